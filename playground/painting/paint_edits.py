"""What is painted, as edits of the experiment's data: each stroke is one for Undo, and grows from frame to frame."""

import time
from collections.abc import Callable

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from core.data.chosen_points import on_paper
from core.data.painted import MOST_POINTS
from core.experiment.spec import Experiment
from core.value import SpecError
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.painting.brush import Brush, Place
from playground.painting.stroke import TOOLS, Stroke
from playground.painting.tools import PaintTools

FRAME_MS = 16  # between two edits of a stroke, and at least as long as one took
FULL = mark("{most} points are the most that can be painted.")
TOO_MANY = mark("There are more than {most} points: lower the samples to paint on them.")
NO_END = mark("The epochs have no end now, so that it trains while you paint.")


class PaintEdits(QObject):
    """Makes the edits of what `tools` do at the places of a stroke; `brush` says how large they are there."""

    # (Experiment, str, key): points as a person painted them, what they did, and the stroke that it belongs to
    edited = Signal(object, str, object)
    said = Signal(str)

    def __init__(self, tools: PaintTools, brush: Callable[[], Brush], parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._brush = tools, brush
        self.stroke: Stroke | None = None
        self.fresh = False  # whether the plane was chosen as an empty one, and nothing is painted yet
        self._experiment: Experiment | None = None
        self._endless = False  # since this stroke or one before, which is said once there are enough points
        self._random = np.random.default_rng()
        self._frame = QTimer(self, singleShot=True)
        self._frame.timeout.connect(self._go_on)

    def show_experiment(self, experiment: Experiment) -> None:
        """Take the experiment, and drop a stroke whose points it doesn't have."""
        self._experiment = experiment
        if self.stroke is not None and experiment.data.painted != self.stroke.data.painted:
            self.drop()  # undone under the mouse, say

    def begin(self, at: Place, tool: str) -> None:
        """Begin a stroke of a tool, and do what it does where it begins."""
        self.drop()
        if self._experiment is None:
            return
        data = self._experiment.data
        y = self._tools.value if data.regression else self._tools.chosen_class
        try:
            stroke = Stroke(tool, data, at, y, self._tools.density.value(), self._random)
        except SpecError:
            self.said.emit(tr(TOO_MANY).format(most=numeral(MOST_POINTS)))
            return
        self.stroke = stroke
        stroke.press(self._brush())
        self._tell(stroke)
        self._frame.start(FRAME_MS)

    def drag(self, at: Place) -> None:
        """Go on with the stroke to a place: soon, with all that comes until then."""
        if self.stroke is not None:
            self.stroke.drag(at)

    def end(self) -> None:
        """Finish the stroke."""
        if (stroke := self.stroke) is not None:
            if stroke.at != stroke.done_to:
                stroke.work(self._brush())
                self._tell(stroke)
            self.drop()

    def drop(self) -> None:
        """Paint no further on the stroke; what it did so far stays."""
        self.stroke = None
        self._frame.stop()

    def _go_on(self) -> None:
        began = time.perf_counter()
        if (stroke := self.stroke) is not None:
            if stroke.waits:
                stroke.work(self._brush())
                self._tell(stroke)
            self._frame.start(max(FRAME_MS, round(1000 * (time.perf_counter() - began))))

    def _tell(self, stroke: Stroke) -> None:
        """Make an edit of the stroke so far; those of a stroke are one for Undo."""
        data = stroke.painted()
        if data is not None and self._experiment is not None:
            changed = replace(self._experiment, data=data)
            if self.fresh and changed.training.epochs is not None:  # a few points' epochs are over at once
                changed = replace(changed, training=replace(changed.training, epochs=None))
                self._endless = True
            self.fresh = False
            self.edited.emit(changed, tr(TOOLS[stroke.tool].done), stroke)
            if self._endless and data.missing is None:
                self._endless = False
                self.said.emit(tr(NO_END))
            if stroke.full and stroke.tool in ("add", "spray"):
                self.said.emit(tr(FULL).format(most=numeral(MOST_POINTS)))

    def clear(self) -> None:
        """Take all points away."""
        self.drop()
        if self._experiment is not None and self._experiment.data.samples:
            data = self._experiment.data
            paper = on_paper(replace(data, samples=min(data.samples, MOST_POINTS)))
            emptied = replace(paper, painted=replace(paper.painted, points=b""))
            self.edited.emit(replace(self._experiment, data=emptied), tr("Clear points"), None)

    def add_class(self) -> None:
        """Have one class more, to be painted from now on."""
        self.drop()
        if self._experiment is None or self._experiment.data.regression or not self._tools.more.isEnabled():
            return
        try:
            paper = on_paper(self._experiment.data)
        except SpecError:
            self.said.emit(tr(TOO_MANY).format(most=numeral(MOST_POINTS)))
            return
        data = replace(paper, classes=paper.classes + 1)
        self.edited.emit(replace(self._experiment, data=data), tr("Add a class"), None)
        self._tools.choose_class(paper.classes)
