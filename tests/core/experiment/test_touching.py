"""Edits by hand: an edge set, cut, restored, a unit off, a layer frozen, each undone, while it trains and saved."""

import numpy as np
import pytest

from core.experiment import spec, stack
from core.experiment.learning import SGD, Adam, AdamW, Momentum
from core.experiment.repair import followed
from core.experiment.spec import Data, Experiment, SpecError, Training, from_json, replace, to_json
from core.experiment.touching import frozen, in_reach, restored, switched, touched
from core.layers import Activation, BatchNorm, Conv2D, Dense, Flatten, MaxPool2D
from core.layers.touches import Touch, cut_edges
from core.network.network import Network
from core.network.recording import trace
from core.tape.tape import Signal, Tape
from core.training.run import Run

LAYERS = (Dense(6, "tanh"), Dense(5, "relu"), Dense(2, "softmax"))


def experiment(layers=LAYERS, **training):
    return Experiment(layers, Data("moons", 200, 0.2), Training(batch_size=16, **training))


def train(run, steps):
    with np.errstate(all="ignore"):
        for _, _step in zip(range(steps), run.steps(), strict=False):
            pass


def kernel(run, place):
    """Return (kernel, bias) of the dense layer at a place."""
    arrays = run.network.get_weights()
    return arrays[2 * place], arrays[2 * place + 1]


def test_an_edge_set_by_hand_is_set_learns_on_and_comes_back_by_undo():
    first = experiment()
    run = Run(first)
    train(run, 30)
    was = float(kernel(run, 1)[0][3, 2])
    second = replace(first, layers=touched(LAYERS, 1, Touch(2, 3, 4.5, was)))
    run.apply(second)
    assert kernel(run, 1)[0][3, 2] == 4.5
    train(run, 5)
    assert kernel(run, 1)[0][3, 2] != 4.5
    run.apply(first)
    assert kernel(run, 1)[0][3, 2] == np.float32(was)


def test_a_bias_set_by_hand():
    run = Run(experiment())
    run.apply(experiment(touched(LAYERS, 0, Touch(4, None, -1.25, 0.0))))
    assert kernel(run, 0)[1][4] == -1.25


def test_two_touches_of_an_edge_are_undone_one_by_one():
    one = touched(LAYERS, 0, Touch(1, 0, 1.0, 0.5))
    two = touched(one, 0, Touch(1, 0, 2.0, 1.3))
    run = Run(experiment(two))
    assert kernel(run, 0)[0][0, 1] == 2.0
    run.apply(experiment(one))
    assert kernel(run, 0)[0][0, 1] == np.float32(1.3)
    run.apply(experiment())
    assert kernel(run, 0)[0][0, 1] == 0.5


def test_a_drag_is_one_touch_which_remembers_where_it_began():
    dragged = touched(LAYERS, 0, Touch(1, 0, 1.0, 0.5))
    dragged = touched(dragged, 0, Touch(1, 0, 1.1, 1.0), over_last=True)
    assert dragged[0].touches == (Touch(1, 0, 1.1, 0.5),)
    other = touched(dragged, 0, Touch(2, 0, 1.1, 1.0), over_last=True)
    assert len(other[0].touches) == 2


@pytest.mark.parametrize("optimizer", [SGD(), Momentum(), Adam(), AdamW()], ids=spec.kind_of)
def test_a_cut_edge_stays_at_0_whatever_the_optimizer_until_it_is_restored(optimizer):
    run = Run(experiment(optimizer=optimizer))
    train(run, 20)
    was = float(kernel(run, 1)[0][3, 2])
    cut = touched(LAYERS, 1, Touch(2, 3, None, was))
    run.apply(experiment(cut, optimizer=optimizer))
    others = kernel(run, 1)[0].copy()
    train(run, 50)
    assert kernel(run, 1)[0][3, 2] == 0
    assert (kernel(run, 1)[0][3, :2] != others[3, :2]).any()
    assert cut_edges(cut[1].touches) == [(2, 3)]
    whole = restored(cut, 1, 2, 3)
    assert not cut_edges(whole[1].touches)
    run.apply(experiment(whole, optimizer=optimizer))
    assert kernel(run, 1)[0][3, 2] == np.float32(was)
    train(run, 5)
    assert kernel(run, 1)[0][3, 2] != np.float32(was)


