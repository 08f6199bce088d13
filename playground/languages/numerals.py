"""Numbers that Python wrote, in the locale's digits and marks."""

from functools import lru_cache

from PySide6.QtCore import QLocale


def in_marks(number: str, locale: QLocale | None = None) -> str:
    """Return a number that Python wrote, such as -1,234.5, in the locale's own digits and marks."""
    own = _marks(QLocale() if locale is None else locale)
    return number.translate(own)


def numeral(number: float, form: str = ",") -> str:
    """Return a number in one of Python's forms, in the digits and marks of the program's locale."""
    return in_marks(f"{number:{form}}")


@lru_cache(maxsize=8)
def _marks(locale: QLocale) -> dict[int, str]:
    zero, marks = ord(locale.zeroDigit()), (locale.decimalPoint(), locale.groupSeparator(), locale.negativeSign())
    return {**dict(zip(map(ord, ".,-"), marks, strict=True)), **{ord("0") + n: chr(zero + n) for n in range(10)}}
