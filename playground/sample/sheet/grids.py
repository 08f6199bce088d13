"""An array as cells on the sheet: a matrix, a column, a line that wraps, kernels or pictures as tiles; paged if huge.

Every array is seen as tiles in rows and columns, each tile of cells in rows and columns: a matrix has tiles of one
cell, an image a tile for every channel. Pages are of tiles.
"""

from collections.abc import Sequence
from enum import Enum

import numpy as np
from msgspec import Struct, field
from PySide6.QtCore import QPoint, QRect

from core.formula import Index, Region
from core.inside.one_sample.cells import Key


class Style(Enum):
    """What is in a cell beside its colour: nothing, a short number, or one with the digits there is room for."""

    COLORS = "colors"
    NARROW = "narrow"
    NUMBERS = "numbers"


class GridKind(Enum):
    """How an array lies."""

    MATRIX = "matrix"  # (rows, columns)
    COLUMN = "column"  # (rows,)
    ROW = "row"  # (columns,)
    LINE = "line"  # (n,), wrapped
    KERNELS = "kernels"  # (filters, height, width, channels)
    PICTURES = "pictures"  # (height, width, channels), wrapped


# Which of an array's axes go over rows of tiles, columns of tiles, and a tile's own rows and columns; of what wraps the
# first goes over all tiles, one after the other.
AXES: dict[GridKind, tuple[int | None, int | None, int | None, int | None]] = {
    GridKind.MATRIX: (0, 1, None, None),
    GridKind.COLUMN: (0, None, None, None),
    GridKind.ROW: (None, 0, None, None),
    GridKind.LINE: (0, None, None, None),
    GridKind.KERNELS: (0, 3, 1, 2),
    GridKind.PICTURES: (2, None, 0, 1),
}


