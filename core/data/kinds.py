"""What a file or folder of a person's own seems to hold: images or a table. They may have it as the other one."""

import gzip
import math
import os
import re
import zipfile
from pathlib import Path

from core import files
from core.data import npz_names
from core.data.images.npz import header
from core.data.untrusted import UNPACKING, opened, up_to

PACKED = (".gz", ".zip")
TABLES = (".csv", ".tsv", ".tab", ".data", ".npy")
# What people have tables or images in, which is named with the step to take.
OTHERS = (".xlsx", ".xls", ".ods", ".parquet", ".feather", ".arff", ".h5", ".hdf5", ".mat", ".pkl", ".jsonl", ".sav")
FIRST_BYTES = 60_000  # a line of 128 x 128 pixels
LEAST_SIDE, SURE_SIDE = 8, 16  # of images in rows: of whole numbers, of any numbers
_PIXEL = re.compile(r"\"?(pixel|px|pix)[ _]?\d+|\"?\d+x\d+", re.IGNORECASE)
_BROKEN = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, *UNPACKING)


def is_data(path: Path) -> bool:
    """Whether a path is that of data, by its name: a table, images, or a folder."""
    suffix = path.suffix.lower()
    return suffix in (*TABLES, *PACKED, *OTHERS, ".npz", ".txt") or path.name.endswith("ubyte") or os.path.isdir(path)


def are_images(path: Path) -> bool:
    """Whether a file or folder seems to hold images: a folder, IDX files, arrays of images, rows of many pixels."""
    if os.path.isdir(path):
        return True
    try:
        with opened(path) as file:
            start = file.read(2)
            file.seek(0)
            if start == b"PK":
                return _arrays_are_images(file)
            head = bytes(up_to(gzip.GzipFile(fileobj=file) if start == b"\x1f\x8b" else file, FIRST_BYTES))
    except _BROKEN:
        return False
    return head.startswith(b"\0\0") or _rows_are_images(files.text(head).decode("utf-8", "replace"))


def may_be_images(columns: int) -> bool:
    """Whether the rows of a table of so many columns may each be a square image, and its label."""
    return _is_square(columns, LEAST_SIDE) or _is_square(columns - 1, LEAST_SIDE)


def _arrays_are_images(file: object) -> bool:
    with zipfile.ZipFile(file) as archive:  # type: ignore[call-overload]
        train, test = npz_names.pairs(name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy"))
        inputs = train.inputs or test.inputs
        names = [inputs] if inputs else [name[:-4] for name in archive.namelist()[:2] if name.endswith(".npy")]
        shapes = [header(archive, name) for name in names]
    if not shapes:
        return False
    shape, _, dtype, _ = max(shapes, key=lambda each: len(each[0]))
    if len(shape) != 2:
        return len(shape) > 2
    return _is_square(shape[1], LEAST_SIDE if dtype.kind in "ub" else SURE_SIDE)


def _rows_are_images(text: str) -> bool:
    """Whether the first lines are those of a table of pixels, a label before or behind them, perhaps with names."""
    lines = text.splitlines()
    mark = max(",;\t", key=lines[0].count) if lines else ","
    first = lines[0].split(mark) if lines else []
    if sum(bool(_PIXEL.match(cell.strip())) for cell in first) > len(first) / 2 > LEAST_SIDE**2 / 4:
        return True
    return any(_is_square(len(first) - beside, SURE_SIDE) for beside in (0, 1, 2)) and _are_pixels(lines[1:2], mark)


def _are_pixels(lines: list[str], mark: str) -> bool:
    """Whether most fields of a line are whole numbers from 0 to 255, a fifth of them black or white at the least."""
    cells = lines[0].split(mark) if lines else []
    whole = [int(cell) for cell in map(str.strip, cells) if cell.isdecimal() and len(cell) < 4]
    ends = sum(value in (0, 255) for value in whole)
    return len(whole) > 0.9 * len(cells) and max(whole, default=256) <= 255 and 5 * ends > len(whole)


def _is_square(count: int, least: int) -> bool:
    return count >= least**2 and math.isqrt(count) ** 2 == count
