"""Drawn digits: strokes of a pen, and the recipe that makes 28 x 28 pixels of them.

A drawing is a tuple of strokes, each an array (n, 2) of points: x to the right, y down, in any unit. The recipe is
MNIST's own (LeCun et al. 1998, section III): the ink fills 20 x 20 pixels, its centre of mass lies in the middle of 28.
Strokes are scaled, never pixels, so a small drawing is as sharp as a large one.
"""

import math
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NamedTuple

import numpy as np

from core.tape.array import Array
from core.value import Real, Value, replace
from core.wording import said, sentence_of

Strokes = tuple[Array, ...]

SIDE, INK_SIDE = 28, 20
MIDDLE = 14.5  # where MNIST has its centres of mass, on average: the middle of the pixel after the middle
BOARD = 256.0
LARGEST_COORDINATE = 1e9
MOST_POINTS = 1_000_000  # of one drawing
# In pixels: points nearer to each other than SPACING along the stroke are one, pieces of a curve no longer than PIECE.
SPACING, PIECE = 0.5, 1.0
MOST_PIECES = 4000  # of a drawing, before long ones are cut; a digit has about 60
CORNER = math.cos(math.radians(80))  # a sharper turn between two points is meant as a corner
AT_ONCE = 20_000  # pieces whose pixels are looked at together


class StrokesError(ValueError):
    """A drawing, or a file of drawings, that can't be used; the message says what came and what was wanted."""


class Recipe(Value, frozen=True):
    """What is done to a drawing, in this order; every step may be left out."""

    crop: bool = True  # the frame is the ink's box, not the whole board
    scale: bool = True  # the frame's longer side becomes 20 pixels; otherwise the board's side is 28
    smooth: bool = True  # points become a curve: a fast mouse leaves gaps
    antialias: bool = True  # a pixel is as light as the line covers it; otherwise it is white or black
    centre: bool = True  # the centre of mass goes to the middle; otherwise the frame's middle does
    pen: Annotated[float, Real(0.5, 8, "the pen's width in pixels")] = 2.3  # of 28


RECIPE = Recipe()
STEPS = ("crop", "scale", "smooth", "antialias", "centre")


class RecipeStep(NamedTuple):
    """What a drawing looks like after a step of the recipe: its name, whether it is done, and uint8 (28, 28)."""

    name: str
    on: bool
    picture: Array


def render(strokes: Iterable[Any], recipe: Recipe = RECIPE, board: float = BOARD) -> Array:
    """Return the drawing as MNIST has its digits: uint8 (28, 28), white on black; all 0 where nothing is drawn.

    `strokes` are arrays (n, 2) of points; n may be 1, a dot, or 0, nothing. `board` is the side of the square that is
    drawn on, from (0, 0), in the strokes' unit; it matters only where the recipe doesn't crop and scale.
    StrokesError if strokes aren't points, or aren't finite.
    """
    points, stroke = _points(checked(strokes))
    if not 0 < board <= LARGEST_COORDINATE:
        raise StrokesError(said("the board's side must be a number above 0; got {board!r}", board=board))
    if not len(points):
        return np.zeros((SIDE, SIDE), np.uint8)
    pieces = _pieces(_placed(points, recipe, board), stroke, recipe.smooth)
    picture = _ink(pieces, recipe)
    if recipe.centre and picture.any():
        picture = _ink(pieces + (MIDDLE - centre_of_mass(picture)), recipe)
    pixels: Array = np.rint(255 * picture).astype(np.uint8)
    return pixels


def stages(
    strokes: Iterable[Any], recipe: Recipe = RECIPE, rendered: Array | None = None, *, board: float = BOARD
) -> Iterator[RecipeStep]:
    """Return, one by one, the drawing as it is and after each step of `STEPS`; the last is what `render` returns.

    A step that the recipe leaves out changes nothing: its picture is the one before. `rendered` is what `render`
    returned, where that is known: it isn't computed again.
    """
    return _stages(checked(strokes), recipe, rendered, board)


def _stages(strokes: Strokes, recipe: Recipe, rendered: Array | None, board: float) -> Iterator[RecipeStep]:
    partial = replace(recipe, **dict.fromkeys(STEPS, False))
    picture = render(strokes, partial, board)
    yield RecipeStep("drawn", True, picture)
    for name in STEPS:
        on = getattr(recipe, name)
        if on:
            partial = replace(partial, **{name: True})
            picture = rendered if rendered is not None and partial == recipe else render(strokes, partial, board)
        yield RecipeStep(name, on, picture)


