"""What the diagram is made of, without a window: columns, links, which neurons tell most, where everything lies."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFont, QFontMetricsF

from core.experiment import spec
from core.experiment.presets import PRESETS
from core.experiment.spec import SpecError
from core.layers import (
    Activation,
    Add,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.layers.touches import Touch
from playground.diagram.plan.diagram_layout import SMALLEST, arrange, room_for
from playground.diagram.plan.layer_columns import (
    BUNDLES,
    SAME,
    WEIGHTS,
    WHOLE,
    Link,
    plan_of,
    strengths,
    telling,
)
from playground.diagram.plan.paging import Paging
from playground.diagram.plan.picks import Neuron
from playground.diagram.plan.values import BAR, MAP, Hand
from playground.diagram.sheet.labels import bands_of, bold, small
from playground.diagram.sheet.maps import CELLS, curve_lines, faces, squared
from playground.diagram.sheet.skips import skips
from playground.diagram.sheet.wires import CUT, OPEN, SILENT, drawn, wires

MOONS = spec.Data("moons")
DIGITS = spec.Data("digits", 300, 0.0)


def titles(made):
    return [column.title for column in made.columns]


def test_every_layer_that_changes_something_is_a_column():
    made = plan_of((Dense(5, "tanh"), Dropout(0.3), BatchNorm(), Dense(2, "softmax")), MOONS)
    assert titles(made) == ["Input", "1 Dense", "3 Batch norm", "4 Dense"]
    assert [column.units for column in made.columns] == [2, 5, 5, 2]
    assert made.columns[0].names == ("x1", "x2") and made.columns[-1].names == ("class 0", "class 1")
    assert made.links == (Link(0, 1, WEIGHTS), Link(1, 2, SAME), Link(2, 3, WEIGHTS))
    assert made.columns[3].output and made.index_of(1) is None and made.index_of(3) == 3


def test_skips_and_joins():
    made = plan_of(PRESETS["skip"].layers, PRESETS["skip"].data)
    assert Link(1, 4, SAME) in made.links and Link(3, 4, SAME) in made.links
    assert skips(made) == [(1, 4, 0)]
    layers = (
        Dense(3, name="a"), Dense(4, name="b"), Concatenate(inputs=("a", "b", "input")), Dense(2, "softmax"),
    )  # fmt: skip
    made = plan_of(layers, MOONS)
    assert [link for link in made.links if link.reader == 3] == [
        Link(1, 3, SAME, 0), Link(2, 3, SAME, 3), Link(0, 3, SAME, 7),
    ]  # fmt: skip
    lanes = skips(made)
    assert sorted((a, b) for a, b, _ in lanes) == [(0, 3), (1, 3)]
    assert len({lane for _, _, lane in lanes}) == 2, "two that overlap lie in lanes of their own"


def test_pictures_are_joined_by_bundles():
    made = plan_of(PRESETS["convolution"].layers, DIGITS)
    assert titles(made) == ["Input", "1 Conv2D", "2 Max pool", "3 Conv2D", "4 Max pool", "6 Dense"]
    assert [link.kind for link in made.links] == [BUNDLES, SAME, BUNDLES, SAME, BUNDLES]
    made = plan_of((Reshape((7, 7, 16)), Conv2D(2), Flatten(), Dense(10, "softmax")), DIGITS)
    assert [link.kind for link in made.links] == [WHOLE, BUNDLES, BUNDLES]
    with pytest.raises(SpecError):
        plan_of((Add(inputs=("x", "y")),), MOONS)


def test_a_bundle_is_the_root_mean_square_of_its_channel():
    made = plan_of(PRESETS["convolution"].layers, DIGITS)
    kernel = np.zeros((16, 9, 8))
    kernel[3, :, 5] = [3, -4, 0, 0, 0, 0, 0, 0, 0]
    found = strengths(made.links[2], made, kernel.reshape(16, -1), np.array([2, 3]), np.array([5, 6]))
    np.testing.assert_allclose(found, [[0, 0], [5 / 3, 0]])


def test_the_telling_neurons_pass_on_most():
    made = plan_of((Dense(3, "tanh"), BatchNorm(), Dense(2, "softmax")), MOONS)
    kernels = {1: np.ones((3, 2)), 3: np.array([[1.0, -2.0, 0.0], [3.0, 0.5, 0.0]])}
    found = telling(made, kernels, [np.ones(2), np.array([1.0, 2.0, 9.0]), np.ones(3), np.ones(2)])
    np.testing.assert_allclose(found[1], [4.0, 5.0, 0.0])
    np.testing.assert_allclose(found[0], [3.0, 3.0])


def test_the_first_page_shows_the_most_telling_neurons():
    paging = Paging(plan_of((Dense(5, "tanh"), Dense(4, "softmax")), MOONS), most=2, by_telling=True)
    scores = [1.0, 9.0, 3.0, 8.0, 2.0]
    paging.rank([np.ones(2), np.array(scores), np.ones(4)], ())
    assert paging.shown()[1].tolist() == [1, 3]
    assert [paging.count(column) for column in range(3)] == [1, 3, 2]
    paging.rank([np.ones(2), np.array([*scores[:4], 9.5]), np.ones(4)], paging.shown())
    assert paging.shown()[1].tolist() == [1, 3], "one that tells hardly more takes nobody's place"
    paging.rank([np.ones(2), np.array([*scores[:4], 12.0]), np.ones(4)], paging.shown())
    assert paging.shown()[1].tolist() == [1, 4]
    paging.turn(1, 2)
    assert paging.shown()[1].tolist() == [0]
    paging.by_telling = False
    paging.first()
    assert paging.shown()[1].tolist() == [0, 1], "else they stand by their number"


def test_all_neurons_are_shown_while_there_is_room():
    assert room_for(16, 522) == 16
    assert 8 <= room_for(784, 522) < 40
    shown = [np.arange(2), np.arange(16), np.arange(28), np.arange(2)]
    layout = arrange(shown, 520, 620, names=(20, 60))
    assert layout.width == 520 and layout.height == 620
    for column in range(4):
        tops, side = layout.tops[column], layout.side[column]
        assert (np.diff(tops) > side).all() and tops[0] > 30 and tops[-1] + side < 590 and side >= SMALLEST
    assert (np.diff(layout.left) > layout.side[:-1]).all()
    assert layout.left[0] >= 20 and layout.left[-1] + layout.side[-1] + 60 <= 520
    left, top, side = layout.cell(1, 5)
    assert layout.neuron_at(left + side / 2, top + side / 2) == Neuron(1, 5)
    assert layout.neuron_at(left + side + 5, top) is None
    wide = arrange([np.arange(64)] * 10, 400, 500)
    assert wide.width > 400 and wide.height > 500, "what has no room can be scrolled to"


@pytest.mark.parametrize("names", [(0.0, 0.0), (17.3, 51.7)])
def test_what_has_room_has_no_bar_for_scrolling(names):
    shown = [np.arange(2), np.arange(6), np.arange(4), np.arange(2)]
    for width in range(500, 1500):
        assert arrange(shown, width, 700, names=names).width == width


def test_heads_and_feet_have_room_for_letters_of_any_size(qapp):
    font = qapp.font()
    for times in (1, 1.25, 1.5, 2, 3):
        larger = QFont(font)
        larger.setPointSizeF(times * font.pointSizeF())
        line, note = (QFontMetricsF(of(larger)).height() for of in (bold, small))
        bands = bands_of(larger)
        assert bands.note >= line and bands.buttons >= bands.note + note
        assert bands.button >= line and bands.head >= bands.buttons + bands.button
        assert bands.foot >= bands.page + note >= 2 * note


def test_edges_are_found_cut_and_silent():
    layers = (Dense(3, "tanh", off=(2,)), Dense(2, "softmax", touches=(Touch(0, 1, None, 2.0),)))
    made = plan_of(layers, MOONS)
    layout = arrange([np.arange(2), np.arange(3), np.arange(2)], 500, 500)
    kernels = {1: np.array([[1.0, -0.5], [0.01, 0.2], [0.3, 0.3]]), 2: np.array([[1.0, 2.0, 0.5], [0.0, -4.0, 0.1]])}
    found = wires(made, layout, kernels, Hand(made, layers))
    assert len(found) == 12
    edge = {
        (int(k), int(r), int(s)): i
        for i, (k, r, s) in enumerate(zip(found.link, found.reader, found.source, strict=True))
    }
    assert found.value[edge[0, 0, 1]] == -0.5 and found.size[edge[0, 0, 1]] == 0.5
    assert found.size[edge[1, 1, 1]] == 1.0
    assert found.state[edge[1, 0, 1]] == CUT
    assert found.state[edge[0, 2, 0]] == SILENT == found.state[edge[1, 1, 2]]
    assert found.state[edge[1, 1, 1]] == OPEN
    x1, y1, x2, y2 = found.line[edge[0, 0, 1]]
    assert found.nearest(x1 + 0.25 * (x2 - x1), y1 + 0.25 * (y2 - y1) + 1) == edge[0, 0, 1]
    assert found.nearest(-50, -50) is None
    few = drawn(found, 3, np.inf)
    assert len(few) <= 5 and CUT in few.state and few.size.max() == 1.0
    assert 0.01 not in drawn(found, 100, np.inf).value, "what can't be seen isn't drawn"
    equal = replace(found, size=np.ones(len(found)), state=np.full(len(found), OPEN))
    assert len(drawn(equal, 3, np.inf)) == 3, "also of edges that are all as strong"
    lengths = np.hypot(*(found.line[:, 2:] - found.line[:, :2]).T)
    short = drawn(found, 100, 2.5 * lengths.max())
    assert 2 <= len(short) < len(drawn(found, 100, np.inf)) and CUT in short.state, (
        "what takes long to paint is bounded"
    )


def test_faces():
    rng = np.random.default_rng(0)
    maps = rng.normal(size=(4, 8, 12))
    found = faces(MAP, maps, np.array([1, 3]), set())
    assert found.shape == (2, CELLS, CELLS) and {int(found[0].max()), int(found[0].min())} & {255, 1}
    assert abs(int(faces(MAP, maps, np.array([1]), {1})[0].astype(int).max()) - 128) < 40, "what is off is faint"
    np.testing.assert_array_equal(squared(maps[:, :, :8], 8), maps[:, :, :8])
    bars = faces(BAR, np.array([[0.5], [-1.0], [0.0]]), np.arange(3), set())
    assert (bars[0] == 255).mean() == 0.5 and (bars[0][: CELLS // 2] == 128).all(), "up from the floor"
    assert (bars[1] == 0).all() and (bars[2] == 128).all()
    x, y, joined = curve_lines(
        np.array([[0.0, 1.0, 2.0], [0.0, -1.0, -2.0]]), np.arange(2), 10, np.array([0.0, 50.0]), 30
    )
    assert len(x) == 6 and joined.tolist() == [True, True, False] * 2
    assert y[0] > y[2] and y[3] < y[5] and (y[:3] < 30).all() and (y[3:] >= 50).all()


def test_a_layer_of_pictures_keeps_its_sizes():
    made = plan_of(
        (Conv2D(4, 3, strides=2, padding="valid"), MaxPool2D(), Activation("relu"), Flatten(), Dense(10)), DIGITS
    )
    assert [column.sizes for column in made.columns] == [(28, 28, 1), (13, 13, 4), (6, 6, 4), (6, 6, 4), (10,)]
