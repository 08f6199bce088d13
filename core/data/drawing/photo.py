"""A picture of a digit, such as a photo of paper: made into the 28 x 28 pixels that drawings become, see strokes.py."""

from typing import Any

import numpy as np

from core.data.drawing.areas import areas
from core.data.drawing.strokes import INK_SIDE, MIDDLE, SIDE, centre_of_mass
from core.tape.array import Array
from core.wording import said

WORK_SIDE, MOST_PIXELS = 192, 200_000_000  # pixels of the longer side that are worked on; of what may come
WIDEST = 1 / 4  # of the longer side: what is wider is paper, or a shadow on it
DARKEST = 0.1  # paper that is used as such, of black to white: noise is not to be divided by nothing
FEW = 0.05  # of black to white: where all is as near, there is no ink, on dark paper either
CONTRAST = 0.1  # between ink and paper, of black to white; less is taken for noise
CLEAR = 4.0  # times the paper's own unevenness: noise alone, cut in two, differs by 2.7
SPECK = 0.03  # of the ink; a smaller piece of it is dirt
INNER = 0.08  # of the ink; so much that doesn't touch the edge is the digit, and the rest is not
THINNEST = 1.8  # pixels of 28; a thinner line is drawn as wide


class PhotoError(ValueError):
    """What isn't an image; the message says what came and what was wanted."""


def prepared(image: Any) -> Array:
    """Return the digit of an image as MNIST has its digits: uint8 (28, 28), white on black; all 0 without a digit.

    Uneven light is removed, ink darker or lighter than the paper is found out, specks go, the ink is scaled to 20 x 20
    by averaging areas, thin lines are made thicker, and the centre of mass is put in the middle. An image of 28 x 28
    that is white on black already stays as it is.

    The image is gray (height, width): whole numbers from 0 to 255, booleans, or floats from 0 to 1 (to 255 if any is
    above 1). PhotoError if it is anything else.
    """
    gray = _smaller(*_checked(image))
    if _is_ready(gray):
        same: Array = np.rint(255 * gray).astype(np.uint8)
        return same
    ink = _ink(gray)
    if not ink.any():
        return np.zeros((SIDE, SIDE), np.uint8)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    ink = _wide_enough(ink, max(ink.shape) / INK_SIDE)
    step = max(ink.shape) / INK_SIDE  # of the ink's pixels for one of 28
    x, y = centre_of_mass(ink) - MIDDLE * step
    picture = areas(len(ink), SIDE, y, step) @ ink @ areas(ink.shape[1], SIDE, x, step).T
    pixels: Array = np.rint(255 * picture / picture.max()).astype(np.uint8)
    return pixels


def _checked(image: Any) -> tuple[Array, float]:
    """Return the image as an array, and what white is in it."""
    gray: Array = np.asarray(image)
    if gray.ndim != 2 or gray.dtype.kind not in "uifb" or not gray.size:
        raise PhotoError(
            said(
                "an image must be gray, numbers (height, width); got {dtype} {shape}",
                dtype=gray.dtype,
                shape=gray.shape,
            )
        )
    if gray.size > MOST_PIXELS:
        raise PhotoError(
            said(
                "the image has {size:,} pixels; at most {most_pixels:,} are read: make it smaller",
                size=gray.size,
                most_pixels=MOST_PIXELS,
            )
        )
    low, high = float(gray.min()), float(gray.max())
    if not 0 <= low <= high <= 255:
        raise PhotoError(
            said("an image must have numbers from 0 to 255, or 0 to 1; got {low:g} to {high:g}", low=low, high=high)
        )
    return gray, 1.0 if gray.dtype.kind == "b" or (gray.dtype.kind == "f" and high <= 1) else 255.0


def _is_ready(gray: Array) -> bool:
    """Whether an image is one of MNIST's kind: 28 x 28, its edge and most of it black, some of it white."""
    if gray.shape != (SIDE, SIDE):
        return False
    edge = np.concatenate([gray[[0, -1]].ravel(), gray[:, [0, -1]].ravel()])
    return bool(np.median(gray) < 0.05 and np.mean(edge < 0.05) > 0.75 and gray.max() > 0.4)


def _smaller(gray: Array, white: float) -> Array:
    """Return the image from 0 to 1, its longer side WORK_SIDE pixels at most, by averaging areas."""
    step = max(gray.shape) / WORK_SIDE
    if step <= 1:
        return gray / white
    height, width = (max(1, round(size / step)) for size in gray.shape)
    down = areas(len(gray), height, 0.0, len(gray) / height)
    across = areas(gray.shape[1], width, 0.0, gray.shape[1] / width).T / white
    # Columns first, in blocks of rows: no copy of a large image.
    small: Array = down @ np.concatenate([gray[row : row + 256] @ across for row in range(0, len(gray), 256)])
    return small


