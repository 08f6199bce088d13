"""Fine-tuning: own samples are learned, the others not forgotten where they are mixed in, and are where not."""

import numpy as np
import pytest

from core.data.digits import sample
from core.experiment.learning import Adam
from core.experiment.spec import Data, Experiment, Training
from core.layers import Dense, Flatten
from core.network.network import Network
from core.tape.blas import threads
from core.training.run import Run
from core.training.tuning import PASSES, Samples, mixed, tune

EXPERIMENT = Experiment(
    (Flatten(), Dense(32, "relu", "he_normal"), Dense(10, "softmax")),
    Data("digits", 5000, 0.0),
    Training(optimizer=Adam(), learning_rate=0.003, batch_size=32),
)


@pytest.fixture(autouse=True, scope="module")
def one_thread():
    with threads():
        yield


@pytest.fixture(scope="module")
def trained():
    run = Run(EXPERIMENT)
    for step in run.steps():
        if step == 600:
            break
    return run.network.copied()


def samples(part, turn=False):
    images, labels = sample()
    x = images[part].reshape(-1, 784).astype(np.float32) / 255
    return Samples(np.ascontiguousarray(x[:, ::-1]) if turn else x, labels[part])


def test_own_samples_are_learned_and_the_rest_is_kept(trained):
    """Own digits stand on their heads, which the network has never seen."""
    own, known, test = samples(slice(0, 40), turn=True), samples(slice(0, 2000)), samples(slice(4000, 5000))
    told = list(tune(trained, "categorical_crossentropy", own, known, test, rng=np.random.default_rng(0)))
    first, last = told[0], told[-1]
    assert (first.share, last.share) == (0.0, 1.0) and 15 < len(told) < 30
    assert first.own < 0.6 and last.own > 0.9
    assert first.test > 0.85 and last.test > first.test - 0.03
    np.testing.assert_array_equal(first.weights.weights, trained.weights)
    assert not np.array_equal(last.weights.weights, trained.weights)


def test_without_the_mix_it_forgets(trained):
    own, test = samples(slice(0, 40), turn=True), samples(slice(4000, 5000))
    nothing = Samples(own.x[:0], own.y[:0])
    for _ in range(8):  # as many steps as the mix has
        told = list(tune(trained, "categorical_crossentropy", own, nothing, test, rng=np.random.default_rng(0)))
        trained = told[-1].weights
    mix = list(
        tune(
            told[0].weights,
            "categorical_crossentropy",
            own,
            samples(slice(0, 2000)),
            test,
            rng=np.random.default_rng(0),
        )
    )
    assert told[-1].test < mix[-1].test - 0.02


def test_the_same_seed_gives_the_same_weights(trained):
    own, known = samples(slice(0, 10)), samples(slice(0, 200))
    ends = [
        list(tune(trained, "mse", own, known, known, rng=np.random.default_rng(4)))[-1].weights.weights
        for _ in range(2)
    ]
    np.testing.assert_array_equal(*ends)


def test_own_samples_are_a_quarter_of_the_mix_within_reason():
    for count, times in ((1, 60), (100, 7), (3000, 1)):
        own = Samples(np.zeros((count, 4), np.float32), np.zeros(count, np.int64))
        x, y = mixed(own, Samples(np.ones((2000, 2, 2), np.float32), np.ones(2000, np.int64)))
        assert len(x) == len(y) == 2000 + times * count and (y == 0).sum() == times * count
    assert PASSES


def test_nothing_to_teach_is_said(trained):
    nothing = samples(slice(0, 0))
    with pytest.raises(ValueError, match="nothing to teach"):
        next(tune(trained, "mse", nothing, nothing, nothing, rng=np.random.default_rng(0)))


def test_the_network_it_began_with_is_not_touched(trained):
    network = Network(trained.layers, trained.shape)
    network.take(trained)
    before = trained.weights.copy()
    list(
        tune(
            trained,
            "mse",
            samples(slice(0, 5)),
            samples(slice(0, 50)),
            samples(slice(0, 5)),
            rng=np.random.default_rng(0),
        )
    )
    np.testing.assert_array_equal(trained.weights, before)
