"""The window, driven as a person drives it: real clicks and keys on the real widgets."""

from collections import Counter

import numpy as np
import pytest
from msgspec import structs
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QMessageBox, QSlider, QWidget

from core.experiment import graph, stack, storage
from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.layers import Dense
from core.training.curve import Curve, Row
from core.training.run import Run
from playground.commands import line
from playground.runs.run_bar import PLAY
from playground.runs.trainer_in_words import BACK, KEPT, TRAINING
from playground.widgets.colors.hues import class_color
from playground.window import WELCOME

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
NAMES = (
    "play", "step_batch", "step_epoch", "reset", "new_seed", "speed", "layer_stack", "add_layer", "dataset",
    "noise", "samples", "loss", "optimizer", "learning_rate", "batch_size", "seed", "boundary", "loss_plot",
    "accuracy_plot", "status",
)  # fmt: skip


def find(window, name, kind=QWidget):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def click(window, name):
    """Click a button; play and pause are one, that has to say which is meant."""
    button = find(window, "play" if name == "pause" else name)
    if name == "pause" and button.text() == PLAY["play"][0] and not window.trainer.running:
        return  # it has come to its end already
    assert button.isEnabled(), f"{name} is disabled"
    assert name not in PLAY or button.text() == PLAY[name][0], f"it says {button.text()}"
    QTest.mouseClick(button, LEFT)


def enter(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(combo: QComboBox, name):
    """Choose by keyboard, as a person does: Home, then Down until it is there."""
    combo.setFocus()
    for _ in range(combo.count() + 1):
        if combo.currentData() == name:
            return
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.findData(name) > combo.currentIndex() else Qt.Key.Key_Up)
    raise AssertionError(f"{name} can't be chosen")


def idle(window, qtbot):
    qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=10_000)


def train(window, qtbot, steps):
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.step >= steps, timeout=10_000)


def layers(window):
    return window.document.experiment.layers


def undo(window):
    window.findChild(QAction, "action_undo").trigger()


def test_every_control_has_its_name_an_accessible_name_and_a_tooltip(window):
    for name in NAMES:
        assert find(window, name).accessibleName(), name
    controls = [w for kind in (QAbstractButton, QComboBox, QSlider) for w in window.findChildren(kind)]
    for control in controls:
        if control.isVisible() and not control.objectName().startswith("qt_"):
            assert control.toolTip() or control.parent().toolTip(), f"{control} {control.objectName()} has no tooltip"


def test_the_first_screen_shows_moons_and_a_small_network_as_a_diagram(first_window):
    window = first_window
    assert window.document.experiment == PRESETS["first"]
    assert window.inside.diagram.get().diagram.isVisible()
    assert window.boundary.points is not None and window.trainer.moment.picture is not None
    assert "Play" in window.status.sentence.text()
    assert find(window, "play").isEnabled() and find(window, "play").text() == "Play"


def test_play_bends_the_boundary_and_pause_stops_it(window, qtbot):
    before = window.trainer.moment.picture.values.copy()
    train(window, qtbot, 1500)
    click(window, "pause")
    idle(window, qtbot)
    step = window.trainer.moment.step
    after = window.trainer.moment.picture.values
    assert after.shape == before.shape and np.abs(after - before).max() > 0.3
    assert window.trainer.moment.train_score > 0.9
    qtbot.wait(100)
    assert window.trainer.moment.step == step
    assert f"{step:,}" in window.status.fields["step"].text()
    assert f"{step:,}" in window.status.sentence.text()


