"""The strip that offers what a window had, which ended before it was saved."""

from PySide6.QtCore import QDateTime, QLocale, Signal

from core.value import counted
from playground.widgets.banner import Strip


class Offer(Strip):
    """Says what there is, and whether a person wants it; hidden it stays until the next start."""

    open_clicked, discard_clicked = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__("offer")
        self.add_button("open_offered", "Open it", "Go on with it in this window", self.open_clicked.emit)
        self.add_button("discard_offered", "Discard", "Throw it away for good", self.discard_clicked.emit)
        self.add_button("hide_offer", "Not now", "Hide this until the next start", self.hide)

    def show_offer(self, name: str, step: int, at: float) -> None:
        """Offer the document `name`, trained `step` steps, that was kept `at` seconds since 1970."""
        moment, short = QDateTime.fromSecsSinceEpoch(int(at)), QLocale.FormatType.ShortFormat
        when = f"{QLocale().toString(moment.time(), short)} on {QLocale().toString(moment.date(), short)}"
        trained = f", with a training of {counted(step, 'step')}" if step else ""
        self.text.setText(f"The program ended before {name} was saved. It is kept as it was at {when}{trained}.")
        self.show()
