"""A quantity over the epochs, for training, test and validation: the loss plot and the plot of accuracy or R²."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainterPath, QPalette, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGraphicsPathItem, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.data.extent import Extent
from core.formula import plain
from core.training.curve import Mark
from core.training.moment import Moment
from playground.languages import mark, tr, tr_said
from playground.score import score_in_words
from playground.score.curve_key import SETS, CurveKey, curve_pen
from playground.widgets.access.heard import ToldPicture
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.hues import set_colors
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.numbers.number_text import in_marks
from playground.widgets.pictures.canvas import CrosshairCanvas, ThickCurve
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.pictures.plot import Plot
from playground.widgets.sections import Elided

DASH = 6.0  # pixels
LEAST, TOLD = 1e-9, 0.01  # a loss on a logarithmic axis; of the other axis, what can be told from 0
DECADES = 3.0  # of a logarithmic axis, below the first loss, where a curve is to be sketched
BELOW = 0.04  # of what is above 0, also shown: a curve at 0 is to be seen whole
NEAR = 5  # pixels from a mark, at which it says what was changed
QUANTITIES = mark(("loss", "accuracy", "R²"))  # on the axis
TITLES = mark({"loss": "Loss", "accuracy": "Accuracy", "R²": "R²"})
TO_COME = mark({
    "loss": "The loss after each epoch appears here once training starts",
    "accuracy": "The accuracy after each epoch appears here once training starts",
    "R²": "R² after each epoch appears here once training starts",
})  # fmt: skip
TIPS = mark({
    "loss": "The loss over all training samples and over all test samples; move the mouse to read values, and what was "
    "changed at an upright line",
    "accuracy": "The share of samples classified correctly, for training and for test; move the mouse to read values, "
    "and what was changed at an upright line",
    "R²": "The share of y's spread that the network explains, of training and of test: 1 is all, 0 is no better than "
    "their mean, below 0 is worse. Move the mouse to read values, and what was changed at an upright line",
})  # fmt: skip


class _Lines(CrosshairCanvas):
    """Shows the curves, a line where the mouse reads them, and lines where something was changed."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.marks = QGraphicsPathItem()  # one item for all
        self.scene().addItem(self.marks)
        self.curves = {name: ThickCurve() for name in SETS}
        for item in self.curves.values():
            self.scene().addItem(item)

    def show_curve(self, name: str, x: np.ndarray, y: np.ndarray) -> None:
        """Draw a curve through the points, given in the plot's numbers; of one point a dash."""
        across, down = self.to_pixels(x, y)
        if len(x) == 1:
            across, down = np.append(across, across + DASH), np.append(down, down)
        self.curves[name].setPath(pg.functions.arrayToQPath(across, down, finiteCheck=False))

    def show_marks(self, epochs: np.ndarray) -> None:
        """Draw an upright line at each of the epochs."""
        path = QPainterPath()
        for x in self.to_pixels(epochs, np.zeros(len(epochs)))[0]:
            path.moveTo(x, 0)
            path.lineTo(x, self.height())
        self.marks.setPath(path)

    def restyle_lines(self, palette: QPalette, colors: dict[str, QColor]) -> None:
        """Take the curves' colours."""
        self.restyle(palette)
        faint = palette.color(QPalette.ColorRole.Text)
        faint.setAlpha(90)
        self.marks.setPen(QPen(faint, 1))
        for name, color in colors.items():
            self.curves[name].setPen(curve_pen(name, color))


