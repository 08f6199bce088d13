"""A run that is kept and made again trains on bit for bit: every optimizer, dropout, augmentation, BatchNorm."""

import itertools

import numpy as np
import pytest

from core.experiment import touching
from core.experiment.learning import OPTIMIZER_VALUES, Adam, CosineDecay, Momentum
from core.experiment.spec import Augmentation, Data, Experiment, Training, replace
from core.layers import Activation, BatchNorm, Conv2D, Dense, Dropout, Flatten
from core.layers.touches import Touch
from core.training.batch_page import PAGE_BATCHES
from core.training.run import Diverged, Run
from core.training.stopping import Stopper

MOONS = Data("moons", 600, 0.2)  # 480 points in batches of 5: an epoch is 96 steps, a page 64 of them
IMAGES = Data("digits", 60, 0.0)
PLAIN = Experiment((Dense(6, "tanh"), Dense(2, "softmax")), MOONS, Training(learning_rate=0.01, batch_size=5), seed=1)


def with_training(experiment=PLAIN, **changes):
    return replace(experiment, training=replace(experiment.training, **changes))


def advance(run, count, chunk=1):
    """Step `count` times, in a generator of its own; of a chunk as many as come."""
    end = run.step + count
    with np.errstate(all="ignore"):
        for step in run.steps(chunk):
            if step >= end:
                return run


def everything(run):
    """Return all that a run is, comparable with ==."""
    kept, stopper = run.keep(), Stopper(0.5, 3)
    assert run.keep(stopper).stopper == stopper is not run.keep(stopper).stopper

    def saved(s):
        arrays = {"weights": s.weights, "statistics": s.statistics, **s.state}
        told = {name: (array.dtype.str, array.tobytes()) for name, array in arrays.items()}
        return told, s.step, s.epoch, s.position, s.optimizer, s.random, s.order

    past = []
    for c in (*kept.checkpoints, *((kept.best,) if kept.best else ())):
        arrays = (c.weights.weights, c.weights.statistics, *c.optimizer_state.values())
        past.append((c.experiment, c.step, c.epoch, c.learning_rate, *(array.tobytes() for array in arrays)))
    curve = np.array(kept.curve.rows()).tobytes(), kept.curve.every
    by_hand = {touches: saved(state) for touches, state in kept.before_hand.items()}
    return kept.experiment, kept.dtype, kept.augment_seed, saved(kept.steps), curve, past, kept.every, by_hand


def layers_with(*, dropout, norm, images):
    body = [Flatten()] if images else []
    body += [Dense(6, "linear" if norm else "tanh", dropout=0.3 if dropout else 0.0)]
    body += [BatchNorm(), Activation("relu")] if norm else []
    body += [Dropout(0.2)] if dropout else []
    return (*body, Dense(10 if images else 2, "softmax"))


@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
@pytest.mark.parametrize("norm", [False, True], ids=["", "BatchNorm"])
@pytest.mark.parametrize("augmented", [False, True], ids=["", "augmented"])
@pytest.mark.parametrize("dropout", [False, True], ids=["", "dropout"])
def test_500_steps_and_500_steps_are_1000(optimizer, norm, augmented, dropout):
    """Stopped in mid-epoch and in mid-page: of 12 steps an epoch, or of 96 in pages of 64."""
    training = replace(PLAIN.training, optimizer=OPTIMIZER_VALUES[optimizer]())
    if augmented:
        training = replace(training, batch_size=4, augmentation=Augmentation(shift=2))
    layers = layers_with(dropout=dropout, norm=norm, images=augmented)
    experiment = Experiment(layers, IMAGES if augmented else MOONS, training, seed=3)
    first, second = (20, 21) if augmented else (500, 500)
    whole = advance(Run(experiment), first + second)
    begun = advance(Run(experiment), first)
    steps = begun._steps
    assert 0 < steps._position < len(steps._order) and 0 < steps._done < steps._batches, "neither's end"
    going_on = advance(Run.of(begun.keep()), second)
    assert everything(going_on) == everything(whole)
    assert going_on.losses() == whole.losses() and going_on.step == first + second


@pytest.mark.parametrize("stop", [0, 1, PAGE_BATCHES - 1, PAGE_BATCHES, 95, 96, 97, 192])
@pytest.mark.parametrize("chunk", [1, PAGE_BATCHES])
def test_wherever_it_stops(stop, chunk):
    experiment = with_training(optimizer=Adam(), warmup=1.5, schedule=CosineDecay(over=4))
    experiment = replace(experiment, layers=layers_with(dropout=True, norm=True, images=False))
    begun = Run(experiment) if not stop else advance(Run(experiment), stop)
    kept = begun.keep()
    assert kept.steps.step == stop
    going_on, begun = advance(Run.of(kept), 210 - stop, chunk), advance(begun, 210 - stop)
    while begun.step < going_on.step:
        advance(begun, 1)
    assert everything(going_on) == everything(begun)


