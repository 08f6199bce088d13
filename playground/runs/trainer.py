"""Start, pause, step, reset: what the window asks of training and hears of it, and which weights live through what.

The thread itself is `worker.py`; the two are all there is of threads, and nobody else knows the worker.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.data.plane import PlaneView
from core.experiment import stack
from core.experiment.spec import Experiment
from core.training import carrying
from core.training.checkpoints import Checkpoint
from core.training.keeping import Kept
from core.training.moment import Moment
from core.training.run import Diverged
from core.training.stopping import Stopper
from playground.languages import mark, tr, tr_said
from playground.runs.sessions import Session, Sessions, start_of
from playground.runs.trainer_in_words import (
    BACK,
    BEGINS,
    KEPT,
    LAST_DATA,
    TOO_LARGE,
    TRAINING,
    all_done,
    is_back,
    stops,
    why_anew,
)
from playground.runs.worker import Goal, Worker
from playground.widgets.numbers.number_text import numeral

MAIL_MS, AFTER_EDIT_MS = 32, 4  # between two looks into the mailbox; the first look after an edit is waited for
# The window waits so long for what becomes of an edit: it leaves the interpreter to the thread, which else takes three
# times as long.
SEEN_WITHIN_S = 0.015
LARGE_BYTES = 2_000_000  # of weights: with what an optimizer keeps of them a copy takes as long as a frame


class Trainer(QObject):
    """The window's way to training: it says what it wants, and hears what happened."""

    # (Moment): what the run looks like now: at most once a frame while it trains, and at its end
    moment_ready = Signal(object)
    moment_gone = Signal()  # there is no moment of the data that is chosen now: it isn't here, or can't be read
    state_changed = Signal()  # `running` or `can_play` changed
    said = Signal(str)  # a sentence on what is happening
    failed = Signal(str)  # a sentence on what went wrong; the last good state is kept

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moment: Moment | None = None
        self.blew_up = False  # whether training ended so, until the thread's next work
        self.steps_per_second = 0.0
        self.speed: float | None = None
        self.view: PlaneView | None = None  # of the pictures
        self._filmed = False
        self._experiment: Experiment | None = None
        self._sessions = Sessions()
        self._worker: Worker | None = None
        self._next: Callable[[], None] | None = None
        # of the sessions, that wait for the thread to end; each is told whether training goes on then
        self._changes: list[Callable[[bool], None]] = []
        self._goes_on: Goal | None = None  # that the thread after this one trains to
        self._begins: Goal | None = None  # the same, where a person asked for it while the thread only looked
        self._edited: object = None  # the edit that the experiment comes from
        self._closed = False
        self._rate_from = (0, 0.0)
        self._timer = QTimer(self, interval=MAIL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take_mail)
        self._holding = 0
        self._let_go = QTimer(self, singleShot=True)
        self._let_go.timeout.connect(self._release)

    @property
    def _session(self) -> Session:
        return self._sessions.now

    # -- what the window asks for

    @property
    def running(self) -> bool:
        """Whether the thread trains (a mere look at a network does not count), or is about to go on."""
        goal = self._begins or self._goes_on
        return goal is not None or (self._worker is not None and self._worker.training)

    @property
    def can_play(self) -> bool:
        """Whether the experiment can be run, and its data is here."""
        return self.problem() is None and self._experiment is not None and self._experiment.data.missing is None

    def problem(self) -> str | None:
        """Return what keeps the experiment from being run, if anything does."""
        return mark("there is no experiment") if self._experiment is None else stack.problem(self._experiment)

    def set_experiment(self, experiment: Experiment, edit: object = None, *, back: bool = False) -> None:
        """Train this one at once, with all weights of now that have a place in it.

        `edit` is the undo step that it comes from, None of another experiment, which starts anew; `back`, that is
        undone, or done again: then the network comes back that there was.
        """
        before, self._experiment, self._edited = self._experiment, experiment, None if back else edit
        worker = self._worker
        if before is not None and start_of(before) != start_of(experiment):
            self._turn(before, experiment, edit, back=back)
        elif worker is None:
            self._look()
        elif not self.can_play:
            if self.running:
                said = [stops(experiment, running=True)]
                if experiment.data.missing:
                    said.append(tr(LAST_DATA))
                self.said.emit(" ".join(said))
            self._goes_on = self._begins = None
            self._when_idle(self._look)
        elif self._next is None and worker.start_of == start_of(experiment):
            self._edit(worker, experiment)
        if worker is None and self._worker is not None:
            self._worker.wait(round(1000 * SEEN_WITHIN_S))  # as in `_edit`
        self.state_changed.emit()

    def _turn(self, before: Experiment, experiment: Experiment, edit: object, *, back: bool) -> None:
        """Turn to an edited network, or to one that was: what trains goes on, but where it would start anew."""
        running, edited = self.running, edit is not None and not back
        stays = self.can_play and (back or (edited and carrying.goes_on(before, experiment)))
        if edited and self.trained:
            self.said.emit(tr(KEPT) if stays else why_anew(before, experiment, can_play=self.can_play, running=running))
        elif back and running and not stays:
            self.said.emit(stops(experiment, running=True))
        goal = self._goes_on
        if goal is None and (worker := self._worker) is not None and running and not worker.stopped.is_set():
            goal = worker.goal
        self._goes_on = goal if stays and goal in (Goal.PLAY, Goal.EPOCH) else None
        self._begins = self._begins if stays else None
        self._changes.append(lambda goes_on: self._change_to(edit, back=back, goes_on=goes_on))
        self._when_idle(self._go_on)

    def _change_to(self, edit: object, *, back: bool, goes_on: bool) -> None:
        if edit is None:
            self._sessions.begin()
        elif back:
            self._say_back(self._sessions.swap(edit), tr(BEGINS) if goes_on else "", goes_on=goes_on)
        else:
            self._sessions.edit(edit)

    def _go_on(self) -> None:
        """Train to what was asked for, or on where that went on, else look."""
        begins, goes_on = self._begins, self._goes_on
        self._begins = self._goes_on = None
        if goal := begins or goes_on:
            self._start(goal, goes_on=begins is None)
        else:
            self._look()

    def play(self) -> None:
        """Train until paused, or until the epochs to run are done (then, asked again, as many once more)."""
        self._ask(Goal.PLAY)

    def step_batch(self) -> None:
        """Train one batch."""
        self._ask(Goal.BATCH)

    def step_epoch(self) -> None:
        """Train to the end of the epoch."""
        self._ask(Goal.EPOCH)

    def pause(self) -> None:
        """Stop after the batch that is being trained."""
        self._next = self._look if self._begins else None  # the last look was broken off
        self._goes_on = self._begins = None
        if self._worker is not None and self.running:
            self._worker.stopped.set()
            self._worker.free.set()

    @property
    def trained(self) -> bool:
        """Whether there is training that a reset would take away."""
        return self.running or self._session.step > 0

    def swap(self, key: object, past: Checkpoint | None = None) -> None:
        """Take the training that was put aside under `key`, and put aside that of now.

        Where there is none, begin anew from the same start, or go on from a checkpoint of the `past`.
        """
        if self._experiment is not None:
            running = self.running
            self._change(lambda _: self._swap(key, past, running=running))

    def take(self, experiment: Experiment, kept: Kept | None = None) -> None:
        """Train this one from where it was kept, or anew; no trained network of before comes back by Undo.

        The thread makes the run: where it can't go on, `failed` says why.
        """
        self._experiment = experiment
        self._change(lambda _: self._sessions.take(kept))
        self.state_changed.emit()

    def keep(self, deliver: Callable[[Kept | None], None], *, at_once: bool = False) -> None:
        """Give `deliver` all that the training is, None where nothing is trained yet; at once where no thread has it.

        Else the thread makes it between two batches, and the window calls `deliver` soon; of a large network that isn't
        trained now a thread is begun for it, unless it must be `at_once`: the window would stand still. It may be of an
        experiment before this one, which can't be run. Of a run that diverges just then, `failed` says why, and it is
        kept as it stands afterwards.
        """
        worker = self._worker
        if worker is not None and not (self._closed and worker.isFinished()):
            worker.asked.append(deliver)  # who comes too late is asked for again when it has ended
            return
        if worker is None and not at_once and self._session.bytes >= LARGE_BYTES:
            self._start(Goal.KEEP, deliver=deliver)
            if self._worker is not None:
                return
        try:
            with np.errstate(all="ignore"):
                kept = self._session.keep()
        except Diverged as error:
            self.failed.emit(tr_said(error))
            kept = self._session.keep()
        deliver(kept)

    def set_speed(self, batches_per_second: float | None) -> None:
        """Train at this pace; None is flat out."""
        self.speed = batches_per_second
        if self._worker is not None:
            self._worker.speed = batches_per_second

    def set_filmed(self, *, filmed: bool) -> None:
        """Begin slowly, wherever training begins from now on: it is filmed, and its first steps are to be seen."""
        self._filmed = filmed
        if self._worker is not None:
            self._worker.filmed = filmed

    def look_through(self, view: PlaneView) -> None:
        """Let pictures be of another plane through the data, soon."""
        self.view = view
        worker = self._worker
        if worker is None:
            self._look()
        else:
            worker.looked.clear()
            worker.view = view

    @contextmanager
    def hold(self, and_for_ms: int = 0) -> Iterator[None]:
        """Let the training wait, between two batches, while the window does what a person must not wait for.

        `and_for_ms` is how much longer it waits, where more of that is likely to follow; a batch now and then is still
        trained.
        """
        worker = self._worker
        if worker is None or worker.stopped.is_set():  # who ends it doesn't wait for a hold
            yield
            return
        worker.free.clear()
        self._holding += 1
        try:
            yield
        finally:
            self._holding -= 1
            if and_for_ms:
                self._let_go.start(and_for_ms)
            elif not self._let_go.isActive():
                self._release()

    def close(self, timeout_ms: int = 60_000) -> bool:
        """Stop for good and wait for the thread; return whether it ended in time."""
        self._closed, self._next = True, None
        self._timer.stop()
        self._let_go.stop()
        worker = self._worker
        if worker is None:
            return True
        worker.stopped.set()
        worker.left.set()
        worker.free.set()
        return worker.wait(timeout_ms)

    # -- inside

    def _release(self) -> None:
        """Let the training go on."""
        if self._worker is not None and not self._holding:
            self._worker.free.set()

    def _edit(self, worker: Worker, experiment: Experiment) -> None:
        """Let the thread go on with another experiment, and show what becomes of it: at once, where it is quick."""
        worker.looked.clear()
        worker.edit = self._edited
        worker.experiment = experiment
        self._timer.setInterval(AFTER_EDIT_MS)
        if self.running and worker.looked.wait(SEEN_WITHIN_S):
            self._take_mail()

    def _ask(self, goal: Goal) -> None:
        if self.running or not self.can_play:
            return
        if self._worker is not None:  # it only looks
            self._begins, self._next = goal, self._go_on
            self._worker.left.set()
            self.state_changed.emit()
        else:
            self._start(goal)

    def _change(self, change: Callable[[bool], None]) -> None:
        """Change the sessions when no thread has one, and look at the one of now."""
        self._changes.append(change)
        self._goes_on = self._begins = None
        self._when_idle(self._look)

    def _swap(self, key: object, past: Checkpoint | None, *, running: bool) -> None:
        self._say_back(self._sessions.swap(key, past), tr(BACK), paused=running)

    def _say_back(self, session: Session, else_: str = "", *, goes_on: bool = False, paused: bool = False) -> None:
        """Say that a training is here again, and whether it goes on; `else_`: of one that had not begun."""
        if said := is_back(session.step, goes_on=goes_on, paused=paused) if session.step else else_:
            self.said.emit(said)

    def _when_idle(self, action: Callable[[], None]) -> None:
        if self._worker is None:
            action()
        else:
            self._next = action
            self._worker.stopped.set()
            self._worker.left.set()
            self._worker.free.set()

    def _start(
        self, goal: Goal, *, goes_on: bool = False, deliver: Callable[[Kept | None], None] | None = None
    ) -> None:
        changes, self._changes = self._changes, []
        for change in changes:  # now that no thread has a session
            change(goal.trains)
        if self._experiment is None or self._closed or not self.can_play:
            return
        session = self._session
        if goal is Goal.PLAY and not goes_on:
            session.stopper = Stopper()
            if session.legs_done(self._experiment):
                session.leg_start = session.epoch
        self.blew_up = False
        self._worker = Worker(session, self._experiment, goal, self.speed, self._edited)
        self._worker.view, self._worker.filmed = self.view, self._filmed
        if deliver is not None:
            self._worker.asked.append(deliver)
        self._worker.trained.connect(self.state_changed)
        self._worker.kept.connect(self._deliver)
        self._worker.failed.connect(self._worker_failed)
        self._worker.finished.connect(self._worker_finished)
        self._rate_from = (session.step, time.perf_counter())
        self._worker.start()
        if self.running:
            self._timer.start()
            if not goes_on:
                self.said.emit(tr(TRAINING) if goal is Goal.PLAY else tr("One step."))
        self.state_changed.emit()

    def _look(self) -> None:
        """Show the network as it is, trained or new."""
        self._start(Goal.LOOK)
        if self._worker is None:
            self._drop_stale()

    def _take_mail(self) -> None:
        worker = self._worker
        if worker is not None and (moment := worker.slot) is not None:
            self._timer.setInterval(MAIL_MS)
            try:
                self._show(moment)
            finally:
                if worker.slot is moment:
                    worker.slot = None  # only now: the next look, too, waits until the window has drawn

    def _is_ours(self, moment: Moment) -> bool:
        """Whether a moment is of the run that is shown, and of the data that is chosen now."""
        run, experiment = self._session.run, self._experiment
        if run is None or experiment is None or moment.run != run.id or self._changes:
            return False
        before = moment.experiment
        same = before is experiment or start_of(before) == start_of(experiment)
        return same and before.data == experiment.data

    def _drop_stale(self) -> None:
        """Let the last moment go where none of the data that is chosen now will come."""
        if self.moment is not None and self._experiment is not None:
            if self.moment.experiment.data != self._experiment.data:
                self.moment = None
                self.moment_gone.emit()

    def _show(self, moment: Moment) -> None:
        if not self._is_ours(moment):
            return
        self._measure(moment)
        self.moment = moment
        # Qt gives up the interpreter's lock at every call, and each time it would be a fight to get it back: while the
        # window draws, the thread waits. (W2 flat out: 60 % of the headless speed without this.)
        with self.hold():
            self.moment_ready.emit(moment)

    def _measure(self, moment: Moment) -> None:
        """Keep steps per second, over half a second."""
        step, since = self._rate_from
        now = time.perf_counter()
        if now - since >= 0.5:
            self.steps_per_second = (moment.step - step) / (now - since)
            self._rate_from = (moment.step, now)

    def _deliver(self, deliver: Callable[[Kept | None], None], kept: Kept | None) -> None:
        deliver(kept)  # here, in the window's thread

    def _worker_failed(self, message: str) -> None:
        self._next = self._goes_on = self._begins = None
        if self._worker is not None:
            self.blew_up = self._worker.blew_up
            self._worker.left.set()  # what failed is not tried again by itself
        self.failed.emit(message)

    def _worker_finished(self) -> None:
        worker = self._worker
        if worker is None:
            return
        self._timer.stop()
        worker.wait()
        if not self._closed and worker.last is not None:
            self._show(worker.last)
        self._worker = None
        run = worker.session.run
        stale = run is not None and (worker.experiment is not run.experiment or self.view is not run.view)
        if self._closed:
            return
        action, self._next = self._next or (self._go_on if self._changes else None), None
        self.state_changed.emit()
        if action is not None:
            action()
        else:
            failed = worker.left.is_set()  # of which more was said than how it ended
            if not failed:
                self._tell_end(worker)
            if stale and not failed:  # an edit came while it looked
                self._look()
            else:
                self._drop_stale()
        for deliver in worker.asked:
            self.keep(deliver, at_once=worker.goal is Goal.KEEP)  # which failed

    def _tell_end(self, worker: Worker) -> None:
        """Say why it ended."""
        if worker.reason:
            self.said.emit(tr("{reason} Play goes on.").format(reason=tr_said(worker.reason)))
        elif worker.goal is Goal.PLAY and self._session.legs_done(worker.experiment):
            self.said.emit(all_done(worker.experiment.training.epochs or 0))
        elif self.moment is not None and not self.moment.step and not math.isfinite(self.moment.train_loss):
            self.said.emit(tr(TOO_LARGE))
        elif self.moment is not None and worker.goal.trains and worker.session.run is not None:
            self.said.emit(tr("Paused at step {step}.").format(step=numeral(worker.session.step)))
