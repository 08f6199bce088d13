"""Where the arrow keys lead on a picture: from side to side in so many steps, with Shift in finer ones."""

from PySide6.QtCore import Qt

from core.data.extent import Extent

STEPS, FINE = 60, 0.1  # from one side of the picture to the other; of a step, with Shift
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}


def middle(extent: Extent) -> tuple[float, float]:
    """Return the place where keys begin."""
    left, right, bottom, top = extent
    return (left + right) / 2, (bottom + top) / 2


def stepped(extent: Extent, at: tuple[float, float], step: tuple[int, int], *, fine: bool) -> tuple[float, float]:
    """Return where a `step` of ARROWS leads from a place; the picture's edge is the end."""
    left, right, bottom, top = extent
    share = (FINE if fine else 1.0) / STEPS
    x, y = at[0] + step[0] * share * (right - left), at[1] + step[1] * share * (top - bottom)
    return min(max(x, left), right), min(max(y, bottom), top)
