"""What a screen reader says: of a picture, what it shows now, and of what happens, the moment it does."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QTextDocumentFragment
from PySide6.QtWidgets import QWidget

_POLITE, _AT_ONCE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive


class ToldPicture:
    """The base, named before a kind of QWidget, of a view whose picture can be told in words.

    `told` is asked when somebody listens or wants to read it; then it may take some milliseconds.
    """

    def told(self) -> str:
        """Return what the picture shows now, in sentences."""
        raise NotImplementedError

    def heard_at(self) -> QWidget:
        """Return what has the focus when the picture has it: its text belongs there."""
        assert isinstance(self, QWidget)
        return self

    def hear(self) -> None:
        """Give the picture the text of what it shows now."""
        describe(self.heard_at(), self.told())


def plain_text(marked: str) -> str:
    """Return a text without the marks of its format."""
    return " ".join(QTextDocumentFragment.fromHtml(marked).toPlainText().split())


def announce(widget: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Have a sentence said, after what is being said now, or in its stead; nothing where no screen reader listens."""
    if sentence and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, sentence)
        event.setPoliteness(_AT_ONCE if at_once else _POLITE)
        QAccessible.updateAccessibility(event)


def describe(widget: QWidget, text: str) -> None:
    """Give a widget the text of what it shows now."""
    if text != widget.accessibleDescription():
        widget.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
