"""What PySide keeps: nothing of a window that is thrown away, and no item of a layout, which Qt may delete."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QLayout, QLayoutItem

from core.experiment.presets import PRESETS
from playground import app
from playground.window import MainWindow
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui


def items_that_pyside_keeps():
    """Return the items of layouts that have a wrapper: Qt deletes them unheard, and others get their addresses."""
    gc.collect()
    found = [each for each in gc.get_objects() if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)]
    return [type(each.widget()).__name__ for each in found if shiboken6.isValid(each)]


def opened_looked_at_and_closed(qtbot, settings):
    """Return weak references to parts of a window that has been."""
    window = MainWindow(settings)
    window.show()
    qtbot.waitExposed(window)
    window.document.replace(PRESETS["spirals"], "Spirals")
    click(window, "play")
    for number in range(4):
        window.inside.show_page(number)
        qtbot.wait(50)
    window.inside.show_board()
    window.inside.show_diagram()
    qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer.moment.step > 0)
    window.files.may_leave = lambda: True
    window.close()
    assert window.ended_in_time
    window.deleteLater()
    return [weakref.ref(part) for part in (window, window.document, window.trainer, window.pace, window.inside)]


def test_a_closed_window_leaves_nothing_whatever_was_looked_at(qtbot, tmp_path, own_folder):
    app.application()
    gone = opened_looked_at_and_closed(qtbot, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in gone] == [None] * len(gone)


def test_pyside_keeps_no_item_of_a_layout(window, qtbot):
    for number in range(4):
        window.inside.show_page(number)
    window.inside.show_board()
    window.inside.diagram_or_layers()
    window.inside.paint()
    for preset in ("convolution", "skip", "sine", "moons"):
        window.document.replace(PRESETS[preset], preset)
        qtbot.wait(50)
    idle(window, qtbot)
    assert not items_that_pyside_keeps()
