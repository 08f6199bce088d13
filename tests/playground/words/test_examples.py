"""Examples of a person's own network: right for every kind of data, and none is made up."""

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.learning import CosineDecay, Momentum
from core.experiment.presets import PRESETS
from core.layers import Conv2D, Dense, Flatten, MaxPool2D
from core.training.run import Run
from playground.words.examples import EXAMPLES
from playground.words.last_seen import LastSeen


def seen(name, steps=30, **training):
    experiment = PRESETS[name]
    experiment = replace(experiment, training=replace(experiment.training, **training))
    run = Run(experiment)
    for step in run.steps():
        if step == steps:
            break
    return LastSeen(experiment, run.moment())


MOONS = seen("moons")


@pytest.mark.parametrize("name", ["moons", "sine", "digits", "post-000"])
def test_every_example_can_be_made_of_every_kind_of_data(name):
    given = seen(name, steps=2)
    for key, example in EXAMPLES.items():
        shown = example(given)
        assert shown is None or (shown.text[0].isupper() and "{" not in shown.text and "nan" not in shown.text), key
    bare = LastSeen(given.experiment)
    for key, example in EXAMPLES.items():
        shown = example(bare)
        assert shown is None or "{" not in shown.text, key


def test_epochs_steps_and_batches_add_up():
    assert "Your 800 training samples make 80 batches of 10: an epoch is 80 steps." in EXAMPLES["epochs"](MOONS).text
    assert "30 steps, which are 0.38 epochs" in EXAMPLES["epochs"](MOONS).text


def test_parameters_are_counted_layer_by_layer():
    layers = (Conv2D(4, 3), MaxPool2D(2), Flatten(), Dense(10, "softmax"))
    digits = replace(PRESETS["digits"], layers=layers)
    text = EXAMPLES["parameters"](LastSeen(digits)).text
    assert "layer 1: 4 · (3 · 3 · 1 + 1) = 40" in text and "layer 4: 10 · (784 + 1) = 7,850" in text
    assert "Together 7,890" in text
    assert (
        "after layer 1 3 x 3 pixels, after layer 2 4 x 4 pixels" in EXAMPLES["receptive-field"](LastSeen(digits)).text
    )


def test_softmax_and_surprise_are_of_the_same_answer():
    moment = MOONS.moment
    from core.inside.reader import Reader

    share = float(Reader(moment.weights).read(moment.points.x_test[0])[int(moment.points.y_test[0])])
    text = EXAMPLES["surprise"](MOONS).text
    assert f"{share:.3g}" in text and f"{-np.log(share):.3g}" in text
    assert EXAMPLES["softmax"](MOONS).paint is not None


def test_the_confusion_of_the_moment_is_told():
    wrong = np.array(MOONS.moment.confusion)
    np.fill_diagonal(wrong, 0)
    assert f"{wrong.max()} times" in EXAMPLES["confusion"](MOONS).text


def test_losses_are_those_of_the_moment_and_of_the_start():
    text = EXAMPLES["losses"](MOONS).text
    assert f"{MOONS.moment.train_loss:.4g}" in text and f"{MOONS.moment.curve.rows()[0].train_loss:.4g}" in text


def test_penalties_cost_what_the_core_takes():
    given = seen("moons", l1=0.01, l2=0.1)
    kernels = given.moment.weights.weights.astype(float)
    text = EXAMPLES["penalty"](given).text
    assert "Σ |w| = " in text and "add 0 to" not in text and kernels.size == 354


def test_a_schedule_is_drawn_and_momentum_is_summed_up():
    assert EXAMPLES["schedule"](MOONS).paint is None
    assert EXAMPLES["schedule"](seen("moons", schedule=CosineDecay())).paint is not None
    assert "add up to 10 times" in EXAMPLES["optimizer"](seen("moons", optimizer=Momentum(0.9))).text
