"""BatchNorm: batch normalization of plain rows and of images."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

import numpy as np
from msgspec.structs import replace

from core.formula import Arrays, Index, Term, called, known_as, total
from core.layers.in_numpy import Line, Names
from core.layers.layer import Sizes, TrainedLayer
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import LEAST_EPSILON, Real
from core.wording import mark, said


class BatchNorm(TrainedLayer, frozen=True, tag="batch_norm", tag_field="layer"):
    """Every unit (channel, of images) brought to mean 0 and variance 1 over the batch, then scaled and shifted.

    While training the batch's own mean and variance are used, otherwise their running means, which forget by
    `momentum`. Ioffe and Szegedy 2015.
    """

    elementwise: ClassVar[bool] = True
    note: ClassVar[str] = mark(
        "a{n} = gamma{n} ({x} - mean) / sqrt(variance + epsilon) + beta{n}, with the running means"
    )
    changeable: ClassVar[tuple[str, ...]] = ("momentum", "epsilon", "frozen")

    momentum: Annotated[float, Real(0, 1, "momentum of batch normalization", below=True)] = 0.9
    epsilon: Annotated[float, Real(LEAST_EPSILON, 1, "epsilon of batch normalization")] = 1e-5

    def kind(self) -> str:
        """Return the term for it."""
        return said("batch normalization")

    def parameter_count(self, inputs: Sequence[Sizes]) -> int:
        """Return a scale and a shift for every unit, or channel."""
        return 2 * inputs[0][-1]

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """Normalize, then scale and shift."""
        rows = outputs[0] if len(outputs) == 3 else 1
        return [BatchNormOperation(rows, outputs[-1], self.momentum, self.epsilon)]

    def _root(self, of: Arrays, c: int) -> Term:
        variance, epsilon = known_as("variance", of["variance"].array[c]), known_as("epsilon", self.epsilon)
        return called("sqrt({})", np.sqrt, variance + epsilon)

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = gamma (x - mean) / sqrt(variance + epsilon) + beta."""
        c = index[-1]
        centred = of.x[0].at(*index) - known_as("mean", of["mean"].array[c])
        found = of["gamma"].at(c) * centred / self._root(of, c) + of["beta"].at(c)
        return found.noted("mean and variance are the running ones, as when it predicts")

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = delta gamma / sqrt(variance + epsilon), as the running numbers don't follow x."""
        c = index[-1]
        return of["delta"].at(*index) * of["gamma"].at(c) / self._root(of, c)

    def formula_of_gradient(self, of: Arrays, name: str, index: Index) -> Term:
        """dL/dgamma = sum of delta (x - mean) / sqrt(variance + epsilon); dL/dbeta = sum of delta."""
        (c,) = index
        image = of.x[0].array.ndim > 1
        sigma, place = ("Σ_r,s", ("r", "s", c)) if image else ("", (c,))
        delta, x = of["delta"][place], of.x[0][place]
        if name == "beta":
            return total(sigma, delta)
        letters, normal = f"({x.letters} - mean) / sqrt(variance + epsilon)", x.values - of["mean"].array[c]
        return total(sigma, delta, replace(x, letters=letters, values=normal / self._root(of, c).value))

    def in_numpy(self, names: Names) -> Line:
        """a = gamma (x - mean) / sqrt(variance + epsilon) + beta."""
        gamma, beta, mean, variance = (names.weights[name] for name in ("gamma", "beta", "mean", "variance"))
        return Line(f"{gamma} * ({names.x[0]} - {mean}) / np.sqrt({variance} + {self.epsilon!r}) + {beta}")


