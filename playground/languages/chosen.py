"""Which language the window speaks: as the system does, or as a person wants."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.wording import mark

SYSTEM, ENGLISH = "system", "en"
LANGUAGES = {SYSTEM: mark("As the system"), ENGLISH: "English", "de": "Deutsch"}  # each by its own name
FOLDER = Path(__file__).resolve().parent
_own: list[QTranslator] = []  # it needs no application, which the command line hasn't
_of_qt: list[QTranslator] = []
_spoken = [ENGLISH]


def of_system() -> str:
    """Return the first of the system's languages that the window has; English if none."""
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), ENGLISH)


def spoken() -> str:
    """Return the language that the program speaks now."""
    return _spoken[0]


def install(name: str) -> None:
    """Let the program speak one of LANGUAGES, and Qt's own buttons and dialogs, if it is there: from here on.

    Numbers get the language's digits and marks, as `_locale` says.
    """
    language = of_system() if name == SYSTEM else name
    _spoken[0] = language
    QLocale.setDefault(_locale(name, language))
    for translator in _of_qt:
        QCoreApplication.removeTranslator(translator)
    _of_qt.clear()
    _own.clear()
    if language == ENGLISH:
        return
    own, of_qt = QTranslator(), QTranslator()
    if own.load(language, str(FOLDER)):
        _own.append(own)
    there = QCoreApplication.instance() is not None
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if there and of_qt.load(f"qtbase_{language}", folder) and QCoreApplication.installTranslator(of_qt):
        _of_qt.append(of_qt)


def found(context: str, text: str, comment: str | None, count: int = -1) -> str:
    """Return a text in the language that is spoken, as it is where that has no translation of it."""
    return _own[0].translate(context, text, comment, count) or text if _own else text


def _locale(name: str, language: str) -> QLocale:
    """Return whose digits and marks numbers have: the system's, but where a person wants another language than its."""
    system = QLocale.system()
    mine = {QLocale(language).language()} | ({QLocale.Language.C} if language == ENGLISH else set())
    return system if name == SYSTEM or system.language() in mine else QLocale(language)
