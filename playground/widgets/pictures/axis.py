"""A plot's axis: large and small numbers short, none that run together, powers of ten where it is logarithmic."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QPainter

from playground.widgets.numbers.number_text import in_marks

APART, APART_DOWN = 4, 1  # pixels between two numbers below a plot, and beside one
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Axis(pg.AxisItem):
    """Writes large and small numbers short: 500k, 3e-4; "500000" would stand on the axis's own name."""

    _written = ""
    _numbered = True

    def show_numbers(self, shown: bool) -> None:
        """Write its numbers, or none: where nothing is drawn yet they would be made up."""
        if shown != self._numbered:
            self._numbered = shown
            self.picture = None
            self.update()

    def _updateLabel(self) -> None:
        """Write its name anew only where that is another: pyqtgraph does at every pen and range."""
        name, self._written = self._written, self.labelString()
        if name != self._written:
            super()._updateLabel()
        else:
            self.picture = None
            self.update()

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Return what is drawn: of the numbers as many as don't run together, those of the large steps first."""
        specs = super().generateDrawSpecs(painter)
        if specs is None:
            return specs
        lines, ticks, texts = specs
        apart = (APART, 0) if self.orientation == "bottom" else (0, APART_DOWN)
        kept: list[Any] = []
        for text in (
            texts if self._numbered else ()
        ):  # pyqtgraph writes those of the large steps first, and never asks how large they are
            room = text[0].adjusted(-apart[0], -apart[1], apart[0], apart[1])
            if not any(room.intersects(other[0]) for other in kept):
                kept.append(text)
        return lines, ticks, kept

    def tickValues(self, low: float, high: float, size: float) -> Any:
        """Return where the ticks are: of a logarithmic axis powers of ten first, then 2 and 5 of them, then all."""
        if not self.logMode:
            return super().tickValues(low, high, size)
        exponents = np.arange(np.floor(low), np.ceil(high) + 1)
        levels = []
        for digits in ([1], [2, 5], [3, 4, 6, 7, 8, 9]):
            ticks = (exponents[:, None] + np.log10(digits)).ravel()
            levels.append((None, ticks[(low <= ticks) & (ticks <= high)].tolist()))
        return levels

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        written: list[str] = super().tickStrings(values, scale, spacing)
        if self.logMode:
            written = [power(value) for value in values]
        else:
            written = [short(value * scale) or text for value, text in zip(values, written, strict=True)]
        return [in_marks(text) for text in written]


def short(value: float) -> str:
    """Return a number of many digits as few letters; "" where it has few digits itself."""
    size = abs(value)
    if 1e4 <= size < 1e9:
        return f"{value / 1e6:g}M" if size >= 1e6 else f"{value / 1e3:g}k"
    if size >= 1e9 or 0 < size < 1e-3:
        digits, power = f"{value:.3e}".split("e")
        return f"{float(digits):g}e{int(power)}"
    return ""


def power(exponent: float) -> str:
    """Return 10 to an exponent, as it stands at a tick of a logarithmic axis: 0.02, 20, 2e-5, 10⁻⁵."""
    value = float(f"{10.0**exponent:.1g}")
    if 1e-3 <= value < 1e4:
        return f"{value:g}"
    digit, of_ten = f"{value:.0e}".split("e")
    return f"10{str(int(of_ten)).translate(RAISED)}" if digit == "1" else f"{digit}e{int(of_ten)}"
