"""Little pictures of the data sets: their own samples, or of data that isn't here a sign of what it will be."""

import math

import numpy as np
import pyqtgraph as pg
from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap, QPolygonF

from core.data import datasets
from core.data.datasets import DATASETS, Points
from core.value import SpecError
from playground.widgets.colors.hues import class_color, set_colors
from playground.widgets.look import value_table
from playground.widgets.pictures import pixels
from playground.widgets.pictures.painted import painted

SIDE = 48  # pixels
SAMPLES, DOT, ROOM, SHADES = 160, 3.0, 4, 6
TILES = 2  # images across and down
PICTURED = {"digits": "digits", "mnist": "digits"}  # sets of images -> whose images show what they are
# A hand's first points, in shares of the picture, from the left and from the bottom; and the class of each.
BY_HAND = ((0.12, 0.3), (0.24, 0.52), (0.36, 0.28), (0.42, 0.6), (0.58, 0.42), (0.64, 0.74), (0.78, 0.56), (0.88, 0.8))
OF_CLASS = (0, 0, 0, 0, 1, 1, 1, 1)
# Outlines of clothes, each in a square of 10: a shirt, trousers, a shoe, a bag.
CLOTHES = (
    ((1, 3), (3.4, 1), (4.4, 2), (5.6, 2), (6.6, 1), (9, 3), (8, 5), (7, 4.3), (7, 9), (3, 9), (3, 4.3), (2, 5)),
    ((3, 1), (7, 1), (7.6, 9), (5.8, 9), (5, 4), (4.2, 9), (2.4, 9)),
    ((1, 4), (3, 4.8), (4.8, 3), (6, 5), (9, 6.4), (9, 8), (1, 8)),
    ((1.2, 4), (3.4, 4), (3.4, 2), (6.6, 2), (6.6, 4), (8.8, 4), (8.8, 9), (1.2, 9)),
)


class FewSamples(Struct, frozen=True, eq=False):
    """The first samples of a data set, x (n, values) and y (n,), as many as a picture shows."""

    x: np.ndarray
    y: np.ndarray

    @classmethod
    def of(cls, points: Points) -> "FewSamples":
        """Return those of all points, as a copy: the rest may go."""
        return cls(points.x_train[:SAMPLES].copy(), points.y_train[:SAMPLES].copy())


