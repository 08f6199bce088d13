"""One sample's working: each gradient against differences, what people change by hand, and what can't be meant."""

import numpy as np
import pytest

from core.experiment.learning import OPTIMIZER_VALUES, SGD, Adam, Momentum
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, Training
from core.functions.activations import ACTIVATIONS
from core.functions.losses import FUSED, LOSSES
from core.functions.optimizers import OPTIMIZERS
from core.inside.one_sample.slopes import slope
from core.inside.one_sample.working import Working
from core.layers import Activation, Add, BatchNorm, Conv2D, Dense, Dropout, Flatten, MaxPool2D
from core.layers.touches import Touch
from core.network.network import Network
from core.network.recording import trace
from core.training.run import Run
from core.value import replace
from tests.core.test_gradients import GRAPHS, HEADS, IMAGE, IMAGE_LAYERS, LAYERS, ONE_A_LOSS, PLANE

SAMPLE = (0.7, -1.2)


def network_of(layers, shape, seed):
    rng = np.random.default_rng(seed)
    network = Network(layers, shape, np.float64)
    network.weights[:] = rng.uniform(-1, 1, network.weights.size)
    network.statistics[:] = rng.uniform(0.5, 2.0, network.statistics.size)
    return network, rng.standard_normal(shape), rng


def working_of(layers, shape=PLANE, seed=0, *, data=None, rate=0.1, **training):
    network, sample, rng = network_of(layers, shape, seed)
    experiment = Experiment(layers, data or Data(), Training(**training))
    return Working(experiment, network.copied(), None, rate), sample, rng


def every_gradient_agrees(layers, shape, loss, outputs, seed):
    working, sample, rng = working_of(layers, shape, seed, loss=loss)
    # mae and huber bend where an answer is right: it is not, here
    work = working.work(sample, rng.uniform(-2, 2, outputs) if loss in ("mae", "huber") else int(outputs > 1))
    checked = 0
    for layer in work.layers:
        for name, gradient in layer.gradients.items():
            for index in np.ndindex(gradient.shape):
                found = working.slope(layer.index, name, index)
                assert not found.bends and found.noise < 1e-7
                assert working.agrees(layer.index, name, index), (layer.title, name, index, gradient[index], found)
                assert working.numeric(layer.index, name, index) == found.value
                checked += 1
    assert checked == working.network.weights.size


def test_where_the_loss_stays_the_same_the_slope_is_exactly_zero():
    for loss in np.random.default_rng(0).uniform(0, 5, 50).tolist():
        assert slope(lambda w, loss=loss: loss, 0.3, 1e-15, 0.0).value == 0
    working, sample, _ = working_of((Dense(8, "relu"), Dense(1, "sigmoid")), seed=3)
    first = working.work(sample, 1).layers[0]
    dead = np.flatnonzero(first.z < -0.01)
    assert len(dead) and not first.gradients["W"][dead].any()
    assert all(working.numeric(0, "W", (unit, 0)) == 0 for unit in dead.tolist())


