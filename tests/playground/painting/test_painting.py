"""Painting, as a person does it: real clicks, drags, the wheel and keys on the picture; a stroke is one undo step."""

import json

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout

from core.data.chosen_points import points_of
from core.data.painted import PLANE
from core.documents import document
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, Painted, Training
from core.experiment.stack import output_dense
from playground import __main__
from tests.playground.boundary.test_pictures_of_data import hover
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def data(window):
    return window.document.experiment.data


def rows(window):
    return data(window).painted.rows


def pixel(window, x, y):
    canvas = window.picture.currentWidget().plane
    (across,), (down,) = canvas.to_pixels(np.array([x]), np.array([y]))
    return canvas.viewport(), QPoint(round(across), round(down))


def paint(window, x, y, button=LEFT):
    viewport, at = pixel(window, x, y)
    QTest.mouseClick(viewport, button, pos=at)


def drag(window, *places, button=LEFT):
    viewport, at = pixel(window, *places[0])
    QTest.mousePress(viewport, button, pos=at)
    for place in places[1:]:
        at = pixel(window, *place)[1]
        QTest.mouseMove(viewport, at)
    QTest.mouseRelease(viewport, button, pos=at)


def key(window, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.inside.asking, which, modifier)


def empty_plane(window, qtbot, name="painted"):
    layers = PRESETS["moons" if name == "painted" else "sine"].layers
    training = Training() if name == "painted" else Training("mse")
    window.files.begin(Experiment(layers, Data(name), training))
    idle(window, qtbot)
    window.inside.asking.painter.edits._random = np.random.default_rng(0)


def steps(window):
    return window.document.undo_stack.index()


def test_an_empty_plane_asks_for_points_and_trains_with_two(window, qtbot):
    choose(find(window, "dataset"), "painted")
    idle(window, qtbot)
    view = window.picture.currentWidget()
    assert data(window).samples == 0 and view.extent == PLANE and find(window, "paint").isChecked()
    assert not find(window, "play").isEnabled() and "click the picture to add points" in window.status.sentence.text()
    ring = window.inside.asking.painter._rings[view]
    assert ring.invitation.text() == "Click here to add points"
    click(window, "paint")
    assert ring.invitation.text() == "Press Paint (P), then click here to add points"
    click(window, "paint")
    assert ring.invitation.text() == "Click here to add points"
    hidden = [find(window, name).isVisible() for name in ("samples", "noise", "data_seed")]
    assert not any(hidden) and find(window, "classes").isVisible() and find(window, "test_share").isVisible()
    before, shown = steps(window), view.grab().toImage()
    choose_nothing = find(window, "test_share")
    enter(choose_nothing, "0")
    paint(window, 1.0, 0.5)
    assert rows(window)[0, :3] == pytest.approx((1.0, 0.5, 0), abs=0.01) and ring.invitation.text() == ""
    assert not find(window, "play").isEnabled() and "there is 1 to train on" in window.status.sentence.text()
    click(window, "paint_class_1")
    paint(window, -1.0, -0.5)
    assert rows(window)[1, :3] == pytest.approx((-1.0, -0.5, 1), abs=0.01) and steps(window) == before + 3
    qtbot.waitUntil(lambda: window.trainer.moment is not None)
    assert find(window, "play").isEnabled() and window.document.experiment.training.epochs is None
    assert view.extent == PLANE
    train(window, qtbot, 300)
    click(window, "pause")
    idle(window, qtbot)
    assert window.trainer.moment.train_score == 1
    qtbot.waitUntil(lambda: view.grab().toImage() != shown)
    undo(window)
    undo(window)
    assert data(window).samples == 0 and not find(window, "play").isEnabled() and view.picture is None


