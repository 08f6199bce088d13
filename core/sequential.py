"""Sequential: a model of layers one after the other, listed at once or added one by one.

>>> model = Sequential([Dense(64, activation="relu"), Dense(2, activation="softmax")], 2)
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from core import keras_arguments
from core.keras_arguments import check_arguments
from core.layers.layer import Input, Layer, Node
from core.model import Model, is_first
from core.models import model_file
from core.value import SpecError

TAKES = ("layers", "shape", "seed", "dtype", "name")


class Sequential(Model):
    """The model of layers that read each the one before.

    Parameters
    ----------
    layers
        In their order. The first may say the shape of its input, as in Dense(8, input_shape=(2,)), or be an Input.
    shape
        Of one sample, a number for a plain row; None: what the first layer says, or what the first fit brings.
    """

    def __init__(
        self,
        layers: Any = (),
        shape: int | Sequence[int] | None = None,
        *,
        seed: int = 0,
        dtype: Any = np.float32,
        name: str = "",
        **others: Any,
    ) -> None:
        check_arguments("Sequential", others, TAKES, keras_arguments.MODEL_INSTEAD)
        listed = list(layers) if isinstance(layers, Sequence) else None
        if listed and isinstance(listed[0], Node) and is_first(listed[0]):
            shape, listed = _said_shape(listed[0], shape), [listed[0].layer, *listed[1:]]
            listed = listed[1:] if listed[0] is None else listed
        if listed is None or not all(isinstance(layer, Layer) for layer in listed):
            raise SpecError(
                f"layers must be a list of layers, such as [Dense(2)], not called on anything; got {layers!r}"
            )
        if not listed and shape is not None and layers == []:
            model_file.check_layers((), Input(shape).shape)
        self._begin(tuple(listed), None, seed, dtype, name)
        if shape is not None:
            self._shape = Input(shape).shape
            if listed:
                self._build(self._shape)

    def add(self, layer: Any) -> None:
        """Put a layer after the others, before anything is trained."""
        if self._steps is not None:
            raise SpecError("add layers before fit: a model that was trained keeps its layers")
        if isinstance(layer, Node) and is_first(layer) and not self._layers:
            self._shape, layer = _said_shape(layer, None), layer.layer
            if layer is None:
                return
        if not isinstance(layer, Layer):
            raise SpecError(f"add takes a layer, such as Dense(2), not called on anything; got {layer!r}")
        self._layers, self._network = (*self._layers, layer), None

    def pop(self) -> None:
        """Take the last layer away, before anything is trained."""
        if self._steps is not None or not self._layers:
            raise SpecError("there is no layer to take away" if not self._layers else "take layers away before fit")
        self._layers, self._network = self._layers[:-1], None

    def build(self, input_shape: Any) -> None:
        """Make the network for samples of `input_shape`, given without or, as in Keras, with (None, ...) before it."""
        sizes = tuple(input_shape) if isinstance(input_shape, Sequence) else (input_shape,)
        self._build(Input(sizes[1:] if sizes and sizes[0] is None else sizes).shape)


def _said_shape(node: Node, shape: Any) -> tuple[int, ...]:
    """Return the shape that the first node of a model says; SpecError where `shape` says another."""
    said = node.shape if node.layer is None else node.sources[0].shape
    if shape is not None and Input(shape).shape != said:
        raise SpecError(f"the samples' shape is said twice: {said} and {shape!r}")
    return said
