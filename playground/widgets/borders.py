"""Borders between panes that keys move, too: View > Move borders gives one the focus, Tab the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

from playground.languages import tr
from playground.widgets.access.focus_ring import FocusRing
from playground.widgets.access.heard import announce
from playground.widgets.access.key_hint import with_keys

STEP, LITTLE = 20, 2  # pixels, and with Shift
MOVES: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Border(QSplitterHandle):
    """The border after a pane of a splitter."""

    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self._before: QWidget | None = None  # what had the focus
        self._ring: FocusRing | None = None

    def begin(self, before: QWidget | None, ring: FocusRing) -> None:
        """Take the focus, to give it back to what had it `before`."""
        self._before, self._ring = before, ring
        if self.orientation() == Qt.Orientation.Horizontal:
            said = tr("Left and Right move the border, with Shift by little; Tab: the next one; Escape: done")
            self.setAccessibleName(tr("Border between left and right"))
        else:
            said = tr("Up and Down move the border, with Shift by little; Tab: the next one; Escape: done")
            self.setAccessibleName(tr("Border between above and below"))
        with_keys(self, said)
        self.setFocus(Qt.FocusReason.TabFocusReason)
        ring.show_on(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it; Escape or Enter ends that."""
        across, down = MOVES.get(event.key(), (0, 0))
        by = across if self.orientation() == Qt.Orientation.Horizontal else down
        if by:
            at = self.x() if across else self.y()
            self.moveSplitter(at + by * (LITTLE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP))
            sizes = self.splitter().sizes()
            number = self.splitter().indexOf(self)
            announce(self, tr("{before} to {after} pixels").format(before=sizes[number - 1], after=sizes[number]))
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            before = self._before
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next border, not out of them."""
        if self._ring is not None:
            borders = borders_of(self.window())
            at = borders.index(self) + (1 if forward else -1)
            borders[at % len(borders)].begin(self._before, self._ring)
        return True


class BorderedPanes(QSplitter):
    """A splitter whose borders can have the focus."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation, childrenCollapsible=False)

    def createHandle(self) -> QSplitterHandle:
        return Border(self.orientation(), self)


def borders_of(window: QWidget) -> list[Border]:
    """Return the borders that are seen, as one reads."""
    seen = [border for border in window.findChildren(Border) if border.isVisible() and border.window() is window]
    return sorted(seen, key=lambda border: border.mapTo(window, border.rect().topLeft()).toTuple())


def move_borders(window: QWidget, ring: FocusRing) -> None:
    """Let keys move the first border, or the one after that which they move."""
    at, borders = QApplication.focusWidget(), borders_of(window)
    if isinstance(at, Border):
        at.focusNextPrevChild(True)
    elif borders:
        borders[0].begin(at, ring)
