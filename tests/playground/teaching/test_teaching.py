"""Teaching: digits that are kept, listed, removed, exported; a network that learns them; what it forgets."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.data.drawing import drawings
from core.files import FileError
from core.network import weights
from playground import app
from playground.board.board_page import BoardPage
from playground.teaching.my_digits_file import DIGITS, NETWORK, MyDigitsFile
from tests.playground.board.test_board import FOUR, SEVEN, draw

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def make(qtbot, tmp_path, pace):
    app.application()
    made = BoardPage(pace, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(700, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def place(qtbot, tmp_path, own_folder, pace):
    made = make(qtbot, tmp_path, pace)
    yield made
    made.close_down()


def kept(own_folder):
    return json.loads((own_folder / DIGITS).read_text())


def test_a_click_on_the_right_digit_keeps_the_drawing(place, own_folder):
    said = []
    place.said.connect(said.append)
    QTest.mouseClick(place.answer, LEFT, pos=place.answer.bar(3).center())
    assert not place.teaching.my_digits.digits  # there is nothing drawn
    draw(place.board, SEVEN)
    QTest.mouseClick(place.answer, LEFT, pos=place.answer.bar(3).center())
    draw(place.board, FOUR)
    QTest.keyClick(place.board, Qt.Key.Key_4)
    assert [digit["label"] for digit in kept(own_folder)] == [3, 4]
    assert len(place.hand.thumbs.rows) == 2 and "Kept as a 4. You have 2 digits" in said[-1]
    np.testing.assert_allclose(kept(own_folder)[0]["strokes"], SEVEN, atol=0.01)
    draw(place.board, SEVEN)
    place.answer.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):  # on from the bar that was clicked
        QTest.keyClick(place.answer, key)
    assert kept(own_folder)[2]["label"] == 5


def test_a_drawing_is_kept_once_and_another_digit_corrects_it(place, own_folder, qtbot, tmp_path, pace):
    said = []
    place.said.connect(said.append)
    draw(place.board, SEVEN)
    for _ in range(2):
        QTest.mouseClick(place.answer, LEFT, pos=place.answer.bar(4).center())
    assert [digit["label"] for digit in kept(own_folder)] == [4] and "kept already as a 4" in said[-1]
    draw(place.board, FOUR)
    QTest.keyClick(place.board, Qt.Key.Key_4)
    for _ in FOUR:
        place.board.undo_stack.undo()
    QTest.keyClick(place.board, Qt.Key.Key_7)
    assert [digit["label"] for digit in kept(own_folder)] == [7, 4], "the first drawing is on the board again"
    assert said[-1].startswith("Kept as a 7 instead of a 4. You have 2 digits")
    again = make(qtbot, tmp_path, pace)  # of a file that was read, too
    again.hand.thumbs.opened_row.emit(1)
    QTest.keyClick(again.board, Qt.Key.Key_4)
    assert len(kept(own_folder)) == 2
    QTest.keyClick(again.board, Qt.Key.Key_0)
    assert [digit["label"] for digit in kept(own_folder)] == [7, 0]
    again.close_down()


def test_an_image_can_t_be_kept_and_that_is_said(place):
    said = []
    place.said.connect(said.append)
    QTest.keyClick(place.board, Qt.Key.Key_T)
    QTest.keyClick(place.board, Qt.Key.Key_5)
    assert "Only what is drawn" in said[-1] and not place.teaching.my_digits.digits


def test_they_are_there_again_removed_by_key_and_exported(place, own_folder, qtbot, tmp_path, monkeypatch, pace):
    for digit in (7, 4, 1):
        place.teaching.add((*map(tuple, SEVEN), ((10.0, 10.0 + digit),)), digit)
    again = make(qtbot, tmp_path, pace)
    assert [row.text for row in again.hand.thumbs.rows] == ["7", "4", "1"]
    again.below.setCurrentWidget(again.hand)
    again.hand.thumbs.choose(1)
    QTest.keyClick(again.hand.thumbs, Qt.Key.Key_Delete)
    assert [digit["label"] for digit in kept(own_folder)] == [7, 1]
    path = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    QTest.mouseClick(again.hand.export, LEFT)
    assert [drawing.label for drawing in drawings.read(path)] == [7, 1]
    again.hand.thumbs.opened_row.emit(0)
    np.testing.assert_allclose(again.board.drawing.strokes[0], SEVEN[0], atol=0.01)
    QTest.mouseClick(again.hand.thumbs.viewport(), LEFT, pos=QPoint(20, 20))
    QTest.mouseClick(again.hand.remove, LEFT)
    assert len(kept(own_folder)) == 1
    said = []
    again.said.connect(said.append)
    QTest.mouseClick(again.hand.export, LEFT)
    assert said[-1].startswith("Exported 1 digit. ")
    again.close_down()


def test_a_file_that_can_t_be_read_is_put_aside_and_said(own_folder):
    own_folder.mkdir()
    (own_folder / DIGITS).write_text("[{")
    mine = MyDigitsFile()
    assert "put aside" in mine.load() and mine.digits == []
    mine.add((((1.0, 2.0), (3.0, 4.0)),), 5)
    assert [path.name for path in sorted(own_folder.iterdir())] == [DIGITS, "my_digits.unreadable.json"]
    assert (own_folder / "my_digits.unreadable.json").read_text() == "[{"


def test_what_can_t_be_written_is_said_and_not_lost(place, own_folder):
    said = []
    place.said.connect(said.append)
    draw(place.board, SEVEN)
    own_folder.write_text("a file where the folder should be")
    QTest.keyClick(place.board, Qt.Key.Key_7)
    assert "can't be kept" in said[-1] and len(place.board.drawing.strokes) == 1
    with pytest.raises(FileError):
        MyDigitsFile().add((((1.0, 2.0),),), 5)


def test_teaching_learns_my_hand_and_shows_before_and_now(place, own_folder, qtbot):
    """The seven is said to be a 2: the network believes it, and what that costs is shown."""
    said = []
    place.said.connect(said.append)
    draw(place.board, SEVEN)
    place.below.setCurrentWidget(place.hand)
    shipped_says = place.answer.shares.copy()
    assert not place.hand.teach.isEnabled()
    QTest.keyClick(place.board, Qt.Key.Key_2)
    assert place.readers.chosen == "shipped" and shipped_says[2] < 0.5
    QTest.mouseClick(place.hand.teach, LEFT)
    assert place.hand.teach.text() == "Stop teaching"
    qtbot.waitUntil(lambda: place.teaching._tuner is None, timeout=120_000)
    assert place.readers.chosen == "mine" and place.tools.network.currentData() == "mine"
    assert place.answer.shares.argmax() == 2
    numbers = {name: label.text() for name, label in place.hand.numbers.items()}
    assert (numbers["own_before"], numbers["own_now"]) == ("0.0 %", "100.0 %")
    assert said[-1].startswith("Taught: it reads your digit.")
    before, now = (float(numbers[f"test_{when}"].removesuffix(" %")) for when in ("before", "now"))
    assert before > 80 and now > before - 10
    place.choose_network("shipped")
    np.testing.assert_allclose(place.answer.shares, shipped_says)
    trained = weights.load(own_folder / NETWORK)
    place.readers.forget("mine")
    place.teaching.load()
    place.choose_network("mine")
    assert place.answer.shares.argmax() == 2 and trained.experiment.data.shape == (28, 28, 1)


def test_it_says_how_many_it_still_misreads(place, qtbot):
    said = []
    place.said.connect(said.append)
    for digit in (2, 5):  # the same drawing at another place: it can't be both
        place.teaching.add((tuple((x + digit, y) for x, y in SEVEN[0]),), digit)
    place.teaching.teach()
    qtbot.waitUntil(lambda: place.teaching._tuner is None, timeout=120_000)
    share = place.hand.numbers["own_now"].text()
    read = {"0.0 %": "0", "50.0 %": "1"}[share]
    assert said[-1].startswith(f"It reads {read} of your 2 digits now. Draw those that it misreads")


def test_teaching_can_be_stopped(place, qtbot):
    place.teaching.add(tuple(map(tuple, SEVEN)), 2)
    place.below.setCurrentWidget(place.hand)
    QTest.mouseClick(place.hand.teach, LEFT)
    QTest.mouseClick(place.hand.teach, LEFT)
    qtbot.waitUntil(lambda: place.teaching._tuner is None, timeout=60_000)
    assert place.hand.teach.text() == "Teach it my handwriting" and place.readers.chosen == "shipped"


def test_closing_while_it_teaches_ends_the_thread(place):
    place.teaching.add(tuple(map(tuple, SEVEN)), 2)
    place.teaching.teach()
    place.close_down()
    assert not place.teaching._tuner.isRunning()
