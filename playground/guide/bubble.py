"""The bubble of the tour: one or two sentences beside what they speak of, and the way on or out."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from playground.guide.panel import html, plain
from playground.languages import tr
from playground.widgets.layouts import filled, layout_of
from playground.widgets.look import named, tool_button

WIDTH, APART, EDGE = 300, 14, 8  # pixels: its text, from what it speaks of, from the window's edge


class Bubble(QFrame):
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
        self.text.setFixedWidth(WIDTH)
        self.place = QLabel()
        self.place.setProperty("faint", True)
        self.leave = tool_button("tour_leave", tr("Leave the tour"), tr("Leave the tour (Escape)"), text=tr("Leave"))
        self.leave.setAutoRaise(True)
        self.leave.clicked.connect(self.left)
        self.next_button = named(QPushButton(tr("Next")), "tour_next", tr("Next"), tr("Go on without doing it"))
        self.next_button.clicked.connect(self.forward)
        self.links = QWidget()
        buttons = [named(QPushButton(title), f"tour_{name}", title, "") for name, title in links.items()]
        for name, button in zip(links, buttons, strict=True):
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.links.setFocusProxy(buttons[0])
        filled(QVBoxLayout(self.links), *buttons, spacing=4)
        below = filled(QHBoxLayout(), self.place, None, self.leave, self.next_button, spacing=8)
        filled(QVBoxLayout(self), self.text, self.links, below, spacing=10, margins=(14, 12, 14, 10))

    def say(self, text: str, number: int, count: int, *, last: bool = False) -> None:
        """Say the text of a step; the `last` has the links, and no further one."""
        self.text.setText(html(text))
        self.text.setMinimumHeight(self.text.heightForWidth(WIDTH))
        self.setAccessibleDescription(plain(text))
        self.place.setText(f"{number} / {count}")
        self.links.setVisible(last)
        self.next_button.setVisible(not last)
        self._fit()

    def _fit(self) -> None:
        layout_of(self).activate()
        self.resize(self.sizeHint())

    def lie_beside(self, target: QRect, room: QRect) -> None:
        """Lie where there is most room beside a target, over as little of it as can be; without one in the middle."""
        self.move(beside(target, self.size(), room))


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
