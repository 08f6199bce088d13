"""The language of the window: it is chosen in a menu, kept, and taken at the next start."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from playground import languages
from playground.frame.language_strip import LanguageStrip
from playground.languages import chosen
from playground.words import lexicon
from playground.words.formulas import formula_of
from tests.playground.test_window import click, find, idle

pytestmark = pytest.mark.gui


@pytest.fixture(params=sorted(languages.LANGUAGES.keys() - {languages.SYSTEM}))
def language(qapp, request):
    """Speak a language for a while."""
    languages.install(request.param)
    yield request.param
    languages.install(languages.ENGLISH)


def test_a_language_is_kept_for_the_next_start(window):
    entry = {action.text(): action for action in window.menus.findChildren(QAction)}
    assert entry["As the system"].isChecked() and window.settings.value("language") is None
    entry["Deutsch"].trigger()
    assert window.settings.value("language") == "de" and entry["Deutsch"].isChecked()
    strip = window.strips.findChild(LanguageStrip)
    assert strip.isVisible() and strip.text.text() == "The language changes when the program starts again."
    needed = strip.text.fontMetrics().horizontalAdvance(strip.text.text())
    assert strip.text.width() >= needed and not strip.whole.isVisible()
    QTest.mouseClick(strip.findChild(QPushButton, "hide_language_strip"), Qt.MouseButton.LeftButton)
    assert not strip.isVisible() and window.notices.line.isVisible()
    entry["English"].trigger()
    assert strip.isVisible() and len(window.strips.findChildren(LanguageStrip)) == 1


def test_no_key_of_a_menu_is_there_twice(language, window):
    menus = [window.menus, *window.menus.findChildren(QMenu)]
    for menu in menus:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [key for key, count in keys.items() if count > 1], keys
    assert len(menus) > 8


def test_undo_a_reset_and_a_formula_are_said_in_german(language, window, qtbot):
    german = language == "de"
    find(window, "epochs").stepUp()
    next(menu.menu() for menu in window.menus.actions() if menu.text() in ("&Edit", "&Bearbeiten")).aboutToShow.emit()
    undo = window.findChild(QAction, "action_undo").text().replace("&", "")
    assert undo == window.document.undo_stack.undoText() + " rückgängig machen" if german else undo.startswith("Undo ")
    click(window, "step_epoch")
    idle(window, qtbot)
    click(window, "reset")
    idle(window, qtbot)
    begun = "Zurück am Anfang" if german else "Back at the start"
    qtbot.waitUntil(lambda: window.status.sentence.text().startswith(begun))
    rule = "v ← 0,9 v + g", "w ← w - Rate v"
    assert (formula_of(lexicon.built_in("en")["momentum"])[:2] == rule) == german


def test_the_system_decides_where_nobody_has(monkeypatch, qapp):
    class System:
        spoken: list[str]

        def uiLanguages(self):
            return self.spoken

    monkeypatch.setattr(QLocale, "system", System)
    for spoken, language in ((["fr-FR", "fr", "de-AT"], "de"), (["en-GB", "de"], "en"), (["C"], "en"), ([], "en")):
        System.spoken = spoken
        assert chosen.of_system() == language


def test_qts_own_buttons_speak_it_too(language, qapp):
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert cancel == {"en": "Cancel", "de": "Abbrechen"}[language]
