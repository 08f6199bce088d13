"""The curve: bounded however long a run is, the shape of the whole run, and the same whoever looks on."""

import numpy as np
import pytest

from core.experiment.presets import PRESETS
from core.experiment.spec import replace
from core.training.curve import CAPACITY, MOST_MARKS, Curve, Mark, Row
from core.training.run import Run

MOONS = replace(PRESETS["moons"], training=replace(PRESETS["moons"].training, epochs=None))


def row(step, loss=None):
    loss = 1 / (1 + step) if loss is None else loss
    return Row(step, step / 100, loss, loss + 1, 0.5, 0.25)


def test_a_long_run_s_curve_is_bounded_evenly_spaced_and_covers_it():
    curve = Curve()
    for step in (0, 1, 4, 16, 64, *range(100, 1_000_001, 100)):
        if curve.wants(step, step // 100, ended=step >= 100) or not step:
            curve.add(row(step))
            assert len(curve) <= CAPACITY
    steps = curve.column("step")
    assert list(steps[:5]) == [0, 1, 4, 16, 64] and (np.diff(steps[5:]) == 100 * curve.every).all()
    assert 1_000_000 - steps[-1] < 100 * curve.every and len(curve) > CAPACITY // 2
    np.testing.assert_allclose(curve.column("train_loss"), 1 / (1 + steps))
    np.testing.assert_allclose(curve.column("epoch"), steps / 100)
    assert curve.rows()[-1] == row(int(steps[-1]))


def test_steps_that_were_taken_back_leave_the_curve_and_copies_stay():
    curve = Curve()
    for step in (1, 2, 3, 4):
        curve.add(row(step))
    before = curve.copied()
    assert curve.copied() is before
    curve.add(row(2, 9.0))
    assert list(curve.column("step")) == [1, 2] and curve.column("train_loss")[-1] == 9.0
    assert list(before.column("step")) == [1, 2, 3, 4]
    with pytest.raises(ValueError, match="read-only"):
        before.column("step")[0] = 0


def test_an_empty_curve_has_empty_columns():
    assert len(Curve()) == 0 and len(Curve().column("test_score")) == 0


def stepped(experiment, steps, *, chunk=1, look_every=None):
    run = Run(experiment)
    with np.errstate(all="ignore"):
        for step in run.steps(chunk):
            if look_every and step % look_every == 0:
                run.moment(12)
            if step >= steps:
                return run


@pytest.mark.parametrize("name", ["moons", "sine"])
def test_a_run_writes_a_row_an_epoch_and_a_few_before_whoever_looks_on(name):
    experiment = replace(PRESETS[name], training=replace(PRESETS[name].training, epochs=None))
    alone = stepped(experiment, 500)
    per_epoch = -(-len(alone.points.x_train) // experiment.training.batch_size)
    early = [0, *(step for step in (1, 4, 16, 64) if step < per_epoch)]
    assert [row.step for row in alone.curve.rows()] == [*early, *range(per_epoch, 501, per_epoch)]
    for other in (stepped(experiment, 500, look_every=7), stepped(experiment, 500, chunk=32)):
        assert other.curve.rows()[: len(alone.curve)] == alone.curve.rows()
    last = alone.curve.rows()[-1]
    again = stepped(experiment, last.step)
    seen = again.moment()
    assert (seen.train_loss, seen.test_loss, seen.train_score, seen.test_score) == last[2:6]
    fresh = again._evaluation.train_and_test()
    assert (fresh[0].loss, fresh[1].loss) == again.losses() == last[2:4]
    assert np.array_equal(seen.curve.column("step"), alone.curve.column("step"))


def test_what_a_row_found_is_not_taken_for_other_weights():
    run = stepped(MOONS, 80)
    before = run.moment()
    run.apply(replace(MOONS, training=replace(MOONS.training, loss="mse")))
    assert run.moment().train_loss != before.train_loss


def test_marks_are_bounded_merged_and_go_with_what_is_taken_back():
    moons = PRESETS["moons"]
    rated = [replace(moons, training=replace(moons.training, learning_rate=rate)) for rate in (0.1, 0.2, 0.3)]
    curve, drag = Curve(), object()
    curve.changed(10, 1.0, moons, rated[0], drag)
    curve.changed(20, 2.0, rated[0], rated[1], drag)
    assert [*curve.marks] == [Mark(20, 2.0, "learning rate 0.05 to 0.2")]
    again = curve.resumed()
    again.changed(30, 3.0, rated[1], moons, drag)
    assert not again.marks, "there and back is no change"
    again.changed(40, 4.0, moons, rated[2], object())
    assert [mark.step for mark in again.marks] == [40] and len(curve.marks) == 1
    curve.changed(20, 2.0, rated[1], rated[2], object())
    assert [mark.text for mark in curve.marks] == ["learning rate 0.05 to 0.3"], "two at one step are one"
    copy = curve.copied()
    for step in range(100, 100 + 2 * MOST_MARKS):
        curve.changed(step, step / 10, rated[step % 2], rated[(step + 1) % 2])
    assert len(curve.marks) == MOST_MARKS and curve.marks[-1].step == 99 + 2 * MOST_MARKS and len(copy.marks) == 1
    curve.add(Row(200, 20.0, 1.0, 1.0, 0.5, 0.5))
    assert curve.marks[-1].step == 200


def test_columns_of_validation_are_there_only_where_something_is_in_them():
    curve = Curve()
    assert curve.names == Row._fields[:6]
    curve.add(row(1))
    assert curve.names == Row._fields[:6] and curve.rows() == [row(1)]
    curve.add(row(2)._replace(validation_loss=0.5, validation_score=0.25))
    assert curve.names == Row._fields and curve.rows()[1].validation_loss == 0.5
    assert Curve.of(curve.rows(), 1).rows()[1] == curve.rows()[1]
