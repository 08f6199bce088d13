"""The pacemaker: views say what they want painted, how often and for what share of the time; it says when."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from math import ceil
from time import perf_counter
from typing import Generic, ParamSpec

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

# From a moment that the window has drawn to the next jobs, and from those to others: several long ones in one frame
# would be felt. Moments that come fast, as while a weight is dragged, put jobs off, but not for ever.
FRAME_S, PUT_OFF_S = 0.02, 0.06
BUDGET_S = 0.004  # that jobs may take together in a frame; one that takes longer has a frame to itself
# Of the time, that a job may take; all together rest for as long, though not longer than this.
SHARE, LONGEST_REST_S = 1 / 8, 0.3

P = ParamSpec("P")


class Job(Generic[P]):
    """Something that a view wants done now and then; `Pace.job` makes one.

    While its widget is hidden it waits; once that is shown, it is done at once.
    """

    def __init__(self, pace: "Pace", widget: QWidget, do: Callable[P, object], every_s: float, share: float) -> None:
        self.widget, self.every_s, self.share = widget, every_s, share
        self.coming: Callable[[], object] | None = None
        self.due_at = 0.0
        self.runs, self.last_s, self.total_s = 0, 0.0, 0.0  # what it cost so far, its painting included
        self._pace, self._do = pace, do

    @property
    def waiting(self) -> bool:
        """Whether it was asked for and is not done yet."""
        return self.coming is not None

    def ask(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Want it done with these arguments, when it is due; of several askings before that the last one counts."""
        if not self.waiting:
            self.due_at = max(self.due_at, perf_counter())
        self.coming = partial(self._do, *args, **kwargs)
        self._pace.want(self)

    def after(self, ms: float, *args: P.args, **kwargs: P.kwargs) -> None:
        """Ask, to be done in so many milliseconds; each further call begins the wait anew."""
        self.ask(*args, **kwargs)
        self.put_off(ms)

    def put_off(self, ms: float) -> None:
        """Let it wait for so many milliseconds from now, if it waits."""
        if self.waiting:
            self.due_at = perf_counter() + ms / 1000
            self._pace.schedule()

    def now(self) -> None:
        """Do what waits, if anything does and it can be seen."""
        if self.waiting and self.widget.isVisible():
            self._pace.run(self)

    def mean_s(self) -> float:
        """Return what it costs each time."""
        return self.total_s / self.runs if self.runs else 0.0

    @property
    def rest_ms(self) -> float:
        """For how long it is not done again, by what it cost last."""
        return 1000 * max(self.every_s, self.last_s / self.share)

    def drop(self) -> None:
        """Want it no more."""
        self.coming = None


class Pace(QObject):
    """Runs the due jobs of visible widgets within a frame's budget, while training is held, and measures them.

    Two threads that both run Python fight for the interpreter's lock, and both lose. Nothing wakes up while no job
    waits that can be seen. `hold` returns a context in which training waits, and for so many milliseconds after it.
    """

    def __init__(self, hold: Callable[..., AbstractContextManager[None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hold = hold
        self._waiting: list[Job[...]] = []
        self._next_at = self._drawn_at = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)

    def job(self, widget: QWidget, do: Callable[P, object], *, every_ms: float = 0, share: float = SHARE) -> Job[P]:
        """Return a job for a widget: `do`, at most every so many milliseconds, for at most a share of the time."""
        return Job(self, widget, do, every_ms / 1000, share)

    def drawn(self) -> None:
        """Let a frame pass before the next jobs: the window has just drawn something itself."""
        self._drawn_at = perf_counter()
        self.schedule()

    def finish(self, widget: QWidget, *, calm: bool = True) -> None:
        """Do at once what waits for a widget, or for what is in it, and can be seen; or, not `calm`, what is due."""
        for job in [job for job in self._waiting if job.widget is widget or widget.isAncestorOf(job.widget)]:
            if calm or job.due_at <= perf_counter():
                job.now()

    def close(self) -> None:
        """Run nothing any more."""
        self._timer.stop()
        self._waiting.clear()

    # -- what jobs use

    def want(self, job: Job[...]) -> None:
        """Run a job, when it is due and can be seen."""
        if job not in self._waiting:
            self._waiting.append(job)
        self.schedule()

    def schedule(self) -> None:
        """Wake up when the next job is due, if there is one; those that can't be seen wait until they are shown."""
        self._waiting = [job for job in self._waiting if job.waiting]
        for job in self._waiting:
            if not job.widget.isVisible():
                job.widget.installEventFilter(self)  # which watches for `Show`, and goes again
        due = [job.due_at for job in self._waiting if job.widget.isVisible()]
        if not due:
            self._timer.stop()
            return
        at = max(min(due), self._next_at)
        at = max(at, min(self._drawn_at + FRAME_S, at + PUT_OFF_S))
        self._timer.start(max(1, ceil(1000 * (at - perf_counter()))))

    def run(self, job: Job[...]) -> None:
        """Run a job that waits and paint what it changed, while training is held."""
        do, job.coming = job.coming, None
        if do is None:
            return
        began = perf_counter()
        try:
            with self.hold():
                do()
                QCoreApplication.sendPostedEvents(job.widget.window(), QEvent.Type.UpdateRequest.value)
        finally:
            now = perf_counter()
            job.runs, job.last_s, job.total_s = job.runs + 1, now - began, job.total_s + now - began
            job.due_at = max(job.due_at, now + job.rest_ms / 1000)

    # -- inside

    def _frame(self) -> None:
        began, spent, rest = perf_counter(), 0.0, 0.0
        try:
            with self.hold():
                for job in [job for job in self._waiting if job.due_at <= began and job.widget.isVisible()]:
                    if spent and spent + job.mean_s() > BUDGET_S:
                        break
                    self.run(job)
                    spent, rest = spent + job.last_s, rest + job.last_s / max(job.share, SHARE)
        finally:
            self._next_at = perf_counter() + max(FRAME_S, min(rest, LONGEST_REST_S))
            self.schedule()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run at once what waited for a widget that is shown now."""
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            for job in [job for job in self._waiting if job.widget is watched]:
                self.run(job)
        return False
