"""The panes: below each other or side by side by the width, dragged, remembered, put back."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.experiment.presets import PRESETS
from playground.panes import Panes

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
    panes.resize(1900, 700)
    assert (panes.right.orientation(), panes.plots.orientation()) == (ACROSS, DOWN)
    assert panes.right.sizes()[0] > 2 * panes.right.sizes()[1]
    assert abs(panes.plots.sizes()[0] - panes.plots.sizes()[1]) <= 1
    panes.resize(1260, 700)
    assert (panes.right.orientation(), panes.plots.orientation()) == (DOWN, ACROSS)


def test_where_the_network_takes_the_room_the_plots_go_below_the_picture(qtbot):
    panes = made(qtbot, 1900)
    before = panes.sizes()
    panes.widen_network(wide=True)
    assert panes.right.orientation() == DOWN and panes.sizes()[1] > 900
    panes.widen_network(wide=False)
    assert panes.right.orientation() == ACROSS and panes.sizes() == before
    panes.resize(2600, 700)
    panes.widen_network(wide=True)
    assert panes.right.orientation() == ACROSS


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


def cut(window, later):
    """Return whether a page is wider than the room it has."""
    place = later.page
    return place.minimumSizeHint().width() > place.parentWidget().width()


@pytest.mark.parametrize("preset", ["moons", "digits"])
def test_beside_the_diagram_no_page_is_cut(window, qtbot, preset):
    window.files.begin(PRESETS[preset])
    panes, inside = window.panes, window.inside
    inside.show_diagram()
    half = panes.sizes()
    inside.show_page(1)  # which is made now, and knows its numbers only then
    qtbot.waitUntil(lambda: inside.one_sample.page.work is not None)
    qtbot.waitUntil(lambda: not cut(window, inside.one_sample))
    assert panes.sizes()[1] < half[1] and not cut(window, inside.diagram)
    inside.show_board()
    qtbot.waitUntil(lambda: not cut(window, inside.board))
    assert not cut(window, inside.diagram)
    inside.show_page(0)
    assert panes.sizes() == half
    inside.show_page(1)
    inside.diagram_or_layers()
    inside.show_diagram()
    assert not cut(window, inside.one_sample) and not cut(window, inside.diagram)


def test_a_column_that_was_dragged_beside_the_diagram_stays(window):
    panes, inside = window.panes, window.inside
    inside.show_diagram()
    drag(panes, 2, QPoint(-90, 0))
    dragged = panes.sizes()
    inside.show_board()
    assert panes.sizes() == dragged
    inside.diagram_or_layers()
    inside.show_diagram()
    assert not cut(window, inside.board)
