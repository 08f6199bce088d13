"""Images as rows of a CSV file: the label first or last, or none, and the pixels of a square image."""

import gzip
import math
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core import files
from core.data.untrusted import LARGEST_BYTES, MOST_IMAGES, DigitsError
from core.tape.array import Array
from core.value import counted

LABELS = {"label", "labels", "class", "target", "y", "digit", "character"}
LONGEST_LINE, BLOCK = 200_000, 1 << 22  # bytes
WANTED = "rows of the pixels of square images, 784 for 28 x 28, with the label first or last"
Progress = Callable[[int, int], object]


def begins(start: bytes) -> bool:
    """Whether a file that starts so can be a table of pixels: a line of at least 16 columns."""
    line = files.text(start).split(b"\n", 1)[0]
    return max(line.count(mark) for mark in (b",", b";", b"\t")) >= 16


def read(path: Path, file: BinaryIO | gzip.GzipFile, progress: Progress | None = None) -> tuple[Array, Array | None]:
    """Return the pixels (n, values) float32 of an open file, and the labels (n,), texts or numbers, None without any.

    The first line may name the columns. Where it doesn't, the label is the column that isn't as pixels are: the count
    of columns tells whether there is one, and the first is taken.
    """
    size = path.stat().st_size
    first = file.readline(LONGEST_LINE)
    line = files.text(first).decode("utf-8", "replace").strip()
    mark = max(",;\t", key=line.count)
    cells = [cell.strip().strip('"') for cell in line.split(mark)]
    named = not {cells[0].lower(), cells[-1].lower()}.isdisjoint(LABELS) or not all(map(_is_number, cells[1:-1]))
    where = _label_of(path, cells, named=named)
    blocks, labels, rest, row = [], [], b"" if named else first.rstrip() + b"\n", 1 + named
    count = 0
    while True:
        piece = file.read(BLOCK)
        text = rest + piece
        if not text.strip():
            break
        cut = len(text) if not piece else text.rfind(b"\n") + 1
        if not cut:
            raise DigitsError(f"{path}, line {row}: it is longer than {BLOCK:,} bytes; expected {WANTED}")
        lines, rest = [each for each in text[:cut].splitlines() if each.strip()], text[cut:]
        pixels, found = _numbers(path, lines, mark, where, len(cells), row)
        blocks.append(pixels)
        if found is not None:
            labels.append(found)
        row, count = row + len(lines), count + len(lines)
        if count > MOST_IMAGES or file.tell() > 2 * LARGEST_BYTES:
            most = f"{MOST_IMAGES:,} rows or {2 * LARGEST_BYTES // 1_000_000:,} MB"
            raise DigitsError(f"{path} has more than {most}: use a part of it")
        if progress is not None:
            progress(min(size, file.tell()), size)
        if not piece:
            break
    if not blocks:
        raise DigitsError(f"{path} has no rows of pixels; expected {WANTED}")
    return np.concatenate(blocks), np.concatenate(labels) if labels else None


def _is_number(cell: str) -> bool:
    try:
        return math.isfinite(float(cell))
    except ValueError:
        return False


def _label_of(path: Path, cells: list[str], *, named: bool) -> int | None:
    """Return which column is the label: 0 or -1; None where all are pixels."""
    count = len(cells)
    square = math.isqrt(count) ** 2 == count
    if named:
        for index in (0, -1):
            if cells[index].lower() in LABELS:
                return index
    if square and not (math.isqrt(count - 1) ** 2 == count - 1):
        return None
    if math.isqrt(count - 1) ** 2 == count - 1:
        if named or (_is_number(cells[0]) and _is_number(cells[-1])):
            return 0
        return -1 if _is_number(cells[0]) else 0
    raise DigitsError(f"{path} has rows of {counted(count, 'column')}; expected {WANTED}")


def _numbers(
    path: Path, lines: list[bytes], mark: str, where: int | None, columns: int, row: int
) -> tuple[Array, Array | None]:
    """Return the pixels and the labels of some lines."""
    labels = None
    if where is not None:
        side = [line.split(mark.encode(), 1) if where == 0 else line.rsplit(mark.encode(), 1) for line in lines]
        cells = [pair[0 if where == 0 else -1].decode("utf-8", "replace").strip().strip('"') for pair in side]
        lines = [pair[-1 if where == 0 else 0] for pair in side]
        try:
            labels = np.array(cells, float)
        except ValueError:
            labels = np.array([cell[:100] for cell in cells])
    wanted = columns - (where is not None)
    text = b"\n".join(lines).decode("ascii", "replace").replace('"', "")
    if not text.strip():  # of which NumPy warns
        raise _wrong(path, text.split("\n"), mark, wanted, row)
    try:
        pixels = np.loadtxt(text.split("\n"), np.float32, delimiter=mark, ndmin=2, comments=None)
    except ValueError:
        raise _wrong(path, text.split("\n"), mark, wanted, row) from None
    if pixels.shape[1] != wanted:
        raise _wrong(path, text.split("\n"), mark, wanted, row)
    if not (0 <= pixels.min() <= pixels.max() <= 255):
        at = np.argwhere(~((pixels >= 0) & (pixels <= 255)))[0]
        raise DigitsError(f"{path}, line {row + at[0]}: a pixel is {pixels[*at]:g}; it must be a number from 0 to 255")
    return pixels, labels


def _wrong(path: Path, lines: list[str], mark: str, wanted: int, row: int) -> DigitsError:
    for number, line in enumerate(lines, row):
        cells = line.split(mark)
        if len(cells) != wanted:
            return DigitsError(
                f"{path}, line {number}: it has {len(cells):,} pixels, and the first line {wanted:,}; "
                "each line must have as many"
            )
        bad = next((cell for cell in cells if not _is_number(cell)), None)
        if bad is not None:
            return DigitsError(f"{path}, line {number}: {bad[:40]!r} is no number; a pixel is one from 0 to 255")
    return DigitsError(f"{path} can't be read as rows of pixels; expected {WANTED}")
