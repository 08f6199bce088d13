"""A table as text: its encoding, what parts its fields, its header; and its rows, with their lines, in blocks."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO, NamedTuple

from core import files
from core.data.tables.numerals import lacks, number
from core.data.tables.table import DELIMITERS, MOST_COLUMNS, Format
from core.files import FileError
from core.value import counted

START = 1 << 18  # bytes in which the format is looked for
LONGEST_LINE = 1_000_000
LOOKED_AT = 60  # lines of the start
BLOCK, BLOCK_BYTES = 400_000, 32_000_000  # cells, some 30 MB, and bytes of the file
_THOUSANDS = re.compile(r"\s*[+-]?\d{1,3}(,\d{3})+\s*\Z")
_COMMA = re.compile(r"\s*[+-]?\d+,\d+\s*\Z")
_SEP = re.compile(r"\A\s*\"?sep=(.)\"?\s*\Z", re.IGNORECASE)


class Block(NamedTuple):
    """Some rows of the file: their cells, row after row of `width` each, and the line on which each row ends."""

    cells: list[str]
    lines: list[int]
    width: int


def found_format(file: BinaryIO) -> Format:
    """Return how an open file is to be read, from its start; FileError where it holds no text."""
    file.seek(0)
    start = file.read(START)
    encoding = _encoding(start)
    text = start.decode(encoding, "ignore").lstrip("\ufeff")
    lines = text.splitlines()[: LOOKED_AT + 2]
    if len(start) == START and len(lines) > 1:
        lines = lines[:-1]  # which may be cut
    skip, delimiter = 0, None
    if lines and (said := _SEP.match(lines[0])) and said[1] in DELIMITERS:
        skip, delimiter = 1, said[1]
    elif lines and lines[0].strip().lower() in ("sep=", '"sep="'):  # sep= and a tab, which the strip took
        skip, delimiter = 1, "\t"
    while skip < len(lines) and (not lines[skip].strip() or lines[skip].startswith("#")):
        skip += 1
    lines = [line for line in lines[skip:] if line.strip()][:LOOKED_AT]
    if delimiter is None:
        delimiter = _delimiter(lines)
    try:
        rows = list(_records(lines, delimiter))
    except csv.Error as error:
        raise FileError(f"its first lines can't be parted into fields ({error}): is a quote left open?") from error
    decimal = _decimal([cell for row in rows for cell in row if delimiter != "," or not _THOUSANDS.match(cell)])
    return Format(encoding, delimiter, decimal, _has_header(rows, decimal), skip)


def _encoding(start: bytes) -> str:
    for mark, name in files.MARKS.items():
        if start.startswith(mark):
            return name
    if start[1::2].count(0) > len(start) // 4:  # UTF-16 without its mark
        return "utf-16-le"
    if start[::2].count(0) > len(start) // 4:
        return "utf-16-be"
    if b"\0" in start:
        raise FileError("it is no text: it has bytes that are 0. Save the table as CSV")
    try:
        start[:-4].decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        return "utf-8" if error.start >= len(start) - 8 else "cp1252"


def _records(lines: Iterable[str], delimiter: str) -> Any:
    """Return the fields of lines; blanks at a field's start are skipped, so that one or many part fields.

    It is a reader of `csv`, which knows its `line_num`.
    """
    if delimiter == " ":
        lines = (line.replace("\t", " ").rstrip() + "\n" for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True)


def _delimiter(lines: list[str]) -> str:
    """Return what parts most lines into the same count of fields; a comma where nothing parts them."""
    best, most = ",", 0.6
    for delimiter in ("\t", ";", "|", ",", " "):
        try:
            counts = [len(row) for row in _records(lines, delimiter) if row]
        except csv.Error:
            continue
        usual = max(set(counts), key=counts.count, default=1)
        agreed = round(counts.count(usual) / max(1, len(counts)), 1)
        if usual > 1 and agreed > most:
            best, most = delimiter, agreed
    return best


def _decimal(cells: list[str]) -> str:
    commas = sum(bool(_COMMA.match(cell)) for cell in cells)
    points = sum(bool(_COMMA.match(cell.replace(".", ","))) for cell in cells if "." in cell)
    return "," if commas > points else "."


def _has_header(rows: list[list[str]], decimal: str) -> bool:
    """Whether the first row names the columns: it has no number in it, and the rows below it are unlike it."""
    if len(rows) < 2 or any(_is_number(cell, decimal) for cell in rows[0]):
        return False
    below = rows[1:]
    if any(_is_number(cell, decimal) for row in below for cell in row):
        return True
    columns = list(zip(*below, strict=False))
    return all(cell not in column for cell, column in zip(rows[0], columns, strict=False))


def _is_number(cell: str, decimal: str) -> bool:
    try:
        return not lacks(cell) and number(cell, decimal) == number(cell, decimal)
    except ValueError:
        return False


def blocks(file: BinaryIO, form: Format, between: Callable[[float], None]) -> Iterator[Block]:
    """Read the rows of an open file, the header first if there is one, empty lines left out.

    Every row has as many fields as the first. `between` is called with the share of the file that is read: what it
    raises ends the reading. FileError says of which line the fields can't be right.
    """
    size = max(1, file.seek(0, io.SEEK_END))
    file.seek(0)
    errors = "replace" if form.encoding == "cp1252" else "strict"
    text = io.TextIOWrapper(file, form.encoding, errors, newline="")
    try:
        lines = _lines(text)
        for _ in range(form.skip):
            next(lines, None)
        reader, width = _records(lines, form.delimiter), 0
        cells, at, began = list[str](), list[int](), 0
        for row in reader:
            if not row or (len(row) == 1 and width != 1 and not row[0].strip()):
                continue
            if len(row) != width:
                if not width:
                    width = _width(row)
                elif len(row) == width + 1 and not row[-1].strip():
                    row.pop()  # a delimiter at the line's end
                else:
                    line, fields = form.skip + reader.line_num, counted(len(row), "field")
                    raise FileError(
                        f"line {line:,} has {fields}, and the first row has {width:,}: mend that line, or choose "
                        f"another delimiter than the {DELIMITERS[form.delimiter]}"
                    )
            cells += row
            at.append(form.skip + reader.line_num)
            if len(cells) >= BLOCK or (not len(at) % 32 and file.tell() - began > BLOCK_BYTES):
                between(min(1.0, file.tell() / size))
                yield Block(cells, at, width)
                cells, at, began = [], [], file.tell()
        between(1.0)
        if cells:
            yield Block(cells, at, width)
    except UnicodeDecodeError as error:
        raise UnreadableText(f"it isn't {form.encoding} throughout: {error.reason}") from error
    except csv.Error as error:
        raise FileError(
            f"line {form.skip + reader.line_num:,} can't be parted into fields ({error}): is a quote left open?"
        ) from error
    finally:
        text.detach()


class UnreadableText(FileError):
    """The text isn't of the encoding that its start is of."""


def _width(row: list[str]) -> int:
    if len(row) > MOST_COLUMNS + 1:
        raise FileError(f"it has {len(row):,} columns, and at most {MOST_COLUMNS:,} can be read: keep fewer columns")
    return len(row)


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    number, read = 0, text.readline
    while line := read(LONGEST_LINE):
        number += 1
        if number == 1:
            line = line.removeprefix("\ufeff")
        if len(line) == LONGEST_LINE:
            raise FileError(f"line {number:,} is longer than {LONGEST_LINE:,} letters: that is no table")
        yield line
