"""The picture of the data and loss.png of a headless run, drawn by the window's own views without a screen."""

import os
from contextlib import nullcontext

from PySide6.QtCore import QBuffer, QIODevice, QLoggingCategory, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from core.training.run import Run
from playground.board import image_files
from playground.boundary.data_picture import DataPicture, kind_of_picture
from playground.confusion.predicted_images import PredictedImages
from playground.export.press import FORMATS, press
from playground.pace import Pace
from playground.score.curves import CurveView
from playground.widgets.colors import theme

SIDE = 200
PAPER = QSize(640, 480)  # pixels of a window: 169 mm wide


def application() -> QApplication:
    """Return Qt's application, without a screen and in the light theme."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication(["nn-playground"])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    # The offscreen platform warns at every window.
    QLoggingCategory.setFilterRules(image_files.SILENT + "default.warning=false")
    theme.apply(app, "light")
    return app


def draw(run: Run) -> dict[str, bytes]:
    """Return loss.png, and boundary.png, surface.png, curve.png or confusion.png, as the bytes of files by name."""
    application()
    picture, loss, data = DataPicture(Pace(nullcontext)), CurveView("loss"), run.experiment.data
    picture.show_data(data)
    moment = run.moment(SIDE)
    picture.show_moment(moment)
    picture.hide_controls()
    loss.logarithmic.hide()
    loss.show_moment(moment)
    return {f"{kind_of_picture(data)}.png": _png(picture, QSize(720, 720)), "loss.png": _png(loss, QSize(800, 480))}


def for_paper(run: Run, suffix: str, *, loss: bool) -> bytes:
    """Return the data's picture, or the loss, as a file of this kind: .png, .svg or .pdf, as the window exports it."""
    application()
    pace = Pace(nullcontext)
    stand = CurveView("loss") if loss else DataPicture(pace)
    stand.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    stand.resize(PAPER)
    stand.show()
    view: QWidget = stand
    if isinstance(stand, DataPicture):
        stand.show_data(run.experiment.data)
        view = stand.currentWidget() or stand
    stand.show_moment(run.moment(SIDE))
    if isinstance(view, PredictedImages):
        view = view.confusion
    pressed = press(view, pace)
    stand.close()
    return FORMATS[suffix](pressed, pressed.natural_mm)


def _png(widget: QWidget, size: QSize) -> bytes:
    """Return the widget's picture at `size` as a PNG file's bytes."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.show()
    QApplication.processEvents()  # points are painted once all is laid out
    picture: QPixmap = widget.grab()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
