"""Mending: an edit by hand that wrecked what was learned, and is taken back, leaves the run as it was before it."""

import numpy as np

from core.functions.optimizers import LETTERS, rescaled
from core.layers import Layer
from core.layers.touches import Touch, cut_edges
from core.tape.blas import Array
from core.training.steps import Saved
from core.value import replace

KEPT = 4  # states before edits
# What was learned since stays, unless the loss is so many times what it was, or weights or the optimizer's arrays are.
WORSE, WEIGHTS_GROWN, STATE_GROWN = 1.5, 10.0, 1000.0

Touches = tuple[tuple[Touch, ...], ...]


def touches_of(layers: tuple[Layer, ...]) -> Touches:
    """Return what a person did by hand to each layer's weights."""
    return tuple(getattr(layer, "touches", ()) for layer in layers)


def recorded(layers: tuple[Layer, ...]) -> tuple[object, object]:
    """Return what of the layers recorded answers depend on, and what recorded steps beside that.

    That is all but the numbers that weights are set to; only steps hold edges at 0.
    """
    bare = [replace(layer, touches=()) if getattr(layer, "touches", ()) else layer for layer in layers]
    return bare, [set(cut_edges(touches)) for touches in touches_of(layers)]


def begins(first: Touches, whole: Touches) -> bool:
    """Whether `whole` is `first` with touches added to it."""
    return first != whole and all(a == b[: len(a)] for a, b in zip(first, whole, strict=True))


def keep(states: dict[Touches, Saved], touches: Touches, state: Saved) -> None:
    """Keep the state before an edit, by the touches that there were, and let all but the latest KEPT go."""
    states[touches] = state
    while len(states) > KEPT:
        del states[next(iter(states))]


def wrecked(now: Saved, loss: float, before: Saved, loss_before: float) -> bool:
    """Whether an edit that was taken back left its mark: on the loss, on the weights, or in the optimizer's arrays."""
    if not loss <= WORSE * loss_before or _largest(now.weights) > WEIGHTS_GROWN * _largest(before.weights):
        return True
    state = rescaled(before.state, before.optimizer, now.optimizer)
    pairs = ((now.state[name], state[name]) for name in state if name in LETTERS and name in now.state)
    return any(0 < STATE_GROWN * _largest(array) < _largest(grown) for grown, array in pairs)


def _largest(array: Array) -> float:
    return float(np.abs(array).max(initial=0.0))
