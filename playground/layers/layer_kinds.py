"""The kinds of layers as a person meets them: KINDS has their names, what the menu adds, and their cards' fields."""

from typing import NamedTuple

import core.layers
from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.layers import Layer
from playground.languages import mark, tr, tr_inside, tr_said
from playground.layers.layer_fields import Field, Sizes, choice, number
from playground.widgets.numbers.number_text import numeral


class LayerKind(NamedTuple):
    """One kind of layer: the menu adds `new`, in its `group`, under its title or as `offered`.

    Texts are marked.
    """

    group: str
    title: str
    new: Layer
    fields: tuple[Field, ...] = ()
    offered: str = ""
    tip: str = ""

    @property
    def said(self) -> str:
        """What it is, in a sentence: what its type says of itself, if nothing else does."""
        return tr(self.tip) if self.tip else (type(self.new).__doc__ or "").splitlines()[0]

    @property
    def entry(self) -> str:
        """What the menu calls it."""
        return self.offered or self.title


def _activation(caption: str = mark("Activation"), column: int = 1, span: int = 1) -> Field:
    tip = mark("The function that the layer's values go through")
    return Field("activation", caption, tip, choice(ACTIVATIONS), 0, column, span, mark("Activation"))


def _start() -> tuple[Field, Field]:
    """Return how the weights start: scale and initializer."""
    why = mark(
        "The initial weights: he for relu, glorot (Xavier) for tanh, zeros to see why not; takes effect at a Reset"
    )
    scale = mark("Multiplies the initial weights; takes effect at the next Reset")
    return (
        Field("scale", mark("Scale"), scale, number(0.1), more=True),
        Field("initializer", mark("Initializer"), why, choice(INITIALIZERS), 0, 1, 2, more=True),
    )


PLAIN, IMAGES, JOINS = mark(("Plain", "Images", "Joins"))
_UNITS = mark("How many neurons the layer has")
_SILENCED = mark("Share of the neurons silenced at random in each training step")
_SILENCED_VALUES = mark("Share of the values silenced at random in each training step")
_FILTERS = mark("How many kernels slide over the image; each gives one channel")
_KERNEL = mark("Side of the square that slides over the image")
_STEP = mark("How far the square moves at a time; 2 halves the image")
_PADDING = mark("same: zeros around the image, so that it keeps its size; valid: only where the square fits in")
_POOL_STEP = mark("The step from window to window; 0: the windows' size, so that they lie side by side")
_POOL = (
    Field("pool_size", mark("Size"), mark("Side of the windows"), number(), title=mark("Pool size")),
    Field("strides", mark("Strides"), _POOL_STEP, number(off=mark("same as size")), column=1, span=2),
)
_MOMENTUM = mark("How much of the running mean and variance is kept at each batch")
_EPSILON = mark("Added to the variance, so that nothing is divided by 0")
_SHAPE = mark("784 for a row, 28x28x1 for height x width x channels; one may be -1: worked out from the others")

_DENSE = (
    Field("units", mark("Neurons"), _UNITS, number()),
    _activation(span=2),
    *_start(),
    Field("dropout", mark("Dropout"), _SILENCED, number(0.05), 1, more=True),
)
_RATE = Field("rate", mark("Rate"), _SILENCED_VALUES, number(0.05), title=mark("Dropout rate"))
_NORMALIZATION = (
    Field("momentum", mark("Momentum"), _MOMENTUM, number(0.05)),
    Field("epsilon", mark("Epsilon"), _EPSILON, number(0), column=1),
)
_CONVOLUTION = (
    Field("filters", mark("Filters"), _FILTERS, number()),
    _activation(span=2),
    Field("kernel_size", mark("Kernel"), _KERNEL, number(), row=1, title=mark("Kernel size")),
    Field("padding", mark("Padding"), _PADDING, choice(("same", "valid")), 1, 1),
    Field("strides", mark("Strides"), _STEP, number(), 1, 2),
    *_start(),
)
_SIZES = Field("shape", mark("Shape"), _SHAPE, lambda _: Sizes(), span=3)

