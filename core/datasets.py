"""Points of a plane with their classes: two moons and the other figures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def moons(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Two half circles that reach into each other: the points of scikit-learn's make_moons."""
    outer = samples // 2
    t_outer, t_inner = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, samples - outer)
    x1 = np.concatenate([np.cos(t_outer), 1 - np.cos(t_inner)])
    x2 = np.concatenate([np.sin(t_outer), 0.5 - np.sin(t_inner)])
    return _shaken(x1, x2, np.repeat([0, 1], [outer, samples - outer]), noise, rng)


def circles(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """A circle of radius 1/2 within a circle of radius 1: the points of scikit-learn's make_circles."""
    outer = samples // 2
    t = np.concatenate(
        [
            np.linspace(0, 2 * np.pi, outer, endpoint=False),
            np.linspace(0, 2 * np.pi, samples - outer, endpoint=False),
        ]
    )
    radius = np.repeat([1.0, 0.5], [outer, samples - outer])
    return _shaken(radius * np.cos(t), radius * np.sin(t), (radius < 1).astype(int), noise, rng)


def xor(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Four squares like a chess board: class 1 where x1 and x2 have different signs."""
    label, side = np.arange(samples) % 2, np.where(np.arange(samples) // 2 % 2, 1.0, -1.0)
    x1 = side * rng.uniform(0.1, 1.1, samples)
    x2 = side * np.where(label, -1.0, 1.0) * rng.uniform(0.1, 1.1, samples)
    return _shaken(x1, x2, label, noise, rng)


def blobs(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """One round cloud for each class, their centres evenly on a circle; `noise` is a cloud's standard deviation."""
    label = np.arange(samples) % classes
    angle = 2 * np.pi * label / classes + np.pi / 4
    return _shaken(np.cos(angle), np.sin(angle), label, noise, rng)


def spirals(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """One arm for each class, wound three quarters of a turn around the middle."""
    label = np.arange(samples) % classes
    along = np.sqrt(rng.uniform(0.01, 1.0, samples))
    angle = 1.5 * np.pi * along + 2 * np.pi * label / classes
    return _shaken(1.2 * along * np.cos(angle), 1.2 * along * np.sin(angle), label, noise, rng)


def _shaken(x1: Array, x2: Array, label: Array, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return the points in random order, each moved by a normal step of deviation `noise`."""
    order = rng.permutation(len(label))
    points = np.column_stack([x1, x2])[order]
    return points + noise * rng.standard_normal(points.shape), label[order].astype(np.int64)


@dataclass(frozen=True)
class Dataset:
    """A figure: how to draw it, what it is, how many classes it can have, a noise that suits it."""

    draw: Callable[[int, int, float, np.random.Generator], tuple[Array, Array]]
    title: str
    most_classes: int = 2
    noise: float = 0.1
    features: int = 2


DATASETS: dict[str, Dataset] = {
    "moons": Dataset(moons, "Two moons", noise=0.2),
    "circles": Dataset(circles, "Circles"),
    "xor": Dataset(xor, "XOR", noise=0.05),
    "blobs": Dataset(blobs, "Gaussian blobs", 6, noise=0.25),
    "spirals": Dataset(spirals, "Spirals", 6, noise=0.05),
}


@dataclass(frozen=True, eq=False)
class Points:
    """Points x (n, features) with classes y (n,), split for training and for testing."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array

    @property
    def train(self) -> tuple[Array, Array]:
        """Points and classes to train on."""
        return self.x_train, self.y_train

    @property
    def test(self) -> tuple[Array, Array]:
        """Points and classes to test on."""
        return self.x_test, self.y_test


def make(dataset: str, samples: int, classes: int, noise: float, test_fraction: float, seed: int) -> Points:
    """Draw `samples` points of the figure `dataset`; the last `test_fraction` of them are for testing."""
    x, y = DATASETS[dataset].draw(samples, classes, noise, np.random.default_rng(seed))
    for array in (x, y):
        array.flags.writeable = False
    train = samples - round(samples * test_fraction)
    return Points(x[:train], y[:train], x[train:], y[train:])
