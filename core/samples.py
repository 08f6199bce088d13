"""Samples and answers as a person gives them: checked, and made arrays that the network can take.

Every mistake is said in words, before anything is trained on it.
"""

import math
from typing import Any

import numpy as np

from core.experiment.graph import Sizes
from core.functions.losses import LOSSES
from core.tape.blas import Array
from core.value import SpecError


def samples_of(given: Any, shape: Sizes, dtype: Any) -> Array:
    """Return samples (n, ...) each of `shape`, or its values in a row; SpecError where they are no such numbers."""
    x: Array = np.asarray(given)
    if x.dtype.kind not in "fiub":
        raise SpecError(f"samples must be numbers; got an array of {x.dtype}")
    came = x.shape
    if x.ndim == len(shape) and len(shape) == 3 and shape[2] == 1:
        x = x[..., None]  # images without their one channel
    if (x.shape[1:] != shape and came[1:] != (math.prod(shape),)) or not x.ndim:
        raise SpecError(f"samples must have the shape (n, {', '.join(map(str, shape))}); got {came}")
    _check_finite("samples", x, dtype)
    return x


def targets_of(answers: Any, outputs: int, loss: str, dtype: Any) -> Array:
    """Return answers, which are classes or numbers (n,) or targets (n, outputs), as targets (n, outputs).

    SpecError where they are neither, or no probabilities where `loss` speaks of them.
    """
    y: Array = np.asarray(answers)
    if y.dtype.kind not in "fiub":
        raise SpecError(f"answers must be numbers; got an array of {y.dtype}")
    _check_finite("answers", y, dtype)
    if y.ndim == 2 and y.shape[1] == outputs:
        return _fitting(y, loss)
    flat = y.reshape(-1) if y.ndim == 2 and y.shape[1] == 1 else y
    if flat.ndim != 1:
        raise SpecError(f"answers must be (n,) or (n, {outputs}), for the network's outputs; got {y.shape}")
    if outputs == 1:
        return _fitting(flat[:, None], loss)
    if (flat != np.floor(flat)).any() or flat.min(initial=0) < 0 or flat.max(initial=0) >= outputs:
        raise SpecError(f"classes must be whole numbers from 0 to {outputs - 1}; got {flat.min()} to {flat.max()}")
    chosen = np.zeros((len(flat), outputs), dtype)
    chosen[np.arange(len(flat)), flat.astype(np.int64)] = 1
    return chosen


def _check_finite(what: str, values: Array, dtype: Any) -> None:
    """Refuse what `dtype` can't hold; made without a copy of large data."""
    most = float(np.finfo(dtype).max)
    if values.size and not (float(values.min()) >= -most and float(values.max()) <= most):
        raise SpecError(f"{what} must be finite numbers of {dtype}; got NaN, infinity or too much")


def _fitting(y: Array, loss: str) -> Array:
    """Return y; SpecError where the loss speaks of probabilities and y can't be any."""
    if LOSSES[loss].probabilities and y.size and (y.min() < 0 or y.max() > 1):
        raise SpecError(f"{loss} needs answers from 0 to 1; got {y.min():g} to {y.max():g}")
    return y