def curve(stroke: Any, board: float = BOARD) -> Array:
    """Return the smooth line through a stroke's points as cubic Bezier pieces (n, 4, 2), for showing it on a board.

    Of each piece its start, its two control points and its end, in the stroke's unit; a dot is one piece of no length.
    It is the line that `render` draws where the board is the frame.
    """
    (points,) = checked([stroke])
    if not len(points):
        return np.empty((0, 4, 2))
    points, first, _ = _thinned(points, np.zeros(len(points), np.int64), SPACING * board / SIDE)
    if len(points) == 1:
        return np.repeat(points[None], 4, axis=1)
    d = points[1:] - points[:-1]
    out, into = _tangents(d, np.hypot(*d.T), first)
    return np.stack([points[:-1], points[:-1] + out / 3, points[1:] - into / 3, points[1:]], axis=1)


def checked(strokes: Iterable[Any]) -> Strokes:
    """Return strokes as a tuple of float arrays (n, 2); StrokesError where they aren't points that can be drawn."""
    found = []
    for number, stroke in enumerate(strokes, 1):
        try:
            points = np.asarray(stroke, np.float64)
        except (TypeError, ValueError) as error:
            raise StrokesError(
                said("stroke {number} isn't a list of points (x, y): {error}", number=number, error=sentence_of(error))
            ) from error
        points = points.reshape(0, 2) if not points.size else points
        if points.ndim != 2 or points.shape[1] != 2:
            came = " x ".join(map(str, points.shape)) or said("a single number")
            raise StrokesError(
                said(
                    "stroke {number} has the shape {came}; it must be n x 2: an x and a y for each of n points",
                    number=number,
                    came=came,
                )
            )
        found.append(points)
    if sum(map(len, found)) > MOST_POINTS:
        raise StrokesError(
            said(
                "the drawing has {came:,} points; it may have at most {most_points:,}",
                came=sum(map(len, found)),
                most_points=MOST_POINTS,
            )
        )
    for number, points in enumerate(found, 1):
        if len(points) and not np.abs(points).max() <= LARGEST_COORDINATE:
            wrong = points[~(np.abs(points) <= LARGEST_COORDINATE)][0]
            raise StrokesError(
                said(
                    "stroke {number} goes through {wrong}; coordinates must be numbers up to {largest_coordinate:g}",
                    number=number,
                    wrong=wrong,
                    largest_coordinate=LARGEST_COORDINATE,
                )
            )
    return tuple(found)


# --- the recipe, in pixels: pixel i reaches from i to i + 1 ----------------------------------------------------------


def _points(strokes: Strokes) -> tuple[Array, Array]:
    """Return all points (n, 2), and of which stroke each is (n,)."""
    if not strokes:
        return np.empty((0, 2)), np.empty(0, np.int64)
    return np.concatenate(strokes), np.repeat(np.arange(len(strokes)), [len(stroke) for stroke in strokes])


def _placed(points: Array, recipe: Recipe, board: float) -> Array:
    """Return points in pixels: the frame, which is the ink's box or the board, around the middle of 28 x 28."""
    low, high = (points.min(axis=0), points.max(axis=0)) if recipe.crop else (np.zeros(2), np.full(2, board))
    factor = SIDE / board
    if recipe.scale:
        side = (high - low).max()
        ink = INK_SIDE - recipe.pen if recipe.crop else INK_SIDE  # the ink reaches half a pen beyond its points
        factor = ink / side if side > 0 else 0.0
    placed = (points - (low + high) / 2) * factor + SIDE / 2
    # A line that ends far outside takes as long as it is; outside it may bend.
    clipped: Array = np.clip(placed, -SIDE, 2 * SIDE)
    return clipped


def _pieces(points: Array, stroke: Array, smooth: bool) -> Array:
    """Return the line through the points as straight pieces (n, 2, 2): from, to; no longer than about PIECE."""
    points, first, last = _thinned(points, stroke, SPACING)
    starts = ~last[:-1]  # where a piece goes to the next point
    dots = points[first & last]
    if not starts.any():
        return np.stack([dots, dots], axis=1)
    d = points[1:] - points[:-1]
    length = np.hypot(*d.T)
    count = np.where(starts, np.maximum(1, np.ceil(length / PIECE)), 0).astype(np.int64)
    of = np.repeat(np.arange(len(d)), count)
    u = (np.arange(len(of)) - np.repeat(np.cumsum(count) - count, count)) / count[of]
    v = u + 1 / count[of]
    out, into = _tangents(d, length, first) if smooth else (d, d)
    ends = [_hermite(w[:, None], points[of], d[of], out[of], into[of]) for w in (u, v)]
    return np.concatenate([np.stack(ends, axis=1), np.stack([dots, dots], axis=1)])


