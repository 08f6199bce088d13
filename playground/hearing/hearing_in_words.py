"""A window that says in words what all pictures show now."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.access.heard import ToldPicture
from playground.widgets.layouts import fill
from playground.widgets.look import named


class InWords(QDialog):
    """Shows the text of each picture below its name, and follows what is seen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        named(self, "in_words", tr("What is seen, in words"), "")
        self.setWindowTitle(tr("What is seen, in words"))
        tip = tr("Follows the pictures, except while text is selected; Escape closes")
        self.text = named(QTextBrowser(), "in_words_text", tr("What the pictures show"), tip)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setTabChangesFocus(True)
        fill(self, QVBoxLayout(), self.text, margins=(8, 8, 8, 8))
        self.resize(560, 440)
        self._shown = ""

    def show_views(self, views: Sequence[ToldPicture]) -> None:
        """Say what these views show now, and come to the front."""
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.renew(views)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def renew(self, views: Sequence[ToldPicture]) -> None:
        """Say what these views show now, at the place where a person reads; what they have selected stays."""
        cursor = self.text.textCursor()
        if cursor.hasSelection():
            return
        texts = [(view.heard_at().accessibleName(), view.told()) for view in views]
        shown = "".join(f"<h3>{escape(name)}</h3><p>{escape(text)}</p>" for name, text in texts if text)
        if shown == self._shown:
            return
        self._shown, bar = shown, self.text.verticalScrollBar()
        at, down = cursor.position(), bar.value()
        self.text.setHtml(shown)
        cursor.setPosition(min(at, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        bar.setValue(down)
