"""The five posts, each as the post has it, and better where the post says how good it was."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.data import datasets, digits
from core.data.images import labelled
from core.experiment.learning import SGD
from core.experiment.presets import PRESETS
from core.experiment.spec import SpecError
from core.functions.plain import Function, loss, loss_gradient
from core.layers import Activation, Dense, Flatten
from core.model import Input, Model
from core.posts import MSE, POST_003, Network, Relu, Sigmoid, from_dicts, moons_accuracy, moons_runs, one_hot, right_of
from core.sequential import Sequential
from core.training.run import Run

MNIST = Path(__file__).resolve().parents[3] / "shared" / "data" / "mnist.npz"


# -- 000: layers that are called, activations attached or alone, softmax and cross-entropy together and each alone


def post_000(attached, dtype=np.float64):
    inputs = Input(2)
    if attached:
        x = Dense(16, activation="tanh")(inputs)
        outputs = Dense(3, activation="softmax")(x)
    else:
        x = Activation("tanh")(Dense(16)(inputs))
        outputs = Activation("softmax")(Dense(3)(x))
    model = Model(inputs, outputs, seed=4, dtype=dtype)
    model.compile(loss="categorical_crossentropy", learning_rate=0.1, metrics=["accuracy"])
    return model


def test_000_an_activation_attached_or_alone_is_the_same_network():
    x, y = datasets.make("spirals", 300, 3, 0.05, 0.0, 0).train
    answers = []
    for attached in (True, False):
        model = post_000(attached)
        model.fit(x, y, epochs=20, batch_size=10)
        answers.append(model.predict(x))
    np.testing.assert_array_equal(*answers)


def test_000_learns():
    x, y = datasets.make("blobs", 600, 3, 0.25, 0.0, 0).train
    model = post_000(True, np.float32)
    history = model.fit(x, y, epochs=20, batch_size=10)
    assert history.history["accuracy"][-1] > 0.97 and history.history["loss"][-1] < history.history["loss"][0]


def test_000_softmax_and_cross_entropy_together_are_each_alone_with_the_full_jacobian():
    rng = np.random.default_rng(0)
    z, y = rng.standard_normal((6, 4)), np.eye(4)[rng.integers(0, 4, 6)]
    a = Function("softmax")(z)
    alone = np.einsum("nij,ni->nj", Function("softmax").jacobian(z), loss_gradient("categorical_crossentropy", a, y))
    np.testing.assert_allclose(alone, (a - y) / 6, rtol=1e-12, atol=1e-15)
    by_hand = np.array([np.diag(row) - np.outer(row, row) for row in a])
    np.testing.assert_allclose(Function("softmax").jacobian(z), by_hand, rtol=1e-12, atol=1e-15)
    assert loss("categorical_crossentropy", a, y) == pytest.approx(-np.mean(np.log(a[y == 1])))


XOR = np.array([[[0, 0]], [[0, 1]], [[1, 0]], [[1, 1]]])  # as the post has it: every sample a row of its own
XOR_CLASSES = np.array([[[1, 0]], [[0, 1]], [[0, 1]], [[1, 0]]])


def test_000_as_the_post_writes_it(capsys):
    inputs = Dense(input_size=2, output_size=32, activation="tanh")
    x = Dense(output_size=16, activation="relu", weights_initializer="xavier_normal")(inputs)
    outputs = Dense(output_size=2, activation="softmax")(x)
    model = Model(inputs, [outputs])
    model.compile(loss_fn="categorical_cross_entropy", optimizer=SGD(), learning_rate=0.1)
    history = model.fit(x_train=XOR, y_train=XOR_CLASSES, epochs=400, batch_size=4, print_loss=True)
    assert [layer.units for layer in model.layers] == [32, 16, 2]
    assert model.layers[1].initializer == "glorot_normal"
    assert history.history["loss"][-1] < 0.05
    np.testing.assert_array_equal(np.round(model.predict(XOR)), XOR_CLASSES[:, 0])
    assert len(capsys.readouterr().out.splitlines()) == 400


def test_000_layers_added_one_by_one_and_activations_alone():
    net = Sequential(seed=4)
    for layer in (Dense(input_size=2, output_size=16), Activation("tanh"), Dense(output_size=3), Activation("softmax")):
        net.add(layer)
    net.compile(loss_fn="categorical_crossentropy", learning_rate=0.1, metrics=["accuracy"])
    attached = post_000(True, np.float32)
    x, y = datasets.make("spirals", 300, 3, 0.05, 0.0, 0).train
    for model in (net, attached):
        model.fit(x, y, epochs=5, batch_size=10)
    np.testing.assert_array_equal(net.predict(x), attached.predict(x))


def test_000_activations_by_name():
    z = np.array([-2.0, 0.0, 0.5])
    np.testing.assert_allclose(Function("sigmoid")(z), 1 / (1 + np.exp(-z)), rtol=1e-15)
    np.testing.assert_allclose(Function("tanh").derivative(z), 1 - np.tanh(z) ** 2, rtol=1e-15)
    np.testing.assert_array_equal(Function("relu")(z), [0, 0, 0.5])
    np.testing.assert_array_equal(Function("relu").jacobian(z), np.diag([0.0, 0, 1]))
    with pytest.raises(SpecError, match="Did you mean 'sigmoid'"):
        Function("sigmod")


# -- 001: a list of dicts, gradient descent on the whole set

POST_001 = [
    {"input_dim": 2, "output_dim": 25, "activation": "relu"},
    {"input_dim": 25, "output_dim": 50, "activation": "relu"},
    {"input_dim": 50, "output_dim": 50, "activation": "relu"},
    {"input_dim": 50, "output_dim": 25, "activation": "relu"},
    {"input_dim": 25, "output_dim": 1, "activation": "sigmoid"},
]


def test_001_reaches_95_percent_by_gradient_descent_on_the_whole_set():
    points = datasets.make("moons", 1000, 2, 0.2, 0.1, 100)
    model = from_dicts(POST_001, seed=2)
    model.compile("binary_crossentropy", learning_rate=0.1, metrics=["accuracy"])
    model.fit(*points.train, epochs=1000, batch_size=len(points.x_train))
    loss, accuracy = model.evaluate(*points.test)
    assert accuracy >= 0.95 and loss < 0.2


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        ([], "at least one layer"),
        ([{"input_dim": 2, "output_dim": 3}], "activation"),
        ([POST_001[0], POST_001[2]], "layer 2 takes 50 values, but the one before gives 25"),
        ([{"input_dim": 2, "output_dim": 3, "activation": "rele"}], "Did you mean 'relu'"),
    ],
)
def test_001_dicts_that_cannot_be_are_refused(layers, words):
    with pytest.raises(SpecError, match=words):
        from_dicts(layers)


# -- 002: the post's own numbers

W1 = [[1.14858562, -0.43257711, -0.37347383], [-0.75870339, 0.6119356, -1.62743362]]
W2 = [[1.00736754, -0.43948301], [0.18419731, -0.14397405], [0.84414841, -1.18942279]]


X_002, Y_002 = np.array([[0.5, -1.0], [2.0, 0.25]]), np.array([[1.0, 0.0], [0.0, 1.0]])


@pytest.fixture
def network():
    return Network((2, 3, 2), (Relu, Sigmoid), seed=1)


def test_002_has_the_post_s_weights(network):
    np.testing.assert_allclose(network.w1, W1, atol=5e-9)
    np.testing.assert_allclose(network.w2, W2, atol=5e-9)
    np.testing.assert_array_equal(np.concatenate([network.b1, network.b2]), np.zeros(5))
    with pytest.raises(AttributeError, match="not 'w3'"):
        _ = network.w3


@pytest.mark.parametrize("widths", [(2, 3, 2), (3, 5, 1), (4, 4, 4, 3)])
@pytest.mark.parametrize("seed", [0, 1, 77])
def test_002_any_seed_and_any_width_draws_what_the_post_s_code_draws(widths, seed):
    stream = np.random.RandomState(seed)
    wanted = [stream.randn(a, b) / np.sqrt(a) for a, b in pairwise(widths)]
    found = Network(widths, (Relu,) * (len(widths) - 2) + (Sigmoid,), seed=seed)
    for number, w in enumerate(wanted, 1):
        np.testing.assert_array_equal(found.w[number], w)


def test_002_the_example_of_the_window_starts_with_the_post_s_weights():
    run = Run(PRESETS["post-002"], np.float64)
    for found, wanted in zip(run.network.get_weights()[::2], (W1, W2), strict=True):
        np.testing.assert_allclose(found, wanted, atol=5e-9)


def test_002_every_name_of_the_post(network):
    assert network.n_layers == 3 and network.activations == {2: Relu, 3: Sigmoid}
    np.testing.assert_allclose(network.w[1], W1, atol=5e-9)
    np.testing.assert_allclose(network.w[2], W2, atol=5e-9)
    assert {number: b.tolist() for number, b in network.b.items()} == {1: [0.0] * 3, 2: [0.0] * 2}
    z, a = network.feed_forward(X_002)
    assert list(z) == [2, 3] and list(a) == [1, 2, 3]
    np.testing.assert_array_equal(a[1], X_002)
    np.testing.assert_allclose(z[2], X_002 @ network.w[1] + network.b[1], rtol=1e-14)
    np.testing.assert_allclose(a[2], np.maximum(z[2], 0), rtol=1e-14)
    np.testing.assert_allclose(z[3], a[2] @ network.w[2] + network.b[2], rtol=1e-14)
    np.testing.assert_allclose(a[3], 1 / (1 + np.exp(-z[3])), rtol=1e-14)
    np.testing.assert_array_equal(network.predict(X_002), a[3])


def test_002_functions_and_the_squared_error_by_the_post_s_names():
    z = np.array([[-1.0, 0.5], [2.0, -3.0]])
    np.testing.assert_array_equal(Relu.activation(z), [[0, 0.5], [2, 0]])
    np.testing.assert_array_equal(Relu.prime(z), [[0, 1], [1, 0]])
    a = Sigmoid.activation(z)
    np.testing.assert_allclose(a, 1 / (1 + np.exp(-z)), rtol=1e-14)
    np.testing.assert_allclose(Sigmoid.prime(z), a * (1 - a), rtol=1e-14)
    mse = MSE(Sigmoid)
    np.testing.assert_array_equal(mse.activation(z), a)
    assert MSE.loss(Y_002, a) == pytest.approx(np.mean((a - Y_002) ** 2), rel=1e-14)
    np.testing.assert_array_equal(mse.prime(Y_002, a), a - Y_002)
    np.testing.assert_allclose(mse.delta(Y_002, a), (a - Y_002) * a * (1 - a), rtol=1e-13)
    with pytest.raises(SpecError, match="can't be told from a alone"):
        MSE(Function("gelu")).delta(Y_002, a)


def test_002_every_z_and_a_by_name_and_the_delta_by_hand(network):
    found = network.forward(X_002)
    assert list(found) == ["z1", "a1", "z2", "a2"]
    z1 = X_002 @ network.w1
    a1 = np.maximum(z1, 0)
    z2 = a1 @ network.w2
    a2 = 1 / (1 + np.exp(-z2))
    for name, wanted in (("z1", z1), ("a1", a1), ("z2", z2), ("a2", a2)):
        np.testing.assert_allclose(found[name], wanted, rtol=1e-14)
    np.testing.assert_allclose(network.delta(X_002, Y_002), (a2 - Y_002) * a2 * (1 - a2), rtol=1e-13)


def test_002_learns():
    points = datasets.make("moons", 400, 2, 0.1, 0.25, 0)
    network = Network((2, 8, 2), (Relu, Sigmoid), seed=1)
    network.fit(points.x_train, np.eye(2)[points.y_train], loss=MSE, epochs=100, batch_size=10, learning_rate=0.5)
    assert np.mean(network.predict(points.x_test).argmax(axis=1) == points.y_test) > 0.93


# -- 003: moons, softmax that never overflows, repeated runs, hidden units


def test_003_repeated_runs_beat_the_post():
    found = moons_runs(64, runs=3)
    assert found.mean > 0.99 > POST_003.mean and found.deviation < 0.005 < POST_003.deviation
    assert str(POST_003) == "0.94541 +- 0.019558"
    singles = [moons_accuracy(64, seed=seed) for seed in range(3)]
    assert found == (np.mean(singles), np.std(singles))


def test_003_the_example_of_the_window_is_the_post_s():
    layers, data = PRESETS["post-003"].layers, PRESETS["post-003"].data
    assert [layer.units for layer in layers] == [64, 2]
    assert (data.dataset, data.samples, data.noise, data.test_fraction) == ("moons", 5000, 0.1, 0.25)


def test_003_more_hidden_units_are_better_than_three():
    few, many = (moons_runs(units, runs=2, epochs=5) for units in (3, 40))
    assert many.mean > few.mean and many.mean > 0.97


def test_003_one_hot():
    np.testing.assert_array_equal(one_hot([0, 2, 1]), [[1, 0, 0], [0, 0, 1], [0, 1, 0]])
    assert one_hot(np.array([1, 0], np.uint8), 4).shape == (2, 4) and one_hot([], 3).shape == (0, 3)
    for labels in ([0.5], [-1], ["a"], [[1]]):
        with pytest.raises(SpecError, match="labels must be whole numbers from 0"):
            one_hot(labels)
    with pytest.raises(SpecError, match="below the count of classes, 2; got 2"):
        one_hot([0, 2], 2)


def test_003_softmax_never_overflows():
    np.testing.assert_array_equal(Function("softmax")([1e4, -1e4, 0.0]), [1, 0, 0])
    assert np.isfinite(Function("softmax").jacobian([1e4, -1e4, 0.0])).all()


# -- 004: digits


def post_004(seed=0):
    model = Sequential([Flatten(), Dense(128, "sigmoid"), Dense(10, "sigmoid")], (28, 28), seed=seed)
    model.compile("mse", learning_rate=3.0)
    return model


def right(model, images, labels):
    return int(np.sum(model.predict(images.astype(np.float32) / 255).argmax(axis=1) == labels))


def test_004_on_the_sample_that_comes_along():
    images, labels = digits.sample()
    model = post_004()
    model.fit(images[:4000].astype(np.float32) / 255, np.eye(10)[labels[:4000]], epochs=10, batch_size=10)
    told = right(model, images[4000:], labels[4000:])
    assert told > 870
    assert right_of(model, images[4000:] / np.float32(255), labels[4000:]) == f"{told} of 1,000 right"


@pytest.mark.skipif(not MNIST.exists(), reason="needs MNIST whole, which does not come along: ../shared/data/mnist.npz")
def test_004_on_mnist():
    data = labelled.read(MNIST)
    model = post_004()
    model.fit(
        data.x_train[:50_000].astype(np.float32) / 255, np.eye(10)[data.y_train[:50_000]], epochs=3, batch_size=10
    )
    assert right(model, data.x_test, data.y_test) > 9_400
