"""The tour on the real controls: done step by step by real clicks; left, resized, closed in the middle of it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.experiment.presets import DEFAULT, PRESETS
from playground.diagram.plan.picks import Neuron
from playground.document import questions
from playground.guide import tour as tours
from playground.guide.bubble import APART, beside
from playground.guide.guiding import OFFERED
from tests.playground.asking.test_asking import ask
from tests.playground.board.test_board import SEVEN, draw
from tests.playground.diagram.test_diagram import hover, middle
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui
LEFT, WAIT = Qt.MouseButton.LeftButton, 30_000


def begun(window, qtbot):
    """Begin the tour from the menu."""
    window.findChild(QAction, "action_tour").trigger()
    idle(window, qtbot)
    assert window.guiding.tour.on
    return window.guiding.tour


def bubble(window):
    return window.findChild(QWidget, "tour")


def gone(window):
    """Whether nothing of the tour lies over the window."""
    return not (window.guiding.tour.on or bubble(window).isVisible() or overlay(window).isVisible())


def overlay(window):
    return window.findChild(QWidget, "tour_overlay")


def hole(window):
    return overlay(window).hole


def around(window, widget):
    """Whether the ring is around a widget, and the bubble is seen whole."""
    QApplication.processEvents()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return hole(window).contains(place.center()) and window.rect().contains(bubble(window).geometry())


def ticked(window, qtbot):
    """Wait until the step is ticked; it stays, and is read, until Next."""
    tour, at = window.guiding.tour, window.guiding.tour._at
    qtbot.waitUntil(lambda: "Done." in bubble(window).ticked.text(), timeout=WAIT)
    QTest.qWait(2 * tours.LOOK_MS)
    assert tour._at == at and bubble(window).next_button.isVisible()


def test_the_tour_is_done_on_the_real_controls_and_ends_with_ones_own_network(window, qtbot):
    window.trainer.set_speed(None)
    tour = begun(window, qtbot)
    assert window.document.experiment == PRESETS[DEFAULT] and window.inside.diagram.isVisible()
    play = window.findChild(QWidget, "play")
    assert around(window, play) and not bubble(window).geometry().intersects(play.geometry())
    assert play.hasFocus() and "Done." not in bubble(window).ticked.text()
    QTest.keyClick(play, Qt.Key.Key_Space)  # does what the step says
    ticked(window, qtbot)
    QTest.keyClick(play, Qt.Key.Key_Return)
    assert tour._at == 1
    ticked(window, qtbot)
    assert window.trainer.moment.test_score >= tours.GOOD
    QTest.keyClick(bubble(window).next_button, Qt.Key.Key_Enter)
    idle(window, qtbot)
    boundary = window.inside.picture.boundary
    assert around(window, boundary)
    ask(window, 0.5, 0.3)
    ticked(window, qtbot)
    assert window.inside.asking.panel.isVisible()
    click(window, "tour_next")
    assert tour._at == 3 and not window.inside.asking.panel.isVisible()
    page = window.inside.diagram.get()
    assert around(window, page.diagram)
    qtbot.waitUntil(lambda: page.diagram.layout_ is not None and not page.looking.waiting)
    hover(page.diagram, middle(page.diagram, Neuron(1, 2)))
    ticked(window, qtbot)
    click(window, "tour_next")
    first, *others = window.document.experiment.layers
    window.document.replace(replace(window.document.experiment, layers=(replace(first, units=8), *others)), "Neurons")
    ticked(window, qtbot)
    idle(window, qtbot)
    click(window, "tour_next")
    assert tour._at == 5 and window.trainer.running  # so "while it trains" is true
    slider = window.findChild(QWidget, "learning_rate_slider")
    assert around(window, slider)
    before = window.document.experiment.training
    for rate in (before.learning_rate * 10, before.learning_rate):
        window.document.replace(
            replace(window.document.experiment, training=replace(before, learning_rate=rate)), "Change rate"
        )
        qtbot.waitUntil(lambda rate=rate: tour._peak >= rate)
    ticked(window, qtbot)
    click(window, "tour_next")
    assert around(window, window.loss_plot)
    click(window, "tour_next")
    bar = window.inside.pages.tabBar()
    number = window.inside.pages.indexOf(window.inside.board)
    assert hole(window).contains(bar.mapTo(window, bar.tabRect(number).center()))
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(number).center())
    board = window.inside.board.get().board
    qtbot.waitUntil(lambda: around(window, board))
    draw(board, SEVEN)
    ticked(window, qtbot)
    assert board.isVisible()  # and its answer is read
    qtbot.waitUntil(lambda: window.trainer.moment.test_score >= tours.FAIR, timeout=WAIT)
    click(window, "tour_next")
    said = bubble(window).accessibleDescription()
    assert "your own network: 70 parameters" in said and "% of the test points" in said
    assert window.findChild(QWidget, "tour_guided").hasFocus() and bubble(window).next_button.text() == "Done"
    QTest.keyClick(window.findChild(QWidget, "tour_guided"), Qt.Key.Key_Return)
    assert gone(window) and window.guiding.panel.isVisible()


def test_a_network_that_is_no_good_is_no_success_and_says_how_to_get_it_back(window, qtbot):
    tour = begun(window, qtbot)
    for _ in tours.STOPS:
        tour.go_on()
    window.trainer.pause()
    said = bubble(window).accessibleDescription()
    assert "Reset (F8) and Play" in said and "Ctrl+S" not in said
    click(window, "tour_next")
    assert gone(window)


def test_next_keeps_its_place_in_the_bubble_and_the_bubble_its_own_where_it_is_free(window, qtbot):
    tour = begun(window, qtbot)
    places = []
    for _ in tours.STOPS[1:]:
        QApplication.processEvents()
        button = bubble(window).next_button
        places.append((button.mapTo(bubble(window), QPoint()).toTuple(), button.size().toTuple()))
        tour.go_on()
    assert len(set(places)) == 1


def test_a_neuron_that_was_selected_and_a_point_that_was_asked_are_let_go(window, qtbot):
    idle(window, qtbot)
    diagram = window.inside.diagram.get().diagram
    diagram.pick(Neuron(1, 2))
    ask(window, 0.5, 0.3)
    begun(window, qtbot)
    assert diagram.picked is None and not window.inside.asking.panel.isVisible()


def test_what_to_try_next_opens_the_board_or_a_table(window, qtbot):
    asked = []
    window._does["table"] = lambda: asked.append("table")
    for name in ("table", "board"):
        tour = begun(window, qtbot)
        for _ in tours.STOPS:
            click(window, "tour_next")
        assert tour._at == len(tours.STOPS)
        click(window, f"tour_{name}")
    assert asked == ["table"] and window.inside.pages.currentWidget() is window.inside.board


def test_escape_or_one_click_leaves_it_at_any_step_and_nothing_of_it_stays(window, qtbot):
    for steps in range(3):
        begun(window, qtbot)
        for _ in range(steps):
            click(window, "tour_next")
        if steps < 2:
            QTest.keyClick(window, Qt.Key.Key_Escape)
        else:
            click(window, "tour_leave")
        assert gone(window)
    click(window, "play")  # and the window goes on as before
    qtbot.waitUntil(lambda: window.trainer.running)


def test_it_follows_the_window_and_its_pages(window, qtbot):
    tour = begun(window, qtbot)
    play = window.findChild(QWidget, "play")
    for size in ((1024, 600), (1600, 900), (900, 500), (1280, 800)):
        window.resize(*size)
        qtbot.waitUntil(lambda: overlay(window).size() == window.size())
        assert around(window, play)
    tour.go_on()
    tour.go_on()
    assert around(window, window.inside.picture.boundary)
    window.inside.show_page(2)  # what is spoken of is gone: the bubble stands in the middle
    qtbot.waitUntil(lambda: hole(window).isEmpty())
    assert abs(bubble(window).geometry().center().x() - window.rect().center().x()) < 4
    window.inside.pages.detach(window.inside.asking)
    window.inside.show_page(0)
    QTest.qWait(300)
    assert hole(window).isEmpty()
    window.inside.take_back()
    window.inside.show_page(0)
    qtbot.waitUntil(lambda: around(window, window.inside.picture.boundary))


def test_clicks_go_through_the_shade(window, qtbot):
    begun(window, qtbot)
    reset = window.findChild(QWidget, "reset")
    assert window.childAt(reset.mapTo(window, reset.rect().center())) is reset


def test_unsaved_work_is_asked_for_and_cancel_begins_no_tour(window, qtbot, monkeypatch):
    click(window, "step_batch")
    idle(window, qtbot)
    experiment = window.document.experiment
    monkeypatch.setattr(questions, "save_changes", lambda *_: questions.Buttons.Cancel)
    window.findChild(QAction, "action_tour").trigger()
    assert gone(window) and window.document.experiment is experiment
    assert window.findChild(QWidget, "tour_offer").isVisible()  # it may be wanted later


def test_another_document_ends_it(window, qtbot):
    begun(window, qtbot)
    window.files.begin(PRESETS["sine"])
    idle(window, qtbot)
    assert gone(window)


def test_a_window_that_closes_in_the_middle_of_the_tour_closes(window, qtbot):
    begun(window, qtbot)
    click(window, "play")
    ticked(window, qtbot)  # the fixture closes it


def test_it_is_offered_at_the_first_start_alone(window, qtbot, tmp_path, own_folder):
    offer = window.findChild(QWidget, "tour_offer")
    assert offer.isVisible() and window.settings.value(OFFERED) == "true"
    click(window, "tour_offer_close")
    assert not offer.isVisible() and window.guiding.tour is None
    from playground.window import MainWindow

    second = MainWindow(window.settings)
    assert second.findChild(QWidget, "tour_offer") is None
    second.close()
    second.deleteLater()


def test_the_offer_begins_it(window, qtbot):
    click(window, "tour_offer")
    assert window.guiding.tour.on and not window.findChild(QWidget, "tour_offer").isVisible()


@pytest.mark.parametrize("target", [QRect(0, 0, 80, 30), QRect(900, 500, 100, 80), QRect(300, 100, 700, 300)])
def test_the_bubble_lies_beside_its_target_within_the_window(target):
    room, size = QRect(0, 0, 1024, 600), QSize(330, 110)
    place = QRect(beside(target, size, room), size)
    assert room.contains(place) and not place.intersects(target)
    assert APART >= 0


def test_where_there_is_no_room_beside_it_the_bubble_lies_over_a_corner():
    room, size = QRect(0, 0, 1024, 600), QSize(330, 110)
    assert room.contains(QRect(beside(room, size, room), size))
    middle = QRect(beside(QRect(), size, room), size).center() - room.center()
    assert abs(middle.x()) < 4 and abs(middle.y()) < 4
