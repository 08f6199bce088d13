"""What a screen reader is told: names of controls, pictures in words, and what happens."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from core.experiment.presets import PRESETS
from playground.hearing.hearing import told_views
from playground.widgets.access import heard
from playground.widgets.access.reading_order import reading_order

pytestmark = pytest.mark.gui


@pytest.fixture
def said(monkeypatch):
    """Listen as a screen reader does; give what is announced."""
    sentences = []

    class Listening(QAccessible):
        @staticmethod
        def isActive():
            return True

        @staticmethod
        def updateAccessibility(event):
            if event.type() == QAccessible.Event.Announcement:
                sentences.append(event.message())

    monkeypatch.setattr(heard, "QAccessible", Listening)
    monkeypatch.setattr("playground.hearing.hearing.QAccessible", Listening)
    return sentences


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def trained(window, qtbot, steps):
    window.trainer.play()
    qtbot.waitUntil(lambda: window.trainer.moment.step >= steps, timeout=10_000)
    window.trainer.pause()
    qtbot.waitUntil(lambda: window.trainer._worker is None)


def told(window, name):
    found = {view.heard_at().objectName(): view.told() for view in told_views(window)}
    return found[name]


PAGES = "picture", "sample", "instruments", "space", "board", "layers"


@pytest.mark.parametrize("page", PAGES)
def test_every_stop_has_a_name_of_its_own_in_its_column(first_window, qtbot, page):
    window = first_window
    window.settings_view.set_open(["data", "features", "training", "schedule", "stopping"])
    if page == "layers":
        window.inside.network.bring(window.layer_stack)
    else:
        window.inside.pages.bring_number(PAGES.index(page))
    for pane in (window.run_bar, *(window.panes.widget(k) for k in range(3))):
        names = Counter(stop.accessibleName() for stop in reading_order(pane))
        assert "" not in names and not [name for name, count in names.items() if count > 1], names


def test_pictures_tell_what_they_show_before_and_after_training(first_window, qtbot):
    window = first_window
    assert told(window, "asked_picture").startswith("Nothing is trained yet")
    assert told(window, "loss_plot_area") == told(window, "score_plot_area") != ""
    assert "1 Dense, 6 tanh; 2 Dense, 4 tanh; 3 Dense, 2 softmax (class 0, class 1)" in told(window, "diagram")
    trained(window, qtbot, 1500)
    assert f"{window.trainer.moment.test_score:.1%}".replace("%", " %") in told(window, "asked_picture")
    assert "Training loss fell from 0.70" in told(window, "loss_plot_area")
    assert "Test accuracy rose from " in told(window, "score_plot_area")
    names = [view.heard_at().objectName() for view in told_views(window)]
    assert names == ["diagram", "asked_picture", "loss_plot_area", "score_plot_area"], "as one reads"


def test_the_strongest_weights_are_the_largest(first_window, qtbot):
    window = first_window
    trained(window, qtbot, 200)
    sheet = window.inside.diagram.get().diagram
    qtbot.waitUntil(lambda: not window.inside.diagram.get().looking.waiting)
    largest = max(abs(kernel).max() for kernel in sheet.seen.kernels.values())
    first = told(window, "diagram").partition("The strongest weights: ")[2].partition(";")[0]
    assert abs(float(first.rpartition(": ")[2])) == pytest.approx(largest, rel=0.01)
    sheet.setFocus()
    press(sheet, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert "layer 1" in told(window, "diagram") and "bias" in sheet.accessibleDescription()
    press(sheet, Qt.Key.Key_Escape)
    assert "The columns, from left to right" in told(window, "diagram")


@pytest.mark.parametrize("preset", ["sine", "hills", "spirals", "digits"])
def test_every_kind_of_data_tells_of_itself(first_window, qtbot, preset):
    window = first_window
    window.document.replace(PRESETS[preset], "Another")
    qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer.moment.experiment == PRESETS[preset])
    trained(window, qtbot, 30)
    texts = {view.heard_at().objectName(): view.told() for view in told_views(window)}
    if preset == "digits":
        assert " are right." in texts["confusion_matrix"] and "Found of each class" in texts["confusion_matrix"]
    else:
        assert {"sine": "curve", "hills": "y is highest", "spirals": "class 2"}[preset] in texts["asked_picture"]
    qtbot.waitUntil(
        lambda: " rose from " in told(window, "score_plot_area") or " fell " in told(window, "loss_plot_area")
    )
    offered = {"sine": "residuals", "hills": "residuals", "spirals": "calibration", "digits": "classes"}[preset]
    window.score.choose(offered)
    body = window.score.pages[offered].body
    qtbot.waitUntil(lambda: any(number in body.accessibleDescription() for number in "123456789"))
    if preset == "digits":
        press(body, Qt.Key.Key_Down, Qt.Key.Key_Down)
        assert "predicted" in window.score.pages[offered].readout.text(), "its rows are read by keys"


def test_the_focus_brings_the_text_of_now(first_window, qtbot):
    window = first_window
    trained(window, qtbot, 300)
    asking = window.inside.asking
    asking.setFocus()
    assert asking.accessibleDescription() == asking.told() and asking.accessibleName() == "Boundary"
    press(asking, Qt.Key.Key_Return)
    assert "Why class" in asking.told()
    press(asking, Qt.Key.Key_Escape)
    assert "Why class" not in asking.told()


def test_what_happens_is_said(first_window, qtbot, said):
    window = first_window
    trained(window, qtbot, 300)
    assert any(sentence.startswith("Epoch ") and "of the test samples" in sentence for sentence in said), said
    said.clear()
    asking = window.inside.asking
    asking.setFocus()
    press(asking, Qt.Key.Key_Right)
    assert "class 0: " in said[-1]
    press(asking, Qt.Key.Key_Return)
    assert "Why class" in said[-1] or "is shown on the page Sample" in said[-1]
    assert any("Why class" in sentence for sentence in said)
    window.loss_plot.plot.setFocus()
    press(window.loss_plot.plot, Qt.Key.Key_Home)
    assert said[-1].startswith("epoch 0: ")
    window.document.undo_stack.clear()
    window.status.say("A sentence")
    assert said[-1] == "A sentence"


def test_nobody_listens_and_nothing_is_worked_out(first_window, qtbot, monkeypatch):
    window = first_window
    if QAccessible.isActive():
        pytest.skip("a screen reader is running on this desktop")
    monkeypatch.setattr(type(window.inside.asking), "told", lambda self: pytest.fail("it was worked out"))
    monkeypatch.setattr(type(window.loss_plot), "told", lambda self: pytest.fail("it was worked out"))
    window.run_bar.play.setFocus()
    trained(window, qtbot, 300)


def test_while_somebody_listens_texts_follow_the_training(first_window, qtbot, said):
    window = first_window
    before = window.inside.asking.accessibleDescription()
    trained(window, qtbot, 1000)
    qtbot.waitUntil(lambda: " of the test samples" in window.inside.asking.accessibleDescription(), timeout=8000)
    assert window.inside.asking.accessibleDescription() != before


def test_the_boards_answer_is_said_when_a_stroke_ends(first_window, qtbot, said):
    window = first_window
    window.inside.show_board()
    page = window.inside.board.get()
    qtbot.waitUntil(lambda: page.readers.known() is not None)
    press(page.board, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert said[-1] == "Pen down"
    said.clear()
    press(page.board, *[Qt.Key.Key_Down] * 14, Qt.Key.Key_Space)
    assert any(sentence == page.answer.text() for sentence in said) and "Pen up" in said, said
    assert "1: " in page.answer.text()


def test_all_that_is_seen_is_shown_in_words(first_window, qtbot):
    window = first_window
    trained(window, qtbot, 300)
    window.findChild(QAction, "action_what_is_seen,_in_words").trigger()
    shown = window.findChild(QTextBrowser, "in_words_text")
    assert shown.isVisible()
    text = shown.toPlainText()
    for words in ("Boundary", "of the test samples", "Training loss", "The columns, from left to right"):
        assert words in text
    QTest.keyClick(shown.window(), Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_words_follow_the_training_and_leave_a_reader_in_peace(first_window, qtbot):
    window = first_window
    window.findChild(QAction, "action_what_is_seen,_in_words").trigger()
    shown = window.findChild(QTextBrowser, "in_words_text")
    assert "Nothing is trained yet" in shown.toPlainText()
    QTest.keyClick(shown, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    at = shown.textCursor().position()
    window.trainer.play()
    qtbot.waitUntil(lambda: "Training loss fell" in shown.toPlainText(), timeout=10_000)
    assert shown.textCursor().position() > at / 2, "the caret stays about where it was"
    QTest.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before, step = shown.toPlainText(), window.trainer.moment.step
    qtbot.waitUntil(lambda: window.trainer.moment.step > step + 500, timeout=10_000)
    qtbot.wait(1200)
    assert shown.toPlainText() == before, "what is selected, to be copied, stays"
    window.trainer.pause()
    QTest.keyClick(shown.window(), Qt.Key.Key_Escape)
