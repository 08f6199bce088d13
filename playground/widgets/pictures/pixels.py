"""Arrays as Qt paints them: ink in the theme's colours, signed values in those of signs, many pictures in one."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QPalette

from playground.widgets.colors.hues import sign_color
from playground.widgets.look import rgb


def image(colors: np.ndarray, *, see_through: bool = False) -> QImage:
    """Return colours as an image that owns its pixels: RGB32 (height, width), or bytes (height, width, 3 or 4).

    `see_through`: the RGB32 colours have their alpha in the highest byte, and are multiplied by it.
    """
    colors = np.ascontiguousarray(colors, np.uint32 if colors.ndim == 2 else np.uint8)
    height, width = colors.shape[:2]
    if colors.ndim == 2:
        form = QImage.Format.Format_ARGB32_Premultiplied if see_through else QImage.Format.Format_RGB32
    else:
        form = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}[colors.shape[2]]
    return QImage(colors.data, width, height, colors.strides[0], form).copy()


def draw_part(painter: QPainter, target: QRectF, image: QImage, source: QRectF) -> None:
    """Draw a part of an image; Qt's SVG, which a picture for print may become, would draw all of it."""
    if painter.paintEngine().type() == QPaintEngine.Type.Picture:
        part = image.copy(source.toAlignedRect())
        painter.drawImage(target, part, QRectF(part.rect()))
    else:
        painter.drawImage(target, image, source)


def inked(values: np.ndarray, palette: QPalette) -> QImage:
    """Return values (height, width) from 0 to 1 as ink on the palette's ground."""
    ground, ink = (rgb(palette.color(role)) for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Text))
    return image(ground + np.clip(values, 0, 1)[..., None] * (ink - ground) + 0.5)


def signed(values: np.ndarray, palette: QPalette) -> QImage:
    """Return values (height, width) in the colours of signs, the ground at 0; the largest is full.

    What is not finite, such as a mosaic's gaps, can be seen through.
    """
    known = np.isfinite(values)
    values = np.where(known, values, 0.0)
    largest = float(np.abs(values).max(initial=0.0))
    strength = np.abs(values)[..., None] / largest if largest else np.zeros((*values.shape, 1))
    colors = np.where(values[..., None] > 0, *(rgb(sign_color(palette, positive=sign)) for sign in (True, False)))
    ground = rgb(palette.color(QPalette.ColorRole.Base))
    return seen_through(ground + strength**0.7 * (colors - ground) + 0.5, 255.0 * known)


def seen_through(colors: np.ndarray, alpha: np.ndarray) -> QImage:
    """Return colours (height, width, 3) with alpha (height, width), from 0 to 255, as an image that owns its pixels."""
    height, width = alpha.shape
    whole = np.empty((height, width, 4), np.uint8)
    whole[..., :3], whole[..., 3] = colors, alpha
    return image(whole)


def mosaic(pictures: np.ndarray, columns: int, gap: float = np.nan) -> np.ndarray:
    """Return pictures (n, height, width) side by side in rows of `columns`, with a pixel of `gap` between them."""
    count, height, width = pictures.shape
    rows = -(-count // columns)
    whole = np.full((rows * (height + 1) - 1, columns * (width + 1) - 1), gap, np.float64)
    for index, picture in enumerate(pictures):
        top, left = index // columns * (height + 1), index % columns * (width + 1)
        whole[top : top + height, left : left + width] = picture
    return whole
