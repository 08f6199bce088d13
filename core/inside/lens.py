"""A network of one moment, looked through: what every layer makes of fixed samples, recorded once."""

import numpy as np

from core.experiment import graph
from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.network.copied import Weights
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Signal, Tape


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
        t = self._tape = Tape(len(x), network.dtype)
        given = Signal.over(np.ones((network.inputs + 1, len(x)), network.dtype))
        given.body[...] = network.lay(x).T
        signals = network.forward(t, given, keep=True)
        self._logits = signals[network.end].body
        self._outputs = np.empty_like(self._logits)
        ACTIVATIONS[network.output_activation].forward(t, self._logits, self._outputs)
        # Of every layer what comes out of its last operation; of one that changes nothing, what it reads.
        self._ends = {DATA: given.body} | {node.layer: signals[place].body for place, node in enumerate(network.nodes)}
        wiring = graph.wire(network.layers)
        for place in wiring.order:
            self._ends.setdefault(place, self._ends[wiring.sources[place][0]])
        self._ends[network.output_layer] = self._outputs

    def fits(self, weights: Weights) -> bool:
        """Whether `take` can take these weights."""
        return weights.layers == self.network.layers and weights.shape == self.network.shape

    def take(self, weights: Weights) -> None:
        """Look with these weights from now on; they are of the same layers."""
        self.network.take(weights)

    def look(self) -> dict[int, Array]:
        """Return what comes out of every layer, by its place, laid as inside: (units, n); that of DATA is the input.

        The arrays are written anew by the next call.
        """
        with np.errstate(all="ignore"):
            self._tape.replay()
        return self._ends

    @property
    def logits(self) -> Array:
        """What goes into the output's function, (outputs, n), as `look` found it."""
        return self._logits
