"""How good answers are: accuracy, the confusion matrix and what follows, calibration, R2; the table METRICS."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from core.functions.losses import LOSSES
from core.tape.array import Array


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

    The bins are equally wide, from 0 to 1; the last one holds 1. `counts` (bins,) says how many answers lie in each,
    `confidence` and `right` (bins,) are their mean probability and their accuracy, NaN in an empty bin.
    `error` is the expected calibration error, sum of counts / n |right - confidence|; NaN without samples
    (Naeini, Cooper and Hauskrecht 2015; Guo, Pleiss, Sun and Weinberger 2017).
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
    bin_ = np.clip((share * bins).astype(np.int64), 0, bins - 1)
    counts = np.bincount(bin_, minlength=bins)
    of = np.where(counts > 0, counts, np.nan)
    confidence, rightly = (np.bincount(bin_, values, bins) / of for values in (share, right))
    error = float(np.nansum(counts * np.abs(rightly - confidence)) / len(share)) if len(share) else float("nan")
    return Calibration(counts, confidence, rightly, error)


def r2(predicted: Array, true: Array) -> float:
    """Return 1 - sum (y - a)^2 / sum (y - mean y)^2; NaN without samples or where all y are the same.

    Of several outputs (outputs, n) every one has a mean of its own; the sums go over all.
    """
    if not true.size:
        return float("nan")
    spread = float(np.sum(np.square(true - np.mean(true, axis=-1, keepdims=True, dtype=np.float64)), dtype=np.float64))
    left = float(np.sum(np.square(true - predicted), dtype=np.float64))
    return 1.0 - left / spread if spread > 0 else float("nan")


def right(count: int, of: int) -> str:
    """Return how many are right in words: "921 of 1,000 right"."""
    return f"{count:,} of {of:,} right"


def _share_right(answers: Array, targets: Array) -> float:
    if len(answers) > 1:
        return accuracy(answers.argmax(axis=0), targets.argmax(axis=0))
    return accuracy(answers[0] >= 0.5, targets[0] >= 0.5)


# name -> the measure of answers against targets, both (outputs, n)
METRICS: dict[str, Callable[[Array, Array], float]] = {
    "accuracy": _share_right,
    "r2": r2,
    "mae": LOSSES["mae"].value,
    "mse": LOSSES["mse"].value,
}
