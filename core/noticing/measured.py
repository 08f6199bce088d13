"""What the instruments say of a run's states, each measured once."""

from core.inside.instruments import Instruments, Reading
from core.training.checkpoints import Checkpoint
from core.training.moment import Moment

MOST = 16  # readings held: those of the last checkpoints, and of the start


class Measured:
    """Holds readings of the states of one training; that of a state is had again for nothing."""

    def __init__(self) -> None:
        self._instruments: Instruments | None = None
        self._held: dict[int, tuple[Checkpoint | Moment, Reading]] = {}  # by the state's identity

    def readings(self, moment: Moment, states: list[Checkpoint | Moment]) -> list[Reading]:
        """Return what the instruments say of these states of the moment's run."""
        found = []
        for state in states:
            _, reading = self._held.get(id(state)) or (state, self._read(moment, state))
            self._held[id(state)] = state, reading
            found.append(reading)
        while len(self._held) > MOST:
            del self._held[next(iter(self._held))]
        return found

    def _read(self, moment: Moment, state: Checkpoint | Moment) -> Reading:
        instruments = self._instruments
        if instruments is None or not instruments.fits(state.experiment, state.weights, moment.points):
            instruments = self._instruments = Instruments(state.experiment, state.weights, moment.points)
        return instruments.read(state)