class BatchNormOperation(Operation):
    """a = gamma (x - m) / sqrt(v + epsilon) + beta, m and v the mean and the variance of each unit or channel.

    While training those of the batch, otherwise their running means. Ioffe and Szegedy 2015.
    """

    penalized = ""
    overwritable = True

    def __init__(self, rows: int, channels: int, momentum: float, epsilon: float) -> None:
        self.rows, self.channels = rows, channels  # rows of an image, 1 for a plain row of units
        self.momentum, self.epsilon = momentum, epsilon
        c = (channels,)
        self.parameters = {"gamma": c, "beta": c}
        self.statistics = {"mean": c, "variance": c}
        self.gamma: Array
        self.beta: Array
        self.dgamma: Array
        self.dbeta: Array
        self.mean: Array
        self.variance: Array

    def initialize(self, rng: np.random.Generator) -> None:
        """Start as if every unit had mean 0 and variance 1."""
        self.gamma[:], self.beta[:], self.mean[:], self.variance[:] = 1.0, 0.0, 0.0, 1.0

    def take_choices(self, layer: Any) -> None:
        """Take the momentum and epsilon."""
        super().take_choices(layer)
        self.momentum, self.epsilon = layer.momentum, layer.epsilon

    def _cube(self, values: Array) -> Array:
        """Return values (units, batch) as (rows, channels, columns * batch): one channel's are [:, c]."""
        return values.reshape(self.rows, self.channels, -1)

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = gamma x^ + beta, with x^ = (x - m) / sqrt(v + epsilon); m and v go into their running means."""
        signal = self.out(t, len(inputs[0].body))
        x, a = self._cube(inputs[0].body), self._cube(signal.body)
        column = (self.channels, 1)
        root, epsilon = self._numbers(t, "root"), t.constant(self.epsilon)
        if t.rng is None:
            t(np.add, self.variance, epsilon, root)
            t(np.sqrt, root, root)
            t(np.subtract, x, self.mean.reshape(column), a)
            t(np.divide, a, root.reshape(column), a)
        else:
            m, v, square = self._numbers(t, "m"), self._numbers(t, "v"), t.like("scratch", inputs[0].body)
            normal = self._cube(t.like((self, "normal"), inputs[0].body))
            count = t.constant(1.0 / (self.rows * x.shape[2]))
            t(np.add.reduce, x, (0, 2), None, m)
            t(np.multiply, m, count, m)
            t(np.subtract, x, m.reshape(column), normal)
            t(np.multiply, normal, normal, self._cube(square))
            t(np.add.reduce, self._cube(square), (0, 2), None, v)
            t(np.multiply, v, count, v)
            for running, now in ((self.mean, m), (self.variance, v)):
                t(np.multiply, running, t.constant(self.momentum), running)
                t(np.multiply, now, t.constant(1 - self.momentum), root)
                t(np.add, running, root, running)
            t(np.add, v, epsilon, root)
            t(np.sqrt, root, root)
            t(np.divide, normal, root.reshape(column), normal)
            t(np.copyto, a, normal)
        t(np.multiply, a, self.gamma.reshape(column), a)
        t(np.add, a, self.beta.reshape(column), a)
        return signal

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """With M values a channel: dL/dx = gamma / sqrt(v + epsilon) (delta - sum delta / M - x^ sum(delta x^) / M).

        Outside training m and v are numbers that don't follow x: only dL/dx = gamma / sqrt(v + epsilon) delta is left.
        Always dL/dgamma = sum(delta x^) and dL/dbeta = sum delta.
        """
        if t.rng is None:
            return self._fixed_backward(t, inputs[0], delta, descent)
        d, normal = self._cube(delta.body), self._cube(t.like((self, "normal"), delta.body))
        scratch, column = self._cube(t.like("scratch", delta.body)), (self.channels, 1)
        count, mean = t.constant(1.0 / (self.rows * d.shape[2])), self._numbers(t, "mean")
        d_gamma, d_beta = self._sums(t, d, normal, scratch)
        if wanted[0]:
            t(np.multiply, d_gamma, count, mean)
            t(np.multiply, normal, mean.reshape(column), scratch)
            t(np.subtract, d, scratch, d)
            t(np.multiply, d_beta, count, mean)
            t(np.subtract, d, mean.reshape(column), d)
            t(np.divide, self.gamma, self._numbers(t, "root"), mean)
            t(np.multiply, d, mean.reshape(column), d)
        descent.take(t, self.gamma, self.dgamma, d_gamma)
        descent.take(t, self.beta, self.dbeta, d_beta)
        return (delta if wanted[0] else None,)

    def _fixed_backward(self, t: Tape, x: Signal, delta: Signal, descent: Descent) -> Deltas:
        d, normal = self._cube(delta.body), self._cube(t.like("scratch", delta.body))
        column, root, factor = (self.channels, 1), self._numbers(t, "root"), self._numbers(t, "factor")
        t(np.subtract, self._cube(x.body), self.mean.reshape(column), normal)
        t(np.divide, normal, root.reshape(column), normal)
        d_gamma, d_beta = self._sums(t, d, normal, normal)
        t(np.divide, self.gamma, root, factor)  # before gamma may move
        t(np.multiply, d, factor.reshape(column), d)
        descent.take(t, self.gamma, self.dgamma, d_gamma)
        descent.take(t, self.beta, self.dbeta, d_beta)
        return (delta,)

    def _sums(self, t: Tape, d: Array, normal: Array, scratch: Array) -> tuple[Array, Array]:
        """Record sum(delta x^) and sum delta over every channel; return where they will be."""
        d_gamma, d_beta = self._numbers(t, "d_gamma"), self._numbers(t, "d_beta")
        t(np.add.reduce, d, (0, 2), None, d_beta)
        t(np.multiply, d, normal, scratch)
        t(np.add.reduce, scratch, (0, 2), None, d_gamma)
        return d_gamma, d_beta

    def _numbers(self, t: Tape, name: str) -> Array:
        """Return a buffer of one number for each channel."""
        found: Array = t.workspace.setdefault((self, name), np.zeros(self.channels, t.dtype))
        return found
