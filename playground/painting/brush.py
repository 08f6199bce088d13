"""What a brush does to points: adds, sprays, erases, moves, jitters. Plain arrays in, arrays out.

Points are rows (n, 4) of x1, x2, y and u, see `core.data.painted`. On the plane lie x1 and x2, of a curve x and y.
"""

import numpy as np
from msgspec import Struct

from core.data.extent import Extent
from core.data.painted import MOST_POINTS

SHAKEN = 0.15  # of the brush's radius: the deviation of what jittering moves a point by
Place = tuple[float, float]


class Brush(Struct, frozen=True):
    """A brush on a piece of plane; `reach` is its radius across and up, in the plane's numbers."""

    plane: Extent
    reach: Place
    curve: bool = False

    @property
    def columns(self) -> list[int]:
        """Which numbers of a point say where it lies."""
        return [0, 2] if self.curve else [0, 1]

    def near(self, rows: np.ndarray, start: Place, end: Place) -> np.ndarray:
        """Return which points (n,) lie under the brush on its way."""
        points, way = (rows[:, self.columns] - start) / self.reach, np.subtract(end, start) / self.reach
        along = np.clip(points @ way / max(float(way @ way), 1e-12), 0, 1)
        found: np.ndarray = np.sum((points - along[:, None] * way) ** 2, axis=1) <= 1
        return found

    def added(self, rows: np.ndarray, places: np.ndarray, y: float, rng: np.random.Generator) -> np.ndarray:
        """Return the points with new ones at places (k, 2), as far as they lie on the plane and there is room."""
        left, right, bottom, top = self.plane
        across, up = places.T
        places = places[(across >= left) & (across <= right) & (up >= bottom) & (up <= top)]
        places = places[: max(0, MOST_POINTS - len(rows))]
        new = np.zeros((len(places), 4))
        new[:, 2] = y
        new[:, self.columns] = places
        new[:, 3] = rng.random(len(places))
        return np.concatenate([rows, new])

    def sprayed(self, start: Place, end: Place, count: int, rng: np.random.Generator) -> np.ndarray:
        """Return places (count, 2) spread evenly under the brush on its way."""
        angle, far, along = rng.random((3, count)) * [[2 * np.pi], [1], [1]]
        spread = np.sqrt(far)[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]) * self.reach
        places: np.ndarray = np.add(start, along[:, None] * np.subtract(end, start)) + spread
        return places

    def moved(self, rows: np.ndarray, chosen: np.ndarray, way: Place | np.ndarray) -> np.ndarray:
        """Return the points with the chosen ones (indices) moved by a way, (2,) or (k, 2); none leaves the plane."""
        rows = rows.copy()
        left, right, bottom, top = self.plane
        places = rows[chosen][:, self.columns] + way
        rows[chosen[:, None], self.columns] = np.clip(places, (left, bottom), (right, top))
        return rows

    def jittered(self, rows: np.ndarray, start: Place, end: Place, rng: np.random.Generator) -> np.ndarray:
        """Return the points with those under the brush on its way shaken a little."""
        chosen = np.flatnonzero(self.near(rows, start, end))
        return self.moved(rows, chosen, SHAKEN * rng.standard_normal((len(chosen), 2)) * self.reach)
