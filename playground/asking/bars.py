"""Signed bars that add up: who pushes the answer which way, the largest first, and their sum."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.languages import tr
from playground.languages.numerals import numeral
from playground.widgets.colors.themed import Themed
from playground.widgets.letters import letters
from playground.widgets.look import named
from playground.widgets.pictures.painted import painted, show

GAP, ELIDED = 6, Qt.TextElideMode.ElideRight
NAMES_SHARE = 0.4  # of the width, for the names at most
LEAST = 0.008  # of the largest part: what is smaller is not shown by itself


class BarRow(NamedTuple):
    """A named number."""

    name: str
    number: float


def signed(number: float) -> str:
    """Return a number with its sign and as many digits as are worth reading."""
    return numeral(number, "+.2f" if abs(number) < 1000 else "+.2e")


class End(NamedTuple):
    """What a side of the bars speaks for, and its colour."""

    name: str
    color: QColor


class ContributionBars(Themed, QWidget):
    """Shows units' parts of a sum, as many as there is room for, the rest of them, and the sum."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._parts = np.empty(0)
        self._rest, self._sum = BarRow("", 0.0), BarRow("", 0.0)
        self._ends = End("", QColor()), End("", QColor())
        self._picture, self._most = QPixmap(), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        named(self, "asked_bars", tr("Contributions to the answer"), "")

    def sizeHint(self) -> QSize:
        return QSize(letters(self, 33), 12 * self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(letters(self, 30), 6 * self._line())

    def show_parts(
        self, names: list[str], parts: np.ndarray, rest: BarRow, total: BarRow, ends: tuple[End, End]
    ) -> None:
        """Show the parts (units,) with their names, what else there is, and the sum; `ends` are the two sides."""
        before = self._most if names == self._names else 0
        self._names, self._parts, self._rest, self._sum, self._ends = names, parts, rest, total, ends
        self._most = max(before, self._worth_showing())  # while it trains, what stands below doesn't go up and down
        self.setMaximumHeight((self._most + 5) * self._line())
        self.setAccessibleDescription("; ".join(f"{row.name} {signed(row.number)}" for row in self.rows()))
        self.restyle()

    def rows(self) -> list[BarRow]:
        """Return the rows that there is room for: the largest parts, the smaller ones together, the rest, the sum."""
        room = max(1, int(self.height() / self._line()) - 4)  # for the ends, smaller ones, rest and sum
        order = np.argsort(-np.nan_to_num(np.abs(self._parts)), kind="stable")
        room = min(room, self._worth_showing())
        if len(order) == room + 1:
            room += 1  # one alone needs no sum of its own
        rows = [BarRow(self._names[unit], float(self._parts[unit])) for unit in order[:room]]
        if len(order) > room:
            rest = tr("{count} smaller").format(count=numeral(len(order) - room))
            rows.append(BarRow(rest, float(self._parts[order[room:]].sum())))
        return [*rows, self._rest, self._sum]

    def _worth_showing(self) -> int:
        sizes = np.nan_to_num(np.abs(self._parts))
        return int(np.sum(sizes > LEAST * sizes.max(initial=0.0)))

    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        show(painter, QPointF(), self._picture)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Paint the picture anew: here training can be held, in a paint event not."""
        self._picture = painted(self.size(), self.devicePixelRatioF(), self._paint, fine=False, item=True)
        self.update()

    def _paint(self, painter: QPainter) -> None:
        """Paint names, bars and numbers."""
        if not self._names:
            return
        palette, line, metrics = self.palette(), self._line(), self.fontMetrics()
        painter.setFont(self.font())
        rows = self.rows()
        widest = max(metrics.horizontalAdvance(row.name) for row in rows)
        names = min(widest, round(NAMES_SHARE * self.width())) + GAP
        numbers = max(metrics.horizontalAdvance(signed(row.number)) for row in rows) + GAP
        left, width = names, max(20, self.width() - names - numbers)
        middle, largest = left + width / 2, max((abs(row.number) for row in rows), default=0.0)
        per_number = width / 2 / largest if 0 < largest < float("inf") else 0.0
        faint, ink = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        below = metrics.ascent() + 1  # from a line's top to its letters' feet
        less, more = self._ends
        painter.setPen(faint)
        room, arrow = round(min(middle, self.width() - middle) - GAP), metrics.horizontalAdvance("◂ ")
        left_end, right_end = (metrics.elidedText(end.name, ELIDED, room - arrow) for end in (less, more))
        painter.drawText(QPointF(middle - GAP - metrics.horizontalAdvance(left_end) - arrow, below), f"◂ {left_end}")
        painter.drawText(QPointF(middle + GAP, below), f"{right_end} ▸")
        top = line + 1
        painter.drawLine(round(middle), top, round(middle), top + len(rows) * line)
        painter.drawLine(0, top + (len(rows) - 1) * line, self.width(), top + (len(rows) - 1) * line)  # above the sum
        painter.setPen(ink)
        for index, row in enumerate(rows):
            y, number = top + index * line, signed(row.number)
            long = float(np.nan_to_num(row.number)) * per_number
            painter.fillRect(QRectF(middle, y + 3, long, line - 5).normalized(), more.color if long > 0 else less.color)
            name = metrics.elidedText(row.name, ELIDED, names - 2)
            painter.drawText(QPointF(0, y + below), name)
            painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(number), y + below), number)
