"""What is sketched on: a canvas, in the numbers of what it shows, whose upright axis may be logarithmic."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from core.data.extent import Extent
from core.formula import plain
from playground.languages.numerals import in_marks
from playground.widgets.pictures.canvas import Canvas
from playground.widgets.pictures.plot import Plot

STEPS = 60  # of the arrow keys, from one side to the other
LITTLE = 0.1  # of a step, with Shift
Place = tuple[float, float]


class SketchSheet:
    """Leads from pixels of a `canvas` over a `plot` to numbers and back.

    Parameters
    ----------
    keys
        The widget that has the focus for it.
    extent
        Returns in which numbers a sketch lies, None where nothing is shown; those of a logarithmic axis as exponents.
    logarithmic
        Returns whether the upright axis is.
    """

    def __init__(
        self,
        plot: Plot,
        canvas: Canvas,
        keys: QWidget,
        extent: Callable[[], Extent | None],
        logarithmic: Callable[[], bool] = lambda: False,
    ) -> None:
        self.canvas, self.keys = canvas, keys
        self._plot, self._extent, self._logarithmic = plot, extent, logarithmic

    def place_at(self, pixel: QPointF) -> Place:
        """Return the numbers of a pixel, the nearest ones beside the sheet."""
        return self._within(*self.canvas.to_numbers(pixel))

    def pixels(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where numbers lie, across and down."""
        return self.canvas.to_pixels(x, np.log10(y) if self._logarithmic() else y)

    def moved(self, at: Place | None, across: int, up: int, *, little: bool) -> Place | None:
        """Return where an arrow key leads from a place, the middle where there is none."""
        if (extent := self._extent()) is None:
            return None
        left, right, bottom, top = extent
        x, y = ((left + right) / 2, (bottom + top) / 2) if at is None else at
        if at is not None and self._logarithmic():
            y = float(np.log10(y))
        step = (LITTLE if little else 1.0) / STEPS
        return self._within(x + across * step * (right - left), y + up * step * (top - bottom))

    def between(self, start: Place, end: Place) -> list[Place]:
        """Return the corners of a line that is straight as it is seen, after its start."""
        if not self._logarithmic() or min(start[1], end[1]) <= 0:
            return [end]
        along = np.linspace(0, 1, STEPS)[1:-1]
        x, y = (np.outer(along, np.subtract(end, start)) + start).T[0], start[1] * (end[1] / start[1]) ** along
        return [*zip(x.tolist(), y.tolist(), strict=True), end]

    def said(self, at: Place) -> str:
        """Return the numbers of a place with their names, as a screen reader says them."""
        names = self._plot.bottom.labelText, self._plot.left.labelText
        return ", ".join(f"{name} {three_digits(number)}" for name, number in zip(names, at, strict=True))

    def _within(self, x: float, y: float) -> Place:
        left, right, bottom, top = self._extent() or (x, x, y, y)
        x, y = min(max(x, left), right), min(max(y, bottom), top)
        return x, 10.0**y if self._logarithmic() else y


def three_digits(number: float) -> str:
    """Return a number as precisely as one can draw it."""
    return in_marks(plain(float(f"{number:.3g}")))
