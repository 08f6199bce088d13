"""A run's curve: losses and scores over its epochs, a row an epoch and a few inside the first, in bounded memory.

Marks on it say what a person changed, and when.
"""

import copy
import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from core.experiment.difference import PAINTED, difference
from core.experiment.spec import Experiment
from core.tape.array import Array, locked

CAPACITY = 256  # a row costs up to a fifth of a small network's epoch: the later ones get fewer
MOST_MARKS, LONGEST_MARK = 64, 300
INSIDE_FIRST = frozenset(4**k for k in range(16))  # steps of the first epoch that have rows


class Row(NamedTuple):
    """Losses and scores after `step` batches, which are `epoch` passes over the training samples.

    Those over the samples for validation are NaN where there are none.
    """

    step: int
    epoch: float
    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    validation_loss: float = math.nan
    validation_score: float = math.nan


WITHOUT_VALIDATION = Row._fields.index("validation_loss")  # columns


class Mark(NamedTuple):
    """What was changed after `step` batches, which were `epoch` passes over the training samples."""

    step: int
    epoch: float
    text: str


class _Change(NamedTuple):
    """The last change: of what experiment, by which edit, and whether there is a mark of it."""

    step: int
    before: Experiment
    edit: object
    marked: bool


class Curve:
    """Rows in the order of their steps.

    When it is full, every second epoch's row goes, and from then on only every second epoch gets one: so a run of any
    length keeps its shape, its later epochs cost less, and which rows there are depends on the run alone. `every` is
    how many epochs lie between two rows. `marks` are the latest MOST_MARKS, in their order, too.
    """

    def __init__(self) -> None:
        self._rows = np.empty((CAPACITY, len(Row._fields)))
        self._count = 0
        self._copied: Curve | None = None
        self.every = 1
        self.marks: tuple[Mark, ...] = ()
        self._change: _Change | None = None

    @classmethod
    def of(cls, rows: Sequence[Row], every: int, marks: Sequence[Mark] = ()) -> "Curve":
        """Return a curve with these rows, at most CAPACITY, that goes on as the one did that they are from."""
        made = cls()
        made.marks = tuple(marks)
        made.every, made._count = every, len(rows)
        made._rows[: len(rows)] = np.reshape(rows, (-1, len(Row._fields)))
        return made

    def __len__(self) -> int:
        return self._count

    def wants(self, step: int, epochs: int, *, ended: bool) -> bool:
        """Whether a row is due after `step` batches and `epochs` whole epochs, of which one has just `ended`."""
        return epochs % self.every == 0 if ended else epochs == 0 and step in INSIDE_FIRST

    def add(self, row: Row) -> None:
        """Append a row, in the place of those of its step or later: these were taken back, with the marks after it."""
        self.forget(row.step)
        if self.marks and self.marks[-1].step > row.step:
            self.marks, self._change = tuple(mark for mark in self.marks if mark.step <= row.step), None
        if self._count == CAPACITY:
            self.every *= 2
            epoch = self.column("epoch")
            kept = self._rows[: self._count][(epoch < 1) | (epoch % self.every == 0)]
            self._count = len(kept)
            self._rows[: self._count] = kept
        if row.epoch < 1 or row.epoch % self.every == 0:
            self._rows[self._count] = row
            self._count += 1

    def forget(self, step: int) -> None:
        """Let the rows of `step` and later go."""
        self._count = int(np.searchsorted(self.column("step"), step))
        self._copied = None

    def changed(self, step: int, epoch: float, before: Experiment, after: Experiment, edit: object = None) -> None:
        """Mark what was changed here; what follows at the same step, or with the same `edit`, is one mark with it.

        Of strokes that paint points one after the other, the first gets a mark.
        """
        last, marks = self._change, self.marks
        if last is not None and (last.step == step or (edit is not None and edit is last.edit)):
            before, marks = last.before, marks[:-1] if last.marked else marks
        text: str = difference(before, after)
        text = text if len(text) <= LONGEST_MARK else text[:LONGEST_MARK]
        if text == PAINTED and marks and marks[-1].text == text:
            text = ""
        self.marks = (*marks, Mark(step, epoch, text))[-MOST_MARKS:] if text else marks
        self._change, self._copied = _Change(step, before, edit, bool(text)), None

    def column(self, name: str) -> Array:
        """Return a view of the column `name`, one value a row."""
        return self._rows[: self._count, Row._fields.index(name)]

    def rows(self) -> list[Row]:
        """Return the rows."""
        return [Row(int(step), *numbers) for step, *numbers in self._rows[: self._count, : len(self.names)].tolist()]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns that hold anything: those of validation only where there are such samples."""
        whole = bool(self._count) and not np.isnan(self._rows[: self._count, WITHOUT_VALIDATION:]).all()
        return Row._fields if whole else Row._fields[:WITHOUT_VALIDATION]

    def resumed(self) -> "Curve":
        """Return one that goes on from here."""
        made = Curve.of(self.rows(), self.every, self.marks)
        made._change = self._change
        return made

    def copied(self) -> "Curve":
        """Return a copy that nobody can write; the same one until there is another row."""
        if self._copied is None:
            self._copied = copy.copy(self)
            self._copied._rows = locked(self._rows[: self._count].copy())
        return self._copied
