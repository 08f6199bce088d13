"""The reading thread: it looks at a file or folder of images that a person chose, and says how far it is."""

import threading
import time

from PySide6.QtCore import QThread, Signal

from core.data.data import Data, images_of
from core.data.images import image_sets
from core.experiment.spec import replace
from core.files import FileError
from core.network.shipped import ShippedError, shipped
from core.network.upright import lie_on_their_side
from playground.faults import report
from playground.languages import tr, tr_said

REPORT_EVERY_S = 0.1


class _Cancelled(Exception):
    """A person wants the reading to stop."""


class ImagesReader(QThread):
    """Reads the images at `path`; set `cancelled` to stop it."""

    progressed = Signal(int, int)  # how much is read, and how much there is, ten times a second at most

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.cancelled = threading.Event()
        self.data: Data | None = None  # once it has ended: what was found
        self.trouble = ""  # or why it can't be read; nothing where it was cancelled
        self._reported_at = 0.0

    def run(self) -> None:
        try:
            data = images_of(self.path, self._tell)
            self.data = replace(data, turned=not data.names and self._lies())
        except _Cancelled:
            pass
        except FileError as error:
            self.trouble = tr_said(error)
        except MemoryError:
            self.trouble = tr("There is not enough memory for the images of {path}: use a part of them").format(
                path=self.path
            )
        except Exception as error:
            report(error)
            self.trouble = tr("Reading failed by a fault of the program: {kind}: {error}").format(
                kind=type(error).__name__, error=error
            )

    def _lies(self) -> bool:
        found, _ = image_sets.look(self.path)
        try:
            return lie_on_their_side(shipped().network, found.x_train, found.y_train)
        except ShippedError:
            return False

    def _tell(self, done: int, total: int) -> None:
        if self.cancelled.is_set():
            raise _Cancelled
        now = time.monotonic()
        if now - self._reported_at >= REPORT_EVERY_S:
            self._reported_at = now
            self.progressed.emit(done, total)
