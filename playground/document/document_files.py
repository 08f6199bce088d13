"""New, open, save, revert, duplicate: the document's way to files, and the question before anything is lost."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from core.data.chosen_points import borrowed
from core.documents.document import SUFFIX, SavedDocument
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import Experiment
from core.files import FileError
from playground import stored
from playground.document import on_disk, questions
from playground.document.disk_banner import DiskBanner
from playground.document.document import Document
from playground.document.file_kinds import ONES, OPENED, is_data, titled
from playground.document.file_work import FileWork, Waiting
from playground.document.on_disk import SETTINGS, WEIGHTS, OnDisk, Stamp
from playground.document.questions import TITLE as TITLE
from playground.document.questions import UNTITLED, Buttons
from playground.document.recent import RecentFiles
from playground.document.saver import Keep, Saver
from playground.languages import tr, tr_said
from playground.widgets.numbers.number_text import numeral

Opened = tuple[SavedDocument, OnDisk | None]


class DocumentFiles(QObject):
    """The document's way to files, with dialogs over `window`; `keep` gives all that the training is."""

    started = Signal(str)  # another document is in place: a sentence on which
    said = Signal(str)  # a sentence on what is happening
    data_given = Signal(object)  # (Path): it isn't a document, but data

    def __init__(self, window: QWidget, document: Document, settings: QSettings, keep: Keep) -> None:
        super().__init__(window)
        self._window, self._document, self._settings = window, document, settings
        self._looking = self._asking = False
        self._saver = Saver(window, document, keep)
        self._saver.said.connect(self.said)
        self._saver.saved.connect(self._was_saved)
        self._saver.elsewhere.connect(self.save_as)
        self._recent = RecentFiles(window, settings)
        self._recent.chosen.connect(self.open_asked)
        self.recent_menu = self._recent.menu
        self.banner = DiskBanner()
        self.banner.reload_clicked.connect(self.revert)
        self.banner.keep_clicked.connect(self._keep_mine)
        self._touched: Stamp | None = None  # how the file that others changed looks

    @property
    def name(self) -> str:
        """The file's name, or what a document without one is called."""
        path = self._document.path
        return self.stem if path is None else files.shown(path.name)

    @property
    def stem(self) -> str:
        """The name without its end, for what is made of the document."""
        path = self._document.path
        return self._document.called or tr(UNTITLED) if path is None else files.shown(path.stem)

    @property
    def can_revert(self) -> bool:
        """Whether there is a file, and something here that it doesn't hold."""
        return self._document.path is not None and self._document.dirty

    def new(self) -> None:
        """Begin anew with the experiment of the first screen, if what is here may be left."""
        self.start(PRESETS[DEFAULT])

    def start(self, experiment: Experiment) -> None:
        """Begin anew with `experiment`, if what is here may be left."""
        if self.may_leave():
            self.begin(experiment)

    def begin(self, experiment: Experiment) -> None:
        """Begin anew with `experiment`, without a question."""
        self._begin(SavedDocument(experiment), tr("A new experiment. Press Play."))

    def ask_open(self) -> None:
        """Let a person choose a file, and open it, if what is here may be left."""
        kinds = ";;".join(titled(OPENED))
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open a document"), self._folder(), kinds)
        if path:
            self.open_asked(Path(path))

    def open_asked(self, path: Path) -> None:
        """Open `path`, if what is here may be left, as data lets it stay."""
        if is_data(path) or self.may_leave():
            self.open(path)

    def open(self, path: Path) -> None:
        """Open `path`; where it can't be, say why and leave everything as it was. Data is handed on."""
        if is_data(path):
            self.data_given.emit(path.absolute())
            return

        def read() -> Opened:
            opened = on_disk.read(path, self._document.disk)
            borrowed(opened[0].experiment.data)  # here, as a large file of a table takes a second
            return opened

        found, error = self._done(read, tr("Opening {path}…").format(path=_shown(path)))
        if error is not None:
            self._recent.forget(path)
            self.warn(tr("The file can't be opened"), tr_said(error))
        elif found is not None:
            self._take(path, *cast("Opened", found))

    def save(self) -> None:
        """Write the document to its file, or ask for one."""
        if self._document.path is None:
            self.save_as()
        else:
            self._saver.save(self._document.path)

    def save_as(self) -> bool:
        """Ask for a file and write the document there; return whether there is one."""
        here = self._document.path
        begin = Path(self._folder()) / ((self._document.called or "experiment") + SUFFIX) if here is None else here
        if begin.suffix == SETTINGS:
            begin = begin.with_suffix(SUFFIX)
        ones = titled(ONES)
        name, chosen = QFileDialog.getSaveFileName(self._window, tr("Save the document"), str(begin), ";;".join(ones))
        if not name:
            return False
        path = Path(name)
        if path.suffix not in ones.values():
            path = path.with_name(path.name + ones.get(chosen, SUFFIX))
            if os.path.exists(path) and not questions.replace_file(self._window, _shown(path)):
                return False
        self._saver.save(path)
        return True

    def revert(self) -> None:
        """Go back to what the file holds, once a person says so."""
        path = self._document.path
        if path is not None and (not self._document.dirty or questions.revert(self._window, self.name, self._lost())):
            self.open(path)

    def duplicate(self) -> None:
        """Go on with a copy, which has no file yet; the file stays as it was saved last."""
        before = self.name
        self._document.part(tr("{stem} copy").format(stem=self.stem))
        self.banner.hide()
        self.said.emit(tr("This is a copy of {before} now, without a file yet.").format(before=before))

    def may_leave(self) -> bool:
        """Ask before something is lost; return whether to go on."""
        if self._asking:
            return False
        self._asking = True
        try:
            if self._saver.busy and not self._saver.wait():
                return False
            return not self._document.dirty or self._asked()
        finally:
            self._asking = False

    def look(self) -> None:
        """Look whether others have touched the file."""
        disk = self._document.disk
        if disk is not None and not self._looking and not self._saver.busy:
            self._looking = True
            FileWork(self, lambda: on_disk.stamp_of(disk.real), partial(self._looked, disk))

    def warn(self, title: str, text: str) -> None:
        """Show a warning over the window: what can't be done, and why."""
        questions.warn(self._window, title, text)

    def close(self, within_ms: int) -> bool:
        """Have no file open any more; return whether all that was read and written has ended."""
        works = self.findChildren(FileWork, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for work in works:
            work.forget()
        ended = [work.wait(within_ms) for work in works]
        if self._document.disk is not None:
            self._document.disk.let_go()
        return self._saver.close(within_ms) and all(ended)

    # -- inside

    def _asked(self) -> bool:
        answer = questions.save_changes(self._window, self.name, self._lost())
        if answer != Buttons.Save:
            return answer == Buttons.Discard
        path, content = self._document.path, self._document.content
        if path is None or (path.suffix == SETTINGS and (content.trained or content.notes)):
            if not self.save_as():
                return False
        else:
            self._saver.save(path)
        return self._saver.wait()

    def _lost(self) -> str:
        """Return what no file holds, in words."""
        trained = self._document.content.trained
        if trained is None:
            return tr("what was changed since it was last saved")
        said = tr("what was changed since it was last saved, and the training up to step {step}")
        return said.format(step=numeral(trained[1]))

    def _take(self, path: Path, saved: SavedDocument, disk: OnDisk | None) -> None:
        """Begin with what was read; `disk` None: another window has the file."""
        name = _shown(path)
        self._keep_folder(path)
        if path.suffix == WEIGHTS:
            if disk is not None:
                disk.let_go()
            self._begin(saved, tr("Opened {name}: its training begins here.").format(name=name), files.shown(path.stem))
        elif disk is not None:
            self._recent.remember(path)
            rows = borrowed(saved.experiment.data)  # known since it was read
            said = tr("Opened {name}.") if rows is None else tr("Opened {name}; {rows}.")
            self._begin(saved, said.format(name=name, rows=tr_said(rows or "")), path=path, disk=disk)
        elif questions.open_a_copy(self._window, name):
            self._begin(
                saved,
                tr("This is a copy of {name}, without a file yet.").format(name=name),
                tr("{stem} copy").format(stem=files.shown(path.stem)),
            )

    def _begin(
        self,
        saved: SavedDocument,
        sentence: str,
        called: str = "",
        *,
        path: Path | None = None,
        disk: OnDisk | None = None,
    ) -> None:
        self.banner.hide()
        self._document.take(saved, path, disk, called=called)
        self.started.emit(sentence)

    def _was_saved(self, path: Path) -> None:
        self._keep_folder(path)
        self._recent.remember(path)
        self.banner.hide()

    def _looked(self, disk: OnDisk, found: object, error: FileError | None) -> None:
        self._looking = False
        if disk is not self._document.disk or self._saver.busy:
            return
        stamp = cast("Stamp | None", found)
        if error is None and stamp != disk.stamp:
            self.banner.show_touched(self.name, gone=stamp is None)
            self._touched = stamp
        else:
            self.banner.hide()

    def _keep_mine(self) -> None:
        """Know that the file holds something else than what is here, which stays."""
        if (disk := self._document.disk) is not None:
            self._document.call_unsaved(OnDisk(disk.real, self._touched, disk.lock))
        self.banner.hide()

    def _done(self, work: Callable[[], object], text: str) -> tuple[object, FileError | None]:
        """Return what came of work with files, or why nothing did; neither where a person didn't wait for it."""
        waiting, results = Waiting(self._window, text), list[tuple[object, FileError | None]]()

        def then(found: object, error: FileError | None) -> None:
            results.append((found, error))
            waiting.end()

        started = FileWork(self, work, then)
        if not waiting.wait():
            started.forget()
            return None, None
        return results[0]

    def _folder(self) -> str:
        return stored.folder(self._settings, "folder")

    def _keep_folder(self, path: Path) -> None:
        stored.keep_folder(self._settings, "folder", path.absolute().parent)


def _shown(path: Path) -> str:
    return files.shown(path.name)
