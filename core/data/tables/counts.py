"""How many rows of a table there are to train on and to test on, and how many of each class, before any is made."""

from typing import NamedTuple

import numpy as np

from core.data.tables.parsing import ParsedFile
from core.data.tables.samples import values_of
from core.data.tables.table import FILL, ROWS, Table
from core.tape.array import Array
from core.wording import mark, said, said_count


class Counts(NamedTuple):
    """Rows to train on, to test on and for validation; rows left out as they lack a value; rows of each class."""

    train: int
    test: int
    validation: int
    left_out: int
    classes: tuple[int, ...]


def counts(table: Table, file: ParsedFile, test_fraction: float, most: int | None = None) -> Counts:
    """Return what the rows of a file are used for; `most` are those to use at the most."""
    answers, whole, own = values_of(file, table.target), _whole(table, file), file.rows - file.test_rows
    usable = int(np.count_nonzero(whole[:own]))
    of_classes = np.bincount(answers[whole].astype(int), minlength=len(table.classes)) if table.classes else ()
    used = usable if most is None else min(usable, most)
    test = int(np.count_nonzero(whole[own:])) if file.test_rows else max(0, min(round(used * test_fraction), used - 1))
    train = used if file.test_rows else used - test
    validation = max(0, min(round(used * table.validation), train - 1))
    train -= validation
    return Counts(train, test, validation, file.rows - int(np.count_nonzero(whole)), tuple(int(n) for n in of_classes))


def samples_in(table: Table, file: ParsedFile) -> int:
    """Return how many samples a file has, beside its own part for testing: a row without a value may be none."""
    return max(ROWS.least, int(np.count_nonzero(_whole(table, file)[: file.rows - file.test_rows])))


def _whole(table: Table, file: ParsedFile) -> Array:
    """Return of each row (rows,) whether it has every value that it needs."""
    answers = values_of(file, table.target)
    gaps = answers < 0 if table.classes else np.isnan(answers)
    if table.missing != FILL:
        for column in table.inputs:
            values = values_of(file, column)
            gaps = gaps | (values < 0 if column.categories else np.isnan(values))
    return ~gaps


def sentence(table: Table, found: Counts) -> str:
    """Return what will be trained on, in a sentence."""
    rows = said_count(found.train + found.test + found.validation, "{count:,} row", "{count:,} rows")
    inputs = said_count(len(table.names), "{count:,} input", "{count:,} inputs")
    classes = said_count(len(table.classes), "{count} class", "{count} classes")
    answer = classes if table.classes else said("a number, {name}", name=table.target.name)
    parts = {"train": found.train, "test": found.test, "validation": found.validation}
    if found.validation:
        whole = mark(
            "{rows}: {train:,} to train on, {test:,} to test on, {validation:,} for validation; {inputs}; {answer}."
        )
    else:
        whole = mark("{rows}: {train:,} to train on, {test:,} to test on; {inputs}; {answer}.")
    return said(whole, rows=rows, **parts, inputs=inputs, answer=answer)
