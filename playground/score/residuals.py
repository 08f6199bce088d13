"""What is left of numbers: true y minus the network's, beside the network's y, with their histogram and zero line."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsPathItem

from core.experiment.spec import Data
from core.formula import plain
from core.functions.losses import LOSSES
from core.training.moment import Fitted, Moment
from playground.languages import mark, tr
from playground.languages.numerals import in_marks
from playground.pace import Pace
from playground.score.judged import Judged
from playground.widgets.colors.hues import set_colors
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.painted import painted
from playground.widgets.pictures.plot import Plot
from playground.widgets.words import short_name

MOST_POINTS, DOT = 4000, 4.5  # drawn: more would only cover each other; pixels across
BARS, BARS_SHARE = 24, 0.2  # of the histogram, and of the width for its longest bar
NEAR, MARK = 14.0, 5.0  # pixels from the mouse within which a point is read; of the mark around it
LABELS_FILL = [(0, 0.6), (2, 0.4), (4, 0.3), (6, 0.2)]  # of the lower axis at most, from so many numbers on
TIP = mark(
    "Each point is a sample: the network's y, and the residual, true y minus the network's. A good fit scatters evenly "
    "around the line at 0; a pattern is something the network has not learned. On the right: their histogram. "
    "RMSE: the root of their mean square; MAE: the mean of their sizes"
)


class ResidualCanvas(Canvas):
    """Shows points, their heights' histogram at the right, a line at 0, and a mark around the one that is read."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.across = self.up = np.empty(0)
        self._color = QColor()
        self.histogram = QGraphicsPathItem()
        self.scene().addItem(self.histogram)
        self.zero = self.scene().addLine(QLineF())
        self.points = self.scene().addPixmap(QPixmap())
        self.mark = self.scene().addEllipse(QRectF())
        self.mark.hide()
        self.rescaled.connect(self._lay_out)

    def show_points(self, x: np.ndarray, y: np.ndarray) -> None:
        """Draw these, given in the plot's numbers."""
        self.across, self.up = x, y
        self._lay_out()

    def show_mark(self, index: int | None) -> None:
        """Mark a point; None marks none."""
        self.mark.setVisible(index is not None)
        if index is not None:
            (across,), (down,) = self.to_pixels(self.across[index : index + 1], self.up[index : index + 1])
            self.mark.setRect(QRectF(across - MARK, down - MARK, 2 * MARK, 2 * MARK))

    def nearest(self, x: float, y: float) -> int | None:
        """Return which point lies nearest to one given in the plot's numbers; None where none is near."""
        if not len(self.across):
            return None
        (across, down), (left, top) = self.to_pixels(self.across, self.up), self.to_pixels(np.array([x]), np.array([y]))
        distance = np.hypot(across - left, down - top)
        index = int(np.argmin(distance))
        return index if distance[index] <= NEAR else None

    def restyle_points(self, palette: QPalette, color: QColor) -> None:
        """Take the colours."""
        self.restyle(palette)
        ink = palette.color(QPalette.ColorRole.Text)
        solid, faint = QColor(color), QColor(color)
        solid.setAlpha(190)
        faint.setAlpha(70)
        self._color = solid
        self.histogram.setPen(QPen(Qt.PenStyle.NoPen))
        self.histogram.setBrush(faint)
        self.zero.setPen(QPen(ink, 1))
        self.mark.setPen(QPen(ink, 2))
        self.points.setPixmap(self._painted())

    def _lay_out(self) -> None:
        _, (down,) = self.to_pixels(np.zeros(1), np.zeros(1))
        self.zero.setLine(QLineF(0, down, self.width(), down))
        self.points.setPixmap(self._painted())
        self._lay_histogram()

    def _painted(self) -> QPixmap:
        """Return the points on a clear ground: one call for all, a tenth of the time that a path of dots takes."""
        some = slice(None, None, max(1, -(-len(self.across) // MOST_POINTS)))

        def paint(painter: QPainter) -> None:
            if len(self.across):
                painter.setPen(QPen(self._color, DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPoints(pg.functions.arrayToQPolygonF(*self.to_pixels(self.across[some], self.up[some])))

        return painted(self.size(), self.devicePixelRatioF(), paint, item=True)

    def _lay_histogram(self) -> None:
        path = QPainterPath()
        (_, right), (bottom, top) = self._box.viewRange()
        counts, edges = np.histogram(self.up, BARS, (bottom, top))
        if counts.any():
            unit = BARS_SHARE * self.width() / counts.max()
            for count, low, high in zip(counts, edges[:-1], edges[1:], strict=True):
                if count:
                    rect = self.rect_of(right, right, low, high)
                    path.addRect(rect.adjusted(-unit * float(count), 0.5, 0, -0.5))
        self.histogram.setPath(path)


class ResidualsView(Judged):
    """Shows the residuals of a moment, for data of numbers."""

    def __init__(self, pace: Pace) -> None:
        self.plot = Plot(tr("network's y"), tr("residual"))
        self.plot.setProperty("painted_word", tr("Output"))
        self.plot.fit_numbers()  # after a blow-up they are long
        self.plot.bottom.setStyle(textFillLimits=LABELS_FILL)
        self.canvas = ResidualCanvas(self.plot)
        super().__init__(pace, "residuals", tr("Residuals"), tr(TIP), self.plot)
        self.fitted: Fitted | None = None
        self._across, self._height = (0.0, 1.0), 1.0
        self.canvas.hovered.connect(self.hover)
        self.restyle()

    def show_data(self, data: Data) -> None:
        """Take the colour of the samples that are judged, too."""
        super().show_data(data)
        self.plot.bottom.setLabel(tr("network's {answer}").format(answer=short_name(data.answer, 24)))
        self.restyle()

    def judge(self, moment: Moment | None) -> None:
        if moment is None or moment.fitted is None:
            self.fitted = None
            self.canvas.show_points(np.empty(0), np.empty(0))
            self._say_what_comes()
            self.sum_up(tr("No predictions yet"))
            return
        first, self.fitted = self.fitted is None, moment.fitted
        self._say_what_comes()
        fitted, left = self.fitted, self.fitted.residuals()
        self._set_ranges(fitted, left, force=first)
        known = np.isfinite(left)
        self.canvas.show_points(fitted.predicted[known].astype(float), left[known])
        predicted, true = (np.asarray(values, float)[None] for values in (fitted.predicted, fitted.true))
        rmse, mae = np.sqrt(LOSSES["mse"].value(predicted, true)), LOSSES["mae"].value(predicted, true)
        self.sum_up(
            tr("RMSE {rmse}, MAE {mae} ({samples})").format(
                rmse=in_marks(plain(rmse, 3)), mae=in_marks(plain(mae, 3)), samples=self.samples
            )
        )

    def _say_what_comes(self) -> None:
        there = self.fitted is not None
        for axis in (self.plot.bottom, self.plot.left):
            axis.show_numbers(there)
        self.canvas.show_note("" if there else tr("Every sample's error appears here once there are predictions"))

    def restyle(self) -> None:
        """Take the palette's colours, and the samples' own."""
        tested = self.data is None or self.data.tested
        self.plot.set_colors(self.palette())
        self.canvas.restyle_points(self.palette(), set_colors(self.palette())["test" if tested else "train"])

    def _set_ranges(self, fitted: Fitted, left: np.ndarray, *, force: bool) -> None:
        """Set the axes where they don't fit any more: rarely, because an axis that moves is drawn again."""
        values = np.concatenate([fitted.true, fitted.predicted]).astype(float)
        values, left = values[np.isfinite(values)], left[np.isfinite(left)]
        if not len(values) or not len(left):
            return
        low, high = float(values.min()), float(values.max())
        span, shown = max(high - low, 1e-6), self._across[1] - self._across[0]
        if force or low < self._across[0] or high > self._across[1] or span < shown / 2:
            self._across = (low - 0.08 * span, high + 0.08 * span)
            self.plot.box.setXRange(*self._across, padding=0)
        farthest = max(float(np.abs(left).max()), 1e-9)
        if force or farthest > self._height or farthest < self._height / 3:
            self._height = 1.25 * farthest
            self.plot.box.setYRange(-self._height, self._height, padding=0)

    def read(self) -> tuple[str, ...]:
        """Return what the point under the mouse says, and mark it."""
        index = None if self._mouse is None else self.canvas.nearest(*self._mouse)
        self.canvas.show_mark(index)
        if index is None:
            return ()
        predicted, left = self.canvas.across[index], self.canvas.up[index]
        name = "y" if self.data is None else short_name(self.data.answer, 24)
        true, off = predicted + left, "+" * bool(left >= 0)
        said = tr("{true}, network's {predicted}: {off}{left}").format(
            true=in_marks(plain(true)), predicted=in_marks(plain(predicted)), off=off, left=in_marks(plain(left, 3))
        )
        return f"{name} {said}", said
