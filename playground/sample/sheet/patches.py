"""What windows see of an image: of convolutions and pools, forward and backward, as slices and as regions to mark."""

import numpy as np

from core.layers import AveragePool2D, Conv2D, MaxPool2D
from playground.sample.sheet.cells import Index, Region

Slices = tuple[slice, ...]
Sliding = Conv2D | MaxPool2D | AveragePool2D


def side_and_step(spec: Sliding) -> tuple[int, int]:
    """Return a window's side, and how far windows lie apart."""
    return (spec.kernel_size, spec.strides) if isinstance(spec, Conv2D) else (spec.pool_size, spec.step)


def before(spec: Sliding, size: int) -> int:
    """Return how many rows (columns) of zeros lie before an image of `size` rows (columns)."""
    if not isinstance(spec, Conv2D) or spec.padding != "same":
        return 0
    outputs = -(-size // spec.strides)
    return max(0, (outputs - 1) * spec.strides + spec.kernel_size - size) // 2


def window(spec: Sliding, shape: Index, position: Index, channel: int | None = None) -> tuple[Slices, Slices, Region]:
    """Return what the window at an output's (row, column) sees of an image: its slices, the kernel's, the region."""
    side, step = side_and_step(spec)
    seen, kernel, region = [], [], []
    for size, k in zip(shape[:2], position, strict=True):
        start = k * step - before(spec, size)
        first, last = max(0, start), min(size, start + side)
        seen.append(slice(first, last))
        kernel.append(slice(first - start, last - start))
        region.append((first, last))
    channels = (0, shape[2]) if channel is None else (channel, channel + 1)
    return (*seen, slice(*channels)), tuple(kernel), (*region, channels)


def kernel_region(f: int, kernel: Slices, channels: int) -> Region:
    """Return a filter's weights that a window used."""
    return ((f, f + 1), *((each.start, each.stop) for each in kernel), (0, channels))


def windows_over(spec: Sliding, shape: Index, outputs: Index, position: Index) -> list[tuple[int, int, int, int]]:
    """Return (row, column, i, j) of all windows that see an image's (row, column): where they are, and as what."""
    side, step = side_and_step(spec)
    along = []
    for size, count, k in zip(shape[:2], outputs[:2], position, strict=True):
        shifted = k + before(spec, size)
        along.append([(w, shifted - w * step) for w in range(count) if 0 <= shifted - w * step < side])
    return [(row, column, i, j) for row, i in along[0] for column, j in along[1]]


def weight_sees(spec: Conv2D, shape: Index, outputs: Index, offset: Index) -> tuple[Slices, Slices]:
    """Return which outputs a kernel's weight at (i, j) took part in, and what of the image it was multiplied with."""
    given, seen = [], []
    for size, count, k in zip(shape[:2], outputs[:2], offset, strict=True):
        shift = k - before(spec, size)
        ok = [w for w in range(count) if 0 <= w * spec.strides + shift < size]
        first, last = (ok[0], ok[-1]) if ok else (0, -1)
        given.append(slice(first, last + 1))
        start = first * spec.strides + shift
        seen.append(slice(start, start + (last - first) * spec.strides + 1, spec.strides) if ok else slice(0, 0))
    return tuple(given), tuple(seen)


def region_of(slices: Slices, *last: tuple[int, int]) -> Region:
    """Return slices as a region, with what stands for further axes."""
    return (*((each.start, each.stop) for each in slices), *last)


def holds_maximum(values: np.ndarray, i: int, j: int) -> bool:
    """Whether the value at (i, j) is its window's maximum, the first of those that are as large."""
    return int(values.argmax()) == i * values.shape[1] + j
