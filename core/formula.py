"""Formulas with numbers: of every term its letters, its numbers, what these come to, and the cells it is made of.

Operators write all of them together, so that a formula can't say one thing and give another.
"""

import operator
import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import reduce
from math import prod
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

Array = np.ndarray[Any, Any]
Index = tuple[int, ...]
Region = tuple[tuple[int, int], ...]  # of every axis from where to where
Sources = tuple[tuple[Any, Region], ...]  # the cells that a number was made of: of which array, and where
MOST_TERMS = 5  # of a sum that are written out: the largest


class Term(Struct, frozen=True):
    """A part of a formula, or all of it."""

    letters: str
    numbers: str
    value: float
    sources: Sources = ()
    remarks: tuple[str, ...] = ()

    def __add__(self, other: "Term | float") -> "Term":
        return _joined(self, "+", other, operator.add)

    def __sub__(self, other: "Term | float") -> "Term":
        return _joined(self, "-", other, operator.sub)

    def __mul__(self, other: "Term | float") -> "Term":
        return _joined(self, "·", other, operator.mul)

    def __truediv__(self, other: "Term | float") -> "Term":
        return _joined(self, "/", other, operator.truediv)

    def __rmul__(self, other: float) -> "Term":
        return constant(other) * self

    def __rsub__(self, other: float) -> "Term":
        return constant(other) - self

    def __neg__(self) -> "Term":
        return called("-{}", operator.neg, self)

    def noted(self, *remarks: str) -> "Term":
        """Return the term with remarks on it."""
        return replace(self, remarks=(*self.remarks, *remarks))


def text_of(value: float) -> str:
    """Return a number as formulas tell it: with four digits."""
    return f"{value:.4g}" if value else "0"


def plain(value: float, digits: int = 4) -> str:
    """Return a number as people write it, 0.1234, 2004 or 37,850, by its first digits; large ones are whole."""
    size = abs(float(f"{value:.{digits}g}"))
    if 10**digits <= size < 1e12:
        return f"{value:,.0f}" if size >= 1e4 else f"{value:.0f}"
    return f"{value:.{digits}g}"


def constant(value: float) -> Term:
    """Return a number that stands as itself."""
    return Term(f"{round(value, 10):g}", f"{round(value, 10):g}", value)


def known_as(letters: str, value: float) -> Term:
    """Return a number that has a name."""
    return Term(letters, text_of(value), np.float64(value))


def called(form: str, function: Callable[..., Any], *terms: Term) -> Term:
    """Return a function of terms, written as `form`: "exp({})"."""
    bare = "(" in form  # its brackets are there
    letters, numbers = (
        form.format(*(text if bare else _bound(text) for text in texts))
        for texts in zip(*((term.letters, term.numbers) for term in terms), strict=True)
    )
    return _made(letters, numbers, function(*(term.value for term in terms)), terms)


def added(terms: Iterable[Term]) -> Term:
    """Return the sum of terms; 0 if there are none."""
    found = list(terms)
    return reduce(operator.add, found) if found else constant(0.0)


def shifted(number: int, letter: str) -> str:
    """Return the sum of a number and a letter as an index: 4+i, i-1, i."""
    return f"{number}+{letter}" if number > 0 else f"{letter}{number}" if number < 0 else letter


# -- many cells


class Span(NamedTuple):
    """Some places along an axis of an array, and the letters for any one of them."""

    letters: str
    start: int
    stop: int
    step: int = 1


class Cells(Struct, frozen=True, eq=False):
    """Several numbers of an array, in letters any one of them."""

    letters: str
    values: Array
    sources: Sources = ()


