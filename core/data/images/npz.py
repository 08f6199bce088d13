""".npz files: a zip file of .npy files, each a header in text, then the bytes."""

import io
import math
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy

from core.data import formats, npz_names
from core.data.images.image_shapes import check, check_images
from core.data.untrusted import DigitsError, Pair, exactly, naming, opened, up_to
from core.tape.array import Array
from core.wording import said


def read_file(path: Path) -> tuple[Pair | None, Pair | None]:
    """Return the images and labels of an .npz to train on, and those to test on, by their names, see `npz_names`.

    One of the two is None where the file hasn't it; arrays are as they are in the file, of any type and shape.
    """
    with naming(path), opened(path) as whole, zipfile.ZipFile(whole) as archive:
        files = archive.namelist()
        names = [file.removesuffix(".npy") for file in files if file.endswith(".npy")]
        parts = npz_names.pairs(names)
        if not any(map(any, parts)) and len(names) == 2:
            parts = _by_shape(archive, names), parts[1]
        train, test = parts
        half = train if any(train) and (not all(train) or all(test)) else test
        if any(half) and not all(half):
            missing = said("labels") if half.inputs else said("images")
            raise DigitsError(
                said(
                    "{path} has {part}, but no {missing} to it: save both in one file",
                    path=path,
                    part=half.inputs or half.answers,
                    missing=missing,
                )
            )
        if not any(map(any, parts)):
            if (known := formats.named_zip(files)) is not None:
                raise DigitsError(
                    said(
                        "{path} is {known}, which isn't read here: {known_2}",
                        path=path,
                        known=known[0],
                        known_2=known[1],
                    )
                )
            held = ", ".join(map(repr, files[:8])) + (", ..." if files[8:] else "") or said("nothing")
            raise DigitsError(
                said(
                    "{path} holds {held}; it must have x_train and y_train (and may have x_test and y_test), "
                    "or images and labels. A zip of IDX files, of CSV or of images: unpack it, and open what "
                    "is in it",
                    path=path,
                    held=held,
                )
            )
        return tuple(_pair(archive, *pair) if all(pair) else None for pair in parts)  # type: ignore[return-value]


def _by_shape(archive: zipfile.ZipFile, names: list[str]) -> npz_names.ArrayNames:
    """Return which of two arrays are images and which labels, whatever they are called: labels have fewer axes."""
    try:
        shapes = [header(archive, name)[0] for name in names]
    except DigitsError:
        return npz_names.ArrayNames()
    order = sorted((0, 1), key=lambda each: -math.prod(shapes[each]))
    inputs, answers = (shapes[each] for each in order)
    alike = bool(inputs and answers) and inputs[0] == answers[0] and 10 * math.prod(answers) < math.prod(inputs)
    return npz_names.ArrayNames(names[order[0]], names[order[1]]) if alike else npz_names.ArrayNames()


def _pair(archive: zipfile.ZipFile, images: str, labels: str) -> Pair:
    return _npy(archive, images, images=True), _npy(archive, labels, images=False)


def _npy(archive: zipfile.ZipFile, name: str, *, images: bool) -> Array:
    """Return the array that an .npz has as `name`: images, of numbers, or labels, which may be texts."""
    what = said("{name} of {path}", name=name, path=archive.filename)
    shape, by_columns, dtype, start = header(archive, name)
    with archive.open(f"{name}.npy") as file:
        if dtype.hasobject:
            kept = "images.astype('uint8')" if images else "labels.astype(str)"
            raise DigitsError(
                said(
                    "{what} holds Python objects, which can run code when they are read: save it as numbers, "
                    "or labels as text, {kept} say",
                    what=what,
                    kept=kept,
                )
            )
        if dtype.kind not in ("uifb" if images else "uifbUS"):
            raise DigitsError(
                said("{what} is of type {dtype}; it must hold numbers: save it as uint8", what=what, dtype=dtype)
            )
        check(what, shape, dtype.itemsize)
        if images:
            check_images(what, shape)
        content = exactly(file, start + math.prod(shape) * dtype.itemsize, what, bytearray())
    array = np.frombuffer(content, dtype, offset=start)
    return np.ascontiguousarray(array.reshape(shape, order="F" if by_columns else "C"))


def header(archive: zipfile.ZipFile, name: str) -> tuple[tuple[int, ...], bool, Any, int]:
    """Return an array's shape, whether it lies by columns, its type, and where its numbers begin."""
    what = said("{name} of {path}", name=name, path=archive.filename)
    member = archive.getinfo(f"{name}.npy")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DigitsError(
            said(
                "{what} is compressed in a way that NumPy doesn't use; save it again with numpy.savez_compressed",
                what=what,
            )
        )
    with archive.open(member) as file:
        text = io.BytesIO(up_to(file, 12_000))
    readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
    try:
        shape, by_columns, dtype = readers[npy.read_magic(text)](text)
    except Exception as error:  # NumPy's parser lets out whatever a broken header leads it to
        raise DigitsError(
            said(
                "{what} isn't an array that NumPy saved ({error!r:.200}); save or get it again",
                what=what,
                error=error,
            )
        ) from error
    return shape, by_columns, dtype, text.tell()