def test_a_run_kept_at_every_step_is_the_same():
    experiment = with_training(optimizer=Momentum(), batch_size=100)
    run, straight = Run(experiment), advance(Run(experiment), 60)
    for _ in range(60):
        run = advance(Run.of(run.keep()), 1)
    assert everything(run) == everything(straight)


def test_convolutions_in_float64_and_thinned_curves():
    experiment = Experiment(
        (Conv2D(3, 3), BatchNorm(), Activation("relu"), Flatten(), Dropout(0.4), Dense(10, "softmax")),
        replace(IMAGES, samples=20),
        Training(optimizer=Adam(), learning_rate=0.003, batch_size=4, l2=0.01, clip_norm=1.0),
    )
    begun = advance(Run(experiment, np.float64), 6)
    assert everything(advance(Run.of(begun.keep()), 5)) == everything(advance(begun, 5))
    tiny = Experiment((Dense(2, "softmax"),), Data("moons", 6, test_fraction=0.5), Training(batch_size=3))
    begun = advance(Run(tiny), 700)  # one step an epoch
    kept = begun.keep()
    assert kept.curve.every == 4 and kept.every == 8
    assert everything(advance(Run.of(kept), 50)) == everything(advance(begun, 50))


def test_what_is_kept_stays_as_it_was_and_cant_be_written():
    run = advance(Run(with_training(optimizer=Adam())), 40)
    kept = run.keep()
    before = everything(Run.of(kept))
    advance(run, 40)
    assert everything(Run.of(kept)) == before
    for array in (kept.steps.weights, kept.steps.statistics, *kept.steps.state.values()):
        assert not array.flags.writeable
    again = Run.of(kept)
    assert again.id == run.id
    again.release()
    assert everything(again) == before, "what can be made anew isn't kept"
    again.resume()
    advance(again, 1)
    assert everything(Run.of(kept)) == before


def test_settings_changed_by_hand_and_live_go_on():
    run = advance(Run(with_training(optimizer=Adam())), 50)
    run.apply(with_training(run.experiment, batch_size=7, learning_rate=0.02))
    advance(run, 31)
    edited = touching.touched(run.experiment.layers, 0, Touch(1, 0, 30.0, float(run.network.dense[0].W[1, 0])))
    run.apply(replace(run.experiment, layers=edited))
    advance(run, 5)
    cut = touching.touched(edited, 0, Touch(2, 1, None, float(run.network.dense[0].W[2, 1])))
    run.apply(replace(run.experiment, layers=cut))
    advance(run, 20)
    again = Run.of(run.keep())
    assert len(again._before_hand) == 2 and "missed" in again.keep().steps.state
    for each in (run, again):
        advance(each, 30)
        each.apply(replace(run.experiment, layers=edited))  # the cut is taken back
        advance(each, 30)
        each.apply(replace(run.experiment, layers=PLAIN.layers))  # and the weight that was set
        advance(each, 3)
    assert everything(again) == everything(run)


def test_another_seed_and_initializer_chosen_since_it_began():
    """They show in the next run; this one's augmentation goes on as its own seed has it."""
    layers, augmentation = layers_with(dropout=True, norm=False, images=True), Augmentation(shift=2)
    training = replace(PLAIN.training, batch_size=4, augmentation=augmentation)
    run = advance(Run(Experiment(layers, IMAGES, training, seed=3)), 20)
    he_normal = replace(layers[1], initializer="he_normal")
    run.apply(replace(run.experiment, seed=8, layers=(layers[0], he_normal, *layers[2:])))
    assert everything(advance(Run.of(run.keep()), 10)) == everything(advance(run, 10))


def test_another_optimizer_chosen_just_before():
    run = advance(Run(with_training(optimizer=Adam())), 50)
    run.apply(with_training(optimizer=Momentum()))
    again = Run.of(run.keep())
    assert everything(advance(again, 70)) == everything(advance(run, 70))


def test_after_a_blow_up_at_the_start_of_an_epoch():
    """What is kept is the last finite state, whose epoch may have its order but no step yet."""
    layers = Dense(6, "relu", scale=1e3), Dense(6, "relu", scale=1e3), Dense(2, "linear", scale=1e3)
    wild = with_training(replace(PLAIN, layers=layers), loss="mse", learning_rate=1000.0)
    run = Run(wild)
    with pytest.raises(Diverged), np.errstate(all="ignore"):
        for _ in itertools.islice(run.steps(), 200):
            run._steps.verify()
    assert run.keep().steps.order is not None and run._steps._position == 0
    calm = with_training(wild, learning_rate=1e-20)
    again = Run.of(run.keep())
    for each in (run, again):
        each.apply(calm)
        advance(each, 120)
    assert everything(again) == everything(run)


def test_data_of_another_count_is_said():
    run = advance(Run(PLAIN), 10)
    kept = run.keep()
    changed = replace(kept.experiment, data=replace(MOONS, samples=30))
    with pytest.raises(ValueError, match=r"stands at sample 50 of an epoch, which has 24"):
        Run.of(replace(kept, experiment=changed))
