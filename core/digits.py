"""Handwritten digits: the sample of MNIST that comes with the program, and the files of MNIST that a person has.

A file is never believed: what its header claims is checked before it is read, and memory grows with the bytes that
come, so neither a huge header nor a small file that unpacks to a huge one does harm. Nothing is ever unpickled.
"""

import functools
import gzip
import io
import math
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

Array = NDArray[Any]

SIDE, CLASSES = 28, 10
MOST_IMAGES, LARGEST_BYTES = 1_000_000, 1_000_000_000
PIECE = 1 << 20
WANTED = "wanted an .npz (x_train, y_train, x_test, y_test), an IDX file of images, or a folder with the IDX files"
_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE.parent / "assets", _HERE / "_assets")
# what a broken file makes the readers raise
_BROKEN = (OSError, ValueError, EOFError, RuntimeError, struct.error, zlib.error, zipfile.BadZipFile)


class DigitsError(OSError):
    """Digits that can't be read; the message says which file, what came, what was wanted and what to do."""


class Digits(NamedTuple):
    """Images (n, 28, 28) uint8, white on black, with labels (n,) int64 from 0 to 9; for testing there may be none."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


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


def read(path: str | Path) -> Digits:
    """Return the digits that a file or a folder holds.

    Parameters
    ----------
    path
        An .npz with x_train, y_train, x_test and y_test, as Keras has it (the last two may be missing), or with images
        and labels; a folder with the IDX files of MNIST or Fashion-MNIST, gzipped or not (those for testing may be
        missing); or one IDX file of images with the file of its labels beside it. Names matter for IDX files alone.

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
    with _said(path):
        if not path.exists():
            raise DigitsError(f"there is no file {path}; {WANTED}")
        if path.is_dir():
            return _folder(path)
        if not path.is_file():
            raise DigitsError(f"{path} is neither a file nor a folder; {WANTED}")
        with path.open("rb") as file:
            start = file.read(4)
        if start.startswith(b"PK"):
            return _npz(path)
        return _digits(path, (_idx(path, 3), _idx(_labels_of(path), 1)), None)


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
    with _said(path):
        if path.is_file():
            with path.open("rb") as file:
                start = file.read(2)
            if start != b"PK" and _labels_beside(path) is None:
                images = _idx(path, 3)
                if not len(images):
                    raise DigitsError(f"{path} holds no images; at least one is wanted")
                return images, None
    found = read(path)
    return (found.x_test, found.y_test) if len(found.x_test) else (found.x_train, found.y_train)


def _digits(path: Path, train: tuple[Array, Array], test: tuple[Array, Array] | None) -> Digits:
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
        y = _bytes_of(y, CLASSES - 1, f"{path}: a label of the {name} images")
        arrays += [x, y.astype(np.int64)]
    for array in arrays:
        array.flags.writeable = False
    return Digits(*arrays)


def _bytes_of(array: Array, most: int, what: str) -> Array:
    """Return whole numbers as uint8; refuse what is outside 0..most."""
    if array.size and (array.min() < 0 or array.max() > most):
        wrong = array.min() if array.min() < 0 else array.max()
        raise DigitsError(f"{what} is {wrong}; wanted are whole numbers from 0 to {most}")
    return array.astype(np.uint8, copy=False)


def _check_shape(what: str, shape: tuple[int, ...], itemsize: int, axes: int) -> None:
    """Refuse a shape that isn't that of `axes` = 3 (images) or 1 (labels), or that is too large to be read."""
    came = " x ".join(f"{n:,}" for n in shape) or "a single number"
    rest, wanted = ((SIDE, SIDE), f"images of {SIDE} x {SIDE}: n x {SIDE} x {SIDE}") if axes == 3 else ((), "n labels")
    if shape[:1] < (0,) or shape[1:] != rest:
        raise DigitsError(f"{what} has the shape {came}; wanted are {wanted}")
    if shape[0] > MOST_IMAGES or math.prod(shape) * itemsize > LARGEST_BYTES:
        raise DigitsError(
            f"{what} claims the shape {came}, {math.prod(shape) * itemsize:,} bytes; at most {MOST_IMAGES:,} images in "
            f"{LARGEST_BYTES:,} bytes are read: take a part of it, or get it again if it shouldn't be so large"
        )


