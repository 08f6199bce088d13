"""Flatten and Reshape: the same numbers in another shape."""

from collections.abc import Sequence
from math import isqrt, prod
from typing import ClassVar, Self

import msgspec
import numpy as np
from msgspec.structs import replace

from core.formula import Arrays, Index, Named, Term
from core.layers.in_numpy import Line, Names
from core.layers.layer import MOST_UNITS, Layer, Sizes, show
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.tape import Signal, Tape
from core.value import SpecError
from core.wording import mark, said, said_count


class _SameNumbers(Layer, frozen=True):
    goes_last: ClassVar[bool] = True
    passes: ClassVar[bool] = True

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The order that people outside know, in the new shape."""
        return [ReshapeOperation(inputs[0], outputs)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = the number that comes there when they are counted off."""
        return of.x[0].at(*_moved(index, of["a"], of.x[0])).noted("the same numbers in another shape")

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = the delta that comes there when they are counted off."""
        return of["delta"].at(*_moved(index, of.x[0], of["a"]))

    def in_numpy(self, names: Names) -> Line:
        """a = the same numbers in the new shape."""
        return Line(f"{names.x[0]}.reshape(len(x), {', '.join(map(str, names.shape))})")


def _moved(index: Index, before: Named, after: Named) -> Index:
    """Return where a number lies in another shape."""
    flat = np.ravel_multi_index(index, before.array.shape)
    return tuple(int(k) for k in np.unravel_index(flat, after.array.shape))


class Flatten(_SameNumbers, frozen=True, tag="flatten", tag_field="layer"):
    """An image as a plain row of numbers: rows, then columns, then channels."""

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return one row."""
        return (prod(inputs[0]),)

    def fitted_to(self, given: Sizes) -> Self:
        """Return it where there is an image."""
        if len(given) == 1:
            raise SpecError(mark("gets a plain row of numbers already: there is nothing to flatten"))
        return self


class Reshape(_SameNumbers, frozen=True, tag="reshape", tag_field="layer"):
    """The same numbers in another shape: (n,), or (height, width, channels) for an image. One -1 is worked out."""

    shape: tuple[int, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.shape, list):
            msgspec.structs.force_setattr(self, "shape", tuple(self.shape))
        given = self.shape if isinstance(self.shape, tuple) else ()
        sizes = [n for n in given if n != -1]
        good = len(given) in (1, 3) and len(given) - len(sizes) <= 1
        if not good or not all(type(n) is int and 1 <= n <= MOST_UNITS for n in sizes):
            raise SpecError(
                said(
                    "a shape is (n,) or (height, width, channels), of whole numbers, one of which may be "
                    "-1; got {shape!r}",
                    shape=self.shape,
                )
            )

    def choices(self) -> str:
        """Return the shape."""
        return "x".join(str(n) for n in self.shape)

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return the shape, with what is left in place of -1."""
        total, fixed = prod(inputs[0]), prod(n for n in self.shape if n != -1)
        if (total % fixed if -1 in self.shape else total - fixed) != 0:
            raise SpecError(
                said(
                    "can't be {shape}: it gets {inputs}, which is {numbers}",
                    shape=show(self.shape),
                    inputs=show(inputs[0]),
                    numbers=said_count(total, "{count:,} number", "{count:,} numbers"),
                )
            )
        return tuple(total // fixed if n == -1 else n for n in self.shape)

    def fitted_to(self, given: Sizes) -> Self:
        """Return it to an image, as square as can be, of a row, and to a row of an image."""
        if len(given) == 3:
            return replace(self, shape=(prod(given),))
        height = next(n for n in range(isqrt(given[0]), 0, -1) if given[0] % n == 0)
        return replace(self, shape=(height, given[0] // height, 1))


class ReshapeOperation(Operation):
    """The same numbers in another shape, in the order that people outside know: rows, columns, channels."""

    def __init__(self, inputs: Sizes, outputs: Sizes) -> None:
        self.inputs, self.outputs = inputs, outputs
        self.passes_rows = all(len(shape) == 1 or shape[1] == 1 or shape[2] == 1 for shape in (inputs, outputs))

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """Take the channels to the end, and from there to the new shape's place; nothing moves where there is one."""
        return self._moved(t, inputs[0], "out", self.inputs, self.outputs)

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """The same way back."""
        return (self._moved(t, delta, "dx", self.outputs, self.inputs),)

    def _moved(self, t: Tape, x: Signal, name: str, before: Sizes, after: Sizes) -> Signal:
        for step, (shape, to_outside) in enumerate(((before, True), (after, False))):
            if len(shape) == 1 or shape[1] == 1 or shape[2] == 1:
                continue  # the orders are the same
            height, width, channels = shape
            moved = t.signal((self, name, step) if to_outside else (self, name), len(x.body))
            inside, outside = (height, channels, width, t.batch), (height, width, channels, t.batch)
            if to_outside:
                t(np.copyto, moved.body.reshape(outside), x.body.reshape(inside).transpose(0, 2, 1, 3))
            else:
                t(np.copyto, moved.body.reshape(inside), x.body.reshape(outside).transpose(0, 2, 1, 3))
            x = moved
        return x
