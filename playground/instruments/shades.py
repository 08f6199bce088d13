"""What the instruments' views share: a colour for every layer, and how histograms become a picture."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from playground.languages.numerals import numeral
from playground.widgets.colors.hues import is_dark
from playground.widgets.pictures import pixels

LEAST_BINS, MOST_BINS = 12, 64  # that are drawn
QUARTERS = 4  # a histogram is cut to quarters of its reach, so that its edges stay where they are for a while


def layer_colors(count: int, palette: QPalette) -> list[QColor]:
    """Return a colour for each layer, from the first to the last ever lighter: told apart by every eye."""
    low, high = (0.3, 1.0) if is_dark(palette) else (0.0, 0.72)
    table = pg.colormap.get("viridis").map(np.linspace(low, high, count), mode="byte")
    return [QColor(*(int(value) for value in row[:3])) for row in table]


def cut(counts: np.ndarray, reach: float, values: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (edges, shares) of the quarters of histograms (..., bins) between -reach and reach that aren't empty.

    Of few `values` bins are joined, so that it is a shape and not a comb.
    """
    bins = counts.shape[-1]
    edges, shares = np.linspace(-reach, reach, bins + 1), counts / np.maximum(1, counts.sum(axis=-1, keepdims=True))
    used = np.flatnonzero(counts.reshape(-1, bins).any(axis=0))
    if len(used):
        quarter = bins // (2 * QUARTERS)
        first, last = used[0] // quarter * quarter, (used[-1] // quarter + 1) * quarter
        edges, shares = edges[first : last + 1], shares[..., first:last]
    most = min(MOST_BINS, max(LEAST_BINS, round(2 * values**0.5)))
    while shares.shape[-1] > most:
        edges, shares = edges[::2], shares[..., ::2] + shares[..., 1::2]
    return edges, shares


class HistogramBars:
    """A picture that histograms are drawn into in full colours, one over the other: one image, however many bars."""

    def __init__(self, width: float, height: float, ratio: float) -> None:
        self._ratio = ratio
        self._pixels = np.zeros((max(1, round(height * ratio)), max(1, round(width * ratio))), np.uint32)

    def add(self, heights: np.ndarray, base: float, fill: QColor, edge: QColor) -> None:
        """Draw bars with `heights` over the whole width, standing on `base`, all in the widget's pixels."""
        bottom = min(len(self._pixels), round(base * self._ratio))
        columns = np.arange(self._pixels.shape[1]) * len(heights) // self._pixels.shape[1]
        heights = np.minimum(np.ceil(heights * self._ratio).astype(int), bottom - 1)[columns]
        most = int(heights.max(initial=0)) + 1  # with the line that they stand on
        tops = most - 1 - heights  # counted from the highest
        inner = tops + 1  # where a column's edge ends: a line at its top, and as far as its neighbours are lower
        inner[1:] = np.maximum(inner[1:], tops[:-1])
        inner[:-1] = np.maximum(inner[:-1], tops[1:])
        rows, band = np.arange(most)[:, None], self._pixels[bottom - most : bottom]
        np.copyto(band, edge.rgba(), where=rows >= tops)
        np.copyto(band[:-1], fill.rgba(), where=rows[:-1] >= inner)

    def image(self) -> QImage:
        """Return the picture."""
        image = pixels.image(self._pixels, see_through=True)
        image.setDevicePixelRatio(self._ratio)
        return image


def paint_edges(painter: QPainter, edges: np.ndarray, below: QRectF) -> None:
    """Write the first and the last edge of a histogram `below` it, and 0 where that lies between them."""
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, numeral(edges[0], ".3g"))
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, numeral(edges[-1], ".3g"))
    if edges[0] < 0 < edges[-1]:
        across = below.left() - edges[0] / (edges[-1] - edges[0]) * below.width()
        painter.drawText(QRectF(across - 20, below.top(), 40, below.height()), Qt.AlignmentFlag.AlignHCenter, "0")


def mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """Return a colour between the ground's and another."""
    ends = ((each.red(), each.green(), each.blue()) for each in (ground, color))
    return QColor(*(round(a + (b - a) * share) for a, b in zip(*ends, strict=True)))


def tall(shares: np.ndarray, height: float) -> np.ndarray:
    """Return how high bars of these shares stand: the square root, so that the few can be seen beside the many."""
    most = float(shares.max()) if shares.size else 0.0
    return np.sqrt(shares / most) * height if most else np.zeros(shares.shape)


def percent(share: float) -> str:
    """Return a share as people read it."""
    return numeral(share, ".1%" if 0 < share < 0.1 else ".0%").replace("%", " %")
