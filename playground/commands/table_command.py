"""What the headless verbs do with tables: say what is in one, and read one to train on it, with progress."""

import argparse
from pathlib import Path

from rich.progress import TaskProgressColumn, TimeRemainingColumn
from rich.table import Table as Lines

from core.data.data import Data
from core.data.tables.columns import Parsed, categories_of
from core.data.tables.guess import TableFound, guess, incomplete, load_table
from core.data.tables.suspects import suspects
from core.data.tables.table import DECIMALS, DELIMITERS, FILL, LEAVE_OUT
from core.files import FileError
from core.value import SpecError, counted
from playground.commands.terminal import complain, progress, show
from playground.exit_codes import OK, WRONG_USE
from playground.languages import mark, tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.widgets.words import short

HEADS = mark(("column", "holds", "missing", "taken as"))
LISTED = 6  # categories that are named
SAID = mark({
    LEAVE_OUT: "they are left out. `train --missing fill` takes the column's mean, or its most frequent category.",
    FILL: "the column's mean, or its most frequent category, is taken. `train --missing 'leave out'` leaves them out.",
})  # fmt: skip


def table_asked_for(options: argparse.Namespace, path: Path) -> Data:
    """Return the data of a table, with the columns that the command line names."""
    inputs = None if options.inputs is None else [name.strip() for name in options.inputs.split(",")]
    chosen = {name: getattr(options, name) for name in ("missing", "validation") if getattr(options, name) is not None}
    with progress(TaskProgressColumn(), TimeRemainingColumn()) as bar:
        task = bar.add_task(tr("reading"), total=1.0)
        words = [word.strip() for word in (options.also_missing or "").split(",") if word.strip()]
        return load_table(
            path, options.target, inputs, lambda share: bar.update(task, completed=share), words, **chosen
        )


def run(options: argparse.Namespace) -> int:
    """Print what the table contains; return the exit code."""
    try:
        with progress(TaskProgressColumn(), TimeRemainingColumn()) as bar:
            task = bar.add_task(tr("reading"), total=1.0)
            found = guess(options.file, None, lambda share: bar.update(task, completed=share), options.target)
    except (FileError, SpecError) as error:
        complain(error)
        return WRONG_USE
    _show(found, options.file)
    return OK


def _show(found: TableFound, path: Path) -> None:
    file, table = found.file, found.table
    form = table.format
    how = tr("{encoding}, delimiter {delimiter}, decimal {decimal}").format(
        encoding=form.encoding, delimiter=tr(DELIMITERS[form.delimiter]), decimal=tr(DECIMALS[form.decimal])
    )
    sizes = [tr_said(counted(file.rows, "row"))]
    if table.test_rows:
        sizes.append(tr("{count} of them for testing").format(count=numeral(table.test_rows)))
    sizes.append(tr_said(counted(len(file.columns), "column")))
    print(f"{path.name}: {', '.join(sizes)} ({how})")
    lines = Lines("", *map(tr, HEADS), box=None, pad_edge=False)
    places = {column.at for column in table.inputs}
    for place, column in enumerate(file.columns):
        if place == table.target.at:
            classes = tr_count(len(table.classes), "answer: {count} class", "answer: {count} classes")
            taken = classes if table.classes else tr("answer: a number")
        elif place in places:
            taken = tr("input")
        else:
            taken = tr("left out: {why}").format(why=tr_said(found.left_out[place]))
        lines.add_row(str(place + 1), column.name, _holds(column), _missing(column), taken)
    show(lines, width=160)
    if lacking := incomplete(file, table.inputs):
        lack = tr_count(
            lacking, "{count} row of {of} lacks a value:", "{count} rows of {of} lack a value:", of=numeral(file.rows)
        )
        print(lack, tr(SAID[table.missing]))
    for odd in suspects(file):
        print(
            tr_count(
                odd.rows,
                "{word!r} in {count} row of column {column} may mean a missing value: `train --also-missing={word}` "
                "counts it so.",
                "{word!r} in {count} rows of column {column} may mean a missing value: `train --also-missing={word}` "
                "counts it so.",
                word=odd.word,
                column=odd.column,
            )
        )
    print(tr("Train on it: nn-playground train {path}").format(path=path))


def _holds(column: Parsed) -> str:
    """Return what a column holds: the range of its numbers, or its categories."""
    if column.values is None:
        return tr("text, too many different values")
    if column.categories is None:
        there = column.values[column.values == column.values]
        if not len(there):
            return tr("nothing")
        return tr("numbers, {least} to {most}").format(least=short(there.min(), ".4g"), most=short(there.max(), ".4g"))
    names = categories_of(column, len(column.categories)) or ()
    shown = ", ".join(f"{name:.20}" for name in names[:LISTED])
    return f"{shown}{', ...' if len(names) > LISTED else ''} ({numeral(len(names))})"


def _missing(column: Parsed) -> str:
    if not column.missing:
        return ""
    more = ", ..." if column.missing > len(column.lines) else ""
    lines = ", ".join(map(str, column.lines[:LISTED]))
    return tr("{count} (line {lines})").format(count=numeral(column.missing), lines=f"{lines}{more}")
