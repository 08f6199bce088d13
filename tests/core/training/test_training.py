"""The run: repeatable, interruptible, changeable at any batch, stopped at the last good state, steady in memory."""

import gc
import itertools
import tracemalloc

import numpy as np
import pytest

from core.data.datasets import DATASETS, features_for
from core.experiment.learning import (
    SGD,
    Adam,
    AdamW,
    CosineDecay,
    ExponentialDecay,
    Momentum,
    Nesterov,
    RMSProp,
    StepDecay,
)
from core.experiment.spec import Data, Experiment, SpecError, Training, replace
from core.layers import Activation, Add, BatchNorm, Concatenate, Conv2D, Dense, Dropout, Flatten, MaxPool2D
from core.network.network import Network
from core.network.predictor import Predictor, probabilities
from core.training.batch_page import PAGE_BATCHES
from core.training.run import Diverged, Run
from core.training.steps import Steps

OPTIMIZERS = [SGD(), Momentum(), Nesterov(), RMSProp(), Adam()]
MOONS = Data("moons", 60, 0.2)  # 48 points to train on
# 48 points in batches of 7: six whole ones and one of 6 make an epoch of 7 steps.
BASE = Experiment((Dense(6, "tanh"), Dense(2, "softmax")), MOONS, Training(learning_rate=0.05, batch_size=7), seed=1)
NOISY = (Dropout(0.1), Dense(6, "tanh", dropout=0.3), Dense(2, "softmax"))


def with_training(experiment=BASE, **changes):
    return replace(experiment, training=replace(experiment.training, **changes))


def advance(run, count):
    """Step `count` times, in a generator of its own."""
    with np.errstate(all="ignore"):
        for _ in itertools.islice(run.steps(), count):
            pass
    return run


def state_of(run):
    """Return copies of all that steps change."""
    arrays = {"weights": run.network.weights, "statistics": run.network.statistics, **run._steps._state}
    return {name: array.copy() for name, array in arrays.items()}, run.step, run.epoch, run.rng.bit_generator.state


def same(one, other):
    """Say whether two states are equal bit for bit."""
    (arrays, *numbers), (other_arrays, *other_numbers) = one, other
    return (
        numbers == other_numbers
        and arrays.keys() == other_arrays.keys()
        and all(np.array_equal(arrays[name], other_arrays[name]) for name in arrays)
    )


def looks(run, side=9):
    """Return a moment's numbers, comparable with ==."""
    s = run.moment(side)
    numbers = s.step, s.epoch, s.train_loss, s.test_loss, s.train_score, s.test_score
    return (*numbers, s.picture.extent, s.picture.values.tobytes())


# -- the same experiment gives the same run


@pytest.mark.parametrize("layers", [BASE.layers, NOISY])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_same_experiment_same_run(optimizer, layers, dtype):
    experiment = replace(with_training(optimizer=optimizer), layers=layers)
    one, two = Run(experiment, dtype), Run(experiment, dtype)
    assert looks(one) == looks(two)
    for _ in range(4):
        assert same(state_of(advance(one, 25)), state_of(advance(two, 25)))
        assert looks(one) == looks(two)
    assert one.network.weights.dtype == dtype


def test_another_seed_another_run():
    one, two = Run(BASE), Run(replace(BASE, seed=2))
    assert not np.array_equal(one.network.weights, two.network.weights)


@pytest.mark.parametrize("layers", [BASE.layers, NOISY])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_interrupted_equals_uninterrupted(optimizer, layers):
    experiment = replace(with_training(optimizer=optimizer), layers=layers)
    whole, pieces = advance(Run(experiment), 100), Run(experiment)
    for count in (1, 2, 3, 5, 8, 13, 21, 34, 13):
        advance(pieces, count)
        pieces.moment(5)
    assert same(state_of(whole), state_of(pieces))


def test_looking_changes_nothing():
    quiet, looked = Run(replace(BASE, layers=NOISY)), Run(replace(BASE, layers=NOISY))
    for _, _ in zip(itertools.islice(quiet.steps(), 50), itertools.islice(looked.steps(), 50), strict=True):
        looks(looked)
    assert same(state_of(quiet), state_of(looked))


def test_training_learns():
    before = (run := Run(with_training(optimizer=Adam(), learning_rate=0.01))).moment()
    after = advance(run, 700).moment()
    assert after.train_loss < 0.5 * before.train_loss
    assert after.train_score > 0.85 and after.test_score > 0.7


# -- batches and epochs


def seen(run, count):
    """Return for each of `count` steps the rows (samples, inputs) of its batch, as the tapes hold them."""
    batches = []
    for _ in itertools.islice(run.steps(), count):
        batches.append(run._steps._page.x[run._steps._done - 1].copy())
    return batches


