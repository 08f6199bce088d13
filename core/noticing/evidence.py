"""The evidence: what a moment's curve and data say of the training since its settings were last changed."""

from functools import cached_property

import numpy as np

from core.experiment.difference import only_by_hand
from core.experiment.spec import Experiment
from core.inside.diagnosis import RECENT
from core.inside.instruments import Reading
from core.inside.past import alike
from core.noticing.measured import Measured
from core.tape.array import Array
from core.training.curve import Mark
from core.training.moment import Moment
from core.value import replace

# So much must be trained before anything is said of it: a network that learns well starts slowly, too. Of full batches
# an epoch is one step, of large sets a few epochs are thousands.
LEAST_EPOCHS, LEAST_STEPS = 8.0, 200


class Evidence:
    """What is known of a run at a `moment`, by the rows of its curve since the last change, whole epochs only.

    A change may be one of the data, so what was measured right before it is not compared with what comes after. Weights
    set by hand are no settings: until enough is trained since then, the curve says what it said until then, and the
    layers are judged as they are after it. What of it was `measured` before needn't be measured again.
    """

    def __init__(self, moment: Moment, measured: Measured | None = None) -> None:
        self.moment, self._measured = moment, measured or Measured()
        marks = list(moment.curve.marks)
        self._by_hand = max((mark.step for mark in marks if only_by_hand(mark.text)), default=-1)
        self._chosen, until = self._rows(marks, np.inf), np.inf
        while marks and only_by_hand(marks[-1].text) and not self._enough(self._chosen):
            until = marks.pop().step
            self._chosen = self._rows(marks, until)
        self.since = marks[-1].step if marks else 0
        self._before = self._rows(marks[:-1], self.since)

    def _rows(self, marks: list[Mark], until: float) -> Array:
        """Return which rows are from after the last of the marks, up to a step."""
        epoch, step = self.moment.curve.column("epoch"), self.moment.curve.column("step")
        after = step > marks[-1].step if marks and marks[-1].step else step >= 0
        found: Array = after & (step <= until) & (epoch == np.floor(epoch))
        return found

    def _enough(self, rows: Array) -> bool:
        """Whether enough is trained over these rows to say anything of it."""
        epoch, step = (self.moment.curve.column(name)[rows] for name in ("epoch", "step"))
        return len(epoch) >= 4 and epoch[-1] - epoch[0] >= LEAST_EPOCHS and step[-1] - step[0] >= LEAST_STEPS

    @property
    def experiment(self) -> Experiment:
        """What is trained."""
        return self.moment.experiment

    def column(self, name: str) -> Array:
        """Return what the rows since the last change say."""
        found: Array = self.moment.curve.column(name)[self._chosen]
        return found

    @cached_property
    def best_loss(self) -> float:
        """The lowest training loss since the last change, or before it, if that only raised the learning rate."""
        losses = self.column("train_loss")
        if self.raised_from is not None:
            losses = np.concatenate([self.moment.curve.column("train_loss")[self._before], losses])
        return float(np.nanmin(losses, initial=np.inf))

    @cached_property
    def raised_from(self) -> float | None:
        """The learning rate before the last change, if that raised it, and nothing else."""
        past = [each.experiment for each in self.moment.checkpoints if each.step <= self.since]
        if not self.since or not past:
            return None
        before, now = past[-1], self.experiment
        rate = before.training.learning_rate
        lowered = replace(now.training, learning_rate=rate, epochs=before.training.epochs)
        alike = before.data == now.data and before.layers == now.layers and before.training == lowered
        return rate if alike and rate < now.training.learning_rate else None

    @cached_property
    def guess(self) -> float:
        """The score of who always gives the same answer: the most frequent class, or the mean."""
        if self.experiment.data.regression:
            return 0.0
        answers = self.moment.points.y_train
        return float(np.bincount(np.asarray(answers, np.int64)).max()) / len(answers)

    @cached_property
    def guess_loss(self) -> float:
        """The least loss of the same answer to all: their entropy, or their variance; infinite of other losses."""
        answers, loss = self.moment.points.y_train, self.experiment.training.loss
        if self.experiment.data.regression:
            return float(np.var(answers)) if loss == "mse" else np.inf
        if loss not in ("categorical_crossentropy", "binary_crossentropy"):
            return np.inf
        counts = np.bincount(np.asarray(answers, np.int64))
        shares = counts[counts > 0] / len(answers)
        return -float(np.sum(shares * np.log(shares)))

    def skill(self, name: str = "train_score") -> Array:
        """Return which share of what guessing gets wrong the rows get right: 0 no better than guessing, 1 all."""
        return (self.column(name) - self.guess) / max(1 - self.guess, 1e-9)

    @cached_property
    def trained(self) -> bool:
        """Whether enough is trained since the last change to say anything of it."""
        return self._enough(self._chosen)

    @cached_property
    def readings(self) -> list[Reading]:
        """What the instruments say of the last checkpoints and of now, whether they are looked at or not.

        A few milliseconds each, once: rules ask for it where the curve gives them a reason to.
        """
        past = [
            each
            for each in self.moment.checkpoints
            if self._by_hand < each.step < self.moment.step and alike(each, self.moment)
        ]
        return self._measured.readings(self.moment, [*past[-RECENT + 1 :], self.moment])

    @cached_property
    def first_reading(self) -> Reading | None:
        """The same of the start; None where that isn't kept."""
        first = next(iter(self.moment.checkpoints), None)
        if first is None or first.step or not alike(first, self.moment):
            return None
        return self._measured.readings(self.moment, [first])[0]

    def stride(self) -> float:
        """Return how far a step of late moves the weights of the layer that moves most, as a share of their size."""
        with np.errstate(all="ignore"):
            ratios = [float(np.nanmax(each.ratio, initial=0.0)) for each in self.readings]
        return float(np.median(ratios))
