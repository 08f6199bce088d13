"""The menu bar: every entry has a name of its own, keys clash nowhere, entries reach what they speak of."""

from collections import Counter

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAction, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QTextBrowser

from core.experiment.presets import PRESETS
from playground.widgets.colors import theme
from tests.playground.test_window import find, idle

pytestmark = pytest.mark.gui


def entry(window, name):
    found = window.findChild(QAction, f"action_{name}")
    assert found is not None, name
    return found


def test_keys_and_names_are_there_once(window):
    actions = [action for action in window.menus.findChildren(QAction) if action.objectName().startswith("action_")]
    names = Counter(action.objectName() for action in actions)
    keys = Counter(key.toString() for action in actions for key in action.shortcuts())
    assert len(names) > 20 and len(keys) > 12
    assert not [name for name, count in (names + keys).items() if count > 1]


def test_entries_of_the_training_menu_ask_the_trainer(window, qtbot):
    for name, step in (("one_batch", 1), ("one_epoch", 80), ("reset", 0)):
        entry(window, name).trigger()
        idle(window, qtbot)
        assert window.trainer.moment.step == step
    seed = window.document.experiment.seed
    entry(window, "new_seed").trigger()
    idle(window, qtbot)
    assert window.document.experiment.seed != seed


def test_an_example_begins_anew_and_a_layer_is_added(window, qtbot):
    entry(window, "circles").trigger()
    assert window.document.experiment == PRESETS["circles"]
    entry(window, "add_dense_layer").trigger()
    assert len(window.document.experiment.layers) == len(PRESETS["circles"].layers) + 1
    entry(window, "undo").trigger()
    assert window.document.experiment == PRESETS["circles"]
    entry(window, "redo").trigger()
    assert window.document.experiment != PRESETS["circles"]
    idle(window, qtbot)


def test_one_theme_is_checked(window):
    for name, title in theme.THEMES.items():
        actions = {action.text(): action for action in window.menus.findChildren(QAction)}
        actions[title].trigger()
        assert [other for other in theme.THEMES.values() if actions[other].isChecked()] == [title]
        assert window.settings.value("theme") == name


def test_high_contrast_is_found_under_theme_and_under_colours(window):
    view = next(action.menu() for action in window.menus.actions() if action.text() == "&View")
    menus = {action.text(): action.menu() for action in view.actions() if action.menu() is not None}
    assert menus["&Colours"] in [action.menu() for action in menus["T&heme"].actions()]
    assert entry(window, "high_contrast") in menus["&Colours"].actions()


def test_every_key_is_told_as_it_always_is_on_any_screen_and_scrolls(window, monkeypatch):
    small, seen = QRect(0, 0, 1024, 600), []
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: small)
    entry(window, "add_dense_layer").trigger()
    assert entry(window, "undo").text() != "&Undo", "it says what it would undo"

    def read():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        told = find(dialog, "keys", QTextBrowser)
        bar = told.verticalScrollBar()
        seen.append((dialog.size(), bar.maximum(), told.horizontalScrollBar().maximum()))
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End):
            QTest.keyClick(told, key)
            seen.append(bar.value())
        seen.append([line.strip() for line in told.toPlainText().splitlines() if line])
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(50, read)
    entry(window, "keyboard").trigger()
    (size, most, across), page, line, end, lines = seen
    assert size.width() <= small.width() and size.height() <= small.height() and across == 0
    assert 0 < page < line < end == most
    told = dict(zip(lines[::2], lines[1::2], strict=False))
    rows = {"F5": "Play or pause", "Ctrl+Shift+G": "Guided experiments", "Ctrl+Z": "Undo", "Ctrl+Shift+Z": "Redo"}
    assert {key: told.get(key) for key in rows} == rows and "Delete" in told


def test_alt_h_then_w_shows_the_words(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_W)
    inner = menu.activeAction().menu()
    qtbot.waitUntil(inner.isVisible)
    assert inner.title() == "&Words"
    for each in (inner, menu):
        each.close()


def test_about_is_shown(window):
    seen = []

    def read():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.buttons()[0].click()

    QTimer.singleShot(50, read)
    entry(window, "about").trigger()
    assert "NumPy" in seen[0]


def test_the_run_bar_names_the_keys_of_the_menu(window):
    entries = {"play": "play_or_pause", "step_batch": "one_batch", "step_epoch": "one_epoch"}
    for button, name in (entries | {"reset": "reset", "new_seed": "new_seed"}).items():
        key = entry(window, name).shortcut().toString()
        assert f"({key})" in window.run_bar.buttons[button].toolTip()
