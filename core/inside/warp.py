"""Space as a network's layers see it: the plane's grid and points in the coordinates of two units, layer by layer."""

from typing import NamedTuple

import numpy as np
from msgspec import Struct

from core.data.datasets import inputs
from core.data.extent import Extent, extent_of
from core.experiment import graph
from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.inside.lens import Lens
from core.layers import Dense, Layer
from core.network.copied import Weights
from core.network.predictor import classes_of
from core.tape.blas import Array

PLANE = DATA - 1  # the index of the plane itself, before the features that the network is given of it
LINES, STEPS = 15, 49  # lines of the grid from left to right; points on each
CURVE_STEPS = 241  # points on the line that one coordinate is
MARGIN, LEAST_FILLED = 0.12, 0.55  # of a frame: room around the points, and how little of it they may fill
FARTHEST = 1e30  # what has grown beyond all numbers is drawn there
OVERTAKES = 1.25  # so many times the spread of a shown unit has another that takes its place


class Pair(NamedTuple):
    """Two units of a layer, across and up."""

    across: int
    up: int


class Sight(Struct, frozen=True, eq=False):
    """What two numbers of a layer make of the plane: where the grid's lines and the points lie (n, 2) each.

    `share` is how much of the layer's spread the two show, 1 at the most.
    """

    lines: Array
    points: Array
    share: float


def frame(sight: Sight, before: Extent | None = None, *, even: bool = False) -> Extent:
    """Return the piece to show of what a layer sees, around its points; that of before while it still suits them.

    With `even` both axes have one scale.
    """
    points = sight.points if len(sight.points) else sight.lines
    low, high = points.min(axis=0), points.max(axis=0)
    if before is not None:
        start, room = np.array(before[::2]), np.array(before[1::2]) - np.array(before[::2])
        inside = (low >= start).all() and (high <= start + room).all()
        full = ((high - low) / room).max() > LEAST_FILLED if even else ((high - low) / room).min() > LEAST_FILLED
        if inside and full:
            return before
    if even:
        return extent_of(points)
    margin = np.where(high > low, MARGIN * (high - low), 0.5)
    (left, bottom), (right, top) = low - margin, high + margin
    return Extent(float(left), float(right), float(bottom), float(top))


