"""Pictures that are painted once and then only shown."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

Paint = Callable[[QPainter], object]
FINER = 3  # times as many pixels, while a picture is made for print
_printed: dict[int, Paint] | None = None


@contextmanager
def printing() -> Iterator[dict[int, Paint]]:
    """Within, pictures are painted finer; the dict says by a picture's `cacheKey` how it is painted, in strokes."""
    global _printed
    found: dict[int, Paint] = {}
    _printed = found
    try:
        yield found
    finally:
        _printed = None


def for_print() -> bool:
    """Whether a picture is being made for print."""
    return _printed is not None


def painted(size: QSize, ratio: float, paint: Paint, *, fine: bool = True, item: bool = False) -> QPixmap:
    """Return a picture of `size` for a screen of `ratio` pixels to one, clear where `paint` paints nothing.

    `fine` smooths edges and scaled images, which takes longer. An `item` stays clear while a picture is made for print:
    the strokes of a scene's are shown instead, as are those of what `show` puts into a widget.
    """
    blank = item and _printed is not None
    if _printed is not None and not blank:
        ratio, fine = ratio * FINER, True
    pixmap = QPixmap((size * ratio).expandedTo(QSize(1, 1)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if not blank:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, fine)
        paint(painter)
        painter.end()
    if _printed is not None:
        _printed[pixmap.cacheKey()] = paint
    return pixmap


def show(painter: QPainter, at: QPointF, pixmap: QPixmap) -> None:
    """Put a picture that `painted` made for an `item` into a widget; for print its strokes: pixels take far longer."""
    if _printed is None or (paint := _printed.get(pixmap.cacheKey())) is None:
        painter.drawPixmap(at, pixmap)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.setClipRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), Qt.ClipOperation.IntersectClip)
    paint(painter)
    painter.restore()