@pytest.mark.parametrize(("key", "speed"), [(None, 1000), (Qt.Key.Key_End, None)])
def test_the_window_s_curve_is_row_for_row_that_of_train_and_of_python(window, qtbot, tmp_path, capsys, key, speed):
    """Moons, seed 0: at 1,000 batches a second and flat out."""
    slider = find(window, "speed", QSlider)
    slider.setFocus()
    if key:
        QTest.keyClick(slider, key)
    assert window.trainer.speed == speed and window.document.experiment.seed == 0
    enter(find(window, "epochs"), "20")
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == 20, timeout=30_000)
    idle(window, qtbot)
    rows = window.trainer.moment.curve.rows()
    assert [row.epoch for row in rows if row.epoch >= 1] == list(range(1, 21))
    alone = Run(PRESETS["moons"])
    assert alone.experiment.seed == 0 == alone.experiment.data.seed
    for _ in alone.steps():
        if alone.epoch == 20:
            break
    assert rows == alone.curve.rows()
    assert line.run(["train", "moons", "--epochs", "20", "--seed", "0", "--out", str(tmp_path / "out")]) == 0
    written = (tmp_path / "out" / "history.csv").read_text().splitlines()[1:]
    assert [tuple(map(float, text.split(","))) for text in written] == [tuple(map(float, row[:6])) for row in rows]


def test_keys_play_pause_and_step(window, qtbot):
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F6)
    idle(window, qtbot)
    assert window.trainer.moment.step == 1
    QTest.keyClick(window, Qt.Key.Key_F7)
    idle(window, qtbot)
    assert window.trainer.moment.epoch == 1
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.trainer.running
    QTest.keyClick(window, Qt.Key.Key_F5)
    idle(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_F8)
    idle(window, qtbot)
    assert window.trainer.moment.step == 0


@pytest.mark.parametrize(("field", "text", "wired"), [("learning_rate", "0.037", 0), ("units", "9", 2)])
def test_an_edit_is_checked_once_however_many_ask(window, qtbot, monkeypatch, field, text, wired):
    calls = Counter()
    for module, name in ((stack, "_check"), (graph, "_order")):
        whole = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *a, name=name, whole=whole: calls.update([name]) or whole(*a))
    click(window, "step_epoch")
    idle(window, qtbot)
    calls.clear()
    enter(find(window, field), text)
    qtbot.wait(100)
    assert calls["_check"] <= 1 and calls["_order"] <= wired, calls


@pytest.mark.parametrize("font", [9, 16])
def test_play_and_pause_are_one_button_that_keeps_the_focus_and_moves_nothing(window, qtbot, font):
    window.activateWindow()
    find(window, "play").setFont(QFont(window.font().family(), font))
    play, others = find(window, "play"), [find(window, name) for name in ("step_batch", "reset", "new_seed", "speed")]
    qtbot.waitUntil(lambda: play.height() == max(32, play.sizeHint().height()))
    QApplication.processEvents()
    lie, words = [play.geometry(), *(other.geometry() for other in others)], [play.text(), play.toolTip()]
    looks = {play.icon().cacheKey()}
    play.setFocus()
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert window.trainer.running and window.focusWidget() is play and play.isEnabled()
        assert (play.text(), play.accessibleName(), "Pause" in play.toolTip()) == ("Pause", "Pause", False)
        assert "Stop" in play.toolTip()
        qtbot.waitUntil(lambda: window.trainer.moment.step > 3)
        QApplication.processEvents()
        assert [play.geometry(), *(other.geometry() for other in others)] == lie, "nothing jumps"
        looks.add(play.icon().cacheKey())
        before = window.trainer.moment.step
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        idle(window, qtbot)
        assert window.focusWidget() is play and window.trainer.moment.step >= before, "nothing is wiped"
        assert [play.text(), play.toolTip()] == words and play.accessibleName() == "Play"
    assert len(looks) == 2, "an icon each"
    find(window, "learning_rate").setFocus()
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    assert window.trainer.running and window.focusWidget() is play, "who clicks it has the keyboard there"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    idle(window, qtbot)
    assert not window.trainer.running


def test_the_focus_comes_back_to_a_step_and_stays_elsewhere(window, qtbot):
    window.activateWindow()
    for name in ("step_batch", "step_epoch"):
        find(window, name).setFocus()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert window.trainer.running and window.focusWidget() is find(window, "play")
        idle(window, qtbot)
        assert window.focusWidget() is find(window, name)
    find(window, "play").setFocus()
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F5)
    idle(window, qtbot)
    assert window.focusWidget() is find(window, "play"), "not the step of before"
    find(window, "noise").setFocus()
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F5)
    idle(window, qtbot)
    assert window.focusWidget() is find(window, "noise"), "what isn't among these buttons keeps it"


