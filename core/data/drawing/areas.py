"""Images scaled by averaging areas."""

import numpy as np

from core.tape.array import Array


def areas(size: int, pixels: int, start: float, step: float) -> Array:
    """Return the shares (pixels, size) by which `pixels` of width `step` from `start` on are means of `size` others."""
    edges = start + step * np.arange(pixels + 1)[:, None]
    at = np.arange(size)
    overlap = np.minimum(edges[1:], at + 1) - np.maximum(edges[:-1], at)
    shares: Array = np.maximum(overlap, 0) / step
    return shares


def fitted(images: Array, side: int) -> Array:
    """Return images (n, height, width) uint8 as (n, side, side) uint8: scaled to the longer side, in the middle.

    What is beside an image that isn't square has the gray of its edge, the median.
    """
    height, width = images.shape[1:]
    if (height, width) == (side, side):
        return images
    longer = max(height, width)
    step = longer / side
    down, across = (areas(size, side, (size - longer) / 2, step).astype(np.float32) for size in (height, width))
    scaled = down @ images.astype(np.float32) @ across.T
    if height != width:
        outside = 1 - np.outer(down.sum(axis=1), across.sum(axis=1))
        edges = (images[:, 0], images[:, -1], images[:, :, 0], images[:, :, -1])
        ground = np.median(np.concatenate(edges, axis=1), axis=1)
        scaled += outside * ground[:, None, None]
    found: Array = np.clip(np.rint(scaled), 0, 255).astype(np.uint8)
    return found
