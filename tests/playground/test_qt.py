"""Qt itself: the fault of PySide6 6.12.0 on Python 3.11 (an emitted signal takes references to True away) stays out."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

pytestmark = pytest.mark.gui


class Sender(QObject):
    sent = Signal(int)


def test_emitting_signals_leaves_the_reference_count_of_true_alone(qapp):
    sender, seen = Sender(), []
    sender.sent.connect(seen.append)
    before = sys.getrefcount(True)
    for number in range(100):
        sender.sent.emit(number)
    assert len(seen) == 100
    assert abs(sys.getrefcount(True) - before) < 20
