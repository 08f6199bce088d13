"""New, open, save, revert, duplicate, as a person does it: nothing is lost unasked, and no disk stops anybody."""

import os
import threading

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPlainTextEdit, QProgressDialog, QWidget

from core.documents import document
from core.documents.document import SavedDocument
from core.experiment import storage
from core.experiment.presets import DEFAULT, PRESETS
from core.network.weights import save as save_weights
from core.training.run import Run
from playground.document import on_disk, questions
from tests.core.training.test_keeping import everything
from tests.playground.test_window import click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui
LEFT, Buttons = Qt.MouseButton.LeftButton, QMessageBox.StandardButton
MOONS = PRESETS["moons"]


def menu(window, name):
    window.findChild(QAction, f"action_{name}").trigger()


def stepped(window, qtbot, batches=1):
    """Train batches one by one."""
    for _ in range(batches):
        click(window, "step_batch")
        idle(window, qtbot)


def saved(window, qtbot, path=None):
    """Save, at `path` if given, and wait for it."""
    if path is not None:
        window.files._saver.save(path)
    else:
        menu(window, "save")
    qtbot.waitUntil(lambda: not window.files._saver.busy)


@pytest.fixture
def names(monkeypatch):
    """Answer the dialogs for files: what is chosen is put into the dictionary, what they offered is there too."""
    given = {"filter": "", "open": "", "save": ""}

    def answer(what):
        def dialog(parent, title, start, filters):
            given["start"], given["filters"] = start, filters
            return str(given[what]), given["filter"]

        return dialog

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer("open"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer("save"))
    return given


class Asked:
    """Presses a button of each message box that comes up, in turn; what they said is in `said`."""

    def __init__(self, qtbot, *buttons):
        self.said, self._left = [], list(buttons)
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    def _press(self):
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.isVisible():
            self.said.append(f"{box.text()} {box.informativeText()}")
            button = self._left.pop(0) if self._left else None
            QTest.mouseClick(box.button(button) if button else box.buttons()[0], LEFT)

    def done(self):
        self._timer.stop()
        return not self._left and self.said


@pytest.fixture
def asked(qtbot):
    made = []

    def begin(*buttons):
        made.append(Asked(qtbot, *buttons))
        return made[-1]

    yield begin
    for each in made:
        each.done()


def test_a_training_is_saved_and_goes_on_where_it_stood(window, qtbot, tmp_path, names):
    names["save"], names["open"] = tmp_path / "mine", tmp_path / "mine.nnplay"
    stepped(window, qtbot, 3)
    assert window.isWindowModified()
    saved(window, qtbot)
    assert names["start"].endswith("experiment.nnplay") and ".json" in names["filters"]
    assert not window.isWindowModified() and window.windowTitle().startswith("mine.nnplay")
    assert "Saved mine.nnplay." in window.status.sentence.text()
    stepped(window, qtbot, 2)
    assert window.isWindowModified(), "steps beyond what is saved"
    straight = everything(window.trainer._session.run)
    window.files.begin(PRESETS["circles"])
    idle(window, qtbot)
    menu(window, "open")
    idle(window, qtbot)
    assert window.trainer.moment.step == 3 and not window.isWindowModified() and find(window, "play").isEnabled()
    stepped(window, qtbot, 2)
    assert everything(window.trainer._session.run) == straight
    assert [action.text() for action in window.files.recent_menu.actions()] == ["mine.nnplay"]


def test_it_is_saved_while_it_trains_and_then_dirty_again(window, qtbot, tmp_path):
    train(window, qtbot, 50)
    saved(window, qtbot, tmp_path / "mine.nnplay")
    assert window.trainer.running
    step = document.load(tmp_path / "mine.nnplay").training.steps.step
    qtbot.waitUntil(lambda: window.trainer.moment.step > step)
    assert window.isWindowModified()
    click(window, "pause")
    idle(window, qtbot)


def test_the_settings_alone_go_into_json_and_the_training_stays_unsaved(window, qtbot, tmp_path, names, asked):
    enter(find(window, "batch_size"), "25")
    names["save"] = tmp_path / "mine.json"
    saved(window, qtbot)
    assert not window.isWindowModified() and window.windowTitle().startswith("mine.json"), "there was no more to save"
    stepped(window, qtbot)
    saved(window, qtbot)
    assert window.isWindowModified() and "mine.json holds the settings alone" in window.status.sentence.text()
    assert storage.load(tmp_path / "mine.json").training.batch_size == 25
    names["save"] = ""
    box = asked(Buttons.Save)
    assert not window.close() and "the training up to step 1." in box.said[0]
    assert names["start"].endswith("mine.nnplay"), "leaving, Save asks for a name that holds it"


