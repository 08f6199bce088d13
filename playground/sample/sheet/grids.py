"""An array as cells on the sheet: a matrix, a column, a line that wraps, kernels or pictures as tiles; paged if huge.

Every array is seen as tiles in rows and columns, each tile of cells in rows and columns: a matrix has tiles of one
cell, an image a tile for every channel. Pages are of tiles.
"""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from PySide6.QtCore import QPoint, QRect

from core.formula import Index, Region
from core.inside.cells import Key


class Style(Enum):
    """What is in a cell beside its colour: nothing, a short number, or one with the digits there is room for."""

    COLORS = "colors"
    NARROW = "narrow"
    NUMBERS = "numbers"


class Kind(Enum):
    """How an array lies."""

    MATRIX = "matrix"  # (rows, columns)
    COLUMN = "column"  # (rows,)
    ROW = "row"  # (columns,)
    LINE = "line"  # (n,), wrapped
    KERNELS = "kernels"  # (filters, height, width, channels)
    PICTURES = "pictures"  # (height, width, channels), wrapped


@dataclass
class Grid:
    """An array's cells, and where they lie.

    `wrap` is how many tiles stand side by side of what wraps; `rows` and `columns` are the tiles of the page;
    `cell` is a cell's width and height in pixels, `gap` what lies between tiles, `corner` the top left. `per` is how
    many rows and columns a page has at most, `layer` the layer whose pages these are: of a row above a matrix, the
    matrix's.
    """

    key: Key
    kind: Kind
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
    def tiles(self) -> tuple[int, int]:
        """How many tiles there are in all: rows and columns."""
        return tiles_of(self.kind, self.shape, self.wrap)

    @property
    def inner(self) -> tuple[int, int]:
        """A tile's cells: rows and columns."""
        match self.kind:
            case Kind.KERNELS:
                return self.shape[1], self.shape[2]
            case Kind.PICTURES:
                return self.shape[0], self.shape[1]
        return 1, 1

    def spread(self, array: np.ndarray) -> np.ndarray:
        """Return the page's values as (tile rows, tile columns, height, width); NaN where a wrapped line has ended."""
        match self.kind:
            case Kind.MATRIX:
                tiles = array[:, :, None, None]
            case Kind.COLUMN:
                tiles = array[:, None, None, None]
            case Kind.ROW:
                tiles = array[None, :, None, None]
            case Kind.KERNELS:
                tiles = array.transpose(0, 3, 1, 2)
            case _:
                flat = array.transpose(2, 0, 1) if self.kind is Kind.PICTURES else array[:, None, None]
                rows, columns = self.tiles
                whole = np.full((rows * columns, *flat.shape[1:]), np.nan)
                whole[: len(flat)] = flat
                tiles = whole.reshape(rows, columns, *flat.shape[1:])
        return tiles[self.rows.start : self.rows.stop, self.columns.start : self.columns.stop]

    def index_of(self, row: int, column: int, i: int = 0, j: int = 0) -> Index | None:
        """Return the array's index of a cell; None where a wrapped line has ended."""
        match self.kind:
            case Kind.MATRIX:
                return row, column
            case Kind.COLUMN:
                return (row,)
            case Kind.ROW:
                return (column,)
            case Kind.KERNELS:
                return row, i, j, column
        index = row * self.wrap + column
        if index >= self.shape[-1]:
            return None
        return (index,) if self.kind is Kind.LINE else (i, j, index)

    def tile_of(self, index: Index) -> tuple[int, int, int, int]:
        """Return the tile's row and column of an index, and the cell's within it."""
        match self.kind:
            case Kind.MATRIX:
                return index[0], index[1], 0, 0
            case Kind.COLUMN:
                return index[0], 0, 0, 0
            case Kind.ROW:
                return 0, index[0], 0, 0
            case Kind.KERNELS:
                return index[0], index[3], index[1], index[2]
            case Kind.LINE:
                return *divmod(index[0], self.wrap), 0, 0
        return *divmod(index[2], self.wrap), index[0], index[1]

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
        if self.kind in (Kind.LINE, Kind.PICTURES):
            tiles = [divmod(index, self.wrap) for index in range(*region[-1])]
            rows, columns = self.inner
            inside = region[:2] if self.kind is Kind.PICTURES else ((0, 1), (0, 1))
            if inside == ((0, rows), (0, columns)) and region[-1] == (0, self.shape[-1]):
                return [self.rect]
            return self._joined([self._part(*tile, inside) for tile in tiles])
        if self.kind is Kind.KERNELS:
            filters, inside, channels = region[0], region[1:3], region[3]
        else:
            filters = region[0] if self.kind is not Kind.ROW else (0, 1)
            channels = region[-1] if self.kind is not Kind.COLUMN else (0, 1)
            inside = ((0, 1), (0, 1))
        rows_in = range(max(filters[0], self.rows.start), min(filters[1], self.rows.stop))
        columns_in = range(max(channels[0], self.columns.start), min(channels[1], self.columns.stop))
        if not rows_in or not columns_in:
            return []
        if inside == tuple((0, size) for size in self.inner):
            first = self.tile_rect(rows_in[0], columns_in[0])
            return [first.united(self.tile_rect(rows_in[-1], columns_in[-1]))]
        return self._joined([self._part(row, column, inside) for row in rows_in for column in columns_in])

    def _part(self, row: int, column: int, inside: Region) -> QRect | None:
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


def tiles_of(kind: Kind, shape: Index, wrap: int) -> tuple[int, int]:
    """Return how many tiles an array has: rows and columns."""
    match kind:
        case Kind.MATRIX:
            return shape[0], shape[1]
        case Kind.COLUMN:
            return shape[0], 1
        case Kind.ROW:
            return 1, shape[0]
        case Kind.KERNELS:
            return shape[0], shape[3]
    count = shape[-1]
    return -(-count // wrap), min(count, wrap)
