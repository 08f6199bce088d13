"""The window in German: no text is wider than its room, and none is English."""

import re

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QTabBar, QWidget

from playground import languages
from tests.playground.test_fits import SIZES, look_over, settled
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui
SECTIONS = ["data", "features", "training", "schedule", "stopping"]
CODE = {"activation", "initializer", "optimizer"}  # choices among names that the formats of files have, too
SAME = {  # in both languages
    *("batch", "dense", "deutsch", "dropout", "english", "export", "fashion", "mnist", "log", "neuron", "radius"),
    *("rate", "sgd", "sin", "standard", "status", "system", "tanh", "test", "training", "xor"),
}


def pages(window, qtbot):
    """Show every page, and give its name while it is seen."""
    window.trainer.step_batch()
    qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer.moment.step > 0, timeout=10_000)
    idle(window, qtbot)
    for number in range(window.inside.pages.count()):
        window.inside.pages.setCurrentIndex(number)
        qtbot.wait(100)
        idle(window, qtbot)
        yield window.inside.pages.tabText(number)
    window.inside.pages.setCurrentIndex(0)
    window.inside.network.bring(window.layer_stack)
    window.settings_view.set_open(SECTIONS)
    qtbot.wait(100)
    yield "the layers' cards and every section"
    window.inside.paint()
    qtbot.wait(50)
    yield "the painting tools"


@pytest.mark.parametrize("size", [*SIZES[:2], SIZES[3]], ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_text_has_room(speak, shown_window, qtbot, size):
    speak("de")
    window = shown_window(lambda made: None)
    look_over(window, qtbot, size)
    for page in pages(window, qtbot):
        settled(window, qtbot, f"{size}, {page}")


def texts(window):
    """Return all that is read: on labels, buttons, tabs, in lists and menus, and in tips of all these."""
    found = [action.text() for action in window.findChildren(QAction)]
    for widget in window.findChildren(QWidget):
        found += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QComboBox) and widget.objectName() not in CODE:
            found += map(widget.itemText, range(widget.count()))
        if isinstance(widget, QTabBar):
            found += map(widget.tabText, range(widget.count()))
    plain = (re.sub(r"<[^>]*>|&(?=\w)", "", text).strip() for text in found)
    return {text for text in plain if re.search(r"[A-Za-z]{3}", text)}


def test_no_text_is_english(speak, shown_window, qtbot):
    read = {}
    for language in (languages.ENGLISH, "de"):
        speak(language)
        window = shown_window(lambda made: None)
        read[language] = set[str]().union(*(texts(window) for _ in pages(window, qtbot)))
    left = read["de"] & read[languages.ENGLISH]
    assert not {text for text in left if not SAME.issuperset(re.findall(r"[a-z]{3,}", text.lower()))}
    assert len(read["de"]) > 500
