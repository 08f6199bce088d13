"""Disks that take nothing, folders that vanish, names with every strange letter: a sentence, and nothing is lost."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from core.documents import document
from playground import folders
from playground.document import questions
from tests.playground.recovery import kills

pytestmark = pytest.mark.gui


@pytest.fixture
def warned(monkeypatch, tmp_path):
    monkeypatch.setattr(folders, "locks", lambda: tmp_path / "locks")
    said = []
    monkeypatch.setattr(questions, "warn", lambda _, title, text: said.append(text))
    return said


def saved(window, path, qtbot):
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.files._saver.busy)


def full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_cannot_be_saved_is_said_and_stays_unsaved_and_the_file_whole(
    window, qtbot, tmp_path, warned, monkeypatch
):
    home = tmp_path / "documents"
    home.mkdir()
    path = home / "mine.nnplay"
    window.document.write_notes("first")
    saved(window, path, qtbot)
    window.document.write_notes("second")
    whole = path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)  # which is where a full disk shows itself at the latest
        saved(window, path, qtbot)
    assert "No space left on device. Nothing is lost" in warned.pop()

    with monkeypatch.context() as patch:  # root may write anywhere
        patch.setattr(Path, "write_bytes", lambda *_: (_ for _ in ()).throw(PermissionError(errno.EACCES, "read-only")))
        saved(window, path, qtbot)
    assert "can't be written: read-only" in warned.pop()
    assert path.read_bytes() == whole and window.document.dirty
    assert [entry.name for entry in home.iterdir()] == ["mine.nnplay"]

    with monkeypatch.context() as patch:  # the folder goes in mid-save
        sync = os.fsync
        patch.setattr(os, "fsync", lambda number: (shutil.rmtree(home), sync(number)))
        saved(window, path, qtbot)
    assert "can't be written: No such file or directory" in warned.pop()
    assert window.document.dirty and window.document.notes == "second"
    home.mkdir()
    saved(window, path, qtbot)
    assert not warned and not window.document.dirty and document.load(path).notes == "second"


def test_documents_lie_under_every_name_that_a_disk_takes(window, qtbot, tmp_path, warned):
    for number, name in enumerate(kills.NAMES):
        path = tmp_path / os.fsdecode(name + b".nnplay")
        window.document.write_notes(str(number))
        saved(window, path, qtbot)
        assert window.document.path == path and not window.document.dirty
        window.files.open(path)
        assert window.document.notes == str(number)
    assert not warned


def test_every_start_after_a_kill_has_what_was_there(capfd):
    assert kills.main(["--kills", "2", "--most", "0.5", "--seed", "4"]) == 0, capfd.readouterr().out
