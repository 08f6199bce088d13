"""Places take turns: away from what the window draws itself, and with most of the time left to the training."""

import time
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject

from playground.widgets.page import APART_MS, PUT_OFF_S, SHARE_OF_TIME, Page, Turns
from tests.moments import UNTRAINED

pytestmark = pytest.mark.gui


class Slow(Page):
    """Takes some milliseconds for a look, and keeps when each began."""

    def __init__(self, takes_s):
        super().__init__()
        self.takes_s, self.began = takes_s, []

    def look(self, _):
        self.began.append(time.monotonic())
        time.sleep(self.takes_s)

    def ask(self, turns):
        self._fresh, self.moment = True, UNTRAINED
        turns.ask(self)


@pytest.fixture
def turns(qtbot):
    """Give turns, and whether training waits."""
    parent = QObject()
    parent.held = []

    @contextmanager
    def hold():
        parent.held.append(True)
        yield
        parent.held.append(False)

    yield Turns(hold, parent)
    parent.deleteLater()


@pytest.fixture
def place(qtbot):
    """Give a function that makes a place that is seen."""

    def make(takes_s=0.0):
        made = Slow(takes_s)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_a_look_waits_until_the_window_has_not_drawn_for_a_while(turns, place, qtbot):
    one = place()
    one.ask(turns)
    began = time.monotonic()
    while time.monotonic() < began + 0.8 * PUT_OFF_S:
        qtbot.wait(1)
        turns.put_off()
    assert not one.began, "each moment that the window draws puts the turn off"
    qtbot.waitUntil(lambda: len(one.began) == 1)
    assert turns.parent().held == [True, False], "training waits meanwhile"
    turns.put_off()
    qtbot.wait(3 * APART_MS)
    assert len(one.began) == 1, "nobody asked"


def test_moments_that_come_without_a_pause_do_not_keep_a_look_away(turns, place, qtbot):
    one = place()
    one.ask(turns)
    for _ in range(3 * round(1000 * PUT_OFF_S) // (APART_MS // 4)):
        qtbot.wait(APART_MS // 4)
        turns.put_off()
    assert len(one.began) == 1


def test_after_a_long_look_the_next_comes_much_later(turns, place, qtbot):
    slow, other = place(0.03), place()
    slow.ask(turns)
    other.ask(turns)
    qtbot.waitUntil(lambda: len(other.began) == 1)
    assert other.began[0] - slow.began[0] >= 0.03 * (1 + SHARE_OF_TIME)


def test_several_places_look_one_at_a_time_in_the_order_in_which_they_asked(turns, place, qtbot):
    places = [place() for _ in range(4)]
    for one in places:
        one.ask(turns)
        one.ask(turns)
    qtbot.waitUntil(lambda: all(one.began for one in places))
    assert [one.began for one in places] == sorted(one.began for one in places)
    assert all(len(one.began) == 1 for one in places), "asked twice, looked once"
    assert turns.parent().held == 4 * [True, False], "training goes on between two looks"
