"""The window by keys alone: where Tab goes, and a newcomer's whole task."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

pytestmark = pytest.mark.gui
MOST_STOPS = 150


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is, as a keyboard does."""
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def walk(window, *, back=False):
    """Press Tab until it is where it began; return what had the focus, in that order."""
    press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    found = [QApplication.focusWidget()]
    for _ in range(MOST_STOPS):
        press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is found[0]:
            return found
        assert at not in found, f"Tab is caught at {named(at)}"
        found.append(at)
    raise AssertionError("Tab never comes back")


def named(widget):
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"


def place(widget, window):
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def can_have_focus(widget):
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return by_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def assert_in_order(found, window):
    """Each stop lies below or to the right of the one before, and the columns come one after the other."""
    panes = [window.run_bar, *(window.panes.widget(k) for k in range(3))]
    places = [next((k for k, pane in enumerate(panes) if pane.isAncestorOf(at)), None) for at in found]
    known = [at for at in places if at is not None]
    assert known == sorted(known), "the columns are mixed"
    for (before, pane), (after, to) in zip(
        zip(found, places, strict=True), zip(found[1:], places[1:], strict=True), strict=False
    ):
        one, other = place(before, window), place(after, window)
        below, right = other.bottom() > one.top(), other.left() > one.left()
        assert pane != to or below or right, f"up and to the left from {named(before)} to {named(after)}"


PAGES = "picture", "sample", "instruments", "space", "board", "layers"


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_the_window_as_one_reads(first_window, qtbot, page):
    window = first_window
    window.activateWindow()
    if page == "layers":
        window.inside.network.bring(window.layer_stack)
    else:
        window.inside.pages.bring_number(PAGES.index(page))
    pages = (window.inside.network if page == "layers" else window.inside.pages).currentWidget()
    looking = getattr(pages, "page", pages)
    qtbot.waitUntil(lambda: not hasattr(looking, "looking") or not looking.looking.waiting, timeout=5_000)
    window.run_bar.play.setFocus()
    press(Qt.Key.Key_Backtab)  # from the last stop, so that the first one comes first
    found = walk(window)
    assert found[0] is window.run_bar.play
    for area in window.findChildren(QScrollArea):  # which followed the focus
        area.verticalScrollBar().setValue(0)
    assert_in_order(found, window)
    for control in window.findChildren(QWidget):
        scrolls = isinstance(control, QScrollArea) and any(map(control.isAncestorOf, found))
        if can_have_focus(control) and not scrolls and control.window() is window:
            assert control in found, named(control)
    assert walk(window, back=True)[::-1] == found


def test_a_stop_that_is_out_of_sight_is_scrolled_to(first_window):
    window = first_window
    window.resize(1024, 600)
    window.settings_view.set_open(["data", "features", "training", "schedule", "stopping"])
    for at in walk(window):
        if window.settings_view.isAncestorOf(at):
            at.setFocus()
            press(Qt.Key.Key_Tab)
            press(Qt.Key.Key_Backtab)
            seen = at.visibleRegion().boundingRect()
            assert seen.height() == at.height(), named(at)


def test_what_lies_under_a_panel_is_no_stop(first_window):
    window = first_window
    window.inside.asking.setFocus()
    press(Qt.Key.Key_Right)
    assert window.inside.asking.panel.isVisible()
    found = walk(window)
    assert not any(window.panes.plots.isAncestorOf(at) for at in found)
    assert any(window.inside.asking.panel.isAncestorOf(at) for at in found)


@pytest.mark.parametrize("colors", ["standard", "contrast"])
def test_a_ring_is_around_whatever_tab_goes_to_until_the_mouse_takes_the_keyboard(first_window, colors):
    window = first_window
    window.looks.choose("colors", colors)
    window.run_bar.play.setFocus()
    for _ in range(len(walk(window))):
        press(Qt.Key.Key_Tab)
        at, ring = QApplication.focusWidget(), window.findChild(QWidget, "focus_ring")
        assert ring.isVisible(), named(at)
        seen = place(at, window) & window.rect()
        assert ring.geometry().intersects(seen) and ring.geometry().width() <= seen.width() + 6, named(at)
        shot = window.grab(ring.geometry()).toImage()
        color = window.palette().highlight().color()
        edge = shot.pixelColor(shot.width() // 2, 0), shot.pixelColor(shot.width() // 2, shot.height() - 1)
        assert color in edge, named(at)
    QTest.mouseClick(window.run_bar.buttons["reset"], Qt.MouseButton.LeftButton)
    window.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    window.looks.choose("colors", "standard")
