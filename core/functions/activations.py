"""Activation functions, each beside its derivative.

Every function is recorded on a tape `t`: ``forward(t, z, a)`` writes a = f(z), ``derivative(t, z, a, d)`` writes
d = f'(z). All arrays have the shape (units, batch). Where the derivative can be said with a alone, z may have been
overwritten by a (`reads_z` is False): ReLU, tanh and sigmoid then run in place.
"""

import math
from collections.abc import Callable

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from core.formula import Named, Term, called, text_of, total
from core.tape.array import Array
from core.tape.tape import Tape


class ActivationFunction(Struct, frozen=True):
    """A function and its derivative, to be run and, `formula` and `slope`, to be read.

    `switches_at` is the z of a single output at which the answer goes from one class to the other, so that f(z) is 1/2,
    of tanh 0; of softmax it is the difference of two logits. One with flat ends says by `steepness` what share of its
    steepest slope it has where its value is a. `backward` turns dL/da into dL/dz, in place.
    """

    forward: Callable[[Tape, Array, Array], None]
    derivative: Callable[[Tape, Array, Array, Array], None] | None
    formula: str
    switches_at: float
    slope: str = ""
    reads_z: bool = False
    between: tuple[float, float] = (-math.inf, math.inf)
    rises: bool = True  # a larger z never gives a smaller a
    steepness: Callable[[Array], Array] | None = None

    def backward(self, t: Tape, delta: Array, z: Array, a: Array, known: Array | None = None) -> None:
        """Record delta = dL/dz from delta = dL/da; `known` is the derivative, where it is found already."""
        if known is not None:
            t(np.multiply, delta, known, delta)
        elif self.derivative is None:
            softmax_jacobian(t, delta, a)
        elif self.derivative is not linear_derivative:
            d = t.like("derivative", a)
            self.derivative(t, z, a, d)
            t(np.multiply, delta, d, delta)


def linear(t: Tape, z: Array, a: Array) -> None:
    """a = z."""
    if a is not z:
        t(np.copyto, a, z)


def linear_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = 1."""
    t(np.copyto, d, t.constant(1.0))


def sigmoid(t: Tape, z: Array, a: Array) -> None:
    """a = 1 / (1 + exp(-z)), which keeps its digits where it is next to 0; 0 where exp overflows."""
    one = t.constant(1.0)
    t(np.negative, z, a)
    t(np.exp, a, a)
    t(np.add, a, one, a)
    t(np.divide, one, a, a)


def sigmoid_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = a - a^2."""
    t(np.multiply, a, a, d)
    t(np.subtract, a, d, d)


def tanh(t: Tape, z: Array, a: Array) -> None:
    """a = tanh(z)."""
    t(np.tanh, z, a)


def tanh_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = 1 - a^2."""
    t(np.multiply, a, a, d)
    t(np.subtract, t.constant(1.0), d, d)


def relu(t: Tape, z: Array, a: Array) -> None:
    """a = max(z, 0)."""
    # A zero for every value takes NumPy's vector loop, a single one does not; fmax, unlike maximum, takes its result
    # by position (0.1 us less). fmax hides NaN: the run looks at the weights for that.
    t(np.fmax, z, t.like("zeros", z), a)


SIGN_TO = 1000  # values; np.sign is one call, but has no vector loop: of large arrays, comparing is faster (2.9 x)


def relu_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = 1 where a > 0, else 0."""
    if a.size < SIGN_TO:
        t(np.sign, a, d)
    else:
        above = t.buffer(("above", a.shape), a.shape, bool)
        t(np.greater, a, t.constant(0.0), above)
        t(np.copyto, d, above)


LEAK = 0.01


def leaky_relu(t: Tape, z: Array, a: Array) -> None:
    """a = max(z, 0.01 z)."""
    small = t.like("scratch", z)
    t(np.multiply, z, t.constant(LEAK), small)
    t(np.fmax, z, small, a)


