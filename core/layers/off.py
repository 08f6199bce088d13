"""Units, or filters, that a person switched off: an operation at the end of dense layers and convolutions."""

import math
from typing import Any

import numpy as np

from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.blas import Array
from core.tape.tape import Signal, Tape


class OffOperation(Operation):
    """a = 0 for the units, or the channels of an image, that a person switched off; the others go through."""

    rises = True

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self.off: tuple[int, ...] = ()
        self._rows_of = {channels: 1}  # by the count of units

    def serve(self, shape: tuple[int, ...]) -> None:
        """Stand also where an image (height, width, channels) is of this shape."""
        self._rows_of[math.prod(shape)] = shape[0]

    def take_choices(self, layer: Any) -> None:
        """Take the units that are off."""
        self.off = layer.off

    def _mask(self, t: Tape, units: int) -> Array:
        """Return (units, 1): 0 for what is off, else 1."""
        rows = self._rows_of[units]
        mask = np.ones((rows, self.channels, units // rows // self.channels), t.dtype)
        mask[:, list(self.off)] = 0
        return t.constant(mask.reshape(units, 1))

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = x, or 0. Not over x, which the derivative of the function before it may read."""
        x = inputs[0]
        if not self.off:
            return x
        a = self.out(t, len(x.body))
        t(np.multiply, x.body, self._mask(t, len(x.body)), a.body)
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = delta, or 0."""
        if self.off:
            t(np.multiply, delta.body, self._mask(t, len(delta.body)), delta.body)
        return (delta,)
