"""What is noticed of real runs: each thing where it is, and none of it in trainings that go well."""

import re

import numpy as np
import pytest

from benchmarks import findings
from core.data.chosen_points import points_of
from core.data.tables.guess import load_table
from core.experiment.learning import Adam
from core.experiment.presets import PRESETS, for_table
from core.experiment.spec import Experiment, replace
from core.layers import BatchNorm, Dense
from core.layers.touches import Touch
from core.noticing import noticing
from core.noticing.evidence import Evidence
from core.noticing.noticed import BACK, CLASSES, PAINT, RESET
from core.noticing.noticing import KINDS, Steady, notice
from core.noticing.of_blow_up import fits, last_good
from core.training.keeping import gone_back
from core.training.run import Diverged, Run

MOONS = PRESETS["moons"]
ILL = [kind for kind in KINDS if kind in findings.KINDS]


def trained(experiment, epochs, run=None):
    """Return the moment after so many epochs, and whether the run blew up before."""
    run = run or Run(experiment)
    with np.errstate(all="ignore"):
        try:
            for _ in run.steps(64):
                if run.epoch >= epochs:
                    break
        except Diverged:
            return run.moment(), True
        return run.moment(), False


def kinds(found):
    return [each.kind for each in found]


@pytest.mark.parametrize("number", [100, 101])
@pytest.mark.parametrize("kind", ILL)
def test_each_is_found_in_a_run_that_has_it(kind, number):
    said, _ = findings.said_of(findings.ill(kind, number))
    assert kind in said


def test_the_table_tells_every_kind():
    others = {"saturated", "patience"}  # that come with others, or were asked for
    assert set(KINDS) - others == set(findings.KINDS)


@pytest.mark.parametrize("number", range(300, 304))
def test_nothing_is_said_of_a_healthy_run_at_any_time(number):
    said, _ = findings.said_of(findings.fine(number))
    assert not said


@pytest.mark.parametrize("name", [name for name in PRESETS if PRESETS[name].data.dimensions and name != "post-001"])
def test_nothing_is_said_of_a_preset(name):
    said, _ = findings.said_of(PRESETS[name])
    assert not said


def test_nothing_is_said_before_the_first_step():
    assert notice(Run(findings.ill("one class", 0)).moment()) == ()


@pytest.mark.parametrize("kind", [kind for kind in ILL if kind not in ("blow-up", "one class")])
def test_every_remedy_is_an_experiment_that_trains_or_something_to_do(kind):
    moment, blew_up = trained(findings.ill(kind, 200), 60 if kind != "rate too low" else 15)
    found = [each for each in notice(moment, blew_up=blew_up) if each.kind == kind]
    assert found and found[0].remedies and found[0].what.endswith(".") and found[0].why.endswith(".")
    for remedy in found[0].remedies:
        assert remedy.experiment is not None or remedy.action in (BACK, CLASSES, PAINT)
        if remedy.experiment is not None:
            assert remedy.experiment != moment.experiment
            after, _ = trained(remedy.experiment, 2)
            assert np.isfinite(after.train_loss)


@pytest.mark.parametrize(
    "kind",
    ["inputs unscaled", "targets unscaled", "exploding", "dead", "vanishing", "rate too low", "rate too high"],
)
def test_the_remedy_helps(kind):
    """Of most of five runs it makes that the thing isn't found any more, and the score is better."""
    better = 0
    for number in range(5):
        experiment = findings.ill(kind, number)
        before, blew_up = trained(experiment, 40)
        found = [each for each in notice(before, blew_up=blew_up) if each.kind == kind]
        if not found:
            continue
        remedy = found[0].remedies[0]
        run = Run(experiment) if remedy.action == RESET or remedy.experiment.seed != experiment.seed else None
        after, _ = trained(remedy.experiment, 40) if run else trained(remedy.experiment, 40, Run(remedy.experiment))
        better += after.train_score > before.train_score and kind not in kinds(notice(after))
    assert better >= 3


def test_no_hidden_layer_is_named_where_there_is_none():
    experiment = replace(PRESETS["circles"], layers=(Dense(2, "softmax"),))
    moment, _ = trained(experiment, 40)
    (found,) = notice(moment)
    assert found.kind == "guessing" and re.search(r"for \d+ epochs: \d+% right", found.what)
    assert found.remedies[0].label == "Add a hidden layer" and len(found.remedies[0].experiment.layers) == 2
    after, _ = trained(found.remedies[0].experiment, 40)
    assert after.train_score > 0.95 and notice(after) == ()


