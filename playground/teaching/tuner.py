"""Fine-tuning in a thread of its own: it ends by itself, or when it is asked to."""

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from core.network.copied import Weights
from core.tape.blas import threads
from core.training.steps import Diverged
from core.training.tuning import Samples, tune
from playground.faults import report
from playground.languages import tr, tr_said


class Tuner(QThread):
    """Tunes a copy of a network; everything it needs is given before it starts."""

    progressed = Signal(object)  # (Progress): before the first step, some 20 times, and at the end
    failed = Signal(str)  # a sentence on what went wrong

    def __init__(
        self, parent: QObject, weights: Weights, loss: str, own: Samples, known: Samples, test: Samples
    ) -> None:
        super().__init__(parent)
        self._given = weights, loss, own, known, test

    def run(self) -> None:
        """Tune to the end, or until asked to stop."""
        try:
            with np.errstate(all="ignore"), threads():
                for progress in tune(*self._given, rng=np.random.default_rng(0)):
                    self.progressed.emit(progress)
                    if self.isInterruptionRequested():
                        return
        except Diverged as error:
            self.failed.emit(tr_said(error))
        except Exception as error:
            report(error)
            self.failed.emit(
                tr("Teaching failed by a fault of the program: {kind}: {error}").format(
                    kind=type(error).__name__, error=error
                )
            )

    def stop(self) -> None:
        """Ask it to end, and wait."""
        self.requestInterruption()
        self.wait()
