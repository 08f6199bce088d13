"""The smallest flip: against the exact distance to a plane, and against every point of a fine grid."""

import numpy as np
import pytest

from core.data.datasets import inputs
from core.data.extent import Extent
from core.experiment.presets import PRESETS
from core.inside.flip import reach_of, smallest_flip
from core.layers import Dense
from core.network.network import Network
from core.network.recording import trace
from core.training.run import Run
from core.value import SpecError, replace


def predicted(weights, features, points, dtype=np.float64):
    """Return the classes of points (n, 2), as the network's own trace has them."""
    network = Network(weights.layers, weights.shape, dtype)
    network.take(weights)
    outputs = trace(network, inputs(points, features))[network.output_layer][1]
    return (outputs[:, 0] >= 0.5).astype(int) if outputs.shape[1] == 1 else outputs.argmax(axis=1)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("layers", [(Dense(2, "softmax"),), (Dense(1, "sigmoid"),), (Dense(3), Dense(2))])
def test_of_a_linear_network_it_is_the_distance_to_the_plane(layers, seed):
    rng = np.random.default_rng(seed)
    network = Network(layers, (2,), np.float64)
    network.weights[:] = rng.normal(size=network.weights.shape)
    at = rng.uniform(-2, 2, 2)
    w, b = np.eye(2), np.zeros(2)
    arrays = network.get_weights()
    for kernel, bias in zip(arrays[::2], arrays[1::2], strict=True):
        w, b = w @ kernel, b @ kernel + bias
    w, b = (w[:, 0], b[0]) if w.shape[1] == 1 else (w[:, 1] - w[:, 0], b[1] - b[0])
    exact = abs(w @ at + b) / np.linalg.norm(w)
    weights = network.copied()
    found = smallest_flip(weights, (), at, 1.5 * exact)
    assert exact * (1 - 1e-9) <= found.distance < exact * (1 + 2e-4)
    foot = at - (w @ at + b) / (w @ w) * w
    assert np.linalg.norm(np.array(found.to) - foot) < 0.02 * exact
    assert np.linalg.norm(np.array(found.to) - at) == pytest.approx(found.distance)
    before, after = predicted(weights, (), np.array([at, found.to]))
    assert after == found.answer != before
    assert smallest_flip(weights, (), at, 0.9 * exact) is None


CASES = [("moons", seed) for seed in range(4)] + [("circles", 1), ("xor", 2), ("spirals", 3), ("blobs", 4), ("skip", 5)]


@pytest.mark.parametrize(("name", "seed"), CASES)
def test_of_trained_networks_nothing_on_a_fine_grid_is_nearer(name, seed):
    preset = replace(PRESETS[name], seed=seed)
    if seed == 3:
        preset = replace(preset, data=replace(preset.data, features=("x1", "x2", "x1*x2", "sin 4x1")))
    run = Run(preset)
    for _ in zip(range(1500), run.steps(), strict=False):
        pass
    weights, extent, features = run.network.copied(), run.extent, preset.data.features
    side = 500
    left, right, bottom, top = extent
    x1, x2 = np.meshgrid(np.linspace(left, right, side), np.linspace(bottom, top, side))
    points = np.column_stack([x1.ravel(), x2.ravel()])
    classes = predicted(weights, features, points)
    rng = np.random.default_rng(seed)
    for at in rng.uniform((left, bottom), (right, top), (25, 2)):
        here = predicted(weights, features, at[None])[0]
        brute = np.linalg.norm(points[classes != here] - at, axis=1).min()
        found = smallest_flip(weights, features, at, reach_of(extent, at))
        assert found.distance <= 1.02 * brute
        assert predicted(weights, features, np.array([found.to]))[0] == found.answer != here
        assert predicted(weights, features, np.array([found.to]), np.float32)[0] == found.answer
        assert np.linalg.norm(np.array(found.to) - at) == pytest.approx(found.distance)


def test_a_network_that_says_one_class_everywhere_can_not_be_flipped():
    network = Network((Dense(2, "softmax"),), (2,), np.float64)
    network.weights[:] = (0, 0, 5, 0, 0, 0)
    assert smallest_flip(network.copied(), (), (0.2, 0.1), 10.0) is None


def test_what_is_no_place_is_said():
    weights = Network((Dense(2, "softmax"),), (2,)).copied()
    for point, reach in (((0.0, np.nan), 1.0), ((0.0,), 1.0), ((0.0, 1.0), 0.0), ((0.0, 1.0), np.inf)):
        with pytest.raises(SpecError, match=r"two finite numbers .*, and the reach a number above 0"):
            smallest_flip(weights, (), point, reach)


def test_the_reach_is_to_the_farthest_corner():
    assert reach_of(Extent(-1, 3, -2, 1), (0.0, 2.0)) == pytest.approx(5.0)
