"""What the instruments say in words: calm when all is well, else what is wrong and what helps."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

from core.inside.diagnosis import Finding
from playground.languages import mark, tr, tr_said
from playground.pace import Pace
from playground.widgets.access.heard import ToldPicture, announce, plain_text
from playground.widgets.colors.hues import verdict_color
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named

TITLES = mark({
    "vanishing": "Vanishing",
    "exploding": "Exploding",
    "dead": "Dead neurons",
    "saturated": "Saturated",
    "still": "Stalled",
})  # fmt: skip
WAITING = mark(
    "The instruments show a network as it trains: gradients, steps, dead neurons. There is nothing to measure yet."
)
MEASURING = mark("Measuring…")
REFRESH_MS = 500  # numbers in words are read, not watched; what is new is said at once
LINES, MOST_LINES = 2, 6  # of text that there is room for


class FindingsView(ToldPicture, Themed, QScrollArea):
    """Shows findings, and in a fainter line what was found earlier. Its height only grows, until `settle`."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._findings: tuple[Finding, ...] = ()
        self._note = ""
        self._writing = pace.job(self, self._write, every_ms=REFRESH_MS)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        named(self, "findings", tr("What the instruments say"), "")
        named(self.words, "findings_words", tr("What the instruments say"), "")
        self.setWidget(self.words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.words.setAutoFillBackground(False)
        self.settle()
        self._write()

    def settle(self) -> None:
        """Take little room again."""
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2)

    def stand(self) -> Callable[[], object]:
        """Show all words, for a picture; return what takes that back."""
        before = self.height()
        self.setFixedHeight(max(before, self.words.heightForWidth(self.width()) + 2))
        return lambda: self.setFixedHeight(before)

    def show_findings(self, findings: tuple[Finding, ...], note: str = "") -> None:
        """Show what was found, the gravest first, and a note on how it was come by."""
        if (findings, note) == (self._findings, self._note):
            return
        other = not findings or [finding.kind for finding in findings] != [finding.kind for finding in self._findings]
        self._findings, self._note = findings, note
        if other:
            self._write()
            if self.isVisible():
                announce(self, self.told())
        else:
            self._writing.ask()

    def told(self) -> str:
        return plain_text(self.words.text())

    def restyle(self) -> None:
        self._write()

    def _write(self) -> None:
        self._writing.drop()
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        parts = [self._said(finding, faint) for finding in self._findings]
        if not parts and not self._note:
            parts.append(escape(tr(WAITING)))
        if self._note:
            parts.append(f"<span style='color:{faint}'>{escape(self._note)}</span>")
        self.words.setText("<br>".join(parts))
        wanted = self.words.heightForWidth(max(200, self.viewport().width())) + 2
        most = MOST_LINES * self.fontMetrics().lineSpacing() + 2
        self.setFixedHeight(max(self.height(), min(wanted, most)))

    def _said(self, finding: Finding, faint: str) -> str:
        if finding.kind == "healthy":
            calm = verdict_color(self.palette(), good=True).name()
            return f"<b style='color:{calm}'>{escape(tr_said(finding.what))}</b>"
        text = f"{escape(tr_said(finding.what))} <span style='color:{faint}'>{escape(tr_said(finding.help))}</span>"
        if not finding.grave:
            return text
        trouble = self.palette().color(QPalette.ColorRole.BrightText).name()
        return f"<b style='color:{trouble}'>{tr(TITLES[finding.kind])}.</b> {text}"
