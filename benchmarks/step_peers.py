"""What step_time.py compares: the project's core and two peers, from the same weights, points and batches."""

import os
import time
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

from core.blas import threads
from core.moment import Extent
from core.spec import Data, Dense, Experiment, Training
from core.training import Run


def _moons(samples: int, training: Training, *layers: tuple[int, str, str]) -> Experiment:
    data = Data("moons", samples, noise=0.2, test_fraction=0.0)
    return Experiment(tuple(Dense(*layer) for layer in layers), data, training)


_MSE, _CROSSENTROPY = Training("mse", learning_rate=0.03), Training("categorical_crossentropy", learning_rate=0.1)
_SOFTMAX = 2, "softmax", "glorot_uniform"
WORKLOADS: dict[str, Experiment] = {
    "W1": _moons(1000, _CROSSENTROPY, (16, "relu", "he_normal"), (16, "relu", "he_normal"), _SOFTMAX),
    "W2": _moons(1000, _CROSSENTROPY, (64, "relu", "he_normal"), (64, "relu", "he_normal"), _SOFTMAX),
    "W3": _moons(500, _MSE, *((units, "tanh", "glorot_uniform") for units in (4, 2, 1))),
}


class Core:
    """The project's core, used as its window and its commands use it."""

    def __init__(self, experiment: Experiment) -> None:
        self.run = Run(experiment)
        self.stream = self.run.steps()

    def train(self, steps: int) -> None:
        """Take so many steps."""
        for _ in islice(self.stream, steps):
            pass

    def loss(self) -> float:
        """Return the mean loss over all points."""
        return self.run.snapshot().train_loss

    def shares(self, side: int) -> Any:
        """Return class 1's share on a grid of side x side points."""
        return self.run.picture(side).values[1]


@cache
def grid(extent: Extent, side: int, dtype: str) -> np.ndarray:
    """Return the middles of side x side cells over the extent, (side * side, 2)."""
    middles = (np.arange(side) + 0.5) / side
    width, height = extent.right - extent.left, extent.top - extent.bottom
    x1, x2 = np.meshgrid(extent.left + width * middles, extent.bottom + height * middles)
    return np.column_stack([x1.ravel(), x2.ravel()]).astype(dtype)


class Peer:
    """What both peers take from the core, points, targets, first weights and the order of batches; and their checks."""

    dtype = "float64"

    def __init__(self, experiment: Experiment) -> None:
        run = Run(experiment)
        self.rate, self.mse = experiment.training.learning_rate, experiment.training.loss == "mse"
        self.x, self.labels = run.points.x_train.astype(self.dtype), run.points.y_train
        self.y = run.head.targets(self.labels, self.dtype).T
        self.batch_size, self.extent = experiment.training.batch_size, run.extent
        self.rng = np.random.default_rng(experiment.seed)
        run.network.initialize(self.rng)  # the run's own weights once more, so that its permutations follow
        self.W = [dense.W[:, :-1].T.astype(self.dtype) for dense in run.network.dense]  # (inputs, units)
        self.b = [dense.W[:, -1].astype(self.dtype) for dense in run.network.dense]
        self.functions = [layer.activation for layer in experiment.layers]

    def batches(self, x: Any, y: Any) -> Iterator[tuple[Any, Any]]:
        """Yield batches without end, in a new order every epoch; x and y are arrays or tensors."""
        while True:
            order = self.rng.permutation(len(x))
            x_epoch, y_epoch = x[order], y[order]
            for start in range(0, len(x), self.batch_size):
                yield x_epoch[start : start + self.batch_size], y_epoch[start : start + self.batch_size]

    def loss(self) -> float:
        """Return the mean loss over all points."""
        a, y = np.asarray(self.predict(self.x)), self.y
        return np.mean((a - y) ** 2) if self.mse else -np.mean(np.log(a[y == 1]))

    def shares(self, side: int) -> Any:
        """Return class 1's share on a grid of side x side points."""
        return self.predict(grid(self.extent, side, self.dtype))[:, 1]


