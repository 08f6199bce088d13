"""Layers called on each other: the list they stand for, names only where needed, wrong calls, JSON of graphs."""

import json

import pytest

from core import graph, spec
from core.architecture import Input, free_name, layers_to
from core.spec import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Data,
    Dense,
    Dropout,
    Experiment,
    Flatten,
    MaxPool2D,
    Reshape,
    SpecError,
    replace,
)


def chain(x):
    return Dense(2, "softmax")(Dropout(0.1)(Dense(4, "relu")(x)))


def skip_from_the_data(x):
    return Dense(2)(Concatenate()([Dense(4)(x), x]))


def diamond(x):
    a = Dense(3)(x)
    return Add()([Dense(4, "tanh")(a), Dense(4, "relu")(a)])


def residual(x):
    a = Dense(4)(x)
    return Dense(2)(Add()([a, Dense(4)(Activation("relu")(a))]))


def named(x):
    a = Dense(4, name="a")(x)
    return Add(name="sum")([Dense(4)(a), a])


def taken(x):
    a = Dense(4, name="dense_1")(x)
    return Add()([Dense(4)(a), a])


def twice_the_same(x):
    a = Dense(4)(x)
    return Add()([a, a])


def two_towers(x):
    return Add()([Dense(4, "tanh")(Dense(3)(x)), Dense(4, "relu")(Dense(5)(x))])


def add_called_without_a_list(x):
    return Add()(x, Dense(2)(x))


WRITTEN = {
    chain: (Dense(4, "relu"), Dropout(0.1), Dense(2, "softmax")),
    skip_from_the_data: (Dense(4, name="dense_1"), Concatenate(inputs=("dense_1", "input")), Dense(2)),
    diamond: (
        Dense(3, name="dense_1"),
        Dense(4, "tanh", name="dense_2"),
        Dense(4, "relu", name="dense_3", inputs=("dense_1",)),
        Add(inputs=("dense_2", "dense_3")),
    ),
    residual: (
        Dense(4, name="dense_1"),
        Activation("relu"),
        Dense(4, name="dense_2"),
        Add(inputs=("dense_1", "dense_2")),
        Dense(2),
    ),
    named: (Dense(4, name="a"), Dense(4, name="dense_1"), Add(name="sum", inputs=("dense_1", "a"))),
    taken: (Dense(4, name="dense_1"), Dense(4, name="dense_2"), Add(inputs=("dense_2", "dense_1"))),
    twice_the_same: (Dense(4, name="dense_1"), Add(inputs=("dense_1", "dense_1"))),
    two_towers: (
        Dense(3),
        Dense(4, "tanh", name="dense_1"),
        Dense(5, inputs=("input",)),
        Dense(4, "relu", name="dense_2"),
        Add(inputs=("dense_1", "dense_2")),
    ),
    add_called_without_a_list: (Dense(2, name="dense_1"), Add(inputs=("input", "dense_1"))),
}


@pytest.mark.parametrize("write", WRITTEN, ids=lambda write: write.__name__)
def test_calls_give_the_list(write):
    given = Input(2)
    assert layers_to(write(given), given) == WRITTEN[write]
    graph.shapes(WRITTEN[write], given.shape)


def test_a_thousand_layers_are_no_recursion():
    given = x = Input(2)
    for _ in range(1000):
        x = Dense(2)(x)
    assert layers_to(x, given) == (Dense(2),) * 1000


def test_a_ladder_is_walked_once_a_step():
    given = x = Input(2)
    for _ in range(60):  # 2^60 ways through
        x = Add()([x, x])
    assert len(layers_to(x, given)) == 60


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [(3, (3,)), ((3,), (3,)), ([4], (4,)), ((28, 20), (28, 20, 1)), ((4, 5, 3), (4, 5, 3))],
)
def test_input_shapes(shape, wanted):
    assert Input(shape).shape == wanted


