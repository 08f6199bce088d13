"""The far ends: huge logits, one sample, one unit, 200 layers, mad rates; both precisions; memory that stays."""

import gc
import itertools
import tracemalloc

import numpy as np
import pytest

from core.experiment.learning import SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSProp
from core.experiment.spec import Data, Experiment, SpecError, Training, replace
from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.layers import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.network.head import Head
from core.network.network import Network
from core.network.recording import trace
from core.sequential import Sequential
from core.tape.tape import Signal, Tape
from core.training.run import Run
from core.training.steps import Diverged, Steps

OPTIMIZERS = [SGD(), Momentum(), Nesterov(), AdaGrad(), RMSProp(), Adam(), AdamW()]
RNG = np.random.default_rng(0)
X = RNG.standard_normal((40, 2))
Y = (X[:, 0] > 0).astype(int)
ENDS = {
    "softmax": (Dense(3, "softmax"), "categorical_crossentropy"),
    "two softmax": (Dense(2, "softmax"), "categorical_crossentropy"),
    "sigmoid": (Dense(1, "sigmoid"), "binary_crossentropy"),
    "numbers": (Dense(1), "mse"),
}


def fitted(end, layers=(), x=X, y=Y, epochs=3, batch_size=32, **choices):
    """Return a model trained for some epochs and what was seen; all of it must be finite."""
    last, loss = ENDS[end]
    model = Sequential([*layers, last], x.shape[1:])
    model.compile(loss, **choices)
    history = model.fit(x, y, epochs=epochs, batch_size=batch_size)
    assert np.isfinite(history.history["loss"]).all()
    assert all(np.isfinite(w).all() for w in model.get_weights()) and np.isfinite(model.predict(x)).all()
    return model, history


# -- huge logits

PAIRS = [
    ("softmax", "categorical_crossentropy", 3),
    ("softmax", "categorical_crossentropy", 2),
    ("softmax", "binary_crossentropy", 3),
    ("sigmoid", "binary_crossentropy", 1),
    ("sigmoid", "binary_crossentropy", 3),
    ("sigmoid", "categorical_crossentropy", 3),
    ("sigmoid", "mse", 3),
    ("tanh", "huber", 3),
    ("softmax", "mae", 3),
    ("linear", "mse", 3),
    ("gelu", "mse", 3),
    ("swish", "mse", 3),
    ("elu", "mse", 3),
    ("softplus", "huber", 3),
]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("fuse", [True, False])
@pytest.mark.parametrize(("activation", "loss", "outputs"), PAIRS)
def test_logits_of_ten_thousand(activation, loss, outputs, fuse, dtype):
    z = np.ascontiguousarray(np.array(list(itertools.product((-1e4, 0, 1e4), repeat=outputs)), dtype).T)
    n, head = z.shape[1], Head(activation, loss, outputs, fuse)
    given = Signal.over(np.vstack([z, np.ones((1, n), dtype)]))
    for label in range(max(2, outputs)):
        y, t, out = head.targets(np.full(n, label), dtype), Tape(n, dtype), np.empty_like(z)
        delta, factor = head.delta(t, given.body, head.answer(t, given.body), head.for_delta(y))
        ACTIVATIONS[activation].forward(t, z, out)
        with np.errstate(over="ignore", under="ignore"):
            t.replay()
            value = head.value(z, out, y)
        assert np.isfinite(delta.body).all() and np.isfinite(out).all() and np.isfinite(value) and value >= 0
        if fuse and (activation, loss) == ("softmax", "categorical_crossentropy"):
            np.testing.assert_allclose(factor * delta.body, out - y, atol=1e-6)
            assert head.value(z[:, -1:], out[:, -1:], y[:, -1:]) == pytest.approx(np.log(outputs), rel=1e-3)


def test_a_sure_and_wrong_answer_costs_its_logit():
    for dtype in (np.float32, np.float64):
        z, y = np.array([[-1e4], [1e4]], dtype), np.array([[1], [0]], dtype)
        assert Head("softmax", "categorical_crossentropy", 2).value(z, z, y) == pytest.approx(2e4)
        assert Head("sigmoid", "binary_crossentropy", 1).value(z[1:], z[1:], y[1:]) == pytest.approx(1e4)
        assert Head("sigmoid", "binary_crossentropy", 1).value(z[:1], z[:1], y[:1]) == pytest.approx(1e4)