def test_a_change_of_settings_begins_the_count_anew():
    experiment = findings.ill("rate too low", 3)
    run = Run(experiment)
    moment, _ = trained(experiment, 40, run)
    assert "rate too low" in kinds(notice(moment))
    changed = replace(experiment, training=replace(experiment.training, learning_rate=0.01, epochs=None))
    run.apply(changed)
    moment, _ = trained(changed, 43, run)
    assert Evidence(moment).column("epoch")[0] >= 40 and notice(moment) == ()


def test_overfitting_goes_back_to_about_its_best_epoch():
    moment, _ = trained(findings.ill("overfitting", 1), 150)
    (found,) = [each for each in notice(moment) if each.kind == "overfitting"]
    epoch = int(re.search(r"since epoch (\d+)", found.what)[1])
    back, penalty = found.remedies
    assert back.action == BACK and abs(back.checkpoint.epoch - epoch) <= 2
    best = moment.curve.column("epoch")[np.argmin(moment.curve.column("test_loss"))]
    assert abs(epoch - best) <= 5 and penalty.experiment.training.l2 > 0


@pytest.mark.parametrize("waited", [4, 5, 6])
def test_patience_at_its_end_has_the_best_weights_to_give_back(waited):
    run = Run(replace(MOONS, training=replace(MOONS.training, patience=5)))
    trained(MOONS, 3, run)
    run.keep_best()
    best = run.network.weights.copy()
    moment, _ = trained(MOONS, 3 + waited, run)
    found = [each for each in notice(moment) if each.kind == "patience"]
    assert bool(found) == (waited >= 5)
    if found:
        assert "Best at epoch 3: the test loss" in found[0].what
        np.testing.assert_array_equal(found[0].remedies[0].checkpoint.weights.weights, best)
        back = Run.of(gone_back(run.keep(), found[0].remedies[0].checkpoint))
        np.testing.assert_array_equal(back.network.weights, best)
        assert (back.epoch, back.curve.column("epoch")[-1]) == (3, 3) and back.id != run.id
        assert notice(trained(MOONS, 4, back)[0]) == ()  # it goes on from there


# -- tables


def test_overfitting_is_told_by_the_samples_for_validation_where_there_are_such(tmp_path):
    x, y = findings.all_points(replace(findings.ill("overfitting", 1).data, samples=200))
    lines = [f"{a},{b},{'yes' if c else 'no'}" for (a, b), c in zip(x, y, strict=True)]
    (tmp_path / "noisy.csv").write_text("\n".join(["a,b,answer", *lines]))
    data = load_table(tmp_path / "noisy.csv", "answer", validation=0.3, test_fraction=0.0)
    layers = (Dense(64, "relu", "he_normal"), Dense(64, "relu", "he_normal"), Dense(2, "softmax"))
    moment, _ = trained(Experiment(layers, data, adam(0.005)), 150)
    (found,) = [each for each in notice(moment) if each.kind == "overfitting"]
    assert "the validation loss rose" in found.what


def house_prices(path, rng, rows=300):
    size, rooms = rng.uniform(40, 200, rows), rng.integers(1, 8, rows)
    price = 3500 * size + 20_000 * rooms + rng.normal(0, 5000, rows)
    lines = [f"{a:.1f},{b},{c:.0f}" for a, b, c in zip(size, rooms, price, strict=True)]
    path.write_text("\n".join(["size,rooms,price", *lines]))
    return path


@pytest.mark.parametrize("which", ["inputs", "target"])
def test_of_a_table_the_answers_or_inputs_that_are_not_standardized_are_named(tmp_path, which):
    path = house_prices(tmp_path / "houses.csv", np.random.default_rng(0))
    data = load_table(path, "price", **{f"standardize_{which}": False})
    moment, blew_up = trained(for_table(data), 20)
    found = notice(moment, blew_up=blew_up)[0]
    assert found.kind == ("inputs unscaled" if which == "inputs" else "targets unscaled")
    points = points_of(data)
    most = points.x_train[:, 0].max() if which == "inputs" else points.y_train.max()
    assert f"{most:,.4g}" in found.what and "standardize" in found.what
    (remedy,) = found.remedies
    assert remedy.action == RESET and getattr(remedy.experiment.data.table, f"standardize_{which}")
    after, _ = trained(remedy.experiment, 20)
    assert after.train_score > 0.95 and notice(after) == ()


def test_a_standardized_table_is_not_told_of(tmp_path):
    moment, _ = trained(for_table(load_table(house_prices(tmp_path / "a.csv", np.random.default_rng(1)), "price")), 20)
    assert notice(moment) == ()


