"""The small buttons on the diagram: units and layers come and go, by mouse, key and menu; a head opens its card."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.experiment.presets import PRESETS
from core.layers import Dense
from playground.diagram.layer_buttons import FEWER, GONE, MORE, NEW
from playground.diagram.plan.picks import Neuron, PickedHead
from tests.playground.test_window import click, find, idle, layers, train, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def sheet_of(window):
    return window.inside.diagram.get().diagram


def press(window, qtbot, what, column):
    """Click a button, and wait for the diagram of the network that comes of it."""
    button = find(window, f"layer_{what}_{column}")
    assert button.isVisible() and button.isEnabled()
    QTest.mouseClick(button, LEFT)
    shown(window, qtbot)


def shown(window, qtbot):
    widths = [layer.units for layer in layers(window)]
    qtbot.waitUntil(lambda: [column.units for column in sheet_of(window).seen.plan.columns[1:]] == widths)


def widths(window):
    return [layer.units for layer in layers(window)]


@pytest.fixture
def small(first_window, qtbot):
    qtbot.waitUntil(lambda: sheet_of(first_window).seen is not None)
    return first_window


def test_units_come_and_go_and_undo_takes_it_back(small, qtbot):
    press(small, qtbot, MORE, 1)
    press(small, qtbot, FEWER, 2)
    assert widths(small) == [7, 3, 2]
    undo(small)
    undo(small)
    assert widths(small) == [6, 4, 2]
    shown(small, qtbot)
    for _ in range(3):
        press(small, qtbot, FEWER, 2)
    assert widths(small)[1] == 1 and not find(small, "layer_fewer_2").isEnabled()
    assert sheet_of(small).buttons.buttons.keys().isdisjoint({(MORE, 3), (GONE, 3), (MORE, 0)}), "the data decides"


def test_layers_come_and_go_where_they_stand(small, qtbot):
    press(small, qtbot, NEW, 2)
    assert layers(small)[:2] == (Dense(6, "tanh"), Dense(6, "tanh")) and widths(small) == [6, 6, 4, 2]
    press(small, qtbot, NEW, 1)
    assert widths(small) == [6, 6, 6, 4, 2]
    press(small, qtbot, NEW, 5)
    assert widths(small) == [6, 6, 6, 4, 4, 2]
    for _ in range(4):
        sheet_of(small).buttons.wanted.emit(GONE, 1)
        shown(small, qtbot)
    assert widths(small) == [4, 2]
    press(small, qtbot, GONE, 1)
    press(small, qtbot, NEW, 1)
    assert layers(small)[0] == Dense(4, "tanh"), "and not two softmax units, as the answer has"


def test_they_work_while_it_trains_and_the_cards_say_the_same(small, qtbot):
    train(small, qtbot, 300)
    press(small, qtbot, MORE, 1)
    small.inside.diagram_or_layers()
    assert small.layer_stack.cards[0].fields["units"].value() == 7
    small.inside.diagram_or_layers()
    press(small, qtbot, NEW, 1)
    click(small, "pause")
    idle(small, qtbot)
    assert small.trainer.moment.step > 300, "it went on"
    small.inside.diagram_or_layers()
    assert len(small.layer_stack.cards) == 4


def test_the_keyboard_reaches_every_button_and_keys_add_units(small, qtbot):
    sheet = sheet_of(small)
    sheet.setFocus()
    reached = set()
    for _ in range(40):
        QTest.keyClick(small.focusWidget(), Qt.Key.Key_Tab)
        reached.add(small.focusWidget())
    assert set(sheet.buttons.buttons.values()) <= reached
    button = find(small, "layer_more_1")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    shown(small, qtbot)
    assert widths(small) == [7, 4, 2] and find(small, "layer_more_1").hasFocus(), "and again"
    sheet.setFocus()
    sheet.pick(Neuron(2, 0))
    QTest.keyClicks(sheet, "-")
    shown(small, qtbot)
    sheet.pick(Neuron(2, 0))
    QTest.keyClicks(sheet, "+")
    shown(small, qtbot)
    QTest.keyClicks(sheet, "+")
    assert widths(small) == [7, 4, 2], "another network: nothing is picked"
    sheet.pick(Neuron(0, 0))
    QTest.keyClicks(sheet, "+")
    assert widths(small) == [7, 4, 2]


def test_every_button_says_what_it_does_and_two_quick_clicks_are_two(small, qtbot):
    names = [button.accessibleName() for button in sheet_of(small).buttons.buttons.values()]
    assert len(set(names)) == len(names) and "Add a neuron to layer 1" in names and "Remove layer 2" in names
    assert all(button.toolTip() for button in sheet_of(small).buttons.buttons.values())
    for _ in range(2):
        QTest.mouseClick(find(small, "layer_more_1"), LEFT)
    assert widths(small)[0] == 8
    shown(small, qtbot)


def test_where_columns_stand_close_all_buttons_are_there_side_by_side_and_in_a_menu(small, qtbot):
    deep = replace(PRESETS["first"], layers=(*[Dense(4, "tanh")] * 30, Dense(2, "softmax")))
    small.files.begin(deep)
    idle(small, qtbot)
    shown(small, qtbot)
    sheet = sheet_of(small)
    places = sorted((button.geometry() for button in sheet.buttons.buttons.values()), key=lambda place: place.left())
    assert {what for what, _ in sheet.buttons.buttons} == {FEWER, MORE, GONE, NEW}
    assert not any(one.intersects(other) for one, other in pairwise(places))
    menu = sheet.menu_for(PickedHead(3), QPoint(10, 10))
    assert isinstance(menu, QMenu)
    texts = {action.text(): action for action in menu.actions()}
    texts["Remove layer 3"].trigger()
    menu.deleteLater()
    assert len(layers(small)) == 30


def test_buttons_go_with_what_is_scrolled(small, qtbot):
    deep = replace(PRESETS["first"], layers=(*[Dense(4, "tanh")] * 30, Dense(2, "softmax")))
    small.files.begin(deep)
    idle(small, qtbot)
    shown(small, qtbot)
    sheet = sheet_of(small)
    before = find(small, "layer_more_5").x()
    sheet.horizontalScrollBar().setValue(100)
    assert find(small, "layer_more_5").x() == before - 100


def test_a_layer_stands_before_what_takes_one(small, qtbot):
    small.files.begin(PRESETS["convolution"])
    idle(small, qtbot)
    sheet = sheet_of(small)
    qtbot.waitUntil(lambda: sheet.seen.plan.columns[1].picture)
    offered = [NEW in sheet.buttons.offered(column) for column in range(len(sheet.seen.plan.columns))]
    assert offered == [False, False, False, False, False, True], "a dense layer can't stand before a convolution"
    assert sheet.buttons.offered(1)[:2] == [FEWER, MORE] and sheet.buttons.offered(2) == [GONE]
    sheet.buttons.wanted.emit(MORE, 1)
    assert layers(small)[0].filters == 9
    idle(small, qtbot)


@pytest.mark.parametrize("column", [0, 1, 3])
def test_a_click_on_a_head_opens_the_layer_s_card(small, qtbot, column):
    sheet = sheet_of(small)
    left, _, side = sheet.layout_.cell(column, 0)
    place = sheet.mapFromScene(left + side / 2, 8)
    QTest.mouseMove(sheet.viewport(), place)
    assert sheet.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(sheet.viewport(), LEFT, pos=place)
    stack = small.layer_stack
    card = stack.input if column == 0 else stack.cards[column - 1]
    assert stack.isVisible()
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect().height() == card.height() > 20)
    assert stack.spot.isVisible() and stack.spot.geometry() == card.geometry()
    assert column == 0 or card.hasFocus()
    qtbot.waitUntil(lambda: not stack.spot.isVisible())
