"""A text in the language of the window: Qt's translation, in one context for the whole program."""

import string

from core.wording import Numeral, Said, sentence_of
from playground.languages.chosen import ENGLISH, found, spoken
from playground.languages.foreign import template_of
from playground.languages.numerals import in_marks, numeral

CONTEXT = "playground"


def tr(text: str, comment: str | None = None) -> str:
    """Return a text in the language of the window; English where that has no translation of it.

    `comment` says which meaning of a text is meant where it has several.
    """
    return found(CONTEXT, text, comment)


def tr_count(count: int, one: str, many: str, **values: object) -> str:
    """Return the form of a text that fits `count`, with the count and the other values in their places.

    `many` is what is translated; a language has as many forms of it as it needs.
    """
    return _form(count, one, many).format(count=numeral(count), **values)


def _form(count: int, one: str, many: str) -> str:
    said = found(CONTEXT, many, None, count)
    return one if said == many and count == 1 else said


def tr_inside(title: str) -> str:
    """Return a title as it stands inside a sentence: English writes it small there, German has its own capitals."""
    return tr(title).lower() if spoken() == ENGLISH else tr(title)


def tr_table(table: dict[str, str]) -> dict[str, str]:
    """Return a table of marked texts in the language of the window."""
    return {name: tr(text) for name, text in table.items()}


def tr_said(sentence: str | Exception | None) -> str:
    """Return what the core says, an error or a sentence, in the language of the window, with the locale's numbers."""
    text = sentence_of(sentence) if isinstance(sentence, Exception) else sentence or ""
    if not isinstance(text, Said):
        return _elsewhere(tr(text))
    values = {name: _told(value) for name, value in text.values.items()}
    template = _form(int(str(values["count"])), text.one, text.template) if text.one else tr(text.template)
    return _FORMATTER.format(template, **values)


def tr_name(name: str) -> str:
    """Return what something is called: what the program calls so in the language of the window, else as it is."""
    return tr_said(name) if isinstance(name, Said) else name


def _told(value: object) -> object:
    """Return what stands in a sentence: others, and numbers, as they are said here."""
    if isinstance(value, Numeral):
        return in_marks(value)
    if isinstance(value, Said):
        return tr_said(value)
    return _elsewhere(value) if isinstance(value, str) else value


def _elsewhere(text: str) -> str:
    """Return what a system or a library says, in the language of the window, where that knows it."""
    known = template_of(text) if text and spoken() != ENGLISH else None
    return text if known is None else tr(known[0]).format(**{name: _elsewhere(part) for name, part in known[1].items()})


class _Formatter(string.Formatter):
    """Puts numbers in their places as the locale writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        shown = format(value, format_spec)
        return in_marks(shown) if isinstance(value, int | float) else shown


_FORMATTER = _Formatter()
