"""Where everything lies on the sheet: sections below each other, or the way back beside the way forward if it is wide.

A table keeps a matrix, what is above and what is beside it in line. Cells have numbers in them where there is room;
what would be too large even as small coloured cells is paged.
"""

from collections.abc import Iterable
from functools import cached_property
from math import prod

from msgspec import Struct, field
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from core.formula import Index
from core.inside.one_sample.cells import Key, label
from playground.sample.sheet.contents import SheetSection, ValueTable
from playground.sample.sheet.grids import Grid, GridKind, Style
from playground.sample.sheet.titles import width_of

TWO_COLUMNS_FROM = 1000
MARGIN, BETWEEN, BESIDE = 2, 22, 8  # around all; between tables; between a matrix and its columns
MOST_NUMBERED_ROWS = 26  # of a matrix with numbers; of pages with numbers as well
MOST_NUMBERS = 72  # of a line or of pictures
TALLEST = 400  # pixels of a coloured matrix
SMALLEST, LARGEST = 4, 14  # sides of coloured cells
PAGE = 128  # tiles of a page, at most


class Heading(Struct):
    """A section's words, and where they stand."""

    section: SheetSection
    rect: QRect
    note_rect: QRect


class SheetPage(Struct):
    """Which of a layer's rows and columns are shown where not all are."""

    row: int = 0
    column: int = 0


class SheetLayout(Struct, dict=True):
    """Everything with its position, and the height of the whole."""

    grids: list[Grid] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    height: int = 0
    line: int = 0  # the height of a title

    @cached_property
    def _spans(self) -> list[tuple[int, int, Grid]]:
        """From where down to where each grid's title and cells reach: asked for at every frame, and never moved."""
        spans = []
        for grid in self.grids:
            rect, top = grid.rect, grid.title_at.y()
            spans.append((min(top, rect.top()), max(top + self.line, rect.bottom()), grid))
        return spans

    def near(self, exposed: QRect) -> list[Grid]:
        """Return the grids that lie as high as some part of what is exposed."""
        first, last = exposed.top(), exposed.bottom()
        return [grid for top, bottom, grid in self._spans if top <= last and bottom >= first]


