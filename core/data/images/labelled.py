"""Images with labels, as people have them: .npz, IDX, CSV of pixels, folders of images; all come to 28 x 28 uint8."""

import gzip
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np

from core import files
from core.data import formats
from core.data.images import idx, image_folder, image_shapes, npz, pixel_table
from core.data.untrusted import SIDE, UNPACKING, WANTED, DigitsError, Pair, naming, opened
from core.tape.array import Array
from core.value import counted
from core.wording import Said, mark, said

Progress = Callable[[int, int], object]  # is told how much is read, and how much there is; raises to cancel
FIRST_BYTES = 20_000  # that tell what a file is
# part of a set -> its images, their array, and a pixel of it, as sentences call them
CALLED = mark({
    "": ("the images of {path}", "the array of {path}", "{path}: a pixel"),
    "training": ("the training images of {path}", "the array of the training images of {path}",
                 "{path}: a pixel of the training images"),
    "test": ("the test images of {path}", "the array of the test images of {path}",
             "{path}: a pixel of the test images"),
})  # fmt: skip


class Images(NamedTuple):
    """Images (n, 28, 28) uint8, light on dark, with labels (n,) int64, read-only; to test on there may be none.

    `names` are those of the classes; none where the labels are the digits from 0 to 9.
    """

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array
    names: tuple[str, ...] = ()


def read(path: str | Path, progress: Progress | None = None) -> Images:
    """Return the images of a file or folder, to train on; DigitsError if it is missing, broken or anything else.

    It may be an .npz, of whose arrays `npz_names` tells which is which; a CSV of pixels; a folder
    with the IDX files of MNIST or sets like it, gzipped or not; one IDX file of images with the file of its labels
    beside it (names matter for IDX files only); or a folder with a folder of images for each class. Images of any size
    are scaled. Where there is only a part for testing, it is returned as the one to train on.
    """
    path = Path(path)
    with naming(path), np.errstate(all="ignore"):  # of numbers that are refused in words
        train, test, names = _pairs(path, progress)
        if train is None:
            train, test = test, None
        if train is None or not len(train[0]):
            raise DigitsError(said("{path} has no images to train on; it needs at least one", path=path))
        return _made(path, train, test, names)


def to_classify(path: str | Path, progress: Progress | None = None) -> tuple[Array, Array | None, tuple[str, ...]]:
    """Return the images to classify, uint8 (n, 28, 28), their labels (n,) int64 or None, and the classes' names.

    `path` and errors are as for `read`; labels may be missing, and a part to test on is preferred. A folder may hold
    image files itself.
    """
    path = Path(path)
    with naming(path), np.errstate(all="ignore"):  # of numbers that are refused in words
        images: Array | None = None
        if os.path.isdir(path):
            if not idx.is_set(image_folder.inner(path)) and not image_folder.classes_in(path):
                paths = image_folder.images_in(path)
                if not paths:
                    raise DigitsError(
                        said("the folder {path} has no images; expected {wanted}", path=path, wanted=WANTED)
                    )
                images = image_folder.decoded(paths, progress)
        elif (kind := kind_of(path)) == "idx" and idx.labels_beside(path) is None:
            images = _dark(_grays(path, "", idx.read_array(path, 3)))
        elif kind == "csv":
            with _unpacked(path) as file:
                rows, labels = pixel_table.read(path, file, progress)
            images = _dark(_grays(path, "", rows)) if labels is None else None
        if images is not None:
            if not len(images):
                raise DigitsError(said("{path} has no images; it needs at least one", path=path))
            return images, None, ()
    found = read(path, progress)
    x, y = (found.x_test, found.y_test) if len(found.x_test) else (found.x_train, found.y_train)
    return x, y, found.names


