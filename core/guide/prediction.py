"""A prediction is scored: lines that a person drew before training, against what comes of it.

Lines part the plane into regions; a region stands for the class that most of its points have. A curve is compared where
it was drawn. Each score stands beside that of a guess without any thought, so that it means something.
Losses are compared by how many times one is the other, as they fall through powers of ten.
"""

import numpy as np
from msgspec import Struct
from scipy import ndimage

from core.data.extent import Extent
from core.tape.array import Array

CLOSED = 0.06  # of the plane's width: a line that ends so near to its start is closed
LOOK_BACK = 0.12  # of a line's length: its direction at an end is that of so much of it
LEVEL = 1e-9  # a distance that is none
SAMPLES = 400  # epochs at which two curves of losses are compared
STEP = 0.3  # cells: so far apart lie the places at which a line is a wall


class Agreement(Struct, frozen=True):
    """On which share of the plane a prediction agrees with the network, and so the best guess of one class."""

    share: float
    guess: float
    guessed: int  # the class of that guess
    regions: int  # that hold points; 1 where the lines part nothing


class Distance(Struct, frozen=True):
    """How far a curve lies from the network's on average, in the answer's units, and so the best level line."""

    mean: float
    guess: float
    covered: float  # the share of the plot's width where there is a prediction

    @property
    def share(self) -> float:
        """How much of the level line's distance the prediction saves: 1 all, 0 none, or worse."""
        return 1 - self.mean / self.guess if self.guess > 0 else float(self.mean < LEVEL)


class LossNearness(Struct, frozen=True):
    """How near the losses of an epoch that were drawn came to those of the training, and so the best level line.

    `factor` is how many times as large as the other one of them was on average (the geometric mean), at least 1.
    `drawn` and `found` are the losses at epoch `at`, the last one that both have, of a curve that ends at `end`.
    """

    factor: float
    guess: float
    at: float
    end: float
    drawn: float
    found: float

    @property
    def reached(self) -> bool:
        """Whether the training has come to the end of what was drawn."""
        return self.at >= self.end

    @property
    def over(self) -> float:
        """How many times the true loss was drawn at the end: above 1 it was overestimated."""
        return self.drawn / self.found


def parted(lines: list[Array], extent: Extent, shape: tuple[int, int]) -> Array:
    """Return the regions (rows, columns), from 1 on, into which lines (n, 2) part the plane; rows from below.

    The ends of an open line go straight on to the edge of the plane, or to the next line.
    """
    walls, _ = _walls(lines, extent, shape)
    labels, _ = ndimage.label(~walls)
    if not labels.any():
        return np.ones(shape, np.int64)
    nearest = ndimage.distance_transform_edt(labels == 0, return_distances=False, return_indices=True)
    found: Array = labels[tuple(nearest)].astype(np.int64)  # a wall belongs to the region beside it
    return found


def going_on(lines: list[Array], extent: Extent, shape: tuple[int, int]) -> list[Array]:
    """Return what `parted` adds to lines (n, 2), each from the end of one to where that leads, (2, 2)."""
    _, added = _walls(lines, extent, shape)
    left, right, bottom, top = extent
    rows, columns = shape
    return [
        np.column_stack(
            [
                left + (cells[:, 1] + 0.5) / columns * (right - left),
                bottom + (cells[:, 0] + 0.5) / rows * (top - bottom),
            ]
        )
        for cells in added
        if np.hypot(*(cells[1] - cells[0])) > 1
    ]


def agreement(lines: list[Array], extent: Extent, points: Array, classes: Array, network: Array) -> Agreement:
    """Score lines by `network`, the class (rows, columns) that it gives to every cell of the plane.

    `points` (n, 2) with their `classes` (n,) say which class each region stands for: that of most of its points; one
    without points that of the point nearest to its middle.
    """
    regions = parted(lines, extent, (network.shape[0], network.shape[1]))
    rows, columns = _places(points, extent, network.shape)
    inside = (rows >= 0) & (rows < network.shape[0]) & (columns >= 0) & (columns < network.shape[1])
    label = regions[rows[inside], columns[inside]]
    stands, held = np.zeros(int(regions.max()) + 1, np.int64), 0
    for region in range(1, len(stands)):
        of = classes[inside][label == region]
        if len(of):
            stands[region], held = int(np.bincount(of.astype(np.int64)).argmax()), held + 1
        else:
            middle = ndimage.center_of_mass(regions == region)
            stands[region] = int(classes[np.argmin(np.hypot(rows - middle[0], columns - middle[1]))])
    counts = np.bincount(network.ravel().astype(np.int64))
    guessed = int(counts.argmax())
    share = float(np.mean(stands[regions] == network))
    return Agreement(share, float(counts[guessed]) / network.size, guessed, held)


