"""The small panel that sets a weight or a bias: an exact field, a grip to drag, a button to cut the edge."""

from typing import cast

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from core.layers.touches import Touch
from core.value import limits
from playground.languages import tr
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import for_window
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import named, tool_button
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.numbers.number_text import Unread, in_marks

PIXELS_PER_UNIT = 100.0  # of dragging, for a weight as large as its layer's largest


class Grip(QLabel):
    """A number's grip: dragged to the side it reports how far, in pixels from where the drag began."""

    dragged = Signal(float, object)  # (float, key): how far, and in which drag: one from press to release

    def __init__(self) -> None:
        super().__init__(tr("◂ drag ▸"))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setProperty("faint", True)
        self._from: float | None = None
        self._drag: object = None
        named(
            self,
            "weight_grip",
            tr("Drag to change"),
            tr("Drag to the left or the right to change the number (Shift: finely)"),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from, self._drag = event.globalPosition().x(), object()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            fine = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self.dragged.emit(fine * (event.globalPosition().x() - self._from), self._drag)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None


class Exact(NumberField):
    """A weight's number, also as 1e-3; undo and redo are the window's, where nothing is typed that isn't set yet."""

    refused = Signal(str)  # why what was typed is no weight

    def __init__(self) -> None:
        super().__init__(limits(Touch)["value"], 0.1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter what is no weight, to be mended."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._refuses():
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say why a number was refused, before the previous one is shown again."""
        if self._refuses():
            self.forget()
        super().focusOutEvent(event)

    def _refuses(self) -> bool:
        try:
            self.read(self.lineEdit().text())
        except Unread as why:
            text = self.lineEdit().text()
            told = tr("{text} can't be set: type {limit}, such as {example} or 1e-3")
            told = told.format(text=text or tr("Nothing"), limit=self.said_limit(), example=self.text_of(0.5))
            self.refused.emit(str(why) or told)
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, and the number then to what comes of it."""
        if for_window(event, undoes=self.typed(), redoes=self.typed()):
            cast("QWidget", self.parentWidget()).setFocus()
            return True
        return super().event(event)


def _shortest(value: float) -> float:
    """Return a weight, which trains in single precision, by the fewest digits that tell it from all others there."""
    return float(str(np.float32(value)))


class EdgeField(Themed, QFrame):
    """Shows one weight of now and sets it, over the diagram; it goes away by Enter, Escape, a click elsewhere."""

    # (float, key): a number that a person typed, or dragged to, and which drag or run of steps it belongs to, or
    # None
    entered = Signal(float, object)
    cut_or_restore_clicked = Signal()  # a person wants the edge cut, or the cut one back

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "layer")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work too after a drag
        self.title, self.now, self.why = QLabel(), QLabel(), QLabel(wordWrap=True)
        self.now.setProperty("faint", True)
        tip = tr("The exact number; Enter sets it, also while it trains")
        self.field, self.grip = named(Exact(), "weight_field", tr("Weight"), tip), Grip()
        self.cut = named(
            tool_button(text=tr("Cut")), "cut_edge", tr("Cut the edge"), tr("Hold this weight at 0 (Delete)")
        )
        tip = tr("Give the edge its former weight back")
        self.restore = named(tool_button(text=tr("Restore")), "restore_edge", tr("Restore the edge"), tip)
        self.done = named(tool_button(text="✕", autoRaise=True), "close_weight", tr("Close"), tr("Close (Escape)"))
        head = filled(QHBoxLayout(), (self.title, 1), self.done)
        tools = filled(QHBoxLayout(), self.field, self.grip, self.cut, self.restore)
        layout = fill(self, QVBoxLayout(), head, tools, self.now, self.why, spacing=2, margins=(10, 4, 6, 8))
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as large as its title and sentence need
        self._value, self._start, self._size = 0.0, 0.0, 1.0
        self._drag: object = None
        self.restyle()
        self.field.edited.connect(lambda value, key: self.entered.emit(value, key))
        self.field.refused.connect(self._refuse)
        self.field.lineEdit().textEdited.connect(lambda _: self._refuse(""))
        self.grip.dragged.connect(self._dragged)
        for button in (self.cut, self.restore):
            button.clicked.connect(self.cut_or_restore_clicked)
        self.done.clicked.connect(self.hide)
        self.hide()

    def restyle(self) -> None:
        """Let the field show a weight of single precision whole."""
        self.field.setFixedWidth(letters(self, 18))

    def open(self, title: str, value: float, size: float, at: QPoint) -> None:
        """Show a weight, the largest of whose layer is `size`, near a point of the diagram."""
        self.title.setText(f"<b>{title}</b>")
        self._refuse("")
        self._value, self._size = value, max(abs(size), 0.05)
        self.field.show_value(_shortest(value))
        self.show()
        self.adjustSize()
        self._move_to(at.x() + 10, at.y() + 10)
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def _move_to(self, x: int, y: int) -> None:
        """Lie at a point of the diagram, or as near as it doesn't reach beyond."""
        room = cast("QWidget", self.parentWidget()).rect()
        self.move(max(4, min(x, room.width() - self.width() - 4)), max(4, min(y, room.height() - self.height() - 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay inside the diagram when a sentence comes."""
        super().resizeEvent(event)
        self._move_to(self.x(), self.y())

    def show_now(self, value: float | None, *, cut: bool, can_cut: bool) -> None:
        """Show what can be done with the weight, and what it is at the moment; None: that isn't known yet."""
        if cut:
            self.now.setText(tr("cut: held at 0"))
        elif value is not None:
            self.now.setText(tr("now {value}").format(value=in_marks(f"{value:.6g}")))
        self.cut.setVisible(can_cut and not cut)
        self.restore.setVisible(cut)
        self.field.setEnabled(not cut)
        self.grip.setEnabled(not cut)
        if value is not None:
            self._value = value
            if not self.field.hasFocus():
                self.field.show_value(_shortest(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, and by Enter in the number's field; only Delete is for the diagram behind it."""
        keys = Qt.Key
        set_now = event.key() in (keys.Key_Return, keys.Key_Enter) and self.field.hasFocus()
        if event.key() == keys.Key_Escape:
            self.field.forget()
        if set_now or event.key() == keys.Key_Escape:
            self.hide()
            cast("QWidget", self.parentWidget()).setFocus()
        elif event.key() == keys.Key_Delete:
            super().keyPressEvent(event)

    def _refuse(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _dragged(self, pixels: float, drag: object) -> None:
        if drag is not self._drag:
            self._start, self._drag = self._value, drag
        value = float(f"{self._start + pixels / PIXELS_PER_UNIT * self._size:.4g}")
        self.field.show_value(value)
        self.entered.emit(value, drag)
