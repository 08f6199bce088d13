"""What all places share that show the network's inside: each works only while it is seen, at a pace of its own."""

import importlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.experiment.spec import Experiment
from core.training.moment import Moment

LATER_MS = 100  # the eye needs no more of what changes slowly, and training keeps the processor
# From a moment that the window shows to the look of a place, and from that to the next: several in one frame would be
# felt.
APART_MS = 20
PUT_OFF_S = 0.06  # that moments which come fast, as while a weight is dragged, may keep a look away
# A turn is followed by so many times its own duration without one: training keeps most of the time.
SHARE_OF_TIME, LONGEST_PAUSE_S = 8, 0.3
NOTHING = "There is no network to show: the data that is chosen is not here, or can't be read."


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

    def show_moment(self, moment: Moment) -> None:
        """Take a moment: to be looked at soon, if anybody sees it."""
        self.moment, self._fresh = moment, True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def show_nothing(self) -> None:
        """Show no network: there is no moment of the data that is chosen."""
        self.moment, self._fresh = None, False
        self._later.stop()

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
    always
        Whether it is shown also where there is no moment.

    Signals
    -------
    made(Place)
        The place is there, and about to be shown.
    """

    made = Signal(object)

    def __init__(self, room: str, name: str, *given: object, always: bool = False) -> None:
        super().__init__()
        self.always = always
        self.place: Any = None
        self._room, self._name, self._given = room, name, given
        self._experiment: Experiment | None = None
        self._area: QScrollArea | None = None
        self._empty = QLabel(NOTHING, self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)

    def show_experiment(self, experiment: Experiment) -> None:
        """Hand it on, or keep it."""
        self._experiment = experiment
        if self.place is not None:
            self.place.show_experiment(experiment)

    def show_moment(self, moment: Moment) -> None:
        """Hand it on, or keep it."""
        self._show_place(moment)
        if self.place is not None:
            self.place.show_moment(moment)
        else:
            self.moment = moment

    def show_nothing(self) -> None:
        """Hand it on, or forget what was kept."""
        super().show_nothing()
        if self.place is not None:
            self.place.show_nothing()
        self._show_place(None)

    def _show_place(self, moment: Moment | None) -> None:
        """Show the place, or in its stead why there is nothing to show."""
        self._empty.setVisible(moment is None and not self.always)
        if self._area is not None:
            self._area.setVisible(moment is not None or self.always)

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
                place.show_moment(self.moment)
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
            area.setVisible(self._empty.isHidden())  # now: a layout would, at the next turn of the event loop
            self._area = area
        return self.place
