"""Pictures that are painted once and then only shown."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


def painted(size: QSize, ratio: float, paint: Callable[[QPainter], object], *, fine: bool = True) -> QPixmap:
    """Return a picture of `size` for a screen of `ratio` pixels to one, clear where `paint` paints nothing.

    `fine` smooths edges and scaled images, which takes longer.
    """
    pixmap = QPixmap((size * ratio).expandedTo(QSize(1, 1)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, fine)
    paint(painter)
    painter.end()
    return pixmap