def test_strokes_spray_erase_move_jitter_and_clear_are_one_step_each(window, qtbot):
    empty_plane(window, qtbot)
    before = steps(window)
    click(window, "paint_class_1")
    drag(window, (-1, 0), (-0.5, 0), (0, 0), (0.5, 0))
    count = data(window).samples
    assert steps(window) == before + 1 and count > 1 and (rows(window)[:, 2] == 1).all()
    sprayed = rows(window)
    click(window, "paint_spray")
    viewport, at = pixel(window, 1.2, 1)
    QTest.mousePress(viewport, LEFT, pos=at)
    first = data(window).samples
    qtbot.waitUntil(lambda: data(window).samples > first + 20, timeout=20_000)  # it goes on while it is pressed
    QTest.mouseRelease(viewport, LEFT, pos=at)
    assert steps(window) == before + 2
    np.testing.assert_array_equal(rows(window)[:count], sprayed)
    many = rows(window)
    click(window, "paint_jitter")
    paint(window, 1.2, 1)
    assert steps(window) == before + 3 and (rows(window)[:count] == many[:count]).all()
    assert (rows(window)[count:, :2] != many[count:, :2]).any() and (rows(window)[:, 3] == many[:, 3]).all()
    undo(window)
    np.testing.assert_array_equal(rows(window), many)
    click(window, "paint_move")
    find(window, "paint_radius").setValue(12)  # the last point may lie on the rim
    drag(window, (1.2, 1), (1, 0.5), (1.2, -1))
    assert steps(window) == before + 3
    np.testing.assert_allclose(rows(window)[count:, 0], many[count:, 0], atol=0.02)
    np.testing.assert_allclose(rows(window)[count:, 1], many[count:, 1] - 2, atol=0.02)
    click(window, "paint_add")
    drag(window, (-1.3, 0), (0.8, 0), button=RIGHT)
    assert steps(window) == before + 4 and len(rows(window)) == len(many) - count, "a fast drag leaves no gaps"
    click(window, "paint_clear")
    assert data(window).samples == 0 and steps(window) == before + 5 and not find(window, "paint_clear").isEnabled()
    for wanted in (len(many) - count, len(many), len(many), count, 0):
        undo(window)
        assert data(window).samples == wanted
    window.document.undo_stack.redo()
    np.testing.assert_array_equal(rows(window), sprayed)


