"""What changes in a plot, shown over the plot's inside by Qt's own items; pyqtgraph draws axes and keeps scales.

Whatever Python paints holds the interpreter's lock, and no batch can be trained meanwhile: items of pyqtgraph, painted
by Python, left half of the training speed, Qt's items leave nearly all of it. A frame only hands them new content.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QResizeEvent,
)
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
from playground.widgets.numbers.number_text import in_marks

STEPS, LITTLE, ALL = 60, 0.1, 1000  # of the arrow keys from side to side, with Shift, and to either end
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Home: (-ALL, 0),
    Qt.Key.Key_End: (ALL, 0),
}
RING = 5.0  # pixels: the radius of the mark where the keys read
APART, APART_DOWN = 4, 1  # pixels between two numbers below a plot, and beside one
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST = "0.005"  # number that has room beside the left axis
NOTE = 8  # beside what is said in an empty plot


class Axis(pg.AxisItem):
    """Writes large and small numbers short: 500k, 3e-4; "500000" would stand on the axis's own name."""

    _written = ""
    _numbered = True

    def show_numbers(self, shown: bool) -> None:
        """Write its numbers, or none: where nothing is drawn yet they would be made up."""
        if shown != self._numbered:
            self._numbered = shown
            self.picture = None
            self.update()

    def _updateLabel(self) -> None:
        """Write its name anew only where that is another: pyqtgraph does at every pen and range."""
        name, self._written = self._written, self.labelString()
        if name != self._written:
            super()._updateLabel()
        else:
            self.picture = None
            self.update()

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Return what is drawn: of the numbers as many as don't run together, those of the large steps first."""
        specs = super().generateDrawSpecs(painter)
        if specs is None:
            return specs
        lines, ticks, texts = specs
        apart = (APART, 0) if self.orientation == "bottom" else (0, APART_DOWN)
        kept: list[Any] = []
        for text in (
            texts if self._numbered else ()
        ):  # pyqtgraph writes those of the large steps first, and never asks how large they are
            room = text[0].adjusted(-apart[0], -apart[1], apart[0], apart[1])
            if not any(room.intersects(other[0]) for other in kept):
                kept.append(text)
        return lines, ticks, kept

    def tickValues(self, low: float, high: float, size: float) -> Any:
        """Return where the ticks are: of a logarithmic axis powers of ten first, then 2 and 5 of them, then all."""
        if not self.logMode:
            return super().tickValues(low, high, size)
        exponents = np.arange(np.floor(low), np.ceil(high) + 1)
        levels = []
        for digits in ([1], [2, 5], [3, 4, 6, 7, 8, 9]):
            ticks = (exponents[:, None] + np.log10(digits)).ravel()
            levels.append((None, ticks[(low <= ticks) & (ticks <= high)].tolist()))
        return levels

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        written: list[str] = super().tickStrings(values, scale, spacing)
        if self.logMode:
            written = [power(value) for value in values]
        else:
            written = [short(value * scale) or text for value, text in zip(values, written, strict=True)]
        return [in_marks(text) for text in written]


def short(value: float) -> str:
    """Return a number of many digits as few letters; "" where it has few digits itself."""
    size = abs(value)
    if 1e4 <= size < 1e9:
        return f"{value / 1e6:g}M" if size >= 1e6 else f"{value / 1e3:g}k"
    if size >= 1e9 or 0 < size < 1e-3:
        digits, power = f"{value:.3e}".split("e")
        return f"{float(digits):g}e{int(power)}"
    return ""


def power(exponent: float) -> str:
    """Return 10 to an exponent, as it stands at a tick of a logarithmic axis: 0.02, 20, 2e-5, 10⁻⁵."""
    value = float(f"{10.0**exponent:.1g}")
    if 1e-3 <= value < 1e4:
        return f"{value:g}"
    digit, of_ten = f"{value:.0e}".split("e")
    return f"10{str(int(of_ten)).translate(RAISED)}" if digit == "1" else f"{digit}e{int(of_ten)}"


class Plot(pg.GraphicsLayoutWidget):
    """Two named axes around a box that keeps the scale; the mouse can't drag it out of sight.

    pyqtgraph's own PlotItem has two axes and a menu more, which cost 10 ms of every start. With the focus its arrow
    keys read what the mouse reads; `readout` shows that.
    """

    key_moved = Signal(int, int, bool)  # (across, up, by little): an arrow key was pressed
    key_left = Signal()  # the keys read no more: Escape, or the focus is gone

    def __init__(self, bottom: str, left: str) -> None:
        super().__init__()
        self._fixed = True  # whether the left axis is as wide whatever its numbers are
        self._colors: tuple[QColor, QColor] | None = None  # of the ground and the axes
        self.readout: QLabel | None = None
        self.setMinimumSize(180, 110)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.bottom, self.left = Axis("bottom"), Axis("left")
        self.ci.layout.setContentsMargins(1, 1, 1, 1)
        self.ci.layout.setSpacing(0)
        self.addItem(self.left, 0, 0)
        self.addItem(self.box, 0, 1)
        self.addItem(self.bottom, 1, 1)
        for axis, name in ((self.bottom, bottom), (self.left, left)):
            axis.setLabel(name)
            axis.enableAutoSIPrefix(False)
            axis.linkToView(self.box)
        self._fit_font()

    def changeEvent(self, event: QEvent) -> None:
        """Write names and numbers in another font, and leave them their room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "left"):  # not while it is made
            self._fit_font()

    def _fit_font(self) -> None:
        for axis in (self.bottom, self.left):
            axis.setStyle(tickFont=self.font())
            axis.label.setFont(self.font())
        if self._fixed:
            metrics = self.fontMetrics()
            self.left.setWidth(metrics.horizontalAdvance(LONGEST) + metrics.height() + 4)

    def fit_numbers(self) -> None:
        """Give the left axis as much room as its numbers need, which may be long."""
        self._fixed = False
        self.left.setWidth(None)

    def paint_now(self) -> None:
        """Paint what changed at once, not when its turn in the event loop comes.

        Axes take Python 3 ms; twice as long, where a thread trains meanwhile that waits for nobody.
        """
        QCoreApplication.sendPostedEvents(self.scene(), QEvent.Type.MetaCall.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read by the arrows, with Shift by little; Home and End go to either end, Escape ends it."""
        little = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if (step := ARROWS.get(event.key())) is not None:
            self.key_moved.emit(*step, little)
        elif event.key() == Qt.Key.Key_Escape:
            self.key_left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.key_left.emit()

    def set_colors(self, palette: QPalette) -> None:
        """Take the palette's colours."""
        ground, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        if (ground, ink) == self._colors:
            return
        self._colors = ground, ink
        self.setBackground(ground)
        faint = QColor(ink)
        faint.setAlpha(110)
        for axis in (self.bottom, self.left):
            axis.setPen(QPen(faint, 1))  # pg.mkPen's is a pixel of the paper in print
            axis.setTextPen(QPen(ink, 1))


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
