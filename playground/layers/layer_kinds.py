"""The kinds of layers as a person meets them: KINDS has their names, what the menu adds, and their cards' fields."""

from typing import NamedTuple

import core.layers
from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.layers import Layer
from playground.layers.layer_fields import Field, Sizes, choice, number


class LayerKind(NamedTuple):
    """One kind of layer: the menu adds `new`, in its `group`, under its title or as `offered`."""

    group: str
    title: str
    new: Layer
    fields: tuple[Field, ...] = ()
    offered: str = ""

    @property
    def entry(self) -> str:
        """What the menu calls it."""
        return self.offered or self.title


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

_DENSE = (
    Field("units", "Units", _UNITS, number()),
    _activation(),
    Field("dropout", "Dropout", _SILENCED.format("units"), number(0.05), column=2),
    *_start(row=1),
)
_RATE = Field("rate", "Rate", _SILENCED.format("values"), number(0.05), title="Dropout rate")
_NORMALIZATION = (
    Field("momentum", "Momentum", _MOMENTUM, number(0.05)),
    Field("epsilon", "Epsilon", _EPSILON, number(0), column=1),
)
_CONVOLUTION = (
    Field("filters", "Filters", _FILTERS, number()),
    _activation(span=2),
    Field("kernel_size", "Kernel", _KERNEL, number(), row=1, title="Kernel size"),
    Field("padding", "Padding", _PADDING, choice(("same", "valid")), 1, 1),
    Field("strides", "Strides", _STEP, number(), 1, 2),
    *_start(row=2),
)
_SIZES = Field("shape", "Shape", _SHAPE, lambda _: Sizes(), span=3)

_TABLE = (
    LayerKind("Plain", "Dense", core.layers.Dense(16, "relu", "he_normal"), _DENSE),
    LayerKind("Plain", "Activation", core.layers.Activation("relu"), (_activation("Function", column=0, span=2),)),
    LayerKind("Plain", "Dropout", core.layers.Dropout(0.2), (_RATE,)),
    LayerKind("Plain", "Batch norm", core.layers.BatchNorm(), _NORMALIZATION, offered="Batch normalization"),
    LayerKind("Images", "Conv2D", core.layers.Conv2D(8, 3, activation="relu", initializer="he_normal"), _CONVOLUTION),
    LayerKind("Images", "Max pool", core.layers.MaxPool2D(), _POOL),
    LayerKind("Images", "Average pool", core.layers.AveragePool2D(), _POOL),
    LayerKind("Images", "Flatten", core.layers.Flatten()),
    LayerKind("Images", "Reshape", core.layers.Reshape((-1,)), (_SIZES,)),
    LayerKind("Joins", "Add", core.layers.Add(), offered="Add (skip connection)"),
    LayerKind("Joins", "Concatenate", core.layers.Concatenate()),
)
KINDS: dict[type[Layer], LayerKind] = {type(kind.new): kind for kind in _TABLE}
OFFERED: dict[str, LayerKind] = {kind.entry: kind for kind in _TABLE}


def titles_of(layers: tuple[Layer, ...]) -> dict[int | str, str]:
    """Return by index how people speak of each layer, and of the data: "2 dense, 16 relu"."""
    found: dict[int | str, str] = {DATA: "Input"}
    for index, layer in enumerate(layers):
        title = KINDS[type(layer)].title
        kind = title if title == "Conv2D" else title.lower()
        found[index] = f"{index + 1} {kind}" + (f", {layer.choices()}" if layer.choices() else "")
    return found
