"""Disks that take nothing, folders that vanish, names with every strange letter: a sentence, and nothing is lost."""

import errno
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from core.documents import document
from playground import folders
from playground.document import questions
from tests.playground.recovery import kills
from tests.playground.test_window import click, idle

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


TROUBLES = {
    "a folder for reading": (tempfile, "mkdtemp", errno.EACCES),
    "a disk for reading": (tempfile, "mkdtemp", errno.EROFS),
    "a full disk": (Path, "write_bytes", errno.ENOSPC),
    "a full share": (Path, "write_bytes", errno.EDQUOT),
    "a bad disk": (os, "fsync", errno.EIO),
    "a drive that was taken out": (Path, "rename", errno.ENODEV),
    "a share that is gone": (os, "replace", errno.EIO),
}


@pytest.mark.parametrize("kind", TROUBLES)
def test_whatever_the_disk_says_is_said_once_and_all_is_saved_elsewhere(
    window, qtbot, tmp_path, warned, monkeypatch, kind
):
    owner, name, number = TROUBLES[kind]
    there, elsewhere = tmp_path / "there" / "mine.nnplay", tmp_path / "mine.nnplay"
    there.parent.mkdir()
    window.document.write_notes("first")
    saved(window, there, qtbot)
    window.document.write_notes("second")
    click(window, "step_batch")
    idle(window, qtbot)
    real = getattr(owner, name)

    def fails(*given, **named):
        if any(str(there.parent) in str(each) for each in (*given, *named.values())) or owner is os:
            raise OSError(number, os.strerror(number))
        return real(*given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fails)
        saved(window, there, qtbot)
        (text,) = warned
        assert f"mine.nnplay can't be written: {os.strerror(number)}. Nothing is lost: save it elsewhere." in text
        assert window.document.dirty and window.document.path == there and document.load(there).notes == "first"
    warned.clear()
    saved(window, elsewhere, qtbot)
    found = document.load(elsewhere)
    assert found.notes == "second" and found.training.steps.step == 1 and not window.document.dirty and not warned
    assert window.document.path == elsewhere
    saved(window, there, qtbot)
    assert document.load(there).notes == "second" and os.listdir(there.parent) == ["mine.nnplay"]


def test_a_folder_in_the_document_s_place_is_said_and_stays(window, qtbot, tmp_path, warned, monkeypatch):
    monkeypatch.setattr(questions, "save_over", lambda *_: questions.Buttons.Save)
    path = tmp_path / "mine.nnplay"
    window.document.write_notes("mine")
    saved(window, path, qtbot)
    path.unlink()
    (path / "theirs").mkdir(parents=True)
    window.files.look()
    qtbot.waitUntil(window.files.banner.isVisible)
    assert "mine.nnplay was changed by others" in window.files.banner.text.text()
    window.document.write_notes("more")
    saved(window, path, qtbot)
    qtbot.waitUntil(lambda: bool(warned))
    assert "is there already, and not a plain file. Nothing is lost" in warned.pop()
    window.files.open(path)
    assert "it is a folder, not a plain file" in warned.pop()
    assert window.document.notes == "more" and window.document.dirty and (path / "theirs").is_dir()
    saved(window, tmp_path / "other.nnplay", qtbot)
    assert document.load(tmp_path / "other.nnplay").notes == "more" and not warned


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty: nothing of it was ever"),
        (bytes(4096), "isn't a document at all"),
        (b"PK\3\4", "is damaged"),
    ],
)
@pytest.mark.parametrize("suffix", [".nnplay", ".json", ".safetensors"])
def test_a_file_that_a_disk_left_without_its_bytes_is_said_and_all_stays(
    window, tmp_path, warned, content, words, suffix
):
    window.document.write_notes("mine")
    path = tmp_path / f"left{suffix}"
    path.write_bytes(content)
    window.files.open(path)
    (text,) = warned
    assert f"left{suffix}" in text and "Traceback" not in text
    assert words in text or (content and suffix != ".nnplay")  # whose readers say it in their words
    assert window.document.notes == "mine" and window.document.path is None


@pytest.mark.parametrize("name", ["x" * 255, "é" * 127, "x" * 300 + ".nnplay", "y" * 300 + "/x"])
def test_a_name_that_no_disk_takes_is_said_when_it_is_chosen(window, qtbot, tmp_path, warned, monkeypatch, name):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / name), ""))
    window.document.write_notes("mine")
    assert window.files.save_as()
    qtbot.waitUntil(lambda: bool(warned))
    assert "can't be written: File name too long. Nothing is lost" in warned.pop()
    assert window.document.path is None and window.document.notes == "mine"
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    window.files.ask_open()
    assert ("File name too long" in warned[0] or "there is no file" in warned[0]) and window.document.notes == "mine"
