"""Autosave: what the document and its training are is written beside the work, into the window's slot."""

import os
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, QTimer, Signal

from core.documents import document as documents
from core.documents import own_data
from core.documents.document import SavedDocument
from core.files import FileError
from core.training.keeping import Kept
from playground.board.drawn import Drawing
from playground.document.document import Content, Document
from playground.document.file_work import FileWork
from playground.document.saver import Keep
from playground.languages import tr, tr_said
from playground.recovery import left, slots
from playground.recovery.left import DOCUMENT, IMAGE, NAME, Left
from playground.recovery.seen import Seen, Views
from playground.recovery.slots import Slot

LOOK_MS = 1000  # between two looks for what changed
TRAINING_S = 4.0  # between two writings where only the training went on
SHARE, LONGEST_S = 0.018, 60.0  # of the processor's time that writing takes at most, unless it would wait so long
RETRY_S = 20.0  # after a writing that failed
WAIT_MS = 10_000  # for what is being written, where another document takes the place of this


class State(NamedTuple):
    """All that is kept, but for the training itself."""

    content: Content
    path: Path | None
    unsaved: bool
    seen: Seen
    called: str

    @property
    def beside(self) -> bool:
        """Whether the slot has to hold the document: no file does."""
        return self.unsaved or self.path is None


class Autosave(QObject):
    """Writes the window's slot while it lives; `keep` gives all that the training is.

    The slot is made, in the folder `home`, when there is something to write.
    """

    said = Signal(str, bool)  # a sentence, and whether it is on trouble

    def __init__(self, parent: QObject, home: Path, document: Document, keep: Keep, views: Views) -> None:
        super().__init__(parent)
        self._home, self._document, self._keep, self._views = home, document, keep, views
        self.slot: Slot | None = None
        self._written: State | None = None
        self._image_of: Drawing | None = None  # that the slot has
        self._data_of: object = None  # whose rows or images it has
        self._asked = False  # for the training
        self._work: FileWork | None = None
        self._due = self._training_due = 0.0
        self._trouble = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        document.title_changed.connect(self._saved_or_not)

    def begin(self, slot: Slot | None = None) -> None:
        """Watch from now on, and write into `slot`, which an ended window left, else into one of its own."""
        if self._rest(WAIT_MS) and self.slot is not None:
            self.slot.remove()
        self.slot, self._written, self._image_of, self._data_of, self._due = slot, None, None, None, 0.0
        self._timer.start()

    def close(self, *, comes_back: bool, gives_up: bool, within_ms: int) -> bool:
        """Leave the slot to the next start, or take it away; return whether all that was written has ended.

        With `gives_up` what is unsaved is given up, as a person was asked; else the next start has it in any case.
        """
        self._timer.stop()
        if not self._rest(within_ms):
            return False
        state, kept = self._state(), list[Kept | None]()
        given_up = state.unsaved and gives_up
        if not comes_back and (given_up or not state.unsaved):
            if self.slot is not None:
                self.slot.remove()
            return True
        beside = state.beside and not given_up
        if beside:
            self._keep(kept.append)  # at once, as the training has ended
        with suppress(FileError):  # which was said long ago
            slot = self._slot()
            left_with = state._replace(unsaved=state.unsaved and not given_up)
            _write(slot, time.time(), left_with, kept[0] if kept else None, beside, data_of=self._data_of, closed=True)
            slot.release()
        return True

    # -- inside

    def _rest(self, within_ms: int) -> bool:
        """Wait for what is being written; return whether it has ended."""
        if (work := self._work) is not None:
            work.forget()
            if not work.wait(within_ms):
                return False
            self._work = None
        return True

    def _saved_or_not(self) -> None:
        """Know at once of a document that was saved: else a file older than that might come back."""
        if self._written is not None and self._written.unsaved and not self._document.dirty:
            self._due = 0.0
            QTimer.singleShot(0, self, self._look)

    def _state(self) -> State:
        document = self._document
        return State(document.content, document.path, document.dirty, self._views.seen(), document.called)

    def _slot(self) -> Slot:
        if self.slot is not None and not self.slot.there:
            self.slot.release()
            self.slot = None
        if self.slot is None:
            self.slot, self._image_of, self._data_of = slots.new(self._home), None, None
        return self.slot

    def _look(self) -> None:
        """Write what changed, if it is time."""
        if self.slot is not None:
            self.slot.beat()
        if self._asked or self._work is not None:
            return
        now, state, before = time.monotonic(), self._state(), self._written
        if before is not None and _same(state, before) and self.slot is not None and self.slot.there:
            return
        if self.slot is None and state.path is None and not state.unsaved:
            return  # there is nothing to lose
        trained_alone = before is not None and _same(state, before, trained=False)
        if now < max(self._due, self._training_due if trained_alone else 0.0):
            return
        if state.beside:
            self._asked = True
            self._keep(partial(self._take, self._document.life))
        else:
            self._start(state, None)

    def _take(self, life: object, kept: Kept | None) -> None:
        self._asked = False
        if life is self._document.life:  # else it is another document's training
            self._start(self._state(), kept)

    def _start(self, state: State, kept: Kept | None) -> None:
        if self._work is None and self._timer.isActive():
            try:
                slot = self._slot()
            except FileError as error:
                self._failed(error)
                return
            write = partial(_write, data_of=self._data_of, new_image=state.seen.drawing is not self._image_of)
            work = partial(write, slot, time.time(), state, kept, state.beside)
            self._work = FileWork(self, work, partial(self._ended, state))

    def _ended(self, state: State, found: object, error: FileError | None) -> None:
        self._work = None
        if error is not None:
            self._failed(error)
            return
        now, (took_s, self._data_of) = time.monotonic(), cast("tuple[float, object]", found)
        self._written, self._image_of = state, state.seen.drawing
        self._due = now + min(LONGEST_S, took_s / SHARE)
        self._training_due = now + TRAINING_S
        if self._trouble:
            self._trouble = False
            self.said.emit(tr("Autosave works again."), False)

    def _failed(self, error: FileError) -> None:
        self._due = self._training_due = time.monotonic() + RETRY_S
        if self.slot is not None and not self.slot.there:
            self._due = self._training_due = 0.0  # somebody took it away: another is made
        elif not self._trouble:
            self._trouble = True
            self.said.emit(
                tr("Autosave can't write: {error}. You can work on; save the document to be safe.").format(
                    error=tr_said(error)
                ),
                True,
            )


