"""The decision boundary: the plane in the colours of the classes, the points on it, what lies under the mouse."""

import numpy as np
from PySide6.QtGui import QColor, QPalette

from core.data.datasets import Points
from core.training.moment import Picture
from playground.widgets.fields import Choice
from playground.widgets.look import CLASS_COLORS, LEVELS, boundary_table, named
from playground.widgets.picture import Dots, DotsCanvas, PictureView, values_at


def grid_levels(shares: np.ndarray) -> np.ndarray:
    """Return uint8 (side, side) for the colour table: the likeliest class and how sure, from shares (classes, ...)."""
    classes = len(shares)
    top = shares.argmax(axis=0) if classes > 2 else (shares[1] > shares[0])
    sure = (shares.max(axis=0) - 1 / classes) * ((LEVELS - 1) / (1 - 1 / classes))
    return (top * LEVELS + np.clip(np.nan_to_num(sure), 0, LEVELS - 1)).astype(np.uint8)


class BoundaryView(PictureView):
    """Shows the classes that the network gives to every point of the plane."""

    def __init__(self) -> None:
        super().__init__(
            DotsCanvas,
            ("x1", "x2"),
            "Decision boundary",
            "The class the network gives to every point of the plane; the stronger the colour, the surer it is",
        )
        self._table = np.zeros(256, np.uint32)
        shadings = Choice(("smooth", "discrete"), {"smooth": "Smooth", "discrete": "Discrete"})
        tip = "Smooth: colour as strong as the network is sure. Discrete: one colour for a class, whatever its chance"
        self.shading = named(shadings, "shading", "Shading", tip)
        self.head.addWidget(self.shading)
        self.shading.chosen.connect(lambda _: self.restyle())
        self.restyle()

    def take_points(self, points: Points) -> None:
        classes = int(max(points.y_train.max(initial=1), points.y_test.max(initial=1))) + 1
        dots = [f"<span style='color:{CLASS_COLORS[k]}'>●</span>&nbsp;" for k in range(classes)]
        full, short = (" &nbsp; ".join(f"{dot}{word}{k}" for k, dot in enumerate(dots)) for word in ("class ", ""))
        parts = " &nbsp; ● training &nbsp; ■ test"
        self.legend.offer(full + parts, short + parts, short)
        colors = tuple(QColor(color) for color in CLASS_COLORS)
        self.plane.show_dots(*(Dots(x[:, 0], x[:, 1], y, colors) for x, y in (points.train, points.test)))

    def draw(self, picture: Picture | None) -> None:
        if self.extent is not None:
            self.plane.show_image(None if picture is None else self._table[grid_levels(picture.values)], self.extent)

    def reading(self, picture: Picture, x: float, y: float) -> str | None:
        shares = values_at(picture, x, y)
        if shares is None:
            return None
        chances = "   ".join(f"class {k}: {share:.1%}" for k, share in enumerate(shares))
        return f"x1 {x:.2f}   x2 {y:.2f}   {chances}"

    def take_colors(self, palette: QPalette) -> None:
        self._table = boundary_table(palette, discrete=self.shading.value() == "discrete")

    def show_shading(self, shading: str) -> None:
        """Show it smooth or discrete."""
        self.shading.show_value(shading)
        self.restyle()

    def hide_controls(self) -> None:
        super().hide_controls()
        self.shading.hide()
