"""The trainer: the thread behind play, pause, steps and reset, and which weights live through what."""

import threading
import time

import numpy as np
import pytest
from msgspec import structs
from msgspec.structs import replace

from core.data.plane import PlaneView
from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.layers import Dense
from core.layers.touches import Touch
from core.training.curve import CAPACITY
from core.training.run import Run
from playground.runs import sessions, worker
from playground.runs import trainer as trainer_module
from playground.runs.trainer import Trainer
from playground.runs.trainer_in_words import BEGINS
from playground.runs.undo_steps import Reset

pytestmark = pytest.mark.gui
MOONS = replace(PRESETS["moons"], training=replace(PRESETS["moons"].training, epochs=None))


@pytest.fixture
def trainer(qtbot, qapp):
    made = Trainer()
    made.messages = []
    made.said.connect(made.messages.append)
    made.failed.connect(made.messages.append)
    made.set_experiment(MOONS)
    qtbot.waitUntil(lambda: made._worker is None and made.moment is not None)
    yield made
    assert made.close()


def idle(trainer, qtbot):
    qtbot.waitUntil(lambda: trainer._worker is None, timeout=10_000)


def play_for(trainer, qtbot, steps):
    start = trainer.moment.step
    trainer.play()
    qtbot.waitUntil(lambda: trainer.moment.step >= start + steps, timeout=10_000)


def weights(trainer):
    return trainer._session.run.network.weights.copy()


def with_training(**fields):
    return replace(MOONS, training=replace(MOONS.training, **fields))


def test_before_play_the_untrained_network_is_shown(trainer):
    assert trainer.moment.step == 0 and trainer.moment.picture.values.shape[0] == 2
    assert not trainer.running


def test_steps_are_exact(trainer, qtbot):
    trainer.step_batch()
    idle(trainer, qtbot)
    assert trainer.moment.step == 1
    trainer.step_epoch()
    idle(trainer, qtbot)
    assert (trainer.moment.step, trainer.moment.epoch) == (80, 1)


def test_interrupted_is_the_same_run_as_uninterrupted(trainer, qtbot):
    for _ in range(3):
        play_for(trainer, qtbot, 50)
        trainer.pause()
        idle(trainer, qtbot)
    alone = Run(MOONS)
    with np.errstate(all="ignore"):
        for step in alone.steps():
            if step == trainer.moment.step:
                break
    assert np.array_equal(alone.network.weights, weights(trainer))


def test_reset_goes_back_to_the_same_start(trainer, qtbot):
    start = weights(trainer)
    play_for(trainer, qtbot, 100)
    trainer.swap("reset")
    idle(trainer, qtbot)
    assert trainer.moment.step == 0 and not trainer.running
    assert np.array_equal(weights(trainer), start)


def test_settings_change_while_it_trains_and_keep_the_weights(trainer, qtbot):
    play_for(trainer, qtbot, 50)
    for changed in (
        with_training(learning_rate=1e-6), with_training(batch_size=32), with_training(optimizer=Adam()),
        with_training(l2=0.01), with_training(loss="mse"),
    ):  # fmt: skip
        step = trainer.moment.step
        trainer.set_experiment(changed)
        qtbot.waitUntil(lambda step=step: trainer.moment.step > step + 20, timeout=10_000)
        assert trainer.running and trainer._session.run.experiment.training == changed.training
    trainer.pause()
    idle(trainer, qtbot)


def test_a_tiny_rate_from_now_on_freezes_the_weights(trainer, qtbot):
    play_for(trainer, qtbot, 200)
    trainer.pause()
    idle(trainer, qtbot)
    before = weights(trainer)
    trainer.set_experiment(with_training(learning_rate=1e-12))
    idle(trainer, qtbot)
    play_for(trainer, qtbot, 50)
    trainer.pause()
    idle(trainer, qtbot)
    assert np.abs(weights(trainer) - before).max() < 1e-6


def wide(units, first=MOONS):
    return replace(first, layers=(replace(first.layers[0], units=units), *first.layers[1:]))


def settled(trainer, qtbot, experiment):
    qtbot.waitUntil(lambda: trainer.moment is not None and trainer.moment.experiment is experiment, timeout=10_000)


