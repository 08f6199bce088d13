"""The lens: what every layer makes of fixed samples, with weights of a moment, and without touching what trains."""

import numpy as np
import pytest

from core.experiment.graph import DATA
from core.inside.lens import Lens
from core.layers import Activation, Add, Conv2D, Dense, Flatten, MaxPool2D
from core.network.network import Network
from core.network.recording import trace

CASES = {
    "stack": ((Dense(5, "tanh"), Activation("linear"), Dense(3, "softmax")), (4,)),
    "skip": ((Dense(4, "relu", name="a"), Dense(4, "tanh"), Add(inputs=("a", "b")), Dense(2)), (4,)),
    "image": ((Conv2D(2, 3, activation="relu"), MaxPool2D(), Flatten(), Dense(3, "sigmoid")), (6, 6, 1)),
}
CASES["skip"] = ((*CASES["skip"][0][:1], Dense(4, "tanh", name="b"), *CASES["skip"][0][2:]), (4,))


@pytest.mark.parametrize("name", CASES)
def test_it_shows_what_the_network_makes_of_samples_now_and_with_later_weights(name):
    layers, shape = CASES[name]
    rng = np.random.default_rng(5)
    network = Network(layers, shape, np.float64)
    network.initialize(rng)
    x = rng.normal(size=(7, *shape))
    lens = Lens(network.copied(), x, np.float64)
    for _ in range(2):
        found, traced = lens.look(), trace(network, x)
        np.testing.assert_array_equal(found[DATA].T, network.lay(x))
        for place in range(len(layers)):
            values = traced[place][1]
            if values.ndim == 4:  # inside an image lies (height, channels, width)
                values = values.transpose(0, 1, 3, 2)
            np.testing.assert_allclose(found[place].T, values.reshape(7, -1), rtol=1e-12)
        np.testing.assert_allclose(lens.logits.T, traced[len(layers) - 1][0], rtol=1e-12)
        network.weights[:] = rng.normal(size=network.weights.shape)
        assert lens.fits(network.copied())
        lens.take(network.copied())
    assert not lens.fits(Network((Dense(2),), (4,)).copied())
