"""The one sample that is chosen for all views: by a click on a picture, on the Sample page, or in the diagram."""

from PySide6.QtCore import QObject, Signal

from core.data.data import Data
from core.data.datasets import Points
from core.training.moment import Moment
from playground.sample import sample_choice
from playground.sample.chosen import Chosen
from playground.widgets.pictures.clicked import Clicked


class OneChosen(QObject):
    """Knows which sample is chosen; of other data it is the first one for testing, until another is chosen."""

    changed = Signal(object, object)  # (Chosen, Points): another is chosen, of these points

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.chosen: Chosen | None = None
        self._data: Data | None = None
        self._moment: Moment | None = None
        self._clicked: Clicked | None = None  # of data that no moment has come of yet

    @property
    def points(self) -> Points | None:
        """The points that it is chosen of."""
        return None if self._moment is None else self._moment.points

    def show_data(self, data: Data) -> None:
        """Begin with other data."""
        self._data, self._moment, self._clicked = data, None, None

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; with the first of its data comes a sample of them."""
        if moment.points is self.points:
            self._moment = moment
        elif self._data is None or moment.experiment.data == self._data:
            self._moment, clicked = moment, self._clicked
            self._choose(
                sample_choice.sample(moment.points, "test", 0)
                if clicked is None
                else sample_choice.at(moment.points, moment.plane, clicked)
            )

    def choose_clicked(self, clicked: Clicked) -> None:
        """Choose what was clicked in a picture."""
        self._clicked = clicked
        if self._moment is not None:
            self._choose(sample_choice.at(self._moment.points, self._moment.plane, clicked))

    def take(self, chosen: Chosen, points: Points) -> None:
        """Take what was chosen in a view, if that shows the points of now."""
        if points is self.points:
            self._choose(chosen)

    def _choose(self, chosen: Chosen) -> None:
        self.chosen, self._clicked = chosen, None
        self.changed.emit(chosen, self.points)
