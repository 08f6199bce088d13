"""Open, save, recent files, and the question before changes are lost."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from core import files
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import Experiment
from core.files import FileError
from playground import stored
from playground.document.document import Document

TITLE = "Neural Network Playground"
FILTER = "Experiments (*.json);;All files (*)"
MOST_RECENT = 8


class DocumentFiles(QObject):
    """The document's way to files, with dialogs over `window`."""

    started = Signal(str)  # another experiment is in place: a sentence on which
    saved = Signal(str)  # the experiment was written: a sentence on where

    def __init__(self, window: QWidget, document: Document, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._document, self._settings = window, document, settings
        self.recent_menu = QMenu("Open &recent", window)
        self.recent_menu.setToolTipsVisible(True)
        self._fill_recent()

    @property
    def name(self) -> str:
        """The file's name, or what an experiment without one is called."""
        return files.shown(self._document.path.name) if self._document.path else "Untitled"

    def new(self) -> None:
        """Begin anew with the experiment of the first screen."""
        self.start(PRESETS[DEFAULT])

    def start(self, experiment: Experiment) -> None:
        """Begin anew with `experiment`."""
        if self.may_leave():
            self._document.start(experiment)
            self.started.emit("A new experiment. Press Play.")

    def ask_open(self) -> None:
        """Let a person choose a file, and open it."""
        if not self.may_leave():
            return
        path, _ = QFileDialog.getOpenFileName(self._window, "Open an experiment", self._folder(), FILTER)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open `path`; where it can't be, say why and leave everything as it was."""
        try:
            self._document.open(path)
        except FileError as error:
            self._set_recent([other for other in self._recent() if other != str(path.resolve())])
            self.warn("The file can't be opened", str(error))
            return
        self._remember(path)
        self.started.emit(f"Opened {files.shown(path.name)}.")

    def save(self) -> bool:
        """Write the experiment to its file, or ask for one; return whether it is saved."""
        return self._save_to(self._document.path) if self._document.path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and write the experiment there; return whether it is saved."""
        start = self._document.path or Path(self._folder()) / "experiment.json"
        path, _ = QFileDialog.getSaveFileName(self._window, "Save the experiment", str(start), FILTER)
        if not path:
            return False
        chosen = Path(path)
        return self._save_to(chosen if chosen.suffix else chosen.with_suffix(".json"))

    def may_leave(self) -> bool:
        """Ask before changes are lost; return whether to go on."""
        if not self._document.dirty:
            return True
        text, buttons = f"Save the changes to {self.name}?", QMessageBox.StandardButton
        offered = buttons.Save | buttons.Discard | buttons.Cancel
        box = QMessageBox(QMessageBox.Icon.Question, TITLE, text, offered, self._window)
        box.setInformativeText("They are lost otherwise.")
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        box.deleteLater()
        return answer == buttons.Discard or (answer == buttons.Save and self.save())

    # -- inside

    def _save_to(self, path: Path) -> bool:
        try:
            self._document.save(path)
        except FileError as error:
            self.warn("The file can't be saved", f"{error}. Nothing is lost: save it elsewhere.")
            return False
        self._remember(path)
        self.saved.emit(f"Saved {files.shown(path.name)}.")
        return True

    def warn(self, title: str, text: str) -> None:
        """Say what can't be done, and why, over the window."""
        box = QMessageBox(QMessageBox.Icon.Warning, TITLE, title, parent=self._window)
        box.setInformativeText(text)
        box.exec()
        box.deleteLater()

    def _folder(self) -> str:
        return stored.folder(self._settings, "folder")

    def _recent(self) -> list[str]:
        return stored.texts(self._settings, "recent")

    def _remember(self, path: Path) -> None:
        path = path.resolve()
        if files.shown(path) != str(path):
            return  # Qt, which keeps the list, has no letters for such names
        self._settings.setValue("folder", str(path.parent))
        self._set_recent([str(path), *(other for other in self._recent() if other != str(path))])

    def _open_recent(self, path: Path) -> None:
        if self.may_leave():
            self.open(path)

    def _set_recent(self, paths: list[str]) -> None:
        self._settings.setValue("recent", paths[:MOST_RECENT])
        self._fill_recent()

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for path in (recent := self._recent()):
            action = self.recent_menu.addAction(Path(path).name)
            action.setToolTip(path)
            action.triggered.connect(partial(self._open_recent, Path(path)))
        self.recent_menu.setEnabled(bool(recent))
