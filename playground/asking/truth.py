"""The sample that lies where the picture was asked: what it is in truth, and whether the answer there is right."""

import numpy as np

from core.data.data import Data
from core.data.datasets import Points
from core.inside.asked import Contributions
from playground.languages import tr, tr_said
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.picture import PictureView
from playground.widgets.words import in_digits


def sample_at(view: PictureView | None, asked: Clicked, at: tuple[float, float], points: Points) -> Clicked:
    """Return the sample that was asked, else the one next to the place `at`; else the place itself.

    Of a plane through more inputs than it has axes, a sample next to a place is another one in what isn't seen.
    """
    if asked.part or view is None or view.points is not points or view.data.dimensions > 2:
        return asked
    return view.spot(*at)


def truth_of(sample: Clicked, found: Contributions, data: Data, points: Points) -> str:
    """Return a sample's true answer, and whether the one found is right, in a sentence; "" of a place."""
    if not sample.part:
        return ""
    _, answers = points.test if sample.part == "test" else points.train
    if found.answer is None:
        true, said = (points.in_answer_units(float(y)) for y in (answers[sample.number], found.outputs[0]))
        text = tr("{sample} has {answer} = {true}: off by {error}.")
        numbers = {"true": in_digits(true, 3), "error": in_digits(float(np.abs(said - true)), 3)}
        return text.format(sample=sample.name, answer=data.answer, **numbers)
    true_class = int(answers[sample.number])
    right, wrong = tr("{sample} is {title}: the answer is right."), tr("{sample} is {title}: the answer is wrong.")
    text = right if true_class == found.answer else wrong
    return text.format(sample=sample.name, title=tr_said(data.class_title(true_class)))
