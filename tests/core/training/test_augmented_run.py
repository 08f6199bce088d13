"""Augmentation as a step of training: repeatable however a run is paused, live, and never where losses are taken."""

import itertools

import numpy as np
import pytest

from core.experiment.learning import SGD, Adam
from core.experiment.spec import Augmentation, Data, Experiment, SpecError, Training, from_json, replace, to_json
from core.layers import Conv2D, Dense, Dropout, Flatten
from core.training.run import Diverged, Run

SOME = Augmentation(shift=2, rotate=15, elastic=1)
DIGITS = Data("digits", 120, 0.0)  # 96 to train on, 24 to test on
PLAIN = Experiment(
    (Flatten(), Dense(12, "relu"), Dropout(0.2), Dense(10, "softmax")), DIGITS, Training(batch_size=7), seed=3
)
CONVOLUTION = replace(PLAIN, layers=(Conv2D(3, 3, activation="relu"), Flatten(), Dense(10, "softmax")))


def with_augmentation(experiment, augmentation=SOME, **changes):
    return replace(experiment, training=replace(experiment.training, augmentation=augmentation, **changes))


def advance(run, count):
    with np.errstate(all="ignore"):
        for _ in itertools.islice(run.steps(), count):
            pass
    return run


def same(one, other):
    pairs = zip(one._steps._state.values(), other._steps._state.values(), strict=True)
    return np.array_equal(one.network.weights, other.network.weights) and all(itertools.starmap(np.array_equal, pairs))


@pytest.mark.parametrize("base", [PLAIN, CONVOLUTION])
@pytest.mark.parametrize("optimizer", [SGD(), Adam()])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_same_run_however_it_is_paused(base, optimizer, dtype):
    experiment = with_augmentation(base, optimizer=optimizer, learning_rate=0.02)
    whole, paused = advance(Run(experiment, dtype), 40), Run(experiment, dtype)
    for count in (1, 12, 4, 20, 3):
        advance(paused, count)
        paused.moment()
    assert same(whole, paused) and np.isfinite(whole.network.weights).all()
    assert not same(whole, advance(Run(replace(experiment, seed=4), dtype), 40))
    plain = advance(Run(with_augmentation(experiment, Augmentation()), dtype), 40)
    assert not np.array_equal(whole.network.weights, plain.network.weights)
    assert whole.rng.bit_generator.state == plain.rng.bit_generator.state, "batches and dropout are drawn as without"


def test_the_network_is_given_changed_images_anew_each_epoch_and_the_data_stay():
    run = Run(with_augmentation(PLAIN, batch_size=96))
    before, seen = run.points.x_train.copy(), []
    for _ in range(2):
        advance(run, 1)
        page = run._steps._pages[96]
        seen.append(page.gathered[np.argsort(run._steps._order)])
    assert np.array_equal(run.points.x_train, before), "the data themselves stay"
    for images in seen:
        assert images.min() >= 0 and images.max() <= 1
        distance = np.abs(images - before).mean(1)
        assert (distance > 0.005).all(), "every image is changed"
        assert 0.6 < images.sum() / before.sum() < 1.2, "and still there"
    assert (np.abs(seen[0] - seen[1]).mean(1) > 0.005).all(), "each time in another way"


def test_losses_and_scores_are_those_of_plain_images():
    run, plain = advance(Run(with_augmentation(PLAIN)), 30), Run(PLAIN)
    plain.network.weights[:] = run.network.weights
    one, other = run.moment(), plain.moment()
    assert (one.train_loss, one.train_score, one.test_loss, one.test_score) == (
        *(other.train_loss, other.train_score, other.test_loss, other.test_score),
    )
    assert np.array_equal(one.confusion, other.confusion)


def test_a_live_change_acts_from_the_next_batch_and_nothing_is_lost_or_recorded_anew():
    run, plain = advance(Run(PLAIN), 5), advance(Run(PLAIN), 5)
    weights, page = run.network.weights.copy(), run._steps._pages[7]
    run.apply(with_augmentation(PLAIN))
    assert np.array_equal(run.network.weights, weights) and run._steps._pages[7] is page
    assert same(run, plain)
    advance(run, 1), advance(plain, 1)
    assert not same(run, plain)
    assert run._steps._pages[7] is page
    run.apply(PLAIN)
    run.network.weights[:] = plain.network.weights
    assert same(advance(run, 10), advance(plain, 10)), "and off again, it trains as if it had never been"


def test_a_change_in_the_middle_of_a_run_of_steps():
    run = Run(PLAIN)
    steps = run.steps()
    for _ in range(3):
        next(steps)
    run.apply(with_augmentation(PLAIN))
    assert next(steps) == 4
    other = advance(Run(PLAIN), 3)
    other.apply(with_augmentation(PLAIN))
    assert same(run, advance(other, 1))


def test_a_blow_up_goes_back_to_the_step_before_it():
    wild = with_augmentation(PLAIN, loss="mse", learning_rate=500.0)
    wild = replace(wild, layers=(Flatten(), Dense(12, "relu"), Dense(10, "linear")))
    runs = [Run(wild), Run(wild)]
    for run, count in zip(runs, (1, 7), strict=True):
        with pytest.raises(Diverged, match="blew up at step"), np.errstate(all="ignore"):
            for _ in range(60):
                advance(run, count)
                run._steps.verify()
        assert np.isfinite(run.network.weights).all() and run.step > 0
    assert runs[0].step == runs[1].step and same(*runs)


def test_json_goes_both_ways_and_older_files_have_none():
    experiment = with_augmentation(PLAIN)
    assert from_json(to_json(experiment)) == experiment
    text = b'{"layers": [], "training": {"loss": "mse"}}'
    assert from_json(text).training.augmentation.off
    with pytest.raises(SpecError, match=r"shift of augmentation.*at most 28.*got 40.*training\.augmentation"):
        from_json(b'{"layers": [], "training": {"augmentation": {"shift": 40}}}')


def test_points_are_refused_and_a_run_of_them_stays():
    run = Run(Experiment((Dense(2, "softmax"),)))
    before = run.experiment
    with pytest.raises(SpecError, match="augmentation changes images"):
        run.apply(with_augmentation(before))
    assert run.experiment is before and advance(run, 2).step == 2


def test_with_few_digits_it_teaches_more():
    few = Experiment(
        (Flatten(), Dense(48, "relu", "he_normal"), Dense(10, "softmax")),
        Data("digits", 2000, 0.0, test_fraction=0.9),
        Training(optimizer=Adam(), learning_rate=0.003, batch_size=20),
    )
    plain, changed = Run(few), Run(with_augmentation(few, Augmentation(shift=2, rotate=10, scale=0.1, shear=0.1)))
    scores = [advance(run, 700).moment(all_tests=True).test_score for run in (plain, changed)]
    assert scores[1] > scores[0] + 0.01, scores
