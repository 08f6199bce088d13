"""Add and Concatenate: several layers become one."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

import numpy as np

from core.formula import Arrays, Index, Term, added
from core.layers.in_numpy import Line, Names
from core.layers.layer import Layer, Sizes, show
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import SpecError
from core.wording import listed, mark, said


class Join(Layer, frozen=True):
    """A layer that makes one of several."""

    merges: ClassVar[bool] = True
    lonely: ClassVar[str]  # why a new one has no partner for what gives the {shape}


class Add(Join, frozen=True, tag="add", tag_field="layer"):
    """The sum of two or more layers of one shape: a skip connection."""

    lonely: ClassVar[str] = mark("adds layers of the same shape, and no earlier one outputs {shape}")

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return the one shape of them all."""
        if len(set(inputs)) > 1:
            raise SpecError(
                said(
                    "adds layers of the same shape, but they output {shapes}",
                    shapes=listed([show(shape) for shape in inputs]),
                )
            )
        return inputs[0]

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The sum."""
        return [AddOperation()]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = x + y + ..."""
        return added(x.at(*index) for x in of.x)

    def in_numpy(self, names: Names) -> Line:
        """a = x + y + ..."""
        return Line(" + ".join(names.x))


class Concatenate(Join, frozen=True, tag="concatenate", tag_field="layer"):
    """Two or more layers side by side: all units, or all channels of images of one size."""

    lonely: ClassVar[str] = mark("puts layers side by side, and no earlier one goes with {shape}")

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return all units, or all channels, together."""
        if len({shape[:-1] for shape in inputs}) > 1:
            shapes = listed([show(shape) for shape in inputs])
            raise SpecError(
                said(
                    "puts rows of numbers, or images of one height and width, side by side, but gets {shapes}",
                    shapes=shapes,
                )
            )
        return (*inputs[0][:-1], sum(shape[-1] for shape in inputs))

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """Every input at its place."""
        rows = inputs[0][0] if len(inputs[0]) == 3 else 1
        return [ConcatenateOperation(rows, [shape[-1] for shape in inputs])]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = the number that lies there in one of the inputs."""
        *place, channel = index
        starts = self._starts(of)
        which = bisect_right(starts, channel) - 1
        return of.x[which].at(*place, channel - starts[which]).noted("side by side")

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = the delta that lies where x does."""
        return of["delta"].at(*index[:-1], index[-1] + self._starts(of)[which])

    def in_numpy(self, names: Names) -> Line:
        """a = the inputs side by side."""
        return Line(f"np.concatenate([{', '.join(names.x)}], axis=-1)")

    def _starts(self, of: Arrays) -> list[int]:
        """Return where each input's units, or channels, begin."""
        return list(accumulate((x.array.shape[-1] for x in of.x[:-1]), initial=0))


class AddOperation(Operation):
    """a = x + y + ..."""

    overwritable = True

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """Sum the inputs."""
        a = self.out(t, len(inputs[0].body))
        t(np.add, inputs[0].body, inputs[1].body, a.body)
        for x in inputs[2:]:
            t(np.add, a.body, x.body, a.body)
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = dL/dy = delta; each gets an array of its own, as others will write over it."""
        deltas: list[Signal | None] = []
        for index, asked in enumerate(wanted):
            if not asked:
                deltas.append(None)
            elif not any(wanted[:index]):
                deltas.append(delta)
            else:
                copy = t.signal((self, "dx", index), len(delta.body))
                t(np.copyto, copy.body, delta.body)
                deltas.append(copy)
        # copies are made before the first is written over: the tape runs on only when all are recorded
        return tuple(deltas)


class ConcatenateOperation(Operation):
    """All units one after the other; of images, all channels."""

    overwritable = True

    def __init__(self, rows: int, channels: Sequence[int]) -> None:
        self.rows, self.channels = rows, channels

    def _parts(self, values: Array) -> list[Array]:
        """Return the views of values (units, batch) that each input's channels are."""
        cube = values.reshape(self.rows, sum(self.channels), -1)
        return np.split(cube, np.cumsum(self.channels)[:-1], axis=1)

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """Copy every input to its place."""
        a = self.out(t, sum(len(x.body) for x in inputs))
        for part, x in zip(self._parts(a.body), inputs, strict=True):
            t(np.copyto, part, x.body.reshape(part.shape))
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """Every input gets its part of delta."""
        deltas: list[Signal | None] = []
        for index, (part, x, asked) in enumerate(zip(self._parts(delta.body), inputs, wanted, strict=True)):
            copy = t.signal((self, "dx", index), len(x.body)) if asked else None
            if copy is not None:
                t(np.copyto, copy.body.reshape(part.shape), part)
            deltas.append(copy)
        return tuple(deltas)
