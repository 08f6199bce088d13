"""What one moment of a run looks like: frozen values that may leave the thread that trains."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from core.layers import Layer
from core.tape.blas import Array


class Extent(NamedTuple):
    """A piece of the plane."""

    left: float
    right: float
    bottom: float
    top: float


WIDTH_OVER_HEIGHT = 1.4


def extent_of(x: Array, y: Array | None = None) -> Extent:
    """Return the piece of the plane around points x (n, 2), a little wider than high; around x (n, 1) and y (n,)."""
    if x.shape[1] == 1:
        assert y is not None
        x = np.column_stack([x, y])
    low, high = x.min(axis=0), x.max(axis=0)
    (x1, x2), (width, height) = (low + high) / 2, (high - low) * 1.1 + 0.2
    if y is not None:  # of a curve, both axes have a scale of their own
        return Extent(float(x1 - width / 2), float(x1 + width / 2), float(x2 - height / 2), float(x2 + height / 2))
    half_2 = max(height, width / WIDTH_OVER_HEIGHT) / 2
    half_1 = half_2 * WIDTH_OVER_HEIGHT
    return Extent(float(x1 - half_1), float(x1 + half_1), float(x2 - half_2), float(x2 + half_2))


@dataclass(frozen=True, eq=False)
class Picture:
    """What the network says everywhere: values (outputs, rows, columns), rows from bottom to top, over the extent.

    For classes each class's share; for numbers the number itself; of a curve one row.
    """

    values: Array
    extent: Extent


@dataclass(frozen=True, eq=False)
class Weights:
    """A network as it was: layers for samples of `shape`, with copies of its flat vectors, not for writing."""

    layers: tuple[Layer, ...]
    shape: tuple[int, ...]
    weights: Array
    statistics: Array


@dataclass(frozen=True, eq=False)
class Answers:
    """What the network says of samples (n, values) of classes `true` (n,): classes `told` (n,), as surely as `share`.

    `share` (n,) is the told class's probability. `samples` and `true` are the run's own arrays, not for writing;
    `test` says whether they are kept for testing.
    """

    samples: Array
    true: Array
    told: Array
    share: Array
    test: bool

    def mistakes(self) -> Array:
        """Return which samples were told wrongly, the surest first."""
        return self._sorted(np.flatnonzero(self.told != self.true), surest_first=True)

    def between(self, true: int, told: int) -> Array:
        """Return which samples of a class were told as another, the surest first; as the same, the least sure first."""
        found = np.flatnonzero((self.true == true) & (self.told == told))
        return self._sorted(found, surest_first=true != told)

    def _sorted(self, found: Array, *, surest_first: bool) -> Array:
        share = self.share[found]
        return found[np.argsort(-share if surest_first else share, kind="stable")]


@dataclass(frozen=True, eq=False)
class Fitted:
    """What the network says of samples whose answer is a number: `true` (n,) and `told` (n,), not for writing.

    `test` says whether the samples are kept for testing.
    """

    true: Array
    told: Array
    test: bool

    def residuals(self) -> Array:
        """Return what is left to explain, true - told (n,)."""
        left: Array = np.subtract(self.true, self.told, dtype=np.float64)
        return left


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What one moment of a run looks like. NaN stands where there are no samples.

    Losses and scores are over all samples (the first ones of a large set, see `Run`). `score` is the accuracy of
    classes and R2 of numbers. `epoch` counts whole passes over the training samples, `passes` with its fraction.
    `confusion` counts test samples (training samples, where there are none) by true class and told class; `answers`
    (of classes) or `fitted` (of numbers) are of the same samples. They and `weights` are there where they were asked
    for; `moments`, with the weights, are the optimizer's own arrays, each like the flat weights or one number.
    """

    step: int
    epoch: int
    passes: float
    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    learning_rate: float
    picture: Picture | None = None
    confusion: Array | None = None
    weights: Weights | None = None
    answers: Answers | None = None
    fitted: Fitted | None = None
    moments: Mapping[str, Array] | None = None
