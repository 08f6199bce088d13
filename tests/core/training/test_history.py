"""The history: bounded however long a run is, and still the shape of the whole run."""

import numpy as np

from core.training.history import CAPACITY, History
from tests.moments import moment_with


def moment(step, loss=None):
    loss = 1 / (1 + step) if loss is None else loss
    return moment_with(step=step, epoch=step / 100, train_loss=loss, test_loss=loss + 1)


def test_a_million_moments_stay_bounded_in_order_and_cover_the_run():
    history = History()
    for step in range(0, 1_000_000, 20):
        history.add(moment(step))
        assert len(history) <= CAPACITY
    steps = history.column("step")
    assert steps[0] == 0 and steps[-1] == 999_980 and (np.diff(steps) > 0).all()
    assert len(history) > CAPACITY // 3
    np.testing.assert_allclose(history.column("train_loss"), 1 / (1 + steps))
    np.testing.assert_allclose(history.column("epoch"), steps / 100)


def test_the_same_step_looked_at_again_takes_the_old_row_s_place():
    history = History()
    for loss in (1.0, 2.0):
        history.add(moment(5, loss))
    assert len(history) == 1 and history.column("train_loss")[0] == 2.0
    assert history.column("test_loss")[0] == 3.0


def test_steps_that_were_taken_back_leave_the_history():
    history = History()
    for step in (1, 2, 3, 4):
        history.add(moment(step))
    history.add(moment(2, 9.0))
    assert list(history.column("step")) == [1, 2] and history.column("train_loss")[-1] == 9.0


def test_an_empty_history_has_empty_columns():
    assert len(History()) == 0 and len(History().column("test_score")) == 0
