"""Layers called on each other: the list they stand for, names only where needed, wrong calls."""

import pytest

from core.experiment import graph
from core.experiment.calls import Input, layers_to
from core.experiment.spec import SpecError
from core.layers import Activation, Add, Concatenate, Dense, Dropout


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
    "input of nothing": (lambda: Input(()), ["(features,)", "got nothing"]),
    "input of four": (lambda: Input((1, 2, 3, 4)), ["height, width", "got (1, 2, 3, 4)"]),
    "input of 0": (lambda: Input(0), ["size of the input", "from 1", "got 0"]),
    "input of part": (lambda: Input(2.5), ["whole number", "got 2.5"]),
    "input of None": (lambda: Input((2, None)), ["whole number", "got None"]),
    "input as a word": (lambda: Input("2"), ["whole number", "got '2'"]),
    "called on a number": (lambda: Dense(2)(3), ["call a layer on what Input", "got 3"]),
    "called on a layer": (lambda: Dense(2)(Dense(3)), ["call a layer on", "Dense(units=3"]),
    "called on nothing": (lambda: Dense(2)(), ["call a layer on", "got nothing"]),
    "called on an empty list": (lambda: Add()([]), ["call a layer on"]),
    "dense of two": (lambda: Dense(2)([Input(2), Input(2)]), ["dense reads one layer", "called on 2", "Add"]),
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
