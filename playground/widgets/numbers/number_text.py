"""Numbers as people write them: shown in the locale's digits and marks, read in those and in plain ones."""

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QLocale

from playground.languages import tr
from playground.languages.numerals import in_marks as in_marks
from playground.languages.numerals import numeral as numeral

MARK = re.compile("([ ',.\u066b])")  # between digits; the last one is Arabic's decimal mark, and nothing else
SIGNED = re.compile(r"([-+]?)([\d ',.\u066b]+)(?:e([-+]?\d+))?")
# What has no meaning of its own: marks of direction. What parts thousands, as a space or an apostrophe; other minuses.
PLAIN = str.maketrans({
    **dict.fromkeys("\u200e\u200f\u061c"),
    **dict.fromkeys("\u00a0\u2009\u202f\u066c", " "),
    "\u2019": "'",
    **dict.fromkeys("\u2212\uff0d", "-"),
    **dict(zip("\uff0e\uff0c", ".,", strict=True)),  # as Japanese and Chinese keyboards have them
    "E": "e",
})  # fmt: skip


class Unread(ValueError):
    """What was typed is no number, or could be two: then the message asks which."""


def text_of(value: float, locale: QLocale, *, percent: bool = False) -> str:
    """Return all digits that a number needs, with the locale's own; whole numbers as it parts their thousands."""
    if isinstance(value, int) and not percent:
        grouped = QLocale(locale)
        grouped.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # in C, too
        return grouped.toString(value)
    text = repr(float(value)).removesuffix(".0")
    if percent:
        text = f"{Decimal(text).scaleb(2).normalize():f}"
    return in_marks(text, locale)


def read(text: str, locale: QLocale, *, whole: bool = False) -> str:
    """Return the number as Python writes it; Unread where there is none, or where a mark could mean two things.

    Of several marks, and of one that can't stand between thousands, the last is the decimal one if it could be: 0.5 and
    0,5, 1.000,5 and 1,000.5 are the same everywhere. One mark before three digits could be either. It is decimal where
    it is the locale's decimal mark; in whole numbers it parts thousands where the locale does so by it, as such a field
    shows them. Otherwise, as 1.000 in Germany and 1,000 in America, it is asked, never guessed.
    """
    own = {locale.exponential(): "e", locale.negativeSign(): "-"}
    if locale.groupSeparator() not in ".,'":
        own[locale.groupSeparator()] = " "
    plain = text
    for mark, meant in own.items():
        plain = plain.replace(mark, meant)
    plain = plain.translate(PLAIN).strip()
    plain = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
    found = SIGNED.fullmatch(plain)
    if found is None:
        raise Unread
    sign, mantissa, exponent = found.groups()
    runs = MARK.split(mantissa)
    digits, marks = runs[::2], runs[1::2]
    grouped, decimals = digits, ""
    if marks and _could_be_both(digits, marks, locale, whole=whole, power=bool(exponent)):
        numbers = (f"{sign}{digits[0]}{point}{digits[1]}e{exponent or 0}" for point in ("", "."))
        large, small = (text_of(float(number), locale) for number in numbers)
        raise Unread(
            tr("{text} could be {large} or {small}: type one of them").format(text=text, large=large, small=small)
        )
    if marks and not _parts_thousands(digits, marks, locale):
        grouped, decimals, marks = digits[:-1], digits[-1], marks[:-1]
        if whole or (marks and not _fit(grouped, marks)):
            raise Unread
    number = "".join(grouped)
    if not number and not decimals:
        raise Unread
    return f"{sign}{number or 0}.{decimals or 0}e{exponent or 0}" if not whole or exponent else f"{sign}{number}"


def _fit(digits: list[str], marks: list[str]) -> bool:
    """Whether one kind of mark stands where it does between thousands: 1,000,000, and 10,00,000 in India."""
    inner = all(len(run) in (2, 3) for run in digits[1:-1])
    first = 1 <= len(digits[0]) <= 3 and digits[0][0] != "0"
    return len(set(marks)) == 1 and marks[0] != "\u066b" and first and inner and len(digits[-1]) == 3


def _could_be_both(digits: list[str], marks: list[str], locale: QLocale, *, whole: bool, power: bool) -> bool:
    """Whether the one mark could part thousands as well as decimals, and neither is how the locale shows it here."""
    own = {locale.decimalPoint(), " ", "'", *(locale.groupSeparator().translate(PLAIN) if whole and not power else "")}
    return len(marks) == 1 and marks[0] not in own and _fit(digits, marks)


def _parts_thousands(digits: list[str], marks: list[str], locale: QLocale) -> bool:
    """Whether all the marks part thousands; else the last one is the decimal mark."""
    fit = _fit(digits, marks)
    if marks[-1] in " '" and not fit:
        raise Unread
    return fit and (len(marks) > 1 or marks[0] != locale.decimalPoint())