def test_batch_normalization_of_the_inputs_does_it_too():
    experiment = findings.ill("inputs unscaled", 4)
    moment, _ = trained(replace(experiment, layers=(BatchNorm(), *experiment.layers)), 20)
    assert "inputs unscaled" not in kinds(notice(moment))


def test_what_is_learned_all_the_same_is_not_nagged_about():
    x, y = findings.all_points(replace(MOONS.data, samples=400))
    data = findings.by_hand(x * 15, y)
    moment, _ = trained(Experiment((Dense(16, "relu"), Dense(2, "softmax")), data, training=adam(0.01)), 40)
    assert moment.train_score > 0.95 and notice(moment) == ()


def adam(rate):
    return replace(MOONS.training, optimizer=Adam(), learning_rate=rate)


# -- blow-ups


def blown(number=0):
    """Return the moment after a blow-up of a network that had learned something for 10 epochs."""
    experiment = replace(PRESETS["plane"], seed=number)
    run = Run(experiment)
    trained(experiment, 10, run)
    wild = replace(experiment, training=replace(experiment.training, learning_rate=50.0))
    run.apply(wild)
    return trained(wild, 20, run)


@pytest.mark.parametrize("number", range(3))
def test_after_a_blow_up_the_way_back_is_the_last_good_state(number):
    moment, blew_up = blown(number)
    assert blew_up
    (found,) = notice(moment, blew_up=True)
    assert found.kind == "blow-up" and "past saving" in found.what
    back, anew = found.remedies
    assert back.action == BACK and back.checkpoint.epoch == 10 and back.checkpoint is last_good(moment)
    assert anew.action == RESET and anew.experiment.training.learning_rate == 5.0
    assert back.experiment == anew.experiment


def test_weights_past_saving_learn_worse_than_new_ones_and_the_good_state_does_not():
    """So "past saving" is true: ten epochs from there, at the rate that did well, don't reach what it had."""
    moment, _ = blown()
    calm = replace(moment.experiment, training=replace(moment.experiment.training, learning_rate=0.05))
    run = Run(calm)
    run.network.take(moment.weights)  # as they are after it
    ruined, _ = trained(calm, 10, run)
    fresh, _ = trained(calm, 10)
    assert not ruined.train_loss < 2 * fresh.train_loss


def test_a_blow_up_in_the_first_epoch_goes_back_to_the_start_only():
    moment, blew_up = trained(findings.ill("blow-up", 1), 60)
    assert blew_up and moment.epoch < 1
    found = notice(moment, blew_up=True)[0]
    assert all(remedy.action != BACK for remedy in found.remedies) and found.remedies[-1].action == RESET


def test_a_checkpoint_of_another_network_is_no_way_back():
    moment, _ = trained(MOONS, 2)
    past = moment.checkpoints[-1]
    assert fits(past, MOONS) and not fits(past, replace(MOONS, seed=5))
    assert not fits(past, replace(MOONS, layers=(Dense(5, "relu"), *MOONS.layers)))


# -- what stands in the line


def looks(steady, moment, *many, ended=False):
    return [getattr(steady.say(moment, found, ended=ended), "kind", None) for found in many]


def test_the_line_is_steady():
    moment, _ = trained(findings.ill("rate too low", 3), 40)
    (slow,) = notice(moment)
    none, steady = (), Steady()
    assert looks(steady, moment, (slow,), (slow,), none, (slow,), (slow,), (slow,)) == [None] * 5 + ["rate too low"]
    flicker = [none, (slow,)] * 5
    assert looks(steady, moment, *flicker) == ["rate too low"] * 10
    gone = looks(steady, moment, *[none] * noticing.UNTIL_GONE)
    assert gone == ["rate too low"] * (noticing.UNTIL_GONE - 1) + [None]


def test_what_is_found_at_the_end_is_said_at_once_and_what_is_dismissed_never_again_in_that_run():
    moment, _ = trained(findings.ill("rate too low", 3), 40)
    other, _ = trained(findings.ill("rate too low", 4), 40)
    found, steady = notice(moment), Steady()
    assert looks(steady, moment, found, ended=True) == ["rate too low"]
    steady.dismiss()
    assert looks(steady, moment, *[found] * 5, ended=True) == [None] * 5
    assert looks(steady, other, found, ended=True) == ["rate too low"]


