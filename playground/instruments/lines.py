"""One quantity of every layer over the epochs: gradients, steps, dead and saturated units."""

import numpy as np
import pyqtgraph as pg
from msgspec import Struct
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.formula import plain
from playground.instruments.shades import layer_colors, percent
from playground.languages import mark, tr
from playground.languages.numerals import in_marks, numeral
from playground.widgets.access.heard import ToldPicture
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.pictures.canvas import CrosshairCanvas, ThickCurve
from playground.widgets.pictures.plot import Plot
from playground.widgets.sections import Elided

LEAST = 1e-30  # what counts as nothing on a logarithmic axis
MOST_NUMBERS = 6  # beside such an axis
DECADES = 12  # that such an axis shows at most: below lies what counts as nothing


class Quantity(Struct, frozen=True):
    """What is plotted: its name, title and explanation; on a logarithmic axis or in percent; a value that is usual."""

    name: str
    title: str
    tip: str
    logarithmic: bool
    usual: float | None = None


QUANTITIES = (
    Quantity(
        "gradient",
        mark("Gradient per weight"),
        mark(
            "The root of the mean square of dL/dw over a layer's weights and biases, of the loss alone, for the same "
            "few hundred training samples each time. Far apart, layers learn at very different speeds"
        ),
        True,
    ),
    Quantity(
        "ratio",
        mark("Update / weight"),
        mark(
            "The size of the optimizer's next step over the size of the weights (root of mean squares). About 0.001, "
            "the dashed line, is usual; 0.1 is far too fast, at a millionth nothing moves"
        ),
        True,
        1e-3,
    ),
    Quantity("dead", mark("Dead"), mark("The share of a layer's neurons that give the same for every sample"), False),
    Quantity("saturated", mark("Saturated"), mark("The share of a layer's neurons that stand at a flat end"), False),
)


class _Curves(CrosshairCanvas):
    """Shows one curve for each layer, a line where something is usual, and one where the mouse reads."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.curves: list[ThickCurve] = []
        self._colors: list[QColor] = []
        self._usual = self.scene().addLine(QLineF())
        self._usual.hide()

    def provide(self, count: int, palette: QPalette) -> None:
        """Have as many curves, in the layers' colours."""
        while len(self.curves) > count:
            self.scene().removeItem(self.curves.pop())
        while len(self.curves) < count:
            self.curves.append(ThickCurve())
            self.scene().addItem(self.curves[-1])
        self.restyle(palette)
        self._colors = layer_colors(count, palette)
        self._usual.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1, Qt.PenStyle.DashLine))
        self.stand_out(None)

    def stand_out(self, index: int | None) -> None:
        """Draw one curve thick, and the others faint; None: all alike."""
        for layer, (curve, color) in enumerate(zip(self.curves, self._colors, strict=True)):
            shown = QColor(color)
            shown.setAlpha(255 if index in (None, layer) else 90)
            curve.setPen(QPen(shown, 3 if layer == index else 1))  # wider ones take long to draw
            curve.setZValue(1 if layer == index else 0)

    def show_curve(self, index: int, x: np.ndarray, y: np.ndarray, joined: np.ndarray) -> None:
        """Draw a curve through the points, given in the plot's numbers; `joined`: each with the next."""
        across, down = self.to_pixels(x, y)
        if len(x) == 1:  # a curve of one point is a dash
            across, down, joined = np.append(across, across + 6), np.append(down, down), np.ones(2, np.int32)
        self.curves[index].setPath(pg.functions.arrayToQPath(across, down, joined, finiteCheck=False))

    def show_usual(self, y: float) -> None:
        """Draw the line at what is usual."""
        _, (down,) = self.to_pixels(np.zeros(1), np.array([y]))
        self._usual.setLine(QLineF(0, down, self.width(), down))
        self._usual.show()


