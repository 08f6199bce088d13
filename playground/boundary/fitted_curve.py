"""y over x: the points of a curve, and the curve that the network makes of them."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from core.data.datasets import Points
from core.training.moment import Picture
from playground.languages import mark, tr
from playground.widgets.colors.hues import set_colors
from playground.widgets.pictures.dots import Dots, DotsCanvas
from playground.widgets.pictures.picture import LONGEST_NAME, PictureView
from playground.widgets.pictures.plot import Plot
from playground.widgets.words import in_digits, short_name

MARK = 5.0  # pixels from the middle of the mark to its rim


class CurveCanvas(DotsCanvas):
    """Shows the network's curve over the points, and a mark on it where the mouse reads."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._x = self._y = np.empty(0)
        self.curve = QGraphicsPathItem()
        self.scene().addItem(self.curve)
        self.mark = self.scene().addEllipse(QRectF())
        self.mark.hide()
        self.rescaled.connect(self._lay_curve)

    def show_curve(self, x: np.ndarray, y: np.ndarray) -> None:
        """Draw the curve through the points, given in the plot's numbers."""
        self._x, self._y = x, y
        self._lay_curve()

    def show_mark(self, x: float | None, y: float = 0.0) -> None:
        """Mark a point of the curve; None marks none."""
        self.mark.setVisible(x is not None)
        if x is not None:
            (across,), (down,) = self.to_pixels(np.array([x]), np.array([y]))
            self.mark.setRect(QRectF(across - MARK, down - MARK, 2 * MARK, 2 * MARK))

    def _lay_curve(self) -> None:
        across, down = self.to_pixels(self._x, self._y)
        far = 4.0 * self.height()  # what is far out of sight needn't be drawn to its end
        self.curve.setPath(pg.functions.arrayToQPath(across, np.clip(down, -far, far), finiteCheck=False))


class FittedCurveView(PictureView):
    """Shows the network's prediction of y for every x, over the points."""

    HINT = mark("Move the mouse over the plot to read y, click to ask why")

    def __init__(self) -> None:
        super().__init__(
            CurveCanvas,
            ("x", "y"),
            mark("Fitted curve"),
            mark("The network's prediction of y for every x (the line), and the points it learns from"),
        )
        self.plane: CurveCanvas
        self.restyle()

    def take_points(self, points: Points) -> None:
        colors = set_colors(self.palette())
        parts = (("train", points.train), ("test", points.test))
        dots = []
        for name, (x, y) in parts:
            at, some = self.places(x)
            dots.append(Dots(at[:, 0], self.up(at, y[some]), np.zeros(len(at), int), (colors[name],)))
        self.plane.show_dots(*dots)
        self._say_legend()

    def up(self, at: np.ndarray, y: np.ndarray) -> np.ndarray:
        return y if self.points is None else self.points.answers_in_units(y)

    def draw(self, picture: Picture | None) -> None:
        if picture is None:
            self.plane.show_curve(np.empty(0), np.empty(0))
            self.plane.show_mark(None)
            return
        left, right = picture.extent[:2]
        y = np.nan_to_num(picture.values[0, 0].astype(float))
        x = left + (right - left) / len(y) * (np.arange(len(y)) + 0.5)
        self.plane.show_curve(x, y)

    def draw_neuron(self, picture: Picture) -> None:
        """Draw a neuron's curve; its numbers are on the plot's own axis."""
        self.draw(picture)

    def _neuron_colors(self, classes: tuple[int, ...]) -> str:
        return ""

    def reading(self, picture: Picture, x: float, y: float) -> tuple[str, ...]:
        """Return the network's y, and mark it."""
        value = picture.at(x, y)
        self.plane.show_mark(None if value is None else x, 0.0 if value is None else float(value[0]))
        if value is None:
            return ()
        name, answer = (
            short_name(name, LONGEST_NAME) for name in (self.seen.axes if self.seen is not None else ("x", "y"))
        )
        number = in_digits(float(value[0]), 3)
        said = tr("network's {answer} = {number}").format(answer=answer, number=number)
        return f"{name} {in_digits(x)}   {said}", said, number

    def _read_out(self) -> None:
        if self._mouse is None:
            self.plane.show_mark(None)
        super()._read_out()

    def take_colors(self, palette: QPalette) -> None:
        ink = palette.color(QPalette.ColorRole.Text)
        self.plane.curve.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2.5))  # the points are ink
        self.plane.mark.setPen(QPen(ink, 2))
        self.plane.mark.setBrush(palette.color(QPalette.ColorRole.Base))
        self._say_legend()

    def _say_legend(self) -> None:
        colors = set_colors(self.palette())
        train, test = (colors[name].name() for name in ("train", "test"))
        line = self.palette().highlight().color().name()
        said = tr(
            "<span style='color:{line}'>━</span> network &nbsp; <span style='color:{train}'>●</span> training &nbsp; "
            "<span style='color:{test}'>■</span> test"
        ).format(line=line, train=train, test=test)
        drawn = self.drawn
        self.legend.offer(*([f"{said} &nbsp; {drawn}", drawn] if drawn else [said]))
