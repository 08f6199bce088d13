"""A stroke: what a tool does to the points of the data from press to release, piece by piece."""

from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from core.data.chosen_points import on_paper
from core.data.data import Data
from core.data.painted import MOST_POINTS, packed
from playground.languages import mark
from playground.painting.brush import Brush, Place


class Tool(NamedTuple):
    """What a tool is called, what it does, its key, and what Undo calls what was done with it."""

    title: str
    tip: str
    key: str
    done: str


TOOLS = {
    "add": Tool(mark("Add", "tool"), mark("A click adds a point, a drag sprays (A)"), "A", mark("Add points")),
    "spray": Tool(
        mark("Spray", "tool"),
        mark("Points all around the mouse, for as long as it is pressed (S)"),
        "S",
        mark("Spray points"),
    ),
    "erase": Tool(
        mark("Erase", "tool"),
        mark("Take away what the ring touches (E; the right mouse button always does)"),
        "E",
        mark("Erase points"),
    ),
    "move": Tool(
        mark("Move", "tool"), mark("Drag the points in the ring to another place (M)"), "M", mark("Move points")
    ),
    "jitter": Tool(
        mark("Jitter", "tool"),
        mark("Shake the points in the ring, for as long as it is pressed (J)"),
        "J",
        mark("Jitter points"),
    ),
}


class Stroke:
    """What is painted from press to release, on `data` as it was then; SpecError where there are too many points.

    `y` is the class or number of new points (of a curve it is their height), `density` how many a burst of spray has.
    """

    def __init__(self, tool: str, data: Data, at: Place, y: float, density: int, rng: np.random.Generator) -> None:
        self.tool, self.y, self.density, self._rng = tool, y, density, rng
        self.data = on_paper(data)
        self.start = self.done_to = self.at = at
        self._before = self._rows = self.data.painted.rows.astype(np.float64)
        self._grabbed: np.ndarray | None = None  # the points that are moved
        self._dragged = False

    @property
    def full(self) -> bool:
        """Whether there is no room for another point."""
        return len(self._rows) == MOST_POINTS

    @property
    def waits(self) -> bool:
        """Whether there is something to do: the way that came since, or what goes on while it is pressed."""
        goes_on = self.tool in ("spray", "jitter") or (self.tool == "add" and self._dragged)
        return goes_on or self.at != self.done_to

    def drag(self, at: Place) -> None:
        """Go on to a place, with what is done next."""
        self._dragged = self._dragged or at != self.at
        self.at = at

    def press(self, brush: Brush) -> None:
        """Do what the tool does where it is set down."""
        if self.tool == "add":
            self._rows = brush.added(self._rows, np.array([self.at]), self.y, self._rng)
        elif self.tool == "move":
            self._grabbed = np.flatnonzero(brush.near(self._rows, self.at, self.at))
        else:
            self.work(brush)

    def work(self, brush: Brush) -> None:
        """Do what the tool does, from where it was done to where it is now."""
        start, self.done_to = self.done_to, self.at
        if self._grabbed is not None:
            self._rows = brush.moved(self._before, self._grabbed, np.subtract(self.at, self.start))
        elif self.tool == "erase":
            self._rows = self._rows[~brush.near(self._rows, start, self.at)]
        elif self.tool == "jitter":
            self._rows = brush.jittered(self._rows, start, self.at, self._rng)
        else:
            places = brush.sprayed(start, self.at, self.density, self._rng)
            self._rows = brush.added(self._rows, places, self.y, self._rng)

    def painted(self) -> Data | None:
        """Return the data as they are painted by now; None where that is as before."""
        points = packed(self._rows)
        if points == self.data.painted.points:
            return None
        self.data = replace(self.data, painted=replace(self.data.painted, points=points))
        return self.data
