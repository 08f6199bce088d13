"""The slope of a loss by differences alone, which is how a gradient is checked."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

# How far apart losses are taken, and closer where the loss bends in between.
STEPS = (3e-5, 3e-6, 3e-7)
AGREES_TO = 1e-6


class Slope(NamedTuple):
    """dL/dw by differences: its value, how far rounding may carry it off, and whether the loss bends at w itself.

    There is no derivative where a ReLU's z is exactly 0, or two values of a maximum are the same: any slope between
    those on the two sides is as good there, and the value is the one of them that is nearest to the gradient.
    """

    value: float
    noise: float
    bends: bool

    def agrees(self, gradient: float) -> bool:
        """Whether it is that of a gradient: to 1e-6 of it, or to what rounding leaves of it."""
        return abs(gradient - self.value) <= AGREES_TO * max(abs(gradient), abs(self.value)) + self.noise


def slope(loss_at: Callable[[float], float], w: float, rounding: float, gradient: float) -> Slope:
    """Return the slope at w of a function of one weight, by four central differences, whose error falls with h^4.

    `rounding` is how far the function itself may be off, `gradient` what the slope is held against.
    """
    here = loss_at(w)
    low = high = noise = np.nan
    for step in STEPS:
        h = step + 1e-8 * abs(w)  # of a large weight, what is added must not drown in its last digits
        far_below, below, above, far_above = (loss_at(w + move * h) for move in (-2, -1, 1, 2))
        noise = 4 * rounding / h
        left, right = (3 * here - 4 * below + far_below) / (2 * h), (4 * above - 3 * here - far_above) / (2 * h)
        low, high = min(left, right), max(left, right)
        if high - low <= AGREES_TO * max(abs(low), abs(high)) + noise:
            # Differences first: where the loss doesn't change at all, that is exactly 0.
            return Slope((8 * (above - below) - (far_above - far_below)) / (12 * h), noise, bends=False)
    return Slope(min(max(gradient, low), high), noise, bends=True)
