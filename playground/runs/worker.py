"""The training thread: it steps a run to a goal, and leaves what the run looks like in a slot for one."""

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from enum import Enum

import numpy as np
from PySide6.QtCore import QThread, Signal

from core.data.plane import PlaneView
from core.experiment import spec, stack
from core.experiment.spec import Experiment
from core.files import FileError
from core.tape.blas import threads
from core.training.evaluation import POINTS_PER_SIDE
from core.training.keeping import Kept
from core.training.moment import Moment
from core.training.run import Diverged, Run
from playground.faults import report
from playground.languages import tr, tr_said
from playground.runs.sessions import Session, start_of
from playground.widgets.numbers.number_text import numeral

HOLD_AT_MOST_S, PASS_ON_S, SLICE_S = 1.0, 0.002, 0.015
# A look at the run may take this share of the thread's time, and this long while it trains or at its end.
LOOK_SHARE, LIVE_LOOK_S, LAST_LOOK_S = 0.1, 0.0015, 0.06
LONGEST_WAIT_S = 2.0  # for the next look, where looks are slow: a larger share, but nobody thinks it hangs
OPERATIONS_PER_S = 2e10
CHUNK_S, STEP_S = 0.0005, 0.00002  # of steps in one go; what any step takes, however small
SIDES = (160, 128, 96, 64, 48, 32, 24, 12)
FILMED_PER_S = 10  # frames a second: a film in which n steps come after sqrt(n) frames shows how it begins


class Goal(Enum):
    """How far a thread trains."""

    KEEP = "give all that the run is, no more"
    LOOK = "look only"
    BATCH = "one batch"
    EPOCH = "to the end of an epoch"
    PLAY = "until paused, or the epochs are done"

    @property
    def trains(self) -> bool:
        """Whether there are batches to train."""
        return self not in (Goal.KEEP, Goal.LOOK)


def grid_side(experiment: Experiment, seconds: float) -> int:
    """Return how fine a picture can be computed in about `seconds`: side by side points, or a curve of some for each.

    Of images there is none, whatever the side.
    """
    per_side = POINTS_PER_SIDE if experiment.data.dimensions == 1 else 0
    affordable = (n for n in SIDES if stack.operations(experiment, (per_side or n) * n) / OPERATIONS_PER_S <= seconds)
    return next(affordable, SIDES[-1])


def chunk_of(experiment: Experiment) -> int:
    """Return how many steps are taken in one go where nobody waits between them: about CHUNK_S."""
    return max(1, int(CHUNK_S / (STEP_S + stack.operations(experiment) / OPERATIONS_PER_S)))


class Interrupted(Exception):
    """A look at the run that nobody waits for any more."""


