"""What a file seems to hold: which columns are inputs and which is the answer. A person may choose otherwise."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from core.data.data import Data
from core.data.tables import answer
from core.data.tables.columns import Parsed, categories_of
from core.data.tables.counts import samples_in
from core.data.tables.parsing import Between, ParsedFile, heedless, parsed
from core.data.tables.table import DELIMITERS, FILL, LEAVE_OUT, MOST_CATEGORIES, MOST_INPUTS, Column, Format, Table
from core.files import FileError
from core.value import SpecError, replace
from core.wording import joined, said

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".data", ".dat", ".npz", ".npy")  # of what may be a table
IDS = re.compile(r"(id|index|idx|no|nr|number|row|row_?names?|unnamed.*|column 1|.*[ _-]id|\w+erid)\Z", re.IGNORECASE)
FEW_CATEGORIES = 20  # which are taken unasked
MOST_LEFT_OUT = 0.1  # of the rows, beyond which gaps are filled unasked
WITH_UNIT = re.compile(r"[-+]?\d+([.,]\d+)? ?[^\W\d_]{1,4}[²³\d]?(/[^\W\d_]{1,4})?\Z|[-+]?\d+([.,]\d+)? ?°[CFK]?\Z")


class TableFound(Struct, frozen=True, eq=False):
    """A file as it was parsed, the table it seems to be, and why columns are left out, by their place."""

    file: ParsedFile
    table: Table
    left_out: dict[int, str]


def guess(
    path: str | Path, form: Format | None = None, between: Between = heedless, target: str | None = None
) -> TableFound:
    """Return what is in a file, see `parsed`; `target` is the name of the answer's column. SpecError, FileError."""
    return guess_of(parsed(path, form, between), path, target)


def guess_of(file: ParsedFile, path: str | Path = "it", target: str | None = None) -> TableFound:
    """Return what is in a parsed file."""
    columns = file.columns
    if target is None:
        at = answer.place_in(file)
    else:
        at = place_of(file, target)
    if at is None:
        raise FileError(
            said(
                "{path} has no column that could be the answer: each is text with too many different values", path=path
            )
        )
    column = answer.taken(file, at)
    inputs, left_out = _inputs(file, at, counting=False)
    if not inputs:
        inputs, left_out = _inputs(file, at, counting=True)
    if len(columns) == 1:
        delimiter = said(DELIMITERS[file.format.delimiter])
        raise FileError(
            said(
                "{path} has one column alone, so nothing to predict from: is its delimiter not the "
                "{delimiter}? These are understood: {known}",
                path=path,
                delimiter=delimiter,
                known=joined(map(said, DELIMITERS.values()), ", "),
            )
        )
    if not inputs:
        raise FileError(
            said(
                "{path} has no column that could be an input beside {name!r:.100}, the answer{file}",
                path=path,
                name=column.name,
                file=_odd_one(file, at),
            )
        )
    missing = FILL if incomplete(file, inputs) > file.rows * MOST_LEFT_OUT else LEAVE_OUT
    table = Table(tuple(inputs), column, file.rows, file.fingerprint, file.format, missing, test_rows=file.test_rows)
    return TableFound(file, table, left_out)


def _odd_one(file: ParsedFile, target: int) -> str:
    """Return which value keeps the first column of text from being one of numbers."""
    odd = (column for at, column in enumerate(file.columns) if at != target and column.odd is not None)
    if (column := next(odd, None)) is None or column.odd is None:
        return ""
    return said(
        ": in line {line:,}, column {name!r:.100}, {value!r} is no number",
        line=column.odd[0],
        name=column.name,
        value=column.odd[1],
    )


def _inputs(file: ParsedFile, target: int, *, counting: bool) -> tuple[list[Column], dict[int, str]]:
    """Return the columns that seem to be inputs, with those that number the rows if `counting`; why others are not."""
    left_out, inputs, room = dict[int, str](), list[Column](), MOST_INPUTS
    for place in range(len(file.columns)):
        if place == target:
            continue
        why = _why_left_out(file, place, counting=counting)
        if why is None:
            chosen = column_of(file, place)
            if len(chosen.inputs) <= room:
                room -= len(chosen.inputs)
                inputs.append(chosen)
                continue
            why = said("more than {most:,} inputs", most=MOST_INPUTS)
        left_out[place] = why
    return inputs, left_out


def incomplete(file: ParsedFile, inputs: Sequence[Column]) -> int:
    """Return how many rows lack a value in one of these columns."""
    gaps = np.zeros(file.rows, bool)
    for column in (file.columns[each.at] for each in inputs):
        if column.missing and column.values is not None:
            gaps |= column.values < 0 if column.categories is not None else np.isnan(column.values)
    return int(gaps.sum())


