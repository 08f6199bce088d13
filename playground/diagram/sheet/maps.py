"""The neurons' faces in one picture, the atlas: maps over the plane, pictures and bars, a strip for each column."""

import numpy as np
from PySide6.QtGui import QImage, QPalette

from playground.diagram.plan.values import BAR, CURVE
from playground.widgets.look import share_levels, share_table, signed_levels, signed_table
from playground.widgets.pictures import pixels

CELLS = 28  # a face is so many pixels of the atlas wide and high
SIGNED = np.uint16(256)  # entries of the table, before those of classes
FADED = 0.25  # of what is off


def squared(pictures: np.ndarray, side: int = CELLS) -> np.ndarray:
    """Return pictures (n, rows, columns) as (n, side, side): every cell takes the nearest value."""
    rows, columns = pictures.shape[1:]
    if (rows, columns) == (side, side):
        return pictures
    down = ((np.arange(side) + 0.5) * rows / side).astype(int)
    across = ((np.arange(side) + 0.5) * columns / side).astype(int)
    return pictures[:, down[:, None], across]


def face_table(palette: QPalette, classes: int) -> np.ndarray:
    """Return the colours of faces: those of numbers with a sign, then those of each class's probability."""
    return np.append(signed_table(palette), share_table(palette, classes))


def faces(kind: str, values: np.ndarray, units: np.ndarray, off: set[int], classes: int = 0) -> np.ndarray:
    """Return the faces of some units as entries of `face_table`: (units, CELLS, CELLS).

    Where the units answer with the shares of so many `classes`, they are in those's colours, a single unit in that of
    the class that is likelier.
    """
    if kind == CURVE:  # drawn as lines over an empty ground
        return np.full((len(units), CELLS, CELLS), 128, np.uint16)
    if kind == BAR:
        return _bars(values[:, 0], units, classes)
    chosen = squared(values[units])
    chosen = chosen.astype(np.float32)
    if classes:
        return SIGNED + share_levels(chosen, units[:, None, None] if len(values) > 1 else None)
    largest = np.abs(chosen).max(axis=(1, 2), keepdims=True)
    if off:
        gone = np.isin(units, list(off))
        largest = np.where(gone[:, None, None], largest / FADED, largest)
    return signed_levels(chosen, largest).astype(np.uint16)


def _bars(values: np.ndarray, units: np.ndarray, classes: int) -> np.ndarray:
    """Return bars: up from the floor for what is above 0, down from the ceiling for what is below; the largest full."""
    known = np.nan_to_num(values.astype(np.float64))
    share = known[units] / max(float(np.abs(known).max(initial=0.0)), 1e-12)
    reach = np.rint(np.abs(share) * CELLS)
    row = np.arange(CELLS)[None, :]
    filled = np.where(share[:, None] >= 0, row >= CELLS - reach[:, None], row < reach[:, None])
    shade = np.where(share[:, None] >= 0, 255, 0)
    if classes > 1:
        shade = SIGNED + 256 * units[:, None] + 255
    return np.repeat(np.where(filled, shade, 128).astype(np.uint16)[:, :, None], CELLS, axis=2)


def enlarged(picture: np.ndarray, table: np.ndarray, side: int) -> QImage:
    """Return a picture (rows, columns) as an image about `side` pixels wide, each value a square."""
    known = signed_levels(picture.astype(np.float32), float(np.abs(picture).max(initial=0.0)))
    times = max(1, side // picture.shape[1])
    return pixels.image(table[known].repeat(times, axis=0).repeat(times, axis=1))


def atlas(strips: list[np.ndarray], steps: list[int], table: np.ndarray, rim: int) -> QImage:
    """Return all faces in one image: column by column from the left, neuron by neuron from above, each with a rim."""
    rows = max([len(strip) * step for strip, step in zip(strips, steps, strict=True)], default=0)
    colors = np.zeros((max(rows, 1), max(len(strips), 1) * CELLS), np.uint32)  # see-through between neurons
    for index, (strip, step) in enumerate(zip(strips, steps, strict=True)):
        part = np.zeros((len(strip), step, CELLS), np.uint32)
        part[:, :CELLS] = table[strip]
        part[:, [0, CELLS - 1]] = rim
        part[:, :CELLS, [0, CELLS - 1]] = rim
        colors[: len(strip) * step, index * CELLS : (index + 1) * CELLS] = part.reshape(-1, CELLS)
    return pixels.image(colors, see_through=True)


def curve_lines(
    values: np.ndarray, units: np.ndarray, left: float, tops: np.ndarray, side: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return x, y and whether each point is joined to the next, for curves (units, points) in their squares.

    Each reaches from its lowest to its highest value, 0 included.
    """
    chosen = np.nan_to_num(values[units].astype(float))
    points = chosen.shape[1]
    low = np.minimum(chosen.min(axis=1, initial=0.0), 0.0)[:, None]
    high = np.maximum(chosen.max(axis=1, initial=0.0), 0.0)[:, None]
    inner = side - 6
    share = (chosen - low) / np.maximum(high - low, 1e-12)
    y = tops[:, None] + 3 + inner * (1 - share)
    x = np.broadcast_to(left + side * (np.arange(points) + 0.5) / points, y.shape)
    joined = np.ones(y.shape, bool)
    joined[:, -1] = False
    return x.ravel(), y.ravel(), joined.ravel()