def leaky_relu_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = 1 where a > 0, else 0.01."""
    t(np.greater, a, t.like("zeros", a), d)
    t(np.fmax, d, t.like("leak", d, LEAK), d)


def elu(t: Tape, z: Array, a: Array) -> None:
    """a = z where z > 0, else exp(z) - 1 (Clevert et al. 2015, alpha = 1)."""
    below, zeros = t.like("scratch", z), t.like("zeros", z)
    t(np.fmin, z, zeros, below)
    t(np.expm1, below, below)
    t(np.fmax, z, zeros, a)
    t(np.add, a, below, a)


def elu_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = 1 where z > 0, else e^z: a + 1 would have no digits where it is next to nothing."""
    t(np.fmin, z, t.like("zeros", z), d)
    t(np.exp, d, d)


def softplus(t: Tape, z: Array, a: Array) -> None:
    """a = log(1 + exp(z))."""
    t(np.logaddexp, z, t.constant(0.0), a)


def softplus_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = sigmoid(z) = 1 - exp(-a)."""
    t(np.negative, a, d)
    t(np.expm1, d, d)
    t(np.negative, d, d)


GELU_SCALE, GELU_CUBE = math.sqrt(2.0 / math.pi), 0.044715


def _gelu_gate(t: Tape, z: Array, gate: Array) -> None:
    """gate = tanh(sqrt(2 / pi) (z + 0.044715 z^3))."""
    t(np.multiply, z, z, gate)
    t(np.multiply, gate, t.constant(GELU_CUBE), gate)
    t(np.add, gate, t.constant(1.0), gate)
    t(np.multiply, gate, z, gate)
    t(np.multiply, gate, t.constant(GELU_SCALE), gate)
    t(np.tanh, gate, gate)


def gelu(t: Tape, z: Array, a: Array) -> None:
    """a = z (1 + tanh(sqrt(2 / pi) (z + 0.044715 z^3))) / 2 (Hendrycks and Gimpel 2016, the tanh form)."""
    half = t.constant(0.5)
    _gelu_gate(t, z, a)
    t(np.multiply, a, half, a)
    t(np.add, a, half, a)
    t(np.multiply, a, z, a)


def gelu_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = (1 + g) / 2 + z (1 - g^2) / 2 * sqrt(2 / pi) (1 + 3 * 0.044715 z^2), with g the gate of gelu."""
    one, half = t.constant(1.0), t.constant(0.5)
    gate = t.like("scratch", z)
    _gelu_gate(t, z, gate)
    t(np.multiply, z, z, d)
    t(np.multiply, d, t.constant(3 * GELU_CUBE * GELU_SCALE), d)
    t(np.add, d, t.constant(GELU_SCALE), d)
    t(np.multiply, d, z, d)
    rest = t.like("scratch 2", z)
    t(np.multiply, gate, gate, rest)
    t(np.subtract, one, rest, rest)
    t(np.multiply, d, rest, d)
    t(np.add, d, gate, d)
    t(np.add, d, one, d)
    t(np.multiply, d, half, d)


def swish(t: Tape, z: Array, a: Array) -> None:
    """a = z sigmoid(z) (Ramachandran et al. 2017, beta = 1)."""
    sigmoid(t, z, a)
    t(np.multiply, a, z, a)


def swish_derivative(t: Tape, z: Array, a: Array, d: Array) -> None:
    """f' = s + a (1 - s), with s = sigmoid(z)."""
    gate = t.like("scratch", z)
    sigmoid(t, z, gate)
    t(np.multiply, a, gate, d)
    t(np.subtract, a, d, d)
    t(np.add, d, gate, d)


FEW_CLASSES = 32  # of more, a matrix of ones for them takes longer than a sum, and soon more memory than all else


def _sum_of_classes(t: Tape, values: Array) -> Array:
    """Record the sum over the classes of every column, and return where it will be."""
    classes = len(values)
    if classes > FEW_CLASSES:
        sums: Array = t.array("softmax sums", 1)
        t(np.add.reduce, values, 0, None, sums, True)
        return sums
    # As a product with ones it comes back for every class at once: 1.1 x on the small workloads.
    total: Array = t.like("softmax sum", values)
    t.product(t.constant(np.ones((classes, classes))), values, total)
    return total


