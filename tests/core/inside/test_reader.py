"""A network that reads one sample: the same answers as in training, gradients of the data against differences."""

import numpy as np
import pytest

from core.experiment.presets import PRESETS
from core.inside.reader import Reader
from core.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, MaxPool2D
from core.network.network import Network
from core.network.predictor import Predictor, probabilities
from core.training.run import Run
from core.value import SpecError
from tests.core.test_gradients import IMAGE, IMAGE_LAYERS, LAYERS, PLANE

TABLE = [(PLANE, name, make) for name, make in LAYERS.items()] + [(IMAGE, n, make) for n, make in IMAGE_LAYERS.items()]


def network_of(layers, shape, seed=0):
    network = Network(layers, shape, np.float32)
    network.initialize(np.random.default_rng(seed))
    rng = np.random.default_rng(seed + 1)
    network.weights += 0.3 * rng.standard_normal(network.weights.shape).astype(np.float32)
    network.statistics += rng.random(network.statistics.shape).astype(np.float32)
    return network


@pytest.mark.parametrize(("shape", "name", "make"), TABLE, ids=[f"{len(s)}-{n}" for s, n, _ in TABLE])
@pytest.mark.parametrize("activation", ["tanh", "elu"])
def test_what_speaks_for_a_class_is_the_gradient_of_its_logit(shape, name, make, activation):
    layers = (*make(activation), Dense(3, "softmax"))
    network = network_of(layers, shape)
    reader = Reader(network.copied())
    sample = np.random.default_rng(3).random(shape)
    precise = Network(layers, shape, np.float64)
    precise.set_weights(network.get_weights())
    h = 1e-5
    for chosen in range(3):
        found, wanted = reader.speaks_for(sample.astype(np.float32), chosen), np.zeros(shape)
        for place in np.ndindex(shape):
            moved = np.stack([sample, sample])
            moved[(0, *place)] += h
            moved[(1, *place)] -= h
            logits = Predictor(precise, precise.lay(moved)).answer()[0]
            wanted[place] = (logits[chosen, 0] - logits[chosen, 1]) / (2 * h)
        np.testing.assert_allclose(found, wanted, rtol=2e-3, atol=2e-4)


@pytest.mark.parametrize("name", ["digits", "post-004", "moons", "post-001"])
def test_it_answers_as_the_run_does_and_as_of_the_moment_it_was_taken(name):
    run = Run(PRESETS[name])
    steps = run.steps()
    for _ in range(3):
        next(steps)
    moment = run.moment()
    x = run.points.x_test[:5].reshape(5, *run.network.shape)
    answers = probabilities(Predictor(run.network, run.network.lay(x)).answer()[1], run.network.output_activation)
    reader = Reader(moment.weights)
    for _ in range(3):
        next(steps)  # the moment is a copy
    for column, sample in enumerate(x):
        np.testing.assert_allclose(reader.read(sample), answers[:, column], rtol=1e-4, atol=1e-6)
    later = run.moment().weights
    assert reader.fits(later) and not np.allclose(later.weights, moment.weights.weights)
    reader.take(later)
    now = probabilities(Predictor(run.network, run.network.lay(x)).answer()[1], run.network.output_activation)
    np.testing.assert_allclose(reader.read(x[0]), now[:, 0], rtol=1e-4, atol=1e-6)
    with pytest.raises(ValueError, match="read-only"):
        later.weights[0] = 1.0


def test_one_output_speaks_for_class_1_and_against_class_0():
    reader = Reader(network_of((Dense(1, "sigmoid"),), (2,)).copied())
    sample = np.array([0.3, -0.2], np.float32)
    np.testing.assert_array_equal(reader.speaks_for(sample, 0), -reader.speaks_for(sample, 1))
    assert reader.read(sample).shape == (2,)


def test_layers_are_images_where_they_are_images():
    layers = (Conv2D(4, 3), MaxPool2D(), BatchNorm(), Dropout(0.5), Flatten(), Dense(10, "softmax"))
    reader = Reader(network_of(layers, (28, 28, 1)).copied())
    sample = np.random.default_rng(0).random((28, 28, 1), np.float32)
    found = reader.layers(sample)
    assert [values.shape for values in found] == [(28, 28, 4), *[(14, 14, 4)] * 3, (784,), (10,)]
    np.testing.assert_allclose(found[-1], reader.read(sample), rtol=1e-5)


def test_what_the_first_layer_looks_for():
    network = network_of((Conv2D(4, 3), Flatten(), Dense(10)), (28, 28, 1))
    looks = Reader(network.copied()).looks_for()
    np.testing.assert_array_equal(looks[2], network.get_weights()[0][:, :, 0, 2])
    network = network_of((Flatten(), Dense(5), Dense(10)), (28, 28, 1))
    looks = Reader(network.copied()).looks_for()
    np.testing.assert_array_equal(looks[1], network.get_weights()[0][:, 1].reshape(28, 28))
    assert Reader(network_of((Dense(3), Dense(2)), (2,)).copied()).looks_for() is None
    conv_over_two = network_of((Conv2D(3, 3), Flatten(), Dense(2)), (4, 4, 2))
    assert Reader(conv_over_two.copied()).looks_for() is None


def test_a_sample_may_be_a_list_without_its_channel_or_in_a_row():
    reader = Reader(network_of((Flatten(), Dense(10, "softmax")), (28, 28, 1)).copied())
    image = np.random.default_rng(0).random((28, 28, 1), np.float32)
    wanted = reader.read(image)
    for form in (image[..., 0], image.tolist(), image[..., 0].tolist(), image.reshape(-1), image[None]):
        np.testing.assert_array_equal(reader.read(form), wanted)
        np.testing.assert_array_equal(reader.speaks_for(form, 3), reader.speaks_for(image, 3))
        np.testing.assert_array_equal(reader.layers(form)[-1], reader.layers(image)[-1])
    points = Reader(network_of((Dense(1, "sigmoid"),), (2,)).copied())
    np.testing.assert_array_equal(points.read([30, -2.0]), points.read(np.array([30.0, -2.0])))  # points have any scale


@pytest.mark.parametrize(
    ("sample", "said"),
    [
        (np.ones((28, 27)), "the shape (28, 28, 1); got (28, 27)"),
        (np.ones((14, 56)), "the shape (28, 28, 1); got (14, 56)"),
        (np.ones((3, 28, 28, 1)), "got (3, 28, 28, 1); read takes one sample at a time"),
        (np.ones(10), "got (10,)"),
        (0.5, "got ()"),
        ([[1, 2], [3]], "784 numbers"),
        ([["a"] * 28] * 28, "784 numbers"),
        (None, "got ()"),
        (np.full((28, 28), np.nan), "finite numbers of float32"),
        (np.full((28, 28), 255, np.uint8), "from 0 to 1; got up to 255: write sample / 255"),
        (np.full((28, 28), 1e300), "got NaN, infinity or too much"),
        (np.full((28, 28), 1.5), "from 0 to 1; got up to 1.5"),
    ],
)
def test_what_is_no_sample_is_said(sample, said):
    reader = Reader(network_of((Flatten(), Dense(10, "softmax")), (28, 28, 1)).copied())
    for ask in (reader.read, reader.layers, lambda given: reader.speaks_for(given, 3)):
        with pytest.raises(SpecError) as raised:
            ask(sample)
        assert said in str(raised.value)
    color = Reader(network_of((Flatten(), Dense(2)), (4, 5, 3)).copied())
    with pytest.raises(SpecError, match="got \\(3, 4, 5\\)"):
        color.read(np.ones((3, 4, 5)))