@pytest.mark.parametrize("layers", LAYERS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_every_gradient_is_what_differences_give(hidden, layers):
    for seed, (name, loss, outputs) in enumerate(ONE_A_LOSS):
        every_gradient_agrees((*LAYERS[layers](hidden), Dense(outputs, name)), PLANE, loss, outputs, seed)


@pytest.mark.parametrize("layers", GRAPHS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_every_gradient_of_graphs(hidden, layers):
    name, loss, outputs = ONE_A_LOSS[len(hidden) % len(ONE_A_LOSS)]
    every_gradient_agrees((*GRAPHS[layers](hidden), Dense(outputs, name)), PLANE, loss, outputs, 3)


@pytest.mark.parametrize("layers", IMAGE_LAYERS)
@pytest.mark.parametrize("hidden", [name for name in ACTIVATIONS if name != "softmax"])
def test_every_gradient_of_images(hidden, layers):
    name, loss, outputs = ONE_A_LOSS[len(hidden) % len(ONE_A_LOSS)]
    every_gradient_agrees((*IMAGE_LAYERS[layers](hidden), Dense(outputs, name)), IMAGE, loss, outputs, 3)


@pytest.mark.parametrize("last", ["dense", "activation layer"])
@pytest.mark.parametrize(("name", "loss", "outputs"), HEADS)
def test_every_gradient_for_every_output_and_loss(name, loss, outputs, last):
    end = (Dense(outputs, name),) if last == "dense" else (Dense(outputs), Activation(name))
    every_gradient_agrees((Dense(3, "tanh"), *end), PLANE, loss, outputs, outputs)


def test_a_wrong_gradient_does_not_agree():
    working, sample, _ = working_of((Dense(3, "tanh"), Dense(2, "softmax")))
    work = working.work(sample, 1)
    gradient = float(work.layers[0].gradients["W"][1, 0])
    found = working.slope(0, "W", (1, 0))
    assert abs(gradient) > 1e-3
    assert found.agrees(gradient) and found.agrees(gradient * (1 + 5e-7))
    for wrong in (gradient * (1 + 3e-6), gradient * 2, -gradient, 0.0, np.nan):
        assert not found.agrees(wrong)


# -- where there is no derivative


def test_a_relu_at_0_has_every_slope_between_its_sides():
    layers = (Dense(1, "relu"), Dense(1))
    network, _, _ = network_of(layers, PLANE, 0)
    network.set_weights([np.array([[1.0], [2.0]]), np.zeros(1), np.ones((1, 1)), np.zeros(1)])
    working = Working(Experiment(layers, Data("plane"), Training("mse")), network.copied(), None, 0.1)
    work = working.work(np.array([2.0, -1.0]), 3.0)
    assert work.layers[0].z[0] == 0
    for name, index in (("W", (0, 0)), ("W", (0, 1)), ("b", (0,))):
        found = working.slope(0, name, index)
        assert found.bends and found.value == work.layers[0].gradients[name][index] == 0
        assert working.agrees(0, name, index)
        assert not found.agrees(0.1), "a gradient beyond both sides is wrong there too"
    assert not working.slope(1, "b", (0,)).bends


def test_two_equal_maxima_bend_and_agree():
    layers = (Conv2D(1, 1), MaxPool2D(2), Flatten(), Dense(1))
    working, _, _ = working_of(layers, (2, 2, 1), 1, data=Data("plane"), loss="mse")
    work = working.work(np.array([0.5, -1.0, 0.5, -1.0]).reshape(2, 2, 1), 1.0)
    assert work.layers[1].delta.size == 1 and np.count_nonzero(work.layers[0].da) == 1
    assert all(working.agrees(0, name, tuple([0] * work.layers[0].parameters[name].ndim)) for name in "Wb")


def test_an_absolute_error_of_0_bends():
    working, sample, _ = working_of((Dense(1),), data=Data("plane"), loss="mae")
    right = float(working.work(sample, 0.0).layers[0].a[0])
    work = working.work(sample, right)
    assert work.loss == 0 and work.layers[0].gradients["b"][0] == 0
    assert working.slope(0, "b", (0,)).bends and working.agrees(0, "b", (0,))


@pytest.mark.parametrize("away", [1e-5, 1e-6])
def test_a_bend_close_by_does_not_disturb(away):
    found = slope(lambda w: 3 * w * w + 5 * max(w - 1 - away, 0), 1.0, 1e-15, 6.0)
    assert not found.bends and found.agrees(6.0) and not found.agrees(6.1)


def test_large_weights_have_a_slope_too():
    found = slope(lambda w: np.tanh(w / 1e8), 3e7, 1e-16, 0.0)
    assert abs(found.value / (1e-8 * (1 - np.tanh(0.3) ** 2)) - 1) < 1e-6


def test_a_loss_that_is_not_finite_agrees_with_nothing():
    found = slope(lambda w: np.inf if w > 1 else w, 1.0, 1e-16, 1.0)
    assert not found.agrees(1.0)


# -- the numbers


@pytest.mark.parametrize("name", ["moons", "xor", "post-004", "convolution", "skip", "sine"])
def test_it_is_the_moment_of_a_run(name):
    """Values are those that the run's own network gives; the loss its loss; nothing of the run is touched."""
    run = Run(replace(PRESETS[name], data=replace(PRESETS[name].data, samples=100)), np.float64)
    with np.errstate(all="ignore"):
        for _, _ in zip(range(7), run.steps(), strict=False):
            pass
    moment = run.moment()
    before = moment.weights.weights.copy(), {name: array.copy() for name, array in moment.optimizer_state.items()}
    x, y = run.points.x_train[3], run.points.y_train[3]
    work = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate).work(x, y)
    traced = trace(run.network, x[None])
    for layer in work.layers:
        np.testing.assert_allclose(layer.a, traced[layer.index][1][0], rtol=1e-12, atol=1e-14)
        if not isinstance(layer.layer, Activation):
            np.testing.assert_allclose(layer.z, traced[layer.index][0][0], rtol=1e-12, atol=1e-14)
    logits, a = (values[0][:, None] for values in traced[work.layers[-1].index])
    wanted = run._steps.head.value(logits, a, run._steps.head.targets(np.array([y]), np.float64))
    np.testing.assert_allclose(work.loss, wanted, rtol=1e-10)
    np.testing.assert_array_equal(moment.weights.weights, before[0])
    for key, array in before[1].items():
        np.testing.assert_array_equal(moment.optimizer_state[key], array)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_it_is_the_step_that_a_run_takes_with_this_sample_alone(optimizer):
    """After some steps of a run with batches of one, the next step is to the last digits what was worked out."""
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.05, 1, l1=0.001, l2=0.01, clip_norm=0.5)
    layers = (Dense(5, "tanh"), Dense(4, "relu"), Dense(1))
    run = Run(Experiment(layers, Data("hills", 40, test_fraction=0.0), training), np.float64)
    with np.errstate(all="ignore"):
        for _, _ in zip(range(40 * 3 + 1), run.steps(), strict=False):
            pass
        order, position = run._steps._order, run._steps._position
        moment = run.moment()
        working = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
        sample = order[position]
        work = working.work(run.points.x_train[sample], run.points.y_train[sample])
        next(run.steps())
    wanted = run.network.named(run.network.weights)
    for layer in work.layers:
        for name, after in layer.after.items():
            np.testing.assert_allclose(after, wanted[layer.index][name], rtol=1e-11, atol=1e-14)
            np.testing.assert_allclose(layer.parameters[name] + layer.updates[name], after, rtol=1e-12, atol=1e-15)
    assert work.steps == (moment.optimizer_state["steps"][0] + 1 if optimizer in ("adam", "adamw") else 0)