def _thinned(points: Array, stroke: Array, spacing: float) -> tuple[Array, Array, Array]:
    """Return the points that are `spacing` apart along their stroke, and which are a stroke's first and its last."""
    first = np.concatenate([[True], stroke[1:] != stroke[:-1]])
    last = np.concatenate([first[1:], [True]])
    steps = np.where(first[1:], 0.0, np.hypot(*(points[1:] - points[:-1]).T))
    along = np.concatenate([[0.0], np.cumsum(steps)])
    spacing = max(spacing, along[-1] / MOST_PIECES)
    section = np.floor(along / spacing + 1e-6)  # a little more: the same drawing elsewhere keeps the same points
    keep = first | last | np.concatenate([[True], section[1:] != section[:-1]])
    return points[keep], first[keep], last[keep]


def _tangents(d: Array, length: Array, first: Array) -> tuple[Array, Array]:
    """Return how fast a centripetal Catmull-Rom curve leaves each piece's start and reaches its end, (n, 2) each.

    For pieces d with knots t apart, the square roots of their lengths, the speed at a point between pieces 1 and 2 is
    d1 / t1 - (d1 + d2) / (t1 + t2) + d2 / t2 (Yuksel et al. 2011). At ends and corners the curve goes straight on.
    """
    t = np.sqrt(np.maximum(length, 1e-12))[:, None]
    unit = d / t
    speed = unit[:-1] - (d[:-1] + d[1:]) / (t[:-1] + t[1:]) + unit[1:]
    turn = (d[:-1] * d[1:]).sum(axis=1) < CORNER * length[:-1] * length[1:]
    stop = (turn | first[1:-1] | first[2:])[:, None] if len(first) > 2 else np.empty((0, 1), bool)
    out, into = d.copy(), d.copy()
    out[1:] = np.where(stop, d[1:], t[1:] * speed)
    into[:-1] = np.where(stop, d[:-1], t[:-1] * speed)
    return out, into


def _hermite(u: Array, p: Array, d: Array, out: Array, into: Array) -> Array:
    """Return the points at u in [0, 1] of cubic curves from p to p + d that leave with `out` and arrive with `into`."""
    found: Array = p + u * (out + u * (3 * d - 2 * out - into + u * (out + into - 2 * d)))
    return found


def _ink(pieces: Array, recipe: Recipe) -> Array:
    """Return how much of each pixel a round pen covers along the pieces: (28, 28), 0 to 1."""
    picture = np.zeros(SIDE * SIDE)
    reach = recipe.pen / 2 + 0.5 + PIECE
    offset = np.arange(2 * math.ceil(reach) + 1) - math.ceil(reach)
    for start in range(0, len(pieces), AT_ONCE):
        a, b = pieces[start : start + AT_ONCE].transpose(1, 2, 0)[..., None, None]  # (2, n, 1, 1) each
        corner = np.floor((a + b) / 2).astype(np.int64)
        x, y = corner[0] + offset, corner[1] + offset[:, None]  # columns and rows of the pixels around each piece
        d = b - a
        px, py = x + 0.5 - a[0], y + 0.5 - a[1]
        share = np.clip((px * d[0] + py * d[1]) / np.maximum((d * d).sum(axis=0), 1e-12), 0.0, 1.0)
        px, py = px - share * d[0], py - share * d[1]
        cover = recipe.pen / 2 + 0.5 - np.sqrt(px * px + py * py)
        inside = (cover > 0) & (x >= 0) & (x < SIDE) & (y >= 0) & (y < SIDE)
        np.maximum.at(picture, (y * SIDE + x)[inside], cover[inside])
    if not recipe.antialias:
        return (picture >= 0.5).reshape(SIDE, SIDE).astype(np.float64)
    return np.minimum(picture, 1.0).reshape(SIDE, SIDE)


def centre_of_mass(picture: Array) -> Array:
    """Return where the centre of mass of a picture (height, width) with some ink lies: x, y in pixels."""
    height, width = picture.shape
    total = picture.sum()
    x = (picture.sum(axis=0) * (np.arange(width) + 0.5)).sum() / total
    y = (picture.sum(axis=1) * (np.arange(height) + 0.5)).sum() / total
    return np.array([x, y])
