"""Samples and answers as a person gives them: checked, and made arrays that the network can take.

Lists, frames of pandas or polars, sparse matrices and tensors become arrays. Every mistake is said in words, before
anything is trained on it.
"""

import math
import numbers
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from core.experiment.graph import Sizes
from core.functions.losses import check_targets
from core.tape.blas import Array
from core.value import Real, SpecError, brief, counted

TEXT_LABELS = "labels, answers = np.unique({what}, return_inverse=True) makes whole numbers of them"


def numbers_of(what: str, given: Any) -> Array:
    """Return `given` as an array of numbers; SpecError where it isn't one, with what to do instead."""
    if given is None:
        raise SpecError(f"{what} must be numbers; got None")
    if isinstance(given, Mapping):
        raise SpecError(f"{what} must be one array; got a dict: np.column_stack(list({what}.values())) makes one")
    if isinstance(given, Iterator) or (not hasattr(given, "__array__") and hasattr(given, "__next__")):
        raise SpecError(
            f"{what} must be whole; got a {type(given).__name__}: np.stack(list(...)) makes one array of it"
        )
    if hasattr(given, "toarray"):  # sparse matrices
        given = given.toarray()
    columns = getattr(given, "columns", None)
    try:
        array: Array = np.asarray(given)
    except ValueError as error:
        raise SpecError(f"{what} must all have one shape: {_uneven(given) or error}") from None
    except (TypeError, RuntimeError) as error:
        raise SpecError(
            f"{what} can't become an array ({error}): give NumPy's, as .detach().numpy() makes of tensors"
        ) from None
    if array.dtype.kind in "fiub":
        return array
    if array.dtype.kind == "O" and array.ndim and not isinstance(given, list | tuple):
        return _mixed(what, array, columns)
    if array.dtype.kind == "O" and array.ndim and all(_is_number(each) for each in array.flat):
        return array.astype(np.float64)
    raise _no_numbers(what, given, array)


def _uneven(given: Any) -> str:
    """Return which row of a list is unlike the first, in words; "" where it is something else that is wrong."""
    if not isinstance(given, list | tuple):
        return ""
    shapes: list[Sizes] = []
    for at, row in enumerate(given):
        try:
            shapes.append(np.shape(row))
        except ValueError:
            return f"in row {at} there are rows of different lengths"
        if shapes[at] != shapes[0]:
            return f"row 0 {_sized(shapes[0])}, row {at} {_sized(shapes[at])}"
    return ""


def _sized(shape: Sizes) -> str:
    if len(shape) == 1:
        return f"has {counted(shape[0], 'value')}"
    return f"has the shape {shape}" if shape else "is a single number"


def _mixed(what: str, array: Array, columns: Any) -> Array:
    """Return objects, as frames of mixed columns give them, as numbers; SpecError names the first that isn't."""
    names = list(columns) if columns is not None else []
    for at, value in np.ndenumerate(array):
        if not _is_number(value):
            column = f" in column {names[at[1]]!r}" if len(at) == 2 and len(names) > at[1] else ""
            if value is None or type(value).__name__ in ("NAType", "NaTType"):
                raise SpecError(f"{what} must be numbers; row {at[0]}{column} is missing: drop it or fill it first")
            hint = "a column of 0 and 1 for each word, as pandas.get_dummies makes, can be learned from"
            hint = TEXT_LABELS.format(what=what) if array.ndim == 1 else hint
            said = f"got {brief(value)} in row {at[0]}{column}"
            raise SpecError(f"{what} must be numbers; {said}{'; ' + hint if isinstance(value, str) else ''}")
    return array.astype(np.float64)


def _is_number(value: Any) -> bool:
    return isinstance(value, numbers.Real | np.bool_) or type(value).__name__ == "Decimal"


def _no_numbers(what: str, given: Any, array: Array) -> SpecError:
    if array.dtype.kind in "US" or (array.dtype.kind == "O" and any(isinstance(each, str) for each in array.flat)):
        hint = ": " + TEXT_LABELS.format(what=what) if array.ndim == 1 else ""
        return SpecError(f"{what} must be numbers; got an array of {array.dtype}, which are words{hint}")
    if not array.ndim:
        batches = "batches" if hasattr(given, "__iter__") or hasattr(given, "__getitem__") else ""
        hint = ": give whole arrays, as np.concatenate makes of batches" if batches else ""
        return SpecError(f"{what} must be numbers; got an array of {array.dtype}, a {type(given).__name__}{hint}")
    hint = "; .timestamp() makes numbers of dates" if array.dtype.kind in "mM" else ""
    return SpecError(f"{what} must be numbers; got an array of {array.dtype}{hint}")


def samples_of(given: Any, shape: Sizes, dtype: Any) -> Array:
    """Return samples (n, ...) each of `shape`, or its values in a row; SpecError where they are no such numbers."""
    x = numbers_of("samples", given)
    came = x.shape
    if x.ndim == len(shape) and len(shape) == 3 and shape[2] == 1:
        x = x[..., None]  # images without their one channel
    if x.ndim == 3 and x.shape[1] == 1 and x.shape[2:] == shape:
        x = x[:, 0]  # post 000 gives every sample as a row of its own
    if (x.shape[1:] != shape and came[1:] != (math.prod(shape),)) or not x.ndim:
        hint = _with_axis(given, came, shape)
        raise SpecError(f"samples must have the shape (n, {', '.join(map(str, shape))}); got {came}{hint}")
    _check_finite("samples", x, dtype)
    return x


