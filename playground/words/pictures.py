"""The small pictures beside words: a curve, bars, a histogram; painted in the colours of the window."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.languages.numerals import numeral
from playground.widgets.colors.hues import class_color
from playground.words.last_seen import Paint, ShownExample

EDGE, BAR = 18, 22  # pixels: below a picture, for its numbers; a bar with what is around it
ROLES = QPalette.ColorRole


class ExamplePicture(QWidget):
    """Shows a picture, if there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("word_picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._paint: Paint | None = None

    def show_picture(self, shown: ShownExample | None) -> None:
        """Show an example's picture, of which a screen reader is told its text; nothing where there is none."""
        self._paint = None if shown is None else shown.paint
        self.setVisible(self._paint is not None)
        if shown is not None:
            self.setAccessibleName(shown.text)
            self.setFixedHeight(shown.height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._paint is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().color(ROLES.Mid), 1))
        painter.setBrush(self.palette().color(ROLES.Base))
        painter.drawRoundedRect(rect, 4, 4)
        self._paint(painter, rect.adjusted(8, 6, -8, -6), self.palette())
        painter.end()


def curve(x: np.ndarray, y: np.ndarray, *, across: str = "", up: str = "") -> Paint:
    """Return what paints y over x, with its axes, the names of these, and the numbers at their ends."""

    def paint(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        low, high = min(0.0, float(y.min())), max(0.0, float(y.max()))
        plot = rect.adjusted(30, 8, -8, -EDGE)

        def at(x_: float, y_: float) -> QPointF:
            share_x, share_y = (x_ - x[0]) / (x[-1] - x[0]), (y_ - low) / ((high - low) or 1.0)
            return QPointF(plot.left() + share_x * plot.width(), plot.bottom() - share_y * plot.height())

        painter.setPen(QPen(palette.color(ROLES.Mid), 1))
        painter.drawLine(at(x[0], 0), at(x[-1], 0))
        if x[0] < 0 < x[-1]:
            painter.drawLine(at(0, low), at(0, high))
        painter.setPen(palette.color(ROLES.PlaceholderText))
        ends = QRectF(plot.left(), plot.bottom() + 2, plot.width(), EDGE)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, numeral(float(x[0]), "g"))
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, numeral(float(x[-1]), "g"))
        painter.drawText(ends, Qt.AlignmentFlag.AlignHCenter, across)
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in {low, high}:
            place = QRectF(rect.left() - 6, at(x[0], value).y() - 8, 32, 16)
            painter.drawText(place, beside, numeral(value, ".2g"))
        painter.drawText(QRectF(plot.left() + 4, plot.top() - 8, 80, 16), Qt.AlignmentFlag.AlignLeft, up)
        painter.setPen(QPen(palette.color(ROLES.Highlight), 2))
        painter.drawPolyline(QPolygonF([at(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]))

    return paint


def bars(values: Sequence[float], names: Sequence[str], classes: Sequence[int]) -> Paint:
    """Return what paints shares from 0 to 1 as bars in their classes' colours, each with its name and percentage."""

    def paint(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        height = rect.height() / len(values)
        metrics = painter.fontMetrics()
        beside = min(110, max(metrics.horizontalAdvance(name) for name in names)) + 12
        number = metrics.horizontalAdvance(numeral(1.0, ".1%")) + 8
        for row, (value, name, k) in enumerate(zip(values, names, classes, strict=True)):
            line = QRectF(rect.left(), rect.top() + row * height, rect.width(), height)
            painter.setPen(palette.color(ROLES.Text))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, left, metrics.elidedText(name, Qt.TextElideMode.ElideRight, beside - 10))
            painter.drawText(line, right, numeral(value, ".1%"))
            bar = line.adjusted(beside, height * 0.2, -number, -height * 0.2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(ROLES.AlternateBase))
            painter.drawRect(bar)
            bar.setWidth(bar.width() * min(max(value, 0.0), 1.0))
            painter.setBrush(class_color(k, palette))
            painter.drawRect(bar)

    return paint


def histogram(counts: np.ndarray, low: float, high: float) -> Paint:
    """Return what paints counts in even bins from `low` to `high` as bars that stand."""

    def paint(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        plot = rect.adjusted(4, 4, -4, -EDGE)
        width = plot.width() / len(counts)
        painter.setPen(palette.color(ROLES.PlaceholderText))
        ends = QRectF(plot.left(), plot.bottom() + 2, plot.width(), EDGE)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, numeral(low, ".2g"))
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, numeral(high, ".2g"))
        if low < 0 < high:
            painter.drawText(ends, Qt.AlignmentFlag.AlignHCenter, numeral(0.0, "g"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(ROLES.Highlight))
        for place, count in enumerate(counts.tolist()):
            height = plot.height() * count / counts.max()
            painter.drawRect(QRectF(plot.left() + place * width, plot.bottom() - height, max(1.0, width - 1), height))

    return paint
