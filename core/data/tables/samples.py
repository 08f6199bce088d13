"""The samples of a table: rows chosen, gaps filled, text made inputs, numbers standardized; and split."""

import numpy as np
from msgspec.structs import replace as replaced

from core.data.datasets import Points, Scaling
from core.data.tables.columns import Parsed
from core.data.tables.parsing import ParsedFile
from core.data.tables.table import FILL, REFUSE, Column, Table, number_of
from core.files import FileError
from core.tape.array import Array, locked
from core.wording import said, said_count


def points(table: Table, file: ParsedFile, samples: int, test_fraction: float, seed: int) -> Points:
    """Return at most `samples` rows, in random order, split; FileError where the file isn't as the table says.

    A file with rows for testing keeps them for that, and `samples` are of the others.
    """
    given = [values_of(file, column) for column in table.inputs]
    answers = values_of(file, table.target)
    gaps = np.isnan(answers) if not table.classes else answers < 0
    for column, values in zip(table.inputs, given, strict=True):
        absent = values < 0 if column.categories else np.isnan(values)
        if table.missing == REFUSE and absent.any():
            raise _refused(file.columns[column.at])
        if table.missing != FILL:
            gaps = gaps | absent
    if table.missing == REFUSE and gaps.any():
        raise _refused(file.columns[table.target.at])
    rng = np.random.default_rng(seed)
    whole = np.flatnonzero(~gaps)
    of_training = whole < file.rows - file.test_rows
    order = rng.permutation(whole[of_training])[:samples]
    test = whole[~of_training]
    if not file.test_rows:
        order, test = _parted(table, answers, order, len(order) * test_fraction)
    samples = len(order) if file.test_rows else len(order) + len(test)
    order, validation = _parted(table, answers, order, samples * table.validation)
    if len(order) < 2:
        raise FileError(
            said(
                "{left} of {rows:,}: the others lack a value. Fill the gaps, or leave out the column that has most of "
                "them",
                left=said_count(len(order), "{count:,} row to train on is left", "{count:,} rows to train on are left"),
                rows=file.rows,
            )
        )
    rows = np.concatenate([order, test, validation])
    x, mean, scale = _inputs(table, given, rows, len(order))
    y, y_mean, y_scale = answers[rows], 0.0, 1.0
    if table.classes:
        y = y.astype(np.int64)
    elif table.standardize_target:
        y_mean, y_scale = _mean_and_scale(y[: len(order)], table.target.name)
        y = (y - y_mean) / y_scale
    locked(x), locked(y)
    n, tests = len(order), slice(len(order), len(order) + len(test))
    held = (x[tests.stop :], y[tests.stop :]) if len(validation) else None
    scaling = Scaling(locked(mean), locked(scale), y_mean, y_scale)
    parts = x[:n], y[:n], x[tests], y[tests]
    return Points(*parts, scaling=scaling, source=_used(table, file), validation=held)


def _used(table: Table, file: ParsedFile) -> ParsedFile:
    """Return the file with the columns that are used alone: what nobody else holds of the others is freed."""
    places = {column.at for column in (*table.inputs, table.target)}
    columns = [column if at in places else Parsed(column.name, None) for at, column in enumerate(file.columns)]
    return replaced(file, columns=tuple(columns), preview=())


def values_of(file: ParsedFile, column: Column) -> Array:
    """Return a column's numbers, or the places of its values among its categories, -1 for none of them."""
    if column.at >= len(file.columns) or file.columns[column.at].values is None:
        raise FileError(
            said("the file has no column {name!r:.100} as it was chosen: choose its columns again", name=column.name)
        )
    found = file.columns[column.at]
    values = found.values
    assert values is not None
    if not column.categories:
        if found.of_numbers:
            return values
        line, cell = found.odd or (0, "")
        raise FileError(
            said("line {line:,}, column {name!r:.100}: {cell!r} is no number", line=line, name=column.name, cell=cell)
        )
    if found.categories == column.categories:
        return values
    place = {name: index for index, name in enumerate(column.categories)}
    if found.categories is not None:
        codes = np.array([*(place.get(name, -1) for name in found.categories), -1])
        return np.asarray(codes[values])
    wanted = np.array([number_of(name) for name in column.categories])
    order = np.argsort(wanted)
    nearest = np.searchsorted(wanted[order], values).clip(max=len(wanted) - 1)
    return np.where(wanted[order][nearest] == values, order[nearest], -1)


