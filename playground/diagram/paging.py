"""Which neurons of wide layers are shown: the most telling ones on the first page, all others on the next ones."""

import numpy as np

from playground.diagram.columns import Plan, page_of, pages
from playground.diagram.diagram_layout import room_for


class Paging:
    """For every column of a plan the page it shows.

    Attributes
    ----------
    scores
        How telling each unit of each column is.
    most
        How many neurons of a column are shown; None: as many as fit.
    height
        Of the sheet, without what skips take.
    """

    def __init__(self, plan: Plan, scores: list[np.ndarray], most: int | None = None) -> None:
        self.plan, self.scores, self.most = plan, scores, most
        self.height = 400.0
        self.pages = [0] * len(plan.columns)

    def room(self, column: int) -> int:
        """Return how many neurons of a column are shown on a page."""
        units = self.plan.columns[column].units
        return min(units, self.most) if self.most else room_for(units, self.height)

    def count(self, column: int) -> int:
        """Return how many pages a column has."""
        return pages(self.plan.columns[column].units, self.room(column))

    def first(self) -> None:
        """Go to the first page everywhere."""
        self.pages = [0] * len(self.pages)

    def turn(self, column: int, by: int) -> None:
        """Go to another page of a column; after the last one comes the first."""
        self.pages[column] = (self.pages[column] + by) % self.count(column)

    def bring(self, column: int, unit: int) -> None:
        """Go to the page that a unit is on."""
        order = np.argsort(-np.nan_to_num(self.scores[column]), kind="stable")
        self.pages[column] = int(np.flatnonzero(order == unit)[0]) // self.room(column)

    def shown(self) -> list[np.ndarray]:
        """Return the units that every column shows."""
        self.pages = [min(page, self.count(column) - 1) for column, page in enumerate(self.pages)]
        return [page_of(s, self.room(c), self.pages[c]) for c, s in enumerate(self.scores)]
