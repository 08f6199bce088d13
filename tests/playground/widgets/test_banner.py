"""The banner: which of three things it says, when it hides, and its button."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.experiment.presets import PRESETS
from core.layers import Dense
from playground.widgets.banner import Banner

pytestmark = pytest.mark.gui
MOONS = PRESETS["moons"]
WIDE = replace(MOONS, layers=(Dense(4096, "relu"), Dense(4096, "relu"), Dense(2, "softmax")))


@pytest.fixture
def banner(qtbot):
    made = Banner()
    qtbot.addWidget(made)
    return made


def test_it_hides_while_all_is_well(banner):
    banner.show_state(MOONS, None, "It blew up.")
    assert banner.isVisible()
    banner.show_state(MOONS, None, None)
    assert banner.isHidden() and not banner.text.text()


def test_a_problem_comes_before_trouble_and_trouble_before_patience(banner):
    banner.show_state(WIDE, "there are no layers", "It blew up.")
    assert banner.text.text() == "This can't be trained yet: there are no layers." and banner.fix.isVisible()
    banner.show_state(WIDE, None, "It blew up.")
    assert banner.text.text() == "It blew up." and not banner.fix.isVisible()
    banner.show_state(WIDE, None, None)
    assert "large network" in banner.text.text() and "67 MB" in banner.text.text() and not banner.fix.isVisible()


def test_the_button_asks_for_a_fix(banner, qtbot):
    banner.show_state(MOONS, "there are no layers", None)
    qtbot.waitExposed(banner)
    with qtbot.waitSignal(banner.fix_clicked):
        QTest.mouseClick(banner.fix, Qt.MouseButton.LeftButton)
