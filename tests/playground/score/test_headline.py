"""The score over the plane: what it says before and after training, and that its numbers keep their places."""

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication, QLabel

from core.experiment.presets import PRESETS
from playground.score.headline import Headline
from tests.playground.test_window import click, enter, find, idle, train

pytestmark = pytest.mark.gui


def said(window):
    return [label.text() for label in window.inside.asking.headline.findChildren(QLabel) if label.isVisible()]


def test_before_training_it_says_what_to_press_and_then_the_score_of_now(first_window, qtbot):
    window = first_window
    qtbot.waitUntil(lambda: said(window) == ["Press Play"])
    train(window, qtbot, 1500)
    click(window, "pause")
    idle(window, qtbot)
    moment = window.trainer.moment
    shares = [f"{score:.1%}".replace("%", " %") for score in (moment.train_score, moment.test_score)]
    losses = f"loss {moment.train_loss:.4f} · {moment.test_loss:.4f}"
    qtbot.waitUntil(lambda: said(window) == ["Training", shares[0], "Test", shares[1], losses])
    assert moment.test_score >= 0.97, "seed 0 is there in 750 steps"
    click(window, "reset")
    qtbot.waitUntil(lambda: said(window) == ["Press Play"])


def test_of_numbers_it_says_which_measure_and_without_test_samples_no_test(window, qtbot):
    window.files.begin(PRESETS["line"])
    idle(window, qtbot)
    click(window, "step_epoch")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: said(window)[:2] == ["Training R²", f"{window.trainer.moment.train_score:.3f}"])
    enter(find(window, "test_share"), "0")
    idle(window, qtbot)
    click(window, "step_epoch")
    qtbot.waitUntil(lambda: len(said(window)) == 3 and "·" not in said(window)[2])


@pytest.mark.parametrize("width", [320, 400, 900])
def test_other_digits_move_nothing_and_no_number_is_cut(window, qtbot, width):
    headline = Headline(window.pace)
    qtbot.addWidget(headline)
    headline.resize(width, 40)
    headline.show()
    moment = structs.replace(window.trainer.moment, step=1)
    places = []
    for score in (0.0, 0.111, 0.75, 1.0):
        headline.show_moment(structs.replace(moment, train_score=score, test_score=score))
        qtbot.waitUntil(lambda: not headline._writing.waiting)
        QApplication.processEvents()
        places.append([label.geometry() for label in headline.findChildren(QLabel)])
        for label in (*headline.words.values(), *headline.numbers.values()):
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), (width, label.text())
            assert label.geometry().right() <= width
    assert all(place == places[0] for place in places)


def test_without_data_there_is_no_score(window, qtbot):
    qtbot.waitUntil(lambda: said(window) == ["Press Play"])
    window.trainer.moment_gone.emit()
    assert said(window) == []


def test_it_follows_the_size_of_the_text_at_once(window, qtbot):
    headline = window.inside.asking.headline
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    qtbot.waitUntil(headline.numbers["train"].isVisible)
    try:
        for size in ("200", "100", "150"):
            window.looks.choose("text_size", size)
            body = QApplication.font().pointSizeF()
            labels = headline.untrained, *headline.words.values(), *headline.numbers.values()
            assert all(label.font().pointSizeF() >= body for label in labels), size
            assert window.inside.pages.tabBar().font().pointSizeF() == body
    finally:
        window.looks.choose("text_size", "100")
