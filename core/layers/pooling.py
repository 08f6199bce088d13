"""MaxPool2D and AveragePool2D: the largest value in each window of an image, or their mean."""

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import Annotated, ClassVar

import numpy as np
from msgspec.structs import replace

from core.formula import Arrays, Cells, Index, Term, added, text_of, total
from core.layers.in_numpy import Line, Names
from core.layers.layer import Layer, Sizes
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.layers.windows import WindowAxis, axes, laid, slid, windows_of
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import Whole

MOST_SAID = 9  # numbers of a window that are written out


class _Pool(Layer, frozen=True):
    takes_image: ClassVar[bool] = True
    said: ClassVar[str] = "{pool_size}x{pool_size}"

    pool_size: Annotated[int, Whole(1, 99, "pool size")] = 2
    # none: the pool size, so that windows lie side by side
    strides: Annotated[int | None, Whole(1, 99, "strides of a pool")] = None

    @property
    def step(self) -> int:
        """How far windows lie apart."""
        return self.strides or self.pool_size

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return (rows of windows, windows per row, channels)."""
        return (*slid(inputs[0], self.pool_size, self.step), inputs[0][-1])

    def _axes(self, of: Arrays) -> tuple[WindowAxis, WindowAxis]:
        return axes(of.x[0], of["z"], self.pool_size, self.step)

    def _seen(self, of: Arrays, index: Index) -> Cells:
        """Return what the window sees that gives the number at an index."""
        rows, columns = self._axes(of)
        return of.x[0][rows.window(index[0], "i")[1], columns.window(index[1], "j")[1], index[2]]

    def _in_numpy(self, names: Names, method: str) -> Line:
        windows = f"windows_of({names.x[0]}, {self.pool_size}, {self.step})"
        return Line(f"{windows}.{method}(axis=(-2, -1))", (windows_of,))


class MaxPool2D(_Pool, frozen=True, tag="max_pool2d", tag_field="layer"):
    """The largest value in each window of an image; what doesn't fill a window at the edge is left out."""

    affine: ClassVar[bool] = False

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The maximum."""
        return [MaxPool2DOperation(inputs[0], outputs, self.pool_size, self.step)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = the largest of its window."""
        seen = self._seen(of, index)
        values = seen.values.ravel().tolist()
        said = ", ".join(map(text_of, values[:MOST_SAID])) + (", …" if len(values) > MOST_SAID else "")
        return Term(f"max of {of.x[0].name}'s window", f"max({said})", max(values), seen.sources)

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = delta of every window in which x was the first of the largest; else 0."""
        (row, column, c), (rows, columns), found = index, self._axes(of), list[Term]()
        (r, i), (s, j) = rows.over(row, "r"), columns.over(column, "s")
        for (k, m), offset in zip(product(range(r.start, r.stop), range(s.start, s.stop)), product(i, j), strict=True):
            values = self._seen(of, (k, m, c)).values[..., 0]
            if np.unravel_index(values.argmax(), values.shape) == offset:
                found.append(of["delta"].at(k, m, c))
        return added(found).noted(
            "of the window whose largest it is" if found else "it isn't the largest of its window"
        )

    def in_numpy(self, names: Names) -> Line:
        """a = the largest of each window."""
        return self._in_numpy(names, "max")


class AveragePool2D(_Pool, frozen=True, tag="average_pool2d", tag_field="layer"):
    """The mean of each window of an image; what doesn't fill a window at the edge is left out."""

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The mean."""
        return [AveragePool2DOperation(inputs[0], outputs, self.pool_size, self.step)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = the mean of its window."""
        mean = total("Σ", self._seen(of, index)) / self.pool_size**2
        return replace(mean, letters=f"mean of {of.x[0].name}'s window")

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = delta of every window that x lies in, over the count of its values."""
        (row, column, c), (rows, columns) = index, self._axes(of)
        return total("Σ_r,s", of["delta"][rows.over(row, "r")[0], columns.over(column, "s")[0], c]) / self.pool_size**2

    def in_numpy(self, names: Names) -> Line:
        """a = the mean of each window."""
        return self._in_numpy(names, "mean")


class _PoolOperation(Operation):
    """What both pools share: a window's values lie `stride` apart in the image, a view for each position in it."""

    def __init__(self, inputs: Sizes, outputs: Sizes, side: int, stride: int) -> None:
        self.inputs, self.outputs, self.side, self.stride = inputs, outputs, side, stride

    def _views(self, values: Array) -> list[Array]:
        """Return for every position in a window the view of values (units, batch) that lies there, row by row."""
        return [view for row in self._rows(laid(values, self.inputs)) for view in self._columns(row)]

    def _columns(self, image: Array) -> list[Array]:
        end = (self.outputs[1] - 1) * self.stride + 1
        return [image[:, :, j : j + end : self.stride] for j in range(self.side)]

    def _rows(self, image: Array) -> list[Array]:
        end = (self.outputs[0] - 1) * self.stride + 1
        return [image[i : i + end : self.stride] for i in range(self.side)]

    def _cleared(self, t: Tape) -> Signal:
        """Return dL/dx, recorded as 0 where windows overlap or leave something out."""
        dx = t.signal((self, "dx"), prod(self.inputs))
        if not self._tiles():
            t(np.copyto, dx.body, t.constant(0.0))
        return dx

    def _tiles(self) -> bool:
        """Whether every value lies in exactly one window."""
        return self.stride == self.side and all(n % self.side == 0 for n in self.inputs[:2])