# --- IDX: a magic number (0, 0, the type, the number of axes), the axes' lengths, big endian, then the bytes ---------


def _folder(folder: Path) -> Digits:
    """Read the IDX files of a folder."""
    train = _part(folder, "train")
    if train is None:
        raise DigitsError(f"the folder {folder} has no train-images-idx3-ubyte, gzipped or not; {WANTED}")
    return _digits(folder, train, _part(folder, "t10k"))


def _part(folder: Path, part: str) -> tuple[Array, Array] | None:
    """Return the images and labels of `train` or `t10k` in a folder, or None if it has neither."""
    names = (f"{part}-images-idx3-ubyte", f"{part}-labels-idx1-ubyte")
    images, labels = (_idx_file(folder, name) for name in names)
    if images and labels:
        return _idx(images, 3), _idx(labels, 1)
    if images or labels:
        there, missing = names if images else names[::-1]
        raise DigitsError(f"the folder {folder} has {there}, but no {missing}, gzipped or not; put it there")
    return None


def _idx_file(folder: Path, name: str) -> Path | None:
    """Return the file `name` of a folder, in any of the spellings that are about."""
    spellings = (name, name.replace("-idx", ".idx"), name.replace(".idx", "-idx"))
    files = (folder / (spelling + end) for spelling in spellings for end in ("", ".gz"))
    return next((file for file in files if file.is_file()), None)


def _labels_beside(images: Path) -> Path | None:
    """Return the file with the labels of a file of images: train-labels-idx1-ubyte for train-images-idx3-ubyte."""
    name = images.name.removesuffix(".gz")
    wanted = name.replace("images", "labels").replace("idx3", "idx1")
    return None if wanted == name else _idx_file(images.parent, wanted)


def _labels_of(images: Path) -> Path:
    """Return the file with the labels of a file of images, which must be there."""
    found = _labels_beside(images)
    if found is None:
        name = images.name.removesuffix(".gz")
        wanted = name.replace("images", "labels").replace("idx3", "idx1")
        beside = f"no {wanted}" if wanted != name else "no labels: only a name with 'images' in it tells theirs"
        raise DigitsError(
            f"beside {images} there is {beside}; wanted are two files, such as train-images-idx3-ubyte and "
            "train-labels-idx1-ubyte, in one folder"
        )
    return found


def _idx(path: Path, axes: int) -> Array:
    """Return the uint8 array (n, 28, 28) or (n,) of an IDX file with 3 axes or 1."""
    length = 4 + 4 * axes
    with _said(path), path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        file = gzip.GzipFile(fileobj=raw) if packed else raw
        head = _up_to(file, length)
        magic, wanted = bytes(head[:4]), bytes([0, 0, 8, axes])
        if magic != wanted:
            kinds = {b"\0\0\x08\1": "labels", b"\0\0\x08\3": "images"}
            came = f"holds {kinds[magic]}" if magic in kinds else "isn't an IDX file of bytes"
            raise DigitsError(
                f"{path} {came}: it starts with {magic.hex(' ') or 'nothing'}{' when unpacked' if packed else ''}, "
                f"a file of {kinds[wanted]} with {wanted.hex(' ')}; {WANTED}"
            )
        if len(head) < length:
            raise _cut(str(path), len(head), length)
        shape = struct.unpack(f">{axes}I", head[4:])
        _check_shape(str(path), shape, 1, axes)
        content = _exactly(file, length + math.prod(shape), str(path), head)
    return np.frombuffer(content, np.uint8, offset=length).reshape(shape)


# --- .npz: a zip file of .npy files, each a header in text, then the bytes -------------------------------------------