def test_an_edit_of_the_network_while_it_trains_goes_on_training(trainer, qtbot):
    running, edited = [], replace(MOONS, layers=(*MOONS.layers[:2], Dense(16, "relu"), MOONS.layers[2]))
    play_for(trainer, qtbot, 200)
    trainer.state_changed.connect(lambda: running.append(trainer.running))
    trainer.set_experiment(edited, object())
    assert "is kept. Reset (F8) starts anew" in trainer.messages[-1]
    settled(trainer, qtbot, edited)
    assert trainer.moment.step >= 200 and all(running)
    step = trainer.moment.step
    qtbot.waitUntil(lambda: trainer.moment.step > step + 100, timeout=10_000)
    (mark,) = trainer.moment.curve.marks
    assert mark.text == "layer 3 (dense, 16 relu) added" and 200 <= mark.step <= step
    trainer.pause()
    idle(trainer, qtbot)
    assert not trainer.running and trainer.messages[-1].startswith("Paused at step")


def test_undo_brings_the_network_of_before_an_edit_back_and_redo_the_one_of_after(trainer, qtbot):
    trainer.step_epoch()
    idle(trainer, qtbot)
    first, edit, second = weights(trainer), object(), object()
    trainer.set_experiment(wide(20), edit)
    idle(trainer, qtbot)
    assert trainer.moment.step == 80 and np.array_equal(weights(trainer)[:2], first[:2])
    trainer.step_epoch()
    idle(trainer, qtbot)
    wider = weights(trainer)
    trainer.set_experiment(wide(16), second)  # back to where it was, but by an edit: it goes on
    idle(trainer, qtbot)
    assert trainer.moment.step == 160 and not np.array_equal(weights(trainer), first)
    for experiment, undone, step, known in ((wide(20), second, 160, wider), (MOONS, edit, 80, first)):
        trainer.set_experiment(experiment, undone, back=True)
        idle(trainer, qtbot)
        assert trainer.moment.step == step and np.array_equal(weights(trainer), known)
        assert trainer.messages[-1] == f"The training is back: step {step:,}."
    trainer.set_experiment(wide(20), edit, back=True)
    idle(trainer, qtbot)
    assert trainer.moment.step == 160 and np.array_equal(weights(trainer), wider)


@pytest.mark.parametrize(
    "other",
    [
        lambda: wide(20),
        lambda: replace(MOONS, layers=(Dense(8, "tanh"), *MOONS.layers)),
        lambda: replace(MOONS, data=replace(MOONS.data, features=("x1", "x2", "x1^2"))),
        lambda: replace(MOONS, seed=9),
        lambda: PRESETS["sine"],
    ],
)
def test_what_trains_goes_on_when_an_edit_is_undone_and_done_again(trainer, qtbot, other):
    trainer.set_speed(300)
    play_for(trainer, qtbot, 20)
    edit, other = object(), other()
    trainer.set_experiment(other, edit)
    if trainer._goes_on is None:  # another seed or kind of data: it starts anew
        idle(trainer, qtbot)
        trainer.play()
    settled(trainer, qtbot, other)
    qtbot.waitUntil(lambda: trainer.moment.step > 5)
    for experiment in (MOONS, other, MOONS):
        trainer.set_experiment(experiment, edit, back=True)
        assert trainer.running
        settled(trainer, qtbot, experiment)
        said = trainer.messages[-1]
        assert said.startswith("The training is back: step ") and said.endswith(", and goes on.")
        step = trainer.moment.step
        qtbot.waitUntil(lambda step=step: trainer.moment.step > step + 5)
        assert trainer.running
    trainer.pause()
    idle(trainer, qtbot)


def test_undone_to_what_was_not_trained_it_begins_and_to_what_cannot_be_trained_it_stops_and_says_so(trainer, qtbot):
    edit, other = object(), object()
    trainer.set_experiment(wide(20), edit)
    idle(trainer, qtbot)
    play_for(trainer, qtbot, 20)
    trainer.set_experiment(MOONS, edit, back=True)
    settled(trainer, qtbot, MOONS)
    assert trainer.running and trainer.messages[-1] == BEGINS
    broken = replace(MOONS, layers=MOONS.layers[:2])
    trainer.set_experiment(broken, other)
    assert "This network can't be trained: training stopped. Undo brings" in trainer.messages[-1]
    trainer.set_experiment(MOONS, other, back=True)
    idle(trainer, qtbot)
    assert not trainer.running, "it had stopped"
    play_for(trainer, qtbot, 20)
    trainer.set_experiment(broken, other, back=True)
    assert trainer.messages[-1] == "This network can't be trained: training stopped."
    idle(trainer, qtbot)
    assert not trainer.running


