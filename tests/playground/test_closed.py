"""A window that is closed and thrown away: nothing of it stays in memory, whichever pages were looked at."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayout, QLayoutItem

from core.experiment.learning import SGD, Adam, Momentum
from core.experiment.presets import PRESETS
from core.value import replace
from playground import app
from playground.window import MainWindow
from tests.playground.test_window import click

pytestmark = pytest.mark.gui


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


def test_a_page_comes_back_from_its_own_window_whole_after_tab_was_pressed_there(first_window, qtbot):
    window = first_window
    network = window.inside.network
    window.inside.diagram_or_layers()
    for _ in range(2):
        network.detach(network.currentWidget())
        qtbot.wait(100)
        apart = window.layer_stack.window()
        for top in (window, apart):
            top.activateWindow()
            top.setFocus()
            QTest.keyClick(top, Qt.Key.Key_Tab)
            QTest.keyClick(top, Qt.Key.Key_Tab)
        network.close_windows()
        qtbot.wait(200)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert all(shiboken6.isValid(action) for card in window.layer_stack.cards for action in card._actions.values())


def test_pyside_keeps_no_items_of_layouts(window, qtbot):
    """It would take for them whatever comes to lie where Qt deleted one: a crash in an hour of clicks."""
    for number in range(4):
        window.inside.show_page(number)
    window.inside.show_board()
    window.inside.show_card(0)
    experiment = window.document.experiment
    for optimizer in (Adam(), Momentum(), SGD()):
        window.document.replace(
            replace(experiment, training=replace(experiment.training, optimizer=optimizer)), "Optimizer"
        )
        QTest.qWait(20)
    window.resize(1024, 600)
    QTest.qWait(50)
    items = [w for w in shiboken6.getAllValidWrappers() if isinstance(w, QLayoutItem) and not isinstance(w, QLayout)]
    assert not items
