"""Nothing is cut and nothing jumps: every page at every size, larger letters, screens of 150 and 200 per cent."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QWidget,
)

from core.experiment.presets import PRESETS
from playground.languages import ENGLISH, install
from playground.widgets.layouts import filled
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.sections import Elided
from tests.playground.clipping import cut_texts
from tests.playground.test_window import click, idle, train

pytestmark = pytest.mark.gui
ROOT = Path(__file__).resolve().parents[2]
SIZES = (1024, 600), (1366, 768), (1280, 800), (1920, 1080)
SCALED = (1280, 720), (960, 540)  # what a screen of 1920 x 1080 has at 150 and at 200 per cent
SETTLES_MS = 3000  # texts that wrap are laid out again


def settled(window, qtbot, where):
    """Wait until nothing is cut; fail with what is."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_texts(window), timeout=SETTLES_MS)
    assert not cut_texts(window), where


def places(window):
    """Return where everything lies that a page must not move, once it is laid out, and nothing is scrolled."""
    QApplication.processEvents()
    panes = window.panes
    area = panes.parentWidget().parentWidget()
    for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
        bar.setValue(0)
    views = [panes.widget(place) for place in range(3)]
    views += [window.run_bar, window.strips, window.inside.network.tabBar(), window.inside.pages.tabBar()]
    views += [view for view in (window.loss_plot, window.score) if view.isVisible()]
    return {view: (view.mapTo(window, QPoint()), view.size()) for view in views}


def look_over(window, qtbot, size):
    """Turn every page at a size, open what opens, and look."""
    window.resize(*size)
    assert (window.width(), window.height()) == size, "the window can't be as small"
    inside = window.inside
    inside.show_page(0)
    qtbot.wait(20)
    there = places(window)
    for place in range(inside.pages.count()):
        inside.pages.setCurrentIndex(place)
        inside.diagram_or_layers()
        settled(window, qtbot, f"{size}, {inside.pages.tabText(place)}")
        moved = [view for view, lies in places(window).items() if there[view] != lies]
        assert not moved, f"{size}, {inside.pages.tabText(place)} moved {moved}"
        shown = inside.pages.currentWidget(), inside.network.currentWidget()
        areas = [area for page in shown for area in page.findChildren(QScrollArea) if area.parent() is page]
        assert not any(area.horizontalScrollBar().maximum() for area in areas), "a page folds, and isn't cut"
    inside.show_page(0)
    inside.asking.ask(Clicked(0.4, 0.1))
    window.banner.show_state(window.document.experiment, "layer 2 can't take what layer 1 gives", None)
    settled(window, qtbot, f"{size}, an answer and a banner")
    assert places(window) == there
    window.banner.show_state(window.document.experiment, None, None)
    inside.asking.close_panel()


@pytest.fixture
def trained(first_window, qtbot):
    window = first_window
    window.layer_stack.show_more(True)
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    return window


def test_at_every_size_no_page_is_cut_and_none_moves_another(trained, qtbot):
    for size in (*SIZES, *SCALED):
        look_over(trained, qtbot, size)


@pytest.mark.parametrize("preset", ["convolution", "hills", "post-001"])
def test_other_networks_and_data_fit_too(trained, qtbot, preset):
    trained.files.begin(PRESETS[preset])
    idle(trained, qtbot)
    click(trained, "step_batch")
    idle(trained, qtbot)
    for size in (SIZES[0], SCALED[1]):
        look_over(trained, qtbot, size)


@pytest.mark.parametrize("language", [ENGLISH, "de"])
@pytest.mark.parametrize("per_cent", ["150", "200"])
def test_larger_letters_fit(speak, shown_window, qtbot, per_cent, language):
    speak(language)
    window = shown_window(lambda made: made.looks.choose("text_size", per_cent))
    try:
        for size in (SIZES[0], SIZES[1], SIZES[3]):
            look_over(window, qtbot, size)
    finally:
        window.looks.choose("text_size", "100")


def test_german_fits(shown_window, qtbot):
    install("de")
    try:
        window = shown_window(lambda made: made.layer_stack.show_more(True))
        for size in SIZES[0], SIZES[1], SCALED[1]:
            look_over(window, qtbot, size)
    finally:
        install(ENGLISH)


SCRIPT = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from playground.app import application
from playground.languages import install
from playground.window import MainWindow
from tests.playground.clipping import cut_texts
app = application()
install("de")
window = MainWindow(QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
QTest.qWait(500)
window.resize(int(sys.argv[2]), int(sys.argv[3]))  # from a larger one: what was wide must not stay so
QTest.qWait(500)
page = window.inside.diagram.page
found = {"the diagram is wider than its pane"} if page.width() > page.parentWidget().width() else set()
for place in range(window.inside.pages.count()):
    window.inside.pages.setCurrentIndex(place)
    window.inside.diagram_or_layers()
    for _ in range(20):  # texts that wrap are laid out again
        QTest.qWait(150)
        if not cut_texts(window):
            break
    found |= set(cut_texts(window))
print(window.devicePixelRatioF(), sorted(found))
window.files.may_leave = lambda: True
window.close()
"""


@pytest.mark.parametrize(("scale", "size"), [("1.5", SCALED[0]), ("2", SCALED[1])])
def test_a_screen_with_more_pixels_shows_the_same(tmp_path, scale, size):
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)}
    arguments = [sys.executable, "-c", SCRIPT, str(tmp_path / "settings.ini"), *map(str, size)]
    told = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert told.stdout.strip() == f"{float(scale)} []", told.stderr


@pytest.fixture
def sheet(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox, QLineEdit, Elided])
def test_the_look_finds_what_is_too_narrow_and_nothing_else(sheet, kind):
    text, made = "a text that needs some room", kind()
    made.setText(text)
    made.setParent(sheet)
    made.setGeometry(0, 0, 300, 30)
    sheet.show()
    assert cut_texts(sheet) == []
    made.setGeometry(0, 0, 60, 30)
    assert len(cut_texts(sheet)) == 1 and text in cut_texts(sheet)[0]
    if kind is Elided:
        made.setToolTip(text)
        assert cut_texts(sheet) == [], "on purpose, and the whole of it can be read"


def test_the_look_finds_what_lies_beyond_its_place_low_text_tabs_and_heads(sheet):
    label = QLabel("half beyond the edge", sheet)
    label.setGeometry(340, 0, 140, 20)
    tall = QLabel("a text that goes on in several lines, more than there are", sheet, wordWrap=True)
    tall.setGeometry(0, 30, 120, 20)
    tabs, table, choice = QTabBar(sheet), QTableWidget(1, 1, sheet), QComboBox(sheet)
    tabs.setUsesScrollButtons(False)
    for title in ("one long title", "another long title"):
        tabs.addTab(title)
    tabs.setGeometry(0, 60, 110, 30)
    table.setHorizontalHeaderLabels(["a long head"])
    table.setGeometry(0, 100, 200, 80)
    table.setColumnWidth(0, 30)
    choice.addItem("a long choice of a list")
    choice.setGeometry(0, 200, 60, 24)
    sheet.show()
    found = "\n".join(cut_texts(sheet))
    for text in ("half beyond", "several lines", "another long title", "a long head", "a long choice"):
        assert text in found, (text, found)


def test_what_can_be_scrolled_to_is_not_cut(sheet):
    area = QScrollArea(sheet)
    inner = QWidget()
    filled(QHBoxLayout(inner), QLabel("far " * 60))
    area.setWidget(inner)
    area.resize(100, 80)
    sheet.show()
    assert cut_texts(sheet) == []
