"""Runs with what was seen of them: the one of now, and those whose networks Undo may bring back."""

from dataclasses import dataclass, field

from core.experiment.spec import Experiment
from core.training.run import Run
from core.training.stopping import Stopper

# Trained networks are kept after their structure or seed was edited, or the run was reset: so many, and so much of
# them, with the data that no other run shares.
PARKED, PARKED_MB = 8, 200


@dataclass(eq=False)
class Session:
    """A run with what was seen of it; handed to the thread while it trains, and back."""

    run: Run | None = None
    leg_start: int = 0  # epoch at which the epochs to run count from
    stopper: Stopper = field(default_factory=Stopper)

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
        run = self.now.run
        if run is not None and start_of(run.experiment) != start_of(experiment):
            self._park(start_of(run.experiment))
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

    def forget(self) -> None:
        """Let no trained network come back."""
        self._parked.clear()

    def _park(self, key: object) -> None:
        """Park the session of now without what can be made anew; the oldest ones go where there are too many."""
        run = self.now.run
        if run is None or not run.step:
            return
        run.release()
        self._parked[key] = self.now
        held, size = run.points, 0.0
        for parked_key, parked in reversed(list(self._parked.items())):
            assert parked.run is not None
            points = parked.run.points
            size += parked.run.kept_bytes / 1e6
            if points is not held:
                size += (points.x_train.nbytes + points.x_test.nbytes) / 1e6
            if size > PARKED_MB:
                del self._parked[parked_key]
        while len(self._parked) > PARKED:
            del self._parked[next(iter(self._parked))]
