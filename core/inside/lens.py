"""A network of one moment, looked through: what every layer makes of fixed samples, recorded once."""

import numpy as np

from core.network.copied import Weights
from core.network.network import Network
from core.network.recording import Recording
from core.tape.blas import Array


class Lens:
    """What every layer makes of samples x, with a copy of the weights, so that nothing that trains is touched.

    Parameters
    ----------
    weights
        Of the moment; `take` brings later ones.
    x
        Samples (n, ...) of the network's shape.
    dtype
        Of all arithmetic.
    """

    def __init__(self, weights: Weights, x: Array, dtype: type = np.float32) -> None:
        self.network = network = Network(weights.layers, weights.shape, dtype)
        network.take(weights)
        self.x = x
        self._recording = Recording(network, len(x), keep=True)
        self._recording.given.body[...] = network.lay(x).T
        self._ends = {index: a for index, (_, a) in self._recording.ends().items()}

    def fits(self, weights: Weights) -> bool:
        """Whether `take` can take these weights."""
        return weights.layers == self.network.layers and weights.shape == self.network.shape

    def take(self, weights: Weights) -> None:
        """Look with these weights from now on; they are of the same layers."""
        self.network.take(weights)

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
