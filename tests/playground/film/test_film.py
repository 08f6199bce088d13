"""A training as a film: GIF by the program itself, MP4 where the extra is; from the command line and the window."""

import importlib.util
import io
import json
import sys
import time

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.experiment.presets import PRESETS
from core.experiment.storage import save
from core.training.steps import Steps
from core.value import SpecError
from playground.__main__ import main
from playground.film import film as film_
from playground.film.film import Film, check
from playground.film.stage import FilmStage
from tests.playground.commands.test_train import interrupt_at
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
    assert filled(8).seconds(".gif") == pytest.approx(sum(lasts for _, lasts in found) / 1000)


def test_all_frames_of_a_gif_have_the_same_colours_and_white_is_white():
    made, gray = Film(), range(60, 250, 25)
    for shade in gray:
        image = QImage(30, 17, QImage.Format.Format_RGB32)  # rows that don't end at a multiple of four bytes
        image.fill(Qt.GlobalColor.white)
        for x in range(8, 30):
            for y in range(17):
                image.setPixelColor(x, y, QColor(shade, shade // 2, 8 * x))
        made.add(image)
    found = [picture for picture, _ in frames(list(made.pieces(".gif"))[-1])]
    assert len(found) == len(gray) and all((picture[:, :8] == 255).all() for picture in found)
    for shade, picture in zip(gray, found, strict=True):
        wanted = np.array([[shade, shade // 2, 8 * x] for x in range(8, 30)])
        assert np.abs(picture[:, 8:] - wanted).mean() < 10, shade


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
    assert len(found) > 100 and found[0].shape == (640, 1280, 3)
    assert (found[0][:10] == 255).all() and np.abs(found[-1] - found[0]).mean() > 5
    said = capsys.readouterr().out.splitlines()
    seconds = 0.07 * (len(found) - 1) + 2
    assert said[1] == f"Film of {len(found)} frames, {seconds:.1f} s: {tmp_path / 'film.gif'}"


@pytest.fixture
def filmed(monkeypatch, qapp):
    """Give the steps that frames are taken of, which are painted quickly."""
    steps, image = [], QImage(32, 16, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    monkeypatch.setattr(FilmStage, "frame", lambda stage, moment: steps.append(moment.step) or image)
    return steps


@pytest.mark.parametrize(("epochs", "batch_size"), [(100, 10), (2, 10), (40, 800), (1, 800), (5, 1)])
def test_a_film_is_dense_where_a_training_begins(tmp_path, filmed, epochs, batch_size):
    moons = PRESETS["moons"]
    save(tmp_path / "m.json", replace(moons, training=replace(moons.training, epochs=epochs, batch_size=batch_size)))
    assert main(["train", str(tmp_path / "m.json"), "--video", str(tmp_path / "film.gif")]) == 0
    last, gaps = epochs * 800 // batch_size, np.diff(filmed)
    assert filmed[0] == 0 and filmed[-1] == last and (gaps >= 1).all()
    assert len(filmed) == last + 1 if last < 30 else 40 < len(filmed) <= film_.MOST_FRAMES
    for share in (0.01, 0.1, 0.25):  # of the training, shown in the root of it of the film
        seen = np.searchsorted(filmed, share * last) / len(filmed)
        assert seen >= min(1, share**0.5 - 0.04) if last > 1000 else seen >= share - 0.04


def test_a_training_that_goes_on_is_filmed_from_there(tmp_path, filmed):
    assert main(["train", "--epochs", "2", "--out", str(tmp_path)]) == 0
    arguments = ["--epochs", "10", "--video", str(tmp_path / "film.gif")]
    assert main(["train", str(tmp_path / "training.nnplay"), *arguments]) == 0
    assert filmed[0] == 160 and filmed[-1] == 960 and len(filmed) > 100


def test_filming_is_not_counted_as_training(tmp_path, monkeypatch, filmed, capsys):
    clock, passed, frame = time.perf_counter, [0.0], FilmStage.frame

    def slow(stage, moment):
        passed[0] += 1000.0
        return frame(stage, moment)

    monkeypatch.setattr(FilmStage, "frame", slow)
    monkeypatch.setattr(time, "perf_counter", lambda: clock() + passed[0])
    assert main(["train", "--epochs", "1", "--json", "--video", str(tmp_path / "film.gif")]) == 0
    assert 0 <= json.loads(capsys.readouterr().out)["seconds"] < 1000 < passed[0]


@pytest.mark.parametrize("name", ["_image", "_palette"])
def test_ctrl_c_while_a_film_is_written_leaves_nothing_of_it(tmp_path, monkeypatch, filmed, capsys, name):
    interrupt_at(monkeypatch, Film, name)
    assert main(["train", "--epochs", "1", "--video", str(tmp_path / "film.gif")]) == 130
    said = capsys.readouterr()
    assert said.out.startswith("1 epoch, 80 steps") and said.out.count("\n") == 1 and not any(tmp_path.iterdir())
    assert said.err == f"nn-playground: stopped: {tmp_path / 'film.gif'} isn't written\n"


def test_ctrl_c_while_it_trains_ends_the_film_there(tmp_path, monkeypatch, filmed, capsys):
    interrupt_at(monkeypatch, Steps, "advance", 50)
    assert main(["train", "--epochs", "1", "--video", str(tmp_path / "film.gif")]) == 130
    assert filmed[-1] == 50 and len(list(frames((tmp_path / "film.gif").read_bytes()))) >= 1
    assert "Film of" in capsys.readouterr().out


def test_a_film_that_can_not_be_written_is_said(tmp_path, filmed, capsys):
    assert main(["train", "--epochs", "1", "--video", str(tmp_path / "no" / "film.gif")]) == 1
    said = capsys.readouterr()
    assert "film.gif can't be written" in said.err and "Film of" not in said.out


@with_ffmpeg
def test_an_mp4_has_the_frames(tmp_path):
    import imageio_ffmpeg

    content = list(filled(8).pieces(".mp4"))[-1]
    assert content[4:8] == b"ftyp"
    (tmp_path / "film.mp4").write_bytes(content)
    count, seconds = imageio_ffmpeg.count_frames_and_secs(str(tmp_path / "film.mp4"))
    assert count == 7 + 30 and seconds == pytest.approx(filled(8).seconds(".mp4"), abs=0.02)


def test_the_window_records_what_it_trains(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "film.gif"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "GIF (*.gif)"))
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_R, ctrl_shift)
    assert "Recording" in window.status.sentence.text()
    qtbot.waitUntil(lambda: len(window.recorder.film.frames) == 1)  # it begins with what is seen
    entry = window.findChild(QAction, "action_record_as_a_film")
    assert entry.text() == "Stop re&cording, write the film"
    click(window, "play")
    assert window.trainer._worker.filmed and window.trainer._worker._speed(0) == 20
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
    seconds = 0.07 * (len(film.frames) - 1) + 2
    assert said == [f"Film of {len(film.frames)} frames, {seconds:.1f} s: written to {path}."]
    assert len(list(frames(path.read_bytes()))) >= 3
    click(window, "play")
    assert not window.trainer._worker.filmed
    click(window, "pause")
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.informativeText()))
    window.recorder.record(tmp_path / "film.avi")
    assert said == ["A film is a .gif or an .mp4; got film.avi."] and window.recorder.film is None
