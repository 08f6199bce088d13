"""The decision boundary: the plane in the colours of the classes, the points on it, what lies under the mouse."""

import html
from functools import partial

import numpy as np
from PySide6.QtGui import QPalette

from core.data.datasets import Points
from core.training.moment import Picture
from playground.languages import mark, tr, tr_name, tr_said
from playground.widgets.colors.hues import class_color
from playground.widgets.fields import Choice
from playground.widgets.look import LEVELS, boundary_table, named
from playground.widgets.numbers.number_text import numeral
from playground.widgets.pictures.dots import Dots, DotsCanvas
from playground.widgets.pictures.picture import PictureView
from playground.widgets.words import short_name

SHORT_NAME, SHORTEST_NAME = 8, 4  # letters of a class's name in the legend, where there is little room
APART = " &nbsp; "  # between two things in the legend, where there is room
MOST_SHARES = 6  # classes whose probabilities are read out


def grid_levels(shares: np.ndarray) -> np.ndarray:
    """Return (side, side) for the colour table: the likeliest class and how sure, from shares (classes, ...)."""
    classes = len(shares)
    top = shares.argmax(axis=0) if classes > 2 else (shares[1] > shares[0])
    sure = (shares.max(axis=0) - 1 / classes) * ((LEVELS - 1) / (1 - 1 / classes))
    return (top * LEVELS + np.clip(np.nan_to_num(sure), 0, LEVELS - 1)).astype(np.uint16)


class BoundaryView(PictureView):
    """Shows the classes that the network gives to every point of the plane."""

    def __init__(self) -> None:
        super().__init__(
            DotsCanvas,
            ("x1", "x2"),
            mark("Decision boundary"),
            mark("The class the network gives to every point of the plane; the stronger the colour, the surer it is"),
        )
        self._table = np.zeros(0, np.uint32)
        shadings = Choice(("smooth", "discrete"), {"smooth": tr("Smooth", "shading"), "discrete": tr("Discrete")})
        tip = tr(
            "Smooth: colour as strong as the network is sure. Discrete: one colour for a class, whatever its chance"
        )
        self.shading = named(shadings, "shading", tr("Shading"), tip)
        self.head.addWidget(self.shading)
        self.shading.setMinimumWidth(1)  # it is left out where there is no room
        self.spare.append(self.shading)
        self.shading.chosen.connect(lambda _: self.restyle())
        self.restyle()

    def take_points(self, points: Points) -> None:
        data, classes = self.data, range(self.data.classes)
        colors = tuple(class_color(k, self.palette()) for k in classes)

        def whole_name(k: int) -> str:
            return tr_said(data.class_title(k))

        full, short, shortest = (
            APART.join(
                f"<span style='color:{class_color(k, self.palette()).name()}'>●</span>&nbsp;{html.escape(called(k))}"
                for k in classes
            )
            for called in (whole_name, partial(self._brief, SHORT_NAME), partial(self._brief, SHORTEST_NAME))
        )
        parts = f"{APART}● {tr('training', 'samples')}{APART}■ {tr('test', 'samples')}"
        drawn = f"{APART}{self.drawn}" if self.drawn else ""
        whole = short + parts + drawn
        self.legend.offer(full + parts + drawn, whole, whole.replace(APART, " "), short + drawn, short, shortest)
        self.take_colors(self.palette())
        parts_of = ((*self.places(x), y) for x, y in (points.train, points.test))
        self.plane.show_dots(*(Dots(at[:, 0], at[:, 1], y[some], colors) for at, some, y in parts_of))

    def _brief(self, letters: int, k: int) -> str:
        """Return what a class is called where there is little room."""
        return short_name(tr_name(self.data.class_label(k)), letters)

    def draw(self, picture: Picture | None) -> None:
        if self.extent is not None:
            self.plane.show_image(None if picture is None else self._table[grid_levels(picture.values)], self.extent)

    def reading(self, picture: Picture, x: float, y: float) -> tuple[str, ...]:
        shares = picture.at(x, y)
        if shares is None:
            return ()
        order = np.argsort(-shares, kind="stable")[:MOST_SHARES].tolist()
        forms, place = list[str](), self.read_place(x, y)
        for some in range(len(order), 0, -1):  # the likeliest
            chances = "   ".join(
                f"{tr_said(self.data.class_title(k))}: {numeral(shares[k], '.1%')}" for k in sorted(order[:some])
            )
            forms.append(f"{place}   {chances}")
        return (*forms, chances)

    def take_colors(self, palette: QPalette) -> None:
        self._table = boundary_table(palette, self.data.classes, discrete=self.shading.value() == "discrete")

    def show_shading(self, shading: str) -> None:
        """Show it smooth or discrete."""
        self.shading.show_value(shading)
        self.restyle()
