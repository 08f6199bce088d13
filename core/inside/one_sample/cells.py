"""The numbers of a sample's work: every array by a key, its name as the field has it, one cell of it."""

from typing import NamedTuple

from core.experiment.graph import DATA
from core.formula import Index, Named
from core.inside.one_sample.worked import LayerWork, Work
from core.tape.blas import Array

ANSWERS = -2  # the index of what no layer gives: the target
PREFIXES = {"parameters": "", "gradients": "d", "full": "g", "updates": "update ", "after": "new "}


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


def array_of(work: Work, key: Key) -> Array:
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
    array: Array = found[key.name] if key.name else found
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
    if key.what == "softmax":
        return key.name
    before = PREFIXES.get(key.what, key.what.removeprefix("moments ") + " ") + key.name
    return f"{before if key.name else key.what}{key.layer + 1}"


def named(work: Work, key: Key) -> Named:
    """Return the array that a key names with its label."""
    name = label(key)
    return Named(f"({name})" if " - " in name else name, array_of(work, key), key)
