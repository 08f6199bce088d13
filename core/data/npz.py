""".npz files: a zip file of .npy files, each a header in text, then the bytes."""

import io
import math
import zipfile
from pathlib import Path

import numpy as np
from numpy.lib import format as npy

from core.data.untrusted import DigitsError, Pair, check_shape, exactly, opened, said, up_to
from core.tape.array import Array


def read_file(path: Path) -> tuple[Pair, Pair | None]:
    """Return x_train and y_train (or images and labels) of an .npz, and x_test and y_test, if it has them."""
    with said(path), opened(path) as whole, zipfile.ZipFile(whole) as archive:
        files = archive.namelist()
        names = {file.removesuffix(".npy") for file in files if file.endswith(".npy")}
        pairs = [p for p in (("x_train", "y_train"), ("images", "labels"), ("x_test", "y_test")) if names & {*p}]
        if not pairs or pairs[0][0] == "x_test":
            held = ", ".join(map(repr, files[:8])) or "nothing"
            raise DigitsError(
                f"{path} holds {held}{', ...' if files[8:] else ''}; it must have x_train and y_train (and may "
                "have x_test and y_test), or images and labels. Unpack a zip of IDX files, and open its folder"
            )
        train, test = pairs[0], pairs[-1]
        for name in (*train, *test):
            if name not in names:
                pair = " and ".join(train if name in train else test)
                raise DigitsError(f"{path} has no {name}; it needs both {pair}")
        x_train, y_train = (_npy(archive, name, axes) for name, axes in zip(train, (3, 1), strict=True))
        if test[0] != "x_test":
            return (x_train, y_train), None
        return (x_train, y_train), (_npy(archive, test[0], 3), _npy(archive, test[1], 1))


def _npy(archive: zipfile.ZipFile, name: str, axes: int) -> Array:
    """Return the array (n, 28, 28) or (n,) of numbers of any type that an .npz has as `name`."""
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
        if dtype.kind not in "uifb":
            raise DigitsError(f"{what} is of type {dtype}; it must hold numbers: save it as uint8")
        check_shape(what, shape, dtype.itemsize, axes)
        start = text.tell()
        content = exactly(file, start + math.prod(shape) * dtype.itemsize, what, head)
    array = np.frombuffer(content, dtype, offset=start)
    return np.ascontiguousarray(array.reshape(shape, order="F" if by_columns else "C"))