def softmax(z: np.ndarray) -> np.ndarray:
    """Return softmax of every row."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


FUNCTIONS = {"relu": lambda z: np.maximum(0, z), "tanh": np.tanh, "softmax": softmax}


class Naive(Peer):
    """The network of the usual blog post: float64, samples first, a new array for every result."""

    def __init__(self, experiment: Experiment) -> None:
        super().__init__(experiment)
        self.stream = self.batches(self.x, self.y)

    def forward(self, x: np.ndarray) -> list[np.ndarray]:
        """Return the input and every layer's output."""
        a = [x]
        for W, b, function in zip(self.W, self.b, self.functions, strict=True):
            a.append(FUNCTIONS[function](a[-1] @ W + b))
        return a

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Return the outputs for points x."""
        return self.forward(x)[-1]

    def train(self, steps: int) -> None:
        """Take so many steps."""
        for x, y in islice(self.stream, steps):
            a = self.forward(x)
            delta = (a[-1] - y) / len(x)  # of softmax with cross-entropy
            if self.mse:
                delta = 2 * delta * (1 - a[-1] ** 2)  # of one tanh
            for i in reversed(range(len(self.W))):
                dW, db = a[i].T @ delta, delta.sum(axis=0)
                if i > 0:
                    delta = delta @ self.W[i].T * (a[i] > 0 if self.functions[i - 1] == "relu" else 1 - a[i] ** 2)
                self.W[i] = self.W[i] - self.rate * dW
                self.b[i] = self.b[i] - self.rate * db


class Torch(Peer):
    """PyTorch eager: nn.Sequential, autograd, torch.optim.SGD; batches are slices of tensors, without a DataLoader."""

    dtype = "float32"

    def __init__(self, experiment: Experiment) -> None:
        import torch  # here, as it need not be installed

        super().__init__(experiment)
        torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
        modules: list[Any] = []
        for W, b, function in zip(self.W, self.b, self.functions, strict=True):
            modules.append(torch.nn.Linear(*W.shape))
            modules[-1].load_state_dict({"weight": torch.tensor(W.T), "bias": torch.tensor(b)})
            if function != "softmax":  # which is in CrossEntropyLoss
                modules.append({"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh}[function]())
        self.torch, self.net = torch, torch.nn.Sequential(*modules)
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=self.rate)
        self.criterion = torch.nn.MSELoss() if self.mse else torch.nn.CrossEntropyLoss()
        self.stream = self.batches(torch.tensor(self.x), torch.tensor(self.y if self.mse else self.labels))

    def predict(self, x: np.ndarray) -> Any:
        """Return the outputs for points x."""
        with self.torch.no_grad():
            z = self.net(self.torch.from_numpy(x))
            return z if self.mse else self.torch.softmax(z, 1)

    def train(self, steps: int) -> None:
        """Take so many steps."""
        for x, y in islice(self.stream, steps):
            self.optimizer.zero_grad()
            self.criterion(self.net(x), y).backward()
            self.optimizer.step()


def serve(connection: Connection, contender: type[Any]) -> None:
    """Answer (workload, side, count) with the seconds of `count` steps and the loss after them.

    With a side it is `count` boundaries and the mean share of class 1. A workload, if it isn't None, is started anew.
    """
    while asked := connection.recv():
        workload, side, count = asked
        if workload is not None:
            experiment = WORKLOADS[workload]
            subject = contender(experiment)
        limit = threads() if contender is Core else nullcontext()
        with limit, np.errstate(all="ignore"):
            start = time.perf_counter()
            if side:
                for _ in range(count):
                    shares = subject.shares(side)
            else:
                subject.train(count)
            seconds = time.perf_counter() - start
            connection.send((seconds, float(shares.mean() if side else subject.loss())))
