"""Operands: where the arrays of recorded calls lie in memory, as the operations of native.c have them."""

import ctypes
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from core.tape.blas import Array

AXES = 4
ITEM = 8  # bytes at most
OPERATION = np.dtype(
    [
        *(("code", "i8"), ("group", "i8"), ("size", "i8", AXES), ("at", "u8", 4)),
        *(("move", "i8", 4), ("step", "i8", (4, AXES)), ("number", "f8", 4)),
    ]
)


class Unlowered(Exception):
    """A call for which there is no kernel: the tape is left to NumPy."""


class Operand(NamedTuple):
    """Where an operand lies at the first step, and by how many bytes it moves on with every step."""

    array: Array
    at: int
    move: int

    def steps(self, shape: Sequence[int]) -> tuple[int, ...]:
        """Return the bytes from one index to the next along the axes of `shape`, to which it is stretched."""
        missing = len(shape) - self.array.ndim
        found = zip(self.array.shape, self.array.strides, strict=True)
        return (0,) * missing + tuple(0 if size == 1 else stride for size, stride in found)

    def in_the_way_of(self, out: "Operand", shape: Sequence[int]) -> bool:
        """Whether `out`, written value by value, writes over what is still to be read."""
        if not np.may_share_memory(self.array, out.array):
            return False
        same = self.at == out.at and self.move == out.move and self.steps(shape) == out.steps(shape)
        return not same and np.shares_memory(self.array, out.array)


def apart(one: np.void, mine: int, other: np.void, its: int) -> bool:
    """Whether two operands share no values, or each one at the same index."""
    at, to = int(one["at"][mine]), int(other["at"][its])
    if not at or not to:
        return True
    step, further = int(one["step"][mine][3]), int(other["step"][its][3])
    if (at, step) == (to, further):
        return True
    last = int(one["size"][3]) - 1
    (low, high), (least, most) = (sorted((start, start + by * last)) for start, by in ((at, step), (to, further)))
    return high + ITEM <= least or most + ITEM <= low


def generator(rng: np.random.Generator, *, double: bool) -> tuple[int, int]:
    """Return where a generator's state is, and its function that draws the next number, as C calls it."""
    interface = rng.bit_generator.ctypes
    draw = interface.next_double if double else interface.next_uint32
    state, function = interface.state_address, ctypes.cast(draw, ctypes.c_void_p).value
    return int(state), function or 0


def joined(shape: Sequence[int], steps: Sequence[Sequence[int]]) -> tuple[list[int], list[list[int]]]:
    """Return sizes and steps of four axes: those that follow one another evenly in all operands are one.

    Raises Unlowered where there are more.
    """
    axes: list[tuple[int, list[int]]] = []
    for axis, size in enumerate(shape):
        if size == 1:
            continue
        now = [step[axis] for step in steps]
        if axes and all(last == step * size for last, step in zip(axes[-1][1], now, strict=True)):
            axes[-1] = (axes[-1][0] * size, now)
        else:
            axes.append((size, now))
    if len(axes) > AXES:
        raise Unlowered
    axes = [(1, [0] * len(steps))] * (AXES - len(axes)) + axes
    return [size for size, _ in axes], [[step[k] for _, step in axes] for k in range(len(steps))]


def lying_as(shape: tuple[int, int], strides: tuple[int, ...]) -> tuple[int, int]:
    """Return BLAS's number for a matrix as it is (111) or turned (112), and the step from a row or column to the next.

    Raises Unlowered where neither its rows nor its columns are without gaps.
    """
    (rows, columns), (row, column) = shape, strides
    if column == 1 or columns == 1:
        return 111, max(row, columns)
    if row == 1 or rows == 1:
        return 112, max(column, rows)
    raise Unlowered


def owner_of(array: Array) -> Array:
    """Return the array whose memory it is."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def address_of(array: Array) -> int:
    """Return the address of the first value."""
    return int(array.__array_interface__["data"][0])
