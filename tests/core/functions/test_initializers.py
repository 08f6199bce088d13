"""Initializers: shape, mean, variance and kind of what they draw; scale, zeros, names in use for the same thing."""

import numpy as np
import pytest

from core.functions.initializers import ALIASES, INITIALIZERS
from core.layers import Dense
from core.network.network import Network

INPUTS, UNITS = 250, 400
VARIANCES = {
    "zeros": 0,
    "normal": 1,
    "uniform": 1 / 3,
    "glorot_normal": 2 / (INPUTS + UNITS),
    "glorot_uniform": 2 / (INPUTS + UNITS),
    "he_normal": 2 / INPUTS,
    "he_uniform": 2 / INPUTS,
    "lecun_normal": 1 / INPUTS,
    "lecun_uniform": 1 / INPUTS,
    "legacy_normal": 1 / INPUTS,
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_mean_and_variance(name):
    w, variance = INITIALIZERS[name](np.random.default_rng(0), INPUTS, UNITS), VARIANCES[name]
    assert w.shape == (UNITS, INPUTS)
    assert abs(w.mean()) <= 5 * np.sqrt(variance / w.size)
    assert w.var() == pytest.approx(variance, rel=0.03)


@pytest.mark.parametrize("name", [name for name in INITIALIZERS if name != "zeros"])
def test_kind(name):
    w = INITIALIZERS[name](np.random.default_rng(1), INPUTS, UNITS) / np.sqrt(VARIANCES[name])
    if "uniform" in name:  # never beyond sqrt(3) deviations, and up to there
        assert np.sqrt(3) * 0.999 < np.abs(w).max() <= np.sqrt(3)
    else:
        assert np.mean(np.abs(w) > 2) == pytest.approx(0.0455, rel=0.1) and np.abs(w).max() > 4


@pytest.mark.parametrize("name", [name for name in INITIALIZERS if name != "zeros"])
def test_seeds(name):
    draws = [INITIALIZERS[name](np.random.default_rng(seed), 3, 4) for seed in (5, 5, 6)]
    np.testing.assert_array_equal(draws[0], draws[1])
    assert not np.array_equal(draws[0], draws[2])


def initialized(*layers, seed=0):
    network = Network(layers, (2,), np.float64)
    network.weights[:] = np.nan
    network.initialize(np.random.default_rng(seed))
    return network


def test_scale_multiplies_weights_and_biases_start_at_zero():
    one, five = (initialized(Dense(6, "relu", "he_normal", scale), Dense(2)) for scale in (1.0, 5.0))
    np.testing.assert_allclose(five.dense[0].W, 5 * one.dense[0].W, rtol=1e-15)
    np.testing.assert_array_equal(five.dense[1].W, one.dense[1].W)
    for dense in one.dense:
        assert (dense.W[:, -1] == 0).all() and (dense.W[:, :-1] != 0).all()
    assert (initialized(Dense(6, "relu", "he_normal", 0.0)).weights == 0).all()


def test_zeros():
    assert (initialized(Dense(6, "tanh", "zeros"), Dense(2, "softmax", "zeros")).weights == 0).all()


def test_fans_are_those_of_the_layer():
    network = initialized(Dense(300, "relu", "he_normal"), Dense(500, "tanh", "glorot_normal"))
    assert network.dense[0].W[:, :-1].var() == pytest.approx(2 / 2, rel=0.2)
    assert network.dense[1].W[:, :-1].var() == pytest.approx(2 / 800, rel=0.03)


@pytest.mark.parametrize("alias", ALIASES)
def test_aliases_become_the_name(alias):
    assert Dense(4, initializer=alias) == Dense(4, initializer=ALIASES[alias])
    assert Dense(4, initializer=alias).initializer in INITIALIZERS
