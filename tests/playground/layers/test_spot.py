"""The mark on the card that was meant: it follows the card, and ends with it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QFrame, QWidget

from playground.layers.spot import CardSpot

pytestmark = pytest.mark.gui


def test_the_mark_follows_its_card_and_ends_with_it(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    card, other, spot = QFrame(parent), QFrame(parent), CardSpot(parent)
    parent.show()
    spot.show_at(card)
    card.setGeometry(QRect(10, 20, 30, 40))
    assert spot.isVisible() and spot.geometry() == card.geometry()
    card.deleteLater()
    QCoreApplication.sendPostedEvents(card, QEvent.Type.DeferredDelete)
    assert not spot.isVisible()
    spot.show_at(other)  # what it lay over is gone: there is nothing to leave
    assert spot.isVisible()
    qtbot.waitUntil(lambda: not spot.isVisible())
