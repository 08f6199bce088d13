"""What differs between two experiments, in words; and which layer is which."""

import pytest

from core.experiment import edits
from core.experiment.difference import difference
from core.experiment.learning import Adam, CosineDecay, Momentum
from core.experiment.matching import matched
from core.experiment.presets import PRESETS
from core.experiment.spec import Augmentation, Data, Experiment, Training, replace
from core.layers import Add, BatchNorm, Dense
from core.layers.touches import Touch

A, B, C = Dense(8, "tanh"), Dense(8, "tanh"), Dense(2, "softmax")  # two that are equal
BASE = Experiment((A, B, C), Data("moons", 200), Training())


def with_(data=None, training=None, **changes):
    made = replace(BASE, **changes)
    made = replace(made, data=replace(made.data, **(data or {})))
    return replace(made, training=replace(made.training, **(training or {})))


@pytest.mark.parametrize(
    "after, words",
    [
        (with_(seed=3, training={"epochs": 9, "patience": 3}), ""),
        (with_(layers=(replace(A, initializer="zeros", name="x"), B, C)), ""),
        (with_(layers=(replace(A, activation="relu", units=12), B, C)), "layer 1: 8 to 12 neurons, tanh to relu"),
        (with_(layers=(A, C)), "layer 2 (dense, 8 tanh) removed"),
        (with_(layers=(A, B, BatchNorm(), C)), "layer 3 (batch normalization) added"),
        (with_(layers=(A, B, replace(C, dropout=0.25))), "layer 3: dropout 0 to 0.25"),
        (with_(layers=(replace(A, off=(2,), frozen=True), B, C)), "layer 1: neuron 3 off, frozen"),
        (with_(layers=(replace(A, touches=(Touch(0, 0, 1.0, 0.0),)), B, C)), "layer 1: weights set by hand"),
        (with_(data={"dataset": "circles", "noise": 0.4}), "data set Two moons to Circles"),
        (with_(data={"noise": 0.25, "samples": 3000}), "samples 200 to 3,000, noise 0.2 to 0.25"),
        (with_(data={"features": ("x1", "x1^2")}), "feature x1^2 added, feature x2 removed"),
        (with_(training={"learning_rate": 0.03, "batch_size": 32}), "learning rate 0.1 to 0.03, batch size 10 to 32"),
        (with_(training={"optimizer": Adam(), "clip_norm": 1.0}), "optimizer sgd to adam, clip norm off to 1"),
        (with_(training={"schedule": CosineDecay()}), "schedule constant to cosine"),
        (with_(training={"augmentation": Augmentation(shift=2)}), "shift 0 to 2"),
        (
            with_(training={"l1": 1.0, "l2": 1.0, "loss": "mse", "warmup": 2.0, "batch_size": 1}),
            "loss categorical_crossentropy to mse, batch size 10 to 1, l1 0 to 1, l2 0 to 1 and 1 more",
        ),
    ],
)
def test_words(after, words):
    assert difference(BASE, after) == words


def test_numbers_within_a_choice_and_other_connections():
    before, after = (with_(training={"optimizer": Momentum(rate)}) for rate in (0.9, 0.99))
    assert difference(before, after) == "momentum 0.9 to 0.99"
    skip = PRESETS["skip"]
    reads = edits.reading(skip.layers, next(i for i, each in enumerate(skip.layers) if isinstance(each, Add)), (0, 1))
    assert difference(skip, replace(skip, layers=reads)) == "other connections"


def test_of_equal_layers_the_very_one_is_known_that_was_moved_removed_or_copied():
    layers = (A, B, C)
    assert matched(layers, edits.removed(layers, 0)) == {0: 1, 1: 2}
    assert matched(layers, edits.removed(layers, 1)) == {0: 0, 1: 2}
    wide = (A, Dense(9, "tanh"), C)
    assert matched(wide, edits.moved(wide, 0, 1)) == {0: 1, 1: 0, 2: 2}
    assert matched(layers, edits.duplicated(layers, 0)) == {0: 0, 2: 1, 3: 2}
    assert matched((A, B, C), (Dense(8, "tanh"), C)) == {0: 0, 1: 2}, "of others, what comes first"
    assert matched((A, C), (Dense(3, "relu"), Dense(3, "softmax")), (1, 1)) == {0: 0, 1: 1}
    assert matched((A, C), (A, BatchNorm(), Dense(9, "relu"), C)) == {0: 0, 3: 1}
    many = tuple(Dense(n % 50 + 1) for n in range(1500))
    assert len(matched(many, tuple(replace(each, activation="relu") for each in many))) == 1500
