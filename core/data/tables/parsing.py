"""A file of a table as columns of numbers, or of text that few values recur in; read in blocks, once.

What was parsed last is kept, so that looking at a file and training on it read it once.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import numpy as np
from msgspec import Struct

from core import files
from core.data.tables import arrays, text
from core.data.tables.columns import LISTED, Growing, Parsed
from core.data.tables.found_format import found_format
from core.data.tables.packed import unpacked
from core.data.tables.table import ROWS, Format, number_of
from core.files import FileError
from core.tape.array import Array, locked
from core.value import counted, replace
from core.wording import said, sentence_of

LARGEST_BYTES = 2_000_000_000
MOST_VALUES = 60_000_000  # rows times columns: 480 MB
PIECE = 1 << 20
PREVIEW = 50  # rows
WANTED = said("a table: text such as CSV, .npz or .npy")

Between = Callable[[float], None]


def heedless(share: float) -> None:
    """Go on, whatever share is read."""


class ParsedFile(Struct, frozen=True, eq=False):
    """A file's columns, of `rows` values each; the last `test_rows` are the file's own part for testing."""

    columns: tuple[Parsed, ...]
    rows: int
    format: Format
    fingerprint: str
    preview: tuple[tuple[str, ...], ...]
    test_rows: int = 0
    of_text: bool = True


def parsed(path: str | Path, form: Format | None = None, between: Between = heedless) -> ParsedFile:
    """Return the columns of a file; FileError says what can't be right, and on which line.

    `form` says how text is read, None: as it seems. `between` is called with the share that is read, a few times a
    second; what it raises ends the reading.
    """
    key = os.path.abspath(path), stamp(path)
    for known, asked, found in tuple(_last):
        words = () if form is None else form.words
        if known == key and (form in (asked, found.format) or (not found.of_text and words == found.format.words)):
            return found
    between(0.0)
    found = _parsed(path, form, fingerprint(path), between)
    _last[:] = [(key, form, found)]
    return found


def fingerprint(path: str | Path) -> str:
    """Return the SHA-256 of a file; FileError where it can't be read."""
    key = os.path.abspath(path), stamp(path)
    if (found := _fingerprints.get(key)) is None:
        with files.opened(path, LARGEST_BYTES, WANTED) as file:
            try:
                digest = hashlib.sha256()
                while piece := file.read(PIECE):
                    digest.update(piece)
            except OSError as error:
                raise FileError(said("{path} can't be read: {error}", path=path, error=files.reason(error))) from error
        _fingerprints.clear()
        found = _fingerprints[key] = digest.hexdigest()
    return found


_last: list[tuple[object, Format | None, "ParsedFile"]] = []  # what was parsed last, at most one file
_fingerprints: dict[object, str] = {}  # of the last file


def stamp(path: str | Path) -> object:
    """Return what changes when the file is rewritten; FileError where there is none."""
    with files.opened(path, LARGEST_BYTES, WANTED) as file:
        found = os.fstat(file.fileno())
        return found.st_mtime_ns, found.st_size


def _parsed(path: str | Path, form: Format | None, fingerprint: str, between: Between) -> ParsedFile:
    with files.opened(path, LARGEST_BYTES, WANTED) as file:
        size = os.fstat(file.fileno()).st_size
        try:
            if arrays.are_in(file):
                named, test_rows = arrays.read(file)
                words = () if form is None else form.words
                return _of_arrays(named, test_rows, fingerprint, words)
            with unpacked(file) as opened:
                return _of_text(opened, form, fingerprint, between, lambda: file.tell() / max(1, size))
        except FileError as error:
            raise FileError(
                said("{path} can't be read as a table: {error}", path=path, error=sentence_of(error))
            ) from error
        except OSError as error:
            raise FileError(said("{path} can't be read: {error}", path=path, error=files.reason(error))) from error


