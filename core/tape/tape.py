"""The tape: mathematics is said once, recorded as calls bound to their buffers, and replayed by a bare loop."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from core.tape import blas
from core.tape.array import Array, locked
from core.tape.blas import Call


class Signal(NamedTuple):
    """The values of one layer for a batch, features first.

    ``full`` is (units + 1, batch) and its last row is 1: with the bias as the last column of the weights,
    ``W @ full`` is the whole affine map in one product. ``body`` is the (units, batch) part without that row.
    """

    full: Array
    body: Array

    @staticmethod
    def over(full: Array) -> "Signal":
        """Return the signal that lies in `full`, an array (units + 1, batch) whose last row is 1."""
        return Signal(full, full[:-1])


class Workspace(dict[Hashable, Any]):
    """The buffers of one batch size, made once and shared by every tape of that size."""


class Tape:
    """A flat list of bound calls; ``tape(np.tanh, z, a)`` records ``np.tanh(z, a)``, the last argument is the result.

    A replay handles `batch` samples; every buffer is of `dtype`. Tapes of the same batch size may share a `workspace`.
    `rng` draws what is random in training; None where the tape is not of a training step.
    """

    def __init__(
        self,
        batch: int,
        dtype: Any = np.float32,
        workspace: Workspace | None = None,
        *,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.batch = batch
        self.dtype = np.dtype(dtype)
        self.workspace = Workspace() if workspace is None else workspace
        self.rng = rng
        self.calls: list[Call] = []

    def __call__(self, function: Callable[..., object], *operands: object) -> None:
        """Record one call."""
        self.calls.append(partial(function, *operands))

    def replay(self) -> None:
        """Run every call in the order it was recorded."""
        for call in self.calls:
            call()

    def product(self, a: Array, b: Array, out: Array, *, scale: float | Array = 1.0, accumulate: bool = False) -> None:
        """Record ``out = scale * a @ b`` (``out += ...`` with `accumulate`)."""
        self.calls.append(blas.product(a, b, out, scale=scale, accumulate=accumulate))

    def buffer(self, key: Hashable, shape: tuple[int, ...], dtype: Any = None, fill: float = 0.0) -> Array:
        """Return the buffer of `shape` known as `key`, made at the first call."""
        found: Array | None = self.workspace.get(key)
        if found is None:
            found = self.workspace[key] = np.full(shape, fill, dtype or self.dtype)
        return found

    def array(self, key: Hashable, rows: int, fill: float = 0.0) -> Array:
        """Return the buffer (rows, batch) known as `key`."""
        return self.buffer(key, (rows, self.batch), fill=fill)

    def like(self, key: Hashable, array: Array, fill: float = 0.0) -> Array:
        """Return a buffer of the shape of `array`."""
        return self.array((key, len(array)), len(array), fill)

    def signal(self, key: Hashable, units: int) -> Signal:
        """Return the signal of `units` known as `key`."""
        return Signal.over(self.array(key, units + 1, 1.0))

    def constant(self, value: Any) -> Array:
        """Return `value`, a number or rows of them, as a read-only array of the tape's dtype.

        So no call changes precision, and who reads the tape can tell what is the same at every step.
        """
        if not isinstance(value, float):
            return locked(np.array(value, self.dtype))
        found: Array | None = self.workspace.get(("constant", value))
        if found is None:
            found = self.workspace["constant", value] = locked(np.array(value, self.dtype))
        return found
