"""What there is to check a step by: the moment of the run, and what a person has done in the window."""

from collections.abc import Collection
from functools import cached_property

import numpy as np

from core.experiment.spec import Experiment
from core.inside.instruments import Reading
from core.network.network import Network
from core.noticing.measured import Measured
from core.noticing.noticing import notice
from core.tape.array import Array
from core.training.moment import Moment


class Observed:
    """A look at a training: its `moment`, None where nothing can be trained, and what is measured of it when asked for.

    `pages` are in front; `read` are the digits that a person drew and a network read surely, `taught` how many were
    corrected. `blew_up`: the training just did, and this is the state before that.
    """

    def __init__(
        self,
        moment: Moment | None,
        *,
        pages: Collection[str] = (),
        read: Collection[int] = (),
        taught: int = 0,
        blew_up: bool = False,
        measured: Measured | None = None,
    ) -> None:
        self.moment, self.pages, self.read, self.taught = moment, frozenset(pages), frozenset(read), taught
        self.blew_up, self._measured = blew_up, measured or Measured()

    @property
    def experiment(self) -> Experiment | None:
        """What is trained."""
        return None if self.moment is None else self.moment.experiment

    @property
    def epochs(self) -> float:
        """How many epochs were trained since the settings were last changed."""
        if self.moment is None:
            return 0.0
        marks = self.moment.curve.marks
        return self.moment.epoch - (marks[-1].epoch if marks else 0.0)

    def rows(self, name: str) -> Array:
        """Return a column of the curve, the rows since the last change alone."""
        if self.moment is None:
            return np.empty(0)
        curve = self.moment.curve
        since = curve.marks[-1].step if curve.marks else 0  # where a row may be of the data of before
        found: Array = curve.column(name)[curve.column("step") >= (since and since + 1)]
        return found

    @cached_property
    def reading(self) -> Reading | None:
        """What the instruments say of the moment."""
        return None if self.moment is None else self._measured.readings(self.moment, [self.moment])[0]

    @cached_property
    def noticed(self) -> frozenset[str]:
        """The kinds of what is noticed of the training."""
        if self.moment is None:
            return frozenset()
        return frozenset(each.kind for each in notice(self.moment, self._measured, blew_up=self.blew_up))

    @cached_property
    def network(self) -> Network | None:
        """A network of its own with the weights of the moment."""
        if self.moment is None:
            return None
        made = Network(self.moment.weights.layers, self.moment.weights.shape)
        made.take(self.moment.weights)
        return made
