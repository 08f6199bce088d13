"""The bubble of the tour: one or two sentences beside what they speak of, and the way on or out."""

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground.guide.panel import TICK, html, plain
from playground.languages import tr
from playground.widgets.access.heard import announce
from playground.widgets.colors.hues import verdict_color
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import named, tool_button

WIDE, APART, EDGE = 50, 14, 8  # letters of its text; pixels from what it speaks of, and from the window's edge


class Bubble(Themed, QFrame):
    """Says a text; `forward` and `left` are what a person wants, `chosen` one of the `links` of the last."""

    forward = Signal()
    left = Signal()
    chosen = Signal(str)

    def __init__(self, window: QWidget, links: dict[str, str]) -> None:
        super().__init__(window)
        named(self, "tour", tr("Tour"), "")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.text.setObjectName("tour_text")
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.ticked = QLabel(textFormat=Qt.TextFormat.RichText)
        self.ticked.setObjectName("tour_ticked")
        self._said = ""  # of a step that is done
        self._placed = False  # whether it lies beside something
        self.place = QLabel()
        self.place.setProperty("faint", True)
        self.leave = tool_button("tour_leave", tr("Leave the tour"), tr("Leave the tour (Escape)"), text=tr("Leave"))
        self.leave.setAutoRaise(True)
        self.leave.clicked.connect(self.left)
        self.next_button = named(
            QPushButton(tr("Next")), "tour_next", tr("Next"), tr("Go on, whether it is ticked or not")
        )
        self.next_button.clicked.connect(self.forward)
        self.links = QWidget()
        buttons = [named(QPushButton(title), f"tour_{name}", title, "") for name, title in links.items()]
        for name, button in zip(links, buttons, strict=True):
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.links.setFocusProxy(buttons[0])
        fill(self.links, QVBoxLayout(), *buttons, spacing=4)
        below = filled(QHBoxLayout(), self.place, None, self.leave, self.next_button, spacing=8)
        fill(self, QVBoxLayout(), self.text, self.ticked, self.links, below, spacing=10, margins=(14, 12, 14, 10))
        self.restyle()

    def fit(self, texts: list[str]) -> None:
        """Be high enough for each of these texts: from one to the next, the buttons keep their place."""
        heights = []
        for text in texts:
            self.text.setText(html(text))
            heights.append(self.text.heightForWidth(self.text.width()))
        self.text.setMinimumHeight(max(heights))

    def say(self, text: str, number: int, count: int, *, last: bool = False) -> None:
        """Say the text of a step; the `last` has the links, and no further one."""
        self.text.setText(html(text))
        self.text.setMinimumHeight(self.text.heightForWidth(self.text.width()))
        self.setAccessibleDescription(plain(text))
        self.place.setText(f"{number} / {count}")
        self.links.setVisible(last)
        self.ticked.setVisible(not last)
        self.leave.setVisible(not last)
        forward = tr("Done", "a button") if last else tr("Next")
        self.next_button.setText(forward)
        self.next_button.setAccessibleName(forward)
        self._fit()

    def tick(self, *, shown: bool) -> None:
        """Say that what the text asks for is done, or not yet."""
        self._said = tr("Done. Next (Enter) goes on.") if shown else ""
        self.restyle()
        announce(self, self._said)

    def restyle(self) -> None:
        """Take the colour of the tick from the palette, and the width from the letters."""
        self.text.setFixedWidth(letters(self, WIDE))
        color = verdict_color(self.palette(), good=True).name()
        self.ticked.setText(f"<b style='color: {color}'>{TICK} {escape(self._said)}</b>" if self._said else "&nbsp;")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        pressed = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, QAbstractButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.sizeHint())

    def lie_beside(self, target: QRect, room: QRect) -> None:
        """Lie beside a target, where it lay before if that is free; without a target in the middle."""
        here = self.geometry()
        inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if target.isEmpty() or here.intersects(target) or not inner.contains(here) or not self._placed:
            self.move(beside(target, self.size(), room))
        self._placed = not target.isEmpty()


def beside(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where something of a size lies beside a target, within `room`: below, left, right or above it.

    Where it fits nowhere, it lies over the target's lower right corner.
    """
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if target.isEmpty():
        return inner.center() - QPoint(size.width() // 2, size.height() // 2)
    middle = target.center() - QPoint(size.width() // 2, size.height() // 2)
    places = (
        QPoint(middle.x(), target.bottom() + APART),
        QPoint(target.left() - APART - size.width(), middle.y()),
        QPoint(target.right() + APART, middle.y()),
        QPoint(middle.x(), target.top() - APART - size.height()),
        target.bottomRight() - QPoint(size.width() + APART, size.height() + APART),
    )
    for place in places:
        kept = _within(place, size, inner)
        if not QRect(kept, size).intersects(target):
            return kept
    return _within(places[-1], size, inner)


def _within(place: QPoint, size: QSize, room: QRect) -> QPoint:
    """Return the nearest place at which it lies in the room."""
    left = max(room.left(), min(place.x(), room.right() + 1 - size.width()))
    return QPoint(left, max(room.top(), min(place.y(), room.bottom() + 1 - size.height())))
