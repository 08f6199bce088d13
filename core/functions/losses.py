"""Losses: their value, their gradient, and the pairs of output activation and loss that are said as one.

Values take whole arrays (outputs, samples) and return the mean over the samples, each times its weight, if it has one.
Gradients are recorded on a tape for one batch; a constant that all of them share (1 / batch, 1 / outputs) is left to
the weights' gradient, where it costs nothing: every gradient function returns that factor, without the 1 / batch.
"""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from core.formula import Term, called
from core.tape.array import Array
from core.tape.tape import Tape
from core.value import SpecError


class LossValue(Protocol):
    """A loss's value for answers and targets (outputs, samples), and how much each sample counts (samples,)."""

    def __call__(self, a: Array, y: Array, /, weights: Array | None = None) -> float:
        """Return the mean over the samples, each one's loss times its weight."""


def _mean(values: Array, weights: Array | None) -> float:
    """Return the mean of values (outputs, samples) or (samples,), each times its sample's weight."""
    weighted = values if weights is None else values * weights
    return float(np.add.reduce(weighted, axis=None) / values.size)  # np.mean takes 4 x as long for a curve's row


def mse(a: Array, y: Array, weights: Array | None = None) -> float:
    """Mean squared error: mean over samples and outputs of (a - y)^2."""
    return _mean(np.square(a - y), weights)


def mse_gradient(t: Tape, a: Array, y: Array, delta: Array) -> float:
    """dL/da = 2 (a - y) / outputs."""
    t(np.subtract, a, y, delta)
    return 2.0 / len(a)


def mae(a: Array, y: Array, weights: Array | None = None) -> float:
    """Mean absolute error: mean over samples and outputs of |a - y|."""
    return _mean(np.abs(a - y), weights)


def mae_gradient(t: Tape, a: Array, y: Array, delta: Array) -> float:
    """dL/da = sign(a - y) / outputs."""
    t(np.subtract, a, y, delta)
    t(np.sign, delta, delta)
    return 1.0 / len(a)


def huber(a: Array, y: Array, weights: Array | None = None) -> float:
    """Mean over samples and outputs of e^2 / 2 where |e| = |a - y| <= 1, else |e| - 1/2 (Huber 1964)."""
    e = np.abs(a - y)
    return _mean(np.where(e <= 1, np.square(e) / 2, e - 0.5), weights)


def huber_gradient(t: Tape, a: Array, y: Array, delta: Array) -> float:
    """dL/da = max(-1, min(1, a - y)) / outputs."""
    t(np.subtract, a, y, delta)
    t(np.fmin, delta, t.constant(1.0), delta)
    t(np.fmax, delta, t.constant(-1.0), delta)
    return 1.0 / len(a)


def binary_crossentropy(a: Array, y: Array, weights: Array | None = None) -> float:
    """Mean over samples and outputs of -(y log a + (1 - y) log(1 - a)), with a kept off 0 and 1."""
    tiny = np.finfo(a.dtype).tiny
    return -_mean(y * np.log(np.maximum(a, tiny)) + (1 - y) * np.log(np.maximum(1 - a, tiny)), weights)


def binary_crossentropy_gradient(t: Tape, a: Array, y: Array, delta: Array) -> float:
    """dL/da = (a - y) / (a (1 - a)) / outputs."""
    spread = t.like("scratch", a)
    t(np.multiply, a, a, spread)
    t(np.subtract, a, spread, spread)
    t(np.fmax, spread, t.constant(np.finfo(t.dtype).tiny), spread)
    t(np.subtract, a, y, delta)
    t(np.divide, delta, spread, delta)
    return 1.0 / len(a)


def categorical_crossentropy(a: Array, y: Array, weights: Array | None = None) -> float:
    """Mean over samples of -sum_k y_k log a_k, with a kept off 0."""
    return -_mean(np.add.reduce(y * np.log(np.maximum(a, np.finfo(a.dtype).tiny))), weights)


def categorical_crossentropy_gradient(t: Tape, a: Array, y: Array, delta: Array) -> float:
    """dL/da_k = -y_k / a_k."""
    t(np.fmax, a, t.constant(np.finfo(t.dtype).tiny), delta)
    t(np.divide, y, delta, delta)
    t(np.negative, delta, delta)
    return 1.0


def softmax_crossentropy(z: Array, y: Array, weights: Array | None = None) -> float:
    """Categorical cross-entropy of softmax(z), exact for any logits: sum_k y_k (log sum_j exp(z_j) - z_k)."""
    shifted = z - np.maximum.reduce(z)
    return _mean(np.add.reduce(y * (np.log(np.add.reduce(np.exp(shifted))) - shifted)), weights)


