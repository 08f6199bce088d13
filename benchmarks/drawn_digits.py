"""Drawn digits in many hands: strokes slanted, bent, shaken, cut short, drawn with other pens, and rendered."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct

from core.data.drawing.drawings import LabelledDrawing
from core.data.drawing.strokes import RECIPE, Recipe, render

PENS = (1.3, 4.0)  # pixels of 28
# A narrow 8 under a thick pen is a blob that looks as a thick 1 does: pens for learning are at most this share of a
# digit's width, ones aside.
OPEN = 0.4
SIZE = 20  # pixels of a digit's longer side
SLASHED, CROSSED = 0.2, 0.3  # shares of the zeros that get a slash, of the sevens that get a bar


def pictures(
    drawings: Sequence[LabelledDrawing], variants: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return `variants` pictures of every drawing, uint8 (n, 28, 28), and the labels; the first is as it was drawn."""
    images, labels = [], []
    for number in range(variants):
        for drawing in drawings:
            strokes, recipe = list(drawing.strokes), Recipe()
            if number:
                strokes = varied(strokes, drawing.label, rng)
                recipe = Recipe(pen=_pen(strokes, drawing.label, rng))
            images.append(render(strokes, recipe))
            labels.append(drawing.label)
    return np.array(images), np.array(labels)


def _pen(strokes: Sequence[np.ndarray], label: int | None, rng: np.random.Generator) -> float:
    """Return a pen's width that leaves the digit's loops open."""
    thin, thick = PENS
    if label != 1:
        thick = min(thick, max(thin, OPEN * SIZE * _across(strokes)))
    return float(rng.uniform(thin, thick))


def _across(strokes: Sequence[np.ndarray]) -> float:
    """Return how wide the strokes are across the direction in which they reach farthest, their longer side 1."""
    points = np.concatenate(_normal(strokes))
    return float(np.ptp(points @ np.linalg.svd(points - points.mean(axis=0), full_matrices=False)[2][-1]))


class Hand(Struct, frozen=True):
    """One way of drawing: the pen's width in pixels of 28, and what becomes of the strokes."""

    pen: float = RECIPE.pen
    turn: float = 0.0  # degrees
    slant: float = 0.0  # of the height
    aspect: float = 1.0
    gap: float = 0.0  # between two points, of the size
    tremble: float = 0.0  # of the size
    random: bool = False  # all of it, at random, as for training, and with any pen


def rendered(drawing: LabelledDrawing, hand: Hand, rng: np.random.Generator) -> np.ndarray:
    """Return the drawing as this hand draws it, uint8 (28, 28)."""
    if hand.random:
        return render(varied(list(drawing.strokes), drawing.label, rng), Recipe(pen=float(rng.uniform(*PENS))))
    strokes = _normal(drawing.strokes)
    if hand.gap:
        strokes = [_sparse(stroke, hand.gap) for stroke in strokes]
    turn = _matrix(hand.turn, hand.slant, hand.aspect)
    strokes = [(stroke + rng.normal(0, hand.tremble, stroke.shape)) @ turn.T for stroke in strokes]
    return render(strokes, Recipe(pen=hand.pen))


def _normal(strokes: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return the strokes around 0, their longer side 1."""
    every = np.concatenate(strokes)
    middle, size = (every.min(axis=0) + every.max(axis=0)) / 2, np.ptp(every, axis=0).max() or 1.0
    return [(stroke - middle) / size for stroke in strokes if len(stroke)]


def _matrix(degrees: float, slant: float, aspect: float) -> np.ndarray:
    """Return what turns, slants and widens points."""
    angle, wide = np.radians(degrees), np.sqrt(aspect)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return turn @ np.array([[1, slant], [0, 1]]) @ np.diag([wide, 1 / wide])


def varied(strokes: list[np.ndarray], label: int | None, rng: np.random.Generator) -> list[np.ndarray]:
    """Return the strokes as someone else might have drawn them, with something else."""
    strokes = _normal(strokes)
    if label == 0 and len(strokes) == 1 and rng.random() < SLASHED:
        strokes.append(_slash(rng))
    if label == 7 and len(strokes) == 1 and rng.random() < CROSSED:
        strokes.append(_bar(strokes[0], rng))
    strokes = [_ended(stroke, rng) for stroke in strokes]
    if rng.random() < 0.4:  # a fast mouse
        gap = rng.uniform(0.05, 0.2)
        strokes = [_sparse(stroke, gap) for stroke in strokes]
    bend = _waves(rng, 0.04)
    matrix = _matrix(rng.uniform(-17, 17), rng.uniform(-0.25, 0.25), np.exp(rng.uniform(-0.5, 0.5)))
    tremble = rng.choice([0.0, 0.004, 0.012])
    moved = []
    for stroke in strokes:
        apart = rng.normal(0, 0.015, 2) if len(strokes) > 1 else 0.0
        moved.append((stroke + bend(stroke) + rng.normal(0, tremble, stroke.shape) + apart) @ matrix.T)
    return moved


def _slash(rng: np.random.Generator) -> np.ndarray:
    """Return a stroke from the lower left to the upper right."""
    reach = rng.uniform(0.3, 0.55, 2)
    angle = np.radians(rng.uniform(35, 65))
    along = np.array([np.cos(angle), -np.sin(angle)])
    return np.linspace(-reach[0] * along, reach[1] * along, 6) + rng.normal(0, 0.03, 2)


def _bar(seven: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return a bar across the stem of a seven."""
    height = rng.uniform(-0.08, 0.15)
    x = seven[np.abs(seven[:, 1] - height).argmin(), 0]
    half, tilt = rng.uniform(0.12, 0.3), rng.uniform(-0.06, 0.06)
    return np.linspace([x - half, height + tilt], [x + half * rng.uniform(0.6, 1.2), height - tilt], 5)


def _ended(stroke: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return the stroke with its ends cut by up to a twelfth, or drawn on a little: loops that don't quite close."""
    if len(stroke) < 6 or rng.random() < 0.4:
        return stroke
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(stroke, axis=0).T))])
    low, high = rng.uniform(0, 0.08, 2) * length[-1]
    kept = stroke[(length >= low) & (length <= length[-1] - high)]
    if len(kept) < 2:
        return stroke
    if rng.random() < 0.3:
        kept = np.concatenate([kept, kept[-1:] + (kept[-1] - kept[-2]) * rng.uniform(0, 2)])
    return kept


def _sparse(stroke: np.ndarray, gap: float) -> np.ndarray:
    """Return points of the stroke about `gap` apart, with its ends."""
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(stroke, axis=0).T))])
    wanted = np.linspace(0, length[-1], max(2, round(length[-1] / gap) + 1))
    return stroke[np.unique(np.searchsorted(length, wanted).clip(0, len(stroke) - 1))]


def _waves(rng: np.random.Generator, size: float) -> Callable[[np.ndarray], np.ndarray]:
    """Return a function that bends points (n, 2) smoothly by about `size`."""
    directions, phases = rng.normal(0, 3, (4, 2)), rng.uniform(0, 2 * np.pi, (4, 2))
    sizes = rng.normal(0, size / 2, (4, 2))

    def bend(points: np.ndarray) -> np.ndarray:
        return (sizes * np.sin((points @ directions.T)[..., None] + phases)).sum(axis=1)

    return bend
