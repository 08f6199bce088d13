"""The page of the instruments: reads moments while it is seen, and the run's past, and shows both to its views."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.formula import plain
from core.inside.diagnosis import HEALTHY, diagnosis
from core.inside.instrument_history import InstrumentHistory
from core.inside.instruments import Instruments
from core.inside.past import PastReader
from core.training.moment import Moment
from playground.instruments.findings import MEASURING, TITLES, FindingsView
from playground.instruments.histograms import HistogramRow, HistogramRows
from playground.instruments.legend import LayerLegend
from playground.instruments.lines import QUANTITIES, LayerLines
from playground.instruments.ridge import MOST_ROWS, RidgeView
from playground.instruments.shades import layer_colors
from playground.instruments.units import UnitBars, UnitRow
from playground.languages import mark, tr, tr_inside
from playground.languages.numerals import in_marks
from playground.layers.layer_kinds import titles_of
from playground.pace import SHARE, Pace
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.page import Page
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.sections import Elided, Switch

ALL_FROM = 760, 620  # where there is so much room, everything is shown at once
SINCE = 0.5  # epochs that may have passed before the first reading without a word on it
# Curves are read, not watched: five readings a second at most. Readings and each of the views take a small share of the
# time: large networks are read less often.
READ_MS, VIEW_SHARE = 200, SHARE / 4
PORTION_S = 0.004  # of the past, that is read in one go
PAGES = mark({
    "gradients": ("Gradients", "The size of gradients and steps"),
    "units": ("Neurons", "How many neurons are dead or saturated"),
    "histograms": ("Histograms", "The distribution of activations and weights, now and over time"),
})  # fmt: skip


class InstrumentsPage(Pictured, Page):
    """Shows how training goes in every layer.

    Nothing is measured that nobody looks at: what passes while it is hidden is read from the run's checkpoints when it
    is shown again, a little at a time. Of networks too large for these it is a gap in the curves.
    """

    picture_title = mark("Instruments")

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace, every_ms=READ_MS)
        self.history = InstrumentHistory()
        self._instruments: Instruments | None = None
        self._past, self._run = PastReader(self.history), ""
        self.catching_up = pace.job(self, self._catch_up)
        self._structure: object = None
        self._hidden = False  # whether it was, since the last reading
        self._earlier: dict[str, float] = {}  # which grave findings there were, and at which epoch last
        self._titles: tuple[str, ...] = ()
        self._page = "gradients"
        self._choice = 0
        self._build()
        self._wire()
        self._show_pages()

    def pictured(self) -> tuple[QWidget, ...]:
        return (self.findings, self.legend, *self.pages.values())

    def stand(self) -> Callable[[], object]:
        return self.findings.stand()

    def _build(self) -> None:
        self.findings, self.legend = FindingsView(self.pace), LayerLegend()
        self.switch = Switch("instruments", PAGES)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lines = {quantity.name: LayerLines(quantity) for quantity in QUANTITIES}
        self.units, self.histograms = UnitBars(), HistogramRows()
        self.ridges = {what: RidgeView(what) for what in ("activations", "weights")}
        self.ridge_title = QLabel()
        self.read = named(Elided(), "histogram_read", tr("Bar under the mouse"), "")
        self.read.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.unit_lines = _beside(self.lines["dead"], self.lines["saturated"])
        self.pages = {
            "gradients": _beside(self.lines["gradient"], self.lines["ratio"]),
            "units": _beside(_scrolled(self.units), self.unit_lines),
            "histograms": self._histogram_page(),
        }
        views: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            *((lines, partial(self._show_lines, name)) for name, lines in self.lines.items()),
            (self.units, self._show_units),
            (self.histograms, self._show_histograms),
            *((ridge, partial(self._show_ridge, what)) for what, ridge in self.ridges.items()),
        )
        self.showing = [
            self.pace.job(view, partial(self._show, show), every_ms=READ_MS, share=VIEW_SHARE) for view, show in views
        ]
        head = filled(QHBoxLayout(), self.switch, (self.legend, 1), spacing=12)
        for part in (self.switch, self.legend):
            head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        pages = [(page, 1) for page in self.pages.values()]
        fill(self, QVBoxLayout(), self.findings, head, *pages, spacing=8, margins=(0, 6, 0, 0))

    def _histogram_page(self) -> QWidget:
        through_time = QWidget()
        head = filled(QHBoxLayout(), self.ridge_title, (self.read, 1))
        fill(through_time, QVBoxLayout(), head, (_beside(*self.ridges.values()), 1), spacing=2)
        return _beside(_scrolled(self.histograms), through_time)

    def _wire(self) -> None:
        self.switch.chosen.connect(self.show_page)
        self.legend.chosen.connect(self.choose)
        self.histograms.chosen.connect(self.choose)
        self.histograms.read.connect(self.read.setText)
        for lines in self.lines.values():
            self.legend.pointed.connect(lines.stand_out)

    # -- which part is to be seen

    def show_page(self, name: str) -> None:
        """Show gradients, units or histograms, where there is not room for all."""
        self._page = name
        self._show_pages()

    def choose(self, part: int) -> None:
        """Show the histograms of a layer through time; `part` counts those that are measured."""
        self._choice = part
        self._turn_to_views()
        for job in self.showing:
            job.now()

    @property
    def shows_all(self) -> bool:
        """Whether there is room for all pages at once."""
        return self.width() >= ALL_FROM[0] and self.height() >= ALL_FROM[1]

    def _show_pages(self) -> None:
        self.switch.setVisible(not self.shows_all)
        self.switch.show_value(self._page)
        direction = QBoxLayout.Direction.LeftToRight if self.shows_all else QBoxLayout.Direction.TopToBottom
        layout = self.unit_lines.layout()
        assert isinstance(layout, QBoxLayout)
        layout.setDirection(direction)
        for name, page in self.pages.items():
            page.setVisible(self.shows_all or name == self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pages()

    # -- moments

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; what of the past it takes back is no longer kept, also while nobody looks."""
        if moment.run != self._run:
            self._run, self._earlier = moment.run, {}
            self.history.clear()
            self._past.clear()
            self.findings.settle()
        elif self.history.forget(moment.step):
            self._hidden = True
            self._earlier = {kind: epoch for kind, epoch in self._earlier.items() if epoch < moment.epoch}
        super().show_moment(moment)
        if not len(self.history):
            self.findings.show_findings((), tr(MEASURING))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hidden = True
        self.catching_up.drop()

    def show_nothing(self) -> None:
        """Read no past of what isn't there."""
        super().show_nothing()
        self.catching_up.drop()

    def look(self, moment: Moment) -> None:
        """Measure the moment and show it among those before; of another network than the edited one, wait."""
        instruments = self._fitting(moment)
        self.history.add(instruments.read(moment), gap=self._hidden and not moment.checkpoints)
        self._hidden = False
        if self._past.unread(moment):
            self.catching_up.ask()
        self._turn_to_views()

    def _catch_up(self) -> None:
        """Read a portion of the past, then the next one."""
        if self.moment is not None and self._past.read(self.moment, PORTION_S):
            self.catching_up.ask()
        self._turn_to_views()

    def _fitting(self, moment: Moment) -> Instruments:
        """Return instruments for the moment."""
        experiment, weights, points = moment.experiment, moment.weights, moment.points
        if self._instruments is None or not self._instruments.fits(experiment, weights, points):
            self._instruments = Instruments(experiment, weights, points)
            titles = titles_of(weights.layers)
            self._titles = tuple(titles[part.index] for part in self._instruments.parts)
            if experiment.structure() != self._structure:
                self._structure, self._choice = experiment.structure(), 0
        return self._instruments

    # -- to the views

    def _turn_to_views(self) -> None:
        """Say what the readings mean, and let each view show them when it is due: no frame waits for all."""
        if not len(self.history) or not self.isVisible():
            return
        self._tell()
        self._choice = min(self._choice, len(self._titles) - 1)
        self.legend.show_layers(self._titles, self._choice)
        for job in self.showing:
            job.ask()

    def _show(self, in_view: Callable[[], None]) -> None:
        if len(self.history):
            in_view()

    def _show_lines(self, name: str) -> None:
        values, parts = self.history.column(name), self.history.readings[-1].parts
        if name in ("dead", "saturated"):  # of layers that can be; as shares
            can = [(part.steepness if name == "saturated" else part.function) is not None for part in parts]
            values = np.where(can, values / np.array([max(1, part.units) for part in parts]), np.nan)
        self.lines[name].show_values(self.history.epochs(), values, np.array(self.history.gaps), self._titles)

    def _show_units(self) -> None:
        last, rows = self.history.readings[-1], []
        for part, dead, saturated in zip(last.parts, last.dead, last.saturated, strict=True):
            title = f"{part.index + 1} {part.function or tr('batch norm')}"
            rows.append(UnitRow(title, part.units, int(dead), int(saturated) if part.steepness else None))
        self.units.show_rows(tuple(rows))

    def _show_histograms(self) -> None:
        last, rows = self.history.readings[-1], []
        for title, part, *both in zip(self._titles, last.parts, last.activations, last.weights, strict=True):
            rows.append(HistogramRow(f"{title.split(',')[0]}\n{part.function or ''}".strip(), *both))
        self.histograms.show_rows(tuple(rows), self._choice)
        self.ridge_title.setText(tr("<b>{layer}</b> over time").format(layer=self._titles[self._choice].split(",")[0]))

    def _show_ridge(self, what: str) -> None:
        color = layer_colors(len(self._titles), self.palette())[self._choice]
        self.ridges[what].show_ridge(self.history.ridge(what, self._choice, MOST_ROWS), color)

    def _tell(self) -> None:
        """Say what the readings show, what was wrong earlier, and since when there are readings."""
        readings = self.history.readings
        trained = readings[-1].step > 0
        reads_past = self.catching_up.waiting  # until then far readings are neighbours, which says nothing
        judged = diagnosis(readings[-1:] if reads_past else readings)
        found = tuple(finding for finding in judged if trained or finding is not HEALTHY)
        grave = [finding.kind for finding in found if finding.grave]
        notes = [
            tr("Earlier: {what}, last seen at epoch {epoch}.").format(
                what=tr_inside(TITLES[kind]), epoch=in_marks(plain(epoch))
            )
            for kind, epoch in self._earlier.items()
            if kind not in grave
        ]
        if reads_past:
            notes.append(tr("Measuring what came before…"))
        if not trained:
            notes.append(tr("Nothing is trained yet."))
        if readings[0].epoch >= SINCE and not reads_past:
            notes.append(tr("Watched since epoch {epoch}.").format(epoch=in_marks(plain(readings[0].epoch))))
        if any(self.history.gaps):
            notes.append(tr("Gaps: not measured."))
        self._earlier |= dict.fromkeys(grave, readings[-1].epoch)
        self.findings.show_findings(found, " ".join(notes))


def _beside(*widgets: QWidget) -> QWidget:
    """Return a widget with others side by side."""
    row = QWidget()
    fill(row, QHBoxLayout(), *((widget, 1) for widget in widgets), spacing=12)
    return row


def _scrolled(widget: QWidget) -> QScrollArea:
    """Return the widget in an area that scrolls it downwards."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(widget.minimumSizeHint().width())
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
