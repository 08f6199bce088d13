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
        known = self._read.union(reading.step for reading in readings)
        return [past for past in moment.checkpoints if past.step < readings[-1].step and past.step not in known]

    def read(self, moment: Moment, seconds: float) -> bool:
        """Read for about so long, and one at least, from the first epoch on; return whether more is left."""
        unread, until = self.unread(moment), perf_counter() + seconds
        while unread:
            past = unread.pop(0)
            experiment = replace(past.experiment, data=moment.experiment.data)  # all else as it was set then
            instruments = self._instruments
            if instruments is None or not instruments.fits(experiment, past.weights, moment.points):
                instruments = self._instruments = Instruments(experiment, past.weights, moment.points)
            self.history.fill_in(instruments.read(past))
            self._read.add(past.step)
            if perf_counter() >= until:
                break
        return bool(unread)
