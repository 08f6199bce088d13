"""Data flow in slow motion: a sample's values run along the edges column by column, then the gradients back."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap

from playground.diagram import diagram_painting
from playground.diagram.columns import BUNDLES
from playground.diagram.diagram_sheet import DiagramSheet
from playground.diagram.wires import OPEN
from playground.widgets.look import signed_table
from playground.widgets.painted import painted

FRAME_MS, HOP_MS, REST_MS = 33, 1300, 500
MOST_DOTS, STEPS = 240, 5
SMALLEST, LARGEST = 3.0, 10.0


@dataclass(frozen=True, eq=False)
class Current:
    """What flows: for each column what comes out of its units, and dL/dz of them, (units,) each; and a sentence."""

    values: tuple[np.ndarray, ...]
    deltas: tuple[np.ndarray, ...]
    said: str


@dataclass(frozen=True, eq=False)
class _Hop:
    """From one column to what it reads, or back: the dots' lines, their signed sizes, the columns that shine."""

    column: int
    back: bool
    line: np.ndarray
    size: np.ndarray
    sentence: str


class Flow(QObject):
    """Runs over a sheet; nothing works while it doesn't run.

    Signals
    -------
    described(str)
        What happens at the moment.
    ended()
        It is over, or was stopped.
    """

    described = Signal(str)
    ended = Signal()

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
        self._hops = self._all_hops(current)
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

    def _all_hops(self, current: Current) -> list[_Hop]:
        seen = self._sheet.seen
        assert seen is not None
        columns = seen.plan.columns
        forward = [self._hop(column, current, back=False) for column in range(1, len(columns))]
        back = [self._hop(column, current, back=True) for column in range(len(columns) - 1, 0, -1)]
        return [*forward, *back]

    def _hop(self, column: int, current: Current, *, back: bool) -> _Hop:
        """Return how a column gets what it reads: a w of every edge; or gives back what it owes: delta w."""
        sheet = self._sheet
        seen, found = sheet.seen, sheet.all_wires
        assert seen is not None and found is not None
        plan = seen.plan
        readers = np.array([link.reader for link in plan.links], int)
        some = found.chosen((readers[found.link] == column) & (found.state == OPEN))
        sources = np.array([link.source for link in plan.links], int)[some.link]
        if back:
            carried = current.deltas[column][some.reader]
        else:
            carried = np.array(
                [current.values[c][u] for c, u in zip(sources.tolist(), some.source.tolist(), strict=True)]
            )
        bundled = np.array([link.kind == BUNDLES for link in plan.links], bool)[some.link]
        size = np.nan_to_num(carried * np.where(bundled, 1.0, some.value)) if len(some) else np.zeros(0)
        largest = float(np.abs(size).max(initial=0.0))
        size = size / largest if largest else size
        strongest = np.argsort(-np.abs(size), kind="stable")[:MOST_DOTS]
        strongest = strongest[np.abs(size[strongest]) > 0.02]
        line = some.line[strongest]
        title = plan.columns[column].title
        if not back:
            sentence = f"Forward, {current.said}: {title} gets a · w along every line"
        elif plan.columns[column].output:
            sentence = f"Back, {current.said}: the loss gives {title} its delta; delta · w goes back"
        else:
            sentence = f"Back, {current.said}: delta · w goes from {title} to what it reads"
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
        sheet, layout = self._sheet, self._sheet.layout_
        assert layout is not None
        size = QSize(int(np.ceil(layout.width)), int(np.ceil(layout.height)))
        palette = sheet.palette()

        def draw(painter: QPainter) -> None:
            self._rims(painter, hop, arrived=share >= 1, palette=palette)
            x = hop.line[:, 0] + share * (hop.line[:, 2] - hop.line[:, 0])
            y = hop.line[:, 1] + share * (hop.line[:, 3] - hop.line[:, 1])
            if share < 1:
                _dots(painter, x, y, hop.size, palette)

        self._item.setPixmap(painted(size, sheet.devicePixelRatioF(), draw))

    def _rims(self, painter: QPainter, hop: _Hop, *, arrived: bool, palette: QPalette) -> None:
        """Frame the neurons of every column that has its value, or its delta, in the colour of that."""
        sheet, current = self._sheet, self._current
        layout = sheet.layout_
        assert layout is not None and current is not None
        columns = range(len(layout.shown))
        numbers = current.deltas if hop.back else current.values
        known = [
            c for c in columns if (c >= hop.column if hop.back else c < hop.column or (arrived and c == hop.column))
        ]
        rects, shares = list[tuple[float, float, float, float]](), list[float]()
        for column in known:
            shown = np.nan_to_num(numbers[column][layout.shown[column]])
            largest = float(np.abs(np.nan_to_num(numbers[column])).max(initial=0.0))
            for row, value in enumerate((shown / largest if largest else shown).tolist()):
                left, top, side = layout.cell(column, row)
                rects.append((left - 2.5, top - 2.5, side + 5, side + 5))
                shares.append(value)
        grades = np.rint(np.array(shares) * STEPS).astype(int)
        for grade in np.unique(grades).tolist():
            if grade:
                pen = QPen(QColor.fromRgb(int(signed_table(palette)[128 + grade * 127 // STEPS])), 3.5)
                diagram_painting.rectangles(painter, np.array(rects)[grades == grade], pen)


def _dots(painter: QPainter, x: np.ndarray, y: np.ndarray, size: np.ndarray, palette: QPalette) -> None:
    grades = np.rint(size * STEPS).astype(int)
    rim = palette.color(QPalette.ColorRole.Base)
    for step in range(1, STEPS + 1):
        for grade in (-step, step):
            chosen = grades == grade
            if not chosen.any():
                continue
            points = pg.functions.arrayToQPolygonF(x[chosen], y[chosen])
            width = SMALLEST + (LARGEST - SMALLEST) * step / STEPS
            color = QColor.fromRgb(int(signed_table(palette)[128 + grade * 127 // STEPS]))
            for ink, wide in ((rim, width + 2), (color, width)):
                pen = QPen(ink, wide)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPoints(points)
