"""The diagnosis, of real networks that really vanish, explode, die, saturate, stand still; and of healthy ones."""

import re

import numpy as np
import pytest

from core.experiment.learning import Adam, Momentum
from core.experiment.presets import PRESETS
from core.inside.diagnosis import HEALTHY, diagnosis
from core.inside.instrument_history import InstrumentHistory
from core.inside.instruments import Instruments
from core.layers import Dense
from core.training.run import Diverged, Run
from core.value import replace

MOONS = PRESETS["moons"]


def deep(units, function, layers, initializer="glorot_uniform", scale=1.0, **training):
    hidden = (Dense(units, function, initializer, scale),) * layers
    training = replace(MOONS.training, epochs=None, **training)
    return replace(MOONS, layers=(*hidden, Dense(2, "softmax")), training=training)


def watched(experiment, steps, every=20):
    """Return the readings of a run, one after each of the first steps, then one every few."""
    run, history, instruments = Run(experiment), InstrumentHistory(), None
    taken = run.steps()
    with np.errstate(all="ignore"):
        try:
            while True:
                moment = run.moment()
                instruments = instruments or Instruments(experiment, moment.weights, run.points)
                history.add(instruments.read(moment))
                if run.step >= steps:
                    break
                for _ in range(1 if run.step < 8 else every):
                    next(taken)
        except Diverged:
            history.add(instruments.read(run.moment()))
    return history.readings


def only(readings, kind):
    found = [finding for finding in diagnosis(readings) if finding.kind == kind]
    assert len(found) == 1, diagnosis(readings)
    return found[0]


NAMES = [name for name in PRESETS if name not in ("mnist", "fashion")]


@pytest.mark.parametrize("name", NAMES)
def test_no_preset_is_called_ill_at_any_time(name):
    small = PRESETS[name].data.dimensions and PRESETS[name].training.batch_size < 100
    readings = watched(PRESETS[name], 240 if small else 24, 40 if small else 4)
    for count in range(1, len(readings) + 1):
        found = diagnosis(readings[:count])
        assert HEALTHY in found and not any(finding.grave for finding in found), (name, count, found)


@pytest.mark.parametrize(
    ("function", "scale"), [("sigmoid", 1.0), ("tanh", 0.1), ("relu", 0.3)], ids=["sigmoid", "tanh", "relu"]
)
def test_ten_layers_with_hardly_any_slope_vanish(function, scale):
    readings = watched(deep(16, function, 10, scale=scale), 100)
    for count in (1, len(readings) if function != "relu" else 2):  # at once, and still; relu dies of it
        finding = only(readings[:count], "vanishing")
        assert finding.grave and finding.parts[0] == 0 and len(finding.parts) >= 4
        last = readings[count - 1]
        times = last.gradient[-1] / last.gradient[0]
        assert times > 1000
        said = float(re.search(r"([\d,.e+]+) times less", finding.what)[1].replace(",", ""))
        assert said == pytest.approx(times, rel=0.3 if times > 1e9 else 0.06)
        assert "layer 1 gets" in finding.what and "batch normalization" in finding.help
        assert ("relu in place" in finding.help) == (function != "relu")
    assert diagnosis(readings)[0].kind == ("dead" if function == "relu" else "vanishing")


def test_the_same_ten_layers_with_weights_that_fit_are_healthy():
    for function, initializer in (("tanh", "glorot_uniform"), ("relu", "he_normal")):
        assert HEALTHY in diagnosis(watched(deep(16, function, 10, initializer, learning_rate=0.02), 100))


def test_a_rate_far_too_large_explodes_and_leaves_dead_units():
    readings = watched(deep(16, "relu", 2, "he_normal", learning_rate=50.0), 200)
    at_once = only(readings[:1], "exploding")
    assert at_once.grave and "The steps explode" in at_once.what and "Lower the learning rate" in at_once.help
    finding = only(readings, "dead")
    last = readings[-1]
    assert last.dead[1] == 16 and "16 of 16 neurons of layer 2" in finding.what
    assert "give 0 for every sample" in finding.what and "can't learn any more" in finding.what
    assert finding.grave and "leaky_relu" in finding.help
    assert not any(f.kind == "vanishing" for f in diagnosis(readings))  # the gradient is 0 because all is dead


