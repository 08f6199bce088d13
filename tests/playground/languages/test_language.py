"""The language of the window: it is chosen in a menu, kept, and taken at the next start."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from playground import languages
from playground.languages import chosen

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
    assert window.status.sentence.text() == "The language changes when the program starts again."


def test_no_key_of_a_menu_is_there_twice(language, window):
    menus = [window.menus, *window.menus.findChildren(QMenu)]
    for menu in menus:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [key for key, count in keys.items() if count > 1], keys
    assert len(menus) > 8


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
