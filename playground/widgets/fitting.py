"""A label that says a thing as fully as there is room for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class FittingLabel(QLabel):
    """Shows the first of some texts that fits its width, the last if none does; the first is the tip then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # what it says moves nothing

    def offer(self, *texts: str) -> None:
        """Take texts, the fullest first."""
        self._tip = self._tip or self.toolTip()
        self._texts = texts
        self._fit()

    def least(self) -> int:
        """Return how wide the shortest text is."""
        shown = self.text()
        self.setText(self._texts[-1] if self._texts else shown)
        width = self.sizeHint().width()
        self.setText(shown)
        return width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for text in self._texts:
            self.setText(text)
            if self.sizeHint().width() <= self.width():
                break
        if self._texts:
            self.setToolTip(self._texts[0] if self.text() != self._texts[0] else self._tip)
