"""The score in large letters, to be read at a glance: of training and of test samples, and the loss beside it."""

import math
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.training.moment import Moment
from playground.languages import mark, tr
from playground.pace import Pace
from playground.widgets.colors.themed import Dressed
from playground.widgets.layouts import fill
from playground.widgets.look import named, tool_button
from playground.widgets.sections import Elided
from playground.widgets.words import short

REFRESH_MS = 250  # more often can't be read
LARGER = 1.55, 1.3, 1.0  # than the window's letters, the first that there is room for
SPACING = 6
UNTRAINED = mark("Press Play")
PARTS = mark({"train": "Training", "test": "Test"})


class ScoreMeasure(NamedTuple):
    """How a score is written: what stands before it, its form, the widest number, and what it means of each part."""

    before: str
    form: str
    widest: str
    tips: dict[str, str]


SHARE_TIPS = mark({
    "train": "Share classified correctly, of the samples that the network trains on",
    "test": "Share classified correctly, of samples that the network never trains on",
})  # fmt: skip
R2_TIPS = mark({
    "train": "R², the share of y's spread that the network explains (1 is all, 0 none),"
    " of the samples that the network trains on",
    "test": "R², the share of y's spread that the network explains (1 is all, 0 none),"
    " of samples that the network never trains on",
})  # fmt: skip
SHARE, R2 = ScoreMeasure("", ".1%", "100.0 %", SHARE_TIPS), ScoreMeasure("R²", ".3f", "-0.0000", R2_TIPS)


class Headline(Dressed, QWidget):
    """Shows the last moment's score; its numbers have their places, whatever their digits are."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        named(self, "headline", tr("Score"), "")
        self.untrained = named(QLabel(tr(UNTRAINED)), "headline_untrained", tr(UNTRAINED), tr("Nothing is trained yet"))
        self.untrained.setProperty("faint", True)
        self.words = {part: QLabel(tr(title)) for part, title in PARTS.items()}
        self.numbers = {part: named(QLabel(), f"headline_{part}", tr(title), "") for part, title in PARTS.items()}
        tip = tr("Loss over all training samples, and over all test samples: what training makes smaller")
        self.loss = named(Elided(faint=True), "headline_loss", tr("Losses"), tip)
        tip = tr(
            "Sketch the boundary, the curve or the loss before it learns, and see how near you come (Ctrl+Shift+P)"
        )
        self.predict = tool_button("predict", tr("Predict first"), tip, text=tr("or predict first"), autoRaise=True)
        self.predict.setProperty("link", True)
        parts = [label for part in PARTS for label in (self.words[part], self.numbers[part])]
        row = fill(self, QHBoxLayout(), self.untrained, self.predict, spacing=SPACING, margins=(2, 2, 2, 2))
        for label in parts:
            row.addWidget(label)
        row.addWidget(self.loss, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._measure = SHARE
        self._writing = pace.job(self, self._write, every_ms=REFRESH_MS)
        self.restyle()
        self.show_nothing()

    def show_moment(self, moment: Moment) -> None:
        """Show a moment's score, not more often than it can be read."""
        self._writing.ask(moment)

    def show_nothing(self) -> None:
        """Show no score: there is no network."""
        self._writing.drop()
        for label in (*self._all(), self.predict):
            label.hide()

    def _all(self) -> list[QLabel]:
        return [self.untrained, *self.words.values(), *self.numbers.values(), self.loss]

    def _write(self, moment: Moment) -> None:
        measure = R2 if moment.experiment.data.regression else SHARE
        if measure is not self._measure:
            self._measure = measure
            self.restyle()
        scores = {"train": moment.train_score, "test": moment.test_score}
        losses = {"train": moment.train_loss, "test": moment.test_loss}
        shown = [part for part in PARTS if moment.step and not math.isnan(losses[part])]
        self.untrained.setVisible(not moment.step)
        self.predict.setVisible(not moment.step)
        for part, title in PARTS.items():
            self.words[part].setText(f"{tr(title)} {measure.before}".rstrip())
            self.numbers[part].setText(written(scores[part], measure.form))
            self.numbers[part].setToolTip(tr(measure.tips[part]))
            for label in (self.words[part], self.numbers[part]):
                label.setVisible(part in shown)
        long, brief = (" · ".join(short(losses[part], form) for part in shown) for form in (".4f", ".3f"))
        self.loss.show_text(*(tr("loss {numbers}").format(numbers=numbers) for numbers in (long, brief)), brief)
        self.loss.setVisible(bool(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Write as large as there is room for; each number has room for the widest."""
        for larger in LARGER:
            large, bold = QFont(self.font()), QFont(self.font())
            for font in (large, bold):
                font.setPointSizeF(larger * self.font().pointSizeF())
            bold.setBold(True)
            width = QFontMetrics(bold).horizontalAdvance(self._measure.widest) + 4
            for label in self.words.values():
                label.setFont(large)
            for label in (self.untrained, *self.numbers.values()):
                label.setFont(bold)
            words = sum(QFontMetrics(large).horizontalAdvance(label.text()) for label in self.words.values())
            if words + 2 * width + 5 * SPACING <= self.width():
                break
        for label in self.numbers.values():
            label.setMinimumWidth(width)
        self.setFixedHeight(round(QFontMetrics(self.font()).height() * LARGER[0]) + 4)


def written(score: float, form: str) -> str:
    """Return a score as people read it: a share with a space before its sign."""
    return short(score, form).replace("%", " %")
