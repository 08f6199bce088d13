"""A plot: two named axes around a box; what changes in it is shown over it, by `canvas.py`."""

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel

from playground.widgets.pictures.axis import Axis

ALL = 1000  # steps of the arrow keys, to either end
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Home: (-ALL, 0),
    Qt.Key.Key_End: (ALL, 0),
}
LONGEST = "0.005"  # number that has room beside the left axis


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

    def word_at(self, point: QPoint) -> str:
        """Return the name of the axis at a point, "" if none."""
        at = self.mapToScene(point)
        axis = next((axis for axis in (self.bottom, self.left) if axis.sceneBoundingRect().contains(at)), None)
        return str(axis.labelText) if axis is not None else ""

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask the window about an axis, which knows words; the plot's own tooltip speaks of what is drawn."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.word_at(event.pos()):
            window = self.window()
            asked = QHelpEvent(event.type(), self.mapTo(window, event.pos()), event.globalPos())
            if QCoreApplication.sendEvent(window, asked) and asked.isAccepted():
                return True
        return bool(super().viewportEvent(event))

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
