"""Space as the layers see it, by real clicks and keys: the way through the layers, units, views, training."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from core.data.extent import Extent
from core.experiment.presets import PRESETS
from core.experiment.spec import replace
from core.inside.warp import PLANE, Warp
from core.layers import Dense
from core.network.network import Network
from core.network.recording import trace
from playground.space import telling
from playground.space.journey import REST_S, TRAVEL_S, Journey
from playground.space.stages import StageViews, within
from tests.playground.boundary.test_pictures_of_data import start
from tests.playground.test_window import choose, click, enter, find, idle, train

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def space(window, qtbot):
    bar = window.inside.pages.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(window.inside.pages.indexOf(window.inside.space)).center())
    assert window.inside.space.isVisible()
    qtbot.waitUntil(lambda: window.inside.space.page.seen is not None, timeout=5000)
    return window.inside.space.page


def settled(space, qtbot):
    qtbot.waitUntil(lambda: not space.journey.moving, timeout=10_000)


def stage(space):
    return space.seen.warp.stages[round(space.journey.along)]


def test_the_journey_is_smooth_rests_and_ends():
    way = Journey(2)
    way.play(10.0)
    seen = []
    for tick in range(400):
        way.move(10.0 + 0.01 * tick)
        seen.append(way.along)
    assert seen[0] == 0 and seen[-1] == 2 and not way.playing and not way.moving
    steps = np.diff(seen)
    assert (steps >= 0).all() and steps.max() < 0.03, "no jumps"
    assert sum(along == 1.0 for along in seen) == pytest.approx(100 * REST_S, abs=3)
    assert np.argmax(np.array(seen) == 1.0) == pytest.approx(100 * TRAVEL_S, abs=2)
    way.play(0.0)
    assert way.along == 0 and way.playing, "from the end it starts anew"
    way.move(TRAVEL_S / 2)
    way.pause()
    assert 0.4 < way.along < 0.6
    way.play(5.0)
    assert way.goal == 1
    way.go(0, 9.0)
    way.move(99.0)
    assert (way.along, way.moving) == (0.0, False)
    way.put(7.0)
    assert way.along == 2.0 and way.goal == 2
    alone = Journey(0)
    alone.play(0.0)
    assert not alone.playing and not alone.moving


@pytest.mark.gui
def test_the_plane_comes_first_and_play_goes_to_the_output(window, space, qtbot):
    titles = [space.bar.stage.itemText(n) for n in range(space.bar.stage.count())]
    assert titles == ["The plane", "1: dense, 16 relu", "2: dense, 16 relu", "3: dense, 2 softmax"]
    assert stage(space) == PLANE and find(window, "space_stage").value() == "0"
    np.testing.assert_allclose(space.plane.canvas.dots, within(space._x, space.seen.stage(0).frame))
    click(window, "space_play")
    assert find(window, "space_play").text() == "Pause"
    between = set()
    qtbot.waitUntil(lambda: between.add(space.journey.along) or space.journey.along > 1.2, timeout=10_000)
    assert len([along for along in between if 0 < along < 1]) > 3, "it moves in small steps"
    click(window, "space_play")
    stays = space.journey.along
    assert find(window, "space_play").text() == "Play" and stays % 1
    qtbot.wait(100)
    assert space.journey.along == stays
    lines, points = space.seen.between(stays)
    np.testing.assert_array_equal(space.plane.canvas.dots, points)
    np.testing.assert_array_equal(space.plane.canvas.lines, lines)
    click(window, "space_play")
    settled(space, qtbot)
    assert stage(space) == 2 and find(window, "space_stage").value() == "3"
    assert find(window, "space_slider", QSlider).value() == 300
    assert space.plane.canvas.border.isVisible() and "where the class changes" in space.readout.text()


@pytest.mark.gui
def test_what_is_said_fits_and_speaks_of_the_dashed_line_where_it_is_drawn(window, space, qtbot):
    window.resize(1600, 900)
    space._put(3.0)
    full = space.readout.text()
    assert space.plane.canvas.border.isVisible() and "Dashed: where the class changes" in full
    assert space.readout.sizeHint().width() <= space.readout.width()
    space.readout.resize(space.readout.sizeHint().width() - 1, space.readout.height())
    assert "Dashed: where the class changes" in space.readout.text() and len(space.readout.text()) < len(full)
    assert space.readout.sizeHint().width() <= space.readout.width() and space.readout.toolTip() == full
    click(window, "space_view_best")
    assert not space.plane.canvas.border.isVisible() and "Dashed" not in space.readout.text()


@pytest.mark.gui
@pytest.mark.parametrize("output", ["tanh", "sigmoid"])
def test_numbers_have_no_border_between_classes(window, space, qtbot, output):
    hills = PRESETS["hills"]
    window.files.begin(replace(hills, layers=(*hills.layers[:-1], Dense(1, output))))
    qtbot.waitUntil(lambda: space._data is not None and space._data.regression, timeout=10_000)
    space._put(float(space.journey.last))
    assert space.seen.border(space.journey.last) is not None
    assert not space.plane.canvas.border.isVisible() and "Dashed" not in space.readout.text()


@pytest.mark.gui
def test_slider_keys_and_choice_go_to_layers(window, space, qtbot):
    slider = find(window, "space_slider", QSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    settled(space, qtbot)
    assert stage(space) == 0
    QTest.keyClick(slider, Qt.Key.Key_End)
    settled(space, qtbot)
    assert stage(space) == 2
    choose(find(window, "space_stage"), "2")
    settled(space, qtbot)
    assert stage(space) == 1 and "The output draws straight borders here" in space.readout.text()
    # dragged by the mouse it shows what lies between, and let go the nearest stage
    handle = QPoint(round(slider.width() * 2 / 3), slider.height() // 2)
    for x in (handle.x() - 3, handle.x(), handle.x() + 3):  # where the style has the handle
        QTest.mousePress(slider, LEFT, pos=QPoint(x, handle.y()))
        if slider.isSliderDown():
            break
        QTest.mouseRelease(slider, LEFT, pos=QPoint(x, handle.y()))
        settled(space, qtbot)
    assert slider.isSliderDown()
    QTest.mouseMove(slider, QPoint(round(slider.width() * 0.45), handle.y()))
    assert 1 < space.journey.along < 2 and not space.journey.moving
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(slider.width() * 0.45), handle.y()))
    settled(space, qtbot)
    assert stage(space) == 0


@pytest.mark.gui
def test_a_unit_turned_on_the_way_to_a_narrower_layer_is_one_that_is_there(window, space, qtbot):
    layers = Dense(40, "tanh"), Dense(3, "tanh"), Dense(2, "softmax")
    window.document.replace(replace(window.document.experiment, layers=layers), "Other layers")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: space.seen.warp.stages[-1] == 2 and space.seen.units(1) == 40)
    space._put(1.0)
    enter(find(window, "space_across"), "34")
    assert space.seen.stage(1).pair.across == 33, "a person counts from 1"
    space._go(2)
    assert round(space.journey.along) == 1 and space.journey.goal == 2
    enter(find(window, "space_up"), "40")
    assert space.seen.stage(2).pair == (2, 2), "the narrower layer's last"
    click(window, "step_batch")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not space.journey.moving)
    assert find(window, "space_up").value() == 3
    enter(find(window, "space_up"), "2")
    assert space.seen.stage(2).pair == (2, 1), "and it goes on"


@pytest.mark.gui
def test_units_are_chosen_and_the_picture_is_theirs(window, space, qtbot):
    space._put(2.0)
    across, up = find(window, "space_across"), find(window, "space_up")
    before = space.seen.stage(2).pair
    assert (across.value() - 1, up.value() - 1) == tuple(before)
    enter(up, "5" if before.up != 4 else "6")
    assert space.seen.view == "chosen" and find(window, "space_view_chosen").isChecked()
    pair = space.seen.stage(2).pair
    assert pair == (before.across, up.value() - 1)
    values = space.seen.warp.values(1)[list(pair), -len(space._x) :].T
    frame = space.seen.stage(2).frame
    np.testing.assert_allclose(space.plane.canvas.dots, within(values, frame), rtol=1e-6, atol=1e-9)
    assert space.plane.plot.left.labelText == f"neuron {up.value()}"
    click(window, "space_view_best")
    assert space.seen.stage(2).pair is None and not across.isEnabled()
    assert "of the spread of 16 neurons" in space.readout.text()
    click(window, "space_view_chosen")
    assert space.seen.stage(2).pair == pair, "what was chosen is kept"
    click(window, "space_view_widest")
    assert space.seen.stage(2).pair == before
    space._put(0.0)
    assert not across.isEnabled()


def test_the_best_view_of_a_curve_is_not_mirrored_while_it_trains():
    x = np.linspace(-1, 1, 30)[:, None]
    network = Network((Dense(6, "tanh"), Dense(4, "tanh"), Dense(1)), (1,))
    network.initialize(np.random.default_rng(0))
    warp = Warp(network.copied(), x, Extent(-1.2, 1.2, -1, 1))
    seen = StageViews(warp, Extent(-1.2, 1.2, -1, 1), "best")
    rng = np.random.default_rng(1)
    before = {}
    for _ in range(60):
        network.weights += 0.02 * rng.normal(size=network.weights.shape).astype(np.float32)
        warp.take(network.copied())
        warp.look()
        seen.renew()
        for index in (2, 1):
            points = seen.stage(index).sight.points
            points = points - points.mean(axis=0)
            if index in before:  # in every direction they lie nearer to where they lay than to the mirror image
                assert np.sum(points * before[index], axis=0).min() > 0, index
            before[index] = points


@pytest.mark.gui
def test_chosen_units_stay_when_the_run_begins_anew(window, space, qtbot):
    space._put(2.0)
    before = space.seen.stage(2).pair
    enter(find(window, "space_up"), "5" if before.up != 4 else "6")
    pair = space.seen.stage(2).pair
    train(window, qtbot, 100)
    click(window, "reset")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: space.moment.step == 0 and not space.looking.waiting)
    assert space.seen.view == "chosen" and space.seen.stage(2).pair == pair and space.journey.along == 2.0


@pytest.mark.gui
def test_it_follows_training_while_it_is_seen_and_only_then(window, space, qtbot):
    space._put(2.0)
    first = space.plane.canvas.dots.copy()
    train(window, qtbot, 800)
    qtbot.waitUntil(lambda: np.abs(space.plane.canvas.dots - first).max() > 0.05, timeout=5000)
    click(window, "pause")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not space.looking.waiting)
    network = window.trainer._session.run.network
    np.testing.assert_allclose(
        space.seen.warp.values(1)[:, -len(space._x) :].T, trace(network, space._x)[1][1], rtol=1e-4, atol=1e-5
    )
    predicted = space.seen.warp.classes()
    assert set(predicted) == {0, 1} and [item.isVisible() for item in space.plane.canvas.line_items] == [True, True]
    window.inside.pages.setCurrentIndex(0)
    hidden = space.seen.warp
    looked = []
    hidden.look = lambda: looked.append(1)
    click(window, "step_epoch")
    idle(window, qtbot)
    qtbot.wait(150)
    assert not looked, "hidden it costs nothing"


@pytest.mark.gui
def test_the_point_under_the_mouse_is_read(window, space, qtbot):
    space._put(1.0)
    canvas = space.plane.canvas
    x, y = canvas.dots[7]
    QTest.mouseMove(canvas.viewport(), QPoint(round(x * canvas.width()), round((1 - y) * canvas.height())))
    qtbot.waitUntil(lambda: "Class" in space.readout.text())
    assert "neuron" in space.readout.text() and " at x1 " in space.readout.text()
    canvas.hovered.emit(None)
    assert "Two of 16 neurons" in space.readout.text()


@pytest.mark.gui
@pytest.mark.parametrize("name", ["sine", "xor", "hills", "blobs", "skip", "digits", "convolution"])
def test_every_kind_of_data_and_network_goes_all_the_way(window, space, qtbot, name):
    start(window, qtbot, name)
    data = window.document.experiment.data
    qtbot.waitUntil(lambda: space.seen is not None and space._data == data, timeout=10_000)
    qtbot.waitUntil(lambda: not space.looking.waiting, timeout=10_000)
    for view in ("widest", "best"):
        click(window, f"space_view_{view}")
        for index in range(len(space.seen.warp.stages)):
            space._put(float(index))
            shown = space.plane.canvas.dots
            assert len(shown) == len(space._x) == len(space.plane.canvas.dot_items)
            assert ((shown > -0.01) & (shown < 1.01)).all(), (view, index)
            assert space.readout.text().endswith(".")
            for number, true in enumerate(space._true[::5]):  # of numbers also negative ones
                said = telling.of_point(space.seen, data, space._points, index, 5 * number, true)
                assert said.startswith(("Class ", "An image of ")) != data.regression, said
            if index:
                space._put(index - 0.5)
                assert np.isfinite(space.plane.canvas.dots).all()
    assert (len(space.plane.canvas.lines) == 0) == (data.dimensions == 0)
    colors = {item.pixmap().cacheKey() for item in space.plane.canvas.dot_items}
    assert len(colors) == (len(set(space._shades(space._true))) if data.regression else data.classes)


@pytest.mark.gui
def test_other_layers_are_other_stages_and_the_theme_is_followed(window, space, qtbot):
    space._put(1.0)
    click(window, "add_layer")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: space.bar.stage.count() == 5, timeout=5000)
    assert space.journey.last == 4
    light = space.plane.canvas.grab().toImage().pixelColor(3, 3).lightness()
    window.set_theme("dark" if light > 128 else "light")
    assert abs(space.plane.canvas.grab().toImage().pixelColor(3, 3).lightness() - light) > 100
