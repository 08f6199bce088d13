"""Downloads for the window: a thread of their own, its progress a few times a second, and how it ended."""

import importlib

from PySide6.QtCore import QObject, QThread, QTimer, Signal

REFRESH_MS = 100


class _Thread(QThread):
    """Fetches one set; `told` is how far it is, `trouble` a sentence on what went wrong."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.told = (0, 0)
        self.trouble = ""

    def run(self) -> None:
        """Fetch, and whatever happens, end."""
        try:
            downloads = importlib.import_module("playground.downloads")  # requests takes a while to load
        except ImportError as error:
            self.trouble = f"Downloads need the packages pooch and requests: {error}. Install the program again"
            return
        try:
            downloads.fetch(self.name, self._tell, self.isInterruptionRequested)
        except downloads.DownloadError as error:
            self.trouble = str(error)
        except downloads.Cancelled:
            pass
        except Exception as error:  # a fault of ours must reach the person, not only the terminal
            self.trouble = f"The download failed by a fault of the program: {type(error).__name__}: {error}"

    def _tell(self, done: int, whole: int) -> None:
        self.told = (done, whole)


class Fetcher(QObject):
    """Fetches one set at a time.

    Signals
    -------
    progressed(int, int)
        The bytes that are here, and all of them.
    ended(str, str)
        The set's name, and a sentence on what went wrong; an empty one where nothing did. Not after a cancel.
    """

    progressed = Signal(int, int)
    ended = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._leaving: list[_Thread] = []  # cancelled: they end when their mirror says a word, or falls silent
        self._timer = QTimer(self, interval=REFRESH_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a download is under way."""
        return self._thread is not None

    def start(self, name: str) -> None:
        """Fetch a set, unless one is being fetched."""
        if self._thread is None:
            self._thread = thread = _Thread(name)
            thread.finished.connect(self._finished)
            thread.start()
            self._timer.start()

    def cancel(self) -> None:
        """Give the download up, at once as far as anyone sees."""
        thread, self._thread = self._thread, None
        self._timer.stop()
        if thread is not None:
            thread.requestInterruption()
            self._leaving.append(thread)

    def close(self, timeout_ms: int) -> bool:
        """Give up for good; return whether the threads ended in time."""
        self.cancel()
        in_time = [thread.wait(timeout_ms) for thread in self._leaving]
        return all(in_time)

    def _look(self) -> None:
        if self._thread is not None:
            self.progressed.emit(*self._thread.told)

    def _finished(self) -> None:
        self._leaving = [thread for thread in self._leaving if not thread.wait(0)]
        thread = self._thread
        if thread is not None and thread.isFinished():
            thread.wait()
            self._thread = None
            self._timer.stop()
            self.ended.emit(thread.name, thread.trouble)
