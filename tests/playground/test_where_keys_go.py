"""Keys do what is meant where the focus is: Undo in a field, Delete on a card, and pages that take the focus along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playground.layers.layer_card import LayerCard
from tests.playground.test_by_keyboard import can_have_focus, press
from tests.playground.test_window import find

pytestmark = pytest.mark.gui
KEYS, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
REDOES = ((KEYS.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier), (KEYS.Key_Y, CTRL))


@pytest.mark.parametrize("redo", REDOES, ids=["ctrl-shift-z", "ctrl-y"])
def test_undo_and_redo_are_the_documents_in_a_number_box(window, redo):
    window.activateWindow()
    document, field = window.document, find(window, "batch_size")
    before = document.experiment.training.batch_size
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    press(KEYS.Key_Return)
    assert document.experiment.training.batch_size == 7 and field.hasFocus()
    press(KEYS.Key_Z, CTRL)
    assert document.experiment.training.batch_size == before and field.value() == before and field.hasFocus()
    press(*redo)
    assert document.experiment.training.batch_size == 7 and field.value() == 7


def test_undo_takes_back_first_what_is_half_typed(window):
    window.activateWindow()
    document, field = window.document, find(window, "batch_size")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    press(KEYS.Key_Return)
    field.selectAll()
    QTest.keyClicks(field, "99")
    for _ in range(3):
        if field.typed():
            press(KEYS.Key_Z, CTRL)
    assert field.lineEdit().text() == "7" and document.experiment.training.batch_size == 7
    press(KEYS.Key_Z, CTRL)
    assert document.experiment.training.batch_size != 7
    press(KEYS.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert document.experiment.training.batch_size == 7, "what was typed and taken back is no step"


def test_undo_is_the_documents_in_a_line_with_nothing_to_take_back(first_window):
    window = first_window
    window.activateWindow()
    find(window, "action_add_dense_layer", kind=object).trigger()
    layers = len(window.document.experiment.layers)
    finder = window.inside.diagram.get().finder
    finder.setFocus()
    QTest.keyClicks(finder, "2.5")
    press(KEYS.Key_Z, CTRL)
    assert finder.text() == "" and len(window.document.experiment.layers) == layers
    press(KEYS.Key_Z, CTRL)
    assert len(window.document.experiment.layers) == layers - 1


def test_nothing_in_the_window_keeps_undo_for_itself(window):
    window.activateWindow()
    kept = []
    for widget in window.findChildren(QWidget):
        if can_have_focus(widget):
            event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, KEYS.Key_Z, CTRL)
            event.ignore()
            QApplication.sendEvent(widget, event)
            if event.isAccepted():
                kept.append(widget)
    assert not kept


def test_delete_removes_a_layer_only_where_its_card_has_the_focus(window):
    window.activateWindow()
    layers = window.document.experiment.layers
    card = window.layer_stack.cards[0]
    inside = [child for child in card.findChildren(QWidget) if child.isVisible() and child.isEnabled()]
    tried = [child for child in inside if child.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert {card.fields["activation"], card.fields["units"], card.menu_button} <= {*tried}
    for child in tried:
        child.setFocus()
        assert child.hasFocus() or child.focusProxy() is not None
        press(KEYS.Key_Delete)
    assert window.document.experiment.layers == layers
    card.setFocus()
    press(KEYS.Key_Delete)
    assert window.document.experiment.layers == layers[1:]


def test_a_page_that_is_asked_for_by_keys_takes_the_focus_along(first_window, qtbot):
    window = first_window
    window.activateWindow()
    for number in "2341":
        window.run_bar.play.setFocus()
        press(getattr(KEYS, f"Key_{number}"), CTRL)
        page = window.inside.pages.currentWidget()
        for _ in range(3):
            at = QApplication.focusWidget()
            assert at is page or page.isAncestorOf(at), number
            press(KEYS.Key_Tab)
    press(KEYS.Key_2, CTRL)
    at = QApplication.focusWidget()
    press(KEYS.Key_2, CTRL)
    assert QApplication.focusWidget() is at, "who is there already stays"
    press(KEYS.Key_Space)
    press(KEYS.Key_Tab)
    press(KEYS.Key_Space)
    assert not window.trainer.running


def test_diagram_and_layers_take_the_focus_along(first_window):
    window = first_window
    window.activateWindow()
    sheet = window.inside.diagram.get().diagram
    sheet.setFocus()
    press(KEYS.Key_G, CTRL)
    assert isinstance(QApplication.focusWidget(), LayerCard) and QApplication.focusWidget().isVisible()
    assert QApplication.focusWidget() is window.layer_stack.cards[0]
    press(KEYS.Key_G, CTRL)
    assert QApplication.focusWidget() is sheet and sheet.isVisible()
