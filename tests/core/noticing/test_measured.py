"""What was measured of a run is not measured again, and is what the instruments say."""

import numpy as np

from core.experiment.presets import PRESETS
from core.inside.instruments import Instruments
from core.layers import Dense
from core.noticing import of_rate
from core.noticing.measured import MOST, Measured
from core.training.run import Run
from core.value import replace

MOONS = PRESETS["moons"]


def trained(experiment, epochs):
    run = Run(experiment)
    for _ in run.steps(64):
        if run.epoch >= epochs:
            return run


def test_a_state_is_measured_once_and_as_the_instruments_do(monkeypatch):
    moment = trained(MOONS, 5).moment()
    read, count = Instruments.read, []
    monkeypatch.setattr(Instruments, "read", lambda self, state: count.append(state) or read(self, state))
    measured, states = Measured(), [*moment.checkpoints[-3:], moment]
    first = measured.readings(moment, states)
    assert measured.readings(moment, states) == first and len(count) == 4
    for state, found in zip(states, first, strict=True):
        wanted = read(Instruments(state.experiment, state.weights, moment.points), state)
        np.testing.assert_array_equal(found.gradient, wanted.gradient)
        np.testing.assert_array_equal(found.ratio, wanted.ratio)
        assert found.step == state.step


def test_of_another_network_other_instruments_read_and_few_readings_are_held():
    measured = Measured()
    moment = trained(MOONS, 2 * MOST).moment()
    assert len(measured.readings(moment, list(moment.checkpoints))) > MOST and len(measured._held) == MOST
    other = trained(replace(MOONS, layers=(Dense(3, "tanh"), Dense(2, "softmax"))), 1).moment()
    assert measured.readings(other, [other])[0].parts[0].units == 3


def test_of_a_loss_of_nothing_no_jump_has_a_share():
    assert of_rate._share(0.0, 0.0) == 0.0 and of_rate._share(1.0, 4.0) == 0.25
