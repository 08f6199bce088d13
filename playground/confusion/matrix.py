"""The confusion matrix: how often each class was predicted as each, on cells that can be chosen, with recall."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.functions import metrics
from playground.confusion import confusion_in_words
from playground.languages import tr
from playground.languages.numerals import numeral
from playground.widgets.access.heard import announce, describe
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.hues import class_color, set_colors, verdict_color
from playground.widgets.look import named, rgb, white_on
from playground.widgets.pictures import pixels

STRIPE = 4  # pixels of a class's colour beside its row, and above its column
WIDEST = 1.6  # a cell's width over its height
NAMES_SHARE = 0.25  # of the width, for the classes' names at most
Cell = tuple[int, int]  # true class, predicted class
ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class Matrix(QWidget):
    """Paints the matrix: rows are true classes, columns predicted ones."""

    hovered = Signal(str)  # what the cell under the mouse, or where the keys are, says; nothing where there is none
    chosen = Signal(object)  # a person chooses a cell: true and predicted class; None: none any more

    def __init__(self, *, choosable: bool) -> None:
        super().__init__()
        self.counts = np.zeros((0, 0), int)
        self.names: tuple[str, ...] = ()  # of the classes, where they have any
        self.choice: Cell | None = None
        self.current: Cell = (0, 0)  # where the keys are
        self._choosable = choosable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if choosable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setMinimumSize(180, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        named(self, "confusion_matrix", tr("Confusion matrix"), "")
        with_keys(self, tr("Arrows: from cell to cell; Enter: its samples"))

    def show_counts(self, counts: np.ndarray) -> None:
        """Show the counts, and say them to those who can't see them."""
        self.counts = counts
        describe(self, confusion_in_words.of_counts(counts, self.names))
        self.update()

    def show_choice(self, choice: Cell | None) -> None:
        """Mark the chosen cell, or none."""
        self.choice = choice
        if choice is not None:
            self.current = choice
        self.update()

    def text_at(self, point: QPoint) -> str:
        """Return what the cell at a point says, or a class's row beside the cells; nothing where there is none."""
        found, grid = self.cell_at(point), self._grid()
        if found is not None:
            return self._text_of(*found)
        beside = self.cell_at(QPoint(grid.left(), point.y()))
        return self._class_text(beside[0]) if beside is not None else ""

    def _text_of(self, true: int, predicted: int) -> str:
        count, of = self.counts[true, predicted], self.counts[true].sum()
        return tr("true {true}, predicted {predicted}: {count} of {of}").format(
            true=self._name(true), predicted=self._name(predicted), count=numeral(count), of=numeral(of)
        )

    def _class_text(self, k: int) -> str:
        """Return how well a class is known."""
        right, of, predicted = self.counts[k, k], self.counts[k].sum(), self.counts[:, k].sum()
        share = f" ({numeral(right / of, '.1%')})" if of else ""
        return tr("{name}: {right} of {of} correct{share}; of {predicted} predicted as it, {right} are").format(
            name=self._name(k),
            of=numeral(of),
            share=share,
            predicted=numeral(predicted),
            right=numeral(right),
        )

    def _name(self, k: int) -> str:
        return f"{k} ({self.names[k]})" if k < len(self.names) else str(k)

    def cell_at(self, point: QPoint) -> Cell | None:
        """Return the cell at a point, if there is one."""
        classes, grid = len(self.counts), self._grid()
        if not classes or not grid.contains(point):
            return None
        true = min((point.y() - grid.top()) * classes // grid.height(), classes - 1)
        predicted = min((point.x() - grid.left()) * classes // grid.width(), classes - 1)
        return true, predicted

    def cell(self, true: int, predicted: int) -> QRect:
        """Return where a cell lies."""
        grid, classes = self._grid(), len(self.counts)
        left, right = (grid.left() + grid.width() * k // classes for k in (predicted, predicted + 1))
        top, bottom = (grid.top() + grid.height() * k // classes for k in (true, true + 1))
        return QRect(left, top, right - left, bottom - top)

    def _grid(self) -> QRect:
        """Return where the cells lie: below the columns' names, between the rows' names and their recall."""
        metric = self.fontMetrics()
        line, recall = metric.height(), metric.horizontalAdvance(f"{tr('recall')} 100 %")
        left, top = self._names_width() + line + STRIPE + 8, 2 * line + STRIPE + 4
        height = max(10, self.height() - top - 4)
        width = max(10, min(self.width() - left - recall - 8, int(height * WIDEST)))
        spare = max(0, self.width() - left - width - recall - 8) // 2
        return QRect(left + spare, top, width, height)

    def _names_width(self) -> int:
        """Return the width of the rows' names."""
        metric = self.fontMetrics()
        widest = max((metric.horizontalAdvance(self._row_name(k)) for k in range(len(self.counts))), default=0)
        return max(metric.height() + 2, min(widest, int(self.width() * NAMES_SHARE)))

    def _row_name(self, k: int) -> str:
        return f"{self.names[k]} {k}" if k < len(self.names) else str(k)

    def _elided(self, text: str, end: str, room: int) -> str:
        """Return a row's name, cut before its number where there is too little room."""
        metric, end = self.fontMetrics(), f" {end}"
        if metric.horizontalAdvance(text) <= room or not text.endswith(end):
            return metric.elidedText(text, Qt.TextElideMode.ElideRight, room)
        left = room - metric.horizontalAdvance(end)
        return metric.elidedText(text.removesuffix(end), Qt.TextElideMode.ElideRight, left) + end

    def _column_name(self, k: int, room: int) -> str:
        """Return what stands above a column: the class's name where all of them fit, else its number."""
        metric = self.fontMetrics()
        fit = self.names and all(metric.horizontalAdvance(name) <= room - 4 for name in self.names)
        return self.names[k] if fit and k < len(self.names) else str(k)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, grid = QPainter(self), self.palette(), self._grid()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        ink, faint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        black, white = QColor("black"), QColor("white")
        center = Qt.AlignmentFlag.AlignCenter
        classes = len(self.counts)
        if not classes:
            painter.setPen(faint)
            painter.drawText(self.rect(), center, tr("No predictions yet"))
            return
        shares = self.counts / np.maximum(1, self.counts.sum(axis=1, keepdims=True))
        colors = self._colors(shares)
        self._paint_cells(painter, grid, colors)
        red, green, blue = np.moveaxis(colors.astype(np.uint32), -1, 0)
        in_white = white_on(red << 16 | green << 8 | blue).reshape(red.shape)
        metric, line, names = self.fontMetrics(), self.fontMetrics().height(), self._names_width()
        painter.setFont(self._number_font())
        for true in range(classes):
            for predicted in range(classes):
                count = int(self.counts[true, predicted])
                painter.setPen(faint if not count else white if in_white[true, predicted] else black)
                painter.drawText(self.cell(true, predicted), center, numeral(count))
        painter.setFont(self.font())
        painter.setPen(ink)
        recall = metrics.precision_recall(self.counts)[1]
        right = grid.right() + 8
        for k in range(classes):
            row, column = self.cell(k, 0), self.cell(0, k)
            name = self._elided(self._row_name(k), str(k), names)
            rect = QRect(grid.left() - names - STRIPE - 4, row.top(), names, row.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            painter.fillRect(
                QRect(grid.left() - STRIPE, row.top() + 1, STRIPE, row.height() - 2), class_color(k, palette)
            )
            stripe = QRect(column.left() + 1, grid.top() - STRIPE, column.width() - 2, STRIPE)
            painter.fillRect(stripe, class_color(k, palette))
            head = self._column_name(k, column.width())
            painter.drawText(QRect(column.left(), grid.top() - line - STRIPE, column.width(), line), center, head)
            share = f"{recall[k]:.0%}" if np.isfinite(recall[k]) else "–"
            painter.drawText(QRect(right, row.top(), metric.horizontalAdvance("100 %"), row.height()), center, share)
        painter.setPen(faint)
        head = tr("predicted")
        wide = max(grid.width(), metric.horizontalAdvance(head) + 2)  # the matrix may be narrower than the word
        left = max(0, grid.center().x() - wide // 2)
        painter.drawText(QRect(left, grid.top() - 2 * line - STRIPE - 2, wide, line), center, head)
        painter.drawText(QPoint(right - 2, grid.top() - 3 - metric.descent()), tr("recall"))
        self._paint_choice(painter)
        painter.translate(grid.left() - names - line - STRIPE - 6, grid.center().y())
        painter.setPen(faint)
        painter.rotate(-90)
        painter.drawText(QRect(-grid.height() // 2, 0, grid.height(), line), center, tr("true", "class"))
        painter.end()

    def _colors(self, shares: np.ndarray) -> np.ndarray:
        """Return the cells' colours, RGB (classes, classes, 3): ink what is right, red what is wrong."""
        palette = self.palette()
        ground, right = rgb(palette.color(QPalette.ColorRole.Base)), rgb(set_colors(palette)["validation"])
        wrong = rgb(verdict_color(palette, good=False))
        hues = np.where(np.eye(len(shares), dtype=bool)[..., None], right, wrong)
        colors: np.ndarray = (ground + _strength(shares)[..., None] * (hues - ground)).round()
        return colors

    def _paint_cells(self, painter: QPainter, grid: QRect, colors: np.ndarray) -> None:
        """Paint all cells as one image of a pixel each."""
        image = pixels.image(colors)
        painter.drawImage(QRectF(grid), image, QRectF(image.rect()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(grid.adjusted(0, 0, -1, -1))

    def _paint_choice(self, painter: QPainter) -> None:
        """Paint a frame around the chosen cell, and a dotted one where the keys are."""
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
        if self.choice is not None:
            painter.drawRect(self.cell(*self.choice).adjusted(0, 0, -1, -1))
        if self.hasFocus() and self.current != self.choice:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5, Qt.PenStyle.DotLine))
            painter.drawRect(self.cell(*self.current).adjusted(1, 1, -2, -2))

    def _number_font(self) -> QFont:
        """Return a font in which the largest number fits its cell."""
        font, cell = QFont(self.font()), self.cell(0, 0)
        needed = self.fontMetrics().horizontalAdvance(numeral(self.counts.max())) + 4
        shrink = min(1.0, cell.width() / needed, cell.height() / self.fontMetrics().height())
        font.setPointSizeF(max(5.0, font.pointSizeF() * shrink))
        return font

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text_at(event.pos()), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self.text_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse; the chosen one, or a point beside the cells, chooses none."""
        if not self._choosable or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._choose(self.cell_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, choose by Enter or the space bar, and none by Escape."""
        classes, key = len(self.counts), event.key()
        if not classes:
            super().keyPressEvent(event)
        elif key in ARROWS:
            (true, predicted), (down, right) = self.current, ARROWS[Qt.Key(key)]
            self.current = min(max(true + down, 0), classes - 1), min(max(predicted + right, 0), classes - 1)
            self.hovered.emit(self._text_of(*self.current))
            announce(self, self._text_of(*self.current), at_once=True)
            self.update()
        elif not self._choosable:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.current)
        elif key == Qt.Key.Key_Escape and self.choice is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _choose(self, cell: Cell | None) -> None:
        if cell is not None:
            self.current = cell
        self.chosen.emit(None if cell == self.choice else cell)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hovered.emit("")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")


def _strength(shares: np.ndarray) -> np.ndarray:
    """Return how strong a cell's colour is: small shares, too, are to be seen."""
    return 0.92 * np.sqrt(shares)
