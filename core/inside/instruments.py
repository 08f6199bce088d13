"""Instruments: how a network trains at a moment, layer by layer, measured on copies with fixed samples.

The samples are given once and stay the same, without augmentation, so that what moves from reading to reading is the
network. One replay of a training step gives the gradient, one of the optimizer the step that it would take next.
"""

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct

from core.data import datasets
from core.experiment import graph, spec
from core.functions.activations import ACTIVATIONS
from core.inside.lens import Lens
from core.layers.layer import Layer
from core.network.copied import Weights
from core.network.network import Network
from core.tape.array import Array, locked
from core.tape.tape import Tape, Workspace
from core.training.checkpoints import Checkpoint
from core.training.moment import Moment
from core.training.update import Update
from core.wording import said

# As many samples as a forward pass of so many operations takes, so that a reading costs a few milliseconds; a large
# network has ENOUGH samples as long as its pass takes no more than HELD_OPERATIONS: who looks at it waits meanwhile.
MOST_SAMPLES, ENOUGH, READ_OPERATIONS, HELD_OPERATIONS = 256, 32, 2e7, 6e8
BINS = 128  # of every histogram
LEAST_REACH, MOST_REACH = 2.0**-40, 2.0**100
MOST_COUNTED = 32_768  # values of a layer that its histogram counts: more change no bar that can be seen
# A unit is dead whose values differ by less than this share of the largest: float32 holds 1.2e-7.
SAME = 1e-6
# A value is at the flat end of a bounded function where the slope is below this share of the steepest; a unit is
# saturated where so many of its values are: what little gets through comes from few samples.
FLAT, MOSTLY = 0.05, 0.95


class Part(Struct, frozen=True):
    """A layer that is measured: its index, its name, and what of it there is to measure.

    `function` is the activation that its values come out of, None for a layer with weights that has no say in that.
    `units` are those that nobody switched off; of images the channels. `kernel`: it has weights that multiply.
    """

    index: int
    name: str
    function: str | None
    units: int
    trained: bool
    kernel: bool
    frozen: bool
    output: bool

    @property
    def title(self) -> str:
        """The layer in short."""
        return said("layer {number}", number=self.index + 1)

    @property
    def steepness(self) -> Callable[[Array], Array] | None:
        """What share of its function's steepest slope values have; None where that has no flat ends."""
        return None if self.function is None else ACTIVATIONS[self.function].steepness


