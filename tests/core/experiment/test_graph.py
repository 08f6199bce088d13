"""The graph: every mistake it can have and the words for it, any order of the list, shapes by TensorFlow's formulas."""

import math
import random

import pytest

from core.experiment import graph
from core.experiment.spec import SpecError, replace
from core.layers import (
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
from core.layers.layer import MOST_LAYERS

POINTS, IMAGE = (2,), (6, 5, 3)
# layers, data, and what the error says of whom it concerns and what to do
MISTAKES = {
    "no layers": ((), POINTS, ["no layers", "add a dense layer"]),
    "reads itself": (
        (Dense(2, name="a", inputs=("a",)),),
        POINTS,
        ["cycle", "layer 1 'a' (dense, 2 linear), which reads layer 1 'a' (dense, 2 linear)"],
    ),
    "a circle of three": (
        (
            Dense(2, name="a", inputs=("c",)),
            Dense(3, name="b", inputs=("a",)),
            Dense(4, name="c", inputs=("b",)),
            Dense(2),
        ),
        POINTS,
        [
            "cycle",
            "layer 1 'a' (dense, 2 linear), which reads layer 3 'c' (dense, 4 linear), which reads layer 2 'b'",
        ],
    ),
    "a circle behind the output": (
        (Dense(2), Add(name="a", inputs=("input", "b")), Activation("relu", name="b", inputs=("a",))),
        POINTS,
        ["cycle", "layer 2 'a' (add)", "layer 3 'b' (activation relu)"],
    ),
    "a name nobody has": (
        (Dense(2, name="a"), Dense(2, inputs=("A",))),
        POINTS,
        ["layer 2 (dense, 2 linear) reads 'A'", "no layer has that name", "'input', 'a'"],
    ),
    "a name twice": (
        (Dense(2, name="a"), Dense(3, name="a")),
        POINTS,
        ["layer 2 'a' (dense, 3 linear)", "the name of layer 1 'a' (dense, 2 linear)", "unique"],
    ),
    "one that nobody reads": (
        (Dense(2, name="a"), Dropout(0.3), Dense(3, inputs=("a",))),
        POINTS,
        ["nothing reads layer 2 (dropout 0.3), which is not the output", "remove it"],
    ),
    "two that nobody reads": (
        (Dense(2), Dense(3, inputs=("input",)), Dense(4, inputs=("input",))),
        POINTS,
        ["layer 1 (dense, 2 linear), layer 2 (dense, 3 linear), which are not", "remove them", "let another layer"],
    ),
    "add of one": ((Dense(2), Add()), POINTS, ["layer 2 (add) needs at least two layers to join", "reads 1"]),
    "concatenate of one": (
        (Dense(2, name="a"), Concatenate(name="c", inputs=("a",))),
        POINTS,
        ["layer 2 'c' (concatenate)", "at least two layers", "reads 1"],
    ),
    "add of other sizes": (
        (Dense(2, name="a"), Dense(3, name="b"), Add(inputs=("a", "b", "input"))),
        POINTS,
        ["layer 3 (add)", "2, 3 and 2", "layer 1 'a' (dense, 2 linear), layer 2 'b'", "and the data)"],
    ),
    "add of an image and a row": (
        (Flatten(name="a"), Add(inputs=("a", "input"))),
        IMAGE,
        ["layer 2 (add)", "90 and 6 x 5 x 3"],
    ),
    "concatenate of other heights": (
        (Conv2D(3, strides=2, name="a"), Concatenate(inputs=("a", "input"))),
        IMAGE,
        ["layer 2 (concatenate)", "one height and width", "3 x 3 x 3 and 6 x 5 x 3", "layer 1 'a' (conv2d"],
    ),
    "concatenate of an image and a row": (
        (Flatten(name="a"), Concatenate(inputs=("input", "a"))),
        IMAGE,
        ["layer 2 (concatenate)", "6 x 5 x 3 and 90"],
    ),
    "dense on an image": (
        (Conv2D(4), Dense(2)),
        IMAGE,
        ["layer 2 (dense, 2 linear)", "image of 6 x 5 x 4", "put Flatten before it", "layer 1 (conv2d, 4 of 3x3"],
    ),
    "conv on a row": (
        (Dense(9), Conv2D(2)),
        POINTS,
        ["layer 2 (conv2d", "takes an image, but gets 9", "put Reshape", "reads layer 1 (dense"],
    ),
    "conv on points": ((Conv2D(2),), POINTS, ["layer 1 (conv2d", "choose image data", "reads the data"]),
    "pool on a row": ((MaxPool2D(),), POINTS, ["layer 1 (maxpool2d, 2x2)", "takes an image, but gets 2"]),
    "pool too large": ((AveragePool2D(6),), IMAGE, ["layer 1 (averagepool2d, 6x6)", "window of 6 x 6", "6 x 5 x 3"]),
    "pool of a pool too large": ((MaxPool2D(3), MaxPool2D(2)), IMAGE, ["layer 2 (maxpool2d", "2 x 1 x 3", "layer 1"]),
    "kernel too large": (
        (Conv2D(2, 7, padding="valid"),),
        IMAGE,
        ["layer 1 (conv2d, 2 of 7x7", "window of 7 x 7", "6 x 5 x 3"],
    ),
    "reshape to another count": (
        (Reshape((4, 4, 5)),),
        IMAGE,
        ["layer 1 (reshape, 4x4x5)", "can't be 4 x 4 x 5", "6 x 5 x 3, which is 90 numbers"],
    ),
    "reshape that leaves a part": ((Reshape((4, -1, 5)),), IMAGE, ["can't be 4 x -1 x 5", "90 numbers"]),
    "too many values": ((Dense(65_536), Reshape((256, 256, 1)), Conv2D(4096)), POINTS, ["layer 3", "too many"]),
    "too many layers": ((Dense(2),) * (MOST_LAYERS + 1), POINTS, ["at most 10,000 layers", "got 10,001"]),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_name_the_layers_and_what_to_do(name):
    layers, data, words = MISTAKES[name]
    with pytest.raises(SpecError) as raised:
        graph.wire(layers)
        graph.shapes(layers, data)
    for word in words:
        assert word in str(raised.value)


# -- shapes


def by_tensorflow(size, side, stride, padding):
    return math.ceil(size / stride) if padding == "same" else math.floor((size - side) / stride) + 1


@pytest.mark.parametrize("padding", ["same", "valid"])
@pytest.mark.parametrize("stride", [1, 2, 3, 7])
@pytest.mark.parametrize("side", [1, 2, 3, 5])
@pytest.mark.parametrize("size", [(5, 5), (7, 11), (28, 6)])
def test_convolution_is_as_large_as_in_tensorflow(size, side, stride, padding):
    (found,) = graph.shapes((Conv2D(4, side, stride, padding),), (*size, 3))
    assert found.outputs == (*(by_tensorflow(n, side, stride, padding) for n in size), 4)
    assert found.parameters == 4 * (side * side * 3 + 1)
    assert found.size == math.prod(found.outputs)


@pytest.mark.parametrize("kind", [MaxPool2D, AveragePool2D])
@pytest.mark.parametrize("stride", [None, 1, 2, 3, 7])
@pytest.mark.parametrize("side", [1, 2, 3, 5])
@pytest.mark.parametrize("size", [(5, 5), (7, 11), (28, 6)])
def test_pool_is_as_large_as_in_tensorflow(size, side, stride, kind):
    (found,) = graph.shapes((kind(side, stride),), (*size, 3))
    assert found == ((*(by_tensorflow(n, side, stride or side, "valid") for n in size), 3), 0)


def test_a_same_kernel_may_be_larger_than_the_image():
    assert graph.shapes((Conv2D(2, 9),), (3, 2, 1))[0].outputs == (3, 2, 2)


@pytest.mark.parametrize(
    ("layer", "data", "wanted", "parameters"),
    [
        (Dense(7), (5,), (7,), 42),
        (Flatten(), IMAGE, (90,), 0),
        (Flatten(), (4,), (4,), 0),
        (Reshape((90,)), IMAGE, (90,), 0),
        (Reshape((3, 5, 6)), IMAGE, (3, 5, 6), 0),
        (Reshape((-1, 9, 2)), IMAGE, (5, 9, 2), 0),
        (Reshape((-1,)), IMAGE, (90,), 0),
        (BatchNorm(), IMAGE, IMAGE, 6),
        (BatchNorm(), (4,), (4,), 8),
        (Activation("relu"), IMAGE, IMAGE, 0),
        (Dropout(), IMAGE, IMAGE, 0),
    ],
)
def test_shapes_by_hand(layer, data, wanted, parameters):
    assert graph.shapes((layer,), data) == ((wanted, parameters),)


def test_joins_by_hand():
    layers = (
        Conv2D(4, name="a"),
        Conv2D(2, 1, name="b", inputs=("input",)),
        Concatenate(name="c", inputs=("b", "input", "a")),
        Conv2D(9, name="d"),
        Add(inputs=("c", "d", "c")),
    )
    found = graph.shapes(layers, IMAGE)
    assert [shape.outputs[-1] for shape in found] == [4, 2, 9, 9, 9]
    assert graph.wire(layers) == (((-1,), (-1,), (1, -1, 0), (2,), (2, 3, 2)), (0, 1, 2, 3, 4), 4)
    assert graph.operations(layers, IMAGE) == 2 * 30 * (4 * 28 + 2 * 4 + 9 * 82)


# -- the order of the list

DIAMOND = (
    Dense(3, name="a", inputs=("input",)),
    Dense(4, name="b", inputs=("a",)),
    Dense(4, name="c", inputs=("a",)),
    Add(name="d", inputs=("b", "c")),
    Dense(2, name="e", inputs=("d",)),
)


@pytest.mark.parametrize("seed", range(10))
def test_any_order_of_the_list_is_the_same_graph(seed):
    mixed = tuple(random.Random(seed).sample(DIAMOND, len(DIAMOND)))
    wiring = graph.wire(mixed)
    done = {"input"}
    for place in wiring.order:
        assert done.issuperset(mixed[place].inputs), "each comes after all it reads"
        done.add(mixed[place].name)
    assert mixed[wiring.output].name == "e" and len(done) == 6
    shapes = {layer.name: shape for layer, shape in zip(mixed, graph.shapes(mixed, POINTS), strict=True)}
    wanted = {layer.name: shape for layer, shape in zip(DIAMOND, graph.shapes(DIAMOND, POINTS), strict=True)}
    assert shapes == wanted


def test_in_order_where_it_makes_no_difference():
    assert graph.wire(DIAMOND).order == (0, 1, 2, 3, 4)
    assert graph.wire(DIAMOND[::-1]).order == (4, 3, 2, 1, 0)


def test_as_many_layers_as_there_may_be():
    chain = (Dense(2),) * MOST_LAYERS
    assert graph.wire(chain).order == tuple(range(MOST_LAYERS))
    backwards = tuple(
        Dense(2, name=f"n{n}", inputs=(f"n{n - 1}" if n else "input",)) for n in reversed(range(MOST_LAYERS))
    )
    assert graph.wire(backwards).order == tuple(reversed(range(MOST_LAYERS)))
    assert set(graph.shapes(backwards, POINTS)) == {((2,), 6)}
    circle = (replace(backwards[-1], inputs=(f"n{MOST_LAYERS - 1}",)), *backwards[:-1])
    with pytest.raises(SpecError, match=r"cycle: layer 1 'n0' .*, which reads layer .*, which reads 9,981 more"):
        graph.wire(circle)
    with pytest.raises(SpecError, match=r"nothing reads layer 1 .*, 9,979 more, which are not the output"):
        graph.wire(tuple(replace(layer, inputs=("input",)) for layer in backwards))
    joined = (*backwards[1:], Add(inputs=tuple(layer.name for layer in backwards[1:])))
    assert graph.wire(joined).order[-1] == graph.wire(joined).output == MOST_LAYERS - 1


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        (Dense(3, "relu"), "layer 1 (dense, 3 relu)"),
        (Dense(3, name="first"), "layer 1 'first' (dense, 3 linear)"),
        (Activation("tanh"), "layer 1 (activation tanh)"),
        (Flatten(), "layer 1 (flatten)"),
        (BatchNorm(), "layer 1 (batch normalization)"),
    ],
)
def test_layers_are_called(layer, words):
    assert graph.describe((layer,), 0) == words
