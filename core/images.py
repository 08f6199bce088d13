"""The layers of images: convolution, pooling, and the change of shape, forward and backward, recorded on a tape.

Inside, an image's values lie (height, channels, width, batch): outside they are (height, width, channels). In that
order the rows that a kernel covers are one piece of memory, so that a convolution is one product for each output row
over a copy of the image that is only as many times larger as the kernel is wide (1.4 x over copying every window).
"""

from collections.abc import Sequence

import numpy as np

from core.blas import Array
from core.initializers import INITIALIZERS
from core.layers import Deltas, Descent, Operation
from core.tape import Signal, Tape

Sizes = tuple[int, ...]  # (height, width, channels)


def laid(values: Array, shape: Sizes) -> Array:
    """Return values (units, batch) as the image they are: (height, channels, width, batch)."""
    height, width, channels = shape
    return values.reshape(height, channels, width, -1)


def covered(size: int, outputs: int, offset: int, stride: int, before: int) -> tuple[slice, slice]:
    """Return which of `outputs` windows see a value at `offset`, and which of `size` values those are.

    Window i begins at i * stride - before; what lies outside of 0 .. size - 1 is padding.
    """
    first = max(0, -((offset - before) // stride))
    last = min(outputs - 1, (size - 1 - offset + before) // stride)
    start = first * stride + offset - before
    return slice(first, last + 1), slice(start, start + (last - first) * stride + 1, stride)


class Conv2D(Operation):
    """z[h, f, w] = b[f] + sum over i, j, c of W[f, i, j, c] x[h s + i, c, w s + j], with zeros around x if padded."""

    penalized = "W"
    overwritable = True

    def __init__(
        self, inputs: Sizes, outputs: Sizes, side: int, stride: int, same: bool, initializer: str, scale: float
    ) -> None:
        self.inputs, self.outputs, self.side, self.stride = inputs, outputs, side, stride
        self.initializer, self.scale = initializer, scale
        (height, width, channels), (rows, columns, filters) = inputs, outputs
        # As TensorFlow does: what is missing is halved, the odd one goes below and to the right.
        missing = [
            max((n - 1) * stride + side - size, 0) if same else 0 for n, size in ((rows, height), (columns, width))
        ]
        self.above, self.left = missing[0] // 2, missing[1] // 2
        self.padded = max(height + missing[0], (rows - 1) * stride + side)
        self.parameters = {"W": (filters, side * side * channels), "b": (filters,)}
        self.W: Array
        self.dW: Array
        self.b: Array
        self.db: Array

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw the kernels anew; a filter sees side^2 values of every channel. Biases start at 0."""
        filters, seen = self.W.shape
        fan_out = self.side * self.side * filters
        self.W[...] = INITIALIZERS[self.initializer](rng, seen, fan_out, filters) * self.scale
        self.b[...] = 0.0

    def _columns(self, t: Tape, name: str) -> Array:
        """Return (padded rows, side, channels, columns, batch): [h, j] is row h as offset j of a kernel sees it."""
        columns, channels = self.outputs[1], self.inputs[2]
        return t.buffer((self, name), (self.padded, self.side, channels, columns, t.batch))

    def _seen(self, columns: Array, row: int) -> Array:
        """Return what the kernels see for output row `row`: (side * side * channels, output columns * batch)."""
        start = row * self.stride
        return columns[start : start + self.side].reshape(self.W.shape[1], -1)

    def _offsets(self) -> list[tuple[int, slice, slice]]:
        """Return every offset j with the output columns that it reaches and the input columns it sees, most first."""
        width, columns = self.inputs[1], self.outputs[1]
        found = [(j, *covered(width, columns, j, self.stride, self.left)) for j in range(self.side)]
        return sorted(
            (each for each in found if each[1].stop > each[1].start), key=lambda each: each[1].start - each[1].stop
        )

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """For every row z = W (what the kernels see), then z += b."""
        x, columns = laid(inputs[0].body, self.inputs), self._columns(t, "columns")
        rows = slice(self.above, self.above + self.inputs[0])
        for j, reached, seen in self._offsets():
            t(np.copyto, columns[rows, j, :, reached], x[:, :, seen])
        height, width, filters = self.outputs
        out = t.signal((self, "out"), height * width * filters)
        z = out.body.reshape(height, filters, -1)
        for row in range(height):
            t.product(self.W, self._seen(columns, row), z[row])
        t(np.add, z, self.b[:, None], z)
        return out

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """Row by row: dL/d(seen) += W^T delta; dL/dW = the sum of delta seen^T; dL/db = sum of delta."""
        height, _, filters = self.outputs
        d, columns = delta.body.reshape(height, filters, -1), self._columns(t, "columns")
        dx = self._input_gradient(t, d) if wanted[0] else None  # before the next products, which may move W
        parts = t.buffer((self, "dW rows"), (height, *self.W.shape))
        for row in range(height):  # not added up in the product: np.dot is faster (1.6 x), and can't
            t.product(d[row], self._seen(columns, row).T, parts[row])
        for parameter, gradient, of_rows, axes in ((self.W, self.dW, parts, 0), (self.b, self.db, d, (0, 2))):
            total = t.buffer((self, "total", axes), parameter.shape)
            t(np.add.reduce, of_rows, axes, None, total)
            descent.take(t, parameter, gradient, total)
        return (dx,)

    def _input_gradient(self, t: Tape, d: Array) -> Signal:
        seen = self._columns(t, "d columns")
        t(np.copyto, seen, t.constant(0.0))
        for row in range(len(d)):
            t.product(self.W.T, d[row], self._seen(seen, row), accumulate=True)
        height, width, channels = self.inputs
        out = t.signal((self, "dx"), height * width * channels)
        dx, rows = laid(out.body, self.inputs), slice(self.above, self.above + height)
        offsets = self._offsets()
        if not offsets or offsets[0][2] != slice(0, width, 1):
            t(np.copyto, dx, t.constant(0.0))
        for index, (j, reached, places) in enumerate(offsets):
            into, part = dx[:, :, places], seen[rows, j, :, reached]
            if index == 0 and places == slice(0, width, 1):
                t(np.copyto, into, part)
            else:
                t(np.add, into, part, into)
        return out

    def kernels(self) -> list[Array]:
        """Return the kernels (height, width, channels, filters) and the bias (filters,)."""
        filters, side = self.W.shape[0], self.side
        return [self.W.reshape(filters, side, side, -1).transpose(1, 2, 3, 0).copy(), self.b.copy()]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take kernels (height, width, channels, filters) and a bias (filters,)."""
        self.W[...] = arrays[0].transpose(3, 0, 1, 2).reshape(self.W.shape)
        self.b[...] = arrays[1]


class Pool(Operation):
    """What both pools share: a window's values lie `stride` apart in the image, one view for each place in a window."""

    def __init__(self, inputs: Sizes, outputs: Sizes, side: int, stride: int) -> None:
        self.inputs, self.outputs, self.side, self.stride = inputs, outputs, side, stride

    def _places(self, values: Array) -> list[Array]:
        """Return for every place in a window the view of values (units, batch) that lies there, row by row."""
        image = laid(values, self.inputs)
        rows, columns, _ = self.outputs
        ends = (rows - 1) * self.stride + 1, (columns - 1) * self.stride + 1
        return [
            image[i : i + ends[0] : self.stride, :, j : j + ends[1] : self.stride]
            for i in range(self.side)
            for j in range(self.side)
        ]

    def _units(self) -> int:
        rows, columns, channels = self.outputs
        return rows * columns * channels

    def _cleared(self, t: Tape) -> Signal:
        """Return dL/dx, recorded as 0 where windows overlap or leave something out."""
        height, width, channels = self.inputs
        dx = t.signal((self, "dx"), height * width * channels)
        if not self._tiles():
            t(np.copyto, dx.body, t.constant(0.0))
        return dx

    def _tiles(self) -> bool:
        """Whether every value lies in exactly one window."""
        return self.stride == self.side and all(n % self.side == 0 for n in self.inputs[:2])


class MaxPool2D(Pool):
    """a = the largest value in each window, found across the columns, then down the rows (1.7 x over place by place).

    dL/dx is delta where the maximum was found first, else 0.
    """

    def _across(self, t: Tape, name: str) -> Array:
        """Return the buffer between the two: (height, channels, output columns, batch)."""
        (height, _, channels), (_, columns, _) = self.inputs, self.outputs
        return t.buffer((self, name), (height, channels, columns, t.batch))

    def _columns(self, image: Array) -> list[Array]:
        end = (self.outputs[1] - 1) * self.stride + 1
        return [image[:, :, j : j + end : self.stride] for j in range(self.side)]

    def _rows(self, across: Array) -> list[Array]:
        end = (self.outputs[0] - 1) * self.stride + 1
        return [across[i : i + end : self.stride] for i in range(self.side)]

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """The largest of each window's columns, then of its rows."""
        out = t.signal((self, "out"), self._units())
        across = self._across(t, "across")
        image = laid(inputs[0].body, self.inputs)
        for places, largest in ((self._columns(image), across), (self._rows(across), laid(out.body, self.outputs))):
            t(np.copyto, largest, places[0])
            for x in places[1:]:
                t(np.fmax, largest, x, largest)
        return out

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """Give delta to the first row that holds the maximum, and there to the first column."""
        across, d_across, dx = self._across(t, "across"), self._across(t, "d across"), self._cleared(t)
        if not self._tiles():
            t(np.copyto, d_across, t.constant(0.0))
        d, largest = laid(delta.body, self.outputs), laid(a.body, self.outputs)
        self._give(t, d, largest, self._rows(across), self._rows(d_across))
        image, d_image = laid(inputs[0].body, self.inputs), laid(dx.body, self.inputs)
        self._give(t, d_across, across, self._columns(image), self._columns(d_image))
        return (dx,)

    def _give(self, t: Tape, d: Array, largest: Array, places: list[Array], deltas: list[Array]) -> None:
        """Record each place's part of d: all of it where the place is the first that holds the largest value."""
        hit, free = (t.buffer((name, d.shape), d.shape, bool) for name in ("hit", "free"))
        part = t.buffer(("part", d.shape), d.shape)
        for index, (x, into) in enumerate(zip(places, deltas, strict=True)):
            t(np.equal, x, largest, hit)
            if index > 0:
                t(np.logical_and, hit, free, hit)
                t(np.logical_xor, free, hit, free)
            elif len(places) > 1:
                t(np.logical_not, hit, free)
            t(np.multiply, d, hit, into if self._tiles() else part)
            if not self._tiles():
                t(np.add, into, part, into)


class AveragePool2D(Pool):
    """a = the mean of each window; each of its values gets an equal part of delta."""

    overwritable = True

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """The sum of all places, over their count."""
        out = t.signal((self, "out"), self._units())
        a = laid(out.body, self.outputs)
        first, *others = self._places(inputs[0].body)
        t(np.copyto, a, first)
        for x in others:
            t(np.add, a, x, a)
        t(np.multiply, a, t.constant(1.0 / self.side**2), a)
        return out

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dx = delta over the count, from every window that x lies in."""
        dx, d = self._cleared(t), laid(delta.body, self.outputs)
        t(np.multiply, d, t.constant(1.0 / self.side**2), d)
        for into in self._places(dx.body):
            if self._tiles():
                t(np.copyto, into, d)
            else:
                t(np.add, into, d, into)
        return (dx,)


class Reshape(Operation):
    """The same numbers in another shape, in the order that people outside know: rows, columns, channels."""

    def __init__(self, inputs: Sizes, outputs: Sizes) -> None:
        self.inputs, self.outputs = inputs, outputs
        self.keeps_order = all(len(shape) == 1 or shape[1] == 1 or shape[2] == 1 for shape in (inputs, outputs))

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """Take the channels to the end, and from there to the new shape's place; nothing moves where there is one."""
        return self._moved(t, inputs[0], "out", self.inputs, self.outputs)

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
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
