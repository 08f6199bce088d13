"""How good answers are: accuracy, the confusion matrix and what follows, calibration, R2; the table METRICS."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from core.functions.losses import LOSSES
from core.tape.array import Array
from core.wording import Said, said


def accuracy(predicted: Array, true: Array) -> float:
    """Return the share of classes (n,) that were predicted correctly; NaN without samples."""
    return int(np.count_nonzero(predicted == true)) / len(true) if len(true) else float("nan")


def confusion_matrix(predicted: Array, true: Array, classes: int) -> Array:
    """Return how often each true class (row) was predicted as each class (column): whole numbers (classes, classes)."""
    counts = np.bincount(np.asarray(true, np.int64) * classes + predicted, minlength=classes * classes)
    matrix: Array = counts.reshape(classes, classes)
    return matrix


def precision_recall(matrix: Array) -> tuple[Array, Array]:
    """Return each class's precision and recall; NaN where the class was never predicted, or isn't there."""
    right = np.diag(matrix).astype(float)
    predicted, there = matrix.sum(axis=0), matrix.sum(axis=1)
    nan = np.full(len(right), np.nan)
    return (
        np.divide(right, predicted, out=nan.copy(), where=predicted > 0),
        np.divide(right, there, out=nan.copy(), where=there > 0),
    )


def f1(matrix: Array) -> Array:
    """Return each class's F1, 2 / (1 / precision + 1 / recall); 0 where none was right, NaN without samples.

    That is 2 right / (predicted + there), which also holds where a class was never predicted.
    """
    right, of = 2.0 * np.diag(matrix), matrix.sum(axis=0) + matrix.sum(axis=1)
    shares: Array = np.divide(right, of, out=np.full(len(right), np.nan), where=of > 0)
    return shares


class Calibration(NamedTuple):
    """How often answers of about the same confidence were right, by bins of the predicted class's probability.

    The bins are equally wide, from 0 to 1; each holds its upper end, as scikit-learn's do, and the first one 0.
    `counts` (bins,) says how many answers lie in each, `confidence` and `right` (bins,) are their mean probability and
    their accuracy, NaN in an empty bin. `error` is the expected calibration error, sum of counts / n |right -
    confidence|; NaN without samples (Naeini, Cooper and Hauskrecht 2015; Guo, Pleiss, Sun and Weinberger 2017).
    """

    counts: Array
    confidence: Array
    right: Array
    error: float


def calibration(share: Array, right: Array, bins: int = 10) -> Calibration:
    """Return how well each predicted class's probability `share` (n,) agrees with whether it was `right` (n,).

    What isn't a finite number is in no bin.
    """
    known = np.isfinite(share)
    share, right = np.asarray(share, float)[known], np.asarray(right, float)[known]
    bin_ = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], share)
    counts = np.bincount(bin_, minlength=bins)
    of = np.where(counts > 0, counts, np.nan)
    confidence, rightly = (np.bincount(bin_, values, bins) / of for values in (share, right))
    error = float(np.nansum(counts * np.abs(rightly - confidence)) / len(share)) if len(share) else float("nan")
    return Calibration(counts, confidence, rightly, error)


def r2(predicted: Array, true: Array) -> float:
    """Return 1 - sum (y - a)^2 / sum (y - mean y)^2, as scikit-learn does; NaN of fewer than two samples.

    Where all y are the same it is 1 if every answer is right, else 0. Of several outputs (outputs, n) it is the mean.
    """
    true, predicted = (np.atleast_2d(np.asarray(values, np.float64)) for values in (true, predicted))
    if true.shape[1] < 2:
        return float("nan")
    spread = np.sum(np.square(true - np.mean(true, axis=1, keepdims=True)), axis=1)
    left = np.sum(np.square(true - predicted), axis=1)
    same = np.ptp(true, axis=1) == 0
    return float(np.mean(np.where(same, left == 0, 1 - left / np.where(same, 1, spread))))


def right(count: int, of: int) -> Said:
    """Return how many are right in words: "921 of 1,000 right"."""
    return said("{count:,} of {of:,} right", count=count, of=of)


def _share_right(answers: Array, targets: Array, activation: str) -> float:
    # The classes of a tanh output are -1 and 1, unless targets by hand say 0.
    no = -1.0 if activation == "tanh" and not (targets == 0).any() else 0.0
    middle = (no + 1) / 2
    if len(answers) == 1:
        return accuracy(answers[0] >= middle, targets[0] >= middle)
    if activation != "softmax" and _several_labels(targets, no):
        return float(np.mean((answers > middle) == (targets > middle)))  # each answer by itself: Keras's BinaryAccuracy
    return accuracy(answers.argmax(axis=0), targets.argmax(axis=0))


def _several_labels(targets: Array, no: float) -> bool:
    """Whether each of the targets (outputs, n) is 1 or `no`, and some samples have several 1 or none."""
    ones = targets == 1
    return bool((np.count_nonzero(ones, axis=0) != 1).any() and (ones | (targets == no)).all())


# name -> the measure of answers, that come out of a function, against targets, both (outputs, n)
METRICS: dict[str, Callable[[Array, Array, str], float]] = {
    "accuracy": _share_right,
    "r2": lambda a, y, activation: r2(a, y),
    "mae": lambda a, y, activation: LOSSES["mae"].value(a, y),
    "mse": lambda a, y, activation: LOSSES["mse"].value(a, y),
}
