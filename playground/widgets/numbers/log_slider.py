"""A positive number by a logarithmic slider and an exact field that agree."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from core.value import Limit
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Stepped
from playground.widgets.layouts import fill
from playground.widgets.numbers.number_field import NumberField

LONGEST = 0.0000123  # of what the slider sets, the number with the most digits


class _Slider(Stepped, QSlider):
    """A slider whose drags, from press to release, have a key for Undo each."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.run = object()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.run = object()


class LogSlider(Themed, QWidget):
    """A positive number by a logarithmic slider and an exact field that agree; `edited` tells of either, with a key."""

    edited = Signal(float, object)
    STEPS_PER_DECADE = 50

    def __init__(self, limit: Limit, least: float, most: float) -> None:
        super().__init__()
        self._low, self._high = math.log10(least), math.log10(most)
        self.field = NumberField(limit, 0)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((self._high - self._low) * self.STEPS_PER_DECADE))
        self.slider.setPageStep(self.STEPS_PER_DECADE // 2)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fill(self, QHBoxLayout(), (self.slider, 1), self.field)
        self.restyle()
        self.slider.valueChanged.connect(self._slid)
        self.field.edited.connect(self._typed)

    def restyle(self) -> None:
        """Let the field show every number of the slider whole, and be as wide for all: nothing moves under a drag."""
        self.field.setFixedWidth(self.field.width_for(self.field.text_of(LONGEST)))

    def value(self) -> float:
        """Return the exact number."""
        return float(self.field.value())

    def go_back(self, why: str) -> None:
        """Show the number before the last edit, and say why that can't be."""
        self.field.go_back(why)
        self.show_value(self.value())

    def show_value(self, value: float) -> None:
        """Show `value` in both, silently."""
        self.field.show_value(value)
        position = round((math.log10(max(value, 1e-12)) - self._low) * self.STEPS_PER_DECADE)
        with QSignalBlocker(self.slider):
            self.slider.setValue(min(max(position, 0), self.slider.maximum()))

    def _slid(self, position: int) -> None:
        value = float(f"{10 ** (self._low + position / self.STEPS_PER_DECADE):.3g}")
        self.field.show_value(value)
        self.edited.emit(value, self.slider.run)

    def _typed(self, value: float, key: object | None) -> None:
        self.show_value(value)
        self.edited.emit(value, key)
