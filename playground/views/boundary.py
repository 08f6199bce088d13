"""The decision boundary: the plane in the colours of the classes, the points on it, what lies under the mouse."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QShowEvent, QTransform
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.datasets import Points
from core.moment import Extent, Picture, Snapshot
from playground.views.canvas import Canvas, Plot
from playground.views.fields import Choice
from playground.views.look import CLASS_COLORS, LEVELS, boundary_table, named

MOST_POINTS = 4000  # drawn; more would only hide the picture


def grid_levels(shares: np.ndarray) -> np.ndarray:
    """Return uint8 (side, side) for the colour table: the likeliest class and how sure, from shares (classes, ...)."""
    classes = len(shares)
    top = shares.argmax(axis=0) if classes > 2 else (shares[1] > shares[0])
    sure = (shares.max(axis=0) - 1 / classes) * ((LEVELS - 1) / (1 - 1 / classes))
    return (top * LEVELS + np.clip(np.nan_to_num(sure), 0, LEVELS - 1)).astype(np.uint8)


def shares_at(boundary: Picture, x1: float, x2: float) -> np.ndarray | None:
    """Return each class's share at a point, between the four grid points around it; None outside the grid."""
    left, right, bottom, top = boundary.extent
    if not (left <= x1 <= right and bottom <= x2 <= top):
        return None
    side = boundary.values.shape[-1]
    column = np.clip((x1 - left) / (right - left) * side - 0.5, 0, side - 1)
    row = np.clip((x2 - bottom) / (top - bottom) * side - 0.5, 0, side - 1)
    c, r = min(int(column), side - 2), min(int(row), side - 2)
    u, v = column - c, row - r
    s = boundary.values[:, r : r + 2, c : c + 2]
    result: np.ndarray = (s[:, 0, 0] * (1 - u) + s[:, 0, 1] * u) * (1 - v) + (s[:, 1, 0] * (1 - u) + s[:, 1, 1] * u) * v
    return result


class _Plane(Canvas):
    """Shows the boundary as an image and the points over it; the points are painted once for a size."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.points: Points | None = None
        self.table = np.zeros(256, np.uint32)
        self._extent: Extent | None = None
        self._grid = 0
        self._picture = self.scene().addPixmap(QPixmap())
        # A coarse grid, cheap while it trains, looks fine when its pixels run into each other.
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.train_dots, self.test_dots = self.scene().addPixmap(QPixmap()), self.scene().addPixmap(QPixmap())
        self.rescaled.connect(self.lay_out)

    def show_boundary(self, boundary: Picture | None) -> None:
        """Take the boundary's colours; None shows none."""
        if boundary is None:
            self._picture.setPixmap(QPixmap())
            return
        pixels = self.table[grid_levels(boundary.values)[::-1]]  # rows from the top
        rows, columns = pixels.shape
        image = QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_RGB32)
        self._picture.setPixmap(QPixmap.fromImage(image))
        if self._extent != boundary.extent or self._grid != columns:
            self._extent, self._grid = boundary.extent, columns
            self._place_picture()

    def lay_out(self) -> None:
        """Place the image and paint the points for the size and range of now."""
        self._place_picture()
        if self.points is not None and self.isVisible():
            train, test, caps = self.points.train, self.points.test, Qt.PenCapStyle
            self.train_dots.setPixmap(self._paint_dots(*train, 7.0, caps.RoundCap))
            self.test_dots.setPixmap(self._paint_dots(*test, 6.0, caps.SquareCap))

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the points once there is something to see."""
        super().showEvent(event)
        self.lay_out()

    def _place_picture(self) -> None:
        if self._extent is not None and self._grid:
            rect = self.rect_of(*self._extent)
            scale = QTransform.fromScale(rect.width() / self._grid, rect.height() / self._grid)
            self._picture.setTransform(scale)
            self._picture.setPos(rect.topLeft())

    def _paint_dots(self, x: np.ndarray, y: np.ndarray, size: float, cap: Qt.PenCapStyle) -> QPixmap:
        """Return points on a clear ground, in their classes' colours with a white rim."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        some = slice(None, None, max(1, -(-len(x) // MOST_POINTS)))
        across, down = self.to_pixels(x[some, 0], x[some, 1])
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # All points of a class in one call: a call for each would be a fight for the interpreter's lock for each.
        for color, margin in (("white", 2.0), (None, 0.0)):
            for label in np.unique(y[some]):
                chosen = y[some] == label
                pen = QPen(QColor(color or CLASS_COLORS[label]), size + margin)
                pen.setCapStyle(cap)
                painter.setPen(pen)
                painter.drawPoints(pg.functions.arrayToQPolygonF(across[chosen], down[chosen]))
        painter.end()
        return pixmap