class CurveView(ToldPicture, Pictured, Themed, QWidget):
    """Shows a run's curve of one quantity.

    Parameters
    ----------
    quantity
        "loss" or "accuracy"; the latter becomes R² where the answer is a number (`show_kind`).
    """

    options_changed = Signal()  # a person changed how it is shown (`logarithmic`)

    def __init__(self, quantity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity, self._column = quantity, "loss" if quantity == "loss" else "score"
        self._moment: Moment | None = None
        self._epochs, self._values = np.empty(0), dict.fromkeys(SETS, np.empty(0))  # of the curve, as it is shown
        self._marks: tuple[Mark, ...] = ()
        self._mouse: float | None = None
        self._x_top = 1.0
        self._y_range = (0.0, 1.0)
        self._room: float | None = None
        self.plot = Plot(tr("epoch"), tr(quantity))
        with_keys(self.plot, tr("Arrows read the curve, Home and End go to either end"), inside=True)
        self.lines = _Lines(self.plot)
        self.title, self.legend, self.readout = QLabel(), CurveKey(quantity), Elided()
        self.readout.setObjectName(f"{quantity}_readout")
        self.readout.setAccessibleName(tr("{title} under the mouse").format(title=tr(TITLES[quantity])))
        self.readout.hide()
        self.plot.readout = self.readout
        tip = tr("Logarithmic axis: shows small changes late in training")
        self.logarithmic = named(QCheckBox(tr("log")), f"{quantity}_log", tr("Logarithmic axis"), tip)
        self.logarithmic.setHidden(quantity != "loss")
        self.head = filled(QHBoxLayout(), self.title, self.legend, (self.readout, 1), (None, 0), self.logarithmic)
        self.head.addStrut(self.logarithmic.sizeHint().height())  # heads of plots side by side are equally high
        fill(self, QVBoxLayout(), self.head, (self.plot, 1), spacing=2)
        self.logarithmic.toggled.connect(self._logarithmic_toggled)
        self.lines.hovered.connect(self._hovered)
        self.lines.rescaled.connect(self._draw)
        self.restyle()
        self._name_it()
        self._set_ranges(force=True)
        self._say_what_comes()

    def pictured(self) -> tuple[QWidget, ...]:
        return self.title, self.legend, self.plot

    def told(self) -> str:
        return score_in_words.of_curves(self.quantity, self._epochs, self._values, self._marks)

    def heard_at(self) -> QWidget:
        return self.plot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the loss's title, which its axis says too, where it would leave no room for the key."""
        super().resizeEvent(event)
        if self.quantity == "loss":
            parts = self.title.sizeHint(), self.legend.minimumSizeHint(), self.logarithmic.sizeHint()
            gaps = self.head.spacing() * len(parts)
            self.title.setVisible(sum(part.width() for part in parts) + gaps <= self.width())

    def show_kind(self, *, regression: bool) -> None:
        """Show accuracy where the answer is a class, R² where it is a number."""
        quantity = "R²" if regression else "accuracy"
        if self._column == "score" and quantity != self.quantity:
            self.quantity = quantity
            self.plot.left.setLabel(tr(quantity))
            self._name_it()
            self._set_ranges(force=True)

    def _name_it(self) -> None:
        title = tr(TITLES[self.quantity])
        self.title.setText(f"<b>{title}</b>")
        self.picture_title = tr("{title} plot").format(title=title)
        named(
            self.plot,
            f"{self._column}_plot_area",
            tr("{title} over the epochs").format(title=title),
            tr(TIPS[self.quantity]),
        )

    def show_moment(self, moment: Moment | None) -> None:
        """Show the curve of a moment's run with the moment itself at its end; None: nothing."""
        before, self._moment = self._moment, moment
        self._epochs, self._values = np.empty(0), dict.fromkeys(SETS, np.empty(0))
        self._marks = () if moment is None else tuple(mark for mark in moment.curve.marks if mark.step <= moment.step)
        if moment is not None:
            earlier = int(np.searchsorted(moment.curve.column("step"), moment.step))
            self._epochs = np.append(moment.curve.column("epoch")[:earlier], moment.epoch)
            for name in SETS:
                column = f"{name}_{self._column}"
                self._values[name] = np.append(moment.curve.column(column)[:earlier], getattr(moment, column))
        if before is None or moment is None or before.points is not moment.points:
            self._say_legend()
        self._say_what_comes()
        self._set_ranges(force=moment is None or before is None or before.run != moment.run)
        self._draw()
        self.plot.paint_now()
        if self._mouse is not None:
            self._read_out()

    def give_room(self, epochs: float | None) -> None:
        """Let the axes reach at least so far, for what a person sketches there; None: as far as is trained."""
        if epochs != self._room:
            self._room = epochs
            self._say_what_comes()
            self._set_ranges(force=True)
            self._draw()

    @property
    def extent(self) -> Extent:
        """What the axes span, nothing below 0; the losses of a logarithmic axis as exponents."""
        low, high = self._y_range
        return Extent(0.0, self._x_top, low if self.logarithmic.isChecked() else max(0.0, low), high)

    @property
    def least(self) -> float:
        """The least number that can be told from 0 on the axis."""
        return LEAST if self.logarithmic.isChecked() else TOLD * self._y_range[1]

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody could see it."""
        super().showEvent(event)
        self._draw()

    def _say_what_comes(self) -> None:
        """Say what will be here, as long as there is no epoch yet; made up numbers would stand on the axes."""
        there = len(self._epochs) > 1 or self._room is not None
        self.plot.bottom.show_numbers(there)
        self.plot.left.show_numbers(len(self._epochs) > 0)
        self.lines.show_note("" if there else tr(TO_COME[self.quantity]))

    def _draw(self) -> None:
        if self.isVisible():
            for name in SETS:
                self.lines.show_curve(name, *self._drawn(name))
            if self._marks or not self.lines.marks.path().isEmpty():
                self.lines.show_marks(np.array([mark.epoch for mark in self._marks]))

    def _drawn(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the points of a curve in the plot's numbers: the finite ones, and none where there is no value now."""
        values = self._values[name]
        known = np.isfinite(values) & np.isfinite(values[-1:]).all()
        x, y = self._epochs[known], values[known]
        if self.quantity == "R²":
            return x, np.maximum(y, -10.0)  # far below sight: as a pixel it must stay a number
        return x, np.log10(np.maximum(y, LEAST)) if self.logarithmic.isChecked() else y

    # -- ranges: set rarely, because an axis that moves is an axis that is drawn again

    def _set_ranges(self, *, force: bool = False) -> None:
        last = float(self._epochs[-1]) if len(self._epochs) else 0.0
        least = self._room or 1.0
        new: dict[str, tuple[float, float]] = {}
        if force or last > self._x_top or (last < self._x_top / 8 and self._x_top > least):
            self._x_top = max(least, 1.5 * last if last > (self._room or 0.0) else 0.0)
            new["xRange"] = (0.0, self._x_top)
        wanted = self._wanted_r2_range(force) if self.quantity == "R²" else self._wanted_range(force)
        if force or wanted != self._y_range:
            self._y_range = new["yRange"] = wanted
        if new:  # both at once: of the one axis alone, the other's numbers may be those of another scale
            self.plot.box.setRange(**new, padding=0)

    def _wanted_r2_range(self, force: bool) -> tuple[float, float]:
        """Return 0 to 1; from -1 on while the latest value is below 0."""
        latest = float(np.nanmin([1.0, *(value for values in self._values.values() for value in values[-1:])]))
        below = self._y_range[0] < 0 and not force
        return (-1.0 if latest < (0.05 if below else 0.0) else 0.0, 1.02)

    def _wanted_range(self, force: bool) -> tuple[float, float]:
        """Return the range of now while what is drawn lies in it and takes a third of it, else one that fits that."""
        ends = [end for name in SETS for y in self._drawn(name)[1:] if len(y) for end in (y.min(), y.max())]
        low, high = (min(ends), max(ends)) if ends else (0.4 if self.quantity == "accuracy" else 0.0, 1.0)
        least, most = self._y_range
        if not force and least <= low and high <= most and high - low >= (most - least) / 3:
            return self._y_range
        if self.quantity == "accuracy":
            return (max(0.0, np.floor(low * 10 - 0.5) / 10), 1.02)
        if self.logarithmic.isChecked():
            return (low - 0.5 if self._room is None else min(low - 0.5, high - DECADES), high + 0.2)
        top = high * 1.15 or 1.0
        return (-BELOW * top, top)

    def _logarithmic_toggled(self, on: bool) -> None:
        self.plot.left.setLogMode(y=on)
        self._set_ranges(force=True)
        self._draw()
        self.options_changed.emit()

    # -- the mouse

    def _hovered(self, point: tuple[float, float] | None) -> None:
        self._mouse = None if point is None else point[0]
        self._read_out()

    def _read_out(self) -> None:
        epochs = self._epochs
        if self._mouse is None or not len(epochs):
            self.readout.hide()
            self.legend.show()
            self.lines.show_crosshair(None)
            return
        row = int(np.clip(np.searchsorted(epochs, self._mouse), 0, len(epochs) - 1))
        if row and self._mouse - epochs[row - 1] < epochs[row] - self._mouse:
            row -= 1
        form = "{:.1%}" if self.quantity == "accuracy" else "{:.4g}"
        found = ((name, values[row]) for name, values in self._values.items())
        values = " · ".join(f"{name} {in_marks(form.format(value))}" for name, value in found if np.isfinite(value))
        said = self._changed_near(self._mouse)
        at = tr("epoch {epoch}: {values}").format(epoch=in_marks(plain(epochs[row])), values=values)
        self.readout.show_text(*((f"{said} · {at}", at) if said else (at,)), values)
        self.legend.hide()  # the values take its place, so that the head stays as wide
        self.readout.show()
        self.lines.setToolTip(said)
        self.lines.show_crosshair(float(epochs[row]))

    def _changed_near(self, epoch: float) -> str:
        """Return what was changed at the mark that the mouse is at; "" where there is none."""
        reach = NEAR * self._x_top / max(1, self.lines.width())
        near = [mark for mark in self._marks if abs(mark.epoch - epoch) <= reach]
        return "; ".join(tr_said(mark.text) for mark in near)

    # -- colours

    def restyle(self) -> None:
        palette, above = self.palette(), self.fontMetrics().height() / 2
        self.plot.ci.layout.setContentsMargins(1, above, 1, 1)  # the number at the top stands half beyond the plot
        self.plot.set_colors(palette)
        colors = set_colors(palette)
        self.lines.restyle_lines(palette, colors)

    def _say_legend(self) -> None:
        shown = [name for name in SETS if name != "validation" or np.isfinite(self._values[name]).any()]
        self.legend.show_curves(tuple(shown))