@pytest.mark.parametrize("outputs", [2, 3, 40])
@pytest.mark.parametrize("loss", ["categorical_crossentropy", "mse"])
def test_softmax_is_shown_step_by_step(outputs, loss):
    working, sample, _ = working_of((Dense(4, "tanh"), Dense(outputs, "softmax")), loss=loss)
    work = working.work(sample, 1)
    steps = dict(work.softmax)
    assert list(steps) == ["z", "z - max z", "exp", "sum", "a"]
    last = work.layers[-1]
    np.testing.assert_array_equal(steps["z"], last.z)
    np.testing.assert_array_equal(steps["z - max z"], last.z - last.z.max())
    np.testing.assert_allclose(steps["exp"], np.exp(steps["z - max z"]), rtol=1e-15)
    assert steps["sum"].shape == (1,)
    np.testing.assert_allclose(steps["sum"][0], steps["exp"].sum(), rtol=1e-14)
    np.testing.assert_array_equal(steps["a"], last.a)
    np.testing.assert_allclose(last.a, steps["exp"] / steps["sum"], rtol=1e-15)
    assert working_of((Dense(1, "sigmoid"),))[0].work(sample, 1).softmax == ()


@pytest.mark.parametrize(("name", "loss"), FUSED)
def test_dL_da_of_a_pair_that_is_one_is_the_true_one(name, loss):
    """The pair goes straight to dL/dz; dL/da is the loss's own gradient, and f' of it is dL/dz again."""
    for outputs in (2, 3) if "softmax" in name or "categorical" in loss else (1,):
        working, sample, _ = working_of((Dense(4, "tanh"), Dense(outputs, name)), loss=loss)
        work = working.work(sample, 1)
        last, y = work.layers[-1], work.target
        h, slopes = 1e-6, []
        for unit in range(outputs):
            moved = [last.a + sign * h * (np.arange(outputs) == unit) for sign in (-1, 1)]
            below, above = (LOSSES[loss].value(a[:, None], y[:, None]) for a in moved)
            slopes.append((above - below) / (2 * h))
        np.testing.assert_allclose(last.da, slopes, rtol=1e-7, atol=1e-9)
        jacobian = np.diag(last.a) - np.outer(last.a, last.a) if name == "softmax" else np.diag(last.a * (1 - last.a))
        np.testing.assert_allclose(jacobian @ last.da, last.delta, rtol=1e-9, atol=1e-12)


