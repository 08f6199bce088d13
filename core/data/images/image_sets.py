"""Sets of images for training: which are here, and one of them as pixels from 0 to 1, split for training and testing.

Memory is bounded: one set is kept as numbers, and whoever asks for the same again gets the same arrays.
"""

import functools
import os
from pathlib import Path
from typing import NamedTuple

import numpy as np

from core.data import digits
from core.data.images import brought, idx, image_folder, labelled
from core.data.images.labelled import Images, Progress
from core.data.untrusted import SIDE, DigitsError, naming
from core.tape.array import Array
from core.wording import said, sentence_of

MOST_IMAGES, MOST_TESTED = 120_000, 20_000  # 380 MB and 63 MB in single precision
BLOCK = 5000  # images that are made numbers at once
FETCHED = {"mnist": "MNIST", "fashion": "Fashion-MNIST"}

Split = tuple[Array, Array, Array, Array]


def missing(dataset: str, path: str = "", fingerprint: str = "") -> str | None:
    """Return what keeps a set from being read, and what to do; None where it is here (its bytes are not looked at)."""
    if brought.has(fingerprint):
        return None
    if dataset in FETCHED and not digits.is_fetched(dataset):
        return said(
            "the files of {name} are not in {folder}; download them (Download beside the data set, or `nn-playground "
            "data --fetch {dataset}`), open a file you have, or use the included digits",
            name=FETCHED[dataset],
            folder=digits.folder(dataset),
            dataset=dataset,
        )
    if dataset == "images" and not os.path.exists(path):
        return said("there is no file {path}; open it where it is now, or use the included digits", path=path)
    return None


class ImageSource(NamedTuple):
    """A set of images: its name, for "images" the file or folder, its classes' names, whether images are turned.

    Images with another `fingerprint` are refused, unless that is "".
    """

    dataset: str
    path: str = ""
    names: tuple[str, ...] = ()
    turned: bool = False
    fingerprint: str = ""

    @property
    def stamp(self) -> object:
        """What changes when the images do; DigitsError where they are missing and nothing else tells."""
        return self.fingerprint or stamp(self.dataset, self.path)


def split(source: ImageSource, samples: int, noise: float, test_fraction: float, seed: int) -> Split:
    """Return images (n, 784) float32 with labels (n,) int64, to train on and to test on, in random order.

    A set with a test part keeps it, and `samples` counts those to train on; otherwise `samples` counts all, the last
    `test_fraction` of them for testing. Where there are fewer than `samples`, all are used. Each pixel gets normal
    noise of standard deviation `noise`, and stays from 0 to 1. DigitsError if the set is missing or broken.
    """
    return _split(source, source.stamp, samples, noise, test_fraction, seed)


@functools.lru_cache(maxsize=1)
def _split(source: ImageSource, stamp: object, samples: int, noise: float, fraction: float, seed: int) -> Split:
    """Return the split; `stamp` is another one when the file has changed."""
    found, rng = read(source), np.random.default_rng(seed)
    if found.names != source.names:
        raise DigitsError(
            said(
                "{path} has the classes {now} now, and had {before} when it was chosen: open it again",
                path=source.path,
                now=_listed(found.names),
                before=_listed(source.names),
            )
        )
    if source.turned:
        found = found._replace(x_train=found.x_train.swapaxes(1, 2), x_test=found.x_test.swapaxes(1, 2))
    order = rng.permutation(len(found.x_train))[:samples]
    x, y = _pixels(found.x_train, order, noise, rng), found.y_train[order]
    if len(found.x_test):
        some = np.arange(len(found.x_test))[:MOST_TESTED]
        parts = x, y, _pixels(found.x_test, some, noise, rng), found.y_test[some]
    else:
        train = max(1, len(order) - round(len(order) * fraction))
        parts = x[:train], y[:train], x[train:], y[train:]
    for array in (x, y, *parts):
        array.flags.writeable = False
    return parts


def _pixels(images: Array, order: Array, noise: float, rng: np.random.Generator) -> Array:
    """Return the images of `order` as numbers (n, 784); in blocks, so that there is one large array and no more."""
    pixels = np.empty((len(order), SIDE * SIDE), np.float32)
    for start in range(0, len(order), BLOCK):
        some = pixels[start : start + BLOCK]
        np.divide(images[order[start : start + BLOCK]].reshape(some.shape), np.float32(255), out=some)
        if noise:
            some += noise * rng.standard_normal(some.shape, np.float32)
            np.clip(some, 0, 1, out=some)
    return pixels


def _listed(names: tuple[str, ...]) -> str:
    """Return classes' names as a sentence has them, a few of many."""
    first = ", ".join(names[:6])
    if len(names) > 6:
        return said("{names} and {count:,} more", names=first, count=len(names) - 6)
    return first or said("0 to 9")


_looked: list[tuple[object, str]] = []  # what was looked at last, and the fingerprint of what was found


def look(path: str, progress: Progress | None = None) -> tuple[Images, str]:
    """Return all images of a file or folder, with their fingerprint; who splits the set next need not read it again."""
    key = path, stamp("images", path)
    mark = _looked[0][1] if _looked and _looked[0][0] == key else ""
    found = (brought.of(mark) if mark else None) or _read("images", path, progress)
    mark = mark or brought.fingerprint(found)
    brought.keep(found, mark)
    _looked[:] = [(key, mark)]
    return found, mark


def read(source: ImageSource) -> Images:
    """Return all images of a set; DigitsError where they are missing, or others than its fingerprint says."""
    if not source.fingerprint:
        return _read(source.dataset, source.path)
    if (held := brought.of(source.fingerprint)) is not None:
        return held
    found, mark = look(source.path)
    if mark != source.fingerprint:
        raise DigitsError(said("{path} has other images now than when it was chosen: open it again", path=source.path))
    brought.of(mark)  # had now: a set that is too large is held no longer
    return found


def _read(dataset: str, path: str, progress: Progress | None = None) -> Images:
    if dataset == "digits":
        images, labels = digits.sample()
        return Images(images, labels, images[:0], labels[:0])
    try:
        return labelled.read(_found(dataset, path), progress)
    except DigitsError as error:
        if dataset not in FETCHED:
            raise
        raise DigitsError(
            said(
                "{error}. `nn-playground data --fetch {dataset}` downloads what is broken again",
                error=sentence_of(error),
                dataset=dataset,
            )
        ) from error


def _found(dataset: str, path: str) -> Path:
    return Path(path) if dataset == "images" else digits.folder(dataset)


def stamp(dataset: str, path: str) -> object:
    """Return what changes when a file or folder is replaced or rewritten; DigitsError where it is missing."""
    problem = missing(dataset, path)
    if problem:
        raise DigitsError(problem)
    if dataset == "digits":
        return None
    source = _found(dataset, path)
    with naming(source):
        labels = None if os.path.isdir(source) else idx.labels_beside(source)
        inside = image_folder.inner(source) if os.path.isdir(source) else source
        files = [source, *inside.glob("*ubyte*")] if labels is None else [source, labels]
        if dataset == "images" and os.path.isdir(source):
            files += image_folder.classes_in(source)  # whose times change with the files in them
        return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sorted(files))
