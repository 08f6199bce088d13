"""The line of what is noticed, in the real window by real clicks: it moves nothing, it mends, it is undone."""

import re

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from benchmarks import findings
from core.experiment.presets import PRESETS
from core.layers import Dense
from core.noticing.evidence import Evidence
from core.noticing.noticed import Noticed, Remedy
from playground.diagram.plan.picks import Edge
from playground.noticing.line import NoticeLine

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)]
LEFT = Qt.MouseButton.LeftButton
WAIT = 30_000


def line_of(window):
    return window.notices.line


def idle(window, qtbot):
    trainer = window.trainer
    qtbot.waitUntil(lambda: trainer._worker is None and trainer.moment is not None, timeout=WAIT)


def train(window, qtbot, experiment, epochs):
    """Train as many epochs as asked for, by the Play button."""
    training = replace(experiment.training, epochs=epochs)
    window.trainer.set_speed(None)
    window.document.start(replace(experiment, training=training))
    idle(window, qtbot)
    press(window, "play")
    idle(window, qtbot)


def press(window, name):
    button = window.findChild(QWidget, name)
    assert button is not None and button.isEnabled() and button.isVisible(), name
    QTest.mouseClick(button, LEFT)


def said(window):
    noticed = line_of(window).noticed
    return None if noticed is None else noticed.kind


def places(window):
    """Return where every widget of the window that is seen lies, but those of the line itself."""
    line = line_of(window)
    return {
        each: (each.mapTo(window, each.rect().topLeft()).toTuple(), each.size().toTuple())
        for each in window.findChildren(QWidget)
        if each.isVisible() and not line.isAncestorOf(each) and each.window() is window
    }


SLOW = findings.ill("rate too low", 3)


def test_a_rate_too_low_is_told_at_the_end_and_mended_by_its_button_in_one_undo_step(window, qtbot):
    train(window, qtbot, SLOW, 20)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)
    line, before = line_of(window), window.document.experiment
    assert line.sentence.text().startswith("The learning rate") and line.remedies[0].isVisible()
    count, step = window.document.undo_stack.count(), window.trainer.moment.step
    press(window, "notice_remedy_1")
    rate = before.training.learning_rate
    assert window.document.experiment.training.learning_rate == pytest.approx(10 * rate)
    assert window.document.undo_stack.count() == count + 1 and said(window) is None
    qtbot.waitUntil(lambda: window.trainer.moment.step > step, timeout=WAIT)  # it goes on by itself
    idle(window, qtbot)
    window.document.undo_stack.undo()
    assert window.document.experiment == before


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080)])
def test_nothing_moves_when_the_line_comes_and_goes_and_why_opens_over_the_views(window, qtbot, size):
    window.resize(*size)
    train(window, qtbot, SLOW, 20)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)
    qtbot.waitUntil(window.inside.asking.headline.numbers["train"].isVisible)
    QApplication.processEvents()
    there = places(window)
    press(window, "notice_why")
    reason = window.findChild(QWidget, "notice_reason")
    assert reason.isVisible()
    assert "steps are short" in line_of(window)._why.text.text() and places(window) == there
    QTest.keyClick(reason, Qt.Key.Key_Escape)
    assert not reason.isVisible()
    press(window, "notice_close")
    QApplication.processEvents()
    assert said(window) is None and not line_of(window).why.isVisible() and places(window) == there


def test_what_is_closed_is_not_said_again_in_this_run_but_in_the_next(window, qtbot):
    train(window, qtbot, SLOW, 12)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)
    press(window, "notice_close")
    press(window, "play")
    idle(window, qtbot)
    assert said(window) is None
    press(window, "new_seed")
    idle(window, qtbot)
    press(window, "play")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)


def test_a_healthy_training_is_left_alone(window, qtbot):
    heard = []
    line = line_of(window)
    show = line.show_noticed
    line.show_noticed = lambda noticed: (heard.append(noticed), show(noticed))
    train(window, qtbot, PRESETS["moons"], 60)
    assert heard and set(heard) == {None}