def test_of_a_reset_that_is_undone_while_it_trains_it_says_that_it_is_paused(trainer, qtbot):
    play_for(trainer, qtbot, 20)
    reset = Reset(trainer)
    reset.redo()
    idle(trainer, qtbot)
    play_for(trainer, qtbot, 20)
    reset.undo()
    idle(trainer, qtbot)
    assert not trainer.running and trainer.messages[-1].endswith(". It is paused; Play goes on.")


EDITS = {
    "rate": lambda: with_training(learning_rate=0.01),
    "layer": lambda: wide(20),
    "noise": lambda: replace(MOONS, data=replace(MOONS.data, noise=0.3)),
    "layer, then rate": lambda: wide(20, with_training(learning_rate=0.01)),
}


@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize(("press", "steps"), [("play", 100), ("step_batch", 1), ("step_epoch", 80)])
@pytest.mark.parametrize("trained", [0, 1])
def test_what_is_pressed_during_a_mere_look_is_done_though_an_edit_follows_at_once(
    trainer, qtbot, kind, press, steps, trained
):
    if trained:
        trainer.step_batch()
        idle(trainer, qtbot)
    trainer.set_experiment(wide(11), object())  # what it looks at
    assert trainer._worker is not None and not trainer.running
    getattr(trainer, press)()
    assert trainer.running, "Pause can be pressed"
    trainer.set_experiment(edited := EDITS[kind](), object())
    if "then" in kind:
        trainer.set_experiment(edited := wide(21, edited), object())
    end = steps if press == "step_epoch" else trained + steps
    qtbot.waitUntil(lambda: trainer.moment.experiment is edited and trainer.moment.step >= end)
    trainer.pause()
    idle(trainer, qtbot)
    assert press == "play" or trainer.moment.step in (end, trained + steps)


@pytest.mark.parametrize("edits", [0, 1])
def test_paused_again_during_the_look_it_does_not_train_and_is_looked_at(trainer, qtbot, edits):
    trainer.set_experiment(seen := wide(11), object())
    trainer.play()
    if edits:
        trainer.set_experiment(seen := wide(13), object())
    trainer.pause()
    assert not trainer.running
    idle(trainer, qtbot)
    qtbot.waitUntil(lambda: trainer.moment.experiment is seen)
    assert trainer.moment.step == 0 and not trainer.running


@pytest.mark.parametrize("running", [True, False])
def test_a_drag_there_and_back_loses_nothing(trainer, qtbot, running):
    trainer.set_speed(300)
    play_for(trainer, qtbot, 60)
    if not running:
        trainer.pause()
        idle(trainer, qtbot)
    before, drag = trainer.moment, object()
    for units in (12, 5, 3, 9, 16):
        trainer.set_experiment(edited := wide(units), drag)
        if units == 5:
            settled(trainer, qtbot, edited)  # others go by too quickly
    settled(trainer, qtbot, edited)
    assert trainer.running == running and trainer.moment.step >= before.step and not trainer.moment.curve.marks
    W, was = (each.weights.weights[: 3 * 16].reshape(16, 3) for each in (trainer.moment, before))
    assert np.array_equal(W, was) != running
    assert np.array_equal(W[5:], was[5:]) or running, "what went is as it was"
    trainer.pause()
    idle(trainer, qtbot)
    assert len(trainer._sessions._parked) == 1


def test_an_edit_that_cannot_be_run_is_passed_through(trainer, qtbot):
    play_for(trainer, qtbot, 100)
    broken, mended = replace(MOONS, layers=MOONS.layers[:2]), replace(MOONS, layers=MOONS.layers[1:])
    one, two = object(), object()
    trainer.set_experiment(broken, one)
    assert "can't be trained: training stopped" in trainer.messages[-1]
    idle(trainer, qtbot)
    step = trainer._session.step
    assert step >= 100 and trainer.trained and not trainer.running
    trainer.set_experiment(mended, two)
    idle(trainer, qtbot)
    assert trainer.moment.step == step and trainer.moment.experiment is mended
    trainer.set_experiment(broken, two, back=True)
    trainer.set_experiment(MOONS, one, back=True)
    idle(trainer, qtbot)
    assert trainer.moment.step == step and not trainer.moment.curve.marks


