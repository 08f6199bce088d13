"""How the sheet is painted: an image for every grid, numbers where cells are large enough, frames, titles, badges.

Only what is to be seen is painted: a network's numbers are far more than a screen shows.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QLine, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from core.formula import Region
from core.inside.one_sample.cells import Cell, Key, array_of
from core.inside.one_sample.working import Work
from playground.languages.numerals import in_marks
from playground.sample.sheet.grids import Grid, GridKind, Style
from playground.sample.sheet.numbers import narrow, short
from playground.sample.sheet.sheet_layout import SheetLayout
from playground.sample.sheet.titles import GAP, NEXT, PREVIOUS, Badge, page_words
from playground.widgets.colors.hues import verdict_color
from playground.widgets.look import signed_levels, white_on
from playground.widgets.pictures import pixels


class Writing(Struct, frozen=True):
    """How numbers of a style are written: their size as a share of the font's, how, and the widest one."""

    size: float
    text: Callable[[float], str]
    widest: str


STYLES = {Style.NUMBERS: Writing(0.88, short, "-0.000"), Style.NARROW: Writing(0.8, narrow, "-.000")}


def font_of(widget: QWidget, style: Style) -> QFont:
    """Return the font of numbers in cells."""
    font = QFont(widget.font())
    font.setPointSizeF(max(6.5, font.pointSizeF() * STYLES[style].size))
    return font


def cell_size(widget: QWidget, style: Style) -> tuple[int, int]:
    """Return the width and height of a cell with a number."""
    metrics = QFontMetrics(font_of(widget, style))
    return metrics.horizontalAdvance(STYLES[style].widest) + 4, metrics.height() + 2


class Scene(Struct, frozen=True, eq=False):
    """All that is painted: the work where the layout has it, in the table's colours, and what is said of cells.

    `marked` are the cells that `cell` came from; `differing` those whose numeric check says otherwise.
    """

    work: Work
    layout: SheetLayout
    table: np.ndarray
    cell: Cell | None
    marked: tuple[tuple[Key, Region], ...]
    badges: dict[Key, Badge]
    differing: set[Cell]


def paint(sheet: QWidget, scene: Scene, exposed: QRect) -> None:
    """Paint the part of the sheet that is exposed."""
    painter = QPainter(sheet)
    grids = scene.layout.near(exposed)
    _paint_words(painter, sheet, scene, grids, exposed)
    for grid in grids:
        seen = grid.rect.intersected(exposed)
        if not seen.isEmpty():
            _paint_grid(painter, sheet, scene, grid, seen)
    _paint_marks(painter, sheet.palette(), scene)
    painter.end()


def _paint_words(painter: QPainter, sheet: QWidget, scene: Scene, grids: list[Grid], exposed: QRect) -> None:
    """Paint headings, notes, the grids' titles, their pages and badges."""
    palette, metrics = sheet.palette(), QFontMetrics(sheet.font())
    ink, faint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    bold = QFont(sheet.font())
    bold.setBold(True)
    wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    for heading in scene.layout.headings:
        if heading.rect.united(heading.note_rect).intersects(exposed):
            painter.setFont(bold)
            painter.setPen(ink)
            painter.drawText(heading.rect, Qt.AlignmentFlag.AlignVCenter, heading.section.title)
            painter.setFont(sheet.font())
            painter.setPen(faint)
            painter.drawText(heading.note_rect, wrapped, heading.section.note)
    for grid in grids:
        if not QRect(0, grid.title_at.y(), sheet.width(), scene.layout.line).intersects(exposed):
            continue
        base, (name, _, shape) = grid.title_at + QPoint(0, metrics.ascent() + 2), grid.title.partition("  ")
        painter.setPen(ink)
        painter.drawText(base, name)
        x = metrics.horizontalAdvance(name + "  ")
        painter.setPen(faint)
        painter.drawText(base + QPoint(x, 0), shape)
        x += metrics.horizontalAdvance(shape) + GAP
        for word in page_words(grid, metrics):
            painter.setPen(palette.color(QPalette.ColorRole.Link) if word.text in (PREVIOUS, NEXT) else faint)
            painter.drawText(word.rect, Qt.AlignmentFlag.AlignCenter, word.text)
            x = word.rect.right() + GAP - grid.title_at.x()
        badge = scene.badges.get(grid.key)
        if badge is not None and badge.checked and grid.kind in (GridKind.MATRIX, GridKind.KERNELS, GridKind.LINE):
            painter.setPen(verdict_color(palette, good=not badge.differ))
            painter.drawText(base + QPoint(x, 0), badge.text)


# -- cells


