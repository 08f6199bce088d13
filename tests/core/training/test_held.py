"""What is frozen or cut has no gradient: not in the clipped norm, not in what the optimizer keeps, not in its count."""

import numpy as np
import pytest

from core.experiment.learning import OPTIMIZER_VALUES, SGD, Adam, AdamW, Momentum, RMSProp
from core.experiment.spec import Data, Experiment, Training
from core.functions.optimizers import lettered
from core.inside.instruments import Instruments
from core.inside.one_sample.working import Working
from core.layers import BatchNorm, Conv2D, Dense, Flatten
from core.layers.touches import Touch
from core.network.network import Network
from core.training.run import Run
from core.training.steps import Steps
from core.training.update import pieces
from core.value import replace

CUT = Touch(1, 2, None, 0.3)
NETWORKS = {
    "dense": ((3,), (Dense(5, "tanh", name="held"), Dense(4, "sigmoid"), Dense(2))),
    "convolution": ((5, 5, 1), (Conv2D(2, 3, activation="tanh", name="held"), Flatten(), Dense(2))),
    "normalization": ((3,), (Dense(3, "tanh"), BatchNorm(name="held"), Dense(2))),
}


def frozen(layers, yes=True):
    return tuple(replace(layer, frozen=yes) if layer.name == "held" else layer for layer in layers)


def trained(layers, shape, training, steps=0, seed=0):
    """Return the steps of a network on the same samples, after some of them."""
    network, rng = Network(layers, shape, np.float64), np.random.default_rng(seed)
    network.initialize(np.random.default_rng(1))
    made = Steps(network, training, rng)
    x, y = rng.normal(size=(20, *shape)), rng.normal(size=(20, 2))
    made.give(network.lay(x), made.head.targets(y, np.float64), shuffle=False)
    go(made, steps)
    return made


def go(steps, count):
    for _ in range(count):
        steps.advance()
    return steps


def choose(steps, layers):
    steps.network.take_choices(layers)
    steps.record_anew()


def where(steps, layers):
    """Return which weights are those of the layer called held."""
    index = [layer.name for layer in layers].index("held")
    mask = np.zeros_like(steps.network.weights)
    for array in steps.network.named(mask)[index].values():
        array[...] = 1
    return mask == 1


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("penalties", [{}, {"l1": 0.1}, {"l2": 2.0}])
def test_the_clipped_norm_is_that_of_what_learns(name, penalties):
    shape, layers = NETWORKS[name]
    steps = trained(frozen(layers), shape, Training("mse", SGD(), 0.1, 20, clip_norm=0.01, **penalties))
    before = steps.network.weights.copy()
    go(steps, 1)
    assert np.linalg.norm(steps.network.weights - before) == pytest.approx(0.001, rel=1e-9)
    assert not (steps.network.weights - before)[where(steps, layers)].any()


def test_a_cut_edge_is_no_part_of_the_clipped_norm():
    shape, layers = NETWORKS["dense"]
    cut = (
        replace(layers[0], touches=tuple(Touch(unit, n, None, 0.0) for unit in range(5) for n in range(3))),
        *layers[1:],
    )
    steps = trained(cut, shape, Training("mse", SGD(), 0.1, 20, clip_norm=0.01))
    before = steps.network.weights.copy()
    go(steps, 1)
    assert np.linalg.norm(steps.network.weights - before) == pytest.approx(0.001, rel=1e-9)
    assert not steps.network.dense[0].W[:, :-1].any()


@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
@pytest.mark.parametrize("penalties", [{}, {"l1": 0.1, "clip_norm": 0.5}])
def test_a_frozen_layer_with_cut_edges_stays_as_it_is(optimizer, penalties):
    shape, layers = NETWORKS["dense"]
    both = (replace(layers[0], touches=(CUT,), frozen=True), *layers[1:])
    steps = trained(both, shape, Training("mse", OPTIMIZER_VALUES[optimizer](), 0.05, 8, **penalties))
    before = steps.network.dense[0].W.copy()
    go(steps, 7)
    np.testing.assert_array_equal(steps.network.dense[0].W, before)
    assert before[1, 2] == 0 and np.count_nonzero(before[:, :-1]) == before[:, :-1].size - 1


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
def test_what_is_freed_moves_as_if_training_began(name, optimizer):
    shape, layers = NETWORKS[name]
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.01, 20)
    steps = trained(frozen(layers), shape, training, 40)
    mask = where(steps, layers)
    assert not any(array[mask].any() for kept, array in steps.moments().items() if kept not in ("steps", "missed"))
    choose(steps, layers)
    fresh = trained(layers, shape, training)
    fresh.network.weights[:] = steps.network.weights
    before = steps.network.weights.copy()
    go(steps, 1), go(fresh, 1)
    np.testing.assert_allclose(
        (steps.network.weights - before)[mask], (fresh.network.weights - before)[mask], 1e-12, 1e-15
    )


@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
def test_a_restored_edge_moves_as_if_training_began(optimizer):
    shape, layers = NETWORKS["dense"]
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.01, 20)
    cut = (replace(layers[0], touches=(CUT,)), *layers[1:])
    steps = trained(cut, shape, training, 40)
    assert steps.network.dense[0].W[1, 2] == 0
    choose(steps, layers)
    assert steps.network.dense[0].W[1, 2] == 0.3
    fresh = trained(layers, shape, training)
    fresh.network.weights[:] = steps.network.weights
    go(steps, 1), go(fresh, 1)
    assert steps.network.dense[0].W[1, 2] == pytest.approx(fresh.network.dense[0].W[1, 2], rel=1e-13)
    assert steps.network.dense[0].W[1, 2] != 0.3


