"""What the keys do here, in one short line at what has the focus: to be read once, by who goes by keys."""

from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from playground.widgets.access.heard import announce

DO, INSIDE = "keys_do", "keys_inside"  # properties
APART = 4  # pixels from what it is of
SomeWidget = TypeVar("SomeWidget", bound=QWidget)


def with_keys(widget: SomeWidget, said: str, *, inside: bool = False) -> SomeWidget:
    """Let it be said what the keys do when a widget first gets the focus by them; return the widget.

    `inside`: at its foot, where what it reads out stands above it.
    """
    widget.setProperty(DO, said)
    widget.setProperty(INSIDE, inside)
    return widget


class KeyHint(QLabel):
    """Lies over a window, beside a widget, and says each sentence once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("key_hint")
        self.setProperty("tag", True)
        self._said: set[str] = set()
        self._of: QWidget | None = None
        self.hide()

    def turn_to(self, widget: QWidget | None) -> None:
        """Say what the keys do at a widget that has just got the focus, where that wasn't said; None: no more."""
        if widget is not self._of:
            self._of = widget
            self.say(widget)

    def say(self, widget: QWidget | None) -> None:
        """Say what the keys do at a widget now, where that wasn't said."""
        said = "" if widget is None else str(widget.property(DO) or "")
        if said and said == self.text():
            return
        self.setText("" if said in self._said else said)
        self._said.add(said)
        if widget is not None and self.text():
            announce(widget, self.text())
        if not self.text():
            self.hide()

    def place(self, seen: QRect) -> None:
        """Lie at what is seen of the widget, in the window's pixels: above it, below it where there is no room."""
        if self._of is None or not self.text():
            return
        self.setWordWrap(False)
        window, wanted = self.window().rect(), self.sizeHint()
        wide, high = wanted.width(), wanted.height()
        if wide > window.width():  # with large letters
            self.setWordWrap(True)
            wide, high = window.width(), self.heightForWidth(window.width())
        above, below = seen.top() - APART - high, seen.bottom() + APART
        if self._of.property(INSIDE):
            top = seen.bottom() - APART - high
        else:
            top = above if above >= 0 else below
        self.setGeometry(min(max(seen.left(), 0), window.width() - wide), top, wide, high)
        self.show()
        self.raise_()