# -- little and odd data


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("end", ENDS)
def test_one_sample(end, optimizer):
    layers = [Dense(4, "tanh"), BatchNorm(), Dropout(0.5), Dense(4, "relu")]
    _, history = fitted(end, layers, X[:1], Y[:1], epochs=5, optimizer=optimizer)
    assert history.epoch == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("batch_size", [1, 39, 40, 41, 1_000_000])
def test_batches_of_one_and_of_more_than_there_is(end, batch_size):
    model, _ = fitted(end, [Dense(4, "tanh"), BatchNorm()], batch_size=batch_size)
    assert model._steps.step == 3 * -(-40 // min(batch_size, 40))


def test_a_huge_batch_takes_no_more_than_a_whole_one():
    one, other = (fitted("softmax", [Dense(4, "tanh")], batch_size=size)[0] for size in (40, 1_000_000))
    assert all(np.array_equal(a, b) for a, b in zip(one.get_weights(), other.get_weights(), strict=True))


@pytest.mark.parametrize("label", [0, 2])
def test_a_class_that_is_missing(label):
    model, _ = fitted("softmax", [Dense(8, "tanh")], y=np.where(Y, 1, label), epochs=100, learning_rate=0.3)
    predicted = model.predict(X)
    assert (predicted[:, 2 - label] < 0.1).all() and (predicted.argmax(1) == np.where(Y, 1, label)).mean() > 0.9
    model.compile("categorical_crossentropy", metrics=["accuracy", "r2"])
    assert np.isfinite(model.evaluate(X, np.where(Y, 1, label))).all()


@pytest.mark.parametrize("value", [0.0, 1.0, -1e6])
def test_constant_features(value):
    x = np.column_stack([X[:, 0], np.full(40, value)])
    for layers in ([BatchNorm(), Dense(4, "tanh")], [BatchNorm(), BatchNorm(), Dense(4, "tanh"), BatchNorm()]):
        for end in ENDS:
            fitted(end, layers, x, optimizer="adam")
    fitted("softmax", [BatchNorm()], np.full((40, 2), value), optimizer="adam", epochs=20)


@pytest.mark.parametrize("units", [1, 2])
def test_one_unit(units):
    layers = [Dense(units, "tanh"), BatchNorm(), Dense(units, "swish"), Dense(units, "gelu")]
    fitted("softmax", layers, X[:, :1])
    image = [Conv2D(1, 1), MaxPool2D(1), AveragePool2D(1), BatchNorm(), Conv2D(1, 9), Flatten()]
    fitted("sigmoid", image, X[:, :1].reshape(40, 1, 1, 1))


@pytest.mark.parametrize("optimizer", [SGD(), Adam()])
@pytest.mark.parametrize(("name", "initializer"), [("relu", "he_normal"), ("tanh", "glorot_uniform"), ("linear", "he")])
def test_two_hundred_layers(name, initializer, optimizer):
    layers = [Dense(4, name, initializer)] * 200
    fitted("softmax", layers, X, epochs=2, optimizer=optimizer, learning_rate=1e-4, clip_norm=1.0)


def test_two_hundred_layers_that_are_skipped_learn():
    layers = [Dense(6, name="n0")]
    for n in range(1, 67):
        layers += [Dense(6, "tanh", scale=0.1, inputs=(f"n{n - 1}",)), Dense(6, name=f"d{n}")]
        layers.append(Add(name=f"n{n}", inputs=(f"d{n}", f"n{n - 1}")))
    _, history = fitted("softmax", layers, epochs=15, optimizer="adam", learning_rate=0.001)
    assert len(layers) == 199 and history.history["loss"][-1] < 0.7 * history.history["loss"][0]


# -- mad rates


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("rate", [5e-324, 1e-300, 1e-46, 1e-30])
def test_a_tiny_rate_stands_still(rate, optimizer):
    optimizer = replace(optimizer, weight_decay=0.0) if isinstance(optimizer, AdamW) else optimizer
    model, _ = fitted("softmax", [Dense(4, "tanh")], optimizer=optimizer, learning_rate=rate)
    start = Sequential([Dense(4, "tanh"), ENDS["softmax"][0]], 2)
    for now, before in zip(model.get_weights(), start.get_weights(), strict=True):
        np.testing.assert_allclose(now, before, atol=1e-25)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("hidden", ["relu", "tanh", "linear", "gelu"])
def test_a_huge_rate_is_finite_or_said(hidden, optimizer, end):
    model = Sequential([Dense(6, hidden), Dense(6, hidden), ENDS[end][0]], 2)
    model.compile(ENDS[end][1], optimizer, learning_rate=1000.0)
    try:
        history = model.fit(X, Y, epochs=20, batch_size=4)
    except Diverged as said:
        assert "learning rate 1000 is probably too high" in str(said) and "layer" in str(said)
    else:
        assert np.isfinite(history.history["loss"]).all()
    assert all(np.isfinite(w).all() for w in model.get_weights())


def test_penalties_and_clipping_at_their_ends():
    fitted("softmax", [Dense(4)], l1=100.0, l2=100.0, learning_rate=1e-4)
    fitted("softmax", [Dense(4)], clip_norm=1e-9), fitted("softmax", [Dense(4)], clip_norm=1e9)


# -- both precisions

NETWORKS = {
    "rows": ([Dense(16, "tanh"), Dense(8, "gelu"), Dense(3, "softmax")], (5,), "categorical_crossentropy"),
    "deep": ([*[Dense(12, "relu", "he_normal")] * 10, Dense(2, "softmax")], (5,), "categorical_crossentropy"),
    "one sigmoid": ([Dense(16, "swish"), BatchNorm(), Dense(1, "sigmoid")], (5,), "binary_crossentropy"),
    "numbers": ([BatchNorm(), Dense(16, "elu"), Dense(8, "softplus"), Dense(2)], (5,), "mse"),
    "unfused": ([Dense(16, "leaky_relu"), Dense(3, "sigmoid")], (5,), "categorical_crossentropy"),
    "skip": (
        [Dense(5, "tanh", name="a"), Dense(5, "tanh", name="b"), Add(inputs=("input", "a", "b")), Dense(3, "softmax")],
        (5,),
        "categorical_crossentropy",
    ),
    "images": (
        [
            Conv2D(8, 3, activation="relu"),
            MaxPool2D(),
            Conv2D(8, 3, 2, "valid", "tanh"),
            BatchNorm(),
            Flatten(),
            Dense(3, "softmax"),
        ],
        (12, 10, 2),
        "categorical_crossentropy",
    ),
    "towers": (
        [
            Conv2D(4, 1, name="a"),
            Conv2D(4, 5, activation="swish", name="b", inputs=("input",)),
            Concatenate(inputs=("a", "b", "input")),
            AveragePool2D(3, 2),
            Reshape((-1,)),
            Activation("tanh"),
            Dense(2),
        ],
        (9, 8, 3),
        "huber",
    ),
}


def answers_and_gradient(name, dtype, weights=None):
    layers, shape, loss = NETWORKS[name]
    network = Network(tuple(layers), shape, dtype)
    network.initialize(np.random.default_rng(0))
    if weights is not None:
        network.set_weights(weights)
    drawn = np.random.default_rng(1)
    x = drawn.standard_normal((32, *shape)).astype(np.float32)
    y = drawn.uniform(0, 1, (32, network.outputs)).astype(np.float32)
    t, full = Tape(32, dtype, rng=np.random.default_rng(0)), np.ones((network.inputs + 1, 32), dtype)
    full[:-1] = network.lay(x).T
    head = network.head(loss)
    targets = head.targets(y, dtype)
    network.record_step(t, Signal.over(full), head.for_delta(targets), head)
    with np.errstate(all="ignore"):
        t.replay()
    return trace(network, x)[network.output_layer][1], network.gradient.copy(), network.get_weights()


@pytest.mark.parametrize("name", NETWORKS)
def test_single_precision_is_double_precision_to_four_digits(name):
    weights = answers_and_gradient(name, np.float32)[2]
    single, double = (answers_and_gradient(name, dtype, weights) for dtype in (np.float32, np.float64))
    for found, wanted in zip(single[:2], double[:2], strict=True):
        assert np.linalg.norm(found - wanted) <= 1e-4 * np.linalg.norm(wanted)
        assert np.linalg.norm(wanted) > 0.01


def test_the_table_has_every_loss_with_a_smooth_slope():
    assert {loss for _, _, loss in NETWORKS.values()} == LOSSES.keys() - {"mae"}


# -- clipping, AdaGrad, AdamW: one step by hand

PLAIN, SMALL = SGD(), (Dense(3, "tanh"), Dense(1))


def one_step(training, layers=SMALL, dtype=np.float64, x=X, y=Y):
    """Return the weights before a step, its gradient before the optimizer, and the weights after it."""
    network = Network(layers, x.shape[1:], dtype)
    network.initialize(np.random.default_rng(0))
    for dense in network.dense:
        dense.W[:, -1] = np.linspace(-1, 1, dense.units + 1)[1:]  # biases that aren't 0
    before = network.weights.copy()
    head = network.head(training.loss)
    targets = head.targets(y.astype(float), dtype)
    t, full = Tape(len(x), dtype, rng=np.random.default_rng(0)), np.ones((network.inputs + 1, len(x)), dtype)
    full[:-1] = network.lay(x).T
    network.record_step(t, Signal.over(full), head.for_delta(targets), head)
    t.replay()
    gradient = network.gradient.copy()
    steps = Steps(network, training, np.random.default_rng(0))
    steps.give(network.lay(x), targets, shuffle=False)
    with np.errstate(all="ignore"):
        steps.advance()
    return before, gradient, network.weights.copy(), network.penalized()


def training(optimizer=PLAIN, **others):
    return Training("mse", optimizer, 0.1, batch_size=40, **others)


def test_a_long_gradient_is_shortened_and_a_short_one_is_not():
    before, g, after, _ = one_step(training())
    length = np.linalg.norm(g)
    np.testing.assert_allclose(after, before - 0.1 * g, rtol=1e-12)
    for share in (0.01, 0.5, 0.999):
        _, _, after, _ = one_step(training(clip_norm=share * length))
        np.testing.assert_allclose(after, before - 0.1 * share * g, rtol=1e-9)
    _, _, after, _ = one_step(training(clip_norm=1.001 * length))
    np.testing.assert_allclose(after, before - 0.1 * g, rtol=1e-12)


def test_penalties_are_clipped_with_the_gradient():
    before, g, after, mask = one_step(training(clip_norm=0.05, l2=0.3, l1=0.2))
    whole = g + mask * (0.3 * before + 0.2 * np.sign(before))
    np.testing.assert_allclose(after, before - 0.1 * 0.05 * whole / np.linalg.norm(whole), rtol=1e-9)


@pytest.mark.parametrize(("dtype", "size"), [(np.float32, 1e20), (np.float64, 1e160)])
def test_a_gradient_whose_squares_overflow_is_shortened_too(dtype, size):
    before, _, after, _ = one_step(training(clip_norm=2.0), (Dense(1),), dtype, y=Y * size)
    assert np.linalg.norm(after - before) == pytest.approx(0.2, rel=1e-5)


def test_adagrad_by_hand():
    before, g, after, _ = one_step(training(AdaGrad(epsilon=1e-3)))
    np.testing.assert_allclose(after, before - 0.1 * g / (np.abs(g) + 1e-3), rtol=1e-12)


def test_adamw_by_hand_leaves_biases_alone():
    before, g, after, mask = one_step(training(AdamW(beta_1=0.9, beta_2=0.99, epsilon=1e-3, weight_decay=0.5)))
    wanted = before - 0.1 * 0.5 * mask * before - 0.1 * g / (np.abs(g) + 1e-3)
    np.testing.assert_allclose(after, wanted, rtol=1e-12)


@pytest.mark.parametrize("optimizer", [SGD(), Momentum(), Adam()])
@pytest.mark.parametrize("choices", [{"l1": 0.5}, {"l2": 0.5}])
def test_penalties_leave_biases_alone(choices, optimizer):
    (_, _, plain, mask), (_, _, penalized, _) = (one_step(training(optimizer, **some)) for some in ({}, choices))
    np.testing.assert_array_equal((plain != penalized), mask == 1)


def test_what_penalties_speak_of():
    layers = (Conv2D(2, 2), BatchNorm(), Flatten(), Dense(2))
    network = Network(layers, (2, 2, 1))
    network.weights[:] = network.penalized()
    found = [set(w.ravel()) for w in network.get_weights()]
    assert found == [{1}, {0}, {0}, {0}, {0}, {0}, {1}, {0}], "kernels, and nothing else"


# -- memory


def growth(work):
    """Return (peak, left) in bytes beyond what was there before."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work()
        left, peak = tracemalloc.get_traced_memory()
        del kept
        return peak, left
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "layers", [(Dense(4, "tanh"), Dense(2, "softmax")), (BatchNorm(), Dense(4, dropout=0.2), Dense(2, "softmax"))]
)
def test_twenty_thousand_steps_take_no_more_memory_than_five_thousand(layers):
    run, sizes = Run(Experiment(layers, Data("moons", 20), Training(optimizer=Adam(), batch_size=3))), []
    tracemalloc.start()
    try:
        with np.errstate(all="ignore"):
            for step in run.steps():
                if step in (5_000, 20_000):  # by then the small blocks that NumPy and Python keep are all there
                    gc.collect()
                    sizes.append(tracemalloc.get_traced_memory()[0])
                if step == 20_000:
                    break
    finally:
        tracemalloc.stop()
    assert sizes[1] - sizes[0] < 8 * 15_000, "less than the smallest object a step"


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.uint8])
def test_a_training_takes_its_data_its_parameters_and_little_more(dtype):
    n, layers = 20_000, [Dense(128, "relu"), Dense(10, "softmax")]
    x = np.random.default_rng(0).integers(0, 2, (n, 784), np.uint8).astype(dtype)
    y = np.random.default_rng(1).integers(0, 10, n)

    def work():
        model = Sequential(layers, 784)
        model.compile("categorical_crossentropy", metrics=["accuracy"])
        model.fit(x, y, batch_size=128, validation_split=0.1)
        return model

    data, parameters, activations = n * (784 + 10) * 4, 4 * 101_770, 4 * 128 * 2 * (785 + 129 + 11)
    peak, left = growth(work)
    own = 0 if dtype == np.float32 else data  # float32 is read where it lies
    assert peak <= 1.5 * (own + parameters + activations) + (0 if own else 16e6), f"{peak / 1e6:.1f} MB"
    assert left <= peak


def test_a_start_draws_what_it_keeps():
    """A convolution drew side^2 times its weights, once: 315 MB for these."""
    peak, _ = growth(lambda: Sequential([Conv2D(64, 28), Flatten(), Dense(2)], (28, 28)))
    weights = 4 * (64 * 785 + 2 * (28 * 28 * 64 + 1))
    assert peak < 6 * weights, f"{peak / 1e6:.1f} MB for {weights / 1e6:.1f} MB of weights"


def test_many_classes_need_no_square_of_them():
    model = Sequential([Dense(20_000, "softmax")], 1)
    model.compile("sparse_categorical_crossentropy")
    peak, _ = growth(lambda: model.evaluate(np.ones((3, 1)), np.array([0, 7, 19_999])))
    assert peak < 20e6, f"{peak / 1e6:.0f} MB; one-hot rows of all classes would be 3,200"


def test_too_large_is_said_not_tried():
    layers = [Dense(65_536), Reshape((256, 256, 1)), Conv2D(4096), Flatten(), Dense(2)]
    with pytest.raises(SpecError, match="too many"):
        Sequential(layers, 2)