def test_the_learning_rate_slider_acts_during_a_run_and_keeps_the_weights(window, qtbot):
    train(window, qtbot, 400)
    slider, field = find(window, "learning_rate_slider"), find(window, "learning_rate")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)  # half a decade; much more could blow the weights up
    rate = field.value()
    assert rate == pytest.approx(0.05 * 10**0.5, rel=0.03) and window.document.experiment.training.learning_rate == rate
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert field.value() == pytest.approx(1e-5)
    assert window.trainer.running
    step = window.trainer.moment.step
    qtbot.waitUntil(lambda: window.trainer._session.run.experiment.training.learning_rate == field.value())
    qtbot.waitUntil(lambda: window.trainer.moment.step > step + 50)
    first = window.trainer._session.run.network.weights.copy()
    step = window.trainer.moment.step
    qtbot.waitUntil(lambda: window.trainer.moment.step > step + 50)
    moved = np.abs(window.trainer._session.run.network.weights - first).max()
    assert 0 < moved < 0.05, "at 1e-5 the weights creep on from where they were"
    click(window, "pause")
    idle(window, qtbot)


def test_slider_and_field_agree_both_ways(window):
    slider, field = find(window, "learning_rate_slider"), find(window, "learning_rate")
    enter(field, "0.0123")
    assert window.document.experiment.training.learning_rate == 0.0123
    position = slider.value()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == position
    assert field.value() == pytest.approx(0.0123, rel=0.03)


def test_layers_are_added_changed_duplicated_moved_and_removed(window, qtbot):
    click(window, "add_layer")
    assert [layer.units for layer in layers(window)] == [16, 16, 16, 2]
    card = window.layer_stack.cards[1]
    enter(card.fields["units"], "7")
    choose(card.fields["activation"], "tanh")
    choose(card.fields["initializer"], "lecun_normal")
    enter(card.fields["dropout"], "0.25")
    assert layers(window)[1] == Dense(7, "tanh", "lecun_normal", 1.0, 0.25)
    assert "→ 7 · 119 parameters" in card.shape.text()
    card._actions["duplicate"].trigger()
    assert [layer.units for layer in layers(window)] == [16, 7, 7, 16, 2]
    card = window.layer_stack.cards[3]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [layer.units for layer in layers(window)] == [16, 7, 16, 7, 2]
    QTest.mouseClick(window.layer_stack.cards[0].remove_button, LEFT)
    assert [layer.units for layer in layers(window)] == [7, 16, 7, 2]
    while window.document.undo_stack.canUndo():
        undo(window)
    assert window.document.experiment == PRESETS["moons"]
    idle(window, qtbot)


def test_a_layer_is_dragged_to_another_place(window, qtbot):
    enter(window.layer_stack.cards[0].fields["units"], "5")
    handle, target = window.layer_stack.cards[0].handle, window.layer_stack.cards[1]
    start = handle.rect().center()
    end = handle.mapFromGlobal(target.mapToGlobal(QPoint(20, target.height() - 4)))
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, end)
    qtbot.waitUntil(lambda: window.layer_stack._marker.isVisible())
    QTest.mouseRelease(handle, LEFT, pos=end)
    assert [layer.units for layer in layers(window)] == [16, 5, 2]
    assert not window.layer_stack._marker.isVisible()


def test_the_output_can_t_be_removed_and_follows_the_classes(window, qtbot):
    output = window.layer_stack.cards[-1]
    assert not output.remove_button.isEnabled() and "output" in output.title.text()
    choose(find(window, "dataset"), "blobs")
    enter(find(window, "classes"), "4")
    assert layers(window)[-1].units == 4 and window.document.experiment.data.classes == 4
    idle(window, qtbot)
    assert window.trainer.moment.picture.values.shape[0] == 4
    choose(find(window, "dataset"), "moons")
    assert layers(window)[-1].units == 2 and window.document.experiment.data.classes == 2
    idle(window, qtbot)