class Histogram(Struct, frozen=True, eq=False):
    """Counts (BINS,) of values in even bins between -reach and reach, which is a power of two that holds them all.

    So a histogram of a larger reach is had from it without the values, and those of all times can stand on one scale.
    A bin holds its left edge, the last one both.
    """

    counts: Array
    reach: float

    @property
    def edges(self) -> Array:
        """The bins' edges (BINS + 1,)."""
        return np.linspace(-self.reach, self.reach, BINS + 1)

    def widened(self, reach: float) -> Array:
        """Return the counts for a larger `reach`, a power of two as well."""
        counts = self.counts
        for _ in range(round(np.log2(reach / self.reach))):
            wider = np.zeros_like(counts)
            wider[BINS // 4 : -BINS // 4] = counts[::2] + counts[1::2]
            counts = wider
            if not counts[: BINS // 2 - 1].any() and not counts[BINS // 2 + 1 :].any():
                break  # all is in the two middle bins, and stays there
        return counts


class Reading(Struct, frozen=True, eq=False, dict=True):
    """What the instruments show of one moment; arrays have a value for each of `parts`.

    Attributes
    ----------
    gradient, weight, update
        Root of the mean square, over a layer's weights and biases, of dL/dw (the loss alone, without penalties), of the
        weights, and of what the optimizer's next step would add to them. NaN where a layer has none.
    dead
        How many units give the same for every sample; ReLU units that are never above 0 among them.
    saturated
        How many units of sigmoid, tanh or softmax have a slope below FLAT of the steepest for MOSTLY all samples.
    activations, weights
        Of what comes out of the layer, for all samples, and of its weights; None where none can be counted.
    """

    step: int
    epoch: float
    samples: int
    parts: tuple[Part, ...]
    gradient: Array
    weight: Array
    update: Array
    dead: Array
    saturated: Array
    activations: tuple[Histogram | None, ...]
    weights: tuple[Histogram | None, ...]

    @cached_property
    def ratio(self) -> Array:
        """The update's size over the weights'; about 1e-3 is usual (Karpathy, CS231n). NaN where all weights are 0."""
        with np.errstate(all="ignore"):
            found: Array = np.where(self.weight > 0, self.update / self.weight, np.nan)
        return found


class Instruments:
    """The instruments of one network on some of the training samples of a run's `points`, always the same.

    The experiment's training and features are those of the run; its layers are not read, but those of the `weights`.
    """

    def __init__(self, experiment: spec.Experiment, weights: Weights, points: datasets.Points) -> None:
        training, features = experiment.training, experiment.data.features
        self.experiment, self.points = experiment, points
        self.network = network = Network(weights.layers, weights.shape)
        self.parts = parts_of(weights.layers, weights.shape)
        one = max(1.0, graph.operations(weights.layers, weights.shape))
        affordable = max(1, int(READ_OPERATIONS / one), min(ENOUGH, int(HELD_OPERATIONS / one)))
        count = min(len(points.x_train), MOST_SAMPLES, affordable)
        chosen = np.sort(np.random.default_rng(0).permutation(len(points.x_train))[:count])  # a file may lie by class
        x = datasets.inputs(points.x_train[chosen], features)
        self._lens = Lens(weights, x)
        self.samples = count
        self._rng = np.random.default_rng(0)
        self._drawn = self._rng.bit_generator.state  # dropout silences the same units at every reading
        workspace, head = Workspace(), network.head(training.loss)
        self._step = Tape(count, network.dtype, workspace, rng=self._rng)
        given = network.signal(count)
        given.body[...] = network.lay(x).T
        y = head.for_delta(head.targets(points.y_train[chosen], network.dtype))
        network.record_step(self._step, given, y, head)
        self._update = Update(network, training, workspace, count)
        self._slices: dict[int, slice] = {}
        start = 0
        for node in network.trained:
            stop = start + sum(int(np.prod(shape)) for shape in node.operation.parameters.values())
            self._slices[node.layer] = slice(self._slices.get(node.layer, slice(start, 0)).start, stop)
            start = stop

    def fits(self, experiment: spec.Experiment, weights: Weights, points: datasets.Points) -> bool:
        """Whether `read` would measure moments of this experiment, with weights of these layers and these points."""
        return (
            self._lens.fits(weights)
            and points is self.points
            and experiment.data.features == self.experiment.data.features
            and _measured(experiment.training) == _measured(self.experiment.training)
        )

    def read(self, moment: Moment | Checkpoint) -> Reading:
        """Measure the moment; its weights are of the layers that these instruments were made for."""
        network, before = self.network, moment.weights.weights
        network.take(moment.weights)
        self._update.take(moment.optimizer_state)
        self._update.rate[...] = moment.learning_rate
        self._rng.bit_generator.state = self._drawn
        with np.errstate(all="ignore"):
            self._step.replay()
            gradient = self._sizes(network.gradient)
            self._update.penalties.replay()
            self._update.move.replay()
            update = self._sizes(network.weights - before)
            self._lens.take(moment.weights)
            found = self._lens.look()
            units = np.array([self._units(part, found[part.index]) for part in self.parts], np.int64)
            return Reading(
                step=moment.step,
                epoch=moment.epoch,
                samples=self.samples,
                parts=self.parts,
                gradient=gradient,
                weight=self._sizes(before),
                update=update,
                dead=locked(units[:, 0]),
                saturated=locked(units[:, 1]),
                activations=tuple(histogram(_some(found[part.index])) for part in self.parts),
                weights=tuple(
                    histogram(_some(before[self._slices[part.index]][None])) if part.trained else None
                    for part in self.parts
                ),
            )

    def _sizes(self, vector: Array) -> Array:
        """Return the root of the mean square of every part's piece of a flat vector."""
        found = np.full(len(self.parts), np.nan)
        for index, part in enumerate(self.parts):
            if part.trained:
                piece = vector[self._slices[part.index]].astype(np.float64)  # whose squares can't overflow
                found[index] = np.sqrt(np.dot(piece, piece) / len(piece))
        return locked(found)

    def _units(self, part: Part, values: Array) -> tuple[int, int]:
        """Return how many units are dead, and how many saturated."""
        layer = self.network.layers[part.index]
        shape = self.network.shapes[part.index].outputs
        rows = shape[0] if len(shape) == 3 else 1
        cube = values.reshape(rows, shape[-1], -1)
        on = np.ones(shape[-1], bool)
        on[list(layer.off)] = False
        low, high = cube.min(axis=(0, 2)), cube.max(axis=(0, 2))
        dead = high - low <= SAME * np.maximum(np.abs(low), np.abs(high))
        if part.function == "relu":
            dead |= high <= 0
        saturated = np.zeros(len(on), bool)
        measured = cube.shape[0] * cube.shape[2]
        enough = measured >= min(ENOUGH, len(self.points.x_train))
        if measured < 2 or not enough:
            dead[:] = False  # of so few nothing can be said
        if part.steepness is not None and enough:
            saturated = (part.steepness(cube) < FLAT).mean(axis=(0, 2)) >= MOSTLY
        return int(np.sum(dead & on)), int(np.sum(saturated & on))


def parts_of(layers: tuple[Layer, ...], shape: graph.Sizes) -> tuple[Part, ...]:
    """Return what is measured of a network: its layers that have weights or a function, from the data on."""
    wiring = graph.wire(layers)
    shapes = graph.shapes(layers, shape)
    found = []
    for index in wiring.order:
        layer = layers[index]
        function = layer.activation if layer.activates else None
        trained = shapes[index].parameters > 0
        if trained or function is not None:
            units, name = shapes[index].outputs[-1] - len(layer.off), graph.describe(layers, index)
            choices = trained, layer.multiplies, layer.frozen
            found.append(Part(index, name, function, units, *choices, index == wiring.output))
    return tuple(found)


def histogram(values: Array) -> Histogram | None:
    """Return how often values lie where; None if there are none, or one is beyond all counting (2^100, NaN)."""
    if not values.size:
        return None
    most = max(float(values.max()), -float(values.min()))
    if not most < MOST_REACH:
        return None
    reach = 2.0 ** np.ceil(np.log2(max(most, LEAST_REACH)))
    indices = ((values + values.dtype.type(reach)) * values.dtype.type(BINS / 2 / reach)).astype(np.int32)
    counts = np.bincount(np.minimum(indices, BINS - 1).ravel(), minlength=BINS).astype(np.uint32)
    return Histogram(locked(counts), float(reach))


def _some(values: Array) -> Array:
    """Return enough of values (rows, n) to count: every row, but of many columns only some."""
    return values[:, :: -(-values.size // MOST_COUNTED)]


def _measured(training: spec.Training) -> Sequence[object]:
    """Return what of the training is recorded."""
    return training.loss, training.optimizer, training.l1, training.l2, training.clip_norm
