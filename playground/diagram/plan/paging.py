"""Which neurons of wide layers are shown: by number or the most telling ones first, the rest on the next pages."""

from collections.abc import Sequence

import numpy as np

from playground.diagram.plan.diagram_layout import room_for
from playground.diagram.plan.layer_columns import Plan

STAYS = 1.25  # a neuron takes another's place when it tells so many times as much


class Paging:
    """For every column of a plan the page it shows.

    Attributes
    ----------
    scores
        How telling each unit of each column is.
    most
        How many neurons of a column are shown; None: as many as fit.
    by_telling
        Whether those that tell the most come first; else they stand by their number.
    height
        Of the sheet, between heads and feet, without what skips take.
    """

    def __init__(self, plan: Plan, most: int | None = None, *, by_telling: bool = False) -> None:
        self.plan, self.most, self.by_telling = plan, most, by_telling
        self.scores = [np.zeros(column.units) for column in plan.columns]
        self.height = 300.0
        self.first()

    def rank(self, scores: list[np.ndarray], shown: Sequence[np.ndarray]) -> None:
        """Take how telling units are now; on first pages, those shown stay where others tell hardly more."""
        if not any(self.pages):
            for score, units in zip(scores, shown, strict=False):  # at first none is shown
                score[units] *= STAYS
        self.scores = scores

    def room(self, column: int) -> int:
        """Return how many neurons of a column are shown on a page."""
        units = self.plan.columns[column].units
        return min(units, self.most) if self.most else room_for(units, self.height)

    def count(self, column: int) -> int:
        """Return how many pages a column has."""
        return -(-self.plan.columns[column].units // self.room(column))

    def first(self) -> None:
        """Go to the first page everywhere."""
        self.pages = [0] * len(self.plan.columns)

    def turn(self, column: int, by: int) -> None:
        """Go to another page of a column; after the last one comes the first."""
        self.pages[column] = (self.pages[column] + by) % self.count(column)

    def bring(self, column: int, unit: int) -> None:
        """Go to the page that a unit is on."""
        self.pages[column] = int(np.flatnonzero(self._order(column) == unit)[0]) // self.room(column)

    def shown(self) -> list[np.ndarray]:
        """Return the units that every column shows."""
        self.pages = [min(page, self.count(column) - 1) for column, page in enumerate(self.pages)]
        return [self._on_page(column) for column in range(len(self.pages))]

    def _on_page(self, column: int) -> np.ndarray:
        room = self.room(column)
        first = self.pages[column] * room
        return np.sort(self._order(column)[first : first + room])  # on a page they stand by their number

    def _order(self, column: int) -> np.ndarray:
        if not self.by_telling:
            return np.arange(self.plan.columns[column].units)
        return np.argsort(-np.nan_to_num(self.scores[column]), kind="stable")
