"""Texts for people that tables and errors carry: English here; whoever shows them may translate them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

Texts = TypeVar("Texts")


class Said(str):
    """A sentence that knows its template and what stands in it, so that another language can say it, too."""

    template: str
    values: dict[str, object]
    one: str = ""  # the template of one, where a count decides

    def of(self, values: dict[str, object]) -> "Said":
        """Return the same sentence of other values."""
        many, count = self.template, values.get("count")
        sentence = said(self.one if self.one and count == 1 else many, **values)
        sentence.template, sentence.one = many, self.one
        return sentence


class Numeral(str):
    """A number as Python writes it, such as 1,234.5: whoever shows it may write it with other marks."""


def said(template: str, **values: object) -> Said:
    """Return a sentence made of a whole template, such as "{got} is no number", and its values by name.

    A value may be such a sentence itself. The template is gathered for translation from here.
    """
    sentence = Said(template.format(**values))
    sentence.template, sentence.values = template, values
    return sentence


def said_count(count: int, one: str, many: str, **values: object) -> Said:
    """Return the sentence that fits `count`, of "{count} row" and "{count} rows"; `many` is gathered."""
    sentence = said(one if count == 1 else many, count=count, **values)
    sentence.template, sentence.one = many, one
    return sentence


def joined(parts: Iterable[str], between: str = "; ") -> Said:
    """Return sentences in a row, as one."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    return said(between.join(f"{{{name}}}" for name in values), **values)


def inside(title: str) -> Said:
    """Return a title as it stands inside a sentence: small in English; other languages have their own capitals."""
    sentence = Said(title.lower())
    sentence.template, sentence.values = title, {}
    return sentence


def listed(names: Sequence[str]) -> Said:
    """Return names as a sentence has them: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return joined(names)
    return said("{some} and {last}", some=joined(names[:-1], ", "), last=names[-1])


def sentence_of(error: Exception) -> str:
    """Return what an error says: a `Said`, where it was raised with one."""
    return error.args[0] if error.args and isinstance(error.args[0], Said) else str(error)


def mark(texts: Texts, comment: str = "") -> Texts:
    """Return a text, or a table of texts, as it is: all but the keys is gathered, and translated where it is shown.

    `comment` says which meaning of a text is meant where it has several; who translates it says the same.
    """
    return texts
