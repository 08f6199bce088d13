"""A training as a film: GIF by the program itself, MP4 where the extra is; from the command line and the window."""

import importlib.util
import io
import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.value import SpecError
from playground.__main__ import main
from playground.film import film as film_
from playground.film.film import Film, check
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui
with_ffmpeg = pytest.mark.skipif(
    importlib.util.find_spec("imageio_ffmpeg") is None, reason='needs pip install "nn-playground[video]"'
)


def frames(content):
    with Image.open(io.BytesIO(content)) as film:
        for number in range(film.n_frames):
            film.seek(number)
            yield np.asarray(film.convert("RGB")).astype(int), film.info["duration"]


def filled(count):
    made = Film()
    for shade in range(count):
        if made.wants():
            image = QImage(32, 16, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white if shade % 2 else Qt.GlobalColor.blue)
            made.add(image)
    return made


def test_a_gif_has_the_frames_in_their_order_and_stays_at_the_last():
    pieces = list(filled(8).pieces(".gif"))
    assert len(pieces) == 9 and not any(pieces[:-1])
    found = list(frames(pieces[-1]))
    assert [picture[0, 0].tolist() == [255, 255, 255] for picture, _ in found] == [n % 2 == 1 for n in range(8)]
    assert [lasts for _, lasts in found] == [70] * 7 + [2000]


def test_a_long_training_takes_no_more_room(monkeypatch):
    monkeypatch.setattr(film_, "MOST_FRAMES", 8)
    counts = [len(filled(count).frames) for count in (8, 9, 100, 1000)]
    assert counts[:2] == [8, 5] and min(counts) >= 4 and max(counts) <= 8
    with pytest.raises(SpecError, match="not one frame"):
        list(Film().pieces(".gif"))


def test_what_can_not_be_a_film_is_said_before_anything_is_trained(tmp_path, monkeypatch, capsys):
    assert main(["train", "--epochs", "1", "--video", str(tmp_path / "film.avi")]) == 2
    assert "a film is a .gif or an .mp4; got film.avi" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(SpecError, match=r"pip install \"nn-playground\[video\]\""):
        check(tmp_path / "film.mp4")


def test_train_writes_its_film(tmp_path, qapp, capsys):
    assert main(["train", "moons", "--epochs", "3", "--video", str(tmp_path / "film.gif")]) == 0
    found = [picture for picture, _ in frames((tmp_path / "film.gif").read_bytes())]
    assert len(found) == 8 and found[0].shape == (640, 1280, 3)  # steps 0, 1, 4, 16, 64 and three epochs
    assert (found[0][:10] == 255).all() and np.abs(found[-1] - found[0]).mean() > 5
    assert main(["train", "--epochs", "1", "--video", str(tmp_path / "no" / "film.gif")]) == 1
    assert "film.gif can't be written" in capsys.readouterr().err


@with_ffmpeg
def test_an_mp4_has_the_frames():
    import imageio_ffmpeg

    content = list(filled(8).pieces(".mp4"))[-1]
    assert content[4:8] == b"ftyp" and imageio_ffmpeg.__version__


def test_the_window_records_what_it_trains(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "film.gif"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "GIF (*.gif)"))
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_R, ctrl_shift)
    assert "Recording" in window.status.sentence.text()
    entry = window.findChild(QAction, "action_record_as_a_film")
    assert entry.text() == "Stop re&cording, write the film"
    click(window, "play")
    qtbot.waitUntil(lambda: len(window.recorder.film.frames) >= 3, timeout=20_000)
    click(window, "pause")
    idle(window, qtbot)
    taken, film, frame = [], window.recorder.film, window.recorder._stage.frame
    monkeypatch.setattr(window.recorder._stage, "frame", lambda moment: taken.append(moment.step) or frame(moment))
    window.recorder.show_moment(window.trainer.moment)
    QTest.keyClick(window, Qt.Key.Key_R, ctrl_shift)
    assert taken == [window.trainer.moment.step], "the film ends where it was stopped"
    assert window.recorder.film is None and len(film.frames) >= 4 and entry.text() == "Re&cord as a film…"
    said = []
    window.exporter.said.connect(said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [f"Film: written to {path}."] and len(list(frames(path.read_bytes()))) >= 3
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.informativeText()))
    window.recorder.record(tmp_path / "film.avi")
    assert said == ["A film is a .gif or an .mp4; got film.avi."] and window.recorder.film is None
