"""The ring around what has the keyboard, once Tab is used: the style's own is missing on most, or hardly to be seen."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

WIDE, AWAY = 2, 1  # pixels: of the line, and between it and what it is around
FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Lies over a window, around one widget of it, and goes where that goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._followed: list[QWidget] = []
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]
        self.hide()

    def show_around(self, widget: QWidget) -> None:
        """Lie around a widget, until another has the keyboard."""
        self._let_go()
        self._around, at = widget, widget
        while at is not None and at is not self.window():
            at.installEventFilter(self)
            self._followed.append(at)
            at = at.parentWidget()  # type: ignore[assignment]
        self._place()

    def _let_go(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed, self._around = [], None
        self.hide()

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not self._around and self._around is not None:
            self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the widget goes."""
        if event.type() in FOLLOWED:
            self._place()
        return False

    def _place(self) -> None:
        around, beyond = self._around, WIDE + AWAY
        place = _seen(around) if around is not None and around.isVisible() else QRect()
        self.setVisible(not place.isEmpty())
        if place.isEmpty():
            return
        self.setGeometry(place.adjusted(-beyond, -beyond, beyond, beyond) & self.window().rect())
        inner = self.rect().adjusted(WIDE, WIDE, -WIDE, -WIDE)
        self.setMask(QRegion(self.rect()) - QRegion(inner))  # what is painted within needn't be painted again for it
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().highlight().color(), 2 * WIDE))
        painter.drawRect(self.rect())
        painter.end()


def _seen(widget: QWidget) -> QRect:
    """Return what of a widget is in sight where it is scrolled, in its window."""
    place, at = widget.rect(), widget
    while not at.isWindow():
        over = at.parentWidget()
        assert over is not None
        place = place.translated(at.pos()) & over.rect()
        at = over
    return place
