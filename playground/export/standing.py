"""How a view stands for its picture: in strokes, without scroll bars, words with all the room there is."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QRegion, QTransform
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsView,
    QWidget,
)

from playground.widgets.fitting import FittingLabel
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.painted import Paint

COARSE, FINER = 400, 6  # pixels of a side, up to which a picture is coarse, and how many it has for one then


class _Strokes(QGraphicsItem):
    """Paints itself as a pixmap item's picture was painted."""

    def __init__(self, of: QGraphicsPixmapItem, paint: Paint) -> None:
        super().__init__()
        self._paint, self._offset = paint, of.offset()
        self._size = of.pixmap().deviceIndependentSize()
        self.setTransform(of.transform())

    def boundingRect(self) -> QRectF:
        return QRectF(self._offset, self._size)

    def paint(self, painter: QPainter, option: object, widget: QWidget | None = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._offset)
        self._paint(painter)
        painter.restore()


def _finer(item: QGraphicsPixmapItem) -> QGraphicsItem | None:
    """Return what shows a coarse picture as smooth as the screen does: readers of a PDF would show its pixels."""
    pixmap = item.pixmap()
    smooth = Qt.TransformationMode.SmoothTransformation
    if item.transformationMode() != smooth or pixmap.isNull() or max(pixmap.width(), pixmap.height()) > COARSE:
        return None
    made = QGraphicsPixmapItem(pixmap.scaled(pixmap.size() * FINER, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    made.setTransformationMode(smooth)
    made.setTransform(QTransform.fromScale(1 / FINER, 1 / FINER) * item.transform())
    return made


def as_strokes(part: QWidget, strokes: dict[int, Paint]) -> Callable[[], None]:
    """Let what a part shows as pixels be strokes, or fine; return what takes that back."""
    undone = ExitStack()
    views = [*([part] if isinstance(part, QGraphicsView) else []), *part.findChildren(QGraphicsView)]
    for view in views:
        undone.callback(view.setCacheMode, view.cacheMode())  # it would keep a ground of pixels
        view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        for item in view.scene().items():
            if isinstance(item, QGraphicsPixmapItem) and item.isVisible():
                paint = strokes.get(item.pixmap().cacheKey())
                instead = _finer(item) if paint is None else _Strokes(item, paint)
                if instead is not None:
                    instead.setPos(item.pos())
                    instead.setZValue(item.zValue())
                    instead.setOpacity(item.opacity())
                    view.scene().addItem(instead)
                    instead.stackBefore(item)  # over and under the same as it
                    item.hide()
                    undone.callback(item.show)
                    undone.callback(view.scene().removeItem, instead)
    return undone.close


def render(part: QWidget, painter: QPainter) -> None:
    """Paint a part; what lies on a canvas ends at its edges, where nothing but the screen would cut it."""
    canvases = [canvas for canvas in part.findChildren(Canvas) if canvas.isVisibleTo(part)]
    seen = [item for canvas in canvases for item in canvas.scene().items() if item.isVisible()]
    for item in seen:
        item.hide()
    QWidget.render(part, painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    for item in seen:
        item.show()
    for canvas in canvases:
        ground = canvas.viewport()
        painter.save()
        painter.setRenderHints(canvas.renderHints())
        target = QRectF(QRect(ground.mapTo(part, QPoint()), ground.size()))
        canvas.scene().render(painter, target, canvas.mapToScene(ground.rect()).boundingRect())
        painter.restore()


def hide_bars(parts: Sequence[QWidget], undone: ExitStack) -> None:
    """Let there be no scroll bars: on paper nobody scrolls."""
    for part in parts:
        areas = part.findChildren(QAbstractScrollArea) + ([part] if isinstance(part, QAbstractScrollArea) else [])
        for area in areas:
            for policy, change in (
                (area.verticalScrollBarPolicy(), area.setVerticalScrollBarPolicy),
                (area.horizontalScrollBarPolicy(), area.setHorizontalScrollBarPolicy),
            ):
                undone.callback(change, policy)
                change(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def widen(view: QWidget, parts: Sequence[QWidget], undone: ExitStack) -> None:
    """Give words the room of what stands beside them and isn't in the picture, such as buttons."""
    places = {part: QRect(part.mapTo(view, QPoint()), part.size()) for part in parts}
    edge = max((place.right() for place in places.values()), default=0)
    for part, place in places.items():
        if isinstance(part, FittingLabel):
            row = QRect(place.left() + 1, place.top(), edge - place.left(), place.height())
            ends = [other.left() for other in places.values() if other is not place and row.intersects(other)]
            undone.callback(part.resize, part.size())
            part.resize(min([edge + 1, *ends]) - place.left(), part.height())
