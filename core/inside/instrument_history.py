"""Readings of the instruments over time, in bounded memory; and one layer's histograms of all times on one scale."""

from bisect import bisect_left

import numpy as np

from core.inside.instruments import Reading
from core.tape.blas import Array

# So many readings are kept, fewer of networks with many layers: about 20 MB at most.
CAPACITY, LEAST_CAPACITY, LAYERS_KEPT = 512, 32, 16_384


class InstrumentHistory:
    """The `readings` of one network by step; when full, every second one goes, so a run of any length keeps its shape.

    `gaps` says for each whether before it lies a stretch of the run that nobody looked at.
    """

    def __init__(self) -> None:
        self.readings: list[Reading] = []
        self.gaps: list[bool] = []

    def __len__(self) -> int:
        return len(self.readings)

    def add(self, reading: Reading, *, gap: bool = False) -> None:
        """Append a reading in the place of those of its step or later; of another network than before, all go."""
        if self.readings and len(self.readings[-1].parts) != len(reading.parts):
            self.clear()
        gap = self.forget(reading.step) or gap
        if self.readings and self.readings[-1].step == reading.step:  # seen anew
            self.readings.pop()
            gap = self.gaps.pop()
        self._make_room(reading)
        self.readings.append(reading)
        self.gaps.append(gap and len(self.readings) > 1)

    def fill_in(self, reading: Reading) -> None:
        """Put a reading of the past in its place among the others."""
        self._make_room(reading)
        place = bisect_left(self.readings, reading.step, key=lambda other: other.step)
        self.readings.insert(place, reading)
        self.gaps.insert(place, False)

    def _make_room(self, reading: Reading) -> None:
        if len(self.readings) >= max(LEAST_CAPACITY, min(CAPACITY, LAYERS_KEPT // max(1, len(reading.parts)))):
            # a gap before a reading that goes is one before the next
            kept = [a or b for a, b in zip(self.gaps[0::2], [False, *self.gaps[1::2]], strict=False)]
            self.readings, self.gaps = self.readings[::2], kept

    def forget(self, step: int) -> bool:
        """Let the readings after `step` go, which were taken back; return whether there were any."""
        count = len(self.readings)
        while self.readings and self.readings[-1].step > step:
            self.readings.pop()
            self.gaps.pop()
        return len(self.readings) < count

    def clear(self) -> None:
        """Let all go."""
        self.readings, self.gaps = [], []

    def epochs(self) -> Array:
        """Return when the readings were taken, (readings,)."""
        return np.array([reading.epoch for reading in self.readings])

    def column(self, name: str) -> Array:
        """Return `gradient`, `weight`, `update`, `ratio`, `dead` or `saturated`: (readings, parts)."""
        return np.array([getattr(reading, name) for reading in self.readings], float)

    def ridge(self, what: str, part: int, most: int) -> tuple[Array, Array, float] | None:
        """Return the histograms of a part's "activations" or "weights" on one scale, `most` of them or fewer.

        They are (epochs (rows,), counts (rows, BINS), reach), evenly taken from the first to the last;
        None where there are none.
        """
        found = [(r.epoch, getattr(r, what)[part]) for r in self.readings]
        known = [(epoch, histogram) for epoch, histogram in found if histogram is not None]
        if not known:
            return None
        chosen = [
            known[i] for i in np.unique(np.linspace(len(known) - 1, 0, min(most, len(known))).round().astype(int))
        ]
        reach = max(histogram.reach for _, histogram in chosen)
        counts = np.array([histogram.widened(reach) for _, histogram in chosen])
        return np.array([epoch for epoch, _ in chosen]), counts, reach
