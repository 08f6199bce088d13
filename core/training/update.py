"""What becomes of a step's gradient: penalties, clipping, and the optimizer that moves the weights along it."""

from dataclasses import replace
from typing import Any

import numpy as np

from core.experiment import spec
from core.formula import Term, called, known_as
from core.functions.optimizers import OPTIMIZERS, State, clip
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Tape


def plain(training: spec.Training) -> bool:
    """Whether the optimizer gets the gradient of the loss as it is, without penalties and not clipped."""
    return not (training.l1 or training.l2 or training.clip_norm)


def record_penalties(t: Tape, network: Network, training: spec.Training) -> None:
    """Record that the gradient of the loss becomes what the optimizer gets: plus l1 sign w + l2 w, then clipped."""
    weights, gradient = network.weights, network.gradient
    if training.l1 or training.l2:
        penalty, mask = t.scratch("penalty", weights), _mask(t, network)
        for strength, function in ((training.l2, np.positive), (training.l1, np.sign)):
            if strength:
                t(function, weights, penalty)
                t(np.multiply, penalty, mask, penalty)
                t(np.multiply, penalty, t.constant(strength), penalty)
                t(np.add, gradient, penalty, gradient)
    if training.clip_norm:
        t(clip, training.clip_norm, gradient)


def term_of_penalties(training: spec.Training, gradient: Term, weight: Term | None, shrink: float) -> Term:
    """Return what the optimizer gets of one gradient, as a formula; `weight` None of a bias, `shrink` by clipping."""
    if weight is not None and training.l2:
        gradient += known_as("l2", training.l2) * weight
    if weight is not None and training.l1:
        gradient += known_as("l1", training.l1) * called("sign({})", np.sign, weight)
    if not training.clip_norm:
        return gradient
    clipped = replace(gradient * known_as("share", shrink), letters=f"clipped({gradient.letters})")
    return clipped.noted(f"all gradients together are no longer than {training.clip_norm:g}")


def record_move(t: Tape, network: Network, training: spec.Training, state: State, rate: Array) -> None:
    """Record the optimizer's move, but of what a person holds; `state` are its own arrays, `rate` a 0-d array."""
    network.record_kept(t)
    optimizer: Any = training.optimizer
    move = OPTIMIZERS[spec.kind_of(optimizer)]
    move(t, network.weights, network.gradient, state, optimizer, rate, _mask(t, network))
    network.record_held(t)


def _mask(t: Tape, network: Network) -> Array:
    found: Array | None = t.workspace.get("mask")
    if found is None:
        found = t.workspace["mask"] = network.penalized()
    return found