def test_overfitting_goes_back_to_its_best_epoch_and_undo_brings_the_training_back(window, qtbot):
    train(window, qtbot, findings.ill("overfitting", 1), 150)
    qtbot.waitUntil(lambda: said(window) == "overfitting", timeout=WAIT)
    step, loss = window.trainer.moment.step, window.trainer.moment.test_loss
    button = line_of(window).remedies[0]
    epoch = int(re.search(r"Back to epoch (\d+)", button.text())[1])
    count = window.document.undo_stack.count()
    press(window, "notice_remedy_1")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == epoch, timeout=WAIT)
    moment = window.trainer.moment
    assert moment.test_loss < loss and moment.step < step and moment.curve.column("epoch")[-1] == epoch
    assert window.document.undo_stack.count() == count + 1
    window.document.undo_stack.undo()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.step == step, timeout=WAIT)
    assert window.trainer.moment.test_loss == loss
    window.document.undo_stack.redo()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == epoch, timeout=WAIT)


@pytest.mark.parametrize("saved", [False, True], ids=["", "saved and opened"])
def test_patience_that_ends_a_training_gives_the_best_weights_back(window, qtbot, tmp_path, monkeypatch, saved):
    experiment = findings.ill("overfitting", 1)
    train(window, qtbot, replace(experiment, training=replace(experiment.training, patience=12)), None)
    qtbot.waitUntil(lambda: said(window) == "patience", timeout=WAIT)
    curve = window.trainer.moment.curve
    best = int(curve.column("epoch")[np.argmin(curve.column("test_loss"))])
    if saved:
        path = tmp_path / "patient.nnplay"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        assert window.files.save_as()
        qtbot.waitUntil(lambda: path.exists() and not window.document.dirty, timeout=WAIT)
        window.files.begin(PRESETS["moons"])
        idle(window, qtbot)
        assert said(window) is None
        window.files.open(path)
        qtbot.waitUntil(lambda: said(window) == "patience", timeout=WAIT)
        idle(window, qtbot)
    assert line_of(window).remedies[0].text() == f"Back to epoch {best}"
    press(window, "notice_remedy_1")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == best, timeout=WAIT)
    assert window.trainer.moment.test_loss == pytest.approx(curve.column("test_loss").min(), rel=1e-5)


def blow_up(window, qtbot):
    """Learn something in ten epochs, then let a huge rate blow it up."""
    train(window, qtbot, PRESETS["plane"], 10)
    training = replace(window.document.experiment.training, learning_rate=50.0)
    window.document.replace(replace(window.document.experiment, training=training), "Rate")
    idle(window, qtbot)
    press(window, "play")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: said(window) == "blow-up", timeout=WAIT)


def test_a_blow_up_is_told_in_the_line_and_the_last_good_state_comes_back_with_a_lower_rate(window, qtbot):
    blow_up(window, qtbot)
    assert "past saving" in line_of(window).sentence.text() and not window.banner.isVisible()
    assert "blew up at step" in line_of(window).noticed.why
    assert line_of(window).remedies[0].text() == "Back to epoch 10, rate 5"
    count = window.document.undo_stack.count()
    press(window, "notice_remedy_1")
    idle(window, qtbot)
    assert window.document.undo_stack.count() == count + 1
    assert window.document.experiment.training.learning_rate == 5.0


def test_reset_after_a_blow_up_starts_anew_with_a_lower_rate_and_one_undo_takes_both_back(window, qtbot):
    blow_up(window, qtbot)
    wrecked = window.trainer.moment
    window.trainer.play = lambda: None  # to see where it stands
    press(window, "notice_remedy_2")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.step == 0, timeout=WAIT)
    assert window.document.experiment.training.learning_rate == 5.0 and window.trainer.moment.train_loss < 10
    window.document.undo_stack.undo()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.trainer.moment.step == wrecked.step, timeout=WAIT)
    assert window.document.experiment.training.learning_rate == 50.0


def test_a_new_start_trains_by_itself(window, qtbot):
    """The units of tanh were driven to their flat ends: the line's button resets, lowers the rate, and plays."""
    train(window, qtbot, findings.ill("dead", 0), 30)
    qtbot.waitUntil(lambda: said(window) == "dead", timeout=WAIT)
    poor = window.trainer.moment
    press(window, "notice_remedy_1")
    qtbot.waitUntil(lambda: window.trainer.moment.run != poor.run and window.trainer.moment.step > 0, timeout=WAIT)
    idle(window, qtbot)
    assert window.trainer.moment.train_score > poor.train_score + 0.1


