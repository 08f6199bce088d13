"""The layers of images against naive loops, their order outside, weights as people know them, batch normalization."""

import itertools

import numpy as np
import pytest

from core.experiment.spec import Training
from core.functions.activations import ACTIVATIONS
from core.layers import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.network.network import Network
from core.network.recording import trace
from core.sequential import Sequential
from core.training.steps import Steps

SHAPES = [(5, 5, 1), (6, 4, 1), (4, 7, 3), (1, 6, 2), (5, 1, 2), (1, 1, 3)]


def images(shape, n=3):
    return np.random.default_rng(sum(shape)).standard_normal((n, *shape))


def answers(layers, x, weights=None):
    """Return what the layers make of images (n, height, width, channels), flattened; and their network."""
    model = Sequential((*layers, Flatten()), x.shape[1:], dtype=np.float64, seed=3)
    drawn = np.random.default_rng(1)
    model.set_weights([drawn.standard_normal(w.shape) for w in model.get_weights()] if weights is None else weights)
    return model.predict(x), model


def same_before(size, side, stride):
    """Return how many zeros TensorFlow puts before."""
    return max((-(-size // stride) - 1) * stride + side - size, 0) // 2


def convolved(x, kernel, bias, stride, padding):
    """Return the convolution, one number at a time."""
    n, height, width, _ = x.shape
    side, filters = kernel.shape[0], kernel.shape[-1]
    if padding == "same":
        rows, columns = -(-height // stride), -(-width // stride)
        above, left = same_before(height, side, stride), same_before(width, side, stride)
    else:
        rows, columns, above, left = (height - side) // stride + 1, (width - side) // stride + 1, 0, 0
    z = np.zeros((n, rows, columns, filters))
    for s, r, c, f in itertools.product(range(n), range(rows), range(columns), range(filters)):
        total = bias[f]
        for i, j in itertools.product(range(side), range(side)):
            h, w = r * stride + i - above, c * stride + j - left
            if 0 <= h < height and 0 <= w < width:
                total += np.dot(kernel[i, j, :, f], x[s, h, w])
        z[s, r, c, f] = total
    return z


def pooled(x, side, stride, take):
    n, height, width, channels = x.shape
    rows, columns = (height - side) // stride + 1, (width - side) // stride + 1
    a = np.zeros((n, rows, columns, channels))
    for r, c in itertools.product(range(rows), range(columns)):
        window = x[:, r * stride : r * stride + side, c * stride : c * stride + side]
        a[:, r, c] = take(window, axis=(1, 2))
    return a


FITTING = [
    (shape, side, padding)
    for shape, side, padding in itertools.product(SHAPES, (1, 2, 3, 4), ("same", "valid"))
    if padding == "same" or side <= min(shape[:2])
]


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize(("shape", "side", "padding"), FITTING)
def test_convolution(shape, side, padding, stride):
    x = images(shape)
    found, model = answers((Conv2D(2, side, stride, padding),), x)
    kernel, bias = model.get_weights()
    assert kernel.shape == (side, side, shape[2], 2) and bias.shape == (2,)
    np.testing.assert_allclose(found, convolved(x, kernel, bias, stride, padding).reshape(3, -1), atol=1e-13)


@pytest.mark.parametrize(("kind", "take"), [(MaxPool2D, np.max), (AveragePool2D, np.mean)])
@pytest.mark.parametrize("stride", [None, 1, 2, 3])
@pytest.mark.parametrize("side", [1, 2, 3])
@pytest.mark.parametrize("shape", SHAPES[:3])
def test_pools(shape, side, stride, kind, take):
    x = images(shape)
    found, _ = answers((kind(side, stride),), x)
    np.testing.assert_allclose(found, pooled(x, side, stride or side, take).reshape(3, -1), atol=1e-15)


def test_a_network_of_images():
    x = images((7, 6, 2))
    layers = (
        Conv2D(3, 3, activation="relu", name="a"),
        Conv2D(3, 2, activation="tanh", name="b"),
        Add(inputs=("a", "b")),
        MaxPool2D(2),
        Conv2D(2, 2, 1, "valid"),
    )
    found, model = answers(layers, x)
    k1, b1, k2, b2, k3, b3 = model.get_weights()
    a = np.maximum(convolved(x, k1, b1, 1, "same"), 0)
    b = np.tanh(convolved(a, k2, b2, 1, "same"))
    wanted = convolved(pooled(a + b, 2, 2, np.max), k3, b3, 1, "valid")
    np.testing.assert_allclose(found, wanted.reshape(3, -1), atol=1e-12)
    np.testing.assert_allclose(model.trace(x)["a3"], a + b, atol=1e-13)
    np.testing.assert_allclose(model.trace(x)["z2"], convolved(a, k2, b2, 1, "same"), atol=1e-13)
    assert model.trace(x)["a4"].shape == (3, 3, 3, 3)


@pytest.mark.parametrize("function", sorted(ACTIVATIONS.keys() - {"softmax"}))
def test_a_maximum_taken_early_gives_the_same_answers(function):
    x = images((6, 5, 2))
    found, model = answers((Conv2D(3, 3, activation=function), Activation(function), MaxPool2D(2)), x)
    in_their_order = trace(model.network, x)[2][1].reshape(3, -1)
    np.testing.assert_allclose(found, in_their_order, atol=1e-14)
    kinds = [type(node.operation).__name__ for node in model.network._plan.nodes]
    assert kinds.index("MaxPool2DOperation") == (5 if function in ("gelu", "swish") else 1), kinds


def test_a_maximum_waits_where_others_read_what_it_reads():
    layers = (
        Conv2D(2, 3, activation="relu", name="a"),
        MaxPool2D(1, name="b"),
        Add(inputs=("a", "b")),
    )
    x = images((4, 4, 2))
    found, model = answers(layers, x)
    kinds = [type(node.operation).__name__ for node in model.network._plan.nodes]
    assert kinds[:5] == [f"{kind}Operation" for kind in ("Conv2D", "Bias", "Activation", "Off", "MaxPool2D")]
    np.testing.assert_allclose(found, 2 * trace(model.network, x)[0][1].reshape(3, -1), atol=1e-14)


# -- the order of values outside: rows, columns, channels


@pytest.mark.parametrize("shape", SHAPES)
def test_flatten_and_reshape_keep_the_order(shape):
    x = np.arange(2 * np.prod(shape), dtype=float).reshape(2, *shape)
    flat = x.reshape(2, -1)
    size = flat.shape[1]
    for layers in (
        (),
        (Flatten(),),
        (Reshape((size,)),),
        (Reshape((shape[2], shape[0], shape[1])),),
        (Reshape((1, 1, size)),),
        (Reshape((shape[1], -1, 1)), Reshape((shape[2], shape[1], shape[0]))),
        (Activation("relu"),),
        (MaxPool2D(1),),
    ):
        np.testing.assert_array_equal(answers(layers, x)[0], flat)


def test_reshape_then_convolution_sees_the_new_image():
    x = images((2, 3, 4))
    found, model = answers((Reshape((4, 3, 2)), Conv2D(2, 2)), x)
    wanted = convolved(x.reshape(3, 4, 3, 2), *model.get_weights(), 1, "same")
    np.testing.assert_allclose(found, wanted.reshape(3, -1), atol=1e-13)


def test_dense_on_flatten_reads_rows_columns_channels():
    x = images((3, 4, 2))
    model = Sequential([Flatten(), Dense(2)], (3, 4, 2), dtype=np.float64)
    kernel, bias = model.get_weights()
    np.testing.assert_allclose(model.predict(x), x.reshape(3, -1) @ kernel + bias, atol=1e-14)


def test_concatenate_puts_channels_side_by_side():
    x = images((3, 4, 2))
    found, _ = answers((MaxPool2D(1, name="a"), Activation("tanh", name="b"), Concatenate(inputs=("b", "input"))), x)
    np.testing.assert_allclose(found.reshape(3, 3, 4, 4), np.concatenate([np.tanh(x), x], axis=-1), atol=1e-15)


def test_images_of_one_channel_may_come_without_it_and_flat():
    x = images((5, 4, 1))
    model = Sequential([Conv2D(2), Flatten(), Dense(2)], (5, 4), dtype=np.float64)
    wanted = model.predict(x)
    np.testing.assert_array_equal(model.predict(x[..., 0]), wanted)
    np.testing.assert_array_equal(model.predict(x.reshape(3, -1)), wanted)
    np.testing.assert_array_equal(model.predict(np.asfortranarray(x)), wanted)
    np.testing.assert_array_equal(model.predict(np.repeat(x, 2, axis=0)[::2]), wanted)


# -- weights


def test_weights_come_in_the_shapes_of_keras_and_go_back():
    layers = [Conv2D(4, 3, activation="relu"), BatchNorm(), MaxPool2D(), Conv2D(5, 2), Flatten(), Dense(2, "softmax")]
    model, other = (Sequential(layers, (6, 8, 3), seed=seed) for seed in (1, 2))
    weights = model.get_weights()
    shapes = [(3, 3, 3, 4), (4,), *[(4,)] * 4, (2, 2, 4, 5), (5,), (60, 2), (2,)]
    assert [w.shape for w in weights] == shapes
    assert model.count_params() == sum(w.size for w in weights) - 8, "running means aren't learned"
    x = images((6, 8, 3))
    assert not np.array_equal(model.predict(x), other.predict(x))
    other.set_weights(weights)
    np.testing.assert_array_equal(model.predict(x), other.predict(x))
    for mine, wanted in zip(other.get_weights(), weights, strict=True):
        np.testing.assert_array_equal(mine, wanted)
    mine[...] = 7
    assert (other.get_weights()[-1] != 7).all(), "they are copies"


@pytest.mark.parametrize("initializer", ["glorot_uniform", "he_normal", "lecun_uniform", "normal", "zeros"])
def test_convolutions_start_as_their_fans_ask(initializer):
    network = Network((Conv2D(32, 5, initializer=initializer, scale=2.0),), (9, 9, 16), np.float64)
    network.initialize(np.random.default_rng(0))
    kernel, bias = network.get_weights()
    fan_in, fan_out = 25 * 16, 25 * 32
    wanted = {
        "glorot_uniform": np.sqrt(2 / (fan_in + fan_out)),
        "he_normal": np.sqrt(2 / fan_in),
        "lecun_uniform": np.sqrt(1 / fan_in),
        "normal": 1.0,
        "zeros": 0.0,
    }[initializer]
    assert kernel.std() == pytest.approx(2 * wanted, rel=0.03) and not bias.any()


# -- batch normalization


def trained(layers, x, y, steps=1, dtype=np.float64):
    """Return the network after some steps on all of x at once, at a rate of nearly 0."""
    network = Network(layers, x.shape[1:], dtype)
    network.initialize(np.random.default_rng(0))
    made = Steps(network, Training("mse", learning_rate=1e-300, batch_size=len(x)), np.random.default_rng(0))
    made.give(network.lay(x), y.T.astype(dtype))
    with np.errstate(all="ignore"):
        for _ in range(steps):
            made.advance()
    return network


@pytest.mark.parametrize("shape", [(3,), (4, 2, 3)])
def test_running_means_by_hand(shape):
    x = 3 + 2 * np.random.default_rng(0).standard_normal((8, *shape))
    layers = (BatchNorm(0.75), *([Flatten()] if len(shape) == 3 else []), Dense(1))
    found = [trained(layers, x, np.zeros((8, 1)), steps).get_weights() for steps in (0, 1, 2)]
    axes = tuple(range(len(shape)))
    m, v = x.mean(axes), x.var(axes)
    for (gamma, beta, mean, variance, *_), share in zip(found, (0.0, 0.25, 0.4375), strict=True):
        np.testing.assert_allclose(mean, share * m, rtol=1e-12)
        np.testing.assert_allclose(variance, (1 - share) + share * v, rtol=1e-12)
        np.testing.assert_allclose([gamma, beta], [[1] * 3, [0] * 3], atol=1e-99)  # the rate is no 0


@pytest.mark.parametrize("shape", [(3,), (4, 2, 3)])
def test_answers_take_the_running_means_whatever_else_is_in_the_batch(shape):
    x = images(shape, 6)
    flatten = [Flatten()] if len(shape) == 3 else []
    model = Sequential([BatchNorm(epsilon=0.01), *flatten], shape, dtype=np.float64)
    gamma, beta, mean, variance = np.random.default_rng(2).uniform(0.5, 2, (4, 3))
    model.set_weights([gamma, beta, mean, variance])
    wanted = (gamma * (x - mean) / np.sqrt(variance + 0.01) + beta).reshape(6, -1)
    np.testing.assert_allclose(model.predict(x), wanted, rtol=1e-12)
    np.testing.assert_allclose(model.predict(x[2:3]), wanted[2:3], rtol=1e-12)


def test_training_takes_the_batch_s_own_means():
    x, y = 5 + 3 * images((3,), 50), np.zeros((50, 1))
    network = trained((BatchNorm(epsilon=1e-12), Dense(1)), x, y)
    normal = (x - x.mean(0)) / x.std(0)
    z = normal @ network.get_weights()[4] + network.get_weights()[5]
    made = Steps(network, Training("mse", learning_rate=0.1, batch_size=50), np.random.default_rng(0))
    before = [w.copy() for w in network.get_weights()]
    made.give(network.lay(x), y.T)
    with np.errstate(all="ignore"):
        made.advance()
    kernel = before[4] - 0.1 * 2 * normal.T @ z / 50
    np.testing.assert_allclose(network.get_weights()[4], kernel, rtol=1e-9)
    np.testing.assert_allclose(network.get_weights()[1], -0.1 * 2 * (z @ before[4].T).mean(0), atol=1e-12)


# -- max pool


@pytest.mark.parametrize(("side", "stride"), [(2, 2), (3, 1), (2, 1), (3, 2)])
def test_the_slope_of_a_tie_goes_to_the_first(side, stride):
    shape = (5, 4, 2)
    x = np.random.default_rng(0).integers(0, 2, (6, *shape)).astype(float)  # nothing but ties
    layers = (BatchNorm(), Conv2D(2, 1), MaxPool2D(side, stride), Flatten(), Dense(1))
    network = Network(layers, shape, np.float64)
    network.initialize(np.random.default_rng(0))
    eye = np.eye(2).reshape(1, 1, 2, 2)
    _, _, mean, variance, _, bias, kernel, b = network.get_weights()
    network.set_weights([np.ones(2), np.zeros(2), mean, variance, eye, bias, kernel, b])
    made = Steps(network, Training("mse", learning_rate=1.0, batch_size=6), np.random.default_rng(0))
    made.give(network.lay(x), np.zeros((1, 6)), shuffle=False)
    with np.errstate(all="ignore"):
        made.advance()
    m, v = x.mean((0, 1, 2)), x.var((0, 1, 2))
    normal = (x - m) / np.sqrt(v + 1e-5)
    slopes, a = np.zeros_like(x), pooled(normal, side, stride, np.max)
    delta = 2 * (a.reshape(6, -1) @ kernel + b) / 6 @ kernel.T
    delta = delta.reshape(a.shape)
    for s, r, c, k in itertools.product(*map(range, a.shape)):
        window = normal[s, r * stride : r * stride + side, c * stride : c * stride + side, k]
        i, j = np.unravel_index(window.argmax(), window.shape)  # the first, row by row
        slopes[s, r * stride + i, c * stride + j, k] += delta[s, r, c, k]
    wanted = eye - np.einsum("nhwc,nhwf->cf", normal, slopes).reshape(1, 1, 2, 2)
    np.testing.assert_allclose(network.get_weights()[4], wanted, rtol=1e-9, atol=1e-12)


def test_functions_of_images_are_by_value():
    x = images((3, 4, 2))
    for name in ACTIVATIONS:
        if name != "softmax":
            by_image = answers((Activation(name), Reshape((3, 4, 2))), x)[0]
            flat = Sequential([Flatten(), Activation(name)], (3, 4, 2), dtype=np.float64).predict(x)
            np.testing.assert_array_equal(by_image, flat)
