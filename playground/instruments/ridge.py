"""One layer's histograms through time as a ridge: the oldest behind, the newest in front."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from core.formula import plain
from playground.instruments.shades import HistogramBars, cut, mixed, paint_edges, tall
from playground.languages import mark, tr
from playground.languages.numerals import in_marks
from playground.widgets.look import named

MOST_ROWS = 20
OVERLAP = 3.5  # how many rows high the highest bar of a row may stand; less of few rows
LEFT = 42  # for the epochs


class Texts(NamedTuple):
    """What a ridge is called, what it shows, and what it says where there is nothing."""

    title: str
    tip: str
    none: str


TEXTS = {
    "activations": Texts(
        mark("Activations over time"),
        mark(
            "The chosen layer's activations: from the first seen (behind) to now (in front). Heights are square roots"
        ),
        mark("This layer has no activations"),
    ),
    "weights": Texts(
        mark("Weights over time"),
        mark("The chosen layer's weights: from the first seen (behind) to now (in front). Heights are square roots"),
        mark("This layer has no weights"),
    ),
}


class RidgeView(QWidget):
    """Shows counts (rows, bins) of values between -reach and reach, a row for each epoch."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what = what
        self.ridge: tuple[np.ndarray, np.ndarray, float] | None = None
        self._color = QColor()
        named(
            self,
            f"{what}_ridge",
            tr(TEXTS[what].title),
            tr(TEXTS[what].tip),
        )

    def show_ridge(self, ridge: tuple[np.ndarray, np.ndarray, float] | None, color: QColor) -> None:
        """Show (epochs, counts, reach) in a layer's colour; None: the layer has none."""
        self.ridge, self._color = ridge, color
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(130, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        line = self.fontMetrics().height()
        text, faint = (palette.color(r) for r in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText))
        painter.setPen(text)
        painter.drawText(QRectF(LEFT, 0, self.width() - LEFT, line), Qt.AlignmentFlag.AlignLeft, tr(self.what))
        painter.setPen(faint)
        if self.ridge is None:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr(TEXTS[self.what].none))
            painter.end()
            return
        epochs, counts, reach = self.ridge
        edges, shares = cut(counts, reach, int(counts[-1].sum()))
        left, width = float(LEFT), max(10.0, self.width() - LEFT - 6.0)
        top, bottom = line + 4.0, self.height() - line - 4.0
        over = min(OVERLAP, 0.6 + 0.35 * len(epochs))
        step = (bottom - top) / (len(epochs) - 1 + over)
        base = top + over * step + step * np.arange(len(epochs))
        ground, bars = palette.color(QPalette.ColorRole.Window), HistogramBars(width, bottom, self.devicePixelRatioF())
        for index, row in enumerate(shares):
            near = (index + 1) / len(shares)
            fill, edge = mixed(ground, self._color, 0.12 + 0.5 * near), mixed(ground, self._color, 0.4 + 0.6 * near)
            bars.add(tall(row, over * step), float(base[index]), fill, edge)
        painter.drawImage(QPointF(left, 0), bars.image())
        painter.setPen(faint)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for index in {0, len(epochs) - 1} if (len(epochs) - 1) * step > line else {len(epochs) - 1}:
            epoch = in_marks(plain(epochs[index], 3))
            painter.drawText(QRectF(0, base[index] - line, LEFT - 4, line), right, epoch)
        paint_edges(painter, edges, QRectF(left, bottom + 2, width, line))
        painter.end()