class LayerLines(ToldPicture, Themed, QWidget):
    """Shows a quantity's values (readings, layers) over the epochs; NaN where a layer has none of it."""

    def __init__(self, quantity: Quantity) -> None:
        super().__init__()
        self.quantity = quantity
        self._epochs, self._values = np.empty(0), np.empty((0, 0))
        self._gaps = np.empty(0, bool)
        self._titles: tuple[str, ...] = ()
        self._mouse: tuple[float, float] | None = None
        self._x_from, self._x_top, self._y_range = 0.0, 1.0, (0.0, 1.0)
        self.plot = Plot(tr("epoch"), "" if quantity.logarithmic else tr("% of neurons"))
        self.plot.setProperty("painted_word", tr(quantity.title))
        self.plot.setMinimumSize(150, 90)
        self.lines = _Curves(self.plot)
        self.title = QLabel(f"<b>{tr(quantity.title)}</b>")
        self.title.setToolTip(tr(quantity.tip))
        self.readout = named(
            Elided(), f"{quantity.name}_read", tr("{title} under the mouse").format(title=tr(quantity.title)), ""
        )
        named(self.plot, f"{quantity.name}_lines", tr(quantity.title), tr(quantity.tip))
        self.plot.readout = self.readout
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = filled(QHBoxLayout(), self.title, (self.readout, 1))
        fill(self, QVBoxLayout(), head, (self.plot, 1), spacing=2)
        self.lines.hovered.connect(self._hovered)
        self.lines.rescaled.connect(self._draw)
        self.restyle()
        self._set_ranges(force=True)
        self._say_what_comes()

    def show_values(self, epochs: np.ndarray, values: np.ndarray, gaps: np.ndarray, titles: tuple[str, ...]) -> None:
        """Show values (readings, layers) of these epochs; `gaps`: before which readings nobody looked."""
        back = len(epochs) and len(self._epochs) and epochs[-1] < self._epochs[-1]
        other, self._titles = titles != self._titles, titles
        self._epochs, self._values, self._gaps = epochs, values, gaps
        if other or len(titles) != len(self.lines.curves):
            self.lines.provide(len(titles), self.palette())
        self._set_ranges(force=bool(other or back))
        self._say_what_comes()
        self._draw()
        self.plot.paint_now()
        self._read_out()

    def told(self) -> str:
        """Return the latest value of every layer."""
        if not len(self._epochs):
            return tr("Nothing is measured yet.")
        form = ".2g" if self.quantity.logarithmic else ".0%"
        layers = [
            tr("{layer}: {value}").format(layer=title, value=numeral(float(value), form).replace("%", " %"))
            for title, value in zip(self._titles, self._values[-1], strict=True)
            if not np.isnan(value)
        ]
        at = tr("{quantity} at epoch {epoch}: {layers}.")
        epoch = in_marks(plain(float(self._epochs[-1])))
        return at.format(quantity=tr(self.quantity.title), epoch=epoch, layers="; ".join(layers))

    def heard_at(self) -> QWidget:
        return self.plot

    def stand_out(self, index: int | None) -> None:
        """Let one layer's curve stand out."""
        self.lines.stand_out(index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    # -- drawing

    def _say_what_comes(self) -> None:
        """Say what will be here, as long as nothing is measured; and number no epochs before there are any."""
        self.plot.bottom.show_numbers(len(self._epochs) > 1)
        self.plot.left.show_numbers(len(self._epochs) > 0)
        self.lines.show_note("" if len(self._epochs) else tr("Measured from every layer while it trains"))

    def _scaled(self, values: np.ndarray) -> np.ndarray:
        """Return values as the axis has them; those beyond it lie on its edge."""
        low, high = self._y_range
        if not self.quantity.logarithmic:
            return values * 100
        return np.clip(np.log10(np.maximum(values, LEAST)), low, high)

    def _drawn(self) -> np.ndarray:
        """Return which values (readings, layers) have a point: what is known, but no zero among powers."""
        known = ~np.isnan(self._values)
        return known & ~(self._values == 0) if self.quantity.logarithmic else known

    def _draw(self) -> None:
        if not self.isVisible() or not len(self._epochs):
            return
        joined = np.append(~self._gaps[1:], False)
        drawn, scaled = self._drawn(), self._scaled(self._values)
        for index, (column, some) in enumerate(zip(scaled.T, drawn.T, strict=True)):
            self.lines.curves[index].setVisible(bool(some.any()))
            if some.any():
                to_next = (joined & np.append(some[1:], False))[some].astype(np.int32)
                self.lines.show_curve(index, self._epochs[some], column[some], to_next)
        if self.quantity.usual is not None:
            self.lines.show_usual(float(np.log10(self.quantity.usual)))

    def _set_ranges(self, *, force: bool = False) -> None:
        """Set the axes rarely, because an axis that moves is an axis that is drawn again."""
        first, last = (float(self._epochs[0]), float(self._epochs[-1])) if len(self._epochs) else (0.0, 0.0)
        if first < 1:  # watched nearly from the start
            first = 0.0
        if force or last > self._x_top or first != self._x_from:
            self._x_from, self._x_top = first, first + max(1.0, 1.5 * (last - first))
            self.plot.box.setXRange(first, self._x_top, padding=0)
        wanted = self._bounds()
        if force or wanted != self._y_range:
            self._y_range = wanted
            self.plot.box.setYRange(*wanted, padding=0.05)  # so that the numbers at the ends are whole
            if self.quantity.logarithmic:
                self.plot.left.setTicks([_decades(*wanted)])

    def _bounds(self) -> tuple[float, float]:
        """Return whole decades around the values, and around what is usual; of shares, all."""
        if not self.quantity.logarithmic:
            return (0.0, 100.0)
        known = self._values[np.isfinite(self._values) & (self._values > LEAST)]
        values = np.append(known, self.quantity.usual or [])
        if not len(values):
            return (-6.0, 0.0)
        low, high = np.floor(np.log10(values.min()) - 0.05), np.ceil(np.log10(values.max()) + 0.05)
        return float(max(min(low, high - 2), high - DECADES)), float(high)

    # -- the mouse

    def _hovered(self, point: tuple[float, float] | None) -> None:
        self._mouse = point
        self._read_out()

    def _read_out(self) -> None:
        if self._mouse is None or not len(self._epochs) or np.isnan(self._values).all():
            self.readout.setText("")
            self.lines.show_crosshair(None)
            return
        row = int(np.argmin(np.abs(self._epochs - self._mouse[0])))
        values = self._values[row]
        away = np.abs(self._scaled(values) - self._mouse[1])
        nearest = int(np.nanargmin(np.where(np.isnan(values), np.nan, away))) if not np.isnan(values).all() else 0
        value = values[nearest]
        said = numeral(value, ".2g") if self.quantity.logarithmic else percent(value)
        self.readout.setText(
            tr("epoch {epoch}: {layer} · {value}").format(
                epoch=in_marks(plain(self._epochs[row])),
                layer=self._titles[nearest].split(",")[0],
                value=in_marks(said),
            )
        )
        self.lines.show_crosshair(float(self._epochs[row]))

    # -- colours

    def restyle(self) -> None:
        self.plot.set_colors(self.palette())
        self.lines.provide(len(self._titles), self.palette())


def _decades(low: float, high: float) -> list[tuple[float, str]]:
    """Return where an axis from 10^low to 10^high has its numbers: at powers of ten, six at most."""
    step = max(1, -(-round(high - low) // (MOST_NUMBERS - 1)))
    powers = range(round(high), round(low) - 1, -step)
    return [(float(power), in_marks(f"{10.0**power:g}" if -4 <= power <= 4 else f"1e{power}")) for power in powers]