@pytest.mark.parametrize("way", ["new", "circles", "open", "recent", "close", "drop"])
def test_one_question_before_a_trained_network_is_gone(window, qtbot, tmp_path, names, asked, way):
    names["open"] = tmp_path / "circles.nnplay"
    document.save(names["open"], SavedDocument(PRESETS["circles"]))
    window.files._recent.remember(names["open"])

    def leave():
        if way == "drop":
            drop(window, names["open"])
        elif way == "recent":
            window.files.recent_menu.actions()[0].trigger()
        elif way == "close":
            window.close()
        else:
            menu(window, way)

    stepped(window, qtbot)
    box = asked(Buttons.Cancel)
    leave()
    qtbot.waitUntil(lambda: len(box.said) == 1)
    assert box.done() and "Save the changes to Untitled?" in box.said[0] and "the training up to step 1." in box.said[0]
    assert window.isVisible() and window.trainer.moment.step == 1 and window.document.experiment == MOONS
    box = asked(Buttons.Discard)
    leave()
    wanted = {"new": PRESETS[DEFAULT], "close": MOONS}.get(way, PRESETS["circles"])
    qtbot.waitUntil(lambda: bool(box.said) and window.document.experiment == wanted)
    assert window.isVisible() == (way != "close")
    idle(window, qtbot)
    if way != "close":
        assert window.trainer.moment.step == 0 and not window.isWindowModified()
        box = asked()
        leave()  # nothing is trained: nobody is asked
        idle(window, qtbot)
        assert not box.done()


def drop(window, *paths):
    """Drag files onto the window and let them go; return whether it takes them."""
    mime, action = QMimeData(), Qt.DropAction.CopyAction
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, keys = QPoint(200, 12), Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(where, action, mime, LEFT, keys)
    enters.ignore()
    QApplication.sendEvent(window, enters)
    if enters.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where.toPointF(), action, mime, LEFT, keys))
    return enters.isAccepted()


def test_a_file_that_is_dropped_on_the_window_opens(window, qtbot, tmp_path):
    path = tmp_path / "circles.nnplay"
    document.save(path, SavedDocument(PRESETS["circles"]))
    assert not drop(window, path, path) and not drop(window, tmp_path / "a.doc") and not drop(window)
    assert drop(window, path)
    qtbot.waitUntil(lambda: window.document.path == path)
    idle(window, qtbot)


def test_reset_and_a_new_seed_are_undone_not_asked(window, qtbot, tmp_path):
    stepped(window, qtbot, 2)
    saved(window, qtbot, tmp_path / "mine.nnplay")
    for away in ("reset", "new_seed"):
        click(window, away)
        idle(window, qtbot)
        assert window.isWindowModified() and window.trainer.moment.step == 0
        undo(window)
        idle(window, qtbot)
        assert not window.isWindowModified() and window.trainer.moment.step == 2, away


def test_save_in_the_question_waits_for_the_disk_without_freezing(window, qtbot, tmp_path, monkeypatch, asked):
    stalled, write = threading.Event(), document.save
    path, seen = tmp_path / "mine.nnplay", []
    saved(window, qtbot, path)

    def slow(*given):
        stalled.wait(20)
        write(*given)

    monkeypatch.setattr(on_disk.document, "save", slow)
    stepped(window, qtbot)

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QProgressDialog):
            seen.append(dialog.labelText())
            if len(seen) == 1:
                dialog.canceled.emit()
            else:
                stalled.set()

    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
    asked(Buttons.Save)
    assert not window.close() and window.isVisible(), "who doesn't want to wait stays"
    assert window.close() and not window.isVisible()
    timer.stop()
    assert seen[0] == "Saving mine.nnplay…" and document.load(path).training.steps.step == 1


def test_a_save_that_nobody_waits_for_any_more_ends_well(window, qtbot, tmp_path, monkeypatch, asked):
    stalled, write, path = threading.Event(), document.save, tmp_path / "mine.nnplay"
    monkeypatch.setattr(on_disk.document, "save", lambda *given: stalled.wait(20) and write(*given))
    stepped(window, qtbot)
    window.files._saver.save(path)

    def cancel():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QProgressDialog):
            dialog.canceled.emit()

    timer = QTimer(window, interval=20)
    timer.timeout.connect(cancel)
    timer.start()
    asked(Buttons.Save)
    assert not window.files._saver.wait()
    timer.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the waiting is gone
    stalled.set()
    qtbot.waitUntil(lambda: not window.files._saver.busy)
    assert document.load(path).training.steps.step == 1