def test_of_another_seed_or_kind_of_data_it_starts_anew_and_says_so(trainer, qtbot):
    for other, what in ((replace(MOONS, seed=9), "seed"), (PRESETS["sine"], "kind of data")):
        edit = object()
        play_for(trainer, qtbot, 20)
        step = trainer.moment.step
        trainer.set_experiment(other, edit)
        idle(trainer, qtbot)
        assert trainer.moment.step == 0 and not trainer.running
        assert trainer.messages[-1].startswith(f"Another {what}: training stopped.")
        trainer.set_experiment(MOONS, edit, back=True)
        idle(trainer, qtbot)
        assert trainer.moment.step >= step
    trainer.set_experiment(wide(5))  # of another document
    idle(trainer, qtbot)
    assert trainer.moment.step == 0


def test_epochs_to_run_and_a_step_to_an_epochs_end_survive_an_edit(trainer, qtbot):
    trainer.set_experiment(with_training(epochs=3))
    trainer.set_speed(200)
    trainer.play()
    qtbot.waitUntil(lambda: trainer.moment.step > 10)
    trainer.set_experiment(wide(9, with_training(epochs=3)), object())
    trainer.set_speed(None)
    qtbot.waitUntil(lambda: not trainer.running, timeout=10_000)
    idle(trainer, qtbot)
    assert trainer.moment.epoch == 3 and "3 epochs are done" in trainer.messages[-1]
    trainer.set_speed(200)
    trainer.step_epoch()
    qtbot.waitUntil(lambda: trainer.moment.step > 250)
    trainer.set_experiment(wide(7, with_training(epochs=3)), object())
    trainer.set_speed(None)
    idle(trainer, qtbot)
    qtbot.waitUntil(lambda: trainer._worker is None and trainer.moment.epoch == 4, timeout=10_000)


def test_the_epochs_to_run_end_the_run_and_play_goes_on(trainer, qtbot):
    trainer.set_experiment(with_training(epochs=3))
    idle(trainer, qtbot)
    for epochs in (3, 6):
        trainer.play()
        idle(trainer, qtbot)
        assert trainer.moment.epoch == epochs
    assert any("3 epochs are done" in message for message in trainer.messages)


def test_a_single_epoch_is_told_as_one(trainer, qtbot):
    trainer.set_experiment(with_training(epochs=1))
    idle(trainer, qtbot)
    trainer.play()
    idle(trainer, qtbot)
    assert trainer.messages[-1] == "The epoch is done. Play trains one more."


def test_the_end_is_shown_however_long_the_window_draws(trainer, qtbot):
    trainer.set_experiment(with_training(epochs=20))
    idle(trainer, qtbot)
    trainer.moment_ready.connect(lambda *_: time.sleep(0.3))  # a window that takes its time: the run ends meanwhile
    for epochs in (20, 40):
        trainer.play()
        idle(trainer, qtbot)
        assert trainer.moment.epoch == epochs


def test_a_blow_up_is_said_and_the_last_finite_state_is_kept(trainer, qtbot):
    trainer.set_experiment(with_training(learning_rate=1000.0, loss="mse", l2=100.0))
    idle(trainer, qtbot)
    trainer.play()
    idle(trainer, qtbot)
    assert any("blew up at step" in message and "layer" in message for message in trainer.messages)
    assert np.isfinite(weights(trainer)).all()
    assert np.isfinite(trainer.moment.train_loss)
    trainer.set_experiment(with_training(learning_rate=0.1))
    idle(trainer, qtbot)
    trainer.swap("reset")
    idle(trainer, qtbot)
    trainer.step_epoch()
    idle(trainer, qtbot)
    assert trainer.moment.epoch == 1 and trainer.moment.train_score > 0.8


def test_slow_motion_keeps_its_pace_and_pauses_at_once(trainer, qtbot):
    trainer.set_speed(20)
    trainer.play()
    qtbot.wait(1000)
    trainer.pause()
    idle(trainer, qtbot)
    assert 5 <= trainer.moment.step <= 30
    trainer.set_speed(1)
    trainer.play()
    qtbot.wait(200)
    trainer.pause()  # would hang for most of a second if the wait could not be broken
    qtbot.waitUntil(lambda: trainer._worker is None, timeout=500)


