"""A network of one moment, looked through: what every layer makes of fixed samples, recorded once."""

import numpy as np

from core.network.copied import Weights
from core.network.network import Network
from core.network.recording import Recording
from core.tape.blas import Array


class Copied:
    """A network of its own with the weights of a moment, so that nothing that trains is touched."""

    def __init__(self, weights: Weights, dtype: type = np.float32) -> None:
        self.network = Network(weights.layers, weights.shape, dtype)
        self.network.take(weights)

    def fits(self, weights: Weights) -> bool:
        """Whether `take` can take these weights."""
        return weights.layers == self.network.layers and weights.shape == self.network.shape

    def take(self, weights: Weights) -> None:
        """Look with these weights from now on; they are of the same layers."""
        self.network.take(weights)


class Lens(Copied):
    """What every layer makes of samples x (n, ...) of the network's shape, with the weights of a moment."""

    def __init__(self, weights: Weights, x: Array, dtype: type = np.float32) -> None:
        super().__init__(weights, dtype)
        self.x = x
        self._recording = Recording(self.network, len(x), keep=True)
        self._recording.given.body[...] = self.network.lay(x).T
        self._ends = {index: a for index, (_, a) in self._recording.ends().items()}

    def look(self) -> dict[int, Array]:
        """Return what comes out of every layer, by its index, laid as inside: (units, n); that of DATA is the input.

        The arrays are written anew by the next call.
        """
        self._recording.replay()
        return self._ends

    @property
    def logits(self) -> Array:
        """What goes into the output's function, (outputs, n), as `look` found it."""
        return self._recording.logits
