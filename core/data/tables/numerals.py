"""Numbers as tables write them: a decimal comma, thousands apart, a percent sign; and the words for a missing value."""

import math
import re

_EVER = {"", "na", "n/a", "nan", "null", "?", "#n/a", "<na>", "#na", "nil"}
_FOR_NUMBERS = _EVER | {"none", "-", "--", ".", "missing", "inf", "-inf", "#num!", "#div/0!", "#value!", "#ref!", "*"}
# What parts the thousands, by the mark before the decimals.
_THOUSANDS = {
    ".": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?\Z"),
    ",": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?\Z"),
}
_APART = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d{3})")
_SIGNS = " \u00a0%$\u20ac\u00a3"


def lacks(text: str) -> bool:
    """Whether a cell of a column of text says that there is no value."""
    return len(text) < 9 and text.strip().lower() in _EVER


def number(text: str, decimal: str) -> float:
    """Return the number that a cell holds, NaN for a missing one; ValueError where it is none of these.

    Signs of money and percent are left out: "12 %" is 12.
    """
    plain = text.strip()
    if len(plain) < 9 and plain.lower() in _FOR_NUMBERS:
        return math.nan
    if len(plain) > 100 or "_" in plain:
        raise ValueError(text)
    plain = _APART.sub("", plain.strip(_SIGNS)).replace("\u2212", "-")
    if _THOUSANDS[decimal].match(plain):
        plain = plain.replace("," if decimal == "." else ".", "")
    if decimal == ",":
        if "," in plain and "." in plain:
            raise ValueError(text)
        plain = plain.replace(",", ".")
    found = float(plain)
    return found if math.isfinite(found) else math.nan
