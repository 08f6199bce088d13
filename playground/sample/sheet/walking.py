"""The way of the arrow keys over the sheet: from cell to cell in a grid, and on to the nearest grid on that side."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from core.formula import Index
from playground.sample.sheet.grids import Grid


class Spot(NamedTuple):
    """A cell on the sheet: which of the grids (an array may stand there twice), and the cell's index."""

    grid: int
    index: Index  # type: ignore[assignment]  # in place of tuple's method


def within(grid: Grid, index: Index, step: QPoint) -> Index | None:
    """Return the index of the next cell of a grid, on whatever page; None at its edge."""
    row, column, i, j = grid.tile_of(index)
    (rows, columns), (height, width) = grid.tiles, grid.inner
    row, i = divmod(row * height + i + step.y(), height)
    column, j = divmod(column * width + j + step.x(), width)
    return grid.index_of(row, column, i, j) if 0 <= row < rows and 0 <= column < columns else None


def beyond(grids: list[Grid], spot: Spot, step: QPoint) -> Spot | None:
    """Return the nearest cell of another grid on that side; None where there is none."""
    own = grids[spot.grid]
    here = own.cell_rect(spot.index)
    if here is None:
        return None
    middle, best, found = here.center(), 0, None
    for number, grid in enumerate(grids):
        near = _nearest(grid.rect, middle)
        way = near - middle
        ahead, aside = (way.x() * step.x(), way.y()) if step.x() else (way.y() * step.y(), way.x())
        if number == spot.grid or ahead <= 0 or (step.x() and aside):
            continue
        index = grid.index_at(near) or grid.index_of(grid.rows.start, grid.columns.start)
        far = ahead + 3 * abs(aside)
        if index is not None and (found is None or far < best):
            best, found = far, Spot(number, index)
    return found


def _nearest(rect: QRect, point: QPoint) -> QPoint:
    """Return the point of a rectangle that is nearest to another."""
    return QPoint(min(max(point.x(), rect.left()), rect.right()), min(max(point.y(), rect.top()), rect.bottom()))