def test_a_restored_edge_starts_the_next_run_as_if_nothing_had_been_done_to_it():
    run = Run(experiment())
    train(run, 20)
    first = touched(LAYERS, 1, Touch(0, 1, 0.5, float(kernel(run, 1)[0][1, 0])))
    cut = touched(first, 1, Touch(2, 3, None, float(kernel(run, 1)[0][3, 2])))
    later = touched(cut, 1, Touch(4, 4, 0.25, float(kernel(run, 1)[0][4, 4])))
    for layers in (first, cut, later):
        run.apply(experiment(layers))
    train(run, 20)
    before = kernel(run, 1)[0].copy()
    whole = restored(later, 1, 2, 3)
    assert whole[1].touches == (first[1].touches[0], later[1].touches[-1])
    run.apply(experiment(whole))
    after = kernel(run, 1)[0]
    assert after[3, 2] == np.float32(cut[1].touches[-1].was) != 0
    assert [tuple(place) for place in np.argwhere(after != before)] == [(3, 2)], "what others learned since stays"
    run.apply(experiment(later))
    assert (kernel(run, 1)[0] == before).all(), "Undo cuts it again"
    assert kernel(Run(experiment(restored(cut, 1, 2, 3))), 1)[0][3, 2] == kernel(Run(experiment()), 1)[0][3, 2]
    assert restored(first, 1, 0, 1) is first, "what is not cut is not restored"


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_unit_that_is_off_says_nothing_and_does_not_learn(dtype):
    run = Run(experiment(switched(LAYERS, 0, 3, on=False)), dtype)
    before = [array.copy() for array in run.network.get_weights()]
    train(run, 40)
    after = run.network.get_weights()
    assert (after[0][:, 3] == before[0][:, 3]).all() and after[1][3] == before[1][3]
    assert (after[2][3] == before[2][3]).all()  # nothing comes from it, so its edges onward have no gradient
    assert (after[0][:, 2] != before[0][:, 2]).any()
    x = np.random.default_rng(0).normal(size=(7, 2))
    a = trace(run.network, x)[0][1]
    assert (a[:, 3] == 0).all() and (a[:, 2] != 0).all()
    run.apply(experiment())
    assert (trace(run.network, x)[0][1][:, 3] != 0).all()


def test_off_is_the_same_as_cutting_every_edge_that_leaves_the_unit():
    cut = LAYERS
    for unit in range(5):
        cut = touched(cut, 1, Touch(unit, 3, None, 0.0))
    a, b = Run(experiment(switched(LAYERS, 0, 3, on=False)), np.float64), Run(experiment(cut), np.float64)
    b.network.set_weights(a.network.get_weights())
    b.apply(experiment())
    b.apply(experiment(cut))
    for run in (a, b):
        train(run, 60)
    x = np.random.default_rng(0).normal(size=(9, 2))
    np.testing.assert_allclose(trace(a.network, x)[2][1], trace(b.network, x)[2][1], rtol=1e-12)


@pytest.mark.parametrize("optimizer", [SGD(), Momentum(), Adam(), AdamW()], ids=spec.kind_of)
def test_a_frozen_layer_stays_to_the_last_bit_and_learns_again(optimizer):
    layers = frozen((LAYERS[0], BatchNorm(), *LAYERS[1:]), 0, still=True)
    layers = frozen(layers, 1, still=True)
    made = experiment(layers, optimizer=optimizer, l2=0.01)
    run = Run(made)
    before = run.network.get_weights()
    train(run, 50)
    after = run.network.get_weights()
    for place in (0, 1, 2, 3):  # kernel, bias, gamma, beta
        assert (after[place] == before[place]).all()
    assert (after[6] != before[6]).any()
    run.apply(experiment(frozen(layers, 0, still=False), optimizer=optimizer, l2=0.01))
    train(run, 10)
    assert (run.network.get_weights()[0] != before[0]).any()


def images(layers):
    return Experiment(layers, Data("digits", 300, 0.0), Training(batch_size=20, learning_rate=0.01))


