"""What the kernels of a convolution see of an image, copied so that each row of windows is one matrix.

The copy is only as many times larger than the image as the kernel is wide (1.4 x over copying every window): in the
order (height, channels, width, batch) the rows that a kernel covers are one piece of memory.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

import numpy as np

from core.layers.layer import Sizes, show
from core.tape.blas import Array
from core.tape.tape import Tape
from core.value import SpecError

BLOCK_BYTES = 50_000  # copied at once, at least a row


def laid(values: Array, shape: Sizes) -> Array:
    """Return values (units, batch) as the image they are: (height, channels, width, batch)."""
    height, width, channels = shape
    return values.reshape(height, channels, width, -1)


def slid(given: Sizes, side: int, stride: int, *, same: bool = False) -> tuple[int, int]:
    """Return how many rows of windows there are over what a layer is `given`, and how many a row; SpecError if none."""
    if len(given) != 3:
        raise SpecError(
            f"takes an image, but gets {show(given)}: choose image data, or put Reshape to (height, width, channels) "
            "before it"
        )
    height, width, _ = given
    if same:
        return -(-height // stride), -(-width // stride)
    if side > min(height, width):
        raise SpecError(f"has a window of {side} x {side}, larger than the image of {show(given)} it gets")
    return (height - side) // stride + 1, (width - side) // stride + 1


@dataclass(frozen=True)
class Windows:
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
