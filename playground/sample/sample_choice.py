"""Which sample is shown: one of the data, a point of the plane, or the one that the network gets worst."""

import numpy as np

from core.data import datasets
from core.data.data import Data
from core.data.datasets import Points
from core.data.plane import Plane
from core.inside.lens import Lens
from core.training.moment import Moment
from playground.languages import tr_name, tr_said
from playground.sample.chosen import FREE, Chosen
from playground.widgets.pictures.clicked import Clicked

LOOKED_AT = 1000  # of the points for testing, to find the worst of
SUREST = 100  # of the misclassified images


def titles_of(data: Data) -> tuple[str, ...]:
    """Return what the classes are called in a list of all; nothing of numbers."""
    called = data.class_title if data.dimensions else data.class_label
    classes = () if data.regression else range(data.classes)
    return tuple(
        f"{k}: {tr_name(data.class_names[k])}" if k < len(data.class_names) else tr_said(called(k)) for k in classes
    )


def sample(points: Points, part: str, number: int) -> Chosen:
    """Return a sample of the "test" or the "train" part; where that has none, of the other."""
    if part == "test" and not len(points.y_test):
        part = "train"
    x, y = points.test if part == "test" else points.train
    number = min(max(number, 0), len(y) - 1)
    return Chosen(part, number, x[number], _answer(y, number), is_sample=True)


def at(points: Points, plane: Plane | None, clicked: Clicked) -> Chosen:
    """Return the sample that was clicked, else the place of the plane with the answer of the nearest sample.

    Of a curve the place is x with the number y. What has no plane, an image, is always a sample.
    """
    if clicked.part:
        return sample(points, clicked.part, clicked.number)
    if plane is None:
        return sample(points, "test", 0)
    place = plane.samples(np.array([[clicked.x, clicked.y]]))[0]
    if len(place) == 1:
        return Chosen(FREE, -1, place, points.of_answer_units(clicked.y))
    x, y = np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])
    nearest = int(np.argmin(np.square(x - place).sum(axis=1)))
    return Chosen(FREE, -1, place, _answer(y, nearest), nearest=True)


def worst(moment: Moment) -> Chosen:
    """Return the sample for testing (for training, where there is none) with the largest loss at the moment.

    Of many points the first are looked at; of images those that are misclassified most surely.
    """
    points, answers = moment.points, moment.answers
    part = "test" if len(points.y_test) else "train"
    x, y = points.test if part == "test" else points.train
    indices = np.arange(min(len(y), LOOKED_AT))
    if answers is not None and not moment.experiment.data.dimensions:
        mistakes = answers.mistakes()
        indices = (mistakes if len(mistakes) else np.argsort(answers.probability, kind="stable"))[:SUREST]
    losses = losses_of(moment, x[indices], y[indices])
    losses[np.isnan(losses)] = np.inf
    return sample(points, part, int(indices[losses.argmax()]))


def losses_of(moment: Moment, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the loss (n,) of each sample at the moment."""
    lens = Lens(moment.weights, datasets.inputs(x, moment.experiment.data.features))
    head = lens.network.head(moment.experiment.training.loss)
    with np.errstate(all="ignore"):
        outputs, targets = lens.look()[lens.network.output_layer], head.targets(y, np.float32)
        each = [head.value(*(v[:, k : k + 1] for v in (lens.logits, outputs, targets))) for k in range(len(y))]
    return np.array(each)


def _answer(y: np.ndarray, number: int) -> int | float:
    return float(y[number]) if y.dtype.kind == "f" else int(y[number])