def _same(state: State, before: State, *, trained: bool = True) -> bool:
    """Whether nothing changed; with `trained` False, nothing but the training."""
    now, then = state.content, before.content
    if state[1:] != before[1:] or (trained and now.trained != then.trained):
        return False
    return now is then or (now.experiment is then.experiment and now.notes == then.notes)


def _write(
    slot: Slot,
    at: float,
    state: State,
    kept: Kept | None,
    beside: bool,
    *,
    data_of: object,
    closed: bool = False,
    new_image: bool = True,
) -> tuple[float, object]:
    """Write all that is kept; FileError where it can't be.

    Return the seconds of the processor's time that it took, and whose rows or images the slot has now; it had those of
    `data_of`. They are large and don't change: a file of their own has them, written once.
    """
    begun, contents, gone = time.thread_time(), dict[str, bytes](), set[str]()
    content, path, unsaved, seen, called = state
    if new_image and (image := seen.image()):
        contents[IMAGE] = image
    if beside:
        saved = SavedDocument(content.experiment, kept, content.notes, seen.plane)
        try:
            contents[DOCUMENT] = documents.to_bytes(saved, data=False)
        except ValueError as error:
            raise FileError(tr("the document can't be kept: {error}").format(error=tr_said(error))) from error
        if (key := own_data.key(saved.trained_on)) != data_of:
            data_of, own = key, own_data.members(saved.trained_on)[0]
            contents, gone = contents | own, set(own_data.MEMBERS) - own.keys()
    else:
        gone = {DOCUMENT, *(own_data.MEMBERS if closed else ())}
    found = Left(
        at=at,
        path=None if path is None else os.fsencode(path.absolute()),
        beside=beside,
        unsaved=unsaved,
        closed=closed,
        step=kept.steps.step if kept is not None else 0,
        view=seen.view(),
        called=called,
    )
    slot.write(contents | {NAME: left.to_bytes(found)})
    for name in gone:
        slot.forget(name)
    return time.thread_time() - begun, data_of