def test_weights_too_large_explode_until_the_run_stops():
    readings = watched(deep(16, "relu", 6, "he_normal", scale=5.0), 200)
    assert only(readings, "exploding").grave and HEALTHY not in diagnosis(readings)


def test_a_huge_gradient_explodes_even_where_the_rate_is_tiny():
    readings = watched(deep(32, "linear", 8, "he_normal", scale=4.0, learning_rate=1e-12), 6)
    finding = only(readings, "exploding")
    assert readings[-1].ratio.max() < 0.1 and "The gradients explode" in finding.what
    assert f"{readings[-1].gradient.max():.1e} for each weight" in finding.what


def test_a_first_layer_that_learns_well_has_not_vanished():
    experiment = deep(32, "linear", 8, "he_normal", scale=2.0, learning_rate=1e-9)
    readings = watched(replace(experiment, layers=(*experiment.layers[:-1], Dense(2, "softmax", scale=1e-4))), 6)
    assert readings[-1].gradient[-1] > 1000 * readings[-1].gradient[0] > 1
    assert not any(finding.kind == "vanishing" for finding in diagnosis(readings))


def test_a_regression_that_overshoots_explodes():
    layers = (Dense(16, "tanh"), Dense(1))
    training = replace(PRESETS["sine"].training, optimizer=Momentum(), learning_rate=5.0)
    readings = watched(replace(PRESETS["sine"], layers=layers, training=training), 40, 5)
    kinds = {finding.kind for count in range(1, len(readings) + 1) for finding in diagnosis(readings[:count])}
    assert "exploding" in kinds


def test_steep_sigmoids_saturate():
    readings = watched(deep(16, "tanh", 3, scale=60.0, learning_rate=1e-4), 40)
    finding = only(readings, "saturated")
    assert finding.grave and 1 in finding.parts and len(readings[-1].parts) - 1 not in finding.parts
    lasting = min(reading.saturated[1] for reading in readings[-5:])
    assert lasting >= 8 and f"{lasting} of 16 neurons of layer 2" in finding.what


def test_a_sure_answer_is_not_called_saturated():
    sure = replace(PRESETS["blobs"], data=replace(PRESETS["blobs"].data, noise=0.01))
    readings = watched(sure, 4000, 500)
    assert readings[-1].saturated[-1] == 4  # the softmax is as sure as can be
    assert not any(finding.kind == "saturated" for finding in diagnosis(readings))


def test_a_rate_of_nearly_nothing_stands_still_and_frozen_layers_are_meant_to():
    readings = watched(deep(16, "relu", 2, "he_normal", learning_rate=1e-8), 20)
    finding = only(readings, "still")
    assert not finding.grave and HEALTHY in diagnosis(readings)
    frozen = deep(16, "tanh", 2)
    frozen = replace(frozen, layers=(replace(frozen.layers[0], frozen=True), *frozen.layers[1:]))
    found = diagnosis(watched(frozen, 20))
    assert found == (HEALTHY,)


def test_a_few_dead_units_are_told_calmly():
    experiment = deep(64, "relu", 3, "he_normal", learning_rate=0.01)
    readings = watched(experiment, 20)
    lasting = np.min([reading.dead for reading in readings[-5:]], axis=0)
    assert 0 < lasting[1] < 32
    finding = only(readings, "dead")
    assert not finding.grave and f"{lasting[1]} of 64 neurons of layer 2" in finding.what
    assert diagnosis(readings)[0] is HEALTHY


def test_nothing_is_said_of_nothing():
    assert diagnosis([]) == ()


def test_adam_too_fast_is_said_by_how_much():
    readings = watched(deep(16, "relu", 2, "he_normal", optimizer=Adam(), learning_rate=1.0), 3)
    finding = only(readings[:1], "exploding")
    part, percent = re.search(r"layer (\d) by ([\d,]+) %", finding.what).groups()
    ratio = readings[0].ratio
    assert int(part) - 1 == int(np.argmax(ratio)) and float(percent.replace(",", "")) == round(100 * ratio.max())
