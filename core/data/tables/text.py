"""The rows of a table as text: their fields with their lines, in blocks."""

import csv
import io
import re
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, BinaryIO, NamedTuple

from core.data.tables.table import DELIMITERS, MOST_COLUMNS, Format
from core.files import FileError
from core.wording import said, said_count, sentence_of

LONGEST_LINE = 1_000_000
BLOCK, BLOCK_BYTES = 400_000, 32_000_000  # cells, some 30 MB, and bytes of the file
_RULE = re.compile(r"[-+=]{3,}")  # as databases print it below the names
_END_OF_FILE = "\x1a"  # as old programs of DOS write it


class Block(NamedTuple):
    """Some rows of the file: their cells, row after row of `width` each, and the line on which each row ends."""

    cells: list[str]
    lines: list[int]
    width: int


def records(lines: Iterable[str], delimiter: str) -> Any:
    """Return the fields of lines; blanks at a field's start are skipped, so that one or many part fields.

    It is a reader of `csv`, which knows its `line_num`.
    """
    if delimiter == " ":
        lines = (line.replace("\t", " ").rstrip() + "\n" for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True)


def blocks(
    file: BinaryIO, form: Format, between: Callable[[float], None], share: Callable[[], float]
) -> Generator[Block, None, None]:
    """Read the rows of an open file, the header first if there is one, empty lines left out.

    Every row has as many fields as the first; remarks between them, with # or // first, and rules are left out.
    `between` is called with the `share` of the file that is read: what it raises ends the reading. FileError says of
    which line the fields can't be right.
    """
    file.seek(0)
    errors = "replace" if form.encoding == "cp1252" else "strict"
    text = io.TextIOWrapper(file, form.encoding, errors, newline="")
    try:
        reader, width = records(_lines(text, form.skip), form.delimiter), 0
        cells, at, began = list[str](), list[int](), 0
        for row in reader:
            if not row or (not row[0] and not any(row)):
                continue
            if len(row) != width:
                if not width:
                    width = _width(row)
                elif len(row) == width + 1 and not row[-1].strip():
                    row.pop()  # a delimiter at the line's end
                elif _says_nothing(row):
                    continue
                elif len(at) == 1 and form.header and len(row) in (width - 1, width + 1):
                    cells, width = _mended(cells, len(row)), len(row)
                if len(row) != width:
                    raise _odd(form, form.skip + reader.line_num, len(row), width)
            cells += row
            at.append(form.skip + reader.line_num)
            if len(cells) >= BLOCK or (not len(at) % 32 and file.tell() - began > BLOCK_BYTES):
                between(share())
                yield Block(cells, at, width)
                cells, at, began = [], [], file.tell()
        between(1.0)
        if cells:
            yield Block(cells, at, width)
    except UnicodeDecodeError as error:
        raise UnreadableText(
            said("it isn't {encoding} throughout: {reason}", encoding=form.encoding, reason=error.reason)
        ) from error
    except csv.Error as error:
        raise FileError(
            said(
                "line {line:,} can't be parted into fields ({error}): is a quote left open?",
                line=form.skip + reader.line_num,
                error=sentence_of(error),
            )
        ) from error
    finally:
        text.detach()


class UnreadableText(FileError):
    """The text isn't of the encoding that its start is of."""


def _width(row: list[str]) -> int:
    if len(row) > MOST_COLUMNS + 1:
        raise FileError(
            said(
                "it has {columns:,} columns, and at most {most:,} can be read: keep fewer columns",
                columns=len(row),
                most=MOST_COLUMNS,
            )
        )
    return len(row)


def _says_nothing(row: list[str]) -> bool:
    """Whether a row of another width is a remark, a rule such as ----+----, or blank."""
    first = row[0].strip()
    return (
        first.startswith(("#", "//"))
        or (len(row) == 1 and bool(_RULE.fullmatch(first)))
        or (first in ("", _END_OF_FILE) and not any(cell.strip() for cell in row[1:]))
    )


def _mended(header: list[str], width: int) -> list[str]:
    """Return names for rows with one field fewer, where the last is empty; or more: R names no column of row names."""
    if len(header) < width:
        return ["", *header]
    return header[:-1] if not header[-1].strip() else header


def _odd(form: Format, line: int, fields: int, width: int) -> FileError:
    return FileError(
        said(
            "line {line:,} has {fields}, and the first row has {width:,}: mend that line, or "
            "choose another delimiter than the {delimiter}",
            line=line,
            fields=said_count(fields, "{count:,} field", "{count:,} fields"),
            width=width,
            delimiter=said(DELIMITERS[form.delimiter]),
        )
    )


def _lines(text: io.TextIOWrapper, skip: int) -> Iterator[str]:
    """Return the lines after the first `skip`; the first of these without the # before its names."""
    number, read = 0, text.readline
    while line := read(LONGEST_LINE):
        number += 1
        if number == 1:
            line = line.removeprefix("\ufeff")
        if len(line) == LONGEST_LINE:
            raise FileError(
                said(
                    "line {number:,} is longer than {most:,} letters: that is no table",
                    number=number,
                    most=LONGEST_LINE,
                )
            )
        if number > skip:
            yield line.lstrip("# ") if number == skip + 1 and line.startswith("#") else line
