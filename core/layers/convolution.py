"""Conv2D: square kernels slid over an image.

Inside, an image's values lie (height, channels, width, batch): outside they are (height, width, channels).
"""

from collections.abc import Hashable, Sequence
from math import prod
from typing import Annotated, ClassVar

import numpy as np
from msgspec.structs import replace

from core.formula import Arrays, Index, Term, total
from core.functions.initializers import INITIALIZERS
from core.layers.activation import function_of
from core.layers.in_numpy import Line, Names
from core.layers.layer import Scale, Shape, Sizes, WeightedLayer, show
from core.layers.off import OffOperation
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.layers.windows import WindowAxis, Windows, axes, laid, padding, slid, windows_of
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import SpecError, Whole, known
from core.wording import mark, said

MOST_SIDE = 1_024  # of an image that a convolution takes


class Conv2D(WeightedLayer, frozen=True, tag="conv2d", tag_field="layer"):
    """`filters` square kernels of side `kernel_size` slid over an image in `strides`, each summing all channels.

    `padding` "same" puts zeros around the image, so that with strides 1 it keeps its size; "valid" takes what fits.
    """

    takes_image: ClassVar[bool] = True
    counted: ClassVar[str] = "filters"
    said: ClassVar[str] = mark("{filters} of {kernel_size}x{kernel_size}, {activation}")
    changeable: ClassVar[tuple[str, ...]] = ("initializer", "scale", "off", "frozen")
    note: ClassVar[str] = mark("z{n} = W{n} slid over {x}, + b{n}")
    note_back: ClassVar[str] = mark("dW{n}: every delta{n} times what its kernel saw")

    filters: Annotated[int, Whole(1, 4096, "filters of a convolution")]
    kernel_size: Annotated[int, Whole(1, 99, "kernel size of a convolution")] = 3
    strides: Annotated[int, Whole(1, 99, "strides of a convolution")] = 1
    padding: str = "same"
    activation: str = "linear"
    initializer: str = "glorot_uniform"
    scale: Scale = 1.0

    def __post_init__(self) -> None:
        super().__post_init__()
        known("padding", self.padding, ("same", "valid"))
        self._check_start(self.initializer)

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return (rows of windows, windows per row, filters)."""
        given, same = inputs[0], self.padding == "same"
        positions = slid(given, self.kernel_size, self.strides, same=same)
        self._check_off()
        if max(given[:2]) > MOST_SIDE:
            raise SpecError(
                said(
                    "gets an image of {given}; it takes up to {most} x {most}",
                    given=show(given),
                    most=MOST_SIDE,
                )
            )
        return (*positions, self.filters)

    def parameter_count(self, inputs: Sequence[Sizes]) -> int:
        """Return a weight for all that every filter sees, and a bias for each."""
        return self.filters * (self.kernel_size**2 * inputs[0][-1] + 1)

    def operation_count(self, shape: Shape) -> float:
        """Return the operations: every weight is used at every position."""
        return super().operation_count(shape) * prod(shape.outputs[:-1])

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The kernels, the bias, the function, and what silences filters."""
        start = self.initializer, self.scale
        kernels = Conv2DOperation(inputs[0], outputs, self.kernel_size, self.strides, *start)
        body: list[Operation] = [kernels, BiasOperation(outputs)]
        if output:
            return body
        off = OffOperation(outputs[2])
        off.serve(outputs)
        return [*body, *function_of(self.activation), off]

    def _axes(self, of: Arrays) -> tuple[WindowAxis, WindowAxis]:
        return axes(of.x[0], of["z"], self.kernel_size, self.strides)

    def formula(self, of: Arrays, index: Index) -> Term:
        """z = the kernel times what it covers, and b."""
        rows, columns = self._axes(of)
        (i, row), (j, column) = rows.window(index[0], "i"), columns.window(index[1], "j")
        f = index[2]
        return total("Σ_i,j,c", of["W"][f, i, j, "c"], of.x[0][row, column, "c"]) + of["b"].at(f)

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = every delta whose kernel covered x, times the weight that lay there."""
        (row, column, c), (rows, columns), W, delta = index, self._axes(of), of["W"], of["delta"]
        (r, i), (s, j) = rows.over(row, "r"), columns.over(column, "s")
        weights = W.array[:, i[:, None], j, c].transpose(1, 2, 0)
        covering = replace(delta[r, s, "f"], letters=f"{delta.name} where the kernel covered it")
        return total("Σ_i,j,f", replace(W["f", "i", "j", c], values=weights), covering)

    def formula_of_gradient(self, of: Arrays, name: str, index: Index) -> Term:
        """dL/dW = the sum of every delta times what its kernel saw; dL/db = the sum of delta."""
        if name == "b":
            return total("Σ_r,s", of["delta"]["r", "s", index[0]])
        (f, i, j, c), (rows, columns) = index, self._axes(of)
        (r, row), (s, column) = rows.met(i, "r"), columns.met(j, "s")
        return total("Σ_r,s", of["delta"][r, s, f], of.x[0][row, column, c])

    def in_numpy(self, names: Names) -> Line:
        """z = every window times the kernels, + b."""
        kernel, bias = names.weights["kernel"], names.weights["bias"]
        call = f"conv2d({names.x[0]}, {kernel}, {bias}, stride={self.strides}, padding={self.padding!r})"
        return Line(call, (windows_of, conv2d))


def conv2d(x: Array, kernel: Array, bias: Array, stride: int, padding: str) -> Array:
    """Slide kernels (side, side, channels, filters) over images (n, height, width, channels)."""
    windows = windows_of(x, len(kernel), stride, padding)
    return np.tensordot(windows, kernel, axes=([4, 5, 3], [0, 1, 2])) + bias


class Conv2DOperation(Operation):
    """z[h, f, w] = sum over i, j, c of W[f, i, j, c] x[h s + i, c, w s + j], with zeros around x if padded.

    One product for each row of windows (see `windows.py`).
    """

    penalized = "W"
    called = ("kernel",)  # the bias is an operation of its own
    overwritable = True

    def __init__(self, inputs: Sizes, outputs: Sizes, side: int, stride: int, initializer: str, scale: float) -> None:
        self.inputs, self.outputs, self.side = inputs, outputs, side
        self.initializer, self.scale = initializer, scale
        above, left = (padding(size, n, side, stride) for size, n in zip(inputs[:2], outputs[:2], strict=True))
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

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
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

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
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
        for j, reached, positions in windows.offsets():
            t(np.add, dx[:, :, positions], seen[rows, j, :, reached], dx[:, :, positions])
        return out

    def pictures(self, shape: tuple[int, ...]) -> Array | None:
        """Return the kernels, where they see one channel."""
        return self.W.reshape(-1, self.side, self.side).copy() if self.inputs[2] == 1 else None

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """W (filters, height, width, channels)."""
        return {name: array.reshape(len(array), self.side, self.side, -1)}

    def kernels(self) -> list[Array]:
        """Return the kernels (height, width, channels, filters)."""
        filters, side = self.W.shape[0], self.side
        return [self.W.reshape(filters, side, side, -1).transpose(1, 2, 3, 0).copy()]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take kernels (height, width, channels, filters)."""
        self.W[...] = arrays[0].transpose(3, 0, 1, 2).reshape(self.W.shape)