@pytest.mark.parametrize("optimizer", [Momentum(momentum=0.9), Adam(), AdamW(weight_decay=0.1), RMSProp()])
def test_what_was_kept_before_freezing_or_cutting_is_kept(optimizer):
    shape, layers = NETWORKS["dense"]
    steps = trained(layers, shape, Training("mse", optimizer, 0.01, 20), 7)
    before = {name: array.copy() for name, array in steps._state.items() if name not in ("steps", "missed")}
    choose(steps, (replace(layers[0], touches=(CUT,)), replace(layers[1], frozen=True), layers[2]))
    go(steps, 9)
    held = steps.network.held() == 1
    assert held.sum() == 1 + steps.network.dense[1].W.size
    for name, array in before.items():
        np.testing.assert_array_equal(steps._state[name][held], array[held])
        assert (steps._state[name][~held] != array[~held]).all()


def test_what_learns_alike_moves_in_one_piece():
    shape, layers = NETWORKS["dense"]
    steps = trained(layers, shape, Training("mse", Adam(), 0.01, 20), 3)
    assert len(pieces(steps.network, steps._state)) == 1
    choose(steps, (layers[0], replace(layers[1], frozen=True), layers[2]))
    assert len(pieces(steps.network, steps._state)) == 2
    go(steps, 3)
    choose(steps, layers)
    assert len(pieces(steps.network, steps._state)) == 3  # the one in the middle has missed steps
    assert steps._state["steps"].tolist() == [6, 3, 6]


@pytest.mark.parametrize("name", ["beta_1", "beta_2"])
@pytest.mark.parametrize("kind", [Adam, AdamW])
def test_new_betas_rescale_nothing_that_is_kept(kind, name):
    shape, layers = NETWORKS["dense"]
    steps = trained(layers, shape, Training("mse", kind(), 0.01, 20), 30)
    before = lettered(steps._state, kind())
    other = kind(**{name: 0.7})
    steps.take(replace(steps.training, optimizer=other))
    for letter, array in lettered(steps._state, other).items():
        np.testing.assert_allclose(array, before[letter], 1e-13)


def test_a_state_of_other_betas_is_taken_as_its_formula_has_it():
    shape, layers = NETWORKS["dense"]
    steps = trained(layers, shape, Training("mse", Adam(), 0.01, 20), 30)
    saved, before = steps.save(), lettered(steps._state, Adam())
    steps.take(replace(steps.training, optimizer=Adam(beta_1=0.5, beta_2=0.9)))
    go(steps, 5)
    steps.take_learned(saved)
    for letter, array in lettered(steps._state, Adam(beta_1=0.5, beta_2=0.9)).items():
        np.testing.assert_allclose(array, before[letter], 1e-13)


def test_one_sample_and_instruments_know_the_steps_that_were_missed():
    layers = (
        Dense(4, "tanh", touches=(CUT := Touch(1, 1, None, 0.2),)),
        Dense(3, "tanh", frozen=True),
        Dense(2, "softmax"),
    )
    base = Experiment(layers, Data(samples=40), Training(optimizer=Adam(), batch_size=8))
    run = Run(base, np.float64)
    stepping = run.steps()
    for _ in range(9):
        next(stepping)
    free = replace(base, layers=(replace(layers[0], touches=()), replace(layers[1], frozen=False), layers[2]))
    run.apply(free)
    next(stepping)
    moment = run.moment()
    working = Working(free, moment.weights, moment.optimizer_state, moment.learning_rate)
    work = working.work(run.points.x_test[0], run.points.y_test[0].item())
    first, second, third = (layer.steps["W"] for layer in work.layers)
    assert first[1, 1] == 2 and np.sum(first == 11) == first.size - 1 and CUT.value is None
    assert (second == 2).all() and (third == 11).all()
    # One step of the whole batch, by hand: Adam with each weight's own count.
    numbers, rate = free.training.optimizer, moment.learning_rate
    for layer in work.layers:
        m, v, k = (layer.moments["m"]["W"], layer.moments["v"]["W"], layer.steps["W"])
        wanted = -rate * m / (1 - 0.9**k) / (np.sqrt(v / (1 - 0.999**k)) + numbers.epsilon)
        np.testing.assert_allclose(layer.updates["W"], wanted, 1e-9, 1e-13)
    instruments = Instruments(free, moment.weights, run.points)
    reading = instruments.read(moment)
    assert reading.update[1] > 1.5 * reading.update[2]  # fresh in Adam, it takes whole steps


def test_one_sample_knows_the_steps_that_cut_edges_of_a_frozen_layer_missed():
    base = Experiment(
        (Dense(4, "tanh", touches=(CUT_EDGE := Touch(1, 1, None, 0.2),)), Dense(2, "softmax")),
        Data(samples=40),
        Training(optimizer=Adam(), batch_size=8),
    )
    run = Run(base, np.float64)
    stepping = run.steps()
    for _ in range(5):
        next(stepping)
    run.apply(replace(base, layers=(replace(base.layers[0], frozen=True), base.layers[1])))
    for _ in range(3):
        next(stepping)
    moment = run.moment()
    working = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    first, last = (layer.steps["W"] for layer in working.work(run.points.x_test[0], 1).layers)
    assert first[CUT_EDGE.unit, CUT_EDGE.source] == 0 and np.sum(first == 5) == first.size - 1
    assert (last == 9).all()
