"""Images as rows of a CSV file: the label first or last, or none, and the pixels of a square image."""

import gzip
import math
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np

from core import files
from core.data.untrusted import LARGEST_BYTES, MOST_IMAGES, DigitsError
from core.tape.array import Array
from core.value import counted
from core.wording import said

LABELS = {"label", "labels", "class", "target", "y", "digit", "character", "letter", "category"}
NUMBERS_ROWS = {"", "id", "index", "idx", "unnamed: 0", "imageid", "image_id", "row"}
LONGEST_LINE, BLOCK = 200_000, 1 << 22  # bytes
WANTED = said("rows of the pixels of square images, 784 for 28 x 28, with the label first or last")
Progress = Callable[[int, int], object]


class _Rows(NamedTuple):
    """How rows are laid: what parts their fields, the fields left out at the start and the end, the label's place."""

    mark: str
    before: int
    after: int
    label: int | None
    pixels: int


def begins(start: bytes) -> bool:
    """Whether a file that starts so can be a table of pixels: a line of at least 16 columns."""
    line = files.text(start).split(b"\n", 1)[0].split(b"\r", 1)[0]
    if max(line.count(mark) for mark in (b",", b";", b"\t")) >= 16:
        return True
    cells = line.split()
    return len(cells) >= 16 and all(_is_number(cell.decode("ascii", "replace")) for cell in cells)


