"""A layer as part of a model: its choices, and its weights there."""

from collections.abc import Callable, Sequence
from typing import Any

from core.experiment.graph import Sizes
from core.layers.layer import Layer
from core.network.network import Network
from core.tape.blas import Array
from core.value import SpecError, replace


class BuiltLayer:
    """One of `model.layers`: all that the layer says, such as `units`, and its weights in the model.

    Equal to the layer's own value, and to another model's that has the same choices. `take` exchanges its choices.
    """

    def __init__(self, network: Network, index: int, take: Callable[[int, Layer], None]) -> None:
        self._network, self._index, self._exchange = network, index, take

    @property
    def value(self) -> Layer:
        """The layer's choices, a frozen value."""
        return self._network.layers[self._index]

    def __getattr__(self, name: str) -> Any:
        """Return a choice of the layer, what it says of itself, or one of its arrays: kernel, bias, gamma ..."""
        if name.startswith("_"):
            raise AttributeError(name)
        for node in self._network.nodes:
            if node.layer == self._index and name in (names := node.operation.names()):
                return node.operation.kernels()[names.index(name)]
        return getattr(self.value, name)

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, BuiltLayer) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return repr(self.value)

    @property
    def output_shape(self) -> Sizes:
        """What comes out for one sample."""
        return self._network.shapes[self._index].outputs

    def count_params(self) -> int:
        """Return how many weights, biases and the like it learns."""
        return self._network.shapes[self._index].parameters

    def get_weights(self) -> list[Array]:
        """Return copies of its arrays, in Keras's shapes and order: a kernel (in, out), then a bias (out,)."""
        return [array for at, array in self._placed() if at == self._index]

    def set_weights(self, weights: Sequence[Any]) -> None:
        """Take arrays as `get_weights` returns them; ValueError says which doesn't fit."""
        mine, given = len(self.get_weights()), list(weights)
        if len(given) != mine:
            raise SpecError(f"{self.value.phrase()} has {mine} arrays of weights; got {len(given)}")
        rest = iter(given)
        self._network.set_weights([next(rest) if at == self._index else array for at, array in self._placed()])

    @property
    def weights(self) -> list[Array]:
        """What `get_weights` returns."""
        return self.get_weights()

    @property
    def trainable(self) -> bool:
        """Whether its weights learn; set it to False to freeze them, from the next batch on."""
        return not self.value.frozen

    @trainable.setter
    def trainable(self, value: bool) -> None:
        if "frozen" in type(self.value).__struct_fields__:  # else nothing of it learns
            self._exchange(self._index, replace(self.value, frozen=not value))

    def _placed(self) -> list[tuple[int, Array]]:
        """Return all arrays of the model's `get_weights`, each with the index of its layer."""
        return [(node.layer, array) for node in self._network.nodes for array in node.operation.kernels()]
