"""Data flow in slow motion: a sample's values run along the edges column by column, then the gradients back."""

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap

from playground.diagram.sheet.diagram_painting import STEPS, dots, rectangles, signed_color
from playground.diagram.sheet.diagram_sheet import DiagramSheet
from playground.diagram.sheet.wires import OPEN
from playground.languages import tr

FRAME_MS, HOP_MS, REST_MS = 33, 1300, 500
MOST_DOTS, WIDTHS = 240, (3.0, 10.0)


class Current(Struct, frozen=True, eq=False):
    """What flows: for each column what comes out of its units, and dL/dz of them, (units,) each; and a sentence."""

    values: tuple[np.ndarray, ...]
    deltas: tuple[np.ndarray, ...]
    said: str


class _Hop(Struct, frozen=True, eq=False):
    """From one column to what it reads, or back: the dots' lines, their signed sizes, the columns that shine."""

    column: int
    back: bool
    line: np.ndarray
    size: np.ndarray
    sentence: str


class Flow(QObject):
    """Runs over a sheet; nothing works while it doesn't run."""

    described = Signal(str)  # what happens at the moment
    ended = Signal()  # it is over, or was stopped

    def __init__(self, sheet: DiagramSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._item = sheet.scene().addPixmap(QPixmap())
        self._item.setZValue(6)
        self._item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._step)
        self._clock = QElapsedTimer()
        self._hops: list[_Hop] = []
        self._current: Current | None = None
        self._shown = -1
        self._painted: tuple[int, float] | None = None  # the hop, and how far along
        self._layout: object = None

    @property
    def running(self) -> bool:
        """Whether something flows."""
        return self._timer.isActive()

    def start(self, current: Current) -> None:
        """Let a sample's values flow from the input on."""
        self._current = current
        columns = range(1, len(current.values))
        forward = [self._hop(column, current, back=False) for column in columns]
        self._hops = forward + [self._hop(column, current, back=True) for column in reversed(columns)]
        self._layout, self._shown, self._painted = self._sheet.layout_, -1, None
        self._sheet.dim(dimmed=True)
        self._clock.start()
        self._timer.start()
        self._step()

    def stop(self) -> None:
        """Stop, and take away what is drawn."""
        if not self.running:
            return
        self._timer.stop()
        self._item.setPixmap(QPixmap())
        self._hops = []
        self._sheet.dim(dimmed=False)
        self.ended.emit()

    def _hop(self, column: int, current: Current, *, back: bool) -> _Hop:
        """Return how a column gets what it reads: a w of every edge; or gives back what it owes: delta w."""
        seen, found = self._sheet.seen, self._sheet.all_wires
        assert seen is not None
        plan = seen.plan
        readers, sources = found.columns(plan)
        into = (readers == column) & (found.state == OPEN)
        some = found.chosen(into)
        if back:
            carried = current.deltas[column][some.reader]
        else:
            ends = zip(sources[into].tolist(), some.source.tolist(), strict=True)
            carried = np.array([current.values[source][unit] for source, unit in ends])
        size = _shares(carried * np.where(some.plain, 1.0, some.value))
        strongest = np.argsort(-np.abs(size), kind="stable")[:MOST_DOTS]
        strongest = strongest[np.abs(size[strongest]) > 0.5 / STEPS]  # what is drawn larger than nothing
        line = some.line[strongest]
        title = plan.columns[column].title
        if not back:
            sentence = tr("Forward, {said}: {title} gets a · w along every line").format(said=current.said, title=title)
        elif plan.columns[column].output:
            sentence = tr("Back, {said}: the loss gives {title} its delta; delta · w goes back").format(
                said=current.said, title=title
            )
        else:
            sentence = tr("Back, {said}: delta · w goes from {title} to what it reads").format(
                said=current.said, title=title
            )
        return _Hop(column, back, line[:, [2, 3, 0, 1]] if back else line, size[strongest], sentence)

    def _step(self) -> None:
        sheet, at = self._sheet, self._clock.elapsed()
        index, within = divmod(at, HOP_MS + REST_MS)
        if index >= len(self._hops) or sheet.layout_ is not self._layout or not sheet.isVisible():
            self.stop()
            return
        hop = self._hops[index]
        if index != self._shown:
            self._shown = index
            self.described.emit(hop.sentence)
        share = min(within / HOP_MS, 1.0)
        share = share * share * (3 - 2 * share)  # slow, fast, slow
        if self._painted != (index, share):  # it rests for a while where it arrived
            self._painted = index, share
            self._paint(hop, share)

    def _paint(self, hop: _Hop, share: float) -> None:
        palette = self._sheet.palette()

        def draw(painter: QPainter) -> None:
            self._rims(painter, hop, arrived=share >= 1, palette=palette)
            x, y = (hop.line[:, :2] + share * (hop.line[:, 2:] - hop.line[:, :2])).T
            if share < 1:
                dots(painter, (x, y), hop.size, WIDTHS, palette.color(QPalette.ColorRole.Base), palette)

        self._item.setPixmap(self._sheet.painted(draw))

    def _rims(self, painter: QPainter, hop: _Hop, *, arrived: bool, palette: QPalette) -> None:
        """Frame the neurons of every column that has its value, or its delta, in the colour of that."""
        layout, current = self._sheet.layout_, self._current
        assert layout is not None and current is not None
        numbers = current.deltas if hop.back else current.values
        known = range(hop.column, len(layout.shown)) if hop.back else range(hop.column + arrived)
        cells = [(column, row) for column in known for row in range(len(layout.shown[column]))]
        shares = np.concatenate([_shares(numbers[column])[layout.shown[column]] for column in known])
        left, top, side = np.array([layout.cell(column, row) for column, row in cells]).T
        rects = np.column_stack([left - 2.5, top - 2.5, side + 5, side + 5])
        grades = np.rint(shares * STEPS).astype(int)
        for grade in set(grades.tolist()) - {0}:
            rectangles(painter, rects[grades == grade], QPen(signed_color(grade / STEPS, palette), 3.5))


def _shares(numbers: np.ndarray) -> np.ndarray:
    """Return numbers as shares of the largest; what is none is 0."""
    known = np.nan_to_num(numbers)
    return known / (float(np.abs(known).max(initial=0.0)) or 1.0)
