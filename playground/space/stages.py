"""What is shown of every stage, and what is remembered of it from moment to moment: units, frames, which way up."""

import math
from typing import NamedTuple

import numpy as np

from core.data.extent import Extent
from core.inside.warp import PLANE, Pair, Sight, Warp, frame

FAR = 2.0  # sizes of the frame that a straight line reaches to either side


class Stage(NamedTuple):
    """What is shown of a stage: where its lines and points lie, in which frame, by which units (None: best view)."""

    sight: Sight
    frame: Extent
    pair: Pair | None


def within(points: np.ndarray, frame: Extent) -> np.ndarray:
    """Return points (n, 2) as shares of the frame, from the left and from below."""
    left, right, bottom, top = frame
    shares: np.ndarray = (points - (left, bottom)) / (right - left, top - bottom)
    return shares


class StageViews:
    """The stages of a warp, each worked out when it is first shown in a moment.

    Attributes
    ----------
    view
        "widest", "chosen" or "best".
    """

    def __init__(self, warp: Warp, plane: Extent | None, view: str) -> None:
        self.warp, self.view = warp, view
        self._plane = plane
        self._now: dict[int, Stage] = {}
        self._chosen, self._widest = dict[int, Pair](), dict[int, Pair]()
        self._frames, self._laid = dict[tuple[int, Pair | None], Extent](), dict[int, np.ndarray]()

    def renew(self, warp: Warp | None = None) -> None:
        """Forget the moment, not what is remembered beyond it; `warp` takes the place of one with the same stages."""
        self.warp = warp or self.warp
        self._now.clear()

    def show(self, view: str) -> None:
        """Show another view of all stages; "chosen" begins with the units that are shown."""
        self.view = view
        self._now.clear()

    def choose(self, index: int, pair: Pair) -> None:
        """Show these two units of a stage."""
        self._chosen[index] = pair
        self.show("chosen")

    def units(self, index: int) -> int:
        """Return how many units a stage has."""
        return len(self.warp.values(self.warp.stages[index]))

    def stage(self, index: int) -> Stage:
        """Return what is shown of a stage."""
        found = self._now.get(index)
        if found is None:
            found = self._now[index] = self._look(index)
        return found

    def between(self, along: float) -> tuple[np.ndarray, np.ndarray]:
        """Return where lines and points are on the way between two stages, as shares of the frame."""
        low = min(math.floor(along), len(self.warp.stages) - 1)
        part, here = along - low, self.stage(low)
        lines, points = (within(some, here.frame) for some in (here.sight.lines, here.sight.points))
        if part:
            there = self.stage(low + 1)
            lines = (1 - part) * lines + part * within(there.sight.lines, there.frame)
            points = (1 - part) * points + part * within(there.sight.points, there.frame)
        return lines, points

    def border(self, index: int) -> np.ndarray | None:
        """Return two far points, as shares of the frame, of the line where the class changes; None if there is none."""
        shown, found = self.stage(index), self.warp.border(self.warp.stages[index])
        if found is None or shown.pair is None:
            return None
        (a, b), c = found
        if self.units(index) > 1 and shown.pair == (1, 0):
            a, b = b, a
        elif self.units(index) > 1 and shown.pair != (0, 1):
            return None
        left, right, bottom, top = shown.frame
        x, y = (left + right) / 2, (bottom + top) / 2
        off = (a * x + b * y + c) / (a * a + b * b)
        foot = np.array([x - off * a, y - off * b])  # the line's nearest point to the middle
        far = FAR * (right - left + top - bottom) * np.array([-b, a]) / math.hypot(a, b)
        return within(np.array([foot - far, foot + far]), shown.frame)

    def _look(self, index: int) -> Stage:
        layer = self.warp.stages[index]
        if self.view == "best" and layer != PLANE and self.units(index) > 1:
            pair, sight = None, self.warp.best_view(layer, self._like(index))
            self._laid[index] = sight.points
        else:
            pair = self._widest[index] = self.warp.pair(layer, self._widest.get(index))
            if self.view == "chosen":
                across, up = self._chosen.setdefault(index, pair)
                last = self.units(index) - 1  # they may have been chosen when the stage had more, or of a wider one
                pair = Pair(min(across, last), min(up, last))
            sight = self.warp.two_units(layer, pair)
        key = index, pair
        if layer == PLANE and self._plane is not None:
            seen = self._plane
        else:
            seen = frame(sight, self._frames.get(key), even=pair is None)
        self._frames[key] = seen
        return Stage(sight, seen, pair)

    def _like(self, index: int) -> np.ndarray | None:
        """Return where the points lay before, here or else in the stage before, so that they stay there."""
        points = self.warp.points
        if points.ndim == 2 and points.shape[1] == 2:
            return None  # they stay as they lie in the plane
        before = self._laid.get(index)
        return self.stage(index - 1).sight.points if before is None and index else before