class MaxPool2DOperation(_PoolOperation):
    """a = the largest value in each window, found across the columns, then down the rows (1.7 x over one by one).

    dL/dx is delta where the maximum was found first, else 0.
    """

    def _across(self, t: Tape, name: str) -> Array:
        """Return the buffer between the two: (height, channels, output columns, batch)."""
        (height, _, channels), (_, columns, _) = self.inputs, self.outputs
        return t.buffer((self, name), (height, channels, columns, t.batch))

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """The largest of each window's columns, then of its rows."""
        out = self.out(t, prod(self.outputs))
        across, image = self._across(t, "across"), laid(inputs[0].body, self.inputs)
        for views, largest in ((self._columns(image), across), (self._rows(across), laid(out.body, self.outputs))):
            t(np.fmax, views[0], views[min(1, self.side - 1)], largest)
            for x in views[2:]:
                t(np.fmax, largest, x, largest)
        return out

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """Give delta to the first row that holds the maximum, and there to the first column."""
        across, d_across, dx = self._across(t, "across"), self._across(t, "d across"), self._cleared(t)
        if not self._tiles():
            t(np.copyto, d_across, t.constant(0.0))
        d, largest = laid(delta.body, self.outputs), laid(a.body, self.outputs)
        self._give(t, d, largest, self._rows(across), self._rows(d_across))
        image, d_image = laid(inputs[0].body, self.inputs), laid(dx.body, self.inputs)
        self._give(t, d_across, across, self._columns(image), self._columns(d_image))
        return (dx,)

    def _give(self, t: Tape, d: Array, largest: Array, views: list[Array], deltas: list[Array]) -> None:
        """Give each place all of d where it holds the largest value, and leave the others the rest of d.

        What is left for the last place is its own: nobody needs to compare it.
        """
        tiles, last, rest = self._tiles(), len(views) - 1, d
        hit = t.buffer(("hit", d.shape), d.shape, bool)
        for index, x in enumerate(views[:-1]):
            given = deltas[index] if tiles else t.buffer(("part", d.shape), d.shape)
            t(np.equal, x, largest, hit)
            t(np.multiply, rest, hit, given)
            t(np.subtract, rest, given, deltas[last] if tiles and index == last - 1 else rest)
            if not tiles:
                t(np.add, deltas[index], given, deltas[index])
        if not tiles:
            t(np.add, deltas[last], rest, deltas[last])
        elif last == 0:
            t(np.copyto, deltas[last], rest)


class AveragePool2DOperation(_PoolOperation):
    """a = the mean of each window; each of its values gets an equal part of delta."""

    overwritable = True

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """The sum of all positions, over their count."""
        out = self.out(t, prod(self.outputs))
        a = laid(out.body, self.outputs)
        first, *others = self._views(inputs[0].body)
        t(np.copyto, a, first)
        for x in others:
            t(np.add, a, x, a)
        t(np.multiply, a, t.constant(1.0 / self.side**2), a)
        return out

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = delta over the count, from every window that x lies in."""
        dx, d = self._cleared(t), laid(delta.body, self.outputs)
        t(np.multiply, d, t.constant(1.0 / self.side**2), d)
        for into in self._views(dx.body):
            if self._tiles():
                t(np.copyto, into, d)
            else:
                t(np.add, into, d, into)
        return (dx,)
