"""The points of the data that a person chose: made or read, split; and the same as points by hand."""

from weakref import WeakValueDictionary

import numpy as np

from core.data import datasets
from core.data.data import PAINTED, Data
from core.data.datasets import Points
from core.data.images import brought as brought_images
from core.data.images import image_sets
from core.data.painted import Painted, sides
from core.data.tables import brought, parsing, samples
from core.data.tables.parsing import Between, heedless
from core.data.tables.table import Table
from core.files import FileError
from core.value import SpecError, counted, replace
from core.wording import said, sentence_of


def points_of(data: Data, between: Between = heedless) -> Points:
    """Return the samples, split; FileError where a file is missing or bad.

    As long as anyone holds them, the same points are the same object. While a table is read, `between` is called with
    the share that is; what it raises ends the reading.
    """
    if data.by_hand:
        return _by_hand(data)
    if data.table is not None:
        return _of_table(data, data.table, between)
    return datasets.make(
        *(data.dataset, data.samples, data.classes, data.noise, data.test_fraction, data.seed),
        *(data.path, data.names, data.turned, data.fingerprint),
    )


_painted: WeakValueDictionary[object, Points] = WeakValueDictionary()
_tables: WeakValueDictionary[object, Points] = WeakValueDictionary()


def _of_table(data: Data, table: Table, between: Between) -> Points:
    why = trouble_with(data)
    rows = None if why is None else brought.of(table)
    if why is not None and rows is None:
        raise FileError(why)
    key = data, why is None
    if (found := _tables.get(key)) is None:
        rows = rows or parsing.parsed(data.path, table.format, between)
        found = _tables[key] = samples.points(table, rows, data.samples, data.test_fraction, data.seed)
    return found


def borrowed(data: Data) -> str | None:
    """Return a sentence on why the rows or images are those that the document brought; None where its file has them."""
    if data.fingerprint and image_sets.missing(data.dataset, data.path) and brought_images.has(data.fingerprint):
        return said("its images are those in the document: there is no file {path}", path=data.path)
    if data.table is None or brought.of(data.table) is None or (why := trouble_with(data)) is None:
        return None
    return said("its rows are those in the document: {why}", why=why)


def trouble_with(data: Data) -> str | None:
    """Return why a table's file can't be read; then the rows are used that its document brought, if it did."""
    assert data.table is not None
    try:
        if parsing.fingerprint(data.path) == data.table.fingerprint:
            return None
    except FileError as error:
        return sentence_of(error)
    return said("{path} has changed since its columns were chosen: open it again", path=data.path)


def _by_hand(data: Data) -> Points:
    key = data.dataset, data.painted, data.test_fraction
    if (found := _painted.get(key)) is None:
        parts = data.painted.split(data.test_fraction, data.dimensions, numbers=data.regression)
        found = _painted[key] = Points(*parts, data.painted.plane)
    return found


def on_paper(data: Data) -> Data:
    """Return the data as points by hand: those that are seen, as they are split and classed; SpecError of too many."""
    if data.by_hand:
        return data
    if data.dimensions != 2 and not (data.regression and data.dimensions == 1):
        raise SpecError(
            said(
                "points by hand lie on a plane, or along a curve, and a sample of {title} has {part}",
                title=data.title,
                part=counted(data.dimensions, "number") if data.dimensions else said("pixels"),
            )
        )
    points = points_of(data)
    train, test = len(points.x_train), len(points.x_test)
    x, y = np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])
    u = sides(np.arange(train + test) >= train, data.test_fraction, np.random.default_rng(data.seed))
    painted = Painted.of(x, y, u=u, plane=points.extent)
    name = "painted" if not data.regression else PAINTED[data.dimensions]
    return replace(data, dataset=name, painted=painted, path="", table=None)
