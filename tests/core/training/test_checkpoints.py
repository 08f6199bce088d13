"""Checkpoints: evenly spaced from the first step on, bounded in number and memory, and the same whoever looks on."""

import numpy as np
import pytest

from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.experiment.spec import replace
from core.layers import Dense
from core.network.copied import Weights
from core.training import checkpoints
from core.training.checkpoints import MOST, MOST_BYTES, Checkpoint, Checkpoints
from core.training.run import Run

MOONS = replace(PRESETS["moons"], training=replace(PRESETS["moons"].training, epochs=None, optimizer=Adam()))


def made(step, floats=10, epoch=None):
    weights = Weights((), (2,), np.zeros(floats, np.float32), np.zeros(0, np.float32))
    return Checkpoint(MOONS, step, step / 100 if epoch is None else epoch, 0.1, weights, {})


@pytest.mark.parametrize("floats", [10, 500_000, 2_000_000])
def test_a_long_run_s_checkpoints_are_bounded_even_and_cover_it(floats):
    kept = Checkpoints()
    for step in (0, 1, 4, 16, 64, *range(100, 100_001, 100)):
        if kept.wants(step / 100, 4 * floats):
            kept.add(made(step, floats))
            assert len(kept.kept) <= MOST and kept.nbytes <= MOST_BYTES
    steps = [checkpoint.step for checkpoint in kept.kept]
    assert steps[0] == 0 and set(np.diff(steps)) == {100 * kept.every} and 100_000 - steps[-1] < 100 * kept.every
    assert len(steps) >= min(MOST, MOST_BYTES // (4 * floats)) // 2
    kept.shrink(0)
    assert not kept.kept


def test_of_a_network_without_room_for_a_few_none_are_kept(monkeypatch):
    assert not Checkpoints().wants(0.0, MOST_BYTES // 3)
    monkeypatch.setattr(checkpoints, "MOST_BYTES", 4000)  # moons has some 350 weights, and as many of Adam's twice
    assert not stepped(MOONS, 100).moment().checkpoints


def test_steps_that_were_taken_back_are_kept_no_longer():
    kept = Checkpoints()
    for step in (0, 100, 200, 300, 200):
        kept.add(made(step))
    assert [checkpoint.step for checkpoint in kept.kept] == [0, 100, 200]


def stepped(experiment, steps, look_every=None):
    run = Run(experiment)
    with np.errstate(all="ignore"):
        for step in run.steps():
            if look_every and step % look_every == 0:
                run.moment(12)
            if step >= steps:
                return run


def test_a_run_keeps_what_a_moment_had_and_later_steps_leave_it_as_it_was():
    run = stepped(MOONS, 330)
    kept = {checkpoint.step: checkpoint for checkpoint in run.moment().checkpoints}
    assert list(kept) == [0, 1, 4, 16, 64, 80, 160, 240, 320] == [row.step for row in run.curve.rows()]
    seen = stepped(MOONS, 240, look_every=7).moment()
    assert (kept[240].epoch, kept[240].learning_rate) == (seen.epoch, seen.learning_rate)
    np.testing.assert_array_equal(kept[240].weights.weights, seen.weights.weights)
    assert kept[240].optimizer_state.keys() == seen.optimizer_state.keys()
    for name, array in seen.optimizer_state.items():
        np.testing.assert_array_equal(kept[240].optimizer_state[name], array)
    with pytest.raises(ValueError, match="read-only"):
        kept[240].weights.weights[0] = 1


def test_a_run_put_aside_keeps_fewer_and_counts_them(monkeypatch):
    run = stepped(replace(MOONS, layers=(Dense(64, "relu"), Dense(2, "softmax"))), 400)
    before, size = run.checkpoints.nbytes, run.kept_bytes
    monkeypatch.setattr("core.training.run.MOST_PARKED_BYTES", before // 2)
    run.release()
    assert [checkpoint.step for checkpoint in run.checkpoints.kept] == [0, 160, 320]
    assert size - run.kept_bytes == before - run.checkpoints.nbytes > 0