def softmax_crossentropy_delta(t: Tape, softmax: Callable[..., None], z: Array, y: Array, delta: Array) -> float:
    """dL/dz = a sum_k y_k - y: several classes at once, none, or shares that don't make a whole are fine."""
    total = t.array("targets' sum", 1)
    t(np.add.reduce, y, 0, None, total, True)
    softmax(t, z, delta)  # not over z: it may be a layer's output, whose derivative still reads it
    t(np.multiply, delta, total, delta)
    t(np.subtract, delta, y, delta)
    return 1.0


def one_class_delta(t: Tape, softmax: Callable[..., None], z: Array, y: Array, delta: Array) -> float:
    """dL/dz = a - y, where every sample's targets add up to 1."""
    softmax(t, z, delta)
    t(np.subtract, delta, y, delta)
    return 1.0


def two_class_delta(t: Tape, softmax: Callable[..., None], z: Array, signs: Array, delta: Array) -> float:
    """dL/dz = a - y = (tanh(h) - s) / 2, with h half the difference of the two logits and s = 2 y - 1; likewise.

    Three calls for softmax's seven: 1.2 x on the small workloads.
    """
    t.product(t.constant([[0.5, -0.5], [-0.5, 0.5]]), z, delta)
    t(np.tanh, delta, delta)
    t(np.subtract, delta, signs, delta)
    return 0.5


def sigmoid_crossentropy(z: Array, y: Array, weights: Array | None = None) -> float:
    """Binary cross-entropy of sigmoid(z), exact for any logits: log(1 + exp(z)) - y z."""
    return _mean(np.logaddexp(z, 0) - y * z, weights)


def sigmoid_crossentropy_delta(t: Tape, sigmoid: Callable[..., None], z: Array, signs: Array, delta: Array) -> float:
    """dL/dz = (a - y) / outputs, as (tanh(z / 2) - s) / 2 with s = 2 y - 1: two calls fewer."""
    t(np.multiply, z, t.constant(0.5), delta)
    t(np.tanh, delta, delta)
    t(np.subtract, delta, signs, delta)
    return 0.5 / len(z)


def sigmoid_categorical(z: Array, y: Array, weights: Array | None = None) -> float:
    """Categorical cross-entropy of sigmoid(z), exact for any logits: sum_k y_k log(1 + exp(-z_k))."""
    return _mean(np.add.reduce(y * np.logaddexp(0, -z)), weights)


def sigmoid_categorical_delta(t: Tape, sigmoid: Callable[..., None], z: Array, y: Array, delta: Array) -> float:
    """dL/dz = -y (1 - a), as y (tanh(z / 2) - 1) / 2: also where a is next to nothing."""
    t(np.multiply, z, t.constant(0.5), delta)
    t(np.tanh, delta, delta)
    t(np.subtract, delta, t.constant(1.0), delta)
    t(np.multiply, delta, y, delta)
    return 0.5


def softmax_binary(z: Array, y: Array, weights: Array | None = None) -> float:
    """Binary cross-entropy of each output of softmax(z), exact for any logits: 1 - a is what the others share."""
    samples, top = np.arange(z.shape[1]), z.argmax(axis=0)
    others = z.copy()
    others[top, samples] = -np.inf
    largest, second = z[top, samples], others.max(axis=0)
    rest = np.log(np.add.reduce(np.exp(others - second))) + second - largest  # log of (1 - a) / a of the largest
    log_a = z - largest - np.log1p(np.exp(rest))
    log_rest = np.log1p(-np.exp(np.minimum(log_a, np.log(0.5))))  # a is below 1/2 but for the largest one
    log_rest[top, samples] = rest - np.log1p(np.exp(rest))
    return -_mean(y * log_a + (1 - y) * log_rest, weights)


MANY = 1024  # outputs, for which who shares 1 - a is no matrix product any more


def softmax_binary_delta(t: Tape, softmax: Callable[..., None], z: Array, y: Array, delta: Array) -> float:
    """dL/dz_i = (a_i - y_i - a_i sum_{k != i} w_k) / outputs, with w_k = (a_k - y_k) / (1 - a_k) = (1 - y_k) / r_k - 1.

    r_k = 1 - a_k is the sum of all other a, which keeps its digits where a_k is next to 1.
    """
    one, a, r, w = t.constant(1.0), *(t.like(key, z) for key in ("scratch", "scratch 2", "scratch 3"))
    least = np.finfo(t.dtype).tiny if len(z) <= MANY else np.finfo(t.dtype).eps
    softmax(t, z, a)
    _sum_of_others(t, a, r, 1.0)
    t(np.fmax, r, t.constant(least), r)
    t(np.subtract, one, y, w)
    t(np.divide, w, r, w)
    t(np.subtract, w, one, w)
    _sum_of_others(t, w, r, None)
    t(np.multiply, r, a, r)
    t(np.subtract, a, y, delta)
    t(np.subtract, delta, r, delta)
    return 1.0 / len(z)