def _parted(table: Table, answers: Array, order: Array, wanted: float) -> tuple[Array, Array]:
    """Return rows in random order in two parts, the second of `wanted` rows: the last, of each class its share."""
    count = len(order)
    wanted = max(0, min(round(wanted), count - 1))
    if not table.classes or not table.stratified:
        return order[: count - wanted], order[count - wanted :]
    chosen, classes = np.zeros(count, bool), answers[order]
    counts = np.bincount(classes)
    exact = counts * (wanted / max(1, count))
    of_class = np.floor(exact).astype(int)
    largest = np.argsort(of_class - exact, kind="stable")[: wanted - of_class.sum()]
    of_class[largest] += 1
    for each, some in enumerate(of_class):
        if some:
            chosen[np.flatnonzero(classes == each)[-some:]] = True
    return order[~chosen], order[chosen]


def _inputs(table: Table, given: list[Array], rows: Array, train: int) -> tuple[Array, Array, Array]:
    """Return x (n, inputs) of rows, of which the first `train` are to train on, and what was done to each input."""
    width = len(table.names)
    x, at = np.zeros((len(rows), width), np.float32), 0
    mean, scale = np.zeros(width), np.ones(width)
    for column, values in zip(table.inputs, given, strict=True):
        some, learned = values[rows], values[rows[:train]]
        if column.categories:
            counts = np.bincount(learned[learned >= 0], minlength=len(column.categories))
            some = np.where(some < 0, counts.argmax(), some)
            x[np.arange(len(rows)), at + some] = 1
            at += len(column.categories)
            continue
        there = learned[~np.isnan(learned)]
        middle, width_ = _mean_and_scale(there, column.name)
        some = np.where(np.isnan(some), middle, some)
        if table.standardize_inputs:
            mean[at], scale[at] = middle, width_
            some = (some - middle) / width_
        x[:, at] = _narrowed(some, column.name)
        at += 1
    return x, mean, scale


def _narrowed(values: Array, name: str) -> Array:
    with np.errstate(over="ignore"):
        found = values.astype(np.float32)
    if not np.isfinite(found).all():
        raise FileError(
            said(
                "column {name!r:.100} has numbers too large to compute with, such as {values:.3g}",
                name=name,
                values=abs(values).max(),
            )
        )
    return found


def _mean_and_scale(values: Array, name: str) -> tuple[float, float]:
    """Return mean and standard deviation; 1 for that of values that are all the same."""
    if not len(values):
        raise FileError(said("column {name!r:.100} has no value in the rows to train on: leave it out", name=name))
    with np.errstate(over="ignore", invalid="ignore"):
        mean, deviation = float(values.mean()), float(values.std())
    if not np.isfinite([mean, deviation]).all():
        raise FileError(
            said(
                "column {name!r:.100} has numbers too large to compute with, such as {values:.3g}",
                name=name,
                values=abs(values).max(),
            )
        )
    return mean, deviation if deviation > 1e-12 * abs(mean) else 1.0


def _refused(column: Parsed) -> FileError:
    lines = ", ".join(f"{line:,}" for line in column.lines) + (", ..." if column.missing > len(column.lines) else "")
    return FileError(
        said(
            "column {name!r} lacks {values} (line {lines}): fill the gaps in the file, or choose "
            "to leave such rows out or to fill them with the mean",
            name=column.name,
            values=said_count(column.missing, "{count:,} value", "{count:,} values"),
            lines=lines,
        )
    )
