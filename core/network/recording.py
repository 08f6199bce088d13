"""A recording of the way forward: what every layer makes of some samples, replayed with the weights of now."""

import numpy as np

from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.layers.operation import Descent
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Tape

Ends = dict[int, tuple[Array, Array]]


class Recording:
    """A network's way forward for `count` samples at once, as when predicting: write samples, replay, read.

    The network's weights are read at every replay. With `keep`, what comes out of every layer can be read afterwards:
    nobody writes over it.

    Attributes
    ----------
    given
        What the network reads: (inputs, count), laid as `Network.lay` does.
    signals
        What comes out of every operation, by its index.
    logits, outputs
        z and a of the output, (outputs, count).
    tape, function
        From `given` to `logits`, and from there to `outputs`; `calls` are both.
    """

    def __init__(self, network: Network, count: int, *, keep: bool = False) -> None:
        self.network, self.tape = network, Tape(count, network.dtype)
        self.given = network.signal(count)
        self.signals = network.forward(self.tape, self.given, keep=keep)
        self.logits = self.signals[network.end].body
        self.outputs = np.empty_like(self.logits)
        self.function = Tape(count, network.dtype, self.tape.workspace)
        ACTIVATIONS[network.output_activation].forward(self.function, self.logits, self.outputs)

    def replay(self) -> None:
        """Compute all anew."""
        if self.tape.batch:
            with np.errstate(all="ignore"):
                self.tape.replay()
                self.function.replay()

    def read(self, x: Array) -> None:
        """Compute all for samples x (count, ...) of the network's shape."""
        self.given.body[...] = self.network.lay(x).T
        self.replay()

    def ends(self) -> Ends:
        """Return z before and a after every layer's function, by its index, laid as inside: (units, count), live.

        Layers without a function have z = a; those of `DATA` are the samples. It wants `keep`.
        """
        network = self.network
        found: Ends = {DATA: (self.given.body, self.given.body)}
        found |= network.ends([self.signals[index].body for index in range(len(network.nodes))])
        for index in network.wiring.order:  # a layer that computes nothing gives what it reads
            found.setdefault(index, (found[network.wiring.sources[index][0]][1],) * 2)
        found[network.output_layer] = self.logits, self.outputs
        return found


class WayBack:
    """The gradient of a weighted sum of a recording's logits by the samples; the recording was replayed before."""

    def __init__(self, forward: Recording) -> None:
        network = forward.network
        self._tape = Tape(forward.tape.batch, network.dtype, forward.tape.workspace)
        self._delta = self._tape.signal("delta", network.outputs)
        descent = Descent(1.0, straight=False)
        dx = network.back(self._tape, forward.signals, self._delta, descent, to_data=True)
        assert dx is not None
        self._dx = dx.body

    def gradient(self, weights: Array) -> Array:
        """Return d(weights . logits)/dx (inputs, count), live, for weights (outputs, count)."""
        self._delta.body[...] = weights
        with np.errstate(all="ignore"):
            self._tape.replay()
        return self._dx


def trace(network: Network, x: Array) -> Ends:
    """Return for every layer, by its index, z before and a after its function for samples x: (n, ...) each.

    As people outside see them: an image is (n, height, width, channels).
    """
    recording = Recording(network, len(x), keep=True)
    recording.read(x)
    ends = recording.ends()
    return {
        index: (network.outside(z, index), network.outside(a, index)) for index, (z, a) in ends.items() if index != DATA
    }
