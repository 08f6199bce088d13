"""A term beside what was asked: closes by Escape or a click elsewhere, and lies whole on the screen."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.layouts import fill
from playground.widgets.letters import letters
from playground.words.last_seen import LastSeen
from playground.words.lexicon import ExplainedTerm, Lexicon
from playground.words.term_view import LINKS, TermView

WIDE, BESIDE, EDGE = 66, 6, 4  # letters; pixels to what was asked, and to the screen's edge
ALL = "*"


class Popover(QFrame):
    """Shows one term after the other, as a person follows the links."""

    all_wanted = Signal(str)  # a person wants the list of all words, at the term of this id

    def __init__(self, parent: QWidget, lexicon: Lexicon, seen: LastSeen) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("word_popover")
        self.setProperty("card", "layer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lexicon, self._seen, self._asked = lexicon, seen, QRect()
        self._read: list[ExplainedTerm] = []  # before this one
        self.view = TermView(folded=True)
        self.foot = QLabel()
        self.foot.setObjectName("word_foot")
        self.foot.setTextInteractionFlags(LINKS)
        self.foot.linkActivated.connect(self._follow_foot)
        fill(self, QVBoxLayout(), self.view, self.foot, spacing=6, margins=(14, 12, 14, 10))
        self.setFixedWidth(letters(self, WIDE))
        self.view.wanted.connect(self._follow)
        self.view.unfolded.connect(self._lie)

    def ask(self, term: ExplainedTerm, asked: QRect) -> None:
        """Show a term beside what was asked, `asked` on the screen."""
        self._asked = asked
        self._show(term)
        self.show()
        self.view.says.setFocus(Qt.FocusReason.PopupFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show(self, term: ExplainedTerm) -> None:
        self.view.show_term(term, self._lexicon, self._seen)
        back = f"<a href='back'>{tr('Back')}</a> · " if self._read else ""
        self.foot.setText(f"{back}<a href='{ALL}'>{tr('All words')}</a>")
        self.setAccessibleName(self.view.accessibleName())
        self.setAccessibleDescription(self.view.accessibleDescription())
        self._lie()

    def _follow(self, id_: str) -> None:
        assert self.view.term is not None
        self._read.append(self.view.term)
        self._show(self._lexicon.terms[id_])

    def _follow_foot(self, link: str) -> None:
        if link != ALL:
            self._show(self._read.pop())
            return
        assert self.view.term is not None
        self.close()
        self.all_wanted.emit(self.view.term.id)

    def _lie(self) -> None:
        """Be as high as the words need, below what was asked or above it, whole on its screen."""
        layout = self.layout()
        if layout is None or self._asked.isNull():
            return
        for inner in (self.view.layout(), layout):
            if inner is not None:
                inner.invalidate()
                inner.activate()
        screen = (QApplication.screenAt(self._asked.center()) or self.screen()).availableGeometry()
        room = screen.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.setFixedHeight(min(layout.totalHeightForWidth(self.width()), room.height()))
        below = self._asked.bottom() + BESIDE
        top = below if below + self.height() <= room.bottom() else self._asked.top() - BESIDE - self.height()
        top = max(room.top(), min(top, room.bottom() + 1 - self.height()))
        left = max(room.left(), min(self._asked.left(), room.right() + 1 - self.width()))
        self.move(QPoint(left, top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Alt+Left or Backspace, as in a browser; the popup itself knows Escape."""
        back = event.key() == Qt.Key.Key_Backspace or (
            event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
        )
        if back and self._read:
            self._show(self._read.pop())
        else:
            super().keyPressEvent(event)
