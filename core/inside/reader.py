"""A network of one moment that reads one sample at a time: its answer, what every layer makes of it, and why."""

import numpy as np

from core.experiment.graph import DATA
from core.inside.lens import Copied
from core.network.copied import Weights
from core.network.predictor import probabilities
from core.network.recording import Recording, WayBack, trace
from core.tape.blas import Array


class Reader(Copied):
    """Reads samples with the weights of a network of classes."""

    def __init__(self, weights: Weights) -> None:
        super().__init__(weights)
        self._recording = Recording(self.network, 1)
        self._back = WayBack(self._recording)

    def read(self, sample: Array) -> Array:
        """Return each class's probability (classes,) for one sample of the network's shape."""
        self._recording.read(sample[None])
        return probabilities(self._recording.outputs, self.network.output_activation)[:, 0].copy()

    def layers(self, sample: Array) -> list[Array]:
        """Return what comes out of each layer for one sample: (units,) or (height, width, channels)."""
        found = trace(self.network, sample[None])
        return [found[index][1][0] for index in range(len(self.network.layers))]

    def speaks_for(self, sample: Array, chosen: int) -> Array:
        """Return how much each value of a sample speaks for a class: the gradient of its logit, of the sample's shape.

        Positive: more of it makes the class likelier. Simonyan, Vedaldi and Zisserman 2013. Of a network with one
        output, class 0 is what speaks against the logit.
        """
        self.read(sample)
        against = self.network.outputs == 1 and chosen == 0
        direction = np.zeros((self.network.outputs, 1))
        direction[0 if self.network.outputs == 1 else chosen] = -1.0 if against else 1.0
        found: Array = self.network.outside(self._back.gradient(direction), DATA)[0]
        return found

    def looks_for(self) -> Array | None:
        """Return the pictures that the first layer with weights looks for: (units, height, width); None if none are.

        Kernels of a convolution over one channel, or the weights of a dense layer over an image of one channel.
        """
        first = next((node for node in self.network.nodes if node.operation.parameters), None)
        if first is None or len(self.network.shape) != 3 or self.network.shape[2] != 1:
            return None
        return first.operation.pictures(self.network.shape)
