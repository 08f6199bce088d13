"""The instruments: their numbers against a run's own steps, plain NumPy and networks made by hand."""

import numpy as np
import pytest

from core.data import datasets
from core.data.datasets import Points
from core.experiment.learning import SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSProp
from core.experiment.spec import Data, Experiment, Training
from core.inside.instrument_history import CAPACITY, InstrumentHistory
from core.inside.instruments import BINS, Histogram, Instruments, histogram
from core.layers import Activation, Add, BatchNorm, Conv2D, Dense, Dropout, Flatten, MaxPool2D
from core.network.network import Network
from core.training.moment import Moment
from core.training.run import Run
from core.value import replace
from tests.moments import moment_with

LAYERS = (Dense(5, "tanh"), Dense(4, "relu", "he_normal"), Dense(2, "softmax"))
WHOLE = Data("moons", 200, 0.2, test_fraction=0.0)  # as many as the instruments take: a batch is what they see


def read(run: Run):
    moment = run.moment()
    instruments = Instruments(run.experiment, moment.weights, run.points)
    return moment, instruments.read(moment)


def moment(network: Network) -> Moment:
    return moment_with(weights=network.copied(), optimizer_state={}, learning_rate=0.1)


def by_hand(layers, x, y=None, weights=None, shape=None, training=None):
    """Return the instruments' reading of a network with the weights given, on samples x with classes y."""
    network = Network(layers, shape or x.shape[1:])
    network.initialize(np.random.default_rng(0))
    if weights is not None:
        network.set_weights(weights)
    y = np.arange(len(x)) % 2 if y is None else y
    points = Points(x, y, x[:0], y[:0])
    experiment = Experiment(layers, Data("moons"), training or Training(learning_rate=0.1))
    return Instruments(experiment, network.copied(), points).read(moment(network))


def rms(values):
    return np.sqrt(np.mean(np.square(values, dtype=np.float64)))


def test_the_gradient_is_that_of_plain_numpy():
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(50, 2)), rng.integers(0, 2, 50)
    w1, b1, w2, b2 = rng.normal(size=(2, 4)), rng.normal(size=4), rng.normal(size=(4, 2)), rng.normal(size=2)
    reading = by_hand((Dense(4, "tanh"), Dense(2, "softmax")), x, y, [w1, b1, w2, b2])
    a1 = np.tanh(x @ w1 + b1)
    z = a1 @ w2 + b2
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    delta = (p - np.eye(2)[y]) / len(x)
    back = delta @ w2.T * (1 - a1**2)
    first = np.append(x.T @ back, back.sum(axis=0))
    second = np.append(a1.T @ delta, delta.sum(axis=0))
    np.testing.assert_allclose(reading.gradient, [rms(first), rms(second)], rtol=1e-4)
    np.testing.assert_allclose(reading.weight, [rms(np.append(w1, b1)), rms(np.append(w2, b2))], rtol=1e-6)
    np.testing.assert_allclose(reading.update, 0.1 * reading.gradient, rtol=1e-4)
    np.testing.assert_allclose(reading.ratio, reading.update / reading.weight)


OPTIMIZERS = (SGD(), Momentum(), Nesterov(), AdaGrad(), RMSProp(), Adam(), AdamW(weight_decay=0.1))


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda o: type(o).__name__)
@pytest.mark.parametrize(
    "extra", [{}, {"l1": 0.01, "l2": 0.1}, {"clip_norm": 0.01}], ids=["plain", "penalties", "clip"]
)
def test_the_update_is_the_very_step_that_the_run_then_takes(optimizer, extra):
    training = Training(optimizer=optimizer, learning_rate=0.02, batch_size=200, **extra)
    run = Run(Experiment(LAYERS, WHOLE, training))
    steps = run.steps()
    for _ in range(4):
        before, reading = read(run)
        next(steps)
        moved = Network(LAYERS, (2,))
        moved.weights[:] = run.network.weights - before.weights.weights
        pieces = [rms(np.append(*pair)) for pair in zip(*[iter(moved.get_weights())] * 2, strict=True)]
        np.testing.assert_allclose(reading.update, pieces, rtol=2e-3, atol=1e-9)


