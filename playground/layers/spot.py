"""A mark that fades: it shows which card was meant."""

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QWidget

FADES_MS = 1400
STRONGEST = 0.35


class CardSpot(QFrame):
    """Lies over a card in the colour of what is chosen, follows it, and fades."""

    moved = Signal(QWidget)  # the card that it lies over was laid out anew

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("card", "spot")
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fading = QPropertyAnimation(effect, b"opacity", self)
        self._fading.setDuration(FADES_MS)
        self._fading.setStartValue(STRONGEST)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self._end)
        self._card: QWidget | None = None
        self.hide()

    def show_at(self, card: QWidget) -> None:
        """Mark a card of the same parent."""
        self._end()
        self._card = card
        card.installEventFilter(self)
        self.setGeometry(card.geometry())
        self.raise_()
        self.show()
        self._fading.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the card, to its end."""
        if watched is self._card and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.setGeometry(self._card.geometry())
            self.moved.emit(self._card)
        elif watched is self._card and event.type() == QEvent.Type.DeferredDelete:
            self._end()
        return False

    def _end(self) -> None:
        if self._card is not None:
            self._card.removeEventFilter(self)
            self._card = None
        self.hide()
