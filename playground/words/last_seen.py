"""What an example is made of, and what it comes to."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette

from core.experiment.spec import Experiment
from core.training.moment import Moment

Paint = Callable[[QPainter, QRectF, QPalette], None]


class LastSeen(Struct, frozen=True, eq=False):
    """A person's experiment, and the last moment of its training; None where there is none."""

    experiment: Experiment
    moment: Moment | None = None


class ShownExample(Struct, frozen=True, eq=False):
    """An example: a sentence or two with the person's own numbers, and a small picture, if any, of so many pixels."""

    text: str
    paint: Paint | None = None
    height: int = 104


Example = Callable[[LastSeen], ShownExample | None]  # None where the person's experiment has nothing of the kind
