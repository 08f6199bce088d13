"""What the style draws, in light and dark: the frames of check boxes, the line under tabs."""

import pytest
from PySide6.QtWidgets import QCheckBox, QTabWidget, QWidget

from playground.widgets.colors import theme
from tests.playground.sample.test_one_sample import contrast

pytestmark = pytest.mark.gui


@pytest.fixture(params=["light", "dark"])
def themed(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "light")


def colors(widget, across):
    """Return the colours of one column of pixels."""
    image = widget.grab().toImage()
    return [image.pixelColor(across, down) for down in range(image.height())]


def test_an_unchecked_box_is_seen(qtbot, qapp, themed):
    box = QCheckBox("log")
    qtbot.addWidget(box)
    box.show()
    frame = box.grab().toImage().pixelColor(0, box.height() // 2)
    palette = qapp.palette()
    for ground in (palette.window().color(), palette.base().color()):
        assert contrast(frame, ground) >= 3, frame.name()


def test_no_bright_line_runs_under_the_tabs(qtbot, qapp, themed):
    tabs = QTabWidget(documentMode=True)
    tabs.addTab(QWidget(), "one")
    qtbot.addWidget(tabs)
    tabs.resize(300, 100)
    tabs.show()
    ground = qapp.palette().window().color()
    assert max(contrast(color, ground) for color in colors(tabs, 295)) < 2.5