def largest_of(array: np.ndarray) -> float:
    """Return the size of the largest finite number."""
    size = np.abs(array)
    return float(np.max(size, where=np.isfinite(size), initial=0.0))


def _paint_grid(painter: QPainter, sheet: QWidget, scene: Scene, grid: Grid, seen: QRect) -> None:
    palette, array = sheet.palette(), array_of(scene.work, grid.key)
    tiles = grid.spread(array)
    level = signed_levels(tiles, largest_of(array))
    rows, columns, height, width = tiles.shape
    colors = scene.table[level]
    colors[grid.ended()] = 0
    flat = colors.transpose(0, 2, 1, 3).reshape(rows * height, columns * width)
    image = pixels.image(flat, see_through=True)
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if grid.gap:
        for row in grid.rows:
            for column in grid.columns:
                rect = grid.tile_rect(row, column)
                if rect.intersects(seen) and grid.index_of(row, column) is not None:
                    r, c = row - grid.rows.start, column - grid.columns.start
                    pixels.draw_part(painter, QRectF(rect), image, QRectF(c * width, r * height, width, height))
                    painter.drawRect(rect.adjusted(-1, -1, 0, 0))
    else:
        painter.drawImage(grid.rect, image)
        painter.drawRect(grid.rect.adjusted(-1, -1, 0, 0))
    if grid.style is not Style.COLORS:
        _paint_numbers(painter, grid, tiles, white_on(scene.table)[level], seen, font_of(sheet, grid.style), palette)


def _paint_numbers(
    painter: QPainter, grid: Grid, tiles: np.ndarray, white: np.ndarray, seen: QRect, font: QFont, palette: QPalette
) -> None:
    write = STYLES[grid.style].text
    painter.setFont(font)
    metrics = QFontMetrics(font)
    widths, (wide, high), (across, down) = (
        _letter_widths(font.toString(), in_marks("0123456789.-")),
        grid.cell,
        grid.pitch,
    )
    baseline = (high + metrics.ascent() - metrics.descent()) // 2
    left, top = grid.corner.x(), grid.corner.y()
    if not grid.gap:
        _paint_lines(painter, grid, palette)
    # drawText with whole numbers is the cheapest there is (5 us): no rectangle, no alignment.
    for pen, chosen in ((QColor("black"), ~white), (QColor("white"), white)):
        painter.setPen(pen)
        for r, c, i, j in np.argwhere(chosen & ~grid.ended()[:, :, None, None]).tolist():
            x, y = left + c * across + j * wide, top + r * down + i * high
            if y + high < seen.top() or y > seen.bottom():
                continue
            text = write(tiles[r, c, i, j])
            painter.drawText(x + wide - 2 - sum([widths[letter] for letter in text]), y + baseline, text)


def _paint_lines(painter: QPainter, grid: Grid, palette: QPalette) -> None:
    """Paint thin lines between cells with numbers."""
    rect, (wide, high), (rows, columns) = grid.rect, grid.cell, (len(grid.rows), len(grid.columns))
    ground = QColor(palette.color(QPalette.ColorRole.Window))
    painter.setPen(ground)
    lines = [
        QLine(rect.left() + k * wide, rect.top(), rect.left() + k * wide, rect.bottom()) for k in range(1, columns)
    ]
    lines += [QLine(rect.left(), rect.top() + k * high, rect.right(), rect.top() + k * high) for k in range(1, rows)]
    painter.drawLines(lines)


@cache
def _letter_widths(font: str, digits: str) -> dict[str, int]:
    """Return the width of every letter that a number of these digits and marks has, in a font by its description."""
    made = QFont()
    made.fromString(font)
    metrics = QFontMetrics(made)
    return {letter: metrics.horizontalAdvance(letter) for letter in digits + "+einfa≈"}


def _paint_marks(painter: QPainter, palette: QPalette, scene: Scene) -> None:
    """Frame where the cell pointed at came from, the cell itself, and gradients that differ from their check."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
    rects = [
        rect.adjusted(-1, -1, 0, 0)
        for key, region in scene.marked
        for grid in scene.layout.grids
        if grid.key == key
        for rect in grid.rects_of(region)
    ]
    if rects:
        painter.drawRects(rects)
    own = [scene.cell] if scene.cell is not None else []
    ink = palette.color(QPalette.ColorRole.Text)
    for cells, color in ((scene.differing, palette.color(QPalette.ColorRole.BrightText)), (own, ink)):
        painter.setPen(QPen(color, 2))
        for cell in cells:
            for grid in scene.layout.grids:
                rect = grid.cell_rect(cell.index) if grid.key == cell.key else None
                if rect is not None:
                    painter.drawRect(rect.adjusted(-1, -1, 0, 0))
