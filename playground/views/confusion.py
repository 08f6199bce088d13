"""The confusion matrix: how often each true class was told as each class, as numbers on shaded cells, with recall."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from core import metrics
from core.moment import Snapshot
from playground.views.look import CLASS_COLORS, named

REFRESH_MS = 200  # a matrix is read, not watched: painting its numbers costs training time
RIGHT, WRONG = QColor(CLASS_COLORS[0]), QColor(CLASS_COLORS[5])
WIDEST = 1.6  # a cell's width over its height


class Matrix(QWidget):
    """Paints the matrix: rows are true classes, columns told ones.

    Signals
    -------
    hovered(str)
        What the cell under the mouse says; nothing where there is none.
    """

    hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.counts = np.zeros((0, 0), int)
        self.names: tuple[str, ...] = ()  # of the classes, where they have any
        self.setMouseTracking(True)
        self.setMinimumSize(180, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        named(self, "confusion_matrix", "Confusion matrix", "")

    def show_counts(self, counts: np.ndarray) -> None:
        """Show the counts, and say them to those who can't see them."""
        self.counts = counts
        _, recall = metrics.precision_recall(counts)
        right, all_ = int(np.trace(counts)), int(counts.sum())
        rows = ", ".join(f"class {k}: {share:.0%}" for k, share in enumerate(recall) if np.isfinite(share))
        self.setAccessibleDescription(f"{right:,} of {all_:,} told rightly; recall of {rows}")
        self.update()

    def text_at(self, place: QPoint) -> str:
        """Return what the cell at a place says; nothing where there is none."""
        classes = len(self.counts)
        grid = self._grid()
        if not classes or not grid.contains(place):
            return ""
        true = min((place.y() - grid.top()) * classes // grid.height(), classes - 1)
        told = min((place.x() - grid.left()) * classes // grid.width(), classes - 1)
        names = [f"{k} ({self.names[k]})" if k < len(self.names) else str(k) for k in (true, told)]
        return f"true {names[0]}, told {names[1]}: {self.counts[true, told]:,} of {self.counts[true].sum():,}"

    def cell(self, true: int, told: int) -> QRect:
        """Return where a cell lies."""
        grid, classes = self._grid(), len(self.counts)
        left, right = (grid.left() + grid.width() * k // classes for k in (told, told + 1))
        top, bottom = (grid.top() + grid.height() * k // classes for k in (true, true + 1))
        return QRect(left, top, right - left, bottom - top)

    def _grid(self) -> QRect:
        """Return where the cells lie: below the columns' names, between the rows' names and their recall."""
        metric = self.fontMetrics()
        line, recall = metric.height(), metric.horizontalAdvance("recall 100 %")
        left, top = line + 14 + self._names_width(), 2 * line + 6
        height = max(10, self.height() - top - 4)
        width = max(10, min(self.width() - left - recall - 8, int(height * WIDEST)))
        spare = max(0, self.width() - left - width - recall - 8) // 2
        return QRect(left + spare, top, width, height)

    def _names_width(self) -> int:
        """Return how wide the rows' names are: a line's height for numbers, which they are where room is scarce."""
        metric = self.fontMetrics()
        widest = max((metric.horizontalAdvance(f"{name}  0") for name in self.names), default=0)
        return widest if metric.height() < widest < self.width() // 5 else metric.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cells, numbers, names and recall."""
        painter, palette, grid = QPainter(self), self.palette(), self._grid()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        ink, faint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        center = Qt.AlignmentFlag.AlignCenter
        classes = len(self.counts)
        if not classes:
            painter.setPen(faint)
            painter.drawText(self.rect(), center, "Nothing told yet")
            return
        shares = self.counts / np.maximum(1, self.counts.sum(axis=1, keepdims=True))
        self._paint_cells(painter, grid, shares)
        metric, line = self.fontMetrics(), self.fontMetrics().height()
        for true in range(classes):
            for told in range(classes):
                count = int(self.counts[true, told])
                strong = _strength(shares[true, told]) > 0.45
                painter.setPen(QColor("white") if strong else ink if count else faint)
                painter.drawText(self.cell(true, told), center, str(count))
        painter.setPen(ink)
        recall = metrics.precision_recall(self.counts)[1]
        right, names = grid.right() + 8, self._names_width()
        at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for k in range(classes):
            row, column = self.cell(k, 0), self.cell(0, k)
            place = QRect(grid.left() - names - 8, row.top(), names + 2, row.height())
            named = names > line and k < len(self.names)
            painter.drawText(place, at_right if named else center, f"{self.names[k]}  {k}" if named else str(k))
            painter.drawText(QRect(column.left(), grid.top() - line - 3, column.width(), line), center, str(k))
            share = f"{recall[k]:.0%}" if np.isfinite(recall[k]) else "–"
            painter.drawText(QRect(right, row.top(), metric.horizontalAdvance("100 %"), row.height()), center, share)
        painter.setPen(faint)
        painter.drawText(QRect(grid.left(), grid.top() - 2 * line - 4, grid.width(), line), center, "told")
        painter.drawText(QPoint(right - 2, grid.top() - 3 - metric.descent()), "recall")
        painter.translate(grid.left() - names - line - 10, grid.center().y())
        painter.rotate(-90)
        painter.drawText(QRect(-grid.height() // 2, 0, grid.height(), line), center, "true")
        painter.end()

    def _paint_cells(self, painter: QPainter, grid: QRect, shares: np.ndarray) -> None:
        """Paint all cells as one image of a pixel each: blue what is right, red-orange what is wrong."""
        ground = _rgb(self.palette().color(QPalette.ColorRole.Base))
        hues = np.where(np.eye(len(shares), dtype=bool)[..., None], _rgb(RIGHT), _rgb(WRONG))
        cells = ground + _strength(shares)[..., None] * (hues - ground)
        pixels = np.ascontiguousarray(cells.round().astype(np.uint8))
        image = QImage(pixels.data, len(shares), len(shares), 3 * len(shares), QImage.Format.Format_RGB888)
        painter.drawImage(QRectF(grid), image, QRectF(image.rect()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(grid.adjusted(0, 0, -1, -1))

    def event(self, event: QEvent) -> bool:
        """Answer with a cell's tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text_at(event.pos()), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        self.hovered.emit(self.text_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has left."""
        self.hovered.emit("")


def _strength(shares: np.ndarray) -> np.ndarray:
    """Return how strong a cell's colour is: small shares, too, are to be seen."""
    return 0.92 * np.sqrt(shares)


def _rgb(color: QColor) -> np.ndarray:
    return np.array([color.red(), color.green(), color.blue()], float)


class ConfusionView(QWidget):
    """Shows a snapshot's confusion matrix, a few times a second at most."""

    def __init__(self, *, readout_below: bool) -> None:
        super().__init__()
        self._coming: np.ndarray | None = None
        self._classes = 0
        self._timer = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._timer.timeout.connect(self._show_coming)
        self.matrix, self.title, self.readout = Matrix(), QLabel("<b>Confusion</b>"), QLabel()
        named(self.title, "confusion_title", "Confusion matrix", "Rows are the true classes, columns what was told")
        named(self.readout, "confusion_readout", "Cell under the mouse", "How many of a class were told as which")
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head = QHBoxLayout()
        for label in (self.title, self.readout):  # what they say mustn't move the window's parts
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.head)
        layout.addWidget(self.matrix, 1)
        self._below = readout_below
        if readout_below:
            layout.addWidget(self.readout)
        else:  # in a narrow place: what is read stands in the head
            self.title.hide()
            self.head.addWidget(self.readout, 1)
        self._hint = "Move the mouse over a cell to read it" if readout_below else ""
        self.readout.setText(self._hint)
        self.matrix.hovered.connect(lambda text: self.readout.setText(text or self._hint))

    def show_classes(self, classes: int, *, tested: bool, names: tuple[str, ...] = ()) -> None:
        """Show the data's kind, and nothing of a network until a moment comes."""
        self._classes, self._coming = classes, None
        self.matrix.names = names
        of = "test samples" if tested else "training samples"
        self.title.setText(f"<b>Confusion matrix</b> &nbsp; of the {of}")
        if not self._below:
            self._hint = of
            self.readout.setText(of)
        self.matrix.show_counts(np.zeros((0, 0), int))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the matrix of the moment, soon; what comes late of other data is not shown."""
        counts = snapshot.confusion
        if counts is None or len(counts) != self._classes:
            return
        first, self._coming = not len(self.matrix.counts), counts
        if first:
            self._show_coming()
        elif not self._timer.isActive():
            self._timer.start()

    def hide_controls(self) -> None:
        """Hide what a still picture has no use for."""
        self.readout.hide()

    def _show_coming(self) -> None:
        if self._coming is not None:
            counts, self._coming = self._coming, None
            if not np.array_equal(counts, self.matrix.counts):
                self.matrix.show_counts(counts)