def _sum_of_others(t: Tape, values: Array, found: Array, total: float | None) -> None:
    """Record for every output the sum of all other outputs' values; `total` is the sum of all, where that is known."""
    if len(values) <= MANY:
        others = t.buffer(("others", len(values)), (len(values),) * 2, fill=1.0)
        np.fill_diagonal(others, 0.0)
        t.product(others, values, found)
    elif total is not None:
        t(np.subtract, t.constant(total), values, found)
    else:
        sums = t.array("sum of outputs", 1)
        t(np.add.reduce, values, 0, None, sums, True)
        t(np.subtract, sums, values, found)


class Loss(Struct, frozen=True):
    """A loss of the network's output a, and its gradient, to be run and, `formula` and `slope`, to be read.

    `slope` makes dL/da of the terms a, y and the count of outputs.
    """

    value: LossValue
    gradient: Callable[[Tape, Array, Array, Array], float]
    formula: str
    slope: Callable[[Term, Term, Term], Term]
    least_outputs: int = 1
    probabilities: bool = False


class Fused(Struct, frozen=True):
    """A loss and its output activation as one: value and delta = dL/dz straight from the logits z, which is exact.

    `signs` says that the delta wants the targets as s = 2 y - 1. `slope` makes dL/dz of the terms a, y, the count of
    outputs and the sum of all y, to be read; None where the Jacobian tells it better.
    """

    value: LossValue
    delta: Callable[[Tape, Callable[..., None], Array, Array, Array], float]
    signs: bool
    slope: Callable[[Term, Term, Term, Term], Term] | None = None


LOSSES: dict[str, Loss] = {
    "mse": Loss(mse, mse_gradient, "mean (a - y)^2", lambda a, y, outputs: 2 * (a - y) / outputs),
    "mae": Loss(mae, mae_gradient, "mean |a - y|", lambda a, y, outputs: called("sign({})", np.sign, a - y) / outputs),
    "huber": Loss(
        huber,
        huber_gradient,
        "mean of e^2 / 2 where |e| = |a - y| <= 1, else |e| - 1/2",
        lambda a, y, outputs: called("max(-1, min(1, {}))", lambda e: np.clip(e, -1, 1), a - y) / outputs,
    ),
    "binary_crossentropy": Loss(
        binary_crossentropy,
        binary_crossentropy_gradient,
        "-(y log a + (1 - y) log(1 - a))",
        lambda a, y, outputs: (a - y) / (a * (1 - a)) / outputs,
        probabilities=True,
    ),
    "categorical_crossentropy": Loss(
        categorical_crossentropy,
        categorical_crossentropy_gradient,
        "-sum y log a",
        lambda a, y, outputs: -y / a,
        2,
        probabilities=True,
    ),
}
SOFTMAX = "softmax", "categorical_crossentropy"
# (output activation, loss) -> both in one; every other pair goes through the loss's gradient and the true Jacobian.
FUSED: dict[tuple[str, str], Fused] = {
    SOFTMAX: Fused(
        softmax_crossentropy,
        softmax_crossentropy_delta,
        signs=False,
        slope=lambda a, y, outputs, total: ((a if total.value == 1 else a * total) - y).noted(
            "softmax and cross-entropy together: the Jacobian times -y / a comes down to this"
        ),
    ),
    ("sigmoid", "binary_crossentropy"): Fused(
        sigmoid_crossentropy,
        sigmoid_crossentropy_delta,
        signs=True,
        slope=lambda a, y, outputs, total: ((a - y) / outputs).noted(
            "sigmoid and cross-entropy together: da times a (1 - a) comes down to this"
        ),
    ),
    ("softmax", "binary_crossentropy"): Fused(softmax_binary, softmax_binary_delta, signs=False),
    ("sigmoid", "categorical_crossentropy"): Fused(
        sigmoid_categorical,
        sigmoid_categorical_delta,
        signs=False,
        slope=lambda a, y, outputs, total: (-y * (1 - a)).noted(
            "sigmoid and cross-entropy together: -y / a times a (1 - a) comes down to this"
        ),
    ),
}
# The same, with fewer calls, where every sample's targets add up to 1, as those of one class do.
FUSED_ONE_CLASS = {**FUSED, SOFTMAX: replace(FUSED[SOFTMAX], delta=one_class_delta)}
FUSED_TWO_CLASSES = {**FUSED, SOFTMAX: replace(FUSED[SOFTMAX], delta=two_class_delta, signs=True)}


def check_targets(name: str, y: Array) -> None:
    """Raise SpecError where the loss of a name speaks of probabilities, and targets y can't be any."""
    if LOSSES[name].probabilities and y.size and (y.min() < 0 or y.max() > 1):
        raise SpecError(f"{name} needs answers from 0 to 1; got {y.min():g} to {y.max():g}")