def test_the_rate_is_that_of_the_schedule_and_a_frozen_layer_does_not_move():
    layers = (replace(LAYERS[0], frozen=True), *LAYERS[1:])
    run = Run(Experiment(layers, WHOLE, Training(learning_rate=0.02, batch_size=200, warmup=10)))
    steps = run.steps()
    first = read(run)[1]
    for _ in range(5):
        next(steps)
    moment, later = read(run)
    assert 0.005 < moment.learning_rate < 0.015  # on its way up
    np.testing.assert_allclose(later.update[1:], moment.learning_rate * later.gradient[1:], rtol=1e-3)
    assert later.update[0] == first.update[0] == 0 and later.gradient[0] > 0
    assert later.parts[0].frozen


def test_reading_touches_nothing_and_says_the_same_twice_with_dropout_and_batch_normalization():
    layers = (Dense(16, "relu", dropout=0.5), BatchNorm(), Dropout(0.3), Dense(2, "softmax"))
    run = Run(Experiment(layers, WHOLE, Training(optimizer=Adam())))
    next(run.steps())
    weights, state = run.network.weights.copy(), run.rng.bit_generator.state
    moment = run.moment()
    instruments = Instruments(run.experiment, moment.weights, run.points)
    one, two = instruments.read(moment), instruments.read(moment)
    for name in ("gradient", "update", "weight", "dead", "saturated"):
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name))
        assert not getattr(one, name).flags.writeable
    np.testing.assert_array_equal(run.network.weights, weights)
    assert run.rng.bit_generator.state == state
    assert [part.index for part in one.parts] == [0, 1, 3]  # dropout has nothing to measure
    assert [part.kernel for part in one.parts] == [True, False, True]


def test_dead_and_saturated_units_are_those_made_so():
    x = np.random.default_rng(0).normal(size=(100, 2))
    kernels = np.array([[0.5, 0.0, -0.1, 1.0, 0.0], [0.2, 0.0, 0.3, 0.0, 0.0]])
    biases = np.array([0.0, -1.0, -9.0, 0.0, 3.0])  # alive, never above 0 twice, alive, the same for all
    end = [np.ones((5, 2)), np.zeros(2)]
    reading = by_hand((Dense(5, "relu"), Dense(2, "softmax")), x, weights=[kernels, biases, *end])
    assert list(reading.dead) == [3, 2]  # of the output both: the columns are the same, each says 1/2
    assert list(reading.saturated) == [0, 0]
    steep = [kernels * 100, np.zeros(5), np.random.default_rng(1).normal(size=(5, 2)), np.zeros(2)]
    tanh = by_hand((Dense(5, "tanh"), Dense(2, "softmax")), x, weights=steep)
    a = np.tanh(x @ steep[0])
    assert tanh.saturated[0] == np.sum(np.mean(1 - a**2 < 0.05, axis=0) >= 0.95) == 3
    assert tanh.dead[0] == 2  # tanh of 0
    sigmoid = by_hand((Dense(5, "sigmoid"), Dense(2, "softmax")), x, weights=[kernels * 200, np.zeros(5), *steep[2:]])
    a = 1 / (1 + np.exp(-x @ kernels * 200))
    assert sigmoid.saturated[0] == np.sum(np.mean(a * (1 - a) < 0.05 / 4, axis=0) >= 0.95) == 3


def test_units_switched_off_are_not_counted():
    x = np.random.default_rng(0).normal(size=(100, 2))
    layers = (Dense(5, "relu", off=(0, 3)), Dense(2, "softmax"))
    kernels = np.array([[0.5, 0.0, -0.1, 1.0, 0.0], [0.2, 0.0, 0.3, 0.0, 0.0]])
    reading = by_hand(layers, x, weights=[kernels, np.array([0.0, -1.0, 0.0, 0.0, 3.0]), np.eye(5)[:, :2], np.zeros(2)])
    assert reading.parts[0].units == 3 and reading.dead[0] == 2


def test_one_sample_says_nothing_of_what_differs():
    reading = by_hand((Dense(3, "tanh"), Dense(2, "softmax")), np.ones((1, 2)))
    assert list(reading.dead) == [0, 0] and reading.samples == 1