class BoundaryView(QWidget):
    """Shows a snapshot's boundary and the data's points.

    Signals
    -------
    options_changed()
        A person changed how it is shown (`options`).
    """

    options_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boundary: Picture | None = None
        self._mouse: tuple[float, float] | None = None
        self.plot = Plot("x1", "x2")
        self.plot.setMinimumSize(220, 200)
        self.plane = _Plane(self.plot)
        named(
            self.plot,
            "boundary_plot",
            "Decision boundary",
            "The class the network gives to every point of the plane; the stronger the colour, the surer it is",
        )
        self.shading = Choice(("smooth", "discrete"), {"smooth": "Smooth", "discrete": "Discrete"})
        named(
            self.shading,
            "shading",
            "Shading",
            "Smooth: colour as strong as the network is sure. Discrete: one colour for each class, whatever its chance",
        )
        self.show_test = QCheckBox("Test points")
        named(
            self.show_test,
            "show_test",
            "Show test points",
            "Show the points that are kept for testing (squares); the network never trains on them",
        )
        self.show_test.setChecked(True)
        self.legend = QLabel()
        named(self.legend, "legend", "Classes", "The colour of each class")
        self.readout = QLabel()
        named(
            self.readout, "readout", "Point under the mouse", "Where the mouse is, and each class's probability there"
        )
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.addWidget(self.legend)
        top.addStretch(1)
        top.addWidget(self.show_test)
        top.addWidget(self.shading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.readout)
        self.shading.chosen.connect(self._restyle)
        self.show_test.toggled.connect(self._show_test_toggled)
        self.plane.hovered.connect(self._hovered)
        self._restyle()
        self._read_out()

    # -- what is shown

    def show_points(self, points: Points, extent: Extent) -> None:
        """Show the data."""
        self._boundary = None
        self.plane.points = points
        self.plane.show_boundary(None)
        classes = int(max(points.y_train.max(initial=1), points.y_test.max(initial=1))) + 1
        colors = (f"<span style='color:{CLASS_COLORS[k]}'>●</span> class {k}" for k in range(classes))
        self.legend.setText(" &nbsp; ".join(colors) + " &nbsp; ● training &nbsp; ■ test")
        self.plot.box.setXRange(extent.left, extent.right, padding=0)
        self.plot.box.setYRange(extent.bottom, extent.top, padding=0)
        self.plane.lay_out()
        self._read_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the boundary of the moment."""
        if snapshot.picture is None or snapshot.picture is self._boundary:
            return
        self._boundary = snapshot.picture
        self.plane.show_boundary(self._boundary)
        if self._mouse is not None:
            self._read_out()

    def options(self) -> dict[str, object]:
        """Return how it is shown, to be remembered."""
        return {"shading": self.shading.value(), "show_test": self.show_test.isChecked()}

    def set_options(self, shading: str, show_test: bool) -> None:
        """Show it as remembered."""
        if self.shading.findData(shading) >= 0:
            self.shading.show_value(shading)
        self.show_test.setChecked(show_test)
        self._restyle()

    # -- the mouse

    def _hovered(self, place: tuple[float, float] | None) -> None:
        self._mouse = place
        self._read_out()

    def _read_out(self) -> None:
        shares = None if self._mouse is None or self._boundary is None else shares_at(self._boundary, *self._mouse)
        if shares is None or self._mouse is None:
            self.readout.setText("Move the mouse over the plane to read it")
            return
        chances = "   ".join(f"class {k}: {share:.1%}" for k, share in enumerate(shares))
        self.readout.setText(f"x1 {self._mouse[0]:.2f}   x2 {self._mouse[1]:.2f}   {chances}")

    # -- colours

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _show_test_toggled(self, shown: bool) -> None:
        self.plane.test_dots.setVisible(shown)
        self.options_changed.emit()

    def _restyle(self, *_: object) -> None:
        palette = self.palette()
        self.plot.set_colors(palette)
        self.plane.table = boundary_table(palette, discrete=self.shading.value() == "discrete")
        self.plane.restyle(palette)
        self.plane.lay_out()
        self.plane.show_boundary(self._boundary)
        self.options_changed.emit()
