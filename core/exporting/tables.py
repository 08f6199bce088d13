"""Tables for spreadsheets and other programs: a run's curve; samples, how they are split, and what is predicted."""

import csv
import io
from collections.abc import Iterable, Iterator

import numpy as np

from core.data import datasets
from core.data.data import Data
from core.data.datasets import Points
from core.network.network import Network
from core.network.predictor import classes_of, probabilities
from core.network.recording import Recording
from core.network.weights import TrainedNetwork
from core.tape.array import Array
from core.training.curve import Curve

AT_ONCE = 2000  # samples


def curve(rows: Curve, data: Data) -> bytes:
    """Return a run's curve as CSV, a row for each of its rows."""
    score = "r2" if data.regression else "accuracy"
    named = [name.replace("score", score) for name in rows.names]
    return _lines([named, *((row.step, f"{row.epoch:.9g}", *row[2 : len(named)]) for row in rows.rows())])


def samples(data: Data, points: Points, trained: TrainedNetwork | None = None) -> Iterator[bytes]:
    """Give a CSV table in pieces: a sample a row, its values and its answer, and whether it trains, validates or tests.

    With a network what it predicts follows: a number, or a class and each class's probability. Images are rows of
    whole numbers from 0 to 255, behind the label and all that is told of them. Numbers of a table are in its units.
    """
    predictions = None if trained is None else _Predictions(data, points, trained)
    answer = (
        data.table.target.name
        if data.table is not None
        else "y"
        if data.regression
        else "class"
        if data.dimensions
        else "label"
    )
    told = [answer, "split", *(predictions.names if predictions else ())]
    size = int(np.prod(points.x_train.shape[1:]))
    if data.dimensions:
        yield _lines([[*data.coordinates, *told]])
    else:
        yield _lines([[*told, *(f"pixel{n}" for n in range(size))]])
    names, number = _names(data), "%r" if data.regression else "%s"
    held = () if points.validation is None else (("validation", *points.validation),)
    for part, x, y in (("train", *points.train), *held, ("test", *points.test)):
        form = ",".join([number, part, *(predictions.forms if predictions else ())])
        for start in range(0, len(x), AT_ONCE):
            some, answers = x[start : start + AT_ONCE], y[start : start + AT_ONCE]
            answers = (_answers(points, answers) if data.regression else answers).tolist()
            columns: list[Iterable[object]] = [[names[k] for k in answers] if names else answers]
            columns += predictions.columns(some) if predictions else []
            rows = map(form.__mod__, zip(*columns, strict=True))
            values = (
                (_shown(points, some) if data.dimensions else np.rint(255 * np.clip(some, 0, 1)).astype(int))
                .reshape(len(some), size)
                .tolist()
            )
            numbers = (str(row)[1:-1].replace(" ", "") for row in values)
            pairs = zip(numbers, rows, strict=True) if data.dimensions else zip(rows, numbers, strict=True)
            yield "".join(f"{first},{second}\n" for first, second in pairs).encode()


def _shown(points: Points, x: Array) -> Array:
    """Return samples in a person's units."""
    return x if points.scaling is None else _exact(points.in_units(x), points.scaling.mean, points.scaling.scale)


def _answers(points: Points, y: Array) -> Array:
    """Return numbers that are answers in a person's units."""
    if points.scaling is None:
        return y
    return _exact(points.answers_in_units(y.astype(float)), points.scaling.answer_mean, points.scaling.answer_scale)


def _exact(found: Array, mean: Array | float, scale: Array | float) -> Array:
    """Return numbers of a table to as many digits as are exact, where they were float32 in units of `scale`."""
    digits = 6 - np.floor(np.log10(np.maximum(np.abs(found - mean), scale))).astype(int)
    rounded: Array = np.round(found * 10.0**digits) / 10.0**digits
    return rounded


class _Predictions:
    """The columns of what a network predicts: their names, and how a value of each is written."""

    def __init__(self, data: Data, points: Points, trained: TrainedNetwork) -> None:
        self._points = points
        self._data, self._network = data, Network(trained.weights.layers, trained.weights.shape)
        self._network.take(trained.weights)
        self._classes = _names(data)
        self._recordings: dict[int, Recording] = {}  # by their count of samples
        self.names = ["predicted", *(f"p({data.class_label(k)})" for k in range(data.classes))]
        exact = data.regression and points.scaling is not None
        self.forms = ["%r"] if exact else ["%.7g"] if data.regression else ["%s"] + data.classes * ["%.6g"]

    def columns(self, x: Array) -> list[Iterable[object]]:
        """Return the columns for samples x."""
        if len(x) not in self._recordings:
            self._recordings[len(x)] = Recording(self._network, len(x))
        recording, activation = self._recordings[len(x)], self._network.output_activation
        recording.read(datasets.inputs(x, self._data.features))
        if self._data.regression:
            return [_answers(self._points, recording.outputs[0]).tolist()]
        classes = classes_of(recording.outputs, activation).tolist()
        return [[self._classes[k] for k in classes], *probabilities(recording.outputs, activation).tolist()]


def _names(data: Data) -> list[str]:
    """Return what the classes are called, as a table has it; nothing of numbers."""
    return [_lines([[data.class_label(k)]]).decode().rstrip("\n") for k in range(data.classes)]


def _lines(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
