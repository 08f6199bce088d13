"""Words that a person counts as missing in a table, beside the usual ones: typed, or taken as offered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.data.tables.suspects import Suspect
from core.data.tables.table import LONGEST_WORD, MOST_WORDS
from playground.languages import mark, tr, tr_count
from playground.widgets.layouts import fill
from playground.widgets.look import named

TIP = mark("Words that mean a missing value in this file, parted by commas: unknown, -999")


class MissingWords(QWidget):
    """Shows the words, offers one that the file seems to use so, and takes others from a person."""

    edited = Signal(object)  # (tuple of words): the file shall be read so

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._offered = ""
        self.line = named(
            QLineEdit(placeholderText=tr("such as unknown, -999")), "table_words", tr("Also missing"), tr(TIP)
        )
        self.offer = named(QPushButton(), "table_offered_word", tr("Count it as missing"), "")
        fill(self, QVBoxLayout(), self.line, self.offer, spacing=4)
        self.line.editingFinished.connect(self._typed)
        self.offer.clicked.connect(lambda: self._take((*self._words, self._offered)))

    def show_words(self, words: tuple[str, ...], offered: list[Suspect]) -> None:
        """Show what is counted as missing, and the first of what may be."""
        self._words = words
        self.line.setText(", ".join(words))
        self.offer.setVisible(bool(offered))
        if offered:
            first = offered[0]
            self._offered = first.word
            self.offer.setText(tr("Count {word:.16} as missing").format(word=first.word))
            self.offer.setToolTip(
                tr_count(
                    first.rows,
                    "{word} stands in {count} row of {column}, and may mean that there is no value",
                    "{word} stands in {count} rows of {column}, and may mean that there is no value",
                    word=first.word,
                    column=first.column,
                )
            )

    def _typed(self) -> None:
        words = (word.strip()[:LONGEST_WORD] for word in self.line.text().split(","))
        self._take(tuple(dict.fromkeys(filter(None, words)))[:MOST_WORDS])

    def _take(self, words: tuple[str, ...]) -> None:
        if words != self._words:
            self._words = words
            self.edited.emit(words)
