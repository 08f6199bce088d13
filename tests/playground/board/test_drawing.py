"""The drawing board in the window: found at once, by key too; reads with the network that trains, by its moments."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox

from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment
from core.layers import Conv2D, Dense, Flatten
from playground.export.press import press
from tests.playground.board.test_board import SEVEN, draw
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui


def start(window, qtbot, name):
    window.files.begin(PRESETS[name])
    idle(window, qtbot)


def looked(window, qtbot):
    """Wait until nothing runs, and the board has taken the last moment."""
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not window.inside.board.get().looking.waiting)


def test_a_newcomer_finds_the_board_and_the_shipped_network_answers(window, qtbot):
    assert [window.inside.pages.tabText(n) for n in (0, window.inside.pages.count() - 1)] == ["Boundary", "Draw"]
    window.findChild(QAction, "action_draw").trigger()
    board = window.inside.board.get().board
    assert board.isVisible() and board.hasFocus()
    qtbot.waitUntil(lambda: min(board.width(), board.height()) >= 300)
    assert list(window.inside.board.get().readers.titles) == ["shipped"]
    draw(board, SEVEN)
    assert window.inside.board.get().answer.shares.argmax() == 7


def test_ctrl_d_and_the_board_s_keys_come_before_the_window_s(window, qtbot):
    start(window, qtbot, "digits")
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    board = window.inside.board.get().board
    pages = window.inside.pages
    assert pages.currentWidget() is window.inside.board and pages.tabText(0) == "Images"
    before = window.document.experiment
    draw(board, SEVEN)
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert board.drawing.empty() and window.document.experiment is before
    QTest.keyClick(board, Qt.Key.Key_T)
    assert board.drawing.label is not None


def test_every_control_of_the_board_is_named(window):
    window.inside.show_board()
    for index in range(3):
        window.inside.board.get().below.setCurrentIndex(index)
        controls = [w for kind in (QAbstractButton, QComboBox) for w in window.inside.board.get().findChildren(kind)]
        for control in controls:
            if control.isVisible() and not control.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")):
                assert control.toolTip() and control.accessibleName(), control.objectName()


def test_while_the_pen_moves_training_waits_and_then_goes_on(window, qtbot):
    start(window, qtbot, "digits")
    window.inside.show_board()
    window.trainer.set_speed(None)
    click(window, "play")
    run = window.trainer._session.run
    qtbot.waitUntil(lambda: run.step > 10)
    board = window.inside.board.get().board
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    for number in range(1, 4):
        QTest.mouseMove(board, QPoint(60, 60 + 20 * number))
        assert window.inside.board.get().image is not None and window.inside.board.get().answer.shares is not None
    time.sleep(0.03)  # the batch of now
    before = run.step
    time.sleep(0.1)
    assert run.step == before
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=QPoint(60, 120))
    qtbot.waitUntil(lambda: run.step > before + 10)
    assert window.trainer.running


def test_the_curves_make_room_and_come_back(window, qtbot):
    window.inside.show_board()
    assert not window.panes.plots.isVisible()
    window.inside.pages.setCurrentIndex(0)
    assert window.panes.plots.isVisible()
    window.resize(2500, 1080)
    window.inside.show_board()
    assert window.panes.plots.isVisible()
    qtbot.waitUntil(lambda: window.inside.board.get().board.height() >= 400)


def test_it_reads_with_the_network_in_the_window_while_it_trains(window, qtbot):
    start(window, qtbot, "convolution")
    window.inside.show_board()
    drawing = window.inside.board.get()
    drawing.choose_network("window")
    draw(drawing.board, SEVEN)
    assert any("not trained yet" in line for line, _ in drawing.answer._lines())
    reader = drawing.readers.known().reader
    first = drawing.answer.shares.copy()
    window.trainer.set_speed(None)
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.step > 150, timeout=60_000)
    assert window.trainer.running
    live = window.trainer._worker.session.run.network
    assert not np.shares_memory(reader.network.weights, live.weights)
    draw(drawing.board, [[(40.0, 120.0), (60.0, 121.0)]])
    click(window, "pause")
    looked(window, qtbot)
    assert drawing.readers.known().reader is reader
    np.testing.assert_array_equal(reader.network.weights, window.trainer.moment.weights.weights)
    np.testing.assert_array_equal(reader.network.weights, live.weights)
    np.testing.assert_allclose(drawing.answer.shares, drawing.readers.read(drawing.image), rtol=1e-5)
    assert not np.allclose(drawing.answer.shares, first)
    assert not any("not trained yet" in line for line, _ in drawing.answer._lines())


def test_a_menu_switches_to_the_shipped_network_and_back(window, qtbot):
    start(window, qtbot, "post-004")
    window.inside.show_board()
    drawing, combo = window.inside.board.get(), window.inside.board.get().tools.network
    draw(drawing.board, SEVEN)
    assert drawing.readers.chosen == "shipped", "as long as one's own isn't trained at all"
    shipped = drawing.answer.shares.copy()
    assert shipped.argmax() == 7
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert drawing.readers.chosen == "window" and not np.allclose(drawing.answer.shares, shipped)
    assert any("not trained yet" in line for line, _ in drawing.answer._lines())
    QTest.keyClick(combo, Qt.Key.Key_Down)
    np.testing.assert_allclose(drawing.answer.shares, shipped)
    window.trainer.step_batch()
    looked(window, qtbot)
    assert drawing.readers.chosen == "shipped", "a choice holds"


def test_ones_own_network_answers_once_it_is_trained(window, qtbot):
    start(window, qtbot, "post-004")
    window.inside.show_board()
    assert window.inside.board.get().readers.chosen == "shipped"
    window.trainer.step_batch()
    looked(window, qtbot)
    assert (
        window.inside.board.get().readers.chosen == "window"
        and window.inside.board.get().tools.network.currentText().startswith("Network")
    )
    window.trainer.swap("reset")
    looked(window, qtbot)
    assert window.inside.board.get().readers.chosen == "shipped"


def test_a_network_that_reads_no_digits_leaves_the_answer_to_the_shipped_one(window, qtbot):
    start(window, qtbot, "digits")
    window.inside.show_board()
    window.inside.board.get().choose_network("window")
    assert window.inside.board.get().readers.chosen == "window"
    start(window, qtbot, "spirals")
    looked(window, qtbot)
    assert (
        window.inside.board.get().readers.chosen == "shipped" and window.inside.board.get().tools.network.count() == 1
    )
    start(window, qtbot, "digits")
    looked(window, qtbot)
    assert window.inside.board.get().readers.chosen == "window"


def test_another_structure_is_read_with_another_reader(window, qtbot):
    start(window, qtbot, "digits")
    window.inside.show_board()
    window.inside.board.get().choose_network("window")
    draw(window.inside.board.get().board, SEVEN)
    layers = (Conv2D(3, 5, 2, activation="tanh"), Flatten(), Dense(10, "softmax"))
    window.document.replace(Experiment(layers, Data("digits", 5000, 0.0)), "Other layers")
    looked(window, qtbot)
    assert window.inside.board.get().readers.known().reader.network.layers == layers
    assert window.inside.board.get().answer.shares.sum() == pytest.approx(1, abs=1e-5)


def test_the_pictures_follow_the_theme(window, qtbot):
    window.inside.show_board()
    drawing = window.inside.board.get()
    last_step = drawing.bench.pictures["centre"]
    draw(drawing.board, SEVEN)
    QTest.keyClick(drawing.board, Qt.Key.Key_7)
    for index in (1, 0):
        drawing.below.setCurrentIndex(index)
    pictures = {
        "inside": lambda: drawing.inside.tiles.tiles[0].picture,
        "bench": lambda: None if last_step._values is None else last_step.grab().toImage(),
        "hand": lambda: drawing.hand.thumbs.rows[0].icon.pixmap(34).toImage(),
    }
    qtbot.waitUntil(lambda: all(picture() is not None for picture in pictures.values()))
    window.set_theme("light")
    light = {name: picture().copy() for name, picture in pictures.items()}
    window.set_theme("dark")
    for name, picture in pictures.items():
        assert picture() != light[name], name


def test_weights_leave_the_thread_as_copies_that_nobody_can_write(window, qtbot):
    start(window, qtbot, "digits")
    taken = window.trainer.moment.weights
    assert not taken.weights.flags.writeable and not np.shares_memory(
        taken.weights, window.trainer._session.run.network.weights
    )


def test_a_picture_of_the_board_is_strokes_alone_and_the_board_stays_as_it_was(window, qtbot):
    window.inside.show_board()
    drawing = window.inside.board.get()
    draw(drawing.board, SEVEN)
    before = drawing.above.grab().toImage()
    pressed = press(drawing.above, window.pace)
    svg = pressed.svg(pressed.natural_mm)
    assert b"<image" not in svg and svg.count(b"<text") >= 20 and svg.count(b"<path") > 1
    assert drawing.above.grab().toImage() == before
