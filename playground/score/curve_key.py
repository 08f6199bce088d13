"""Which curve is which: a piece of each line and its name, never cut: in fewer letters, or not at all."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.languages import mark, tr
from playground.widgets.colors.hues import set_colors
from playground.widgets.look import named

SETS = mark({"train": "training", "test": "test", "validation": "validation"})  # the last where there are such samples
SHORT = mark({"train": "train", "test": "test", "validation": "val."})
DASHES = {"train": [], "test": [5.0, 3.0], "validation": [1.5, 2.5]}  # pixels on and off; an odd rest is drawn, too
PIECE, SHORT_PIECE, GAP = 22, 13, 5  # pixels of a line, where there is little room, and beside it


def curve_pen(name: str, color: QColor) -> QPen:
    """Return the pen of a curve: training is solid, test dashed, validation dotted."""
    pen = QPen(color, 1)
    if DASHES[name]:
        pen.setDashPattern(DASHES[name])
    return pen


class CurveKey(QWidget):
    """Shows which line is which; that of the loss always, others where there is room: the loss stands beside them."""

    def __init__(self, quantity: str) -> None:
        super().__init__()
        self._always = quantity == "loss"
        self._names: tuple[str, ...] = ("train", "test")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        named(self, f"{quantity}_key", tr("Lines"), "")
        self.show_curves(self._names)

    def show_curves(self, names: tuple[str, ...]) -> None:
        """Show these of SETS."""
        self._names = names
        self.setAccessibleDescription(", ".join(tr(SETS[name]) for name in names))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the names that are shown."""
        titles = self._titles()
        return " ".join(tr(titles[name]) for name in self._names if titles)

    def _titles(self) -> dict[str, str]:
        """Return the names that there is room for, if any."""
        return next((titles for titles in (SETS, SHORT) if self._wide(titles) <= self.width()), {})

    def _wide(self, titles: dict[str, str]) -> int:
        width = self.fontMetrics().horizontalAdvance
        return sum(_piece(titles) + 3 * GAP + width(tr(titles[name])) for name in self._names)

    def sizeHint(self) -> QSize:
        return QSize(self._wide(SETS), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(SHORT) if self._always else 0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        colors, ink = set_colors(self.palette()), self.palette().color(QPalette.ColorRole.WindowText)
        titles = self._titles()
        left, middle, piece = GAP, self.height() // 2, _piece(titles)
        for name in self._names if titles else ():
            painter.setPen(curve_pen(name, colors[name]))
            for down in (0, 1):
                painter.drawLine(QPoint(left, middle + down), QPoint(left + piece, middle + down))
            painter.setPen(ink)
            title = tr(titles[name])
            room = metrics.horizontalAdvance(title)
            painter.drawText(left + piece + GAP, 0, room + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, title)
            left += piece + 3 * GAP + room
        painter.end()


def _piece(titles: dict[str, str]) -> int:
    """Return how long the pieces of lines are beside these titles."""
    return SHORT_PIECE if titles is SHORT else PIECE
