"""The legend: every layer's colour and name; one is chosen, and the one under the mouse stands out in all plots."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from playground.instruments.shades import layer_colors
from playground.languages import tr
from playground.widgets.access.key_hint import with_keys
from playground.widgets.look import named

STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SWATCH, PAD, GAP, MOST_ROWS = 10, 5, 4, 2


class LayerLegend(QWidget):
    """Shows layers side by side; where their names take more than two rows, their numbers, or only colours."""

    chosen = Signal(int)  # a person chose a layer
    pointed = Signal(object)  # (int or None): the mouse is over a layer, or over none any more

    def __init__(self) -> None:
        super().__init__()
        self.titles: tuple[str, ...] = ()
        self.choice = 0
        self._shown: list[tuple[QRectF, str]] = []
        self._under: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tip = tr(
            "Each layer's colour in the plots. Choose the one whose histograms are shown over time: click, or arrows"
        )
        named(self, "layer_legend", tr("Layers"), tip)
        with_keys(self, tr("Left and Right choose a layer"))
        self._lay()

    def show_layers(self, titles: tuple[str, ...], choice: int) -> None:
        """Show these layers, `choice` among them chosen."""
        if (titles, choice) != (self.titles, self.choice):
            self.titles, self.choice = titles, choice
            self.setAccessibleDescription(tr("Chosen: {titles}").format(titles=titles[choice]) if titles else "")
            self._lay()

    def rects(self) -> list[QRectF]:
        """Return where each layer stands."""
        return [rect for rect, _ in self._shown]

    def _lay(self) -> None:
        """Give every layer its place: with its name if two rows are enough, else with its number."""
        line = self._line()
        for texts in (self.titles, [title.split(" ")[0] for title in self.titles], [""] * len(self.titles)):
            self._shown = self._flow(texts)
            bottom = self._shown[-1][0].bottom() if self._shown else line
            if bottom <= MOST_ROWS * (line + GAP):
                break
        self.setFixedHeight(round(bottom) + 1)
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def _flow(self, texts: Sequence[str]) -> list[tuple[QRectF, str]]:
        found, left, top, line = [], 0.0, 0.0, self._line()
        for text in texts:
            width = SWATCH + 2 * PAD + (self.fontMetrics().horizontalAdvance(text) + PAD if text else 0)
            if left and left + width > self.width():
                left, top = 0.0, top + line + GAP
            found.append((QRectF(left, top, width, line), text))
            left += width + (GAP if text else 0)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = layer_colors(len(self._shown), palette)
        edge = palette.color(QPalette.ColorRole.Highlight)
        for index, (rect, text) in enumerate(self._shown):
            if index in (self.choice, self._under):
                chosen = index == self.choice
                painter.setPen(QPen(edge, 2 if chosen and self.hasFocus() else 1) if chosen else Qt.PenStyle.NoPen)
                painter.setBrush(palette.color(QPalette.ColorRole.Base if chosen else QPalette.ColorRole.Mid))
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors[index])
            painter.drawRoundedRect(QRectF(rect.left() + PAD, rect.center().y() - SWATCH / 2, SWATCH, SWATCH), 2, 2)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(rect.adjusted(SWATCH + 2 * PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    # -- mouse and keys

    def _at(self, point: QPointF) -> int | None:
        return next((index for index, rect in enumerate(self.rects()) if rect.contains(point)), None)

    def _point_at(self, index: int | None) -> None:
        if index != self._under:
            self._under = index
            self.pointed.emit(index)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(event.key())
        if step is None or not self.titles:
            super().keyPressEvent(event)
        else:
            self._choose(min(max(self.choice + step, 0), len(self.titles) - 1))

    def _choose(self, index: int) -> None:
        if index != self.choice:
            self.show_layers(self.titles, index)
            self.chosen.emit(index)

    def event(self, event: QEvent) -> bool:
        """Say a layer's whole name where only its number is to be seen."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.toolTip() if index is None else self.titles[index], self)
            return True
        return super().event(event)
