"""Lines beside the cards from each layer to those that read it from further away."""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from playground.languages import tr
from playground.widgets.colors.hues import is_dark

LANE, EDGE, MOST_LANES, BEND, HEAD = 8, 12, 6, 5.0, 4.5
# as the classes' colours, told apart by all, and dark (or light) enough for a thin line
COLORS = {
    False: ("#0067A5", "#C25B00", "#00785A", "#A3447A", "#5B6470"),
    True: ("#56B4E9", "#F2A33A", "#2BC79A", "#E29BC4", "#AAB4C0"),
}
Link = tuple[int, int]  # from the card at the first index to the one at the second; -1 is the data


def lanes_of(links: Sequence[Link]) -> list[int]:
    """Return a lane for each link, so that no two in one lane overlap; the shortest lie next to the cards."""
    found: dict[Link, int] = {}
    for link in sorted(set(links), key=lambda link: (abs(link[1] - link[0]), link)):
        low, high = sorted(link)
        taken = {lane for other, lane in found.items() if low < max(other) and min(other) < high}
        found[link] = next(lane for lane in count() if lane not in taken)
    return [found[link] for link in links]


class SkipLines(QWidget):
    """Lies over the left margin of the column of cards; takes no clicks, paints when the layout changes."""

    def __init__(self, column: QWidget) -> None:
        super().__init__(column)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("skip_lines")
        self.setAccessibleName(tr("Skip connections"))
        self.links: list[Link] = []
        self.lanes: list[int] = []
        self._cards: list[QWidget] = []
        self._column = column
        column.installEventFilter(self)

    def show_links(self, links: list[Link], cards: list[QWidget]) -> int:
        """Show `links` between `cards`, of which the first is the data's; return how wide a margin they need."""
        self._cards = cards
        if links != self.links:
            self.links, self.lanes = links, lanes_of(links)
        self.setVisible(bool(links))
        width = EDGE + LANE * min(max(self.lanes, default=-1) + 1, MOST_LANES) if links else 0
        self.setGeometry(0, 0, width, self._column.height())
        self.raise_()
        self.update()
        return width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.resize(self.width(), self._column.height())
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = COLORS[is_dark(self.palette())]
        leaving: dict[int, int] = {}
        arriving: dict[int, int] = {}
        right = float(self.width())
        for (source, reader), lane in sorted(zip(self.links, self.lanes, strict=True), key=lambda each: each[1]):
            out, into = leaving.get(source, 0), arriving.get(reader, 0)
            leaving[source], arriving[reader] = out + 1, into + 1
            start, end = self._cards[source + 1].geometry(), self._cards[reader + 1].geometry()
            y1 = max(start.bottom() - 9 - 6 * out, start.center().y())
            y2 = min(end.top() + 14 + 8 * into, end.bottom() - 6)
            x = right - EDGE - LANE * (min(lane, MOST_LANES - 1) + 0.5)
            self._draw(painter, QColor(colors[lane % len(colors)]), x, right, y1, y2)
        painter.end()

    @staticmethod
    def _draw(painter: QPainter, color: QColor, x: float, right: float, y1: float, y2: float) -> None:
        down = 1 if y2 > y1 else -1
        bend = min(BEND, abs(y2 - y1) / 2, right - x)
        path = QPainterPath(QPointF(right, y1))
        path.lineTo(x + bend, y1)
        path.quadTo(x, y1, x, y1 + down * bend)
        path.lineTo(x, y2 - down * bend)
        path.quadTo(x, y2, x + bend, y2)
        path.lineTo(right - HEAD, y2)
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = QPointF(right, y2)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-HEAD - 2, -HEAD), tip + QPointF(-HEAD - 2, HEAD)]))
