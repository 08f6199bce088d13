"""A ring around what has the focus, for who goes by keys: the same around everything, with what the keys do there."""

import shiboken6
from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from playground.widgets.access.key_hint import DO, KeyHint

OUT, WIDE, EDGE = 3, 2.0, 1.0  # pixels beyond the widget, of the ring, and of the ground's colour around it
PLACED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """Lies over a window; from the first Tab on until the mouse gives something the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("focus_ring")
        self.on = False
        self.hint = KeyHint(window)
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def show_on(self, widget: QWidget) -> None:
        """Lie around a widget, and go where it goes."""
        self.on = True
        self._leave()
        self.hint.turn_to(widget)
        at: QWidget | None = widget
        while at is not None and at is not self.window():
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget()
        self._place()

    def _leave(self) -> None:
        for widget in filter(shiboken6.isValid, self._watched):  # with a layer goes its card
            widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.on = False
        if self.on and now is not None and self.window().isAncestorOf(now):
            self.show_on(now)
        elif now is not None or not self.on:
            self.hint.turn_to(None)
            self._leave()

    def _place(self) -> None:
        if not all(map(shiboken6.isValid, self._watched)):
            self._leave()
            return
        widget, window = self._watched[0], self.window()
        seen = window.rect()
        for shown in self._watched:  # what is scrolled is seen in part
            seen &= QRect(shown.mapTo(window, QPoint()), shown.size())
        if not widget.isVisible() or seen.isEmpty():
            self.hide()
            self.hint.hide()
            return
        self.setGeometry(seen.adjusted(-OUT, -OUT, OUT, OUT) & window.rect())
        whole, inner = self.rect(), round(WIDE + 2 * EDGE)
        self.setMask(QRegion(whole) - QRegion(whole.adjusted(inner, inner, -inner, -inner)))  # nothing inside it
        self.show()
        self.raise_()
        self.hint.place(seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget, also where it is scrolled; say it where the keys do something else now."""
        if isinstance(event, QDynamicPropertyChangeEvent) and watched is self._watched[0]:
            if event.propertyName().toStdString() == DO:
                self.hint.say(self._watched[0])
                self._place()
            return False
        if event.type() in PLACED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, width in ((QPalette.ColorRole.Base, WIDE + 2 * EDGE), (QPalette.ColorRole.Highlight, WIDE)):
            painter.setPen(QPen(palette.color(role), width))
            middle = WIDE / 2 + EDGE
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(middle, middle, -middle, -middle), 3, 3)
        painter.end()
