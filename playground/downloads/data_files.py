"""Sets of images for the window: fetched in a thread of their own, or a file that a person chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from playground import stored
from playground.downloads.fetcher import Fetcher
from playground.downloads.sources import SOURCES

FILTER = "Sets of images (*.npz *.gz *ubyte*);;All files (*)"
PARTS = ("train-images", "train-labels", "t10k-images", "t10k-labels")


class DataFiles(QObject):
    """The window's way to sets of images."""

    chosen = Signal(str)  # the path of a file or folder of images that a person wants
    # a sentence on what is being fetched, with the bytes that are here and those of the whole
    progressed = Signal(str, int, int)
    ended = Signal(str, str)  # fetching is over: the set's name, and why it is not here ("" where it is)

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._fetcher: Fetcher | None = None

    def ask_file(self) -> None:
        """Let a person choose a file; one of a set's four files stands for the folder that holds them."""
        start = stored.folder(self._settings, "images_folder")
        name, _ = QFileDialog.getOpenFileName(self._window, "Open images of 28 x 28 pixels", start, FILTER)
        if not name:
            return
        path = Path(name).absolute()
        self._settings.setValue("images_folder", str(path.parent))
        self.chosen.emit(str(path.parent if path.name.startswith(PARTS) else path))

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
        if self._fetcher is not None:
            self._fetcher.cancelled.set()

    def close(self, timeout_ms: int) -> bool:
        """Stop for good; return whether the thread ended in time."""
        fetcher = self._fetcher
        if fetcher is None:
            return True
        fetcher.finished.disconnect(self._finished)
        fetcher.cancelled.set()
        return fetcher.wait(timeout_ms)

    def _progressed(self, done: int, total: int) -> None:
        if self._fetcher is not None:
            title = SOURCES[self._fetcher.name].title
            self.progressed.emit(f"{title}: {done / 1e6:.1f} of {total / 1e6:.1f} MB", done, total)

    def _finished(self) -> None:
        fetcher, self._fetcher = self._fetcher, None
        if fetcher is not None:
            fetcher.wait()
            self.ended.emit(fetcher.name, f"{fetcher.trouble.rstrip('.')}." if fetcher.trouble else "")
