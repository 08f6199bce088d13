"""The layers, a room a type; `__all__` is the table of them, by which JSON and the core's face know what there is."""

from importlib import import_module
from typing import TYPE_CHECKING, Union

from core.layers.activation import Activation
from core.layers.convolution import Conv2D
from core.layers.dense import Dense
from core.layers.dropout import Dropout
from core.layers.joining import Add, Concatenate
from core.layers.layer import Layer as Layer
from core.layers.normalization import BatchNorm
from core.layers.pooling import AveragePool2D, MaxPool2D
from core.layers.reshaping import Flatten, Reshape

__all__ = [  # noqa: RUF022 - the simplest first
    "Dense",
    "Activation",
    "Dropout",
    "BatchNorm",
    "Conv2D",
    "MaxPool2D",
    "AveragePool2D",
    "Flatten",
    "Reshape",
    "Add",
    "Concatenate",
]
LAYERS: tuple[type[Layer], ...] = tuple(globals()[name] for name in __all__)
if TYPE_CHECKING:
    AnyLayer = Layer
else:
    AnyLayer = Union[LAYERS]  # noqa: UP007 - made from the table

    def __getattr__(name: str) -> object:
        """Return what Keras has at this place and the core has on its face: `from core.layers import MaxPooling2D`."""
        if not name[0].isupper():
            raise AttributeError(f"module {__name__!r} has no {name!r}")
        return getattr(import_module("core"), name)