def kind_of(path: Path) -> str:
    """Return "npz", "idx" or "csv" by a file's first bytes; DigitsError names what it is instead."""
    start = b""
    with (
        _unpacked(path) as file,
        suppress(EOFError, *UNPACKING, OSError),
    ):  # of a gzip that breaks off, which its reader says
        start = file.read(FIRST_BYTES)
    if start.startswith(b"PK"):
        return "npz"
    known = formats.named(start) or formats.named_text(files.text(start))
    if known is not None:
        raise DigitsError(
            said(
                "{path} is {known}, which isn't read here: {known_2}; expected {wanted}",
                path=path,
                known=known[0],
                known_2=known[1],
                wanted=WANTED,
            )
        )
    if pixel_table.begins(start) and start[:2] != b"\0\0":
        return "csv"
    if start and files.text(start)[:200].decode("utf-8", "replace").replace("\n", "").replace("\t", "").isprintable():
        raise DigitsError(
            said(
                "{path} is text, but no rows of pixels; expected {wanted}. A table: open it as one",
                path=path,
                wanted=WANTED,
            )
        )
    return "idx"


@contextmanager
def _unpacked(path: Path) -> Iterator[BinaryIO | gzip.GzipFile]:
    """Open a file, which may be gzipped."""
    with opened(path) as file:
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        yield gzip.GzipFile(fileobj=file) if packed else file


def _pairs(path: Path, progress: Progress | None) -> tuple[Pair | None, Pair | None, tuple[str, ...]]:
    """Return images and labels to train on and to test on as they are in the file, and names where those are known."""
    if os.path.isdir(path):
        if idx.is_set(inside := image_folder.inner(path)):
            return *idx.read_folder(inside), ()
        if image_folder.classes_in(path):
            return image_folder.read(path, progress)
        if image_folder.images_in(path):
            raise DigitsError(
                said(
                    "{path} holds images, but not which class each is of: put the images of each class into "
                    "a folder of its own, named as the class",
                    path=path,
                )
            )
        why = image_folder.nothing_in(path)
        raise DigitsError(
            said(
                "{path} has neither a folder of images for each class nor a set's IDX files: {why}", path=path, why=why
            )
        )
    kind = kind_of(path)
    if kind == "npz":
        return *npz.read_file(path), ()
    if kind == "csv":
        with _unpacked(path) as file:
            pixels, labels = pixel_table.read(path, file, progress)
        if labels is None:
            raise DigitsError(
                said("{path} has pixels only; for training it needs a column with the labels, first or last", path=path)
            )
        return (pixels, labels), None, ()
    return idx.read_file(path), None, ()


def _made(path: Path, train: Pair, test: Pair | None, names: tuple[str, ...]) -> Images:
    """Return the parts as images of 28 x 28 with numbered classes."""
    parts = [("training", train), *([] if test is None else [("test", test)])]
    arrays, numbers = list[Array](), list[Array]()
    for name, (x, y) in parts:
        if y.ndim == 2 and len(y) == 1 < len(x):
            y = y[0]
        if len(x) != len(y):
            raise DigitsError(
                said(
                    "{path} has {images} but {labels}; it needs a label for each image: use files that belong together",
                    path=path,
                    images=_counted(name, len(x)),
                    labels=counted(len(y), "label"),
                )
            )
        arrays.append(_grays(path, name, x))
        numbers.append(y)
    if image_shapes.lie_on_light(arrays[0]) and image_shapes.one_colour(train[0].shape):
        arrays = [255 - array for array in arrays]  # sets of images are light on dark
    if not names:
        said_of = tuple(said(CALLED[name][0], path=path) for name, _ in parts)
        numbers, names = image_shapes.labels(tuple(numbers), said_of)
    if test is None:
        arrays.append(np.empty((0, SIDE, SIDE), np.uint8))
        numbers.append(np.empty(0, np.int64))
    for array in (*arrays, *numbers):
        array.flags.writeable = False
    return Images(arrays[0], numbers[0], arrays[1], numbers[1], names)


def _dark(images: Array) -> Array:
    """Return images light on dark."""
    return 255 - images if image_shapes.lie_on_light(images) else images


def _grays(path: Path, what: str, images: Array) -> Array:
    _, array, pixel = (said(each, path=path) for each in CALLED[what])
    return image_shapes.grays(images, array, pixel)


def _counted(part: str, count: int) -> Said:
    """Return how many images a part has."""
    training = counted(count, "training image") if part == "training" else counted(count, "image")
    return counted(count, "test image") if part == "test" else training
