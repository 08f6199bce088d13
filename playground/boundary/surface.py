"""A number over the plane: the network's surface in colours, the points in theirs, a bar that tells the colours."""

import html
import math

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from core.data.datasets import Points
from core.formula import plain
from core.training.moment import Picture
from playground.languages import mark, tr
from playground.languages.numerals import in_marks
from playground.widgets.look import named, value_table
from playground.widgets.pictures import pixels
from playground.widgets.pictures.dots import Dots, DotsCanvas
from playground.widgets.pictures.picture import LONGEST_NAME, PictureView
from playground.widgets.words import in_digits, short_name

DOT_COLORS = 32  # of the map's 256: painting is once for each


def round_ticks(low: float, high: float, most: int = 7) -> list[float]:
    """Return at most `most` + 1 round numbers between low and high, evenly spaced."""
    raw = (high - low) / most
    power = 10 ** math.floor(math.log10(raw))
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= raw)
    return [n * step for n in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


class ColorBar(QWidget):
    """Says which colour is which number, beside a plot and as high as its inside."""

    BAR, GAP = 14, 10

    def __init__(self) -> None:
        super().__init__()
        self.levels = (0.0, 1.0)
        self._span = (0, 100)
        self._image = QImage()
        self._ticks: list[tuple[float, str]] = []
        self._name = "y"
        self._take_room()

    def show_levels(self, low: float, high: float, name: str) -> None:
        """Show the numbers from low to high, of what has the name."""
        self.levels = (low, high)
        self._image = pixels.image(value_table()[::-1, None])
        self._ticks = [(tick, in_marks(plain(tick))) for tick in round_ticks(low, high)]
        self._name = short_name(name, LONGEST_NAME)
        ends = in_marks(plain(low)), in_marks(plain(high))
        named(
            self,
            "color_bar",
            tr("Colour bar"),
            tr("Which colour is which {name}; beyond the ends the colour stays").format(name=self._name),
        )
        self.setAccessibleDescription(
            tr("{name} from {low}, dark, to {high}, bright").format(name=self._name, low=ends[0], high=ends[1])
        )
        self._take_room()
        self.update()

    def _take_room(self) -> None:
        """Make room for the longest number."""
        widest = max((self.fontMetrics().horizontalAdvance(text) for _, text in self._ticks), default=0)
        self.setFixedWidth(max(66, self.GAP + self.BAR + 7 + widest + 4))

    def set_span(self, top: int, height: int) -> None:
        """Take from where to where the plot's inside reaches."""
        self._span = (top, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        top, height = self._span
        low, high = self.levels
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.drawImage(QRectF(self.GAP, top, self.BAR, height), self._image, QRectF(self._image.rect()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        right, line = self.GAP + self.BAR, self.fontMetrics().height()
        for tick, text in self._ticks:
            y = round(top + (high - tick) / (high - low) * (height - 1))
            painter.drawLine(right, y, right + 4, y)
            at = min(max(y - line // 2, 0), self.height() - line)
            box = QRect(right + 7, at, self.width() - right - 7, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        below = QRect(self.GAP, top + height + 2, self.width() - self.GAP, line)
        said = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, said)
        painter.end()


class SurfaceView(PictureView):
    """Shows the number that the network gives to every point of the plane, and each point's own."""

    def __init__(self) -> None:
        super().__init__(
            DotsCanvas,
            ("x1", "x2"),
            mark("Surface"),
            mark(
                "The number the network gives to every point of the plane, and each point in the colour of its own: "
                "where a point can't be told from its ground, it fits"
            ),
        )
        self._table = value_table()
        self._low, self._per_level = 0.0, 1.0
        self.bar = ColorBar()
        self.body.addWidget(self.bar)
        self.plane.rescaled.connect(lambda: self.bar.set_span(self.plane.y(), self.plane.height()))
        self.plane.rim, self.plane.rim_width = QColor(0, 0, 0, 120), 1.2  # a wide one would hide the surface
        self.restyle()

    def pictured(self) -> tuple[QWidget, ...]:
        return (*super().pictured(), self.bar)

    def take_points(self, points: Points) -> None:
        """Show each point in the colour of its number; the data's numbers are the map's ends."""
        y = points.answers_in_units(np.concatenate([points.y_train, points.y_test]))
        if self.data.by_hand:  # whose map has room for what is painted next
            y = np.append(y, (-1.0, 1.0))
        low, high = float(y.min()), float(y.max())
        if not high > low:
            low, high = low - 0.5, high + 0.5
        self.levels, self._low, self._per_level = (low, high), low, 255 / (high - low)
        self.bar.show_levels(low, high, self.data.answer)
        colors = tuple(QColor(int(self._table[k * 255 // (DOT_COLORS - 1)])) for k in range(DOT_COLORS))
        assert self.seen is not None
        answer, across, up = (short_name(name, LONGEST_NAME) for name in (self.data.answer, *self.seen.axes))
        said = html.escape(tr("{answer} of {across}, {up}").format(answer=answer, across=across, up=up))
        drawn = f"   {self.drawn}" if self.drawn else ""
        parts = tr("● training   ■ test")
        both, short = f"{said}   {parts}{drawn}", f"{parts}{drawn}"
        self.legend.offer(both, said + drawn, short, drawn or said)
        parts_of = ((*self.places(x), y) for x, y in (points.train, points.test))
        self.plane.show_dots(
            *(
                Dots(at[:, 0], at[:, 1], self._shade(points.answers_in_units(y[some])), colors)
                for at, some, y in parts_of
            )
        )

    def _shade(self, y: np.ndarray) -> np.ndarray:
        return self._levels(y).astype(int) * DOT_COLORS // 256

    def _levels(self, y: np.ndarray) -> np.ndarray:
        return np.clip(np.nan_to_num((y - self._low) * self._per_level), 0, 255).astype(np.uint8)

    def draw(self, picture: Picture | None) -> None:
        if self.extent is not None:
            self.plane.show_image(
                None if picture is None else self._table[self._levels(picture.values[0])], self.extent
            )

    @property
    def _answer(self) -> str:
        return short_name(self.data.answer, LONGEST_NAME)

    def reading(self, picture: Picture, x: float, y: float) -> tuple[str, ...]:
        value = picture.at(x, y)
        if value is None:
            return ()
        number = in_digits(float(value[0]), 3)
        said = f"{self._answer} = {number}"
        return f"{self.read_place(x, y)}   {said}", f"{in_digits(x)}   {in_digits(y)}   {said}", said, number
