"""Checkpoints of a run at rows of its curve, in bounded memory: what its past is measured from afterwards."""

from collections.abc import Mapping

from msgspec import Struct

from core.experiment.spec import Experiment
from core.network.copied import Weights
from core.tape.blas import Array

MOST, LEAST = 128, 4  # of a run; of a network so large that there is no room for LEAST, none are kept
MOST_BYTES, MOST_PARKED_BYTES = 32_000_000, 8_000_000


class Checkpoint(Struct, frozen=True, eq=False):
    """A run as it was; its fields are those of `Moment`, its arrays are not for writing."""

    experiment: Experiment
    step: int
    epoch: float
    learning_rate: float
    weights: Weights
    optimizer_state: Mapping[str, Array]

    @property
    def nbytes(self) -> int:
        """What its arrays take."""
        return sum(a.nbytes for a in (self.weights.weights, self.weights.statistics, *self.optimizer_state.values()))


class Checkpoints:
    """Checkpoints in the order of their steps, evenly spaced over a run of any length, as the rows of `Curve` are.

    They are in `kept`, `every` so many epochs, and take `nbytes` in all. Beside them `best` is the state that patience
    would have back, None without any.
    """

    def __init__(self, kept: tuple[Checkpoint, ...] = (), every: int = 1, best: Checkpoint | None = None) -> None:
        self.kept, self.every, self.best = kept, every, best
        self.nbytes = sum(checkpoint.nbytes for checkpoint in kept)

    def wants(self, epoch: float, nbytes: int) -> bool:
        """Whether there is to be one of so many bytes after `epoch` passes."""
        return LEAST * nbytes <= MOST_BYTES and (self.every == 1 or epoch % self.every == 0)

    def add(self, checkpoint: Checkpoint) -> None:
        """Append one, in the place of those of its step or later: these were taken back."""
        if self.kept and self.kept[-1].step >= checkpoint.step:
            self._keep(tuple(kept for kept in self.kept if kept.step < checkpoint.step))
        if len(self.kept) == MOST:
            self._thin()
        self.shrink(MOST_BYTES - checkpoint.nbytes)
        if self.wants(checkpoint.epoch, checkpoint.nbytes):
            self.kept = *self.kept, checkpoint
            self.nbytes += checkpoint.nbytes

    def shrink(self, nbytes: int) -> None:
        """Let every second one go until they take no more than `nbytes`."""
        while self.kept and self.nbytes > nbytes:
            self._thin()

    def _thin(self) -> None:
        """Let every second epoch's one go, and those inside the first."""
        self.every *= 2
        kept = tuple(checkpoint for checkpoint in self.kept if checkpoint.epoch % self.every == 0)
        self._keep(kept if len(kept) < len(self.kept) else ())

    def _keep(self, kept: tuple[Checkpoint, ...]) -> None:
        self.kept, self.nbytes = kept, sum(checkpoint.nbytes for checkpoint in kept)
