"""Every layer's activations and weights as they are now: a row a layer, two histograms in each."""

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from core.inside.instruments import Histogram
from playground.instruments.shades import HistogramBars, cut, layer_colors, mixed, paint_edges, percent, tall
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.widgets.look import named

ROW, NAME_WIDTH, GAP, MARGIN = 46, 92, 12, 3
COLUMNS = mark(("activations", "weights"))


class HistogramRow(Struct, frozen=True, eq=False):
    """A layer's histograms; None where it has no weights, or nothing that can be counted."""

    title: str
    activations: Histogram | None
    weights: Histogram | None


class HistogramRows(QWidget):
    """Shows rows of histograms; a click chooses a layer."""

    chosen = Signal(int)  # a person chose a layer
    read = Signal(str)  # what is under the mouse, in words; "" for nothing

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[HistogramRow, ...] = ()
        self.choice = 0
        self.setMouseTracking(True)
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

    # -- the mouse

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
                edges, shares = cut(histogram.counts, histogram.reach, int(histogram.counts.sum()))
                bin_ = int(np.clip((x - room.left()) / room.width() * len(shares), 0, len(shares) - 1))
                said = (
                    tr("{low} to {high}: {share} of weights")
                    if column
                    else tr("{low} to {high}: {share} of activations")
                )
                low, high = (numeral(edges[at], ".3g") for at in (bin_, bin_ + 1))
                return said.format(low=low, high=high, share=percent(float(shares[bin_])))
        return ""