_TABLE = (
    LayerKind(
        PLAIN,
        mark("Dense"),
        core.layers.Dense(16, "relu", "he_normal"),
        _DENSE,
        tip=mark("A fully connected layer: a = f(W x + b), then dropout."),
    ),
    LayerKind(
        PLAIN,
        mark("Activation"),
        core.layers.Activation("relu"),
        (_activation(mark("Function"), column=0, span=2),),
        tip=mark("An activation function as a layer of its own."),
    ),
    LayerKind(
        PLAIN,
        mark("Dropout"),
        core.layers.Dropout(0.2),
        (_RATE,),
        tip=mark("Silences a share of its inputs while training, and scales the others up to match."),
    ),
    LayerKind(
        PLAIN,
        mark("Batch norm"),
        core.layers.BatchNorm(),
        _NORMALIZATION,
        offered=mark("Batch normalization"),
        tip=mark(
            "Every neuron (channel, of images) brought to mean 0 and variance 1 over the batch, then scaled and "
            "shifted."
        ),
    ),
    LayerKind(
        IMAGES,
        mark("Conv2D"),
        core.layers.Conv2D(8, 3, activation="relu", initializer="he_normal"),
        _CONVOLUTION,
        tip=mark("Square kernels slid over an image, each summing all channels."),
    ),
    LayerKind(
        IMAGES,
        mark("Max pool"),
        core.layers.MaxPool2D(),
        _POOL,
        tip=mark("The largest value in each window of an image; what doesn't fill a window at the edge is left out."),
    ),
    LayerKind(
        IMAGES,
        mark("Average pool"),
        core.layers.AveragePool2D(),
        _POOL,
        tip=mark("The mean of each window of an image; what doesn't fill a window at the edge is left out."),
    ),
    LayerKind(
        IMAGES,
        mark("Flatten"),
        core.layers.Flatten(),
        tip=mark("An image as a plain row of numbers: rows, then columns, then channels."),
    ),
    LayerKind(
        IMAGES,
        mark("Reshape"),
        core.layers.Reshape((-1,)),
        (_SIZES,),
        tip=mark(
            "The same numbers in another shape: (n,), or (height, width, channels) for an image. One -1 is worked out."
        ),
    ),
    LayerKind(
        JOINS,
        mark("Add"),
        core.layers.Add(),
        offered=mark("Add (skip connection)"),
        tip=mark("The sum of two or more layers of one shape: a skip connection."),
    ),
    LayerKind(
        JOINS,
        mark("Concatenate"),
        core.layers.Concatenate(),
        tip=mark("Two or more layers side by side: all neurons, or all channels of images of one size."),
    ),
)
KINDS: dict[type[Layer], LayerKind] = {type(kind.new): kind for kind in _TABLE}
OFFERED: dict[str, LayerKind] = {kind.entry: kind for kind in _TABLE}


def unusual(layer: Layer) -> str:
    """Return what of a layer's seldom needed choices is not as usual: "dropout 0.2, he_normal"."""
    usual, said = type(layer)(**{name: getattr(layer, name) for name in _needed(type(layer))}), []
    for field in KINDS[type(layer)].fields:
        value = getattr(layer, field.name)
        if field.more and value != getattr(usual, field.name):
            said.append(value if isinstance(value, str) else f"{tr_inside(field.caption)} {numeral(value, 'g')}")
    return ", ".join(said)


def _needed(kind: type[Layer]) -> tuple[str, ...]:
    """Return the names of what a layer can't be made without."""
    return kind.__struct_fields__[: len(kind.__struct_fields__) - len(kind.__struct_defaults__)]


def titles_of(layers: tuple[Layer, ...]) -> dict[int | str, str]:
    """Return by index how people speak of each layer, and of the data: "2 dense, 16 relu"."""
    found: dict[int | str, str] = {DATA: tr("Input")}
    for index, layer in enumerate(layers):
        title = KINDS[type(layer)].title
        kind = title if title == "Conv2D" else tr_inside(title)
        found[index] = f"{index + 1} {kind}" + (f", {tr_said(layer.choices())}" if layer.choices() else "")
    return found
