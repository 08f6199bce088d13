"""The window by keys alone: where Tab goes, and a newcomer's whole task."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from core.layers import Activation

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
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
    QApplication.processEvents()  # which lays out what was just shown
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
    press(Qt.Key.Key_Return)
    assert window.inside.asking.panel.isVisible()
    found = walk(window)
    assert not any(window.panes.plots.isAncestorOf(at) for at in found)
    assert any(window.inside.asking.panel.isAncestorOf(at) for at in found)


def test_a_ring_goes_with_tab_until_the_mouse_comes(first_window, qtbot):
    window = first_window
    window.run_bar.play.setFocus()
    ring = window.focus_ring
    assert not ring.isVisible(), "who uses the mouse needs none"
    for at in walk(window):
        at.setFocus()
        press(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        where, lies = place(at, window), ring.geometry()
        assert ring.isVisible(), named(at)
        assert lies.adjusted(1, 1, -1, -1).contains(where) or not window.rect().contains(lies.adjusted(-1, -1, 1, 1))
        assert not ring.mask().contains(ring.rect().center()) or where.height() < 8, (
            "what is inside is not painted over"
        )
    window.run_bar.play.setFocus()
    assert ring.geometry().contains(place(window.run_bar.play, window)), "it goes with the focus"
    window.resize(1100, 700)
    QTest.mouseClick(window.settings_view.findChild(QWidget, "samples"), Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_arrows_read_a_curve(first_window, qtbot):
    window = first_window
    window.trainer.step_epoch()
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == 1.0 and window.trainer._worker is None)
    view = window.loss_plot
    view.plot.setFocus()
    press(Qt.Key.Key_End)
    assert view.readout.isVisible() and view.readout.text().startswith("epoch 1: ")
    press(Qt.Key.Key_Home)
    assert view.readout.text().startswith("epoch 0: ")
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Escape)
    assert not view.readout.isVisible()
    press(Qt.Key.Key_Right)
    assert view.readout.isVisible()
    window.run_bar.play.setFocus()
    assert not view.readout.isVisible(), "with the focus the mark goes"


def test_arrows_go_from_point_to_point_in_space(first_window, qtbot):
    window = first_window
    window.inside.show_page(3)
    page = window.inside.space.get()
    qtbot.waitUntil(lambda: len(page.plane.canvas.dots) > 0)
    page.plane.plot.setFocus()
    told = set()
    for _ in range(6):
        press(Qt.Key.Key_Right)
        assert page._mouse is not None, "each key leads to a point"
        told.add(page._mouse)
    assert len(told) == 6 and " at x1 " in page.readout.text()


def test_a_digit_is_drawn_and_corrected_by_keys(first_window, qtbot):
    window = first_window
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page = window.inside.board.get()
    qtbot.waitUntil(lambda: page.readers.known() is not None and QApplication.focusWidget() is page.board)
    draw_one()
    assert len(page.board.drawing.strokes) == 1
    shares = page.answer.shares
    assert int(shares.argmax()) == 1, shares
    press(Qt.Key.Key_7)  # it is a seven, one says
    assert [digit.label for digit in page.teaching.my_digits.digits] == [7]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.board.drawing.empty()


def draw_one():
    """Draw a 1 on the board that has the focus."""
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    for _ in range(14):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)


def tab_to(name):
    """Press Tab until what has this object name has the focus."""
    for _ in range(MOST_STOPS):
        if QApplication.focusWidget() is not None and QApplication.focusWidget().objectName() == name:
            return QApplication.focusWidget()
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


def type_in(text):
    field = QApplication.focusWidget()
    press(Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, text)
    press(Qt.Key.Key_Return)


def test_a_newcomers_whole_task_by_keys_alone(first_window, qtbot):
    window = first_window
    document = window.document
    window.activateWindow()

    def steps():
        return document.undo_stack.index()

    def paused():
        return window.trainer._worker is None and not window.trainer.running

    tab_to("dataset")
    while document.experiment.data.dataset != "circles":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F9)
    chosen = document.experiment
    assert steps() == 2 and chosen.seed != 0
    press(Qt.Key.Key_L, CTRL)
    assert len(document.experiment.layers) == len(chosen.layers) + 1
    press(Qt.Key.Key_G, CTRL)
    assert window.layer_stack.isVisible()
    tab_to("units")
    type_in("9")
    assert document.experiment.layers[0].units == 9
    qtbot.waitUntil(paused)
    play = tab_to("play")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.trainer.moment.step > 300, timeout=10_000)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(paused)
    assert QApplication.focusWidget() is play, "the button keeps the focus"
    press(Qt.Key.Key_1, CTRL)
    asking = tab_to("asked_picture")
    assert " of the test samples" in asking.accessibleDescription(), "the score, for who can't see it"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert asking.panel.isVisible() and "Why class" in asking.panel.title.text()
    press(Qt.Key.Key_Escape)
    assert not asking.panel.isVisible()
    press(Qt.Key.Key_G, CTRL)
    sheet = tab_to("diagram")
    qtbot.waitUntil(lambda: sheet.layout_ is not None and sheet.seen.plan.columns[1].units == 9)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    type_in("2")
    assert [touch.value for touch in document.experiment.layers[0].touches] == [2.0]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_D, CTRL)
    page = window.inside.board.get()
    qtbot.waitUntil(lambda: page.readers.known() is not None and QApplication.focusWidget() is page.board)
    draw_one()
    assert page.answer.text().startswith("1") or "1: " in page.answer.text()
    play = tab_to("play")
    press(Qt.Key.Key_Z, CTRL)
    assert not document.experiment.layers[0].touches, "the board's own undo has the board's focus"
    assert len(document.experiment.layers) == len(chosen.layers) + 1
    for _ in range(4):
        press(Qt.Key.Key_Z, CTRL)
    assert document.experiment.data.dataset == "moons" and len(document.experiment.layers) == len(chosen.layers)
    assert steps() == 0, "five undone: the weight, the units, the layer, the seed, the data"


def test_no_key_is_there_twice_and_the_readme_has_all(first_window):
    window = first_window
    keys = [key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()]
    keys = [key for key in keys if key]
    assert len(keys) == len(set(keys)) > 20, sorted(keys)
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    section = readme.partition("## The keyboard")[2].partition("\n## ")[0]
    told = set(re.split(r"[\s,;|]+", section))
    spans = {f"Ctrl+{number}" for number in range(1, 5)}  # the table has the first and the last
    missing = [key for key in keys if key not in told | spans and key != "Ctrl+Y"]
    assert not missing, missing


def test_what_vanishes_gives_its_focus_on_without_a_ring(first_window):
    window = first_window
    button = window.run_bar.buttons["reset"]
    button.setFocus()
    button.hide()
    assert QApplication.focusWidget() is window.run_bar.buttons["new_seed"] and not window.focus_ring.isVisible()


def test_what_the_keys_do_is_said_once_where_the_focus_is(first_window, qtbot):
    window, hint = first_window, first_window.focus_ring.hint
    window.activateWindow()
    sheet = tab_to("diagram")
    assert hint.isVisible() and "Shift+arrows: the edges" in hint.text()
    assert not place(sheet, window).intersects(hint.geometry()), "it hides nothing of what the keys are for"
    assert hint.width() >= hint.sizeHint().width() and window.rect().contains(hint.geometry()), "no word of it is cut"
    press(Qt.Key.Key_Tab)
    assert not hint.isVisible() or "edges" not in hint.text()
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is sheet and not hint.isVisible(), "once"
    press(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.inside.board.get().board)
    qtbot.waitUntil(hint.isVisible)  # once the page is laid out
    assert "Arrows move a pen" in hint.text()
    QTest.mouseClick(window.settings_view.findChild(QWidget, "samples"), Qt.MouseButton.LeftButton)
    assert not hint.isVisible(), "who uses the mouse needs none"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_weight_is_set_a_neuron_and_a_layer_are_removed_by_what_the_hint_says(first_window, qtbot):
    window = first_window
    window.activateWindow()
    document = window.document
    sheet = tab_to("diagram")
    qtbot.waitUntil(lambda: sheet.layout_ is not None)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    while "neuron 3" not in sheet.told():
        press(Qt.Key.Key_Down)
    while "← x1" not in sheet.told():
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.accessibleDescription().startswith("layer 1, neuron 3 ← x1"), "for who can't see it"
    press(Qt.Key.Key_Return)
    type_in("-1.5")
    (touch,) = document.experiment.layers[0].touches
    assert (touch.unit, touch.source, touch.value) == (2, 0, -1.5)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is sheet
    choose(by_menu_key(sheet), "Remove a neuron from layer 1")
    window.activateWindow()  # which a platform without a screen forgets over a menu
    assert document.experiment.layers[0].units == 5
    layers = len(document.experiment.layers)
    qtbot.waitUntil(lambda: sheet.seen.plan.columns[1].units == 5, timeout=10_000)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    choose(by_menu_key(sheet), "Remove layer 1")
    assert len(document.experiment.layers) == layers - 1


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_enter_opens_all_that_can_be_done_where_there_is_no_bias_to_set(first_window, qtbot):
    window = first_window
    first, *rest = window.document.experiment.layers
    layers = first, Activation("relu"), *rest
    window.document.replace(replace(window.document.experiment, layers=layers), "Activation")
    sheet = tab_to("diagram")
    qtbot.waitUntil(lambda: sheet.layout_ is not None and len(sheet.seen.plan.columns) == 5, timeout=10_000)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None and not sheet.edge_field.isVisible(), "nothing is done to the input"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu.objectName() == "diagram_menu" and not sheet.edge_field.isVisible()
    choose(menu, "Show the layer's card")
    qtbot.waitUntil(lambda: window.layer_stack.isVisible())


def by_menu_key(sheet):
    """Press Shift+F10, of which the platform makes this."""
    QApplication.sendEvent(
        sheet.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), sheet.viewport().mapToGlobal(QPoint(5, 5))),
    )
    return QApplication.activePopupWidget()


def choose(menu, text):
    """Go down a menu to an entry, and press Enter."""
    while menu.activeAction() is None or menu.activeAction().text() != text:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_borders_are_moved_by_keys_and_the_focus_comes_back(first_window, qtbot):
    window = first_window
    window.activateWindow()
    play = tab_to("play")
    before = window.panes.sizes()
    press(Qt.Key.Key_F4)
    border = QApplication.focusWidget()
    assert "Left and Right move the border" in window.focus_ring.hint.text() and window.focus_ring.hint.isVisible()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window.panes.sizes()[0] == before[0] + 38 and sum(window.panes.sizes()) == sum(before)
    window.resize(window.width() + 100, window.height())
    assert window.panes.sizes()[0] == before[0] + 38, "kept, as a drag's"
    seen = [border]
    while True:
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is border:
            break
        seen.append(QApplication.focusWidget())
    assert len(seen) == 4 and len({each.accessibleName() for each in seen}) == 2
    across = next(each for each in seen if each.splitter() is window.panes.right)
    while QApplication.focusWidget() is not across:
        press(Qt.Key.Key_F4)
    high = window.panes.right.sizes()[0]
    press(Qt.Key.Key_Up)
    assert window.panes.right.sizes()[0] == high - 20
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is play
    assert border not in walk(window), "Tab stays within what is worked with"


def test_the_samples_portrait_takes_the_points_that_arrows_lead_to(first_window, qtbot):
    window = first_window
    window.activateWindow()
    press(Qt.Key.Key_2, CTRL)
    page = window.inside.pages.currentWidget().page
    qtbot.waitUntil(lambda: page.chosen is not None and page.work is not None, timeout=10_000)
    tab_to("portrait")
    assert "Arrows take another point" in window.focus_ring.hint.text()
    x = page.chosen.x.copy()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    moved = page.chosen.x - x
    wide, high = (page.moment.plane.extent[k + 1] - page.moment.plane.extent[k] for k in (0, 2))
    assert moved == pytest.approx([2 / 60 * wide, 0.1 / 60 * high], rel=1e-3)


def test_histograms_are_read_bar_by_bar(first_window, qtbot, monkeypatch):
    from playground.instruments import histograms

    window, heard = first_window, []
    monkeypatch.setattr(histograms, "announce", lambda _, sentence, **__: heard.append(sentence))
    window.activateWindow()
    press(Qt.Key.Key_3, CTRL)
    page = window.inside.instruments.get()
    page.show_page("histograms")
    qtbot.waitUntil(lambda: len(page.histograms.rows) == 3 and page.histograms.isVisible(), timeout=10_000)
    rows = tab_to("histogram_rows")
    press(Qt.Key.Key_Down)
    assert rows.choice == 1 and heard[-1].startswith("2 "), "as a click chooses it"
    told = []
    for _ in range(len(rows._bars()) + 1):
        press(Qt.Key.Key_Right)
        told.append(page.read.text())
    assert told[-1] == told[-2] and heard[-1] == told[-1] and len({*told}) >= 4, "at its end it stays"
    assert "of activations" in told[0] and "of weights" in told[-1]
    press(Qt.Key.Key_Left)
    assert page.read.text() == told[-3]
    press(Qt.Key.Key_Escape)
    assert page.read.text() == ""


def test_the_preview_of_augmentation_is_drawn_anew(window, qtbot):
    from core.experiment.presets import PRESETS

    digits = next(name for name, preset in PRESETS.items() if not preset.data.dimensions)
    window.files.begin(PRESETS[digits])
    qtbot.waitUntil(lambda: window.trainer._worker is None and window.trainer.moment is not None, timeout=20_000)
    section = window.settings_view.augmentation
    window.settings_view.set_open(["augmentation"])
    qtbot.waitUntil(lambda: len(section.preview.shown) > 0 and section.preview.isVisible(), timeout=10_000)
    window.activateWindow()
    tab_to("augment_rotate")
    type_in("40")
    preview = tab_to("augment_preview")
    before = preview.shown
    press(Qt.Key.Key_Space)
    assert preview.shown.shape == before.shape and (preview.shown != before).any()
