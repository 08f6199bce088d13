"""The Experiment being edited: its undo stack, its file, whether it is saved."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.experiment import storage
from core.experiment.spec import Experiment

MERGE_WITHIN_S = 0.8


class Replace(QUndoCommand):
    """The one command: another experiment takes the place of this one. Quick edits of one kind (a drag) merge."""

    def __init__(self, document: "Document", after: Experiment, text: str) -> None:
        super().__init__(text)
        self.document, self.before, self.after = document, document.experiment, after
        self.time_s = time.monotonic()

    def id(self) -> int:
        """Return one id for all, so that Qt asks whether two merge."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in `other` when it goes on with the same edit."""
        if not isinstance(other, Replace) or other.text() != self.text():
            return False
        if other.time_s - self.time_s > MERGE_WITHIN_S:
            return False
        self.after, self.time_s = other.after, other.time_s
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        """Put the new experiment in place."""
        self.document._show(self.after)

    def undo(self) -> None:
        """Put the old one back."""
        self.document._show(self.before)


class Document(QObject):
    """Owns the experiment; everyone else gets it by `changed`.

    Signals
    -------
    changed(Experiment)
        After every edit, undo, redo, and a new or opened file.
    title_changed()
        The file or whether it is saved changed.
    """

    changed = Signal(object)
    title_changed = Signal()

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.title_changed)

    @property
    def dirty(self) -> bool:
        """Whether there are changes that no file holds."""
        return not self.undo_stack.isClean()

    def replace(self, experiment: Experiment, text: str) -> None:
        """Edit: `text` names it in the Undo menu."""
        if experiment != self.experiment:
            self.undo_stack.push(Replace(self, experiment, text))

    def start(self, experiment: Experiment, path: Path | None = None) -> None:
        """Begin anew with `experiment`, which lies in `path` if given."""
        self.path = path
        self.undo_stack.clear()
        self._show(experiment)
        self.title_changed.emit()

    def open(self, path: Path) -> None:
        """Begin anew with the file's experiment; StorageError leaves everything as it was."""
        self.start(storage.load(path), path)

    def save(self, path: Path) -> None:
        """Write the experiment; StorageError leaves it unsaved."""
        storage.save(path, self.experiment)
        self.path = path
        self.undo_stack.setClean()
        self.title_changed.emit()

    def _show(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.changed.emit(experiment)