def test_what_cannot_be_saved_says_why_and_is_not_lost(window, qtbot, tmp_path, asked):
    stepped(window, qtbot)
    box = asked(None)
    saved(window, qtbot, tmp_path / "gone" / "mine.nnplay")
    qtbot.waitUntil(lambda: bool(box.said))
    assert "can't be written" in box.said[0] and "Nothing is lost" in box.said[0]
    assert window.isWindowModified() and window.document.path is None and window.trainer.moment.step == 1


def test_what_cannot_be_opened_says_why_and_leaves_all(window, qtbot, tmp_path, asked):
    stepped(window, qtbot)
    wide = replace(MOONS, layers=(*MOONS.layers[:1] * 256, MOONS.layers[-1]))
    for name, write, said in (
        ("large.json", lambda path: storage.save(path, wide), "at most 256 layers; this one has 257"),
        ("large.nnplay", lambda path: document.save(path, SavedDocument(wide)), "at most 256 layers"),
        ("bad.nnplay", lambda path: path.write_bytes(b"PK\x03\x04" + bytes(90)), "is damaged"),
        ("gone.nnplay", lambda path: None, "there is no file"),
        ("weights.safetensors", lambda path: path.write_bytes(bytes(40)), "isn't a network"),
    ):
        write(tmp_path / name)
        box = asked(None)
        window.files.open(tmp_path / name)
        assert box.done() and said in box.said[0], box.said
        assert window.document.experiment == MOONS and window.trainer.moment.step == 1
        assert window.document.path is None and window.isWindowModified()


def test_revert_goes_back_to_the_file_and_a_copy_leaves_it(window, qtbot, tmp_path, names, asked):
    path = tmp_path / "mine.nnplay"
    revert = window.findChild(QAction, "action_revert")
    assert not revert.isEnabled(), "there is no file"
    stepped(window, qtbot, 2)
    assert not revert.isEnabled()
    saved(window, qtbot, path)
    assert not revert.isEnabled(), "the file holds what is here"
    stepped(window, qtbot)
    assert revert.isEnabled()
    enter(find(window, "batch_size"), "25")
    asked(Buttons.Cancel, Buttons.Discard)
    menu(window, "revert")
    assert window.document.experiment.training.batch_size == 25
    menu(window, "revert")
    idle(window, qtbot)
    assert window.document.experiment == MOONS and window.trainer.moment.step == 2 and not window.isWindowModified()
    menu(window, "duplicate")
    assert window.windowTitle().startswith("mine copy[*]") and window.isWindowModified()
    assert window.document.disk is None and not revert.isEnabled()
    assert window.trainer.moment.step == 2 and document.load(path).training.steps.step == 2
    menu(window, "save")
    assert names["start"].endswith("mine copy.nnplay")
    menu(window, "duplicate")
    assert window.files.name == "mine copy copy"
    window.files.begin(MOONS)
    assert window.files.name == "Untitled"
    menu(window, "duplicate")
    assert window.files.name == window.files.stem == "Untitled copy"


@pytest.mark.parametrize(
    ("ask", "by_enter"),
    [
        (lambda window: questions.save_changes(window, "a", "It is"), Buttons.Save),
        (lambda window: questions.revert(window, "a", "It is"), Buttons.Cancel),
        (lambda window: questions.discard(window, "a"), Buttons.Cancel),
        (lambda window: questions.open_a_copy(window, "a"), Buttons.Open),
        (lambda window: questions.save_over(window, "a was changed"), Buttons.Cancel),
        (lambda window: questions.replace_file(window, "a"), Buttons.Cancel),
    ],
)
def test_enter_never_presses_what_nothing_brings_back(qtbot, ask, by_enter):
    window, seen = QWidget(), []
    qtbot.addWidget(window)

    def press():
        box = QApplication.activeModalWidget()
        seen.append(box.standardButton(box.defaultButton()))
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, press)
    answer = ask(window)
    assert seen == [by_enter] and answer == (by_enter if isinstance(answer, Buttons) else by_enter != Buttons.Cancel)


def test_weights_of_another_training_open_as_one_that_begins_there(window, qtbot, tmp_path):
    run, path = Run(MOONS), tmp_path / "weights.safetensors"
    for _, _ in zip(range(50), run.steps(), strict=False):
        pass
    save_weights(path, MOONS, run.network)
    window.files.open(path)
    idle(window, qtbot)
    assert "its training begins here" in window.status.sentence.text() and window.document.path is None
    weights = window.trainer._session.run.network.weights
    assert np.array_equal(weights, run.network.weights) and window.trainer.moment.step == 0
    saved(window, qtbot, tmp_path / "mine.nnplay")
    assert np.array_equal(document.load(tmp_path / "mine.nnplay").training.steps.weights, run.network.weights)
    stepped(window, qtbot)
    click(window, "reset")
    idle(window, qtbot)
    assert np.array_equal(window.trainer._session.run.network.weights, run.network.weights), "its start"
    window.document.replace(replace(MOONS, seed=5), "Seed")
    idle(window, qtbot)
    undo(window)
    idle(window, qtbot)
    assert np.array_equal(window.trainer._session.run.network.weights, run.network.weights)