def test_a_huge_network_is_measured_with_few_samples_which_say_nothing_of_dead_units():
    x = np.random.default_rng(0).normal(size=(40, 20_000)).astype(np.float32)
    layers = (Dense(3_000, "relu"), Dense(2, "softmax"))
    reading = by_hand(layers, x)
    assert 1 <= reading.samples < 10  # a pass of one takes 60 million operations, and a person waits for it
    assert list(reading.dead) == list(reading.saturated) == [0, 0] and np.isfinite(reading.gradient).all()


def test_a_filter_is_a_unit_and_an_activation_layer_is_measured_on_its_own():
    layers = (Conv2D(3, 3), Activation("relu"), MaxPool2D(), Flatten(), Dense(2, "softmax"))
    x = np.random.default_rng(0).uniform(size=(20, 8, 8, 1))
    kernels = np.zeros((3, 3, 1, 3))
    kernels[1, 1, 0] = 1.0, -1.0, 0.0  # as it is; never above 0; nothing but its bias
    end = [np.random.default_rng(1).normal(size=(48, 2)), np.zeros(2)]
    reading = by_hand(layers, x, weights=[kernels, np.array([0.0, 0.0, 0.5]), *end])
    assert [part.index for part in reading.parts] == [0, 1, 4]
    assert [part.units for part in reading.parts] == [3, 3, 2]
    assert list(reading.dead) == [1, 2, 0]
    assert np.isnan(reading.gradient[1]) and reading.weights[1] is None  # a function has no weights
    assert reading.activations[1].counts.sum() == 20 * 8 * 8 * 3


def test_a_skip_connection_is_measured_in_the_order_in_which_it_is_computed():
    layers = (
        Dense(6, "relu", name="late", inputs=("early",)),
        Dense(6, "relu", name="early", inputs=("input",)),
        Add(inputs=("early", "late")),
        Dense(2, "softmax"),
    )
    reading = by_hand(layers, np.random.default_rng(0).normal(size=(30, 2)))
    assert [part.index for part in reading.parts] == [1, 0, 3]


def test_few_samples_are_taken_of_what_is_costly_and_never_only_of_one_class():
    labels = np.repeat([0, 1], 500)  # a file may lie by class
    x = np.random.default_rng(0).normal(size=(1000, 2))
    points = Points(x, labels, x[:0], labels[:0])
    for units, count in ((4, 256), (3000, 32)):
        layers = (Dense(units, "relu"), Dense(units, "relu"), Dense(2, "softmax"))
        network = Network(layers, (2,))
        instruments = Instruments(Experiment(layers, Data("moons")), network.copied(), points)
        assert instruments.samples == count
        taken = instruments._lens.x[:, 0]
        share = np.isin(x[:500, 0], taken).sum() / count
        assert 0.25 < share < 0.75


def test_it_fits_while_what_it_recorded_is_the_same():
    run = Run(Experiment(LAYERS, WHOLE, Training(learning_rate=0.02)))
    moment = run.moment()
    made = Instruments(run.experiment, moment.weights, run.points)
    faster = replace(run.experiment, training=replace(run.experiment.training, learning_rate=1.0, batch_size=5))
    assert made.fits(faster, moment.weights, run.points)
    for other in ({"optimizer": Adam()}, {"l2": 0.1}, {"loss": "mse"}, {"clip_norm": 1.0}):
        changed = replace(run.experiment, training=replace(run.experiment.training, **other))
        assert not made.fits(changed, moment.weights, run.points)
    assert not made.fits(run.experiment, moment.weights, datasets.make("moons", 200, 2, 0.2, 0.0, 1))


def test_moments_of_another_optimizer_are_as_none():
    run = Run(Experiment(LAYERS, WHOLE, Training(optimizer=Momentum(), learning_rate=0.02)))
    next(run.steps())
    moment = run.moment()
    adam = replace(run.experiment, training=Training(optimizer=Adam(), learning_rate=0.02))
    reading = Instruments(adam, moment.weights, run.points).read(moment)
    assert (reading.update <= 0.0201).all()  # what Adam's first step is at most: the rate


