"""The table of what a check can ask for: numbers, and words, each found from what was seen."""

from collections.abc import Callable
from typing import Literal

import numpy as np
from msgspec import Struct

from core.data import datasets
from core.data.datasets import DATASETS
from core.experiment import stack
from core.experiment.graph import wire
from core.experiment.learning import OPTIMIZER_VALUES
from core.experiment.spec import Experiment
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.functions.losses import LOSSES
from core.guide.observed import Observed
from core.layers import Conv2D, Dense
from core.layers.layer import Layer
from core.network.predictor import Predictor
from core.noticing.noticing import KINDS
from core.tape.array import Array
from core.value import kind_of

RECENT = 5  # rows of the curve that a loss of now is the median of: one that jumps says little
ALIKE = 1e-5  # of the largest weight: units whose weights differ by less are the same unit
EDGE = 0.6  # of a filter's weights, by size: so much of them says "bright on one side, dark on the other"
SIDE, REACH = 24, 2.0  # points of a grid along each side, that reaches so many times as far as the samples
PAGES = ("layers", "diagram", "boundary", "sample", "instruments", "space", "board")

Kind = Literal["share", "number", "count"]


class Number(Struct, frozen=True):
    """A number that a check compares: how it is found, NaN where there is none, and how it is written."""

    find: Callable[[Observed], float]
    kind: Kind = "number"

    def write(self, seen: Observed) -> str:
        """Return the number in words: "97 %", "0.123", "1,000"; a dash where there is none."""
        value = self.find(seen)
        if not np.isfinite(value):
            return "–"
        return {"share": f"{100 * value:.3g} %", "count": f"{value:,.0f}"}.get(self.kind, f"{value:.3g}")


class MeasureWord(Struct, frozen=True):
    """Words that a check looks among; `known` are all that it can ask for."""

    find: Callable[[Observed], frozenset[str]]
    known: tuple[str, ...]


def _of_moment(name: str) -> Callable[[Observed], float]:
    return lambda seen: np.nan if seen.moment is None else float(getattr(seen.moment, name))


def _gap(name: str, sign: int) -> Callable[[Observed], float]:
    """Return how much worse the test samples fare than those for training: of a loss (1) more, of a score (-1) less."""

    def gap(seen: Observed) -> float:
        train, test = (seen.rows(f"{part}_{name}")[-RECENT:] for part in ("train", "test"))
        return sign * float(np.median(test) - np.median(train)) if len(train) else np.nan

    return gap


def _rise(seen: Observed) -> float:
    """Return by which share of it the test loss lies above its least since the last change, while training fell on."""
    train, test = seen.rows("train_loss"), seen.rows("test_loss")
    if len(test) < 2 * RECENT or not np.isfinite(test).all():
        return 0.0
    middle = np.median(np.lib.stride_tricks.sliding_window_view(test, RECENT), axis=1)
    best = int(np.argmin(middle))
    fell = np.median(train[-RECENT:]) < train[best + RECENT - 1]
    return float(middle[-1] / middle[best] - 1) if fell else 0.0


def _fall(seen: Observed) -> float:
    """Return by which share the training loss has fallen since the last change."""
    train = seen.rows("train_loss")
    return float(1 - train[-1] / train[0]) if len(train) else np.nan


def _jumps(seen: Observed) -> float:
    """Return by which share of it the training loss jumps from row to row, of late; all of it where it blew up."""
    if seen.blew_up:
        return 1.0
    late = seen.rows("train_loss")[-2 * RECENT :]
    return float(np.median(np.abs(np.diff(late))) / np.mean(late)) if len(late) == 2 * RECENT else 0.0


def _of_experiment(find: Callable[[Experiment], float]) -> Callable[[Observed], float]:
    return lambda seen: np.nan if seen.experiment is None else float(find(seen.experiment))


def _hidden(experiment: Experiment) -> list[Layer]:
    """Return the layers that multiply, but the output's."""
    output = stack.output_dense(experiment.layers)
    return [layer for index, layer in enumerate(experiment.layers) if layer.multiplies and index != output]


def _widest(experiment: Experiment) -> int:
    units = [layer.units if isinstance(layer, Dense) else getattr(layer, "filters", 0) for layer in _hidden(experiment)]
    return max(units, default=0)


def _dropout(experiment: Experiment) -> float:
    return max((max(layer.dropout, getattr(layer, "rate", 0.0)) for layer in experiment.layers), default=0.0)


def _dead(seen: Observed) -> float:
    """Return which share of its units is dead in the hidden layer that has most of them."""
    if seen.reading is None:
        return np.nan
    parts = zip(seen.reading.dead, seen.reading.parts, strict=True)
    return max((dead / part.units for dead, part in parts if not part.output and part.units), default=0.0)


def _different(seen: Observed) -> float:
    """Return how many different units the first hidden layer has: units with the same weights are one and the same."""
    if seen.network is None or not seen.network.get_weights():
        return np.nan
    kernel = seen.network.get_weights()[0]
    rows = np.concatenate([kernel.reshape(-1, kernel.shape[-1]), seen.network.get_weights()[1][None]]).T
    grain = ALIKE * max(float(np.abs(rows).max()), 1e-30)
    return float(len(np.unique(np.round(rows / grain), axis=0)))


