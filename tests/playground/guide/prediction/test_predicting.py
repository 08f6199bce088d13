"""Predict, then see: lines by mouse and keys on the real picture, locked while it learns, scored by the network."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import PRESETS
from core.guide import prediction
from playground.diagram.plan.picks import Neuron
from playground.guide.prediction.predicted import LOSS
from tests.playground.test_window import click, idle, undo

pytestmark = pytest.mark.gui
LEFT, WAIT = Qt.MouseButton.LeftButton, 30_000
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def started(window, qtbot, name):
    window.trainer.set_speed(None)
    window.files.begin(PRESETS[name])
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.picture.currentWidget().extent is not None)


def predicted(window, qtbot, name="moons"):
    """Begin to predict, by the link over the picture."""
    started(window, qtbot, name)
    qtbot.waitUntil(window.inside.asking.headline.predict.isVisible)
    click(window, "predict")
    return window.guiding.predicting.sketch


def test_a_neuron_that_was_picked_gives_the_place_to_the_boundary(window, qtbot):
    started(window, qtbot, "moons")
    window.inside.show_diagram()
    window.inside.diagram.get().diagram.pick(Neuron(1, 2))
    view = window.picture.currentWidget()
    assert view.caption.isVisible()
    click(window, "predict")
    assert not view.caption.isVisible() and window.guiding.predicting.sketch is not None


def place(window, x, y):
    plane = window.picture.currentWidget().plane
    (across,), (down,) = plane.to_pixels(np.array([x]), np.array([y]))
    return QPoint(round(across), round(down))


def draw(window, *points):
    """Drag the mouse from point to point, given in the picture's numbers."""
    viewport, way = window.picture.currentWidget().plane.viewport(), [place(window, *point) for point in points]
    QTest.mousePress(viewport, LEFT, pos=way[0])
    for point in way[1:]:
        QTest.mouseMove(viewport, point)
    QTest.mouseRelease(viewport, LEFT, pos=way[-1])


def text(window):
    return window.guiding.panel.area.accessibleDescription()


def trained(window, qtbot):
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.epoch >= 20, timeout=WAIT)
    window.trainer.pause()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not window.guiding.predicting._scoring.waiting, timeout=WAIT)


def test_a_line_is_scored_once_the_network_has_learned_and_locked_until_it_is_reset(window, qtbot):
    sketch = predicted(window, qtbot)
    assert "Draw where its boundary will run" in text(window)
    draw(window, (-0.6, -1.0), (-0.3, 0.1), (0.2, 0.5), (0.8, 0.0), (1.4, -0.2), (1.7, 0.9))
    assert len(sketch.lines) == 1 and len(sketch.lines[0]) >= 5 and window.guiding.panel.undo_button.isEnabled()
    assert window.inside.asking.at is None, "a line asks nothing"
    trained(window, qtbot)
    moment = window.trainer.moment
    found = prediction.agreement(
        sketch.arrays(),
        moment.picture.extent,
        moment.points.x_train,
        moment.points.y_train,
        moment.picture.values.argmax(axis=0),
    )
    share, guess = map(int, re.findall(r"(\d+) %", text(window)))
    assert (share, guess) == (round(100 * found.share), round(100 * found.guess)) and share > 80 > guess
    assert not sketch.draws and not window.guiding.panel.undo_button.isEnabled()
    draw(window, (0.0, -1.0), (0.1, 1.0))
    assert len(sketch.lines) == 1, "it has been seen by now"
    click(window, "reset")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: sketch.draws)
    draw(window, (0.0, -1.0), (0.1, 1.0))
    assert len(sketch.lines) == 2
    click(window, "sketch_undo")
    assert len(sketch.lines) == 1
    click(window, "sketch_clear")
    assert not sketch.lines and not window.guiding.panel.undo_button.isEnabled()


def test_a_curve_is_scored_beside_a_level_line(window, qtbot):
    predicted(window, qtbot, "sine")
    assert "Draw the curve" in text(window)
    draw(window, (-1.5, 1.0), (-1.0, 0.0), (-0.5, -1.0), (0.0, 0.0), (0.5, 1.0), (1.0, 0.1), (1.5, -1.0))
    trained(window, qtbot)
    said = text(window)
    assert "from the network's on average" in said and int(re.findall(r"(\d+) %", said)[0]) > 40


def test_by_keys_arrows_move_a_cross_and_enter_sets_corners(window, qtbot):
    started(window, qtbot, "circles")
    QTest.keyClick(window, Qt.Key.Key_P, CTRL_SHIFT)
    sketch, asking = window.guiding.predicting.sketch, window.inside.asking
    assert asking.hasFocus()
    keys = Qt.Key
    for key in (keys.Key_Up, keys.Key_Return, *[keys.Key_Right] * 9, keys.Key_Return, keys.Key_Down, keys.Key_Space):
        QTest.keyClick(asking, key)
    (line,) = sketch.arrays()
    assert line.shape == (3, 2) and line[1, 0] > line[0, 0] and line[2, 1] < line[1, 1]
    QTest.keyClick(asking, keys.Key_Return)  # at one place twice: that is its end
    QTest.keyClick(asking, keys.Key_Left)
    QTest.keyClick(asking, keys.Key_Return)
    QTest.keyClick(asking, keys.Key_Return)  # a corner alone is no line
    assert len(sketch.lines) == 1
    QTest.keyClick(asking, keys.Key_Delete)
    assert not sketch.lines
    QTest.keyClick(asking, keys.Key_Escape)
    assert window.guiding.predicting.sketch is None and not window.guiding.panel.isVisible()
    for key in (keys.Key_Left, keys.Key_Return):  # reads a point, and asks it
        QTest.keyClick(asking, key)
    assert asking.at is not None, "the keys ask again"


