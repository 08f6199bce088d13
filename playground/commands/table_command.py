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
from playground.widgets.words import short

LISTED = 6  # categories that are named
SAID = {
    LEAVE_OUT: "they are left out. `train --missing fill` takes the column's mean, or its most frequent category.",
    FILL: "the column's mean, or its most frequent category, is taken. `train --missing 'leave out'` leaves them out.",
}


def table_asked_for(options: argparse.Namespace, path: Path) -> Data:
    """Return the data of a table, with the columns that the command line names."""
    inputs = None if options.inputs is None else [name.strip() for name in options.inputs.split(",")]
    chosen = {name: getattr(options, name) for name in ("missing", "validation") if getattr(options, name) is not None}
    with progress(TaskProgressColumn(), TimeRemainingColumn()) as bar:
        task = bar.add_task("reading", total=1.0)
        words = [word.strip() for word in (options.also_missing or "").split(",") if word.strip()]
        return load_table(
            path, options.target, inputs, lambda share: bar.update(task, completed=share), words, **chosen
        )


def run(options: argparse.Namespace) -> int:
    """Print what the table contains; return the exit code."""
    try:
        with progress(TaskProgressColumn(), TimeRemainingColumn()) as bar:
            task = bar.add_task("reading", total=1.0)
            found = guess(options.file, None, lambda share: bar.update(task, completed=share), options.target)
    except (FileError, SpecError) as error:
        complain(error)
        return WRONG_USE
    _show(found, options.file)
    return OK


def _show(found: TableFound, path: Path) -> None:
    file, table = found.file, found.table
    form = table.format
    how = f"{form.encoding}, fields parted by {DELIMITERS[form.delimiter]}s, decimal {DECIMALS[form.decimal]}"
    tests = f", {table.test_rows:,} of them for testing" if table.test_rows else ""
    print(f"{path.name}: {counted(file.rows, 'row')}{tests}, {counted(len(file.columns), 'column')} ({how})")
    lines = Lines("", "column", "holds", "missing", "taken as", box=None, pad_edge=False)
    places = {column.at for column in table.inputs}
    for place, column in enumerate(file.columns):
        if place == table.target.at:
            taken = f"answer: {len(table.classes)} classes" if table.classes else "answer: a number"
        elif place in places:
            taken = "input"
        else:
            taken = f"left out: {found.left_out[place]}"
        lines.add_row(str(place + 1), column.name, _holds(column), _missing(column), taken)
    show(lines, width=160)
    if lacking := incomplete(file, table.inputs):
        print(f"{counted(lacking, 'row')} of {file.rows:,} lack a value: {SAID[table.missing]}")
    for odd in suspects(file):
        where = f"{counted(odd.rows, 'row')} of column {odd.column}"
        print(f"{odd.word!r} in {where} may mean a missing value: `train --also-missing={odd.word}` counts it so.")
    print(f"Train on it: nn-playground train {path}")


def _holds(column: Parsed) -> str:
    """Return what a column holds: the range of its numbers, or its categories."""
    if column.values is None:
        return "text, too many different values"
    if column.categories is None:
        there = column.values[column.values == column.values]
        return f"numbers, {short(there.min(), '.4g')} to {short(there.max(), '.4g')}" if len(there) else "nothing"
    names = categories_of(column, len(column.categories)) or ()
    shown = ", ".join(f"{name:.20}" for name in names[:LISTED])
    return f"{shown}{', ...' if len(names) > LISTED else ''} ({len(names):,})"


def _missing(column: Parsed) -> str:
    if not column.missing:
        return ""
    more = ", ..." if column.missing > len(column.lines) else ""
    return f"{column.missing:,} (line {', '.join(map(str, column.lines[:LISTED]))}{more})"
