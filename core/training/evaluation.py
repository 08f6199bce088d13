"""The evaluation: what a run's network is worth on its samples, and what it says everywhere on their plane."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from core.data import datasets
from core.data.datasets import Points
from core.data.extent import grid
from core.data.plane import PlaneView, plane_of
from core.experiment import stack
from core.experiment.spec import Experiment
from core.functions import metrics
from core.network.head import Head
from core.network.network import Network
from core.network.predictor import Predictor, classes_of, probabilities
from core.tape.array import Array, locked
from core.training.moment import Picture

# Losses are taken over all samples while that is this many operations at most, else over the first ones.
LOOK_OPERATIONS, LOOK_SAMPLES = 1e9, 1000
POINTS_PER_SIDE = 4  # of a curve, for every point of the side that is asked for


class Evaluated(NamedTuple):
    """What was found over some samples: `outputs` (outputs, n), live, and the `classes` (n,) that they speak for."""

    loss: float
    score: float
    outputs: Array | None = None
    classes: Array | None = None


NOTHING = Evaluated(np.nan, np.nan)


class Evaluation:
    """Holds a run's samples as the network is given them, and recordings of its answers to them.

    `head` gives the network's end for the loss of now. `x` are the samples by what they are for: "train", "test" and,
    where there are such, "validation"; `y` their targets (outputs, n), `looked_at` how many of them, the first, losses
    are taken over.
    """

    def __init__(self, network: Network, head: Callable[[], Head]) -> None:
        self._network, self._head = network, head
        self.x: dict[str, Array] = {}
        self.y: dict[str, Array] = {}
        self.looked_at: dict[str, int] = {}
        self._answers: dict[str, Array] = {}
        self._predictors: dict[tuple[Any, ...], Predictor] = {}

    def take_data(self, experiment: Experiment, points: Points) -> None:
        """Take the points of an experiment; their targets follow by `take_targets`."""
        self._data, self._points = experiment.data, points
        parts = {"train": points.train, "test": points.test}
        if points.validation is not None:
            parts["validation"] = points.validation
        features = experiment.data.features
        self.x = {name: self._network.lay(datasets.inputs(x, features)) for name, (x, _) in parts.items()}
        self._answers = {name: answers for name, (_, answers) in parts.items()}
        affordable = int(LOOK_OPERATIONS / max(1.0, stack.operations(experiment, 1)))
        self.looked_at = {name: min(len(x), max(LOOK_SAMPLES, affordable)) for name, x in self.x.items()}
        self._predictors.clear()

    def take_targets(self) -> None:
        """Take what the loss of now wants of the network for these samples."""
        head = self._head()
        self.y = {name: head.targets(answers, self._network.dtype) for name, answers in self._answers.items()}

    def forget(self) -> None:
        """Record the network's answers anew, when they are asked for."""
        self._predictors.clear()

    def release(self) -> None:
        """Let go of all arrays, until data are taken again."""
        for held in (self.x, self.y, self._answers, self._predictors):
            held.clear()

    def train_and_test(
        self, *, all_tests: bool = False, between: Callable[[], None] | None = None
    ) -> tuple[Evaluated, Evaluated]:
        """Return what is found over the training and over the test samples, in one forward pass.

        With `all_tests` over all of these; `between` is called between its parts, see `Predictor`.
        """
        train, test = self.looked_at["train"], len(self.x["test"]) if all_tests else self.looked_at["test"]
        key = "samples", train, test
        if key not in self._predictors:
            self._predictors[key] = Predictor(self._network, self.x["train"][:train], self.x["test"][:test])
        z, a = self._predictors[key].answer(between)
        return self._judge("train", z[:, :train], a[:, :train]), self._judge("test", z[:, train:], a[:, train:])

    def validation(self) -> Evaluated:
        """Return what is found over the samples for validation, NaN where there are none."""
        if "validation" not in self.x:
            return NOTHING
        if ("validation",) not in self._predictors:
            some = self.x["validation"][: self.looked_at["validation"]]
            self._predictors["validation",] = Predictor(self._network, some)
        return self._judge("validation", *self._predictors["validation",].answer())

    def _judge(self, name: str, z: Array, a: Array) -> Evaluated:
        """Return what logits z and outputs a (outputs, n) of the first samples of a name are worth."""
        n = z.shape[1]
        if not n:
            return NOTHING
        answers, loss = self._answers[name][:n], self._head().value(z, a, self.y[name][:, :n])
        if self._data.regression:
            return Evaluated(loss, metrics.r2(a[0], answers), a)
        classes = classes_of(a, self._network.output_activation)
        return Evaluated(loss, metrics.accuracy(classes, answers), a, classes)

    def picture(self, side: int, view: PlaneView | None, between: Callable[[], None] | None = None) -> Picture:
        """Return what the network says on a grid of `side` x `side` points of the plane of `view`, or along a curve.

        Numbers are in the data's own units; ValueError of images, which have no plane.
        """
        data, points = self._data, self._points
        if not data.dimensions:
            raise ValueError("images have no plane to draw; see the confusion matrix")
        plane = plane_of(data, points, view)
        rows, columns = (1, POINTS_PER_SIDE * side) if data.dimensions == 1 else (side, side)
        key = "picture", side, plane
        if key not in self._predictors:
            for other in [other for other in self._predictors if other[0] == "picture" and other[2] is not plane]:
                del self._predictors[other]
            x = self._network.lay(datasets.inputs(plane.samples(grid(plane.extent, rows, columns)), data.features))
            self._predictors[key] = Predictor(self._network, x)
        _, a = self._predictors[key].answer(between)
        shares = points.answers_in_units(a) if data.regression else probabilities(a, self._network.output_activation)
        return Picture(locked(np.array(shares).reshape(-1, rows, columns)), plane.extent, plane)