def softmax(t: Tape, z: Array, a: Array) -> None:
    """a_k = exp(z_k - max z) / sum_j exp(z_j - max z), for every column; the shift keeps exp from overflowing."""
    top = t.array("softmax max", 1)
    t(np.maximum.reduce, z, 0, None, top, True)
    t(np.subtract, z, top, a)
    t(np.exp, a, a)
    t(np.divide, a, _sum_of_classes(t, a), a)


def softmax_jacobian(t: Tape, delta: Array, a: Array) -> None:
    """Record dL/dz_k = a_k (dL/da_k - sum_j a_j dL/da_j), the full Jacobian of softmax times delta."""
    weighted = t.like("softmax weighted", a)
    t(np.multiply, delta, a, weighted)
    t(np.subtract, delta, _sum_of_classes(t, weighted), delta)
    t(np.multiply, delta, a, delta)


def softmax_terms(z: Named, k: int) -> dict[str, Term]:
    """Return the steps of softmax for one of its numbers, by their names; "a" is its answer."""
    every = z["k"]
    top = Term(f"max {z.name}", text_of(float(z.array.max())), z.array.max(), every.sources)
    shift, exps = z.at(k) - top, np.exp(z.array - top.value)
    exp, each = called("exp({})", np.exp, shift), replace(every, letters=f"exp({every.letters} - max {z.name})")
    sum_ = total("Σ_k", replace(each, values=exps))
    said = "the shift changes nothing of the answer, and keeps exp from overflowing"
    return {"z - max z": shift.noted(said), "exp": exp, "sum": sum_, "a": exp / sum_}


def softmax_slope(a: Named, da: Named, k: int) -> Term:
    """dL/dz_k = a_k (dL/da_k - sum_j a_j dL/da_j)."""
    return a.at(k) * (da.at(k) - total("Σ_k", a["k"], da["k"]))


ACTIVATIONS: dict[str, ActivationFunction] = {
    "linear": ActivationFunction(linear, linear_derivative, "a = z", switches_at=0.5),
    "sigmoid": ActivationFunction(
        sigmoid,
        sigmoid_derivative,
        "a = 1 / (1 + e^-z)",
        slope="a (1 - a)",
        between=(0.0, 1.0),
        switches_at=0.0,
        steepness=lambda a: 4 * (a - a * a),
    ),
    "tanh": ActivationFunction(
        tanh,
        tanh_derivative,
        "a = tanh z",
        slope="1 - a²",
        between=(-1.0, 1.0),
        switches_at=0.0,
        steepness=lambda a: 1 - a * a,
    ),
    "relu": ActivationFunction(
        relu, relu_derivative, "a = max(z, 0)", slope="1 where z > 0, else 0", between=(0.0, math.inf), switches_at=0.5
    ),
    "leaky_relu": ActivationFunction(
        leaky_relu, leaky_relu_derivative, "a = max(z, 0.01 z)", slope="1 where z > 0, else 0.01", switches_at=0.5
    ),
    "elu": ActivationFunction(
        elu,
        elu_derivative,
        "a = z if z > 0 else e^z - 1",
        slope="1 where z > 0, else e^z",
        reads_z=True,
        between=(-1.0, math.inf),
        switches_at=0.5,
    ),
    "softplus": ActivationFunction(
        softplus,
        softplus_derivative,
        "a = log(1 + e^z)",
        slope="sigmoid(z)",
        between=(0.0, math.inf),
        switches_at=math.log(math.expm1(0.5)),
    ),
    "gelu": ActivationFunction(
        gelu,
        gelu_derivative,
        "a = z (1 + tanh(0.798 (z + 0.0447 z^3))) / 2",
        reads_z=True,
        rises=False,
        switches_at=0.6684454078646528,
    ),
    "swish": ActivationFunction(
        swish,
        swish_derivative,
        "a = z / (1 + e^-z)",
        slope="s + a (1 - s), s = sigmoid(z)",
        reads_z=True,
        rises=False,
        switches_at=0.7388350311316078,
    ),
    "softmax": ActivationFunction(
        softmax,
        None,
        "a_k = e^z_k / sum_j e^z_j",
        between=(0.0, 1.0),
        rises=False,
        switches_at=0.0,
        steepness=lambda a: 4 * (a - a * a),
    ),
}
