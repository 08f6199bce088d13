"""Where columns and neurons lie: as large as there is room, wide layers page by page."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from playground.diagram.plan.picks import Foot, Neuron, PickedHead

LARGEST, SMALLEST, COMFORTABLE = 88.0, 15.0, 27.0  # sides of a neuron's map
GAP_SHARE = 0.22  # of a side, between two neurons
MARGIN, ROUNDING = 12.0, 0.5  # what is wider by less needs no bar to scroll
WIDEST_PITCH, SIDE_SHARE = 280.0, 0.5  # between two columns; how much of it a map may take


class Bands(Struct, frozen=True):
    """What is written and clicked around the maps takes so many pixels: with larger letters more than these."""

    note: float = 16.0  # where a head's note begins, below its title
    buttons: float = 36.0  # where a head's buttons begin
    button: int = 16  # a button's side
    head: float = 58.0
    foot: float = 40.0
    page: float = 20.0  # where a foot's second line begins, in it
    name: float = 96.0  # a name beside a column, at the most
    pitch: float = 52.0  # between two columns, at the least


USUAL = Bands()


class DiagramLayout(Struct, frozen=True, eq=False):
    """Where everything lies, in pixels: for each column its left edge, the side of its maps, their tops.

    `shown` are the units that stand in each column, by row.
    """

    width: float
    height: float
    left: np.ndarray
    side: np.ndarray
    tops: tuple[np.ndarray, ...]
    shown: tuple[np.ndarray, ...]
    pitch: float
    bands: Bands = USUAL

    def cell(self, column: int, row: int) -> tuple[float, float, float]:
        """Return left, top and side of a neuron's map."""
        return float(self.left[column]), float(self.tops[column][row]), float(self.side[column])

    def cell_of(self, neuron: Neuron) -> tuple[float, float, float] | None:
        """Return left, top and side of a neuron's map; None where it is on another page."""
        row = self.row_of(neuron.column, neuron.unit)
        return None if row is None else self.cell(neuron.column, row)

    def bias_dots(self, column: int) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of the middles of a column's bias dots, by row: at the lower left corners of the maps."""
        tops = self.tops[column]
        return np.full(len(tops), self.left[column] - 1.0), tops + self.side[column] - 1.0

    def middles(self, column: int) -> np.ndarray:
        """Return how far down the middles of a column's maps are."""
        return np.asarray(self.tops[column] + self.side[column] / 2)

    def neuron_at(self, x: float, y: float) -> Neuron | None:
        """Return the neuron at a point; None beside them."""
        inside = np.flatnonzero((self.left <= x) & (x <= self.left + self.side))
        for column in inside.tolist():
            rows = np.flatnonzero((self.tops[column] <= y) & (y <= self.tops[column] + self.side[column]))
            if len(rows):
                return self.neuron(column, int(rows[0]))
        return None

    def neuron(self, column: int, row: int) -> Neuron:
        """Return which neuron stands there."""
        return Neuron(column, int(self.shown[column][row]))

    def beside(self, column: int, unit: int, across: int, down: int) -> Neuron:
        """Return the neuron so many columns and rows away; the first one of its column, where it isn't shown."""
        row = self.row_of(column, unit)
        if row is None:
            return self.neuron(column, 0)
        there = min(max(column + across, 0), len(self.shown) - 1)
        if there != column:  # to the nearest one
            row = int(np.abs(self.middles(there) - self.middles(column)[row]).argmin())
        return self.neuron(there, min(max(row + down, 0), len(self.shown[there]) - 1))

    def head_or_foot_at(self, x: float, y: float) -> PickedHead | Foot | None:
        """Return the head, or the foot, of a column at a point."""
        right = x - self.left - self.side / 2  # of each column's middle
        nearest = int(np.abs(right).argmin())
        if abs(right[nearest]) > self.pitch / 2 or self.bands.head <= y <= self.height - self.bands.foot:
            return None
        return PickedHead(nearest) if y < self.bands.head else Foot(nearest, bool(right[nearest] >= 0))

    def row_of(self, column: int, unit: int) -> int | None:
        """Return in which row a neuron stands; None where it is on another page."""
        found = np.flatnonzero(self.shown[column] == unit)
        return int(found[0]) if len(found) else None


def room_for(units: int, height: float, least: float = COMFORTABLE) -> int:
    """Return how many neurons of a layer can stand in a column of this height: all, as long as they aren't tiny.

    It is the height between heads and feet.
    """
    if units * SMALLEST * (1 + GAP_SHARE) <= height:
        return units
    return max(1, min(units, int(height / (least * (1 + GAP_SHARE)))))


def arrange(
    shown: Sequence[np.ndarray],
    width: float,
    height: float,
    above: float = 0.0,
    names: tuple[float, float] = (0.0, 0.0),
    bands: Bands = USUAL,
) -> DiagramLayout:
    """Lay out columns that show these units; wider than `width` where columns would stand too close.

    `above` is room that is left free between heads and neurons, `names` beside the first and the last column.
    """
    count = len(shown)
    left, right = names
    free = width - 2 * MARGIN - left - right
    pitch = free / (count - 1 + SIDE_SHARE)
    if pitch * SIDE_SHARE > LARGEST and count > 1:
        pitch = min((free - LARGEST) / (count - 1), WIDEST_PITCH)
    pitch = max(pitch, bands.pitch)
    edge = min(LARGEST, pitch * SIDE_SHARE)
    most = max(1, max(len(units) for units in shown))
    head, foot = bands.head + above, bands.foot
    whole = max(height, head + foot + most * SMALLEST * (1 + GAP_SHARE))
    inner = whole - head - foot
    side = np.array([min(edge, inner / (max(1, len(units)) * (1 + GAP_SHARE))) for units in shown])
    taken = left + edge + pitch * (count - 1) + right
    middle = max(MARGIN, (width - taken) / 2) + left + edge / 2 + pitch * np.arange(count)
    tops = []
    for units, high in zip(shown, side.tolist(), strict=True):
        step = high * (1 + GAP_SHARE)
        spread = min(max(step, 0.5 * inner / max(1, len(units))), 2.2 * step)  # few neurons stand apart
        first = head + inner / 2 - spread * len(units) / 2 + (spread - high) / 2
        tops.append(first + spread * np.arange(len(units)))
    return DiagramLayout(
        max(taken + 2 * MARGIN - ROUNDING, width),
        whole,
        middle - side / 2,
        side,
        tuple(tops),
        tuple(shown),
        pitch,
        bands,
    )
