"""The place of the instruments: reads moments while it is seen, keeps the readings, shows them to its views."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.inside.diagnosis import HEALTHY, diagnosis
from core.inside.instrument_history import InstrumentHistory
from core.inside.instruments import STEEPEST, Instruments
from core.training.moment import Moment
from playground.instruments.findings import TITLES, FindingsView
from playground.instruments.histograms import HistogramRow, HistogramRows
from playground.instruments.legend import LayerLegend
from playground.instruments.lines import QUANTITIES, LayerLines
from playground.instruments.ridge import MOST_ROWS, RidgeView
from playground.instruments.shades import layer_colors
from playground.instruments.units import UnitBars, UnitRow
from playground.layers.layer_fields import titles_of
from playground.widgets.look import named
from playground.widgets.page import Page
from playground.widgets.sections import Switch

ALL_FROM = 760, 620  # where there is so much room, everything is shown at once
SINCE = 0.5  # epochs that may have passed before the first reading without a word on it
# Which views show a reading in one turn; between two turns there are others, or so many milliseconds.
TURNS = ("gradient",), ("ratio",), ("dead", "saturated", "units"), ("histograms",), ("activations", "weights")
TURN_MS = 12
# Curves are read, not watched: five readings a second at most. Reading and showing take a tenth of the time, no more:
# large networks are read less often.
READ_MS, LEAST_PAUSE = 200, 10
PAGES = {
    "gradients": ("Gradients", "How large gradients and steps are"),
    "units": ("Units", "How many units are dead or saturated"),
    "histograms": ("Histograms", "Where activations and weights lie, now and through time"),
}


class InstrumentsPage(Page):
    """Shows how training goes in every layer.

    The past that it shows is what it saw: readings begin when the place is first seen. What passes while it is hidden
    is a gap in the curves, so that nothing is measured that nobody looks at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.history = InstrumentHistory()
        self.clock = time.thread_time  # of this thread: what it costs, not how long it had to wait
        self._may_read = False  # whether the time for a reading has come; turns are also asked for to show one
        self._cost = 0.0  # seconds that the last reading took, and to show it
        self._instruments: Instruments | None = None
        self._structure: object = None
        self._hidden = False  # whether it was, since the last reading
        self._earlier: dict[str, float] = {}  # which grave findings there were, and at which epoch last
        self._titles: tuple[str, ...] = ()
        self._due: list[tuple[str, ...]] = []  # views that are still to show the last reading, by turns
        self._next = QTimer(self, interval=TURN_MS, singleShot=True)
        self._next.timeout.connect(self.look_now)
        self._page = "gradients"
        self._choice = 0
        self._build()
        self._wire()
        self._show_pages()
        self._later.setInterval(READ_MS)

    def _build(self) -> None:
        self.findings, self.legend = FindingsView(), LayerLegend()
        self.switch = Switch("instruments", PAGES)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lines = {quantity.name: LayerLines(quantity) for quantity in QUANTITIES}
        self.units, self.histograms = UnitBars(), HistogramRows()
        self.ridges = {what: RidgeView(what) for what in ("activations", "weights")}
        self.ridge_title, self.read = QLabel(), QLabel()
        named(self.read, "histogram_read", "Bar under the mouse", "")
        self.read.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.read.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.unit_lines = _beside(self.lines["dead"], self.lines["saturated"])
        self.pages = {
            "gradients": _beside(self.lines["gradient"], self.lines["ratio"]),
            "units": _beside(_scrolled(self.units), self.unit_lines),
            "histograms": self._histogram_page(),
        }
        self._views: dict[str, tuple[QWidget, Callable[[str], None]]] = {
            **{name: (lines, self._show_lines) for name, lines in self.lines.items()},
            "units": (self.units, self._show_units),
            "histograms": (self.histograms, self._show_histograms),
            **{what: (ridge, self._show_ridge) for what, ridge in self.ridges.items()},
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.findings)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        for page in self.pages.values():
            layout.addWidget(page, 1)

    def _histogram_page(self) -> QWidget:
        through_time = QWidget()
        column = QVBoxLayout(through_time)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self.ridge_title)
        head.addWidget(self.read, 1)
        column.addLayout(head)
        column.addWidget(_beside(*self.ridges.values()), 1)
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
        self._show_now()

    def choose(self, part: int) -> None:
        """Show the histograms of a layer through time; `part` counts those that are measured."""
        self._choice = part
        self._show_now()

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
        """Show as much as there is room for."""
        super().resizeEvent(event)
        before = self.switch.isVisibleTo(self)
        self._show_pages()
        if self.switch.isVisibleTo(self) != before:
            self._turn_to_views()

    # -- moments

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; what of the past it takes back is no longer kept, also while nobody looks."""
        if self.history.forget(moment.step):
            self._hidden = True
            self._earlier = {kind: epoch for kind, epoch in self._earlier.items() if epoch < moment.epoch}
        super().show_moment(moment)

    def hideEvent(self, event: QHideEvent) -> None:
        """From now on nothing is measured."""
        super().hideEvent(event)
        self._hidden = True

    def look(self, moment: Moment) -> None:
        """Measure the moment and show it among those before; of another network than the edited one, wait."""
        started = self.clock()
        instruments = self._fitting(moment)
        self.history.add(instruments.read(moment), gap=self._hidden)
        self._hidden = False
        self._turn_to_views()
        self._later.setInterval(max(READ_MS, round(self._cost * 1000 * LEAST_PAUSE)))
        self._cost = self.clock() - started

    def _fitting(self, moment: Moment) -> Instruments:
        """Return instruments for the moment."""
        experiment, weights, points = moment.experiment, moment.weights, moment.points
        if self._instruments is None or not self._instruments.fits(experiment, weights, points):
            self._instruments = Instruments(experiment, weights, points)
            titles = titles_of(weights.layers)
            self._titles = tuple(titles[part.place] for part in self._instruments.parts)
            if experiment.structure() != self._structure:
                self._structure, self._choice = experiment.structure(), 0
                self._start_over()
        return self._instruments

    def _start_over(self) -> None:
        self.history.clear()
        self._earlier = {}
        self.findings.settle()

    # -- to the views

    def _show_now(self) -> None:
        """Show the readings in all that is to be seen, at once: a person asked for it."""
        self._turn_to_views()
        while self._due:
            self._show_next()

    def _turn_to_views(self) -> None:
        """Say what the readings mean, and begin to show them: a few views a turn, so that no frame waits for all."""
        if not len(self.history) or not self.isVisible():
            return
        self._tell()
        self._choice = min(self._choice, len(self._titles) - 1)
        self.legend.show_layers(self._titles, self._choice)
        self._due += [some for some in TURNS if some not in self._due]
        self._ask()

    def _ask(self) -> None:
        """Ask for the next turn."""
        if self._due and self.turns is not None:
            self.turns.ask(self)
        elif self._due:
            self._next.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read at once what came while it was hidden."""
        self._may_read = True
        super().showEvent(event)

    def _look(self) -> None:
        self._may_read = True
        super()._look()

    def look_now(self) -> None:
        """Read the moment, if it is a new one and its time has come; else show a reading in the next views."""
        if self._fresh and self._may_read:
            self._may_read = False
            super().look_now()
        elif self.isVisible():
            self._show_next()
            self._ask()

    def _show_next(self) -> None:
        """Show the readings in the next views that can be seen."""
        started = self.clock()
        while self._due and len(self.history):
            some = [name for name in self._due.pop(0) if self._views[name][0].isVisible()]
            for name in some:
                self._views[name][1](name)
            if some:
                break
        self._cost += self.clock() - started

    def _show_lines(self, name: str) -> None:
        values, parts = self.history.column(name), self.history.readings[-1].parts
        if name in ("dead", "saturated"):  # of layers that can be; as shares
            can = [part.function in STEEPEST if name == "saturated" else part.function is not None for part in parts]
            values = np.where(can, values / np.array([max(1, part.units) for part in parts]), np.nan)
        self.lines[name].show_values(self.history.epochs(), values, np.array(self.history.gaps), self._titles)

    def _show_units(self, _: str) -> None:
        last, rows = self.history.readings[-1], []
        for part, dead, saturated in zip(last.parts, last.dead, last.saturated, strict=True):
            title = f"{part.place + 1} {part.function or 'batch norm'}"
            rows.append(UnitRow(title, part.units, int(dead), int(saturated) if part.function in STEEPEST else None))
        self.units.show_rows(tuple(rows))

    def _show_histograms(self, _: str) -> None:
        last, rows = self.history.readings[-1], []
        for title, part, *both in zip(self._titles, last.parts, last.activations, last.weights, strict=True):
            rows.append(HistogramRow(f"{title.split(',')[0]}\n{part.function or ''}".strip(), *both))
        self.histograms.show_rows(tuple(rows), self._choice)
        self.ridge_title.setText(f"<b>{self._titles[self._choice].split(',')[0]}</b> through time")

    def _show_ridge(self, what: str) -> None:
        color = layer_colors(len(self._titles), self.palette())[self._choice]
        self.ridges[what].show_ridge(self.history.ridge(what, self._choice, MOST_ROWS), color)

    def _tell(self) -> None:
        """Say what the readings show, what was wrong earlier, and since when there are readings."""
        readings = self.history.readings
        trained = readings[-1].step > 0
        found = tuple(finding for finding in diagnosis(readings) if trained or finding is not HEALTHY)
        grave = [finding.kind for finding in found if finding.grave]
        notes = [
            f"Earlier: {TITLES[kind].lower()}, last seen at epoch {epoch:.3g}."
            for kind, epoch in self._earlier.items()
            if kind not in grave
        ]
        if not trained:
            notes.append("Nothing is trained yet.")
        if readings[0].epoch >= SINCE:
            notes.append(f"Watched since epoch {readings[0].epoch:.3g}.")
        if any(self.history.gaps):
            notes.append("Gaps: nobody looked.")
        self._earlier |= dict.fromkeys(grave, readings[-1].epoch)
        self.findings.show_findings(found, " ".join(notes))


def _beside(*widgets: QWidget) -> QWidget:
    """Return a widget with others side by side."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget, 1)
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
