"""The layers: what each computes, forward and backward, recorded on a tape.

``forward(t, x, ...)`` returns the layer's output signal, ``backward(t, x, a, delta, ...)`` gets delta = dL/da and
returns dL/dx; x and a are the input and output signals of the forward pass. Batches lie features first: (units, batch).
"""

from typing import NamedTuple

import numpy as np

from core.activations import ACTIVATIONS
from core.blas import Array
from core.initializers import INITIALIZERS
from core.tape import Signal, Tape


class Descent(NamedTuple):
    """Where a step's weight gradients go: scaled into the gradient, or straight into the weights.

    Plain gradient descent adds ``scale = -rate / batch`` times the gradient to the weights in the product itself: no
    gradient is stored and no update is called (1.2 to 1.3 x on the small workloads).
    """

    scale: float | Array
    straight: bool


class Dense:
    """z = W x + b. The bias is the last column of W, as the last row of every signal is 1."""

    reads_output = False

    def __init__(self, inputs: int, units: int, initializer: str, scale: float) -> None:
        self.inputs, self.units, self.initializer, self.scale = inputs, units, initializer, scale
        self.W: Array
        self.dW: Array

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw the weights anew; biases start at 0."""
        self.W[:, :-1] = INITIALIZERS[self.initializer](rng, self.inputs, self.units) * self.scale
        self.W[:, -1] = 0.0

    def forward(self, t: Tape, x: Signal, *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """z = W x."""
        z = t.signal((self, "z"), self.units)
        t.product(self.W, x.full, z.body)
        return z

    def backward(self, t: Tape, x: Signal, a: Signal, delta: Signal, *, descent: Descent, inner: bool) -> Signal:
        """dL/dx = W^T delta; dL/dW = delta x^T."""
        dx = delta
        if inner:  # before the next product, which may move W
            dx = t.signal((self, "dx"), self.inputs)
            t.product(self.W.T, delta.body, dx.full)
        into = self.W if descent.straight else self.dW
        t.product(delta.body, x.full.T, into, scale=descent.scale, accumulate=descent.straight)
        return dx


class Activation:
    """a = f(z)."""

    reads_output = True

    def __init__(self, name: str) -> None:
        self.function = ACTIVATIONS[name]

    def forward(self, t: Tape, x: Signal, *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = f(z), over z itself where nobody reads z any more (half the memory traffic)."""
        a = x if in_place and not self.function.reads_z else t.signal((self, "a"), len(x.body))
        self.function.forward(t, x.body, a.body)
        return a

    def backward(self, t: Tape, x: Signal, a: Signal, delta: Signal, *, descent: Descent, inner: bool) -> Signal:
        """dL/dz = dL/da f'(z)."""
        if inner:
            self.function.backward(t, delta.body, x.body, a.body)
        return delta


class Dropout:
    """While training: a = x / keep where a random number is below keep = 1 - rate, else 0."""

    reads_output = False

    def __init__(self, rate: float) -> None:
        self.rate = rate

    def forward(self, t: Tape, x: Signal, *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = x mask / keep; without `rng`, outside training, a = x."""
        if rng is None or self.rate == 0:
            return x
        a, mask, chance = t.signal((self, "a"), len(x.body)), self._mask(t, x), t.like("chance", x.body)
        keep = 1.0 - self.rate
        t(rng.random, None, t.dtype.type, chance)
        t(np.less, chance, t.constant(keep), mask)
        t(np.multiply, mask, t.constant(1.0 / keep), mask)
        t(np.multiply, x.body, mask, a.body)
        return a

    def backward(self, t: Tape, x: Signal, a: Signal, delta: Signal, *, descent: Descent, inner: bool) -> Signal:
        """dL/dx = dL/da mask / keep."""
        if inner and self.rate:
            t(np.multiply, delta.body, self._mask(t, x), delta.body)
        return delta

    def _mask(self, t: Tape, x: Signal) -> Array:
        return t.array((self, "mask"), len(x.body))


Operation = Dense | Activation | Dropout
