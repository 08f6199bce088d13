"""The confusion matrix of a moment with its title and what is read from it, shown a few times a second at most."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.functions import metrics
from core.training.moment import Moment
from playground.confusion.matrix import Matrix
from playground.languages import mark, tr, tr_said
from playground.pace import Pace
from playground.widgets.access.heard import ToldPicture
from playground.widgets.fitting import FittingLabel
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.sections import Elided

REFRESH_MS = 200  # a matrix is read, not watched: painting its numbers costs training time


class ConfusionView(ToldPicture, Pictured, QWidget):
    """Shows a moment's confusion matrix, a few times a second at most.

    `choosable`: its cells can be chosen, and what is read stands below it; else, in a narrow place, in its head.
    """

    picture_title = mark("Confusion matrix")

    def __init__(self, pace: Pace, *, choosable: bool = False) -> None:
        super().__init__()
        self._of = "samples"
        self._counting = pace.job(self, self._show_counts, every_ms=REFRESH_MS)
        self.matrix = Matrix(choosable=choosable)
        tip = tr("Rows: the true classes; columns: the predicted ones")
        self.title = named(FittingLabel(self), "confusion_title", tr("Confusion matrix"), tip)
        self.title.setVisible(choosable)
        tip = tr("How many of a class were predicted as which")
        self.readout = named(Elided(), "confusion_readout", tr("Cell under the mouse"), tip)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._choosable = choosable
        self._hint = tr("Click a cell, or press Enter on it, to see its images") if choosable else ""
        self.readout.setText(self._hint)
        self.head = filled(QHBoxLayout(), (self.title if choosable else self.readout, 1))
        fill(self, QVBoxLayout(), self.head, (self.matrix, 1), *([self.readout] if choosable else []), spacing=2)
        self.matrix.hovered.connect(lambda text: self.readout.setText(text or self._hint))

    def pictured(self) -> tuple[QWidget, ...]:
        return self.title, self.matrix

    def told(self) -> str:
        return self.matrix.accessibleDescription()

    def heard_at(self) -> QWidget:
        return self.matrix

    def show_classes(self, classes: int, *, tested: bool, names: tuple[str, ...] = ()) -> None:
        """Show the data's kind, and nothing of a network until a moment comes."""
        self._counting.drop()
        self.matrix.names = names
        self.matrix.current = 0, 0
        self.matrix.show_choice(None)
        self._of = tr("of the test samples") if tested else tr("of the training samples")
        self._say_right("")
        self.matrix.show_counts(np.zeros((0, 0), int))

    def show_moment(self, moment: Moment) -> None:
        """Show the matrix of the moment, soon."""
        counts = moment.confusion
        assert counts is not None  # a moment of classes
        if len(self.matrix.counts):
            self._counting.ask(counts)
        else:
            self._show_counts(counts)

    def show_now(self, moment: Moment) -> None:
        """Show the matrix of the moment at once."""
        assert moment.confusion is not None
        self._counting.drop()
        self._show_counts(moment.confusion)

    def hide_controls(self) -> None:
        """Hide what a still picture has no use for."""
        self.readout.hide()

    def _show_counts(self, counts: np.ndarray) -> None:
        if not np.array_equal(counts, self.matrix.counts):
            self.matrix.show_counts(counts)
            self._say_right(": " + tr_said(metrics.right(int(np.trace(counts)), int(counts.sum()))))

    def _say_right(self, right: str) -> None:
        """Show which samples the matrix counts, and how many of them are `right`."""
        title = f"<b>{tr('Confusion matrix')}</b>"
        self.title.offer(
            f"{title} &nbsp; {self._of}{right}",
            f"{title}{right}",
            title,
        )
        if not self._choosable:
            hinted = self.readout.text() == self._hint
            self._hint = f"{self._of}{right}"
            if hinted:
                self.readout.setText(self._hint)