def test_an_impossible_experiment_can_t_be_played(trainer, qtbot):
    trainer.set_experiment(with_training(loss="binary_crossentropy"))
    idle(trainer, qtbot)
    trainer.set_experiment(replace(MOONS, layers=(Dense(7, "tanh"),)))
    idle(trainer, qtbot)
    assert not trainer.can_play and "7 neurons" in trainer.problem()
    trainer.play()
    assert not trainer.running


def test_moments_are_frozen_and_the_curve_is_bounded(trainer, qtbot):
    play_for(trainer, qtbot, 500)
    with pytest.raises(ValueError, match="read-only"):
        trainer.moment.picture.values[0, 0, 0] = 1
    assert 0 < len(trainer.moment.curve) <= CAPACITY


def test_what_belongs_to_another_run_or_to_other_data_is_dropped(trainer):
    ours, shown, gone = trainer.moment, [], []
    trainer.moment_ready.connect(shown.append)
    trainer.moment_gone.connect(lambda: gone.append(True))
    other = replace(MOONS, data=replace(MOONS.data, noise=0.4))
    deeper = replace(MOONS, layers=(Dense(5, "tanh"), *MOONS.layers))
    for changed in ({"run": "another"}, {"experiment": other}, {"experiment": deeper}):
        trainer._show(structs.replace(ours, **changed))
    assert trainer.moment is ours and not shown and not gone
    trainer._show(structs.replace(ours, experiment=with_training(learning_rate=0.3)))
    assert len(shown) == 1, "settings may be newer or older than the edited ones"


def test_data_changes_keep_the_weights(trainer, qtbot):
    play_for(trainer, qtbot, 300)
    trainer.set_experiment(replace(MOONS, data=replace(MOONS.data, noise=0.4, samples=333)))
    qtbot.waitUntil(lambda: trainer._session.run.experiment.data.noise == 0.4, timeout=5000)
    assert trainer.running and trainer.moment.step >= 300


def by_hand(value):
    first, *rest = MOONS.layers
    return replace(MOONS, layers=(replace(first, touches=(Touch(0, 0, value, 0.0),)), *rest))


def test_an_edit_while_it_trains_is_shown_before_anything_else(trainer, qtbot, monkeypatch):
    monkeypatch.setattr("playground.runs.trainer.SEEN_WITHIN_S", 10.0)
    trainer.set_speed(None)
    play_for(trainer, qtbot, 200)
    trainer._timer.stop()  # the mailbox is not looked into by itself
    for number in range(5):
        qtbot.waitUntil(lambda: trainer._worker.slot is not None)  # a look at how it was
        edited = by_hand(float(number))
        trainer.set_experiment(edited)
        assert trainer.moment.weights.layers == edited.layers
        trainer._timer.stop()
        trainer._worker.slot = None


def test_an_edit_in_slow_motion_is_seen_before_the_next_batch(trainer, qtbot):
    trainer.set_speed(0.2)
    trainer.play()
    qtbot.waitUntil(lambda: trainer.moment.step == 1)
    edited = by_hand(2.0)
    trainer.set_experiment(edited)
    qtbot.waitUntil(lambda: trainer.moment.weights.layers == edited.layers, timeout=3000)
    qtbot.wait(300)
    assert trainer.moment.step == 1 and trainer._session.run.step == 1


def test_held_training_waits_and_then_goes_on(trainer, qtbot):
    with trainer.hold():
        pass  # nothing trains: nothing to wait for
    trainer.set_speed(None)
    trainer.play()
    qtbot.waitUntil(lambda: trainer.moment.step > 100)
    run = trainer._session.run
    with trainer.hold():
        time.sleep(0.01)
        before = run.step
        time.sleep(0.05)
        assert run.step - before <= 2  # thousands otherwise
    qtbot.waitUntil(lambda: run.step > before + 100)


@pytest.fixture
def training(trainer, qtbot):
    """Give a trainer that trains flat out."""
    trainer.set_speed(None)
    play_for(trainer, qtbot, 100)
    return trainer