class Setter(Struct, frozen=True):
    """Lays sections out for a width.

    `metrics` are those of headings and titles, `cells` how large a cell with a number is, by the number's style,
    `shapes` those of all arrays; `pages`, of every layer's index, are kept by whoever turns them; `numbers`: cells have
    numbers even where only a page of them fits.
    """

    metrics: QFontMetrics
    cells: dict[Style, tuple[int, int]]
    shapes: dict[Key, Index]
    pages: dict[int, SheetPage]
    numbers: bool

    @property
    def _line(self) -> int:
        return self.metrics.height() + 4

    def lay_out(self, sections: tuple[SheetSection, ...], width: int) -> SheetLayout:
        """Return where everything lies."""
        made, beside = SheetLayout(line=self._line), width >= TWO_COLUMNS_FROM
        own = (width - 2 * MARGIN - BETWEEN) // 2 if beside else width - 2 * MARGIN
        columns = ([s for s in sections if s.back == back] for back in (False, True)) if beside else (sections,)
        for number, column in enumerate(columns):
            height = self._column(made, column, MARGIN + number * (own + BETWEEN), own)
            made.height = max(made.height, height)
        return made

    def _column(self, made: SheetLayout, sections: Iterable[SheetSection], left: int, width: int) -> int:
        """Lay sections below each other; return where the last ends."""
        y = MARGIN
        for section in sections:
            title = QRect(left, y, width, self._line)
            lines = -(-self.metrics.horizontalAdvance(section.note) // width) if section.note else 0
            note = QRect(left, y + self._line, width, lines * self.metrics.lineSpacing())
            made.headings.append(Heading(section, title, note))
            y = note.bottom() + 1 + (6 if lines else 0)
            y = self._flow(made, section, QRect(left, y, width, 0)) + BETWEEN
        return max(MARGIN, y - BETWEEN) + MARGIN

    def _flow(self, made: SheetLayout, section: SheetSection, room: QRect) -> int:
        """Lay parts side by side, wrapping at the right edge; return where the last ends."""
        x, y, bottom, before = room.left(), room.top(), room.top(), None
        for part in section.parts:
            grids = (
                self._table(part, room.width()) if isinstance(part, ValueTable) else [self._single(part, room.width())]
            )
            extent = self._extent(grids)
            alike = before is None or isinstance(part, ValueTable) == isinstance(before, ValueTable)
            if x > room.left() and (not alike or x + extent.width() > room.left() + room.width()):
                x, y = room.left(), bottom + 10
            shift = QPoint(x, y)
            for grid in grids:
                grid.corner, grid.title_at = grid.corner + shift, grid.title_at + shift
            made.grids += grids
            x, bottom, before = x + extent.width() + BETWEEN, max(bottom, y + extent.height()), part
        return bottom

    def _extent(self, grids: list[Grid]) -> QRect:
        """Return what grids cover with what stands over them."""
        whole = QRect()
        for grid in grids:
            title = QRect(grid.title_at.x(), grid.title_at.y(), width_of(grid, self.metrics), 1)
            whole = whole.united(grid.rect).united(title)
        return whole

    # -- tables

    def _table(self, table: ValueTable, width: int) -> list[Grid]:
        """Return a table's grids, from (0, 0)."""
        shape = self.shapes[table.matrix]
        kind = GridKind.KERNELS if len(shape) == 4 else GridKind.MATRIX
        rows, columns = shape[0], shape[-1]
        inner = shape[1:3] if kind is GridKind.KERNELS else (1, 1)
        margin = self.metrics.horizontalAdvance(label(table.above)) + 8 if table.above else 0
        titles = [self.metrics.horizontalAdvance(label(key)) + BESIDE for key in table.beside]
        cell, style = self._cell_for(rows * inner[0], columns * inner[1], width - margin, titles)
        gap = 0 if kind is GridKind.MATRIX else max(3, min(cell) // 2)
        page = self.pages.setdefault(table.matrix.layer, SheetPage())
        own = max(cell[0], 9)
        beside = sum(max(own + BESIDE, title) for title in titles)
        fit = max(1, (width - margin - beside + gap) // (inner[1] * cell[0] + gap))
        most = max(1, (PAGE if style is Style.COLORS else MOST_NUMBERED_ROWS) // inner[0])
        rows_shown = _page(rows, most, page.row)
        columns_shown = _page(columns, min(fit, PAGE), page.column)
        per = most, min(fit, PAGE)
        made = Grid(table.matrix, kind, shape, cell, gap, 1, style, rows_shown, columns_shown)
        made.title = f"{label(table.matrix)}  {' × '.join(map(str, shape))}"
        in_line = table.above is None and width_of(made, self.metrics) + BESIDE < made.rect.width()
        top = self._line + (0 if in_line or not table.keys[1:] else max(self._line, cell[1] + 4))
        made.corner, grids = QPoint(margin, top), [made]
        if table.above is not None:
            row = Grid(table.above, GridKind.ROW, self.shapes[table.above], cell, 0, 1, style, range(1), columns_shown)
            row.corner, row.title = QPoint(margin, top - cell[1] - 4), label(table.above)
            row.title_at = QPoint(0, top - cell[1] - 4 + (cell[1] - self._line) // 2)
            grids.append(row)
        x = made.rect.right() + 1 + BESIDE
        for key, title in zip(table.beside, titles, strict=True):
            size = own, inner[0] * cell[1]
            column = Grid(key, GridKind.COLUMN, self.shapes[key], size, gap, 1, style, rows_shown, range(1))
            column.corner, column.title, column.title_at = QPoint(x, top), label(key), QPoint(x, top - self._line)
            grids.append(column)
            x += max(own + BESIDE, title)
        for grid in grids:
            grid.per, grid.layer = per, table.matrix.layer
        return grids

    def _cell_for(self, rows: int, columns: int, width: int, titles: list[int]) -> tuple[tuple[int, int], Style]:
        """Return a cell's width and height, and what is in it."""
        for style, (wide, high) in self.cells.items():
            fits = columns * wide + sum(max(wide + BESIDE, title) for title in titles) <= width
            if (fits and rows <= MOST_NUMBERED_ROWS) or (self.numbers and style is Style.NARROW):
                return (wide, high), style
        room = width - sum(max(LARGEST + BESIDE, title) for title in titles)
        height = max(SMALLEST, min(LARGEST, TALLEST // rows))
        if columns < 8:  # a few columns may be wider than high
            return (max(SMALLEST, min(2 * LARGEST, room // columns)), height), Style.COLORS
        side = max(SMALLEST, min(height, room // columns))
        return (side, side), Style.COLORS

    # -- single arrays

    def _single(self, key: Key, width: int) -> Grid:
        """Return the grid of an array that stands alone, from (0, 0): a line, or pictures."""
        shape, narrow = self.shapes[key], self.cells[Style.NARROW]
        *picture, count = shape
        height, across = picture or (1, 1)
        numbered = prod(shape) <= MOST_NUMBERS or (self.numbers and (across * narrow[0] <= width or not picture))
        kind, gap, style = (GridKind.PICTURES, 6, Style.NARROW) if picture else (GridKind.LINE, 0, Style.NUMBERS)
        style = style if numbered else Style.COLORS
        side = max(SMALLEST, min(LARGEST, 112 // max(height, across))) if picture else 8
        cell = self.cells.get(style, (side, side))
        wrap = max(1, min(count, (width + gap) // (across * cell[0] + gap)))
        most = MOST_NUMBERED_ROWS if numbered else PAGE
        if picture:
            most = max(1, 640 // (height * cell[1] + gap))
        shown = _page(-(-count // wrap), most, self.pages.setdefault(key.layer, SheetPage()).row)
        grid = Grid(key, kind, shape, cell, gap, wrap, style, shown, range(wrap), QPoint(0, self._line))
        grid.title, grid.per, grid.layer = f"{label(key)}  {' × '.join(map(str, shape))}", (most, wrap), key.layer
        return grid


def _page(count: int, most: int, number: int) -> range:
    """Return what is shown of `count` rows or columns where `most` are a page, on a page by its number."""
    if count <= most:
        return range(count)
    pages = -(-count // most)
    start = min(number, pages - 1) * most
    return range(start, min(count, start + most))
