"""The last session: what a window had comes back at the next start, whatever ended it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QPushButton

from core.experiment.presets import PRESETS
from core.files import FileError
from playground import app, folders
from playground.board.drawn import Drawing
from playground.document import questions
from playground.document.document import Content
from playground.document.questions import Buttons
from playground.recovery import autosave, last_session, slots
from playground.recovery.last_session import LastSession
from playground.recovery.left import DOCUMENT, NAME
from playground.window import MainWindow
from tests.playground.test_window import click

pytestmark = pytest.mark.gui


class Desk:
    """Windows one after the other, as starts of the program that share settings and what is kept."""

    def __init__(self, folder, qtbot):
        self.folder, self.qtbot = folder, qtbot
        self.home = folder / "windows"
        self.open = []

    def start(self, path=None):
        settings = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(settings, path)
        window.last = LastSession(window, self.home)
        window.last.begin(with_file=path is not None)
        window.show()
        self.open.append(window)
        self.qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer._worker is None)
        return window

    def kept(self, window):
        """Wait until all that the window has is in its slot."""

        def same():
            keeper = window.last.autosave
            return keeper._written is not None and autosave._same(keeper._state(), keeper._written)

        self.qtbot.waitUntil(same, timeout=15_000)
        return window.last.autosave.slot

    def kill(self, window):
        """End a window as `kill -9` does: what it was about to do never happens."""
        keeper = window.last.autosave
        keeper._timer.stop()
        keeper._rest(10_000)
        for slot in (keeper.slot, *(slot for _, slot in window.last._offered)):
            if slot is not None:
                slot.release()
        window.closed.disconnect(window.last._close)
        self.leave(window)

    def leave(self, window):
        self.open.remove(window)
        if window.isVisible():
            window.document.call_saved(window.document.content, window.document.path, window.document.disk)
            window.close()
        assert window.ended_in_time
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qtbot, tmp_path, own_folder, monkeypatch):
    app.application()
    monkeypatch.setattr(autosave, "LOOK_MS", 30)
    monkeypatch.setattr(autosave, "TRAINING_S", 0.2)
    monkeypatch.setattr(autosave, "SHARE", 1.0)
    monkeypatch.setattr(folders, "locks", lambda: tmp_path / "locks")
    made = Desk(tmp_path, qtbot)
    yield made
    for window in list(made.open):
        made.leave(window)


def same(content, before):
    """Whether two windows had the same, trained as far; the run that goes on has another name."""
    return content[:2] == before[:2] and content.trained[1] == before.trained[1]


def train(window, qtbot, steps=200):
    click(window, "play")
    qtbot.waitUntil(lambda: window.document.content.trained is not None and window.document.content.trained[1] >= steps)
    window.trainer.pause()
    qtbot.waitUntil(lambda: window.trainer._worker is None)


def test_after_a_kill_the_next_window_has_it_all(desk, qtbot):
    window = desk.start()
    experiment = replace(window.document.experiment, seed=77)
    window.document.replace(experiment, "New seed")
    window.document.write_notes("mine")
    window.files.duplicate()
    train(window, qtbot)
    window.inside.pages.bring_number(2)
    window.inside.board.get().board.put(Drawing((((10.0, 10.0), (50.0, 60.0)),)), "Stroke")
    content, curve = window.document.content, window.trainer.moment.curve.rows()
    weights = window.trainer.moment.weights.weights
    desk.kept(window)
    desk.kill(window)
    again = desk.start()
    assert same(again.document.content, content) and again.document.dirty and again.document.path is None
    assert again.trainer.moment.curve.rows() == curve
    assert (again.trainer.moment.weights.weights == weights).all()
    assert again.inside.pages.number() == 2
    assert again.inside.board.get().board.drawing.strokes == (((10.0, 10.0), (50.0, 60.0)),)
    assert again.files.name == "Untitled copy" and "Recovered Untitled copy as it was" in again.status.sentence.text()
    assert f"step {content.trained[1]:,}" in again.status.sentence.text()


def test_a_window_that_is_closed_comes_back_as_it_was_saved_or_new(desk, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "mine and yours.nnplay"
    window = desk.start()
    train(window, qtbot)
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.document.dirty)
    content = window.document.content
    window.inside.pages.bring_number(2)
    window.close()
    desk.leave(window)

    again = desk.start()
    assert same(again.document.content, content) and again.document.path == path and not again.document.dirty
    assert again.inside.pages.number() == 2
    assert again.trainer.moment.step == content.trained[1]
    assert "Opened mine and yours.nnplay, as in your last session" in again.status.sentence.text()
    again.document.write_notes("given up")
    monkeypatch.setattr(questions, "save_changes", lambda *_: Buttons.Discard)
    again.close()
    desk.leave(again)

    third = desk.start()
    assert same(third.document.content, content) and not third.document.dirty
    third.files.start(PRESETS["xor"])
    third.close()
    desk.leave(third)

    fourth = desk.start()
    assert fourth.document.experiment == PRESETS["xor"] and fourth.document.path is None and not fourth.document.dirty
    train(fourth, qtbot)
    fourth.close()  # Don't save, and there is no file
    desk.leave(fourth)
    assert desk.start().document.content == Content(PRESETS["first"])
    assert len(list(desk.home.iterdir())) == 1


def test_the_setting_off_every_start_is_a_new_one_but_where_nobody_was_asked(desk, qtbot, tmp_path):
    window = desk.start()
    window.menus.reopen.trigger()
    window.files.start(PRESETS["xor"])
    window.close()
    desk.leave(window)
    assert not list(desk.home.glob("*"))
    window = desk.start()
    assert window.document.experiment == PRESETS["first"]
    assert not window.menus.reopen.isChecked()
    window.document.write_notes("mine")
    desk.kept(window)
    desk.kill(window)
    window = desk.start()
    assert window.document.notes == "mine"
    path = tmp_path / "mine.nnplay"
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.document.dirty)
    window.document.write_notes("and more")
    window.asks = False  # as a signal does
    window.close()
    desk.leave(window)
    window = desk.start()
    assert (window.document.notes, window.document.path, window.document.dirty) == ("and more", path, True)


def test_with_a_file_it_is_offered(desk, qtbot, tmp_path):
    path = tmp_path / "other.json"
    window = desk.start()
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: window.document.path == path)
    window.files.new()
    window.document.write_notes("mine")
    desk.kept(window)
    desk.kill(window)

    window = desk.start(path)
    assert window.document.path == path
    offer = window.last.offer
    assert offer.isVisible() and "before Untitled was saved" in offer.text.text()
    second = desk.start(path=None)  # beside the first: what that offers isn't offered twice
    assert not second.last.offer.isVisible() and second.document.notes == ""
    offer.findChild(QPushButton, "open_offered").click()
    assert window.document.notes == "mine" and window.document.dirty and window.document.path is None
    assert not offer.isVisible()
    desk.kept(window)
    desk.kill(window)
    assert desk.start().document.notes == "mine"


def test_a_file_saved_after_the_last_writing_is_the_later_one(desk, qtbot, tmp_path):
    path = tmp_path / "a.nnplay"
    window = desk.start()
    window.document.write_notes("first")
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.document.dirty)
    window.document.write_notes("second")
    desk.kept(window)
    window.last.autosave._timer.stop()
    window.document.title_changed.disconnect(window.last.autosave._saved_or_not)
    window.document.write_notes("third")
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.document.dirty)
    desk.kill(window)
    window = desk.start()
    assert window.document.notes == "third" and not window.document.dirty
    assert window.last.offer.isVisible()


def test_what_cannot_be_brought_back_is_said_and_not_tried_for_ever(desk, qtbot, monkeypatch):
    window = desk.start()
    window.document.write_notes("mine")
    slot = desk.kept(window)
    desk.kill(window)
    (slot.folder / DOCUMENT).write_bytes(b"PK\x03\x04 half")
    monkeypatch.setattr(last_session, "MOST_TRIES", 1)
    window = desk.start()
    assert "can't be brought back" in window.status.sentence.text() and window.last.offer.isVisible()
    desk.kill(window)
    window = desk.start()
    assert "can't be" not in window.status.sentence.text()
    monkeypatch.setattr(questions, "discard", lambda *_: True)
    window.last.offer.findChild(QPushButton, "discard_offered").click()
    assert not slot.folder.exists()


def test_a_disk_that_takes_nothing_is_said_once_and_work_goes_on(desk, qtbot, monkeypatch):
    window = desk.start()
    said, tries, write = [], [], slots.Slot.write
    window.last.autosave.said.connect(lambda sentence, trouble: said.append((sentence, trouble)))

    def full(*_):
        tries.append(True)
        raise FileError("it can't be written: No space left on device")

    monkeypatch.setattr(autosave, "RETRY_S", 0.02)
    monkeypatch.setattr(slots.Slot, "write", full)
    window.document.write_notes("mine")
    qtbot.waitUntil(lambda: len(tries) > 3)
    assert len(said) == 1 and said[0][1] and "No space left" in said[0][0]
    monkeypatch.setattr(slots.Slot, "write", write)
    slot = desk.kept(window)
    assert len(said) == 2 and not said[1][1]
    for entry in slot.folder.iterdir():  # a cleaner of old files comes by
        entry.unlink()
    slot.folder.rmdir()
    window.document.write_notes("more")
    assert desk.kept(window).folder != slot.folder
    assert len(said) == 2
    desk.kill(window)
    assert desk.start().document.notes == "more"


def test_no_two_windows_have_one_slot_and_what_nobody_wrote_to_is_cleared(tmp_path):
    home = tmp_path / "windows"
    first, second = slots.new(home), slots.new(home)
    assert first.folder != second.folder and slots.left(home) == []
    first.write({NAME: b"{}"})
    first.release()
    second.release()
    (home / "foreign").mkdir()
    found = slots.left(home)
    assert [slot.folder for slot in found] == [first.folder] and not second.folder.exists()
    assert slots.left(home) == []  # it is held
    found[0].remove()
    assert not first.folder.exists()
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(FileError, match="can't be made"):
        slots.new(blocked)
