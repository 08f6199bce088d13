"""The network: answers against a plain NumPy forward pass, shares that sum to 1, dropout, very deep and very wide."""

import numpy as np
import pytest

from core.functions.activations import ACTIVATIONS
from core.layers import Activation, Dense, Dropout
from core.network.network import Network
from core.network.predictor import BLOCK, WIDE_BLOCK, WIDE_PARAMETERS, Predictor, classes_of, probabilities
from core.tape.tape import Signal, Tape

PLAIN = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "swish": lambda z: z / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
}
STACKS = {
    "one layer": (Dense(2),),
    "three layers": (Dense(5, "relu"), Dense(4, "tanh"), Dense(3, "softmax")),
    "one output": (Dense(5, "swish"), Dense(1, "sigmoid")),
    "dropout": (Dropout(0.5), Dense(9, "tanh", dropout=0.5), Dense(2, "softmax")),
    "activation layers": (Activation("tanh"), Dense(4), Activation("relu"), Activation("swish"), Dense(3, "sigmoid")),
    "relu under softmax": (Dense(4, "tanh"), Dense(3, "relu"), Activation("softmax")),
    "relu under linear": (Dense(4, "tanh"), Dense(3, "relu"), Activation("linear")),
    "dropout under softmax": (Dense(3, "relu", dropout=0.5), Activation("softmax")),
}


def made(layers, dtype=np.float64, seed=0):
    """Return the network with random weights and biases."""
    network, rng = Network(layers, (2,), dtype), np.random.default_rng(seed)
    network.initialize(rng)
    for dense in network.dense:
        dense.W[:, -1] = rng.uniform(-1, 1, dense.units)
    return network


def plain(network, layers, x):
    """Return the answers (points, outputs) for points x (points, inputs)."""
    dense = iter(network.dense)
    for layer in layers:
        if isinstance(layer, Dense):
            w = next(dense).W.astype(np.float64)
            x = x @ w[:, :-1].T + w[:, -1]
        if not isinstance(layer, Dropout):
            x = PLAIN[layer.activation](x)
    return x


def points(count):
    return np.random.default_rng(count).uniform(-3, 3, (count, 2))


