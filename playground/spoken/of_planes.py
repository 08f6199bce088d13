"""The picture of the data in sentences: where each class lies, how the boundary runs; how a curve or a surface goes."""

import numpy as np

from core.data.data import Data
from core.data.extent import Extent
from core.training.moment import Picture
from playground.languages import mark, tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.widgets.words import in_digits, short_name

MOST_CLASSES, LONGEST = 4, 24  # that are told of; letters of a name
LEAST = 0.01  # of the picture: what is smaller isn't told of
MIDDLE = 0.12  # of the side: as near to the middle as that is in the middle
STRAIGHT = 0.98  # of the places which a straight line parts as the network does
SMALL = 0.02  # of a curve's reach: smaller ups and downs are none
PLACES = mark({
    (0, 0): "in the middle", (0, 1): "at the top", (0, -1): "at the bottom", (-1, 0): "at the left",
    (1, 0): "at the right", (-1, 1): "at the upper left", (1, 1): "at the upper right", (-1, -1): "at the lower left",
    (1, -1): "at the lower right",
})  # fmt: skip


def picture_said(picture: Picture, data: Data) -> str:
    """Return what the network says everywhere on the plane, in sentences."""
    if not data.regression:
        return _classes(picture.values, data)
    values = np.nan_to_num(picture.values[0].astype(float))
    return _curve(values[0], picture.extent, data) if len(values) == 1 else _surface(values, data)


def _classes(shares: np.ndarray, data: Data) -> str:
    top = shares.argmax(axis=0) if len(shares) > 1 else (shares[0] > 0.5).astype(int)
    area = np.bincount(top.ravel(), minlength=data.classes) / top.size
    order = [k for k in np.argsort(-area, kind="stable").tolist() if area[k] >= LEAST]
    if len(order) == 1:
        return tr("{name} is the answer everywhere.").format(name=_name(data, order[0]))
    told = [
        tr("{name} fills {share}, {place}").format(
            name=_name(data, k), share=numeral(area[k], ".0%"), place=_place(top == k)
        )
        for k in order[:MOST_CLASSES]
    ]
    parts = ["; ".join(told) + "."]
    if len(order) > MOST_CLASSES:
        parts.append(tr_count(len(order) - MOST_CLASSES, "{count} more class.", "{count} more classes."))
    if len(order) == 2:
        parts.append(_border(top == order[1], _name(data, order[1])))
    return " ".join(parts)


def _name(data: Data, k: int) -> str:
    return short_name(tr_said(data.class_title(k)), LONGEST)


def _border(inside: np.ndarray, name: str) -> str:
    """Return how the border of two classes runs; `inside` is where the smaller one is."""
    if not any(edge.any() for edge in (inside[0], inside[-1], inside[:, 0], inside[:, -1])):
        return tr("The boundary closes around {name}.").format(name=name)
    rows, columns = inside.shape
    y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
    inputs = np.stack([x.ravel(), y.ravel(), np.ones(x.size)], axis=1)
    weights = np.linalg.lstsq(inputs, np.where(inside.ravel(), 1.0, -1.0), rcond=None)[0]
    agree = ((inputs @ weights > 0) == inside.ravel()).mean()
    return tr("The boundary is nearly straight.") if agree >= STRAIGHT else tr("The boundary bends.")


def _place(where: np.ndarray) -> str:
    """Return where the middle of some places lies in the picture, whose rows go from bottom to top."""
    down, across = (axis.mean() / (side - 1) - 0.5 for axis, side in zip(np.nonzero(where), where.shape, strict=True))
    middle = where[where.shape[0] // 2, where.shape[1] // 2]
    if not middle and all(edge.any() for edge in (where[0], where[-1], where[:, 0], where[:, -1])):
        return tr("all around")
    side, height = (0 if abs(away) < MIDDLE else 1 if away > 0 else -1 for away in (across, down))
    return tr(PLACES[side, height])


def _curve(y: np.ndarray, extent: Extent, data: Data) -> str:
    left, right = extent[:2]
    x = np.linspace(left, right, len(y))
    low, high = int(y.argmin()), int(y.argmax())
    steps = np.diff(y)
    steps = steps[np.abs(steps) > SMALL * max(float(np.ptp(y)), 1e-12) / len(y)]
    turns = int((np.diff(np.sign(steps)) != 0).sum()) if len(steps) else 0
    if np.ptp(y) < SMALL * max(1.0, float(np.abs(y).max())):
        return tr("The curve is flat, at {value}.").format(value=in_digits(float(y.mean())))
    reach = tr(
        "The curve goes from {first} at the left to {last} at the right; "
        "least {low} at {x_low}, most {high} at {x_high}."
    )
    numbers = {"first": y[0], "last": y[-1], "low": y[low], "x_low": x[low], "high": y[high], "x_high": x[high]}
    said = reach.format(**{name: in_digits(float(number)) for name, number in numbers.items()})
    return f"{said} {tr_count(turns, 'It turns {count} time.', 'It turns {count} times.')}"


def _surface(values: np.ndarray, data: Data) -> str:
    low, high = float(values.min()), float(values.max())
    text = tr("The answer goes from {low}, least {low_place}, to {high}, most {high_place}.")
    few = np.quantile(values, (0.05, 0.95))
    places = _place(values <= few[0]), _place(values >= few[1])
    return text.format(low=in_digits(low), low_place=places[0], high=in_digits(high), high_place=places[1])