def test_the_network_is_edited_by_clicks_while_it_trains_and_undo_brings_back_what_was(window, qtbot):
    said, trainer, stack = window.status.sentence, window.trainer, window.layer_stack

    def goes_on():
        """Wait for steps of the network that is edited, and return how many there are."""
        qtbot.waitUntil(lambda: trainer.moment.experiment is window.document.experiment, timeout=10_000)
        step = trainer.moment.step
        qtbot.waitUntil(lambda: trainer.moment.step > step + 20, timeout=10_000)
        assert trainer.running and find(window, "play").text() == "Pause"
        return step

    train(window, qtbot, 300)
    window.inside.show_page(2)  # instruments
    click(window, "add_layer")
    assert said.text() == KEPT == said.toolTip()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.width() == 1280)
    assert said.shown() == said.text(), "the whole of it fits beside the numbers"
    steps = [goes_on()]
    window.inside.show_page(3)  # space
    choose(stack.cards[0].fields["activation"], "tanh")
    steps.append(goes_on())
    window.inside.show_page(1)  # one sample
    enter(stack.cards[1].fields["units"], "5")
    steps.append(goes_on())
    window.inside.show_diagram()
    click(window, "feature_x1^2")
    steps.append(goes_on())
    enter(find(window, "learning_rate"), "0.01")
    steps.append(goes_on())
    assert steps == sorted(steps) and steps[0] >= 300
    click(window, "pause")
    idle(window, qtbot)
    texts = [mark.text for mark in trainer.moment.curve.marks]
    assert texts[0] == "layer 3 (dense, 16 relu) added" and texts[-1] == "learning rate 0.05 to 0.01"
    assert "layer 2: 16 to 5 neurons" in texts and "feature x1^2 added" in texts
    last = trainer.moment
    window.inside.show_page(2)
    for _ in range(len(texts)):
        undo(window)
    idle(window, qtbot)
    assert window.document.experiment == PRESETS["moons"] and 300 <= trainer.moment.step <= steps[0]
    assert not trainer.moment.curve.marks and said.text() == f"The training is back: step {trainer.moment.step:,}."
    for _ in range(len(texts)):
        window.document.undo_stack.redo()
    idle(window, qtbot)
    assert trainer.moment.step == last.step and np.array_equal(trainer.moment.weights.weights, last.weights.weights)
    click(window, "reset")
    idle(window, qtbot)
    assert trainer.moment.step == 0 and not trainer.moment.curve.marks
    window.status.say("word " * 60)
    assert said.shown().endswith("…") and len(said.shown()) < 200 and said.toolTip() == "word " * 60


def test_what_has_to_fit_and_what_becomes_of_the_training_are_both_said(window, qtbot):
    train(window, qtbot, 100)
    choose(find(window, "loss"), "mse")
    choose(window.layer_stack.cards[-1].fields["activation"], "tanh")
    said = window.status.sentence
    choose(find(window, "loss"), "binary_crossentropy")
    assert said.text() == f"To fit, the output is now sigmoid, the output has 1 neuron. {KEPT}"
    choose(find(window, "dataset"), "sine")
    assert said.text().startswith("Another kind of data: ") and "Undo brings the trained one back" in said.text()
    assert "To fit, the output is now linear" in said.text()
    idle(window, qtbot)
    assert window.trainer.moment.step == 0 and not window.trainer.running
    QTest.keyClick(find(window, "dataset"), Qt.Key.Key_Home)
    idle(window, qtbot)
    assert window.document.experiment.data.dataset == "moons" and window.trainer.moment.step >= 100


def test_units_that_a_run_of_keys_takes_away_it_brings_back(window, qtbot):
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    before, units = window.trainer.moment, window.layer_stack.cards[0].fields["units"]
    units.setFocus()
    for key in [Qt.Key.Key_Down] * 6 + [Qt.Key.Key_Up] * 6:
        QTest.keyClick(units, key)
        idle(window, qtbot)
    assert window.document.undo_stack.count() == 0 and np.array_equal(
        window.trainer.moment.weights.weights, before.weights.weights
    )
    assert window.trainer.moment.step == before.step and not window.trainer.moment.curve.marks


