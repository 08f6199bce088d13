"""Which language the window speaks: as the system does, or as a person wants."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.wording import mark

SYSTEM, ENGLISH = "system", "en"
LANGUAGES = {SYSTEM: mark("As the system"), ENGLISH: "English", "de": "Deutsch"}  # each by its own name
FOLDER = Path(__file__).resolve().parent
_installed: list[QTranslator] = []
_spoken = [ENGLISH]


def of_system() -> str:
    """Return the first of the system's languages that the window has; English if none."""
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), ENGLISH)


def spoken() -> str:
    """Return the language that the program speaks now."""
    return _spoken[0]


def install(name: str) -> None:
    """Let the program speak one of LANGUAGES, Qt's own buttons and dialogs too: what is shown from here on."""
    language = of_system() if name == SYSTEM else name
    _spoken[0] = language
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if language == ENGLISH:
        return
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{language}", of_qt), (language, str(FOLDER))):
        translator = QTranslator()
        if translator.load(file, folder) and QCoreApplication.installTranslator(translator):
            _installed.append(translator)
