"""The strip that says from when on another language is spoken; a sentence that the status bar would cut."""

from playground.languages import tr
from playground.widgets.strips import Strip


class LanguageStrip(Strip):
    """Says that the program has to start again, until a person has read it."""

    def __init__(self) -> None:
        super().__init__("language_strip")
        self.say(tr("The language changes when the program starts again."))
        self.add_button("hide_language_strip", tr("OK"), tr("Hide this"), self.hide)
