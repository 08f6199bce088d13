"""What the kernels of a convolution see of an image, copied so that each row of windows is one matrix.

The copy is only as many times larger than the image as the kernel is wide (1.4 x over copying every window): in the
order (height, channels, width, batch) the rows that a kernel covers are one piece of memory.
"""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from core.formula import Named, Span, shifted
from core.layers.layer import Sizes, show
from core.tape.blas import Array
from core.tape.tape import Tape
from core.value import SpecError
from core.wording import said

BLOCK_BYTES = 50_000  # copied at once, at least a row


def laid(values: Array, shape: Sizes) -> Array:
    """Return values (units, batch) as the image they are: (height, channels, width, batch)."""
    height, width, channels = shape
    return values.reshape(height, channels, width, -1)


def slid(given: Sizes, side: int, stride: int, *, same: bool = False) -> tuple[int, int]:
    """Return how many rows of windows there are over an input `given`, and how many per row; SpecError if none."""
    if len(given) != 3:
        raise SpecError(
            said(
                "takes an image, but gets {given}: choose image data, or put Reshape to (height, "
                "width, channels) before it",
                given=show(given),
            )
        )
    height, width, _ = given
    if same:
        return -(-height // stride), -(-width // stride)
    if side > min(height, width):
        raise SpecError(
            said(
                "has a window of {side} x {side}, larger than the image of {given} it gets",
                side=side,
                given=show(given),
            )
        )
    return (height - side) // stride + 1, (width - side) // stride + 1


class Windows(Struct, frozen=True):
    """Windows of side x side, `stride` apart, over an image of `inputs` (height, width, channels).

    `outputs` (rows, columns, ...) counts them; the first begins `above` rows and `left` columns outside of the image,
    where everything is 0.
    """

    inputs: Sizes
    outputs: Sizes
    side: int
    stride: int
    above: int
    left: int

    def rows(self, t: Tape, key: Hashable, x: Array) -> Iterator[Array]:
        """Record the copy of x (height, channels, width, batch), known as `key`; give what each row of windows sees.

        Whoever takes a row records its use at once: what was just copied is still in the cache (1.1 x).
        """
        columns, height, done = self.columns(t, key), self.inputs[0], 0
        at_once = max(1, BLOCK_BYTES // max(1, columns[0].nbytes))
        for row in range(self.outputs[0]):
            wanted = min(height, row * self.stride + self.side - self.above)
            if wanted > done:
                stop = min(height, max(wanted, done + at_once))
                into = columns[self.above + done : self.above + stop]
                for j, reached, seen in self.offsets():
                    t(np.copyto, into[:, j, :, reached], x[done:stop, :, seen])
                done = stop
            yield self.row(columns, row)

    def columns(self, t: Tape, key: Hashable) -> Array:
        """Return (padded rows, side, channels, columns, batch): [h, j] is row h as offset j of a kernel sees it."""
        padded = max(self.above + self.inputs[0], (self.outputs[0] - 1) * self.stride + self.side)
        return t.buffer((self, key), (padded, self.side, self.inputs[2], self.outputs[1], t.batch))

    def row(self, columns: Array, row: int) -> Array:
        """Return what the kernels see for one row of windows: (side * side * channels, output columns * batch)."""
        start = row * self.stride
        return columns[start : start + self.side].reshape(self.side * self.side * self.inputs[2], -1)

    def offsets(self) -> list[tuple[int, slice, slice]]:
        """Return every offset j with the output columns that it reaches and the input columns it sees, most first."""
        width, columns = self.inputs[1], self.outputs[1]
        found = [(j, *covered(width, columns, j, self.stride, self.left)) for j in range(self.side)]
        return sorted(
            (each for each in found if each[1].stop > each[1].start), key=lambda each: each[1].start - each[1].stop
        )


def covered(size: int, outputs: int, offset: int, stride: int, before: int) -> tuple[slice, slice]:
    """Return which of `outputs` windows see a value at `offset`, and which of `size` values those are.

    Window i begins at i * stride - before; what lies outside of 0 .. size - 1 is padding.
    """
    first = max(0, -((offset - before) // stride))
    last = min(outputs - 1, (size - 1 - offset + before) // stride)
    start = first * stride + offset - before
    return slice(first, last + 1), slice(start, start + (last - first) * stride + 1, stride)


def padding(size: int, outputs: int, side: int, stride: int) -> int:
    """Return how much padding lies before `size` values under so many windows; 0 where these fit into them.

    As TensorFlow does: what is missing is halved, the odd one goes below and to the right.
    """
    return max((outputs - 1) * stride + side - size, 0) // 2


def windows_of(x: Array, side: int, stride: int, padding: str = "valid") -> Array:
    """Return each window of images (n, height, width, channels): (n, rows, columns, channels, side, side)."""
    if padding == "same":  # zeros around the image; an odd one goes below, or to the right
        missing = [max((-(-size // stride) - 1) * stride + side - size, 0) for size in x.shape[1:3]]
        x = np.pad(x, [(0, 0), *((n // 2, n - n // 2) for n in missing), (0, 0)])
    return np.lib.stride_tricks.sliding_window_view(x, (side, side), (1, 2))[:, ::stride, ::stride]


class WindowAxis(NamedTuple):
    """One axis of an image in formulas: windows of `side` values, `stride` apart, slid over `size` values."""

    size: int
    outputs: int
    side: int
    stride: int

    @property
    def before(self) -> int:
        """How much padding lies before it."""
        return padding(*self)

    def window(self, w: int, letter: str) -> tuple[Span, Span]:
        """Return what window `w` uses of a kernel, and what it sees."""
        start = w * self.stride - self.before
        first, last = max(0, start), min(self.size, start + self.side)
        return Span(letter, first - start, last - start), Span(shifted(start, letter), first, last)

    def over(self, k: int, letter: str) -> tuple[Span, Array]:
        """Return the windows that see the value at `k`, and at which offset each of them does."""
        first = max(0, -((self.side - 1 - k - self.before) // self.stride))
        stop = min(self.outputs, (k + self.before) // self.stride + 1)
        return Span(letter, first, stop), k + self.before - self.stride * np.arange(first, stop)

    def met(self, offset: int, letter: str) -> tuple[Span, Span]:
        """Return the windows that use a kernel's weight at `offset`, and what they multiply it with."""
        windows, seen = covered(self.size, self.outputs, offset, self.stride, self.before)
        stepped = f"{self.stride}{letter}" if self.stride > 1 else letter
        return Span(letter, windows.start, windows.stop), Span(
            shifted(offset - self.before, stepped), seen.start, seen.stop, self.stride
        )


def axes(x: Named, z: Named, side: int, stride: int) -> tuple[WindowAxis, WindowAxis]:
    """Return the rows and the columns of an image x (height, width, channels) under the windows that make z of it."""
    rows, columns = (
        WindowAxis(size, n, side, stride) for size, n in zip(x.array.shape[:2], z.array.shape[:2], strict=True)
    )
    return rows, columns