def test_a_cause_takes_the_place_of_what_follows_from_it():
    moment, _ = trained(findings.ill("unbalanced", 3), 40)
    (rare,) = [each for each in notice(moment) if each.kind == "unbalanced"]
    other, _ = trained(findings.ill("few tests", 3), 20)
    (few,) = [each for each in notice(other) if each.kind == "few tests"]
    steady = Steady()
    assert looks(steady, moment, *[(few,)] * 3, *[(rare, few)] * 3) == [None, None, *["few tests"] * 3, "unbalanced"]
    assert looks(steady, moment, (few,)) == ["unbalanced"]


def test_what_an_earlier_rate_spoilt_is_not_the_fault_of_the_rate_of_now():
    usual = PRESETS["first"]
    hot = replace(usual, training=replace(usual.training, learning_rate=10.0))
    run = Run(hot)
    with np.errstate(all="ignore"):
        for experiment, until in ((hot, 30), (usual, 80)):
            run.apply(experiment)
            next(None for _ in run.steps() if run.epoch >= until)
        first = notice(run.moment())[0]
    assert first.kind == "rate too high" and "The learning rate of before, 10," in first.what
    assert [remedy.label for remedy in first.remedies] == ["New start"]
    assert first.remedies[0].experiment.training == usual.training


def test_a_rate_that_was_raised_and_threw_the_loss_up_is_told_with_the_way_back():
    layers = (Dense(16, "tanh", "glorot_uniform"), MOONS.layers[-1])
    calm = replace(MOONS, layers=layers, training=replace(MOONS.training, epochs=None))
    run = Run(calm)
    best = trained(calm, 400, run)[0].train_loss
    assert notice(run.moment()) == ()
    run.apply(replace(calm, training=replace(calm.training, learning_rate=10.0)))
    for epoch in (500, 1000, 2000):  # though most answers are right
        moment, _ = trained(calm, epoch, run)
        found = notice(moment)
        assert "rate too high" in kinds(found), epoch
    assert f"{Evidence(moment).best_loss:.3g} at its best" in found[0].what and moment.train_loss > 5 * best
    back = found[0].remedies[0]
    assert back.action == BACK and back.experiment == calm and back.checkpoint.epoch <= 400


def test_losses_of_other_test_samples_are_not_compared():
    experiment = findings.ill("overfitting", 1)
    run = Run(replace(experiment, training=replace(experiment.training, epochs=None)))
    trained(experiment, 15, run)
    before = run.moment().test_loss
    data = replace(experiment.data, samples=run.experiment.data.samples * 3, noise=run.experiment.data.noise * 1.5)
    run.apply(replace(run.experiment, data=data))
    evidence = Evidence(trained(experiment, 60, run)[0])
    assert evidence.column("epoch")[0] == 16 and before not in evidence.column("test_loss")


@pytest.mark.parametrize("epochs", [600, 1500])  # of which not every one is kept
def test_overfitting_says_the_epoch_that_its_button_goes_back_to(epochs):
    experiment = findings.ill("overfitting", 1)
    slow = replace(experiment, training=replace(experiment.training, epochs=None, learning_rate=0.0005))
    moment, _ = trained(slow, epochs, Run(slow))
    (found,) = [each for each in notice(moment) if each.kind == "overfitting"]
    since, back = (re.search(r"epoch ([\d,]+)", text)[1] for text in (found.what, found.remedies[0].label))
    assert since == back


def by_hand(experiment, *touches):
    """Return the experiment with touches (layer, unit, source, value) added to it."""
    layers = list(experiment.layers)
    for layer, unit, source, value in touches:
        touch = Touch(unit, source, value, 0.0)
        layers[layer] = replace(layers[layer], touches=(*layers[layer].touches, touch))
    return replace(experiment, layers=tuple(layers))


def test_weights_set_by_hand_leave_standing_what_they_do_not_mend():
    dead = Dense(8, "relu", "zeros")
    experiment = replace(MOONS, layers=(dead, dead, MOONS.layers[-1]))
    run = Run(replace(experiment, training=replace(experiment.training, epochs=None)))
    trained(experiment, 30, run)
    assert "dead" in kinds(notice(run.moment()))
    once = by_hand(run.experiment, (0, 0, 0, 0.5))
    for _ in range(2):  # at once, and some epochs on, when the curve has not much to say of it yet
        run.apply(once)
        assert "dead" in kinds(notice(run.moment()))
        once = by_hand(once, (0, 0, 1, 0.25))
        trained(experiment, run.epoch + 3, run)
        assert "dead" in kinds(notice(run.moment()))
    alive = [(layer, unit, source, 1.0) for layer in (0, 1) for unit in range(8) for source in (0, 1)]
    run.apply(by_hand(run.experiment, *alive))
    assert "dead" not in kinds(notice(run.moment())), "judged by what it is now"
