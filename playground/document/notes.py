"""A person's own notes on the document, in a window beside: plain text that is saved with it."""

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.documents.container import MOST_NOTES
from playground.document.document import Document
from playground.languages import tr
from playground.widgets.layouts import fill
from playground.widgets.letters import letters
from playground.widgets.look import named


class Notes(QDialog):
    """Edits the document's notes as they are typed; what is typed in one stay is one step of undo."""

    def __init__(self, window: QWidget, document: Document) -> None:
        super().__init__(window)
        self.setObjectName("notes_window")
        self.setWindowTitle(tr("Notes"))
        self._document = document
        self.text = named(
            _Editor(), "notes", tr("Notes"), tr("Your own words on this document; they are saved with it")
        )
        self.text.setPlaceholderText(tr("What you try, what you see, what to do next. Saved with the document."))
        self._too_long = QLabel(tr("This is longer than a document's notes may be: the end isn't kept."))
        self._too_long.setWordWrap(True)
        self._too_long.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        fill(self, QVBoxLayout(), (self.text, 1), self._too_long, buttons, spacing=8, margins=(10, 10, 10, 8))
        self.text.textChanged.connect(self._typed)
        document.notes_changed.connect(self._show)
        self._show(document.notes)

    def sizeHint(self) -> QSize:
        return QSize(letters(self, 76), 23 * self.fontMetrics().height())

    def _typed(self) -> None:
        whole = self.text.toPlainText().encode(errors="replace")
        kept = whole[:MOST_NOTES].decode(errors="ignore")
        self._too_long.setVisible(len(whole) > MOST_NOTES)
        self._document.write_notes(kept, self.text.stay)

    def _show(self, notes: str) -> None:
        if notes != self.text.toPlainText():
            with QSignalBlocker(self.text):
                self.text.setPlainText(notes)


class _Editor(QPlainTextEdit):
    """Plain text; `stay` is another object each time that the focus comes."""

    def __init__(self) -> None:
        super().__init__()
        self.stay = object()
        self.setTabChangesFocus(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.stay = object()
        super().focusInEvent(event)
