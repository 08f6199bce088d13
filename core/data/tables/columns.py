"""A column of a table as its cells come, block by block: numbers as long as all are, text that few values recur in."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct, field

from core.data.tables.numerals import lacks, number
from core.data.tables.table import MOST_CATEGORIES, number_of
from core.tape.array import Array, locked

MOST_TEXTS, LONGEST_TEXT = 1000, 100  # different ones of a column, and letters, beyond which they aren't kept
LISTED = 10  # lines on which a value is missing, which are kept
FEW_ODD = 3  # words among the numbers of a column, which may stand for a missing value


class Parsed(Struct):
    """A column: `values` (n,) are its numbers, or which of its `categories` they are; NaN or -1 where one is missing.

    None: text with more than MOST_TEXTS values, or long ones. `lines` are the first on which a value is missing; `odd`
    is where the first value that is no number is, and what it says; `words` are all such values, how often each is
    there, if there are at most FEW_ODD.
    """

    name: str
    values: Array | None
    categories: tuple[str, ...] | None = None
    missing: int = 0
    lines: tuple[int, ...] = ()
    odd: tuple[int, str] | None = None
    words: tuple[tuple[str, int], ...] = ()

    def nearly_numbers(self, rows: int) -> bool:
        """Whether most of its `rows` are numbers, and a few words keep it from being a column of numbers."""
        return not self.of_numbers and 0 < 2 * sum(count for _, count in self.words) < rows - self.missing

    @property
    def of_numbers(self) -> bool:
        """Whether all that isn't missing are numbers."""
        return self.values is not None and self.categories is None


class Growing(Struct):
    """A column, as its blocks come. `late`: it turned out to be text after it began as numbers, so read it anew."""

    name: str
    decimal: str = "."
    as_text: bool = False
    words: tuple[str, ...] = ()  # for a missing value, in small letters
    count: int = 0
    late: bool = False
    missing: int = 0
    lines: list[int] = field(default_factory=list)
    odd: tuple[int, str] | None = None
    odds: dict[str, int] | None = field(default_factory=dict)  # how often each; None: they are more than FEW_ODD
    codes: dict[str, int] = field(default_factory=dict)
    pieces: list[Array] | None = field(default_factory=list)

    def take(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        """Take a block of cells, each with its line."""
        if not self.as_text:
            try:
                self._take_numbers(cells, lines)
            except ValueError:
                self.late, self.as_text = self.count > 0, True
        if self.as_text and not self.late:
            self._take_text(cells, lines)
        self.count += len(cells)

    def _take_numbers(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        try:
            if self.decimal != "." or "_" in "".join(cells):  # float would take 1_000 for a number
                raise ValueError
            found = np.fromiter(map(float, cells), float, len(cells))
        except ValueError:
            decimal, words = self.decimal, self.words
            found = np.fromiter((number(cell, decimal, words) for cell in cells), float, len(cells))
        if self.words:
            found[np.isin(found, [each for each in map(number_of, self.words) if not math.isnan(each)])] = np.nan
        if (gaps := np.flatnonzero(~np.isfinite(found))).size:
            found[gaps] = np.nan
            self._miss(gaps, lines)
        assert self.pieces is not None
        self.pieces.append(found)

    def _take_text(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        different = set(cells)
        self._look_for_odd(different, cells, lines)
        found = {}
        for cell in different:
            text = cell.strip()
            found[cell] = -1 if lacks(text, self.words) else self.codes.setdefault(text, len(self.codes))
        piece = np.fromiter(map(found.__getitem__, cells), np.int32, len(cells))
        self._miss(np.flatnonzero(piece < 0), lines)
        if len(self.codes) > MOST_TEXTS or max(map(len, different)) > LONGEST_TEXT:
            self.pieces = None
            self.codes.clear()
        if self.pieces is not None:
            self.pieces.append(piece)

    def _look_for_odd(self, different: set[str], cells: Sequence[str], lines: Sequence[int]) -> None:
        if self.odds is None:
            return
        odd = set()
        for cell in different:
            try:
                number(cell, self.decimal, self.words)
            except ValueError:
                odd.add(cell)
                if self.odd is not None and len(odd) > FEW_ODD:
                    break
        if self.odd is None and odd:
            place = next(place for place, cell in enumerate(cells) if cell in odd)
            self.odd = lines[place], cells[place].strip()[:100]
        for cell in odd:
            word = cell.strip()
            self.odds[word] = self.odds.get(word, 0) + (cells.count(cell) if len(odd) <= FEW_ODD else 1)
        if len(self.odds) > FEW_ODD:
            self.odds = None

    def _miss(self, gaps: Array, lines: Sequence[int]) -> None:
        self.missing += len(gaps)
        self.lines += [lines[place] for place in gaps[: LISTED - len(self.lines)]]

    def whole(self) -> Parsed:
        """Return the whole column; categories in the order of the alphabet."""
        told = self.missing, tuple(self.lines), self.odd, tuple((self.odds or {}).items())
        if self.pieces is None:
            return Parsed(self.name, None, (), *told)
        values = np.concatenate(self.pieces)
        self.pieces = None
        if not self.as_text:
            return Parsed(self.name, locked(values), None, *told)
        names = sorted(self.codes)
        place = np.full(len(names) + 1, -1, np.int32)  # the last is that of -1
        for new, name in enumerate(names):
            place[self.codes[name]] = new
        return Parsed(self.name, locked(place[values]), tuple(names), *told)


def categories_of(column: Parsed, most: int = MOST_CATEGORIES) -> tuple[str, ...] | None:
    """Return the different values of a column as text, in order; None where there are more than `most`."""
    if column.values is None:
        return None
    if column.categories is not None:
        return column.categories if len(column.categories) <= most else None
    found = distinct(column, most)
    return None if found is None else tuple(f"{value:.17g}" if value % 1 else f"{value:.0f}" for value in found)


def distinct(column: Parsed, most: int) -> np.ndarray | None:
    """Return the different numbers of a column, in order; None where there are more than `most`."""
    values = column.values
    assert values is not None
    if len(values) > 10_000 and len(np.unique(values[:10_000])) > most + 1:
        return None
    found = np.unique(values[~np.isnan(values)])
    return found if len(found) <= most else None
