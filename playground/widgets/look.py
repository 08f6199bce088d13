"""Tables of colours, icons and controls that several views share; which colours there are: `hues.py`."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPolygonF
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from playground.widgets.colors.hues import class_color, hues
from playground.widgets.pictures.painted import painted

TINY = np.finfo(np.float32).tiny  # stands in for 0 where something is divided by it
SomeWidget = TypeVar("SomeWidget", bound=QWidget)
LEVELS = 42  # shades for each class in a colour table

pg.setConfigOptions(antialias=False, useOpenGL=False)


def boundary_table(palette: QPalette, classes: int, *, discrete: bool) -> np.ndarray:
    """Return a table (n,) of RGB32 colours: entry class * LEVELS + level, the level being the strength."""
    ground = rgb(palette.color(QPalette.ColorRole.Base))
    table = np.zeros((classes * LEVELS, 3))
    strength = np.full(LEVELS, 0.62) if discrete else 0.06 + 0.66 * np.linspace(0, 1, LEVELS) ** 0.8
    for k in range(classes):
        rows = slice(k * LEVELS, (k + 1) * LEVELS)
        table[rows] = ground + strength[:, None] * (rgb(class_color(k, palette)) - ground)
    red, green, blue = table.round().astype(np.uint32).T
    return 0xFF000000 | red << 16 | green << 8 | blue


def value_table() -> np.ndarray:
    """Return a table (256,) of RGB32 colours for numbers from low to high: viridis, even to the eye of everybody."""
    red, green, blue = pg.colormap.get("viridis").getLookupTable(nPts=256)[:, :3].astype(np.uint32).T
    return 0xFF000000 | red << 16 | green << 8 | blue


def signed_table(palette: QPalette) -> np.ndarray:
    """Return a table (256,) of RGB32 colours for signed numbers: 1 most negative, 128 the ground, 255 most positive."""
    own = hues(palette)
    return _signed_table(palette.color(QPalette.ColorRole.Base).rgb(), own.negative, own.positive)


@lru_cache(maxsize=8)
def _signed_table(ground_color: int, negative: str, positive: str) -> np.ndarray:
    ground = rgb(QColor.fromRgb(ground_color))
    level = np.append(-1, np.linspace(-1, 1, 255))[:, None]
    ends = np.where(level < 0, rgb(QColor(negative)), rgb(QColor(positive)))
    red, green, blue = (ground + np.abs(level) * (ends - ground)).round().astype(np.uint32).T
    table: np.ndarray = 0xFF000000 | red << 16 | green << 8 | blue
    table.flags.writeable = False
    return table


def signed_levels(values: np.ndarray, largest: np.ndarray | float) -> np.ndarray:
    """Return values from -largest to largest as entries of `signed_table`: uint8; what is no number is the ground."""
    with np.errstate(invalid="ignore"):  # infinite ones are no numbers either, where the largest is
        level = values / np.maximum(largest, TINY, dtype=values.dtype)
    np.clip(level, -1, 1, out=level)
    level[np.isnan(level)] = 0
    level *= 127
    level += 128.5  # whose whole part is taken
    return level.astype(np.uint8)


def share_table(palette: QPalette, classes: int) -> np.ndarray:
    """Return a table (256 * classes,) of RGB32 colours: for each class from the ground, for 0, to its colour, for 1."""
    ground, share = rgb(palette.color(QPalette.ColorRole.Base)), np.linspace(0, 1, 256)[:, None]
    ramps = [ground + share * (rgb(class_color(k, palette)) - ground) for k in range(classes)]
    red, green, blue = np.concatenate([np.zeros((0, 3)), *ramps]).round().astype(np.uint32).T
    return 0xFF000000 | red << 16 | green << 8 | blue


def share_levels(shares: np.ndarray, of_class: np.ndarray | int | None) -> np.ndarray:
    """Return probabilities as entries of `share_table`: uint16.

    `of_class` says of which class each is; None: of class 1 against class 0, and the likelier one is shown.
    """
    shares = np.nan_to_num(shares)
    if of_class is None:
        of_class, shares = shares > 0.5, np.abs(2 * shares - 1)
    level: np.ndarray = np.clip(shares, 0, 1) * 255 + 0.5
    return level.astype(np.uint16) + np.asarray(of_class, np.uint16) * np.uint16(256)


def white_on(table: np.ndarray) -> np.ndarray:
    """Return (n,) for n RGB32 colours: whether white is read better than black on each, by WCAG 2.1."""
    return _white_on(table.tobytes())


@lru_cache(maxsize=8)
def _white_on(table: bytes) -> np.ndarray:
    share = (np.frombuffer(table, np.uint32)[:, None] >> np.array([16, 8, 0], np.uint32) & 255) / 255
    light = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4) @ (0.2126, 0.7152, 0.0722)
    white: np.ndarray = 1.05 / (light + 0.05) > (light + 0.05) / 0.05
    return white


def rgb(color: QColor) -> np.ndarray:
    """Return red, green and blue (3,), from 0 to 255."""
    return np.array([color.red(), color.green(), color.blue()], float)


def named(widget: SomeWidget, name: str, title: str, tip: str) -> SomeWidget:
    """Give a control its object name, its accessible name and its tooltip, and return it."""
    widget.setObjectName(name)
    widget.setAccessibleName(title)
    widget.setToolTip(tip)
    widget.setAccessibleDescription(tip)
    return widget


def _triangle(base: float, tip: float) -> QPolygonF:
    return QPolygonF([QPointF(base, 4), QPointF(tip, 12), QPointF(base, 20)])


def _path(*parts: QPolygonF | float) -> QPainterPath:
    """Return triangles, and upright bars by where they begin at the left."""
    path = QPainterPath()
    for part in parts:
        if isinstance(part, QPolygonF):
            path.addPolygon(part)
            path.closeSubpath()
        else:
            path.addRoundedRect(QRectF(part, 4, 4, 16), 1, 1)
    return path


def _die() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    path.addRoundedRect(QRectF(4, 4, 16, 16), 3, 3)
    for x, y in ((8.5, 8.5), (15.5, 8.5), (12, 12), (8.5, 15.5), (15.5, 15.5)):
        path.addEllipse(QPointF(x, y), 1.6, 1.6)
    return path


def _plus() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(10.5, 4, 3, 16))
    path.addRect(QRectF(4, 10.5, 16, 3))
    return path.simplified()


SHAPES: dict[str, Callable[[], QPainterPath]] = {
    "play": lambda: _path(_triangle(5, 18)),
    "pause": lambda: _path(6, 14),
    "step_batch": lambda: _path(_triangle(4, 14), 16),
    "step_epoch": lambda: _path(_triangle(3, 10), _triangle(11, 18), 18.5),
    "reset": lambda: _path(4, _triangle(20, 9)),
    "new_seed": _die,
    "add": _plus,
}


def icon(name: str, color: QColor | None = None) -> QIcon:
    """Return the icon `name`, in the palette's text colour if no other is given; fainter when disabled."""
    palette = QApplication.palette()
    result = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        ink = palette.color(group, QPalette.ColorRole.ButtonText)
        ink = color if color is not None and mode is QIcon.Mode.Normal else ink
        for size in (24, 48):

            def paint(painter: QPainter, scale: float = size / 24, ink: QColor = ink) -> None:
                painter.scale(scale, scale)
                painter.fillPath(SHAPES[name](), ink)

            result.addPixmap(painted(QSize(size, size), 1, paint), mode)
    return result


def tool_button(name: str = "", title: str = "", tip: str = "", **properties: Any) -> QToolButton:
    """Return a tool button, `named`, with these of Qt's properties: text, checkable, autoRaise ..."""
    return named(QToolButton(**properties), name, title, tip)
