"""A window that says in words what all pictures show now."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.access.heard import ToldPicture
from playground.widgets.layouts import fill
from playground.widgets.look import named


class InWords(QDialog):
    """Shows the text of each picture below its name, as it was when it was asked for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        named(self, "in_words", tr("What is seen, in words"), "")
        self.setWindowTitle(tr("What is seen, in words"))
        tip = tr("Escape closes; ask again for what is seen then")
        self.text = named(QTextBrowser(), "in_words_text", tr("What the pictures show"), tip)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setTabChangesFocus(True)
        fill(self, QVBoxLayout(), self.text, margins=(8, 8, 8, 8))
        self.resize(560, 440)

    def show_views(self, views: Sequence[ToldPicture]) -> None:
        """Say what these views show now, and come to the front."""
        texts = [(view.heard_at().accessibleName(), view.told()) for view in views]
        self.text.setHtml("".join(f"<h3>{escape(name)}</h3><p>{escape(text)}</p>" for name, text in texts if text))
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()
