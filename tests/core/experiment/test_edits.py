"""Edits of graphs: what they mean for who reads whom, and that a wrong graph is no reason to fail."""

import pytest

from core.experiment import edits
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, replace
from core.layers import Activation, Add, Concatenate, Conv2D, Dense, Dropout, Flatten, Reshape

MOONS = PRESETS["moons"]
DIGITS = replace(PRESETS["convolution"], data=Data("digits", 200))
A, B = Dense(16, "relu", name="a"), Dense(16, "relu", name="b")
END = Dense(2, "softmax")
SKIP = (A, B, Add(inputs=("b", "a")), END)


def reads(layers):
    return edits.sources(layers)


def kinds(layers):
    return [layer.kind() for layer in layers]


def test_a_layer_in_between_takes_the_place_of_what_was_read():
    made = edits.inserted(SKIP, 2, Dropout(0.1))
    assert kinds(made)[2] == "dropout" and reads(made) == ((-1,), (0,), (1,), (2, 0), (3,))
    apart = (A, B, Dense(4, inputs=("a",), name="c"), Concatenate(inputs=("b", "c")), END)
    assert reads(edits.inserted(apart, 2, Dropout(0.1))) == ((-1,), (0,), (0,), (2,), (1, 3), (4,))
    assert reads(edits.inserted_below(apart, 1, Dropout(0.1))) == ((-1,), (0,), (1,), (0,), (2, 3), (4,))


def test_a_move_keeps_names_and_what_read_the_layer_above_reads_the_new_one_above():
    layers = (A, B, Add(inputs=("b", "a")), Dense(16, name="d"), END)
    assert reads(edits.moved(layers, 2, 3)) == ((-1,), (0,), (1,), (2, 0), (3,))
    assert reads(edits.moved(layers, 3, 2)) == ((-1,), (0,), (1,), (2, 0), (3,))
    assert edits.moved(edits.moved(layers, 2, 3), 3, 2) == layers


def test_a_copy_has_no_name_and_reads_the_layer_it_is_a_copy_of():
    assert reads(edits.duplicated(SKIP, 1)) == ((-1,), (0,), (1,), (2, 0), (3,))
    assert reads(edits.duplicated(SKIP, 2)) == ((-1,), (0,), (1, 0), (2, 0), (3,))
    assert len({layer.name for layer in edits.duplicated(SKIP, 0)[:3]}) == 3


def test_a_removed_layer_leaves_its_source_to_its_readers():
    assert kinds(edits.removed(SKIP, 1)) == ["dense", "dense"]  # the join of one layer went too
    assert reads(edits.removed(SKIP, 2)) == ((-1,), (0,), (1,))
    assert reads(edits.removed(SKIP, 0)) == ((-1,), (0, -1), (1,))


def test_what_can_be_read_makes_no_circle():
    assert edits.readable(SKIP, 1) == (-1, 0)
    assert edits.readable(SKIP, 3) == (-1, 0, 1, 2)
    assert reads(edits.reading(SKIP, 3, (0,)))[3] == (0,)
    assert edits.reading(edits.reading(SKIP, 3, (0,)), 3, (2,))[3] == END  # the layer above is read without a name


WRONG = [
    (),
    (Add(),),
    (Add(name="x", inputs=("y", "x")), Add(name="y", inputs=("x", "x")), END),
    (Dense(3, inputs=("nobody",)), END),
    (Dense(3, name="a"), Dense(3, name="a"), Concatenate(inputs=("a", "nobody", "a")), END),
    (Conv2D(3), Flatten(), Conv2D(3), Reshape((5, 5, 5)), Activation("softmax"), Dropout(0.5)),
]


@pytest.mark.parametrize("layers", WRONG)
def test_a_wrong_graph_can_be_edited_like_any_other(layers):
    assert len(edits.sources(layers)) == len(layers)
    for place in range(len(layers)):
        edits.readable(layers, place)
        assert len(edits.duplicated(layers, place)) == len(edits.inserted(layers, place, Dense(3))) == len(layers) + 1
        assert len(edits.removed(layers, place)) < len(layers)
        assert len(edits.moved(layers, place, 0)) == len(layers)
