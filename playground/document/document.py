"""The Experiment being edited, with its notes: its undo stack, its file, whether that holds all there is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.data.plane import PlaneView
from core.documents.document import SavedDocument
from core.experiment.spec import Experiment
from playground.document.on_disk import OnDisk
from playground.languages import tr


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


class Content(NamedTuple):
    """What a document holds, as far as it is compared: `trained` is a run and its steps, None before its first."""

    experiment: Experiment
    notes: str = ""
    trained: tuple[str, int] | None = None


class Document(QObject):
    """Owns the experiment; everyone else gets it by `changed`. Of its training it knows how far that is."""

    begun = Signal(object, object)  # (Experiment, Kept or None): another document is here, with its training
    changed = Signal(object)  # (Experiment): after every edit, undo, redo, and a new or opened file
    notes_changed = Signal(str)  # after the same of the notes
    plane_changed = Signal(object)  # (PlaneView): another document was opened, with this view of its table
    title_changed = Signal()  # the file or whether it is saved changed

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = Content(experiment)
        self.path: Path | None = None
        self.called = ""  # of what has no file: a name of its own, if it has one
        self.disk: OnDisk | None = None  # the file at `path`, as it was when it was read or written here
        self.plane = PlaneView()  # through a table: how a person looks at it is no edit, but saved
        self.life = object()  # another for every document that is begun here
        self._saved: Content | None = self.content  # None: what is here is in no file, whatever it is
        self._showing = False
        self.edit: object = None  # the undo step that brought the experiment; None of another document
        self.back = False  # whether that was undone, or done again
        self._pushing = False
        self._last: tuple[int, object, object] = (0, None, None)  # the latest step: its place on the stack, key, edit
        self.undo_stack = QUndoStack(self)
        for changed in (self.undo_stack.cleanChanged, self.undo_stack.indexChanged):
            changed.connect(self.title_changed)

    @property
    def experiment(self) -> Experiment:
        """What is edited."""
        return self.content.experiment

    @property
    def notes(self) -> str:
        """A person's own words on it."""
        return self.content.notes

    @property
    def dirty(self) -> bool:
        """Whether there is something that no file holds: edits, training, or notes."""
        return self.content != self._saved

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

    def write_notes(self, notes: str, key: object | None = None) -> None:
        """Edit the notes, as `replace` does the experiment."""
        if notes != self.notes and not self._showing:
            self.undo_stack.push(Replace(self._show_notes, self.notes, notes, tr("Notes"), key))

    def look_through(self, plane: PlaneView) -> None:
        """Know how a person looks at the table."""
        self.plane = plane

    def follow(self, run: str, step: int) -> None:
        """Take in how far the training is."""
        trained = (run, step) if step else None
        if trained != self.content.trained:
            before = self.dirty
            self.content = self.content._replace(trained=trained)
            if self.dirty != before:
                self.title_changed.emit()

    def start(self, experiment: Experiment) -> None:
        """Begin anew with an experiment of no file."""
        self.take(SavedDocument(experiment))

    def take(
        self,
        saved: SavedDocument,
        path: Path | None = None,
        disk: OnDisk | None = None,
        *,
        dirty: bool = False,
        called: str = "",
    ) -> None:
        """Begin anew with a document, which lies in `path` if given, with its training; `dirty`: it isn't saved."""
        self.called = called
        self.life, content = object(), content_of(saved)
        self.content, self._saved = content, None if dirty else content
        self._lie(path, disk)
        self.begun.emit(saved.experiment, saved.training)
        self.undo_stack.clear()
        self._show_notes(saved.notes)
        self._turn(None, saved.experiment)
        self.plane_changed.emit(saved.plane)
        self.title_changed.emit()

    def hold_apart(self) -> None:
        """Let no edit to come merge with those so far, which are being saved."""
        self.undo_stack.setClean()

    def call_saved(self, content: Content, path: Path, disk: OnDisk) -> None:
        """Know that the file at `path` holds `content`, which may be what was here a while ago."""
        self._saved = content
        self._lie(path, disk)
        self.title_changed.emit()

    def call_unsaved(self, disk: OnDisk) -> None:
        """Know that the file, which is now as `disk` says, doesn't hold what is here."""
        self._saved, self.disk = None, disk
        self.title_changed.emit()

    def part(self, called: str, *, saved: bool = False) -> None:
        """Go on as another document, which has no file yet; `saved`: untrained, as it is, it is worth none."""
        self.life, self.called = object(), called
        self._saved = self.content._replace(trained=None) if saved else None
        self._lie(None, None)
        self.title_changed.emit()

    def _lie(self, path: Path | None, disk: OnDisk | None) -> None:
        if self.disk is not None and (disk is None or disk.lock is not self.disk.lock):
            self.disk.let_go()
        self.path, self.disk = path, disk

    def _turn(self, edit: object, experiment: Experiment) -> None:
        self.edit, self.back = edit, not self._pushing
        self._show(experiment)

    def _show(self, experiment: Experiment) -> None:
        self.content = self.content._replace(experiment=experiment)
        self._tell(self.changed, experiment)

    def _show_notes(self, notes: str) -> None:
        self.content = self.content._replace(notes=notes)
        self._tell(self.notes_changed, notes)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        self._showing = True
        try:
            signal.emit(value)
        finally:
            self._showing = False


def content_of(saved: SavedDocument) -> Content:
    """Return what a document holds."""
    kept = saved.training
    return Content(saved.experiment, saved.notes, (kept.run, kept.steps.step) if kept and kept.steps.step else None)
