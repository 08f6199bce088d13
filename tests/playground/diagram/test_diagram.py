"""The diagram, driven as a person drives it: pointed at, clicked, typed into, by mouse and by keys."""

import re

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from core.data.extent import grid
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.layers import Add, Dense
from core.network.recording import trace
from playground.diagram.diagram import HINT
from playground.diagram.plan.picks import Edge, Neuron
from playground.diagram.sheet.diagram_painting import DOT, frame_of, paint_wires
from playground.diagram.sheet.diagram_sheet import CALM_MS
from playground.diagram.sheet.labels import frozen_note
from playground.widgets.fields import AFTER_CLICK_MS
from playground.widgets.look import signed_levels
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

# offscreen, menus that are opened by a right click can't grab the keyboard
pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("grabbing the keyboard")]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
MOONS = PRESETS["moons"]


@pytest.fixture
def shown(window, qtbot):
    """Give the window with its diagram in front."""
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: window.inside.diagram.page is not None and window.inside.diagram.page.diagram.layout_ is not None
    )
    return window


def place_of(window):
    return window.inside.diagram.page


def sheet_of(window):
    return window.inside.diagram.page.diagram


def start(window, qtbot, experiment):
    window.files.begin(experiment)
    idle(window, qtbot)
    layers = experiment.layers
    qtbot.waitUntil(lambda: place_of(window).moment.weights.layers == layers and sheet_of(window).seen is not None)
    qtbot.waitUntil(lambda: place_of(window)._look_.lens.network.layers == layers)


def settled(window, qtbot):
    """Wait until the thread has ended and the diagram shows its last moment: no other comes then."""
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not place_of(window).looking.waiting)


def at(sheet, x, y):
    return sheet.mapFromScene(QPointF(x, y))


def middle(sheet, neuron):
    left, top, side = sheet.layout_.cell_of(neuron)
    return at(sheet, left + side / 2, top + side / 2)


def on_edge(sheet, edge, share=0.5):
    x1, y1, x2, y2 = sheet.all_wires.of_edge(edge).line[0]
    return at(sheet, x1 + share * (x2 - x1), y1 + share * (y2 - y1))


def hover(sheet, place):
    QTest.mouseMove(sheet.viewport(), place + QPoint(1, 0))  # where a test before left the mouse, it would not move
    QTest.mouseMove(sheet.viewport(), place)
    QApplication.processEvents()


def press(sheet, place):
    hover(sheet, place)
    QTest.mouseClick(sheet.viewport(), LEFT, pos=place)


def free_edge(sheet, column=1):
    """Return an edge into a column, and a point of it where no other is nearer."""
    for index in np.argsort(-sheet.drawn_wires.size).tolist():
        edge = sheet.drawn_wires.edge(sheet.seen.plan, index)
        if edge.column != column:
            continue
        for share in (0.5, 0.35, 0.65, 0.8, 0.2):
            place = on_edge(sheet, edge, share)
            if sheet.pick_at(sheet.mapToScene(place)) == edge:
                return edge, place
    raise AssertionError("no edge can be reached")


def run_weight(window, edge):
    """Return what the run has: the kernel's, or the bias's number."""
    run = window.trainer._session.run
    arrays = run.network.get_weights()
    place = window.inside.diagram.page.diagram.seen.plan.columns[edge.column].layer
    dense = [index for index, layer in enumerate(run.experiment.layers) if isinstance(layer, Dense)].index(place)
    kernel, bias = arrays[2 * dense], arrays[2 * dense + 1]
    return float(bias[edge.unit] if edge.source is None else kernel[edge.source, edge.unit])


