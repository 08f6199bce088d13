"""The one row under the run bar for what has to be said: the most urgent lies on top, and the row never moves."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from playground.languages import tr
from playground.widgets.below import Below
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.sections import Elided


class Strip(QFrame):
    """A sentence, with room for buttons after it; hidden while there is nothing to say."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "trouble")
        self.text = named(Elided(), f"{name}_text", tr("What is to be said"), "")
        self.whole = named(QPushButton("…"), f"{name}_whole", tr("All of it"), tr("Read the whole sentence"))
        self.whole.clicked.connect(self._say_whole)
        self._buttons = [self.whole]
        self._below: Below | None = None  # from the first reading on
        self.row = fill(self, QHBoxLayout(), (self.text, 1), self.whole, spacing=6, margins=(10, 1, 4, 1))
        self.hide()

    def say(self, sentence: str) -> None:
        """Take what is said."""
        self.text.setText(sentence)
        self.text.setToolTip(sentence)
        self.text.setAccessibleDescription(sentence)
        self._fit()

    def add_button(self, name: str, text: str, tip: str, clicked: Callable[[], object]) -> QPushButton:
        """Add a button to the right."""
        button = named(QPushButton(text), name, text, tip)
        button.clicked.connect(lambda _=False: clicked())
        self._buttons.append(button)
        self.row.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Offer to read the whole of what is cut."""
        margins, others = self.row.contentsMargins(), [each for each in self._buttons if each is not self.whole]
        taken = sum(each.sizeHint().width() + self.row.spacing() for each in others if not each.isHidden())
        room = self.width() - margins.left() - margins.right() - taken
        self.whole.setVisible(self.text.fontMetrics().horizontalAdvance(self.text.text()) > room)

    def _say_whole(self) -> None:
        self._below = self._below or Below(self, f"{self.objectName()}_reading", tr("All of it"))
        self._below.show_below(self.whole, escape(self.text.text()))


class StripRow(QWidget):
    """Lays strips over each other, the most urgent on top; its height is the same whatever is shown.

    Parameters
    ----------
    ground
        What is seen where no strip is.
    """

    def __init__(self, ground: QWidget, *strips: Strip) -> None:
        super().__init__()
        self._ground, self._strips = ground, list[Strip]()
        ground.setParent(self)
        for strip in strips:
            self.add(strip)

    def add(self, strip: Strip) -> None:
        """Lay a strip under those that are there: they are more urgent."""
        self._strips.append(strip)
        strip.setParent(self)
        strip.installEventFilter(self)
        self._measure()
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keyboard reach only what is seen."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._lay()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        seen = next((strip for strip in self._strips if not strip.isHidden()), self._ground)
        seen.raise_()
        for each in (self._ground, *self._strips):
            each.setGeometry(self.rect())
            each.setEnabled(each is seen)

    def event(self, event: QEvent) -> bool:
        """Be as high as what is said needs, such as in larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().event(event)

    def _measure(self) -> None:
        self.setFixedHeight(max(each.sizeHint().height() for each in (self._ground, *self._strips)))
