"""Start, pause, step, stop: the training thread and its one-slot mailbox. No other room knows of threads."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from core import datasets, spec, stack
from core.blas import threads
from core.digits import DigitsError
from core.history import History
from core.moment import Snapshot
from core.spec import Experiment
from core.stopping import Stopper
from core.training import CURVE_POINTS, Diverged, Run

FRAME_MS = 32
HOLD_AT_MOST_S = 0.1
# A look at the run may take this share of the thread's time, and this long while it trains or at its end.
LOOK_SHARE, LIVE_LOOK_S, LAST_LOOK_S = 0.1, 0.0015, 0.06
LONGEST_WAIT_S = 2.0  # for the next look, where looks are slow: a larger share, but nobody thinks it hangs
OPERATIONS_PER_S = 2e10
SIDES = (160, 128, 96, 64, 48, 32, 24, 12)
# Trained networks kept for Undo after their structure was edited, as long as they are not huge.
PARKED, PARKED_PARAMETERS = 8, 20_000_000


class Goal(Enum):
    """How far a thread trains."""

    LOOK = "look only"
    BATCH = "one batch"
    EPOCH = "to the end of an epoch"
    PLAY = "until paused, or the epochs are done"


@dataclass(eq=False)
class Session:
    """A run with what was seen of it; handed to the thread while it trains, and back."""

    run: Run | None = None
    history: History = field(default_factory=History)
    leg_start: int = 0  # epoch at which the epochs to run count from
    stopper: Stopper = field(default_factory=Stopper)

    def legs_done(self, experiment: Experiment) -> bool:
        """Whether the epochs to run are done."""
        epochs = experiment.training.epochs
        return epochs is not None and self.run is not None and self.run.epoch - self.leg_start >= epochs


def grid_side(experiment: Experiment, seconds: float) -> int:
    """Return how fine a picture can be computed in about `seconds`: side by side points, or a curve of some for each.

    Of images there is none, whatever the side.
    """
    per_side = CURVE_POINTS if experiment.data.dimensions == 1 else 0
    affordable = (n for n in SIDES if stack.operations(experiment, (per_side or n) * n) / OPERATIONS_PER_S <= seconds)
    return next(affordable, SIDES[-1])


class Worker(QThread):
    """Steps a session's run to its goal, and leaves what it looks like in `slot` whenever that is empty.

    `experiment` may be set to another of the same structure at any time: it is read between two batches.
    """

    failed = Signal(str)

    def __init__(self, session: Session, experiment: Experiment, goal: Goal, speed: float | None) -> None:
        super().__init__()
        self.session, self.experiment, self.goal, self.speed = session, experiment, goal, speed
        self.structure = experiment.structure()
        self.slot: Snapshot | None = None  # filled by the thread while it is empty, emptied by the window
        self.last: Snapshot | None = None  # how it ended: never emptied, so that it is always shown
        self.reason: str | None = None  # why a stop rule ended it
        self.stopped = threading.Event()
        self.free = threading.Event()  # cleared while the window draws
        self.free.set()

    def run(self) -> None:
        """Build, train, look; whatever happens, say it and end."""
        try:
            with np.errstate(all="ignore"), threads():
                self._train()
        except (Diverged, spec.SpecError) as error:
            self.failed.emit(str(error))
        except DigitsError as error:
            self.stopped.set()  # looking again would find the same
            self.failed.emit(str(error))
        except MemoryError:
            self.failed.emit(
                f"There is not enough memory for {stack.parameters(self.experiment):,} parameters and "
                f"{self.experiment.data.samples:,} samples: take fewer units or samples."
            )
        except Exception as error:  # a fault of ours must reach the person, not only the terminal
            self.failed.emit(f"Training failed by a fault of the program: {type(error).__name__}: {error}")

    def _train(self) -> None:
        run = self.session.run
        if run is None:
            run = self.session.run = Run(self.experiment)
        try:
            run.apply(self.experiment)
            if self.goal is Goal.LOOK:
                return
            self._step(run)
        finally:
            while not self.stopped.is_set() and self.goal is Goal.LOOK and self.experiment is not run.experiment:
                run.apply(self.experiment)
            self.last = run.snapshot(grid_side(run.experiment, LAST_LOOK_S))

    def _step(self, run: Run) -> None:
        steps, stopped, session, clock = run.steps(), self.stopped, self.session, time.perf_counter
        side, free = grid_side(self.experiment, LIVE_LOOK_S), self.free
        epoch, next_look = run.epoch, 0.0
        one_batch, one_epoch = self.goal is Goal.BATCH, self.goal is Goal.EPOCH
        pace, due = self.speed, clock()
        while not stopped.is_set():
            if not free.is_set():
                free.wait(HOLD_AT_MOST_S)
            if self.experiment is not run.experiment:
                run.apply(self.experiment)
            next(steps)
            if self.slot is None and (now := clock()) >= next_look:
                self.slot = run.snapshot(side)
                took = clock() - now
                next_look = now + min(took / LOOK_SHARE, max(LONGEST_WAIT_S, 3 * took))
            if run.epoch != epoch:
                epoch = run.epoch
                if one_epoch or session.legs_done(run.experiment):
                    return
                if session.stopper.looks(run.experiment.training):
                    now = run.snapshot()
                    self.reason = session.stopper.reason(
                        run.experiment.training, now.epoch, now.train_loss, now.test_loss
                    )
                    if self.reason:
                        return
            if one_batch:
                return
            if self.speed is not None:
                if pace != self.speed:
                    pace, due = self.speed, clock()
                due = max(due + 1 / pace, clock() - 0.05)  # after a hold-up, don't race to catch up
                while (wait := due - clock()) > 0.0005 and not stopped.wait(min(wait, 0.1)) and pace == self.speed:
                    pass


class Trainer(QObject):
    """The window's way to training: it says what it wants, and hears what happened.

    Signals
    -------
    snapshot_ready(Snapshot, History)
        What the run looks like now: at most once a frame while it trains, and at its end.
    state_changed()
        `running` or `can_play` changed.
    said(str)
        A sentence on what is happening.
    failed(str)
        A sentence on what went wrong; the last good state is kept.
    """

    snapshot_ready = Signal(object, object)
    state_changed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot: Snapshot | None = None
        self.steps_per_second = 0.0
        self.speed: float | None = None
        self._experiment: Experiment | None = None
        self._session = Session()
        self._parked: dict[object, Session] = {}
        self._worker: Worker | None = None
        self._next: Callable[[], None] | None = None
        self._closed = False
        self._rate_from = (0, 0.0)
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take_mail)

    # -- what the window asks for

    @property
    def running(self) -> bool:
        """Whether the thread trains (a mere look at a network does not count)."""
        return self._worker is not None and self._worker.goal is not Goal.LOOK

    @property
    def can_play(self) -> bool:
        """Whether the experiment can be run."""
        return self.problem() is None

    def problem(self) -> str | None:
        """Return what keeps the experiment from being run, if anything does."""
        if self._experiment is None:
            return "there is no experiment"
        try:
            stack.check(self._experiment)
        except spec.SpecError as error:
            return str(error)
        return datasets.missing(self._experiment.data.dataset, self._experiment.data.path)

    def set_experiment(self, experiment: Experiment) -> None:
        """Train this one: at once, with the weights of now, where the structure is the same; else after a stop."""
        self._experiment = experiment
        worker = self._worker
        if worker is not None:
            if self.can_play and worker.structure == experiment.structure():
                worker.experiment = experiment
            else:
                if self.running:
                    self.said.emit(
                        "The network was changed, so training stopped. Play trains the new one; Undo brings the "
                        "trained one back."
                    )
                self._when_idle(self._look)
        else:
            self._look()
        self.state_changed.emit()

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
        self._next = None
        if self._worker is not None and self.running:
            self._worker.stopped.set()

    def reset(self) -> None:
        """Go back to the start of the same run: the same weights, the same batches."""
        self._when_idle(self._restart)

    def start_over(self) -> None:
        """Go to the start of another experiment: no trained network comes back by Undo."""
        self._parked.clear()
        self._when_idle(self._begin)

    def set_speed(self, batches_per_second: float | None) -> None:
        """Train at this pace; None is flat out."""
        self.speed = batches_per_second
        if self._worker is not None:
            self._worker.speed = batches_per_second

    def close(self, timeout_ms: int = 60_000) -> bool:
        """Stop for good and wait for the thread; return whether it ended in time."""
        self._closed, self._next = True, None
        self._timer.stop()
        worker = self._worker
        if worker is None:
            return True
        worker.stopped.set()
        return worker.wait(timeout_ms)

    # -- inside

    def _ask(self, goal: Goal) -> None:
        if self.running or not self.can_play:
            return
        if self._worker is not None:  # a look: it takes milliseconds
            self._next = lambda: self._start(goal)
        else:
            self._start(goal)

    def _when_idle(self, action: Callable[[], None]) -> None:
        if self._worker is None:
            action()
        else:
            self._next = action
            self._worker.stopped.set()

    def _start(self, goal: Goal) -> None:
        if self._experiment is None or self._closed or not self.can_play:
            return
        self._choose_session(self._experiment)
        session = self._session
        if goal is Goal.PLAY:
            session.stopper = Stopper()
            if session.legs_done(self._experiment) and session.run is not None:
                session.leg_start = session.run.epoch
        self._worker = Worker(session, self._experiment, goal, self.speed)
        self._worker.failed.connect(self._worker_failed)
        self._worker.finished.connect(self._worker_finished)
        self._rate_from = (session.run.step if session.run else 0, time.perf_counter())
        self._worker.start()
        if self.running:
            self._timer.start()
            self.said.emit("Training." if goal is Goal.PLAY else "One step.")
        self.state_changed.emit()

    def _look(self) -> None:
        """Show the network as it is, trained or new."""
        self._start(Goal.LOOK)

    def _choose_session(self, experiment: Experiment) -> None:
        """Take the session whose network has the experiment's structure: this one, a parked one, or a new one."""
        run = self._session.run
        if run is None or run.experiment.structure() == experiment.structure():
            return
        if run.step and stack.parameters(run.experiment) <= PARKED_PARAMETERS:
            self._parked[run.experiment.structure()] = self._session
            while len(self._parked) > PARKED:
                del self._parked[next(iter(self._parked))]
        self._session = self._parked.pop(experiment.structure(), None) or Session()

    def _restart(self) -> None:
        self.said.emit("Back at the start: the same weights, the same batches.")
        self._begin()

    def _begin(self) -> None:
        if self._experiment is not None:
            self._parked.pop(self._experiment.structure(), None)
        self._session = Session()
        self._look()

    def _take_mail(self) -> None:
        worker = self._worker
        if worker is not None and worker.slot is not None:
            try:
                self._show(worker, worker.slot)
            finally:
                worker.slot = None  # only now: the next look, too, waits until the window has drawn

    def _show(self, worker: Worker, snapshot: Snapshot) -> None:
        self._session.history.add(snapshot)
        self._measure(snapshot)
        self.snapshot = snapshot
        # Qt gives up the interpreter's lock at every call, and each time it would be a fight to get it back: while the
        # window draws, the thread waits. (W2 flat out: 60 % of the headless speed without this.)
        worker.free.clear()
        try:
            self.snapshot_ready.emit(snapshot, self._session.history)
        finally:
            worker.free.set()

    def _measure(self, snapshot: Snapshot) -> None:
        """Keep steps per second, over half a second."""
        step, since = self._rate_from
        now = time.perf_counter()
        if now - since >= 0.5:
            self.steps_per_second = (snapshot.step - step) / (now - since)
            self._rate_from = (snapshot.step, now)

    def _worker_failed(self, message: str) -> None:
        self._next = None
        self.failed.emit(message)

    def _worker_finished(self) -> None:
        worker = self._worker
        if worker is None:
            return
        self._timer.stop()
        worker.wait()
        if not self._closed and worker.last is not None:
            self._show(worker, worker.last)
        self._worker = None
        run = worker.session.run
        stale = worker.goal is Goal.LOOK and run is not None and worker.experiment is not run.experiment
        if self._closed:
            return
        action, self._next = self._next, None
        self.state_changed.emit()
        if action is not None:
            action()
        elif stale and not worker.stopped.is_set():
            self._look()
        elif worker.reason:
            self.said.emit(f"{worker.reason} Play goes on.")
        elif worker.goal is Goal.PLAY and self._session.legs_done(worker.experiment):
            self.said.emit(f"All {worker.experiment.training.epochs:,} epochs are done. Play goes on for as many more.")
        elif self.snapshot is not None and worker.goal is not Goal.LOOK and run is not None:
            self.said.emit(f"Paused at step {run.step:,}.")
