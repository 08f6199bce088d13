"""Tables in NumPy's files: an .npy of rows, or an .npz with inputs and answers under their usual names."""

import io
import math
import struct
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, BinaryIO

import numpy as np
from numpy.lib import format as npy

from core import files
from core.data import npz_names
from core.data.tables.table import MOST_COLUMNS, ROWS
from core.data.untrusted import LARGEST_BYTES, UNPACKING, exactly, up_to
from core.files import FileError
from core.tape.array import Array
from core.value import counted
from core.wording import said

NPY, ZIP = b"\x93NUMPY", b"PK\x03\x04"
_BROKEN = (OSError, ValueError, EOFError, RuntimeError, struct.error, *UNPACKING)
_HEADER = 12_000
ROOM, RATIO = 50_000_000, 100  # a member may unpack to RATIO times its size and ROOM

NamedColumns = list[tuple[str, Array]]


def are_in(file: BinaryIO) -> bool:
    """Whether an open file is one of NumPy's: an array, or a zip of some, or a zip that is broken."""
    file.seek(0)
    start = file.read(8)
    if not start.startswith(ZIP):
        return start.startswith(NPY)
    try:
        with zipfile.ZipFile(file) as archive:
            return any(name.endswith(".npy") for name in archive.namelist())
    except _BROKEN:
        return True


def read(file: BinaryIO) -> tuple[NamedColumns, int]:
    """Return the columns (n,) of an open file by name, the answer last, and how many of the rows are for testing.

    FileError says what can't be right. Nothing is unpickled; bounds are kept before memory is taken.
    """
    try:
        file.seek(0)
        if file.read(len(NPY)) == NPY:
            file.seek(0)
            return _of_rows(_array(file, "it", 2)), 0
        with zipfile.ZipFile(file) as archive:
            return _of_pairs(archive)
    except FileError:
        raise
    except _BROKEN as error:
        raise FileError(said("it is damaged ({reason}); save or get it again", reason=files.reason(error))) from error


def _of_pairs(archive: zipfile.ZipFile) -> tuple[NamedColumns, int]:
    members = {name.removesuffix(".npy"): name for name in archive.namelist() if name.endswith(".npy")}
    pair, test = npz_names.pairs(members)
    if not all(pair) and all(test):
        pair, test = test, npz_names.ArrayNames()
    if not all(pair) and len(members) == 1:
        with archive.open(_checked(archive, *members.values())) as member:
            return _of_rows(_array(member, next(iter(members)), 2)), 0
    if not all(pair):
        held = ", ".join(map(repr, archive.namelist()[:8])) or said("nothing")
        raise FileError(
            said(
                "it holds {held}; wanted X and y, x_train and y_train, data and target, or features and "
                "labels. Save it with numpy.savez(file, X=..., y=...)",
                held=held,
            )
        )
    x, y = _pair(archive, members, pair)
    names = _column_names(archive, members, x.shape[1])
    tested = 0
    if all(test):
        x_test, y_test = _pair(archive, members, test)
        if x_test.shape[1] != x.shape[1]:
            raise FileError(
                said(
                    "{inputs} in it has {columns}, and {inputs_2} has {shape:,}",
                    inputs=test.inputs,
                    columns=counted(x_test.shape[1], "column"),
                    inputs_2=pair.inputs,
                    shape=x.shape[1],
                )
            )
        x, y, tested = np.concatenate([x, x_test]), np.concatenate([y, y_test]), len(y_test)
    return [*_of_rows(x, names), (pair.answers, y)], tested


def _column_names(archive: zipfile.ZipFile, members: dict[str, str], count: int) -> list[str]:
    """Return the names of columns that an .npz brings along, as scikit-learn calls them; none where it has none."""
    plain = next((members[name] for name in ("feature_names", "columns", "names") if name in members), None)
    if plain is None:
        return []
    with suppress(FileError), archive.open(_checked(archive, plain)) as member:
        found = [str(name)[:200] for name in _array(member, plain, 1).tolist()]
        return found if len(found) == len(set(found)) == count and all(found) else []
    return []


