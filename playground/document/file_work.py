"""Reading and writing beside the window: a stalled disk stops nobody."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from core.files import FileError
from playground.faults import report
from playground.languages import tr

SOON_MS = 150  # what takes longer shows that it is waited for


class FileWork(QThread):
    """Does one thing with files in a thread of its own, and tells `then` in the window's thread how that ended.

    `then` is given (what came of it, None), or (None, FileError). It is called once, but not after `forget`.
    """

    def __init__(
        self, parent: QObject, work: Callable[[], object], then: Callable[[object, FileError | None], object]
    ) -> None:
        super().__init__(parent)
        self._work, self._then = work, then
        self._found: object = None
        self._error: FileError | None = None
        self.finished.connect(self._tell)  # a method of an object of the window's thread: it is called there
        self.start()

    def run(self) -> None:
        """Do it, whatever happens."""
        try:
            self._found = self._work()
        except FileError as error:
            self._error = error
        except MemoryError:
            self._error = FileError(tr("there is not enough memory for it"))
        except Exception as error:
            report(error)
            self._error = FileError(
                tr("the program failed: {kind}: {error}").format(kind=type(error).__name__, error=error)
            )

    def forget(self) -> None:
        """Tell nobody: it isn't waited for any more, or the window closes."""
        self._then = lambda *_: None

    def _tell(self) -> None:
        self.wait()
        try:
            self._then(self._found, self._error)
        finally:
            self.deleteLater()


class Waiting(QObject):
    """Waits without a frozen window until `end` is called: soon by a small dialog, whose Cancel waits no more."""

    _over = Signal()

    def __init__(self, window: QWidget, text: str) -> None:
        super().__init__(window)
        self._window, self._text, self._ended = window, text, False

    def end(self) -> None:
        """Wait no longer: it is done."""
        self._ended = True
        self._over.emit()

    def wait(self) -> bool:
        """Return whether it is done, once it is or a person doesn't wait for it any more."""
        if not self._ended:
            loop = QEventLoop(self)
            self._over.connect(loop.quit)
            QTimer.singleShot(SOON_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not self._ended:
            dialog = QProgressDialog(self._text, tr("Cancel"), 0, 0, self._window)
            dialog.setObjectName("waiting")
            dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
            dialog.canceled.connect(dialog.reject)
            self._over.connect(dialog.accept)
            dialog.exec()
            dialog.deleteLater()
        self.deleteLater()
        return self._ended
