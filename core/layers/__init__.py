"""The layers, one room a type; LAYERS is the table of them, simplest first, from which JSON knows what there is."""

from importlib import import_module
from typing import TYPE_CHECKING, Union

from core.layers.activation import Activation as Activation
from core.layers.convolution import Conv2D as Conv2D
from core.layers.dense import Dense as Dense
from core.layers.dropout import Dropout as Dropout
from core.layers.joining import Add as Add
from core.layers.joining import Concatenate as Concatenate
from core.layers.layer import Layer as Layer
from core.layers.normalization import BatchNorm as BatchNorm
from core.layers.pooling import AveragePool2D as AveragePool2D
from core.layers.pooling import MaxPool2D as MaxPool2D
from core.layers.reshaping import Flatten as Flatten
from core.layers.reshaping import Reshape as Reshape

LAYERS: tuple[type[Layer], ...] = (
    *(Dense, Activation, Dropout, BatchNorm),
    *(Conv2D, MaxPool2D, AveragePool2D),
    *(Flatten, Reshape, Add, Concatenate),
)
if TYPE_CHECKING:
    AnyLayer = Layer
else:
    AnyLayer = Union[LAYERS]  # noqa: UP007 - made from the table

    def __getattr__(name: str) -> object:
        """Return what Keras has at this place and the core has on its face: `from core.layers import MaxPooling2D`."""
        if not name[0].isupper():
            raise AttributeError(f"module {__name__!r} has no {name!r}")
        return getattr(import_module("core"), name)
