"""Guided experiments in the window, by real clicks and keys: set, ticked, remembered, left; nothing jumps."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QTabWidget, QWidget

from core.experiment.presets import PRESETS
from core.guide.reading import built_in, load
from playground.document import questions
from playground.guide.progress import DONE, FILE
from playground.guide.stops import STOPS
from tests.playground.board.test_board import SEVEN, draw
from tests.playground.test_window import click, idle, undo

pytestmark = pytest.mark.gui
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WAIT = 30_000
BOLD = re.compile(r"\*\*(.+?)\*\*")


def panel(window):
    return window.guiding.panel


def course(window):
    return window.guiding.course


def choose(window, name):
    """Click a scene in the list."""
    rows = [scene.name if scene is not None else "" for scene in course(window)._listed]
    items = panel(window).list
    index = items.model().index(rows.index(name), 0)
    items.scrollTo(index)
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=items.visualRect(index).center())


def begin(window, qtbot, name):
    """Open the list by its entry, and click a scene."""
    window.trainer.set_speed(None)
    if window.guiding.column.entry.isVisible():
        click(window, "guide_entry")
    choose(window, name)
    idle(window, qtbot)


def train(window, qtbot, epochs=None):
    if epochs is not None:
        experiment = window.document.experiment
        window.document.replace(replace(experiment, training=replace(experiment.training, epochs=epochs)), "Epochs")
        idle(window, qtbot)
    click(window, "play")
    idle(window, qtbot)


def text(window):
    return panel(window).area.accessibleDescription()


def places(window):
    """Return where every widget that is seen lies, but those of the settings' column."""
    return {
        each: (each.mapTo(window, QPoint()).toTuple(), each.size().toTuple())
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.window() is window and not window.guiding.column.isAncestorOf(each)
    }


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080)])
def test_the_panel_takes_its_room_from_the_settings_alone_and_none_of_it_is_cut(window, qtbot, size):
    window.resize(*size)
    QApplication.processEvents()
    there = places(window)
    click(window, "guide_entry")
    assert panel(window).isVisible() and not window.guiding.column.entry.isVisible() and places(window) == there
    before = panel(window).geometry()
    begin(window, qtbot, "depth")
    assert panel(window).geometry() == before and panel(window).text.width() <= panel(window).area.viewport().width()
    for name in ("guide_back", "guide_next", "guide_leave"):
        button = window.findChild(QWidget, name)
        assert (
            panel(window).rect().contains(button.geometry().translated(button.parent().mapTo(panel(window), QPoint())))
        )
        assert button.sizeHint().width() <= button.width()
    click(window, "guide_leave")
    assert not panel(window).isVisible() and window.guiding.column.entry.hasFocus()


def test_overfitting_is_ticked_when_it_is_seen_and_again_when_it_is_cured(window, qtbot):
    begin(window, qtbot, "overfitting")
    assert window.document.experiment.data.samples == 120 and window.windowTitle().startswith("Overfitting")
    assert not window.document.dirty and "Press Play" in text(window)
    train(window, qtbot, 3)
    assert course(window).step == 0
    train(window, qtbot, 80)
    qtbot.waitUntil(lambda: course(window).step == 1, timeout=WAIT)
    assert "above its best" in text(window) and "Now cure it" in text(window) and "%" in text(window)
    layers = window.document.experiment.layers
    window.document.replace(
        replace(window.document.experiment, layers=(*(replace(each, units=4) for each in layers[:2]), layers[2])),
        "Neurons",
    )
    click(window, "reset")
    idle(window, qtbot)
    train(window, qtbot, 85)
    qtbot.waitUntil(lambda: course(window)._ticked, timeout=WAIT)
    assert "learn the noise by heart" in text(window) and panel(window).next_button.text() == "&Done"
    assert json.loads(window.settings.value(DONE)) == {"overfitting": 2}
    click(window, "guide_next")
    assert panel(window).list.rows[0].text == "✓  Overfitting" and panel(window).list.current == 1
    assert panel(window).about.text().startswith("One step")


def test_what_was_trained_before_the_scene_ticks_nothing(window, qtbot):
    train(window, qtbot, 15)
    assert window.trainer.moment.test_score > 0.9
    window.files.may_leave = lambda: True
    begin(window, qtbot, "softmax")  # its first step asks for 90 % of some other data
    QTest.qWait(600)
    assert course(window).step == 0
    train(window, qtbot, 8)
    qtbot.waitUntil(lambda: course(window).step == 1, timeout=WAIT)
    begin_again = course(window).scene
    course(window).begin(begin_again)  # the same experiment once more: what was reached has gone
    idle(window, qtbot)
    QTest.qWait(600)
    assert course(window).step == 0 and window.trainer.moment.step == 0


