"""What stands over a grid: its name and shape, what turns its pages, the badge of its numeric checks."""

from math import prod
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from playground.languages import tr
from playground.languages.numerals import numeral
from playground.sample.sheet.grids import Grid, GridKind

PREVIOUS, NEXT = "‹", "›"
GAP = 12


class Badge(Struct, frozen=True):
    """How many of an array's gradients were checked, and how many of these differ."""

    checked: int
    differ: int
    count: int

    @property
    def text(self) -> str:
        """What the badge says."""
        if self.differ:
            return tr("✗ {differ} of {checked} differ from their numeric check").format(
                differ=numeral(self.differ), checked=numeral(self.checked)
            )
        if self.checked < self.count:
            return tr("✓ {checked} of {count} checked, all agree to 1e-6").format(
                checked=numeral(self.checked), count=numeral(self.count)
            )
        return tr("✓ all {count} agree to 1e-6").format(count=numeral(self.count))


class Word(NamedTuple):
    """A word over a grid; clicked, it turns the page so many rows and columns on, if any."""

    rect: QRect
    text: str
    down: int = 0
    across: int = 0


def page_words(grid: Grid, metrics: QFontMetrics) -> list[Word]:
    """Return the words behind a grid's name that say which page it is, with what turns it."""
    (rows, columns), found = grid.tiles, []
    if grid.kind in (GridKind.COLUMN, GridKind.ROW):
        return []
    x, line = grid.title_at.x() + metrics.horizontalAdvance(grid.title) + GAP, metrics.height() + 4
    for what, shown, count, down in (
        (tr("rows {start}–{stop} of {count}"), grid.rows, rows, 1),
        (tr("columns {start}–{stop} of {count}"), grid.columns, columns, 0),
    ):
        if len(shown) == count:
            continue
        said = what.format(start=numeral(shown.start + 1), stop=numeral(shown.stop), count=numeral(count))
        for text, sign in ((PREVIOUS, -1), (said, 0), (NEXT, 1)):
            width = metrics.horizontalAdvance(text) + (12 if sign else 4)
            rect = QRect(x, grid.title_at.y(), width, line)
            found.append(Word(rect, text, sign * down, sign * (1 - down)))
            x += width
        x += GAP
    return found


def width_of(grid: Grid, metrics: QFontMetrics) -> int:
    """Return the width of everything over a grid."""
    words = page_words(grid, metrics)
    width = words[-1].rect.right() + 1 - grid.title_at.x() if words else metrics.horizontalAdvance(grid.title)
    if grid.key.what == "gradients" and grid.kind in (GridKind.MATRIX, GridKind.KERNELS, GridKind.LINE):
        count = prod(grid.shape)
        width += GAP + metrics.horizontalAdvance(Badge(count - 1, 0, count).text)
    return width
