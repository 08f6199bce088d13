"""What all peers train: networks, points, first weights and the order of the batches."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct

MNIST = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "mnist.npz"
BETA_1, BETA_2, EPSILON = 0.9, 0.999, 1e-7  # of Adam


class Workload(Struct, frozen=True):
    """A network, its data and its training; the samples are whole batches.

    Convolutions are 3x3, padded to the same size, each followed by relu and a maximum over 2x2; dense layers follow.
    tanh stands for a tanh after every layer and the squared error, relu for softmax and cross-entropy at the end.
    """

    sizes: tuple[int, ...]
    batch: int
    samples: int
    rate: float
    activation: str = "relu"
    optimizer: str = "sgd"
    channels: tuple[int, ...] = ()
    epochs: int = 1  # to train before the losses are compared
    side: int = 0  # not training is timed, but the answers for side x side points of the plane, by the first weights

    @property
    def mse(self) -> bool:
        """Whether the loss is the squared error."""
        return self.activation == "tanh"

    @property
    def steps(self) -> int:
        """Steps of an epoch."""
        return self.samples // self.batch


WORKLOADS = {
    "W1": Workload((2, 16, 16, 2), 10, 1000, 0.1, epochs=20),
    "W2": Workload((2, 64, 64, 2), 10, 1000, 0.1, epochs=20),
    "W3": Workload((2, 4, 2, 1), 10, 500, 0.03, "tanh", epochs=20),
    "W4-32": Workload((784, 128, 10), 32, 9984, 0.05),
    "W4-128": Workload((784, 128, 10), 128, 9984, 0.05),
    "W5": Workload((784, 512, 256, 10), 128, 9984, 0.001, optimizer="adam"),
    "BOUNDARY": Workload((2, 64, 64, 2), 10, 1000, 0.1, epochs=0, side=100),
    "CONV": Workload((7 * 7 * 16, 10), 64, 3200, 0.05, channels=(1, 8, 16)),
}


class Data(NamedTuple):
    """Points, and the first weights and biases: kernels are (3, 3, inputs, outputs), dense weights (inputs, units)."""

    x: np.ndarray  # float32: (samples, features), images (samples, height, width, 1)
    y: np.ndarray  # the class's number; for the squared error 1 or -1 in one column
    weights: list[tuple[np.ndarray, np.ndarray]]


def data_of(work: Workload) -> Data:
    """Return the workload's data, the same at every call."""
    rng = np.random.default_rng(0)
    x, y = _moons(work.samples, rng) if work.sizes[0] == 2 else _digits(work.samples, rng)
    if work.channels:
        x = x.reshape(-1, 28, 28, 1)
    if work.mse:
        y = np.where(y == 1, np.float32(1), np.float32(-1))[:, None]
    shapes = [(3, 3, *pair) for pair in pairwise(work.channels)] + list(pairwise(work.sizes))
    gain = 1.0 if work.mse else 2.0
    weights = [rng.normal(0, np.sqrt(gain / np.prod(shape[:-1])), shape).astype(np.float32) for shape in shapes]
    return Data(x, y, [(W, np.zeros(W.shape[-1], np.float32)) for W in weights])


def _moons(samples: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return two moons with noise 0.2."""
    y = np.arange(samples) % 2
    turn = np.pi * rng.random(samples)
    x = np.column_stack([y + (1 - 2 * y) * np.cos(turn), y / 2 + (1 - 2 * y) * np.sin(turn)])
    return (x + rng.normal(0, 0.2, x.shape)).astype(np.float32), y


def _digits(samples: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return digits of MNIST if they are there, else ten random patterns of their size, with noise."""
    if MNIST.exists():
        with np.load(MNIST) as file:
            x, y = file["x_train"][:samples], file["y_train"][:samples]
        return x.reshape(samples, -1).astype(np.float32) / 255, y.astype(np.int64)
    y = rng.integers(10, size=samples)
    ink = (rng.random((10, 784)) < 0.2)[y] ^ (rng.random((samples, 784)) < 0.3)
    return ink * rng.random((samples, 784), np.float32), y


def plane(work: Workload) -> np.ndarray:
    """Return the middles of side x side cells around the moons: (side * side, 2)."""
    middles = np.linspace(-2, 3, work.side, dtype=np.float32)
    return np.column_stack([axis.ravel() for axis in np.meshgrid(middles, middles)])


def orders(work: Workload) -> Iterator[np.ndarray]:
    """Yield a new order of the samples for every epoch, without end; the same ones for every peer."""
    rng = np.random.default_rng(1)
    while True:
        yield rng.permutation(work.samples)


def batches(work: Workload, x: Any, y: Any) -> Iterator[tuple[Any, Any]]:
    """Yield batches without end; x and y are arrays or tensors, gathered once an epoch."""
    for order in orders(work):
        x_epoch, y_epoch = x[order], y[order]
        for start in range(0, work.samples, work.batch):
            yield x_epoch[start : start + work.batch], y_epoch[start : start + work.batch]