class Worker(QThread):
    """Steps a session's run to its goal, and leaves what it looks like in `slot` whenever that is empty.

    `experiment` may be set to another that starts the same at any time, and first the `edit` that made it: they are
    read between two batches, as is `view`, the plane of its pictures. While it is `filmed`, it begins slowly.
    """

    trained = Signal()  # the last batch is done; what is left is the last look
    kept = Signal(object, object)  # (one of `asked`, Kept or None): all that the run is
    failed = Signal(str)  # a sentence on what went wrong

    def __init__(
        self, session: Session, experiment: Experiment, goal: Goal, speed: float | None, edit: object = None
    ) -> None:
        super().__init__()
        self.session, self.experiment, self.goal, self.speed = session, experiment, goal, speed
        self.start_of, self.edit = start_of(experiment), edit
        self.view: PlaneView | None = None
        self.filmed = False
        self.slot: Moment | None = None  # filled by the thread while it is empty, emptied by the window
        self.last: Moment | None = None  # how it ended: never emptied, so that it is always shown
        self.reason: str | None = None  # why a stop rule ended it
        self.blew_up = False
        self.training = goal.trains
        self.stopped = threading.Event()
        self.left = threading.Event()  # nobody waits for the last look
        self.free = threading.Event()  # cleared while the window draws
        self.free.set()
        self.looked = threading.Event()  # set with the slot after an edit
        self.asked = deque[Callable[[Kept | None], None]]()  # who wants all that the run is; the window adds

    def run(self) -> None:
        """Build, train, look; whatever happens, say it and end."""
        try:
            with np.errstate(all="ignore"), threads():
                self._train()
        except (Diverged, spec.SpecError, FileError) as error:
            self.blew_up = isinstance(error, Diverged)
            self.failed.emit(tr_said(error))
        except MemoryError:
            self.failed.emit(
                tr("There is not enough memory for {count} parameters: use fewer neurons.").format(
                    count=numeral(stack.parameters(self.experiment))
                )
            )
        except Exception as error:
            report(error)
            self.failed.emit(
                tr("Training failed by a fault of the program: {kind}: {error}").format(
                    kind=type(error).__name__, error=error
                )
            )

    def _train(self) -> None:
        if self.goal is Goal.KEEP:
            self._keep()
            return
        run = self.session.run
        if run is None:
            run = self.session.make_run(self.experiment)
        run.resume()
        try:
            run.apply(self.experiment, self.edit)
            if self.goal.trains:
                self._step(run)
        finally:
            while not self.stopped.is_set() and self.goal is Goal.LOOK and self.experiment is not run.experiment:
                run.apply(self.experiment, self.edit)
            if self.training:
                self.training = False
                self.trained.emit()
            with suppress(Interrupted):
                self.last = self._look(run, grid_side(run.experiment, LAST_LOOK_S))

    def _look(self, run: Run, side: int) -> Moment:
        """Return the moment; Interrupted when it takes long and is not waited for any more."""
        run.view = self.view
        return run.moment(side, between=self._give_way)

    def _give_way(self) -> None:
        """Let the window go first where it draws, and break off a look that nobody waits for."""
        if not self.free.is_set():
            self.free.wait(HOLD_AT_MOST_S)
        if (self.stopped if self.training else self.left).is_set():
            raise Interrupted
        if self.asked:
            self._keep()

    def _keep(self) -> None:
        """Give all that the run is to who has asked for it by now; may raise Diverged."""
        asked = len(self.asked)
        kept = self.session.keep()
        for _ in range(asked):
            self.kept.emit(self.asked.popleft(), kept)

    def _speed(self, steps: int) -> float | None:
        """Return how many batches a second are trained, after so many steps; None is flat out."""
        if not self.filmed:
            return self.speed
        return min(self.speed or math.inf, 2 * FILMED_PER_S * math.sqrt(steps + 1))

    def _step(self, run: Run) -> None:
        began = run.step
        pace = self._speed(0)
        chunk = 1 if self.goal is Goal.BATCH or pace is not None else chunk_of(self.experiment)
        steps, stopped, session, clock = run.steps(chunk), self.stopped, self.session, time.perf_counter
        side, free = grid_side(self.experiment, LIVE_LOOK_S), self.free
        epoch, next_look = run.epoch, 0.0
        one_batch, one_epoch = self.goal is Goal.BATCH, self.goal is Goal.EPOCH
        due = clock()
        while not stopped.is_set():
            if not free.is_set():
                free.wait(HOLD_AT_MOST_S)
            if self.experiment is not run.experiment or self.view is not run.view:
                run.apply(self.experiment, self.edit)
                next_look = 0.0
                with suppress(Interrupted):  # an edit is to be seen at once, before its steps are recorded
                    self.slot = self._look(run, side)
                    self.looked.set()
                stopped.wait(PASS_ON_S)  # to the window, which then draws before anything is recorded
                continue
            if self.asked:
                self._keep()
            if (speed := self._speed(run.step - began)) is not None:
                if pace is None:
                    steps = run.steps()
                if pace != speed:
                    pace, due = speed, min(due, clock() + 1 / speed)
                if (wait := due - clock()) > 0.0005:
                    stopped.wait(min(wait, SLICE_S))
                    continue
            elif pace is not None:
                pace, steps = None, run.steps(chunk_of(self.experiment))
            next(steps)
            if self.slot is None and (now := clock()) >= next_look:
                with suppress(Interrupted):
                    self.slot = self._look(run, side)
                took = clock() - now
                next_look = now + min(took / LOOK_SHARE, max(LONGEST_WAIT_S, 3 * took))
            if run.epoch != epoch:
                epoch = run.epoch
                if one_epoch or session.legs_done(run.experiment):
                    return
                if session.stopper.looks(run.experiment.training):
                    self.reason = session.stopper.reason(run.experiment.training, epoch, *run.watched())
                    if session.stopper.best_epoch == epoch:
                        run.keep_best()
                    if self.reason:
                        return
            if one_batch:
                return
            if speed is not None:
                due = max(due + 1 / speed, clock() - 0.05)  # after a hold-up, don't race to catch up
