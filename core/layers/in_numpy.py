"""What a layer computes as a line of plain NumPy, for networks that leave the program as a Python file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Names:
    """What a layer's line of NumPy speaks of, by its names in the code.

    `x` are the arrays (samples, ...) that it reads, `weights` its own by the names that `Operation.names` has, and
    `shape` is that of what it gives for one sample.
    """

    x: Sequence[str]
    weights: Mapping[str, str]
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """An expression whose value is the layer's z, and the functions that it calls; these stand in the file, too."""

    text: str
    calls: tuple[Callable[..., Any], ...] = ()
