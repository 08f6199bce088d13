"""The answer, live: the digit large, what comes next, and ten bars with numbers; a click on a bar teaches."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.views.look import CLASS_COLORS, named

SURE = 0.7  # a probability below this is said to be a guess
HINT = "Draw, and the network answers with every move"


def sentence(shares: np.ndarray) -> str:
    """Return what probabilities (classes,) say, and how sure: "7", or "not sure: 4 or 9"."""
    first, second = (int(k) for k in np.argsort(-shares, kind="stable")[:2])
    return str(first) if shares[first] >= SURE else f"not sure: {first} or {second}"


class AnswerView(QWidget):
    """Shows probabilities (10,), or that there is nothing to read.

    Signals
    -------
    taught(int)
        A person clicked a digit: what is drawn is that one.
    """

    taught = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.shares: np.ndarray | None = None
        self.label: int | None = None
        self._note, self._hovered, self._cursor = "", -1, 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        named(self, "answer", "Answer", "Wrong? Click the right digit, and it is kept as one of my digits")

    def sizeHint(self) -> QSize:
        """Have room for the bars."""
        return QSize(260, 300)

    def show_answer(self, shares: np.ndarray | None, label: int | None = None, note: str = "") -> None:
        """Show probabilities (10,), the digit it is known to be, if any, and a note; None: there is nothing to read."""
        self.shares, self.label, self._note = shares, label, note
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """Return the answer in words."""
        if self.shares is None:
            return HINT
        first, second = (int(k) for k in np.argsort(-self.shares, kind="stable")[:2])
        said = [f"{k}: {_percent(self.shares[k])}" for k in (first, second)]
        return f"{sentence(self.shares)}; {', '.join(said)}"

    # -- where things lie

    def _head(self) -> QRect:
        return QRect(0, 0, self.width(), round(self.height() * 0.42))

    def bar(self, digit: int) -> QRect:
        """Return where a digit's row lies."""
        top, bottom = self._head().height(), self.height()
        edges = [top + (bottom - top) * k // 10 for k in (digit, digit + 1)]
        return QRect(0, edges[0], self.width(), edges[1] - edges[0])

    def _digit_at(self, place: QPoint) -> int:
        return next((k for k in range(10) if self.bar(k).contains(place)), -1)

    # -- mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the mouse."""
        self._hover(self._digit_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        self._hover(-1)

    def _hover(self, digit: int) -> None:
        if digit != self._hovered:
            self._hovered = digit
            clickable = digit >= 0 and self.shares is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Teach the digit of the row."""
        digit = self._digit_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and digit >= 0 and self.shares is not None:
            self.taught.emit(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down the rows; Return teaches."""
        keys = Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down):
            self._cursor = (self._cursor + (1 if event.key() == keys.Key_Down else -1)) % 10
            self.update()
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space) and self.shares is not None:
            self.taught.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """Show that they have gone."""
        super().focusOutEvent(event)
        self.update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the digit, what comes next, and the bars."""
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = palette.color(QPalette.ColorRole.Text)
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        self._paint_head(painter, ink, faint)
        self._paint_bars(painter, ink, faint)
        painter.end()

    def _paint_head(self, painter: QPainter, ink: QColor, faint: QColor) -> None:
        head, shares = self._head(), self.shares
        if shares is None:
            painter.setPen(faint)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(head.adjusted(8, 0, -8, 0), flags, HINT)
            return
        first = int(np.argmax(shares))
        said = QFont(self.font())
        said.setPixelSize(max(12, min(18, head.height() // 10)))
        step = round(said.pixelSize() * 1.45)
        lines = self._lines()
        sheet = head.adjusted(0, 0, 0, -step * len(lines))
        large = QFont(self.font())
        large.setPixelSize(max(24, sheet.height()))
        large.setBold(True)
        painter.setFont(large)
        painter.setPen(ink if shares[first] >= SURE else faint)
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, str(first))
        for index, (line, trouble) in enumerate(lines):
            said.setBold(index == 0)
            painter.setFont(said)
            painter.setPen(self.palette().color(QPalette.ColorRole.BrightText) if trouble else faint if index else ink)
            where = QRect(head.left(), sheet.bottom() + 1 + index * step, head.width(), step)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, line)

    def _lines(self) -> list[tuple[str, bool]]:
        """Return what stands below the digit, and of each line whether it is bad news."""
        assert self.shares is not None
        first, second = (int(k) for k in np.argsort(-self.shares, kind="stable")[:2])
        sure = self.shares[first] >= SURE
        lines = [(_percent(self.shares[first]) if sure else sentence(self.shares), False)]
        lines.append((f"then {second}: {_percent(self.shares[second])}", False))
        if self.label is not None:
            lines.append(
                (
                    f"right: it is a {self.label}" if first == self.label else f"it is a {self.label}",
                    first != self.label,
                )
            )
        if self._note:
            lines.append((self._note, True))
        return lines

    def _paint_bars(self, painter: QPainter, ink: QColor, faint: QColor) -> None:
        painter.setFont(self.font())
        metric, palette = self.fontMetrics(), self.palette()
        left = metric.horizontalAdvance("0") + 14
        right = metric.horizontalAdvance("100.0 %") + 10
        ground = QColor(palette.color(QPalette.ColorRole.Mid))
        ground.setAlpha(70)
        best = int(np.argmax(self.shares)) if self.shares is not None else -1
        middle = Qt.AlignmentFlag.AlignVCenter
        for digit in range(10):
            row = self.bar(digit)
            if digit == self._hovered and self.shares is not None:
                lit = QColor(palette.color(QPalette.ColorRole.Highlight))
                lit.setAlpha(45)
                painter.fillRect(row, lit)
            if self.hasFocus() and digit == self._cursor:
                painter.setPen(palette.color(QPalette.ColorRole.Highlight))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(row.adjusted(0, 0, -1, -1))
            painter.setPen(ink if digit == best or self.shares is None else faint)
            painter.drawText(row.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, str(digit))
            height = max(4, min(14, row.height() - 6))
            bar = QRect(left, row.center().y() - height // 2 + 1, row.width() - left - right, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(bar, 3, 3)
            if self.shares is None:
                continue
            share = float(self.shares[digit])
            bar.setWidth(round(bar.width() * share))
            if bar.width():
                painter.setBrush(QColor(CLASS_COLORS[0] if digit == best else CLASS_COLORS[4]))
                painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(ink if digit == best else faint)
            painter.drawText(row.adjusted(0, 0, -6, 0), Qt.AlignmentFlag.AlignRight | middle, _percent(share))


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
