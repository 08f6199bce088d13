"""A network of one moment that reads one sample at a time: its answer, what every layer makes of it, and why."""

from typing import Any

import numpy as np

from core.experiment.graph import DATA
from core.inside.lens import Copied
from core.network.copied import Weights
from core.network.predictor import probabilities
from core.network.recording import Recording, WayBack, trace
from core.tape.blas import Array
from core.value import SpecError


class Reader(Copied):
    """Reads samples with the weights of a network of classes.

    A sample is an array or list of the network's shape, or its values in a row; an image's one channel may be left
    out, and its values are 0 (background) to 1. SpecError says what of a sample isn't so.
    """

    def __init__(self, weights: Weights) -> None:
        super().__init__(weights)
        self._recording = Recording(self.network, 1)
        self._back = WayBack(self._recording)

    def read(self, sample: Any) -> Array:
        """Return each class's probability (classes,) for one sample."""
        self._recording.read(self._checked(sample))
        return probabilities(self._recording.outputs, self.network.output_activation)[:, 0].copy()

    def layers(self, sample: Any) -> list[Array]:
        """Return what comes out of each layer for one sample: (units,) or (height, width, channels)."""
        found = trace(self.network, self._checked(sample))
        return [found[index][1][0] for index in range(len(self.network.layers))]

    def speaks_for(self, sample: Any, chosen: int) -> Array:
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

    def _checked(self, sample: Any) -> Array:
        """Return a sample as the only one of an array (1, ...) of the network's shape."""
        shape, size = self.network.shape, self.network.inputs
        try:
            with np.errstate(over="ignore"):  # what is too much becomes infinity, which is refused below
                values = np.asarray(sample, self.network.dtype)
        except (TypeError, ValueError):
            raise SpecError(f"a sample must be {size:,} numbers, in an array or list of one shape") from None
        sides, wanted = ([side for side in sizes if side != 1] for sizes in (values.shape, shape))
        if values.size != size or (sides != wanted and sides != [size]):
            hint = "; read takes one sample at a time" if values.shape[1:] == shape else ""
            raise SpecError(f"a sample must have the shape {shape}; got {values.shape}{hint}")
        if not np.isfinite(values).all():
            raise SpecError(f"a sample must be finite numbers of {self.network.dtype}; got NaN, infinity or too much")
        if len(shape) == 3 and values.max() > 1:
            raise SpecError(
                f"images have values from 0 to 1; got up to {values.max():g}: write sample / 255 for values from 0 to "
                "255, or np.clip(sample, 0, 1)"
            )
        return values.reshape(1, *shape)
