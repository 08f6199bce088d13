"""Saving: all that the document is now, written beside the window; what comes of it is said, and nothing is lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core import files
from core.documents import own_data
from core.documents.document import SUFFIX, SavedDocument
from core.files import FileError
from core.training.keeping import Kept
from playground.document import on_disk, questions
from playground.document.document import Content, Document, content_of
from playground.document.file_work import FileWork, Waiting
from playground.document.on_disk import SETTINGS, Changed, OnDisk
from playground.languages import tr, tr_said

# Gives its argument all that the training is, soon: None where nothing was trained.
Keep = Callable[[Callable[[Kept | None], None]], None]


class Saver(QObject):
    """Writes the document, one file at a time."""

    said = Signal(str)
    saved = Signal(object)  # (Path): it is written
    elsewhere = Signal()  # a person wants another name
    _ended = Signal()  # for who waits

    def __init__(self, window: QWidget, document: Document, keep: Keep) -> None:
        super().__init__(window)
        self._window, self._document, self._keep = window, document, keep
        self._path: Path | None = None  # that is being saved
        self._next: Path | None = None  # asked for meanwhile
        self._work: FileWork | None = None
        self._whole = False  # whether the last one held all there was
        self._told: tuple[object, object] | None = None  # of which document and data it was said that they stay out

    def save(self, path: Path, *, anyway: bool = False) -> None:
        """Write the document to `path`: `anyway`, also over what others wrote there."""
        if self._path is not None:
            self._next = path
            return
        self._path, self._whole = path, False
        self.said.emit(tr("Saving…"))
        self._keep(partial(self._write, path, anyway))

    def wait(self) -> bool:
        """Return whether what is being saved is in a file, with all there was, once that is known."""
        while self._path is not None:
            waiting = Waiting(self._window, tr("Saving {name}…").format(name=files.shown(self._path.name)))
            self._ended.connect(waiting.end)
            if not waiting.wait():
                return False
        return self._whole

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self._path is not None

    def close(self, within_ms: int) -> bool:
        """Wait for what is being written; return whether it has ended."""
        return self._work is None or self._work.wait(within_ms)

    # -- inside

    def _write(self, path: Path, anyway: bool, kept: Kept | None) -> None:
        document = self._document
        saved = SavedDocument(document.experiment, kept, document.notes, document.plane)
        document.hold_apart()
        work = partial(on_disk.write, path, saved, document.disk, anyway=anyway)
        self._work = FileWork(self, work, partial(self._written, path, saved, document.life))

    def _written(self, path: Path, saved: SavedDocument, life: object, found: object, error: FileError | None) -> None:
        self._path, self._work = None, None
        self._ended.emit()
        if error is None:
            disk, without = cast("tuple[OnDisk, str | None]", found)
            told, self._told = self._told, (life, own_data.key(saved.trained_on)) if without else None
            once = without if told != self._told else None
            self._call_saved(path, content_of(saved), disk, still=life is self._document.life, without=once)
        else:
            self._failed(path, error)
        if (path_then := self._next) is not None:
            self._next = None
            self.save(path_then)

    def _call_saved(self, path: Path, content: Content, disk: OnDisk, *, still: bool, without: str | None) -> None:
        """Tell the document, if it is `still` the one that was written."""
        document, name = self._document, files.shown(path.name)
        settings = Content(content.experiment)
        self._whole = path.suffix != SETTINGS or content == settings
        if still and (self._whole or (document.disk is not None and document.disk.real == disk.real)):
            document.call_saved(content if self._whole else settings, path, disk)
        else:
            disk.let_go()
        self.saved.emit(path)
        alone = tr(
            "{name} holds the settings alone: Save as, with a name in {end}, keeps the training and notes, too."
        ).format(name=name, end=SUFFIX)
        said = tr("Saved {name}, {without}.") if without else tr("Saved {name}.")
        self.said.emit(said.format(name=name, without=tr_said(without or "")) if self._whole else alone)

    def _failed(self, path: Path, error: FileError | None) -> None:
        self.said.emit(tr("{name} isn't saved.").format(name=files.shown(path.name)))
        if isinstance(error, Changed):
            answer = questions.save_over(self._window, tr_said(error))
            if answer == questions.Buttons.Save:
                self.save(path, anyway=True)
            elif answer == questions.Buttons.SaveAll:
                self.elsewhere.emit()
        else:
            questions.warn(
                self._window,
                tr("The file can't be saved"),
                tr("{error}. Nothing is lost: save it elsewhere.").format(error=error and tr_said(error)),
            )
