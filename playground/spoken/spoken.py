"""Says to a screen reader what the window's pictures show, soon after they changed, and only where one listens."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from core.training.moment import Moment
from playground.boundary.data_picture import DataPicture
from playground.diagram.diagram_page import DiagramPage
from playground.pace import Pace
from playground.score.curves import CurveView
from playground.spoken.of_planes import picture_said
from playground.spoken.of_runs import curve_said, diagram_said
from playground.widgets.page import Later
from playground.widgets.picture import PictureView

EVERY_MS = 2000


class Spoken:
    """Gives the pictures of a window their texts.

    Parameters
    ----------
    pace
        Says when.
    window
        Whose pictures these are.
    picture, diagram, curves
        The pictures: of the data, of the network, and the curves of loss and score.
    stop
        Has the keyboard for the picture of the data, so that a reader says its text.
    listens
        Whether anybody hears it; else nothing is worked out.
    """

    def __init__(
        self,
        pace: Pace,
        window: QWidget,
        picture: DataPicture,
        diagram: Later[DiagramPage],
        curves: tuple[CurveView, CurveView],
        stop: QWidget,
        listens: Callable[[], bool] = QAccessible.isActive,
    ) -> None:
        self._picture, self._diagram, (self._loss, self._score) = picture, diagram, curves
        self._stop, self.listens = stop, listens
        self._saying = pace.job(window, self.say, every_ms=EVERY_MS)

    def show_moment(self, moment: Moment) -> None:
        """Say what the moment shows, soon."""
        if self.listens():
            self._saying.ask(moment)

    def say(self, moment: Moment) -> None:
        """Say what the moment shows, now."""
        view, page, data = self._picture.currentWidget(), self._diagram.page, moment.experiment.data
        if isinstance(view, PictureView) and moment.picture is not None:
            for heard in (view.plot, self._stop):
                heard.setAccessibleDescription(picture_said(moment.picture, data))
        self._loss.plot.setAccessibleDescription(curve_said(moment, "loss", form=".3g", low_is_good=True))
        form = ".3g" if data.regression else ".1%"
        self._score.plot.setAccessibleDescription(curve_said(moment, "score", form=form, low_is_good=False))
        if page is not None and page.diagram.seen is not None:
            page.diagram.say_whole(diagram_said(page.diagram.seen))