@pytest.mark.parametrize("scale", [1e-12, 0.02, 0.999, 1.0, 37.0, 1e20])
def test_a_histogram_counts_as_numpy_does_and_widens_without_the_values(scale):
    values = np.random.default_rng(1).uniform(-scale, scale, 5000).astype(np.float32)
    found = histogram(values)
    assert scale < 1e-11 or found.reach / 2 < np.abs(values).max() <= found.reach
    np.testing.assert_array_equal(found.counts, np.histogram(values.astype(float), found.edges)[0])
    wide = found.widened(found.reach * 8)
    edges = Histogram(wide, found.reach * 8).edges
    np.testing.assert_array_equal(wide, np.histogram(values.astype(float), edges)[0])


def test_a_histogram_of_what_cannot_be_counted_is_none_and_a_lone_value_can_be_widened_far():
    assert histogram(np.array([1.0, np.inf], np.float32)) is None
    assert histogram(np.array([1.0, np.nan], np.float32)) is None
    assert histogram(np.array([3e38], np.float32)) is None
    assert histogram(np.zeros(0, np.float32)) is None
    nothing = histogram(np.zeros(7, np.float32))
    assert nothing.widened(2.0**90)[BINS // 2] == 7


# -- over time


def readings(count, layers=LAYERS):
    x = np.random.default_rng(0).normal(size=(20, 2))
    one = by_hand(layers, x)
    made = []
    for step in range(count):
        made.append(replace(one, step=step, epoch=step / 10))
    return made


def test_the_history_keeps_the_shape_of_a_long_run_in_bounded_memory():
    history = InstrumentHistory()
    for reading in readings(5 * CAPACITY):
        history.add(reading)
    assert CAPACITY // 2 <= len(history) <= CAPACITY
    assert history.readings[0].step == 0 and history.readings[-1].step == 5 * CAPACITY - 1
    assert (np.diff(history.epochs()) > 0).all()
    assert history.column("ratio").shape == (len(history), 3)


def test_what_is_taken_back_goes_and_what_nobody_saw_is_a_gap():
    history = InstrumentHistory()
    made = readings(10)
    for reading in made:
        history.add(reading)
    history.add(made[9])  # the same moment, seen anew
    assert len(history) == 10 and not any(history.gaps)
    assert history.forget(4)
    assert [reading.step for reading in history.readings] == [0, 1, 2, 3, 4] and not history.forget(4)
    history.add(made[8], gap=True)
    assert history.gaps == [False, False, False, False, False, True]
    history.add(readings(1)[0])
    assert len(history) == 1 and history.gaps == [False]


def test_a_gap_outlives_the_thinning():
    history = InstrumentHistory()
    for reading in readings(CAPACITY + 1):
        history.add(reading, gap=reading.step == 101)
    assert len(history) == CAPACITY // 2 + 1
    (place,) = np.flatnonzero(history.gaps)
    assert history.readings[place].step == 102


def test_another_network_starts_another_history():
    history = InstrumentHistory()
    for reading in readings(5):
        history.add(reading)
    history.add(readings(10, (Dense(2, "softmax"),))[9])
    assert len(history) == 1


def test_the_ridge_has_all_times_on_one_scale():
    history = InstrumentHistory()
    x = np.random.default_rng(0).normal(size=(30, 2))
    for step, scale in enumerate((0.01, 0.3, 3.0)):
        weights = [np.full((2, 2), scale), np.zeros(2)]
        reading = by_hand((Dense(2, "softmax"),), x, weights=weights)
        history.add(replace(reading, step=step, epoch=float(step)))
    epochs, counts, reach = history.ridge("weights", 0, 10)
    assert list(epochs) == [0, 1, 2] and reach == 4.0
    edges = np.linspace(-4, 4, BINS + 1)
    for row, scale in zip(counts, (0.01, 0.3, 3.0), strict=True):
        np.testing.assert_array_equal(row, np.histogram([scale] * 4 + [0] * 2, edges)[0])
    assert len(history.ridge("weights", 0, 2)[0]) == 2 and history.ridge("weights", 0, 2)[0][-1] == 2