LAYER = Dense(2)
WRONG = {
    "input of nothing": (lambda: Input(()), ["(features,)", "got ()"]),
    "input of four": (lambda: Input((1, 2, 3, 4)), ["height, width", "got (1, 2, 3, 4)"]),
    "input of 0": (lambda: Input(0), ["size of the input", "from 1", "got 0"]),
    "input of part": (lambda: Input(2.5), ["whole number", "got 2.5"]),
    "input of None": (lambda: Input((2, None)), ["whole number", "got None"]),
    "input as a word": (lambda: Input("2"), ["whole number", "got '2'"]),
    "called on a number": (lambda: Dense(2)(3), ["call a layer on what Input", "got (3,)"]),
    "called on a layer": (lambda: Dense(2)(Dense(3)), ["call a layer on", "Dense(units=3"]),
    "called on nothing": (lambda: Dense(2)(), ["call a layer on", "got ()"]),
    "called on an empty list": (lambda: Add()([]), ["call a layer on"]),
    "dense of two": (lambda: Dense(2)([Input(2), Input(2)]), ["dense reads one layer", "called on 2", "Add"]),
    "two names": (lambda: Dense(2, inputs=("a", "b")), ["dense reads one layer", "a, b", "Add"]),
    "inputs as a word": (lambda: Add(inputs="ab"), ["tuple of names", "got 'ab'"]),
    "inputs as places": (lambda: Add(inputs=(0, 1)), ["tuple of names", "got (0, 1)"]),
    "inputs of None": (lambda: Dense(2, inputs=None), ["tuple of names", "got None"]),
    "name of the data": (lambda: Dense(2, name="input"), ["name", "that is the data", "got 'input'"]),
    "name with a space": (lambda: Dense(2, name=" a"), ["name", "space", "got ' a'"]),
    "name too long": (lambda: Dense(2, name="a" * 61), ["60 letters"]),
    "name as a number": (lambda: Dense(2, name=3), ["name", "got 3"]),
    "reshape to a number": (lambda: Reshape(4), ["(height, width, channels)", "got 4"]),
    "reshape to two": (lambda: Reshape((4, 4)), ["(height, width, channels)", "got (4, 4)"]),
    "reshape to 0": (lambda: Reshape((0,)), ["whole numbers", "got (0,)"]),
    "reshape to two unknowns": (lambda: Reshape((-1, -1, 2)), ["one of which may be -1", "got (-1, -1, 2)"]),
    "reshape to a part": (lambda: Reshape((2.0,)), ["whole numbers", "got (2.0,)"]),
    "filters of 0": (lambda: Conv2D(0), ["filters", "got 0"]),
    "kernel of two": (lambda: Conv2D(2, (3, 3)), ["kernel size", "whole number", "got (3, 3)"]),
    "strides of 0": (lambda: Conv2D(2, strides=0), ["strides", "got 0"]),
    "padding": (lambda: Conv2D(2, padding="full"), ["padding 'full'", "same, valid"]),
    "initializer as a list": (lambda: Dense(2, initializer=[]), ["initializer []", "he_normal"]),
    "pool of 0": (lambda: MaxPool2D(0), ["pool size", "got 0"]),
    "pool strides of 0": (lambda: AveragePool2D(2, 0), ["strides of a pool", "got 0"]),
    "momentum of 1": (lambda: BatchNorm(1.0), ["momentum of batch normalization", "below 1"]),
    "epsilon of 0": (lambda: BatchNorm(epsilon=0), ["epsilon of batch normalization", "at least 1e-30"]),
    "shared": (lambda: written(lambda x: LAYER(LAYER(x))), ["called twice", "make a layer for each call"]),
    "from another input": (lambda: written(lambda x: Dense(2)(Input(2))), ["another Input"]),
    "from two inputs": (lambda: written(lambda x: Add()([x, Input(2)])), ["another Input"]),
}


def written(write):
    given = Input(2)
    return layers_to(write(given), given)


@pytest.mark.parametrize("name", WRONG)
def test_wrong_calls_are_refused_with_words(name):
    call, words = WRONG[name]
    with pytest.raises(SpecError) as raised:
        call()
    for word in words:
        assert word in str(raised.value)


def test_equal_layers_called_once_each_are_two_layers():
    given = Input(2)
    assert layers_to(Dense(2)(Dense(2)(given)), given) == (Dense(2), Dense(2))


def test_the_layer_that_was_called_stays_as_it_was():
    layer = Dense(4)
    given = Input(2)
    layers_to(Add()([layer(given), given]), given)
    assert layer == Dense(4)


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
    assert {type(layer) for layer in EVERYTHING} == set(spec.Layer.__args__), "every kind is in it"
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
