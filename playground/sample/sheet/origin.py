"""Where a number came from: the lines that say it, the cells it was made of, and what those give when worked out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.inside.working import LayerWork
from core.layers import BatchNorm
from playground.sample.sheet.cells import Cell, Key, Region, text_of

MOST_TERMS = 5  # of a sum that are written out: the largest


Sources = tuple[tuple[Key, Region], ...]  # the cells that a number was made of


@dataclass(frozen=True)
class Origin:
    """`value` is what the formula gives with its numbers; `lines` are the formula, its numbers, remarks."""

    cell: Cell
    lines: tuple[str, ...]
    sources: Sources = ()
    value: float | None = None


@dataclass(frozen=True)
class Sum:
    """The text and the value of a sum."""

    text: str
    value: float


def factor(value: float) -> str:
    """Return a number as it stands after a sign of multiplication."""
    return f"({text_of(value)})" if value < 0 else text_of(value)


def plus(number: int, letter: str) -> str:
    """Return the sum of a number and a letter as an index: 4+i, i-1, i."""
    return f"{number}+{letter}" if number > 0 else f"{letter}{number}" if number < 0 else letter


def products(left: np.ndarray, right: np.ndarray, *extra: float) -> Sum:
    """Return the sum of left times right, and of what is extra: its largest terms in their order, and how many more."""
    left, right = np.ravel(left), np.ravel(right)
    terms = left * right
    chosen: Sequence[int] = range(len(terms))
    if len(terms) > MOST_TERMS:
        chosen = sorted(np.argsort(-np.abs(terms), kind="stable")[:MOST_TERMS])
    parts = [f"{factor(left[k]) if n else text_of(left[k])}·{factor(right[k])}" for n, k in enumerate(chosen)]
    if len(terms) > MOST_TERMS:
        rest = float(terms.sum() - sum(terms[k] for k in chosen))
        parts.append(f"… {len(terms) - MOST_TERMS:,} more ({text_of(rest)})")
    parts += [factor(number) if parts else text_of(number) for number in extra]
    return Sum(" + ".join(parts) or "0", float(terms.sum()) + sum(extra))


def numbers(values: np.ndarray) -> Sum:
    """Return the sum of numbers: its largest ones in their order, and how many more."""
    values = np.ravel(values)
    chosen: Sequence[int] = range(len(values))
    if len(values) > MOST_TERMS:
        chosen = sorted(np.argsort(-np.abs(values), kind="stable")[:MOST_TERMS])
    parts = [factor(values[k]) if n else text_of(values[k]) for n, k in enumerate(chosen)]
    if len(values) > MOST_TERMS:
        rest = float(values.sum() - sum(values[k] for k in chosen))
        parts.append(f"… {len(values) - MOST_TERMS:,} more ({text_of(rest)})")
    return Sum(" + ".join(parts) or "0", float(values.sum()))


def mean_and_root(layer: LayerWork, channel: int) -> tuple[float, float]:
    """Return a batch normalization's running mean, and sqrt(variance + epsilon), of a unit or channel."""
    assert isinstance(layer.layer, BatchNorm)
    mean, variance = (float(layer.statistics[name][channel]) for name in ("mean", "variance"))
    return mean, float(np.sqrt(variance + layer.layer.epsilon))