def sorted_rows(x):
    return x[np.lexsort(x.T)]


@pytest.mark.parametrize(
    ("batch_size", "sizes"),
    [(1, [1] * 48), (7, [7] * 6 + [6]), (24, [24] * 2), (47, [47, 1]), (48, [48]), (49, [48]), (1000, [48])],
)
def test_every_sample_once_an_epoch(batch_size, sizes):
    run = Run(with_training(batch_size=batch_size))
    before = None
    for epoch in range(1, 4):
        batches = seen(run, len(sizes))
        assert [len(batch) for batch in batches] == sizes
        assert run.epoch == epoch and run.step == epoch * len(sizes) and run.moment().epoch == epoch
        np.testing.assert_array_equal(sorted_rows(np.concatenate(batches)), sorted_rows(run._steps._x))
        assert before is None or not np.array_equal(np.concatenate(batches), before), "every epoch has its own order"
        before = np.concatenate(batches)


def test_every_sample_once_an_epoch_of_many_pages():
    run = Run(replace(with_training(batch_size=3), data=Data("moons", 700, 0.2)))
    assert 560 > 2 * 3 * PAGE_BATCHES
    batches = seen(run, 187)
    np.testing.assert_array_equal(sorted_rows(np.concatenate(batches)), sorted_rows(run._steps._x))
    assert run.epoch == 1 and len(batches[-1]) == 2


def test_every_sample_once_when_the_batch_size_changes():
    run = Run(BASE)
    batches = seen(run, 3)  # 21 points
    run.apply(with_training(batch_size=5))
    batches += seen(run, 5)  # 25 more: 2 are left
    assert run.epoch == 0
    batches += seen(run, 1)
    assert run.epoch == 1 and [len(batch) for batch in batches] == [7] * 3 + [5] * 5 + [2]
    np.testing.assert_array_equal(sorted_rows(np.concatenate(batches)), sorted_rows(run._steps._x))


def test_passes_count_the_part_of_an_epoch():
    run = Run(BASE)
    assert run.moment().epoch == 0
    assert advance(run, 3).moment().epoch == pytest.approx(21 / 48)
    assert advance(run, 4).moment().epoch == 1
    assert advance(run, 1).moment().epoch == pytest.approx(1 + 7 / 48)


# -- changes between two batches

CHANGES = {
    "learning rate": with_training(learning_rate=0.5),
    "batch size": with_training(batch_size=5),
    "momentum": with_training(optimizer=Momentum()),
    "adam": with_training(optimizer=Adam()),
    "l1": with_training(l1=0.1),
    "l2": with_training(l2=0.1),
    "loss": with_training(loss="mse"),
    "dropout": replace(BASE, layers=(Dense(6, "tanh", dropout=0.5), Dense(2, "softmax"))),
    "noise": replace(BASE, data=Data("moons", 60, 0.5)),
    "data set": replace(BASE, data=Data("circles", 60, 0.1)),
    "fewer samples": replace(BASE, data=Data("moons", 40, 0.2)),
    "more samples": replace(BASE, data=Data("moons", 200, 0.2)),
    "no test points": replace(BASE, data=Data("moons", 60, 0.2, test_fraction=0.0)),
}


