"""The stage that a film's frames are taken of: the data's picture with the loss beside it, seen by nobody."""

from contextlib import nullcontext

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.experiment.spec import Data
from core.training.moment import Moment
from playground.boundary.data_picture import DataPicture
from playground.export.press import settle
from playground.languages import tr
from playground.pace import Pace
from playground.score.curves import CurveView
from playground.widgets.colors import theme
from playground.widgets.layouts import fill, filled
from playground.widgets.numbers.number_text import numeral
from playground.widgets.words import short

SIZE = QSize(1280, 640)


class FilmStage(QWidget):
    """Shows one moment after the other, in the light theme's colours."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowDoesNotAcceptFocus)  # keys are the window's
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setObjectName("stage")
        self.pace = Pace(nullcontext, self)
        self.picture, self.loss, self.told = DataPicture(self.pace), CurveView("loss"), QLabel()
        self.loss.logarithmic.hide()
        beside = filled(QVBoxLayout(), (self.loss, 1), self.told, spacing=8)
        row = fill(self, QHBoxLayout(), (self.picture, 11), (beside, 9), spacing=16, margins=(16, 16, 16, 16))
        row.setStretch(0, 11)
        self._data: Data | None = None
        self.resize(SIZE)
        palette = theme.on_paper(QApplication.palette())
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        for widget in (self, *self.findChildren(QWidget)):
            widget.setPalette(palette)
        self._palette = palette
        self.setAutoFillBackground(True)
        self.show()

    def frame(self, moment: Moment) -> QImage:
        """Return the picture of a moment, which has what the network says everywhere."""
        data = moment.experiment.data
        if data != self._data:
            self._data = data
            self.picture.show_data(data)
            self.picture.hide_controls()
            for widget in self.findChildren(QWidget):
                widget.setPalette(self._palette)
        self.picture.show_moment(moment)
        self.loss.show_moment(moment)
        score = (
            f"R² {numeral(moment.test_score, '.3f')}"
            if data.regression
            else tr("{test_score} right").format(test_score=numeral(moment.test_score, ".1%"))
        )
        loss = short(moment.train_loss, ".4f")
        self.told.setText(
            tr("epoch {epoch}   step {step}   loss {loss}   test: {score}").format(
                epoch=numeral(moment.epoch, ".1f"), step=numeral(moment.step), loss=loss, score=score
            )
        )
        settle(self, self.pace)
        return self.grab().toImage().scaled(SIZE)  # where a screen has more pixels to one, so many all the same
