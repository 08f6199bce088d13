"""Arrays of images and labels in the shapes in which libraries save them, as (n, 28, 28) uint8 and numbers (n,)."""

import math

import numpy as np

from core.data.drawing.areas import fitted
from core.data.tables.table import MOST_CLASSES as MOST_CLASSES
from core.data.untrusted import LARGEST_BYTES, MOST_IMAGES, SIDE, DigitsError
from core.tape.array import Array
from core.wording import joined, said

BLOCK, BLOCK_VALUES = 5000, 8_000_000  # images that are looked at at once, and pixels
LONGEST_SIDE = 1000
LUMA = np.array([0.299, 0.587, 0.114], np.float32)  # of red, green and blue, as in ITU-R BT.601
SHAPES = said(
    "n x 28 x 28, or of another height and width, with 1 or 3 colours last or first, or n rows of the pixels of square "
    "images"
)
LIGHT, PAPER = 127, 191  # from here on the edge of an image file is light; that of an array, which needs no lamp
SIXTEEN = 100  # so many images of 0 to 16 are scikit-learn's way to write gray, and not a very dark set


def shape_text(shape: tuple[int, ...]) -> str:
    """Return a shape as people read it."""
    return " x ".join(f"{n:,}" for n in shape) or said("a single number")


def check(what: str, shape: tuple[int, ...], itemsize: int) -> None:
    """Refuse an array's shape that is too large to be read, before any of it is."""
    if not shape or min(shape) < 0:
        raise DigitsError(
            said(
                "{what} has the shape {shape}; it must be n, for n labels, or that of n images",
                what=what,
                shape=shape_text(shape),
            )
        )
    if max(shape[:1], default=0) > MOST_IMAGES or math.prod(shape) * itemsize > LARGEST_BYTES:
        raise DigitsError(
            said(
                "{what} claims the shape {shape}, {prod:,} bytes; at most {most_images:,} images in "
                "{largest_bytes:,} bytes can be read: use a part of it, or get it again if it shouldn't "
                "be so large",
                what=what,
                shape=shape_text(shape),
                prod=math.prod(shape) * itemsize,
                most_images=MOST_IMAGES,
                largest_bytes=LARGEST_BYTES,
            )
        )


def one_colour(shape: tuple[int, ...]) -> bool:
    """Whether images of an array's shape are gray."""
    return _laid("it", shape)[2] == 1


def check_images(what: str, shape: tuple[int, ...]) -> None:
    """Refuse a shape that isn't one of images."""
    _laid(what, shape)


