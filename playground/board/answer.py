"""The answer, live: the class large, what comes next, and bars with numbers; a click on a digit's bar teaches."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from core.network.predictor import SURE, sentence
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import numeral
from playground.widgets.access.heard import ToldPicture, describe
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.hues import class_color
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named
from playground.widgets.pictures.painted import painted, show
from playground.widgets.words import short_name

LINES, TALLEST_LINES = 3, 0.6  # below the digit, and their share of its place at the most
LINE, LEAST = 1.45, 180  # a line's height, of its letters'; pixels, each way
ROWS, LONGEST_NAME = 10, 12  # of more classes the likeliest have a bar
DIGITS = tuple(map(str, range(10)))
NAME_EDGE, KEEP_EDGE = 14, 6  # pixels around a name, and before what a click does
FAINTER = 140  # of 255: bars of what is less likely
KEEP, RIGHT = mark(("it is a {digit}: keep it", "right: it is a {digit}"))
HINT = mark("Draw, and the network answers with every move")


class AnswerView(ToldPicture, Themed, QWidget):
    """Shows probabilities (classes,), or that there is nothing to read."""

    taught = Signal(int)  # a person clicked a digit: what is drawn is that one

    def __init__(self) -> None:
        super().__init__()
        self.shares: np.ndarray | None = None
        self.label: int | None = None
        self.names = DIGITS
        self.rows = list(range(ROWS))  # which class each bar is of
        self._still: QPixmap | None = None  # the rows without the answer
        self._places: list[tuple[QRect, QRect]] = []  # where each row lies, and its bar if it were sure
        self._note, self._hovered, self._cursor = "", -1, 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        named(self, "answer", tr("Answer"), tr("Wrong? Click the right digit, and the drawing is kept under My digits"))
        with_keys(self, tr("Wrong? Up or Down to the right digit, and Enter"))
        self.restyle()

    def show_answer(
        self, shares: np.ndarray | None, label: int | None = None, note: str = "", names: tuple[str, ...] = ()
    ) -> None:
        """Show probabilities (classes,), the digit it is known to be, if any, and a note; None: nothing is to be read.

        `names` are those of the classes; none: they are the digits.
        """
        names = names or DIGITS
        self.shares, self.label, self._note = shares, label if names is DIGITS else None, note
        count, rows = len(names), list(range(min(ROWS, len(names))))
        if shares is not None and count > ROWS:
            rows = np.argsort(-shares, kind="stable")[:ROWS].tolist()
        if (names, rows) != (self.names, self.rows):
            self.names, self.rows, self._still = names, rows, None
            self._cursor = min(self._cursor, len(rows) - 1)
        describe(self, self.text())
        self.update()

    def text(self) -> str:
        """Return the answer in words."""
        if self.shares is None:
            return tr(HINT)
        both = ", ".join(f"{self.names[k]}: {_percent(self.shares[k])}" for k in self._first_two())
        return f"{tr_said(sentence(self.shares, self.names))}; {both}"

    def told(self) -> str:
        return self.text()

    @property
    def teaches(self) -> bool:
        """Whether what is drawn can be kept as a digit: the network that answers reads digits."""
        return self.shares is not None and self.names is DIGITS

    def _first_two(self) -> list[int]:
        """Return the two most likely classes."""
        assert self.shares is not None
        return np.argsort(-self.shares, kind="stable")[:2].tolist()

    # -- where things lie

    def _head(self) -> QRect:
        return QRect(0, 0, self.width(), round(self.height() * 0.42))

    def bar(self, row: int) -> QRect:
        """Return where a row lies: a digit's own, of other classes as `rows` says."""
        top, bottom = self._head().height(), self.height()
        edges = [top + (bottom - top) * k // ROWS for k in (row, row + 1)]
        return QRect(0, edges[0], self.width(), edges[1] - edges[0])

    def _row_at(self, point: QPoint) -> int:
        return next((k for k in range(len(self.rows)) if self.bar(k).contains(point)), -1)

    # -- mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._row_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        row = row if self.names is DIGITS else -1
        if row != self._hovered:
            self._hovered = row
            clickable = row >= 0 and self.teaches
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        digit = self._row_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or digit < 0:
            return
        self._cursor = digit  # the keys go on from here
        self.update()
        if self.teaches:
            self.taught.emit(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down):
            self._cursor = (self._cursor + (1 if event.key() == keys.Key_Down else -1)) % len(self.rows)
            self.update()
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space) and self.teaches:
            self.taught.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
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
            painter.drawText(head.adjusted(8, 0, -8, 0), flags, tr(HINT))
            return
        first = int(np.argmax(shares))
        said = QFont(self.font())
        usual = QFontInfo(self.font()).pixelSize()
        room = round(head.height() * TALLEST_LINES / LINES / LINE)
        said.setPixelSize(min(max(usual, min(round(1.5 * usual), head.height() // 10)), max(12, room)))
        step = round(said.pixelSize() * LINE)
        lines = self._lines()
        sheet = head.adjusted(0, 0, 0, -step * LINES)  # always as many, so that the digit stands still
        large = QFont(self.font())
        large.setPixelSize(max(24, sheet.height()))
        large.setBold(True)
        if (wide := QFontMetrics(large).horizontalAdvance(self.names[first])) > sheet.width() - 16:  # no digit is
            large.setPixelSize(max(14, large.pixelSize() * (sheet.width() - 16) // wide))
        painter.setFont(large)
        painter.setPen(ink if shares[first] >= SURE else faint)
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, self.names[first])
        for index, (line, trouble) in enumerate(lines):
            said.setBold(index == 0)
            painter.setFont(said)
            painter.setPen(self.palette().color(QPalette.ColorRole.BrightText) if trouble else faint if index else ink)
            where = QRect(head.left(), sheet.bottom() + 1 + index * step, head.width(), step)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, line)

    def _lines(self) -> list[tuple[str, bool]]:
        """Return what stands below the digit, and of each line whether it is bad news."""
        assert self.shares is not None
        first, second = self._first_two()
        sure = self.shares[first] >= SURE
        said, short = _percent(self.shares[first]), short_name(self.names[second], LONGEST_NAME)
        if self.names is DIGITS and not sure:  # says both digits
            lines = [(tr_said(sentence(self.shares)), False)]
        else:  # other names are long
            then = tr("then {name}: {share}").format(name=short, share=_percent(self.shares[second]))
            lines = [(said if sure else tr("not sure: {share}").format(share=said), False), (then, False)]
        if self.label is not None:
            right = first == self.label
            truth = tr(RIGHT) if right else tr("it is a {digit}")
            lines.append((truth.format(digit=self.label), not right))
        if self._note:
            lines.append((self._note, True))
        return lines

    def _paint_bars(self, painter: QPainter, ink: QColor, faint: QColor) -> None:
        if self._still is None:
            self._still = self._painted_still(faint)
        show(painter, QPointF(), self._still)
        painter.setFont(self.font())
        palette = self.palette()
        if self.hasFocus():
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.bar(self._cursor).adjusted(0, 0, -1, -1))
        if self.shares is None:
            return
        if self._hovered >= 0:
            lit = QColor(palette.color(QPalette.ColorRole.Highlight))
            lit.setAlpha(45)
            painter.fillRect(self.bar(self._hovered), lit)
        best, flags = int(np.argmax(self.shares)), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for k, (place, track) in zip(self.rows, self._places, strict=True):
            share = float(self.shares[k])
            if wide := round(track.width() * share) if k != self._hovered else 0:  # there it says what a click does
                color = class_color(k, palette)
                color.setAlpha(255 if k == best else FAINTER)
                painter.fillRect(track.x(), track.y(), wide, track.height(), color)
            painter.setPen(ink if k == best else faint)
            if k != self._hovered:
                painter.drawText(place.adjusted(0, 0, -6, 0), flags, _percent(share))
        if self._hovered >= 0:
            painter.setPen(ink)
            where = self.bar(self._hovered)
            where.setLeft(self._places[self._hovered][1].left() + KEEP_EDGE)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, tr(KEEP).format(digit=self._hovered))

    def _place_rows(self, names: list[str]) -> None:
        metric = self.fontMetrics()
        left, right = max(map(metric.horizontalAdvance, names)) + NAME_EDGE, metric.horizontalAdvance("100.0 %") + 10
        self._places = []
        for place in map(self.bar, range(len(names))):
            height = max(4, min(14, place.height() - 6))
            track = QRect(left, place.center().y() - height // 2 + 1, place.width() - left - right, height)
            self._places.append((place, track))

    def _painted_still(self, faint: QColor) -> QPixmap:
        """Return what doesn't change from answer to answer: it would take half of the time that painting takes."""
        names = [short_name(self.names[k], LONGEST_NAME) for k in self.rows]
        self._place_rows(names)
        ground = QColor(self.palette().color(QPalette.ColorRole.Mid))
        ground.setAlpha(70)

        def paint(painter: QPainter) -> None:
            painter.setFont(self.font())
            painter.setPen(faint)
            for name, (place, track) in zip(names, self._places, strict=True):
                rect = place.adjusted(6, 0, 0, 0)
                painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
                painter.fillRect(track, ground)

        return painted(self.size(), self.devicePixelRatioF(), paint, fine=False, item=True)

    def resizeEvent(self, event: QEvent) -> None:
        self._still = None

    def restyle(self) -> None:
        """Have room for what is said of a digit, in the letters of now."""
        self._still = None
        digit, metrics = DIGITS[-1], self.fontMetrics()
        bar = metrics.horizontalAdvance(digit) + NAME_EDGE + KEEP_EDGE
        widest = max(map(metrics.horizontalAdvance, (tr(text).format(digit=digit) for text in (KEEP, RIGHT))))
        self.setMinimumSize(max(LEAST, bar + widest + KEEP_EDGE), LEAST)


def _percent(share: float) -> str:
    return f"{numeral(100 * share, '.1f')} %"
