"""Edits by hand taken back: a wreck is undone whole, and what was learned beside a harmless edit stays."""

import numpy as np
import pytest

from core.experiment.learning import SGD, Adam, Momentum
from core.experiment.presets import PRESETS
from core.experiment.spec import replace
from core.layers.touches import Touch
from core.training.run import Run
from core.training.steps import Diverged

MOONS = PRESETS["moons"]


def touched(experiment, *touches, place=0):
    layers = list(experiment.layers)
    layers[place] = replace(layers[place], touches=touches)
    return replace(experiment, layers=tuple(layers))


def train(run, steps):
    with np.errstate(all="ignore"):
        for _ in zip(range(steps), run.steps(), strict=False):
            pass
    return run


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("value", [1e6, -3e4])
@pytest.mark.parametrize("optimizer", [SGD(), Momentum(), Adam()])
def test_after_a_huge_weight_is_taken_back_the_network_trains_on_as_before(optimizer, value, place):
    rate = 0.005 if isinstance(optimizer, Adam) else 0.05
    experiment = replace(MOONS, training=replace(MOONS.training, optimizer=optimizer, learning_rate=rate, epochs=None))
    run = train(Run(experiment), 400)
    loss, weights = run.moment().train_loss, run.network.weights.copy()
    was = float(run.network.dense[place].W[3, 1])
    for drag in (value / 2, value):  # a drag replaces its touch
        run.apply(touched(experiment, Touch(3, 1, drag, was), place=place))
        try:
            train(run, 30)
        except Diverged:
            pass
    run.apply(experiment)
    if value > 0:  # a large negative one only silences a unit, and the others go on learning
        np.testing.assert_array_equal(run.network.weights, weights)
    assert run.moment().train_loss <= 1.5 * loss
    assert train(run, 4000).moment().train_loss < 0.8 * loss


def test_beside_a_small_edit_what_was_learned_stays():
    experiment = replace(MOONS, training=replace(MOONS.training, epochs=None))
    run = train(Run(experiment), 400)
    first = run.network.dense[0]
    was = float(first.W[3, 1])
    run.apply(touched(experiment, Touch(3, 1, was + 0.1, was)))
    train(run, 400)
    weights = run.network.weights.copy()
    run.apply(experiment)
    changed = np.flatnonzero(run.network.weights != weights)
    assert len(changed) == 1 and first.W[3, 1] == np.float32(was)


def test_a_number_set_by_hand_needs_nothing_recorded_anew():
    run, anew = (train(Run(MOONS), 40) for _ in range(2))
    recorded = run._steps._pages[MOONS.training.batch_size]
    for one in (run, anew):
        one.apply(touched(MOONS, Touch(3, 1, 2.5, 0.0), Touch(4, None, -1.0, 0.0)))
    anew._steps.record_anew()
    anew._evaluation._predictors.clear()
    assert run.moment().train_loss == anew.moment().train_loss
    np.testing.assert_array_equal(train(run, 100).network.weights, train(anew, 100).network.weights)
    assert run._steps._pages[MOONS.training.batch_size] is recorded
    answers = dict(run._evaluation._predictors)
    cut = touched(MOONS, Touch(3, 1, None, 0.0))
    run.apply(cut)  # held at 0 by every step
    assert not run._steps._pages and train(run, 10).network.dense[0].W[3, 1] == 0
    assert answers and run._evaluation._predictors == answers
    run.apply(replace(cut, layers=(replace(cut.layers[0], off=(2,)), *cut.layers[1:])))
    assert not run._steps._pages and not run._evaluation._predictors
