"""What one step of undo is, by real mouse and keys: a drag, a run of steps in a field, one click; never by the time."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.playground.test_window import click, enter, find, layers, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
NO_BUTTON, NO_KEY, NO_PHASE = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase


def steps(window):
    return window.document.undo_stack.count()


def drag(widget, start, *moves):
    QTest.mousePress(widget, LEFT, pos=start)
    for x in moves:
        QTest.mouseMove(widget, start + QPoint(x, 0))
    QTest.mouseRelease(widget, LEFT, pos=start + QPoint(moves[-1], 0))


def wheel(widget, notches):
    place = QPointF(widget.rect().center())
    turned = QPoint(0, 120 if notches > 0 else -120)
    for _ in range(abs(notches)):
        event = QWheelEvent(place, widget.mapToGlobal(place), QPoint(), turned, NO_BUTTON, NO_KEY, NO_PHASE, False)
        QApplication.sendEvent(widget, event)


def test_each_drag_of_a_slider_is_a_step_and_so_is_each_run_of_its_keys(window):
    slider, rate = find(window, "learning_rate_slider"), window.document.experiment.training.learning_rate

    def handle():
        share = slider.value() / slider.maximum()
        return QPoint(round(7 + share * (slider.width() - 14)), slider.height() // 2)

    drag(slider, handle(), 5, 10, 20)
    dragged = window.document.experiment.training.learning_rate
    assert dragged > rate and steps(window) == 1
    drag(slider, handle(), -5, -9)
    assert steps(window) == 2
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    wheel(slider, 2)
    assert steps(window) == 3
    undo(window)
    undo(window)
    assert window.document.experiment.training.learning_rate == dragged


def test_steps_in_a_field_are_one_until_the_focus_leaves_a_number_is_typed_or_another_edit_comes(window):
    batch, samples = find(window, "batch_size"), find(window, "samples")
    batch.setFocus()
    for _ in range(3):
        QTest.keyClick(batch, Qt.Key.Key_Up)
    wheel(batch, -2)
    assert window.document.experiment.training.batch_size == 11 and steps(window) == 1
    enter(batch, "20")
    enter(batch, "30")
    assert steps(window) == 3
    QTest.keyClick(batch, Qt.Key.Key_Down)
    QTest.keyClick(batch, Qt.Key.Key_Down)
    assert steps(window) == 4
    samples.setFocus()
    QTest.keyClick(samples, Qt.Key.Key_Up)
    batch.setFocus()
    QTest.keyClick(batch, Qt.Key.Key_Down)
    assert steps(window) == 6
    click(window, "add_layer")
    QTest.keyClick(batch, Qt.Key.Key_Down)
    QTest.keyClick(batch, Qt.Key.Key_Down)
    assert steps(window) == 8
    for expected in (27, 27, 28, 28, 30, 20, 11, 10):
        undo(window)
        assert window.document.experiment.training.batch_size == expected
    assert not window.document.dirty


def test_clicks_are_steps_of_their_own_however_quick(window):
    before = len(layers(window))
    click(window, "add_layer")
    click(window, "add_layer")
    assert len(layers(window)) == before + 2 and steps(window) == 2
    window.menus.asked.emit("new_seed")
    window.menus.asked.emit("new_seed")
    assert steps(window) == 4
    for chip in list(window.settings_view.features.chips)[2:4]:
        click(window, f"feature_{chip}")
    assert len(window.document.experiment.data.inputs) == 4 and steps(window) == 6
    undo(window)
    assert len(window.document.experiment.data.inputs) == 3


def test_steps_in_two_cards_are_two_and_no_others_join_them_after_undo(window):
    units = window.layer_stack.cards[0].fields["units"]
    units.setFocus()
    QTest.keyClick(units, Qt.Key.Key_Up)
    QTest.keyClick(units, Qt.Key.Key_Up)
    other = window.layer_stack.cards[1].fields["units"]
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Up)
    assert steps(window) == 2
    undo(window)
    units.setFocus()
    QTest.keyClick(units, Qt.Key.Key_Up)
    assert steps(window) == 2
    undo(window)
    undo(window)
    assert not window.document.dirty


@pytest.mark.qt_log_ignore("grabbing the keyboard", r"raise\(\)")  # offscreen, the list can't
def test_names_chosen_by_keys_in_one_stay_are_one_step_and_each_pick_from_the_list_is_one(window, qtbot):
    choice = find(window, "optimizer")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentIndex() == 2 and steps(window) == 1
    for expected in (2, 3):
        choice.showPopup()
        QTest.keyClick(choice.view(), Qt.Key.Key_Down)
        QTest.keyClick(choice.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not choice.view().isVisible())
        assert steps(window) == expected
    QTest.keyClick(choice, Qt.Key.Key_Up)
    assert steps(window) == 4
