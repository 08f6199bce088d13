"""Sets of images for the window: fetched in a thread of their own, or a file that a person chooses."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from playground import stored
from playground.downloads.fetcher import Fetcher
from playground.downloads.images_reader import ImagesReader
from playground.downloads.sources import SOURCES
from playground.languages import mark, tr
from playground.widgets.numbers.number_text import numeral

FILTER = mark("Sets of images (*.npz *.csv *.gz *ubyte*);;All files (*)")
PARTS = ("train-images", "train-labels", "t10k-images", "t10k-labels")


class DataFiles(QObject):
    """The window's way to sets of images."""

    chosen = Signal(object)  # (Data): the images of a file or folder that a person wants, which can be read
    # a sentence on what is being fetched, with the bytes that are here and those of the whole
    progressed = Signal(str, int, int)
    read_ended = Signal(str)  # reading is over: why nothing was chosen ("" where it was, or a person cancelled it)
    ended = Signal(str, str)  # fetching is over: the set's name, and why it is not here ("" where it is)

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._fetcher: Fetcher | None = None
        self._reader: ImagesReader | None = None
        self._next: Path | None = None  # to be read when the reader has ended

    def ask_file(self) -> None:
        """Let a person choose a file; one of a set's four files stands for the folder that holds them."""
        start = stored.folder(self._settings, "images_folder")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a set of images"), start, tr(FILTER))
        if not name:
            return
        path = Path(name).absolute()
        self.read(path.parent if path.name.startswith(PARTS) else path)

    def ask_folder(self) -> None:
        """Let a person choose a folder that has a folder of images for each class, or a set's files."""
        start = stored.folder(self._settings, "images_folder")
        title = tr("Open a folder that has a folder of images for each class")
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if name:
            self.read(Path(name).absolute())

    def read(self, path: Path) -> None:
        """Read the images of a file or folder, and choose them; of what is being read nothing comes then."""
        stored.keep_folder(self._settings, "images_folder", path if os.path.isdir(path) else path.parent)
        self._next = path
        if self._reader is None:
            self._read_next()
        else:
            self._reader.cancelled.set()

    def fetch(self, name: str) -> None:
        """Fetch a set, unless one is being fetched."""
        if self._fetcher is not None:
            return
        self._fetcher = fetcher = Fetcher(name)
        fetcher.progressed.connect(self._progressed)
        fetcher.finished.connect(self._finished)
        self._progressed(0, SOURCES[name].bytes)
        fetcher.start()

    def cancel(self) -> None:
        """Stop fetching, soon."""
        for thread in (self._fetcher, self._reader):
            if thread is not None:
                thread.cancelled.set()

    def close(self, timeout_ms: int) -> bool:
        """Stop for good; return whether the threads ended in time."""
        ended = True
        for thread, slot in ((self._fetcher, self._finished), (self._reader, self._read_to_end)):
            if thread is not None:
                thread.finished.disconnect(slot)
                thread.cancelled.set()
                ended = thread.wait(timeout_ms) and ended
        return ended

    def _progressed(self, done: int, total: int) -> None:
        if self._fetcher is not None:
            title = SOURCES[self._fetcher.name].title
            self.progressed.emit(
                tr("{title}: {done} of {total} MB").format(
                    title=title, done=numeral(done / 1e6, ".1f"), total=numeral(total / 1e6, ".1f")
                ),
                done,
                total,
            )

    def _finished(self) -> None:
        fetcher, self._fetcher = self._fetcher, None
        if fetcher is not None:
            fetcher.wait()
            self.ended.emit(fetcher.name, f"{fetcher.trouble.rstrip('.')}." if fetcher.trouble else "")

    def _read_next(self) -> None:
        path, self._next = self._next, None
        if path is not None:
            self._reader = ImagesReader(str(path))
            self._reader.progressed.connect(self._read_on)
            self._reader.finished.connect(self._read_to_end)
            self._reader.start()

    def _read_on(self, done: int, total: int) -> None:
        if self._reader is not None:
            self.progressed.emit(
                tr("Reading {name}").format(name=files.shown(Path(self._reader.path).name)), done, total
            )

    def _read_to_end(self) -> None:
        reader, self._reader = self._reader, None
        if reader is None:
            return
        reader.wait()
        if self._next is None:
            if reader.data is not None:
                self.chosen.emit(reader.data)
            self.read_ended.emit(f"{reader.trouble.rstrip('.')}." if reader.trouble else "")
        self._read_next()
