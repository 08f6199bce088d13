"""The fetching thread: it downloads one set, and says how far it is."""

import threading
import time

from PySide6.QtCore import QThread, Signal

from playground.faults import report
from playground.languages import tr, tr_said

REPORT_EVERY_S = 0.1


class Fetcher(QThread):
    """Fetches the set `name`; set `cancelled` to stop it."""

    progressed = Signal(int, int)  # bytes that are here and bytes of the whole set, ten times a second at most

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.cancelled = threading.Event()
        self.trouble: str | None = None  # once it has ended: why the set is not here
        self._reported_at = 0.0

    def run(self) -> None:
        try:
            # here, as what it brings along would slow down every start of the window
            from playground.downloads import downloads

            try:
                downloads.fetch(self.name, self._tell, self.cancelled.is_set)
            except downloads.Cancelled:
                self.trouble = tr("Stopped. What was downloaded is kept: Download goes on from there.")
            except downloads.DownloadError as error:
                self.trouble = tr_said(error)
        except Exception as error:
            report(error)
            self.trouble = tr("Fetching failed by a fault of the program: {kind}: {error}").format(
                kind=type(error).__name__, error=error
            )

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._reported_at >= REPORT_EVERY_S or done == total:
            self._reported_at = now
            self.progressed.emit(done, total)
