"""What the diagram shows of a moment, computed from a copy of its weights: maps, curves, pictures, weights."""

import math

import numpy as np

from core.data import datasets
from core.data.datasets import Points
from core.data.extent import Extent, grid
from core.data.plane import Plane
from core.experiment import stack
from core.experiment.graph import DATA
from core.experiment.spec import Data, Experiment
from core.inside.lens import Lens
from core.inside.one_sample.working import Working
from core.layers import Layer
from core.layers.convolution import BiasOperation, Conv2DOperation
from core.layers.dense import DenseOperation
from core.network.copied import Weights
from core.tape.blas import Array
from core.training.moment import Moment
from playground.diagram.plan.layer_columns import BUNDLES, LayerColumn, plan_of
from playground.diagram.plan.values import BAR, CURVE, MAP, DiagramValues, Hand
from playground.diagram.sheet.flow import Current
from playground.languages import tr, tr_said
from playground.languages.numerals import numeral
from playground.sample.chosen import Chosen
from playground.widgets import words

OPERATIONS = 3e7  # that one look may take, in the window's thread
SIDES = (32, 28, 24, 20, 16, 12, 8)
CURVE_POINTS, MOST_IMAGES = 96, 48
PICTURES = ((28, 28, 1),)


class Look:
    """Looks at the moments of one network and its data, at one sample and at all points of its plane.

    Parameters
    ----------
    experiment, weights, points
        The network, and the data shown with it.
    plane
        Of the pictures; None of images.
    sample
        Which the single values belong to, of the points or beside them.
    """

    def __init__(
        self, experiment: Experiment, weights: Weights, points: Points, plane: Plane | None, sample: Chosen
    ) -> None:
        self.data, self.points, self.sample, self.plane = experiment.data, points, sample, plane
        self.plan = plan_of(weights.layers, self.data)
        self.x, self.y, self.said = sample_of(points, sample, self.data)
        self.extent: Extent | None = None
        cost = max(1.0, stack.operations(experiment, 1))
        self.sizes: tuple[int, int] = (0, 0)  # rows and columns of the maps; of curves one row
        if plane is not None:
            self.extent = plane.extent
            side = next((n for n in SIDES if n * n * cost <= OPERATIONS), SIDES[-1])
            self.sizes = (1, CURVE_POINTS) if self.data.dimensions == 1 else (side, side)
            places = grid(self.extent, *self.sizes)
            if self.data.dimensions > 1:  # from above, as pictures lie
                places = places.reshape(side, side, 2)[::-1].reshape(-1, 2)
            x = datasets.inputs(np.concatenate([self.x[None], plane.samples(places)]), self.data.features)
        else:
            x_all = points.x_test if len(points.x_test) else points.x_train
            count = int(min(MOST_IMAGES, max(1, OPERATIONS / cost), len(x_all)))
            x = np.concatenate([self.x[None], x_all[: count - 1]])
        self.lens = Lens(weights, x.reshape(len(x), *weights.shape))

    def fits(self, moment: Moment, sample: Chosen) -> bool:
        """Whether it can look at another moment."""
        return (
            self.points is moment.points
            and self.sample is sample
            and self.plane is moment.plane
            and self.data.features == moment.experiment.data.features
            and self.lens.fits(moment.weights)
        )

    def look(self, weights: Weights, layers: tuple[Layer, ...]) -> DiagramValues:
        """Return what every neuron makes of the data with these weights; its arrays are written anew by the next.

        `layers` are the same ones as a person left them since.
        """
        self.lens.take(weights)
        ends = self.lens.look()
        kernels, biases = self._weights()
        seen = (self._face(ends[column.layer], index, kernels) for index, column in enumerate(self.plan.columns))
        kinds, faces, values = zip(*seen, strict=True)

        def spreads() -> list[Array]:
            return [_spread(ends[column.layer], column) for column in self.plan.columns]

        hand = Hand(self.plan, layers)
        return DiagramValues(self.plan, hand, kernels, biases, kinds, faces, values, spreads, self.extent, self.said)

    def current(self, moment: Moment) -> Current:
        """Return what flows through the network of a moment for the sample; ValueError where it can't be worked out."""
        data = self.data
        sample = datasets.inputs(self.x[None], data.features)[0] if data.dimensions else self.x
        working = Working(moment.experiment, moment.weights, None, moment.learning_rate)
        work = working.work(sample.reshape(moment.weights.shape), self.y)
        values, deltas = {DATA: sample.reshape(moment.weights.shape)}, {DATA: np.zeros(moment.weights.shape)}
        for layer in work.layers:
            values[layer.index], deltas[layer.index] = layer.a, layer.delta
        indices = [column.layer for column in self.plan.columns]
        return Current(
            tuple(_by_unit(values[index]) for index in indices),
            tuple(_by_unit(deltas[index]) for index in indices),
            self.said.partition(" (")[0],
        )

    def _weights(self) -> tuple[dict[int, Array], dict[int, Array]]:
        """Return kernels (units, inputs) and biases (units,) by column."""
        kernels, biases = {}, {}
        for node in self.lens.network.trained:
            index = self.plan.index_of(node.layer)
            if index is None:
                continue
            match node.operation:
                case DenseOperation() as dense:
                    kernels[index], biases[index] = dense.W[:, :-1], dense.W[:, -1]
                case Conv2DOperation() as conv:
                    kernels[index] = conv.W
                case BiasOperation() as bias:
                    biases[index] = bias.b
        return kernels, biases

    def _face(self, end: Array, index: int, kernels: dict[int, Array]) -> tuple[str, Array, Array]:
        """Return a column's kind of face, the faces, and the sample's values."""
        column = self.plan.columns[index]
        if column.picture:
            height, width, channels = column.sizes
            pictures = end.reshape(height, channels, width, -1)[..., 0].transpose(1, 0, 2)
            return MAP, pictures, pictures.mean(axis=(1, 2))
        value = end[:, 0]
        if self.extent is not None:
            if self.data.dimensions == 1:
                return CURVE, end[:, 1:], value
            return MAP, end[:, 1:].reshape(len(end), *self.sizes), value
        from_image = any(
            link.reader == index and link.kind == BUNDLES and self.plan.columns[link.source].sizes in PICTURES
            for link in self.plan.links
        )
        if from_image and index in kernels:  # the picture that its weights look for
            side = math.isqrt(kernels[index].shape[1])
            return MAP, kernels[index].reshape(-1, side, side), value
        return BAR, value[:, None], value


