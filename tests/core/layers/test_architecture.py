"""Layers as values: what they refuse by themselves, free names, JSON of graphs."""

import json

import pytest

from core.experiment import spec
from core.experiment.spec import Data, Experiment, SpecError, replace
from core.layers import (
    LAYERS,
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.layers.layer import free_name

WRONG = {
    "two names": (lambda: Dense(2, inputs=("a", "b")), ["dense reads one layer", "a, b", "Add"]),
    "inputs as a word": (lambda: Add(inputs="ab"), ["tuple of names", "got 'ab'"]),
    "inputs as places": (lambda: Add(inputs=(0, 1)), ["tuple of names", "got (0, 1)"]),
    "inputs of None": (lambda: Dense(2, inputs=None), ["tuple of names", "got None"]),
    "name of the data": (lambda: Dense(2, name="input"), ["name", "that is the data", "got 'input'"]),
    "name with a space": (lambda: Dense(2, name=" a"), ["name", "space", "got ' a'"]),
    "name too long": (lambda: Dense(2, name="a" * 61), ["60 characters"]),
    "name as a number": (lambda: Dense(2, name=3), ["name", "got 3"]),
    "reshape to a number": (lambda: Reshape(4), ["(height, width, channels)", "got 4"]),
    "reshape to two": (lambda: Reshape((4, 4)), ["(height, width, channels)", "got (4, 4)"]),
    "reshape to 0": (lambda: Reshape((0,)), ["whole numbers", "got (0,)"]),
    "reshape to two unknowns": (lambda: Reshape((-1, -1, 2)), ["one of which may be -1", "got (-1, -1, 2)"]),
    "reshape to a part": (lambda: Reshape((2.0,)), ["whole numbers", "got (2.0,)"]),
    "filters of 0": (lambda: Conv2D(0), ["filters", "got 0"]),
    "kernel of two": (lambda: Conv2D(2, (3, 4)), ["kernel_size", "(3, 4)"]),
    "strides of 0": (lambda: Conv2D(2, strides=0), ["strides", "got 0"]),
    "padding": (lambda: Conv2D(2, padding="full"), ["padding 'full'", "same, valid"]),
    "initializer as a list": (lambda: Dense(2, initializer=[]), ["initializer []", "he_normal"]),
    "pool of 0": (lambda: MaxPool2D(0), ["pool size", "got 0"]),
    "pool strides of 0": (lambda: AveragePool2D(2, 0), ["strides of a pool", "got 0"]),
    "momentum of 1": (lambda: BatchNorm(1.0), ["momentum of batch normalization", "below 1"]),
    "epsilon of 0": (lambda: BatchNorm(epsilon=0), ["epsilon of batch normalization", "at least 1e-30"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_layers_are_refused_with_words(name):
    call, words = WRONG[name]
    with pytest.raises(SpecError) as raised:
        call()
    for word in words:
        assert word in str(raised.value)


def test_free_names():
    assert free_name(Conv2D(2), set()) == "conv2d_1"
    assert free_name(Add(), {"add_1", "add_2", ""}) == "add_3"
    assert free_name(Add(), {"add_2"}) == "add_1"


def test_a_reshape_by_a_list_is_the_same_value():
    assert Reshape([4, 4, 1]) == Reshape((4, 4, 1)) and hash(Reshape([4])) == hash(Reshape((4,)))


# -- JSON

EVERYTHING = (
    Conv2D(4, 5, 2, "valid", "relu", "he_normal", 0.5, name="a"),
    MaxPool2D(3, 1, name="b"),
    AveragePool2D(3, strides=1, inputs=("a",), name="c"),
    Add(inputs=("b", "c"), name="d"),
    Concatenate(inputs=("d", "d", "d")),
    BatchNorm(0.5, 1e-3),
    Activation("swish"),
    Reshape((-1,)),
    Dropout(0.25),
    Dense(16, "tanh", dropout=0.5),
    Reshape((4, 4, 1)),
    Flatten(),
    Dense(10, "softmax"),
)


def test_json_round_trip_of_a_graph():
    experiment = Experiment(EVERYTHING, Data("digits"))
    text = spec.to_json(experiment)
    assert spec.from_json(text) == experiment
    assert {type(layer) for layer in EVERYTHING} == set(LAYERS), "every kind is in it"
    assert json.loads(text)["layers"][3] == {"layer": "add", "name": "d", "inputs": ["b", "c"]}


def changed_file(place, **changes):
    whole = json.loads(spec.to_json(Experiment(EVERYTHING, Data("digits"))))
    whole["layers"][place] |= changes
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("place", "changes", "words"),
    [
        (0, {"layer": "conv3d"}, ["'conv3d'", "layers[0]"]),
        (0, {"filter": 3}, ["unknown field", "`filter`", "layers[0]"]),
        (0, {"filters": "many"}, ["Expected `int`", "got `str`", "layers[0].filters"]),
        (0, {"padding": "full"}, ["padding 'full'", "layers[0]"]),
        (1, {"pool_size": 0}, ["pool size", "got 0", "layers[1]"]),
        (2, {"inputs": ["a", "b"]}, ["reads one layer", "a, b", "layers[2]"]),
        (3, {"inputs": "b"}, ["Expected `array`", "layers[3].inputs"]),
        (3, {"name": "input"}, ["that is the data", "layers[3]"]),
        (7, {"shape": [0]}, ["whole numbers", "layers[7]"]),
        (7, {"shape": [2, 3]}, ["(height, width, channels)", "layers[7]"]),
        (9, {"rate": 0.5}, ["unknown field", "`rate`", "layers[9]"]),
    ],
)
def test_broken_graphs_are_refused_with_words(place, changes, words):
    with pytest.raises(SpecError) as raised:
        spec.from_json(changed_file(place, **changes))
    for word in words:
        assert word in str(raised.value)


def test_structure_is_of_the_wiring_too():
    first = Experiment(EVERYTHING, Data("digits"))
    other_reads = (*EVERYTHING[:3], replace(EVERYTHING[3], inputs=("c", "b")), *EVERYTHING[4:])
    other_numbers = (*EVERYTHING[:5], BatchNorm(0.1, 0.1), *EVERYTHING[6:8], Dropout(0.9), *EVERYTHING[9:])
    assert first.structure() != replace(first, layers=other_reads).structure()
    assert first.structure() == replace(first, layers=other_numbers).structure()
