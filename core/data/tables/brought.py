"""The rows of tables that documents brought along: for where their files aren't, or are others by now."""

from collections.abc import Mapping

import numpy as np

from core.data import along
from core.data.tables.columns import Parsed
from core.data.tables.parsing import ParsedFile
from core.data.tables.samples import values_of
from core.data.tables.table import Column, Table
from core.tape.array import Array, locked
from core.wording import said

KEPT = 4  # tables
_brought: dict[str, ParsedFile] = {}  # by fingerprint, the latest last


def keep(table: Table, rows: ParsedFile) -> None:
    """Hold the rows that came with a document, and let go of those of the first but KEPT."""
    _brought.pop(table.fingerprint, None)
    _brought[table.fingerprint] = rows
    while len(_brought) > KEPT:
        del _brought[next(iter(_brought))]


def of(table: Table) -> ParsedFile | None:
    """Return the rows that a document brought for a table, None where none did."""
    found = _brought.get(table.fingerprint)
    wanted = [(column.at, column.categories) for column in _columns(table)]
    held = found is not None and all(
        at < len(found.columns)
        and found.columns[at].values is not None
        and (found.columns[at].categories or ()) == categories
        for at, categories in wanted
    )
    return found if held else None


def arrays_of(table: Table, rows: ParsedFile) -> dict[str, Array] | None:
    """Return the columns that a table uses as arrays (rows,) by their places; None: they are too large to go along.

    Numbers are float64, or float32 where that is exact; a category is its place among the column's, -1 is missing.
    """
    found = {}
    for column in _columns(table):
        values = values_of(rows, column)
        short = values.astype(np.float32)
        exact = np.array_equal(short, values, equal_nan=not column.categories)
        found[f"{column.at}"] = short if exact else values.astype(np.float64)
        if sum(array.nbytes for array in found.values()) > along.MOST_BYTES:
            return None
    return found


def rows_of(table: Table, arrays: Mapping[str, Array]) -> ParsedFile:
    """Return the rows of which `arrays_of` made arrays; ValueError where these aren't those of the table."""
    columns = _columns(table)
    if odd := set(arrays) ^ {f"{column.at}" for column in columns}:
        raise ValueError(said("its data aren't the columns of its table: {odd}", odd=sorted(odd)[0][:100]))
    found = [Parsed("", None) for _ in range(max(column.at for column in columns) + 1)]
    for column in columns:
        values = arrays[f"{column.at}"]
        if values.shape != (table.rows,) or np.isinf(values).any():
            raise ValueError(
                said("column {name!r:.100} of its data isn't of {rows:,} numbers", name=column.name, rows=table.rows)
            )
        if not column.categories:
            found[column.at] = Parsed(column.name, locked(values.astype(np.float64)))
            continue
        if not ((values >= -1) & (values < len(column.categories)) & (values == np.floor(values))).all():
            raise ValueError(
                said(
                    "column {name!r:.100} of its data isn't of its {came} categories",
                    name=column.name,
                    came=len(column.categories),
                )
            )
        found[column.at] = Parsed(column.name, locked(values.astype(np.int32)), column.categories)
    return ParsedFile(tuple(found), table.rows, table.format, table.fingerprint, (), table.test_rows)


def most_bytes(table: Table) -> int:
    """Return how many bytes the arrays of a table take at most, with what says which they are."""
    return min(along.MOST_BYTES, 8 * table.rows * len(_columns(table))) + 200 * len(_columns(table)) + 1000


def _columns(table: Table) -> tuple[Column, ...]:
    return (*table.inputs, table.target)
