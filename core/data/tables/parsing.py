"""A file of a table as columns of numbers, or of text that few values recur in; read in blocks, once.

What was parsed last is kept, so that looking at a file and training on it read it once.
"""

import functools
import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core import files
from core.data.tables import arrays, text
from core.data.tables.numerals import lacks, number
from core.data.tables.table import ROWS, Format
from core.files import FileError
from core.tape.array import Array, locked

LARGEST_BYTES = 2_000_000_000
MOST_VALUES = 60_000_000  # rows times columns: 480 MB
PIECE = 1 << 20
MOST_TEXTS = 1000  # different ones of a column, beyond which they aren't kept
LISTED = 10  # lines of what is missing or odd, which are kept
PREVIEW = 50  # rows
WANTED = "a table: text such as CSV, .npz or .npy"

Between = Callable[[float], None]


def heedless(share: float) -> None:
    """Go on, whatever share is read."""


@dataclass
class Parsed:
    """A column: `values` (n,) are its numbers, or which of its `categories` they are; NaN or -1 where one is missing.

    None: text with more than MOST_TEXTS values. `lines` are the first on which a value is missing; `odd` is where the
    first value that is no number is, and what it says, in a column that isn't of numbers alone.
    """

    name: str
    values: Array | None
    categories: tuple[str, ...] | None = None
    missing: int = 0
    lines: tuple[int, ...] = ()
    odd: tuple[int, str] | None = None
    odd_count: int = 0

    @property
    def of_numbers(self) -> bool:
        """Whether all that isn't missing are numbers."""
        return self.values is not None and self.categories is None


@dataclass(frozen=True, eq=False)
class ParsedFile:
    """A file's columns, of `rows` values each; the last `test_rows` are the file's own part for testing."""

    columns: tuple[Parsed, ...]
    rows: int
    format: Format
    fingerprint: str
    preview: tuple[tuple[str, ...], ...]
    test_rows: int = 0


def parsed(path: str | Path, form: Format | None = None, between: Between = heedless) -> ParsedFile:
    """Return the columns of a file; FileError says what can't be right, and on which line.

    `form` says how text is read, None: as it seems. `between` is called with the share that is read, a few times a
    second; what it raises ends the reading.
    """
    between(0.0)
    return _parsed(os.fspath(path), stamp(path), form, _Ignored(between))


def stamp(path: str | Path) -> object:
    """Return what changes when the file is rewritten; FileError where there is none."""
    with files.opened(path, LARGEST_BYTES, WANTED) as file:
        found = os.fstat(file.fileno())
        return found.st_mtime_ns, found.st_size


@dataclass(eq=False)
class _Ignored:
    """A call that makes no difference to what is kept."""

    call: Between

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ignored)

    def __hash__(self) -> int:
        return 0


@functools.lru_cache(maxsize=1)
def _parsed(path: str, stamp: object, form: Format | None, between: _Ignored) -> ParsedFile:
    with files.opened(path, LARGEST_BYTES, WANTED) as file:
        try:
            digest = hashlib.sha256()
            while piece := file.read(PIECE):
                digest.update(piece)
            fingerprint = digest.hexdigest()
            file.seek(0)
            if arrays.are_in(file.read(8)):
                named, test_rows = arrays.read(file)
                return _of_arrays(named, test_rows, fingerprint)
            return _of_text(file, form, fingerprint, between.call)
        except FileError as error:
            raise FileError(f"{path} can't be read as a table: {error}") from error
        except OSError as error:
            raise FileError(f"{path} can't be read: {files.reason(error)}") from error


def _of_text(file: BinaryIO, form: Format | None, fingerprint: str, between: Between) -> ParsedFile:
    form = form or text.found_format(file)
    texts = set[int]()
    while True:
        try:
            columns, preview, late = _columns(file, form, texts, between)
        except text.UnreadableText:
            if form.encoding == "cp1252":
                raise
            form = Format("cp1252", form.delimiter, form.decimal, form.header, form.skip)
            continue
        if not late:
            break
        texts |= late  # text further down in what began as numbers: read anew, as text
    found = tuple(column.parsed() for column in columns)
    rows = columns[0].count
    return ParsedFile(found, rows, form, fingerprint, preview)


def _columns(
    file: BinaryIO, form: Format, texts: set[int], between: Between
) -> tuple[list["_Column"], tuple[tuple[str, ...], ...], set[int]]:
    """Return the columns, the first rows, and which columns turned out to be text too late."""
    columns = list[_Column]()
    preview: tuple[tuple[str, ...], ...] = ()
    for rows, lines, _ in text.blocks(file, form, between):
        if not columns:
            names = _names(rows.pop(0), lines.pop(0)) if form.header else ()
            width = len(names) or len(rows[0])
            names = names or tuple(f"column {place + 1}" for place in range(width))
            columns = [_Column(name, form.decimal, place in texts) for place, name in enumerate(names)]
            preview = tuple(map(tuple, rows[:PREVIEW]))
            if not rows:
                break
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.take(cells, lines)
        count = columns[0].count
        if count > ROWS.most:
            raise FileError(f"it has more than {ROWS.most:,} rows: keep {ROWS.most:,} of them")
        if count * len(columns) > MOST_VALUES:
            raise FileError(
                f"it has more than {MOST_VALUES:,} values ({len(columns):,} columns in {count:,} rows and more): keep "
                "fewer columns or rows"
            )
    if not columns or columns[0].count < ROWS.least:
        count = columns[0].count if columns else 0
        raise FileError(f"it has {count} rows of values; a table to train on has {ROWS.least} at least")
    return columns, preview, {place for place, column in enumerate(columns) if column.late}


