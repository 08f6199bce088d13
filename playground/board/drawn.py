"""What is on the board, strokes or an image, as one value; and where its lines run."""

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from core.data.drawing import photo
from core.data.drawing.strokes import Recipe, curve, render

Stroke = tuple[tuple[float, float], ...]


class Drawing(Struct, frozen=True, eq=False):
    """What is on the board: strokes in its units, y down; or an image (height, width) uint8.

    `ready` images are white ink on black in 28 x 28, as the network reads them; `label` is what such a one is known
    to be.
    """

    strokes: tuple[Stroke, ...] = ()
    image: np.ndarray | None = None
    ready: bool = False
    label: int | None = None

    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.strokes and self.image is None

    def rendered(self, recipe: Recipe) -> np.ndarray | None:
        """Return what is drawn as the network reads it: (28, 28) uint8; None without ink."""
        if self.empty():
            return None
        if self.image is None:
            found = render(self.strokes, recipe)
        else:
            found = self.image if self.ready else photo.prepared(self.image)
        return found if found.any() else None


def path_of(stroke: Stroke) -> QPainterPath:
    """Return the smooth line through a stroke's points, which is the recipe's own; a single point is a dot."""
    pieces = curve(stroke).tolist()
    path = QPainterPath(QPointF(*pieces[0][0]))
    for _, one, other, end in pieces:
        path.cubicTo(*one, *other, *end)
    if len(stroke) == 1:
        path.lineTo(stroke[0][0] + 0.01, stroke[0][1])
    return path


def distance(stroke: Stroke, at: np.ndarray) -> float:
    """Return how far the point `at` is from the nearest point of a stroke's line."""
    points = np.array(stroke)
    if len(points) == 1:
        return float(np.hypot(*(points[0] - at)))
    start, along = points[:-1], np.diff(points, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((at - start) * along).sum(axis=1) / length, 0, 1)
    nearest = start + share[:, None] * along
    return float(np.hypot(*(nearest - at).T).min())


def first(strokes: tuple[Stroke, ...], share: float) -> tuple[Stroke, ...]:
    """Return the first `share` of all points, as strokes."""
    left = max(1, round(share * sum(map(len, strokes))))
    found = []
    for stroke in strokes:
        if left <= 0:
            break
        found.append(stroke[:left])
        left -= len(stroke)
    return tuple(found)
