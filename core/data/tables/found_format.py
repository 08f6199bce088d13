"""How text seems to be written: its encoding, what parts its fields, its decimal mark, where its rows begin."""

import csv
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import BinaryIO

from core import files
from core.data.tables.numerals import lacks, number
from core.data.tables.table import DELIMITERS, Format
from core.data.tables.text import records
from core.files import FileError
from core.wording import said, sentence_of

START = 1 << 18  # bytes in which the format is looked for
LOOKED_AT = 60  # lines of the start
MOST_BEFORE = 30  # lines of titles and remarks before the table
COMMENTS = ("#", "%", "//")
_THOUSANDS = re.compile(r"\s*[+-]?\d{1,3}(,\d{3})+\s*\Z")
_COMMA = re.compile(r"\s*[+-]?\d+,\d+\s*\Z")
_ENTITY = re.compile(r"&#?\w+;")
_SEP = re.compile(r"\A\s*\"?sep=(.)\"?\s*\Z", re.IGNORECASE)


def found_format(file: BinaryIO) -> Format:
    """Return how an open file is to be read, from its start; FileError where it holds no text."""
    file.seek(0)
    start = file.read(START)
    encoding = _encoding(start)
    text = start.decode(encoding, "ignore").lstrip("\ufeff")
    lines = text.splitlines()[: LOOKED_AT + MOST_BEFORE + 2]
    if len(start) == START and len(lines) > 1:
        lines = lines[:-1]  # which may be cut
    skip, delimiter = 0, None
    if lines and (line := _SEP.match(lines[0])) and line[1] in DELIMITERS:
        skip, delimiter = 1, line[1]
    elif lines and lines[0].strip().lower() in ("sep=", '"sep="'):  # sep= and a tab, which the strip took
        skip, delimiter = 1, "\t"
    plain = [line for line in lines[skip:] if line.strip() and not line.startswith(COMMENTS)]
    delimiter = delimiter or _delimiter(plain[:LOOKED_AT])
    try:
        skip = _before(lines, skip, delimiter)
        rows = list(records([line for line in lines[skip:] if line.strip()][:LOOKED_AT], delimiter))
    except csv.Error as error:
        raise FileError(
            said(
                "its first lines can't be parted into fields ({error}): is a quote left open?", error=sentence_of(error)
            )
        ) from error
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
        raise FileError(said("it is no text: it has bytes that are 0. Save the table as CSV"))
    try:
        start[:-4].decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        return "utf-8" if error.start >= len(start) - 8 else "cp1252"


def _delimiter(lines: list[str]) -> str:
    """Return what parts most lines into the same count of fields; a comma where nothing parts them."""
    best, most = ",", 0.6
    for delimiter in ("\t", ";", "|", ",", " "):
        try:
            counts = [len(row) for row in records(lines, delimiter) if row]
        except csv.Error:
            continue
        usual = _usual(counts)
        if delimiter == ";" and usual == 2 and all(_ENTITY.search(line) for line in lines if ";" in line):
            continue  # Bed &amp; Breakfast
        agreed = round(counts.count(usual) / max(1, len(counts)), 1)
        if usual > 1 and (agreed > most or (delimiter == " " and best == "\t" and _blanks_part_numbers(lines, counts))):
            best, most = delimiter, agreed
    return best


def _usual(counts: Sequence[int]) -> int:
    return max(set(counts), key=counts.count, default=1)


def _blanks_part_numbers(lines: list[str], counts: list[int]) -> bool:
    """Whether numbers with blanks between them stand between tabs, in every line as many: no such tabs part."""
    several = re.compile(r"\s*[-+.\d?eE]+\s+[-+.\d?eE]+(\s|\Z)")
    return len(set(counts)) == 1 and all(any(map(several.match, line.split("\t"))) for line in lines)


def _before(lines: list[str], skip: int, delimiter: str) -> int:
    """Return how many lines come before the table's first row: titles, remarks, empty ones, counts.

    A remark that has as many fields as the rows, or a title of one word, is taken for their names where no other line
    is.
    """
    there = [(at, line) for at, line in enumerate(lines) if at >= skip and line.strip()]
    rows: list[tuple[int, list[str]]] = [(at, next(records([line], delimiter), [])) for at, line in there]
    usual = _usual([len(row) for at, row in rows if not lines[at].startswith(COMMENTS)])
    names = None
    for place, (at, row) in enumerate(rows[:MOST_BEFORE]):
        filled = sum(bool(cell.strip()) for cell in row)
        remark = lines[at].startswith(COMMENTS)
        if remark and lines[at].startswith("#") and len(_named(row, delimiter)) == usual:
            names = at
        title = usual > 1 and (len(row) == 1 or (usual > 2 and filled < 2))
        if title and filled and len(row) == usual:
            names = at
        if not (remark or title or _counts(row, usual)):
            headed = _has_header([row for _, row in rows[place:]], ".")
            return at if names is None or headed else names
    return skip


def _named(row: list[str], delimiter: str) -> list[str]:
    """Return the fields of a remark, without its mark where that stands alone."""
    return row[1:] if delimiter == " " and row[0] == "#" else row


def _counts(row: list[str], usual: int) -> bool:
    """Whether a row says how many rows and columns there are, and names classes, as scikit-learn's files do."""
    counts = len(row) > 2 and row[0].isdecimal() and row[1].isdecimal() and int(row[1][:9]) == usual - 1
    return counts and all(cell.strip() and not _is_number(cell, ".") for cell in row[2:])


def _decimal(cells: list[str]) -> str:
    commas = sum(bool(_COMMA.match(cell)) for cell in cells)
    points = sum(bool(_COMMA.match(cell.replace(".", ","))) for cell in cells if "." in cell)
    return "," if commas > points else "."


def _has_header(rows: list[list[str]], decimal: str) -> bool:
    """Whether the first row names the columns: it has no number in it, and the rows below it are unlike it.

    Numbers that count on, 0, 1, 2 or 2019, 2020, are names, too, where no row below counts so.
    """
    if len(rows) < 2:
        return False
    first, below = rows[0], rows[1:]
    if _count_on(first) and len(below) > 1 and not any(map(_count_on, below)):
        return True
    if any(_is_number(cell, decimal) for cell in first):
        return False
    if any(_is_number(cell, decimal) for row in below for cell in row):
        return True
    columns = list(zip(*below, strict=False))
    return all(cell not in column for cell, column in zip(first, columns, strict=False))


def _count_on(row: list[str]) -> bool:
    """Whether a row's numbers, three or more, are whole and each is one more than that before."""
    numbers = [int(cell) for cell in map(str.strip, row) if cell.isdecimal() and len(cell) < 9]
    whole = not any("." in cell for cell in row) and len(numbers) > 2
    return whole and all(b - a == 1 for a, b in pairwise(numbers))


def _is_number(cell: str, decimal: str) -> bool:
    try:
        return not lacks(cell) and number(cell, decimal) == number(cell, decimal)
    except ValueError:
        return False
