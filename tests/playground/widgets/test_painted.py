"""Pictures that are painted once: sharper for print, and left out where strokes are shown instead."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt

from playground.widgets.painted import FINER, painted, printing

pytestmark = pytest.mark.gui


def filled(painter):
    painter.fillRect(QRect(0, 0, 9, 9), Qt.GlobalColor.red)


def is_red(pixmap):
    return pixmap.toImage().pixelColor(1, 1) == Qt.GlobalColor.red


def test_in_print_items_have_strokes_alone(qapp):
    size = QSize(9, 9)
    for item in (False, True):
        assert is_red(painted(size, 1, filled, item=item))
    with printing() as strokes:
        widget, item = painted(size, 1, filled), painted(size, 1, filled, item=True)
    assert is_red(widget) and widget.size() == size * FINER
    assert item.size() == size and item.toImage().pixelColor(1, 1).alpha() == 0
    assert strokes == {widget.cacheKey(): filled, item.cacheKey(): filled}
