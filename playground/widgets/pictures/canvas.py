"""What changes in a plot, shown over the plot's inside by Qt's own items; pyqtgraph draws axes and keeps scales.

Whatever Python paints holds the interpreter's lock, and no batch can be trained meanwhile: items of pyqtgraph, painted
by Python, left half of the training speed, Qt's items leave nearly all of it. A frame only hands them new content.
"""

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainterPath, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsEllipseItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsView,
    QLabel,
)

from playground.widgets.access.heard import announce
from playground.widgets.pictures.plot import Plot

STEPS, LITTLE = 60, 0.1  # of the arrow keys from side to side, and with Shift
RING = 5.0  # pixels: the radius of the mark where the keys read
NOTE = 8  # beside what is said in an empty plot
NOTE_SIZES = 1.0, 0.85, 0.7, 0.6, 0.5  # of the window's letters: a sentence in a small plot


class Canvas(QGraphicsView):
    """Lies over the inside of `plot`; its scene is in pixels, from the top left."""

    hovered = Signal(object)  # ((x, y) or None): where the mouse is, in the plot's numbers; None when it has left
    clicked = Signal(float, float)  # (x, y): a point that a person clicked, in the plot's numbers
    rescaled = Signal()  # size or range changed: what lies on the canvas must be laid out anew

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot.viewport())
        self._plot, self._box = plot, plot.box
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._pressed: QPointF | None = None
        self._keys_at: QPointF | None = None  # where they read
        self._key_ring: QGraphicsEllipseItem | None = None
        plot.key_moved.connect(self._move_keys)
        plot.key_left.connect(self._leave_keys)
        self.note = QLabel(self.viewport(), wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.note.setObjectName("chart_sentence")
        self.note.setProperty("faint", True)
        self.note.hide()
        self._box.geometryChanged.connect(self._follow)
        self._box.sigRangeChanged.connect(lambda *_: self.rescaled.emit())
        self._follow()

    def show_note(self, words: str) -> None:
        """Say in the middle what will be here, where nothing is drawn yet; "": nothing."""
        if words != self.note.text():
            self.note.setText(words)
            self.note.setVisible(bool(words))
            self._fit_note()

    def _fit_note(self) -> None:
        """Write the sentence in the largest letters that it fits in."""
        font, size = self.font(), self.font().pointSizeF()
        for share in NOTE_SIZES:
            font.setPointSizeF(share * size)
            self.note.setFont(font)
            if self.note.heightForWidth(self.note.width()) <= self.note.height():
                break

    def to_pixels(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where points given in the plot's numbers lie on the canvas."""
        (left, right), (bottom, top) = self._box.viewRange()
        return (x - left) * (self.width() / (right - left)), (top - y) * (self.height() / (top - bottom))

    def rect_of(self, left: float, right: float, bottom: float, top: float) -> QRectF:
        """Return the canvas's rectangle for one given in the plot's numbers."""
        (x1, x2), (y1, y2) = self.to_pixels(np.array([left, right]), np.array([top, bottom]))
        return QRectF(x1, y1, x2 - x1, y2 - y1)

    def restyle(self, palette: QPalette) -> None:
        """Take the ground's colour from the palette."""
        self.setBackgroundBrush(palette.color(QPalette.ColorRole.Base))

    def to_numbers(self, point: QPointF) -> tuple[float, float]:
        """Return a point of the canvas in the plot's numbers."""
        (left, right), (bottom, top) = self._box.viewRange()
        x, y = point.x() / self.width(), point.y() / self.height()
        return left + x * (right - left), top - y * (top - bottom)

    def key_step(self, at: QPointF, across: int, up: int, *, little: bool) -> QPointF:
        """Return where an arrow key leads from a point of the canvas."""
        step = (LITTLE if little else 1.0) / STEPS
        x, y = at.x() + across * step * self.width(), at.y() - up * step * self.height()
        return QPointF(min(max(x, 0.0), self.width() - 1.0), min(max(y, 0.0), self.height() - 1.0))

    def _move_keys(self, across: int, up: int, little: bool) -> None:
        at = self._keys_at or QPointF(self.width() / 2, self.height() / 2)
        self._keys_at = at = self.key_step(at, across, up, little=little)
        if self._key_ring is None:
            self._key_ring = self.scene().addEllipse(QRectF(-RING, -RING, 2 * RING, 2 * RING))
            self._key_ring.setZValue(20)
        self._key_ring.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
        self._key_ring.setPos(at)
        self._key_ring.show()
        self.hovered.emit(self.to_numbers(at))
        if self._plot.readout is not None:
            announce(self._plot, self._plot.readout.text(), at_once=True)

    def _leave_keys(self) -> None:
        if self._keys_at is not None and self._key_ring is not None:
            self._keys_at = None
            self._key_ring.hide()
            self.hovered.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self.to_numbers(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click: pressed and released at one point."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            self.clicked.emit(*self.to_numbers(pressed))

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setSceneRect(0, 0, self.width(), self.height())
        self.note.setGeometry(self.viewport().rect().adjusted(NOTE, 0, -NOTE, 0))
        self._fit_note()
        self.rescaled.emit()

    def _follow(self) -> None:
        self.setGeometry(self._plot.mapFromScene(self._box.sceneBoundingRect()).boundingRect())


class ThickCurve(QGraphicsPathItem):
    """A curve that is two pixels thick: three lines of one, side by side.

    Qt draws those in a fifth of the time that one line of two pixels takes, dashed ones, too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._beside = [QGraphicsPathItem(self) for _ in range(2)]
        for item, (across, down) in zip(self._beside, ((1, 0), (0, 1)), strict=True):
            item.setPos(across, down)

    def setPath(self, path: QPainterPath) -> None:
        super().setPath(path)
        for item in self._beside:
            item.setPath(path)

    def setPen(self, pen: QPen | Qt.PenStyle | QColor) -> None:
        super().setPen(pen)
        for item in self._beside:
            item.setPen(pen)


class CrosshairCanvas(Canvas):
    """A canvas with an upright line where the mouse reads."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._crosshair = self.scene().addLine(QLineF())
        self._crosshair.hide()

    def show_crosshair(self, x: float | None) -> None:
        """Draw the line at x; None hides it."""
        self._crosshair.setVisible(x is not None)
        if x is not None:
            (across,), _ = self.to_pixels(np.array([x]), np.zeros(1))
            self._crosshair.setLine(QLineF(across, 0, across, self.height()))

    def restyle(self, palette: QPalette) -> None:
        """Take the colours of ground and line from the palette."""
        super().restyle(palette)
        self._crosshair.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1, Qt.PenStyle.DashLine))
