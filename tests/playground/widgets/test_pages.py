"""Pages in tabs and in windows of their own; places that are made when they are first seen, and work only then."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.experiment.presets import PRESETS
from core.training.run import Run
from playground.widgets.page import Later, Page
from playground.widgets.pages import OwnWindow, Pages

pytestmark = pytest.mark.gui


@pytest.fixture
def pages(qtbot):
    made = Pages()
    qtbot.addWidget(made)
    for name in ("a", "b", "c"):
        made.add(QLabel(name), name.upper(), f"tip of {name}")
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_windows()


def titles(pages):
    return [pages.tabText(index) for index in range(pages.count())]


def test_the_page_in_front_goes_into_a_window_and_closing_that_brings_it_back_to_its_place(pages, qtbot):
    page = pages.widget(1)
    pages.setCurrentWidget(page)
    qtbot.mouseClick(pages.alone, Qt.MouseButton.LeftButton)
    window = page.window()
    assert isinstance(window, OwnWindow) and window.isVisible() and page.isVisible()
    assert window.windowTitle() == "B" and titles(pages) == ["A", "C"] and page.window() is window
    pages.set_title(page, "B2")
    assert window.windowTitle() == "B2"
    window.close()
    assert titles(pages) == ["A", "B2", "C"] and page.window() is pages.window()
    assert pages.tabToolTip(1) == "tip of b"


def test_the_last_page_stays_and_a_key_closes_a_window(pages, qtbot):
    first, second = pages.widget(0), pages.widget(1)
    pages.detach(first)
    pages.detach(second)
    assert titles(pages) == ["C"] and not pages.alone.isEnabled()
    pages.detach(pages.widget(0))
    assert titles(pages) == ["C"]
    qtbot.waitUntil(second.window().isActiveWindow)
    QTest.keyClick(second.window(), Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert titles(pages) == ["B", "C"]
    pages.close_windows()
    assert titles(pages) == ["A", "B", "C"]


class Counting(Page):
    def __init__(self, pace):
        super().__init__(pace)
        self.seen = []

    def minimumSizeHint(self):
        return QSize(900, 20)

    def look(self, moment):
        self.seen.append(moment)


@pytest.fixture
def moment():
    return Run(PRESETS["line"]).moment()


def test_a_place_works_only_while_it_is_seen_and_no_more_often_than_it_wants(qtbot, moment, pace):
    place = Counting(pace)
    qtbot.addWidget(place)
    for _ in range(5):
        place.show_moment(moment)
    qtbot.wait(250)
    assert place.seen == []
    place.show()
    assert len(place.seen) == 1
    for _ in range(20):
        place.show_moment(moment)
    assert len(place.seen) == 1
    qtbot.waitUntil(lambda: len(place.seen) == 2)
    qtbot.wait(250)
    assert len(place.seen) == 2
    place.hide()
    place.show()
    assert len(place.seen) == 2  # it has seen this moment


def test_a_place_is_made_when_it_is_first_seen_and_gets_the_last_moment(qtbot, moment, pace):
    made = []
    later = Later(pace, lambda: Counting(pace))
    qtbot.addWidget(later)
    later.made.connect(made.append)
    later.show_experiment(PRESETS["line"])
    later.show_moment(moment)
    assert later.page is None
    later.show()
    qtbot.waitUntil(lambda: later.page is not None and len(later.page.seen) == 1)
    assert made == [later.page] and later.page.seen[0] is moment
    with qtbot.waitSignal(later.said) as said:
        later.page.said.emit("A word.")
    assert said.args == ["A word."]
    assert later.minimumSizeHint().width() < 150, "it is scrolled where there is little room"


def test_the_window_s_board_can_stand_alone_and_the_window_closes_all(window, qtbot):
    window.inside.show_board()
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    alone = window.inside.board.get().window()
    assert isinstance(alone, OwnWindow)
    left = window.inside.pages.currentWidget()
    assert left is not window.inside.board
    window.inside.show_board()
    assert window.inside.pages.currentWidget() is left and alone.isVisible()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.inside.pages.currentWidget() is window.inside.one_sample
    window.findChild(QAction, "action_standard_layout").trigger()
    assert not alone.isVisible() and window.inside.pages.indexOf(window.inside.board) == 4
    window.inside.pages.detach(window.inside.board)
    alone = window.inside.board.get().window()
    window.files.may_leave = lambda: True
    window.close()
    assert not alone.isVisible()
