"""A run's past, read afterwards in portions: each checkpoint once, into a bounded history."""

import numpy as np
import pytest

from core.experiment.presets import PRESETS
from core.inside import instrument_history
from core.inside.instrument_history import InstrumentHistory
from core.inside.instruments import Instruments
from core.inside.past import PastReader
from core.layers import Dense
from core.training.run import Run
from core.value import replace

SINE = replace(PRESETS["sine"], training=replace(PRESETS["sine"].training, epochs=None))


@pytest.fixture
def moment():
    run = Run(SINE)
    with np.errstate(all="ignore"):
        for _ in run.steps(64):
            if run.epoch == 70:
                break
    assert len(run.checkpoints.kept) > 50
    return run.moment()


def begun(moment):
    """Return a history of the moment alone."""
    history = InstrumentHistory()
    assert PastReader(history).unread(moment) == []  # before anything is seen, nothing is wanted
    history.add(Instruments(moment.experiment, moment.weights, moment.points).read(moment))
    return history


def test_the_past_is_read_in_portions_from_the_first_step_on(moment):
    history = begun(moment)
    past, portions = PastReader(history), 1
    while past.read(moment, 0.0):  # one at a time
        portions += 1
        assert [r.step for r in history.readings[:-1]] == [c.step for c in moment.checkpoints[: len(history) - 1]]
    assert portions == len(moment.checkpoints) - 1 and history.epochs()[0] == 0 and not any(history.gaps)
    assert past.unread(moment) == []


def test_a_full_history_stays_bounded_and_is_not_filled_over_and_over(moment, monkeypatch):
    monkeypatch.setattr(instrument_history, "CAPACITY", 32)
    history = begun(moment)
    past = PastReader(history)
    assert not past.read(moment, 60.0) and 16 <= len(history) <= 32
    assert past.unread(moment) == [] and (np.diff([r.step for r in history.readings]) > 0).all()
    history.clear()
    past.clear()
    history.add(Instruments(moment.experiment, moment.weights, moment.points).read(moment))
    assert len(past.unread(moment)) == len(moment.checkpoints) - 1


def test_of_the_past_of_an_edited_network_is_read_what_has_layers_of_the_same_kinds():
    """Whatever their functions, counts of units, and features were then."""
    moons = PRESETS["moons"]
    first, second, output = moons.layers
    run = Run(moons)
    for layers, features in (
        ((first, output), ()),
        ((first, second, output), ("x1", "x2")),
        ((replace(first, units=9), second, output), ("x1", "x2", "x1*x2")),
        ((replace(first, units=9), replace(second, activation="tanh"), output), ()),
    ):
        for _ in run.steps():
            if run.epoch and run.epoch % 3 == 0 and run.step % 240 == 0:
                break
        run = run.edited(replace(moons, layers=layers, data=replace(moons.data, features=features)))
        next(run.steps())
    moment = run.moment()
    history = begun(moment)
    assert not PastReader(history).read(moment, 60.0)
    assert [mark.step for mark in moment.curve.marks] == [240, 480, 720, 960]
    whole = [past.step for past in moment.checkpoints]
    assert [reading.step for reading in history.readings[:-1]] == [step for step in whole if step > 480 or step <= 240]
    assert len({len(reading.parts) for reading in history.readings}) == 1 and min(whole) == 0
    one = Run(replace(moons, layers=(Dense(4, "relu"), output)))
    next(one.steps())
    three = replace(moons, data=replace(moons.data, dataset="blobs", classes=3), layers=(first, Dense(3, "softmax")))
    history = begun(moment := one.edited(three).moment())
    assert not PastReader(history).unread(moment), "of other answers"
