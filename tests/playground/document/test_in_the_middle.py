"""Another experiment, or Undo, while something is half dragged or typed: nothing raises, nothing lands elsewhere."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.experiment.presets import PRESETS
from tests.playground.diagram.test_diagram import free_edge, press, sheet_of, shown  # noqa: F401
from tests.playground.test_window import find, idle, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def start(window, name):
    window.files.begin(PRESETS[name])


def test_a_card_that_is_dragged_when_its_layer_goes(window, qtbot):
    handle = window.layer_stack.cards[0].handle
    QTest.mousePress(handle, LEFT, pos=QPoint(3, 3))
    QTest.mouseMove(handle, QPoint(3, 60))
    start(window, "convolution")
    QTest.mouseMove(handle, QPoint(3, 160))
    QTest.mouseRelease(handle, LEFT, pos=QPoint(3, 160))
    assert window.document.experiment == PRESETS["convolution"] and not window.layer_stack._marker.isVisible()
    idle(window, qtbot)


@pytest.mark.parametrize("field", ["samples", "learning_rate", "units"])
def test_a_number_half_typed_when_another_experiment_comes(window, qtbot, field):
    window.layer_stack.add("Dense")
    for leave in (lambda: start(window, "sine"), lambda: undo(window), lambda: start(window, "post-004")):
        line = find(window, field)
        line.setFocus()
        QTest.keyClicks(line, "12")
        leave()
        known = window.document.experiment
        find(window, "play").setFocus()
        assert window.document.experiment == known
        idle(window, qtbot)
        window.layer_stack.add("Dense")


def test_a_slider_that_is_dragged_through_undo(window, qtbot):
    slider = find(window, "learning_rate_slider")
    window.layer_stack.add("Dense")
    at = QPoint(round(7 + slider.value() / slider.maximum() * (slider.width() - 14)), slider.height() // 2)
    QTest.mousePress(slider, LEFT, pos=at)
    QTest.mouseMove(slider, at + QPoint(9, 0))
    undo(window)
    QTest.mouseMove(slider, at + QPoint(30, 0))
    QTest.mouseRelease(slider, LEFT, pos=at + QPoint(30, 0))
    rate = window.document.experiment.training.learning_rate
    assert rate == find(window, "learning_rate").value() > PRESETS["moons"].training.learning_rate
    undo(window)
    undo(window)
    assert window.document.experiment == PRESETS["moons"]
    idle(window, qtbot)


@pytest.mark.parametrize("by", ["typing", "dragging"])
def test_a_weight_half_set_when_another_network_comes(shown, qtbot, by):  # noqa: F811
    sheet = sheet_of(shown)
    press(sheet, free_edge(sheet)[1])
    grip = find(shown, "weight_grip")
    if by == "typing":
        QTest.keyClicks(find(shown, "weight_field"), "0.7")
    else:
        QTest.mousePress(grip, LEFT, pos=QPoint(9, 9))
        QTest.mouseMove(grip, QPoint(30, 9))
        undo(shown)
    start(shown, "line")
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: not sheet.edge_field.isVisible())
    grip.dragged.emit(50.0, object())
    grip.dragged.emit(60.0, object())
    assert shown.document.experiment == PRESETS["line"]
