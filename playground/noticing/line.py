"""The line that says what is noticed: a sentence, what mends it, and why; empty it keeps its place."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.noticing.noticed import Noticed
from playground.languages import tr, tr_said
from playground.widgets.access.heard import announce
from playground.widgets.below import Below
from playground.widgets.layouts import fill
from playground.widgets.look import named, tool_button
from playground.widgets.sections import Elided

MOST_REMEDIES = 2


class NoticeLine(QWidget):
    """Shows one thing that is noticed, or nothing; its height is the same whatever it shows."""

    chosen = Signal(int)  # which of its remedies a person wants
    closed = Signal()  # a person wants to hear no more of it

    def __init__(self) -> None:
        super().__init__()
        named(self, "notice", tr("What is noticed"), "")
        self._shown: Noticed | None = None
        self.sentence = named(Elided(), "notice_sentence", tr("What is noticed"), "")
        self.remedies = [self._remedy(number) for number in range(MOST_REMEDIES)]
        tip = tr("Why this is said, and what helps")
        self.why = named(QPushButton(tr("Why?")), "notice_why", tr("Why?"), tip)
        self.why.clicked.connect(self._say_why)
        self.close_button = tool_button("notice_close", tr("Close"), tr("Say nothing more of this training"), text="✕")
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(self.closed)
        self._buttons = (*self.remedies, self.why, self.close_button)
        fill(self, QHBoxLayout(), (self.sentence, 99), *self._buttons, None, spacing=6)  # which has what it needs first
        self.setFixedHeight(max(button.sizeHint().height() for button in self._buttons))
        self._why: Below | None = None  # from the first asking on
        self.show_noticed(None)

    def _remedy(self, number: int) -> QPushButton:
        button = named(QPushButton(), f"notice_remedy_{number + 1}", "", "")
        button.clicked.connect(lambda _=False: self.chosen.emit(number))
        return button

    @property
    def noticed(self) -> Noticed | None:
        """What is shown."""
        return self._shown

    def show_noticed(self, noticed: Noticed | None) -> None:
        """Show it, None: nothing."""
        before, self._shown = self._shown, noticed
        said = "" if noticed is None else tr_said(noticed.what)
        self.sentence.setText(said)
        named(self.sentence, "notice_sentence", tr("What is noticed"), said)
        self.sentence.setMaximumWidth(
            self.sentence.fontMetrics().horizontalAdvance(said) + 2
        )  # buttons stand beside it
        if noticed is not None and (before is None or before.what != noticed.what):
            announce(self.sentence, said)
        given = () if noticed is None else noticed.remedies
        for number, button in enumerate(self.remedies):
            button.setVisible(number < len(given))
            if number < len(given):
                label = tr_said(given[number].label)
                named(button, button.objectName(), label, tr("{label}: Undo takes it back").format(label=label))
                button.setText(label)
        self.why.setVisible(noticed is not None)
        self.close_button.setVisible(noticed is not None)
        if noticed is None and self._why is not None:
            self._why.hide()

    def let_mend(self, *, fits: bool) -> None:
        """Let its remedies be chosen, or not: they are of another experiment than is edited now."""
        for button in self.remedies:
            button.setEnabled(fits)

    def _say_why(self) -> None:
        if self._shown is not None:
            what, why = escape(tr_said(self._shown.what)), escape(tr_said(self._shown.why))
            self._why = self._why or Below(self, "notice_reason", tr("Why this is said"))
            self._why.show_below(self.why, f"<b>{what}</b><p>{why}</p>")
