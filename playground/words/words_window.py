"""Help > Words: all words in a list that is filtered as one types, and the one that is chosen, explained."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from playground.languages import tr
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import named, tool_button
from playground.widgets.row_list import ListEntry, RowList
from playground.words.last_seen import LastSeen
from playground.words.lexicon import Lexicon
from playground.words.term_view import TermView

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class WordsWindow(QDialog):
    """Shows the words; it may stay open beside the window."""

    own_wanted = Signal()  # a person wants to choose a file of words
    copy_wanted = Signal()  # a person wants a copy of the program's words
    built_in_wanted = Signal()  # a person wants the program's words again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("words_window")
        self.setWindowTitle(tr("Words"))
        self._lexicon = Lexicon(())
        self._seen: LastSeen | None = None  # from the first words on
        tip = tr("Type a part of a word, or what it is about")
        self.search = named(QLineEdit(), "words_search", tr("Search"), tip)
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = named(RowList(), "words_list", tr("Words"), "")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(letters(self, 35))
        self._listed: list[str] = []  # the id of each row
        self.list.current_changed.connect(self._chosen)
        self.view = TermView(folded=False)
        self.view.wanted.connect(self.choose)
        self._none = QLabel(tr("No word is called so, and none is about it."), wordWrap=True)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        fill(page, QVBoxLayout(), self.view, self._none, None, margins=(12, 2, 8, 8))
        area.setWidget(page)
        left = QWidget()
        fill(left, QVBoxLayout(), self.search, (self.list, 1), spacing=6)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        for part in (left, area):
            split.addWidget(part)
        split.setSizes([letters(self, 40), letters(self, 72)])
        self.note = QLabel(wordWrap=True)
        self.note.setObjectName("words_note")
        foot = filled(QHBoxLayout(), (self.note, 1), self._own_button())
        fill(self, QVBoxLayout(), (split, 1), foot, spacing=8, margins=(12, 12, 12, 10))

    def _own_button(self) -> QWidget:
        tip = tr("Use a file with words of your own, or write one to begin with")
        button = tool_button("words_own", tr("Words of your own"), tip, text=f"{tr('Your own words')} ▾")
        menu = QMenu(button)
        menu.addAction(tr("Use words of your own…")).triggered.connect(lambda: self.own_wanted.emit())
        menu.addAction(tr("Write a copy to edit…")).triggered.connect(lambda: self.copy_wanted.emit())
        self._back = menu.addAction(tr("Use the program's words"))
        self._back.triggered.connect(lambda: self.built_in_wanted.emit())
        button.setMenu(menu)
        button.setPopupMode(button.ToolButtonPopupMode.InstantPopup)
        return button

    def sizeHint(self) -> QSize:
        return QSize(letters(self, 116), 33 * self.fontMetrics().height())

    def show_words(self, lexicon: Lexicon, seen: LastSeen, source: str, trouble: str) -> None:
        """Show these words, with examples of the network that is `seen`; `source` is a person's own file, if any."""
        self._lexicon, self._seen = lexicon, seen
        self.note.setText(trouble or (tr("With the words of {file}").format(file=source) if source else ""))
        self.note.setProperty("trouble", bool(trouble))
        self.note.style().polish(self.note)
        self._back.setEnabled(bool(source or trouble))
        chosen = self.view.term
        self._filter(self.search.text())
        self.choose(chosen.id if chosen is not None and not self.search.text() else "")

    def choose(self, id_: str) -> None:
        """Show the term of an id; without one, the list is ready to be searched."""
        if id_ in self._lexicon.terms:
            if id_ not in self._listed:
                self.search.clear()
            self.list.choose(self._listed.index(id_))
        else:
            self.search.setFocus()

    def _filter(self, text: str) -> None:
        """List what the text may mean, the first chosen."""
        found = self._lexicon.about(text)
        self._listed = [term.id for term in found]
        self.list.show_rows([ListEntry(term.name) for term in found])
        self.list.choose(0)
        self.view.setVisible(bool(found))
        self._none.setVisible(not found)

    def _chosen(self, row: int) -> None:
        if row >= 0 and self._seen is not None:
            self.view.show_term(self._lexicon.terms[self._listed[row]], self._lexicon, self._seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return False
