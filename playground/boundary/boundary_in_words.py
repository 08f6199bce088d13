"""What the picture of the data shows, in sentences that are worked out from it: for who hears it."""

import math
from itertools import pairwise

import numpy as np

from core.data.data import Data
from core.training.moment import Moment, Picture
from playground.languages import mark, tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.widgets.words import in_digits, short_name

SURE = 0.9  # of a class's probability
STRAIGHT = 0.98  # of the places, that a straight line parts as the network does
FILLS = 0.8  # of a ninth of the picture, that a class fills
MOST_CHANGES, MOST_TURNS = 6, 6  # that are told one by one
LEAST_TURN = 0.05  # of a curve's height: less is a ripple
LETTERS = 24
ROWS, COLUMNS = 3, 3
NINTHS = mark({  # from the bottom
    (0, 0): "lower left", (0, 1): "bottom", (0, 2): "lower right",
    (1, 0): "left side", (1, 1): "middle", (1, 2): "right side",
    (2, 0): "upper left", (2, 1): "top", (2, 2): "upper right",
})  # fmt: skip


def of_moment(moment: Moment, axes: tuple[str, str]) -> str:
    """Return what the picture of a moment shows; `axes` are what lies across and up."""
    data, picture = moment.experiment.data, moment.picture
    said = [scores(moment)]
    if picture is None:
        return said[0]
    names = (short_name(axes[0], LETTERS), short_name(axes[1], LETTERS))
    if not np.isfinite(picture.values).all():
        said.append(tr("Part of what the network says is no number: the training blew up."))
    elif not data.regression:
        said += of_classes(picture, data, names)
    elif picture.values.shape[1] == 1:
        said += of_curve(picture, data, names[0])
    else:
        said += of_surface(picture, data, names)
    return " ".join(said)


def scores(moment: Moment) -> str:
    """Return how good a moment's answers are."""
    data, tested = moment.experiment.data, math.isfinite(moment.test_score)
    if not moment.step:
        return tr("Nothing is trained yet: this is the network with its first weights.")
    if data.regression:
        form, test = ".3f", tr("R² is {train} on the training samples, {test} on the test samples.")
        train = tr("R² is {train} on the training samples.")
    else:
        form, test = ".1%", tr("{train} of the training samples are right, {test} of the test samples.")
        train = tr("{train} of the training samples are right.")
    return (test if tested else train).format(
        train=_number(moment.train_score, form), test=_number(moment.test_score, form)
    )


def of_classes(picture: Picture, data: Data, axes: tuple[str, str]) -> list[str]:
    """Return where which class lies, along which lines it changes, and how much of the plane is sure."""
    shares = picture.values if len(picture.values) > 1 else np.concatenate([1 - picture.values, picture.values])
    top, titles = shares.argmax(axis=0), [tr_said(data.class_title(k)) for k in range(len(shares))]
    there = [k for k in range(len(shares)) if (top == k).any()]
    if len(there) == 1:
        said = [tr("It takes the whole plane for {title}.").format(title=titles[there[0]])]
    else:
        said = [_where(titles[k], top == k) for k in there]
        missing = [title for k, title in enumerate(titles) if k not in there]
        if missing:
            said.append(tr("It predicts nowhere: {titles}.").format(titles=", ".join(missing)))
        if len(there) == 2:
            said.append(_border(top == there[1], titles[there[0]], titles[there[1]]))
        said += [_along(top, picture, titles, axes, across=across) for across in (True, False)]
    sure = float((shares.max(axis=0) >= SURE).mean())
    if not sure:
        return [*said, tr("It is nowhere at least 90 % sure.")]
    return [*said, tr("It is at least 90 % sure on {share} of the plane.").format(share=_number(sure, ".0%"))]


def _where(title: str, own: np.ndarray) -> str:
    """Return how much of the plane a class fills, and which parts of it."""
    parts, share = _ninths(own), _number(float(own.mean()), ".0%")
    if not parts:
        return tr("{title} has {share} of the plane, and fills no part of it.").format(title=title, share=share)
    return tr("{title} has {share} of the plane: {parts}.").format(title=title, share=share, parts=", ".join(parts))


def _border(second: np.ndarray, first_title: str, second_title: str) -> str:
    """Return how the border between two classes runs; `second` (rows, columns) says where the second one is."""
    for inside, title in ((second, second_title), (~second, first_title)):
        if not any(edge.any() for edge in (inside[0], inside[-1], inside[:, 0], inside[:, -1])):
            return tr("The boundary closes around {name}.").format(name=title)
    rows, columns = second.shape
    y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
    places = np.stack([x.ravel(), y.ravel(), np.ones(x.size)], axis=1)
    line = np.linalg.lstsq(places, np.where(second.ravel(), 1.0, -1.0), rcond=None)[0]
    straight = ((places @ line > 0) == second.ravel()).mean() >= STRAIGHT
    return tr("The boundary is nearly straight.") if straight else tr("The boundary bends.")