def distance(lines: list[Array], extent: Extent, network: Array) -> Distance | None:
    """Score a curve, drawn as lines (n, 2), by the network's answers (columns,) over the plot's width.

    Where lines lie over each other the later one counts. None where nothing is drawn.
    """
    left, right = extent[:2]
    x = left + (right - left) / len(network) * (np.arange(len(network)) + 0.5)
    drawn = _drawn_at(lines, x)
    known = np.isfinite(drawn)
    if not known.any():
        return None
    answers = network[known].astype(np.float64)
    guess = float(np.mean(np.abs(answers - np.median(answers))))
    return Distance(float(np.mean(np.abs(drawn[known] - answers))), guess, float(np.mean(known)))


def loss_nearness(lines: list[Array], epochs: Array, losses: Array, least: float) -> LossNearness | None:
    """Score a curve of losses, drawn as lines (n, 2) over the epochs, by the training's losses (k,) at `epochs` (k,).

    What is below `least`, and so can't be told from 0 where it was drawn, counts as that. Where lines lie over each
    other the later one counts. None where nothing is drawn of what was trained.
    """
    lines, known = [line for line in lines if len(line) > 1], np.isfinite(losses)
    if not lines or not known.any():
        return None
    epochs, losses = epochs[known], losses[known]
    start, end = (float(f([f(line[:, 0]) for line in lines])) for f in (np.min, np.max))
    at = min(end, float(epochs[-1]))
    if not max(start, float(epochs[0])) < at:
        return None
    x = np.linspace(max(start, float(epochs[0])), at, SAMPLES)
    drawn = _drawn_at(lines, x)
    found = np.log(np.maximum(np.interp(x, epochs, losses), least))
    there = np.isfinite(drawn)
    if not there.any():
        return None
    drawn = np.log(np.maximum(drawn[there], least))
    found = found[there]
    factor, guess = (float(np.exp(np.mean(np.abs(each - found)))) for each in (drawn, np.median(found)))
    return LossNearness(factor, guess, float(x[there][-1]), end, *(float(np.exp(each[-1])) for each in (drawn, found)))


def _drawn_at(lines: list[Array], x: Array) -> Array:
    """Return what was drawn at x (k,), NaN where nothing was."""
    drawn = np.full(len(x), np.nan)
    for line in lines:
        if len(line) > 1:
            order = np.argsort(line[:, 0], kind="stable")
            here = (x >= line[order[0], 0]) & (x <= line[order[-1], 0])
            drawn[here] = np.interp(x[here], line[order, 0], line[order, 1])
    return drawn


def _cells(line: Array, extent: Extent, shape: tuple[int, ...]) -> Array:
    """Return points (n, 2) as rows and columns (n, 2) of cells, with their fractions."""
    left, right, bottom, top = extent
    across = (line[:, 0] - left) / (right - left) * shape[1] - 0.5
    up = (line[:, 1] - bottom) / (top - bottom) * shape[0] - 0.5
    return np.column_stack([up, across])


def _places(points: Array, extent: Extent, shape: tuple[int, ...]) -> tuple[Array, Array]:
    rows, columns = np.rint(_cells(points, extent, shape)).astype(np.int64).T
    return rows, columns


def _length(line: Array) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def _dense(line: Array) -> Array:
    """Return a line with places so near to each other that no cell is left out."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, along[-1], int(along[-1] / STEP) + 2)
    return np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)])


def _mark(walls: Array, places: Array) -> None:
    cells = np.rint(places).astype(np.int64)
    inside = np.all((cells >= 0) & (cells < walls.shape), axis=1)
    walls[cells[inside, 0], cells[inside, 1]] = True


def _walls(lines: list[Array], extent: Extent, shape: tuple[int, int]) -> tuple[Array, list[Array]]:
    """Return which cells (rows, columns) are walls, and what was added to lines: the ends of each part (2, 2)."""
    walls = np.zeros(shape, bool)
    cells = [_cells(line, extent, shape) for line in lines if len(line) > 1]
    for line in cells:
        _mark(walls, _dense(line))
    added = []
    for line in cells:
        closes = np.hypot(*(line[0] - line[-1])) < CLOSED * shape[1]
        if closes and len(line) > 2 and _length(line) > 3 * CLOSED * shape[1]:
            _mark(walls, _dense(line[[-1, 0]]))
            added.append(line[[-1, 0]])
        else:
            added += [_go_on(walls, line), _go_on(walls, line[::-1])]
    return walls, added


def _go_on(walls: Array, line: Array) -> Array:
    """Let a line go on from its end, straight on, to the edge of the plane or to the next wall; return both places."""
    dense = _dense(line)
    back = dense[max(0, len(dense) - 1 - max(1, round(LOOK_BACK * len(dense))))]
    way = dense[-1] - back
    size = float(np.hypot(*way))
    if not size:
        return dense[[-1, -1]]
    own = {tuple(cell) for cell in np.rint(dense).astype(np.int64).tolist()}
    at, cells = dense[-1].copy(), []
    while True:
        at = at + way / size * STEP
        row, column = (int(number) for number in np.rint(at))
        if not (0 <= row < walls.shape[0] and 0 <= column < walls.shape[1]):
            break
        if walls[row, column] and (row, column) not in own:
            break
        cells.append((row, column))
    for row, column in cells:
        walls[row, column] = True
    return np.stack([dense[-1], at])
