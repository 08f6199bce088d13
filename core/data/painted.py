"""Points by hand: a value as small as its numbers, that says itself which of them are for testing."""

from typing import Any

import msgspec
import numpy as np

from core.data.extent import Extent, extent_of
from core.tape.array import Array, locked
from core.value import SpecError, Value, Whole, brief
from core.wording import said, sentence_of

MOST_POINTS, FARTHEST = 20_000, 1e6  # points, and how far from 0 any of their numbers may lie
PLANE = Extent(-2.24, 2.24, -1.6, 1.6)  # an empty one
NARROWEST = 1e-3
COLUMNS = 4  # x1 (x of a curve), x2 (0 of a curve), y (a class, or a number), u


class Painted(Value, frozen=True):
    """Points that a person painted, on a piece of plane that stays as it is whatever is painted there.

    `points` are float32 (little-endian), four a point: x1, x2, y and u (Base64 in JSON). u, from 0 to 1, is drawn once
    for a point: it is kept for testing where that is below the share for testing. So a point that is added or erased
    moves no other one from training to testing.
    """

    points: bytes = b""
    plane: Extent = PLANE

    def __post_init__(self) -> None:
        if not isinstance(self.points, bytes):
            raise SpecError(
                said(
                    "points must be bytes, which Painted.of(x, y) makes of arrays; got a {name}",
                    name=type(self.points).__name__,
                )
            )
        size = 4 * COLUMNS
        if len(self.points) % size:
            raise SpecError(
                said(
                    "painted points take {size} bytes each; got {came:,} bytes in all", size=size, came=len(self.points)
                )
            )
        check_count(len(self))
        rows = self.rows
        if not (np.abs(rows) <= FARTHEST).all():  # nor of what is no number
            index = int(np.argmin((np.abs(rows) <= FARTHEST).all(axis=1)))
            raise SpecError(
                said(
                    "the numbers of painted points must lie from {part:,.0f} to {farthest:,.0f}; those of "
                    "point {index:,} are {names}",
                    part=-FARTHEST,
                    farthest=FARTHEST,
                    index=index + 1,
                    names=", ".join(f"{value:g}" for value in rows[index]),
                )
            )
        u = rows[:, 3]
        if not ((u >= 0) & (u < 1)).all():
            raise SpecError(
                said("u of painted points must lie from 0 to below 1; got {min:g} to {max:g}", min=u.min(), max=u.max())
            )
        msgspec.structs.force_setattr(self, "plane", piece(self.plane))

    @classmethod
    def of(cls, x: Any, y: Any, *, u: Any = None, seed: int = 0, plane: Extent | None = None) -> "Painted":
        """Return points x (n, 2), or (n,) of a curve, with classes or numbers y (n,).

        `u` (n,) from 0 to below 1 says which are for testing: those where it is below the share for testing; without
        it, it is drawn from `seed`. `plane` is what is seen, without it the piece around the points. SpecError where
        they are no such numbers.
        """
        try:
            x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
        except (TypeError, ValueError) as error:
            raise SpecError(said("x and y must be arrays of numbers: {error}", error=sentence_of(error))) from error
        x = x[:, None] if x.ndim == 1 else x
        if x.ndim != 2 or x.shape[1] not in (1, 2) or y.shape != x.shape[:1]:
            raise SpecError(
                said(
                    "x must be (n, 2), or (n,) of a curve, and y (n,); got x of shape {shape} and y of shape {shape_2}",
                    shape=x.shape,
                    shape_2=y.shape,
                )
            )
        check_count(len(x))
        if not (np.isfinite(x).all() and np.isfinite(y).all()):
            raise SpecError(said("x and y must be finite numbers; leave out the points with others"))
        drawn = np.random.default_rng(seed).random(len(x)) if u is None else np.asarray(u, np.float64)
        if drawn.shape != y.shape:
            raise SpecError(
                said("u must be {shape}, a number for each point; got {shape_2}", shape=y.shape, shape_2=drawn.shape)
            )
        if plane is None:
            plane = extent_of(x, y if x.shape[1] == 1 else None) if len(x) else PLANE
        second = x[:, 1] if x.shape[1] == 2 else np.zeros(len(x))
        return cls(packed(np.column_stack([x[:, 0], second, y, drawn])), plane)

    def __len__(self) -> int:
        return len(self.points) // (4 * COLUMNS)

    def __bool__(self) -> bool:
        return bool(self.points)

    @property
    def rows(self) -> Array:
        """All numbers (n, 4), not for writing: x1, x2, y, u."""
        return np.frombuffer(self.points, "<f4").reshape(-1, COLUMNS)

    def check_classes(self, classes: int) -> None:
        """Raise SpecError where a point's class isn't one of so many."""
        y = self.rows[:, 2]
        good = (y >= 0) & (y < classes) & (y == np.floor(y))
        if not good.all():
            index = int(np.argmin(good))
            raise SpecError(
                said(
                    "painted points must have a class from 0 to {classes}; point {index:,} has {y:g}. Have "
                    "more classes, or erase such points first",
                    classes=classes - 1,
                    index=index + 1,
                    y=y[index],
                )
            )

    def tests(self, share: float) -> Array:
        """Return which points (n,) are for testing."""
        chosen: Array = self.rows[:, 3] < np.float32(share)
        return chosen

    def split(self, share: float, dimensions: int, *, numbers: bool) -> tuple[Array, Array, Array, Array]:
        """Return x (n, dimensions) and y (n,) to train on, and x and y to test on; `numbers`: y are no classes."""
        rows, test = self.rows, self.tests(share)
        x = rows[:, :dimensions].astype(np.float64)
        y = rows[:, 2].astype(np.float64 if numbers else np.int64)
        return locked(x[~test]), locked(y[~test]), locked(x[test]), locked(y[test])


def packed(rows: Array) -> bytes:
    """Return rows (n, 4) as a value's `points`; u is never rounded up to 1."""
    rows = np.array(rows, np.float64)
    rows[:, 3] = np.minimum(rows[:, 3], np.nextafter(np.float32(1), np.float32(0)))
    return rows.astype("<f4").tobytes()


def check_count(count: int) -> None:
    """Raise SpecError where there are more points than anyone paints."""
    Whole(0, MOST_POINTS, "the count of painted points").check(count)


def piece(plane: Any) -> Extent:
    """Return the piece of plane that (left, right, bottom, top) are; SpecError where they are none."""
    good = isinstance(plane, tuple) and len(plane) == 4 and all(isinstance(edge, int | float) for edge in plane)
    if good and all(abs(edge) <= 10 * FARTHEST for edge in plane):
        found = Extent(*map(float, plane))
        if found.right - found.left >= NARROWEST and found.top - found.bottom >= NARROWEST:
            return found
    raise SpecError(
        said(
            "plane must be (left, right, bottom, top), {narrowest:g} or more wide and high; got {plane}",
            narrowest=NARROWEST,
            plane=brief(plane),
        )
    )


def sides(test: Array, share: float, rng: np.random.Generator) -> Array:
    """Return u (n,) with which a share of `share` keeps just the points for testing that `test` (n,) says."""
    low, high = np.where(test, 0, np.float32(share)), np.where(test, np.float32(share), np.float32(1))
    u = (low + rng.random(len(test)) * (high - low)).astype(np.float32)
    kept: Array = np.clip(u, low, np.nextafter(high, np.float32(-1))).astype(np.float64)
    return kept
