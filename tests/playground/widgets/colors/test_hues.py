"""What colours mean: a class has its own everywhere, signs have theirs, curves are ink."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.experiment.presets import PRESETS
from core.layers import Dense
from playground.diagram.plan.layer_columns import plan_of
from playground.diagram.plan.values import MAP
from playground.diagram.sheet.maps import face_table, faces
from playground.score.curves import CurveView
from playground.widgets.colors import theme
from playground.widgets.colors.hues import class_color, hues, set_colors, sign_color

pytestmark = pytest.mark.gui


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def palette(request, qapp):
    return theme.palette_of(dark=request.param)


def shown(palette, values, units, classes):
    """Return the colours in the middle of the faces of some units, whose value is the same everywhere."""
    maps = np.repeat(np.array(values, np.float32), 64).reshape(-1, 8, 8)
    table = face_table(palette, classes)
    return [QColor(int(table[face[14, 14]])) for face in faces(MAP, maps, np.array(units), set(), classes)]


def test_an_output_s_picture_is_in_its_class_s_colour(palette):
    ground = palette.base().color().name()
    assert [color.name() for color in shown(palette, [1, 0, 1], [0, 1, 2], 3)] == [
        class_color(0, palette).name(), ground, class_color(2, palette).name()
    ]  # fmt: skip
    for share, color in ((0.0, class_color(0, palette)), (1.0, class_color(1, palette))):  # a sigmoid alone tells both
        assert shown(palette, [share], [0], 2)[0].name() == color.name()


def test_hidden_neurons_are_in_the_colours_of_signs_which_no_class_has(palette):
    above, below = shown(palette, [2.0, -3.0], [0, 1], 0)
    assert above.name() == sign_color(palette, positive=True).name()
    assert below.name() == sign_color(palette, positive=False).name()
    own = hues(palette)
    assert not {own.positive, own.negative} & set(own.classes)


def test_the_plan_says_whose_probability_an_output_gives():
    moons = PRESETS["moons"]
    several = plan_of((Dense(4, "tanh"), Dense(2, "softmax")), moons.data)
    assert several.told_by(2, 1) == (1,) and several.told_by(1, 1) == ()
    single = plan_of((Dense(4, "tanh"), Dense(1, "sigmoid")), moons.data)
    assert single.told_by(2, 0) == (0, 1)
    assert plan_of((Dense(4, "tanh"), Dense(1)), PRESETS["sine"].data).told_by(2, 0) == ()


def test_curves_are_ink_training_solid_and_test_dashed_with_names_that_are_never_cut(qtbot, palette):
    tones = set_colors(palette)
    assert all(color.hsvSaturationF() < 0.3 for color in tones.values())
    view = CurveView("loss")
    qtbot.addWidget(view)
    view.resize(view.minimumSizeHint())
    view.show()
    train, test = (view.lines.curves[name].pen() for name in ("train", "test"))
    assert train.style() == Qt.PenStyle.SolidLine and test.style() == Qt.PenStyle.CustomDashLine
    assert view.legend.text() == "train test" and view.legend.width() >= view.legend.minimumSizeHint().width()
    view.resize(700, 200)
    qtbot.waitUntil(lambda: view.legend.text() == "training test")