def _by_unit(values: Array) -> Array:
    """Return one number for each unit: of a picture's channels the mean over the pixels."""
    return values if values.ndim == 1 else np.asarray(values.mean(axis=(0, 1)))


def _spread(end: Array, column: LayerColumn) -> Array:
    """Return how much each unit of a column differs over the samples; of pictures also from pixel to pixel."""
    if not column.picture:
        return np.asarray(np.nan_to_num(end.std(axis=1)))
    return np.asarray(np.nan_to_num(end.reshape(column.sizes[0], column.units, -1).std(axis=(0, 2))))


def sample_of(points: Points, chosen: Chosen, data: Data) -> tuple[Array, int | float, str]:
    """Return a sample's x and y, and what it is called; its name counts from 1, as One sample does."""
    x, y, count = chosen.x, chosen.answer, numeral(chosen.number + 1)
    if not data.dimensions:
        images = {"test": tr("test image {number} ({name})"), "train": tr("training image {number} ({name})")}
        image = images.get(chosen.part, tr("the image ({name})"))
        return x, y, image.format(number=count, name=tr_said(data.class_title(int(y))))
    inputs = words.listed([value for _, value in words.said_of(data, points, x)], 60)
    number = words.in_digits(points.in_answer_units(float(y)))
    said = f"{data.answer} = {number}" if data.regression else tr_said(data.class_title(int(y)))
    samples = {
        "test": tr("test sample {number} ({inputs}; {answer})"),
        "train": tr("training sample {number} ({inputs}; {answer})"),
    }
    sample = samples.get(chosen.part, tr("the point ({inputs}; {answer})"))
    return x, y, sample.format(number=count, inputs=inputs, answer=said)
