"""Points in a plot over an image: painted once for a size, in the colours of their groups."""

from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QShowEvent, QTransform

from core.data.extent import Extent
from playground.widgets.pictures import pixels
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.painted import for_print, painted
from playground.widgets.pictures.plot import Plot

ROOMY = 300  # pixels of a side, from which on points have their full size on paper


class Dots(NamedTuple):
    """Places in the plot's numbers, and for each which of some colours it has."""

    x: np.ndarray
    y: np.ndarray
    group: np.ndarray
    colors: tuple[QColor, ...]


class DotsCanvas(Canvas):
    """Shows an image and the points over it; the points are painted once for a size."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.rim, self.rim_width = QColor("white"), 2.0
        self._dots: tuple[Dots, Dots] | None = None  # to train on, and to test on
        self._extent: Extent | None = None
        self._grid = (0, 0)
        self._image = self.scene().addPixmap(QPixmap())
        # A coarse grid, cheap while it trains, looks fine when its pixels run into each other.
        self._image.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.train_dots, self.test_dots = self.scene().addPixmap(QPixmap()), self.scene().addPixmap(QPixmap())
        # Once for all that a change of size brings: painting the points takes milliseconds.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._paint)
        self.rescaled.connect(self.lay_out)

    def show_dots(self, train: Dots, test: Dots) -> None:
        """Take the data's points."""
        self._dots = train, test
        self.lay_out()

    def clear_dots(self) -> None:
        """Show no points."""
        self._dots = None
        for item in (self.train_dots, self.test_dots):
            item.setPixmap(QPixmap())

    def show_image(self, colors: np.ndarray | None, extent: Extent) -> None:
        """Show RGB32 colours (rows from the bottom, columns) over the extent; None shows none."""
        if colors is None:
            self._image.setPixmap(QPixmap())
            return
        self._image.setPixmap(QPixmap.fromImage(pixels.image(colors[::-1])))
        if self._extent != extent or self._grid != colors.shape:
            self._extent, self._grid = extent, colors.shape
            self._place_image()

    def lay_out(self) -> None:
        """Place the image, and soon paint the points, for the size and range of now."""
        self._place_image()
        self._soon.start()

    def _paint(self) -> None:
        if self._dots is not None and self.isVisible():
            self.train_dots.setPixmap(self._paint_dots(self._dots[0], 7.0, Qt.PenCapStyle.RoundCap))
            self.test_dots.setPixmap(self._paint_dots(self._dots[1], 6.0, Qt.PenCapStyle.SquareCap))

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the points once there is something to see."""
        super().showEvent(event)
        self.lay_out()

    def _place_image(self) -> None:
        rows, columns = self._grid
        if self._extent is not None and rows:
            rect = self.rect_of(*self._extent)
            self._image.setTransform(QTransform.fromScale(rect.width() / columns, rect.height() / rows))
            self._image.setPos(rect.topLeft())

    def _paint_dots(self, dots: Dots, size: float, cap: Qt.PenCapStyle) -> QPixmap:
        """Return points on a clear ground, in their groups' colours with a rim."""
        across, down = self.to_pixels(dots.x, dots.y)
        group = dots.group
        room = min(1.0, min(self.width(), self.height()) / ROOMY) if for_print() else 1.0
        size, rim_width = room * size, room * self.rim_width  # on a narrow picture points would hide everything

        def paint(painter: QPainter) -> None:
            # All points of a colour in one call: a call for each would be a fight for the interpreter's lock for each.
            for rim, margin in ((self.rim, rim_width), (None, 0.0)):
                for label in np.flatnonzero(np.bincount(group)):  # np.unique would load numpy.ma: 45 ms of every start
                    chosen = group == label
                    pen = QPen(rim or dots.colors[label], size + margin)
                    pen.setCapStyle(cap)
                    painter.setPen(pen)
                    painter.drawPoints(pg.functions.arrayToQPolygonF(across[chosen], down[chosen]))

        return painted(self.size(), self.devicePixelRatioF(), paint, item=True)
