"""The files that were open last, and their menu."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core import files
from playground import stored
from playground.languages import tr

MOST = 8


class RecentFiles(QObject):
    """Keeps the list in the settings, and offers it."""

    chosen = Signal(object)  # (Path): a person wants it open

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._settings = settings
        self.menu = QMenu(tr("Open &recent"), window)
        self.menu.setToolTipsVisible(True)
        self.fill()

    def remember(self, path: Path) -> None:
        """Put a file first."""
        path = path.absolute()
        if files.shown(path) != str(path):
            return  # Qt, which keeps the list, has no letters for such names
        self._set([str(path), *(other for other in self._paths() if other != str(path))])

    def forget(self, path: Path) -> None:
        """Offer a file no longer."""
        self._set([other for other in self._paths() if other != str(path.absolute())])

    def fill(self) -> None:
        """Make the menu's entries."""
        self.menu.clear()
        for path in (recent := self._paths()):
            action = self.menu.addAction(Path(path).name)
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self.chosen.emit(Path(path)))
        self.menu.setEnabled(bool(recent))

    def _paths(self) -> list[str]:
        return stored.texts(self._settings, "recent")

    def _set(self, paths: list[str]) -> None:
        self._settings.setValue("recent", paths[:MOST])
        self.fill()
