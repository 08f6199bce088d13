"""The drawing board by real mouse, pen and key events: strokes, undo, eraser, replay, images, and the answer."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QImage,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from core.data.digits import sample
from core.data.drawing import strokes
from core.network.predictor import SURE
from core.network.shipped import shipped
from playground import app
from playground.board.answer import HINT
from playground.board.board import Board
from playground.board.board_page import BLANK, BoardPage
from playground.board.drawn import Drawing, distance
from playground.commands import classify
from playground.widgets.colors import theme

pytestmark = pytest.mark.gui
PEN_DIGITS = Path(__file__).resolve().parents[4] / "shared" / "data" / "pen_digits.json.gz"
SEVEN = [[(60.0, 50.0), (120.0, 48.0), (190.0, 50.0), (150.0, 130.0), (120.0, 220.0)]]
FOUR = [[(150.0, 40.0), (90.0, 120.0), (60.0, 165.0), (200.0, 160.0)], [(150.0, 110.0), (148.0, 220.0)]]
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton


@pytest.fixture
def board(qtbot):
    theme.apply(app.application(), "light")
    made = Board()
    made.resize(400, 400)
    made.show()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def place(qtbot, tmp_path, own_folder, pace):
    """Give the board with all that stands around it, shown."""
    app.application()
    made = BoardPage(pace, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(700, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_down()


def mouse(board, kind, point, button=LEFT):
    at = board.point_at(*point)
    held = NONE if kind == QEvent.Type.MouseButtonRelease else button
    pressed = NONE if kind == QEvent.Type.MouseMove else button
    event = QMouseEvent(kind, at, board.mapToGlobal(at), pressed, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(board, event)


def draw(board, lines, button=LEFT, last=lambda: None):
    """Send what a mouse sends; call `last` before the very last release."""
    for number, line in enumerate(lines, 1):
        mouse(board, QEvent.Type.MouseButtonPress, line[0], button)
        for point in line[1:]:
            mouse(board, QEvent.Type.MouseMove, point, button)
        if number == len(lines):
            last()
        mouse(board, QEvent.Type.MouseButtonRelease, line[-1], button)


def ink(board):
    """Return how much of the painted sheet is dark, from 0 to 1."""
    image = board.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return float((rows[:, : image.width()] < 100).mean())


# -- strokes


def test_a_stroke_by_the_real_mouse_is_kept_in_the_board_s_units(board):
    start, end = QPoint(100, 100), QPoint(300, 100)
    QTest.mousePress(board, LEFT, pos=start)
    QTest.mouseMove(board, QPoint(200, 150))
    assert board.shown().strokes == (((64.0, 64.0), (128.0, 96.0)),) and board.drawing.empty()
    QTest.mouseRelease(board, LEFT, pos=end)
    assert board.drawing.strokes == (((64.0, 64.0), (128.0, 96.0), (192.0, 64.0)),)


def test_what_is_drawn_is_painted_at_any_size(board):
    empty = ink(board)
    draw(board, FOUR)
    for width, height in ((400, 400), (230, 700), (900, 300)):
        board.resize(width, height)
        assert ink(board) > empty + 0.02
    before = board.drawing.strokes
    draw(board, [[(10.0, 10.0), (20.0, 20.0)]])
    np.testing.assert_allclose(board.drawing.strokes[-1], [(10, 10), (20, 20)], atol=1e-9)
    assert board.drawing.strokes[:-1] == before


def test_a_click_is_a_dot_and_the_pen_goes_on_beyond_the_sheet(board):
    draw(board, [[(40.0, 40.0)], [(250.0, 250.0), (900.0, -50.0)]])
    assert board.drawing.strokes == (((40.0, 40.0),), ((250.0, 250.0), (900.0, -50.0)))


def test_undo_and_redo_by_key_take_one_stroke(board):
    draw(board, FOUR)
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(board.drawing.strokes) == 1
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(board.drawing.strokes) == 2
    QTest.keyClick(board, Qt.Key.Key_Delete)
    assert board.drawing.empty()
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(board.drawing.strokes) == 2


@pytest.mark.parametrize("button", [LEFT, RIGHT])
def test_the_eraser_takes_the_strokes_it_touches_as_one_step(board, button):
    draw(board, [*FOUR, [(20.0, 20.0), (20.0, 240.0)]])
    board.set_erasing(button == LEFT)
    draw(board, [[(240.0, 20.0), (240.0, 30.0)]], button)
    assert len(board.drawing.strokes) == 3 and board.undo_stack.count() == 3
    draw(board, [[(148.0, 240.0), (148.0, 150.0), (30.0, 150.0), (20.0, 150.0)]], button)
    assert board.drawing.strokes == ()
    board.undo_stack.undo()
    assert len(board.drawing.strokes) == 3


def test_distance_is_to_the_line_and_not_only_to_its_points():
    line = ((0.0, 0.0), (100.0, 0.0))
    assert distance(line, np.array([50.0, 3.0])) == pytest.approx(3)
    assert distance(line, np.array([104.0, 3.0])) == pytest.approx(5)
    assert distance(((1.0, 1.0),), np.array([4.0, 5.0])) == pytest.approx(5)


def test_replay_draws_the_strokes_once_more_and_ends_where_they_are(board, qtbot):
    draw(board, FOUR)
    seen = []
    board.moved.connect(lambda: seen.append(sum(map(len, board.shown().strokes))))
    QTest.keyClick(board, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(seen) > 3 and not board._replay.isActive(), timeout=8000)
    assert seen == sorted(seen) and seen[0] < seen[-1] == 6
    assert board.shown() is board.drawing


def test_drawing_during_a_replay_ends_it(board):
    draw(board, FOUR)
    board.replay()
    draw(board, [[(10.0, 10.0), (30.0, 10.0)]])
    assert not board._replay.isActive() and len(board.shown().strokes) == 3


def test_a_pen_draws_between_pixels_and_its_other_end_erases(board):
    def tablet(kind, point, pointer=QPointingDevice.PointerType.Pen, pressure=0.5):
        device = QPointingDevice(
            "pen", 1, QInputDevice.DeviceType.Stylus, pointer, QInputDevice.Capability.Position, 1, 1,
            "", QPointingDeviceUniqueId(),
        )  # fmt: skip
        at = board.point_at(*point)
        event = QTabletEvent(
            kind, device, at, board.mapToGlobal(at), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, LEFT, LEFT,
        )  # fmt: skip
        QApplication.sendEvent(board, event)
        assert event.isAccepted()

    tablet(QEvent.Type.TabletPress, (50.25, 50.5))
    tablet(QEvent.Type.TabletMove, (60.125, 80.0), pressure=0.9)
    tablet(QEvent.Type.TabletRelease, (60.125, 80.0))
    np.testing.assert_allclose(board.drawing.strokes, [[(50.25, 50.5), (60.125, 80.0)]], atol=1e-9)
    for kind in (QEvent.Type.TabletPress, QEvent.Type.TabletRelease):
        tablet(kind, (55.0, 65.0), QPointingDevice.PointerType.Eraser)
    assert board.drawing.empty()


# -- images


def drop(board, *urls):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(url)) for url in urls])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(board, enter)
    if enter.isAccepted():
        QApplication.sendEvent(board, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def picture(path, image):
    """Write a digit (28, 28), white on black, as dark ink on light paper, eight times as large."""
    large = np.kron(255 - image, np.ones((8, 8), np.uint8))
    QImage(large.tobytes(), 224, 224, 224, QImage.Format.Format_Grayscale8).save(str(path))
    return path


def test_board_and_answer_show_which_of_them_has_the_focus(place):
    place.activateWindow()
    for view, other in ((place.board, place.answer), (place.answer, place.board), (place.board, place.answer)):
        other.setFocus()
        without = view.grab().toImage()
        view.setFocus()
        assert view.hasFocus() and view.grab().toImage() != without


def test_an_image_is_dropped_pasted_or_opened_by_key(place, tmp_path, monkeypatch):
    board, path = place.board, picture(tmp_path / "digit.png", sample()[0][17])
    assert drop(board, path)
    assert board.drawing.image.shape == (224, 224) and place.answer.shares is not None
    dropped = place.image
    board.clear()
    assert place.answer.shares is None
    QGuiApplication.clipboard().setImage(QImage(str(path)))
    QTest.keyClick(board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_array_equal(place.image, dropped)
    board.clear()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    QTest.keyClick(board, Qt.Key.Key_O)
    np.testing.assert_array_equal(place.image, dropped)
    np.testing.assert_array_equal(classify.read(path).images[0], dropped)


def test_drawing_over_an_image_puts_it_away_and_undo_brings_it_back(board):
    board.put_image(np.full((40, 30), 200, np.uint8))
    draw(board, SEVEN)
    assert board.drawing.image is None and len(board.drawing.strokes) == 1
    board.undo_stack.undo()
    board.undo_stack.undo()
    assert board.drawing.image.shape == (40, 30)


def test_what_is_no_image_is_said_and_the_drawing_stays(place, tmp_path):
    board = place.board
    draw(board, SEVEN)
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    assert not drop(board)
    assert drop(board, tmp_path / "broken.png")
    assert "broken.png can't be read as an image" in board.note and board.accessibleDescription() == board.note
    QGuiApplication.clipboard().setText("a text")
    QTest.keyClick(board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "holds no image" in board.note
    assert len(board.drawing.strokes) == 1


def test_what_is_said_of_an_image_stands_on_the_board_until_one_draws(board, tmp_path):
    drop(board, tmp_path / ("a_long_name" * 8))
    assert "there is no file" in board.note
    mouse(board, QEvent.Type.MouseButtonPress, (50, 50))
    assert not board.note
    mouse(board, QEvent.Type.MouseButtonRelease, (50, 50))
    clean = board.grab().toImage()
    drop(board, tmp_path)
    assert "it is a folder" in board.note and board.grab().toImage() != clean
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not board.note
    drop(board, tmp_path)
    QTest.keyClick(board, Qt.Key.Key_Z, CONTROL_SHIFT)
    assert not board.note and board.grab().toImage() == clean
    drop(board, tmp_path)
    QTest.keyClick(board, Qt.Key.Key_Delete)
    assert not board.note


@pytest.mark.parametrize("gray", [255, 128, 0, "scanned"])
def test_a_blank_image_gets_no_answer_and_a_sentence(place, tmp_path, gray):
    noise = np.random.default_rng(0).integers(247, 256, (200, 200), np.uint8)
    paper = noise if gray == "scanned" else np.full((200, 200), gray, np.uint8)
    path = tmp_path / "paper.png"
    QImage(paper.tobytes(), 200, 200, 200, QImage.Format.Format_Grayscale8).save(str(path))
    drop(place.board, path)
    assert place.answer.shares is None and place.image is None
    assert place.board.note == BLANK and place.answer.text() == HINT
    with pytest.raises(classify.ClassifyError, match="nothing on it to read"):
        classify.read(path)
    drop(place.board, picture(path, sample()[0][17]))
    assert not place.board.note and place.answer.shares is not None
    place.board.undo_stack.undo()
    assert place.board.note == BLANK and place.answer.shares is None
    draw(place.board, SEVEN)
    assert not place.board.note and place.answer.shares is not None


def test_a_test_digit_by_key_says_what_it_is(place):
    QTest.keyClick(place.board, Qt.Key.Key_T)
    drawing = place.board.drawing
    assert drawing.ready and drawing.image.shape == (28, 28) and drawing.label in range(10)
    assert place.image is drawing.image and place.answer.label == drawing.label
    assert any(str(drawing.label) in line for line, _ in place.answer._lines()[2:])


# -- the answer


def test_no_ink_no_answer(place):
    assert place.answer.shares is None and place.answer.text() == HINT
    draw(place.board, SEVEN)
    assert place.answer.shares is not None
    QTest.keyClick(place.board, Qt.Key.Key_Delete)
    assert place.answer.shares is None and place.image is None


def test_every_move_is_answered_by_what_is_under_the_pen(place):
    answers = []
    place.board.moved.connect(lambda: answers.append((place.image.copy(), place.answer.shares.copy())))
    draw(place.board, SEVEN)
    assert len(answers) == 6
    for count, (image, shares) in enumerate(answers[:5], 1):
        np.testing.assert_array_equal(image, strokes.render([SEVEN[0][:count]]))
        np.testing.assert_allclose(shares, place.readers.read(image), rtol=1e-6)
        assert shares.sum() == pytest.approx(1, abs=1e-5)


def test_low_confidence_is_said(place):
    shares = np.full(10, 0.02)
    shares[4], shares[9] = 0.5, 0.34
    place.answer.show_answer(shares)
    assert place.answer.text().startswith("not sure: 4 or 9") and shares[4] < SURE
    shares[4], shares[9] = 0.8, 0.04
    place.answer.show_answer(shares)
    assert place.answer.text().startswith("4; 4: 80.0 %, 9: 4.0 %")
    assert [line for line, _ in place.answer._lines()] == ["80.0 %", "then 9: 4.0 %"]


def test_the_second_of_two_digits_is_said_once(place):
    shares = np.full(10, 0.02)
    shares[1], shares[7] = 0.5, 0.34
    place.answer.show_answer(shares, label=7)
    assert [line for line, _ in place.answer._lines()] == ["not sure: 1 or 7", "it is a 7"]


def test_board_and_answer_share_the_room_anew_for_larger_letters(place, qtbot):
    place.resize(560, 640)
    answer = place.answer
    large = QFont(answer.font())
    large.setPointSizeF(2 * large.pointSizeF())
    QApplication.processEvents()
    board = place.board.width()
    answer.setFont(large)
    qtbot.waitUntil(lambda: place.board.width() < board)
    needed = answer.fontMetrics().horizontalAdvance("it is a 7: keep it")
    assert answer.width() >= answer.minimumWidth() > needed
    assert place.board.geometry().right() < answer.geometry().left()
    assert answer.geometry().right() < place.above.width()


def test_a_switch_of_the_recipe_changes_answer_and_pictures_at_once(place, qtbot):
    draw(place.board, [[(x / 3 + 5, y / 3 + 5) for x, y in SEVEN[0]]])
    qtbot.waitUntil(lambda: place.bench.pictures["centre"]._values is not None)
    before, picture_before = place.answer.shares.copy(), place.bench.pictures["centre"]._values.copy()
    QTest.mouseClick(place.bench.switches["scale"], LEFT, pos=QPoint(8, 8))
    assert not place.recipe.scale
    np.testing.assert_array_equal(place.image, strokes.render(place.board.drawing.strokes, place.recipe))
    assert not np.array_equal(place.answer.shares, before)
    assert (place.bench.pictures["centre"]._values != picture_before).any()


def test_the_inside_has_a_tile_for_every_layer(place, qtbot):
    place.below.setCurrentWidget(place.inside)
    assert place.inside.tiles.tiles == []
    draw(place.board, SEVEN)
    qtbot.waitUntil(lambda: not place._closer.waiting)
    titles = [tile.title for tile in place.inside.tiles.tiles]
    answer = int(place.answer.shares.argmax())
    network = place.readers.known().reader.network
    assert titles[0] == f"Speaks for {answer}" and len(titles) >= 1 + len(network.layers)
    assert titles[-1].startswith(f"{len(network.layers)} ")
    assert not place.inside.grab().isNull()


# -- a thousand digits


def pen_digits(count):
    with gzip.open(PEN_DIGITS) as file:
        return json.load(file)[:count]


@pytest.mark.skipif(not PEN_DIGITS.exists(), reason="needs ../shared/data/pen_digits.json.gz, which doesn't come along")
def test_what_the_mouse_draws_is_read_as_classify_reads_it_for_1000_pen_digits(place, tmp_path):
    drawn = pen_digits(1000)
    (tmp_path / "drawn.json").write_text(json.dumps(drawn))
    given = classify.read(tmp_path / "drawn.json")
    predicted = classify.answers(classify.trained(None)[0], given.images)
    place.resize(613, 587)  # so that no place is a whole pixel
    for digit, image, shares in zip(drawn, given.images, predicted, strict=True):
        place.board.blockSignals(True)  # the answers on the way take their time
        place.board.put(Drawing(), "Clear")
        draw(place.board, digit["strokes"], last=lambda: place.board.blockSignals(False))
        assert np.abs(place.image.astype(int) - image).max() <= 1
        assert place.answer.shares.argmax() == shares.argmax()


@pytest.mark.skipif(not PEN_DIGITS.exists(), reason="needs ../shared/data/pen_digits.json.gz, which doesn't come along")
def test_where_and_how_large_and_how_fast_one_draws_costs_no_half_point(board):
    """By real events at whole pixels: anywhere, at 40 % and 250 % of 120 pixels, and with a fast mouse's gaps of 60."""
    drawn, rng = pen_digits(7000)[::35], np.random.default_rng(0)
    board.resize(700, 700)
    scale, labels = 256 / 700, np.array([digit["label"] for digit in drawn])

    def accuracy(change):
        images = []
        for digit in drawn:
            board.blockSignals(True)
            board.undo_stack.clear()
            board.put(Drawing(), "Clear")
            draw(board, change([np.array(line, float) for line in digit["strokes"]]))
            images.append(strokes.render(board.drawing.strokes))
        return np.mean(shipped().probabilities(np.array(images)).argmax(axis=1) == labels)

    def placed(lines, size):
        corner = rng.uniform(0, 700 - size, 2)
        return [np.rint(line * size / 255 + corner) * scale for line in lines]

    def fast(lines, gap=60.0, size=400.0):
        thin = []
        for line in lines:
            along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line * size / 255, axis=0).T))])
            at = np.append(np.arange(0.0, along[-1], gap), along[-1])
            thin.append(np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1))
        return placed(thin, size)

    centred = accuracy(lambda lines: lines)
    assert centred > 0.95
    for change in (lambda lines: placed(lines, 48), lambda lines: placed(lines, 300), fast):
        assert accuracy(change) >= centred - 0.005
