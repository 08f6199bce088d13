"""Asked about a sample: the parts add up to the margin, and they are what the weights say, by hand."""

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.datasets import inputs
from core.experiment.graph import DATA
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, Training
from core.experiment.stack import check
from core.functions.activations import ACTIVATIONS
from core.inside import asked
from core.layers import Activation, Add, BatchNorm, Dense, Dropout
from core.network.network import Network
from core.network.recording import trace
from core.tape.tape import Tape
from core.training.run import Run

SKIP = (
    Dense(5, "relu", name="a"),
    Dense(5, "tanh", name="b"),
    Add(inputs=("a", "b")),
    BatchNorm(),
    Dropout(0.2),
    Dense(3, "softmax"),
)


def network_of(layers, shape, seed=3):
    network = Network(layers, shape, np.float64)
    network.initialize(np.random.default_rng(seed))
    network.weights += 0.1 * np.random.default_rng(seed + 1).normal(size=network.weights.shape)
    return network


def test_the_last_hidden_layers_parts_are_weights_times_values_and_add_up_with_the_bias():
    run = Run(PRESETS["moons"])
    for _ in zip(range(300), run.steps(), strict=False):
        pass
    weights = run.network.copied()
    kernels = [array.astype(np.float64) for array in run.network.get_weights()]
    for x in np.random.default_rng(0).uniform(-1.5, 1.5, (20, 2)):
        found = asked.contributions(weights, x, 1, regression=False)
        a = x
        for kernel, bias in zip(kernels[:-2:2], kernels[1:-2:2], strict=True):
            a = np.maximum(a @ kernel + bias, 0)
        z = a @ kernels[-2] + kernels[-1]
        answer, other = (0, 1) if z[0] > z[1] else (1, 0)
        assert found.exact and (found.answer, found.runner_up) == (answer, other)
        np.testing.assert_allclose(found.parts, (kernels[-2][:, answer] - kernels[-2][:, other]) * a, rtol=1e-9)
        assert found.rest == pytest.approx(kernels[-1][answer] - kernels[-1][other], abs=1e-12)
        assert found.margin == pytest.approx(z[answer] - z[other], rel=1e-12) and found.margin >= 0
        assert found.parts.sum() + found.rest == pytest.approx(found.margin, rel=1e-12)
        assert found.outputs[answer] == pytest.approx(1 / (1 + np.exp(-found.margin)), rel=1e-9)


def test_which_layers_can_be_asked_and_which_answers_are_exact():
    assert asked.askable(PRESETS["moons"].layers) == {DATA: False, 0: False, 1: True}
    assert asked.askable((Dense(1),)) == {DATA: True}
    # b lies beside a, so not all goes through it; dropout changes nothing; the rest of the way is straight
    assert asked.askable(SKIP) == {DATA: False, 0: False, 2: True, 3: True}
    with pytest.raises(ValueError, match="not everything goes through it"):
        asked.contributions(network_of(SKIP, (4,)).copied(), np.zeros(4), 1, regression=False)
    turned_off = (Dense(4, "relu", off=(1,)), Dense(2, "linear"), Activation("softmax"))
    assert asked.askable(turned_off) == {DATA: False, 0: True}
    assert asked.contributions(network_of(turned_off, (2,)).copied(), np.ones(2), 0, regression=False).parts[1] == 0


@pytest.mark.parametrize("place", [DATA, 0, 2, 3])
def test_an_earlier_layers_parts_are_gradient_times_value(place):
    network = network_of(SKIP, (4,))
    network.statistics += np.random.default_rng(8).uniform(0.1, 0.5, network.statistics.shape)
    weights, x = network.copied(), np.random.default_rng(9).normal(size=4)
    found = asked.contributions(weights, x, place, regression=False)
    # By central differences: every value of the layer moved a little, the layers behind worked out by NumPy.
    gamma, beta, mean, variance, *_ = network.get_weights()[4:]
    wa, ba, wb, bb = network.get_weights()[:4]
    wo, bo = network.get_weights()[8:]

    def margin(values):
        def head(joined):
            z = (joined - mean) / np.sqrt(variance + 1e-5) * gamma + beta if place != 3 else joined
            return z @ wo + bo

        if place in (2, 3):
            z = head(values)
        else:
            a = np.maximum(values @ wa + ba, 0) if place == DATA else values
            z = head(a + np.tanh(a @ wb + bb))
        return z[found.answer] - z[found.runner_up]

    step = 1e-6
    moved = np.eye(len(found.values)) * step
    gradient = [(margin(found.values + m) - margin(found.values - m)) / (2 * step) for m in moved]
    np.testing.assert_allclose(found.parts, gradient * found.values, rtol=1e-5, atol=1e-8)
    assert found.margin == pytest.approx(margin(found.values), rel=1e-9)
    assert found.parts.sum() + found.rest == pytest.approx(found.margin, rel=1e-12)


def test_numbers_are_asked_for_the_number():
    experiment = PRESETS["hills"]
    network = network_of(experiment.layers, (2,))
    x = np.array([0.3, -0.2])
    found = asked.contributions(network.copied(), x, len(experiment.layers) - 2, regression=True)
    y = trace(network, x[None])[len(experiment.layers) - 1][1][0, 0]
    assert found.answer is None and found.runner_up is None and found.exact
    assert found.margin == pytest.approx(y) and found.outputs == pytest.approx([y])
    assert found.parts.sum() + found.rest == pytest.approx(y, rel=1e-12)


@pytest.mark.parametrize("activation", [name for name in ACTIVATIONS if name != "softmax"])
def test_one_output_leads_from_where_its_class_changes(activation):
    layers = (Dense(3, "tanh"), Dense(1, activation))
    check(Experiment(layers, Data("moons", 100, 0.1), Training("mse")))
    turn = ACTIVATIONS[activation].switches_at
    a, t = np.zeros((1, 1)), Tape(1, np.float64)
    ACTIVATIONS[activation].forward(t, np.full((1, 1), turn), a)
    t.replay()
    assert a[0, 0] == pytest.approx(0.0 if activation == "tanh" else 0.5, abs=1e-12)
    network = network_of(layers, (2,))
    network.weights[-1] = turn  # so that both classes are there
    for x in np.random.default_rng(1).normal(size=(10, 2)):
        found = asked.contributions(network.copied(), x, 0, regression=False)
        predicted = int(trace(network, x[None])[1][1][0, 0] >= (0.0 if activation == "tanh" else 0.5))
        assert found.answer == predicted and found.runner_up == 1 - predicted
        assert found.margin >= 0 and found.parts.sum() + found.rest == pytest.approx(found.margin, rel=1e-9)


def test_features_are_the_inputs_that_are_asked():
    data = replace(PRESETS["moons"].data, features=("x1", "x2^2", "sin x1"))
    network = network_of((Dense(2, "softmax"),), data.shape)
    x = inputs(np.array([[0.5, -2.0]]), data.features)[0]
    found = asked.contributions(network.copied(), x, DATA, regression=False)
    np.testing.assert_allclose(found.values, [0.5, 4.0, np.sin(0.5)])
    kernel, _ = network.get_weights()
    np.testing.assert_allclose(found.parts, (kernel[:, found.answer] - kernel[:, found.runner_up]) * found.values)