class Grid(Struct):
    """An array's cells, and where they lie.

    `wrap` is how many tiles stand side by side of what wraps; `rows` and `columns` are the tiles of the page;
    `cell` is a cell's width and height in pixels, `gap` what lies between tiles, `corner` the top left. `per` is how
    many rows and columns a page has at most, `layer` the layer whose pages these are: of a row above a matrix, the
    matrix's.
    """

    key: Key
    kind: GridKind
    shape: Index
    cell: tuple[int, int]
    gap: int = 0
    wrap: int = 1
    style: Style = Style.COLORS
    rows: range = range(0)
    columns: range = range(0)
    corner: QPoint = field(default_factory=QPoint)
    title: str = ""
    title_at: QPoint = field(default_factory=QPoint)
    per: tuple[int, int] = (1, 1)
    layer: int = 0

    def __post_init__(self) -> None:
        rows, columns = self.tiles
        self.rows = self.rows or range(rows)
        self.columns = self.columns or range(columns)

    # -- tiles

    @property
    def wraps(self) -> bool:
        """Whether its tiles go on in the next row."""
        return self.kind in (GridKind.LINE, GridKind.PICTURES)

    @property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(1 if axis is None else self.shape[axis] for axis in AXES[self.kind])

    @property
    def tiles(self) -> tuple[int, int]:
        """How many tiles there are in all: rows and columns."""
        rows, columns, _, _ = self._sizes
        return (-(-rows // self.wrap), min(rows, self.wrap)) if self.wraps else (rows, columns)

    @property
    def inner(self) -> tuple[int, int]:
        """A tile's cells: rows and columns."""
        _, _, rows, columns = self._sizes
        return rows, columns

    def spread(self, array: np.ndarray) -> np.ndarray:
        """Return the page's values as (tile rows, tile columns, height, width); NaN where a wrapped line has ended."""
        found = array.transpose([axis for axis in AXES[self.kind] if axis is not None]).reshape(self._sizes)
        if self.wraps:
            rows, columns = self.tiles
            whole = np.full((rows * columns, *self.inner), np.nan)
            whole[: len(found)] = found[:, 0]
            found = whole.reshape(rows, columns, *self.inner)
        return found[self.rows.start : self.rows.stop, self.columns.start : self.columns.stop]

    def ended(self) -> np.ndarray:
        """Return (tile rows, tile columns): on which tiles of the page a wrapped line has ended."""
        places = np.add.outer(np.array(self.rows) * self.wrap, np.array(self.columns))
        return (places >= self._sizes[0]) & self.wraps

    def index_of(self, row: int, column: int, i: int = 0, j: int = 0) -> Index | None:
        """Return the array's index of a cell; None where a wrapped line has ended."""
        if self.wraps:
            row = row * self.wrap + column
            if row >= self._sizes[0]:
                return None
        places = {axis: k for axis, k in zip(AXES[self.kind], (row, column, i, j), strict=True) if axis is not None}
        return tuple(places[axis] for axis in range(len(self.shape)))

    def tile_of(self, index: Index) -> tuple[int, int, int, int]:
        """Return the tile's row and column of an index, and the cell's within it."""
        row, column, i, j = (0 if axis is None else index[axis] for axis in AXES[self.kind])
        return (*divmod(row, self.wrap), i, j) if self.wraps else (row, column, i, j)

    # -- pixels

    @property
    def pitch(self) -> tuple[int, int]:
        """From one tile to the next: across and down."""
        rows, columns = self.inner
        return columns * self.cell[0] + self.gap, rows * self.cell[1] + self.gap

    @property
    def rect(self) -> QRect:
        """Where the page's cells lie."""
        across, down = self.pitch
        width = max(0, len(self.columns) * across - self.gap)
        height = max(0, len(self.rows) * down - self.gap)
        return QRect(self.corner.x(), self.corner.y(), width, height)

    def tile_rect(self, row: int, column: int) -> QRect:
        """Return where a tile of the page lies."""
        across, down = self.pitch
        left = self.corner.x() + (column - self.columns.start) * across
        top = self.corner.y() + (row - self.rows.start) * down
        return QRect(left, top, across - self.gap, down - self.gap)

    def cell_rect(self, index: Index) -> QRect | None:
        """Return where a cell lies; None where it is on another page."""
        row, column, i, j = self.tile_of(index)
        if row not in self.rows or column not in self.columns:
            return None
        tile, (width, height) = self.tile_rect(row, column), self.cell
        return QRect(tile.left() + j * width, tile.top() + i * height, width, height)

    def index_at(self, point: QPoint) -> Index | None:
        """Return the index of the cell at a point; None in a gap or outside."""
        if not self.rect.contains(point):
            return None
        across, down = self.pitch
        column, x = divmod(point.x() - self.corner.x(), across)
        row, y = divmod(point.y() - self.corner.y(), down)
        if x >= across - self.gap or y >= down - self.gap:
            return None
        return self.index_of(row + self.rows.start, column + self.columns.start, y // self.cell[1], x // self.cell[0])

    def rects_of(self, region: Region) -> list[QRect]:
        """Return what a region covers on the page: as few rectangles as it takes."""
        down, across, *inside = ((0, 1) if axis is None else region[axis] for axis in AXES[self.kind])
        whole = inside == [(0, size) for size in self.inner]
        if self.wraps:
            if whole and down == (0, self._sizes[0]):
                return [self.rect]
            tiles = [divmod(place, self.wrap) for place in range(*down)]
        else:
            rows = range(max(down[0], self.rows.start), min(down[1], self.rows.stop))
            columns = range(max(across[0], self.columns.start), min(across[1], self.columns.stop))
            tiles = [(row, column) for row in rows for column in columns]
            if whole and tiles:
                return [self.tile_rect(*tiles[0]).united(self.tile_rect(*tiles[-1]))]
        return self._joined([self._part(*tile, inside) for tile in tiles])

    def _part(self, row: int, column: int, inside: Sequence[tuple[int, int]]) -> QRect | None:
        """Return what cells `inside` cover of a tile; None where the tile is on another page."""
        if row not in self.rows or column not in self.columns:
            return None
        tile, (width, height), ((top, bottom), (left, right)) = self.tile_rect(row, column), self.cell, inside
        return QRect(
            tile.left() + left * width, tile.top() + top * height, (right - left) * width, (bottom - top) * height
        )

    def _joined(self, rects: list[QRect | None]) -> list[QRect]:
        """Return rectangles with those made one that follow each other without a gap."""
        found: list[QRect] = []
        for rect in rects:
            if rect is None:
                continue
            last = found[-1] if found else None
            if last is not None and not self.gap and last.top() == rect.top() and last.right() + 1 == rect.left():
                found[-1] = last.united(rect)
            else:
                found.append(rect)
        return found
