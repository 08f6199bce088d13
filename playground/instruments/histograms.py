"""Every layer's activations and weights as they are now: a row a layer, two histograms in each."""

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from core.inside.instruments import Histogram
from playground.instruments.shades import HistogramBars, cut, layer_colors, mixed, paint_edges, percent, tall
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.widgets.access.heard import announce
from playground.widgets.access.key_hint import with_keys
from playground.widgets.look import named

ROW, NAME_WIDTH, GAP, MARGIN = 46, 92, 12, 3
COLUMNS = mark(("activations", "weights"))


class HistogramRow(Struct, frozen=True, eq=False):
    """A layer's histograms; None where it has no weights, or nothing that can be counted."""

    title: str
    activations: Histogram | None
    weights: Histogram | None


class HistogramRows(QWidget):
    """Shows rows of histograms; a click, or keys, choose a layer."""

    chosen = Signal(int)  # a person chose a layer
    read = Signal(str)  # what is under the mouse, in words; "" for nothing

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[HistogramRow, ...] = ()
        self.choice = 0
        self._bar: int | None = None  # that the keys read: those of the weights follow those of the activations
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with_keys(self, tr("Up and Down choose a layer, Left and Right read bar by bar"))
        named(
            self,
            "histogram_rows",
            tr("Histograms of activations and weights"),
            tr(
                "Where values lie now. Heights are square roots of shares, so that small ones can be seen; the "
                "numbers below are the edges. Click a row to see it over time"
            ),
        )

    def show_rows(self, rows: tuple[HistogramRow, ...], choice: int) -> None:
        """Show these histograms."""
        self.rows, self.choice = rows, choice
        self._bar = None if self._bar is None or not self._bars() else min(self._bar, len(self._bars()) - 1)
        self.setMinimumHeight(self._top() + ROW * len(rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NAME_WIDTH + 220, self._top() + ROW * len(self.rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(NAME_WIDTH + 180, 80)

    def _top(self) -> int:
        return self.fontMetrics().height() + 4

    def room(self, row: int, column: int) -> QRectF:
        """Return where a histogram stands, without the numbers below it."""
        width = (self.width() - NAME_WIDTH) / 2 - GAP
        numbers = self.fontMetrics().height() - 1
        left, top = NAME_WIDTH + column * (width + GAP) + GAP / 2, self._top() + row * ROW + MARGIN
        return QRectF(left, top, width, ROW - numbers - MARGIN)

    def word_at(self, point: QPoint) -> str:
        """Return the column's head at a point, "" if none."""
        heads = ((name, self.room(0, column)) for column, name in enumerate(COLUMNS))
        return next((n for n, room in heads if point.y() < self._top() and room.left() <= point.x() < room.right()), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        text, faint = (palette.color(r) for r in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText))
        painter.setPen(faint)
        for column, name in enumerate(COLUMNS):
            head = QRectF(self.room(0, column).left(), 0, self.room(0, column).width(), self._top())
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, tr(name))
        colors = layer_colors(len(self.rows), palette)
        first = max(0, (event.rect().top() - self._top()) // ROW)
        for index in range(first, min(len(self.rows), (event.rect().bottom() - self._top()) // ROW + 1)):
            row, top = self.rows[index], self._top() + index * ROW
            if index == self.choice:
                painter.fillRect(QRectF(0, top, self.width(), ROW), palette.color(QPalette.ColorRole.AlternateBase))
            painter.fillRect(QRectF(4, top + ROW / 2 - 5, 10, 10), colors[index])
            painter.setPen(text)
            room = QRectF(20, top, NAME_WIDTH - 22, ROW)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.title)
            for column, histogram in enumerate((row.activations, row.weights)):
                if histogram is not None:
                    self._paint(painter, self.room(index, column), histogram, colors[index])
                    if index == self.choice and self._bar is not None:
                        self._paint_read(painter, index, column, histogram)
                else:
                    painter.setPen(palette.color(QPalette.ColorRole.Mid))
                    painter.drawText(self.room(index, column), Qt.AlignmentFlag.AlignVCenter, "–")
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, histogram: Histogram, color: QColor) -> None:
        edges, shares = cut(histogram.counts, histogram.reach, int(histogram.counts.sum()))
        bars = HistogramBars(room.width(), room.height(), self.devicePixelRatioF())
        ground = self.palette().color(QPalette.ColorRole.Window)
        bars.add(tall(shares, room.height() - 2), room.height(), mixed(ground, color, 0.45), color)
        painter.drawImage(room.topLeft(), bars.image())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        paint_edges(painter, edges, QRectF(room.left(), room.bottom(), room.width(), self.fontMetrics().height()))

    def _paint_read(self, painter: QPainter, row: int, column: int, histogram: Histogram) -> None:
        """Mark the bar that the keys read, where it is one of this histogram."""
        _, bar, found = self._bars()[self._bar or 0]
        if found == column:
            room = self.room(row, column)
            wide = room.width() / _count(histogram)
            painter.fillRect(QRectF(room.left() + bar * wide, room.bottom(), wide, 3), self.palette().text())

    # -- mouse and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a layer, read a bar; Escape reads none."""
        key, bars = event.key(), self._bars()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.rows:
            row = min(max(self.choice + (1 if key == Qt.Key.Key_Down else -1), 0), len(self.rows) - 1)
            self._read_bar(None)
            self.chosen.emit(row)
            announce(self, " ".join(self.rows[row].title.split()), at_once=True)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and bars:
            by = 1 if key == Qt.Key.Key_Right else -1
            at = self._bar if self._bar is not None else (-1 if by > 0 else len(bars))
            self._read_bar(min(max(at + by, 0), len(bars) - 1))
        elif key == Qt.Key.Key_Escape and self._bar is not None:
            self._read_bar(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read_bar(None)

    def _bars(self) -> list[tuple[Histogram, int, int]]:
        """Return the chosen layer's bars, each with its histogram, its number there and the column of that."""
        if not self.choice < len(self.rows):
            return []
        both = enumerate((self.rows[self.choice].activations, self.rows[self.choice].weights))
        return [(h, bar, column) for column, h in both if h is not None for bar in range(_count(h))]

    def _read_bar(self, at: int | None) -> None:
        if at != self._bar:
            self._bar = at
            said = "" if at is None else self._told(*self._bars()[at])
            self.read.emit(said)
            announce(self, said, at_once=True)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.read.emit(self._said(event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self.read.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int((event.position().y() - self._top()) // ROW)
        if 0 <= row < len(self.rows) and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def _said(self, x: float, y: float) -> str:
        row = int((y - self._top()) // ROW)
        if not 0 <= row < len(self.rows):
            return ""
        for column, histogram in enumerate((self.rows[row].activations, self.rows[row].weights)):
            room = self.room(row, column)
            if histogram is not None and room.left() <= x < room.right():
                count = _count(histogram)
                bar = int(np.clip((x - room.left()) / room.width() * count, 0, count - 1))
                return self._told(histogram, bar, column)
        return ""

    def _told(self, histogram: Histogram, bar: int, column: int) -> str:
        """Return what a bar says."""
        edges, shares = cut(histogram.counts, histogram.reach, int(histogram.counts.sum()))
        said = tr("{low} to {high}: {share} of weights") if column else tr("{low} to {high}: {share} of activations")
        low, high = (numeral(edges[at], ".3g") for at in (bar, bar + 1))
        return said.format(low=low, high=high, share=percent(float(shares[bar])))


def _count(histogram: Histogram) -> int:
    """Return how many bars a histogram has."""
    return len(cut(histogram.counts, histogram.reach, int(histogram.counts.sum()))[1])
