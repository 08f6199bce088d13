"""What a screen reader hears of the pictures is what they show."""

import numpy as np
import pytest

from core.data.data import Data
from core.data.extent import Extent
from core.experiment.presets import PRESETS
from core.training.moment import Picture
from playground.spoken.of_planes import picture_said
from tests.playground.test_window import click, idle, train

pytestmark = pytest.mark.gui
MOONS, EXTENT = Data("moons"), Extent(-1.0, 1.0, -1.0, 1.0)


def said(inside, data=MOONS):
    """Return what is said of a plane on which class 1 is where `inside` says, rows from the bottom."""
    share = inside.astype(float)
    return picture_said(Picture(np.stack([1 - share, share]), EXTENT), data)


def plane(condition):
    y, x = np.mgrid[-1:1:60j, -1:1:60j]
    return condition(x, y)


@pytest.mark.parametrize(("condition", "wanted"), [
    (lambda x, y: x + y > 0, ("class 1 fills 5", "at the upper right", "nearly straight")),
    (
        lambda x, y: x * x + y * y < 0.2,
        ("class 0 fills 85%, all around", "class 1 fills 15%, in the middle", "closes around class 1"),
    ),
    (lambda x, y: y > 0.8 * np.sin(3 * x) + 0.2, ("class 0 fills", "at the bottom", "bends")),
    (lambda x, y: x > 5, ("class 0 is the answer everywhere.",)),
])  # fmt: skip
def test_a_boundary_is_said_as_it_runs(qapp, condition, wanted):
    found = said(plane(condition))
    for words in wanted:
        assert words in found, found


def test_a_curve_is_said_with_its_ends_and_turns(qapp):
    x = np.linspace(-np.pi, np.pi, 200)
    found = picture_said(Picture(np.sin(x)[None, None], Extent(-3.14, 3.14, -1, 1)), PRESETS["sine"].data)
    assert "least -1.00 at -1.5" in found and "most 1.00 at 1.5" in found and "It turns 2 times." in found
    flat = picture_said(Picture(np.full((1, 1, 200), 0.5), Extent(-3, 3, -1, 1)), PRESETS["sine"].data)
    assert flat == "The curve is flat, at 0.50."


def test_a_surface_is_said_with_its_heights(qapp):
    values = plane(lambda x, y: x + y)
    found = picture_said(Picture(values[None], EXTENT), PRESETS["plane"].data)
    assert "-2.00, least at the lower left" in found and "2.00, most at the upper right" in found


def test_pictures_of_the_window_have_texts_of_what_they_show_now(window, qtbot):
    window.spoken.listens = lambda: True
    train(window, qtbot, 400)
    click(window, "pause")
    idle(window, qtbot)
    moment = window.trainer.moment
    window.inside.show_diagram()
    window.score.choose("confusion")
    qtbot.waitUntil(lambda: "over" in window.loss_plot.plot.accessibleDescription(), timeout=10_000)
    window.spoken.say(moment)
    boundary = window.boundary.plot.accessibleDescription()
    assert "class 0 fills" in boundary and "The boundary" in boundary
    assert window.inside.asking.accessibleDescription() == boundary
    loss = window.loss_plot.plot.accessibleDescription()
    assert f"to {moment.train_loss:.3g} over" in loss and "Test: from" in loss and "least" in loss
    assert "most" in window.accuracy_plot.plot.accessibleDescription()
    diagram = window.inside.diagram.page.diagram
    qtbot.waitUntil(lambda: diagram.seen is not None)
    window.spoken.say(moment)
    heard = diagram.accessibleDescription()
    assert f"1 Dense: {moment.experiment.layers[0].units} " in heard and "Strongest weights: layer" in heard
    qtbot.waitUntil(lambda: "correct; recall of" in window.score.confusion.matrix.accessibleDescription())


def test_nothing_is_worked_out_where_nobody_listens(window, qtbot):
    window.spoken.listens = lambda: False
    before = window.boundary.plot.accessibleDescription()
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    assert not window.spoken._saying.waiting and window.boundary.plot.accessibleDescription() == before
