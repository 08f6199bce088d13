"""Which networks can answer, and which does."""

import numpy as np

from core.data.digits import sample
from core.experiment.presets import PRESETS
from core.training.run import Run
from playground.teaching.readers import Readers, reads_digits, sample_of


def moment(name):
    run = Run(PRESETS[name])
    return run.experiment, run.network.copied()


def test_nobody_answers_before_there_is_a_network():
    readers = Readers()
    assert readers.chosen is None and readers.known() is None and readers.titles == {}


def test_the_wanted_one_answers_and_else_the_shipped_one():
    readers = Readers()
    assert readers.take("shipped", *moment("digits")) and readers.chosen == "shipped"
    assert readers.take("window", *moment("post-004")) and readers.chosen == "shipped"
    readers.trained = True
    assert readers.chosen == "window"
    assert list(readers.titles) == ["window", "shipped"]
    image = sample()[0][0]
    answer = readers.read(image)
    readers.wanted = "shipped"
    assert not np.allclose(readers.read(image), answer)
    np.testing.assert_array_equal(readers.read(image), readers.known().reader.read(sample_of(image)))
    readers.wanted = "mine"
    assert readers.chosen == "shipped"


def test_a_network_of_points_is_refused_and_what_was_there_before_is_forgotten():
    readers = Readers()
    readers.take("window", *moment("digits"))
    assert not readers.take("window", *moment("moons")) and readers.titles == {}
    experiment, weights = moment("digits")
    readers.take("window", experiment, weights)
    moons = PRESETS["moons"]
    assert not readers.take("window", moons, weights), "weights of the moment before the data changed"
    assert reads_digits(experiment.data) and not reads_digits(moons.data)


def test_the_same_layers_keep_their_reader():
    readers = Readers()
    experiment, weights = moment("digits")
    readers.take("window", experiment, weights)
    reader = readers.known().reader
    run = Run(experiment)
    next(run.steps())
    readers.take("window", experiment, run.network.copied())
    assert readers.known().reader is reader
    np.testing.assert_array_equal(reader.network.weights, run.network.weights)
    readers.take("window", *moment("post-004"))
    assert readers.known().reader is not reader
