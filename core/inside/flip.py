"""The smallest move of a point of the plane that changes its predicted class."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from core.data.datasets import inputs
from core.data.extent import Extent
from core.network.copied import Weights
from core.network.network import Network
from core.network.predictor import Predictor, classes_of
from core.tape.blas import Array
from core.value import SpecError

RAYS, RINGS = 128, 32  # directions, and distances along each, looked at in the first two rounds
CLOSE_RINGS = 4  # in later ones
HALVINGS = 8  # of the distance between two rings, on every ray
NESTS, ROUNDS = 4, 2  # how many of the nearest borders are followed, and in how many rounds
BEYOND = 1e-4  # of the way: a little past the border, so that float32 tells the other class too
CHECKED = 64  # distances looked at in one round of the last ray


class Flip(Struct, frozen=True):
    """A move of a point of the plane that changes its class: to (x1, x2), `distance` away, where it is `answer`."""

    to: tuple[float, float]
    distance: float
    answer: int


def reach_of(extent: Extent, point: Sequence[float], units: Sequence[float] = (1.0, 1.0)) -> float:
    """Return how far the farthest corner of a piece of the plane is from a point, in `units` of x1 and x2."""
    left, right, bottom, top = extent
    across, up = max(right - point[0], point[0] - left), max(top - point[1], point[1] - bottom)
    return math.hypot(across / units[0], up / units[1])


def smallest_flip(
    weights: Weights,
    features: tuple[str, ...],
    point: Sequence[float],
    reach: float,
    *,
    samples: Callable[[Array], Array] = np.asarray,
    units: Sequence[float] = (1.0, 1.0),
) -> Flip | None:
    """Return the smallest move of a point (x1, x2) that gives it another class; None where none does within `reach`.

    Looked for along rays all around the point, then ever more narrowly around the nearest borders found; a part of
    another class that is thinner than the rays lie apart may be missed. What is returned was given another class in
    float64. `features` are what the network is given of a point, as in `spec.Data`; `samples` makes samples of points
    (n, 2), where the plane lies among more inputs; distances and `reach` count `units` of x1 and x2. SpecError where
    the point isn't two finite numbers, or `reach` isn't above 0.
    """
    at = np.asarray(point, float)
    if at.shape != (2,) or not np.isfinite(at).all() or not 0 < reach < math.inf:
        raise SpecError(
            f"the point must be two finite numbers (x1, x2), and the reach a number above 0; got {point} and {reach}"
        )
    seen = _Seen(weights, features, samples, np.asarray(units, float))
    exactly = _Teller(seen, at, CHECKED, np.float64)
    answer = int(exactly.classes(np.zeros(CHECKED), np.zeros(CHECKED))[0])
    rays = _Rays(seen, at, answer)
    turn, share = 2 * math.pi / RAYS, np.arange(1, RINGS + 1) / RINGS
    around = turn * np.arange(RAYS)
    coarse = rays.crossings(around, np.tile(reach * share**2, (RAYS, 1)), halvings=0)  # close rings closer together
    nearest = float(coarse.min())
    if nearest == math.inf:
        return None
    between = around + turn / 2
    fine = rays.crossings(between, np.tile(nearest * share, (RAYS, 1)))
    nests = _nests(np.append(fine, nearest), np.append(between, around[coarse.argmin()]), 1.2 * turn)
    for _ in range(ROUNDS):
        nests, turn = _closer(rays, nests, turn)
    radius, angle = min(nests)
    return _verified(exactly, at, answer, angle, radius)


def _nests(radii: Array, angles: Array, apart: float) -> list[tuple[float, float]]:
    """Return (radius, angle) of the nearest borders, each in another direction than those before it."""
    found: list[tuple[float, float]] = []
    for index in np.argsort(radii, kind="stable"):
        radius, angle = float(radii[index]), float(angles[index])
        if len(found) == NESTS or radius > 1.2 * float(radii.min()):
            break
        if all(abs(math.remainder(angle - other, 2 * math.pi)) > apart for _, other in found):
            found.append((radius, angle))
    return found


def _closer(rays: "_Rays", nests: list[tuple[float, float]], turn: float) -> tuple[list[tuple[float, float]], float]:
    """Return the nests found anew on rays within `turn` of each, and the angle between those rays."""
    each = RAYS // NESTS
    rows = [nests[n % len(nests)] for n in range(NESTS)]  # fewer nests: some are looked at twice
    angles = np.concatenate([np.linspace(angle - turn, angle + turn, each) for _, angle in rows])
    # A border that lies slanted, by 45 degrees, is nearer by turn * radius where the ray is turned.
    share = np.arange(CLOSE_RINGS) / (CLOSE_RINGS - 1) - 1
    radii = np.concatenate([np.tile(radius * (1 + min(1.0, 2 * turn) * share), (each, 1)) for radius, _ in rows])
    first = rays.crossings(angles, radii)
    found = []
    for n, nest in enumerate(nests):
        part = slice(n * each, (n + 1) * each)
        best = int(first[part].argmin())
        found.append(min(nest, (float(first[part][best]), float(angles[part][best]))))
    return found, 2 * turn / (each - 1)


def _verified(exactly: "_Teller", at: Array, answer: int, angle: float, radius: float) -> Flip | None:
    """Return the flip along a ray, as near as float64 tells it; None where float64 tells of none there."""
    low, high, predicted = radius * (1 - 1e-3), radius * (1 + 1e-3), answer
    for _ in range(3):
        radii = np.linspace(low, high, CHECKED)
        classes = exactly.classes(np.full(CHECKED, angle), radii)
        other = np.flatnonzero(classes != answer)
        if not len(other):
            return None
        low, high, predicted = float(radii[max(0, other[0] - 1)]), float(radii[other[0]]), int(classes[other[0]])
    beyond = exactly.classes(np.full(CHECKED, angle), np.full(CHECKED, high * (1 + BEYOND)))[0]
    if beyond != answer:
        high, predicted = high * (1 + BEYOND), int(beyond)
    to = exactly.points(np.array([angle]), np.array([high]))[0]
    return Flip((float(to[0]), float(to[1])), high, predicted)


class _Seen(NamedTuple):
    """A network, what it is given of a point, and how far the units of x1 and x2 reach."""

    weights: Weights
    features: tuple[str, ...]
    samples: Callable[[Array], Array]
    units: Array


class _Teller:
    """Tells which class a network gives to `count` points at a time, by their angles and distances from `at`."""

    def __init__(self, seen: _Seen, at: Array, count: int, dtype: type) -> None:
        network = Network(seen.weights.layers, seen.weights.shape, dtype)
        network.take(seen.weights)
        self._activation, self._seen, self._at = network.output_activation, seen, at
        self._x: Array = np.zeros((count, network.inputs), dtype)
        self._predictor = Predictor(network, self._x)

    def points(self, angles: Array, radii: Array) -> Array:
        """Return the points (count, 2) at angles and radii (count,)."""
        away = radii[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])
        return np.asarray(self._at + away * self._seen.units)

    def classes(self, angles: Array, radii: Array) -> Array:
        """Return the classes (count,) at angles and radii (count,)."""
        self._x[:] = inputs(self._seen.samples(self.points(angles, radii)), self._seen.features)
        with np.errstate(all="ignore"):
            _, outputs = self._predictor.answer()
        return classes_of(outputs, self._activation)


class _Rays:
    """Finds where rays from `at` first come to another class than `answer`."""

    def __init__(self, seen: _Seen, at: Array, answer: int) -> None:
        self._answer = answer
        counts = (RAYS * RINGS, RAYS * CLOSE_RINGS, RAYS)
        self._tellers = {count: _Teller(seen, at, count, np.float32) for count in counts}

    def _other(self, angles: Array, radii: Array) -> Array:
        other: Array = self._tellers[len(angles)].classes(angles, radii) != self._answer
        return other

    def crossings(self, angles: Array, radii: Array, *, halvings: int = HALVINGS) -> Array:
        """Return for rays at angles (rays,) the first of the radii (rays, rings) of another class; inf where none is.

        Between that ring and the one before it the distance is found by halving.
        """
        other = self._other(np.repeat(angles, radii.shape[1]), radii.ravel()).reshape(radii.shape)
        ray, ring = np.arange(RAYS), other.argmax(axis=1)
        high = radii[ray, ring]
        low = np.where(ring > 0, radii[ray, ring - 1], 0.0)
        for _ in range(halvings):
            middle = (low + high) / 2
            there = self._other(angles, middle)
            low, high = np.where(there, low, middle), np.where(there, middle, high)
        found: Array = np.where(other.any(axis=1), high, np.inf)
        return found
