"""What may stand for a missing value in a table, though no program says so: "unknown" among numbers, or -999."""

from typing import NamedTuple

import numpy as np

from core.data.tables.columns import Parsed
from core.data.tables.parsing import ParsedFile
from core.tape.array import Array

# Numbers that people write where there is none; as such they stand far from the others.
NUMBERS = (-999.0, -9999.0, -99999.0, -99.0, -200.0, 999.0, 9999.0, 99999.0)


class Suspect(NamedTuple):
    """A word that may mean "missing": the column that has it (the first that does), and how many rows do."""

    word: str
    column: str
    rows: int


def suspects(file: ParsedFile) -> list[Suspect]:
    """Return such words of a file, each once."""
    found = dict[str, Suspect]()
    for column in file.columns:
        for word, count in _words(column, file.rows):
            found.setdefault(word, Suspect(word, column.name, count))
    return list(found.values())


def _words(column: Parsed, rows: int) -> list[tuple[str, int]]:
    if not column.of_numbers:
        return list(column.words) if column.nearly_numbers(rows) else []
    values = column.values
    assert values is not None
    return [(f"{number:.0f}", count) for number in NUMBERS if (count := _far_out(values, number))]


def _far_out(values: Array, number: float) -> int:
    """Return how often a number is in a column, if it is there more than once, and far from all others; else 0."""
    if number not in (np.nanmin(values, initial=np.inf), np.nanmax(values, initial=-np.inf)):
        return 0
    same = values == number
    others = values[~same & ~np.isnan(values)]
    if same.sum() < 2 or len(others) < 2:
        return 0
    low, high = others.min(), others.max()
    far = max(low - number, number - high) > max(high - low, abs(number) / 10)
    return int(same.sum()) if far else 0
