"""A run's losses and scores over time, in bounded memory."""

import numpy as np

from core.tape.blas import Array
from core.training.moment import Moment

COLUMNS = ("step", "epoch", "train_loss", "test_loss", "train_score", "test_score")
CAPACITY = 2048


class History:
    """One row for each moment looked at; when full, every second row goes, so a run of any length keeps its shape.

    `epoch` is counted with its fraction: steps over the steps of an epoch.
    """

    def __init__(self) -> None:
        self._rows = np.empty((len(COLUMNS), CAPACITY))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, moment: Moment) -> None:
        """Append the moment in the place of rows of its step or later: those are seen anew, or were taken back."""
        while self._count and self._rows[0, self._count - 1] >= moment.step:
            self._count -= 1
        if self._count == CAPACITY:
            kept = CAPACITY // 2
            self._rows[:, :kept] = self._rows[:, ::2]
            self._count = kept
        self._rows[:, self._count] = (
            moment.step,
            moment.epoch,
            moment.train_loss,
            moment.test_loss,
            moment.train_score,
            moment.test_score,
        )
        self._count += 1

    def column(self, name: str) -> Array:
        """Return a view of the column `name`, one value a row."""
        return self._rows[COLUMNS.index(name), : self._count]