def load_table(
    path: str | Path,
    target: str | None = None,
    inputs: Sequence[str] | None = None,
    between: Between = heedless,
    words: Sequence[str] = (),
    **chosen: Any,
) -> Data:
    """Return the data of a table's file: all its rows, `target` the column to predict from the columns `inputs`.

    Both are names; without, as it seems. `chosen` are fields of Data or of its Table, such as test_fraction=0.3,
    missing="fill". `words` are those for a missing value, such as ("unknown", "-999"), beside the usual ones. `between`
    as in `parsed`. FileError, SpecError.
    """
    form = replace(parsed(path, None, between).format, words=tuple(words)) if words else None
    found = guess(path, form, between, target)
    table = found.table
    if inputs is not None:
        places = [place_of(found.file, name) for name in inputs]
        table = replace(table, inputs=tuple(column_of(found.file, place) for place in places))
    of_table = {name: chosen.pop(name) for name in Table.__struct_fields__ if name in chosen}
    table = replace(table, **of_table)
    return data_of(table, path, **{"samples": samples_in(table, found.file)} | chosen)


def data_of(table: Table, path: str | Path, **chosen: Any) -> Data:
    """Return a table as the data of all its rows; `chosen` are fields of Data."""
    given: dict[str, Any] = {"samples": table.rows} | chosen
    return Data("table", path=os.path.abspath(path), table=table, **given)


def place_of(file: ParsedFile, name: str) -> int:
    """Return the place of the column of a name, or of a place from 1; SpecError where there is none."""
    names = [column.name for column in file.columns]
    for alike in (str, str.lower):
        if alike(name) in (found := list(map(alike, names))):
            return found.index(alike(name))
    if name.isdigit() and 1 <= int(name) <= len(names):
        return int(name) - 1
    raise SpecError(
        said("there is no column {name!r:.100}; there are {names}", name=name, names=", ".join(names)[:1000])
    )


def column_of(file: ParsedFile, at: int, *, categories: bool | None = None, most: int = MOST_CATEGORIES) -> Column:
    """Return a column as numbers, or as its categories; None: text as categories. SpecError where it can't be so."""
    column = file.columns[at]
    if categories is None:
        categories = not column.of_numbers
    if not categories:
        if column.odd is not None:
            line, cell = column.odd
            raise SpecError(
                said(
                    "line {line:,}, column {name!r}: {cell!r} is no number, and the column is of text",
                    line=line,
                    name=column.name,
                    cell=cell,
                )
            )
        return Column(at, column.name)
    names = categories_of(column, most)
    if names is None:
        raise SpecError(
            said(
                "column {name!r} has more than {most:,} different values, too many for categories",
                name=column.name,
                most=most,
            )
        )
    return Column(at, column.name, names)


def _why_left_out(file: ParsedFile, at: int, *, counting: bool) -> str | None:
    """Return why a column is no input, as it seems."""
    column = file.columns[at]
    if column.missing == file.rows:
        return said("empty")
    if column.missing > file.rows / 2:
        return said("lacks most of its values")
    if column.odd is not None and answer.DATES.match(column.odd[1]):
        return said("dates or times: the network needs numbers")
    if column.categories is not None or column.values is None:
        count = MOST_CATEGORIES if column.values is None else len(column.categories or ())
        if count == 1:
            return said("the same in every row")
        if count <= min(FEW_CATEGORIES, file.rows / 2):
            return None
        if column.odd is not None and column.nearly_numbers(file.rows):
            return said("numbers, but for {value:.20} in line {line:,}", value=column.odd[1], line=column.odd[0])
        if column.odd is not None and WITH_UNIT.match(column.odd[1]):
            return said(
                "not numbers alone, as {value:.20} in line {line:,}: leave units out of the cells",
                value=column.odd[1],
                line=column.odd[0],
            )
        if column.values is None:
            return said("text with too many different values")
        return said("text with {count:,} different values", count=count)
    if not counting and IDS.match(column.name) and _counts(column):
        return said("numbers its rows")
    if np.nanmin(column.values) == np.nanmax(column.values):
        return said("the same in every row")
    return None


def _counts(column: Parsed) -> bool:
    """Whether the numbers of a column are whole, and each is there once."""
    values = column.values
    assert values is not None
    whole = bool((values % 1 == 0).all())
    return not column.missing and whole and len(np.unique(values)) == len(values)
