"""The status bar: where the run is, in numbers and in a plain sentence."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from core.native.library import found
from core.training.moment import Moment
from playground.languages import mark, tr, tr_count, tr_said
from playground.pace import Pace
from playground.widgets.access.heard import announce
from playground.widgets.colors.themed import Themed
from playground.widgets.letters import letters
from playground.widgets.look import named
from playground.widgets.numbers.number_text import numeral
from playground.widgets.sections import Elided
from playground.widgets.words import short

REFRESH_MS = 250
SENTENCE, LONG_SENTENCE, APART = 40, 95, 6  # letters kept for it, and where all numbers are shown; pixels between these
R2_TIP = mark("R²: the share of y's spread that the network explains, of training and of test samples")
FIELDS = mark({
    "epoch": ("Epoch", "epoch 1,000,000", "Complete passes over the training samples"),
    "step": ("Step", "step 10,000,000", "Batches trained so far"),
    "rate": ("Steps per second", "100,000 steps/s", "Batches trained per second"),
    "losses": ("Losses", "loss 0.0000 · test 0.0000", "Loss over all training samples, and over all test samples"),
    "scores": ("Accuracy", "accuracy 100.0 % · test 100.0 %", "Share classified correctly: training, test"),
    "parameters": ("Parameters", "1,000,000 parameters", "Weights and biases of the network"),
})  # fmt: skip
KEPT_FIRST = "losses", "scores", "epoch", "step", "rate", "parameters"


class StatusView(Themed, QStatusBar):
    """Shows the last sentence said and the run's numbers, at most four times a second: a redraw costs training.

    Where there is little room, the sentence comes first, then the losses and scores.
    """

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        named(self, "status", tr("Status"), tr("What is happening, and where the run is"))
        self.setSizeGripEnabled(False)
        self.sentence = named(Elided(), "sentence", tr("What is happening"), "")
        self.sentence.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.sentence, 1)
        self.fields: dict[str, QLabel] = {}
        for name, texts in FIELDS.items():
            title, _, tip = map(tr, texts)
            label = named(QLabel(), f"status_{name}", title, tip)
            self.fields[name] = label
            self.addPermanentWidget(label)
        library, what = found()
        engine = tr("in native code ({what})") if library is not None else tr("by NumPy: {what}")
        rate = self.fields["rate"]
        rate.setToolTip(f"{rate.toolTip()}, {engine.format(what=tr_said(what))}")
        self._regression = False
        self.restyle()
        self._numbers = pace.job(self, self._write, every_ms=REFRESH_MS)

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        """Show a sentence on what is happening; `trouble` makes it stand out."""
        self.sentence.setText(sentence)
        self.sentence.setToolTip(sentence)
        self.sentence.setProperty("trouble", trouble)
        self.sentence.style().unpolish(self.sentence)
        self.sentence.style().polish(self.sentence)
        announce(self.sentence, sentence, at_once=trouble)

    def forget(self, instead: str, *, trouble: bool = False) -> None:
        """Say something else, as what was said is no longer so; `trouble`: also where that stood out."""
        if trouble or not self.sentence.property("trouble"):
            self.say(instead)

    def show_kind(self, *, regression: bool) -> None:
        """Show R² where the answer is a number, else the accuracy."""
        self._regression = regression
        title, _, tip = FIELDS["scores"]
        named(self.fields["scores"], "status_scores", *(("R²", tr(R2_TIP)) if regression else (tr(title), tr(tip))))

    def show_parameters(self, parameters: int) -> None:
        """Show the size of the network."""
        self.fields["parameters"].setText(tr_count(parameters, "{count} parameter", "{count} parameters"))

    def clear(self) -> None:
        """Show no run's numbers."""
        self._numbers.drop()
        for name in ("epoch", "step", "rate", "losses", "scores"):
            self.fields[name].clear()

    def show_moment(self, moment: Moment, steps_per_second: float, *, running: bool) -> None:
        """Show the run's numbers; while it runs, not more often than they can be read."""
        self._numbers.ask(moment, steps_per_second if running else None)
        if not running:
            self._numbers.now()

    def _write(self, moment: Moment, steps_per_second: float | None) -> None:
        show = self.fields
        show["epoch"].setText(tr("epoch {epoch}").format(epoch=numeral(int(moment.epoch))))
        show["step"].setText(tr("step {step}").format(step=numeral(moment.step)))
        show["rate"].setText(
            tr("{steps} steps/s").format(steps=numeral(steps_per_second, ",.0f"))
            if steps_per_second is not None
            else ""
        )
        show["losses"].setText(_with_test(tr("loss"), moment.train_loss, moment.test_loss, ".4f"))
        score, form = ("R²", ".3f") if self._regression else (tr("accuracy"), ".1%")
        show["scores"].setText(_with_test(score, moment.train_score, moment.test_score, form))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as wanted: what has no room is left out."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Give every number the room that its widest one needs."""
        for name, (_, widest, _) in FIELDS.items():
            self.fields[name].setMinimumWidth(self.fontMetrics().horizontalAdvance(tr(widest)))
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for: first what the window says elsewhere, too."""
        left = self.width()
        for name in KEPT_FIRST:
            left -= self.fields[name].minimumWidth() + APART
            kept = letters(self, LONG_SENTENCE if name == KEPT_FIRST[-1] else SENTENCE)
            self.fields[name].setVisible(left >= kept)


def _with_test(what: str, train: float, test: float, form: str) -> str:
    """Return a loss or a score of the training samples and, where there are some, of those for testing."""
    if math.isnan(test):
        return f"{what} {short(train, form)}"
    both = tr("{what} {train} · test {test}")
    return both.format(what=what, train=short(train, form), test=short(test, form))