def _npz(path: Path) -> Digits:
    """Read an .npz with x_train and y_train, and maybe x_test and y_test, or with images and labels."""
    with _said(path), zipfile.ZipFile(path) as archive:
        files = archive.namelist()
        names = {file.removesuffix(".npy") for file in files if file.endswith(".npy")}
        pairs = [p for p in (("x_train", "y_train"), ("images", "labels"), ("x_test", "y_test")) if names & {*p}]
        if not pairs or pairs[0][0] == "x_test":
            held = ", ".join(map(repr, files[:8])) or "nothing"
            raise DigitsError(
                f"{path} holds {held}{', ...' if files[8:] else ''}; wanted are x_train and y_train (and x_test and "
                "y_test), or images and labels. IDX files in a zip: unpack it, then open the folder"
            )
        train, test = pairs[0], pairs[-1]
        for name in (*train, *test):
            if name not in names:
                pair = " and ".join(train if name in train else test)
                raise DigitsError(f"{path} holds no {name}; wanted are both {pair}")
        x_train, y_train = (_npy(archive, name, axes) for name, axes in zip(train, (3, 1), strict=True))
        if test[0] != "x_test":
            return _digits(path, (x_train, y_train), None)
        return _digits(path, (x_train, y_train), (_npy(archive, test[0], 3), _npy(archive, test[1], 1)))


def _npy(archive: zipfile.ZipFile, name: str, axes: int) -> Array:
    """Return the array (n, 28, 28) or (n,) of whole numbers, of any size of integer, that an .npz has as `name`."""
    what = f"{name} of {archive.filename}"
    member = archive.getinfo(f"{name}.npy")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DigitsError(f"{what} is packed in a way NumPy doesn't: save it again with numpy.savez_compressed")
    with archive.open(member) as file:
        head = _up_to(file, 12_000)
        text = io.BytesIO(head)
        readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
        try:
            shape, by_columns, dtype = readers[npy.read_magic(text)](text)
        except Exception as error:  # NumPy's parser lets out whatever a broken header leads it to
            raise DigitsError(f"{what} isn't an array that NumPy saved ({error!r}); save or get it again") from error
        if dtype.hasobject:
            raise DigitsError(f"{what} holds Python objects, which can run code when read; wanted are whole numbers")
        if dtype.kind not in "ui":
            raise DigitsError(f"{what} is of type {dtype}; wanted are whole numbers: save it as uint8")
        _check_shape(what, shape, dtype.itemsize, axes)
        start = text.tell()
        content = _exactly(file, start + math.prod(shape) * dtype.itemsize, what, head)
    array = np.frombuffer(content, dtype, offset=start)
    return np.ascontiguousarray(array.reshape(shape, order="F" if by_columns else "C"))


# --- the bytes, of which none is believed ----------------------------------------------------------------------------


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Say of which file it is what a broken one makes the readers raise."""
    try:
        yield
    except DigitsError:
        raise
    except _BROKEN as error:
        reason = getattr(error, "strerror", None) or error
        raise DigitsError(f"{path} can't be read: {reason}. If it is broken, get it again") from error


def _up_to(file: Any, most: int) -> bytearray:
    """Return the first `most` bytes of an open file, or as many as come.

    It calls read1: at the end of a gzip that breaks off, read would lose what came before.
    """
    content = bytearray()
    try:
        while len(content) < most and (piece := file.read1(min(PIECE, most - len(content)))):
            content += piece
    except EOFError:  # a gzip that breaks off; whoever reads counts what came
        pass
    return content


def _exactly(file: Any, wanted: int, what: str, head: bytearray) -> bytearray:
    """Return `head` and the rest of the file, `wanted` bytes in all, neither fewer nor more.

    Reading one byte further than wanted makes gzip and zip compare their checksums.
    """
    content = head
    try:
        while len(content) <= wanted and (piece := file.read1(min(PIECE, wanted + 1 - len(content)))):
            content += piece
    except EOFError:
        if len(content) >= wanted:
            raise
    if len(content) < wanted:
        raise _cut(what, len(content), wanted)
    if len(content) > wanted:
        raise DigitsError(f"{what} goes on after the {wanted:,} bytes that its header tells of; get it again")
    return content


def _cut(what: str, came: int, wanted: int) -> DigitsError:
    return DigitsError(f"{what} breaks off: {came:,} bytes came, {wanted:,} were wanted; get it again")