def test_a_linear_activation_has_its_own_share_of_the_gradient():
    """What it reads is read by others too: dL/da of it is what comes back to it, not what comes back to them."""
    layers = (
        Dense(2, "tanh", name="a"),
        Activation("linear", name="b"),
        Dense(2, "tanh", name="c"),
        Add(inputs=("a", "c")),
        Dense(1),
    )
    working, sample, _ = working_of(layers, data=Data("plane"), loss="mse")
    work = {layer.layer.name: layer for layer in working.work(sample, 0.3).layers}
    np.testing.assert_array_equal(work["b"].a, work["a"].a)
    np.testing.assert_allclose(work["b"].da, work["c"].parameters["W"].T @ work["c"].delta, rtol=1e-14)
    assert (work["b"].da != work["a"].da).all()


# -- what people change by hand


def test_what_is_cut_off_or_frozen_shows_in_the_working():
    layers = (
        Dense(3, "sigmoid", touches=(Touch(1, 0, None, 0.4),), off=(2,)),
        Dense(3, "tanh", frozen=True),
        BatchNorm(frozen=True),
        Dense(2, "softmax"),
    )
    rng = np.random.default_rng(5)
    network, sample, _ = network_of(layers, PLANE, 5)
    network.weights += rng.uniform(0.1, 0.2, network.weights.size)
    network.dense[0].W[1, 0] = 0.0
    for optimizer in (SGD(), Momentum(), Adam()):
        experiment = Experiment(layers, training=Training(optimizer=optimizer, l2=0.01))
        first, second, third, last = Working(experiment, network.copied(), None, 0.1).work(sample, 0).layers
        assert first.a[2] == 0 and first.z[2] != 0 and first.da[2] != 0 and first.delta[2] == 0
        assert (first.gradients["W"][2] == 0).all() and (second.gradients["W"][:, 2] == 0).all()
        assert first.gradients["W"][1, 0] != 0 and first.updates["W"][1, 0] == 0 == first.after["W"][1, 0]
        assert first.updates["W"][1, 1] != 0
        for still in (second, third):
            for name, update in still.updates.items():
                assert (update == 0).all() and (still.after[name] == still.parameters[name]).all()
                assert still.gradients[name].any()
        assert last.updates["W"].all()


def test_dropout_silences_nobody():
    kept = working_of((Dense(9, "tanh"), Dense(2, "softmax")), seed=4)
    dropped = working_of((Dense(9, "tanh", dropout=0.6), Dropout(0.5), Dense(2, "softmax")), seed=4)
    found = [working.work(sample, 1) for working, sample, _ in (kept, dropped)]
    assert found[0].loss == found[1].loss
    np.testing.assert_array_equal(found[0].layers[0].gradients["W"], found[1].layers[0].gradients["W"])


# -- later moments, and what can't be


