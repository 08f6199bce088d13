"""A curve of losses that was drawn is scored by factors: on average, and at its end."""

import numpy as np
import pytest

from core.experiment.presets import PRESETS
from core.guide.prediction import loss_nearness
from core.training.run import Run

EPOCHS = np.linspace(0, 100, 101)
FALLING = np.exp(-EPOCHS / 20)


def drawn(losses, start=0, end=100):
    return [np.column_stack([EPOCHS, losses])[start : end + 1]]


def test_the_right_curve_is_off_by_no_factor_and_a_level_line_by_what_the_median_is():
    near = loss_nearness(drawn(FALLING), EPOCHS, FALLING, 1e-9)
    assert near.factor == pytest.approx(1) and near.over == pytest.approx(1) and near.reached
    assert near.guess == pytest.approx(np.exp(1.25), rel=0.01), "half of a fall by e^5 lies on either side"
    level = loss_nearness([np.array([(0, np.exp(-2.5)), (100, np.exp(-2.5))])], EPOCHS, FALLING, 1e-9)
    assert level.factor == pytest.approx(level.guess, rel=1e-3)


@pytest.mark.parametrize("times", [3.0, 1 / 3])
def test_too_high_and_too_low_are_equally_far_and_told_apart_at_the_end(times):
    near = loss_nearness(drawn(times * FALLING), EPOCHS, FALLING, 1e-9)
    assert near.factor == pytest.approx(3) and near.over == pytest.approx(times)
    assert near.found == pytest.approx(FALLING[-1]) and near.drawn == pytest.approx(times * FALLING[-1])


def test_until_training_reaches_the_end_of_what_was_drawn_only_that_far_counts():
    late = np.where(EPOCHS > 40, 5 * FALLING, FALLING)
    so_far = loss_nearness(drawn(late, end=80), EPOCHS[:31], FALLING[:31], 1e-9)
    assert not so_far.reached and (so_far.at, so_far.end) == (30, 80) and so_far.factor == pytest.approx(1)
    done = loss_nearness(drawn(late, end=80), EPOCHS, FALLING, 1e-9)
    assert done.reached and done.at == 80 and done.over == pytest.approx(5), "what comes after it has no say"
    assert done.factor == pytest.approx(5**0.5, rel=0.03), "half of the way"


def test_what_cannot_be_told_from_0_counts_as_one_number():
    near = loss_nearness(drawn(np.zeros(101)), EPOCHS, 1e-4 * FALLING, 0.01)
    assert near.factor == 1 and near.drawn == near.found == pytest.approx(0.01)


def test_gaps_say_nothing_and_the_later_line_counts():
    whole = drawn(9 * FALLING)[0]
    lines = [whole[:20], whole[60:], np.column_stack([EPOCHS, FALLING])[55:]]
    near = loss_nearness(lines, EPOCHS, FALLING, 1e-9)
    assert 1 < near.factor == pytest.approx(9 ** (20 / 65), rel=0.1) and near.over == pytest.approx(1)


@pytest.mark.parametrize("lines", [[], [np.array([(3.0, 1.0)])], drawn(FALLING, 60)])
def test_nothing_of_it_is_trained_yet(lines):
    assert loss_nearness(lines, EPOCHS[:51], FALLING[:51], 1e-9) is None


def test_epochs_of_which_no_loss_is_known_are_left_out():
    losses = np.where((EPOCHS > 30) & (EPOCHS < 40), np.nan, FALLING)
    near = loss_nearness(drawn(FALLING), EPOCHS, losses, 1e-9)
    assert near.reached and near.factor == pytest.approx(1, abs=0.02)
    assert loss_nearness(drawn(FALLING), EPOCHS, np.full(101, np.nan), 1e-9) is None


def test_of_a_real_training_its_own_curve_is_right_and_a_straight_line_is_not():
    run = Run(PRESETS["moons"])
    for _ in run.steps():
        if run.epoch == 20:
            break
    epochs, losses = run.curve.column("epoch"), run.curve.column("train_loss")
    own = loss_nearness([np.column_stack([epochs, losses])], epochs, losses, 1e-9)
    straight = loss_nearness([np.array([(0, losses[0]), (20, losses[-1])])], epochs, losses, 1e-9)
    assert own.factor == pytest.approx(1) and straight.factor > 1.2 and straight.over == pytest.approx(1)
