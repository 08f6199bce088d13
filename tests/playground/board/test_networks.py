"""Networks of files on the board: documents, folders and weights answer by their classes' names, or say why not."""

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.data.data import images_of
from core.data.digits import sample
from core.data.tables.guess import load_table
from core.documents import document
from core.documents.document import SavedDocument
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.layers import Dense, Flatten
from core.network import weights
from core.training.run import Run
from playground.board.answer import DIGITS, ROWS
from tests.playground.board.test_board import LEFT, SEVEN, draw, drop, place  # noqa: F401

pytestmark = pytest.mark.gui


def trained(experiment, steps=3):
    run = Run(experiment)
    for _, _ in zip(range(steps), run.steps(), strict=False):
        pass
    return run


def choose(place, qtbot, monkeypatch, path):  # noqa: F811
    """Choose a file by the button beside the choice; wait until its network answers, or a sentence says why not."""
    place.board.tell("")
    place.choose_network("shipped")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    QTest.mouseClick(place.tools.file, LEFT)
    qtbot.waitUntil(lambda: bool(place.board.note) or place.readers.chosen == "file")


def named_images(folder, count):
    """Write `count` classes of images as folders."""
    images, _ = sample()
    for k in range(count):
        for number in range(3):
            path = folder / f"kind {k:02}" / f"{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            rows = np.ascontiguousarray(images[3 * k + number])
            QImage(rows.data, 28, 28, 28, QImage.Format.Format_Grayscale8).save(str(path))
    return images_of(str(folder))


def test_every_file_with_a_network_of_images_answers(place, qtbot, monkeypatch, tmp_path):  # noqa: F811
    run = trained(PRESETS["digits"])
    document.save_run(tmp_path / "mine.nnplay", run)
    (tmp_path / "out").mkdir()
    document.save_run(tmp_path / "out" / "training.nnplay", run)
    (tmp_path / "older").mkdir()
    weights.save(tmp_path / "older" / "weights.safetensors", run.experiment, run.network)
    for name in ("mine.nnplay", "out", "older", "out/training.nnplay", "older/weights.safetensors"):
        place.readers.forget("file")
        choose(place, qtbot, monkeypatch, tmp_path / name)
        assert place.tools.network.currentText() == Path(name).name and not place.board.note
        draw(place.board, SEVEN)
        np.testing.assert_array_equal(place.readers.known().reader.network.weights, run.network.weights)
        np.testing.assert_array_equal(place.answer.shares, place.readers.read(place.image))
    place.choose_network("shipped")
    assert place.answer.shares.argmax() == 7
    QTest.keyClick(place.tools.network, Qt.Key.Key_Down)
    assert place.readers.chosen == "file"


@pytest.mark.parametrize("name", ["mine.nnplay", "out"])
def test_it_is_dropped_on_the_board_too(place, qtbot, tmp_path, name):  # noqa: F811
    document.save_run(tmp_path / "mine.nnplay", trained(PRESETS["digits"]))
    (tmp_path / "out").mkdir()
    document.save_run(tmp_path / "out" / "training.nnplay", trained(PRESETS["digits"]))
    draw(place.board, SEVEN)
    assert drop(place.board, tmp_path / name)
    qtbot.waitUntil(lambda: place.readers.chosen == "file")
    assert place.tools.network.currentText() == name and len(place.board.drawing.strokes) == 1


