"""The overlay of the tour: all but one control lies in a light shade, with a ring around it; clicks go through."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.widgets.colors.hues import is_dark

SHADE = {False: 30, True: 70}  # of 255, in a light and in a dark window: what lies below is still read
MARGIN, ROUND, RING = 5, 8, 3.0  # pixels


class Overlay(QWidget):
    """Covers its window, not in the way of the mouse; `hole` is what isn't shaded, empty: nothing is left out."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hole = QRect()

    def show_hole(self, hole: QRect) -> None:
        """Leave a rectangle of the window out, with some room around it."""
        hole = hole.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersected(self.rect()) if not hole.isEmpty() else hole
        if hole != self.hole:
            self.hole = hole
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        shade, ring = QPainterPath(), QRectF(self.hole).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
        shade.addRect(QRectF(self.rect()))
        if not self.hole.isEmpty():
            shade.addRoundedRect(ring, ROUND, ROUND)  # what lies in both isn't filled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shade, QColor(0, 0, 0, SHADE[is_dark(palette)]))
        if not self.hole.isEmpty():
            painter.setPen(QPen(palette.highlight().color(), RING))
            painter.drawRoundedRect(ring, ROUND, ROUND)
        painter.end()