def test_undo_brings_back_what_was_there_with_its_training_in_one_step(window, qtbot):
    before = window.document.experiment
    train(window, qtbot, 5)
    before, step = window.document.experiment, window.trainer.moment.step
    window.files.may_leave = lambda: True
    begin(window, qtbot, "depth")
    assert window.document.experiment.data.classes == 6 and window.trainer.moment.step == 0
    undo(window)
    idle(window, qtbot)
    assert window.document.experiment == before
    qtbot.waitUntil(lambda: window.trainer.moment.step == step, timeout=WAIT)
    assert window.document.dirty


def test_before_unsaved_work_is_left_it_is_asked_once_and_cancel_changes_nothing(window, qtbot, monkeypatch):
    asked = []

    def answer(what):
        return lambda *_: asked.append(what) or what

    train(window, qtbot, 2)
    experiment, moment = window.document.experiment, window.trainer.moment
    monkeypatch.setattr(questions, "save_changes", answer(questions.Buttons.Cancel))
    begin(window, qtbot, "zeros")
    assert asked == [questions.Buttons.Cancel] and course(window).scene is None and panel(window).list.isVisible()
    assert window.document.experiment == experiment and window.trainer.moment is moment
    monkeypatch.setattr(questions, "save_changes", answer(questions.Buttons.Discard))
    begin(window, qtbot, "zeros")
    train(window, qtbot, 2)
    assert course(window).scene.name == "zeros" and len(asked) == 2
    click(window, "guide_back")
    begin(window, qtbot, "depth")  # from scene to scene nothing more is asked: Undo brings each back
    assert len(asked) == 2 and course(window).scene.name == "depth"


def test_what_was_saved_from_a_scene_is_not_overwritten_by_the_next(window, qtbot, tmp_path):
    begin(window, qtbot, "zeros")
    window.files._saver.save(tmp_path / "mine.nnplay")
    qtbot.waitUntil(lambda: not window.files._saver.busy)
    assert window.document.path is not None
    click(window, "guide_back")
    begin(window, qtbot, "depth")
    assert window.document.path is None and course(window).scene.name == "depth"


def test_all_of_it_goes_by_keyboard(window, qtbot):
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_G, CTRL_SHIFT)
    items = panel(window).list
    assert items.hasFocus()
    for _ in range(9):
        QTest.keyClick(items, Qt.Key.Key_Down)
    QTest.keyClick(items, Qt.Key.Key_Return)
    idle(window, qtbot)
    assert course(window).scene.name == "posts" and panel(window).next_button.hasFocus()
    assert window.document.experiment == PRESETS["post-000"]
    QTest.keyClick(panel(window).next_button, Qt.Key.Key_Space)
    idle(window, qtbot)
    assert course(window).step == 1 and window.document.experiment == PRESETS["post-001"]
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: course(window).step == 0)
    idle(window, qtbot)
    assert window.document.experiment == PRESETS["post-000"]
    QTest.keyClick(panel(window).next_button, Qt.Key.Key_Escape)
    assert not panel(window).isVisible() and course(window).scene is None
    QTest.keyClick(window, Qt.Key.Key_G, CTRL_SHIFT)
    assert items.hasFocus()
    QTest.keyClick(items, Qt.Key.Key_Escape)
    assert not panel(window).isVisible()


def test_a_page_that_is_opened_is_seen(window, qtbot):
    begin(window, qtbot, "edges")
    assert course(window).step == 0
    window.inside.show_diagram()
    qtbot.waitUntil(lambda: course(window).step == 1, timeout=WAIT)
    assert "of the 8 look like an edge" in text(window)


def test_a_step_that_came_up_by_itself_is_not_skipped_and_an_open_last_one_says_so_before_it_is_left(window, qtbot):
    begin(window, qtbot, "overfitting")
    train(window, qtbot, 80)
    qtbot.waitUntil(lambda: course(window).step == 1, timeout=WAIT)
    click(window, "guide_next")  # meant for the first step
    assert course(window).step == 1 and text(window).startswith("Now cure it")
    click(window, "guide_next")
    assert text(window).startswith("This is still to be done.") and "Now cure it" in text(window)
    click(window, "guide_next")
    assert course(window).scene is None and panel(window).list.isVisible()
    choose(window, "overfitting")
    idle(window, qtbot)
    assert text(window).startswith("Ticked before: 1 of 2.") and "Press Play" in text(window)