def test_what_is_trained_is_reset_first_and_undo_brings_it_back(window, qtbot):
    started(window, qtbot, "moons")
    click(window, "step_epoch")
    idle(window, qtbot)
    step = window.trainer.moment.step
    assert step
    qtbot.waitUntil(lambda: not window.inside.asking.headline.predict.isVisible())
    window.findChild(QAction, "action_predict,_then_see").trigger()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.step == 0 and window.guiding.predicting.sketch.draws)
    window.guiding.course.leave()
    undo(window)
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.step == step)


def test_where_nothing_was_drawn_or_nothing_is_parted_it_is_said(window, qtbot):
    sketch = predicted(window, qtbot)
    draw(window, (1.0, 1.0), (1.0, 1.0))
    assert not sketch.lines, "a click is no line"
    trained(window, qtbot)
    assert "Nothing was drawn" in text(window)
    click(window, "reset")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: sketch.draws)
    left, right, bottom, top = window.picture.currentWidget().extent
    edge = bottom + 0.01 * (top - bottom)
    draw(window, (left, edge), (right, edge))
    trained(window, qtbot)
    assert "parts no points" in text(window)


def test_other_data_ends_it_and_what_has_no_line_has_a_loss(window, qtbot):
    predicted(window, qtbot)
    window.files.begin(PRESETS["hills"])
    idle(window, qtbot)
    assert window.guiding.predicting.sketch is None
    window.findChild(QAction, "action_predict,_then_see").trigger()
    predicting = window.guiding.predicting
    assert [*predicting.sketches] == [LOSS] and "loss plot" in text(window)
    assert not window.guiding.panel.subject.isVisible(), "there is nothing to choose"


def test_data_that_is_changed_under_the_sketch_ends_it(window, qtbot):
    predicted(window, qtbot)
    window.settings_view.samples.setFocus()
    window.document.replace(PRESETS["circles"], "Circles")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.guiding.predicting.sketch is None)
    assert not window.guiding.panel.isVisible()


def test_painting_and_predicting_take_turns(window, qtbot):
    started(window, qtbot, "moons")
    window.inside.paint()
    window.guiding.predict()
    assert not window.inside.asking.painter.on
    draw(window, (0.0, -0.5), (0.5, 0.5))
    assert len(window.guiding.predicting.sketch.lines) == 1 and not window.document.experiment.data.painted


def test_the_sketch_follows_the_theme_and_a_window_closes_with_it(window, qtbot):
    sketch = predicted(window, qtbot)
    draw(window, (0.0, -0.5), (0.5, 0.5))
    before = sketch._items[1].pen().color()
    window.set_theme("dark")
    assert sketch._items[1].pen().color() != before
    window.resize(1100, 700)
    path = sketch._items[1].path()
    qtbot.waitUntil(lambda: path.boundingRect().width() > 3)  # the fixture closes it


def test_the_keys_are_said_as_they_are_while_one_draws(window, qtbot):
    started(window, qtbot, "circles")
    window.activateWindow()
    asking, hint, view = window.inside.asking, window.focus_ring.hint, window.picture.currentWidget()
    window.run_bar.play.setFocus()
    while QApplication.focusWidget() is not asking:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert "Enter asks why" in hint.text() and "click to ask why" in view.readout.text()
    QTest.keyClick(asking, Qt.Key.Key_P, CTRL_SHIFT)
    assert asking.hasFocus() and hint.isVisible() and "Enter sets a corner" in hint.text() and "why" not in hint.text()
    assert "Drag to draw" in view.readout.text()
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert "Enter asks why" in asking.property("keys_do") and "click to ask why" in view.readout.text()


def test_an_open_line_is_seen_to_go_on_to_the_edges_as_it_is_scored(window, qtbot):
    sketch = predicted(window, qtbot)
    view = window.picture.currentWidget()
    left, right, bottom, top = view.extent
    half, dashes = (bottom + top) / 2, sketch._items[2]
    draw(window, (left + 0.3 * (right - left), half), (left + 0.7 * (right - left), half))
    edges, _ = view.plane.to_pixels(np.array([left, right]), np.array([half, half]))
    box = dashes.path().boundingRect()
    assert box.left() == pytest.approx(edges[0], abs=3) and box.right() == pytest.approx(edges[1], abs=3)
    assert dashes.pen().style() == Qt.PenStyle.DashLine and dashes.isVisible()
    click(window, "sketch_clear")
    assert dashes.path().isEmpty()
    draw(window, (left, half), (right, half))
    assert dashes.path().isEmpty(), "from edge to edge nothing is missing"
