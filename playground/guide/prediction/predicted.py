"""What can be predicted, and how near a sketch of it came, in words."""

import numpy as np
from PySide6.QtWidgets import QWidget

from core.guide import prediction
from core.guide.prediction import LossNearness
from core.training.moment import Moment
from playground.guide.prediction.sketch_sheet import three_digits
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import numeral
from playground.widgets.pictures.picture import PictureView
from playground.widgets.words import in_digits

BOUNDARY, CURVE, LOSS = "boundary", "curve", "loss"
SUBJECTS = mark({BOUNDARY: "Predict the boundary", CURVE: "Predict the curve", LOSS: "Predict the loss"})
TO_DRAW = mark({
    BOUNDARY: "Draw where its boundary will run: from edge to edge (an open end goes straight on, dashed), or as a "
    "closed line. Then press **Play**.",
    CURVE: "Draw the curve that it will find, over the whole width. Then press **Play**.",
    LOSS: "Draw in the loss plot how the training loss will fall, up to any epoch. Then press **Play**.",
})  # fmt: skip
NEAR = 1.1  # times: a loss that was drawn so near is right


def scored(subject: str, lines: list[np.ndarray], moment: Moment, picture: QWidget | None, least: float) -> str:
    """Return how near lines came to what the network says now, or to its losses; "" where that isn't known.

    `least` is the smallest loss that could be drawn.
    """
    if not lines:
        return tr("Nothing was drawn. **Reset** (F8) lets you draw before it learns.")
    if subject == LOSS:
        earlier = moment.curve.column("step") < moment.step
        epochs = np.append(moment.curve.column("epoch")[earlier], moment.epoch)
        losses = np.append(moment.curve.column("train_loss")[earlier], moment.train_loss)
        near = prediction.loss_nearness(lines, epochs, losses, least)
        return "" if near is None else _of_loss(near)
    if not isinstance(picture, PictureView) or moment.picture is None or picture.seen is None:
        return ""
    return _of_curve(lines, moment) if subject == CURVE else _of_boundary(lines, moment, picture)


def _of_loss(near: LossNearness) -> str:
    factor, guess = in_digits(near.factor, 1), in_digits(near.guess, 1)
    if not near.reached:
        text = tr(
            "Epoch {epoch}: so far the training loss is off your curve by a factor of {factor} on average. Your curve "
            "is scored at its end, epoch {end}."
        )
        return text.format(epoch=numeral(int(near.at)), factor=factor, end=numeral(round(near.end)))
    whole = tr(
        "Up to epoch {end} the training loss was off your curve by a factor of {factor} on average; off the best level "
        "line, by {guess}."
    )
    if max(near.over, 1 / near.over) < NEAR:
        last = tr("At its end the loss was {found}, and you drew {drawn}: as good as right.")
    elif near.over > 1:
        last = tr("At its end the loss was {found}, and you drew {drawn}: too high, by a factor of {times}.")
    else:
        last = tr("At its end the loss was {found}, and you drew {drawn}: too low, by a factor of {times}.")
    numbers = {"found": three_digits(near.found), "drawn": three_digits(near.drawn)}
    last = last.format(**numbers, times=in_digits(max(near.over, 1 / near.over), 1))
    return " ".join((whole.format(end=numeral(round(near.end)), factor=factor, guess=guess), last))


def _of_curve(lines: list[np.ndarray], moment: Moment) -> str:
    assert moment.picture is not None
    found = prediction.distance(lines, moment.picture.extent, np.nan_to_num(moment.picture.values[0, 0]))
    if found is None:
        return ""
    text = tr(
        "Epoch {epoch}: your curve lies {mean} from the network's on average. The best level line would be "
        "{guess} away, so you saved {share} of that."
    )
    numbers = {"mean": in_digits(found.mean, 3), "guess": in_digits(found.guess, 3)}
    return text.format(epoch=numeral(int(moment.epoch)), **numbers, share=_percent(max(0.0, found.share)))


def _of_boundary(lines: list[np.ndarray], moment: Moment, view: PictureView) -> str:
    assert moment.picture is not None and view.seen is not None
    values = np.nan_to_num(moment.picture.values)
    network = values.argmax(axis=0) if len(values) > 1 else (values[0] >= 0.5).astype(np.int64)
    at, classes = view.seen.coordinates(moment.points.x_train), moment.points.y_train
    agreed = prediction.agreement(lines, moment.picture.extent, at, classes, network)
    if agreed.regions < 2:
        return tr("Your line parts no points from others. **Reset** (F8), and draw it between the classes.")
    text = tr(
        "Epoch {epoch}: your line agrees with the network on {share} of the plane. To say {name} everywhere would "
        "agree on {guess}."
    )
    title = tr_said(moment.experiment.data.class_title(agreed.guessed))
    share, guess = _percent(agreed.share), _percent(agreed.guess)
    return text.format(epoch=numeral(int(moment.epoch)), share=share, name=title, guess=guess)


def _percent(share: float) -> str:
    return f"{numeral(100 * share, '.0f')} %"