def _laid(what: str, shape: tuple[int, ...]) -> tuple[int, int, int, bool]:
    """Return height, width and colours of images of an array's shape, and whether the colours lie last."""
    rest, last = shape[1:], True
    height = width = colors = 0
    if len(rest) == 2 and min(rest) == 1:  # rows of pixels in an axis more
        rest = (max(rest),)
    if len(rest) == 1:
        colors = 3 if rest[0] % 3 == 0 and math.isqrt(rest[0] // 3) ** 2 == rest[0] // 3 else 1
        height = width = math.isqrt(rest[0] // colors)
        last = False  # as CIFAR has its rows
        if height * width * colors != rest[0]:
            height = 0
    elif len(rest) == 2:
        (height, width), colors = rest, 1
    elif len(rest) == 3:
        last = rest[2] in (1, 3, 4)
        height, width, colors = rest if last else (*rest[1:], rest[0])
    if colors not in (1, 3, 4) or not 2 <= min(height, width) <= max(height, width) <= LONGEST_SIDE:
        raise DigitsError(
            said("{what} has the shape {shape}; it must be {shapes}", what=what, shape=shape_text(shape), shapes=SHAPES)
        )
    return height, width, colors, last


def grays(images: Array, what: str, pixel: str) -> Array:
    """Return images of any of the SHAPES, of any type of numbers, as (n, 28, 28) uint8 from 0 to 255.

    What is from 0 to 1, from -1 to 1, or of 16 bits is scaled, as is what is from 0 to 16 where there are many.
    DigitsError speaks of `what`, and of a `pixel`, such as "set.npz: a pixel of the images", that is outside.
    """
    height, width, colors, last = _laid(what, images.shape)
    if not len(images):
        return np.zeros((0, SIDE, SIDE), np.uint8)
    black, factor = _scale(images, pixel)
    if factor == 1 and images.dtype == np.uint8 and images.size == len(images) * SIDE * SIDE:
        return images.reshape(-1, SIDE, SIDE)
    found = np.empty((len(images), SIDE, SIDE), np.uint8)
    block = max(1, min(BLOCK, BLOCK_VALUES // (height * width * colors)))
    for start in range(0, len(images), block):
        some = images[start : start + block]
        if colors == 1:
            gray = some.reshape(-1, height, width)
        else:
            gray = (some.reshape(-1, height, width, colors) if last else _colors_last(some, height, width))[..., :3]
            gray = gray.astype(np.float32) @ LUMA
        if gray.dtype != np.uint8 or factor != 1:
            gray = np.rint((gray - np.float32(black)) * np.float32(factor)).astype(np.uint8)
        found[start : start + block] = fitted(gray, SIDE)
    return found


def lie_on_light(images: Array, light: int = PAPER) -> bool:
    """Whether most images (n, height, width) uint8 have edges above `light`: the ink is dark, as on paper."""
    edges = np.concatenate([images[:, 0], images[:, -1], images[:, 1:-1, 0], images[:, 1:-1, -1]], axis=1)
    return len(images) > 0 and bool((edges.mean(axis=1) > light).mean() > 0.5)


def _colors_last(images: Array, height: int, width: int) -> Array:
    return images.reshape(len(images), -1, height, width).transpose(0, 2, 3, 1)


def _scale(images: Array, pixel: str) -> tuple[float, float]:
    """Return what black is, and by what the rest is to be multiplied, for pixels to be from 0 to 255."""
    if images.dtype.kind == "b":
        return 0.0, 255.0
    low, high = float(images.min()), float(images.max())
    fractions = images.dtype.kind == "f" and any(
        (images[start : start + BLOCK] % 1 != 0).any() for start in range(0, len(images), BLOCK)
    )
    if 0 <= low <= high <= 1 and (fractions or high == 1):
        return 0.0, 255.0
    if 0 <= low <= high <= 16 and len(images) >= SIXTEEN and high > 1 and not fractions:
        return 0.0, 255 / 16
    if low < 0 and -0.5 <= low <= high <= 0.5:
        return -0.5, 255.0
    if low < 0 and -1 <= low <= high <= 1:
        return -1.0, 127.5
    if images.dtype.kind == "u" and images.dtype.itemsize == 2 and high > 255:
        return 0.0, 255 / (65535 if high > 4095 else 4095)
    if not 0 <= low <= high <= 255 or (fractions and high <= 16):  # NaN, too
        whole = said("a whole number from 0 to 255")
        wanted = said("a whole number from 0 to 255, or all from 0 to 1") if fractions else whole
        wrong = high if low >= 0 else low
        trouble = said("{pixel} is {wrong:g}; it must be {wanted}", pixel=pixel, wrong=wrong, wanted=wanted)
        if low < 0 and fractions:
            hint = said("Numbers around 0 are standardized: save the images as they were before")
            trouble = joined((trouble, hint), ". ")
        raise DigitsError(trouble)
    return 0.0, 1.0


def labels(arrays: tuple[Array, ...], what: tuple[str, ...]) -> tuple[list[Array], tuple[str, ...]]:
    """Return labels (n,) int64 of arrays that belong together, and the classes' names; none for digits.

    An array may be (n,) or (n, 1) of whole numbers or of texts, or (n, classes) with a single 1 in each row. Numbers
    from 0 to 9 stay as they are, as digits; else the values that there are get numbers in their order.
    """
    flat = [_flat(array, name) for array, name in zip(arrays, what, strict=True)]
    texts = any(array.dtype.kind == "U" for array in flat)
    if texts:
        flat = [array.astype(str) for array in flat]
    values = np.unique(np.concatenate(flat))
    if (
        not texts
        and (not len(values) or 0 <= values[0] <= values[-1] <= 9)
        and _speaks_of_digits(values, sum(map(len, flat)))
    ):
        return flat, ()
    if len(values) > MOST_CLASSES:
        raise DigitsError(
            said(
                "{what} has {came:,} different labels; at most {most_classes} classes can be told apart",
                what=what[0],
                came=len(values),
                most_classes=MOST_CLASSES,
            )
        )
    if len(values) == 1:
        raise DigitsError(
            said(
                "a label of {what} is {values}, as all others are; there must be two classes or more",
                what=what[0],
                values=values[0],
            )
        )
    names = tuple(str(value)[:100] for value in values)
    return [np.searchsorted(values, array).astype(np.int64) for array in flat], names


def _speaks_of_digits(values: Array, count: int) -> bool:
    """Whether labels up to 9 are those of digits: most of them are there, or there are too few images to tell."""
    return len(values) > 7 or count < 100


def _flat(array: Array, what: str) -> Array:
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim == 2 and 2 <= array.shape[1] <= MOST_CLASSES and array.dtype.kind in "uifb":
        ones = array == 1
        if not (ones.sum(axis=1) == 1).all() or not ((array == 0) | ones).all():
            raise DigitsError(
                said(
                    "{what} has the shape {shape}, but not a single 1 in each row; it must be n labels, or a "
                    "row of 0s with one 1 for each image",
                    what=what,
                    shape=shape_text(array.shape),
                )
            )
        found: Array = ones.argmax(axis=1).astype(np.int64)
        return found
    if array.ndim != 1:
        raise DigitsError(
            said(
                "{what} has the shape {shape}; it must be n, for n labels, or n x classes",
                what=what,
                shape=shape_text(array.shape),
            )
        )
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf-8", "replace")
    if array.dtype.kind == "U":
        return array
    if array.size:
        low, high = array.min(), array.max()
        if not (low >= -1_000_000 and high <= 1_000_000):
            raise DigitsError(
                said(
                    "a label of {what} is {part}; it must be a whole number up to 1,000,000",
                    what=what,
                    part=high if low >= -1000000 else low,
                )
            )
        if array.dtype.kind == "b" or (array.dtype.kind == "f" and (array % 1 != 0).any()):
            raise DigitsError(said("a label of {what} isn't a whole number; it must be one, or a text", what=what))
    return array.astype(np.int64)
