"""A run's past, read afterwards: what the instruments would have shown, from the checkpoints, a portion at a time."""

from time import perf_counter

from core.inside.instrument_history import InstrumentHistory
from core.inside.instruments import Instruments
from core.training.checkpoints import Checkpoint
from core.training.moment import Moment
from core.value import replace


class PastReader:
    """Fills the checkpoints of a run into a history of its readings."""

    def __init__(self, history: InstrumentHistory) -> None:
        self.history = history
        self._instruments: Instruments | None = None
        self._read: set[int] = set()  # steps; a history that is full doesn't keep all of them

    def clear(self) -> None:
        """Begin with another run."""
        self._read.clear()

    def unread(self, moment: Moment) -> list[Checkpoint]:
        """Return the moment's checkpoints that were not read, up to the last reading."""
        readings = self.history.readings
        if not readings:
            return []
        known, last = self._read.union(reading.step for reading in readings), readings[-1].step
        return [
            past for past in moment.checkpoints if past.step < last and past.step not in known and alike(past, moment)
        ]

    def read(self, moment: Moment, seconds: float) -> bool:
        """Read for about so long, and one at least, from the first epoch on; return whether more is left."""
        unread, until = self.unread(moment), perf_counter() + seconds
        while unread:
            past = unread.pop(0)
            data = replace(moment.experiment.data, features=past.experiment.data.features)
            experiment = replace(past.experiment, data=data)  # all else as it was set then
            instruments = self._instruments
            if instruments is None or not instruments.fits(experiment, past.weights, moment.points):
                instruments = self._instruments = Instruments(experiment, past.weights, moment.points)
            self.history.fill_in(instruments.read(past))
            self._read.add(past.step)
            if perf_counter() >= until:
                break
        return bool(unread)


def alike(past: Checkpoint, moment: Moment) -> bool:
    """Whether lines can go on from one to the other: the layers are of the same kinds, and so is the answer.

    Before an edit that put layers in, or took some out, or changed what the data asks for, lies another network.
    """
    before, now = past.weights, moment.weights
    kinds = [[type(layer) for layer in each.layers] for each in (before, now)]
    data, then = moment.experiment.data, past.experiment.data
    asked = [(each.regression, each.classes, each.dimensions) for each in (then, data)]
    return kinds[0] == kinds[1] and asked[0] == asked[1] and len(before.shape) == len(now.shape)
