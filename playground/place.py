"""What all places share that show the network's inside: each works only while it is seen, at a pace of its own."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.datasets import Points
from core.moment import Snapshot, Weights
from core.spec import Experiment

LATER_MS = 100  # the eye needs no more of what changes slowly, and training keeps the processor


@dataclass(frozen=True, eq=False)
class Moment:
    """A moment of a run with all that the inside is computed from; its arrays are not for writing.

    `points` are those of the run, None where other data was chosen since. `weights` are the snapshot's.
    """

    experiment: Experiment
    points: Points | None
    snapshot: Snapshot
    weights: Weights


class Place(QWidget):
    """A part of the window that shows the network's inside.

    While it is hidden it only keeps the last moment; once it is seen, `look` is called with it, and again as moments
    come, not more often than every LATER_MS.

    Signals
    -------
    edited(Experiment, str)
        A person changed the experiment here; what they did, for Undo.
    said(str)
        A sentence on what happened.
    """

    edited = Signal(object, str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.moment: Moment | None = None
        self._fresh = False  # whether the moment was not looked at yet
        self._later = QTimer(self, interval=LATER_MS, singleShot=True)
        self._later.timeout.connect(self._look)

    def show_experiment(self, experiment: Experiment) -> None:
        """Take what a person edited; a moment of it comes once the run has taken it, too."""

    def look(self, moment: Moment) -> None:
        """Compute and show what belongs to the moment."""
        raise NotImplementedError

    def show_moment(self, experiment: Experiment, points: Points | None, snapshot: Snapshot) -> None:
        """Take a moment: to be looked at soon, if anybody sees it."""
        if snapshot.weights is None:
            return
        self.moment, self._fresh = Moment(experiment, points, snapshot, snapshot.weights), True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at once at what came while it was hidden."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self._fresh and self.isVisible() and self.moment is not None:
            self._fresh = False
            self.look(self.moment)