def context(sheet, place, qtbot):
    """Ask for the menu of what lies at a place, as a right click does."""
    hover(sheet, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, sheet.viewport().mapToGlobal(place))
    QApplication.sendEvent(sheet.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def pick(menu, text):
    action = next(action for action in menu.actions() if action.text() == text)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()


def test_a_key_turns_from_the_cards_to_the_diagram_and_back(window, qtbot):
    assert window.inside.diagram.page is None, "nobody has looked at it"
    window.findChild(QAction, "action_diagram").trigger()
    assert sheet_of(window).isVisible() and not window.layer_stack.isVisible()
    window.findChild(QAction, "action_diagram").trigger()
    assert window.layer_stack.isVisible()


def test_every_layer_has_its_column_with_maps(shown):
    sheet = sheet_of(shown)
    assert [len(units) for units in sheet.layout_.shown] == [2, 16, 16, 2]
    seen = sheet.seen
    assert seen.kinds == ("map",) * 4 and seen.faces[1].shape[0] == 16
    x1 = seen.faces[0][0]
    assert (np.diff(x1, axis=1) > 0).all() and (np.diff(seen.faces[0][1], axis=0) < 0).all(), "x2 grows upwards"
    image = sheet.faces.pixmap().toImage()
    left, top, side = sheet.layout_.cell_of(Neuron(0, 0))
    low = image.pixelColor(round(left + 3), round(top + side / 2))
    high = image.pixelColor(round(left + side - 3), round(top + side / 2))
    assert low.red() > low.green() and high.green() > high.red(), "purple below 0, green above"


def test_maps_are_what_the_network_gives(shown, qtbot):
    train(shown, qtbot, 300)
    click(shown, "pause")
    idle(shown, qtbot)
    sheet, run = sheet_of(shown), shown.trainer._session.run
    qtbot.waitUntil(lambda: not place_of(shown).looking.waiting)
    side = len(sheet.seen.faces[2][0])
    points = grid(sheet.seen.extent, side, side)
    expected = trace(run.network, points)[1][1][:, 5].reshape(side, side)[::-1]
    np.testing.assert_allclose(sheet.seen.faces[2][5], expected, rtol=1e-4, atol=1e-4)


def test_hovering_an_edge_shows_its_number(shown):
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet)
    hover(sheet, place)
    number = run_weight(shown, edge)
    assert sheet.tag.isVisible() and float(sheet.tag.text().split("=")[1]) == pytest.approx(number, rel=1e-4)
    names = place_of(shown).readout.text()
    assert f"layer 1, neuron {edge.unit + 1} ← x{edge.source + 1}" in names
    assert sheet.stroke.isVisible()
    hover(sheet, middle(sheet, Neuron(1, 3)))
    assert "for test sample 1 (" in place_of(shown).readout.text(), "as One sample counts"
    assert place_of(shown).sample.value() == 1
    dot = sheet.bias_at(Edge(3, 1))
    hover(sheet, at(sheet, dot.x(), dot.y()))
    assert sheet.tag.text() == "b = 0" and "bias of layer 3, class 1" in place_of(shown).readout.text()
    hover(sheet, QPoint(3, sheet.height() // 2))
    assert not sheet.tag.isVisible()


def test_a_line_that_is_pointed_at_keeps_its_signs_colour(shown):
    sheet = sheet_of(shown)
    wires, signs = sheet.drawn_wires, set()
    for index in np.flatnonzero(wires.size > 0.2).tolist():
        edge = wires.edge(sheet.seen.plan, index)
        if edge.column != 1 or sheet.pick_at(sheet.mapToScene(on_edge(sheet, edge))) != edge:
            continue
        hover(sheet, on_edge(sheet, edge))
        color, negative = sheet.stroke.pen().color(), wires.value[index] < 0
        assert (color.red() > color.green()) == negative, "purple below 0, green above"
        assert sheet.stroke.pen().widthF() > 2.5
        signs.add(bool(negative))
    assert signs == {True, False}


def test_the_frame_of_a_frozen_column_crosses_no_name(shown):
    sheet = sheet_of(shown)
    layout, column = sheet.layout_, len(sheet.layout_.shown) - 1
    left, top, width, height = frame_of(layout, column)
    frame = QRectF(left, top, width, height).adjusted(-1, -1, 1, 1)
    names = [item for item in sheet.labels.items if item.text().startswith("class ")]
    assert len(names) == 2 and not any(frame.intersects(item.sceneBoundingRect()) for item in names)
    across, down = layout.bias_dots(column)
    assert left < across.min() - DOT / 2 and down.max() + DOT / 2 < top + height


def test_a_frozen_layer_keeps_its_size_where_there_is_little_room(qapp):
    assert frozen_note("16 relu", 16, qapp.font(), 400) == "16 relu · frozen"
    wide = QFontMetricsF(qapp.font()).horizontalAdvance
    assert frozen_note("16 relu", 16, qapp.font(), wide("16 · frozen") + 1) == "16 · frozen"
    assert frozen_note("16 relu", 16, qapp.font(), 30) == "16 relu"


def test_a_weight_is_set_by_typing_and_undo_brings_it_back(shown, qtbot):
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet)
    before = run_weight(shown, edge)
    press(sheet, place)
    field = find(shown, "weight_field")
    assert field.isVisible() and field.value() == pytest.approx(before, abs=1e-6) and field.hasFocus()
    field.selectAll()
    QTest.keyClicks(field, "2.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (touch,) = shown.document.experiment.layers[0].touches
    assert (touch.unit, touch.source, touch.value) == (edge.unit, edge.source, 2.5)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == 2.5
    qtbot.waitUntil(lambda: sheet.seen.weight(edge) == 2.5)
    assert not field.isVisible() and sheet.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert field.isVisible() and field.value() == 2.5, "Enter once more: the number as it is"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(before) and not shown.document.experiment.layers[0].touches


def test_a_weight_is_typed_with_an_exponent_or_refused(shown, qtbot):
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet)
    press(sheet, place)
    field, why = find(shown, "weight_field"), sheet.edge_field.why
    was = field.value()
    QToolTip.hideText()
    for text in ("1e31", "-1E+31", "1e", "-", ""):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        QTest.keyClicks(field, text)
        assert field.lineEdit().text() == text and not why.isVisible()
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.isVisible() and text in why.text() and why.isVisible() and "1e-3" in why.text()
        assert not shown.document.dirty and field.value() == was
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.value() == was and not shown.document.dirty, "the last one is back"
    qtbot.wait(AFTER_CLICK_MS + 50)
    assert not QToolTip.isVisible(), "it is said once"
    field.setFocus()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible() and not shown.document.dirty
    for text, value in (("1e-3", 1e-3), ("-2.5E2", -250), ("1e-9", 1e-9), ("2,5", 2.5), ("3", 3)):
        if not field.isVisible():
            QTest.keyClick(sheet, Qt.Key.Key_Return)
        enter(field, text)
        assert shown.document.experiment.layers[0].touches[-1].value == value and not field.isVisible()
        idle(shown, qtbot)
        assert run_weight(shown, edge) == np.float32(value)


def test_undo_works_while_a_weight_is_open(shown, qtbot):
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet)
    before = run_weight(shown, edge)
    press(sheet, place)
    field = find(shown, "weight_field")
    QTest.keyClicks(field, "2")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.value() == pytest.approx(before, abs=1e-6) and not shown.document.dirty, "what is typed is undone"
    field.selectAll()
    QTest.keyClicks(field, "2.0")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.value() == 2 and field.isVisible()
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: "now 2" == sheet.edge_field.now.text())
    assert field.value() == 2
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(before) and field.isVisible()
    qtbot.waitUntil(lambda: field.value() == pytest.approx(before, abs=1e-6))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not field.isVisible()


