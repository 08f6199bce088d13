"""What a person's hand does to a layer's weights: an edge set to a number, or cut, and what it was before."""

import sys
from collections.abc import Iterable, Sequence
from typing import Annotated

from core.value import Real, SpecError, Value, Whole

MOST_TOUCHES = 10_000
LARGEST = 1e30  # what a weight can be set to: float32 can hold that


class Touch(Value, frozen=True):
    """One edge of a dense layer, touched: the weight from input `source` to `unit`, or the bias (`source` None).

    `value` is what the weight was set to, None where the edge was cut, which holds it at 0 until another touch of the
    same edge. `was` is the weight before, and what it becomes again when the touch is undone.
    """

    unit: Annotated[int, Whole(0, sys.maxsize, "unit of a touched edge")]
    source: Annotated[int | None, Whole(0, sys.maxsize, "source of a touched edge")]
    value: Annotated[float | None, Real(-LARGEST, LARGEST, "weight set by hand")]
    was: Annotated[float, Real(-LARGEST, LARGEST, "weight before it was set by hand")]

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.value is None and self.source is None:
            raise SpecError("a bias can't be cut; set it to 0")

    @property
    def edge(self) -> tuple[int, int | None]:
        """Which weight it is: (unit, source)."""
        return self.unit, self.source


def cut_edges(touches: Iterable[Touch]) -> list[tuple[int, int]]:
    """Return (unit, source) of every edge whose last touch cut it."""
    last = {touch.edge: touch for touch in touches}
    return [(touch.unit, touch.source) for touch in last.values() if touch.value is None and touch.source is not None]


def by_edge(touches: Iterable[Touch]) -> dict[tuple[int, int | None], list[Touch]]:
    """Return the touches of every edge, in their order."""
    found: dict[tuple[int, int | None], list[Touch]] = {}
    for touch in touches:
        found.setdefault(touch.edge, []).append(touch)
    return found


def alike(before: Sequence[Touch], after: Sequence[Touch]) -> int:
    """Return how many touches at the start of both are the same."""
    pairs = zip(before, after, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(before), len(after)))


def weight_at(touches: Sequence[Touch], edge: tuple[int, int | None]) -> Touch | None:
    """Return the last touch of an edge; None where there was none."""
    return next((touch for touch in reversed(touches) if touch.edge == edge), None)
