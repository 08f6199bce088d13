"""How many units of each layer are dead or saturated now: a row a layer, counts and small bars."""

from msgspec import Struct
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from playground.instruments.shades import layer_colors
from playground.languages import mark, tr
from playground.widgets.colors.hues import set_colors
from playground.widgets.look import named

NAME_WIDTH, LEAST_BAR, GAP = 100, 90, 10
COLUMNS = mark(("dead", "saturated"))


class UnitRow(Struct, frozen=True):
    """A layer's units: how many there are, how many are dead and saturated; None where it can't be."""

    title: str
    units: int
    dead: int
    saturated: int | None


class UnitBars(QWidget):
    """Shows rows of counts; of those that aren't seen none is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[UnitRow, ...] = ()
        named(
            self,
            "unit_bars",
            tr("Dead and saturated neurons"),
            tr(
                "Dead: gives the same for every sample (0, of relu). Saturated: at least 95 % of a neuron's values lie "
                "where sigmoid, tanh or softmax have less than 5 % of their steepest slope; a sure output is meant to"
            ),
        )

    def show_rows(self, rows: tuple[UnitRow, ...]) -> None:
        """Show these counts."""
        if rows != self.rows:
            self.rows = rows
            self.setMinimumHeight(round((len(rows) + 1) * self._line()))
            self.setAccessibleDescription("; ".join(self.said(row) for row in rows))
            self.update()

    @staticmethod
    def said(row: UnitRow) -> str:
        """Return a row in words."""
        both = tr("{title}: {dead} of {units} dead, {saturated} saturated")
        said = tr("{title}: {dead} of {units} dead") if row.saturated is None else both
        return said.format(title=row.title, dead=row.dead, units=row.units, saturated=row.saturated)

    def sizeHint(self) -> QSize:
        return QSize(NAME_WIDTH + 2 * (LEAST_BAR + GAP), round((len(self.rows) + 1) * self._line()))

    def minimumSizeHint(self) -> QSize:
        return QSize(NAME_WIDTH + 2 * (LEAST_BAR + GAP), 40)

    def _line(self) -> float:
        return self.fontMetrics().height() + 8.0

    def bar(self, row: int, column: int) -> QRectF:
        """Return where the bar of dead (0) or saturated (1) units of a row has its room."""
        width = (self.width() - NAME_WIDTH) / 2 - GAP
        return QRectF(NAME_WIDTH + column * (width + GAP) + GAP, (row + 1) * self._line(), width, self._line())

    def word_at(self, point: QPoint) -> str:
        """Return the column's head at a point, "" if none."""
        return next(
            (name for column, name in enumerate(COLUMNS) if self.bar(-1, column).contains(point.toPointF())), ""
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, line = QPainter(self), self.palette(), self._line()
        middle = Qt.AlignmentFlag.AlignVCenter
        text, faint = (palette.color(r) for r in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText))
        painter.setPen(faint)
        for column, name in enumerate(map(tr, COLUMNS)):
            painter.drawText(self.bar(-1, column), middle | Qt.AlignmentFlag.AlignLeft, name)
        colors = layer_colors(len(self.rows), palette)
        first = max(0, int(event.rect().top() / line) - 1)
        for index in range(first, min(len(self.rows), int(event.rect().bottom() / line) + 1)):
            row, top = self.rows[index], (index + 1) * line
            painter.fillRect(QRectF(0, top + line / 2 - 5, 10, 10), colors[index])
            painter.setPen(text)
            name = self.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, NAME_WIDTH - 16)
            painter.drawText(QRectF(16, top, NAME_WIDTH - 16, line), middle | Qt.AlignmentFlag.AlignLeft, name)
            for column, count in enumerate((row.dead, row.saturated)):
                self._paint_bar(painter, self.bar(index, column), count, row.units)
        painter.end()

    def _paint_bar(self, painter: QPainter, room: QRectF, count: int | None, units: int) -> None:
        palette = self.palette()
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if count is None:
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.drawText(room, right, "–")
            return
        words = tr("{count} of {units}").format(count=count, units=units)
        width = self.fontMetrics().horizontalAdvance(tr("{count} of {units}").format(count=units, units=units)) + 6
        track = QRectF(room.left(), room.center().y() - 3, max(0.0, room.width() - width), 6)
        ground = palette.color(QPalette.ColorRole.Mid)
        ground.setAlpha(110)
        painter.fillRect(track, ground)
        track.setWidth(track.width() * count / max(1, units))
        painter.fillRect(track, set_colors(palette)["validation"])
        role = QPalette.ColorRole.Text if count else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        painter.drawText(room, right, words)
