"""What one moment of a run looks like: frozen values that may leave the thread that trains."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from msgspec import Struct

from core.data.datasets import Points
from core.data.extent import Extent
from core.data.plane import Plane
from core.experiment.spec import Experiment
from core.network.copied import Weights
from core.tape.blas import Array
from core.training.checkpoints import Checkpoint
from core.training.curve import Curve


class Picture(Struct, frozen=True, eq=False):
    """What the network says everywhere: values (outputs, rows, columns), rows from bottom to top, over the extent.

    For classes each class's probability; for numbers the number itself, in the data's units; of a curve one row.
    `plane` says which samples its points are.
    """

    values: Array
    extent: Extent
    plane: Plane | None = None

    def at(self, x1: float, x2: float) -> Array | None:
        """Return the values (outputs,) at a point, between the four grid points around it; None outside the grid."""
        left, right, bottom, top = self.extent
        if not (left <= x1 <= right and bottom <= x2 <= top):
            return None
        rows, columns = self.values.shape[1:]
        column = np.clip((x1 - left) / (right - left) * columns - 0.5, 0, columns - 1)
        row = np.clip((x2 - bottom) / (top - bottom) * rows - 0.5, 0, rows - 1)
        c, r = min(int(column), columns - 2), min(int(row), max(rows - 2, 0))
        u, v = column - c, row - r
        s = self.values[:, r : r + 2, c : c + 2]
        result: Array = (s[:, 0, 0] * (1 - u) + s[:, 0, 1] * u) * (1 - v)
        if rows > 1:
            result += (s[:, 1, 0] * (1 - u) + s[:, 1, 1] * u) * v
        return result


class Answers(Struct, frozen=True, eq=False):
    """What the network predicts for samples (n, values) of classes `true` (n,): classes `predicted` (n,).

    `probability` (n,) is the predicted class's. `samples` and `true` are the run's own arrays, not for writing;
    `test` says whether they are kept for testing.
    """

    samples: Array
    true: Array
    predicted: Array
    probability: Array
    test: bool

    def mistakes(self) -> Array:
        """Return which samples were misclassified, the surest first."""
        return self._sorted(np.flatnonzero(self.predicted != self.true), surest_first=True)

    def between(self, true: int, predicted: int) -> Array:
        """Return a class's samples that were predicted as another, surest first; of right ones the least sure first."""
        found = np.flatnonzero((self.true == true) & (self.predicted == predicted))
        return self._sorted(found, surest_first=true != predicted)

    def _sorted(self, found: Array, *, surest_first: bool) -> Array:
        probability = self.probability[found]
        return found[np.argsort(-probability if surest_first else probability, kind="stable")]


class Fitted(Struct, frozen=True, eq=False):
    """What the network predicts where the answer is a number: `true` (n,) and `predicted` (n,), in the data's units.

    `test` says whether the samples are kept for testing.
    """

    true: Array
    predicted: Array
    test: bool

    def residuals(self) -> Array:
        """Return what is left to explain, true - predicted (n,)."""
        left: Array = np.subtract(self.true, self.predicted, dtype=np.float64)
        return left


class Moment(Struct, frozen=True, eq=False):
    """A moment of a run, with all that belongs to it; its arrays are not for writing.

    Losses and scores are over all samples (the first ones of a large set, see `Run`), NaN where there are none.
    `score` is the accuracy of classes and R2 of numbers. `confusion` counts test samples (training samples, where
    there are none) by true and predicted class; `answers` (of classes) or `fitted` (of numbers) are of the same ones.

    Attributes
    ----------
    run
        The `id` of its run.
    experiment, points
        As the run had them at this moment.
    step, epoch
        Batches trained, and passes over the training samples, with their fraction.
    learning_rate
        Of the batch to come.
    weights, optimizer_state
        Of the network; the optimizer's own arrays by name, each like the flat weights or one number.
    curve, checkpoints
        The run's, up to this moment.
    picture
        What the network says everywhere, where it was asked for.
    best
        The state with the lowest loss of those that patience watches, while it does.
    random
        The state of the run's random generator, where it was asked for.
    validation_loss, validation_score
        Over the samples for validation; NaN where there are none.
    """

    run: str
    experiment: Experiment
    points: Points
    step: int
    epoch: float
    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    learning_rate: float
    weights: Weights
    optimizer_state: Mapping[str, Array]
    curve: Curve
    checkpoints: tuple[Checkpoint, ...]
    confusion: Array | None = None
    answers: Answers | None = None
    fitted: Fitted | None = None
    picture: Picture | None = None
    best: Checkpoint | None = None
    random: Mapping[str, Any] | None = None
    validation_loss: float = math.nan
    validation_score: float = math.nan

    @property
    def plane(self) -> Plane | None:
        """The plane of the picture; None of images, or where no picture was asked for."""
        return None if self.picture is None else self.picture.plane
