"""Answers what a person asks of the window: a label they point at for a moment, F1, or a click after the "?"."""

import html
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QMessageBox,
    QTabBar,
    QToolTip,
    QWhatsThis,
    QWidget,
)

from core import files
from core.experiment.spec import Experiment
from core.files import FileError
from core.training.moment import Moment
from playground import stored
from playground.languages import spoken, tr, tr_said
from playground.widgets.own_file import OwnFile, stamp_of

if TYPE_CHECKING:
    from playground.words.last_seen import LastSeen
    from playground.words.lexicon import ExplainedTerm, Lexicon
    from playground.words.words_window import WordsWindow

OWN, FILTER = "words_file", "TOML (*.toml);;* (*)"
Look = Callable[[], tuple[Experiment, Moment | None]]


class Asker(QObject):
    """Watches a main window, and every other one that gets the keyboard, for questions.

    Nothing about words is imported or read before the first question. `look` returns what examples are made of.
    """

    said = Signal(str, bool)  # (sentence, whether it tells of trouble)

    def __init__(self, window: QWidget, settings: QSettings, look: Look) -> None:
        super().__init__(window)
        self._window, self._settings, self._look = window, settings, look
        self._own: Path | None = None  # a person's file of words, for this time
        self._lexicon: Lexicon | None = None
        self._read: object = None  # how the person's file looked when it was read
        self._good: tuple[Path, dict[str, ExplainedTerm]] | None = None  # of that file, when it could last be read
        self._watched = OwnFile(self)
        self._watched.changed.connect(self._file_changed)
        self._words: WordsWindow | None = None
        self._mouse = QCursor.pos()  # where it was when the keyboard went elsewhere
        self.trouble = ""  # with the person's file
        window.installEventFilter(self)
        for part in (*window.findChildren(QTabBar), *window.findChildren(QAbstractButton)):
            if isinstance(part, QTabBar) or part.property("section"):
                part.installEventFilter(self)  # their tooltips say what they do: what they mean is added
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    # -- the questions

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what comes to a window because nothing in it had an answer."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            return self._tell(watched, event.pos(), event.globalPos())
        if kind in (QEvent.Type.QueryWhatsThis, QEvent.Type.WhatsThis) and isinstance(event, QHelpEvent):
            return isinstance(watched, QWidget) and self._pointed(watched, event)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.ask()
                return True
        return False

    def ask(self) -> None:
        """Explain what the mouse is on, if it has moved since the keyboard did, else what the keyboard is on."""
        at = QCursor.pos()
        places = [(QApplication.widgetAt(at), at), (QApplication.focusWidget(), None)]
        for widget, point in places if at != self._mouse else places[::-1]:
            found = widget and self._find(widget, None if point is None else widget.mapFromGlobal(point), near=True)
            if found:
                self._show(*found)
                return
        self.show_all()

    def point(self) -> None:
        """Let the next click ask; Escape takes it back."""
        QWhatsThis.enterWhatsThisMode()

    def show_all(self, id_: str = "") -> None:
        """List all words, at the one of an id."""
        from playground.words.words_window import WordsWindow

        if self._words is None:
            self._words = WordsWindow(self._window)
            self._words.own_wanted.connect(self.choose_own)
            self._words.copy_wanted.connect(self.write_copy)
            self._words.built_in_wanted.connect(self.forget_own)
        self._words.show_words(self.lexicon, self._seen(), self._source(), self.trouble)
        self._words.choose(id_)
        self._words.show()
        self._words.raise_()
        self._words.activateWindow()

    # -- a person's own words

    def use(self, path: Path) -> str:
        """Use the words of a file, this time; where they can't be, say and return why: the program's are used then."""
        self._own, self._lexicon = path.absolute(), None
        if self.lexicon and self.trouble:
            self.said.emit(self.trouble, True)
        return self.trouble

    def choose_own(self) -> None:
        """Let a person choose a file of words, for this time and later ones."""
        start = stored.folder(self._settings, "words")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Use words of your own"), start, FILTER)
        if not name:
            return
        stored.keep_folder(self._settings, "words", Path(name).parent)
        self.use(Path(name))
        if self.trouble:
            QMessageBox.warning(self._window, tr("These words can't be used"), self.trouble)
        else:
            self._settings.setValue(OWN, name)
            self.said.emit(tr("The words of {file} are used.").format(file=files.shown(Path(name).name)), False)
        self._refresh()

    def forget_own(self) -> None:
        """Use the program's own words again."""
        self._own = self._lexicon = None
        self._settings.remove(OWN)
        self._refresh()

    def write_copy(self) -> None:
        """Write the program's words to a file that a person can edit."""
        from playground.words import lexicon

        start = Path(stored.folder(self._settings, "words")) / "words.toml"
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Write a copy to edit"), str(start), FILTER)
        if not name:
            return
        try:
            files.write(name, lexicon.file_of(spoken()).read_bytes())
        except FileError as error:
            QMessageBox.warning(self._window, tr("The copy can't be written"), tr_said(error))
            return
        text = tr("Written to {file}. Change what you like in it, then choose Use words of your own.")
        self.said.emit(text.format(file=files.shown(Path(name).name)), False)

    @property
    def lexicon(self) -> "Lexicon":
        """The words, read at the first question, and again when a person's file has changed."""
        from playground.words import lexicon

        own = self._own_file()
        stamp = stamp_of(own)
        if self._lexicon is None or stamp != self._read:
            self._watched.watch(own)
            terms, self._read, self.trouble = lexicon.built_in(spoken()), stamp, ""
            if own is not None:
                try:
                    terms = lexicon.with_own(terms, own)
                    self._good = own, terms
                except FileError as error:
                    what = tr("Your own words can't be used, so the program's are: {trouble}")
                    if self._good is not None and self._good[0] == own:
                        terms = self._good[1]
                        what = tr("Your own words can't be used as they are now, so they stay as before: {trouble}")
                    self.trouble = what.format(trouble=tr_said(error))
            self._lexicon = lexicon.Lexicon(terms.values())
        return self._lexicon

    def _own_file(self) -> Path | None:
        names = stored.texts(self._settings, OWN)
        return self._own or (Path(names[0]) if names else None)

    def _source(self) -> str:
        own = self._own_file()
        return "" if own is None or self.trouble else files.shown(own.name)

    def _file_changed(self) -> None:
        """Read a person's file anew, and say where it is broken now, or no longer."""
        before = self.trouble
        self._refresh()
        if self.lexicon and self.trouble != before:
            self.said.emit(
                self.trouble or tr("The words of {file} are used.").format(file=self._source()), bool(self.trouble)
            )

    def _refresh(self) -> None:
        if self._words is not None:
            self._words.show_words(self.lexicon, self._seen(), self._source(), self.trouble)

    # -- the answers

    def _seen(self) -> "LastSeen":
        from playground.words.last_seen import LastSeen

        return LastSeen(*self._look())

    def _find(self, widget: QWidget, at: QPoint | None, *, near: bool) -> "tuple[ExplainedTerm, QRect] | None":
        """Return the term of a widget, or of what is in it at a point, and where that lies.

        `near`: else of the first word in its text that is one, or of what it is a part of.
        """
        from playground.words import labels

        for part in labels.around(widget) if near else (widget,):
            inner = None if at is None else part.mapFrom(widget, at) if part is widget else None
            texts = list(filter(None, labels.texts(part, inner)))
            for anywhere in (False, True) if near and part is widget else (False,):
                for text in texts:
                    term = self.lexicon.find(text, anywhere=anywhere)
                    if term is not None:
                        return term, labels.place(widget, at)
        return None

    def _tell(self, watched: QWidget, at: QPoint, on_screen: QPoint) -> bool:
        """Show the meaning of a label as a tooltip, below what it does."""
        from playground.words import labels

        widget = labels.deepest(watched, on_screen) if watched.isWindow() else watched
        inner = widget.mapFrom(watched, at)
        found = self._find(widget, inner, near=False)
        if found is None:
            return False
        term, _ = found
        does = widget.tabToolTip(widget.tabAt(inner)) if isinstance(widget, QTabBar) else widget.toolTip()
        lines = (html.escape(does), f"<b>{html.escape(term.name)}</b>: {html.escape(term.says)}", tr("F1: more"))
        QToolTip.showText(on_screen, "".join(f"<p>{line}</p>" for line in lines if line), widget)
        return True

    def _pointed(self, watched: QWidget, event: QHelpEvent) -> bool:
        """Say whether a click here would be answered, or answer it."""
        from playground.words import labels

        widget = labels.deepest(watched, event.globalPos()) if watched.isWindow() else watched
        found = self._find(widget, widget.mapFrom(watched, event.pos()), near=True)
        event.setAccepted(found is not None)
        if event.type() == QEvent.Type.WhatsThis and found is not None:
            QWhatsThis.leaveWhatsThisMode()
            self._show(*found)
        return True

    def _show(self, term: "ExplainedTerm", asked: QRect) -> None:
        from playground.words.popover import Popover

        popover = Popover(QApplication.activeWindow() or self._window, self.lexicon, self._seen())
        popover.all_wanted.connect(self.show_all)
        popover.ask(term, asked)
        if self.trouble:
            self.said.emit(self.trouble, True)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        self._mouse = QCursor.pos()
        if now is not None and now.window().objectName() != "word_popover":
            now.window().installEventFilter(self)