def test_a_step_with_another_experiment_waits_for_next(window, qtbot):
    begin(window, qtbot, "posts")
    train(window, qtbot, 20)
    qtbot.waitUntil(lambda: course(window)._ticked, timeout=WAIT)
    assert course(window).step == 0 and window.document.experiment.data.dataset == "blobs"
    assert panel(window).next_button.text() == "&Next"
    click(window, "guide_next")
    idle(window, qtbot)
    assert window.document.experiment == PRESETS["post-001"] and course(window).step == 1
    assert course(window).progress.ticked("posts") == 1


def test_digits_that_are_drawn_and_put_right_are_counted(window, qtbot):
    there = window.document.experiment
    begin(window, qtbot, "digits")
    assert window.document.experiment is there and not window.document.undo_stack.count()
    window.inside.show_board()
    page = window.inside.board.get()
    QTest.keyClick(page.board, Qt.Key.Key_T)  # a test digit is nobody's own
    QTest.qWait(900)
    assert course(window).step == 0
    QTest.keyClick(page.board, Qt.Key.Key_Delete)
    draw(page.board, SEVEN)
    qtbot.waitUntil(lambda: course(window).step == 1, timeout=WAIT)
    assert course(window).onlooker.read == {7}
    QTest.keyClick(page.board, Qt.Key.Key_7)
    assert course(window).onlooker.taught == 0  # it was read so
    QTest.keyClick(page.board, Qt.Key.Key_1)
    assert course(window).onlooker.taught == 1


def test_a_preset_comes_with_two_sentences_that_can_be_dismissed(window, qtbot):
    action = window.findChild(QAction, "action_sine")
    assert "straight pieces" in action.toolTip()
    action.trigger()
    idle(window, qtbot)
    assert window.document.experiment is PRESETS["sine"] and panel(window).isVisible()
    assert "Look at this: The curve" in text(window) and "Then change: Choose relu" in text(window)
    assert not panel(window).back_button.isVisible()
    click(window, "guide_next")
    assert panel(window).list.isVisible()
    window.findChild(QAction, "action_paint_your_own_points").trigger()
    assert "An empty plane" in text(window)
    click(window, "guide_leave")
    assert not panel(window).isVisible()


def test_where_a_preset_is_not_begun_nothing_is_said_of_it(window, qtbot):
    window.files.may_leave = lambda: False
    window.findChild(QAction, "action_sine").trigger()
    assert window.guiding.course is None and window.document.experiment is not PRESETS["sine"]


def test_another_document_ends_a_scene(window, qtbot):
    begin(window, qtbot, "zeros")
    window.files.begin(PRESETS["circles"])
    idle(window, qtbot)
    assert course(window).scene is None and panel(window).list.isVisible()


# -- scenes of one's own