def _ink(gray: Array) -> Array:
    """Return how much ink is at every pixel, 0 to 1."""
    if np.ptp(gray) < FEW:
        return np.zeros_like(gray)
    light = _light_on_dark(gray)
    wide = 2 * round(max(gray.shape) * WIDEST / 2) + 1
    # How far each pixel differs from what is around it and wider: the top-hat transform, which is left by no shadow,
    # however sharp its edge. Dark ink takes its share of the light that there is, light ink adds to it.
    around = _without_light(gray if light else -gray, wide)
    hat = gray - around if light else (-around - gray) / np.maximum(-around, DARKEST)
    none, pen, threshold = _two_levels(hat)
    if pen - none < CONTRAST or pen - none < CLEAR * np.std(hat[hat <= threshold]):
        return np.zeros_like(gray)
    low, high = none + 0.25 * (pen - none), none + 0.75 * (pen - none)
    ink = np.clip((hat - low) / (high - low), 0, 1)
    return ink * _pieces_kept(hat > threshold)


def _light_on_dark(gray: Array) -> bool:
    """Return whether the ink is lighter than the paper.

    The paper is most of the image, and its light changes smoothly; the ink is what differs most from that.
    """
    y, x = np.mgrid[-1 : 1 : len(gray) * 1j, -1 : 1 : gray.shape[1] * 1j].reshape(2, -1)
    terms, values = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1), gray.ravel()
    weights = np.ones_like(values)
    for _ in range(8):  # with ever less heed of what is far from the surface
        weighted = terms * weights[:, None]
        surface = terms @ np.linalg.lstsq(weighted.T @ terms, weighted.T @ values, rcond=None)[0]
        far = (values - surface) / (2 * np.median(np.abs(values - surface)) + 1e-3)
        weights = 1 / (1 + far * far) ** 2
    return bool(((values - surface) ** 3).sum() > 0)


def _without_light(values: Array, wide: int) -> Array:
    """Return the values without what is lighter and narrower than `wide`: the smallest around, then the largest.

    Beyond the edges the light goes on changing as it does there.
    """
    further = (
        np.pad(values, wide, "reflect", reflect_type="odd") if min(values.shape) > 1 else np.pad(values, wide, "edge")
    )
    return largest(-largest(-further, wide), wide)[wide:-wide, wide:-wide]


def largest(values: Array, side: int) -> Array:
    """Return the largest value of the square of an odd `side` around each pixel."""
    for axis in (0, 1):
        around = [(0, 0), (0, 0)]
        around[axis] = (side // 2, side // 2)
        wide = np.moveaxis(np.pad(values, around, "edge"), axis, 0)
        reach = 1  # each is now the largest of so many
        while reach < side:
            more = min(reach, side - reach)
            wide = np.maximum(wide[: len(wide) - more], wide[more:])
            reach += more
        values = np.moveaxis(wide, 0, axis)
    return values


def _two_levels(values: Array) -> tuple[float, float, float]:
    """Return the means of the two kinds of values that differ most, and what divides them (Otsu 1979)."""
    counts, edges = np.histogram(values, 256)
    middles = (edges[1:] + edges[:-1]) / 2
    below, sums = np.cumsum(counts)[:-1], np.cumsum(counts * middles)[:-1]
    above, rest = values.size - below, (counts * middles).sum() - sums
    means = sums / np.maximum(below, 1), rest / np.maximum(above, 1)
    best = int((below * above * (means[1] - means[0]) ** 2).argmax())
    return float(means[0][best]), float(means[1][best]), float(edges[best + 1])


def _pieces_kept(mask: Array) -> Array:
    """Return where there is ink and what is joined to it, without specks and without what reaches in from the edge."""
    names = _named(largest(mask.astype(np.int8), 3) > 0)
    sizes = np.bincount(names[mask], minlength=names.max() + 1)
    sizes[0] = 0
    edge = np.unique(np.concatenate([names[0], names[-1], names[:, 0], names[:, -1]]))
    inner = sizes.copy()
    inner[edge] = 0
    if inner.max() > INNER * sizes.sum():  # else the digit itself touches the edge
        sizes = inner
    kept: Array = (sizes >= max(1.0, SPECK * sizes.sum()))[names]
    return kept


def _named(mask: Array) -> Array:
    """Return a whole number for each piece of the mask that hangs together, 0 outside of it."""
    names = np.where(mask, np.arange(1, mask.size + 1).reshape(mask.shape), 0)
    while True:
        # A name spreads to its neighbours, then at once to whatever that name's own place is called by now.
        spread = np.where(mask, largest(names, 3), 0)
        called = np.concatenate([[0], spread.ravel()])
        spread = called[called[spread]]
        if np.array_equal(spread, names):
            return np.unique(names, return_inverse=True)[1].reshape(mask.shape) if (~mask).any() else mask.astype(int)
        names = spread


def _wide_enough(ink: Array, step: float) -> Array:
    """Return ink whose lines are THINNEST pixels of 28 wide at least; `step` of its own pixels make one of those."""
    mask = np.pad(ink > 0.5, 1)
    edge = (mask[1:] != mask[:-1]).sum() + (mask[:, 1:] != mask[:, :-1]).sum()
    width = 2 * mask.sum() / max(1.0, edge * np.pi / 4)  # of a long line, whose edge is twice its length
    grow = round((THINNEST * step - width) / 2)
    return largest(np.pad(ink, grow), 2 * grow + 1) if grow > 0 else ink