def test_a_later_moment_is_taken_without_recording_anew():
    experiment = PRESETS["skip"]
    run = Run(experiment)
    moment = run.moment()
    working = Working(experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    x, y = run.points.x_train[0], run.points.y_train[0]
    first = working.work(x, y)
    with np.errstate(all="ignore"):
        for _, _ in zip(range(20), run.steps(), strict=False):
            pass
    later = run.moment()
    assert working.fits(experiment, later.weights)
    working.take(later.weights, later.optimizer_state, 0.5)
    with pytest.raises(ValueError, match="work a sample first"):
        working.numeric(0, "W", (0, 0))
    found = working.work(x, y)
    fresh = Working(experiment, later.weights, later.optimizer_state, 0.5).work(x, y)
    assert found.loss == fresh.loss != first.loss and found.new_loss == fresh.new_loss and found.steps == 21
    for mine, theirs in zip(found.layers, fresh.layers, strict=True):
        for name in mine.after:
            np.testing.assert_array_equal(mine.after[name], theirs.after[name])
    again = working.work(x, y)
    assert again.new_loss == found.new_loss, "a sample worked twice gives the same"
    other = replace(experiment, training=replace(experiment.training, loss="mse"))
    assert not working.fits(other, later.weights)
    assert not working.fits(experiment, Network((Dense(2),), (2,)).copied())


def test_the_moments_of_another_optimizer_are_left_alone():
    layers = (Dense(3, "tanh"), Dense(2, "softmax"))
    network, sample, _ = network_of(layers, PLANE, 0)
    experiment = Experiment(layers, training=Training(optimizer=Adam()))
    odd = {"velocity": np.ones(network.weights.size)}
    found, fresh = (Working(experiment, network.copied(), moments, 0.1).work(sample, 1) for moments in (odd, None))
    assert found.new_loss == fresh.new_loss and found.steps == 1


def test_nobody_can_write_into_a_working():
    layers = (Conv2D(2, 2, activation="relu"), BatchNorm(), Flatten(), Dense(3, "softmax"))
    working, sample, _ = working_of(layers, IMAGE, data=Data("blobs", classes=3), optimizer=Adam())
    work = working.work(sample, 2)
    arrays = [work.sample, work.target, *(values for _, values in work.softmax)]
    for layer in work.layers:
        arrays += [*layer.inputs, layer.z, layer.a, layer.da, layer.delta]
        named = (layer.parameters, layer.gradients, layer.full, layer.updates, layer.after, layer.statistics)
        arrays += [array for some in (*named, *layer.moments.values()) for array in some.values()]
    assert len(arrays) > 40
    assert not any(array.flags.writeable for array in arrays) and all(array.dtype == np.float64 for array in arrays)
    conv = work.layers[0]
    assert conv.inputs[0].shape == IMAGE and conv.z.shape == conv.a.shape == conv.delta.shape == (4, 5, 2)
    assert conv.parameters["W"].shape == (2, 2, 2, 2) and conv.moments["m"]["b"].shape == (2,)
    assert work.layers[1].statistics.keys() == {"mean", "variance"} and work.layers[1].sources == (0,)


@pytest.mark.parametrize(
    ("sample", "answer", "said"),
    [
        ((1.0, 2.0, 3.0), 0, r"shape \(2,\); got \(3,\)"),
        ((1.0, np.nan), 0, "finite"),
        (SAMPLE, 2, "class from 0 to 1; got 2"),
        (SAMPLE, -1, "class from 0 to 1; got -1"),
        (SAMPLE, 0.5, "class from 0 to 1; got 0.5"),
        (SAMPLE, np.inf, "finite number; got inf"),
        (SAMPLE, np.zeros(3), r"shape \(2,\); got \(3,\)"),
    ],
)
def test_what_cannot_be_meant_is_said(sample, answer, said):
    working, _, _ = working_of((Dense(2, "softmax"),))
    with pytest.raises(ValueError, match=said):
        working.work(np.array(sample), answer)


def test_a_parameter_that_is_not_there_is_said():
    working, sample, _ = working_of((Dense(2, "tanh"), Activation("relu"), Dense(2, "softmax")))
    working.work(sample, 0)
    for place, name, index in ((1, "W", (0, 0)), (0, "gamma", (0,)), (0, "W", (0,)), (0, "W", (5, 0)), (9, "b", (0,))):
        with pytest.raises(ValueError, match="has no parameter"):
            working.numeric(place, name, index)
