"""What can be chosen in each kind of layer: the fields, where they stand on its card, and what they mean."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

import core.layers as kinds
from core.experiment.graph import DATA
from core.experiment.spec import Layer, Reshape, SpecError
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from playground.widgets.fields import Choice
from playground.widgets.layouts import filled
from playground.widgets.numbers.number_field import NumberField

TITLES: dict[type[Layer], str] = {
    kinds.Dense: "Dense",
    kinds.Activation: "Activation",
    kinds.Dropout: "Dropout",
    kinds.BatchNorm: "Batch norm",
    kinds.Conv2D: "Conv2D",
    kinds.MaxPool2D: "Max pool",
    kinds.AveragePool2D: "Average pool",
    kinds.Flatten: "Flatten",
    kinds.Reshape: "Reshape",
    kinds.Add: "Add",
    kinds.Concatenate: "Concatenate",
}


def titles_of(layers: tuple[Layer, ...]) -> dict[int | str, str]:
    """Return by index how people speak of each layer, and of the data: "2 dense, 16 relu"."""
    found: dict[int | str, str] = {DATA: "Input"}
    for index, layer in enumerate(layers):
        title = TITLES[type(layer)]
        kind = title if type(layer) is kinds.Conv2D else title.lower()
        found[index] = f"{index + 1} {kind}" + (f", {layer.choices()}" if layer.choices() else "")
    return found


class Sizes(QWidget):
    """A shape as people write it, 28x28x1; what can't be one is said below the field, and changes nothing."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shape: tuple[int, ...] = ()
        self.line = QLineEdit(placeholderText="28x28x1")
        self.trouble = QLabel(wordWrap=True)
        self.trouble.hide()
        self.trouble.setObjectName("shape_trouble")
        self.trouble.setProperty("trouble", True)
        self.setFocusProxy(self.line)
        filled(QVBoxLayout(self), self.line, self.trouble, spacing=2)
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
        words = [word for word in re.split(r"[\s,x×*()]+", self.line.text().lower()) if word]
        try:
            shape = Reshape(tuple(int(word) for word in words)).shape
        except SpecError as error:
            self._say(str(error).capitalize() + ".")
        except ValueError:
            self._say("Write whole numbers: 784 for a row, 28x28x1 for height x width x channels.")
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
    """Return what makes a field for a limit."""
    return lambda limit: NumberField(limit, step, off=off)


def choice(names: Iterable[str]) -> Callable[[Any], Choice]:
    """Return what makes a field for one of these names."""
    return lambda _: Choice(names)


class Field(NamedTuple):
    """One field: the layer's value `name`, shown in `row` and `column` of the card's three columns."""

    name: str
    caption: str
    tip: str
    make: Callable[[Any], Any]  # of the value's limit
    row: int = 0
    column: int = 0
    span: int = 1
    title: str = ""  # where the caption alone says too little


def _activation(caption: str = "Activation", column: int = 1, span: int = 1) -> Field:
    tip = "The function that the layer's values go through"
    return Field("activation", caption, tip, choice(ACTIVATIONS), 0, column, span, "Activation")


def _start(row: int) -> tuple[Field, Field]:
    """Return how the weights start: scale and initializer."""
    why = "The initial weights: he for relu, glorot (Xavier) for tanh, zeros to see why not; takes effect at a Reset"
    scale = "Multiplies the initial weights; takes effect at the next Reset"
    return (
        Field("scale", "Scale", scale, number(0.1), row),
        Field("initializer", "Initializer", why, choice(INITIALIZERS), row, 1, 2),
    )


_UNITS = "How many units the layer has"
_SILENCED = "Share of the {} silenced at random in each training step"
_FILTERS = "How many kernels slide over the image; each gives one channel"
_KERNEL = "Side of the square that slides over the image"
_STEP = "How far the square moves at a time; 2 halves the image"
_PADDING = "same: zeros around the image, so that it keeps its size; valid: only where the square fits in"
_POOL_STEP = "The step from window to window; 0: the windows' size, so that they lie side by side"
_POOL = (
    Field("pool_size", "Size", "Side of the windows", number(), title="Pool size"),
    Field("strides", "Strides", _POOL_STEP, number(off="same as size"), column=1, span=2),
)
_MOMENTUM = "How much of the running mean and variance is kept at each batch"
_EPSILON = "Added to the variance, so that nothing is divided by 0"
_SHAPE = "784 for a row, 28x28x1 for height x width x channels; one may be -1: worked out from the others"

FIELDS: dict[type[Layer], tuple[Field, ...]] = {
    kinds.Dense: (
        Field("units", "Units", _UNITS, number()),
        _activation(),
        Field("dropout", "Dropout", _SILENCED.format("units"), number(0.05), column=2),
        *_start(row=1),
    ),
    kinds.Activation: (_activation("Function", column=0, span=2),),
    kinds.Dropout: (Field("rate", "Rate", _SILENCED.format("values"), number(0.05), title="Dropout rate"),),
    kinds.BatchNorm: (
        Field("momentum", "Momentum", _MOMENTUM, number(0.05)),
        Field("epsilon", "Epsilon", _EPSILON, number(0), column=1),
    ),
    kinds.Conv2D: (
        Field("filters", "Filters", _FILTERS, number()),
        _activation(span=2),
        Field("kernel_size", "Kernel", _KERNEL, number(), row=1, title="Kernel size"),
        Field("padding", "Padding", _PADDING, choice(("same", "valid")), 1, 1),
        Field("strides", "Strides", _STEP, number(), 1, 2),
        *_start(row=2),
    ),
    kinds.MaxPool2D: _POOL,
    kinds.AveragePool2D: _POOL,
    kinds.Flatten: (),
    kinds.Reshape: (Field("shape", "Shape", _SHAPE, lambda _: Sizes(), span=3),),
    kinds.Add: (),
    kinds.Concatenate: (),
}
