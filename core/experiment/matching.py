"""Matching: which layer of an edited network is which of the one before the edit.

Layers have no names of their own, so that is found as the difference of two texts is: by an alignment of both lists in
which the most stays. Beyond it, a layer that only moved is found by being equal.
"""

from collections.abc import Callable, Sequence

from core.experiment.graph import DATA
from core.layers.layer import Layer
from core.value import replace

Pairs = dict[int, int]  # the index of a layer after the edit -> its index before it
MOST_ALIGNED = 300_000  # pairs of layers that are weighed, a third of a second; more: those at one place are the same
# One that is equal is worth more than two that changed: a layer that moved did not become its neighbour.
_SAME_KIND, _SAME_WIDTH, _SAME_FUNCTION, _EQUAL, _SAME_NAME, _BOTH_LAST, _UNTOUCHED = 40, 12, 8, 60, 6, 16, 1


def matched(before: Sequence[Layer], after: Sequence[Layer], ends: tuple[int, int] = (DATA, DATA)) -> Pairs:
    """Return which layers stay; only those of one kind can. `ends` are the indices of both outputs, where known."""
    old, new = [_bare(layer) for layer in before], [_bare(layer) for layer in after]
    start = 0
    while start < min(len(old), len(new)) and before[start] is after[start]:
        start += 1
    stop = 0
    while stop < min(len(old), len(new)) - start and before[-1 - stop] is after[-1 - stop]:
        stop += 1
    pairs = {index: index for index in range(start)}
    pairs |= {len(new) - 1 - index: len(old) - 1 - index for index in range(stop)}
    left = range(start, len(old) - stop), range(start, len(new) - stop)

    def worth(i: int, j: int) -> int:
        """Return how much speaks for one being the other; 0: it can't be."""
        if type(old[i]) is not type(new[j]) or (i == ends[0]) + (j == ends[1]) == 1:
            return _SAME_KIND // 4 if type(old[i]) is type(new[j]) else 0
        found = _SAME_KIND + _BOTH_LAST * (i == ends[0]) + _UNTOUCHED * (before[i] is after[j])
        found += _EQUAL * (old[i] == new[j]) + _SAME_NAME * (bool(before[i].name) and before[i].name == after[j].name)
        found += _SAME_FUNCTION * (old[i].activation == new[j].activation)
        return found + _SAME_WIDTH * (_width(old[i]) == _width(new[j]))

    if len(left[0]) * len(left[1]) <= MOST_ALIGNED:
        pairs |= _aligned(*left, worth)
    else:
        pairs |= {j: i for i, j in zip(*left, strict=False) if worth(i, j)}
    gone, came = sorted(set(range(len(old))) - set(pairs.values())), [j for j in range(len(new)) if j not in pairs]
    for j in came:
        moved = next((i for i in gone if old[i] == new[j]), None)
        if moved is not None:
            pairs[j] = moved
            gone.remove(moved)
    return dict(sorted(pairs.items()))


def _aligned(before: range, after: range, worth: Callable[[int, int], int]) -> Pairs:
    """Return the pairs, in the order of both lists, that are worth the most together."""
    columns = len(after) + 1
    best = [[0] * columns]
    for i in before:
        above, here = best[-1], [0] * columns
        for place, j in enumerate(after, 1):
            found = worth(i, j)
            both = above[place - 1] + found if found else 0
            here[place] = max(both, above[place], here[place - 1])
        best.append(here)
    pairs, row, column = Pairs(), len(before), len(after)
    while row and column:
        value = best[row][column]
        if value == best[row][column - 1]:  # where it makes no difference, what comes first stays
            column -= 1
        elif value == best[row - 1][column]:
            row -= 1
        else:
            row, column = row - 1, column - 1
            pairs[after[column]] = before[row]
    return pairs


def _bare(layer: Layer) -> Layer:
    """Return the layer without what it is called and whom it reads."""
    return replace(layer.structure(), name="", inputs=())


def _width(layer: Layer) -> object:
    return getattr(layer, "units", None) or getattr(layer, "filters", None)