@pytest.mark.parametrize(("count", "outputs"), [(2, 1), (2, 2), (10, 10), (13, 13)])
def test_other_classes_answer_by_their_names_and_teach_no_digits(
    place,  # noqa: F811
    qtbot,
    monkeypatch,
    tmp_path,
    count,
    outputs,
):
    data = named_images(tmp_path / "set", count)
    output = Dense(1, "sigmoid") if outputs == 1 else Dense(outputs, "softmax")
    base = PRESETS["digits"]
    loss = "binary_crossentropy" if outputs == 1 else "categorical_crossentropy"
    training = replace(base.training, loss=loss)
    run = trained(Experiment((Flatten(), output), data, training))
    document.save_run(tmp_path / "kinds.nnplay", run)
    choose(place, qtbot, monkeypatch, tmp_path / "kinds.nnplay")
    draw(place.board, SEVEN)
    answer, shares = place.answer, place.answer.shares
    assert shares.shape == (count,) and shares.sum() == pytest.approx(1, abs=1e-5)
    first = data.names[shares.argmax()]
    assert (
        answer.names == data.names
        and first in answer.text()
        and len(answer._lines()[0][0]) < 20
        and "kind" in answer._lines()[1][0]
    )
    assert len(answer.rows) == min(ROWS, count)
    if count > ROWS:
        assert answer.rows == np.argsort(-shares, kind="stable")[:ROWS].tolist()
    place.below.setCurrentWidget(place.inside)
    qtbot.waitUntil(lambda: any(first in tile.title for tile in place.inside.tiles.tiles))
    QTest.keyClick(place.board, Qt.Key.Key_T)
    assert place.board.drawing.label is not None and answer.label is None, "what is no digit is told of none"
    QTest.mouseClick(answer, LEFT, pos=answer.bar(1).center())
    assert not place.teaching.my_digits.digits
    said = []
    place.said.connect(said.append)
    place.choose_network("shipped")
    assert answer.names == DIGITS and len(answer.rows) == ROWS
    draw(place.board, SEVEN)
    QTest.mouseClick(answer, LEFT, pos=answer.bar(1).center())
    assert len(place.teaching.my_digits.digits) == 1
    place.choose_network("file")
    place.teaching.teach()
    assert "kinds.nnplay reads kind 00, kind 01" in said[-1] and place.teaching._tuner is None


def test_what_cannot_answer_says_what_it_reads_and_another_goes_on(place, qtbot, monkeypatch, tmp_path):  # noqa: F811
    document.save_run(tmp_path / "moons.nnplay", trained(PRESETS["moons"]))
    rows = [f"{k},{k % 3},{k % 5},{k % 7},{k % 11},{'ab'[k % 2]}" for k in range(20)]
    (tmp_path / "wine.csv").write_text("\n".join(["a,b,c,d,e,kind", *rows]))
    table = Experiment((Dense(2, "softmax"),), load_table(tmp_path / "wine.csv"))
    document.save_run(tmp_path / "wine.nnplay", trained(table))
    document.save(tmp_path / "new.nnplay", SavedDocument(PRESETS["digits"]))
    (tmp_path / "empty.nnplay").write_bytes(b"")
    (tmp_path / "text.safetensors").write_bytes(b"seven")
    (tmp_path / "folder").mkdir()
    said = {
        "moons.nnplay": "reads 2 numbers (x1, x2) of Two moons, not images. Choose one",
        "wine.nnplay": "reads 5 numbers (a, b, c, …) of the table wine.csv, not images. Choose one",
        "new.nnplay": "is an experiment without a training: open it, press Play and save it",
        "empty.nnplay": "is empty: nothing of it was ever written",
        "text.safetensors": "isn't a network that can be used",
        "folder": "has neither a training.nnplay nor a weights.safetensors",
        "gone.nnplay": "there is no file",
    }
    for name, words in said.items():
        choose(place, qtbot, monkeypatch, tmp_path / name)
        assert words in place.board.note and name in place.board.note, place.board.note
        assert place.board.note.endswith(".") and place.readers.chosen == "shipped"
    draw(place.board, SEVEN)
    assert place.answer.shares.argmax() == 7 and not place.board.note


def test_a_file_that_is_being_read_when_the_board_closes_is_waited_for(place, tmp_path):  # noqa: F811
    document.save_run(tmp_path / "mine.nnplay", trained(PRESETS["digits"]))
    place.networks.open(tmp_path / "mine.nnplay")
    place.networks.stop()
    assert place.readers.chosen == "shipped"