def test_notes_are_written_undone_and_saved(window, qtbot, tmp_path):
    menu(window, "notes")
    notes = find(window, "notes", QPlainTextEdit)
    qtbot.waitUntil(notes.isVisible)
    QTest.keyClicks(notes, "Two layers do.")
    assert window.isWindowModified() and window.document.notes == "Two layers do."
    saved(window, qtbot, tmp_path / "mine.nnplay")
    assert not window.isWindowModified() and document.load(tmp_path / "mine.nnplay").notes == "Two layers do."
    undo(window)
    assert notes.toPlainText() == "" and window.isWindowModified()
    window.files.begin(MOONS)
    assert notes.toPlainText() == ""
    window.files.open(tmp_path / "mine.nnplay")
    assert notes.toPlainText() == "Two layers do." and not window.isWindowModified()
    idle(window, qtbot)


def test_a_file_that_others_change_or_take_away_is_told(window, qtbot, tmp_path, asked):
    path, banner = tmp_path / "mine.nnplay", window.files.banner
    saved(window, qtbot, path)
    window.files.look()
    qtbot.waitUntil(lambda: not window.files._looking)
    assert not banner.isVisible()
    document.save(path, SavedDocument(PRESETS["circles"]))
    window.files.look()
    qtbot.waitUntil(banner.isVisible)
    assert banner.text.text() == "mine.nnplay was changed by others since it was opened or saved here."
    box = asked(Buttons.Cancel)
    saved(window, qtbot)
    qtbot.waitUntil(lambda: bool(box.said))
    assert "was changed by others" in box.said[0] and document.load(path).experiment == PRESETS["circles"]
    QTest.mouseClick(find(window, "keep_mine"), LEFT)
    assert not banner.isVisible() and window.isWindowModified()
    saved(window, qtbot)  # nobody is asked again
    assert document.load(path).experiment == MOONS and not window.isWindowModified()
    document.save(path, SavedDocument(PRESETS["circles"]))
    window.files.look()
    qtbot.waitUntil(banner.isVisible)
    QTest.mouseClick(banner.reload, LEFT)
    assert window.document.experiment == PRESETS["circles"] and not banner.isVisible()
    path.unlink()
    window.files.look()
    qtbot.waitUntil(banner.isVisible)
    assert "isn't on the disk any more" in banner.text.text() and not banner.reload.isVisible()
    saved(window, qtbot)
    assert document.load(path).experiment == PRESETS["circles"] and not banner.isVisible()
    idle(window, qtbot)


def test_a_file_that_another_window_has_opens_as_a_copy(window, qtbot, tmp_path, asked):
    path, link = tmp_path / "mine.nnplay", tmp_path / "link.nnplay"
    document.save(path, SavedDocument(PRESETS["circles"], notes="Theirs."))
    link.symlink_to(path)
    other = on_disk.locked(path)
    box = asked(Buttons.Cancel, Buttons.Open)
    window.files.open(link)
    assert window.document.experiment == MOONS and "link.nnplay is open in another window already." in box.said[0]
    window.files.open(link)
    assert box.done() and window.document.notes == "Theirs." and window.files.name == "link copy"
    assert window.document.path is None and not window.isWindowModified()
    box = asked(None)
    saved(window, qtbot, path)
    qtbot.waitUntil(lambda: bool(box.said))
    assert "is open in another window" in box.said[0]
    other.let_go()
    window.files.open(link)
    assert window.document.path == link, "it is free now"
    with pytest.raises(on_disk.InUse):
        on_disk.locked(path)
    window.files.begin(MOONS)
    on_disk.locked(path).let_go()
    idle(window, qtbot)


def test_the_lock_of_a_process_that_was_killed_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(on_disk.folders, "locks", lambda: tmp_path / "locks")
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        held = on_disk.locked(tmp_path / "a.nnplay")
        assert held.lock.isLocked()
        os.write(writing, b"1")
        os.kill(os.getpid(), 9)
    os.read(reading, 1)
    os.waitpid(child, 0)
    os.close(reading), os.close(writing)
    assert list((tmp_path / "locks").iterdir())
    disk = on_disk.locked(tmp_path / "a.nnplay")
    assert disk.lock is not None and disk.lock.isLocked()
    with pytest.raises(on_disk.InUse):
        on_disk.locked(tmp_path / "a.nnplay")
    assert on_disk.locked(tmp_path / "a.nnplay", disk).lock is disk.lock
    disk.let_go()
