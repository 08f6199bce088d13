"""The loss of one sample, with its formula and the numbers in it."""

from collections.abc import Callable

import numpy as np

from core.functions.losses import LOSSES
from core.inside.working import LayerWork, Work
from playground.sample.sheet.cells import text_of
from playground.sample.sheet.origin import numbers


def loss_note(work: Work) -> str:
    """Return what the loss is, and how it came of the answer a and the target y."""
    a, y, name = work.layers[-1].a, work.target, work.training.loss
    if name == "categorical_crossentropy" and np.count_nonzero(y) == 1:
        true = int(y.argmax())
        return f"L = -Σ_k y[k] log a[k] = -log {text_of(float(a[true]))} = {work.loss:.6g}"
    with np.errstate(all="ignore"):
        values: dict[str, Callable[[], np.ndarray]] = {
            "mse": lambda: (a - y) ** 2,
            "mae": lambda: np.abs(a - y),
            "huber": lambda: np.where(np.abs(a - y) <= 1, (a - y) ** 2 / 2, np.abs(a - y) - 0.5),
            "binary_crossentropy": lambda: _crossentropies(work.layers[-1], y),
            "categorical_crossentropy": lambda: -y * _log(a),
        }
        each = values[name]()
    formula = f"L = {LOSSES[name].formula}"
    if len(a) > 1:
        of = "" if name == "categorical_crossentropy" else f" / {len(a)}"
        return f"{formula} = ({numbers(each).text}){of} = {work.loss:.6g}"
    return f"{formula}, with a = {text_of(float(a[0]))} and y = {text_of(float(y[0]))}: {work.loss:.6g}"


def _crossentropies(last: LayerWork, y: np.ndarray) -> np.ndarray:
    """Return the binary cross-entropy of each output; of sigmoid from z, as a may be 1 to the last digit."""
    if last.layer.activation == "sigmoid":
        found: np.ndarray = np.logaddexp(last.z, 0) - y * last.z
        return found
    return -(y * _log(last.a) + (1 - y) * _log(1 - last.a))


def _log(a: np.ndarray) -> np.ndarray:
    """Return log a with a kept off 0, as the loss has it."""
    return np.log(np.maximum(a, np.finfo(a.dtype).tiny))
