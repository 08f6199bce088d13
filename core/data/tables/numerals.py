"""Numbers as tables write them: a decimal comma, thousands apart, a percent sign; and the words for a missing value."""

import math
import re

_EVER = {"", "na", "n/a", "nan", "null", "?", "#n/a", "<na>", "#na", "nil"}
# In a column of numbers these can mean nothing else.
_FOR_NUMBERS = _EVER | {
    *("none", "-", "--", ".", "..", "...", "*", "missing", "empty", "unknown", "undefined", "not available"),
    *("(null)", "[null]", "(none)", "\\n", "nat", "\u2013", "\u2014", "n.a.", "n.d.", "nd", "tbd", "#nv"),
    *("inf", "-inf", "+inf", "infinity", "-infinity", "\u221e", "-\u221e", "1.#inf", "-1.#inf", "1.#qnan", "-1.#ind"),
    *("-nan", "+nan", "nan(ind)", "-nan(ind)", "#num!", "#div/0!", "#value!", "#ref!", "#null!", "#name?", "#valeur!"),
}
LONGEST = max(map(len, _FOR_NUMBERS))
# What parts the thousands, by the mark before the decimals; in India the hundred thousands, too.
_THOUSANDS = {
    ".": re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?\Z"),
    ",": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?\Z"),
}
_APART = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d{3})")
_MONEY = r"(?:[A-Z]{0,2}[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9\u20ba]|EUR|USD|GBP|CHF|JPY|CNY|INR)"
_BEFORE = re.compile(rf"([+-]?)\s*{_MONEY}\s*(?=[+-]?[\d.,])")
_AFTER = re.compile(rf"(?<=[\d.,])\s*(?:{_MONEY}|%)\Z")


def lacks(text: str, words: tuple[str, ...] = ()) -> bool:
    """Whether a cell of a column of text says that there is no value; `words`, in small letters, do so, too."""
    plain = text.strip().lower()
    return plain in _EVER or plain in words


def number(text: str, decimal: str, words: tuple[str, ...] = ()) -> float:
    """Return the number that a cell holds, NaN for a missing one; ValueError where it is none of these.

    Signs of money and percent are left out: "12 %" is 12, "(5)" -5 as in book-keeping.
    """
    plain = text.strip()
    if (len(plain) <= LONGEST and plain.lower() in _FOR_NUMBERS) or (words and plain.lower() in words):
        return math.nan
    if len(plain) > 100 or "_" in plain:
        raise ValueError(text)
    if plain.startswith('="') and plain.endswith('"'):  # as Excel keeps numbers text
        plain = plain[2:-1].strip()
    if plain.startswith("(") and plain.endswith(")") and plain[1:2] not in "+-\u2212":
        plain = f"-{plain[1:-1].strip()}"
    plain = _AFTER.sub("", _BEFORE.sub(r"\1", plain.replace("\u2212", "-"), 1))
    plain = _APART.sub("", plain)
    if _THOUSANDS[decimal].match(plain):
        plain = plain.replace("," if decimal == "." else ".", "")
    if decimal == ",":
        if "," in plain and "." in plain:
            raise ValueError(text)
        plain = plain.replace(",", ".")
    found = float(plain)
    return found if math.isfinite(found) else math.nan