def edge_filters(kernel: Array) -> int:
    """Return how many filters of a kernel (height, width, in, filters) look for an edge of some direction."""
    height, width = kernel.shape[:2]
    y, x = np.mgrid[:height, :width] - np.array([height - 1, width - 1])[:, None, None] / 2
    turns = np.linspace(0, np.pi, 8, endpoint=False)
    sides = np.stack([np.sign(np.round(x * np.cos(turn) + y * np.sin(turn), 6)) for turn in turns])
    flat = kernel.sum(axis=2)
    found = np.abs(np.einsum("tij,ijf->tf", sides, flat)).max(axis=0)
    return int(np.sum(found > EDGE * np.maximum(np.abs(flat).sum(axis=(0, 1)), 1e-30)))


def _edges(seen: Observed) -> float:
    if seen.network is None or not any(isinstance(layer, Conv2D) for layer in seen.network.layers):
        return np.nan
    kernel = next(each for each in seen.network.get_weights() if each.ndim == 4)
    return float(edge_filters(kernel))


def _sums(seen: Observed) -> Array:
    """Return what the outputs add up to, at the samples and at points all around them."""
    moment, network = seen.moment, seen.network
    if moment is None or network is None:
        return np.array([np.nan])
    x = moment.points.x_train
    if x.ndim == 2 and x.shape[1] == 2:
        low, high = x.min(axis=0), x.max(axis=0)
        middle, half = (low + high) / 2, (high - low) / 2 * REACH
        sides = [np.linspace(m - h, m + h, SIDE) for m, h in zip(middle, half, strict=True)]
        x = np.concatenate([x, np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)])
    given = network.lay(datasets.inputs(x, moment.experiment.data.features))
    sums: Array = Predictor(network, given).answer()[1].sum(axis=0)
    return sums


def _words(find: Callable[[Experiment], set[str]]) -> Callable[[Observed], frozenset[str]]:
    return lambda seen: frozenset() if seen.experiment is None else frozenset(find(seen.experiment))


def _activations(experiment: Experiment) -> set[str]:
    output = wire(experiment.layers).output
    return {layer.activation for n, layer in enumerate(experiment.layers) if layer.activates and n != output}


def _initializers(experiment: Experiment) -> set[str]:
    return {layer.initializer for layer in experiment.layers if isinstance(layer, Dense | Conv2D)}


NUMBERS: dict[str, Number] = {
    "training accuracy": Number(_of_moment("train_score"), "share"),  # of numbers R²
    "test accuracy": Number(_of_moment("test_score"), "share"),
    "accuracy gap": Number(_gap("score", -1), "share"),  # training less test
    "training loss": Number(_of_moment("train_loss")),
    "test loss": Number(_of_moment("test_loss")),
    "loss gap": Number(_gap("loss", 1)),  # test less training
    "test loss rise": Number(_rise, "share"),
    "training loss fall": Number(_fall, "share"),
    "loss jumps": Number(_jumps, "share"),
    "epochs": Number(lambda seen: seen.epochs, "count"),  # since the last change
    "hidden layers": Number(_of_experiment(lambda experiment: len(_hidden(experiment))), "count"),
    "neurons": Number(_of_experiment(_widest), "count"),  # of the widest hidden layer
    "parameters": Number(_of_experiment(stack.parameters), "count"),
    "samples": Number(_of_experiment(lambda experiment: experiment.data.samples), "count"),
    "learning rate": Number(_of_experiment(lambda experiment: experiment.training.learning_rate)),
    "batch size": Number(_of_experiment(lambda experiment: experiment.training.batch_size), "count"),
    "l2": Number(_of_experiment(lambda experiment: experiment.training.l2)),
    "dropout": Number(_of_experiment(_dropout), "share"),  # the largest rate
    "dead neurons": Number(_dead, "share"),
    "different neurons": Number(_different, "count"),
    "edge filters": Number(_edges, "count"),
    "least sum of outputs": Number(lambda seen: float(_sums(seen).min())),
    "largest sum of outputs": Number(lambda seen: float(_sums(seen).max())),
    "digits read": Number(lambda seen: len(seen.read), "count"),  # different ones, drawn by hand
    "digits taught": Number(lambda seen: seen.taught, "count"),
}


WORDS: dict[str, MeasureWord] = {
    "data": MeasureWord(_words(lambda experiment: {experiment.data.dataset}), tuple(DATASETS)),
    "loss": MeasureWord(_words(lambda experiment: {experiment.training.loss}), tuple(LOSSES)),
    "optimizer": MeasureWord(
        _words(lambda experiment: {kind_of(experiment.training.optimizer)}), tuple(OPTIMIZER_VALUES)
    ),
    "activation": MeasureWord(_words(_activations), tuple(ACTIVATIONS)),  # of any hidden layer
    "output": MeasureWord(_words(lambda e: {stack.output_activation(e.layers)}), tuple(ACTIVATIONS)),
    "initializer": MeasureWord(_words(_initializers), tuple(INITIALIZERS)),
    "page": MeasureWord(lambda seen: seen.pages, PAGES),
    "noticed": MeasureWord(lambda seen: seen.noticed, KINDS),
}