def test_the_wheel_and_brackets_change_the_radius_that_the_ring_shows(window, qtbot):
    click(window, "paint")
    painter, view = window.inside.asking.painter, window.picture.currentWidget()
    hover(view.plane, 0.5, 0.25)
    ring = painter._rings[view]
    assert all(item.isVisible() for item in ring.items) and "Click to add a point" in view._hint
    width = ring.items[0].path().boundingRect().width()
    viewport, at = pixel(window, 0.5, 0.25)
    place = QPointF(at)
    turn = QWheelEvent(
        *(place, QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton),
        *(Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(viewport, turn)
    wider = ring.items[0].path().boundingRect().width()
    assert wider > width and find(window, "paint_radius").value() == 9
    assert wider / 2 == pytest.approx(0.09 * view.plane.height(), rel=0.01)
    for _ in range(2):
        QTest.keyClicks(window.inside.asking, "[")
    assert ring.items[0].path().boundingRect().width() < width
    click(window, "paint")
    assert not any(item.isVisible() for item in ring.items) and not find(window, "paint_tools").isVisible()
    assert view._hint == view.HINT


def test_painting_on_moons_while_it_trains_goes_on_and_undo_brings_the_moons_back(window, qtbot):
    preset = PRESETS["moons"]
    window.files.begin(replace(preset, training=replace(preset.training, epochs=None)))
    idle(window, qtbot)
    moons, view = data(window), window.picture.currentWidget()
    seen, extent = points_of(moons), view.extent
    train(window, qtbot, 100)
    run = window.trainer.moment.run
    click(window, "paint")
    paint(window, 2.0, 1.5)
    assert window.trainer.running and view.picture is not None, "what the network says stays on the picture"
    assert data(window).dataset == "painted" and data(window).samples == 1001 and view.extent == extent
    points = points_of(data(window))
    there = len(seen.x_train), len(seen.x_test)
    np.testing.assert_allclose(points.x_train[: there[0]], seen.x_train, atol=1e-6)
    np.testing.assert_allclose(points.x_test[: there[1]], seen.x_test, atol=1e-6)
    qtbot.waitUntil(lambda: window.trainer.moment.experiment.data == data(window))
    step = window.trainer.moment.step
    drag(window, (0, 1), (0.5, 1), (1, 1))
    qtbot.waitUntil(lambda: window.trainer.moment.step > step + 200, timeout=20_000)
    assert window.trainer.moment.run == run and data(window).samples > 1001
    undo(window)
    undo(window)
    assert data(window) == moons
    qtbot.waitUntil(lambda: window.trainer.moment.experiment.data == moons)
    click(window, "pause")
    idle(window, qtbot)
    click(window, "paint")
    paint(window, 0.0, 0.0)
    assert data(window) == moons and window.inside.asking.at is not None, "without a tool a click asks"


def test_an_undo_in_the_middle_of_a_stroke_ends_it(window, qtbot):
    empty_plane(window, qtbot)
    viewport, at = pixel(window, 0, 0)
    QTest.mousePress(viewport, LEFT, pos=at)
    undo(window)
    QTest.mouseMove(viewport, at + QPoint(40, 0))
    QTest.mouseRelease(viewport, LEFT, pos=at + QPoint(40, 0))
    assert data(window).samples == 0 and window.inside.asking.painter.edits.stroke is None


def test_of_a_curve_the_height_is_painted_and_on_the_plane_the_sliders_number(window, qtbot):
    empty_plane(window, qtbot, "painted_curve")
    find(window, "paint_radius").setValue(3)
    for x in np.linspace(-2, 2, 9):
        paint(window, x, np.sin(x))
    np.testing.assert_allclose(rows(window)[:, 2], np.sin(rows(window)[:, 0]), atol=0.02)
    assert (rows(window)[:, 1] == 0).all() and not find(window, "paint_class_0").isVisible()
    click(window, "paint_move")
    drag(window, (0, 0), (0, 1))
    assert rows(window)[4, [0, 2]] == pytest.approx((0, 1), abs=0.02)
    window.document.undo_stack.clear()
    empty_plane(window, qtbot, "painted_plane")
    click(window, "paint_add")
    QTest.keyClicks(window.inside.asking, "+2")
    assert data(window).classes == 0, "numbers have no classes"
    slider = find(window, "paint_value")
    assert slider.isVisible()
    for value, x in ((-100, -1), (50, 1)):
        slider.setValue(value)
        paint(window, x, 0)
    np.testing.assert_allclose(rows(window)[:, :3], [(-1, 0, -1), (1, 0, 0.5)], atol=0.02)


def test_keys_alone_paint(window, qtbot):
    empty_plane(window, qtbot)
    asking, painter = window.inside.asking, window.inside.asking.painter
    asking.setFocus()
    key(window, Qt.Key.Key_Return)
    assert rows(window)[0, :3] == pytest.approx((0, 0, 0), abs=1e-6)
    assert all(item.isVisible() for item in painter._rings[window.picture.currentWidget()].items)
    for _ in range(15):
        key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(asking, "2")
    key(window, Qt.Key.Key_Space)
    width, height = PLANE.right - PLANE.left, PLANE.top - PLANE.bottom
    assert rows(window)[1, :3] == pytest.approx((width / 4, height / 600, 1), abs=1e-5)
    QTest.keyClicks(asking, "m")
    key(window, Qt.Key.Key_Return)  # takes the point
    before = steps(window)
    for _ in range(3):
        key(window, Qt.Key.Key_Up)
    key(window, Qt.Key.Key_Return)  # and drops it
    assert rows(window)[1, 1] == pytest.approx(height / 600 + height / 20, abs=1e-5) and steps(window) == before + 1
    QTest.keyClicks(asking, "e")
    key(window, Qt.Key.Key_Return)
    assert data(window).samples == 1
    QTest.keyClicks(asking, "s")
    QTest.keyPress(asking, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: data(window).samples > 15, timeout=20_000)
    QTest.keyRelease(asking, Qt.Key.Key_Return)
    assert painter.edits.stroke is None
    QTest.keyClicks(asking, "j")
    assert painter.tools.tool == "jitter"
    QTest.keyClicks(asking, "+")
    assert data(window).classes == 3 and painter.tools.chosen_class == 2
    key(window, Qt.Key.Key_Delete)
    assert data(window).samples == 0
    key(window, Qt.Key.Key_Escape)
    assert not painter.on
    QTest.keyClicks(asking, "p")
    assert painter.on


def test_classes_are_added_up_to_six_and_fields_know_which_are_used(window, qtbot):
    empty_plane(window, qtbot)
    for k in range(2, 6):
        key(window, Qt.Key.Key_E)  # who chooses a class then wants to paint it
        click(window, "paint_more")
        paint(window, -1 + k / 4, 0.5)
        layers = window.document.experiment.layers
        assert data(window).classes == k + 1 == layers[output_dense(layers)].units
    assert not find(window, "paint_more").isEnabled() and rows(window)[:, 2].tolist() == [2, 3, 4, 5]
    classes = find(window, "classes")
    enter(classes, "5")
    assert data(window).classes == 6 == classes.value(), "a class that is painted can't go"
    undo(window)
    enter(classes, "5")
    assert data(window).classes == 5
    idle(window, qtbot)


def test_more_points_than_can_be_painted_are_said_and_images_have_no_brush(window, qtbot):
    enter(find(window, "samples"), "30000")
    idle(window, qtbot)
    click(window, "paint")
    paint(window, 0, 0)
    assert data(window).dataset == "moons" and "more than 20,000 points" in window.status.sentence.text()
    key(window, Qt.Key.Key_Delete)
    assert data(window).dataset == "painted" and data(window).samples == 0
    choose(find(window, "dataset"), "digits")
    idle(window, qtbot)
    assert not find(window, "paint").isVisible() and not window.inside.asking.painter.on
    choose(find(window, "dataset"), "moons")
    idle(window, qtbot)
    assert find(window, "paint").isVisible() and data(window).samples == 1000


def test_the_tools_stand_in_two_rows_where_there_is_little_room(window, qtbot):
    window.resize(1920, 1000)
    click(window, "paint")
    tools = window.inside.asking.painter.tools
    qtbot.waitUntil(lambda: tools._halves.direction() == QBoxLayout.Direction.LeftToRight)
    high = tools.buttons["add"].height()
    qtbot.waitUntil(lambda: tools.height() < 1.7 * high)
    parts = window.inside.asking
    parts.setFixedWidth(420)
    qtbot.waitUntil(lambda: tools.width() <= 420 and tools.height() > 1.7 * high)
    assert tools._halves.direction() == QBoxLayout.Direction.TopToBottom
    inside = [button for button in tools.findChildren(type(tools.clear)) if button.isVisible()]
    assert all(tools.rect().contains(button.geometry()) for button in inside)


def test_the_example_begins_with_an_empty_plane(window, qtbot):
    window.findChild(QAction, "action_paint_your_own_points").trigger()
    idle(window, qtbot)
    assert data(window).samples == 0 and window.inside.asking.painter.on and not window.document.dirty
    assert not window.banner.isVisible() and "click the picture to add points" in window.status.sentence.text()


@pytest.mark.parametrize("size", [(1280, 800), (1500, 900), (1920, 1080)])
def test_neither_first_points_nor_classes_move_the_picture(window, qtbot, size):
    window.resize(*size)
    window.findChild(QAction, "action_paint_your_own_points").trigger()
    idle(window, qtbot)
    plane = window.boundary.plane

    def lies():
        QApplication.processEvents()
        return plane.mapTo(window, QPoint(0, 0)), plane.size()

    first, said = lies(), []
    for k in range(12):
        QTest.mouseClick(plane.viewport(), LEFT, pos=QPoint(60 + 25 * k, 100))
        idle(window, qtbot)
        assert lies() == first
        said.append(window.status.sentence.text())
    assert said[0].startswith("There are too few points yet: ") and "too few" not in said[-1]
    for _ in range(4):
        click(window, "paint_more")
        idle(window, qtbot)
        assert lies() == first
    assert data(window).classes == 6


def test_what_was_painted_is_saved_and_trained_by_the_command_line(tmp_path, capsys, qapp):
    x = np.random.default_rng(0).normal(size=(100, 2))
    mine = Data("painted", painted=Painted.of(x, x[:, 0] > 0))
    experiment = Experiment(PRESETS["moons"].layers, mine, Training(epochs=20))
    storage.save(tmp_path / "mine.json", experiment)
    assert __main__.main(["train", str(tmp_path / "mine.json"), "--json", "--out", str(tmp_path / "out")]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (
        report["train_accuracy"] > 0.9 and document.load(tmp_path / "out" / "training.nnplay").experiment == experiment
    )
    assert (tmp_path / "out" / "boundary.png").stat().st_size > 1000
    storage.save(tmp_path / "empty.json", replace(experiment, data=Data("painted")))
    assert __main__.main(["train", str(tmp_path / "empty.json")]) != 0
    said = capsys.readouterr().err
    assert "training takes 2 at least, and there are 0 to train on" in said and "Traceback" not in said


def test_every_page_shows_points_of_which_a_class_has_none(window, qtbot):
    mine = Painted.of([[0, 0], [1, 1], [-1, 1]], [0, 2, 2], u=[0.5, 0.5, 0.5])
    preset = PRESETS["spirals"]
    training = replace(preset.training, epochs=None)  # of three points all epochs would be over at once
    window.files.start(replace(preset, data=Data("painted", classes=3, painted=mine), training=training))
    idle(window, qtbot)
    for page in range(4):
        window.inside.show_page(page)
        assert not window.inside.pages.currentWidget().grab().isNull()  # what fails while it paints fails the test
    train(window, qtbot, 20)
    click(window, "pause")
    idle(window, qtbot)
