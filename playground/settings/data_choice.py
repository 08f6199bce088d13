"""The data sets to choose from, each with a little picture of its own samples, drawn when it is first seen."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QStyledItemDelegate

from core.data import datasets
from core.data.datasets import DATASETS, Points
from core.value import SpecError
from playground.languages import tr
from playground.widgets import words
from playground.widgets.colors.hues import class_color, set_colors
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Choice
from playground.widgets.look import value_table
from playground.widgets.pictures import pixels
from playground.widgets.pictures.painted import painted

SIDE, IN_LIST, CHOSEN = 48, 34, 18  # pixels: of a picture, and of how it is shown in the list and in the field
SAMPLES, DOT, ROOM = 160, 3.0, 4
TILES = 2  # images across and down
PICTURED = {"digits": "digits", "mnist": "digits"}  # sets of images -> whose images show what they are


class DataChoice(Themed, Choice):
    """Lets one of DATASETS be chosen, in their groups."""

    def __init__(self) -> None:
        super().__init__(())
        self.offer_groups(words.data_groups(), {name: tr(found.title) for name, found in DATASETS.items()})
        self.setIconSize(QSize(CHOSEN, CHOSEN))
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for such lists knows no size but the field's
        self.view().setIconSize(QSize(IN_LIST, IN_LIST))
        self._pictured: set[str] = set()

    def show_value(self, name: str) -> None:
        """Show `name`, with its picture, silently."""
        super().show_value(name)
        if self.isVisible():
            self._picture(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._picture(self.value())

    def showPopup(self) -> None:
        """Draw every picture that nobody has seen yet, and open the list."""
        for index in range(self.count()):
            self._picture(str(self.itemData(index)))
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def restyle(self) -> None:
        """Draw what is seen in the palette's colours, the rest when it is seen."""
        self._pictured.clear()
        if self.isVisible():
            self._picture(self.value())

    def _picture(self, name: str) -> None:
        """Give a data set its picture, once for a palette."""
        index = self.findData(name)
        if name and index >= 0 and name not in self._pictured:
            self._pictured.add(name)
            picture, shown = thumbnail(name, self.palette(), self.devicePixelRatioF()), QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # else Qt tints what is selected
                shown.addPixmap(picture, mode)
            self.setItemIcon(index, shown)


def thumbnail(name: str, palette: QPalette, ratio: float) -> QPixmap:
    """Return a picture of a data set's samples; an empty one of what a person brings, or what isn't here."""
    dataset, size = DATASETS[name], QSize(SIDE, SIDE)
    points = _samples(PICTURED.get(name, name))

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, SIDE, SIDE, palette.color(QPalette.ColorRole.Base))
        if points is not None and len(dataset.shape) > 1:
            tiles = points.x_train[: TILES**2].reshape(-1, *dataset.shape[:2])
            image = pixels.inked(pixels.mosaic(tiles, TILES, gap=0.0), palette)
            painter.drawImage(painter.window().adjusted(1, 1, -1, -1), image)
        elif points is not None:
            _paint_points(painter, points, palette)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(0, 0, SIDE - 1, SIDE - 1)

    return painted(size, ratio, paint)


def _samples(name: str) -> Points | None:
    dataset = DATASETS[name]
    if dataset.draw is None and name not in PICTURED:
        return None
    try:
        classes = dataset.classes.least if dataset.classes.most else 0
        return datasets.make(name, min(SAMPLES, dataset.samples.most), classes, dataset.noise, 0.0, 0)
    except (SpecError, ValueError, OSError):  # an image file that isn't there
        return None


def _paint_points(painter: QPainter, points: Points, palette: QPalette) -> None:
    x, y, extent = points.x_train, points.y_train, points.extent
    up = y if x.shape[1] == 1 else x[:, 1]
    room = SIDE - 2 * ROOM
    across = ROOM + (x[:, 0] - extent.left) / (extent.right - extent.left) * room
    down = ROOM + (extent.top - up) / (extent.top - extent.bottom) * room
    if y.dtype.kind != "f":
        groups, colors = y.astype(int), [class_color(k, palette) for k in range(int(y.max()) + 1)]
    elif x.shape[1] == 1:
        groups, colors = np.zeros(len(y), int), [set_colors(palette)["train"]]
    else:
        table = value_table()
        shades = [math.floor(k * 255 / 5) for k in range(6)]
        groups = np.rint((y - y.min()) / max(float(np.ptp(y)), 1e-12) * 5).astype(int)
        colors = [QColor(int(table[shade])) for shade in shades]
    for group, color in enumerate(colors):
        chosen = groups == group
        painter.setPen(QPen(color, DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(pg.functions.arrayToQPolygonF(across[chosen], down[chosen]))
