"""Pictures that are painted once: sharper for print, and left out where strokes are shown instead."""

from contextlib import nullcontext

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPicture
from PySide6.QtSvg import QSvgGenerator

from playground.widgets.pictures.painted import FINER, painted, printing, show

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


@pytest.mark.parametrize("at", [QPointF(), QPointF(3, 5)])
def test_what_is_put_into_a_widget_is_strokes_in_print(qapp, at):
    def strokes(painter):
        painter.setOpacity(0.5)
        painter.drawLine(-50, 4, 50, 4)  # beyond its edges, where nothing is to be seen of it

    size = QSize(9, 9)
    images = []
    for printed in (False, True):
        with printing() if printed else nullcontext():
            pixmap = painted(size, 1, strokes, fine=False, item=True)
            image, recorded = QImage(20, 20, QImage.Format.Format_RGB32), QPicture()
            painter = QPainter(recorded)
            show(painter, at, pixmap)
            assert painter.opacity() == 1 and painter.transform().isIdentity()
            painter.end()
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.drawPicture(0, 0, recorded)
        painter.end()
        images.append(image)
        svg = QBuffer()
        svg.open(QIODevice.OpenModeFlag.WriteOnly)
        drawn = QSvgGenerator()
        drawn.setOutputDevice(svg)
        painter = QPainter(drawn)
        painter.drawPicture(0, 0, recorded)
        painter.end()
        assert (b"<image" in svg.data().data()) == (not printed)
    reds = [[image.pixelColor(x, y).value() < 250 for x in range(20) for y in range(20)] for image in images]
    assert reds[1].count(True) <= 2 * reds[0].count(True) and any(reds[0]) and any(reds[1])
    beyond = [image.pixelColor(round(at.x()) + 12, round(at.y()) + 4).value() for image in images]
    assert beyond == [255, 255]
