"""What all places share that show the network's inside: each works only while it is seen, at a pace of its own."""

import importlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.data.datasets import Points
from core.experiment.spec import Experiment, replace
from core.network.moment import Snapshot, Weights

LATER_MS = 100  # the eye needs no more of what changes slowly, and training keeps the processor
# From a moment that the window shows to the look of a place, and from that to the next: several in one frame would be
# felt.
APART_MS = 20
PUT_OFF_S = 0.06  # that moments which come fast, as while a weight is dragged, may keep a look away
# A turn is followed by so many times its own duration without one: training keeps most of the time.
SHARE_OF_TIME, LONGEST_PAUSE_S = 8, 0.3


@dataclass(frozen=True, eq=False)
class Moment:
    """A moment of a run with all that the inside is computed from; its arrays are not for writing.

    `points` are those of the run, None where other data was chosen since. `weights` are the snapshot's.
    """

    experiment: Experiment
    points: Points | None
    snapshot: Snapshot
    weights: Weights

    @property
    def of_one_structure(self) -> bool:
        """Whether the weights are those of the experiment, and not of the network before an edit."""
        experiment, layers = self.experiment, self.weights.layers
        return experiment.layers == layers or experiment.structure() == replace(experiment, layers=layers).structure()


class Turns(QObject):
    """Lets places look one at a time, APART_MS from each other, and paint what they saw, while training waits.

    Two threads that both run Python fight for the interpreter's lock, and both lose.
    """

    def __init__(self, hold: Callable[[], AbstractContextManager[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._hold = hold
        self._waiting: list[Page] = []
        self._since = self._next_at = 0.0  # when a look was asked for, or the last one was; when the next may be
        self._timer = QTimer(self, interval=APART_MS)
        self._timer.timeout.connect(self._next)

    def ask(self, place: "Page") -> None:
        """Let a place look when it is its turn."""
        if place not in self._waiting:
            self._waiting.append(place)
        if not self._timer.isActive():
            self._since = monotonic()
            self._timer.start()

    def put_off(self) -> None:
        """Begin to wait anew, but not for ever: the window has just drawn something itself."""
        if self._timer.isActive() and monotonic() - self._since < PUT_OFF_S:
            self._timer.start()

    def _next(self) -> None:
        began = monotonic()
        if not self._waiting:
            self._timer.stop()
        elif began >= self._next_at:
            place = self._waiting.pop(0)
            with self._hold():
                place.look_now()
                QCoreApplication.sendPostedEvents(place.window(), QEvent.Type.UpdateRequest.value)
            self._since = now = monotonic()
            self._next_at = now + min(SHARE_OF_TIME * (now - began), LONGEST_PAUSE_S)


class Page(QWidget):
    """A part of the window that shows the network's inside.

    While it is hidden it only keeps the last moment; once it is seen, `look` is called with it, and again as moments
    come, not more often than every LATER_MS, and where it has `turns`, when it is its turn.

    Signals
    -------
    edited(Experiment, str, key)
        A person changed the experiment here: what they did, for Undo, and which drag it belongs to, or None.
    said(str)
        A sentence on what happened.
    """

    edited = Signal(object, str, object)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.moment: Moment | None = None
        self.turns: Turns | None = None
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
        self.look_now()

    def _look(self) -> None:
        if self.turns is None:
            self.look_now()
        else:
            self.turns.ask(self)

    def look_now(self) -> None:
        """Look at the moment, if it is a new one and anybody sees it."""
        if self._fresh and self.isVisible() and self.moment is not None:
            self._fresh = False
            self.look(self.moment)


class Later(Page):
    """Stands for a place until that is first seen: what nobody looks at costs the start nothing.

    Parameters
    ----------
    room, name
        The module and the class of the place. It is imported only then: the rooms of all places take longer to import
        than the window that nobody has clicked in yet.
    given
        What the class is called with.

    Signals
    -------
    made(Place)
        The place is there, and about to be shown.
    """

    made = Signal(object)

    def __init__(self, room: str, name: str, *given: object) -> None:
        super().__init__()
        self.place: Any = None
        self._room, self._name, self._given = room, name, given
        self._experiment: Experiment | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def show_experiment(self, experiment: Experiment) -> None:
        """Hand it on, or keep it."""
        self._experiment = experiment
        if self.place is not None:
            self.place.show_experiment(experiment)

    def show_moment(self, experiment: Experiment, points: Points | None, snapshot: Snapshot) -> None:
        """Hand it on, or keep it."""
        if self.place is not None:
            self.place.show_moment(experiment, points, snapshot)
        elif snapshot.weights is not None:
            self.moment = Moment(experiment, points, snapshot, snapshot.weights)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the place when it is first seen."""
        self.get()
        super().showEvent(event)

    def get(self) -> Any:
        """Return the place, made at the first call."""
        if self.place is None:
            place = self.place = getattr(importlib.import_module(self._room), self._name)(*self._given)
            place.edited.connect(self.edited)
            place.said.connect(self.said)
            place.turns = self.turns
            self.made.emit(place)
            if self._experiment is not None:
                place.show_experiment(self._experiment)
            if self.moment is not None:
                place.show_moment(self.moment.experiment, self.moment.points, self.moment.snapshot)
                self.moment = None
            layout = self.layout()
            assert layout is not None
            # Scrolled where there is little room: else a page that comes to the front would move all that is beside it.
            area = QScrollArea(widgetResizable=True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidget(place)
            for ground in (place, area.viewport()):
                ground.setAutoFillBackground(False)
            layout.addWidget(area)
            area.show()  # now: a layout would, at the next turn of the event loop
        return self.place
