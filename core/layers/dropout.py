"""Dropout: units silenced at random while training, as a layer of its own or at the end of a dense layer."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

import numpy as np

from core.formula import Arrays, Index, Term
from core.layers.in_numpy import Line, Names
from core.layers.layer import Layer, Sizes
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import Real

Silenced = Annotated[float, Real(0, 1, "dropout rate", below=True)]


class Dropout(Layer, frozen=True, tag="dropout", tag_field="layer"):
    """Silences a share `rate` of its inputs while training, and scales the others up to match."""

    elementwise: ClassVar[bool] = True
    passes: ClassVar[bool] = True  # it silences units only while it trains
    said: ClassVar[str] = "{rate:g}"
    before_choices: ClassVar[str] = " "
    changeable: ClassVar[tuple[str, ...]] = ("rate",)

    rate: Silenced = 0.2

    @property
    def dropout(self) -> float:
        """The rate."""
        return self.rate

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """While training, the mask."""
        return [] if output else [DropoutOperation(self.rate)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = x, when predicting."""
        return of.x[0].at(*index).noted("dropout silences units only while it trains")

    def in_numpy(self, names: Names) -> Line:
        """a = x."""
        return Line(names.x[0])


class DropoutOperation(Operation):
    """While training: a = x / keep where a random number is below keep = 1 - rate, else 0."""

    def __init__(self, rate: float) -> None:
        self.rate = rate

    def take_choices(self, layer: Any) -> None:
        """Take the rate."""
        self.rate = layer.dropout

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = x mask / keep; outside training, a = x."""
        x = inputs[0]
        if t.rng is None or self.rate == 0:
            return x
        a, mask, chance = self.out(t, len(x.body)), self._mask(t, x), t.like("chance", x.body)
        keep = 1.0 - self.rate
        t(t.rng.random, None, t.dtype.type, chance)
        t(np.less, chance, t.constant(keep), mask)
        t(np.multiply, mask, t.constant(1.0 / keep), mask)
        t(np.multiply, x.body, mask, a.body)
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = dL/da mask / keep; outside training delta goes through."""
        if t.rng is not None and self.rate:
            t(np.multiply, delta.body, self._mask(t, inputs[0]), delta.body)
        return (delta,)

    def _mask(self, t: Tape, x: Signal) -> Array:
        return t.array((self, "mask"), len(x.body))
