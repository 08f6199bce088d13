"""Where new layers go and what they read there; that a wrong graph is no reason to fail."""

import pytest

from core.experiment import edits, positions, stack
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, SpecError, replace
from core.layers import Activation, Add, BatchNorm, Concatenate, Conv2D, Dense, Dropout, Flatten, MaxPool2D, Reshape

MOONS = PRESETS["moons"]
DIGITS = replace(PRESETS["convolution"], data=Data("digits", 200))
A, B = Dense(16, "relu", name="a"), Dense(16, "relu", name="b")
END = Dense(2, "softmax")
SKIP = (A, B, Add(inputs=("b", "a")), END)


def reads(layers):
    return edits.sources(layers)


def kinds(layers):
    return [layer.kind() for layer in layers]


def test_a_skip_connection_finds_what_it_can_read_and_names_it():
    made = positions.added(MOONS, Add())
    assert reads(made) == ((-1,), (0,), (1, 0), (2,))
    assert [layer.name for layer in made] == ["dense_1", "dense_2", "", ""]
    stack.check(replace(MOONS, layers=made))
    narrow = replace(MOONS, layers=(Dense(2), END))
    assert reads(positions.added(narrow, Add())) == ((-1,), (0, -1), (1,))  # the data is as wide as the layer


def test_a_skip_connection_goes_further_up_where_it_fits_only_there():
    layers = (Dense(16), Dense(16), Dense(8), END)
    assert kinds(positions.added(replace(MOONS, layers=layers), Add())) == ["dense", "dense", "add", "dense", "dense"]


@pytest.mark.parametrize(
    ("experiment", "layer", "why"),
    [
        (MOONS, Conv2D(8), "needs an image; choose the digits"),
        (MOONS, MaxPool2D(), "needs an image"),
        (MOONS, Flatten(), "nothing to flatten"),
        (replace(MOONS, layers=(Dense(3), Dense(5), END)), Add(), "no earlier one outputs 5"),
        (DIGITS, Add(), "adds layers of the same shape"),
        (replace(DIGITS, layers=(Dense(3),)), Dense(3), "takes a plain row"),
        (DIGITS, MaxPool2D(99), "larger than the image of 7 x 7 x 16"),
    ],
)
def test_what_can_t_be_added_says_why(experiment, layer, why):
    with pytest.raises(SpecError, match=why):
        positions.added(experiment, layer)


@pytest.mark.parametrize(
    ("layer", "place"), [(Conv2D(8), 4), (MaxPool2D(), 4), (Dense(9), 5), (Concatenate(), 3), (BatchNorm(), 5)]
)
def test_a_new_layer_goes_to_the_last_place_where_it_fits(layer, place):
    made = positions.added(DIGITS, layer)
    assert type(made[place]) is type(layer) and len(made) == len(DIGITS.layers) + 1
    stack.check(replace(DIGITS, layers=made))


def test_a_reshape_makes_an_image_of_a_row_and_what_follows_is_flattened():
    made = positions.added(MOONS, Reshape((-1,)))
    assert made[2:4] == (Reshape((4, 4, 1)), Flatten())
    again = positions.added(replace(MOONS, layers=made), Conv2D(4))
    assert kinds(again) == ["dense", "dense", "reshape", "conv2d", "flatten", "dense"]
    stack.check(replace(MOONS, layers=again))


def test_another_input_is_the_nearest_that_fits():
    layers = (A, B, Dense(16), Dense(8), Dense(16, name="e"), Add(inputs=("e", "a")), END)
    experiment = replace(MOONS, layers=layers)
    assert positions.another_input(experiment, 5) == 2
    assert positions.another_input(replace(MOONS, layers=(Dense(2, name="a"), Add(inputs=("a", "input")))), 1) is None


WRONG = [
    (),
    (Add(),),
    (Add(name="x", inputs=("y", "x")), Add(name="y", inputs=("x", "x")), END),
    (Dense(3, inputs=("nobody",)), END),
    (Dense(3, name="a"), Dense(3, name="a"), Concatenate(inputs=("a", "nobody", "a")), END),
    (Conv2D(3), Flatten(), Conv2D(3), Reshape((5, 5, 5)), Activation("softmax"), Dropout(0.5)),
]


@pytest.mark.parametrize("data", [MOONS.data, DIGITS.data])
@pytest.mark.parametrize("layers", WRONG)
def test_a_wrong_graph_has_places_like_any_other(layers, data):
    experiment = replace(MOONS, layers=layers, data=data)
    assert len(positions.known_shapes(experiment)) == len(edits.sources(layers)) == len(layers)
    for layer in (Dense(3), Conv2D(3), Flatten(), Reshape((-1,)), Add(), Concatenate(), BatchNorm()):
        try:
            assert len(positions.added(experiment, layer)) > len(layers)
        except SpecError:
            pass
    for place in range(len(layers)):
        positions.another_input(experiment, place)
