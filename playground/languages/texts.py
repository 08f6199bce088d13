"""A text in the language of the window: Qt's translation, in one context for the whole program."""

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "playground"


def tr(text: str, comment: str | None = None) -> str:
    """Return a text in the language of the window; English where that has no translation of it.

    `comment` says which meaning of a text is meant where it has several.
    """
    return QCoreApplication.translate(CONTEXT, text, comment)


def tr_count(count: int, one: str, many: str, **values: object) -> str:
    """Return the form of a text that fits `count`, with the count and the other values in their places.

    `many` is what is translated; a language has as many forms of it as it needs.
    """
    found = QCoreApplication.translate(CONTEXT, many, None, count)
    if found == many and count == 1:
        found = one
    return found.format(count=_numeral(count), **values)


def _numeral(count: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # thousands are parted in C, too
    return locale.toString(count)
