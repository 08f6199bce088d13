"""The panes: below each other or side by side by the width, dragged, remembered, put back."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.experiment.presets import PRESETS
from playground.frame.panes import Panes
from playground.widgets.layouts import filled
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def made(qtbot, width):
    panes = Panes(QWidget(), QWidget(), QWidget(), (QWidget(), QWidget()))
    qtbot.addWidget(panes)
    panes.resize(width, 700)
    panes.show()
    qtbot.waitExposed(panes)
    return panes


def drag(splitter, place, by):
    """Drag the handle before the widget at `place` with the mouse."""
    handle = splitter.handle(place)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + by)


def test_the_plots_lie_beside_the_picture_where_there_is_room(qtbot):
    panes = made(qtbot, 1260)
    assert (panes.right.orientation(), panes.plots.orientation()) == (DOWN, ACROSS)
    assert panes.right.sizes()[0] > 1.5 * panes.right.sizes()[1]
    panes.resize(2500, 700)
    assert (panes.right.orientation(), panes.plots.orientation()) == (ACROSS, DOWN)
    assert panes.right.sizes()[0] > 2 * panes.right.sizes()[1]
    assert abs(panes.plots.sizes()[0] - panes.plots.sizes()[1]) <= 1
    panes.resize(1260, 700)
    assert (panes.right.orientation(), panes.plots.orientation()) == (DOWN, ACROSS)


def test_a_window_that_is_made_larger_and_small_again_lies_as_before(qtbot):
    panes = made(qtbot, 1260)
    drag(panes, 2, QPoint(-60, 0))
    drag(panes, 1, QPoint(30, 0))
    before = panes.sizes()
    panes.resize(1900, 900)
    settings, network, right = panes.sizes()
    assert settings == before[0], "the settings need no more"
    assert abs(network / right - before[1] / before[2]) < 0.01
    panes.resize(1260, 700)
    assert panes.sizes() == before


def test_what_is_in_a_pane_does_not_move_it(qtbot):
    panes = made(qtbot, 1260)
    before = panes.sizes()
    for pane in (panes.widget(0), panes.widget(1), panes.right.widget(0), panes.plots.widget(0)):
        inner = QWidget(pane)
        inner.setMinimumSize(3000, 3000)
        filled(QVBoxLayout(pane), inner)
        inner.show()
        QApplication.processEvents()
    assert panes.sizes() == before and panes.minimumSizeHint().width() < 1000


def test_what_was_dragged_is_remembered(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "panes.ini"), QSettings.Format.IniFormat)
    first, second = made(qtbot, 1260), made(qtbot, 1260)
    second.restore(settings)  # nothing is remembered yet
    before = second.sizes(), second.right.sizes(), second.plots.sizes()
    drag(first, 2, QPoint(60, 0))
    drag(first.right, 1, QPoint(0, -50))
    drag(first.plots, 1, QPoint(40, 0))
    dragged = first.sizes(), first.right.sizes(), first.plots.sizes()
    assert all(new != old for new, old in zip(dragged, before, strict=True))
    first.remember(settings)
    second.restore(settings)
    assert (second.sizes(), second.right.sizes(), second.plots.sizes()) == dragged


def test_the_menu_gives_every_pane_its_share_again(window):
    panes = window.panes
    before = panes.sizes(), panes.right.sizes(), panes.plots.sizes()
    drag(panes, 1, QPoint(50, 0))
    drag(panes.right, 1, QPoint(0, 60))
    assert panes.sizes() != before[0] and panes.right.sizes() != before[1]
    window.findChild(QAction, "action_standard_layout").trigger()
    after = panes.sizes(), panes.right.sizes(), panes.plots.sizes()
    assert all(abs(a - b) <= 12 for new, old in zip(after, before, strict=True) for a, b in zip(new, old, strict=True))


@pytest.mark.parametrize("preset", ["first", "digits"])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080)])
def test_a_page_that_comes_to_the_front_moves_nothing_beside_it(window, qtbot, preset, size):
    window.resize(*size)
    window.files.begin(PRESETS[preset])
    idle(window, qtbot)
    panes, inside = window.panes, window.inside

    def lie():
        QApplication.processEvents()
        return panes.sizes(), [panes.widget(place).geometry() for place in range(3)], window.size()

    before, plots = lie(), panes.right.sizes()
    for place in range(inside.pages.count()):
        inside.pages.setCurrentIndex(place)
        for _ in range(2):
            inside.diagram_or_layers()
            qtbot.wait(30)
            assert lie() == before, (inside.pages.tabText(place), inside.network.currentIndex())
    inside.show_page(0)
    assert lie() == before and panes.right.sizes() == plots
