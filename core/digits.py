"""Images of 28 x 28 with labels: MNIST's sample in the program, whole known sets in the cache, a person's own files."""

import functools
import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core import idx, npz
from core.untrusted import MOST_IMAGES as MOST_IMAGES
from core.untrusted import SIDE as SIDE
from core.untrusted import WANTED, said
from core.untrusted import DigitsError as DigitsError

Array = NDArray[Any]

CLASSES = 10
CACHE_VARIABLE = "NN_PLAYGROUND_CACHE"
_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE.parent / "assets", _HERE / "_assets")
_NAMES = (
    *("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    *("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
)


class Digits(NamedTuple):
    """Images (n, 28, 28) uint8, white on black, with labels (n,) int64 from 0; for testing there may be none."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


class File(NamedTuple):
    """A file that is known to the byte: its size, and its checksum as `algorithm:hexadecimal digits`."""

    name: str
    size: int
    checksum: str


@dataclass(frozen=True)
class Collection:
    """A set of 60,000 images to train on and 10,000 to test on, as four IDX files that are known to the byte."""

    title: str
    files: tuple[File, ...]

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.size for file in self.files)


def _files(*known: tuple[int, str]) -> tuple[File, ...]:
    return tuple(File(name, *rest) for name, rest in zip(_NAMES, known, strict=True))


COLLECTIONS = {
    "mnist": Collection(
        "MNIST",
        _files(
            (9_912_422, "sha256:440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            (28_881, "sha256:3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
            (1_648_877, "sha256:8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            (4_542, "sha256:f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
        ),
    ),
    "fashion": Collection(
        "Fashion-MNIST",
        _files(
            (26_421_880, "md5:8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
            (29_515, "md5:25c81989df183df01b3e8a0aad5dffbe"),
            (4_422_102, "md5:bef4ecab320f06d8554ea6380940ec79"),
            (5_148, "md5:bb300cfdad3c16e7a12a480ee83cd310"),
        ),
    ),
}


def cache() -> Path:
    """Return the folder for downloaded files: the platform's for caches, or what NN_PLAYGROUND_CACHE says."""
    given = os.environ.get(CACHE_VARIABLE)
    if given:
        return Path(given).absolute()
    home = Path.home()
    places = {
        "win32": Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"),
        "darwin": home / "Library" / "Caches",
    }
    place = places.get(sys.platform) or Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return place / "nn-playground"


def folder(name: str) -> Path:
    """Return the folder of a known set."""
    return cache() / name


def is_here(name: str) -> bool:
    """Whether all files of a known set are in the cache, by their sizes: a look, nothing is read."""
    place = folder(name)
    return all(_size(place / file.name) == file.size for file in COLLECTIONS[name].files)


def _size(path: Path) -> int:
    """Return the bytes of a file; -1 where there is none to be had."""
    try:
        return path.stat().st_size if path.is_file() else -1
    except (OSError, ValueError):
        return -1


def is_intact(path: Path, file: File) -> bool:
    """Whether the file at `path` is, byte for byte, the known one."""
    if _size(path) != file.size:
        return False
    algorithm, wanted = file.checksum.split(":")
    return hashlib.new(algorithm, path.read_bytes(), usedforsecurity=False).hexdigest() == wanted


def whole(name: str) -> Digits:
    """Return a known set from the cache, each file compared with its checksum; nothing is downloaded.

    Parameters
    ----------
    name
        One of COLLECTIONS.

    Returns
    -------
    Digits
        The last set is kept, so that another call for it reads nothing.

    Raises
    ------
    DigitsError
        If it isn't in the cache whole, or a file isn't what it should be.
    """
    return _whole(name, folder(name))


@functools.lru_cache(maxsize=1)
def _whole(name: str, place: Path) -> Digits:
    known = COLLECTIONS[name]
    if not is_here(name):
        raise DigitsError(missing(name))
    for file in known.files:
        path = place / file.name
        with said(path):
            if not is_intact(path, file):
                raise DigitsError(f"{path} isn't {known.title}'s file, its checksum differs; download {name} again")
    return read(place)


def missing(name: str) -> str:
    """Return the sentence on a known set that isn't in the cache."""
    known = COLLECTIONS[name]
    return (
        f"{known.title} isn't on this computer. Download it once ({known.size / 1e6:.0f} MB: the button under Data, or "
        f"`nn-playground data --fetch {name}`), or open a file that you have; the sample of MNIST needs neither"
    )


@functools.cache
def sample() -> tuple[Array, Array]:
    """Return 5,000 digits of MNIST's training set, 500 of each class.

    The classes take turns, 0 to 9, so any first part is balanced.

    Returns
    -------
    images : uint8 (5000, 28, 28), labels : int64 (5000,)
        The same arrays at every call, not for writing.

    Raises
    ------
    DigitsError
        If the program's file is missing or broken.
    """
    for place in _PLACES:
        if (place / "mnist_sample.npz").is_file():
            return read(place / "mnist_sample.npz")[:2]
    looked = " and ".join(map(str, _PLACES))
    raise DigitsError(f"the program's file mnist_sample.npz is missing; looked in {looked}; install the program again")


def read(path: str | Path, classes: int = CLASSES) -> Digits:
    """Return the digits that a file or a folder holds.

    Parameters
    ----------
    path
        An .npz with x_train, y_train, x_test and y_test, as Keras has it (the last two may be missing), or with images
        and labels; a folder with the IDX files of MNIST or Fashion-MNIST, gzipped or not (those for testing may be
        missing); or one IDX file of images with the file of its labels beside it. Names matter for IDX files alone.
    classes
        Labels go from 0 to one less.

    Returns
    -------
    Digits
        uint8 (n, 28, 28) and int64 (n,), not for writing. What has no part for testing has (0, 28, 28) and (0,) there.

    Raises
    ------
    DigitsError
        If there is no such file, or it is anything else than the above, or broken.
    """
    path = Path(path)
    with said(path):
        if not path.exists():
            raise DigitsError(f"there is no file {path}; {WANTED}")
        if path.is_dir():
            return _digits(path, *idx.read_folder(path), classes)
        if not path.is_file():
            raise DigitsError(f"{path} is neither a file nor a folder; {WANTED}")
        with path.open("rb") as file:
            start = file.read(4)
        if start.startswith(b"PK"):
            return _digits(path, *npz.read(path), classes)
        return _digits(path, idx.read_pair(path), None, classes)


def to_classify(path: str | Path) -> tuple[Array, Array | None]:
    """Return the images of a file or folder that are to be told, and their labels if it has any.

    Parameters
    ----------
    path
        As for `read`. Where there is a part for testing, it is that; an IDX file of images needs no labels beside it.

    Returns
    -------
    images : uint8 (n, 28, 28), labels : int64 (n,) or None

    Raises
    ------
    DigitsError
        As `read`.
    """
    path = Path(path)
    with said(path):
        if path.is_file():
            with path.open("rb") as file:
                start = file.read(2)
            if start != b"PK" and idx.labels_beside(path) is None:
                images = idx.read_images(path)
                if not len(images):
                    raise DigitsError(f"{path} holds no images; at least one is wanted")
                return images, None
    found = read(path)
    return (found.x_test, found.y_test) if len(found.x_test) else (found.x_train, found.y_train)


def _digits(path: Path, train: tuple[Array, Array], test: tuple[Array, Array] | None, classes: int) -> Digits:
    """Return the arrays as Digits, checked and not for writing."""
    if not len(train[0]):
        raise DigitsError(f"{path} holds no images to train on; at least one is wanted")
    if test is None:
        test = np.empty((0, SIDE, SIDE), np.uint8), np.empty(0, np.int64)
    arrays = []
    for name, (x, y) in (("training", train), ("test", test)):
        if len(x) != len(y):
            raise DigitsError(
                f"{path}: {len(x):,} {name} images came with {len(y):,} labels; as many of both are wanted: "
                "take two that belong together"
            )
        x = _bytes_of(x, 255, f"{path}: a pixel of the {name} images")
        y = _bytes_of(y, classes - 1, f"{path}: a label of the {name} images", ", or more classes")
        arrays += [x, y.astype(np.int64)]
    for array in arrays:
        array.flags.writeable = False
    return Digits(*arrays)


def _bytes_of(array: Array, most: int, what: str, instead: str = "") -> Array:
    """Return whole numbers as uint8; refuse what is outside 0..most."""
    if array.size and (array.min() < 0 or array.max() > most):
        wrong = array.min() if array.min() < 0 else array.max()
        raise DigitsError(f"{what} is {wrong}; wanted are whole numbers from 0 to {most}{instead}")
    return array.astype(np.uint8, copy=False)