def drag(grip, qtbot, *moves):
    """Drag by mouse, with a moment between two moves."""
    start = grip.rect().center()
    QTest.mousePress(grip, LEFT, pos=start)
    for x in moves:
        QTest.mouseMove(grip, start + QPoint(x, 0))
        qtbot.wait(20)
    QTest.mouseRelease(grip, LEFT, pos=start + QPoint(moves[-1], 0))


def test_a_weight_is_dragged_as_one_touch_while_it_trains(shown, qtbot):
    sheet = sheet_of(shown)
    train(shown, qtbot, 200)
    edge, place = free_edge(sheet)
    press(sheet, place)
    grip = find(shown, "weight_grip")
    was = sheet.seen.weight(edge)
    drag(grip, qtbot, 10, 40, 90, 150)
    (touch,) = shown.document.experiment.layers[0].touches
    assert touch.value > was + 0.1 and touch.was == pytest.approx(was, abs=0.2)
    assert shown.trainer.running and shown.document.undo_stack.count() == 1
    drag(grip, qtbot, -20, -30)
    assert len(shown.document.experiment.layers[0].touches) == 2, "another drag is another touch"
    undo(shown)
    assert shown.document.experiment.layers[0].touches == (touch,)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not grip.isVisible()
    hover(sheet, QPoint(3, sheet.height() // 2))
    qtbot.wait(150)
    assert not sheet.tag.isVisible(), "nothing is pointed at"
    qtbot.waitUntil(lambda: shown.trainer._session.run.experiment is shown.document.experiment)
    click(shown, "pause")
    idle(shown, qtbot)
    undo(shown)
    assert not shown.document.experiment.layers[0].touches
    idle(shown, qtbot)


def test_a_bias_of_the_output_is_set(shown, qtbot):
    sheet = sheet_of(shown)
    dot = sheet.bias_at(Edge(3, 0))
    press(sheet, at(sheet, dot.x(), dot.y()))
    assert not find(shown, "cut_edge").isVisible(), "a bias can't be cut"
    enter(find(shown, "weight_field"), "-3")
    idle(shown, qtbot)
    assert run_weight(shown, Edge(3, 0)) == -3
    assert shown.document.experiment.layers[2].touches[0].source is None
    shares = shown.trainer.moment.picture.values
    assert shares[1].mean() > 0.8, "class 0 is hardly ever said any more"


def test_a_neuron_is_switched_off_and_the_boundary_changes(shown, qtbot):
    train(shown, qtbot, 800)
    click(shown, "pause")
    idle(shown, qtbot)
    sheet = sheet_of(shown)
    qtbot.waitUntil(lambda: not place_of(shown).looking.waiting)
    sheet.set_order(by_telling=True)
    neuron = Neuron(2, int(np.argmax(sheet.paging.scores[2])))
    before = shown.trainer.moment.picture.values.copy()
    menu = context(sheet, middle(sheet, neuron), qtbot)
    pick(menu, "Switch the neuron off")
    assert shown.document.experiment.layers[1].off == (neuron.unit,)
    idle(shown, qtbot)
    assert np.abs(shown.trainer.moment.picture.values - before).max() > 0.02
    qtbot.waitUntil(lambda: not sheet.seen.faces[2][neuron.unit].any())
    shown.inside.diagram_or_layers()
    assert shown.layer_stack.cards[1].hand.text() == "1 off"
    shown.inside.diagram_or_layers()
    menu = context(sheet, middle(sheet, neuron), qtbot)
    pick(menu, "Switch the neuron on")
    assert shown.document.experiment.layers[1].off == ()
    idle(shown, qtbot)
    np.testing.assert_allclose(shown.trainer.moment.picture.values, before, atol=1e-5)
    output = context(sheet, middle(sheet, Neuron(3, 0)), qtbot)
    assert [action.text() for action in output.actions()] == [
        *("Set the bias…", "Freeze the layer", "Add a layer before layer 3", "Show the layer's card")
    ]
    output.close()


def test_an_edge_is_cut_and_restored(shown, qtbot):
    settled(shown, qtbot)
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet)
    was = run_weight(shown, edge)
    pick(context(sheet, place, qtbot), "Cut the edge")
    settled(shown, qtbot)
    assert run_weight(shown, edge) == 0 and shown.document.experiment.layers[0].touches[0].value is None
    hover(sheet, QPoint(3, sheet.height() // 2))
    hover(sheet, place)
    assert sheet.tag.text() == "cut"
    pick(context(sheet, place, qtbot), "Restore the edge")
    settled(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(was)
    press(sheet, place)
    click(shown, "cut_edge")
    settled(shown, qtbot)
    assert run_weight(shown, edge) == 0 and find(shown, "restore_edge").isVisible()
    click(shown, "restore_edge")
    settled(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(was)
    for text, value in (("Cut", 0), ("Restore", was), ("Cut", 0), ("Restore", was)):  # quicker than moments come
        sheet.toggle(edge)
        assert text in shown.document.undo_stack.undoText()
        idle(shown, qtbot)
        assert run_weight(shown, edge) == np.float32(value)
    undo(shown)
    sheet.toggle(edge)  # restored, and taken back before a moment came
    undo(shown)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == 0
    while shown.document.undo_stack.canUndo():
        undo(shown)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(was)


def test_a_cut_edge_is_caught_where_it_was_cut(shown, qtbot):
    sheet = sheet_of(shown)
    plan, lines = sheet.seen.plan, sheet.drawn_wires
    places = [on_edge(sheet, lines.edge(plan, n), 0.45) for n in range(0, len(lines), 9)]
    caught = 0
    for place in places:
        hover(sheet, place)
        edge = sheet.pick_at(sheet.mapToScene(place))
        if not isinstance(edge, Edge) or sheet.seen.hand.is_cut(edge):
            continue
        pick(context(sheet, place, qtbot), "Cut the edge")
        settled(shown, qtbot)
        assert sheet.pick_at(sheet.mapToScene(place)) == edge
        pick(context(sheet, place, qtbot), "Restore the edge")
        idle(shown, qtbot)
        caught += 1
    assert caught > 10


def test_an_edge_is_cut_and_set_after_a_blow_up(shown, qtbot):
    settled(shown, qtbot)
    sheet = sheet_of(shown)
    edge, place = free_edge(sheet, 2)
    sheet.seen.kernels[2][edge.unit, edge.source] = -3e38  # as the last finite moment of a run that blew up may have it
    sheet.pick(edge)
    QTest.keyClick(sheet, Qt.Key.Key_Delete)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == 0 and shown.document.experiment.layers[1].touches[-1].was == -1e30
    undo(shown)
    settled(shown, qtbot)
    sheet.seen.kernels[2][edge.unit, edge.source] = 3e38
    press(sheet, place)
    enter(sheet.edge_field.field, "0.5")
    idle(shown, qtbot)
    assert run_weight(shown, edge) == 0.5 and shown.document.experiment.layers[1].touches[-1].was == 1e30


def test_a_layer_is_frozen_and_learns_again(shown, qtbot):
    sheet = sheet_of(shown)
    x = float(sheet.layout_.left[1] + sheet.layout_.side[1] / 2)
    pick(context(sheet, at(sheet, x, 12), qtbot), "Freeze the layer")
    shown.inside.diagram_or_layers()
    assert shown.document.experiment.layers[0].frozen and shown.layer_stack.cards[0].hand.text() == "frozen"
    shown.inside.diagram_or_layers()
    qtbot.waitUntil(lambda: "16 relu · frozen" in [item.text() for item in sheet.labels.items])
    hover(sheet, at(sheet, x + 3, 14))
    assert "16 relu: click to open its card; frozen" in place_of(shown).readout.text()
    before = shown.trainer._session.run.network.get_weights()
    train(shown, qtbot, 100)
    click(shown, "pause")
    idle(shown, qtbot)
    after = shown.trainer._session.run.network.get_weights()
    assert (after[0] == before[0]).all() and (after[2] != before[2]).any()
    pick(context(sheet, at(sheet, x, 12), qtbot), "Unfreeze the layer")
    assert shown.document.experiment.layers == MOONS.layers
    idle(shown, qtbot)


def test_what_was_done_by_hand_is_saved(shown, qtbot, tmp_path):
    sheet = sheet_of(shown)
    _, place = free_edge(sheet)
    press(sheet, place)
    enter(find(shown, "weight_field"), "0.75")
    storage.save(tmp_path / "touched.json", shown.document.experiment)
    assert storage.load(tmp_path / "touched.json").layers[0].touches[0].value == 0.75
    idle(shown, qtbot)


def test_keys_go_from_neuron_to_neuron_and_edit(shown, qtbot):
    sheet = sheet_of(shown)
    sheet.setFocus()
    keys, shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(sheet, keys.Key_Right)
    assert sheet.picked == Neuron(0, 0)
    QTest.keyClick(sheet, keys.Key_Down)
    assert sheet.picked == Neuron(0, 1)
    QTest.keyClick(sheet, keys.Key_Right)
    column, unit = sheet.picked.column, sheet.picked.unit
    assert column == 1
    QTest.keyClick(sheet, keys.Key_Delete)
    assert shown.document.experiment.layers[0].off == (unit,)
    QTest.keyClick(sheet, keys.Key_Space)
    assert shown.document.experiment.layers[0].off == ()
    QTest.keyClick(sheet, keys.Key_Down, shift)
    assert isinstance(sheet.picked, Edge) and (sheet.picked.unit, sheet.picked.source) == (unit, 0)
    assert "x1" in sheet.accessibleDescription()
    QTest.keyClick(sheet, keys.Key_Delete)
    assert shown.document.experiment.layers[0].touches[-1].value is None
    QTest.keyClick(sheet, keys.Key_Delete)
    assert not shown.document.experiment.layers[0].touches, "whole again"
    QTest.keyClick(sheet, keys.Key_Down, shift)
    QTest.keyClick(sheet, keys.Key_Return)
    field = find(shown, "weight_field")
    assert field.isVisible() and sheet._edited.source == 1
    QTest.keyClick(field, keys.Key_Escape)
    QTest.keyClick(sheet, keys.Key_Escape)
    assert sheet.picked == Neuron(1, unit)
    QTest.keyClick(sheet, keys.Key_Escape)
    assert sheet.picked is None
    idle(shown, qtbot)


def test_a_hovered_neuron_is_shown_large_on_the_boundary(shown, qtbot):
    sheet, boundary = sheet_of(shown), shown.boundary
    before = boundary.plane._image.pixmap().toImage()
    hover(sheet, middle(sheet, Neuron(1, 4)))
    assert boundary.caption.isVisible() and "layer 1, neuron 5" in boundary.caption.text()
    assert boundary.plane._image.pixmap().toImage() != before
    said = {}
    for width in (150, 250, 330, 500, 330):
        boundary.caption.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: boundary.caption.width() == width)
        assert boundary.caption.sizeHint().width() <= width, "no word is cut"
        said[width] = boundary.caption.text()
    assert " to " in said[330] and "■" in said[500] and " to " not in said[150]
    train(shown, qtbot, 100)
    assert boundary.caption.isVisible()
    click(shown, "pause")
    idle(shown, qtbot)
    QApplication.sendEvent(sheet, _leave())
    assert not boundary.caption.isVisible() and boundary.legend.isVisible()
    assert boundary.plane._image.pixmap().width() == boundary.picture.values.shape[2]
    hover(sheet, middle(sheet, Neuron(2, 4)))
    shown.inside.diagram_or_layers()
    assert not boundary.caption.isVisible(), "a hidden diagram shows nothing"


@pytest.mark.parametrize("by", ["menu", "key"])
def test_the_boundary_is_seen_once_a_neuron_is_switched(shown, qtbot, by):
    sheet, boundary, neuron = sheet_of(shown), shown.boundary, Neuron(1, 4)
    enter(place_of(shown).finder, "1.5")
    assert boundary.caption.isVisible() and sheet.picked == neuron
    for text in ("off", "on"):
        if by == "menu":
            pick(context(sheet, middle(sheet, neuron), qtbot), f"Switch the neuron {text}")
        else:
            QTest.keyClick(sheet, Qt.Key.Key_Space)
        assert not boundary.caption.isVisible()
        idle(shown, qtbot)
        hover(sheet, middle(sheet, Neuron(2, 1)))
        assert boundary.caption.isVisible()
        QApplication.sendEvent(sheet, _leave())
        assert not boundary.caption.isVisible() and sheet.picked == neuron
        hover(sheet, middle(sheet, neuron))
        assert boundary.caption.isVisible(), "asked for anew"
        QApplication.sendEvent(sheet, _leave())
        assert not boundary.caption.isVisible()
    press(sheet, middle(sheet, neuron))
    QApplication.sendEvent(sheet, _leave())
    assert boundary.caption.isVisible()


@pytest.mark.parametrize("chosen", ["hovered", "picked"])
@pytest.mark.parametrize(
    ("layers", "gone"),
    [(MOONS.layers[1:], Neuron(3, 1)), ((replace(MOONS.layers[0], units=4), *MOONS.layers[1:]), Neuron(1, 15))],
    ids=["layer", "unit"],
)
def test_a_neuron_that_is_gone_is_no_longer_shown_large(shown, qtbot, chosen, layers, gone):
    sheet, boundary = sheet_of(shown), shown.boundary
    (hover if chosen == "hovered" else press)(sheet, middle(sheet, gone))
    if chosen == "picked":
        QApplication.sendEvent(sheet, _leave())
    assert boundary.caption.isVisible()
    shown.document.replace(replace(MOONS, layers=layers), "Take it away")
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: place_of(shown)._look_.lens.network.layers == layers)
    qtbot.waitUntil(lambda: not boundary.caption.isVisible(), timeout=2000)
    assert place_of(shown)._neuron is None and sheet.picked is None


def _leave():
    return QEvent(QEvent.Type.Leave)


def test_nothing_is_cut_where_the_diagram_is_narrow(shown, qtbot):
    start(shown, qtbot, replace(MOONS, layers=(*[Dense(300, "relu", "he_normal")] * 2, Dense(2, "softmax"))))
    sheet, place = sheet_of(shown), place_of(shown)
    sizes = shown.panes.sizes()
    shown.panes.setSizes([sizes[0] + sizes[1] - 300, 300, *sizes[2:]])
    qtbot.waitUntil(lambda: place.width() < 340)
    told, wide = place.readout, place.finder.fontMetrics().horizontalAdvance
    assert told.text() == HINT and told.heightForWidth(told.width()) <= told.height()
    qtbot.waitUntil(lambda: place.finder.width() > wide(place.finder.placeholderText()) + 8)
    edge = Edge(2, 137, 245, 1, 245)
    sheet.open_field(edge, QPoint(sheet.width() - 5, sheet.height() - 5))
    panel = sheet.edge_field
    QTest.keyClicks(panel.field, "1e300")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert panel.why.isVisible() and sheet.rect().contains(panel.geometry())
    assert "neuron 138 ← neuron 246" in panel.title.text()
    assert panel.title.width() >= panel.title.sizeHint().width()
    shown.panes.setSizes(sizes)
    qtbot.waitUntil(lambda: place.width() > 400)
    assert place.labels[0].isVisible()


def test_wide_layers_are_paged_and_searched(shown, qtbot):
    start(shown, qtbot, replace(MOONS, layers=(Dense(300, "relu", "he_normal"), Dense(2, "softmax"))))
    sheet, place = sheet_of(shown), place_of(shown)
    first = sheet.layout_.shown[1]
    assert 10 < len(first) < 30
    assert first.tolist() == list(range(len(first))), "by their number"
    assert any(f"{300 - len(first)} more" in item.text() for item in sheet.labels.items)
    x = float(sheet.layout_.left[1] + sheet.layout_.side[1] / 2)
    press(sheet, at(sheet, x + 12, sheet.layout_.height - 12))
    assert sheet.paging.pages[1] == 1 and not set(sheet.layout_.shown[1]) & set(first)
    press(sheet, at(sheet, x - 12, sheet.layout_.height - 12))
    assert sheet.layout_.shown[1].tolist() == first.tolist()
    choose(place.order, "telling")
    most = np.argsort(-sheet.paging.scores[1])[: len(first)]
    assert sorted(sheet.layout_.shown[1].tolist()) == sorted(most.tolist())
    pick(context(sheet, middle(sheet, Neuron(1, int(sheet.layout_.shown[1][0]))), qtbot), "Most telling neurons first")
    assert sheet.layout_.shown[1].tolist() == first.tolist() and place.order.value() == "number"
    for text in ("238 of layer 1", "neuron 238 of layer 1", "1.238"):
        enter(place.finder, "1 of layer 2")
        assert sheet.picked == Neuron(2, 0)
        enter(place.finder, text)
        assert sheet.picked == Neuron(1, 237), text
    assert 237 in sheet.layout_.shown[1] and sheet.picked == Neuron(1, 237) and sheet.frame.isVisible()
    enter(place.finder, "1.301")
    assert "no neuron 301" in shown.status.sentence.text()
    enter(place.finder, "what")
    assert "such as 5" in shown.status.sentence.text()
    choose(place.most, "64")
    assert len(sheet.layout_.shown[1]) == 64 and sheet.layout_.height > sheet.viewport().height()
    seen = {
        unit for page in range(sheet.paging.count(1)) for unit in (sheet.turn(1, bool(page)), sheet.layout_.shown[1])[1]
    }
    assert seen == set(range(300)), "every neuron is on a page"


def test_what_is_found_is_scrolled_to(shown, qtbot):
    start(shown, qtbot, replace(MOONS, layers=(*[Dense(6, "tanh")] * 30, Dense(2, "softmax"))))
    sheet, place = sheet_of(shown), place_of(shown)
    assert sheet.layout_.width > sheet.viewport().width() and not _in_sight(sheet, Neuron(30, 5))
    both = ("1 3", Neuron(1, 2)), ("3 of layer 2", Neuron(2, 2)), ("2, 4", Neuron(2, 3)), ("3 2", Neuron(3, 1))
    for text, neuron in (("30.6", Neuron(30, 5)), ("1.1", Neuron(1, 0)), *both):
        enter(place.finder, text)
        assert sheet.picked == neuron and _in_sight(sheet, neuron)
    start(shown, qtbot, replace(MOONS, layers=(Dense(300, "relu", "he_normal"), Dense(2, "softmax"))))
    choose(place.most, "64")
    lowest = int(sheet.layout_.shown[1][-1])
    assert not _in_sight(sheet, Neuron(1, lowest))
    enter(place.finder, f"1.{lowest + 1}")
    assert sheet.picked == Neuron(1, lowest) and _in_sight(sheet, Neuron(1, lowest))
    choose(place.most, "")


def _in_sight(sheet, neuron):
    left, top, side = sheet.layout_.cell_of(neuron)
    corners = at(sheet, left, top), at(sheet, left + side, top + side)
    return all(sheet.viewport().rect().contains(corner) for corner in corners)


def test_a_right_click_where_nothing_can_be_done_offers_the_picture_and_leaves_no_menu(shown, qtbot):
    sheet = sheet_of(shown)
    place = middle(sheet, Neuron(0, 1))
    for _ in range(3):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, sheet.viewport().mapToGlobal(place))
        QApplication.sendEvent(sheet.viewport(), event)
        assert QApplication.activePopupWidget().objectName() == "picture_menu"
        QApplication.activePopupWidget().close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QApplication.activePopupWidget() is None and not sheet.findChildren(QMenu)
    assert not shown.findChildren(QMenu, "picture_menu")


def test_where_no_sample_is_kept_for_testing_one_for_training_flows(shown, qtbot):
    start(shown, qtbot, replace(MOONS, data=replace(MOONS.data, test_fraction=0.0, samples=50)))
    sheet, place, points = sheet_of(shown), place_of(shown), shown.trainer._session.run.points
    for text, index in (("7", 6), ("50", 49)):
        enter(place.sample, text)
        np.testing.assert_allclose(sheet.seen.values[0], points.x_train[index], rtol=1e-6)
        assert sheet.seen.sample.startswith(f"training sample {index + 1} (")
        assert sheet.seen.sample.endswith(f"class {points.y_train[index]})")


@pytest.mark.parametrize("scale", [1.0, 1e-20, 1e30])
def test_numbers_with_a_sign_have_their_places_in_the_table_of_colours(scale):
    values = np.array([-2, -1, -0.5, 0, np.nan, 0.5, 1, np.inf], np.float32) * np.float32(scale)
    assert signed_levels(values, scale).tolist() == [1, 1, 65, 128, 128, 192, 255, 255]
    assert signed_levels(np.zeros((2, 3)), 0.0).tolist() == [[128] * 3] * 2


def test_skip_connections(shown, qtbot):
    start(shown, qtbot, PRESETS["skip"])
    sheet = sheet_of(shown)
    assert len(sheet.seen.plan.columns) == 7 and sheet.layout_.tops[1][0] > 45, "there is room for the line above"
    image = sheet.lines.pixmap().toImage()
    x = round(float(sheet.layout_.left[2] + sheet.layout_.side[2] / 2))
    assert any(image.pixelColor(x, y).alpha() for y in range(58, 70)), "it runs above the columns between"
    hover(sheet, middle(sheet, Neuron(4, 3)))
    assert "layer 4, neuron 4" in place_of(shown).readout.text()
    x1 = float(sheet.layout_.left[3] + sheet.layout_.side[3])
    between = at(sheet, x1 + 8, sheet.layout_.middles(3)[sheet.layout_.row_of(3, 3)])
    hover(sheet, between)
    assert sheet.tag.text() == "no weight"


def test_curves_of_points_on_a_line(shown, qtbot):
    start(shown, qtbot, PRESETS["sine"])
    sheet = sheet_of(shown)
    assert set(sheet.seen.kinds) == {"curve"}
    hover(sheet, middle(sheet, Neuron(1, 2)))
    page = shown.picture.page("curve")
    assert page.caption.isVisible() and page.plane.curve.path().elementCount() == sheet.seen.faces[1].shape[1]
    hover(sheet, QPoint(3, 300))
    assert not page.caption.isVisible()


@pytest.mark.parametrize("name", ["digits", "convolution"])
def test_images(shown, qtbot, name):
    experiment = PRESETS[name]
    start(shown, qtbot, replace(experiment, data=replace(experiment.data, samples=400)))
    sheet, place = sheet_of(shown), place_of(shown)
    seen = sheet.seen
    assert seen.kinds[0] == "map" and seen.kinds[-1] == "bar"
    run = shown.trainer._session.run
    np.testing.assert_allclose(seen.faces[0][0].ravel(), run.points.x_test[0].ravel(), atol=1e-6)
    traced = trace(run.network, run.points.x_test[:1])
    if name == "digits":
        np.testing.assert_allclose(seen.faces[1][7], run.network.get_weights()[0][:, 7].reshape(28, 28), rtol=1e-5)
    else:
        np.testing.assert_allclose(seen.faces[1][3], traced[0][1][0, :, :, 3], atol=1e-5)
        np.testing.assert_allclose(seen.faces[4][3], traced[3][1][0, :, :, 3], atol=1e-5)
    np.testing.assert_allclose(seen.values[-1], traced[len(run.network.layers) - 1][1][0], atol=1e-5)
    _, at_edge = free_edge(sheet, 1)
    hover(sheet, at_edge)
    assert "weights" in sheet.tag.text() and "root mean square" in place.readout.text()
    press(sheet, at_edge)
    assert not sheet.edge_field.isVisible(), "several weights aren't one number"
    hover(sheet, middle(sheet, Neuron(1, int(sheet.layout_.shown[1][0]))))
    assert sheet.tag.isVisible() and sheet.tag.pixmap().width() == 140, "it is enlarged"
    told = re.search(r": (mean )?([-\d.e]+) for test image 1 ", place.readout.text())
    values = traced[0 if name == "convolution" else 1][1][0][..., sheet.layout_.shown[1][0]]
    assert bool(told[1]) == (name == "convolution"), "a channel has a value for each pixel"
    assert float(told[2]) == pytest.approx(values.mean(), rel=1e-3)
    enter(place.sample, "5")
    np.testing.assert_allclose(sheet.seen.faces[0][0].ravel(), run.points.x_test[4].ravel(), atol=1e-6)
    assert "test image 5 " in sheet.seen.sample


def test_it_follows_other_networks_and_data(shown, qtbot):
    sheet = sheet_of(shown)
    tabs = shown.inside.network
    tabs.setCurrentWidget(shown.layer_stack)
    click(shown, "add_layer")
    idle(shown, qtbot)
    shown.inside.show_diagram()
    assert len(sheet.seen.plan.columns) == 5
    undo(shown)
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: len(sheet.seen.plan.columns) == 4)
    choose(find(shown, "dataset"), "blobs")
    enter(find(shown, "classes"), "4")
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: sheet.seen.plan.columns[-1].units == 4)


