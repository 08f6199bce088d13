""".npz files: a zip file of .npy files, each a header in text, then the bytes."""

import io
import math
import zipfile
from pathlib import Path

import numpy as np
from numpy.lib import format as npy

from core.data.images.image_shapes import check, check_images
from core.data.untrusted import DigitsError, Pair, exactly, opened, said, up_to
from core.tape.array import Array

# The names of images and labels to train on, and of those to test on, as libraries and competitions save them.
TRAINING = (
    *(("x_train", "y_train"), ("X_train", "y_train"), ("X_train", "Y_train"), ("train_images", "train_labels")),
    *(("training_images", "training_labels"), ("train_x", "train_y"), ("train_data", "train_labels")),
    *(("images", "labels"), ("x", "y"), ("X", "y"), ("X", "Y"), ("data", "target"), ("data", "labels")),
    *(("images", "target"), ("features", "labels"), ("image", "label"), ("inputs", "targets"), ("arr_0", "arr_1")),
)
TEST = (
    *(("x_test", "y_test"), ("X_test", "y_test"), ("X_test", "Y_test"), ("test_images", "test_labels")),
    *(("test_x", "test_y"), ("test_data", "test_labels"), ("x_val", "y_val"), ("val_images", "val_labels")),
)
TESTING_BESIDE = {("arr_0", "arr_1"): ("arr_2", "arr_3")}  # numpy.savez(file, x, y, x_test, y_test)


def read_file(path: Path) -> tuple[Pair | None, Pair | None]:
    """Return the images and labels of an .npz to train on, and those to test on, see TRAINING and TEST.

    One of the two is None where the file hasn't it; arrays are as they are in the file, of any type and shape.
    """
    with said(path), opened(path) as whole, zipfile.ZipFile(whole) as archive:
        files = archive.namelist()
        names = {file.removesuffix(".npy") for file in files if file.endswith(".npy")}
        train = next((pair for pair in TRAINING if names >= {*pair}), None)
        test = next((pair for pair in TEST if names >= {*pair}), None)
        if train in TESTING_BESIDE and names >= {*TESTING_BESIDE[train]}:
            test = TESTING_BESIDE[train]
        first = [pairs[0] for found, pairs in ((train, TRAINING), (test, TEST)) if found is None]
        if half := next((pair for pair in first if len(names & {*pair}) == 1), None):
            missing = next(name for name in half if name not in names)
            raise DigitsError(f"{path} has no {missing}; it needs both {' and '.join(half)}")
        if train is None and test is None:
            held = ", ".join(map(repr, files[:8])) or "nothing"
            half = next((pair for pair in (*TRAINING, *TEST) if names & {*pair}), None)
            if half is not None and len(files) < 3:
                missing = next(name for name in half if name not in names)
                raise DigitsError(f"{path} has no {missing}; it needs both {' and '.join(half)}")
            raise DigitsError(
                f"{path} holds {held}{', ...' if files[8:] else ''}; it must have x_train and y_train (and may "
                "have x_test and y_test), or images and labels. Unpack a zip of IDX files, and of images, and open its "
                "folder"
            )
        return tuple(None if pair is None else _pair(archive, *pair) for pair in (train, test))  # type: ignore[return-value]


def _pair(archive: zipfile.ZipFile, images: str, labels: str) -> Pair:
    return _npy(archive, images, images=True), _npy(archive, labels, images=False)


def _npy(archive: zipfile.ZipFile, name: str, *, images: bool) -> Array:
    """Return the array that an .npz has as `name`: images, of numbers, or labels, which may be texts."""
    what = f"{name} of {archive.filename}"
    member = archive.getinfo(f"{name}.npy")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DigitsError(
            f"{what} is compressed in a way that NumPy doesn't use; save it again with numpy.savez_compressed"
        )
    with archive.open(member) as file:
        head = up_to(file, 12_000)
        text = io.BytesIO(head)
        readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
        try:
            shape, by_columns, dtype = readers[npy.read_magic(text)](text)
        except Exception as error:  # NumPy's parser lets out whatever a broken header leads it to
            raise DigitsError(f"{what} isn't an array that NumPy saved ({error!r}); save or get it again") from error
        if dtype.hasobject:
            raise DigitsError(
                f"{what} holds Python objects, which can run code when they are read; it must hold whole numbers"
            )
        if dtype.kind not in ("uifb" if images else "uifbUS"):
            raise DigitsError(f"{what} is of type {dtype}; it must hold numbers: save it as uint8")
        check(what, shape, dtype.itemsize)
        if images:
            check_images(what, shape)
        start = text.tell()
        content = exactly(file, start + math.prod(shape) * dtype.itemsize, what, head)
    array = np.frombuffer(content, dtype, offset=start)
    return np.ascontiguousarray(array.reshape(shape, order="F" if by_columns else "C"))
