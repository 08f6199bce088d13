"""The row for what has to be said: it never moves, the most urgent lies on top, and a cut sentence can be read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.experiment.presets import PRESETS
from playground.widgets.below import Below
from playground.widgets.strips import Strip, StripRow

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
LONG = "This can't be trained yet: " + "a long story of what doesn't fit, and why " * 8


@pytest.fixture
def row(qtbot):
    ground, strips = QPushButton("below"), [Strip("first"), Strip("second")]
    for strip in strips:
        strip.add_button(f"{strip.objectName()}_fix", "Fix it", "", strip.hide)
    made = StripRow(ground, *strips)
    qtbot.addWidget(made)
    made.resize(500, made.height())
    made.show()
    return made


def seen(row):
    return [strip for strip in (row._ground, *row._strips) if strip.isEnabled()]


def test_the_most_urgent_lies_on_top_and_the_keyboard_reaches_that_alone(row):
    first, second = row._strips
    height = row.height()
    assert seen(row) == [row._ground]
    second.say("B")
    second.show()
    assert seen(row) == [second]
    first.say("A")
    first.show()
    assert seen(row) == [first] and second.isVisible(), "it comes again"
    assert row.childAt(row.rect().center()).parentWidget() is first or row.childAt(row.rect().center()) is first
    QTest.mouseClick(first.findChild(QPushButton, "first_fix"), LEFT)
    assert seen(row) == [second] and row.height() == height
    QTest.mouseClick(second.findChild(QPushButton, "second_fix"), LEFT)
    assert seen(row) == [row._ground] and row.height() == height


def test_it_is_as_high_as_larger_letters_need(row, qtbot):
    before = row.height()
    row._strips[0].show()
    button = row._strips[0].findChild(QPushButton, "first_fix")
    large = QFont(button.font())
    large.setPointSizeF(2 * large.pointSizeF())
    button.setFont(large)
    qtbot.waitUntil(lambda: row.height() > before and button.height() >= button.sizeHint().height())


def test_what_is_cut_can_be_read_as_a_whole(row):
    strip = row._strips[0]
    strip.say("Short.")
    strip.show()
    assert not strip.whole.isVisible()
    strip.say(LONG)
    assert strip.whole.isVisible() and strip.text.toolTip() == LONG
    QTest.mouseClick(strip.whole, LEFT)
    reading = strip.findChild(Below)
    assert reading.isVisible() and LONG.split(":")[0].replace("'", "&#x27;") in reading.text.text()
    QTest.keyClick(reading, Qt.Key.Key_Escape)
    assert not reading.isVisible()
    row.resize(6000, row.height())
    assert not strip.whole.isVisible()


def test_no_banner_moves_anything_in_the_window(window):
    def lie():
        QApplication.processEvents()
        views = window.panes, window.boundary.plot, window.loss_plot, window.settings_view, window.run_bar
        return [(view.mapTo(window, QPoint()), view.size()) for view in views]

    before = lie()
    window.banner.show_state(PRESETS["moons"], LONG, None)
    assert window.banner.isVisible() and lie() == before
    window.files.banner.show_touched("mine.nnplay", gone=True)
    assert lie() == before and window.files.banner.isEnabled() and not window.banner.isEnabled()
    window.files.banner.hide()
    assert window.banner.isEnabled() and isinstance(window.banner.parentWidget(), QWidget)
    window.banner.show_state(PRESETS["moons"], None, None)
    assert lie() == before
