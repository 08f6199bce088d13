"""Handwritten digits, and sets like them: the sample that comes along, those that are fetched, and a person's files.

All are images of 28 x 28 with labels from 0 to 9. Reading is here; fetching is the program's affair, not the core's.
"""

import functools
import os
from pathlib import Path
from typing import NamedTuple

import numpy as np

from core import cache
from core.data import idx, npz
from core.data.untrusted import SIDE, opened, said
from core.data.untrusted import DigitsError as DigitsError
from core.tape.array import Array

CLASSES = 10
BLOCK = 5000  # images that are looked at at once
_CORE = Path(__file__).resolve().parents[1]
_FOLDERS = (_CORE.parent / "assets", _CORE / "_assets")
# The files of a set that is fetched, as MNIST's authors named them.
FILES = (
    *("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    *("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
)

# The bytes of each: a file of another size is not the set's.
SIZES = {
    "mnist": (9_912_422, 28_881, 1_648_877, 4_542),
    "fashion": (26_421_880, 29_515, 4_422_102, 5_148),
}


class Digits(NamedTuple):
    """Images (n, 28, 28) uint8, white on black, with labels (n,) int64 from 0 to 9; for testing there may be none."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


@functools.cache
def sample() -> tuple[Array, Array]:
    """Return 5,000 digits of MNIST's training set, 500 of each class, as uint8 (5000, 28, 28) and int64 (5000,).

    The classes take turns, 0 to 9, so the first n are always balanced. The arrays are the same at every call, and
    read-only. DigitsError if the program's file is missing or broken.
    """
    for folder in _FOLDERS:
        if (folder / "mnist_sample.npz").is_file():
            return read(folder / "mnist_sample.npz")[:2]
    looked = " and ".join(map(str, _FOLDERS))
    raise DigitsError(f"the program's file mnist_sample.npz is missing; looked in {looked}; install the program again")


def read(path: str | Path) -> Digits:
    """Return the digits of a file or folder, read-only; DigitsError if it is missing, broken or anything else.

    It may be an .npz with x_train, y_train, x_test and y_test, as Keras has it, or with images and labels; a folder
    with the IDX files of MNIST or Fashion-MNIST, gzipped or not; or one IDX file of images with the file of its labels
    beside it (names matter for IDX files only). A missing test set is returned as (0, 28, 28) and (0,).
    """
    path = Path(path)
    with said(path):
        if path.is_dir():
            return _digits(path, *idx.read_folder(path))
        if _is_zip(path):
            return _digits(path, *npz.read_file(path))
        return _digits(path, idx.read_file(path), None)


def _is_zip(path: Path) -> bool:
    with opened(path) as file:
        return file.read(2) == b"PK"


def to_classify(path: str | Path) -> tuple[Array, Array | None]:
    """Return the images to classify, uint8 (n, 28, 28), and their labels, int64 (n,), or None if it has none.

    `path` and errors are as for `read`. A test set is preferred; an IDX file of images needs no labels beside it.
    """
    path = Path(path)
    with said(path):
        if not path.is_dir() and not _is_zip(path) and idx.labels_beside(path) is None:
            images = idx.read_array(path, 3)
            if not len(images):
                raise DigitsError(f"{path} has no images; it needs at least one")
            return pixels(images, f"{path}: a pixel of the images"), None
    found = read(path)
    return (found.x_test, found.y_test) if len(found.x_test) else (found.x_train, found.y_train)


def folder(name: str) -> Path:
    """Return where the set `name` lies once it is fetched: in the person's own folder for caches.

    NN_PLAYGROUND_CACHE moves it, as for a classroom that shares one.
    """
    return Path(os.environ.get("NN_PLAYGROUND_CACHE") or cache.folder()) / name


def is_fetched(name: str) -> bool:
    """Whether all files of the set `name` are in its folder, and as large as they should be."""
    try:
        return all((folder(name) / file).stat().st_size == size for file, size in zip(FILES, SIZES[name], strict=True))
    except OSError:
        return False


def _digits(path: Path, train: tuple[Array, Array], test: tuple[Array, Array] | None) -> Digits:
    """Return the arrays as Digits, checked and not for writing."""
    if not len(train[0]):
        raise DigitsError(f"{path} has no images to train on; it needs at least one")
    if test is None:
        test = np.empty((0, SIDE, SIDE), np.uint8), np.empty(0, np.int64)
    arrays = []
    for name, (x, y) in (("training", train), ("test", test)):
        if len(x) != len(y):
            raise DigitsError(
                f"{path} has {len(x):,} {name} images but {len(y):,} labels; it needs a label for each image: "
                "use files that belong together"
            )
        x = pixels(x, f"{path}: a pixel of the {name} images")
        y = _bytes_of(y, CLASSES - 1, f"{path}: a label of the {name} images")
        arrays += [x, y.astype(np.int64)]
    for array in arrays:
        array.flags.writeable = False
    return Digits(*arrays)


def pixels(images: Array, what: str) -> Array:
    """Return images (n, ...) as uint8 from 0 to 255, which they are, or else numbers from 0 to 1, scaled in blocks."""
    if images.size and (images.dtype.kind == "b" or images.max() == 1 or _fractions(images)):
        low, high = float(images.min()), float(images.max())
        if not 0 <= low <= high <= 1:  # NaN, too
            wrong = low if not low >= 0 else high
            raise DigitsError(f"{what} is {wrong:g}; it must be a whole number from 0 to 255, or all from 0 to 1")
        found = np.empty(images.shape, np.uint8)
        for start in range(0, len(images), BLOCK):
            some = images[start : start + BLOCK]
            found[start : start + BLOCK] = np.rint(some * np.float32(255))
        return found
    return _bytes_of(images, 255, what)


def _fractions(numbers: Array) -> bool:
    """Whether any of the numbers isn't whole."""
    return numbers.dtype.kind == "f" and any(
        (some != np.rint(some)).any() for some in np.split(numbers, range(BLOCK, len(numbers), BLOCK))
    )


def _bytes_of(array: Array, most: int, what: str) -> Array:
    """Return whole numbers as uint8; refuse what is outside 0..most."""
    if array.size and not 0 <= array.min() <= array.max() <= most:
        wrong = array.max() if array.min() >= 0 else array.min()
        raise DigitsError(f"{what} is {wrong}; it must be a whole number from 0 to {most}")
    if array.dtype.kind == "b" or _fractions(array):
        raise DigitsError(f"{what} isn't a whole number; it must be one from 0 to {most}")
    return array.astype(np.uint8, copy=False)