def _with_axis(given: Any, came: Sizes, shape: Sizes) -> str:
    """Return what to write for samples that lack an axis, after ": "; nothing where that isn't what is wrong."""
    x = "x" if isinstance(given, np.ndarray) else "np.array(x)"
    if len(came) == 1 and shape == (1,):
        return f": {x}.reshape(-1, 1) makes samples of one number each"
    flat = len(shape) == 3 and shape[2] == 1 and came == shape[:2]  # an image without its one channel
    if came == shape or flat or came == (math.prod(shape),):
        return f": {x}[None] makes it one sample"
    return ""


def targets_of(answers: Any, outputs: int, loss: str, dtype: Any, activation: str = "linear") -> Array:
    """Return answers, which are classes or numbers (n,) or targets (n, outputs), as targets (n, outputs).

    Of an output that comes out of tanh, answers (n,) that are 0 and 1 become -1 and 1, as in the window.
    SpecError where they are neither, or no probabilities where `loss` speaks of them.
    """
    y = numbers_of("answers", answers)
    _check_finite("answers", y, dtype)
    if y.ndim == 3 and y.shape[1] == 1:
        y = y[:, 0]
    if y.ndim == 2 and y.shape[1] == outputs:
        return _fitting(y, loss)
    flat = y.reshape(-1) if y.ndim == 2 and y.shape[1] == 1 else y
    if flat.ndim != 1:
        raise SpecError(f"answers must be (n,) or (n, {outputs}), for the network's outputs; got {y.shape}")
    if outputs == 1:
        return _fitting(_signs(flat)[:, None] if activation == "tanh" else flat[:, None], loss)
    if (flat != np.floor(flat)).any() or flat.min(initial=0) < 0 or flat.max(initial=0) >= outputs:
        raise SpecError(f"classes must be whole numbers from 0 to {outputs - 1}; got {flat.min()} to {flat.max()}")
    chosen = np.zeros((len(flat), outputs), dtype)
    chosen[np.arange(len(flat)), flat.astype(np.int64)] = 1
    return 2 * chosen - 1 if activation == "tanh" else chosen


def _signs(answers: Array) -> Array:
    """Return classes 0 and 1 as -1 and 1, which is what tanh can give; numbers with a fraction stay as they are."""
    there = set(np.unique(answers).tolist())
    if there <= {0, 1}:
        return 2 * answers.astype(np.int64) - 1
    if answers.dtype.kind == "f" or there <= {-1, 1}:
        return answers
    raise SpecError(
        f"one tanh output tells two classes, 0 and 1, or -1 and 1; got whole numbers from {min(there)} to "
        f"{max(there)}: scale numbers to -1 to 1, as floats, or take a linear output"
    )


def weights_of(sample_weight: Any, class_weight: Any, targets: Array, dtype: Any) -> Array | None:
    """Return how much each sample counts (n,); None where all count alike. `targets` are (n, outputs).

    `sample_weight` are numbers (n,), `class_weight` is a dict from each class to a number; both together multiply.
    Where one output is told -1 and 1, the classes are called so, or 0 and 1.
    """
    if sample_weight is None and class_weight is None:
        return None
    found: Array = np.ones(len(targets), dtype)
    if sample_weight is not None:
        given = numbers_of("sample_weight", sample_weight).astype(dtype).reshape(-1)
        if len(given) != len(targets):
            raise SpecError(f"sample_weight must have a number for each sample, {len(targets):,}; got {len(given):,}")
        found *= given
    if class_weight is not None:
        found *= _of_classes(class_weight, targets, dtype)
    if not np.isfinite(found).all() or (found < 0).any():
        raise SpecError("weights of samples must be finite and not below 0")
    return found


def _of_classes(class_weight: Any, targets: Array, dtype: Any) -> Array:
    if not isinstance(class_weight, Mapping):
        raise SpecError(
            f"class_weight must be a dict, such as {{0: 1.0, 1: 5.0}}; got {class_weight!r}. len(y) / (classes * "
            "np.bincount(y)) makes classes count alike"
        )
    outputs = targets.shape[1]
    if outputs == 1 and not np.isin(targets, (-1, 0, 1)).all():
        raise SpecError("class_weight speaks of classes, and the answers are numbers: give sample_weight instead")
    classes = (targets[:, 0] > 0).astype(np.int64) if outputs == 1 else targets.argmax(axis=1)
    of: Array = np.ones(max(outputs, 2), dtype)
    signs = outputs == 1 and not (targets == 0).any()
    if signs and -1 in class_weight:
        if 0 in class_weight:
            raise SpecError("class_weight calls the classes -1 and 1, or 0 and 1; got -1 and 0, which are the same one")
        class_weight = {0 if label == -1 else label: weight for label, weight in class_weight.items()}
    for label, weight in class_weight.items():
        if not isinstance(label, int | np.integer) or not 0 <= label < len(of):
            there = "-1 and 1, or 0 and 1" if signs else f"0 to {len(of) - 1}"
            raise SpecError(f"class_weight speaks of classes {there}; got {label!r}")
        Real(0, what=f"class_weight of class {label}").check(float(weight) if hasattr(weight, "dtype") else weight)
        of[label] = weight
    found: Array = of[classes]
    return found


def _check_finite(what: str, values: Array, dtype: Any) -> None:
    """Refuse what `dtype` can't hold; made without a copy of large data."""
    most = float(np.finfo(dtype).max)
    if values.size and not (float(values.min()) >= -most and float(values.max()) <= most):
        bad = ~(np.abs(values) <= most)  # NaN, too
        at = int(np.argmax(bad.reshape(len(values), -1).any(axis=1))) if values.ndim else 0
        raise SpecError(
            f"{what} must be finite numbers of {dtype}; got NaN, infinity or too much, first in row {at:,}: drop such "
            "rows, or fill them"
        )


def _fitting(y: Array, loss: str) -> Array:
    check_targets(loss, y)
    return y
