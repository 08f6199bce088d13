"""What all pages share that show the network's inside: each works only while it is seen, at a pace of its own."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.experiment.spec import Experiment
from core.training.moment import Moment
from playground.languages import mark, tr
from playground.pace import SHARE, Pace
from playground.widgets.layouts import fill

LATER_MS = 100  # the eye needs no more of what changes slowly, and training keeps the processor
NOTHING = mark("There is no network to show: the data that is chosen is not here, or can't be read.")


class Page(QWidget):
    """A part of the window that shows the network's inside.

    While it is hidden it only keeps the last moment; once it is seen, `look` is called with it, and again as moments
    come, when the pacemaker says so.

    Parameters
    ----------
    pace
        Says when.
    every_ms, share
        How often it looks at most, and for what share of the time.
    """

    # (Experiment, str, key): a person changed the experiment here: what they did, for Undo, and which drag it
    # belongs to, or None
    edited = Signal(object, str, object)
    said = Signal(str)  # a sentence on what happened

    def __init__(self, pace: Pace, *, every_ms: float = LATER_MS, share: float = SHARE) -> None:
        super().__init__()
        self.moment: Moment | None = None
        self.pace = pace
        self.looking = pace.job(self, lambda moment: self.look(moment), every_ms=every_ms, share=share)

    def show_experiment(self, experiment: Experiment) -> None:
        """Take what a person edited; a moment of it comes once the run has taken it, too."""

    def look(self, moment: Moment) -> None:
        """Compute and show what belongs to the moment."""
        raise NotImplementedError

    def show_moment(self, moment: Moment) -> None:
        """Take a moment: to be looked at soon, if anybody sees it."""
        self.moment = moment
        self.looking.ask(moment)

    def show_nothing(self) -> None:
        """Show no network: there is no moment of the data that is chosen."""
        self.moment = None
        self.looking.drop()


SomePage = TypeVar("SomePage", bound=Page)


class Later(Page, Generic[SomePage]):
    """Stands for a page until that is first seen: what nobody looks at costs the start nothing.

    Parameters
    ----------
    pace
        Of the page.
    make
        Makes the page. It may import it only then: the rooms of all pages take longer to import than the window that
        nobody has clicked in yet.
    always
        Whether it is shown also where there is no moment.
    """

    made = Signal(object)  # (Page): the page is there, and about to be shown

    def __init__(self, pace: Pace, make: Callable[[], SomePage], *, always: bool = False) -> None:
        super().__init__(pace)
        self.always = always
        self.page: SomePage | None = None
        self._make = make
        self._experiment: Experiment | None = None
        self._area: QScrollArea | None = None
        self._empty = QLabel(tr(NOTHING), self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._layout = fill(self, QVBoxLayout(), self._empty)

    def show_experiment(self, experiment: Experiment) -> None:
        self._experiment = experiment
        if self.page is not None:
            self.page.show_experiment(experiment)

    def show_moment(self, moment: Moment) -> None:
        self._show_page(moment)
        if self.page is not None:
            self.page.show_moment(moment)
        else:
            self.moment = moment

    def show_nothing(self) -> None:
        super().show_nothing()
        if self.page is not None:
            self.page.show_nothing()
        self._show_page(None)

    def _show_page(self, moment: Moment | None) -> None:
        """Show the page, or in its stead why there is nothing to show."""
        self._empty.setVisible(moment is None and not self.always)
        if self._area is not None:
            self._area.setVisible(moment is not None or self.always)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the page when it is first seen."""
        self.get()
        super().showEvent(event)

    def get(self) -> SomePage:
        """Return the page, made at the first call."""
        if self.page is None:
            page = self.page = self._make()
            page.edited.connect(self.edited)
            page.said.connect(self.said)
            self.made.emit(page)
            if self._experiment is not None:
                page.show_experiment(self._experiment)
            if self.moment is not None:
                page.show_moment(self.moment)
                self.moment = None
            # Scrolled where there is little room: else a page that comes to the front would move all that is beside it.
            area = QScrollArea(widgetResizable=True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidget(page)
            for ground in (page, area.viewport()):
                ground.setAutoFillBackground(False)
            self._layout.addWidget(area)
            area.setVisible(self._empty.isHidden())  # now: a layout would, at the next turn of the event loop
            self._area = area
        return self.page