def thumbnail(name: str, palette: QPalette, ratio: float, own: FewSamples | None = None) -> QPixmap:
    """Return a picture of a data set: of its `own` samples, if it has them from a person, else of those it draws."""
    few = own if own is not None and len(own.x) else _samples(PICTURED.get(name, name))
    images = len(DATASETS[name].shape) > 1

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, SIDE, SIDE, palette.color(QPalette.ColorRole.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=few is None)
        if few is None:
            _paint_sign(painter, name, palette)
        elif images:
            tiles = few.x[: TILES**2].reshape(-1, *DATASETS[name].shape[:2])
            image = pixels.inked(pixels.mosaic(tiles, TILES, gap=0.0), palette)
            painter.drawImage(QRect(1, 1, SIDE - 2, SIDE - 2), image)
        else:
            _paint_points(painter, few, palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(0, 0, SIDE - 1, SIDE - 1)

    return painted(QSize(SIDE, SIDE), ratio, paint)


def _samples(name: str) -> FewSamples | None:
    dataset = DATASETS[name]
    if dataset.draw is None and name not in PICTURED:
        return None
    try:
        classes = dataset.classes.least if dataset.classes.most else 0
        return FewSamples.of(datasets.make(name, min(SAMPLES, dataset.samples.most), classes, dataset.noise, 0.0, 0))
    except (SpecError, ValueError, OSError):  # an image file that isn't there
        return None


def _paint_points(painter: QPainter, few: FewSamples, palette: QPalette) -> None:
    """Paint points where they lie: a table's rows by their first two numbers, or by one and the answer."""
    x, y = few.x.reshape(len(few.x), -1), few.y
    across, up = _spread(x[:, 0]), _spread(y if x.shape[1] == 1 else x[:, 1])
    if y.dtype.kind != "f":
        groups, colors = y.astype(int), [class_color(k, palette) for k in range(int(y.max(initial=0)) + 1)]
    elif x.shape[1] == 1:
        groups, colors = np.zeros(len(y), int), [set_colors(palette)["train"]]
    else:
        groups, colors = np.rint(_spread(y) * (SHADES - 1)).astype(int), _shades()
    _paint_dots(painter, across, up, groups, colors)


def _spread(values: np.ndarray) -> np.ndarray:
    """Return numbers as shares of the way from the least to the most."""
    values = np.nan_to_num(values.astype(float))
    least, wide = values.min(), float(np.ptp(values))
    shares: np.ndarray = (values - least) / wide if wide else np.full(len(values), 0.5)
    return shares


def _shades() -> list[QColor]:
    table = value_table()
    return [QColor(int(table[math.floor(k * 255 / (SHADES - 1))])) for k in range(SHADES)]


def _paint_dots(
    painter: QPainter, across: np.ndarray, up: np.ndarray, groups: np.ndarray, colors: list[QColor], size: float = DOT
) -> None:
    """Paint dots at shares of the picture, each in the colour of its group."""
    room = SIDE - 2 * ROOM
    for group, color in enumerate(colors):
        chosen = groups == group
        if not chosen.any():
            continue
        painter.setPen(QPen(color, size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(pg.functions.arrayToQPolygonF(ROOM + across[chosen] * room, SIDE - ROOM - up[chosen] * room))


def _paint_sign(painter: QPainter, name: str, palette: QPalette) -> None:
    """Paint what stands for data that isn't here."""
    faint = palette.color(QPalette.ColorRole.PlaceholderText)
    if name.startswith("painted"):
        across, up = np.array(BY_HAND).T
        groups, colors = np.array(OF_CLASS), [class_color(k, palette) for k in range(2)]
        if name == "painted_curve":
            groups, colors = np.zeros(len(up), int), [set_colors(palette)["train"]]
        elif name == "painted_plane":
            groups, colors = np.arange(len(up)) * SHADES // len(up), _shades()
        _paint_dots(painter, across, up, groups, colors, 2 * DOT)
    elif name == "fashion":
        _paint_clothes(painter, palette.color(QPalette.ColorRole.Text))
    elif name == "images":
        _paint_landscape(painter, faint)
    else:
        _paint_grid(painter, faint)


def _paint_clothes(painter: QPainter, color: QColor) -> None:
    side = SIDE / TILES
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for index, outline in enumerate(CLOTHES):
        left, top = index % TILES * side, index // TILES * side
        painter.drawPolygon(QPolygonF([QPointF(left + x * side / 10, top + y * side / 10) for x, y in outline]))


def _paint_landscape(painter: QPainter, color: QColor) -> None:
    """Paint the sign of an image: a sun over hills, in a frame."""
    painter.setPen(QPen(color, 2))
    painter.drawRoundedRect(QRectF(7, 10, 34, 28), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(16, 18), 3.5, 3.5)
    painter.drawPolygon(QPolygonF([QPointF(*p) for p in ((9, 36), (19, 25), (24, 30), (31, 20), (39, 31), (39, 36))]))


def _paint_grid(painter: QPainter, color: QColor) -> None:
    """Paint the sign of a table: a head, and rows of cells."""
    painter.fillRect(QRectF(7, 9, 34, 7), color)
    painter.setPen(QPen(color, 1.5))
    painter.drawRect(QRectF(7, 9, 34, 30))
    painter.drawLines([QLineF(7, y, 41, y) for y in (23.5, 31)] + [QLineF(x, 16, x, 39) for x in (18.3, 29.6)])
