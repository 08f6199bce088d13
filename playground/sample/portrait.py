"""The sample as one sees it: a dot among the others on the plane or the curve, or its image."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from core.data.datasets import Points
from core.data.plane import Plane
from playground.languages import tr
from playground.sample.chosen import Chosen
from playground.widgets.access.heard import announce
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.hues import class_color, set_colors
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named
from playground.widgets.pictures import pixels
from playground.widgets.pictures.painted import painted, show
from playground.widgets.words import in_digits

MOST_DOTS = 400
STEPS, LITTLE = 60, 0.1  # of the arrow keys from side to side, and with Shift
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
SIZE = QSize(118, 86)


class Portrait(Themed, QWidget):
    """Shows the chosen sample."""

    clicked = Signal(float, float)  # a person chose a point of the plane: x1 and x2, or x and y of a curve

    def __init__(self) -> None:
        super().__init__()
        self._points: Points | None = None
        self._plane: Plane | None = None
        self._chosen: Chosen | None = None
        self._ground = QPixmap()
        self.setFixedSize(SIZE)
        with_keys(self, tr("Arrows take another point beside it, Shift+arrows by little"))
        named(
            self, "portrait", tr("The sample"), tr("The sample among the others; click the plane to take another point")
        )

    def show_points(self, points: Points, plane: Plane | None) -> None:
        """Take the data around the sample, and the plane that it is seen on; None: it is of images."""
        if points is not self._points or plane is not self._plane:
            self._points, self._plane, self._ground = points, plane, QPixmap()
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus if plane is None else Qt.FocusPolicy.StrongFocus)
            self.update()

    def show_chosen(self, chosen: Chosen | None) -> None:
        """Show a sample."""
        self._chosen = chosen
        self.update()

    def _pixels(self, points: Points, plane: Plane, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where samples lie on the widget."""
        extent, at = plane.extent, plane.coordinates(x)
        up = points.answers_in_units(y) if at.shape[1] == 1 else at[:, 1]
        across = (at[:, 0] - extent.left) / (extent.right - extent.left) * self.width()
        return across, (extent.top - up) / (extent.top - extent.bottom) * self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the others faintly, and the sample; or its image."""
        painter, palette, rect = QPainter(self), self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        if self._points is not None and self._chosen is not None:
            if self._plane is None:
                self._paint_image(painter, self._chosen)
            else:
                self._paint_point(painter, self._points, self._plane, self._chosen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(rect)
        painter.end()

    def _paint_image(self, painter: QPainter, chosen: Chosen) -> None:
        side = round(len(chosen.x) ** 0.5)
        image = pixels.inked(chosen.x.reshape(side, side), self.palette())
        room = min(self.width(), self.height()) - 2
        painter.drawImage(QRectF((self.width() - room) / 2, 1, room, room), image)

    def _paint_point(self, painter: QPainter, points: Points, plane: Plane, chosen: Chosen) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground.isNull():
            self._ground = self._painted_dots(points, plane)
        show(painter, QPointF(), self._ground)
        across, down = self._pixels(points, plane, chosen.x[None], np.array([float(chosen.answer)]))
        painter.setBrush(self._color(chosen.answer, chosen.is_class))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
        painter.drawEllipse(QPointF(across[0], down[0]), 5, 5)

    def _color(self, answer: int | float, is_class: bool) -> QColor:
        """Return the colour of a sample: its class's, or the tone of training where it has none."""
        return class_color(int(answer), self.palette()) if is_class else set_colors(self.palette())["train"]

    def _painted_dots(self, points: Points, plane: Plane) -> QPixmap:
        """Return some of the points, faintly."""
        x, y = points.x_train[:MOST_DOTS], points.y_train[:MOST_DOTS]
        across, down = self._pixels(points, plane, x, y)
        is_class = y.dtype.kind != "f"
        group = y if is_class else np.zeros(len(y), int)

        def paint(painter: QPainter) -> None:
            painter.setOpacity(0.45)
            for label in np.flatnonzero(np.bincount(group)).tolist():  # of points by hand a class may have none
                chosen = group == label
                pen = QPen(self._color(label, is_class), 3.0)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPoints(pg.functions.arrayToQPolygonF(across[chosen], down[chosen]))

        return painted(self.size(), self.devicePixelRatioF(), paint, item=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which point of the plane was chosen."""
        if event.button() != Qt.MouseButton.LeftButton or self._points is None or self._plane is None:
            super().mousePressEvent(event)
            return
        extent, point = self._plane.extent, event.position()
        x1 = extent.left + point.x() / self.width() * (extent.right - extent.left)
        x2 = extent.top - point.y() / self.height() * (extent.top - extent.bottom)
        self.clicked.emit(float(x1), float(x2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the point that an arrow key leads to from the sample."""
        step = ARROWS.get(event.key())
        if step is None or self._points is None or self._plane is None or self._chosen is None:
            super().keyPressEvent(event)
            return
        extent, at = self._plane.extent, self._plane.coordinates(self._chosen.x[None])[0]
        up = at[1:] if len(at) > 1 else self._points.answers_in_units(np.array([float(self._chosen.answer)]))
        x, y = float(at[0]), float(up[0])
        size = (LITTLE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0) / STEPS
        x += step[0] * size * (extent.right - extent.left)
        y += step[1] * size * (extent.top - extent.bottom)
        x, y = min(max(x, extent.left), extent.right), min(max(y, extent.bottom), extent.top)
        self.clicked.emit(x, y)
        announce(self, f"{in_digits(x)}, {in_digits(y)}", at_once=True)

    def restyle(self) -> None:
        """Take the palette's colours."""
        self._ground = QPixmap()
        self.update()