def _of_text(
    file: BinaryIO, form: Format | None, fingerprint: str, between: Between, share: Callable[[], float]
) -> ParsedFile:
    form = form or found_format(file)
    texts = set[int]()
    while True:
        try:
            with closing(text.blocks(file, form, between, share)) as blocks:
                columns, preview, late = _columns(blocks, form, texts)
        except text.UnreadableText:
            if form.encoding != "utf-8":
                raise
            form = replace(form, encoding="cp1252")
            continue
        if not late:
            break
        texts |= late  # text further down in what began as numbers: read anew, as text
    found = tuple(column.whole() for column in columns)
    rows = columns[0].count
    return ParsedFile(found, rows, form, fingerprint, preview)


def _columns(
    blocks: Iterator[text.Block], form: Format, texts: set[int]
) -> tuple[list[Growing], tuple[tuple[str, ...], ...], set[int]]:
    """Return the columns, the first rows, and which columns turned out to be text too late."""
    columns = list[Growing]()
    preview: tuple[tuple[str, ...], ...] = ()
    for cells, lines, width in blocks:
        if not columns:
            names = _names(cells[:width]) if form.header else [f"column {place + 1}" for place in range(width)]
            words = tuple(map(str.lower, form.words))
            columns = [Growing(name, form.decimal, place in texts, words) for place, name in enumerate(names)]
            if form.header:
                del cells[:width], lines[0]
            starts = range(0, min(len(cells), PREVIEW * width), width)
            preview = tuple(tuple(cells[start : start + width]) for start in starts)
        for place, column in enumerate(columns):
            column.take(cells[place::width], lines)
        count = columns[0].count
        if count > ROWS.most:
            raise FileError(said("it has more than {most:,} rows: keep {most:,} of them", most=ROWS.most))
        if count * len(columns) > MOST_VALUES:
            raise FileError(
                said(
                    "it has more than {most:,} values ({columns:,} columns in {count:,} rows and "
                    "more): keep fewer columns or rows",
                    most=MOST_VALUES,
                    columns=len(columns),
                    count=count,
                )
            )
    if not columns or columns[0].count < ROWS.least:
        rows = counted(columns[0].count if columns else 0, "row")
        raise FileError(
            said("it has {rows} of values; a table to train on has {least} at least", rows=rows, least=ROWS.least)
        )
    return columns, preview, {place for place, column in enumerate(columns) if column.late}


def _names(row: Sequence[str]) -> list[str]:
    """Return the names of a header, each once: what recurs, or is empty, gets its place."""
    found: list[str] = []
    for place, cell in enumerate(row):
        name = " ".join(cell.lstrip("#").split())[:200] or f"column {place + 1}"
        found.append(name if name not in found else f"{name} ({place + 1})")
    return found


def _of_arrays(named: list[tuple[str, Array]], test_rows: int, fingerprint: str, words: tuple[str, ...]) -> ParsedFile:
    """Return the columns of arrays (n,), by name; there is no line, a row counts from 1."""
    columns = []
    for name, values in named:
        if values.dtype.kind in "US":
            column = Growing(name, as_text=True, words=tuple(map(str.lower, words)))
            cells = [each.decode("utf-8", "replace") if isinstance(each, bytes) else each for each in values.tolist()]
            column.take(cells, range(1, len(cells) + 1))
            columns.append(column.whole())
            continue
        numbers = values.astype(np.float64)
        numbers[np.isin(numbers, [number_of(word) for word in words])] = np.nan
        gaps = np.flatnonzero(~np.isfinite(numbers))
        numbers[gaps] = np.nan
        lines = tuple(int(each) + 1 for each in gaps[:LISTED])
        columns.append(Parsed(name, locked(numbers), None, len(gaps), lines))
    rows = len(named[0][1])
    preview = tuple(tuple(f"{values[row]}" for _, values in named) for row in range(min(rows, PREVIEW)))
    return ParsedFile(tuple(columns), rows, Format(words=words), fingerprint, preview, test_rows, of_text=False)
