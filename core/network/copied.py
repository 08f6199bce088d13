"""A network's weights as they were at some time."""

from msgspec import Struct

from core.layers import Layer
from core.tape.blas import Array


class Weights(Struct, frozen=True, eq=False):
    """A network as it was: layers for samples of `shape`, with copies of its flat vectors, not for writing."""

    layers: tuple[Layer, ...]
    shape: tuple[int, ...]
    weights: Array
    statistics: Array
