"""A bent plane: the grid's lines in the colours of what is predicted there, the points in their own, over two axes."""

from itertools import zip_longest

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QVBoxLayout,
    QWidget,
)

from core.data.extent import Extent
from playground.languages import tr
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.painted import painted
from playground.widgets.pictures.plot import Plot

DOT, RIM, SIGN = 7.0, 1.0, 13  # pixels across, around it, and of a sign's height
SIZE = 17  # pixels of a dot's picture
FAR = 20.0  # sizes of the canvas: what is farther out is not drawn to its end


class WarpCanvas(Canvas):
    """Shows lines and dots at points from 0 to 1, from the left and from below.

    Lines are a pixel thin: Qt draws such ones forty times as fast as wide ones. Each dot is an item with a picture that
    all of its colour share: moving them needs no painting by Python.
    """

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.line_items: list[QGraphicsPathItem] = []
        self.dot_items: list[QGraphicsPixmapItem] = []
        self.border = self.scene().addLine(QLineF())
        self.border.setZValue(2)
        self.border.hide()
        self.lines = self.dots = np.empty((0, 2))
        self._joined: list[np.ndarray] = []
        self._border: np.ndarray | None = None
        self.rescaled.connect(self._lay_out)

    def show_lines(self, groups: np.ndarray, steps: int, colors: tuple[QColor, ...]) -> None:
        """Take of which colour the line is after each of its points (lines * steps,)."""
        goes_on = np.arange(1, len(groups) + 1) % steps != 0
        self._joined = [(goes_on & (groups == group)).astype(np.int32) for group in range(len(colors))]
        while len(self.line_items) < len(colors):
            item = QGraphicsPathItem()
            self.scene().addItem(item)
            self.line_items.append(item)
        for item in self.line_items[len(colors) :]:
            item.hide()
        for item, color in zip(self.line_items, colors, strict=False):
            item.setPen(QPen(color, 1))
            item.show()

    def show_dots(
        self, groups: np.ndarray, colors: tuple[QColor, ...], rim: QColor, signs: tuple[str, ...] = ()
    ) -> None:
        """Take of which colour each point is (n,); where there are `signs`, such as digits, they stand for dots."""
        pictures = [self._dot(color, rim, sign) for color, sign in zip_longest(colors, signs)]
        while len(self.dot_items) > len(groups):
            self.scene().removeItem(self.dot_items.pop())
        while len(self.dot_items) < len(groups):
            item = self.scene().addPixmap(QPixmap())
            item.setZValue(1)
            item.setOffset(-SIZE / 2, -SIZE / 2)
            self.dot_items.append(item)
        for item, group in zip(self.dot_items, groups.tolist(), strict=True):
            item.setPixmap(pictures[group])

    def put(self, lines: np.ndarray, dots: np.ndarray, border: np.ndarray | None = None) -> None:
        """Put the points of the lines and the dots at their points (n, 2), and a straight line through two (2, 2)."""
        self.lines, self.dots, self._border = lines, dots, border
        self._lay_out()

    def nearest(self, x: float, y: float) -> int | None:
        """Return the dot within a finger's breadth of a point of the canvas, in pixels; None if none is."""
        if not len(self.dots):
            return None
        across, down = self._pixels(self.dots)
        distance = np.hypot(across - x, down - y)
        best = int(distance.argmin())
        return best if distance[best] <= DOT + 3 else None

    def key_step(self, at: QPointF, across: int, up: int, *, little: bool) -> QPointF:
        """Go to the next dot that way: the nearest one, of those that lie more that way than aside."""
        if not len(self.dots):
            return super().key_step(at, across, up, little=little)
        x, y = self._pixels(self.dots)
        along = (x - at.x()) * np.sign(across) - (y - at.y()) * np.sign(up)
        aside = np.abs((x - at.x()) * np.sign(up)) + np.abs((y - at.y()) * np.sign(across))
        inside = (x >= 0) & (x < self.width()) & (y >= 0) & (y < self.height())
        far = np.where((along > 1) & inside & (aside <= along), along + aside, np.inf)
        best = int(far.argmin())
        return QPointF(float(x[best]), float(y[best])) if np.isfinite(far[best]) else at

    def _pixels(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        bounded = np.clip(points, -FAR, FAR)
        return bounded[:, 0] * self.width(), (1 - bounded[:, 1]) * self.height()

    def _lay_out(self) -> None:
        if len(self.dots) == len(self.dot_items):
            across, down = self._pixels(self.dots)
            for item, x, y in zip(self.dot_items, across.tolist(), down.tolist(), strict=True):
                item.setPos(x, y)
        across, down = self._pixels(self.lines)
        for line, joined in zip(self.line_items, self._joined, strict=False):
            if len(joined) == len(across):
                line.setPath(pg.functions.arrayToQPath(across, down, connect=joined, finiteCheck=False))
        self.border.setVisible(self._border is not None)
        if self._border is not None:
            (x1, x2), (y1, y2) = self._pixels(self._border)
            self.border.setLine(x1, y1, x2, y2)

    def _dot(self, color: QColor, rim: QColor, sign: str | None) -> QPixmap:
        def paint(painter: QPainter) -> None:
            if sign is not None:
                font = QFont(self.font())
                font.setBold(True)
                font.setPixelSize(SIGN)
                painter.setFont(font)
                painter.setPen(color)
                painter.drawText(QRectF(0, 0, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, sign)
                return
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            for brush, width in ((rim, DOT + 2 * RIM), (color, DOT)):
                painter.setBrush(brush)
                painter.drawEllipse(QRectF((SIZE - width) / 2, (SIZE - width) / 2, width, width))

        return painted(QSize(SIZE, SIZE), self.devicePixelRatioF(), paint)


class WarpPlane(Themed, QWidget):
    """The canvas with its axes."""

    def __init__(self) -> None:
        super().__init__()
        tip = tr("The plane's grid and the points, where two neurons of the chosen layer see them")
        self.plot = named(Plot("x1", "x2"), "warp_plot", tr("Space as the layer sees it"), tip)
        self.plot.setMinimumSize(220, 160)
        self.canvas = WarpCanvas(self.plot)
        fill(self, QVBoxLayout(), self.plot, spacing=0)
        self._axes: tuple[str, str] | None = None
        self._frame: Extent | None = None
        self.restyle()

    def show_axes(self, across: str, up: str, frame: Extent) -> None:
        """Name the axes and say how far they reach; nothing is done where nothing changes, as that takes time."""
        if (across, up) != self._axes:
            self._axes = across, up
            self.plot.bottom.setLabel(across)
            self.plot.left.setLabel(up)
        if frame != self._frame:
            self._frame = frame
            self.plot.box.setXRange(frame.left, frame.right, padding=0)
            self.plot.box.setYRange(frame.bottom, frame.top, padding=0)

    def restyle(self) -> None:
        self.plot.set_colors(self.palette())
        self.canvas.restyle(self.palette())
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DashLine)
        self.canvas.border.setPen(pen)
