"""The layers of images: convolution and the change of shape, forward and backward, recorded on a tape.

Inside, an image's values lie (height, channels, width, batch): outside they are (height, width, channels).
"""

import math
from collections.abc import Hashable, Sequence

import numpy as np

from core.functions.initializers import INITIALIZERS
from core.layers.rows import Deltas, Descent, Operation
from core.layers.windows import Sizes, Windows
from core.tape.blas import Array
from core.tape.tape import Signal, Tape


def laid(values: Array, shape: Sizes) -> Array:
    """Return values (units, batch) as the image they are: (height, channels, width, batch)."""
    height, width, channels = shape
    return values.reshape(height, channels, width, -1)


class Conv2D(Operation):
    """z[h, f, w] = sum over i, j, c of W[f, i, j, c] x[h s + i, c, w s + j], with zeros around x if padded.

    One product for each row of windows (see `windows.py`).
    """

    penalized = "W"
    overwritable = True

    def __init__(
        self, inputs: Sizes, outputs: Sizes, side: int, stride: int, same: bool, initializer: str, scale: float
    ) -> None:
        self.inputs, self.outputs, self.side = inputs, outputs, side
        self.initializer, self.scale = initializer, scale
        # As TensorFlow does: what is missing is halved, the odd one goes below and to the right.
        above, left = (
            max((n - 1) * stride + side - size, 0) // 2 if same else 0
            for n, size in zip(outputs[:2], inputs[:2], strict=True)
        )
        self.windows = Windows(inputs, outputs, side, stride, above, left)
        # dL/dx is a convolution of delta with the kernels turned round, where the windows stand close.
        self.back = Windows(outputs, inputs, side, 1, side - 1 - above, side - 1 - left) if stride == 1 else None
        self.parameters = {"W": (outputs[2], side * side * inputs[2])}
        self.multiplied = outputs[1] * outputs[2] * side * side * inputs[2]
        self.W: Array
        self.dW: Array

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw the kernels anew; a filter sees side^2 values of every channel."""
        filters, seen = self.W.shape
        fan_out = self.side * self.side * filters
        self.W[...] = INITIALIZERS[self.initializer](rng, seen, fan_out, filters) * self.scale

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """For every row z = W (what the kernels see)."""
        return self._products(t, "out", self.W, self.windows, self, laid(inputs[0].body, self.inputs))

    def _products(self, t: Tape, name: str, kernels: Array, windows: Windows, key: Hashable, x: Array) -> Signal:
        """Return kernels (filters, seen) times every row of windows over x."""
        (height, width, _), filters = windows.outputs, len(kernels)
        out = t.signal((self, name), height * width * filters)
        of_rows = out.body.reshape(height, filters, -1)
        for row, seen in enumerate(windows.rows(t, key, x)):
            t.product(kernels, seen, of_rows[row])
        return out

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dW = the sum over all rows of delta seen^T; dL/dx from W and delta."""
        dx = None
        if wanted[0]:  # before the next products, which may move W
            dx = self._gathered(t, delta, self.back) if self.back else self._spread(t, delta)
        height, _, filters = self.outputs
        d, columns = delta.body.reshape(height, filters, -1), self.windows.columns(t, self)
        # Transposed, the longer side first (1.2 x); not added up in the product: np.dot is faster (1.6 x), and can't.
        parts, total = t.buffer((self, "dW rows"), (height, *self.W.T.shape)), t.buffer((self, "dW"), self.W.T.shape)
        for row in range(height):
            t.product(self.windows.row(columns, row), d[row].T, parts[row])
        t(np.add.reduce, parts, 0, None, total)
        descent.take(t, self.W, self.dW, total.T)
        return (dx,)

    def _gathered(self, t: Tape, delta: Signal, back: Windows) -> Signal:
        """dL/dx[h, c, w] = sum over i, j, f of W[f, -i, -j, c] delta[h + i, f, w + j] (1.1 x over `_spread`)."""
        filters, side, channels = len(self.W), self.side, self.inputs[2]
        turned = t.buffer((self, "turned"), (channels, side, side, filters))
        t(np.copyto, turned, self.W.reshape(filters, side, side, channels)[:, ::-1, ::-1].transpose(3, 1, 2, 0))
        d = laid(delta.body, self.outputs)
        return self._products(t, "dx", turned.reshape(channels, -1), back, (self, "delta"), d)

    def _spread(self, t: Tape, delta: Signal) -> Signal:
        """For every row dL/d(seen) += W^T delta; dL/dx is the sum over all that saw x."""
        (height, width, channels), windows = self.inputs, self.windows
        seen = windows.columns(t, (self, "d seen"))
        t(np.copyto, seen, t.constant(0.0))
        for row, d in enumerate(delta.body.reshape(self.outputs[0], len(self.W), -1)):
            t.product(self.W.T, d, windows.row(seen, row), accumulate=True)
        out = t.signal((self, "dx"), height * width * channels)
        dx, rows = laid(out.body, self.inputs), slice(windows.above, windows.above + height)
        t(np.copyto, dx, t.constant(0.0))
        for j, reached, places in windows.offsets():
            t(np.add, dx[:, :, places], seen[rows, j, :, reached], dx[:, :, places])
        return out

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """W (filters, height, width, channels)."""
        return {name: array.reshape(len(array), self.side, self.side, -1)}

    def names(self) -> tuple[str, ...]:
        """The bias is an operation of its own."""
        return ("kernel",)

    def kernels(self) -> list[Array]:
        """Return the kernels (height, width, channels, filters)."""
        filters, side = self.W.shape[0], self.side
        return [self.W.reshape(filters, side, side, -1).transpose(1, 2, 3, 0).copy()]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take kernels (height, width, channels, filters)."""
        self.W[...] = arrays[0].transpose(3, 0, 1, 2).reshape(self.W.shape)


class Bias(Operation):
    """a[h, f, w] = z[h, f, w] + b[f]. It stands apart from the kernels, as a maximum may be taken in between."""

    overwritable = True

    def __init__(self, shape: Sizes) -> None:
        self.parameters = {"b": (shape[2],)}
        self._rows_of: dict[int, int] = {}  # by the count of units
        self.serve(shape)
        self.b: Array
        self.db: Array

    def names(self) -> tuple[str, ...]:
        """The bias alone."""
        return ("bias",)

    def serve(self, shape: Sizes) -> None:
        """Stand also where an image is of this shape: that which a maximum leaves of it."""
        self._rows_of[math.prod(shape)] = shape[0]

    def initialize(self, rng: np.random.Generator) -> None:
        """Biases start at 0."""
        self.b[...] = 0.0

    def _rows(self, values: Array) -> Array:
        """Return values (units, batch) as (rows, filters, columns * batch)."""
        return values.reshape(self._rows_of[len(values)], len(self.b), -1)

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = z + b, over z itself where nobody reads z any more."""
        z = inputs[0]
        a = z if in_place else t.signal((self, "out"), len(z.body))
        t(np.add, self._rows(z.body), self.b[:, None], self._rows(a.body))
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dz = delta; dL/db = sum of delta."""
        total = t.buffer((self, "total"), self.b.shape)
        t(np.add.reduce, self._rows(delta.body), (0, 2), None, total)
        descent.take(t, self.b, self.db, total)
        return (delta,)


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