@pytest.mark.parametrize("new_generator", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_apply_keeps_the_weights_and_goes_on(change, new_generator):
    run, unchanged, changed = Run(BASE), advance(Run(BASE), 14), CHANGES[change]
    steps = run.steps()
    for _ in range(11):  # in the middle of the second epoch
        next(steps)
    run.moment(9)
    weights = run.network.weights.copy()
    run.apply(changed)
    np.testing.assert_array_equal(run.network.weights, weights)
    assert run.experiment is changed and run.step == 11 and run.epoch == 1
    fresh = Run(changed)  # which looks the same, and trains towards the same targets, with the same weights
    fresh.network.weights[:] = weights
    assert repr(looks(run)[3:]) == repr(looks(fresh)[3:])
    np.testing.assert_array_equal(run._steps._y, fresh._steps._y)
    steps = run.steps() if new_generator else steps
    assert next(steps) == 12
    moved = np.abs(run.network.weights - weights)
    assert 0 < moved.max() < 1
    assert next(steps) == 13 and next(steps) == 14
    assert not np.array_equal(run.network.weights, unchanged.network.weights), "the change shows"
    points = run.points
    assert len(points.x_train) + len(points.x_test) == changed.data.samples
    moment = run.moment()
    assert np.isfinite(moment.train_loss)
    assert np.isnan(moment.test_loss) == np.isnan(moment.test_score) == (change == "no test points")


@pytest.mark.parametrize("optimizer", OPTIMIZERS[:3])
def test_learning_rate_counts_from_the_next_step(optimizer):
    base, moved = with_training(optimizer=optimizer), []
    for rate in (0.05, 0.1, 0.025):
        run = Run(base, np.float64)
        steps = run.steps()
        for _ in range(10):
            next(steps)
        weights = run.network.weights.copy()
        run.apply(with_training(base, learning_rate=rate))
        next(steps)
        moved.append(run.network.weights - weights)
    np.testing.assert_allclose(moved[1], 2 * moved[0], rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(moved[2], 0.5 * moved[0], rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_what_means_nothing_to_a_run_changes_nothing(optimizer):
    base = replace(with_training(optimizer=optimizer), layers=NOISY)
    wanted, run = advance(Run(base), 40), Run(base)
    steps = run.steps()
    for other in (
        replace(base),
        replace(base, seed=99),
        with_training(base, epochs=3),
        replace(base, layers=(NOISY[0], replace(NOISY[1], initializer="zeros", scale=9.0), NOISY[2])),
    ):
        for _ in range(10):
            next(steps)
        run.apply(other)
    assert same(state_of(run), state_of(wanted))


def test_optimizer_memory_is_kept_for_other_numbers_and_fresh_for_another_kind():
    run = advance(Run(with_training(optimizer=Momentum(0.9))), 10)
    velocity = run._steps._state["velocity"].copy()
    run.apply(with_training(optimizer=Momentum(0.5)))
    np.testing.assert_array_equal(run._steps._state["velocity"], velocity)
    run.apply(with_training(optimizer=Nesterov(0.5)))
    assert not run._steps._state
    run.apply(with_training(optimizer=Adam()))
    assert (advance(run, 1)._steps._state["steps"] == 1).all()


def test_dropout_can_be_switched_on_and_off():
    still, run = Run(BASE), Run(BASE)
    rates = [(0.5, False), (0.0, True)]
    for rate, equal in rates:
        run.network.weights[:] = still.network.weights
        run.rng.bit_generator.state = still.rng.bit_generator.state
        run.apply(replace(BASE, layers=(Dense(6, "tanh", dropout=rate), Dense(2, "softmax"))))
        assert np.array_equal(advance(run, 1).network.weights, advance(still, 1).network.weights) is equal
        run._steps._order, run._steps._position = still._steps._order, still._steps._position


@pytest.mark.parametrize(
    "layers",
    [
        (Dense(7, "tanh"), Dense(2, "softmax")),
        (Dense(6, "relu"), Dense(2, "softmax")),
        (Dense(6, "tanh"), Dropout(0.1), Dense(2, "softmax")),
        (Dense(6), Activation("tanh"), Dense(2, "softmax")),
        (Dense(2, "softmax"),),
    ],
)
def test_another_structure_is_refused(layers):
    run = advance(Run(BASE), 5)
    before = state_of(run)
    with pytest.raises(ValueError, match="structure differs"):
        run.apply(replace(BASE, layers=layers))
    assert run.experiment is BASE and same(state_of(run), before)


def test_what_cannot_be_run_is_refused_and_changes_nothing():
    run, wanted = advance(Run(BASE), 5), advance(Run(BASE), 9)
    with pytest.raises(SpecError, match="3 classes"):
        run.apply(replace(BASE, data=Data("blobs", 60, classes=3)))
    assert run.experiment is BASE
    assert same(state_of(advance(run, 4)), state_of(wanted))
    with pytest.raises(SpecError, match="no dense layer"):
        Run(replace(BASE, layers=()))


# -- what a moment looks like


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_moment(dtype):
    run = advance(Run(BASE, dtype), 20)
    moment = run.moment()
    for x, y, loss, accuracy in (
        (run.points.x_train, run.points.y_train, moment.train_loss, moment.train_score),
        (run.points.x_test, run.points.y_test, moment.test_loss, moment.test_score),
    ):
        shares = Predictor(run.network, x).answer()[1]
        assert loss == pytest.approx(-np.mean(np.log(shares[y, np.arange(len(y))])), rel=1e-5)
        assert accuracy == np.mean(shares.argmax(axis=0) == y)
    assert (moment.step, moment.epoch, moment.picture) == (20, 2.875, None)


@pytest.mark.parametrize("outputs", [1, 2])
def test_boundary_lies_over_the_points(outputs):
    layers = (Dense(6, "tanh"), Dense(outputs, "sigmoid"))
    experiment = replace(with_training(loss="binary_crossentropy"), layers=layers, data=Data("moons", 60, 1.0))
    run = advance(Run(experiment, np.float64), 20)
    boundary, side = run.moment(7).picture, 7
    left, right, bottom, top = boundary.extent
    assert boundary.values.shape == (2, side, side) and boundary.extent == run.extent
    for x in (run.points.x_train, run.points.x_test):
        assert (x > (left, bottom)).all() and (x < (right, top)).all()
    for row, column in ((0, 0), (0, 6), (6, 0), (2, 5)):
        middle = left + (column + 0.5) * (right - left) / side, bottom + (row + 0.5) * (top - bottom) / side
        answer = Predictor(run.network, np.array([middle])).answer()[1]
        wanted = probabilities(answer, "sigmoid")[:, 0]
        np.testing.assert_allclose(boundary.values[:, row, column], wanted, rtol=1e-9)
    with pytest.raises(ValueError, match="read-only"):
        boundary.values[0] = 0
    before = boundary.values.copy()
    advance(run, 20).moment(7)
    np.testing.assert_array_equal(boundary.values, before)


# -- blow-ups

WIDE_DATA = Data("moons", 1000, 0.2)  # 80 batches of 10: a page of 64 and one of 16 make an epoch
RELU, LINEAR = Dense(8, "relu", "he_normal"), Dense(6)
NOISY_RELU = (replace(RELU, dropout=0.2), Dropout(0.1), RELU, Dense(2))


def blow_up(layers, optimizer, rate, loss="mse", dtype=np.float32, **others):
    return Experiment(layers, WIDE_DATA, Training(loss, optimizer, rate, **others)), dtype


def by_penalty(optimizer, batch_size=10, dtype=np.float32, l2=100.0):
    """Return a blow-up without chaos: every step multiplies the weights by about 1 - 0.12 l2."""
    layers = (Dense(2, "softmax"),)
    return blow_up(layers, optimizer, 0.12, "categorical_crossentropy", dtype, batch_size=batch_size, l2=l2)


BLOW_UPS = {
    "sgd": blow_up((RELU, RELU, Dense(2)), SGD(), 10.0),
    "sgd, float64": blow_up((RELU, RELU, Dense(2)), SGD(), 10.0, dtype=np.float64),
    "sgd, classes": blow_up((*[LINEAR] * 3, Dense(2, "softmax")), SGD(), 10.0, "categorical_crossentropy"),
    "momentum": blow_up((LINEAR, LINEAR, LINEAR, Dense(2)), Momentum(), 0.5),
    "momentum, classes": blow_up((*[LINEAR] * 3, Dense(2, "softmax")), Momentum(), 1.0, "categorical_crossentropy"),
    "nesterov": blow_up((RELU, RELU, Dense(2)), Nesterov(), 3.0),
    "nesterov, float64": blow_up((LINEAR, LINEAR, LINEAR, Dense(2)), Nesterov(), 1.0, dtype=np.float64),
    "rmsprop": blow_up((*[RELU] * 6, Dense(2)), RMSProp(), 10.0),
    "adam": blow_up((*[RELU] * 6, Dense(2)), Adam(), 30.0),
    "dropout": blow_up(NOISY_RELU, SGD(), 3.0),
    "dropout and momentum": blow_up(NOISY_RELU, Momentum(), 3.0),
    "dropout and adam": blow_up((*NOISY_RELU[:3] * 3, Dense(2)), Adam(), 30.0),
    "penalty": by_penalty(SGD()),
    "penalty, late": by_penalty(SGD(), dtype=np.float64),
    "penalty, momentum, late": by_penalty(Momentum(), dtype=np.float64),
    "penalty, odd batches, late": by_penalty(SGD(), batch_size=9, dtype=np.float64),
}
GO_ON = ["sgd", "sgd, classes", "momentum", "nesterov", "dropout", "dropout and momentum", "penalty"]


def sound(run):
    """Say whether weights, the optimizer's memory and the loss over the training points are finite, by plain NumPy."""
    if not all(np.isfinite(array).all() for array in state_of(run)[0].values()):
        return False
    x, labels, dense = run.points.x_train.astype(run.network.dtype), run.points.y_train, iter(run.network.dense)
    for layer in run.experiment.layers:
        if isinstance(layer, Dense):
            w = next(dense).W
            x = x @ w[:, :-1].T + w[:, -1]
            x = np.maximum(x, 0) if layer.activation == "relu" else x
    if run.experiment.training.loss == "mse":
        return bool(np.isfinite(np.mean(np.square(x - np.eye(2, dtype=run.network.dtype)[labels]))))
    top = x.max(axis=1)
    right = x[np.arange(len(x)), labels]
    return bool(np.isfinite(np.mean(np.log(np.exp(x.T - top).sum(axis=0)) + top - right)))


def last_sound_step(experiment, dtype, most=600):
    """Step one by one, each on a page of its own, and return the last step after which all is finite."""
    run = Run(experiment, dtype)
    with np.errstate(all="ignore"):
        for count in range(most):
            run._steps.turn()
            run._steps.advance()
            if not sound(run):
                return count
    raise AssertionError(f"no blow-up in {most} steps")


def until_diverged(run, look_every=0, most=2000):
    """Step in one generator, looking now and then, until the run stops; return what it says."""
    with np.errstate(all="ignore"), pytest.raises(Diverged) as raised:
        for _, step in zip(range(most), run.steps(), strict=False):
            if look_every and step % look_every == 0:
                run.moment()
    return str(raised.value)


def one_by_one(run, count):
    with np.errstate(all="ignore"):
        for _ in range(count):
            next(run.steps())
    return run


@pytest.mark.parametrize("look_every", [0, 1, 7])
@pytest.mark.parametrize("name", BLOW_UPS)
def test_blow_up_stops_at_the_last_good_state(name, look_every):
    experiment, dtype = BLOW_UPS[name]
    last = last_sound_step(experiment, dtype)
    run, wanted = Run(experiment, dtype), one_by_one(Run(experiment, dtype), last)
    said = until_diverged(run, look_every)
    assert f"blew up at step {last + 1:,}: " in said and f"state after step {last:,} is kept" in said
    assert "layer " in said and f"learning rate {experiment.training.learning_rate:g} " in said
    assert same(state_of(run), state_of(wanted)) and sound(run)
    with np.errstate(all="ignore"):
        moment = run.moment(5)
    assert moment.step == last and np.isfinite(moment.train_loss)
    assert until_diverged(run) == said, "until something is changed, it happens again"
    assert same(state_of(run), state_of(wanted))


@pytest.mark.parametrize("name", GO_ON)
def test_blown_up_run_goes_on_with_a_lower_rate(name):
    experiment, dtype = BLOW_UPS[name]
    last, run = last_sound_step(experiment, dtype), Run(experiment, dtype)
    until_diverged(run)
    wanted, lower = one_by_one(Run(experiment, dtype), last), with_training(experiment, learning_rate=1e-30, l2=0.0)
    for one in (run, wanted):
        one.apply(lower)
        assert one.step == last
        assert advance(one, 200).step == last + 200
    assert same(state_of(run), state_of(wanted)) and sound(run)


def test_late_blow_ups_are_late_and_within_a_page():
    for name, an_epoch in (("penalty, late", 80), ("penalty, odd batches, late", 89)):
        in_epoch = last_sound_step(*BLOW_UPS[name]) % an_epoch
        assert 3 < in_epoch < PAGE_BATCHES - 10
        assert last_sound_step(*BLOW_UPS[name]) > 3 * PAGE_BATCHES


def test_slow_blow_up_is_found_by_looking():
    experiment, dtype = by_penalty(SGD(), l2=18.0)  # times -1.16: the loss is infinite long before a weight is
    last = last_sound_step(experiment, dtype, 1000)
    run, wanted = Run(experiment, dtype), one_by_one(Run(experiment, dtype), last)
    assert f"blew up at step {last + 1:,}: the loss " in until_diverged(run, look_every=1)
    assert same(state_of(run), state_of(wanted))


def test_blow_up_after_a_change_in_the_middle_of_a_page():
    run = Run(replace(BASE, layers=(LINEAR, LINEAR, LINEAR, Dense(2)), data=WIDE_DATA, training=Training("mse")))
    steps = run.steps()
    for _ in range(30):
        next(steps)
    run.apply(with_training(run.experiment, learning_rate=100.0))
    with np.errstate(all="ignore"), pytest.raises(Diverged, match=r"at step 3\d: .*layer"):
        for step in steps:
            assert step < 200
    assert 30 <= run.step < 40 and sound(run)
    run.apply(with_training(run.experiment, learning_rate=1e-30))
    assert advance(run, 10).step == run.moment().step > 40


def test_weights_that_overflow_are_named():
    run = advance(Run(replace(BASE, training=Training("mse"), layers=(Dense(3), Dense(3), Dense(2)))), 5)
    run.network.weights[:] = 0
    for dense, size in zip(run.network.dense, (1e-30, 1e36, 1e-8), strict=True):  # the answers themselves are small
        dense.W[:, :-1] = size
    run.apply(with_training(run.experiment, learning_rate=1000.0, l2=100.0))
    assert "the weights of layer 2 (dense, 3 linear) are no longer finite" in until_diverged(run)


def test_what_was_done_is_not_done_again_with_other_settings():
    experiment, dtype = BLOW_UPS["sgd"]
    run = advance(Run(with_training(experiment, learning_rate=0.01), dtype), 20)
    run.apply(with_training(experiment, learning_rate=5.0))
    run.network.weights[:] = 1e30  # finite, but the loss isn't
    with np.errstate(all="ignore"):
        assert run.moment().step == 20
    assert (run.network.weights == np.float32(1e30)).all()


def test_the_start_can_be_looked_at_whatever_the_scale():
    run = Run(Experiment((*[Dense(9, "linear", scale=1000.0)] * 40, Dense(2)), MOONS, Training("mse")))
    with np.errstate(all="ignore"):
        assert not np.isfinite(run.moment(5).train_loss)
        assert "at step 1: " in until_diverged(run)
        assert run.moment().step == 0 and np.isfinite(run.network.weights).all()


# -- graphs, images, schedules: all that steps change is kept, repeated and restored

SKIPS = (
    Dropout(0.1),
    Dense(6, name="a"),
    BatchNorm(0.8),
    Activation("relu"),
    Dense(6, "tanh", dropout=0.3, name="b"),
    Add(name="c", inputs=("a", "b")),
    BatchNorm(name="d"),
    Concatenate(inputs=("d", "input")),
    Dense(2, "softmax"),
)
IMAGES = (
    MaxPool2D(4),
    Conv2D(3, 3, 2, "valid"),
    BatchNorm(),
    Activation("relu"),
    Dropout(0.2),
    Flatten(),
    Dense(10, "softmax"),
)
LIVELY = {
    "skips": Experiment(SKIPS, MOONS, Training(batch_size=7, learning_rate=0.05)),
    "skips, warm-up and clipping": Experiment(
        SKIPS, MOONS, Training("mse", AdamW(), 0.01, 7, schedule=CosineDecay(20), warmup=1.5, clip_norm=0.1, l1=1e-3)
    ),
    "images": Experiment(IMAGES, Data("digits", 60), Training(optimizer=Momentum(), batch_size=9, learning_rate=0.02)),
}


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", LIVELY)
def test_graphs_repeat_bit_for_bit_however_they_are_looked_at(name, dtype):
    one, two, pieces = (Run(LIVELY[name], dtype) for _ in range(3))
    assert same(state_of(advance(one, 60)), state_of(advance(two, 60)))
    for count in (1, 2, 3, 5, 8, 13, 21, 7):
        advance(pieces, count)
        pieces.moment(3 if name != "images" else 0)
    assert same(state_of(one), state_of(pieces))
    assert one.moment().train_loss == pieces.moment().train_loss
    assert one.network.statistics.any()


@pytest.mark.parametrize("name", LIVELY)
def test_saved_and_restored_steps_are_done_again_alike(name):
    run = advance(Run(LIVELY[name]), 22)
    saved = run._steps.save()
    after = state_of(advance(run, 2))
    run._steps.restore(saved)
    run._steps.turn()
    assert same(state_of(advance(run, 2)), after)
    assert saved.step == 22 and not np.shares_memory(saved.statistics, run.network.statistics)


RESIDUAL = (
    Dense(8, "relu", "he_normal", name="a"),
    BatchNorm(),
    Dense(8, "relu", dropout=0.1, name="b"),
    Add(inputs=("a", "b")),
    Dense(8),
    Dense(2),
)
WILD = {  # by weights that grow by a factor a step; some with a rate that moves
    "statistics": blow_up(RESIDUAL, SGD(), 3.0),
    "statistics, momentum": blow_up(RESIDUAL, Momentum(), 2.0),
    "warm-up": blow_up(RESIDUAL, SGD(), 30.0, warmup=0.5),
    "exponential": blow_up(RESIDUAL, SGD(), 5.0, schedule=ExponentialDecay(0.99)),
    "step and warm-up": blow_up(RESIDUAL, Nesterov(), 3.0, schedule=StepDecay(1, 0.9), warmup=0.1),
    "cosine by penalty": blow_up(
        (Dense(4), BatchNorm(), Dense(2, "softmax")),
        SGD(),
        0.12,
        "categorical_crossentropy",
        np.float64,
        l2=100.0,
        schedule=CosineDecay(1000, 0.5),
        warmup=0.2,
    ),
    "clipped": blow_up((LINEAR, Dense(2)), AdamW(weight_decay=100.0), 0.12, clip_norm=0.5),
    "clipped, statistics": blow_up((LINEAR, BatchNorm(), Dense(2)), AdamW(weight_decay=100.0), 0.12, clip_norm=0.5),
    "clipped, exponential": blow_up(
        (LINEAR, Dense(2)), AdamW(weight_decay=100.0), 0.12, clip_norm=0.5, schedule=ExponentialDecay(0.9)
    ),
}


def is_sound(run):
    finite = all(np.isfinite(array).all() for array in state_of(run)[0].values())
    return finite and bool(np.isfinite(run._evaluation.train_and_test()[0].loss))


def last_of(experiment, dtype, most=600):
    """Return the last step after which all is finite, by looking after each."""
    run = Run(experiment, dtype)
    with np.errstate(all="ignore"):
        for count in range(most):
            run._steps.turn()
            run._steps.advance()
            if not is_sound(run):
                return count
    raise AssertionError(f"no blow-up in {most} steps")


@pytest.mark.parametrize("look_every", [0, 1])
@pytest.mark.parametrize("name", WILD)
def test_wild_runs_stop_at_the_last_good_state(name, look_every):
    experiment, dtype = WILD[name]
    last = last_of(experiment, dtype)
    run, wanted = Run(experiment, dtype), one_by_one(Run(experiment, dtype), last)
    assert f"blew up at step {last + 1:,}: " in until_diverged(run, look_every)
    assert same(state_of(run), state_of(wanted))
    assert run.moment().learning_rate == wanted.moment().learning_rate
    lower = with_training(experiment, learning_rate=1e-30, l2=0.0)
    for one in (run, wanted):
        one.apply(lower)
        advance(one, 100)
    assert same(state_of(run), state_of(wanted)) and run.step == last + 100


def test_a_running_variance_that_overflows_is_named():
    layers = (Dense(3), BatchNorm(), Dense(2))
    run = Run(Experiment(layers, MOONS, Training("mse", learning_rate=1e-3, batch_size=7)))
    run.network.dense[0].W[:] = 1e25  # squares of what comes out are infinite, the loss is not
    said = until_diverged(run)
    assert "at step 1: the running variance of batch normalization is no longer finite" in said


def test_another_epsilon_of_batch_normalization_shows_at_once():
    layers = (Dense(3), BatchNorm(), Dense(2, "softmax"))
    run = advance(Run(replace(BASE, layers=layers)), 20)
    before = run.moment(5)
    other = replace(BASE, layers=(layers[0], BatchNorm(epsilon=0.9), layers[2]))
    run.apply(other)
    fresh = Run(other)
    fresh.network.weights[:], fresh.network.statistics[:] = run.network.weights, run.network.statistics
    after, wanted = run.moment(5), fresh.moment(5)
    assert after.train_loss == wanted.train_loss != before.train_loss
    np.testing.assert_array_equal(after.picture.values, wanted.picture.values)


# -- every data set


AT_HAND = [name for name, dataset in DATASETS.items() if dataset.draw or name == "digits"]


def suited(name, features=()):
    """Return an experiment that learns the data set a little."""
    dataset = DATASETS[name]
    data = Data(name, 60, dataset.noise, features=features)
    if dataset.regression:
        return Experiment((Dense(6, "tanh"), Dense(1)), data, Training("mse", Adam(), 0.01))
    first = (MaxPool2D(4), Flatten()) if name == "digits" else ()
    layers = (*first, Dense(6, "tanh"), Dense(data.classes, "softmax"))
    return Experiment(layers, data, Training(optimizer=Adam(), learning_rate=0.01))


@pytest.mark.parametrize("all_features", [False, True])
@pytest.mark.parametrize("name", AT_HAND)
def test_every_data_set(name, all_features):
    dataset = DATASETS[name]
    features = features_for(dataset.shape[0]) if all_features and name != "digits" else ()
    experiment = suited(name, features)
    run = Run(experiment)
    before = run.moment()
    moment = advance(run, 200).moment(6)
    assert moment.train_loss < before.train_loss and np.isfinite(moment.test_loss)
    x, y = run.points.train
    a = Predictor(run.network, run._evaluation.x["train"]).answer()[1]
    if dataset.regression:
        assert moment.confusion is None
        assert moment.train_loss == pytest.approx(np.mean((a[0] - y) ** 2), rel=1e-4)
        assert moment.train_score == pytest.approx(1 - np.sum((a[0] - y) ** 2) / np.sum((y - y.mean()) ** 2), rel=1e-4)
    else:
        assert moment.train_score == np.mean(a.argmax(axis=0) == y)
        assert moment.confusion.sum() == len(run.points.x_test)
        assert np.trace(moment.confusion) / len(run.points.x_test) == pytest.approx(moment.test_score)
    if name == "digits":
        assert moment.picture is None
        with pytest.raises(ValueError, match="images have no plane"):
            run.picture(6)
        return
    outputs = run.network.outputs
    wanted = (outputs, 6, 6) if dataset.shape == (2,) else (1, 1, 24)
    assert moment.picture.values.shape == wanted and np.isfinite(moment.picture.values).all()
    left, right, bottom, top = moment.picture.extent
    assert left < x[:, 0].min() and x[:, 0].max() < right
    second = y if dataset.shape == (1,) else x[:, 1]
    assert bottom < second.min() and second.max() < top
    if features:
        assert run.network.inputs == len(features)


def test_features_are_what_the_network_is_given():
    run = Run(suited("moons", ("x2", "x1^2", "sin 4x1")))
    x = run.points.x_train
    np.testing.assert_allclose(
        run._evaluation.x["train"], np.column_stack([x[:, 1], x[:, 0] ** 2, np.sin(4 * x[:, 0])]), rtol=1e-6
    )


def test_other_data_of_one_shape_come_in_while_it_runs():
    for names in (("sine", "steps", "line"), ("plane", "hills"), ("moons", "circles", "xor")):
        run = advance(Run(suited(names[0])), 15)
        for name in names[1:]:
            weights, step = run.network.weights.copy(), run.step
            run.apply(replace(run.experiment, data=Data(name, 80, 0.1)))
            np.testing.assert_array_equal(run.network.weights, weights)
            assert run.step == step and len(run.points.x_train) == 64
            fresh = Run(run.experiment)
            fresh.network.weights[:] = weights
            assert run.moment(4).train_loss == fresh.moment(4).train_loss
            assert run.extent == fresh.extent
            assert np.isfinite(advance(run, 20).moment().test_loss)


@pytest.mark.parametrize(
    "data",
    [
        Data("moons", 60, features=("x1",)),
        Data("moons", 60, features=("x2", "x1")),
        Data("sine", 60),
        Data("digits", 60),
    ],
)
def test_other_features_are_another_structure(data):
    run = advance(Run(suited("moons")), 5)
    before = state_of(run)
    with pytest.raises(ValueError, match="structure differs"):
        run.apply(replace(run.experiment, data=data))
    assert same(state_of(run), before)


def test_numbers_for_classes_are_refused_while_it_runs():
    run = advance(Run(suited("plane")), 5)
    with pytest.raises(SpecError, match="1 neuron"):
        run.apply(replace(run.experiment, data=Data("blobs", 60, classes=3)))
    with pytest.raises(SpecError, match="is for classes"):
        run.apply(with_training(run.experiment, loss="binary_crossentropy"))
    assert np.isfinite(advance(run, 5).moment().train_loss)


# -- memory


def test_memory_does_not_grow_with_steps():
    experiment = replace(with_training(optimizer=Adam(), l2=0.01), layers=NOISY)
    run, sizes = Run(experiment), []
    tracemalloc.start()
    try:
        steps = run.steps()
        for until in (2_000, 10_000):
            for step in steps:
                if step % 200 == 0:
                    run.moment(10)
                    run.apply(with_training(experiment, learning_rate=0.01 + step * 1e-6), "one edit")  # and one mark
                if step % 500 == 0:
                    run.apply(with_training(experiment, batch_size=5 + step % 3), "one edit")
                if step == until:
                    break
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[1] - sizes[0] < 20_000, f"{sizes[0]:,} bytes after 2,000 steps, {sizes[1]:,} after 10,000"
    assert len(run._steps._pages) <= 2 and len(run._evaluation._predictors) == 2


def test_other_betas_leave_what_is_kept_of_huge_gradients_finite():
    network = Network((Dense(3, "tanh"), Dense(1)), (2,), np.float32)
    network.initialize(np.random.default_rng(0))
    steps = Steps(network, Training("mse", Adam(beta_2=0.5), 1e-3, 5), np.random.default_rng(0))
    x = np.random.default_rng(1).normal(size=(20, 2)).astype("f")
    steps.give(x, np.full((1, 20), 1e17, "f"))
    steps.advance()
    steps.take(replace(steps.training, optimizer=Adam(beta_2=1 - 1e-6)))
    steps.verify()
    assert all(np.isfinite(array).all() for array in steps.moments().values())
    steps._state["second"][0] = np.inf  # however it came, with no step to go back to
    steps.turn()
    steps.verify()
    assert steps.moments()["second"][0] == 0
