"""Where Tab goes, of widgets that stand side by side, below each other, and of some that have no size."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QPushButton, QWidget

from playground.widgets.access.focus_ring import FocusRing
from playground.widgets.access.reading_order import reading_order

pytestmark = pytest.mark.gui


def test_rows_are_read_from_left_to_right_and_one_of_no_height_ends_nothing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    places = {
        "third": (0, 50, 40, 20),
        "second": (60, 4, 40, 20),
        "first": (0, 0, 40, 20),
        "flat": (0, 90, 40, 0),
        "last": (0, 120, 40, 20),
    }
    for name, place in places.items():
        QPushButton(name, window).setGeometry(QRect(*place))
    window.resize(200, 200)
    window.show()
    assert [button.text() for button in reading_order(window)] == ["first", "second", "third", "flat", "last"]


def test_the_ring_outlives_what_it_was_around(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    card = QWidget(window)
    inner, other = QPushButton("inner", card), QPushButton("other", window)
    window.show()
    ring = FocusRing(window)
    ring.show_on(inner)
    assert ring.isVisible()
    card.deleteLater()
    QCoreApplication.sendPostedEvents(card, QEvent.Type.DeferredDelete)
    window.resize(300, 200)
    ring.show_on(other)
    assert ring.isVisible()
