"""Numbers as people write them: shown in the locale's digits and marks, read in those and in plain ones."""

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QLocale

MARK = re.compile("([ ',.\u066b])")  # between digits; the last one is Arabic's decimal mark, and nothing else
SIGNED = re.compile(r"([-+]?)([\d ',.\u066b]+)(?:e([-+]?\d+))?")
# What has no meaning of its own: marks of direction. What parts thousands, as a space or an apostrophe; other minuses.
PLAIN = str.maketrans({
    **dict.fromkeys("\u200e\u200f\u061c"),
    **dict.fromkeys("\u00a0\u2009\u202f\u066c", " "),
    "\u2019": "'",
    "\u2212": "-",
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
    zero = ord(locale.zeroDigit())
    own = {".": locale.decimalPoint(), "-": locale.negativeSign(), **{str(n): chr(zero + n) for n in range(10)}}
    return "".join(own.get(letter, letter) for letter in text)


def read(text: str, locale: QLocale, *, whole: bool = False) -> str:
    """Return the number as Python writes it; Unread where there is none, or where a mark could mean two things.

    A mark that can't stand between thousands is a decimal one: 0.5 and 0,5 are the same everywhere. In locales with a
    decimal point a comma between thousands stays one (1,000), and so it does in whole numbers everywhere. Elsewhere
    1.000 could be a thousand or one: that is asked, never guessed.
    """
    plain = text.replace(locale.exponential(), "e").translate(PLAIN).strip()
    plain = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
    found = SIGNED.fullmatch(plain)
    if found is None:
        raise Unread
    sign, mantissa, exponent = found.groups()
    runs = MARK.split(mantissa)
    digits, marks = runs[::2], runs[1::2]
    grouped, decimals = digits, ""
    if marks and not _parts_thousands(digits, marks, locale, text, whole=whole):
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


def _parts_thousands(digits: list[str], marks: list[str], locale: QLocale, text: str, *, whole: bool) -> bool:
    """Whether all the marks part thousands; False: the last one is the decimal mark. Unread where it could be both."""
    if marks[-1] in " '" and not _fit(digits, marks):
        raise Unread
    decimal = locale.decimalPoint()
    if not _fit(digits, marks) or (len(marks) == 1 and marks[0] == decimal):
        return False
    if len(marks) > 1 or marks[0] in " '" or whole or decimal == ".":
        return True
    number = "".join(digits)
    both = text_of(float(number), locale), text_of(float(number) / 1000, locale)
    raise Unread(f"{text} could be {both[0]} or {both[1]}: type one of them")
