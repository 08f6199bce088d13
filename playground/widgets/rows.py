"""A row of widgets that goes on in a second line where one is too short: nothing of it is cut."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from playground.widgets.layouts import fill

APART = 6  # pixels between two lines, at most


class WrappedRow(QWidget):
    """Lays its parts beside each other, and below where there is no room left.

    `grows` is the part that takes what its line leaves.
    """

    def __init__(self, *parts: QWidget, spacing: int = 4, grows: QWidget | None = None) -> None:
        super().__init__()
        self._parts, self._spacing, self._grows = parts, spacing, grows
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for part in parts:
            part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the widest part."""
        return QSize(max((self._least(part).width() for part in self._shown()), default=0), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Lay parts out anew that are shown, hidden, or need another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _least(self, part: QWidget) -> QSize:
        return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())

    def _lay(self) -> None:
        lines: list[list[QWidget]] = [[]]
        for part in self._shown():
            taken = sum(self._least(each).width() + self._spacing for each in lines[-1])
            if lines[-1] and taken + self._least(part).width() > self.width():
                lines.append([])
            lines[-1].append(part)
        top, apart = 0, min(self._spacing, APART)
        for line in lines:
            tall = max((self._least(part).height() for part in line), default=0)
            spare = self.width() - sum(self._least(part).width() + self._spacing for part in line) + self._spacing
            left = 0
            for part in line:
                size = self._least(part)
                wide = size.width() + (max(0, spare) if part is self._grows else 0)
                part.setGeometry(left, top + (tall - size.height()) // 2, wide, size.height())
                left += wide + self._spacing
            top += tall + apart
        self.setFixedHeight(max(0, top - apart))


def together(*parts: QWidget, spacing: int = 4) -> QWidget:
    """Return parts as one, between which a row must not end."""
    group = QWidget()
    fill(group, QHBoxLayout(), *parts, spacing=spacing)
    return group
