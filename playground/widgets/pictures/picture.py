"""What the pictures over points share: an image and the points over it, head, readout, mouse."""

import html
from typing import cast

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from core.data.data import Data
from core.data.datasets import Points
from core.data.extent import Extent
from core.data.plane import Plane, PlaneView, plane_of
from core.formula import plain
from core.training.moment import Moment, Picture
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import in_marks, numeral
from playground.widgets.colors.hues import class_color, sign_color, swatch
from playground.widgets.colors.themed import Themed
from playground.widgets.fitting import FittingLabel
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, share_levels, share_table, signed_levels, signed_table
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.dots import DotsCanvas
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.pictures.plot import Plot
from playground.widgets.sections import Elided
from playground.widgets.words import in_digits, short_name

MOST_POINTS = 4000  # drawn of those to train on, and of those to test on; more would only hide the picture
NEAR = 6.0  # pixels from a click within which a sample is meant
LONGEST_NAME = 24  # letters of a column's name on an axis


class PictureView(Pictured, Themed, QWidget):
    """Shows the data's points and what the network says of a moment; a kind of data says how.

    Parameters
    ----------
    plane
        The kind of canvas.
    axes
        The names of the axes.
    title, tip
        What it is called, and what it shows.
    """

    test_toggled = Signal(bool)  # a person wants the points for testing to be seen, or not
    clicked = Signal(object)  # (Clicked): what a person clicked
    HINT = mark("Move the mouse over the plane to read it, click to ask why")

    def __init__(self, plane: type[DotsCanvas], axes: tuple[str, str], title: str, tip: str) -> None:
        super().__init__()
        self.data = Data()
        self.seen: Plane | None = None
        self.points: Points | None = None
        self.picture: Picture | None = None
        self.extent: Extent | None = None
        self.levels = (-1.0, 1.0)  # between which the points' numbers lie
        self._hint = tr(self.HINT)
        self._mouse: tuple[float, float] | None = None
        self._neuron: Picture | None = None  # shown in place of the network's answer
        self._neuron_classes: tuple[int, ...] = ()
        self.plot = Plot(*axes)
        self.plot.setMinimumSize(120, 60)  # less is nothing: what is below it isn't covered
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who shows it as a page has the keys
        self.plane = plane(self.plot)
        named(self.plot, f"{title.lower().replace(' ', '_')}_plot", tr(title), tr(tip))
        tip = tr("Show the points that are kept for testing (squares); the network never trains on them")
        self.show_test = named(QCheckBox(tr("Test points")), "show_test", tr("Show test points"), tip)
        self.show_test.setChecked(True)
        self.legend = named(FittingLabel(), "legend", tr("Legend"), tr("What the colours and shapes are"))
        tip = tr("Where the mouse is, and what the network says there")
        self.readout = named(Elided(), "readout", tr("Point under the mouse"), tip)
        self.readout.setText(tr(self.HINT))
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tip = tr("Whose map is shown in place of the network's answer")
        self.caption = named(FittingLabel(), "neuron_caption", tr("Neuron"), tip)
        self.caption.hide()
        self.head = filled(QHBoxLayout(), (self.legend, 1), (self.caption, 1), self.show_test, spacing=6)
        self.body = filled(QHBoxLayout(), (self.plot, 1), spacing=0)
        fill(self, QVBoxLayout(), self.head, (self.body, 1), self.readout, spacing=2)
        self.show_test.setMinimumWidth(1)  # words that are shortened must not keep the plane wide
        self.spare: list[QWidget] = []  # of the head, what can be missed where there is little room
        self._still = False
        self.show_test.toggled.connect(self.plane.test_dots.setVisible)
        self.show_test.toggled.connect(self.test_toggled)
        self.plane.hovered.connect(self.hover)
        self.plane.clicked.connect(lambda x, y: self.clicked.emit(self.spot(x, y)))

    def pictured(self) -> tuple[QWidget, ...]:
        return self.legend, self.caption, self.plot

    # -- what a kind of data says

    def take_points(self, points: Points) -> None:
        """Show the points in their colours, and the legend."""
        raise NotImplementedError

    def draw(self, picture: Picture | None) -> None:
        """Draw the network's output; None clears it."""
        raise NotImplementedError

    def draw_neuron(self, picture: Picture) -> None:
        """Draw a neuron's map in the colours of signs, or of the classes whose probability it is."""
        if self.extent is None:
            return
        values, classes = np.nan_to_num(picture.values[0]), self._neuron_classes
        if classes:
            levels = share_levels(values, classes[0] if len(classes) == 1 else None)
            self.plane.show_image(share_table(self.palette(), self.data.classes)[levels], self.extent)
        else:
            levels = signed_levels(values, float(np.abs(values).max()))
            self.plane.show_image(signed_table(self.palette())[levels], self.extent)

    def reading(self, picture: Picture, x: float, y: float) -> tuple[str, ...]:
        """Return what is to be read at a point of the plot, and shorter for little room; none outside the picture."""
        raise NotImplementedError

    def take_colors(self, palette: QPalette) -> None:
        """Take colours of its own from the palette."""

    # -- what is shown

    def show_data(self, data: Data, points: Points, view: PlaneView | None = None) -> None:
        """Show the data's points on the plane of `view`, and nothing of a network until a moment comes.

        While points are painted, or the other columns of a table moved, the network's answer stays until there is
        another: it would flicker.
        """
        before, self.seen = self.seen, plane_of(data, points, view)
        painting = data.by_hand and data.missing is None and data.classes == self.data.classes
        moving = data == self.data and points is self.points
        placed = before is not None and before.axes == self.seen.axes and self.extent == self.seen.extent
        if not placed or not (painting or moving):
            self.picture = None
        self.data, self.points, self.extent = data, points, self.seen.extent
        if not placed:
            self.plot.setProperty("painted_word", tr("Input"))  # a table's columns have names of their own
            self.plot.bottom.setLabel(short_name(self.seen.axes[0], LONGEST_NAME))
            self.plot.left.setLabel(short_name(self.seen.axes[1], LONGEST_NAME))
            self.plot.box.setXRange(*self.extent[:2], padding=0)
            self.plot.box.setYRange(*self.extent[2:], padding=0)
        if not placed or not moving:
            self.take_points(points)
            self.draw(self.picture)
        self._read_out()

    def clear(self) -> None:
        """Show no data: it is still being read."""
        self.draw(None)
        self.plane.clear_dots()
        self.points = self.extent = self.picture = self.seen = None

    def places(self, x: np.ndarray) -> tuple[np.ndarray, slice]:
        """Return where samples (n, values) lie (m, axes), every one or as many as are drawn, and which those are."""
        assert self.seen is not None
        some = slice(None, None, max(1, -(-len(x) // MOST_POINTS)))
        return self.seen.coordinates(x[some]), some

    @property
    def drawn(self) -> str:
        """How many of the points are drawn, where not all are."""
        parts = (self.points.x_train, self.points.x_test) if self.points is not None else ()
        count = sum(map(len, parts))
        shown = sum(len(range(0, len(x), max(1, -(-len(x) // MOST_POINTS)))) for x in parts)
        return (
            tr("{shown} of {count} points drawn").format(shown=numeral(shown), count=numeral(count))
            if shown < count
            else ""
        )

    def up(self, at: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return how high samples (n,) are drawn that lie at (n, axes) and have the answers y (n,)."""
        return at[:, 1]

    def spot(self, x: float, y: float) -> Clicked:
        """Return what is meant at a point of the plot: the drawn sample within a few pixels, else the place."""
        found = Clicked(x, y)
        if self.points is None:
            return found
        (across,), (down,) = self.plane.to_pixels(np.array([x]), np.array([y]))
        best, parts = NEAR, {"train": self.points.train, "test": self.points.test}
        for part, (samples, answers) in parts.items():
            if len(samples) and (part == "train" or self.show_test.isChecked()):
                at, some = self.places(samples)
                dots = self.plane.to_pixels(at[:, 0], self.up(at, answers[some]))
                distance = np.hypot(dots[0] - across, dots[1] - down)
                nearest = int(distance.argmin())
                if distance[nearest] < best:
                    best, number = float(distance[nearest]), range(len(samples))[some][nearest]
                    found = Clicked(x, y, part, number, samples[number])
        return found

    def read_place(self, x: float, y: float) -> str:
        """Return a point's two numbers with their names."""
        assert self.seen is not None
        pairs = zip(self.seen.axes, (x, y), strict=True)
        return "   ".join(f"{short_name(name, LONGEST_NAME)} {in_digits(number)}" for name, number in pairs)

    def show_moment(self, moment: Moment) -> None:
        """Show what the network says at the moment."""
        picture = moment.picture
        if picture is self.picture or (picture is not None and not self._is_of_plane(picture)):
            return
        self.picture = picture
        if self._neuron is None:
            self.draw(picture)
        if self._mouse is not None:
            self._read_out()

    def _is_of_plane(self, picture: Picture) -> bool:
        """Whether a picture is of the plane that is shown, and not of the one before."""
        return self.seen is not None and (picture.plane is None or picture.plane.view == self.seen.view)

    def show_neuron(self, picture: Picture | None, title: str, classes: tuple[int, ...] = ()) -> None:
        """Show one neuron's map in place of the network's answer; None: the answer again.

        `classes` are those whose probability it is: one, or class 0 against class 1; none where it is a number.
        """
        if picture is None and self._neuron is None:
            return
        self._neuron, self._neuron_classes = picture, classes
        called = tr("Curve of {neuron}") if self.data.dimensions == 1 else tr("Map of {neuron}")
        self.picture_title = "" if picture is None else called.format(neuron=title)
        self.legend.setVisible(picture is None)
        self.caption.setVisible(picture is not None)
        if picture is None:
            if self.extent is not None:
                self.draw(self.picture)
            return
        low, high = float(np.nanmin(picture.values)), float(np.nanmax(picture.values))
        name, reach = (
            f"<b>{title}</b>",
            tr("{low} to {high}").format(low=in_marks(plain(low, 3)), high=in_marks(plain(high, 3))),
        )
        named_reach = f"{name} &nbsp; {reach}"
        self.caption.offer(named_reach + self._neuron_colors(classes), named_reach, name)
        self.draw_neuron(picture)

    def _neuron_colors(self, classes: tuple[int, ...]) -> str:
        """Return what the colours of a neuron's map are, after the numbers that it reaches from and to."""
        palette = self.palette()
        if classes:
            return "".join(
                f" &nbsp; {swatch(class_color(k, palette))} {html.escape(tr_said(self.data.class_title(k)))}"
                for k in classes
            )
        below, above = (swatch(sign_color(palette, positive=positive)) for positive in (False, True))
        return f" &nbsp; {below} &lt; 0 {above} &gt; 0"

    def take_below(self, row: QWidget) -> None:
        """Show a row below the picture, over the readout."""
        layout = cast("QVBoxLayout", self.layout())
        if layout.indexOf(row) < 0:
            layout.insertWidget(layout.indexOf(self.readout), row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Shorten the head's words, and then leave out what is not needed, until the legend has the room it needs."""
        if self._still:
            return
        full, short, width = tr("Test points"), tr("Test"), self.fontMetrics().horizontalAdvance
        box = self.show_test.sizeHint().width() - width(self.show_test.text())
        spare = sum(control.sizeHint().width() + self.head.spacing() for control in self.spare)
        own = (self.legend, self.caption, self.show_test, *self.spare)
        others = [
            widget
            for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if self.head.indexOf(widget) >= 0 and widget not in own and not widget.isHidden()
        ]
        needed = sum(item.sizeHint().width() + self.head.spacing() for item in others) + self.legend.least()
        needed += box + 2 * self.head.spacing()
        self.show_test.setText(full if needed + width(full) + spare <= self.width() else short)
        for control in self.spare:
            control.setVisible(needed + width(short) + spare <= self.width())

    def hide_controls(self) -> None:
        """Hide what a still picture has no use for."""
        self._still = True
        for control in (self.show_test, self.readout, *self.spare):
            control.hide()

    # -- the mouse

    def hover(self, point: tuple[float, float] | None) -> None:
        """Read out a point, given in the plot's numbers; None: no point until the mouse moves again."""
        self._mouse = point
        self._read_out()

    def _read_out(self) -> None:
        found: tuple[str, ...] = ()
        if self._mouse is not None and self.picture is not None:
            found = self.reading(self.picture, *self._mouse)
        self.readout.show_text(*(found or (self._hint,)))

    def show_hint(self, words: str) -> None:
        """Say what the mouse does, where there is nothing to read out."""
        self._hint = words
        self._read_out()

    # -- colours

    def restyle(self) -> None:
        palette = self.palette()
        self.plot.set_colors(palette)
        self.plane.restyle(palette)
        self.take_colors(palette)
        if self.points is not None:
            self.take_points(self.points)
        self.plane.lay_out()
        if self._neuron is not None:
            self.draw_neuron(self._neuron)
        elif self.extent is not None:
            self.draw(self.picture)
