"""Activation functions as plain NumPy, as people write them: what a network is made of that leaves the program.

Each takes z of any shape whose last axis are the units, and gives a = f(z). Training has its own, see `activations`,
which the tests hold to the same numbers.
"""

from collections.abc import Callable

import numpy as np

from core.tape.array import Array


def sigmoid(z: Array) -> Array:
    """1 / (1 + e^-z), without an overflow."""
    return np.exp(-np.logaddexp(0, -z))


def tanh(z: Array) -> Array:
    """tanh z."""
    return np.tanh(z)


def relu(z: Array) -> Array:
    """The larger one of z and 0."""
    return np.maximum(z, 0)


def leaky_relu(z: Array) -> Array:
    """z where it is positive, else a hundredth of it."""
    return np.maximum(z, 0.01 * z)


def elu(z: Array) -> Array:
    """z where it is positive, else e^z - 1."""
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


def softplus(z: Array) -> Array:
    """log(1 + e^z)."""
    return np.logaddexp(0, z)


def gelu(z: Array) -> Array:
    """z times about the share of a normal distribution that lies below it."""
    gate: Array = np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))
    a: Array = z * (1 + gate) / 2
    return a


def swish(z: Array) -> Array:
    """z times its sigmoid."""
    return z * np.exp(-np.logaddexp(0, -z))


def softmax(z: Array) -> Array:
    """e^z over the sum of all units' e^z; the shift by the largest z keeps it from overflowing."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    shares: Array = e / e.sum(axis=-1, keepdims=True)
    return shares


# Of `linear` there is none: a = z.
IN_NUMPY: dict[str, Callable[[Array], Array]] = {
    function.__name__: function for function in (sigmoid, tanh, relu, leaky_relu, elu, softplus, gelu, swish, softmax)
}
