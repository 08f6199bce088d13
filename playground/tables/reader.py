"""Reading a table's file in a thread of its own, with progress, until nobody waits for it any more."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QThread, Signal

from core.data.tables.parsing import Between
from core.files import FileError
from core.value import SpecError
from playground.faults import report
from playground.languages import tr, tr_said

STEPS = 100  # in which progress is told


class ReadingCancelled(Exception):
    """Nobody waits for it any more."""


class TableReader(QThread):
    """Calls `read(between)`; then `found` is what came of it, or `trouble` says why nothing did."""

    progressed = Signal(int)  # so many of STEPS are done

    def __init__(self, read: Callable[[Between], object]) -> None:
        super().__init__()
        self._read, self._told = read, -1
        self.cancelled = threading.Event()
        self.found: object | None = None
        self.trouble = ""

    def run(self) -> None:
        """Read; whatever happens, end."""
        try:
            self.found = self._read(self._between)
        except ReadingCancelled:
            pass
        except (FileError, SpecError) as error:
            self.trouble = tr_said(error)
        except MemoryError:
            self.trouble = tr("There is not enough memory for this table: choose fewer columns, or a part of its rows")
        except Exception as error:
            report(error)
            self.trouble = tr("The table can't be read by a fault of the program: {kind}: {error}").format(
                kind=type(error).__name__, error=error
            )

    def _between(self, share: float) -> None:
        if self.cancelled.is_set():
            raise ReadingCancelled
        done = round(STEPS * share)
        if done != self._told:
            self._told = done
            self.progressed.emit(done)
