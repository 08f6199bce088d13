"""The plane on which data are drawn: points on their own; a table by two columns, or by two principal components."""

from itertools import accumulate
from weakref import WeakKeyDictionary

import numpy as np
from msgspec import Struct

from core.data.data import Data
from core.data.datasets import Points
from core.data.extent import Extent
from core.data.tables.table import Column
from core.formula import plain
from core.tape.array import Array, locked
from core.value import Value

LOOKED_AT = 20_000  # samples from which directions and middles are found
MARGIN = 0.05  # of the samples' width and height, beyond them on every side


class PlaneView(Value, frozen=True):
    """Which plane through a table's inputs a person looks at.

    `across` and `up` are columns of numbers, by their places among the table's inputs; both None: those that tell the
    most of the answer. With `components` they are the first two principal components of all inputs. `held` are the
    other columns' values (place, number), in the table's units, or which category; others are as usual: at the mean, or
    the most frequent category.
    """

    across: int | None = None
    up: int | None = None
    components: bool = False
    held: tuple[tuple[int, float], ...] = ()

    @property
    def axes(self) -> tuple[int | None, int | None, bool]:
        """What lies across and up, wherever the other columns stand."""
        return self.across, self.up, self.components

    def holding(self, place: int, value: float | None) -> "PlaneView":
        """Return it with a column at another value; None: as usual."""
        held = dict(self.held) | ({} if value is None else {place: float(value)})
        if value is None:
            held.pop(place, None)
        return PlaneView(self.across, self.up, self.components, tuple(sorted(held.items())))


class Plane(Struct, frozen=True, eq=False):
    """A point (a, b) of the picture is the sample `origin` + a `directions`[0] + b `directions`[1].

    `directions` (axes, values) are at right angles to each other: two of a plane, one of the line of y over x. `axes`
    names what lies across and up. Of a table, columns and the line's y are in the table's units. `view` is as it was
    asked for, with the columns that were found.
    """

    view: PlaneView
    origin: Array
    directions: Array
    axes: tuple[str, str]
    extent: Extent

    def samples(self, points: Array) -> Array:
        """Return points (n, 2) of the picture as samples (n, values); of a line only the first number counts."""
        found: Array = self.origin + points[:, : len(self.directions)] @ self.directions
        return found

    def coordinates(self, x: Array) -> Array:
        """Return where samples x (n, values) lie: (n, axes)."""
        across = (self.directions / np.square(self.directions).sum(1, keepdims=True)).T
        found: Array = x @ across.astype(x.dtype) - self.origin @ across
        return found

    @property
    def spread(self) -> tuple[float, float]:
        """How far points of the picture lie apart that are 1 apart in the network's inputs, across and up."""
        sizes = 1 / np.linalg.norm(self.directions, axis=1)
        return float(sizes[0]), float(sizes[-1])


_found: WeakKeyDictionary[Points, dict[PlaneView, Plane]] = WeakKeyDictionary()
MOST_KEPT = 20


def plane_of(data: Data, points: Points, view: PlaneView | None = None) -> Plane:
    """Return the plane through the samples of `data`; where the view is of other columns, the usual one."""
    view = view if view is not None and suits(data, view) else PlaneView()
    kept = _found.setdefault(points, {})
    if view not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[view] = _own(data, points) if data.dimensions <= 2 else _through(data, points, view)
    return kept[view]


def suits(data: Data, view: PlaneView) -> bool:
    """Whether a view is one of these data: two columns of numbers that are there, others at values they can have."""
    if data.table is None or data.dimensions <= 2:
        return view == PlaneView()
    columns = data.table.inputs
    shown = [] if view.components or view.across is None else [view.across, view.up]
    numbers = [place for place, column in enumerate(columns) if not column.categories]
    held = all(
        0 <= place < len(columns) and (not (names := columns[place].categories) or 0 <= value < len(names))
        for place, value in view.held
    )
    return held and all(place in numbers for place in shown) and len(set(shown)) == len(shown)


def _own(data: Data, points: Points) -> Plane:
    """Return the plane of two coordinates, or the line of one and y over it."""
    scaling, count = points.scaling, data.dimensions
    names = data.coordinates if data.table is not None else ("x1", "x2") if count == 2 else ("x",)
    axes = (names[0], names[1]) if count == 2 else (names[0], data.answer)
    if scaling is None:
        return Plane(PlaneView(), np.zeros(count), np.eye(count), axes, points.extent)
    plane = Plane(PlaneView(), -scaling.mean / scaling.scale, np.diag(1 / scaling.scale), axes, Extent(0, 1, 0, 1))
    return _around(plane, points, curve=count == 1)