def stands_still(trainer):
    """Return whether no batch is trained."""
    time.sleep(0.01)  # the batch of now
    before = trainer._session.run.step
    time.sleep(0.05)
    return trainer._session.run.step == before  # thousands otherwise


def test_a_hold_within_a_hold_does_not_end_it(training):
    with training.hold():
        with training.hold():
            pass
        assert stands_still(training)
    assert not stands_still(training)


def test_a_hold_may_last_a_while_longer_and_each_one_more_lasts_anew(training, qtbot):
    for _ in range(3):
        with training.hold(200):
            pass
        qtbot.wait(100)
        with training.hold():  # as another view's, which ends sooner
            pass
        assert stands_still(training)
    qtbot.waitUntil(lambda: not stands_still(training))


def test_a_batch_now_and_then_is_trained_however_long_the_hold(training, qtbot, monkeypatch):
    monkeypatch.setattr(worker, "HOLD_AT_MOST_S", 0.02)
    with training.hold(60_000):
        pass
    before = training._session.run.step
    qtbot.waitUntil(lambda: training._session.run.step >= before + 5)


@pytest.mark.parametrize("end", ["pause", "swap", "take", "close"])
def test_who_ends_training_does_not_wait_for_a_hold_to_end(training, qtbot, monkeypatch, end):
    monkeypatch.setattr(worker, "HOLD_AT_MOST_S", 60.0)
    with training.hold(60_000):
        pass
    assert stands_still(training)
    arguments = {"swap": ["reset"], "take": [MOONS]}
    getattr(training, end)(*arguments.get(end, []))
    qtbot.waitUntil(lambda: not training.running or training._worker.isFinished())


@pytest.mark.parametrize("name", ["moons", "convolution"])
def test_who_comes_back_from_the_park_goes_on_as_if_never_parked(trainer, qtbot, name):
    """By undo of a new seed, and by undo of a reset, twice over: bit for bit."""
    experiment = replace(PRESETS[name], training=replace(PRESETS[name].training, epochs=None, optimizer=Adam()))
    trainer.set_experiment(experiment)
    idle(trainer, qtbot)
    alone = Run(experiment)
    with np.errstate(all="ignore"):
        steps = alone.steps()
        for _ in range(7):
            next(steps)
    for _ in range(3):
        trainer.step_batch()
        idle(trainer, qtbot)
    run, edit = trainer._session.run, object()
    trainer.set_experiment(replace(experiment, seed=99), edit)
    idle(trainer, qtbot)
    parked = run._evaluation
    assert trainer._session.run is not run and not parked._predictors and not run._steps._pages and not parked.x
    trainer.set_experiment(experiment, edit, back=True)
    idle(trainer, qtbot)
    for _ in range(2):
        trainer.step_batch()
        idle(trainer, qtbot)
    first, second = Reset(trainer), Reset(trainer)
    first.redo()
    idle(trainer, qtbot)
    assert trainer.moment.step == 0 and not len(trainer.moment.curve)
    trainer.step_batch()
    idle(trainer, qtbot)
    second.redo()
    idle(trainer, qtbot)
    second.undo()
    idle(trainer, qtbot)
    assert trainer.moment.step == 1
    first.undo()
    idle(trainer, qtbot)
    assert trainer.moment.step == 5 and trainer._session.run is run
    for _ in range(2):
        trainer.step_batch()
        idle(trainer, qtbot)
    assert np.array_equal(weights(trainer), alone.network.weights)
    assert trainer.moment.curve.rows() == alone.curve.rows()


def test_a_reset_while_it_trains_is_undone_at_once(trainer, qtbot):
    play_for(trainer, qtbot, 100)
    reset = Reset(trainer)
    reset.redo()
    reset.undo()  # before the thread has ended
    idle(trainer, qtbot)
    assert trainer.moment.step >= 100 and not trainer.running


