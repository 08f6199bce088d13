"""How well each class is known: precision, recall, F1 and the number of samples, a row with bars for each class."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.experiment.spec import Data
from core.functions import metrics
from core.training.moment import Moment
from playground.languages import mark, tr, tr_name, tr_said
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.score.judged import Judged
from playground.widgets.access.heard import announce, describe
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.hues import class_color, set_colors

COLUMNS = mark(("precision", "recall", "F1", "samples"))
SHORT_COLUMNS = mark(("prec.", "rec.", "F1", "samples"))
TRACK, BAR = 70, 120  # how strong they are, of 255: what stands on them is read
ROW_MOST = 2.4  # lines a row is high at most
NAMES_SHARE = 0.26  # of the width, for the classes' names at most
TIP = mark(
    "For each class: precision, the share of its predictions that are right; recall, the share of its samples that are "
    "found; F1, the harmonic mean of both; and how many samples it has"
)


class ScoreTable(QWidget):
    """Paints the table."""

    hovered = Signal()  # the mouse is on another row now (`lit`)

    def __init__(self) -> None:
        super().__init__()
        self.matrix = np.zeros((0, 0), int)
        self.names: tuple[str, ...] = ()
        self.colored = False
        self.lit = -1  # the class whose row the mouse is on; -1: none's
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with_keys(self, tr("Up and Down read class by class"))
        self.setMinimumSize(180, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_matrix(self, matrix: np.ndarray) -> None:
        """Show what follows from counts (classes, classes) by true and predicted class."""
        self.matrix = matrix
        self.update()

    def values(self) -> list[tuple[float, float, float, int]]:
        """Return precision, recall, F1 and samples of each class; NaN where there is none."""
        precision, recall = metrics.precision_recall(self.matrix)
        columns = precision, recall, metrics.f1(self.matrix), self.matrix.sum(axis=1)
        return list(zip(*(column.tolist() for column in columns), strict=True))

    def text_of(self, k: int) -> str:
        """Return a class's row in words."""
        right, predicted, there = self.matrix[k, k], self.matrix[:, k].sum(), self.matrix[k].sum()
        name = f"{self.names[k]} ({k})" if k < len(self.names) else str(k)
        return tr("{name}: predicted {predicted}, true {there}, correct {right}").format(
            name=name, predicted=numeral(predicted), there=numeral(there), right=numeral(right)
        )

    def row(self, k: int) -> QRect:
        """Return where a class's row lies; -1: where the head does."""
        rows = len(self.matrix) + 1
        height = min(self.height(), round(ROW_MOST * self.fontMetrics().height()) * rows)
        top, bottom = (height * index // rows for index in (k + 1, k + 2))
        return QRect(0, top, self.width(), bottom - top)

    def row_at(self, point: QPoint) -> int:
        """Return the class whose row is at a point; -1: none's."""
        return next((k for k in range(len(self.matrix)) if self.row(k).contains(point)), -1)

    def _cells(self, row: QRect, names: int) -> list[QRect]:
        """Return where the columns lie in a row, after the names: three shares and, where they fit, the samples."""
        metric, left = self.fontMetrics(), row.left() + names
        needed = max(map(metric.horizontalAdvance, (*map(tr, SHORT_COLUMNS[:-1]), "100%"))) + 8
        count = metric.horizontalAdvance(tr(COLUMNS[-1])) + 8
        all_fit = row.width() - names - count >= 3 * needed
        width = row.width() - names - (count if all_fit else 4)
        edges = [left + width * index // 3 for index in range(4)] + ([row.right() - 3] if all_fit else [])
        return [QRect(a, row.top(), b - a, row.height()) for a, b in pairwise(edges)]

    def _heads(self, names: int) -> tuple[str, ...]:
        """Return the columns' heads, shorter where they don't fit."""
        metric = self.fontMetrics()
        fit = metric.horizontalAdvance(tr(COLUMNS[0])) <= self._cells(self.row(-1), names)[0].width() - 2
        return COLUMNS if fit else SHORT_COLUMNS

    @property
    def _dot(self) -> int:
        return 18 if self.colored else 6

    def _names_width(self, metric: QFontMetrics) -> int:
        """Return the width of the first column, with the dots."""
        widest = max(metric.horizontalAdvance(self._name(k)) for k in range(len(self.matrix)))
        return self._dot + max(metric.horizontalAdvance("class"), min(widest, int(NAMES_SHARE * self.width()))) + 10

    def word_at(self, point: QPoint) -> str:
        """Return the column's head at a point, "" if none."""
        cells = self._cells(self.row(-1), self._names_width(self.fontMetrics())) if len(self.matrix) else []
        return next((name for name, cell in zip(COLUMNS, cells, strict=False) if cell.contains(point)), "")

    def _name(self, k: int) -> str:
        return f"{self.names[k]} {k}" if k < len(self.names) else str(k)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        ink, faint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        if not len(self.matrix):
            painter.setPen(faint)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("No predictions yet"))
            return
        painter.setFont(self._font())
        metric = painter.fontMetrics()
        dot, names = self._dot, self._names_width(metric)
        if 0 <= self.lit < len(self.matrix):
            painter.fillRect(self.row(self.lit), palette.color(QPalette.ColorRole.AlternateBase))
        self._paint_bars(painter, names)
        left, center = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(faint)
        head = self.row(-1)
        painter.drawText(head.adjusted(dot, 0, 0, 0), left, tr("class"))
        for column, cell in zip(self._heads(names), self._cells(head, names), strict=False):  # the last may be missing
            painter.drawText(cell, right if column == COLUMNS[-1] else center, tr(column))
        for k, (*shares, samples) in enumerate(self.values()):
            row = self.row(k)
            cells = self._cells(row, names)
            painter.setPen(ink)
            name = metric.elidedText(self._name(k), Qt.TextElideMode.ElideRight, names - dot - 6)
            painter.drawText(row.adjusted(dot, 0, 0, 0), left, name)
            if len(cells) > len(shares):
                painter.drawText(cells[-1], right, numeral(samples))
            for share, cell in zip(shares, cells, strict=False):
                painter.setPen(ink if np.isfinite(share) else faint)
                form = ".1%" if metric.horizontalAdvance("100.0%") <= cell.width() else ".0%"
                painter.drawText(cell, center, f"{share:{form}}" if np.isfinite(share) else "–")
        painter.end()

    def _paint_bars(self, painter: QPainter, names: int) -> None:
        """Paint a bar for each share on its faint track, and a dot in the class's colour."""
        tracks, bars = list[QRectF](), list[tuple[QRectF, QColor]]()
        neutral = set_colors(self.palette())["test"]
        for k, (*shares, _) in enumerate(self.values()):
            for share, cell in zip(shares, self._cells(self.row(k), names), strict=False):
                track = QRectF(cell).adjusted(3, 1.5, -3, -1.5)
                tracks.append(track)
                if np.isfinite(share):
                    bar = QRectF(track.left(), track.top(), track.width() * share, track.height())
                    bars.append((bar, class_color(k, self.palette()) if self.colored else neutral))
        painter.setPen(Qt.PenStyle.NoPen)
        ground = self.palette().color(QPalette.ColorRole.Mid)
        ground.setAlpha(TRACK)
        painter.setBrush(ground)
        painter.drawRects(tracks)
        for bar, color in bars:
            color.setAlpha(BAR)
            painter.setBrush(color)
            painter.drawRect(bar)
        if self.colored:
            for k in range(len(self.matrix)):
                painter.setBrush(class_color(k, self.palette()))
                row = self.row(k)
                painter.drawEllipse(QRectF(4, row.center().y() - 3.5, 8, 8))

    def _font(self) -> QFont:
        """Return a font that fits the rows."""
        font = QFont(self.font())
        shrink = min(1.0, self.row(0).height() / self.fontMetrics().height())
        font.setPointSizeF(max(6.0, font.pointSizeF() * shrink))
        return font

    def _light(self, k: int) -> None:
        if k != self.lit:
            self.lit = k
            self.update()
            self.hovered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._light(self.row_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read row by row by the arrows; Escape reads none."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and len(self.matrix):
            first = 0 if step > 0 else len(self.matrix) - 1
            self._light(min(max(self.lit + step, 0), len(self.matrix) - 1) if self.lit >= 0 else first)
            announce(self, self.text_of(self.lit), at_once=True)
        elif event.key() == Qt.Key.Key_Escape and self.lit >= 0:
            self._light(-1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._light(-1)

    def leaveEvent(self, event: QEvent) -> None:
        self._light(-1)

    def event(self, event: QEvent) -> bool:
        """Answer with a row's tooltip; beside the rows, with what the table shows."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            k = self.row_at(event.pos())
            QToolTip.showText(event.globalPos(), self.text_of(k) if k >= 0 else TIP, self)
            return True
        return super().event(event)


class ClassScoresView(Judged):
    """Shows precision and recall of each class, for data of classes."""

    def __init__(self, pace: Pace) -> None:
        self.table = ScoreTable()
        super().__init__(pace, "class_scores", tr("Precision and recall"), tr(TIP), self.table)
        self.table.hovered.connect(self.read_out)

    def read(self) -> tuple[str, ...]:
        return (self.table.text_of(self.table.lit),) if 0 <= self.table.lit < len(self.table.matrix) else ()

    def show_data(self, data: Data) -> None:
        """Take the classes' names and colours, too."""
        self.table.names, self.table.colored = tuple(map(tr_name, data.class_names)), data.dimensions > 0
        super().show_data(data)

    def judge(self, moment: Moment | None) -> None:
        if moment is None or moment.confusion is None:
            self.table.show_matrix(np.zeros((0, 0), int))
            self.sum_up("")
            return
        self.table.show_matrix(moment.confusion)
        known = [values for values in self.table.values() if np.isfinite(values[2])]
        mean = ""
        if known:
            share = float(np.mean([f1 for _, _, f1, _ in known]))
            mean = tr("mean F1 {share}").format(share=numeral(share, ".1%"))
        self.sum_up(f"{mean} ({self.samples})")
        called = self.data.class_title if self.data is not None else str
        rows = (
            tr("{name}: precision {precision}, recall {recall}").format(
                name=tr_said(called(k)), precision=numeral(p, ".1%"), recall=numeral(r, ".1%")
            )
            for k, (p, r, *_) in enumerate(self.table.values())
        )
        describe(self.table, "; ".join([f"{mean} ({self.samples})", *rows]))