def _through(data: Data, points: Points, view: PlaneView) -> Plane:
    """Return a plane through more inputs than two."""
    table, scaling = data.table, points.scaling
    assert table is not None and scaling is not None
    view = view if view.components or view.across is not None else _telling(data, points, view)
    origin = _usual(table.inputs, points)
    places = first_inputs(table.inputs)
    for held, value in view.held:
        column, at = table.inputs[held], places[held]
        if column.categories:
            origin[at : at + len(column.categories)] = 0
            origin[at + int(value)] = 1
        else:
            origin[at] = (value - scaling.mean[at]) / scaling.scale[at]
    if view.components:
        x = points.x_train[:LOOKED_AT].astype(np.float64)
        middle = x.mean(axis=0)
        _, directions = np.linalg.eigh(np.cov(x.T))
        directions = directions[:, :-3:-1].T.copy()
        directions *= np.sign(directions[np.arange(2), np.abs(directions).argmax(axis=1)])[:, None]
        plane = Plane(view, middle, directions, ("component 1", "component 2"), Extent(0, 1, 0, 1))
        return _around(plane, points)
    assert view.across is not None and view.up is not None
    directions, shown = np.zeros((2, len(origin))), (view.across, view.up)
    for axis, place in enumerate(shown):
        at = places[place]
        directions[axis, at] = 1 / scaling.scale[at]
        origin[at] = -scaling.mean[at] / scaling.scale[at]
    across, up = (table.inputs[place].name for place in shown)
    return _around(Plane(view, origin, directions, (across, up), Extent(0, 1, 0, 1)), points)


def _around(plane: Plane, points: Points, *, curve: bool = False) -> Plane:
    """Return the plane with the piece that all samples lie on: each axis has a scale of its own."""
    where = np.concatenate([plane.coordinates(points.x_train), plane.coordinates(points.x_test)])
    if curve:
        y = points.answers_in_units(np.concatenate([points.y_train, points.y_test]))
        where = np.column_stack([where, y])
    low, high = where.min(axis=0), where.max(axis=0)
    room = np.where(high > low, MARGIN * (high - low), 0.5)
    (left, bottom), (right, top) = (low - room).tolist(), (high + room).tolist()
    origin, directions = locked(plane.origin), locked(plane.directions)
    return Plane(plane.view, origin, directions, plane.axes, Extent(left, right, bottom, top))


def first_inputs(columns: tuple[Column, ...]) -> list[int]:
    """Return the place of each column's first input among all inputs."""
    return list(accumulate((len(column.inputs) for column in columns[:-1]), initial=0))


def usual_values(data: Data, points: Points) -> list[float]:
    """Return the value of each column that is as usual: the mean in the table's units, or which category."""
    assert data.table is not None and points.scaling is not None
    usual, found = _usual(data.table.inputs, points), []
    for column, at in zip(data.table.inputs, first_inputs(data.table.inputs), strict=True):
        if column.categories:
            found.append(float(usual[at : at + len(column.categories)].argmax()))
        else:
            found.append(float(usual[at] * points.scaling.scale[at] + points.scaling.mean[at]))
    return found


def _usual(columns: tuple[Column, ...], points: Points) -> Array:
    """Return the inputs of a row in the middle: means of numbers, the most frequent category of others."""
    middle = points.x_train[:LOOKED_AT].mean(axis=0, dtype=np.float64)
    for column, at in zip(columns, first_inputs(columns), strict=True):
        if column.categories:
            part = slice(at, at + len(column.categories))
            middle[part] = np.arange(len(column.categories)) == middle[part].argmax()
    return np.asarray(middle)


def _telling(data: Data, points: Points, view: PlaneView) -> PlaneView:
    """Return the view of the two columns of numbers that tell the most of the answer; components where there are none.

    Told is by the share of a column's spread that lies between the classes, or by its correlation with the number.
    """
    assert data.table is not None
    columns = data.table.inputs
    numbers = [place for place, column in enumerate(columns) if not column.categories]
    if len(numbers) < 2:
        return PlaneView(components=True, held=view.held)
    first = first_inputs(columns)
    x = points.x_train[:LOOKED_AT, [first[place] for place in numbers]].astype(np.float64)
    y = points.y_train[:LOOKED_AT].astype(np.float64)
    x = (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-12)
    if data.regression:
        told = np.abs((y - y.mean()) @ x)
    else:
        counts = np.bincount(points.y_train[:LOOKED_AT], minlength=data.classes)
        sums = np.zeros((data.classes, len(numbers)))
        np.add.at(sums, points.y_train[:LOOKED_AT], x)
        told = (sums**2 / np.maximum(counts, 1)[:, None]).sum(axis=0)
    best = sorted(np.argsort(-told, kind="stable")[:2].tolist())
    return PlaneView(numbers[best[0]], numbers[best[1]], held=view.held)


def said_of(data: Data, points: Points, x: Array) -> list[tuple[str, str]]:
    """Return what each column of a sample x (values,) says: its name, and its number in the table's units or category.

    Of other points the coordinates.
    """
    if data.table is None:
        names = ("x",) if data.dimensions == 1 else data.coordinates
        return [(name, f"{value:.2f}") for name, value in zip(names, x, strict=True)]
    units, found, at = points.in_units(x.astype(np.float64)), [], 0
    for column in data.table.inputs:
        if column.categories:
            shares = x[at : at + len(column.categories)]
            found.append((column.name, column.categories[int(shares.argmax())]))
        else:
            found.append((column.name, plain(float(units[at]))))
        at += len(column.inputs)
    return found
