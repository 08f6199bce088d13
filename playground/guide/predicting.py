"""Predict, then see: a person sketches the boundary or the curve before training, and is told how near it came."""

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.data.data import Data
from core.guide import prediction
from core.training.moment import Moment
from playground.frame.tabs import Inside
from playground.guide.panel import Panel
from playground.guide.sketch import Sketch
from playground.languages import tr
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.runs.trainer import Trainer
from playground.runs.undo_steps import Reset
from playground.widgets.pictures.picture import PictureView
from playground.widgets.words import in_digits

SCORE_MS = 500
BOUNDARY = 0  # the number of the data's picture among the pages


class Predicting(QObject):
    """Lets a person sketch on the data's picture until training begins, and scores that from then on."""

    said = Signal(str)  # a sentence on what can't be
    ended = Signal()

    def __init__(self, panel: Panel, trainer: Trainer, undo: QUndoStack, inside: Inside, pace: Pace) -> None:
        super().__init__(panel)
        self._panel, self._trainer, self._undo, self._inside = panel, trainer, undo, inside
        self.sketch: Sketch | None = None
        self._data = Data()  # that it is of
        self._scoring = pace.job(panel, self._show, every_ms=SCORE_MS)
        panel.restyled.connect(self._restyle)
        panel.undone.connect(lambda: self.sketch is not None and self.sketch.undo())
        panel.erased.connect(lambda: self.sketch is not None and self.sketch.erase())
        trainer.moment_ready.connect(self._take)

    def begin(self) -> bool:
        """Let a person sketch, on a network that hasn't learned yet; return whether there is a picture for it."""
        view = self._inside.picture.currentWidget()
        if not isinstance(view, PictureView) or (view.data.regression and view.data.dimensions > 1):
            self.said.emit(tr("To predict, choose data with classes in the plane, or y of x."))
            return False
        self._inside.show_page(BOUNDARY)
        self._inside.asking.painter.toggle.setChecked(False)
        self._inside.asking.close_panel()
        if self._trainer.trained:
            self._undo.push(Reset(self._trainer))
        self.end()
        self._data = view.data
        sketch = self.sketch = Sketch(view, self._inside.asking)
        sketch.changed.connect(self._show)
        sketch.left.connect(self.ended)
        sketch.let_draw(draws=True)
        self._inside.asking.setFocus()
        self._show()
        return True

    def end(self) -> None:
        """Take the sketch away."""
        self._scoring.drop()
        if self.sketch is not None:
            self.sketch.remove()
            self.sketch = None

    def _restyle(self) -> None:
        """Take the palette's colours."""
        if self.sketch is not None:
            self.sketch.restyle()

    def _take(self, moment: Moment) -> None:
        if self.sketch is not None and moment.experiment.data != self._data:
            self.ended.emit()  # of other data nothing was predicted
        elif self.sketch is not None:
            self._scoring.ask()

    def _show(self) -> None:
        """Say what to do, or, once it has learned, how near the sketch came."""
        sketch, moment = self.sketch, self._trainer.moment
        if sketch is None:
            return
        learned = moment is not None and moment.step > 0
        sketch.let_draw(draws=not learned)
        said = self._score(sketch, moment) if learned and moment is not None else ""
        if not learned and self._data.dimensions == 1:
            said = tr("Draw the curve that it will find, over the whole width. Then press **Play**.")
        elif not learned:
            said = tr("Draw where its boundary will run: from edge to edge, or as a closed line. Then press **Play**.")
        self._panel.show_sketch(tr("Predict, then see"), said, lines=bool(sketch.lines), draws=not learned)

    def _score(self, sketch: Sketch, moment: Moment) -> str:
        view, picture = self._inside.picture.currentWidget(), moment.picture
        if not isinstance(view, PictureView) or picture is None or view.seen is None:
            return ""
        if not sketch.lines:
            return tr("Nothing was drawn. **Reset** (F8) lets you draw before it learns.")
        epoch = numeral(int(moment.epoch))
        data = moment.experiment.data
        if data.dimensions == 1:
            found = prediction.distance(sketch.arrays(), picture.extent, np.nan_to_num(picture.values[0, 0]))
            if found is None:
                return ""
            text = tr(
                "Epoch {epoch}: your curve lies {mean} from the network's on average. The best level line would be "
                "{guess} away, so you saved {share} of that."
            )
            mean, guess = in_digits(found.mean, 3), in_digits(found.guess, 3)
            return text.format(epoch=epoch, mean=mean, guess=guess, share=_percent(max(0.0, found.share)))
        values = np.nan_to_num(picture.values)
        network = values.argmax(axis=0) if len(values) > 1 else (values[0] >= 0.5).astype(np.int64)
        at = view.seen.coordinates(moment.points.x_train)
        agreed = prediction.agreement(sketch.arrays(), picture.extent, at, moment.points.y_train, network)
        if agreed.regions < 2:
            return tr("Your line parts no points from others. **Reset** (F8), and draw it between the classes.")
        text = tr(
            "Epoch {epoch}: your line agrees with the network on {share} of the plane. To say {name} everywhere would "
            "agree on {guess}."
        )
        share, guess = _percent(agreed.share), _percent(agreed.guess)
        return text.format(epoch=epoch, share=share, name=tr(data.class_title(agreed.guessed)), guess=guess)


def _percent(share: float) -> str:
    return f"{numeral(100 * share, '.0f')} %"
