"""The strip that offers what a window had, which ended before it was saved."""

from PySide6.QtCore import QDateTime, QLocale, Signal

from playground.languages import tr, tr_count
from playground.widgets.strips import Strip


class Offer(Strip):
    """Says what there is, and whether a person wants it; hidden it stays until the next start."""

    open_clicked, discard_clicked = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__("offer")
        self.add_button("open_offered", tr("Open it"), tr("Go on with it in this window"), self.open_clicked.emit)
        self.add_button("discard_offered", tr("Discard"), tr("Throw it away for good"), self.discard_clicked.emit)
        self.add_button("hide_offer", tr("Not now"), tr("Hide this until the next start"), self.hide)

    def show_offer(self, name: str, step: int, at: float) -> None:
        """Offer the document `name`, trained `step` steps, that was kept `at` seconds since 1970."""
        moment, short = QDateTime.fromSecsSinceEpoch(int(at)), QLocale.FormatType.ShortFormat
        when = {"time": QLocale().toString(moment.time(), short), "date": QLocale().toString(moment.date(), short)}
        if step:
            said = tr_count(
                step,
                "The program ended before {name} was saved. It is kept as it was at {time} on {date}, with a training "
                "of {count} step.",
                "The program ended before {name} was saved. It is kept as it was at {time} on {date}, with a training "
                "of {count} steps.",
                name=name,
                **when,
            )
        else:
            said = tr("The program ended before {name} was saved. It is kept as it was at {time} on {date}.")
            said = said.format(name=name, **when)
        self.say(said)
        self.show()