def _pair(archive: zipfile.ZipFile, members: dict[str, str], pair: npz_names.ArrayNames) -> tuple[Array, Array]:
    """Return inputs (n, columns) and answers (n,)."""
    found = []
    for name, axes in zip(pair, (2, 1), strict=True):
        with archive.open(_checked(archive, members[name])) as member:
            found.append(_array(member, said("{name} in it", name=name), axes))
    x, y = found
    if len(x) != len(y):
        raise FileError(
            said(
                "{inputs} in it has {rows}, and {answers} has {came:,}: they must be as many",
                inputs=pair.inputs,
                rows=counted(len(x), "row"),
                answers=pair.answers,
                came=len(y),
            )
        )
    return x, y


def _checked(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    member = archive.getinfo(name)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise FileError(
            said("{name} in it is compressed in an unusual way; save it with numpy.savez_compressed", name=name)
        )
    if member.file_size > ROOM + RATIO * member.compress_size:
        raise FileError(
            said(
                "{name} in it has {compress_size:,} bytes that claim to unpack to {file_size:,}; if that "
                "is so, save it with numpy.savez",
                name=name,
                compress_size=member.compress_size,
                file_size=member.file_size,
            )
        )
    return member


def _of_rows(rows: Array, names: Sequence[str] = ()) -> NamedColumns:
    names = names or [f"x{place + 1}" for place in range(rows.shape[1])]
    return [(name, rows[:, place]) for place, name in enumerate(names)]


def _array(file: Any, what: str, axes: int) -> Array:
    """Return an array (n, columns) for `axes` 2, (n,) for 1: (n, 1) is taken, too, and for 1 one-hot rows."""
    head = up_to(file, _HEADER)
    text = io.BytesIO(head)
    try:
        version = npy.read_magic(text)
        shape, by_columns, dtype = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}[version](text)
    except Exception as error:  # NumPy's parser lets out whatever a broken header leads it to
        raise FileError(
            said("{what} isn't an array that NumPy saved ({error!r:.200})", what=what, error=error)
        ) from error
    if dtype.hasobject:
        raise FileError(
            said(
                "{what} holds Python objects, which can run code when they are read: save it as numbers "
                "or as text, y.astype(str) say",
                what=what,
            )
        )
    if dtype.kind not in ("uifbUS" if axes == 1 else "uifb"):
        raise FileError(said("{what} is of type {dtype!s:.100}; it must hold numbers", what=what, dtype=dtype))
    came = " x ".join(f"{n:,}" for n in shape) or said("a single number")
    if not shape or min(shape) < 1 or len(shape) > 2 or (len(shape) == 1 and axes == 2):
        wanted = said("rows x columns") if axes == 2 else said("one answer for each row")
        raise FileError(said("{what} has the shape {came}; wanted {wanted}", what=what, came=came, wanted=wanted))
    if shape[0] > ROWS.most or math.prod(shape[1:]) > MOST_COLUMNS or math.prod(shape) * dtype.itemsize > LARGEST_BYTES:
        raise FileError(
            said(
                "{what} claims the shape {came}; at most {most:,} rows of {most_columns:,} columns in "
                "{largest_bytes:,} MB can be read",
                what=what,
                came=came,
                most=ROWS.most,
                most_columns=MOST_COLUMNS,
                largest_bytes=LARGEST_BYTES // 1000000,
            )
        )
    start = text.tell()
    content = exactly(file, start + math.prod(shape) * dtype.itemsize, what, head)
    array = np.frombuffer(content, dtype, offset=start).reshape(shape, order="F" if by_columns else "C")
    if axes == 1 and array.ndim == 2:
        if array.shape[1] == 1:
            return array[:, 0]
        hot = dtype.kind not in "US" and ((array == 0) | (array == 1)).all() and (array.sum(axis=1) == 1).all()
        if not hot:
            raise FileError(
                said(
                    "{what} has the shape {came}, and isn't one-hot; wanted one answer for each row",
                    what=what,
                    came=came,
                )
            )
        return np.asarray(array.argmax(axis=1))
    return array
