"""The Experiment being edited: its undo stack, its file, whether it is saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.experiment import storage
from core.experiment.spec import Experiment, SpecError
from core.files import FileError
from playground.window_limits import check_size


class Replace(QUndoCommand):
    """The one command: `show` is called with the value after it, or, undone, with the one before.

    Edits that follow each other with one `key` merge: a drag from press to release, or steps by keys and wheel while
    a field has the focus. The key is compared by identity; an edit without one is a step of its own.
    """

    def __init__(
        self, show: Callable[[Any], object], before: object, after: object, text: str, key: object | None = None
    ) -> None:
        super().__init__(text)
        self.show, self.before, self.after, self.key = show, before, after, key

    def id(self) -> int:
        """Return one id for all, so that Qt asks whether two merge."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in `other` when it goes on with the same edit; Qt asks only the latest one, unless it is saved."""
        if not isinstance(other, Replace) or self.key is None or other.key is not self.key:
            self.key = None  # another edit came: the drag or the run of steps is over, also once that is undone
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        vars(other).clear()  # Qt deletes it in the middle of `push`, and PySide then keeps what is left for ever
        return True

    def redo(self) -> None:
        self.show(self.after)

    def undo(self) -> None:
        self.show(self.before)


class Document(QObject):
    """Owns the experiment; everyone else gets it by `changed`."""

    changed = Signal(object)  # (Experiment): after every edit, undo, redo, and a new or opened file
    title_changed = Signal()  # the file or whether it is saved changed

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = self._saved = experiment
        self.path: Path | None = None
        self._showing = False
        self.edit: object = None  # the undo step that brought the experiment; None of another document
        self.back = False  # whether that was undone, or done again
        self._pushing = False
        self._last: tuple[int, object, object] = (0, None, None)  # the latest step: its place on the stack, key, edit
        self.undo_stack = QUndoStack(self)
        for changed in (self.undo_stack.cleanChanged, self.undo_stack.indexChanged):
            changed.connect(self.title_changed)

    @property
    def dirty(self) -> bool:
        """Whether there are changes that no file holds."""
        # A reset of the run is an undo step too, and changes no experiment.
        return not self.undo_stack.isClean() and self.experiment != self._saved

    def replace(self, experiment: Experiment, text: str, key: object | None = None) -> None:
        """Edit: `text` names it in the Undo menu; edits that follow each other with one `key` are one step there.

        What a view edits because it is shown another experiment, as a field that goes and was half typed, is none: it
        would be of the last one, and Qt would delete the very command that is being redone.
        """
        if experiment != self.experiment and not self._showing:
            stack = self.undo_stack
            index, last_key, last = self._last
            merges = key is not None and key is last_key and index == stack.index() and not stack.isClean()
            edit = last if merges else object()
            self._pushing = True
            try:
                stack.push(Replace(lambda shown: self._turn(edit, shown), self.experiment, experiment, text, key))
            finally:
                self._pushing = False
            self._last = stack.index(), key, edit

    def start(self, experiment: Experiment, path: Path | None = None) -> None:
        """Begin anew with `experiment`, which lies in `path` if given."""
        self.path, self._saved = path, experiment
        self.undo_stack.clear()
        self._turn(None, experiment)
        self.title_changed.emit()

    def open(self, path: Path) -> None:
        """Begin anew with the file's experiment; FileError leaves everything as it was."""
        experiment = storage.load(path)
        try:
            check_size(experiment.layers)
        except SpecError as error:
            raise FileError(f"{path} can't be opened here: {error}") from error
        self.start(experiment, path)

    def save(self, path: Path) -> None:
        """Write the experiment; FileError leaves it unsaved."""
        storage.save(path, self.experiment)
        self.path, self._saved = path, self.experiment
        self.undo_stack.setClean()
        self.title_changed.emit()

    def _turn(self, edit: object, experiment: Experiment) -> None:
        self.edit, self.back = edit, not self._pushing
        self._show(experiment)

    def _show(self, experiment: Experiment) -> None:
        self.experiment, self._showing = experiment, True
        try:
            self.changed.emit(experiment)
        finally:
            self._showing = False
