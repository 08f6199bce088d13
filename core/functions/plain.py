"""Activations and losses as plain functions of arrays, each computed by the very calls that training replays."""

from typing import Any

import numpy as np
from msgspec.structs import replace

from core.formula import Named, Term, called, text_of
from core.functions.activations import ACTIVATIONS, softmax_slope, softmax_terms
from core.functions.losses import LOSSES, check_targets
from core.tape.blas import Array
from core.tape.tape import Tape
from core.value import SpecError, known


class Function:
    """An activation by name: ``Function("tanh")(z)`` is a = f(z) for z (n, units), or (units,)."""

    def __init__(self, name: str) -> None:
        known("activation", name, ACTIVATIONS)
        self.name, self.formula = name, ACTIVATIONS[name].formula

    def __call__(self, z: Any) -> Array:
        """Return a = f(z)."""
        z, shape = _columns(z)
        a, t = np.empty_like(z), Tape(z.shape[1], z.dtype)
        ACTIVATIONS[self.name].forward(t, z, a)
        _replay(t)
        answer: Array = a.T.reshape(shape)
        return answer

    def jacobian(self, z: Any) -> Array:
        """Return da_i/dz_j (n, units, units), or (units, units): a diagonal, but for softmax."""
        z, shape = _columns(z)
        units, n = z.shape
        full, pick = np.empty((n, units, units), z.dtype), np.empty_like(z)
        a, t = np.empty_like(z), Tape(n, z.dtype)
        ACTIVATIONS[self.name].forward(t, z, a)
        ACTIVATIONS[self.name].backward(t, pick, z, a)
        for i in range(units):
            pick[:] = 0.0
            pick[i] = 1.0
            _replay(t)
            full[:, i] = pick.T
        return full.reshape(*shape[:-1], units, units)

    def derivative(self, z: Any) -> Array:
        """Return da/dz for each unit alone: the Jacobian's diagonal, of the shape of z."""
        return np.diagonal(self.jacobian(z), axis1=-2, axis2=-1).copy()

    def derivative_from(self, a: Any) -> Array:
        """Return da/dz for each unit alone from a = f(z) itself; SpecError where a doesn't tell it."""
        function = ACTIVATIONS[self.name]
        if function.derivative is None or function.reads_z:
            raise SpecError(f"the derivative of {self.name} can't be told from a alone; give z to derivative")
        a, shape = _columns(a)
        d, t = np.empty_like(a), Tape(a.shape[1], a.dtype)
        function.derivative(t, a, a, d)
        _replay(t)
        answer: Array = d.T.reshape(shape)
        return answer

    def term(self, z: Named, *index: int) -> Term:
        """Return a = f(z) of one number, as a formula."""
        if self.name == "softmax":
            return softmax_terms(z, *index)["a"]
        if self.name == "linear":
            return z.at(*index).noted("no function: linear")
        found = called(f"{self.name}({{}})", lambda value: self(np.array([value]))[0], z.at(*index))
        return replace(found, letters=f"{found.letters},   {self.formula}")

    def slope(self, z: Named, a: Named, da: Named, *index: int) -> Term:
        """Return dL/dz = dL/da f'(z) of one number, as a formula; of softmax with the whole Jacobian."""
        if self.name == "softmax":
            return softmax_slope(a, da, *index)
        if self.name == "linear":
            return da.at(*index).noted("no function: its slope is 1")
        under, slope = z.at(*index), ACTIVATIONS[self.name].slope
        value = self.derivative(np.array([under.value]))[0]
        found = da.at(*index) * Term(f"{self.name}'({under.letters})", text_of(value), value, under.sources)
        said = f"{self.name}' = {slope}" if slope else self.formula
        return replace(found, letters=f"{found.letters},   {said}")

    activation, prime = __call__, derivative  # as post 002 calls them


def loss(name: str, a: Any, y: Any) -> float:
    """Return the loss of answers a against targets y, both (n, outputs)."""
    (a, _), (y, _) = _pair(name, a, y)
    return LOSSES[name].value(a, y)


def loss_gradient(name: str, a: Any, y: Any) -> Array:
    """Return dL/da (n, outputs) of the mean loss over the samples."""
    (a, shape), (y, _) = _pair(name, a, y)
    delta, t = np.empty_like(a), Tape(a.shape[1], a.dtype)
    factor = LOSSES[name].gradient(t, a, y, delta)
    t.replay()
    gradient: Array = (delta * (factor / a.shape[1])).T.reshape(shape)
    return gradient


def _replay(t: Tape) -> None:
    with np.errstate(all="ignore"):  # the exp of sigmoid overflows where it is 0
        t.replay()


def _pair(name: str, a: Any, y: Any) -> tuple[tuple[Array, tuple[int, ...]], tuple[Array, tuple[int, ...]]]:
    known("loss", name, LOSSES)
    answers, targets = _columns(a), _columns(y)
    if answers[1] != targets[1]:
        raise SpecError(f"answers and targets must have one shape; got {answers[1]} and {targets[1]}")
    check_targets(name, targets[0])
    return answers, targets


def _columns(values: Any) -> tuple[Array, tuple[int, ...]]:
    """Return values as the tape has them, (units, n) in float64, and their own shape."""
    values = np.asarray(values, np.float64)
    return np.ascontiguousarray(np.atleast_2d(values).T), values.shape
