"""Shows one term: what it means, an example of the person's own network, and below "More" its formula and others."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.layouts import fill
from playground.widgets.look import tool_button
from playground.words import examples
from playground.words.formulas import formula_of, written
from playground.words.last_seen import LastSeen
from playground.words.lexicon import ExplainedTerm, Lexicon
from playground.words.pictures import ExamplePicture

LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
READ = Qt.TextInteractionFlag.TextSelectableByMouse


class TermView(QWidget):
    """A term, with the others that it names as links."""

    wanted = Signal(str)  # a person wants to read another term: its id
    unfolded = Signal()  # "More" was opened or closed: another height is needed

    def __init__(self, *, folded: bool) -> None:
        super().__init__()
        self.term: ExplainedTerm | None = None
        self.title, self.says, self.example, self.rest = (
            _text(name) for name in ("word_title", "word_says", "word_example", "word_rest")
        )
        self.picture = ExamplePicture()
        self.others = _text("word_related")
        self.others.setTextInteractionFlags(LINKS)
        self.others.linkActivated.connect(self.wanted)
        self.more = tool_button("word_more", tr("More"), tr("The formula, and related words"), text=tr("More"))
        self.more.setCheckable(True)
        self.more.setProperty("section", True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.toggled.connect(self._unfold)
        parts = self.title, self.says, self.example, self.picture, self.more, self.rest, self.others
        fill(self, QVBoxLayout(), *parts, spacing=6)
        self.more.setVisible(folded)
        self.more.setChecked(not folded)
        self._unfold(not folded)

    def show_term(self, term: ExplainedTerm, lexicon: Lexicon, seen: LastSeen) -> None:
        """Show a term, with an example of the network that is `seen`."""
        self.term = term
        self.title.setText(f"<b style='font-size:large'>{html.escape(term.name)}</b>")
        self.says.setText(html.escape(term.says))
        shown = examples.shown(term.example, seen)
        self.example.setText("" if shown is None else f"<i>{html.escape(shown.text)}</i>")
        self.example.setVisible(shown is not None)
        self.picture.show_picture(shown)
        formula = "<br>".join(f"&nbsp;&nbsp;{written(line)}" for line in formula_of(term))
        more = html.escape(term.more.strip())
        self.rest.setText("".join(f"<p style='margin:0 0 6px 0'>{part}</p>" for part in (formula, more) if part))
        related = (lexicon.terms[other] for other in term.related if other in lexicon.terms)
        links = "&nbsp;· ".join(f"<a href='{other.id}'>{html.escape(other.name)}</a>" for other in related)
        self.others.setText(tr("Related: {words}").format(words=links) if links else "")
        self._unfold(self.more.isChecked())
        self.setAccessibleName(term.name)
        self.setAccessibleDescription(" ".join(filter(None, (term.says, shown.text if shown else ""))))

    def _unfold(self, on: bool) -> None:
        self.more.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        for part in (self.rest, self.others):
            part.setVisible(on and bool(part.text()))
        self.unfolded.emit()


def _text(name: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
    label.setObjectName(name)
    label.setTextInteractionFlags(READ)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label