def read(path: Path, file: BinaryIO | gzip.GzipFile, progress: Progress | None = None) -> tuple[Array, Array | None]:
    """Return the pixels (n, values) float32 of an open file, and the labels (n,), texts or numbers, None without any.

    The first line may name the columns; one that numbers the rows is left out. Where it doesn't, the count of columns
    tells whether there is a label: it is text, or the first, or the last where the first is the same in all rows.
    """
    size = path.stat().st_size
    first = file.readline(LONGEST_LINE)
    line = files.text(first).decode("utf-8", "replace").strip()
    if b"\0" in first or (b"\r" in first.strip() and b"\n" not in first):
        how = "UTF-16" if b"\0" in first else said("lines that end as old Macs ended them")
        raise DigitsError(said("{path} is a table in {how}: save it again, as CSV in UTF-8", path=path, how=how))
    mark = max(",;\t", key=line.count) if max(map(line.count, ",;\t")) >= 16 else " "
    cells = [cell.strip().strip('"') for cell in line.split(mark if mark != " " else None)]
    named = not {*map(str.lower, (cells[0], cells[1], cells[-1]))}.isdisjoint(LABELS) or not all(
        not cell or _is_number(cell) for cell in cells[1:-1]
    )
    laid = _laid(path, cells, mark, named=named)
    blocks, labels, rest, row = [], [], b"" if named else first.rstrip() + b"\n", 1 + named
    count = 0
    while True:
        piece = file.read(BLOCK)
        text = rest + piece
        if not text.strip():
            break
        cut = len(text) if not piece else text.rfind(b"\n") + 1
        if not cut:
            raise DigitsError(
                said(
                    "{path}, line {row}: it is longer than {block:,} bytes; expected {wanted}",
                    path=path,
                    row=row,
                    block=BLOCK,
                    wanted=WANTED,
                )
            )
        lines, rest = [each for each in text[:cut].splitlines() if each.strip()], text[cut:]
        pixels, found = _numbers(path, lines, laid, row)
        blocks.append(pixels)
        if found is not None:
            labels.append(found)
        row, count = row + len(lines), count + len(lines)
        if count > MOST_IMAGES or file.tell() > 2 * LARGEST_BYTES:
            most = said("{rows:,} rows or {size:,} MB", rows=MOST_IMAGES, size=2 * LARGEST_BYTES // 1_000_000)
            raise DigitsError(said("{path} has more than {most}: use a part of it", path=path, most=most))
        if progress is not None:
            progress(min(size, file.tell()), size)
        if not piece:
            break
    if not blocks:
        raise DigitsError(said("{path} has no rows of pixels; expected {wanted}", path=path, wanted=WANTED))
    every = np.concatenate(blocks)
    if not labels:
        return every, None
    answers = np.concatenate(labels)
    if (
        not named
        and laid.label == 0
        and answers.dtype.kind == "f"
        and 1 < len(answers)
        and (answers == answers[0]).all()
    ):
        return np.column_stack([answers.astype(np.float32), every[:, :-1]]), every[:, -1].astype(float)
    return every, answers


def _is_number(cell: str) -> bool:
    try:
        return math.isfinite(float(cell))
    except ValueError:
        return False


def _laid(path: Path, cells: list[str], mark: str, *, named: bool) -> _Rows:
    """Return how the rows of a file are laid whose first line has these cells."""
    before = int(named and len(cells) > 1 and cells[0].lower() in NUMBERS_ROWS)
    after = int(not cells[-1])  # a delimiter at the line's end
    count = len(cells) - before - after
    if named:
        for index, cell in ((0, cells[before]), (-1, cells[-1 - after])):
            if cell.lower() in LABELS:
                return _Rows(mark, before, after, index, count - 1)
    square, labelled = (math.isqrt(each) ** 2 == each for each in (count, count - 1))
    if square and not labelled:
        return _Rows(mark, before, after, None, count)
    if labelled:
        numbers = _is_number(cells[before]), _is_number(cells[-1 - after])
        first = named or all(numbers) or not numbers[0]
        return _Rows(mark, before, after, 0 if first else -1, count - 1)
    raise DigitsError(
        said(
            "{path} has rows of {columns}; expected {wanted}",
            path=path,
            columns=counted(len(cells), "column"),
            wanted=WANTED,
        )
    )


def _numbers(path: Path, lines: list[bytes], laid: _Rows, row: int) -> tuple[Array, Array | None]:
    """Return the pixels and the labels of some lines."""
    labels, part, mark = None, laid.mark.encode(), laid.mark
    if mark == " ":
        lines = [b" ".join(line.split()) for line in lines]
    if laid.before:
        lines = [line.split(part, 1)[-1] for line in lines]
    if laid.after:
        lines = [line.rstrip().removesuffix(part) for line in lines]
    if laid.label is not None:
        side = [line.split(part, 1) if laid.label == 0 else line.rsplit(part, 1) for line in lines]
        cells = [pair[0 if laid.label == 0 else -1].decode("utf-8", "replace").strip().strip('"') for pair in side]
        lines = [pair[-1 if laid.label == 0 else 0] for pair in side]
        try:
            labels = np.array(cells, float)
        except ValueError:
            labels = np.array([cell[:100] for cell in cells])
    wanted = laid.pixels
    text = b"\n".join(lines).decode("ascii", "replace").replace('"', "")
    if not text.strip():  # of which NumPy warns
        raise _wrong(path, text.split("\n"), mark, wanted, row)
    try:
        pixels = np.loadtxt(text.split("\n"), np.float32, delimiter=mark, ndmin=2, comments=None)
    except ValueError:
        raise _wrong(path, text.split("\n"), mark, wanted, row) from None
    if pixels.shape[1] != wanted:
        raise _wrong(path, text.split("\n"), mark, wanted, row)
    if not (-1 <= pixels.min() <= pixels.max() <= 255):
        at = np.argwhere(~((pixels >= -1) & (pixels <= 255)))[0]
        raise DigitsError(
            said(
                "{path}, line {row}: a pixel is {pixels:g}; it must be a number from 0 to 255",
                path=path,
                row=row + at[0],
                pixels=pixels[*at,],
            )
        )
    return pixels, labels


def _wrong(path: Path, lines: list[str], mark: str, wanted: int, row: int) -> DigitsError:
    for number, line in enumerate(lines, row):
        cells = line.split(mark)
        if len(cells) != wanted:
            return DigitsError(
                said(
                    "{path}, line {number}: it has {came:,} pixels, and the first line {wanted:,}; "
                    "each line must have as many",
                    path=path,
                    number=number,
                    came=len(cells),
                    wanted=wanted,
                )
            )
        bad = next((cell for cell in cells if not _is_number(cell)), None)
        if bad is not None:
            return DigitsError(
                said(
                    "{path}, line {number}: {bad!r} is no number; a pixel is one from 0 to 255",
                    path=path,
                    number=number,
                    bad=bad[:40],
                )
            )
    return DigitsError(said("{path} can't be read as rows of pixels; expected {wanted}", path=path, wanted=WANTED))
