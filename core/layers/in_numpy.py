"""What a layer computes as a line of plain NumPy, for networks that leave the program as a Python file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct


class Names(Struct, frozen=True):
    """What a layer's line of NumPy speaks of, by its names in the code.

    `x` are the arrays (samples, ...) that it reads, `weights` its own by the names that `Operation.names` has, and
    `shape` is that of what it gives for one sample.
    """

    x: Sequence[str]
    weights: Mapping[str, str]
    shape: tuple[int, ...]


class Line(Struct, frozen=True):
    """An expression whose value is the layer's z, and the functions that it calls; these stand in the file, too."""

    text: str
    calls: tuple[Callable[..., Any], ...] = ()
