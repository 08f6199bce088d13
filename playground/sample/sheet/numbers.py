"""How a number is written in a cell."""

import numpy as np

from playground.languages.numerals import in_marks


def short(value: float) -> str:
    """Return a number in six letters at most, as it stands in a cell."""
    return in_marks(_short(value))


def _short(value: float) -> str:
    if not np.isfinite(value):
        return "nan" if np.isnan(value) else "inf" if value > 0 else "-inf"
    size = abs(value)
    if size == 0:
        return "0"
    if 1e-3 <= size < 99_999.5:
        return f"{value:.{3 if size < 1 else 2 if size < 100 else 1 if size < 1000 else 0}f}"
    digits, power = f"{value:.0e}".split("e")
    return f"{digits}e{int(power)}"


def narrow(value: float) -> str:
    """Return a number in five letters at most, without the 0 before its point; what is next to nothing as ≈0."""
    return in_marks(_narrow(value))


def _narrow(value: float) -> str:
    size = abs(value)
    if not np.isfinite(value) or size == 0:
        return _short(value)
    if size < 1e-9:
        return "≈0"
    if size < 1e-3 or size >= 999.5:
        return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e")
    decimals = 3 if size < 0.9995 else 2 if size < 9.995 else 1 if size < 99.95 else 0
    text = f"{value:.{decimals}f}"
    return text.replace("0.", ".", 1) if size < 0.9995 else text