def test_a_loss_gets_the_output_that_goes_with_it(window, qtbot):
    choose(find(window, "loss"), "binary_crossentropy")
    assert layers(window) == PRESETS["moons"].layers, "softmax goes with it, by its true Jacobian"
    choose(window.layer_stack.cards[-1].fields["activation"], "tanh")
    assert window.document.experiment.training.loss == "mse" and "mse" in window.status.sentence.text()
    choose(find(window, "loss"), "binary_crossentropy")
    assert layers(window)[-1] == replace(PRESETS["moons"].layers[-1], units=1, activation="sigmoid")
    assert "sigmoid" in window.status.sentence.text()
    assert window.trainer.can_play
    idle(window, qtbot)


def test_the_optimizer_s_own_numbers_appear_and_act(window, qtbot):
    choose(find(window, "optimizer"), "adam")
    enter(find(window, "optimizer_beta_1"), "0.5")
    assert window.document.experiment.training.optimizer == Adam(beta_1=0.5)
    choose(find(window, "optimizer"), "sgd")
    assert window.findChild(QWidget, "optimizer_beta_1") is None
    idle(window, qtbot)


def test_reset_is_undone_with_the_training_that_it_took_and_done_again(window, qtbot):
    train(window, qtbot, 300)
    QTest.keyClick(window, Qt.Key.Key_F8)  # while it trains
    idle(window, qtbot)
    assert window.trainer.moment.step == 0 and not window.trainer.running
    assert not window.document.dirty, "the experiment is the same"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    idle(window, qtbot)
    step = window.trainer.moment.step
    assert step >= 300 and "The training is back" in window.status.sentence.text()
    assert window.trainer.moment.curve.column("step")[-1] <= step
    click(window, "new_seed")
    idle(window, qtbot)
    assert window.trainer.moment.step == 0
    for _ in range(2):  # the new seed, which takes the training back, and then nothing
        undo(window)
        idle(window, qtbot)
    assert window.trainer.moment.step == step
    window.findChild(QAction, "action_redo").trigger()
    idle(window, qtbot)
    assert window.trainer.moment.step == 0


def test_a_loss_that_is_no_number_before_the_first_step_is_said_and_the_plot_is_empty(window, qtbot):
    layers = (*(Dense(16, "relu", scale=1000.0) for _ in range(13)), Dense(2, "softmax"))
    window.document.replace(replace(window.document.experiment, layers=layers), "Large")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: "not a finite number" in window.status.sentence.text())
    assert not np.isfinite(window.trainer.moment.train_loss)
    assert window.loss_plot.lines.curves["train"].path().isEmpty()
    undo(window)
    idle(window, qtbot)
    assert np.isfinite(window.trainer.moment.train_loss)


@pytest.mark.parametrize("far", [3, 30])
def test_an_axis_that_moves_is_painted_at_once_while_training_still_waits(window, qtbot, far):
    qtbot.waitUntil(lambda: window.trainer.moment is not None)
    view, curve = window.loss_plot, Curve()
    for epoch in (1.0, far):
        curve.add(Row(int(epoch), epoch, 0.5, 0.5, 0.5, 0.5))
    assert view.isVisible()
    view.show_moment(structs.replace(window.trainer.moment, step=far, epoch=far, curve=curve))
    assert view.plot.box.viewRange()[0][1] >= far and view.plot.bottom.picture is not None


