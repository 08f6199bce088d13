"""The fields of layers' cards: where each stands, what it means, and how it is made."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.layers import Reshape
from core.value import SpecError
from playground.languages import tr, tr_said
from playground.widgets.fields import Choice, TypedLine
from playground.widgets.layouts import fill
from playground.widgets.numbers.number_field import NumberField


class Sizes(QWidget):
    """A shape as people write it, 28x28x1; what can't be one is said below the field, and changes nothing."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shape: tuple[int, ...] = ()
        self.line = TypedLine(placeholderText="28x28x1")
        self.trouble = QLabel(wordWrap=True)
        self.trouble.hide()
        self.trouble.setObjectName("shape_trouble")
        self.trouble.setProperty("trouble", True)
        self.setFocusProxy(self.line)
        fill(self, QVBoxLayout(), self.line, self.trouble, spacing=2)
        self.line.editingFinished.connect(self._typed)

    def setAccessibleName(self, name: str) -> None:
        """Name the field itself."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def show_value(self, shape: tuple[int, ...]) -> None:
        """Show `shape`, silently."""
        text = "x".join(str(n) for n in shape)
        if shape != self._shape or self.line.text() != text:
            self._shape = shape
            self.line.setText(text)
        self._say("")

    def _typed(self) -> None:
        text = self.line.text().strip()
        words = re.split(r"\s*[,x×*]\s*|\s+", text.lower().strip("() ").removesuffix(","))
        if re.fullmatch(r"\d{1,3}(?:[\s,]\d{3})+", text):  # 1,024 is a number for some, two sizes for others
            self._say(
                tr("{text} could be {shape} or {number}: type one of them.").format(
                    text=text, shape="x".join(words), number="".join(words)
                )
            )
            return
        try:
            shape = Reshape(tuple(int(word) for word in words)).shape
        except SpecError as error:
            why = tr_said(error)
            self._say(f"{why[0].upper()}{why[1:]}.")
        except ValueError:
            self._say(tr("Write whole numbers: 784 for a row, 28x28x1 for height x width x channels."))
        else:
            self._say("")
            if shape != self._shape:
                self.edited.emit(shape)

    def go_back(self, why: str) -> None:
        """Show the shape that was there, and say why the other can't be."""
        self.line.setText("x".join(str(n) for n in self._shape))
        self._say(why)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))


def number(step: float = 1, off: str = "") -> Callable[[Any], NumberField]:
    """Return what makes a field for a limit; `off` is marked."""
    return lambda limit: NumberField(limit, step, off=tr(off))


def choice(names: Iterable[str]) -> Callable[[Any], Choice]:
    """Return what makes a field for one of these names."""
    return lambda _: Choice(names)


class Field(NamedTuple):
    """One field: the layer's value `name`, shown in `row` and `column` of the card's three columns."""

    name: str
    caption: str  # this, the tip and the title are marked
    tip: str
    make: Callable[[Any], Any]  # of the value's limit
    row: int = 0
    column: int = 0
    span: int = 1
    title: str = ""  # where the caption alone says too little
    more: bool = False  # whether it is seldom needed; rows of these are counted by themselves
