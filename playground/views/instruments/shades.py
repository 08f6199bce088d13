"""What the instruments' views share: a colour for every layer, and how a histogram becomes an outline."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QPainterPath, QPalette

from playground.views.look import CLASS_COLORS, is_dark

QUARTERS = 4  # a histogram is cut to quarters of its reach, so that its edges stay where they are for a while


def layer_colors(count: int, palette: QPalette) -> list[QColor]:
    """Return a colour for each layer: told apart by everybody; of many, from the first to the last ever lighter."""
    if count <= len(CLASS_COLORS):
        colors = [QColor(color) for color in CLASS_COLORS[:count]]
        return [color.lighter(125) for color in colors] if is_dark(palette) else colors
    low, high = (0.3, 1.0) if is_dark(palette) else (0.0, 0.8)
    table = pg.colormap.get("viridis").map(np.linspace(low, high, count), mode="byte")
    return [QColor(*(int(value) for value in row[:3])) for row in table]


def cut(shares: np.ndarray, reach: float) -> tuple[np.ndarray, np.ndarray]:
    """Return (edges, shares) of the quarters of histograms (..., bins) between -reach and reach that aren't empty."""
    bins = shares.shape[-1]
    edges = np.linspace(-reach, reach, bins + 1)
    used = np.flatnonzero(shares.reshape(-1, bins).any(axis=0))
    if not len(used):
        return edges, shares
    quarter = bins // (2 * QUARTERS)
    first, last = used[0] // quarter * quarter, (used[-1] // quarter + 1) * quarter
    return edges[first : last + 1], shares[..., first:last]


def outline(heights: np.ndarray, left: float, width: float, base: float) -> QPainterPath:
    """Return the outline of bars with `heights` in pixels, side by side from `left` on, standing on `base`."""
    x = np.linspace(left, left + width, len(heights) + 1).repeat(2)
    y = base - np.concatenate([[0.0], heights.repeat(2), [0.0]])
    return pg.functions.arrayToQPath(x, y, finiteCheck=False)


def tall(shares: np.ndarray, height: float) -> np.ndarray:
    """Return how high bars of these shares stand: the square root, so that the few can be seen beside the many."""
    most = float(shares.max()) if shares.size else 0.0
    return np.sqrt(shares / most) * height if most else np.zeros(shares.shape)


def percent(share: float) -> str:
    """Return a share as people read it."""
    return f"{share:.1%}".replace("%", " %") if 0 < share < 0.1 else f"{share:.0%}".replace("%", " %")
