"""What a person sketches on a picture or a plot before training: lines by mouse or keys, taken back one by one."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from playground.guide.prediction.sketch_sheet import Place, SketchSheet
from playground.languages import mark, tr
from playground.widgets.access.heard import announce
from playground.widgets.access.key_hint import DO

WIDTH, HALO, CROSS = 2.5, 3.0, 6.0  # pixels: of the line, of the halo around it, half of the cross that keys move
THIN = 1.5  # pixels, behind curves
ABOVE, BEHIND = 15, -1  # of what a picture shows, and of the curves of a plot
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}
KEYS_DRAW = mark(
    "Arrows move, Enter sets a corner of the line, twice at one place ends it; Delete takes it back, Escape leaves"
)
Lines = list[np.ndarray]  # each (n, 2)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Sketch(QObject):
    """Lines over a sheet, in its numbers; `behind` the curves that come, they are thin.

    `goes_on` returns how lines are thought to go on from their ends, which is shown dashed.
    By mouse a drag is a line. By keys the arrows move a cross, Enter begins a line and sets its corners, Enter twice at
    one place ends it; Delete takes the last line back.
    """

    changed = Signal()  # another line, or one less
    left = Signal()  # Escape

    def __init__(
        self, sheet: SketchSheet, *, behind: bool = False, goes_on: Callable[[Lines], Lines] = lambda lines: []
    ) -> None:
        super().__init__(sheet.canvas)
        self._sheet, self._behind, self._goes_on = sheet, behind, goes_on
        self._keys_did: object = None  # what is said of the keys while they don't draw
        self.keys = sheet.keys
        self.lines: list[list[Place]] = []
        self._open = False  # whether the last line is being drawn
        self._by_keys: Place | None = None  # where the cross is
        self.draws = False
        self._items = [QGraphicsPathItem() for _ in range(3)]  # the halo below, the ink above, dashes
        for depth, item in enumerate(self._items):
            item.setZValue((BEHIND if behind else ABOVE) + depth / 2)
            sheet.canvas.scene().addItem(item)
        sheet.canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet.canvas.rescaled.connect(self.lay_out)
        self.restyle()

    def arrays(self) -> Lines:
        """Return the lines, each (n, 2)."""
        return [np.array(line, float) for line in self.lines]

    def let_draw(self, *, draws: bool) -> None:
        """Let mouse and keys draw, or not."""
        if draws == self.draws:
            return
        self.draws, self._open, self._by_keys = draws, False, None
        viewport = self._sheet.canvas.viewport()
        for watched in (viewport, self.keys):
            if draws:
                watched.installEventFilter(self)
            else:
                watched.removeEventFilter(self)
        if draws:
            viewport.setCursor(Qt.CursorShape.CrossCursor)
            self._keys_did = self.keys.property(DO)
            self.keys.setProperty(DO, tr(KEYS_DRAW))
        else:
            viewport.unsetCursor()
            self.keys.setProperty(DO, self._keys_did)
        self.lay_out()

    def undo(self) -> None:
        """Take the last line back."""
        if self.lines:
            self.lines.pop()
            self._open = False
            self._tell()

    def erase(self) -> None:
        """Take all lines away."""
        if self.lines:
            self.lines, self._open = [], False
            self._tell()

    def _tell(self) -> None:
        self.lay_out()
        self.changed.emit()

    # -- mouse and keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw; what the mouse does without a button is for the picture, which reads out the place."""
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._pressed(event)
        if not isinstance(event, QMouseEvent) or watched is self.keys:
            return False
        at, left = self._sheet.place_at(event.position()), Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == left:
            self.keys.setFocus(Qt.FocusReason.MouseFocusReason)
            self._by_keys, self._open = None, True
            self.lines.append([at])
        elif event.type() == QEvent.Type.MouseMove and event.buttons() & left and self._open:
            self.lines[-1] += self._sheet.between(self.lines[-1][-1], at)
            self.lay_out()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._open and self._by_keys is None:
            self._open = False
            if len(set(self.lines[-1])) < 2:  # a click is no line
                self.lines.pop()
            self._tell()
        else:
            return False
        return True

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self._step(*ARROWS[key], little=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in ENTER:
            self._set_corner()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.undo()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _step(self, across: int, up: int, *, little: bool) -> None:
        at = self._sheet.moved(self._by_keys, across, up, little=little)
        if at is not None:
            self._by_keys = at
            self.lay_out()
            announce(self.keys, self._sheet.said(at), at_once=True)

    def _set_corner(self) -> None:
        if self._by_keys is None:
            self._step(0, 0, little=False)
        elif not self._open:
            self._open = True
            self.lines.append([self._by_keys])
        elif self.lines[-1][-1] == self._by_keys:
            self._open = False
            if len(self.lines[-1]) < 2:
                self.lines.pop()
        else:
            self.lines[-1] += self._sheet.between(self.lines[-1][-1], self._by_keys)
        self._tell()

    # -- how it looks

    def restyle(self) -> None:
        """Take the palette's colours."""
        palette, roles = QGuiApplication.palette(), QPalette.ColorRole
        ink = (roles.Highlight, THIN) if self._behind else (roles.Text, WIDTH)
        inks = (roles.Base, WIDTH + 2 * HALO), ink, (roles.Text, THIN)
        for item, (role, width) in zip(self._items, inks, strict=True):
            pen = QPen(palette.color(role), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if item is self._items[2]:
                pen.setStyle(Qt.PenStyle.DashLine)
            item.setPen(pen)
        self._items[0].setVisible(not self._behind)

    def lay_out(self) -> None:
        """Lie over the sheet as it is now."""
        if not self._items:
            return  # it is off the sheet
        lines = self.arrays()
        path, sheet = self._path(lines), self._sheet
        dashes = self._path([] if self._open else self._goes_on(lines))
        if self.draws and self._by_keys is not None:
            (across,), (down,) = sheet.pixels(np.array([self._by_keys[0]]), np.array([self._by_keys[1]]))
            for dx, dy in ((CROSS, 0), (0, CROSS)):
                path.moveTo(across - dx, down - dy)
                path.lineTo(across + dx, down + dy)
        for item, shown in zip(self._items, (path, path, dashes), strict=True):
            item.setPath(shown)

    def _path(self, lines: Lines) -> QPainterPath:
        path = QPainterPath()
        for line in lines:
            path.addPath(pg.functions.arrayToQPath(*self._sheet.pixels(line[:, 0], line[:, 1]), finiteCheck=False))
        return path

    def remove(self) -> None:
        """Take everything off the sheet."""
        self.let_draw(draws=False)
        self._sheet.canvas.rescaled.disconnect(self.lay_out)
        for item in self._items:
            self._sheet.canvas.scene().removeItem(item)
        self._items = []
        self.deleteLater()