class BiasOperation(Operation):
    """a[h, f, w] = z[h, f, w] + b[f]. It stands apart from the kernels, as a maximum may be taken in between."""

    overwritable = True
    rises = True
    adds_bias = True
    called = ("bias",)

    def __init__(self, shape: Sizes) -> None:
        self.parameters = {"b": (shape[2],)}
        self._rows_of: dict[int, int] = {}  # by the count of units
        self.serve(shape)
        self.b: Array
        self.db: Array

    def serve(self, shape: Sizes) -> None:
        """Stand also where an image is of this shape: that which a maximum leaves of it."""
        self._rows_of[prod(shape)] = shape[0]

    def initialize(self, rng: np.random.Generator) -> None:
        """Biases start at 0."""
        self.b[...] = 0.0

    def _rows(self, values: Array) -> Array:
        """Return values (units, batch) as (rows, filters, columns * batch)."""
        return values.reshape(self._rows_of[len(values)], len(self.b), -1)

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = z + b, over z itself where nobody reads z any more."""
        z = inputs[0]
        a = z if in_place else self.out(t, len(z.body))
        t(np.add, self._rows(z.body), self.b[:, None], self._rows(a.body))
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dz = delta; dL/db = sum of delta."""
        total = t.buffer((self, "total"), self.b.shape)
        t(np.add.reduce, self._rows(delta.body), (0, 2), None, total)
        descent.take(t, self.b, self.db, total)
        return (delta,)
