"""Calibration: the accuracy of answers beside their confidence, as a reliability diagram."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsSimpleTextItem

from core.functions import metrics
from core.functions.metrics import Calibration
from core.training.moment import Moment
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.score.judged import Judged
from playground.widgets.colors.hues import set_colors, sign_color
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.plot import Plot

BINS = 10
TOP = 1.14  # of the plot: above 1 stand the counts
SLIGHT = 0.01  # a difference of the means that needs no word
TIP = mark(
    "The accuracy of the answers of about one confidence (a bar). On the diagonal the confidence is justified; what is "
    "missing below it shows overconfidence, what stands above it the opposite. The number of its answers stands above "
    "each bar. ECE, the expected calibration error, is the mean gap over all answers"
)


def short(count: int) -> str:
    """Return a count in at most four characters: 950, 1.2k, 12k, 3M."""
    for unit, name in ((1e6, "M"), (1e3, "k")):
        if count >= unit * 0.9995:
            return numeral(count / unit, ".1f" if count < 9.95 * unit else ".0f") + name
    return numeral(count)


class ReliabilityCanvas(Canvas):
    """Shows a bar for each bin that isn't empty: its accuracy, the gap to its confidence, its count; the diagonal."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._shown: Calibration | None = None
        self.right, self.missing, self.beyond = QGraphicsPathItem(), QGraphicsPathItem(), QGraphicsPathItem()
        for item in (self.right, self.missing, self.beyond):
            self.scene().addItem(item)
        self.diagonal = self.scene().addLine(QLineF())
        self.counts = [QGraphicsSimpleTextItem() for _ in range(BINS)]
        for label in self.counts:
            self.scene().addItem(label)
        self.rescaled.connect(self._lay_out)

    def show_calibration(self, shown: Calibration | None) -> None:
        """Draw this; None draws the diagonal alone."""
        self._shown = shown
        self._lay_out()

    def restyle_bars(self, palette: QPalette) -> None:
        """Take the colours."""
        self.restyle(palette)
        ink = palette.color(QPalette.ColorRole.Text)
        signs = (sign_color(palette, positive=positive) for positive in (False, True))
        bars = self.right, self.missing, self.beyond
        for item, color in zip(bars, (set_colors(palette)["test"], *signs), strict=True):
            fill = QColor(color)
            fill.setAlpha(140)
            item.setBrush(fill)
            item.setPen(QPen(color, 1))
        self.diagonal.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        for label in self.counts:
            label.setBrush(ink)

    def _lay_out(self) -> None:
        ends, edges = np.array([0.0, 1.0]), np.arange(BINS + 1) / BINS
        across, down = self.to_pixels(ends, ends)
        self.diagonal.setLine(QLineF(QPointF(across[0], down[0]), QPointF(across[1], down[1])))
        paths = {item: QPainterPath() for item in (self.right, self.missing, self.beyond)}
        for k, label in enumerate(self.counts):
            count = 0 if self._shown is None else int(self._shown.counts[k])
            label.setVisible(count > 0)
            if self._shown is None or not count:
                continue
            right, predicted = self._shown.right[k], self._shown.confidence[k]
            for item, low, high in (
                (self.right, 0.0, min(right, predicted)),
                (self.missing if predicted > right else self.beyond, min(right, predicted), max(right, predicted)),
            ):
                paths[item].addRect(self.rect_of(edges[k], edges[k + 1], low, high).adjusted(1, 0, -1, 0))
            label.setText(short(count))
            bar, room = self.rect_of(edges[k], edges[k + 1], 1.0, TOP), label.boundingRect()
            label.setPos(bar.center().x() - room.width() / 2, bar.center().y() - room.height() / 2)
        for item, path in paths.items():
            item.setPath(path)


class CalibrationView(Judged):
    """Shows how sure the network is against how often it is right, for data of classes."""

    def __init__(self, pace: Pace) -> None:
        self.plot = Plot(tr("confidence"), tr("accuracy"))
        self.plot.ci.layout.setContentsMargins(1, 1, 12, 1)  # the number at the right end stands half beyond it
        self.bins = ReliabilityCanvas(self.plot)
        super().__init__(pace, "calibration", tr("Calibration"), tr(TIP), self.plot)
        self.calibration: Calibration | None = None
        self.plot.box.setYRange(0, TOP, padding=0)
        self.plot.left.setTickSpacing(0.2, 0.1)
        self.plot.bottom.setTickSpacing(0.2, 0.1)
        self.bins.hovered.connect(self.hover)
        self.restyle()

    def judge(self, moment: Moment | None) -> None:
        found = None
        if moment is not None and moment.answers is not None:
            right = moment.answers.predicted == moment.answers.true
            found = metrics.calibration(moment.answers.probability, right, BINS)
        self.calibration = found
        self._show_from(BINS if found is None or not found.counts.any() else int(np.flatnonzero(found.counts)[0]))
        self.bins.show_calibration(found)
        words = tr("How often answers of each confidence are right appears here once there are predictions")
        self.bins.show_note("" if found is not None else words)
        self.sum_up(self._words(found))

    def restyle(self) -> None:
        self.plot.set_colors(self.palette())
        self.bins.restyle_bars(self.palette())

    def _show_from(self, lowest: int) -> None:
        """Leave out the bins no answer can lie in: the likeliest of some classes has its share of them at least."""
        if self.data is not None:
            least = min(lowest, BINS // self.data.classes)
            self.plot.box.setXRange(least / BINS, 1.0, padding=0)

    def _words(self, found: Calibration | None) -> str:
        if found is None or not found.counts.any():
            return tr("No predictions yet")
        n = found.counts.sum()
        said, right = (float(np.nansum(found.counts * each) / n) for each in (found.confidence, found.right))
        if abs(said - right) < SLIGHT:
            way = tr("ECE {error} ({samples})")
        else:
            over, under = tr("ECE {error}, overconfident ({samples})"), tr("ECE {error}, underconfident ({samples})")
            way = over if said > right else under
        return way.format(error=numeral(found.error, ".1%"), samples=self.samples)

    def read(self) -> tuple[str, ...]:
        found = self.calibration
        if self._mouse is None or found is None:
            return ()
        k = min(max(int(self._mouse[0] * BINS), 0), BINS - 1)
        count = int(found.counts[k])
        if not count:
            low, high = (numeral(at / BINS, ".0%") for at in (k, k + 1))
            return tr("no answers at {low} to {high}").format(low=low, high=high), tr("no answers")
        hits = round(found.right[k] * count)
        right = tr("{confidence}: {hits} of {count} correct").format(
            confidence=numeral(found.confidence[k], ".1%"), hits=numeral(hits), count=numeral(count)
        )
        return tr("confidence {right}").format(right=right), right
