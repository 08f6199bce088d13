"""Runs with what was seen of them: the one of now, and those whose networks Undo may bring back."""

from dataclasses import dataclass, field, replace

from core.experiment.spec import Experiment, SpecError
from core.files import FileError
from core.training.keeping import Kept
from core.training.run import Run
from core.training.stopping import Stopper

# Trained networks are kept after their structure or seed was edited, or the run was reset: so many, and so much of
# them, with the data that no other run shares.
PARKED, PARKED_MB = 8, 200


@dataclass(eq=False)
class Session:
    """A run with what was seen of it; handed to the thread while it trains, and back.

    Where it was `kept`, the thread makes the run of that; until it could, that is all there is of it.
    """

    run: Run | None = None
    leg_start: int = 0  # epoch at which the epochs to run count from
    stopper: Stopper = field(default_factory=Stopper)
    kept: Kept | None = None

    @classmethod
    def of(cls, kept: Kept) -> "Session":
        """Return a session that goes on where it was kept."""
        return cls(None, kept.leg_start, replace(kept.stopper), kept)

    @property
    def experiment(self) -> Experiment | None:
        """What it trains, None before its first look."""
        of = self.run or self.kept
        return None if of is None else of.experiment

    @property
    def step(self) -> int:
        """Batches trained so far."""
        return self.run.step if self.run is not None else self.kept.steps.step if self.kept is not None else 0

    def make_run(self, experiment: Experiment) -> Run:
        """Make the run, of `experiment` or as it was kept; errors as of a new run, FileError where it doesn't fit."""
        try:
            self.run = Run(experiment) if self.kept is None else Run.of(self.kept)
        except SpecError:
            raise
        except ValueError as error:
            raise FileError(f"The training that was kept can't go on: {error}") from error
        self.kept = None
        return self.run

    def keep(self) -> Kept | None:
        """Return all that the run is, None where nothing was trained; may raise Diverged, and then stands before it."""
        if self.run is None:
            return self.kept
        return self.run.keep(self.stopper, self.leg_start) if self.run.step else None

    def legs_done(self, experiment: Experiment) -> bool:
        """Whether the epochs to run are done."""
        epochs = experiment.training.epochs
        return epochs is not None and self.run is not None and self.run.epoch - self.leg_start >= epochs


def start_of(experiment: Experiment) -> object:
    """Return what fixes the weights that a run starts with, and the order of its batches: where it differs, runs do."""
    return experiment.structure(), experiment.seed


class Sessions:
    """The session of now, and parked ones: by what they started from, or by the reset that took them away."""

    def __init__(self) -> None:
        self.now = Session()
        self._parked: dict[object, Session] = {}

    def choose(self, experiment: Experiment) -> Session:
        """Take the session that started as the experiment says: this one, a parked one, or a new one."""
        before = self.now.experiment
        if before is not None and start_of(before) != start_of(experiment):
            self._park(start_of(before))
            self.now = self._parked.pop(start_of(experiment), Session())
        return self.now

    def swap(self, key: object) -> Session:
        """Take what was parked under `key`, else a new session, and park the one of now there."""
        there = self._parked.pop(key, Session())
        self._park(key)
        self.now = there
        return there

    def begin(self, experiment: Experiment | None) -> None:
        """Begin anew: what was trained from this start is gone."""
        if experiment is not None:
            self._parked.pop(start_of(experiment), None)
        self.now = Session()

    def take(self, kept: Kept) -> None:
        """Go on with what was kept; no other trained network comes back."""
        self._parked.clear()
        self.now = Session.of(kept)

    def forget(self) -> None:
        """Let no trained network come back."""
        self._parked.clear()

    def _park(self, key: object) -> None:
        """Park the session of now without what can be made anew; the oldest ones go where there are too many."""
        if not self.now.step:
            return
        if (now := self.now.run) is not None:
            now.release()
        self._parked[key] = self.now
        held, size = now and now.points, 0.0
        for parked_key, parked in reversed(list(self._parked.items())):
            if (run := parked.run) is None:
                continue
            points = run.points
            size += run.kept_bytes / 1e6
            if points is not held:
                size += (points.x_train.nbytes + points.x_test.nbytes) / 1e6
            if size > PARKED_MB:
                del self._parked[parked_key]
        while len(self._parked) > PARKED:
            del self._parked[next(iter(self._parked))]
