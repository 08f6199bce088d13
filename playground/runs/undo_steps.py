"""Undo steps of the training: back to its start, or to a checkpoint; undone, the training they took is there again."""

from PySide6.QtGui import QUndoCommand

from core.training.checkpoints import Checkpoint
from playground.languages import tr
from playground.runs.trainer import Trainer
from playground.widgets.numbers.number_text import numeral


class Reset(QUndoCommand):
    """The run goes back to its start; undone, the training that this took away is there again."""

    def __init__(self, trainer: Trainer) -> None:
        super().__init__(tr("Reset"))
        self._trainer = trainer

    def redo(self) -> None:
        """Begin anew, or with what was trained after the reset; undone, with what was trained before it."""
        self._trainer.swap(self)

    undo = redo


class GoBack(QUndoCommand):
    """The run goes back to a checkpoint of its own; undone, what this took away is there again."""

    def __init__(self, trainer: Trainer, past: Checkpoint) -> None:
        super().__init__(tr("Back to epoch {epoch}").format(epoch=numeral(past.epoch, ",.0f")))
        self._trainer, self._past = trainer, past

    def redo(self) -> None:
        """Go on from the checkpoint, or with what was trained after that; undone, with what was before it."""
        self._trainer.swap(self, self._past)

    undo = redo
