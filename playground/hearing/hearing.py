"""Keeps the texts of pictures true while somebody listens, and says how training goes, now and then."""

from time import monotonic

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from core.formula import plain
from core.training.moment import Moment
from playground.boundary.boundary_in_words import scores
from playground.hearing.hearing_in_words import InWords
from playground.languages import tr
from playground.languages.numerals import in_marks
from playground.pace import Pace
from playground.runs.trainer import Trainer
from playground.widgets.access.heard import ToldPicture, announce

TELL_MS, SHARE = 2000, 0.02  # between two texts of a picture, and of the time that they may take
RENEW_MS = 1000  # between two texts of the window of words
SCORE_EVERY_S = 15.0  # while it trains: who listens hears nothing else meanwhile


class Hearing(QObject):
    """Tells of the views of a window; nothing is worked out while nobody listens and no picture has the focus."""

    def __init__(self, window: QWidget, pace: Pace, trainer: Trainer) -> None:
        super().__init__(window)
        self._window, self._pace, self._trainer = window, pace, trainer
        self._words: InWords | None = None  # from the first look at them on
        self._said_at, self._ran = 0.0, False
        trainer.moment_ready.connect(self._show_moment)
        trainer.state_changed.connect(self._state_changed)
        self._telling = pace.job(window, self._tell, every_ms=TELL_MS, share=SHARE)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def show_words(self) -> None:
        """Show what is seen in words, to be read, copied or heard; while that is open, it follows what is seen."""
        if self._words is None:
            self._words = InWords(self._window)
            self._renewing = self._pace.job(self._words, self._renew, every_ms=RENEW_MS, share=SHARE)
        self._words.show_views(told_views(self._window))

    def _renew(self) -> None:
        if self._words is not None:
            self._words.renew(told_views(self._window))

    def _show_moment(self, moment: Moment) -> None:
        """Tell of a moment, if anybody listens or reads: of the pictures, and now and then of the score."""
        if self._words is not None and self._words.isVisible():
            self._renewing.ask()
        if QAccessible.isActive():
            self._telling.ask()
            if self._trainer.running and monotonic() - self._said_at > SCORE_EVERY_S:
                self._say_score(moment)

    def _state_changed(self) -> None:
        """Say how far it got, once training stops."""
        ended, self._ran = self._ran and not self._trainer.running, self._trainer.running
        if ended and self._trainer.moment is not None:
            self._say_score(self._trainer.moment)

    def _say_score(self, moment: Moment) -> None:
        self._said_at = monotonic()
        epoch = tr("Epoch {epoch}.").format(epoch=in_marks(plain(moment.epoch)))
        announce(self._window, f"{epoch} {scores(moment)}")

    def _tell(self) -> None:
        for view in told_views(self._window):
            view.hear()

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """Tell of the picture that got the focus."""
        at = now
        while at is not None:
            if isinstance(at, ToldPicture) and at.heard_at() is now:
                at.hear()
                return
            at = at.parentWidget()


def told_views(window: QWidget) -> list[ToldPicture]:
    """Return the views that can be seen and told, from left to right and from the top down."""
    found = [view for view in window.findChildren(QWidget) if isinstance(view, ToldPicture) and view.isVisible()]
    return sorted(found, key=_place)


def _place(view: ToldPicture) -> tuple[int, int]:
    at = view.heard_at().mapToGlobal(QPoint())
    return at.x(), at.y()
