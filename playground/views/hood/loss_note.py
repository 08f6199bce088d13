"""The loss of one sample, with its formula and the numbers in it."""

import numpy as np

from core.losses import LOSSES
from core.working import Work
from playground.views.hood.cells import told
from playground.views.hood.origin import numbers


def loss_note(work: Work) -> str:
    """Return what the loss is, and how it came of the answer a and the target y."""
    a, y, name = work.layers[-1].a, work.target, work.training.loss
    if name == "categorical_crossentropy" and np.count_nonzero(y) == 1:
        true = int(y.argmax())
        return f"L = -Σ_k y[k] log a[k] = -log {told(float(a[true]))} = {work.loss:.6g}"
    with np.errstate(all="ignore"):
        each = {
            "mse": lambda: (a - y) ** 2,
            "mae": lambda: np.abs(a - y),
            "huber": lambda: np.where(np.abs(a - y) <= 1, (a - y) ** 2 / 2, np.abs(a - y) - 0.5),
            "binary_crossentropy": lambda: -(y * np.log(a) + (1 - y) * np.log(1 - a)),
            "categorical_crossentropy": lambda: -y * np.log(a),
        }[name]()
    formula = f"L = {LOSSES[name].formula}"
    if len(a) > 1:
        of = "" if name == "categorical_crossentropy" else f" / {len(a)}"
        return f"{formula} = ({numbers(each).text}){of} = {work.loss:.6g}"
    return f"{formula}, with a = {told(float(a[0]))} and y = {told(float(y[0]))}: {work.loss:.6g}"
