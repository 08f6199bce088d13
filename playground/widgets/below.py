"""A small window below a button, over the views: it moves nothing, and the next click anywhere closes it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from playground.widgets.layouts import fill
from playground.widgets.letters import letters
from playground.widgets.look import named

WIDE = 70  # letters


class Below(QFrame):
    """Says more than there was room for."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        named(self, name, title, "")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setObjectName(f"{name}_text")
        fill(self, QVBoxLayout(), self.text, margins=(12, 10, 12, 10))

    def show_below(self, button: QWidget, html: str) -> None:
        """Say it, with its right edge at the button's, on the screen."""
        self.text.setText(html)
        self.text.setFixedWidth(letters(button, WIDE))
        self.adjustSize()
        room = button.screen().availableGeometry()
        at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        top = max(room.top(), min(at.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