def _ninths(own: np.ndarray) -> list[str]:
    rows = np.array_split(np.arange(own.shape[0]), ROWS)
    columns = np.array_split(np.arange(own.shape[1]), COLUMNS)
    return [
        tr(name)
        for (row, column), name in NINTHS.items()
        if len(rows[row]) and len(columns[column]) and own[np.ix_(rows[row], columns[column])].mean() >= FILLS
    ]


def _along(top: np.ndarray, picture: Picture, titles: list[str], axes: tuple[str, str], *, across: bool) -> str:
    """Return which classes follow each other on the line through the middle, across or up."""
    left, right, bottom, top_edge = picture.extent
    rows, columns = top.shape
    if across:
        line, start, end, at = top[rows // 2], left, right, bottom + (rows // 2 + 0.5) / rows * (top_edge - bottom)
        form = tr("From left to right, where {axis} is {at}: {sequence}.")
    else:
        line, start, end = top[:, columns // 2], bottom, top_edge
        at = left + (columns // 2 + 0.5) / columns * (right - left)
        form = tr("From bottom to top, where {axis} is {at}: {sequence}.")
    changes = np.flatnonzero(line[1:] != line[:-1]) + 1
    moved = axes[0] if across else axes[1]
    sequence = [titles[line[0]]]
    for change in changes[:MOST_CHANGES].tolist():
        place = start + change / len(line) * (end - start)
        sequence.append(
            tr("{title} from {axis} = {at}").format(title=titles[line[change]], axis=moved, at=in_digits(place))
        )
    if len(changes) > MOST_CHANGES:
        count = len(changes) - MOST_CHANGES
        sequence.append(tr_count(count, "{count} more change", "{count} more changes"))
    return form.format(axis=axes[1] if across else axes[0], at=in_digits(at), sequence=", ".join(sequence))


def of_surface(picture: Picture, data: Data, axes: tuple[str, str]) -> list[str]:
    """Return where the surface is highest and lowest."""
    values, (left, right, bottom, top) = picture.values[0], picture.extent
    rows, columns = values.shape
    form = tr("{answer} is highest, {number}, where {across} is {x} and {up} is {y}.")
    low = tr("It is lowest, {number}, where {across} is {x} and {up} is {y}.")
    said = []
    for sentence, index in ((form, int(values.argmax())), (low, int(values.argmin()))):
        row, column = divmod(index, columns)
        said.append(
            sentence.format(
                answer=short_name(data.answer, LETTERS),
                number=in_digits(float(values[row, column]), 3),
                across=axes[0],
                x=in_digits(left + (column + 0.5) / columns * (right - left)),
                up=axes[1],
                y=in_digits(bottom + (row + 0.5) / rows * (top - bottom)),
            )
        )
    if values.max() == values.min():
        flat = tr("{answer} is {number} everywhere: the surface is flat.")
        return [flat.format(answer=short_name(data.answer, LETTERS), number=in_digits(float(values[0, 0]), 3))]
    return said


def of_curve(picture: Picture, data: Data, axis: str) -> list[str]:
    """Return where the curve begins, how it rises and falls, and where it ends."""
    values, (left, right, *_) = picture.values[0, 0].astype(float), picture.extent
    x = left + (np.arange(len(values)) + 0.5) / len(values) * (right - left)
    answer = short_name(data.answer, LETTERS)
    turns = _turns(values)
    if len(turns) == 1:
        flat = tr("The curve is flat: {answer} is about {number}.")
        return [flat.format(answer=answer, number=in_digits(float(values.mean()), 3))]
    first = tr("The curve begins at {answer} = {number}, where {axis} is {x}.")
    said = [first.format(answer=answer, number=in_digits(values[turns[0]], 3), axis=axis, x=in_digits(x[turns[0]]))]
    rises = tr("It rises to {number} at {axis} = {x}.")
    falls = tr("It falls to {number} at {axis} = {x}.")
    for before, after in list(pairwise(turns))[:MOST_TURNS]:
        sentence = rises if values[after] > values[before] else falls
        said.append(sentence.format(number=in_digits(values[after], 3), axis=axis, x=in_digits(x[after])))
    if len(turns) - 1 > MOST_TURNS:
        count = len(turns) - 1 - MOST_TURNS
        said.append(tr_count(count, "{count} more rise or fall follows.", "{count} more rises and falls follow."))
    return said


def _turns(values: np.ndarray) -> list[int]:
    """Return where a curve begins, turns and ends; one place where it is flat. Ripples are no turns."""
    least = LEAST_TURN * float(np.ptp(values))
    found, best, way = [0], 0, 0
    if not least > 1e-12 * max(1.0, float(np.abs(values).max())):
        return found
    for index in range(1, len(values)):
        if way == 0 and abs(values[index] - values[0]) >= least:
            way, best = (1 if values[index] > values[0] else -1), index
        elif way and (values[index] - values[best]) * way > 0:
            best = index
        elif way and (values[best] - values[index]) * way >= least:
            found.append(best)
            way, best = -way, index
    return [*found, best] if best != found[-1] else found


def _number(number: float, form: str) -> str:
    return numeral(number, form).replace("%", " %")
