"""Runs with what was seen of them: the one of now, and those whose networks Undo may bring back."""

from dataclasses import dataclass, field

from core.experiment import stack
from core.experiment.spec import Experiment
from core.training.run import Run
from core.training.stopping import Stopper

# Trained networks are kept after their structure or seed was edited, as long as they are not huge.
PARKED, PARKED_PARAMETERS = 8, 20_000_000
PARKED_VALUES = 5_000_000  # of data that no other run shares


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
    """The session of now, and parked ones by what they started from."""

    def __init__(self) -> None:
        self.now = Session()
        self._parked: dict[object, Session] = {}

    def choose(self, experiment: Experiment) -> Session:
        """Take the session that started as the experiment says: this one, a parked one, or a new one."""
        run = self.now.run
        if run is not None and start_of(run.experiment) != start_of(experiment):
            if run.step and stack.parameters(run.experiment) <= PARKED_PARAMETERS:
                self._park(run)
            found = start_of(experiment)
            self.now = self._parked.pop(found) if found in self._parked else Session()
        return self.now

    def begin(self, experiment: Experiment | None) -> None:
        """Begin anew: what was trained from this start is gone."""
        if experiment is not None:
            self._parked.pop(start_of(experiment), None)
        self.now = Session()

    def forget(self) -> None:
        """Let no trained network come back."""
        self._parked.clear()

    def _park(self, run: Run) -> None:
        self._parked[start_of(run.experiment)] = self.now
        held = run.points.x_train
        for start, parked in list(self._parked.items()):
            other = parked.run.points.x_train if parked.run is not None else held
            if other is not held and other.size > PARKED_VALUES:
                del self._parked[start]
        while len(self._parked) > PARKED:
            del self._parked[next(iter(self._parked))]
