"""How the program looks, as a person chose it and the program remembers: theme, colours, size of the text."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from playground import stored
from playground.languages import mark
from playground.widgets.colors import theme

SIZES = mark({"100": "100 %", "125": "125 %", "150": "150 %", "175": "175 %", "200": "200 %"})
CHOICES: Mapping[str, dict[str, str]] = {"theme": theme.THEMES, "colors": theme.COLORS, "text_size": SIZES}
STANDARD = {"theme": "system", "colors": "standard", "text_size": "100"}


class Looks(QObject):
    """What is chosen of CHOICES, kept in the settings and given to the whole program at once."""

    chosen = Signal(str, str)  # which of CHOICES, and what it is now

    def __init__(self, settings: QSettings, app: QApplication) -> None:
        super().__init__()
        self._settings, self._app = settings, app

    def of(self, kind: str) -> str:
        """Return what is chosen of a kind."""
        return stored.choice(self._settings, kind, CHOICES[kind], STANDARD[kind])

    def choose(self, kind: str, name: str) -> None:
        """Show the program in another look, and remember it."""
        self._settings.setValue(kind, name)
        self.chosen.emit(kind, name)
        self.apply()

    def paint(self) -> None:
        """Give the program its font and its colours; best before there are views, which take theirs from it."""
        font = self._app.font()
        font.setPointSizeF(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF() * self.zoom)
        if font != self._app.font():
            self._app.setFont(font)
            self._app.setStyleSheet("")  # it keeps the font that it was set with
        theme.paint(self._app, self.of("theme"), self.of("colors"))

    def apply(self) -> None:
        """Give the program font, colours and style sheet; also once the system is light or dark."""
        self.paint()
        theme.dress(self._app)

    @property
    def zoom(self) -> float:
        """How many times as large as usual the text is."""
        return int(self.of("text_size")) / 100