@pytest.mark.parametrize("count", [1, 127, 128, 129, 1000])
@pytest.mark.parametrize("stack", STACKS)
def test_answers(stack, count):
    assert BLOCK == 128
    network, x = made(STACKS[stack]), points(count)
    _, a = Predictor(network, x).answer()
    np.testing.assert_allclose(a.T, plain(network, STACKS[stack], x), rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("stack", STACKS)
def test_answers_in_single_precision(stack):
    network, x = made(STACKS[stack], np.float32), points(200)
    z, a = Predictor(network, x).answer()
    assert z.dtype == a.dtype == np.float32
    np.testing.assert_allclose(a.T, plain(network, STACKS[stack], x), rtol=1e-4, atol=1e-5)


def test_answers_are_of_the_weights_of_now():
    layers = STACKS["three layers"]
    network, x = made(layers), points(300)
    predictor = Predictor(network, x)
    predictor.answer()
    network.weights += 0.5
    np.testing.assert_allclose(predictor.answer()[1].T, plain(network, layers, x), rtol=1e-12)
    np.testing.assert_array_equal(predictor.answer()[0], Predictor(network, x).answer()[0])


def test_no_points():
    z, a = Predictor(made(STACKS["three layers"]), np.empty((0, 2))).answer()
    assert z.shape == a.shape == (3, 0)


@pytest.mark.parametrize("count", [1, WIDE_BLOCK - 1, WIDE_BLOCK + 1])
def test_wide_network(count):
    layers = (Dense(520, "tanh"), Dense(500, "relu"), Dense(2, "softmax"))
    network, x = made(layers), points(count)
    assert network.weights.size >= WIDE_PARAMETERS
    np.testing.assert_allclose(Predictor(network, x).answer()[1].T, plain(network, layers, x), rtol=1e-10)


@pytest.mark.parametrize("name", ["relu", "tanh", "linear"])
def test_two_hundred_layers(name):
    layers = (*(Dense(4, name, "he_normal" if name == "relu" else "glorot_uniform"),) * 200, Dense(2, "softmax"))
    network = made(layers, np.float32)
    t, x = Tape(10, rng=np.random.default_rng(0)), np.ones((3, 10), np.float32)
    x[:-1] = points(10).T
    head = network.head("categorical_crossentropy")
    y = head.for_delta(head.targets(np.arange(10) % 2, np.float32))
    network.record_step(t, Signal.over(x), y, head)
    t.replay()
    assert np.isfinite(network.gradient).all() and network.gradient.any()
    network.weights -= 0.01 * network.gradient
    z, a = Predictor(network, points(200)).answer()
    assert np.isfinite(z).all() and np.isfinite(a).all()
    np.testing.assert_allclose(a.sum(axis=0), 1, rtol=1e-5)


def test_weights_are_views_of_one_vector():
    network = made(STACKS["three layers"])
    assert [dense.W.shape for dense in network.dense] == [(5, 3), (4, 6), (3, 5)]
    np.testing.assert_array_equal(np.concatenate([dense.W.ravel() for dense in network.dense]), network.weights)
    network.weights[0], network.gradient[-1] = 7, 8
    assert network.dense[0].W[0, 0] == 7 and network.dense[-1].dW[-1, -1] == 8


def test_ones_under_the_biases_stay():
    layers = (Dropout(0.3), Dense(4, "relu", dropout=0.5), Dense(3, "gelu"), Activation("elu"), Dense(3, "softmax"))
    network, t, x = made(layers), Tape(6, np.float64, rng=np.random.default_rng(0)), np.ones((3, 6))
    head, rate = network.head("categorical_crossentropy"), np.full((), -0.1)
    network.record_step(t, Signal.over(x), head.targets(np.arange(6) % 3, np.float64), head, rate)
    signals = [signal for key, signal in t.workspace.items() if isinstance(key, tuple) and key[1] == "out"]
    assert len(signals) == 3 + 2 + 2  # of dense, of dropout, and of gelu and elu, which can't lie over their inputs
    for _ in range(20):
        t.replay()
    assert all((signal[-1] == 1).all() for signal in [x, *signals])


# -- shares and classes

ONE = ("softmax", 1)  # which stack.check refuses
SURE = ["sigmoid", "tanh", "softmax"]


@pytest.mark.parametrize("size", [1.0, 100.0])
@pytest.mark.parametrize(("name", "outputs"), [(n, k) for n in ACTIVATIONS for k in (1, 2, 3, 6) if (n, k) != ONE])
def test_shares_sum_to_one(name, outputs, size):
    z, t = size * np.random.default_rng(0).standard_normal((outputs, 500)), Tape(500, np.float64)
    a = np.empty_like(z)
    ACTIVATIONS[name].forward(t, z, a)
    t.replay()
    shares = probabilities(a, name)
    assert shares.shape == (max(2, outputs), 500)
    assert shares.min() >= 0 and shares.max() <= 1
    np.testing.assert_allclose(shares.sum(axis=0), 1, rtol=1e-12)


@pytest.mark.parametrize(("name", "outputs"), [(n, k) for n in SURE for k in (1, 2, 3) if (n, k) != ONE])
def test_the_class_has_the_largest_share(name, outputs):
    z, t = np.random.default_rng(1).standard_normal((outputs, 500)), Tape(500, np.float64)
    a = np.empty_like(z)
    ACTIVATIONS[name].forward(t, z, a)
    t.replay()
    found = classes_of(a, name)
    assert found.dtype == np.int64
    np.testing.assert_array_equal(found, probabilities(a, name).argmax(axis=0))
    assert set(found) == set(range(max(2, outputs)))


@pytest.mark.parametrize(
    ("name", "outputs", "shares"),
    [
        ("sigmoid", [[0.25]], [[0.75], [0.25]]),
        ("tanh", [[-1.0, 0.5]], [[1.0, 0.25], [0.0, 0.75]]),
        ("linear", [[-3.0, 0.25, 9.0]], [[1.0, 0.75, 0.0], [0.0, 0.25, 1.0]]),
        ("sigmoid", [[0.1], [0.3]], [[0.25], [0.75]]),
        ("relu", [[0.0], [0.0]], [[0.5], [0.5]]),
        ("linear", [[-1.0], [-2.0], [0.5]], [[0.0], [0.0], [1.0]]),
    ],
)
def test_shares_by_hand(name, outputs, shares):
    np.testing.assert_allclose(probabilities(np.array(outputs), name), shares, rtol=1e-15)


# -- dropout


def test_dropout_is_inactive_in_answers():
    quiet, loud = (
        made((Dropout(rate), Dense(9, "tanh", dropout=rate), Dense(2, "softmax")), seed=3) for rate in (0.0, 0.9)
    )
    np.testing.assert_array_equal(quiet.weights, loud.weights)
    x = points(300)
    np.testing.assert_array_equal(Predictor(quiet, x).answer()[1], Predictor(loud, x).answer()[1])


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_dropout_silences_its_share_and_keeps_the_mean(rate):
    network = Network((Dropout(rate), Dense(2)), (2,), np.float64)
    t = Tape(20_000, np.float64, rng=np.random.default_rng(0))
    full = np.full((3, 20_000), 2.0)
    out = network.forward(t, Signal.over(full))[0].body
    t.replay()
    first = out.copy()
    assert np.mean(out == 0) == pytest.approx(rate, abs=0.01)
    np.testing.assert_allclose(out[out != 0], 2 / (1 - rate), rtol=1e-14)
    t.replay()
    assert not np.array_equal(out, first), "every replay draws anew"
    assert (full == 2).all()
