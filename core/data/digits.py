"""Handwritten digits, and sets like them: the sample that comes along, and those that are fetched.

All are images of 28 x 28 with labels from 0 to 9. Fetching is the program's affair, not the core's.
"""

import functools
import os
from pathlib import Path

from core import cache
from core.data.images import labelled
from core.data.untrusted import DigitsError as DigitsError
from core.tape.array import Array
from core.wording import said

CLASSES = 10
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


@functools.cache
def sample() -> tuple[Array, Array]:
    """Return 5,000 digits of MNIST's training set, 500 of each class, as uint8 (5000, 28, 28) and int64 (5000,).

    The classes take turns, 0 to 9, so the first n are always balanced. The arrays are the same at every call, and
    read-only. DigitsError if the program's file is missing or broken.
    """
    for folder in _FOLDERS:
        if (folder / "mnist_sample.npz").is_file():
            return labelled.read(folder / "mnist_sample.npz")[:2]
    looked = " and ".join(map(str, _FOLDERS))
    raise DigitsError(
        said(
            "the program's file mnist_sample.npz is missing; looked in {looked}; install the program again",
            looked=looked,
        )
    )


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
