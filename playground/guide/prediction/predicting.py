"""Predict, then see: a person sketches before training what will come of it, and is told how near it came."""

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.data.data import Data
from core.guide import prediction
from core.training.moment import Moment
from playground.frame.tabs import Inside
from playground.guide.panel import Panel
from playground.guide.prediction.predicted import BOUNDARY, CURVE, LOSS, SUBJECTS, TO_DRAW, scored
from playground.guide.prediction.sketch import Sketch
from playground.guide.prediction.sketch_sheet import SketchSheet
from playground.languages import tr
from playground.pace import Pace
from playground.runs.trainer import Trainer
from playground.runs.undo_steps import Reset
from playground.score.curves import CurveView
from playground.widgets.pictures.picture import PictureView

SCORE_MS = 500
PICTURE = 0  # the number of the data's picture among the pages
FINE = 100  # cells of a side, in which lines go on
EPOCHS = 100  # to sketch the loss over, where none are set


class Predicting(QObject):
    """Lets a person sketch, on the data's picture and in the loss plot, until training begins; scores from then on."""

    said = Signal(str)  # a sentence on what can't be
    ended = Signal()

    def __init__(
        self, panel: Panel, trainer: Trainer, undo: QUndoStack, inside: Inside, loss: CurveView, pace: Pace
    ) -> None:
        super().__init__(panel)
        self._panel, self._trainer, self._undo, self._inside, self._loss = panel, trainer, undo, inside, loss
        self.sketches: dict[str, Sketch] = {}  # by what they are of
        self.subject = LOSS
        self._data = Data()  # that they are of
        self._scoring = pace.job(panel, self._show, every_ms=SCORE_MS)
        panel.restyled.connect(self._restyle)
        panel.undone.connect(lambda: self.sketches[self.subject].undo())  # whose button has a line to take
        panel.erased.connect(lambda: self.sketches[self.subject].erase())
        panel.subject_chosen.connect(self._turn_to)
        trainer.moment_ready.connect(self._take)

    @property
    def sketch(self) -> Sketch | None:
        """The sketch that is drawn, or scored; None: nothing is predicted."""
        return self.sketches.get(self.subject)

    def begin(self) -> bool:
        """Let a person sketch, on a network that hasn't learned yet, or turn to what else there is to sketch.

        Return whether there is a network for it.
        """
        moment = self._trainer.moment
        if moment is None:
            self.said.emit(tr("To predict, choose data first: there is no network yet."))
            return False
        self._inside.show_page(PICTURE)
        self._inside.asking.painter.toggle.setChecked(False)
        self._inside.asking.close_panel()
        if self._inside.diagram.page is not None:
            self._inside.diagram.page.diagram.pick(None)  # its map would stay over the boundary
        if self.sketches and not self._trainer.trained:
            subjects = [*self.sketches]
            self._turn_to(subjects[(subjects.index(self.subject) + 1) % len(subjects)])
        else:
            self._begin_anew(moment)
        assert self.sketch is not None
        self.sketch.keys.setFocus()
        return True

    def _begin_anew(self, moment: Moment) -> None:
        if self._trainer.trained:
            self._undo.push(Reset(self._trainer))
        self.end()
        self._data, view = moment.experiment.data, self._inside.picture.currentWidget()
        if isinstance(view, PictureView) and view.data.dimensions > 0:
            self._data = view.data
            sheet = SketchSheet(view.plot, view.plane, self._inside.asking, lambda: view.extent)
            if self._data.dimensions == 1:
                self.sketches[CURVE] = Sketch(sheet)
            elif not self._data.regression:
                self.sketches[BOUNDARY] = Sketch(sheet, goes_on=lambda lines: _going_on(view, lines))
        loss = self._loss
        loss.give_room(float(moment.experiment.training.epochs or EPOCHS))
        sheet = SketchSheet(loss.plot, loss.lines, loss.plot, lambda: loss.extent, loss.logarithmic.isChecked)
        self.sketches[LOSS] = Sketch(sheet, behind=True)
        loss.options_changed.connect(self.sketches[LOSS].lay_out)
        for sketch in self.sketches.values():
            sketch.changed.connect(self._show)
            sketch.left.connect(self.ended)
        self._panel.offer_subjects(
            {subject: tr(SUBJECTS[subject]) for subject in self.sketches}, next(iter(self.sketches))
        )
        self._turn_to(next(iter(self.sketches)))

    def end(self) -> None:
        """Take the sketches away."""
        self._scoring.drop()
        for sketch in self.sketches.values():
            sketch.remove()
        self.sketches = {}
        self._loss.give_room(None)
        self._hint()

    def _turn_to(self, subject: str) -> None:
        """Let this be sketched, or say how near its sketch came."""
        if subject in self.sketches:
            self.subject = subject
            self._panel.subject.show_value(subject)
            self._show()

    def _restyle(self) -> None:
        """Take the palette's colours."""
        for sketch in self.sketches.values():
            sketch.restyle()

    def _take(self, moment: Moment) -> None:
        if self.sketches and moment.experiment.data != self._data:
            self.ended.emit()  # of other data nothing was predicted
        elif self.sketches:
            self._scoring.ask()

    def _show(self) -> None:
        """Say what to do, or, once it has learned, how near the sketch came."""
        sketch, moment = self.sketch, self._trainer.moment
        if sketch is None:
            return
        learned = moment is not None and moment.step > 0
        for each in self.sketches.values():
            each.let_draw(draws=each is sketch and not learned)
        said = tr(TO_DRAW[self.subject])
        if learned and moment is not None:
            said = scored(self.subject, sketch.arrays(), moment, self._inside.picture.currentWidget(), self._loss.least)
        self._panel.show_sketch(tr("Predict, then see"), said, lines=bool(sketch.lines), draws=not learned)
        self._hint()

    def _hint(self) -> None:
        """Say below the picture what the mouse does there now."""
        view, sketch = self._inside.picture.currentWidget(), self.sketch
        if isinstance(view, PictureView) and not self._inside.asking.painter.on:
            draws = sketch is not None and sketch.draws and self.subject != LOSS
            view.show_hint(tr("Drag to draw the line that you expect") if draws else tr(view.HINT))


def _going_on(view: PictureView, lines: list[np.ndarray]) -> list[np.ndarray]:
    """Return how lines go on to the edges of a picture, as they are scored."""
    return [] if view.extent is None else prediction.going_on(lines, view.extent, (FINE, FINE))
