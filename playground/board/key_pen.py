"""A pen for the keys: arrows move it over the sheet, the space bar presses it down and lifts it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from core.data.drawing.strokes import BOARD
from playground.languages import tr

START = (0.5 * BOARD, 0.2 * BOARD)
STEP, LITTLE = 10.0, 3.0  # that a key moves it by, in the board's units; with Shift
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-1, -1),  # as these lie on the keypad
    Qt.Key.Key_PageUp: (1, -1),
    Qt.Key.Key_End: (-1, 1),
    Qt.Key.Key_PageDown: (1, 1),
}
ALLOWED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Sheet(Protocol):
    """What a pen draws on; points are the widget's."""

    erasing: bool

    def begin(self, point: QPointF, *, erasing: bool) -> None:
        """Press the pen down."""

    def drag(self, at: QPointF) -> None:
        """Move it while it is down."""

    def end(self, point: QPointF) -> None:
        """Lift it."""

    def point_at(self, x: float, y: float) -> QPointF:
        """Return where a point of the sheet lies in the widget."""

    def update(self) -> None:
        """Paint anew."""


class KeyPen:
    """Draws on a sheet, or erases there, as the mouse does; `say` says to a screen reader what it does."""

    def __init__(self, sheet: Sheet, say: Callable[[str], object]) -> None:
        self._sheet, self._say = sheet, say
        self.at = START  # in the board's units
        self.used, self.down = False, False

    def place(self) -> QPointF:
        """Return where it is in the widget."""
        return self._sheet.point_at(*self.at)

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where that is nothing to it."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~ALLOWED:
            return False
        if key in MOVES:
            self._move(*MOVES[key], LITTLE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP)
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.lift() if self.down else self._press()
        else:
            return False
        return True

    def lift(self) -> None:
        """End what it draws, if it does."""
        if self.down:
            self.down = False
            self._sheet.end(self.place())
            self._sheet.update()
            self._say(tr("Pen up"))

    def put_away(self) -> None:
        """Leave the sheet to the mouse."""
        self.lift()
        self.used = False
        self._sheet.update()

    def _press(self) -> None:
        self.used = self.down = True
        self._sheet.begin(self.place(), erasing=self._sheet.erasing)
        self._say(tr("Pen down"))

    def _move(self, across: int, down: int, step: float) -> None:
        if self.used:  # the first key only shows where it is
            x, y = self.at
            self.at = min(max(x + across * step, 0.0), BOARD), min(max(y + down * step, 0.0), BOARD)
        self.used = True
        if self.down:
            self._sheet.drag(self.place())
        self._sheet.update()
