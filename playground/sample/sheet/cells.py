"""What can be shown of a sample's work: every array by a key, its name as the field has it, one cell of it."""

from typing import NamedTuple

import numpy as np

from core.experiment.graph import DATA
from core.inside.working import LayerWork, Work

Index = tuple[int, ...]
Region = tuple[tuple[int, int], ...]  # of every axis from where to where
ANSWERS = -2  # the index of what no layer gives: the target


class Key(NamedTuple):
    """Names an array: the layer's index (DATA: the sample), what of it, and of which parameter or step.

    `what` is z, a, da, delta, y; of parameters: parameters, gradients, full, updates, after, or the name of one of the
    optimizer's arrays after "moments "; of the output: softmax.
    """

    layer: int
    what: str
    name: str = ""


class Cell(NamedTuple):
    """One number of an array."""

    key: Key
    index: Index  # type: ignore[assignment]  # in place of tuple's method


X, Y = Key(DATA, "a"), Key(ANSWERS, "y")


def array_of(work: Work, key: Key) -> np.ndarray:
    """Return the array that a key names."""
    if key == X:
        return work.sample
    if key == Y:
        return work.target
    if key.what == "softmax":
        return dict(work.softmax)[key.name]
    layer = layer_of(work, key.layer)
    if key.what.startswith("moments "):
        return layer.moments[key.what.removeprefix("moments ")][key.name]
    found = getattr(layer, key.what)
    array: np.ndarray = found[key.name] if key.name else found
    return array


def layer_of(work: Work, index: int) -> LayerWork:
    """Return the work of the layer at an index; the work has them in the order in which they are computed."""
    return next(layer for layer in work.layers if layer.index == index)


def number_of(work: Work, cell: Cell) -> float:
    """Return the number in a cell."""
    return float(array_of(work, cell.key)[cell.index])


def label(key: Key) -> str:
    """Return an array's name with its layer's number: W2, z2, delta2, dW2, update W2."""
    if key in (X, Y):
        return "x" if key == X else "y"
    n = key.layer + 1
    match key.what:
        case "parameters":
            return f"{key.name}{n}"
        case "gradients":
            return f"d{key.name}{n}"
        case "full":
            return f"g{key.name}{n}"
        case "updates":
            return f"update {key.name}{n}"
        case "after":
            return f"new {key.name}{n}"
        case "softmax":
            return key.name
    if key.what.startswith("moments "):
        return f"{key.what.removeprefix('moments ')} {key.name}{n}"
    return f"{key.what}{n}"


def cell_name(cell: Cell) -> str:
    """Return a cell's name: W2[3,1]."""
    return f"{label(cell.key)}[{','.join(map(str, cell.index))}]"


def short(value: float) -> str:
    """Return a number in six letters at most, as it stands in a cell."""
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
    size = abs(value)
    if not np.isfinite(value) or size == 0:
        return short(value)
    if size < 1e-9:
        return "≈0"
    if size < 1e-3 or size >= 999.5:
        return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e")
    decimals = 3 if size < 0.9995 else 2 if size < 9.995 else 1 if size < 99.95 else 0
    text = f"{value:.{decimals}f}"
    return text.replace("0.", ".", 1) if size < 0.9995 else text


def text_of(value: float) -> str:
    """Return a number as formulas tell it: with four digits."""
    return f"{value:.4g}" if value else "0"


def whole_region(array: np.ndarray) -> Region:
    """Return the region that is all of an array."""
    return tuple((0, size) for size in array.shape)


def at(index: Index) -> Region:
    """Return the region that is one cell."""
    return tuple((k, k + 1) for k in index)
