"""Augmentation: images shifted, turned, scaled, sheared, bent, thicker or thinner at random: few teach as many do.

Everything that moves pixels is one map from where a pixel goes to where it comes from, read once by bilinear
interpolation: a second resampling would blur. What comes from outside of the image is 0, its background.
"""

from typing import Annotated

import numpy as np

from core.tape.array import Array
from core.value import Real, Value

GRID = 5  # points of the grid along each side that elastic bending draws, and one more beyond either end
AT_ONCE = 64  # images whose temporaries fit a cache


class Augmentation(Value, frozen=True):
    """How far each change may go, either way; each image draws its own amount, uniformly. 0 leaves a change out.

    `shift` is in pixels, sideways and up or down, `rotate` in degrees. `scale` and `shear` are fractions: 0.1 is up to
    10 % larger or smaller, slanted by up to a tenth of the height. `thickness` is how many pixels a line grows or
    shrinks on either side, `elastic` how many pixels parts of the image move relative to each other.
    """

    shift: Annotated[float, Real(0, 28, "the shift of augmentation in pixels")] = 0.0
    rotate: Annotated[float, Real(0, 180, "the rotation of augmentation in degrees")] = 0.0
    scale: Annotated[float, Real(0, 0.9, "the scale of augmentation")] = 0.0
    shear: Annotated[float, Real(0, 1, "the shear of augmentation")] = 0.0
    thickness: Annotated[float, Real(0, 1, "the thickness of augmentation in pixels")] = 0.0
    elastic: Annotated[float, Real(0, 14, "the elastic bending of augmentation in pixels")] = 0.0

    @property
    def off(self) -> bool:
        """Whether images stay as they are."""
        return not any((self.shift, self.rotate, self.scale, self.shear, self.thickness, self.elastic))


def augmented(images: Array, augmentation: Augmentation, rng: np.random.Generator) -> Array:
    """Return new images of the same shape, type and range, each changed in its own way, drawn by `rng`.

    `images` are (n, height, width), uint8 or floating, of any range that has its background at 0.
    """
    if augmentation.off or not images.size:
        return images.copy()
    n = len(images)
    matrices, grids = _drawn(augmentation, n, rng)
    growth = rng.uniform(-augmentation.thickness, augmentation.thickness, n).astype(np.float32)
    result = np.empty_like(images)
    for start in range(0, n, AT_ONCE):
        some = slice(start, start + AT_ONCE)
        values = images[some].astype(np.float32)
        if augmentation.thickness:
            values = thickened(values, growth[some])
        if augmentation.shift or augmentation.rotate or augmentation.scale or augmentation.shear or grids is not None:
            values = warped(values, matrices[some], None if grids is None else grids[some])
        if images.dtype.kind == "u":
            np.rint(values, values)
        result[some] = values
    return result


def _drawn(augmentation: Augmentation, n: int, rng: np.random.Generator) -> tuple[Array, Array | None]:
    """Return n random maps as `warped` takes them: matrices (n, 2, 3) and grids, or None, if nothing bends.

    From where a pixel goes to where it comes from: scaling by s takes from 1 / s as far out.
    """
    angle = np.radians(rng.uniform(-augmentation.rotate, augmentation.rotate, n))
    size = 1 / (1 + rng.uniform(-augmentation.scale, augmentation.scale, (2, n)))
    slant = rng.uniform(-augmentation.shear, augmentation.shear, n)
    shift = rng.uniform(-augmentation.shift, augmentation.shift, (2, n))
    cos, sin = np.cos(angle), np.sin(angle)
    matrices = np.empty((n, 2, 3), np.float32)
    matrices[:, 0, 0], matrices[:, 0, 1] = size[0] * (cos + slant * sin), size[0] * (slant * cos - sin)
    matrices[:, 1, 0], matrices[:, 1, 1] = size[1] * sin, size[1] * cos
    matrices[:, :, 2] = shift.T
    if not augmentation.elastic:
        return matrices, None
    bend = rng.uniform(-augmentation.elastic, augmentation.elastic, (n, 2, GRID + 2, GRID + 2))
    return matrices, bend.astype(np.float32)


def warped(images: Array, matrices: Array, grids: Array | None = None) -> Array:
    """Return float32 images (n, height, width) whose pixel (x, y), seen from the middle, is read at M (x, y, 1).

    `matrices` M (n, 2, 3) have a row for x, to the right, and one for y, down, in pixels. `grids` (n, 2, k, k) say how
    far x and y move besides, in pixels, at k x k points; uniform cubic B-splines between them never go further than
    their points (the free-form deformations of Rueckert et al. 1999).
    """
    n, height, width = images.shape
    x, y = np.arange(width, dtype=np.float32) - (width - 1) / 2, np.arange(height, dtype=np.float32) - (height - 1) / 2
    cells = matrices[:, :, None, :1] * x + (matrices[:, :, 1:2] * y + matrices[:, :, 2:])[..., None]
    if grids is not None:
        cells += splines(height, grids.shape[2]) @ grids @ splines(width, grids.shape[3]).T
    # A border of one pixel of 0 on every side; what lies further out is read there.
    bordered = np.zeros((n, height + 2, width + 2), np.float32)
    bordered[:, 1:-1, 1:-1] = images
    sx, sy = cells[:, 0], cells[:, 1]
    for at, size in ((sx, width), (sy, height)):
        at += np.float32((size - 1) / 2 + 1)
        np.clip(at, 0, np.float32(size + 0.999), out=at)
    column, row = sx.astype(np.int32), sy.astype(np.int32)
    sx -= column
    sy -= row
    row *= width + 2
    row += column
    row += (np.arange(n, dtype=np.int32) * ((height + 2) * (width + 2)))[:, None, None]
    flat, cell = bordered.reshape(-1), row.astype(np.intp)
    above, below = (_between(flat, cell, sx, offset) for offset in (0, width + 2))
    below -= above
    below *= sy
    above += below
    return above


def _between(flat: Array, cell: Array, share: Array, offset: int) -> Array:
    """Return the values between cell + offset and the one after it."""
    left: Array = flat[offset:].take(cell, mode="clip")
    right = flat[offset + 1 :].take(cell, mode="clip")
    right -= left
    right *= share
    left += right
    return left


def splines(size: int, points: int) -> Array:
    """Return the shares (size, points) of uniform cubic B-splines; those of a point sum to 1."""
    at = np.linspace(0, points - 3, size)[:, None]
    far = np.abs(at - (np.arange(points) - 1))
    near = 2 / 3 - far**2 + far**3 / 2
    shares: Array = np.where(far < 1, near, np.maximum(2 - far, 0) ** 3 / 6).astype(np.float32)
    return shares


def thickened(images: Array, growth: Array) -> Array:
    """Return images (n, height, width) whose light lines are wider by `growth` (n,) pixels on either side.

    -1 to 1; below 0 they are thinner: between the image and the largest (smallest) of each pixel and its four
    neighbours.
    """
    wide = np.pad(images, ((0, 0), (1, 1), (1, 1)), "edge")
    result = images.copy()
    for chosen, better in ((growth > 0, np.maximum), (growth < 0, np.minimum)):
        if chosen.any():
            some, share = wide[chosen], np.abs(growth[chosen])[:, None, None]
            found = better(some[:, 1:-1, :-2], some[:, 1:-1, 2:])
            for other in (some[:, :-2, 1:-1], some[:, 2:, 1:-1], images[chosen]):
                better(found, other, out=found)
            result[chosen] += share * (found - images[chosen])
    return result