def test_out_of_balance_shows_the_classes_and_one_class_lets_points_be_painted(window, qtbot):
    train(window, qtbot, findings.ill("unbalanced", 3), 12)
    qtbot.waitUntil(lambda: said(window) == "unbalanced", timeout=WAIT)
    count = window.document.undo_stack.count()
    press(window, "notice_remedy_1")
    assert window.score.choice.currentData() == "classes" and window.document.undo_stack.count() == count
    train(window, qtbot, findings.ill("one class", 3), 2)
    qtbot.waitUntil(lambda: said(window) == "one class", timeout=WAIT)
    press(window, "notice_remedy_1")
    assert window.inside.asking.painter.on


def test_a_remedy_of_another_experiment_than_is_edited_now_cannot_be_chosen(window, qtbot):
    train(window, qtbot, SLOW, 20)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)
    line, experiment = line_of(window), window.document.experiment
    edited = replace(experiment, training=replace(experiment.training, batch_size=33))
    window.document.replace(edited, "Batch")
    line.chosen.emit(0)  # as a click in the same moment
    assert window.document.experiment == edited
    idle(window, qtbot)
    qtbot.waitUntil(lambda: said(window) is None, timeout=WAIT)  # what was trained with other settings counts no more


@pytest.mark.parametrize("count", range(3))
def test_the_line_is_as_high_whatever_it_shows(qtbot, count):
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    high = line.height()
    many = Noticed("rate too low", "word " * 100, "why", (Remedy("A", SLOW), Remedy("B", SLOW))[:count])
    line.show_noticed(many)
    assert line.height() == high and [button.isVisible() for button in line.remedies] == [n < count for n in range(2)]
    line.show_noticed(None)
    assert line.height() == high and not any(button.isVisible() for button in line.remedies)


def test_all_is_reached_by_keyboard_and_has_names(window, qtbot):
    train(window, qtbot, SLOW, 20)
    qtbot.waitUntil(lambda: said(window) == "rate too low", timeout=WAIT)
    line = line_of(window)
    line.remedies[0].setFocus()
    assert line.remedies[0].accessibleName() == line.remedies[0].text()
    QTest.keyClick(line.remedies[0], Qt.Key.Key_Tab)
    assert window.focusWidget() is line.why and line.sentence.accessibleDescription() == line.sentence.text()
    QTest.keyClick(line.why, Qt.Key.Key_Space)
    assert window.findChild(QWidget, "notice_reason").isVisible()
    window.findChild(QWidget, "notice_reason").hide()
    assert np.isfinite(window.trainer.moment.train_loss)


def test_more_samples_to_test_with_start_no_training_and_no_comparison(window, qtbot):
    experiment = PRESETS["moons"]
    data = replace(experiment.data, samples=60, test_fraction=0.2, noise=0.3)
    train(window, qtbot, replace(experiment, data=data), 60)
    qtbot.waitUntil(lambda: said(window) == "few tests", timeout=WAIT)
    moment = window.trainer.moment
    button = line_of(window).remedies[0]
    assert button.text() == "Test with more"
    press(window, "notice_remedy_1")
    qtbot.waitUntil(lambda: window.trainer.moment.points is not moment.points, timeout=WAIT)
    qtbot.wait(300)
    assert not window.trainer.running and window.trainer.moment.step == moment.step
    press(window, "step_epoch")
    qtbot.waitUntil(lambda: window.trainer.moment.step > moment.step, timeout=WAIT)
    idle(window, qtbot)
    rows = Evidence(window.trainer.moment).column("test_loss")
    assert len(rows) == 1 and rows[0] == window.trainer.moment.test_loss


def test_a_weight_set_by_hand_in_the_diagram_leaves_the_notice_standing(window, qtbot):
    dead = (Dense(8, "relu", "zeros"), Dense(8, "relu", "zeros"), PRESETS["moons"].layers[-1])
    train(window, qtbot, replace(PRESETS["moons"], layers=dead), 30)
    qtbot.waitUntil(lambda: said(window) is not None, timeout=WAIT)
    kind = said(window)
    assert kind in ("dead", "vanishing")
    window.inside.show_diagram()
    page, before = window.inside.diagram.get(), window.trainer.moment
    qtbot.waitUntil(lambda: page.diagram.seen is not None, timeout=WAIT)
    page.diagram.pick(Edge(1, 0, 0, 0))
    page.diagram.setFocus()
    QTest.keyClick(page.diagram, Qt.Key.Key_Return)
    field = page.diagram.edge_field.field
    field.selectAll()
    QTest.keyClicks(field, "0.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.trainer.moment is not before, timeout=WAIT)
    assert window.trainer.moment.curve.marks[-1].text == "layer 1: weights set by hand"
    qtbot.wait(700)
    assert said(window) == kind
