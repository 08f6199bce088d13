"""What the window has of the guide: an entry and a place; all else is imported when somebody first asks for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.experiment.advice import ADVICE, OWN_NAME
from core.experiment.presets import OWN, PRESETS, TITLES
from core.experiment.spec import Experiment
from core.training.moment import Moment
from playground import stored
from playground.document.document import Document
from playground.document.document_files import DocumentFiles
from playground.frame.tabs import Inside
from playground.guide.column import SettingsColumn
from playground.languages import tr
from playground.pace import Pace
from playground.runs.trainer import Trainer
from playground.score.curves import CurveView

if TYPE_CHECKING:
    from playground.guide.course import Course
    from playground.guide.prediction.predicting import Predicting
    from playground.guide.stage import SceneStage
    from playground.guide.tour import Tour

OFFERED = "tour_offered"


class Guiding(QObject):
    """Opens and closes the panel at the foot of the settings' `column`, and hands on what happens while it is open."""

    said = Signal(str)  # a sentence on what happened
    wanted = Signal(str)  # what a person goes on with after the tour: "board" or "table"

    def __init__(
        self,
        above: QWidget,
        document: Document,
        files: DocumentFiles,
        trainer: Trainer,
        inside: Inside,
        loss: CurveView,
        pace: Pace,
        settings: QSettings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._files, self._trainer, self._inside = document, files, trainer, inside
        self._loss, self._pace, self._settings, self._window = loss, pace, settings, window
        self.column = SettingsColumn(above)
        self.column.asked.connect(self.show_list)
        self.course: Course | None = None
        self.tour: Tour | None = None
        self.predicting: Predicting | None = None
        self._stage: SceneStage | None = None
        inside.turned.connect(self._look)
        document.begun.connect(self._begun)
        self.column.tour_asked.connect(self.start_tour)
        inside.asking.headline.predict.clicked.connect(self.predict)
        if not stored.flag(settings, OFFERED, default=False):  # at the first start, and never again
            self.column.offer_tour()
            settings.setValue(OFFERED, "true")

    def show_list(self) -> None:
        """Show the guided experiments."""
        self._end_prediction()
        self.get().show_list()
        self._open()

    def open_scenes(self) -> None:
        """Let a person open scenes of their own."""
        self.show_list()
        self.get().ask_file()

    def open_file(self, path: Path) -> None:
        """Show the scenes of a file."""
        self.show_list()
        self.get().open_file(path)

    def write_copy(self) -> None:
        """Let a person write the scenes to a file of their own."""
        self.show_list()
        self.get().write_copy()

    def start_preset(self, name: str) -> None:
        """Begin anew with a preset, if what is here may be left, and say what to look at and what to change first."""
        experiment = OWN if name == OWN_NAME else PRESETS[name]
        self._files.start(experiment)
        if self._document.experiment is experiment:
            self._end_prediction()
            title = tr(TITLES.get(name) or experiment.data.title)
            self.get().show_advice(title, ADVICE[name])
            self.column.show_panel(shown=True)

    def show_moment(self, moment: Moment) -> None:
        """Take in a moment of the run."""
        self._look()

    def show_experiment(self, experiment: Experiment) -> None:
        """Take in an edit."""
        self._look()

    def get(self) -> "Course":
        """Return the course of the guided experiments, made at the first call."""
        if self.course is None:
            from playground.guide.course import Course
            from playground.guide.panel import Panel

            panel = Panel()
            made = (self._files, self._trainer, self._inside, self._pace, self._settings, self._window)
            self.course = Course(panel, self._get_stage(), *made)
            self.course.said.connect(self.said)
            self.course.left.connect(self._close)
            self.column.put(panel)
            self.panel = panel
        return self.course

    def predict(self) -> None:
        """Let a person sketch what the network will find, or how its loss will fall, before it learns."""
        course = self.get()
        if self.predicting is None:
            from playground.guide.prediction.predicting import Predicting

            undo = self._document.undo_stack
            self.predicting = Predicting(self.panel, self._trainer, undo, self._inside, self._loss, self._pace)
            self.predicting.said.connect(self.said)
            self.predicting.ended.connect(course.leave)
        course.rest()
        if self.predicting.begin():
            self.column.show_panel(shown=True)

    def _end_prediction(self) -> None:
        if self.predicting is not None:
            self.predicting.end()

    def start_tour(self) -> None:
        """Lead over the window, on its first network."""
        from playground.guide.tour import Tour

        if self.tour is None:
            self.tour = Tour(self._get_stage(), self._trainer, self._inside, self._pace, self._window)
            self.tour.wanted.connect(self._go_on)
        if not self.tour.on:
            self.tour.begin()
        if self.tour.on:  # a person who keeps what is here may want it later
            self.column.withdraw_tour()

    def _go_on(self, what: str) -> None:
        """Go on with what a person chose after the tour."""
        if what == "guided":
            self.show_list()
        else:
            self.wanted.emit(what)

    def _get_stage(self) -> "SceneStage":
        if self._stage is None:
            from playground.guide.stage import SceneStage

            clear = self._inside.asking.close_panel
            self._stage = SceneStage(self._document, self._files, self._trainer, clear)
        return self._stage

    def _open(self) -> None:
        self.column.show_panel(shown=True)
        self.panel.take_focus()

    def _close(self) -> None:
        self._end_prediction()
        at = QApplication.focusWidget()
        self.column.show_panel(shown=False)
        if at is None or self.panel.isAncestorOf(at):  # who left by Escape on a picture stays there
            self.column.entry.setFocus()

    def _begun(self) -> None:
        """Another document is here: a scene or a tour that was on is over."""
        if self.tour is not None and self.tour.on:
            self.tour.leave()
        self._end_prediction()
        if self.course is not None and self.column.has_panel:
            self.course.show_list()

    def _look(self) -> None:
        if self.course is not None:
            self.course.ask()