class Warp(Lens):
    """What every layer makes of a grid over the plane, and of points on it, as `look` found it.

    Parameters
    ----------
    points
        Samples (n, ...): of one or two coordinates, or images, of which there is no plane and no grid.
    extent
        The piece of the plane that the grid covers; None for images.
    features
        What the network is given of a point, as in `spec.Data`.

    Attributes
    ----------
    grid
        The points of all lines, line after line, (lines * steps, dimensions); none of images.
    steps
        How many points each line has.
    stages
        The indices of what changes something, from the plane to the output: `PLANE` where there is one, `DATA` where
        the network is given something else than the plane's coordinates, then the layers.
    """

    def __init__(self, weights: Weights, points: Array, extent: Extent | None, features: tuple[str, ...] = ()) -> None:
        self.points = points
        self.grid, self.steps = _grid(points, extent)
        plain = extent is None or features in ((), ("x1", "x2")[: points.shape[1]])
        self.stages = stages(weights.layers, plane=extent is not None, plain=plain and extent is not None)
        self._seen = np.concatenate([self.grid, points]) if extent is not None else points
        super().__init__(weights, inputs(self._seen, features))
        self._output = self.network.output_layer

    def values(self, stage: int) -> Array:
        """Return what comes out of a stage for the grid and then the points: (units, lines * steps + n).

        Of the output that is the logits, which its function hasn't squeezed yet. What isn't finite is 0. The array is
        written anew by the next `look`.
        """
        if stage == PLANE:
            return self._seen.T
        found = self.logits if stage == self._output else self._ends[stage]
        return found if np.isfinite(found).all() else np.nan_to_num(found, posinf=0.0, neginf=0.0)

    def classes(self) -> Array:
        """Return the class that the network tells of every point of the grid (lines * steps,)."""
        return classes_of(self._ends[self._output][:, : len(self.grid)], self.network.output_activation)

    def numbers(self) -> Array:
        """Return the number that the network gives to every point of the grid (lines * steps,)."""
        return np.nan_to_num(self._ends[self._output][0, : len(self.grid)])

    def border(self, stage: int) -> tuple[tuple[float, float], float] | None:
        """Return ((a, b), c): the class changes where a u + b v + c = 0, of a stage that gives two numbers u and v.

        Of one number v, u is the first coordinate and a is 0. None where there are more numbers or classes, or where
        the answer isn't sigmoid's, tanh's or softmax's of a straight function of the stage.
        """
        network = self.network
        if len(self.values(stage)) > 2 or network.outputs > 2 or ACTIVATIONS[network.output_activation].switches_at:
            return None
        if stage == self._output:
            w, c = np.eye(network.outputs), np.zeros(network.outputs)
        elif self.read_straight(stage):
            kernel, bias = network.nodes[network.end].operation.kernels()
            w, c = kernel.astype(np.float64), bias.astype(np.float64)
        else:
            return None
        normal, offset = (w[:, 0], c[0]) if network.outputs == 1 else (w[:, 1] - w[:, 0], c[1] - c[0])
        a, b = (0.0, *normal) if len(normal) == 1 else normal
        return ((float(a), float(b)), float(offset)) if a or b else None

    def read_straight(self, stage: int) -> bool:
        """Whether the output is a dense layer that reads this stage, and so can only tell by straight borders in it."""
        layers, wiring = self.network.layers, self.network.wiring
        index = self._output
        if not isinstance(layers[index], Dense):
            return False
        index = wiring.sources[index][0]
        while index not in self.stages and index != DATA:
            index = wiring.sources[index][0]
        return index == stage or (index == DATA and stage == PLANE and DATA not in self.stages)

    # -- two numbers of a stage

    def pair(self, stage: int, before: Pair | None = None) -> Pair:
        """Return the two units of a stage whose values for the points are spread most; those of before while they may.

        Another unit takes a place only when its spread is `OVERTAKES` times as large, so that a picture keeps still.
        """
        units = len(self.values(stage))
        if stage == PLANE or units < 2:
            return Pair(0, min(1, units - 1))
        spread = self._of_points(stage).std(axis=1, dtype=np.float64)
        if before is not None and max(before) < units:
            spread[list(before)] *= OVERTAKES
        chosen = {int(unit) for unit in np.argsort(-spread, kind="stable")[:2]}
        if before is not None and before.across in chosen:  # who stays keeps its axis
            return Pair(before.across, (chosen - {before.across}).pop())
        if before is not None and before.up in chosen:
            return Pair((chosen - {before.up}).pop(), before.up)
        first, second = sorted(chosen)
        return Pair(first, second)

    def two_units(self, stage: int, pair: Pair) -> Sight:
        """Return what two units of a stage see; a stage of one unit over the first coordinate."""
        values = self.values(stage)
        if len(values) < 2:
            up = np.zeros(values.shape[1]) if stage == PLANE else values[0]
            return self._sight(np.stack([self._first(), up], axis=1), 1.0)
        with np.errstate(all="ignore"):
            spread = self._of_points(stage).var(axis=1, dtype=np.float64)
            total = float(spread.sum())
            share = float(spread[list(set(pair))].sum()) / total if total else 1.0
        return self._sight(values[list(pair)].T, share if np.isfinite(share) else 1.0)

    def best_view(self, stage: int, like: Array | None = None) -> Sight:
        """Return a stage in the plane through its space in which the points are spread most.

        Those are the first two principal directions of the points (Pearson 1901). The plane is turned, and mirrored,
        so that the points lie as near as may be to where they lie in `like` (n, 2), by default the first two
        coordinates (the orthogonal Procrustes problem, Schoenemann 1966).
        """
        values, points = self.values(stage), self._of_points(stage)
        if len(values) < 2 or points.shape[1] < 2:  # one point is spread nowhere
            return self.two_units(stage, Pair(0, 1))
        with np.errstate(all="ignore"):
            middle = points.mean(axis=1, keepdims=True, dtype=np.float64)
            centred = (points - middle).astype(np.float64)
            reach = float(np.abs(centred).max())
        if not np.isfinite(reach):  # of numbers that have grown without bounds
            return self.two_units(stage, Pair(0, 1))
        centred /= max(reach, 1e-30)  # that no square is too large or too small
        units, count = centred.shape
        if units <= count:
            strength, directions = np.linalg.eigh(centred @ centred.T)
            plane = directions[:, :-3:-1]
        else:  # the same directions from the smaller matrix
            strength, mixtures = np.linalg.eigh(centred.T @ centred)
            plane = centred @ mixtures[:, :-3:-1]
            plane /= np.maximum(np.linalg.norm(plane, axis=0), 1e-12)
        total = float(strength.sum())
        if like is None and self.points.ndim == 2 and self.points.shape[1] == 2:
            like = self.points
        with np.errstate(all="ignore"):  # the grid may reach farther than the points
            seen = (plane.T @ (values - middle)).T
            if like is not None:
                left, _, right = np.linalg.svd((plane.T @ centred) @ (like - like.mean(axis=0)))
                seen = seen @ (left @ right)
        return self._sight(seen, float(strength[:-3:-1].sum()) / total if total > 0 else 1.0)

    def _of_points(self, stage: int) -> Array:
        return self.values(stage)[:, len(self.grid) :]

    def _first(self) -> Array:
        """Return the first coordinate of grid and points; of images their place in the row of images."""
        return self._seen[:, 0] if self._seen.ndim == 2 else np.arange(len(self._seen), dtype=float)

    def _sight(self, points: Array, share: float) -> Sight:
        lines, places = len(self.grid), np.nan_to_num(points.astype(np.float64), posinf=FARTHEST, neginf=-FARTHEST)
        return Sight(places[:lines], places[lines:], share)


def stages(layers: tuple[Layer, ...], *, plane: bool, plain: bool) -> tuple[int, ...]:
    """Return the indices of what changes something, from the plane to the output; see `Warp.stages`."""
    wiring = graph.wire(layers)
    ahead = ((PLANE,) if plane else ()) + (() if plain else (DATA,))
    return ahead + tuple(index for index in wiring.order if index == wiring.output or not layers[index].passes_on)


def _grid(points: Array, extent: Extent | None) -> tuple[Array, int]:
    """Return the points of a square grid's lines over the extent, upright ones first, and how many lie on each line."""
    if extent is None:
        return np.empty((0, *points.shape[1:])), 1
    left, right, bottom, top = extent
    if points.shape[1] == 1:
        return np.linspace(left, right, CURVE_STEPS)[:, None], CURVE_STEPS
    across = np.linspace(left, right, LINES)
    rows = max(2, round((top - bottom) / (across[1] - across[0])) + 1)
    up = np.linspace(bottom, top, rows)
    upright = np.stack(np.meshgrid(across, np.linspace(bottom, top, STEPS), indexing="ij"), axis=-1)
    level = np.stack(np.meshgrid(np.linspace(left, right, STEPS), up, indexing="xy"), axis=-1)
    return np.concatenate([upright.reshape(-1, 2), level.reshape(-1, 2)]), STEPS