def _names(row: Sequence[str], line: int) -> tuple[str, ...]:
    """Return the names of a header, each once: what recurs, or is empty, gets its place."""
    found: list[str] = []
    for place, cell in enumerate(row):
        name = " ".join(cell.lstrip("#").split())[:200] or f"column {place + 1}"
        found.append(name if name not in found else f"{name} ({place + 1})")
    return tuple(found)


@dataclass
class _Column:
    """A column, as its blocks come."""

    name: str
    decimal: str
    as_text: bool
    count: int = 0
    late: bool = False
    missing: int = 0
    lines: list[int] = field(default_factory=list)
    odd: tuple[int, str] | None = None
    odd_count: int = 0
    codes: dict[str, int] = field(default_factory=dict)
    pieces: list[Array] | None = field(default_factory=list)

    def take(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        """Take a block of cells, each with its line."""
        if self.late:  # it is read anew
            self.count += len(cells)
            return
        if not self.as_text:
            try:
                piece = self._numbers(cells, lines)
            except ValueError:
                self.late, self.as_text = self.count > 0, True
        if self.as_text and not self.late:
            self._take_text(cells, lines)
        elif not self.late and self.pieces is not None:
            self.pieces.append(piece)
        self.count += len(cells)

    def _numbers(self, cells: Sequence[str], lines: Sequence[int]) -> Array:
        decimal, found = self.decimal, None
        if decimal == ".":
            try:
                found = np.array(list(map(float, cells)))
            except ValueError:
                pass
            else:
                if "_" in "".join(cells):
                    raise ValueError("no number")
        if found is None:
            found = np.array([number(cell, decimal) for cell in cells])
        if (gaps := np.flatnonzero(~np.isfinite(found))).size:
            found[gaps] = np.nan
            self._miss(gaps, lines)
        return found

    def _take_text(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        codes = self.codes
        gaps = [place for place, cell in enumerate(cells) if lacks(cell)]
        self._miss(gaps, lines)
        self._look_for_odd(cells, lines)
        if self.pieces is None:
            return
        for cell in set(cells):
            codes.setdefault(cell.strip(), len(codes))
        if len(codes) > MOST_TEXTS + 10:
            self.pieces = None
            codes.clear()
            return
        piece = np.array([codes[cell.strip()] for cell in cells], np.int32)
        piece[gaps] = -1
        self.pieces.append(piece)

    def _look_for_odd(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        for place, cell in enumerate(cells):
            try:
                number(cell, self.decimal)
            except ValueError:
                self.odd_count += 1
                if self.odd is None:
                    self.odd = lines[place], cell.strip()[:100]

    def _miss(self, gaps: Sequence[int] | Array, lines: Sequence[int]) -> None:
        self.missing += len(gaps)
        for place in gaps[: LISTED - len(self.lines)]:
            self.lines.append(lines[place])

    def parsed(self) -> Parsed:
        """Return the whole column; the categories in the order of the alphabet."""
        told = self.missing, tuple(self.lines), self.odd, self.odd_count
        if self.pieces is None:
            return Parsed(self.name, None, (), *told)
        values = np.concatenate(self.pieces)
        self.pieces = None
        if not self.as_text:
            return Parsed(self.name, locked(values), None, *told)
        used = np.unique(values[values >= 0])
        names = list(self.codes)
        kept = sorted((names[code], code) for code in used)
        if len(kept) > MOST_TEXTS:
            return Parsed(self.name, None, (), *told)
        place = np.full(len(names) + 1, -1, np.int32)
        for new, (_, old) in enumerate(kept):
            place[old] = new
        return Parsed(self.name, locked(place[values]), tuple(name for name, _ in kept), *told)


def _of_arrays(named: list[tuple[str, Array]], test_rows: int, fingerprint: str) -> ParsedFile:
    """Return the columns of arrays (n,), by name; there is no line, a row counts from 1."""
    columns = []
    for name, values in named:
        if values.dtype.kind in "US":
            column = _Column(name, ".", as_text=True)
            cells = [each.decode("utf-8", "replace") if isinstance(each, bytes) else each for each in values.tolist()]
            column.take(cells, range(1, len(cells) + 1))
            columns.append(column.parsed())
            continue
        numbers = values.astype(np.float64)
        gaps = np.flatnonzero(~np.isfinite(numbers))
        numbers[gaps] = np.nan
        lines = tuple(int(each) + 1 for each in gaps[:LISTED])
        columns.append(Parsed(name, locked(numbers), None, len(gaps), lines))
    rows = len(named[0][1])
    preview = tuple(tuple(f"{values[row]}" for _, values in named) for row in range(min(rows, PREVIEW)))
    return ParsedFile(tuple(columns), rows, Format(), fingerprint, preview, test_rows)
