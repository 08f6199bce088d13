"""Looks at the moments of a training now and then, says in the line what is wrong with it, and mends it when asked."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoStack

from core.experiment.spec import Experiment
from core.noticing.measured import Measured
from core.noticing.noticed import BACK, RESET, Noticed, Remedy
from core.noticing.noticing import Steady, notice
from core.training.moment import Moment
from core.wording import joined
from playground.document.document import Document
from playground.languages import tr_said
from playground.noticing.line import NoticeLine
from playground.pace import SHARE, Pace
from playground.runs.trainer import Trainer
from playground.runs.undo_steps import GoBack, Reset

LOOK_MS, LOOK_SHARE = 500, SHARE / 4  # a training is told of within seconds, and hardly waits for it


class Notices(QObject):
    """What is noticed of the training in the window; its `line` stands there whatever it says."""

    wanted = Signal(str)  # a remedy's action that is none of training: CLASSES, PAINT
    mended = Signal(str)  # a remedy was taken, the label of its button

    def __init__(self, pace: Pace, document: Document, trainer: Trainer, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._trainer = document, trainer
        self.line = NoticeLine()
        self._steady, self._measured = Steady(), Measured()
        self._blown = ""  # the sentence on the blow-up that ended the training
        self._blown_at: tuple[str, int] | None = None  # the run that did, and its step; another one is told of anew
        self._looked: object = None
        self._of: Experiment | None = None  # what is said is of this one
        self._plays = False  # as soon as the training stands still
        trainer.state_changed.connect(self._play, Qt.ConnectionType.QueuedConnection)
        self._looking = pace.job(self.line, self._look, every_ms=LOOK_MS, share=LOOK_SHARE)
        self.line.chosen.connect(self._mend)
        self.line.closed.connect(self._close)

    def show_moment(self, moment: Moment, *, running: bool) -> None:
        """Look at the moment, soon; at the last one of a training at once."""
        there = moment.run, moment.step
        if running or (self._blown and self._blown_at and (there[0] != self._blown_at[0] or there < self._blown_at)):
            self._blown = ""
        self._blown_at = there if self._blown else None
        self._looking.ask(moment, running)
        if not running:
            self._looking.now()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer no remedy that would undo what a person just edited."""
        self._blown = ""
        self.line.let_mend(fits=experiment == self._of)

    def show_nothing(self) -> None:
        """There is no training to speak of."""
        self._looking.drop()
        self._show(None)

    def blew_up(self, sentence: str) -> None:
        """Say what becomes of a training that blew up, once its last moment comes; `sentence` says where it did."""
        self._blown, self._blown_at = sentence, None

    def _look(self, moment: Moment, running: bool) -> None:
        seen = moment.run, moment.step, moment.experiment, running, self._blown
        if seen == self._looked:
            return
        self._looked, self._of = seen, moment.experiment
        found = notice(moment, self._measured, blew_up=bool(self._blown))
        if self._blown:
            found = tuple(replace(each, why=joined((each.why, self._blown), " ")) for each in found)
        self._show(self._steady.say(moment, found, ended=not running))

    def _show(self, noticed: Noticed | None) -> None:
        self.line.show_noticed(noticed)
        self.line.let_mend(fits=self._of == self._document.experiment)

    def _close(self) -> None:
        self._steady.dismiss()
        self.line.show_noticed(None)

    def _mend(self, number: int) -> None:
        """Do what a remedy says, as one undo step, and train on with it, if it is for that."""
        noticed = self.line.noticed
        if noticed is None or self._of != self._document.experiment:
            return
        remedy = noticed.remedies[number]
        if remedy.experiment is None and remedy.action != BACK:
            self.wanted.emit(remedy.action)
            return
        self._apply(remedy, self._document.undo_stack)
        self.line.show_noticed(None)
        # Where it goes back, and nothing else, training on would only come here again; and to judge a training by more
        # samples takes no more of it.
        if remedy.experiment is None or noticed.kind == "few tests":
            self.mended.emit(tr_said(remedy.label))
            return
        # what begins anew, or goes back, stops first
        self._plays = remedy.action != "" or remedy.experiment.seed != self._of.seed
        if not self._plays:
            self._trainer.play()
        self.mended.emit(tr_said(remedy.label))

    def _play(self) -> None:
        if self._plays and not self._trainer.running:
            self._plays = False
            self._trainer.play()

    def _apply(self, remedy: Remedy, stack: QUndoStack) -> None:
        stack.beginMacro(tr_said(remedy.label))
        try:
            if remedy.action == RESET and self._trainer.trained:
                stack.push(Reset(self._trainer))
            elif remedy.action == BACK and remedy.checkpoint is not None:
                stack.push(GoBack(self._trainer, remedy.checkpoint))
            if remedy.experiment is not None:
                self._document.replace(remedy.experiment, tr_said(remedy.label))
        finally:
            stack.endMacro()