class Named(Struct, frozen=True, eq=False):
    """An array with its name in formulas, and what its cells are known by; None: they can't be pointed at."""

    name: str
    array: Array
    key: Hashable = None

    def at(self, *index: int) -> Term:
        """Return one of its numbers."""
        cells = self[index]
        return Term(cells.letters, text_of(cells.values.item()), np.float64(cells.values.item()), cells.sources)

    def __getitem__(self, index: "tuple[int | str | Span, ...] | str") -> Cells:
        """Return the cells at a place of each axis; a letter means every place."""
        spans = [
            k if isinstance(k, Span) else Span(k, 0, size) if isinstance(k, str) else Span(str(k), k, k + 1)
            for k, size in zip(index if isinstance(index, tuple) else (index,), self.array.shape, strict=True)
        ]
        values = self.array[tuple(slice(*span[1:]) for span in spans)]
        region = tuple((span.start, span.stop) for span in spans)
        known = self.key is not None and values.size
        letters = f"{self.name}[{','.join(span.letters for span in spans)}]"
        return Cells(letters, values, ((self.key, region),) if known else ())


class Arrays(Struct, frozen=True, eq=False):
    """The arrays of one layer by their names: `x` what it reads, and its own, such as z, delta, W, mean."""

    x: tuple[Named, ...]
    own: Mapping[str, Named]

    def __getitem__(self, name: str) -> Named:
        return self.own[name]


def total(sigma: str, *factors: Cells) -> Term:
    """Return the sum of the products of cells: its largest terms in their order, and how many more."""
    columns = [np.ravel(each.values) for each in factors]
    terms = np.asarray(prod(columns))
    chosen = np.arange(len(terms))
    if len(terms) > MOST_TERMS:
        chosen = np.sort(np.argsort(-np.abs(terms), kind="stable")[:MOST_TERMS])
    parts = ["·".join(_bound(text_of(column[k])) for column in columns) for k in chosen]
    if parts and parts[0].startswith("("):  # nothing stands before the first
        parts[0] = parts[0].replace("(", "", 1).replace(")", "", 1)
    if len(terms) > MOST_TERMS:
        rest = float(terms.sum() - terms[chosen].sum())
        parts.append(f"… {len(terms) - MOST_TERMS:,} more ({text_of(rest)})")
    letters = " ".join((sigma, *(each.letters for each in factors))).strip()
    return _made(letters, " + ".join(parts) or "0", terms.sum(), factors)


# -- how they are written


def _joined(left: Term, sign: str, right: "Term | float", function: Callable[[float, float], float]) -> Term:
    right = right if isinstance(right, Term) else constant(right)
    letters, numbers = (_written(a, sign, b) for a, b in ((left.letters, right.letters), (left.numbers, right.numbers)))
    return _made(letters, numbers, function(np.float64(left.value), np.float64(right.value)), (left, right))


def _written(left: str, sign: str, right: str) -> str:
    if sign in "·/" and _is_sum(left):
        left = f"({left})"
    if sign == "·":
        between = " " if _is_sum(right) else " · " if "[" in right else "·" if right.lstrip("-")[0].isdigit() else " "
        return f"{left}{between}{_bound(right)}"
    if sign != "+" or right.startswith("-"):
        right = _bound(right, tight=sign == "/")
    return f"{left} {sign} {right}"


def _made(letters: str, numbers: str, value: float, parts: "Iterable[Term | Cells]") -> Term:
    sources = dict.fromkeys(source for part in parts for source in part.sources)
    remarks = dict.fromkeys(remark for part in parts if isinstance(part, Term) for remark in part.remarks)
    return Term(letters, numbers, value, tuple(sources), tuple(remarks))


def _bound(text: str, *, tight: bool = False) -> str:
    """Return a part in brackets, where it would fall apart without; `tight`: also where it is a product."""
    loose = text.startswith("-") or _is_sum(text) or (tight and re.search("[ ·/]", _outside(text)))
    return f"({text})" if loose else text


def _is_sum(text: str) -> bool:
    return re.search(r" [+-] ", _outside(text)) is not None


def _outside(text: str) -> str:
    """Return what of a text stands in no brackets."""
    while (shorter := re.sub(r"\([^()]*\)", "", text)) != text:
        text = shorter
    return text