def test_a_filter_that_is_off_gives_0_and_does_not_learn_also_before_a_maximum():
    layers = (
        Conv2D(4, 3, activation="relu", off=(2,)), MaxPool2D(), Conv2D(3, 3, frozen=True, activation="tanh"),
        Flatten(), Dense(10, "softmax"),
    )  # fmt: skip
    run = Run(images(layers), np.float64)
    before = run.network.get_weights()
    train(run, 10)
    after = run.network.get_weights()
    assert (after[0][..., 2] == before[0][..., 2]).all() and after[1][2] == before[1][2]
    assert (after[0][..., 1] != before[0][..., 1]).any()
    assert (after[2] == before[2]).all() and (after[3] == before[3]).all()
    found = trace(run.network, run.points.x_train[:3])
    assert (found[0][1][..., 2] == 0).all() and (found[1][1][..., 2] == 0).all() and (found[0][1][..., 1] > 0).any()


def test_gradients_with_units_off_agree_with_numeric_ones():
    """The logits of the recorded step, which takes maxima first, change as its gradient says."""
    layers = (
        Conv2D(3, 3, activation="tanh", off=(1,)),
        MaxPool2D(),
        Flatten(),
        Dense(4, "sigmoid", off=(0, 2)),
        Dense(2),
    )
    rng = np.random.default_rng(3)
    network = Network(layers, (6, 6, 1), np.float64)
    network.initialize(rng)
    x, y = rng.normal(size=(5, 6, 6, 1)), rng.normal(size=(2, 5))
    head = network.head("mse")

    def recorded():
        t = Tape(5, np.float64, rng=rng)
        full = np.ones((37, 5))
        full[:-1] = network.lay(x).T
        network.record_step(t, Signal.over(full), y, head)
        t.replay()
        return network.gradient.copy()

    def loss():
        z = trace(network, x)[len(layers) - 1][1].T
        return float(np.mean((z - y) ** 2))

    gradient = recorded()
    for place in range(network.weights.size):
        kept = network.weights[place]
        network.weights[place] = kept + 1e-5
        above = loss()
        network.weights[place] = kept - 1e-5
        below = loss()
        network.weights[place] = kept
        assert gradient[place] == pytest.approx((above - below) / 2e-5, rel=1e-6, abs=1e-9)


def test_it_is_saved_with_the_network_and_a_run_starts_with_it():
    layers = switched(frozen(touched(LAYERS, 1, Touch(2, 3, None, 0.25)), 2, still=True), 0, 1, on=False)
    made = experiment(touched(layers, 0, Touch(0, None, 0.75, 0.0)))
    again = from_json(to_json(made))
    assert again == made
    run = Run(again)
    assert kernel(run, 0)[1][0] == 0.75 and kernel(run, 1)[0][3, 2] == 0
    assert made.structure() == experiment().structure()


def test_what_speaks_of_units_that_are_gone_goes_when_a_layer_shrinks():
    layers = switched(touched(LAYERS, 1, Touch(4, 5, 1.0, 0.0)), 0, 5, on=False)
    before = experiment(layers)
    stack.check(before)
    smaller = replace(before, layers=(replace(layers[0], units=5), *layers[1:]))
    with pytest.raises(SpecError, match="unit 5 switched off"):
        stack.check(smaller)
    after = followed(before, smaller)
    assert after.layers[0].off == () and after.layers[1].touches == ()
    assert in_reach(after.layers, (2,)) == after.layers


def test_an_output_unit_cannot_be_switched_off():
    with pytest.raises(SpecError, match="output's neurons can't be switched off"):
        stack.check(experiment(switched(LAYERS, 2, 0, on=False)))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Touch(-1, 0, 1.0, 0.0), "unit of a touched edge"),
        (lambda: Touch(0, 0, float("nan"), 0.0), "weight set by hand"),
        (lambda: Touch(0, None, None, 0.0), "a bias can't be cut"),
        (lambda: Dense(4, off=(1, 1)), "off must list units"),
        (lambda: Dense(4, off=(-1,)), "off must list units"),
        (lambda: Dense(4, frozen=1), "frozen must be true or false"),
        (lambda: touched((Activation("tanh"),), 0, Touch(0, 0, 1.0, 0.0)), "only the edges of dense layers"),
        (lambda: switched((Flatten(),), 0, 0, on=False), "neurons of dense layers and filters"),
        (lambda: frozen((Flatten(),), 0, still=True), "has no weights to freeze"),
        (lambda: stack.check(experiment(touched(LAYERS, 1, Touch(2, 9, 1.0, 0.0)))), "inputs are 0 to 5"),
    ],
)
def test_what_cannot_be_meant_is_said(make, says):
    with pytest.raises(SpecError, match=says):
        make()
