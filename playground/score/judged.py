"""What the views share that judge all answers of a moment: head and readout, a few times a second, only while seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.experiment.spec import Data
from core.training.moment import Moment
from playground.languages import tr
from playground.pace import Pace
from playground.widgets.access.heard import ToldPicture, describe
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.pictures.plot import Plot
from playground.widgets.sections import Elided

REFRESH_MS = 200  # it is read, not watched: what is worked out and painted costs training time


class Judged(ToldPicture, Pictured, Themed, QWidget):
    """Shows what a kind of view works out (`judge`) in its body, and in its head a summary, or what the mouse reads.

    Parameters
    ----------
    pace
        Says when.
    name, title, tip
        Of the view: object name, accessible name, what it shows.
    body
        What it is shown in.
    """

    def __init__(self, pace: Pace, name: str, title: str, tip: str, body: QWidget) -> None:
        super().__init__()
        self.data: Data | None = None
        self.body = body
        self._summary = ""
        self._mouse: tuple[float, float] | None = None  # where it is in a plot, in the plot's numbers
        self._judging = pace.job(self, self.judge, every_ms=REFRESH_MS)
        named(self, f"{name}_view", title, "")
        named(body, name, title, tip)
        self.readout = Elided()
        named(self.readout, f"{name}_readout", tr("{title}: summary").format(title=title), tip)
        if isinstance(body, Plot):
            body.readout = self.readout
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head = filled(QHBoxLayout(), (self.readout, 1))
        fill(self, QVBoxLayout(), self.head, (body, 1), spacing=2)

    def pictured(self) -> tuple[QWidget, ...]:
        return self.readout, self.body

    def told(self) -> str:
        return self.body.accessibleDescription()

    def heard_at(self) -> QWidget:
        return self.body

    # -- what a kind of view says

    def judge(self, moment: Moment | None) -> None:
        """Show what follows from the moment's answers, and `sum_up`; None: nothing is predicted yet."""
        raise NotImplementedError

    def read(self) -> tuple[str, ...]:
        """Return what is under the mouse, in words, and shorter for little room; none: nothing is."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Take the palette's colours."""

    # -- what is shown

    def show_data(self, data: Data) -> None:
        """Take other data, and show nothing of a network until a moment comes."""
        self.data = data
        self._judging.drop()
        self.judge(None)

    def show_moment(self, moment: Moment) -> None:
        """Show the moment, soon, once it is seen."""
        self._judging.ask(moment)

    def sum_up(self, summary: str) -> None:
        """Say this in the head, unless the mouse reads something; to those who can't see the picture, too."""
        self._summary = summary
        describe(self, summary)
        describe(self.body, summary)
        self.read_out()

    def read_out(self) -> None:
        """Say what is under the mouse in the head, else the summary."""
        self.readout.show_text(*(self.read() or (self._summary,)))

    def hover(self, point: tuple[float, float] | None) -> None:
        """Take where the mouse is now."""
        self._mouse = point
        self.read_out()

    @property
    def samples(self) -> str:
        """Which samples are judged, in a word."""
        return tr("test", "samples") if self.data is None or self.data.tested else tr("training", "samples")
