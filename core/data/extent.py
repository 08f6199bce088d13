"""The piece of the plane around points, and a grid over it."""

from typing import NamedTuple

import numpy as np

from core.tape.blas import Array


class Extent(NamedTuple):
    """A piece of the plane."""

    left: float
    right: float
    bottom: float
    top: float


WIDTH_OVER_HEIGHT = 1.4


def extent_of(x: Array, y: Array | None = None) -> Extent:
    """Return the piece of the plane around points x (n, 2), a little wider than high; around x (n, 1) and y (n,)."""
    if x.shape[1] == 1:
        assert y is not None
        x = np.column_stack([x, y])
    low, high = x.min(axis=0), x.max(axis=0)
    (x1, x2), (width, height) = (low + high) / 2, (high - low) * 1.1 + 0.2
    if y is not None:  # of a curve, both axes have a scale of their own
        return Extent(float(x1 - width / 2), float(x1 + width / 2), float(x2 - height / 2), float(x2 + height / 2))
    half_2 = max(height, width / WIDTH_OVER_HEIGHT) / 2
    half_1 = half_2 * WIDTH_OVER_HEIGHT
    return Extent(float(x1 - half_1), float(x1 + half_1), float(x2 - half_2), float(x2 + half_2))


def grid(extent: Extent, rows: int, columns: int) -> Array:
    """Return the middles of rows x columns cells over the extent, row by row from below: (rows * columns, 2)."""
    left, right, bottom, top = extent
    x1 = left + (right - left) / columns * (np.arange(columns) + 0.5)
    x2 = bottom + (top - bottom) / rows * (np.arange(rows) + 0.5)
    return np.stack(np.meshgrid(x1, x2), axis=-1).reshape(-1, 2)
