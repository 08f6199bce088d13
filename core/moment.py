"""What one moment of a run looks like: frozen values that may leave the thread that trains."""

from dataclasses import dataclass
from typing import NamedTuple

from core.blas import Array


class Extent(NamedTuple):
    """A piece of the plane."""

    left: float
    right: float
    bottom: float
    top: float


WIDTH_OVER_HEIGHT = 1.4


def extent_of(x: Array) -> Extent:
    """Return the piece of the plane around all points x (n, 2), with a margin, a little wider than high."""
    low, high = x.min(axis=0), x.max(axis=0)
    (x1, x2), (width, height) = (low + high) / 2, (high - low) * 1.1 + 0.2
    half_2 = max(height, width / WIDTH_OVER_HEIGHT) / 2
    half_1 = half_2 * WIDTH_OVER_HEIGHT
    return Extent(float(x1 - half_1), float(x1 + half_1), float(x2 - half_2), float(x2 + half_2))


@dataclass(frozen=True, eq=False)
class Boundary:
    """Each class's share on a grid: (classes, side, side), rows from bottom to top."""

    shares: Array
    extent: Extent


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What one moment of a run looks like. Losses and accuracies are over all points, NaN where there are none.

    `epoch` counts whole passes over the training points, `passes` with its fraction.
    """

    step: int
    epoch: int
    passes: float
    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float
    boundary: Boundary | None = None
