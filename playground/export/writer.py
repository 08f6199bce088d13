"""The thread that writes what may take long: a table of a million points."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from core.exporting import exports
from core.exporting.exports import Export, Subject
from core.files import FileError
from core.tape.blas import threads
from core.value import SpecError
from playground.faults import report
from playground.languages import tr, tr_said


class Writer(QThread):
    """Writes one file, unless it is interrupted; all that it needs is given before it starts."""

    progressed = Signal(int, int)  # pieces that are made, and of how many

    def __init__(self, parent: QObject, path: Path, kind: Export, subject: Subject) -> None:
        super().__init__(parent)
        self.path, self.kind = path, kind
        self.there = False  # once it has ended: whether the file is written,
        self.trouble = ""  # and if not, why
        self._subject = subject

    def run(self) -> None:
        try:
            with np.errstate(all="ignore"), threads():
                given = self.path, self.kind, self._subject, self.progressed.emit, self.isInterruptionRequested
                self.there = exports.write(*given)
        except (SpecError, FileError) as error:
            self.trouble = tr_said(error)
        except MemoryError:
            self.trouble = tr("there is not enough memory for it")
        except Exception as error:
            report(error)
            self.trouble = tr("a fault of the program, {kind}: {error}").format(kind=type(error).__name__, error=error)
