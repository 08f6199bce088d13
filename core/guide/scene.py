"""Scenes: an experiment that is set up for a purpose, with steps that say what to do and check that it was done."""

from msgspec import Struct

from core.experiment.spec import Experiment
from core.guide.check import Check
from core.guide.observed import Observed


class SceneStep(Struct, frozen=True):
    """One thing to `do`, the `checks` that all hold once it is done, and what it means: `seen`.

    A step without checks is read, and gone on from. `start` is another experiment that begins with it.
    """

    do: str
    checks: tuple[Check, ...] = ()
    seen: str = ""
    start: Experiment | None = None

    def done(self, seen: Observed) -> bool:
        """Whether all checks hold; never by itself, where there are none."""
        return bool(self.checks) and all(check.holds(seen) for check in self.checks)


class GuidedScene(Struct, frozen=True):
    """A guided experiment: its `name`, by which it is remembered, title, one line about it, the experiment, the steps.

    `experiment` None: the scene begins with whatever is there.
    """

    name: str
    title: str
    about: str
    experiment: Experiment | None
    steps: tuple[SceneStep, ...]
