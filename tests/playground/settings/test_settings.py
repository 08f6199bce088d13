"""The settings, by real clicks and keys: each edits the experiment, and Undo takes it back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from core.experiment.learning import AdaGrad, AdamW, CosineDecay, ExponentialDecay, StepDecay
from core.experiment.presets import PRESETS
from playground.widgets import words
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def training(window):
    return window.document.experiment.training


def unfold(window, *names):
    for name in names:
        section = window.settings_view.sections[name]
        if not section.head.isChecked():
            QTest.mouseClick(section.head, LEFT)
        assert section.body.isVisible()


def chip(window, name):
    return window.settings_view.features.chips[name]


def test_features_are_switched_on_and_off_and_the_last_one_stays(window, qtbot):
    QTest.mouseClick(chip(window, "x1*x2"), LEFT)
    QTest.mouseClick(chip(window, "sin x1"), LEFT)
    assert window.document.experiment.data.features == ("x1", "x2", "x1*x2", "sin x1")
    idle(window, qtbot)
    assert window.trainer.can_play and window.trainer._session.run.network is not None
    train(window, qtbot, 200)
    click(window, "pause")
    idle(window, qtbot)
    for name in ("x1*x2", "sin x1"):
        QTest.mouseClick(chip(window, name), LEFT)
    assert window.document.experiment == PRESETS["moons"], "the coordinates alone are the default"
    QTest.mouseClick(chip(window, "x1"), LEFT)
    assert window.document.experiment.data.features == ("x2",)
    QTest.mouseClick(chip(window, "x2"), LEFT)
    assert window.document.experiment.data.features == ("x2",) and chip(window, "x2").isChecked()
    idle(window, qtbot)
    assert window.trainer.can_play
    undo(window)
    assert chip(window, "x1").isChecked() and window.document.experiment.data.features == ()
    idle(window, qtbot)


def test_a_feature_is_switched_by_keyboard_and_named_as_people_write_it(window, qtbot):
    chip(window, "x1^2").setFocus()
    QTest.keyClick(chip(window, "x1^2"), Qt.Key.Key_Space)
    assert window.document.experiment.data.features == ("x1", "x2", "x1^2")
    assert chip(window, "x1^2").text() == "x1²" and chip(window, "x1*x2").text() == "x1·x2"
    choose(find(window, "dataset"), "sine")
    assert window.document.experiment.data.features == ()
    assert [c.text() for c in window.settings_view.features.chips.values()][:2] == ["x", "x²"]
    idle(window, qtbot)


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("warmup", "2.5", "warmup", 2.5),
        ("clip_norm", "1.5", "clip_norm", 1.5),
        ("l1", "0.01", "l1", 0.01),
        ("l2", "0.02", "l2", 0.02),
        ("target_loss", "0.25", "target_loss", 0.25),
        ("patience", "7", "patience", 7),
    ],
)
def test_each_number_edits_the_experiment_and_undo_takes_it_back(window, qtbot, name, text, field, value):
    unfold(window, "schedule", "stopping")
    enter(find(window, name), text)
    assert getattr(training(window), field) == value
    enter(find(window, name), "0")
    assert getattr(training(window), field) == getattr(PRESETS["moons"].training, field), "0 is off"
    enter(find(window, name), text)
    while window.document.undo_stack.canUndo():
        undo(window)
    assert window.document.experiment == PRESETS["moons"] and find(window, name).value() == 0
    idle(window, qtbot)


def test_schedules_bring_their_own_numbers(window, qtbot):
    unfold(window, "schedule")
    schedule = find(window, "schedule")
    choose(schedule, "step")
    enter(find(window, "schedule_every"), "5")
    enter(find(window, "schedule_factor"), "0.25")
    assert training(window).schedule == StepDecay(every=5, factor=0.25)
    choose(schedule, "exponential")
    enter(find(window, "schedule_factor"), "0.9")
    assert training(window).schedule == ExponentialDecay(factor=0.9)
    choose(schedule, "cosine")
    enter(find(window, "schedule_over"), "40")
    enter(find(window, "schedule_floor"), "0.1")
    assert training(window).schedule == CosineDecay(over=40, floor=0.1)
    QTest.mouseClick(window.settings_view.sections["schedule"].head, LEFT)
    assert "cosine" in window.settings_view.sections["schedule"]._summary.text()
    idle(window, qtbot)


def test_the_rate_of_now_is_shown_while_a_schedule_moves_it(window, qtbot):
    now = find(window, "rate_now")
    assert not now.isVisible()
    unfold(window, "schedule")
    choose(find(window, "schedule"), "exponential")
    idle(window, qtbot)
    assert now.isVisible() and float(now.text()) == pytest.approx(0.05, rel=1e-2)
    train(window, qtbot, 800)
    click(window, "pause")
    idle(window, qtbot)
    assert float(now.text()) == pytest.approx(window.trainer.moment.learning_rate, rel=1e-2)
    assert float(now.text()) < 0.045


def test_optimizers_bring_their_own_numbers(window, qtbot):
    choose(find(window, "optimizer"), "adagrad")
    assert training(window).optimizer == AdaGrad()
    assert window.findChild(QWidget, "optimizer_weight_decay") is None
    choose(find(window, "optimizer"), "adamw")
    enter(find(window, "optimizer_weight_decay"), "2.5")
    assert training(window).optimizer == AdamW(weight_decay=2.5)
    idle(window, qtbot)


def test_losses_that_can_t_fit_are_shut_and_say_why(window, qtbot):
    choose(find(window, "dataset"), "hills")
    loss = find(window, "loss")
    tip = Qt.ItemDataRole.ToolTipRole
    for name in words.LOSSES:
        row = loss.findData(name)
        shut = "crossentropy" in name
        assert bool(loss.model().item(row).isEnabled()) != shut, name
        assert ("number" in loss.itemData(row, tip)) == shut
    for name in ("huber", "mae"):
        choose(loss, name)
        assert training(window).loss == name and window.trainer.can_play
    idle(window, qtbot)
    train(window, qtbot, 50)
    click(window, "pause")
    idle(window, qtbot)
    choose(find(window, "dataset"), "moons")
    assert loss.model().item(loss.findData("categorical_crossentropy")).isEnabled()
    idle(window, qtbot)


@pytest.mark.parametrize(
    ("field", "text", "said"), [("target_loss", "0.3", "loss reached 0.3"), ("patience", "2", "has not fallen")]
)
def test_a_stop_rule_ends_the_run_and_says_so(window, qtbot, field, text, said):
    unfold(window, "stopping")
    if field == "patience":
        enter(find(window, "learning_rate"), "0.9")  # jumps about
    enter(find(window, "epochs"), "0")
    enter(find(window, field), text)
    idle(window, qtbot)
    click(window, "play")
    qtbot.waitUntil(lambda: said in window.status.sentence.text(), timeout=20_000)
    assert not window.trainer.running and window.trainer.moment.epoch > 0


def test_rows_that_mean_nothing_are_not_there(window, qtbot):
    assert not find(window, "classes").isVisible() and window.settings_view.sections["features"].isVisible()
    choose(find(window, "dataset"), "spirals")
    assert find(window, "classes").isVisible()
    choose(find(window, "dataset"), "sine")
    assert not find(window, "classes").isVisible()
    idle(window, qtbot)


def test_digits_have_no_features_and_no_more_samples_than_there_are(window, qtbot):
    enter(find(window, "samples"), "20000")
    choose(find(window, "dataset"), "digits")
    assert window.document.experiment.data.samples == 5000
    enter(find(window, "samples"), "5001")
    assert window.document.experiment.data.samples == 5000, "there are no more"
    assert not window.settings_view.sections["features"].isVisible()
    enter(find(window, "samples"), "200")
    idle(window, qtbot)
    assert window.trainer.moment.confusion.sum() == 40
    choose(find(window, "dataset"), "blobs")
    assert window.document.experiment.data.classes == 2
    idle(window, qtbot)


def test_the_important_settings_are_seen_without_scrolling(window, qtbot):
    choose(find(window, "optimizer"), "adamw")  # has the most numbers
    qtbot.waitUntil(lambda: find(window, "optimizer_epsilon").isVisible())
    view = window.settings_view.viewport()
    for name in ("dataset", "noise", "loss", "learning_rate", "optimizer", "batch_size", "epochs"):
        field = find(window, name)
        place = field.mapTo(view, field.rect().bottomRight())
        assert view.rect().contains(place), name
    idle(window, qtbot)


def test_folded_sections_are_remembered(window, qtbot):
    unfold(window, "stopping")
    QTest.mouseClick(window.settings_view.sections["data"].head, LEFT)
    assert "Two moons" in window.settings_view.sections["data"]._summary.text()
    window.last_time.remember()
    kept = [name for name in window.settings.value("sections").split() if not name.startswith("more")]
    assert kept == ["features", "training", "stopping"]


def test_examples_are_in_groups_under_their_titles(window, qtbot):
    for name in PRESETS:
        assert window.findChild(QAction, f"action_{name}") is not None, name
    menu = window.findChild(QAction, "action_sine").associatedObjects()[0]
    sections = [action.text() for action in menu.actions() if action.isSeparator()]
    groups = [title for title in words.data_groups() if title != "Tables"]  # no table comes along
    assert sections == [*groups, "The five posts"]
    window.findChild(QAction, "action_plane").trigger()
    assert window.document.experiment == PRESETS["plane"]
    idle(window, qtbot)
    assert "new experiment" in window.status.sentence.text()
    assert window.trainer.can_play


def test_a_value_from_a_file_is_shown_in_every_field(window, qtbot):
    changed = replace(
        PRESETS["moons"].training, schedule=StepDecay(7, 0.3), warmup=3.0, clip_norm=2.0, target_loss=0.1, patience=9
    )
    window.document.replace(replace(PRESETS["moons"], training=changed), "Other")
    values = {"schedule_every": 7, "schedule_factor": 0.3, "warmup": 3, "clip_norm": 2, "target_loss": 0.1}
    for name, value in (values | {"patience": 9}).items():
        assert find(window, name).value() == value, name
    assert "patience 9" in window.settings_view.sections["stopping"]._summary.text()
    idle(window, qtbot)


def test_a_number_out_of_range_leaves_what_was_there(window):
    choose(find(window, "optimizer"), "adam")
    field = find(window, "optimizer_beta_2")
    before = field.value()
    field.selectAll()
    QTest.keyClicks(field, "1000")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == before and window.document.experiment.training.optimizer.beta_2 == before
    field.selectAll()
    QTest.keyClicks(field, "0.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.training.optimizer.beta_2 == 0.5


@pytest.mark.parametrize("typed", ["100000", "1e999", "abc", "-3"])
def test_a_number_that_does_not_hold_is_told_the_range(window, qtbot, typed):
    rate = find(window, "learning_rate")
    QToolTip.hideText()
    enter(rate, typed)
    assert training(window) == PRESETS["moons"].training and rate.text() == "0.05"
    qtbot.waitUntil(
        lambda: QToolTip.isVisible() and QToolTip.text() == "Learning rate: a number above 0 and at most 1,000"
    )
    epochs = find(window, "epochs")
    enter(epochs, typed if typed != "100000" else "1" * 12)
    assert epochs.value() == PRESETS["moons"].training.epochs
    limit = "Epochs to run: a whole number from 1 to 1,000,000,000; 0: no end"
    qtbot.waitUntil(lambda: QToolTip.text() == limit)


@pytest.mark.parametrize(
    ("typed", "meant"), [("2e-3", 0.002), ("2,5", 2.5), ("0,125", 0.125), ("1,5e-2", 0.015), ("1 000", 1000.0)]
)
def test_a_number_may_be_written_in_other_ways(window, typed, meant):
    enter(find(window, "learning_rate"), typed)
    assert training(window).learning_rate == meant


def test_a_whole_number_is_not_made_of_what_is_none(window):
    enter(find(window, "samples"), "2,5")
    assert window.document.experiment.data.samples == PRESETS["moons"].data.samples and not window.document.dirty
    enter(find(window, "samples"), "1,500")
    assert window.document.experiment.data.samples == 1500


def test_leaving_a_field_that_holds_no_number_tells_the_range_after_the_click(window, qtbot):
    noise = find(window, "noise")
    QToolTip.hideText()
    noise.setFocus()
    noise.selectAll()
    QTest.keyClicks(noise, "lots")
    QTest.mouseClick(find(window, "samples").lineEdit(), LEFT)
    assert noise.text() == "0.2"
    qtbot.waitUntil(lambda: QToolTip.text() == "Noise: a number of at least 0 and at most 10")


def test_what_does_not_fit_a_choice_or_a_folded_section_ends_in_dots(window, qtbot):
    loss, summary = find(window, "loss"), window.settings_view.sections["data"]._summary
    loss.setFixedWidth(80)
    QApplication.sendEvent(loss, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), loss.mapToGlobal(QPoint(5, 5))))
    assert loss.shown().endswith("…") and QToolTip.text().startswith(loss.currentText())
    QTest.mouseClick(window.settings_view.sections["data"].head, LEFT)
    summary.setText("Two moons, 1,000 samples, and many a word more of the same kind")
    assert summary.shown().endswith("…") and summary.grab().width() == summary.width()
    loss.setFixedWidth(90)
    qtbot.waitUntil(lambda: loss.width() == 90)
    assert loss.shown().endswith("…") and loss.grab().width()
    summary.setFixedWidth(30)
    qtbot.waitUntil(lambda: summary.width() == 30)
    assert summary.shown() == "", "a letter or two say nothing"