OWN = '[[scene]]\ntitle = "Mine"\nstart = "sine"\n[[scene.step]]\ndo = "Play."\ncheck = "epochs at least 2"\n'


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Give a file of scenes that the dialogs choose, in a folder of its own."""
    path = tmp_path / "lesson.toml"
    path.write_text(OWN)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_name("copy.toml")), ""))
    return path


def rows(window):
    return [row.text.strip() for row in panel(window).list.rows]


def test_scenes_of_ones_own_are_listed_first_and_remembered_and_read_anew(window, qtbot, file):
    window.findChild(QAction, "action_scenes").trigger()
    assert rows(window)[:3] == ["lesson.toml", "Mine", "The ten that come along"] and len(rows(window)) == 13
    begin(window, qtbot, "Mine")
    assert window.document.experiment == PRESETS["sine"]
    train(window, qtbot, 3)
    qtbot.waitUntil(lambda: course(window)._ticked, timeout=WAIT)
    file.write_text(OWN.replace("Mine", "Yours"))
    click(window, "guide_next")
    assert rows(window)[1] == "Yours"
    assert window.settings.value(FILE) == [str(file)] or window.settings.value(FILE) == str(file)
    window.findChild(QAction, "guide_close").trigger()
    assert len(rows(window)) == 10 and rows(window)[0] == "Overfitting"


def test_a_broken_file_says_its_line_and_nothing_else_changes(window, qtbot, file, monkeypatch):
    said = []
    monkeypatch.setattr(questions, "warn", lambda _, title, words: said.append(words))
    begin(window, qtbot, "zeros")
    click(window, "guide_back")
    experiment, listed = window.document.experiment, rows(window)
    file.write_text(OWN.replace("epochs at", "epocs at"))
    window.findChild(QAction, "guide_open").trigger()
    assert said == ["lesson.toml, line 6: unknown number 'epocs': did you mean 'epochs'?"]
    assert rows(window) == listed and window.document.experiment == experiment
    assert window.settings.value(FILE) is None


def test_a_file_that_broke_later_is_said_in_the_list(window, qtbot, file):
    window.guiding.open_file(file)
    good = rows(window)
    save(file, OWN + "[[scene.step]]\n")
    qtbot.waitUntil(lambda: "lesson.toml, line 7: 'do' is missing." in panel(window).trouble.text(), timeout=WAIT)
    assert panel(window).trouble.isVisible() and rows(window) == good and good[1] == "Mine"
    save(file, OWN.replace("Mine", "Mended"))
    qtbot.waitUntil(lambda: rows(window)[1] == "Mended", timeout=WAIT)
    assert not panel(window).trouble.isVisible()
    file.write_text(OWN.replace("Mine", "Written in its place"))
    qtbot.waitUntil(lambda: rows(window)[1] == "Written in its place", timeout=WAIT)
    file.unlink()
    qtbot.waitUntil(lambda: "no file" in panel(window).trouble.text(), timeout=WAIT)
    save(file, OWN)
    qtbot.waitUntil(lambda: rows(window)[1] == "Mine", timeout=WAIT)


def test_a_scene_that_is_on_goes_on_when_its_file_changes(window, qtbot, file):
    window.guiding.open_file(file)
    begin(window, qtbot, "Mine")
    on = course(window).scene
    save(file, OWN.replace("Mine", "Yours"))
    qtbot.wait(200)
    assert course(window).scene is on
    click(window, "guide_back")
    assert rows(window)[1] == "Yours"


def save(file, text):
    """Save as editors do: another file takes the name."""
    other = file.with_name("lesson.toml~")
    other.write_text(text)
    other.replace(file)


def test_a_copy_to_edit_is_the_built_in_file(window, qtbot, file):
    window.findChild(QAction, "action_scenes_copy").trigger()
    copy = file.with_name("copy.toml")
    assert copy.read_bytes() == built_in().read_bytes() and rows(window)[0] == "copy.toml" and len(rows(window)) == 22


def test_what_is_stored_and_broken_is_no_progress(window, qtbot):
    window.settings.setValue(DONE, '{"overfitting": "x"}')
    window.settings.setValue(FILE, 7)
    click(window, "guide_entry")
    assert course(window).progress.ticked("overfitting") == 0 and len(rows(window)) == 10


def test_a_window_that_closes_in_the_middle_of_a_scene_closes(window, qtbot):
    begin(window, qtbot, "overfitting")
    click(window, "play")  # the fixture closes it


def test_a_start_imports_none_of_it():
    code = (
        "import sys, playground.window\n"
        "names = ('core.guide', 'tomllib', 'scipy.ndimage', *(f'playground.guide.{name}' for name in "
        "('course', 'panel', 'stage', 'tour', 'bubble', 'overlay', 'predicting', 'sketch')))\n"
        "found = [name for name in sys.modules if name.startswith(names)]\n"
        "sys.exit(str(found) if found else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])


def test_every_control_that_a_text_names_is_there_and_called_so(window, qtbot):
    """Bold names are those of the window: a control that is called otherwise would be looked for in vain."""
    window.files.begin(PRESETS["digits"])  # whose cards and board have most
    idle(window, qtbot)
    for show in (window.inside.show_board, window.inside.show_diagram, window.inside.diagram_or_layers):
        show()
    window.inside.show_page(2)
    QApplication.processEvents()
    there = set()
    for widget in window.findChildren(QWidget):
        for name in ("text", "title", "currentText", "placeholderText"):
            if callable(find := getattr(widget, name, None)):
                there.add(str(find()))
        if isinstance(widget, QTabWidget):
            there |= {widget.tabText(number) for number in range(widget.count())}
        if isinstance(widget, QComboBox):
            there |= {widget.itemText(number) for number in range(widget.count())}
    there = {text.replace("&", "").rstrip(":…") for text in there}
    named = {bold for scene in load(built_in()) for step in scene.steps for bold in BOLD.findall(step.do + step.seen)}
    named |= {bold for stop in STOPS for bold in BOLD.findall(stop.text)} - {"+"}
    assert len(named) > 15 and not named - there, named - there
