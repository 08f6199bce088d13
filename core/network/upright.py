"""Whether images of digits lie on their side, as EMNIST's do: found out by who reads far more of them when turned."""

import numpy as np

from core.network.network import Network
from core.network.predictor import Predictor, classes_of
from core.tape.array import Array

LYING, FAR_BETTER = 0.6, 0.2  # images may lie where fewer are right, and do where so many more are when turned
SOME, FEW = 1000, 20  # images that are read for that; with fewer it is not found out


def lie_on_their_side(network: Network, images: Array, labels: Array) -> bool:
    """Whether a network that reads digits is right far more often with images (n, 28, 28) uint8 turned.

    `labels` (n,) are the digits, -1 where one isn't known.
    """
    known = np.flatnonzero(labels >= 0)
    known = known[:: max(1, len(known) // SOME)][:SOME]
    if len(known) < FEW:
        return False
    some, true = images[known], labels[known]
    right = _right(network, some, true)
    return right <= LYING and _right(network, some.swapaxes(1, 2), true) > right + FAR_BETTER


def _right(network: Network, images: Array, labels: Array) -> float:
    x = network.lay((images.astype(np.float32) / np.float32(255))[..., None])
    with np.errstate(all="ignore"):
        _, outputs = Predictor(network, x).answer()
    return float(np.mean(classes_of(outputs, network.output_activation) == labels))