def test_parked_runs_are_few_and_within_their_megabytes(trainer, qtbot, monkeypatch):
    for seed in range(1, sessions.PARKED + 4):
        trainer.step_batch()
        idle(trainer, qtbot)
        trainer.set_experiment(replace(MOONS, seed=seed), seed)
        idle(trainer, qtbot)

    def parked():
        return [session for session in trainer._sessions._parked.values() if session is not None]

    assert len(parked()) == sessions.PARKED and not any(session.run._evaluation.x for session in parked())
    each = parked()[0].run.kept_bytes
    monkeypatch.setattr(sessions, "PARKED_MB", 3.5 * each / 1e6)
    trainer.step_batch()
    idle(trainer, qtbot)
    trainer.set_experiment(replace(MOONS, seed=1000), 1000)
    idle(trainer, qtbot)
    assert len(parked()) == 3
    trainer.step_batch()
    idle(trainer, qtbot)
    trainer.set_experiment(wide(7, replace(MOONS, seed=1000)), 1, back=True)  # for which there was no room: it goes on
    idle(trainer, qtbot)
    assert trainer.moment.step == 1


def kept_of(trainer, qtbot):
    """Ask for all that the training is, and wait for it."""
    came = []
    trainer.keep(came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=10_000)
    return came[0]


def stepped(run, to):
    with np.errstate(all="ignore"):
        for step in run.steps():
            if step == to:
                return run.network.weights


def test_what_is_kept_while_it_trains_or_not_goes_on_bit_for_bit(trainer, qtbot):
    assert kept_of(trainer, qtbot) is None  # nothing is trained
    play_for(trainer, qtbot, 100)
    training = kept_of(trainer, qtbot)
    assert trainer.running and training.experiment is MOONS
    trainer.pause()
    pausing = kept_of(trainer, qtbot)  # asked of a thread that ends
    idle(trainer, qtbot)
    paused, came = kept_of(trainer, qtbot), []
    trainer.keep(came.append)
    assert came  # at once
    assert training.steps.step <= pausing.steps.step == paused.steps.step == came[0].steps.step == trainer.moment.step
    for kept in (training, paused):
        assert np.array_equal(stepped(Run(MOONS), kept.steps.step), kept.steps.weights)
        trainer.take(MOONS, kept)
        idle(trainer, qtbot)
        assert trainer.moment.step == kept.steps.step and trainer.trained
        assert trainer.moment.curve.rows() == kept.curve.rows()
        trainer.step_epoch()
        idle(trainer, qtbot)
        assert np.array_equal(stepped(Run(MOONS), trainer.moment.step), weights(trainer))


def test_a_training_that_is_taken_has_the_epochs_to_run_that_were_left(trainer, qtbot):
    three = with_training(epochs=3)
    trainer.set_experiment(three)
    for _ in range(2):
        trainer.play()
        idle(trainer, qtbot)
    trainer.step_epoch()
    idle(trainer, qtbot)
    assert trainer.moment.epoch == 7
    trainer.play()  # a leg of its own, from epoch 7
    qtbot.waitUntil(lambda: trainer.running)
    trainer.pause()
    idle(trainer, qtbot)
    kept = kept_of(trainer, qtbot)
    assert kept.leg_start == 7
    trainer.take(three, kept)
    trainer.play()
    qtbot.waitUntil(lambda: trainer._worker is None and trainer.moment.epoch == 10, timeout=10_000)


def test_what_is_taken_waits_for_the_thread_and_is_what_is_kept_from_then_on(trainer, qtbot):
    trainer.step_epoch()
    idle(trainer, qtbot)
    kept = kept_of(trainer, qtbot)
    trainer.play()
    trainer.take(MOONS, kept)
    trainer.set_experiment(MOONS)  # as a document that is opened does
    trainer.pause()
    assert kept_of(trainer, qtbot).steps.step == kept.steps.step
    idle(trainer, qtbot)
    assert trainer.moment.step == kept.steps.step


def test_a_training_that_cannot_go_on_says_why_and_is_not_lost(trainer, qtbot):
    trainer.step_batch()
    idle(trainer, qtbot)
    kept = kept_of(trainer, qtbot)
    fewer = replace(kept.experiment, data=replace(kept.experiment.data, samples=50))
    broken = structs.replace(kept, experiment=fewer, steps=structs.replace(kept.steps, position=300))
    trainer.take(fewer, broken)
    idle(trainer, qtbot)
    assert "The training that was kept can't go on: it stands at sample 300" in trainer.messages[-1]
    assert kept_of(trainer, qtbot) is broken and trainer.trained
    trainer.take(fewer)
    idle(trainer, qtbot)
    assert trainer.moment.step == 0 and not trainer.trained


