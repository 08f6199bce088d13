"""The sheet: all numbers of a sample's work as coloured cells; mouse and keys point at one, its sources are framed."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.formula import Region
from core.inside.one_sample.cells import Cell, Key, X, array_of, label
from core.inside.one_sample.working import Work
from playground.languages import tr
from playground.languages.numerals import numeral
from playground.sample.sheet import sheet_painting
from playground.sample.sheet.contents import SheetSection, shapes_of
from playground.sample.sheet.grids import Grid
from playground.sample.sheet.sheet_layout import Setter, SheetLayout, SheetPage
from playground.sample.sheet.titles import Badge, Word, page_words, width_of
from playground.sample.sheet.walking import Spot, beyond, within
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named, signed_table

ARROWS = {
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
}
# what an array is -> what it is called where its title is asked; else it is called by its letter
MEANINGS = {
    "a": "activations",
    "full": "gradients",
    "moments": "optimizer",
    "updates": "update",
    "softmax": "softmax",
    "gradients": "gradients",
    "z": "z",
    "da": "da",
    "delta": "delta",
    "y": "y",
    "gamma": "batch normalization",
    "beta": "batch normalization",
}


class SampleSheet(Themed, QWidget):
    """Paints the grids, and tells which cell is pointed at."""

    pointed = Signal(object)  # (Cell or None): the mouse, or the arrow keys, point at a cell, or at none any more
    wanted = Signal(object)  # (QRect): the keys went there: it is to be brought into view

    def __init__(self) -> None:
        super().__init__()
        self.work: Work | None = None
        self.layout_: SheetLayout = SheetLayout()
        self.spot: Spot | None = None  # that is pointed at
        self.badges: dict[Key, Badge] = {}
        self.differing: set[Cell] = set()  # gradients whose numeric check says otherwise
        self._marked: tuple[tuple[Key, Region], ...] = ()
        self._sections: tuple[SheetSection, ...] = ()
        self._shapes: tuple[tuple[Key, tuple[int, ...]], ...] = ()
        self._kept: Spot | None = None  # where the keys are
        self._pages: dict[int, SheetPage] = {}
        self._numbers = False
        self.turning: list[tuple[Grid, Word]] = []  # what turns the pages of which grid
        self._table = signed_table(self.palette())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        named(self, "sheet", tr("The sample's numbers"), "")
        with_keys(self, tr("Arrows: from number to number, and where each came from"))

    # -- what is shown

    def show_work(self, work: Work, sections: tuple[SheetSection, ...]) -> None:
        """Show a sample's work; where the arrays have the shapes they had, nothing moves."""
        shapes = shapes_of(work, sections)
        anew = shapes != self._shapes
        titles = [s.title for s in sections] != [s.title for s in self._sections]
        self.work, self._sections, self._shapes = work, sections, shapes
        if anew or titles:
            self._pages = {}
            self._keep(None)
            self.lay_out()
        else:
            for heading, section in zip(self.layout_.headings, sections, strict=True):
                heading.section = section  # its note
        self.update()

    def show_numbers(self, numbers: bool) -> None:
        """Show numbers in all cells, page by page where they don't fit, or whole matrices as colours."""
        self._numbers = numbers
        self.lay_out()

    def mark(self, sources: tuple[tuple[Key, Region], ...]) -> None:
        """Mark the cells that the one pointed at came from."""
        if sources != self._marked:
            self._marked = sources
            self.update()

    def show_badges(self, badges: dict[Key, Badge], differing: set[Cell]) -> None:
        """Show what the numeric checks of each array of gradients say."""
        self.badges, self.differing = badges, differing
        self.update()

    def section_rect(self, title: str) -> QRect | None:
        """Return where a section's heading stands."""
        return next((heading.rect for heading in self.layout_.headings if heading.section.title == title), None)

    def lay_out(self) -> None:
        """Place everything for the width of now."""
        cells = {style: sheet_painting.cell_size(self, style) for style in sheet_painting.STYLES}
        metrics = QFontMetrics(self.font())
        setter = Setter(metrics, cells, dict(self._shapes), self._pages, self._numbers)
        self.layout_ = setter.lay_out(self._sections, self.width())
        self.setMinimumHeight(self.layout_.height)
        words = [(grid, word) for grid in self.layout_.grids for word in page_words(grid, metrics)]
        self.turning = [(grid, word) for grid, word in words if word.down or word.across]
        self.update()

    def word_at(self, point: QPoint) -> str:
        """Return what the array is whose title is at a point, "" where there is none."""
        metrics = QFontMetrics(self.font())
        for grid in self.layout_.grids:
            if QRect(grid.title_at, QSize(width_of(grid, metrics), self.layout_.line)).contains(point):
                what, name = grid.key.what.split()[0], grid.key.name
                return "input" if grid.key == X else MEANINGS.get(what) or MEANINGS.get(name, name)
        return ""

    def _word_at(self, point: QPoint) -> tuple[Grid, Word] | None:
        """Return what turns a page at a point, and of which grid."""
        return next(((grid, word) for grid, word in self.turning if word.rect.contains(point)), None)

    def turn(self, grid: Grid, down: int, across: int) -> None:
        """Turn the pages of a layer's rows and columns, from those that a grid shows."""
        page, (rows, columns), (high, wide) = self._pages[grid.layer], grid.tiles, grid.per
        if down:
            page.row = _turned(grid.rows.start // high + down, rows, high)
        if across:
            page.column = _turned(grid.columns.start // wide + across, columns, wide)
        self.lay_out()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is to be seen of it."""
        if self.work is not None:
            said = self.cell, self._marked, self.badges, self.differing
            sheet_painting.paint(self, sheet_painting.Scene(self.work, self.layout_, self._table, *said), event.rect())

    def restyle(self) -> None:
        """Take the palette's colours, and lay out for the font."""
        self._table = signed_table(self.palette())
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    # -- mouse and keys

    @property
    def cell(self) -> Cell | None:
        """The cell that is pointed at."""
        return Cell(self.layout_.grids[self.spot.grid].key, self.spot.index) if self.spot is not None else None

    def spot_at(self, point: QPoint) -> Spot | None:
        """Return the cell at a point."""
        found = ((number, grid.index_at(point)) for number, grid in enumerate(self.layout_.grids))
        return next((Spot(number, index) for number, index in found if index is not None), None)

    def _point(self, spot: Spot | None) -> None:
        if spot != self.spot:
            self.spot = spot
            self.pointed.emit(self.cell)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the mouse."""
        point = event.position().toPoint()
        over = self._word_at(point) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self._point(self.spot_at(point) or self._kept)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn a page, or keep pointing at a cell; beside all cells, at none."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = event.position().toPoint()
        found = self._word_at(point)
        if found is not None:
            grid, word = found
            self.turn(grid, word.down, word.across)
            return
        self._kept = self.spot_at(point)
        self._point(self._kept)

    def leaveEvent(self, event: QEvent) -> None:
        """Point again where the keys are, or at none."""
        self._point(self._kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at a first cell when the keys come."""
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and self.spot is None and self.layout_.grids:
            grid = self.layout_.grids[0]
            self._keep(Spot(0, grid.index_of(grid.rows.start, grid.columns.start) or (0,)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by arrows from cell to cell, over pages and from grid to grid; Escape points at none."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.spot is not None:
            self._keep(None)
        elif key in ARROWS and self.spot is not None:
            self._go(self.spot, ARROWS[key])
        else:
            super().keyPressEvent(event)

    def _go(self, spot: Spot, step: QPoint) -> None:
        grid = self.layout_.grids[spot.grid]
        index = within(grid, spot.index, step)
        if index is None:
            self._keep(beyond(self.layout_.grids, spot, step) or spot)
            return
        if grid.cell_rect(index) is None:
            self.turn(grid, step.y(), step.x())
        self._keep(Spot(spot.grid, index))

    def _keep(self, spot: Spot | None) -> None:
        """Let the keys be at a cell, and bring it into view."""
        self._kept = spot
        self._point(spot)
        rect = self.layout_.grids[spot.grid].cell_rect(spot.index) if spot is not None else None
        if rect is not None:
            self.wanted.emit(rect)

    def sizeHint(self) -> QSize:
        """Ask for the height of its contents."""
        return QSize(600, max(200, self.layout_.height))

    # -- what is said to those who can't see it

    def value_text(self, key: Key) -> str:
        """Return an array's name and size, and how large its numbers are."""
        if self.work is None:
            return ""
        array = array_of(self.work, key)
        largest = float(np.abs(array).max(initial=0.0))
        return tr("{name} {shape}, at most ±{largest}").format(
            name=label(key), shape=" × ".join(map(str, array.shape)), largest=numeral(largest, ".3g")
        )


def _turned(page: int, count: int, per: int) -> int:
    """Return a page, or the nearest that there is of `count` rows or columns, `per` a page."""
    return max(0, min(page, -(-count // per) - 1))
