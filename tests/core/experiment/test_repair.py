"""The nearest experiment that can be run, by hand; test_spec.py draws many more."""

import pytest

from core.experiment import repair, stack
from core.experiment.presets import OWN, PRESETS
from core.experiment.spec import Augmentation, Data, Experiment, SpecError, Training, replace
from core.layers import Add, Dense, Dropout

SOFTMAX = (Dense(4, "relu"), Dense(2, "softmax"))
GOOD = Experiment(SOFTMAX)
BLOBS = Data("blobs", classes=3)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (GOOD, GOOD),
        (Experiment((*SOFTMAX, Dropout())), GOOD),
        (Experiment(SOFTMAX, BLOBS), Experiment((Dense(4, "relu"), Dense(3, "softmax")), BLOBS)),
        (
            Experiment((Dense(4), Dense(1, "sigmoid")), BLOBS, Training("binary_crossentropy")),
            Experiment((Dense(4), Dense(3, "softmax")), BLOBS, Training("binary_crossentropy")),
        ),
        (
            Experiment((Dense(1, "sigmoid"),)),
            Experiment((Dense(1, "sigmoid"),), training=Training("binary_crossentropy")),
        ),
        (Experiment((Dense(2, "relu"),)), Experiment((Dense(2, "relu"),), training=Training("mse"))),
        (Experiment(()), Experiment((Dense(2, "softmax"),))),
    ],
)
def test_fitted_by_hand(before, after):
    assert repair.fitted(before) == after


def test_difference_by_hand():
    before = Experiment((Dense(4), Dense(1, "sigmoid")), BLOBS, Training("categorical_crossentropy"))
    said = repair.difference(before, repair.fitted(before))
    assert said == "To fit, the output is now softmax, the output has 3 neurons."
    before = Experiment(SOFTMAX, BLOBS)
    assert repair.difference(before, repair.fitted(before)) == "To fit, the output has 3 neurons."


def edited(experiment, **training):
    return replace(experiment, training=replace(experiment.training, **training))


def test_what_can_be_run_stays_as_it_was_edited():
    for after in (edited(GOOD, learning_rate=0.7), replace(GOOD, layers=(Dense(7, "tanh"), *SOFTMAX))):
        assert repair.followed(GOOD, after) is after


def test_the_output_follows_the_loss_and_the_loss_the_output():
    found = repair.followed(GOOD, edited(GOOD, loss="binary_crossentropy"))
    assert found.layers[-1] == Dense(2, "softmax"), "softmax goes with it"
    tanh = replace(GOOD, layers=(SOFTMAX[0], Dense(2, "tanh")))
    found = repair.followed(GOOD, tanh)
    assert found.layers == tanh.layers and found.training.loss == "mse"
    found = repair.followed(found, edited(found, loss="categorical_crossentropy"))
    assert found.layers[-1] == Dense(2, "softmax") and found.training.loss == "categorical_crossentropy"


def test_output_and_loss_follow_data_of_another_kind():
    sine = replace(GOOD, data=PRESETS["sine"].data)
    found = repair.followed(GOOD, sine)
    assert (found.layers[-1], found.training.loss) == (Dense(1, "linear"), "mse")
    back = repair.followed(found, replace(found, data=GOOD.data))
    assert (back.layers[-1], back.training.loss) == (Dense(2, "softmax"), "categorical_crossentropy")
    for experiment in (found, back):
        stack.check(experiment)


def test_points_lose_the_augmentation_and_it_is_said():
    turned = Training(augmentation=Augmentation(rotate=10))
    digits = replace(PRESETS["digits"], training=turned)
    stack.check(digits)
    moons = replace(digits, data=GOOD.data)
    found = repair.followed(digits, moons)
    assert found.training.augmentation.off and found.layers[-1].units == 2
    assert "augmentation, which is for images, is off" in repair.difference(moons, found)
    assert repair.fitted(replace(GOOD, training=turned)) == replace(GOOD, training=Training())
    assert "augmentation" not in repair.difference(digits, digits)


def test_a_graph_that_is_wrong_is_left_to_the_person_who_made_it():
    circle = (Add(name="x", inputs=("y", "x")), Add(name="y", inputs=("x", "x")), Dense(2, "softmax"))
    with pytest.raises(SpecError, match="cycle"):
        repair.followed(GOOD, replace(GOOD, layers=circle))
    loaded = replace(GOOD, layers=circle)
    with pytest.raises(SpecError, match="cycle"):
        repair.followed(loaded, edited(loaded, learning_rate=0.7))


@pytest.mark.parametrize("data", [PRESETS["moons"].data, PRESETS["sine"].data, PRESETS["digits"].data])
@pytest.mark.parametrize(("epochs", "then"), [(None, repair.EPOCHS), (7, 7)])
def test_other_data_than_painted_points_has_an_end_again(data, epochs, then):
    painted = replace(OWN, training=replace(OWN.training, epochs=epochs))
    found = repair.followed(painted, replace(painted, data=data))
    assert found.training.epochs == then
    said = repair.difference(replace(painted, data=data), found)
    assert said.endswith(f"Play ends after {repair.EPOCHS} epochs.") == (epochs is None)
    endless = replace(found, training=replace(found.training, epochs=None))
    other = replace(endless, data=replace(endless.data, seed=9))
    assert repair.followed(endless, other).training.epochs is None, "what a person chose stays"
    back = replace(endless, data=OWN.data)
    assert repair.followed(endless, back).training.epochs is None