@pytest.mark.parametrize("running", [True, False])
def test_a_run_that_is_not_finite_when_it_is_kept_is_told_and_kept_as_it_was_before(
    trainer, qtbot, running, monkeypatch
):
    play_for(trainer, qtbot, 50)
    keep, raised = sessions.Session.keep, []

    def diverged_first(session):
        if not raised:
            raised.append(True)
            session.run.network.weights[0] = np.nan  # in the thread, if it runs
        return keep(session)

    if not running:
        trainer.pause()
        idle(trainer, qtbot)
    monkeypatch.setattr(sessions.Session, "keep", diverged_first)
    came = []
    trainer.keep(came.append)
    qtbot.waitUntil(lambda: bool(came) and any("Training blew up" in said for said in trainer.messages))
    assert np.isfinite(came[0].steps.weights).all()


@pytest.fixture
def keepers(monkeypatch):
    """Let every network be a large one; give the threads that keep it, each of which waits until `go` is set."""
    monkeypatch.setattr(trainer_module, "LARGE_BYTES", 1)
    found, keep, go = [], sessions.Session.keep, threading.Event()
    go.set()

    def noted(session):
        found.append(threading.current_thread() is threading.main_thread())
        go.wait(5)
        return keep(session)

    monkeypatch.setattr(sessions.Session, "keep", noted)
    found_and_go = found, go
    yield found_and_go
    go.set()


def test_a_large_network_that_is_paused_is_kept_beside_the_window(trainer, qtbot, keepers):
    assert kept_of(trainer, qtbot) is None  # nothing is trained
    play_for(trainer, qtbot, 50)
    trainer.pause()
    idle(trainer, qtbot)
    in_window, _ = keepers
    in_window.clear()
    said, came, moment = len(trainer.messages), [], trainer.moment
    trainer.keep(came.append)
    trainer.keep(came.append)
    assert not came and not trainer.running and trainer.can_play
    qtbot.waitUntil(lambda: len(came) == 2)
    idle(trainer, qtbot)
    assert not any(in_window) and came[0].steps.step == moment.step == trainer.moment.step
    assert len(trainer.messages) == said, "nobody is told of it"
    assert np.array_equal(stepped(Run(MOONS), moment.step), came[0].steps.weights)


@pytest.mark.parametrize("what", ["play", "edit", "reset", "look through"])
def test_what_is_asked_while_it_is_kept_comes_after(trainer, qtbot, keepers, what):
    play_for(trainer, qtbot, 50)
    trainer.pause()
    idle(trainer, qtbot)
    step, came = trainer.moment.step, []
    _, go = keepers
    go.clear()
    trainer.keep(came.append)
    qtbot.waitUntil(lambda: trainer._worker is not None and trainer._worker.isRunning())
    slower = with_training(learning_rate=0.01)
    do = {
        "play": trainer.play,
        "edit": lambda: trainer.set_experiment(slower),
        "reset": lambda: trainer.swap("reset"),
        "look through": lambda: trainer.look_through(PlaneView()),
    }
    do[what]()
    go.set()
    qtbot.waitUntil(lambda: bool(came))
    assert came[0].steps.step == step and came[0].experiment is MOONS
    if what == "play":
        qtbot.waitUntil(lambda: trainer.running and trainer.moment.step > step)
        trainer.pause()
    idle(trainer, qtbot)
    if what == "edit":
        qtbot.waitUntil(lambda: trainer.moment.experiment is slower)
    assert (trainer.moment.step == 0) == (what == "reset")


def test_what_cannot_be_kept_there_is_kept_in_the_window(trainer, qtbot, keepers, monkeypatch):
    play_for(trainer, qtbot, 50)
    trainer.pause()
    idle(trainer, qtbot)
    keep, came = sessions.Session.keep, []

    def short(session):
        if threading.current_thread() is not threading.main_thread():
            raise MemoryError
        return keep(session)

    monkeypatch.setattr(sessions.Session, "keep", short)
    trainer.keep(came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert came[0].steps.step == trainer.moment.step and "not enough memory" in trainer.messages[-1]


def test_once_it_is_closed_it_is_kept_at_once(trainer, qtbot, keepers):
    play_for(trainer, qtbot, 50)
    trainer.pause()
    idle(trainer, qtbot)
    waiting, came = [], []
    trainer.keep(waiting.append)
    assert trainer.close()
    trainer.keep(came.append)
    assert came[0].steps.step == trainer.moment.step