def test_the_point_under_the_mouse_is_read_out(window, qtbot):
    train(window, qtbot, 800)
    click(window, "pause")
    idle(window, qtbot)
    plane = window.boundary.plane
    x, y = plane.to_pixels(np.array([-0.5]), np.array([0.9]))
    QTest.mouseMove(plane.viewport(), QPoint(round(x[0]), round(y[0])))
    qtbot.waitUntil(lambda: "class 0" in window.boundary.readout.text())
    text = window.boundary.readout.text()
    assert "x1 -0.5" in text and "x2 0.9" in text
    assert float(text.split("class 0: ")[1].split("%")[0]) > 80
    lines = window.loss_plot.lines
    QTest.mouseMove(lines.viewport(), QPoint(lines.width() // 4, lines.height() // 2))
    qtbot.waitUntil(lambda: "epoch" in window.loss_plot.readout.text())


def test_the_boundary_is_drawn_the_right_way_up(window, qtbot):
    window.boundary.shading.setFocus()
    choose(window.boundary.shading, "discrete")
    train(window, qtbot, 2500)
    click(window, "pause")
    idle(window, qtbot)
    plane = window.boundary.plane
    click(window, "show_test")
    plane.train_dots.hide()
    picture = plane.grab().toImage()
    for x1, x2, label in ((-0.8, 1.3, 0), (1.8, -0.9, 1)):
        (column,), (row,) = plane.to_pixels(np.array([x1]), np.array([x2]))
        color = picture.pixelColor(QPointF(column, row).toPoint())
        bluish = color.blue() > color.red()
        assert bluish == (class_color(label, plane.palette()).blue() > 128), (x1, x2, color.getRgb())


def test_data_edits_draw_the_new_points_and_keep_the_weights(window, qtbot):
    train(window, qtbot, 500)
    enter(find(window, "noise"), "0.05")
    enter(find(window, "samples"), "400")
    assert len(window.boundary.points.x_train) == 320
    assert window.trainer.running and window.trainer.moment.step >= 500
    click(window, "pause")
    idle(window, qtbot)


def test_new_seed_is_another_start_and_reset_the_same(window, qtbot):
    first = window.trainer._session.run.network.weights.copy()
    train(window, qtbot, 100)
    click(window, "reset")
    idle(window, qtbot)
    assert np.array_equal(window.trainer._session.run.network.weights, first)
    click(window, "new_seed")
    idle(window, qtbot)
    assert window.trainer.moment.step == 0
    assert not np.array_equal(window.trainer._session.run.network.weights, first)
    assert window.document.experiment.seed != 0 and find(window, "seed").value() == window.document.experiment.seed
    assert "other initial weights" in window.status.sentence.text()


@pytest.mark.parametrize("how", ["new_seed", "typed"])
def test_undo_of_another_seed_brings_the_run_of_the_first_back(window, qtbot, how):
    first = window.trainer._session.run.network.weights.copy()
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    step, trained = window.trainer.moment.step, window.trainer._session.run.network.weights.copy()
    click(window, "new_seed") if how == "new_seed" else enter(find(window, "seed"), "7")
    idle(window, qtbot)
    assert window.trainer.moment.step == 0 and window.trainer._session.run.experiment.seed != 0
    undo(window)
    idle(window, qtbot)
    assert find(window, "seed").value() == 0 and window.trainer.moment.step == step
    assert np.array_equal(window.trainer._session.run.network.weights, trained)
    click(window, "reset")
    idle(window, qtbot)
    assert np.array_equal(window.trainer._session.run.network.weights, first)


def test_another_seed_stops_a_run_and_says_so(window, qtbot):
    window.trainer.set_speed(200)
    train(window, qtbot, 20)
    enter(find(window, "seed"), "7")
    assert window.status.sentence.text().startswith("Another seed: training stopped. Play trains a new network, Undo")
    idle(window, qtbot)
    assert window.trainer.moment.step == 0 and not window.trainer.running


def test_save_open_and_the_dirty_mark(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "mine.json"
    enter(find(window, "batch_size"), "25")
    assert window.isWindowModified()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    window.findChild(QAction, "action_save").trigger()
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert "mine.json" in window.windowTitle()
    assert storage.load(path) == window.document.experiment
    window.findChild(QAction, "action_new").trigger()
    assert window.document.experiment == PRESETS["first"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    window.findChild(QAction, "action_open").trigger()
    assert window.document.experiment.training.batch_size == 25
    assert [action.text() for action in window.files.recent_menu.actions()] == ["mine.json"]
    idle(window, qtbot)


def answer(button):
    """Press a button of the message box that comes up."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox), box
        QTest.mouseClick(box.button(button) if button else box.buttons()[0], LEFT)

    QTimer.singleShot(50, press)


def test_changes_are_not_lost_without_a_question(window, qtbot):
    enter(find(window, "batch_size"), "25")
    answer(QMessageBox.StandardButton.Cancel)
    assert not window.close() and window.isVisible()
    answer(QMessageBox.StandardButton.Discard)
    window.findChild(QAction, "action_new").trigger()
    assert window.document.experiment == PRESETS["first"]
    idle(window, qtbot)


def test_a_wrong_file_is_explained_and_nothing_is_lost(window, qtbot, tmp_path, monkeypatch):
    path, seen = tmp_path / "wrong.json", []
    path.write_text('{"layers": [{"layer": "dense", "units": 0}]}')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))

    def read():
        if (box := QApplication.activeModalWidget()) is None:
            return QTimer.singleShot(10, read)
        seen.append(box.informativeText())
        QTest.mouseClick(box.buttons()[0], LEFT)

    QTimer.singleShot(10, read)
    window.findChild(QAction, "action_open").trigger()
    assert "units" in seen[0] and "got 0" in seen[0] and "wrong.json" in seen[0]
    assert window.document.experiment == PRESETS["moons"]


def test_a_file_that_doesn_t_fit_is_shown_with_a_way_to_mend_it(window, qtbot, tmp_path):
    path = tmp_path / "odd.json"
    storage.save(path, replace(PRESETS["moons"], layers=(Dense(4, "relu"), Dense(3, "tanh"))))
    window.files.open(path)
    assert window.banner.isVisible() and "3 neurons" in window.banner.text.text()
    assert not find(window, "play").isEnabled()
    QApplication.processEvents()  # the banner has come up: lay it out before the click
    QTest.mouseClick(window.banner.fix, LEFT)
    assert not window.banner.isVisible() and find(window, "play").isEnabled()
    idle(window, qtbot)


def test_a_blow_up_is_explained_in_the_window(window, qtbot):
    choose(find(window, "loss"), "mse")
    choose(window.layer_stack.cards[-1].fields["activation"], "linear")
    enter(find(window, "learning_rate"), "100")
    click(window, "play")
    idle(window, qtbot)
    said = window.notices.line
    assert "blew up" in said.sentence.text() and "blew up at step" in said.noticed.why
    assert np.isfinite(window.trainer.moment.train_loss) and not window.banner.isVisible()
    assert "see above" in window.status.sentence.text()
    click(window, "reset")
    idle(window, qtbot)
    assert said.noticed is None and window.status.sentence.text() == BACK
    click(window, "play")
    idle(window, qtbot)
    assert said.noticed.kind == "blow-up"
    enter(find(window, "learning_rate"), "0.1")
    idle(window, qtbot)
    assert said.noticed is None and window.status.sentence.text() == ""


def test_theme_and_view_options_are_remembered(window, qtbot):
    window.findChild(QAction, "action_dark").trigger()
    assert window.palette().window().color().lightness() < 128
    QTest.mouseClick(window.loss_plot.logarithmic, LEFT, pos=QPoint(6, window.loss_plot.logarithmic.height() // 2))
    assert window.loss_plot.logarithmic.isChecked()
    window.last_time.remember()
    assert window.settings.value("theme") == "dark" and window.settings.value("loss_log") == "true"
    window.findChild(QAction, "action_light").trigger()
    assert window.palette().window().color().lightness() > 128


def test_sixty_four_layers_and_four_thousand_units_work_with_a_warning(window, qtbot):
    wide = replace(PRESETS["moons"], layers=(Dense(4096, "relu"), Dense(4096, "relu"), Dense(2, "softmax")))
    deep = replace(PRESETS["moons"], layers=(*(Dense(4, "tanh"),) * 64, Dense(2, "softmax")))
    window.document.replace(deep, "Deep")
    assert len(window.layer_stack.cards) == 65
    idle(window, qtbot)
    click(window, "step_batch")
    idle(window, qtbot)
    assert window.trainer.moment.step == 1
    window.document.replace(wide, "Wide")
    assert window.banner.isVisible() and "large network" in window.banner.text.text()
    idle(window, qtbot)
    click(window, "step_batch")
    idle(window, qtbot)
    assert window.trainer.moment.step == 2, "it goes on"


def test_closing_during_a_run_ends_the_thread(window, qtbot):
    experiment = window.document.experiment
    window.document.start(replace(experiment, training=replace(experiment.training, epochs=None)))
    find(window, "speed").setValue(find(window, "speed").maximum())
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.step > 100)
    window.files.may_leave, worker = lambda: True, window.trainer._worker
    assert window.close() and window.ended_in_time
    assert worker.isFinished()


def test_it_fits_the_screen_with_its_frame(window):
    window.fit(QSize(1280, 800))
    assert window.width() <= 1272 and window.height() <= 760
    window.fit(QSize(4000, 3000))
    assert window.width() <= 1272, "it doesn't grow"


def test_the_number_at_the_top_of_the_accuracy_is_whole_where_the_plot_is_small(window, qtbot):
    view = find(window, "accuracy_plot")
    window.inside.show_diagram()
    window.panes.right.setSizes([1000, 1])
    qtbot.waitUntil(lambda: view.plot.height() < 120)
    _, (down,) = view.lines.to_pixels(np.zeros(1), np.ones(1))
    assert view.lines.y() + down >= QFontMetricsF(view.font()).height() / 2 - 1  # an empty row of pixels


def test_large_numbers_have_a_power_of_ten(window):
    from_blow_up = structs.replace(window.trainer.moment, train_loss=8.08e25, test_loss=7e25)
    window.status.show_moment(from_blow_up, 0.0, running=False)
    assert find(window, "status_losses").text() == "loss 8.08e+25 · test 7.00e+25"


def test_what_was_said_of_another_network_goes_and_other_data_is_said(window, qtbot):
    click(window, "step_batch")
    idle(window, qtbot)
    choose(find(window, "dataset"), "circles")
    assert "keeps what it has learned" in find(window, "sentence").text()
    window.trainer.said.emit("All 100 epochs are done.")
    click(window, "add_layer")
    assert find(window, "sentence").text() == KEPT


EDITS = {
    "data set": lambda window: choose(find(window, "dataset"), "circles"),
    "rate": lambda window: enter(find(window, "learning_rate"), "0.01"),
    "layer": lambda window: click(window, "add_layer"),
    "undo": undo,
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("said", ["welcome", "trainer", "page", "file"])
def test_what_was_said_goes_with_the_next_edit(window, qtbot, edit, said):
    if edit == "undo":
        enter(find(window, "batch_size"), "25")
        idle(window, qtbot)
    if said == "trainer":
        window.trainer.said.emit("All 100 epochs are done. Play trains as many more.")
    elif said == "page":
        window.inside.said.emit("Test sample 3 is shown on the page Sample, too.")
    elif said == "file":
        window.files.said.emit("Saved mine.nnplay.")
    elif edit == "undo":
        window.status.say(WELCOME)
    before = window.status.sentence.text()
    assert before
    EDITS[edit](window)
    assert before not in window.status.sentence.text()
    idle(window, qtbot)


def test_while_it_trains_an_edit_leaves_that_it_trains_and_a_trouble_stays(window, qtbot):
    train(window, qtbot, 20)
    window.inside.said.emit("The place (1.00, 2.00) is shown on the page Sample, too.")
    enter(find(window, "learning_rate"), "0.01")
    assert window.status.sentence.text() == TRAINING
    window.status.say("Autosave can't write: the disk is full.", trouble=True)
    enter(find(window, "learning_rate"), "0.02")
    assert "disk is full" in window.status.sentence.text(), "that is so still"
    click(window, "pause")
    idle(window, qtbot)
    assert window.status.sentence.text().startswith("Paused at step ")
    click(window, "play")
    choose(window.layer_stack.cards[-1].fields["activation"], "linear")
    enter(find(window, "batch_size"), "30")
    click(window, "pause")
    idle(window, qtbot)