def test_another_sample_right_after_layers_went_is_one_of_the_network_that_is_seen(shown, qtbot):
    before = shown.document.experiment.layers
    shown.document.replace(replace(MOONS, layers=before[-1:]), "Remove layers")
    assert place_of(shown).moment.weights.layers == before, "no moment has come since"
    enter(place_of(shown).sample, "3")
    assert len(sheet_of(shown).seen.plan.columns) == len(before) + 1
    qtbot.waitUntil(lambda: len(sheet_of(shown).seen.plan.columns) == 2)


def test_a_wrong_network_leaves_the_last_good_one(shown, qtbot):
    window, sheet = shown, sheet_of(shown)
    window.document.replace(replace(MOONS, layers=(Add(inputs=("x", "y")), *MOONS.layers)), "Break it")
    idle(window, qtbot)
    QTest.mouseMove(sheet.viewport(), middle(sheet, Neuron(1, 3)))
    sheet.pick(Neuron(1, 3))
    QTest.keyClick(sheet, Qt.Key.Key_Delete)
    assert len(window.document.experiment.layers) == 4 and not window.document.experiment.layers[1].off
    undo(window)
    idle(window, qtbot)
    QTest.keyClick(sheet, Qt.Key.Key_Delete)
    assert window.document.experiment.layers[0].off == (3,)
    idle(window, qtbot)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_light_and_dark(shown, qtbot, theme):
    shown.set_theme(theme)
    sheet = sheet_of(shown)
    ground = sheet.grab().toImage().pixelColor(4, sheet.height() // 2)
    assert (ground.lightness() < 128) == (theme == "dark")


def test_data_flows_forward_and_back_and_can_be_stopped(shown, qtbot):
    train(shown, qtbot, 300)
    click(shown, "pause")
    idle(shown, qtbot)
    place = place_of(shown)
    current = place._look_.current(place.moment)
    traced = trace(shown.trainer._session.run.network, place._look_.x[None])
    np.testing.assert_allclose(current.values[2], traced[1][1][0], rtol=1e-4, atol=1e-5)
    told = traced[2][1][0]
    target = np.arange(2) == place._look_.y
    np.testing.assert_allclose(current.deltas[3], told - target, rtol=1e-4, atol=1e-6)
    assert not place.flow._timer.isActive(), "what doesn't run costs nothing"
    click(shown, "flow")
    assert place.flow.running and "Forward" in place.readout.text() and find(shown, "flow").text() == "Stop"
    sheet = sheet_of(shown)
    qtbot.wait(300)
    assert not place.flow._item.pixmap().isNull()
    hops = place.flow._hops
    assert [(hop.column, hop.back) for hop in hops] == [
        (1, False), (2, False), (3, False), (3, True), (2, True), (1, True),
    ]  # fmt: skip
    assert hops[3].line[:, 0].min() > hops[3].line[:, 2].max(), "gradients go back"
    click(shown, "flow")
    assert not place.flow.running and place.flow._item.pixmap().isNull() and sheet.lines.opacity() == 1
    click(shown, "flow")
    shown.inside.diagram_or_layers()
    assert not place.flow.running, "hidden, it stops"


def test_data_flows_while_it_trains(shown, qtbot):
    start(shown, qtbot, replace(PRESETS["post-003"], layers=(Dense(200, "relu", "he_normal"), Dense(2, "softmax"))))
    train(shown, qtbot, 50)
    click(shown, "flow")
    sheet = sheet_of(shown)
    sheet._ranked_at = 0.0  # other neurons would be shown now
    qtbot.wait(600)
    assert place_of(shown).flow.running and sheet.lines.opacity() < 1
    click(shown, "flow")
    shown.trainer.pause()
    idle(shown, qtbot)


def test_it_works_only_while_it_is_seen(shown, qtbot):
    shown.inside.diagram_or_layers()
    place, looks = place_of(shown), []
    place.look = looks.append
    train(shown, qtbot, 300)
    qtbot.wait(250)
    assert not looks
    shown.inside.show_diagram()
    assert looks
    click(shown, "pause")
    idle(shown, qtbot)
    del place.look


def test_in_a_window_of_its_own(shown, qtbot):
    shown.inside.network.detach(shown.inside.diagram)
    assert place_of(shown).isVisible() and shown.layer_stack.isVisible()
    shown.inside.network.close_windows()
    assert shown.inside.network.indexOf(shown.inside.diagram) == 0


def test_edits_before_the_next_look_know_what_was_done(shown, qtbot):
    place, sheet = place_of(shown), sheet_of(shown)
    edge, _ = free_edge(sheet)
    was = run_weight(shown, edge)
    place.look = lambda moment: None  # as if every moment came too late
    for value in (0, was, 0, was):
        sheet.toggle(edge)
        idle(shown, qtbot)
        assert run_weight(shown, edge) == np.float32(value)
    sheet.weight_entered.emit(edge, 5.0, False)
    undo(shown)
    sheet.toggle(edge)
    idle(shown, qtbot)
    assert [touch.was for touch in shown.document.experiment.layers[0].touches[-1:]] == [pytest.approx(was)]
    sheet.toggle(edge)
    idle(shown, qtbot)
    assert run_weight(shown, edge) == np.float32(was)
    del place.look


def test_while_moments_come_it_is_painted_quickly_and_finely_once_they_end(shown, qtbot, monkeypatch):
    place, sheet, finely = place_of(shown), sheet_of(shown), []
    right = sheet._paint
    monkeypatch.setattr(sheet, "_paint", lambda *, fine, **parts: (finely.append(fine), right(fine=fine, **parts)))
    shown.trainer.set_speed(200)
    click(shown, "play")
    qtbot.waitUntil(lambda: len(finely) > 2)
    monkeypatch.setattr(place, "look", lambda _: None)  # as where all places want a turn
    finely.clear()
    qtbot.wait(3 * CALM_MS)
    assert shown.trainer.running and not any(finely)
    click(shown, "pause")
    qtbot.waitUntil(lambda: finely == [True])


def test_edges_are_never_filled_whatever_was_before_them(shown):
    diagram, drawing = shown.inside.diagram.page.diagram, QBuffer()
    svg = QSvgGenerator()
    svg.setOutputDevice(drawing)
    painter = QPainter(svg)
    painter.setBrush(Qt.GlobalColor.red)  # skip connections leave theirs: to fill between the edges took seconds
    paint_wires(painter, diagram.drawn_wires, diagram.palette(), 2.0)
    painter.end()
    groups = drawing.data().data().decode().split("<g ")
    edges = [group for group in groups if "<path" in group]
    assert edges and all('fill="none"' in group for group in edges)
