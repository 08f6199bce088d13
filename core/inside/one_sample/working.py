"""The working of one sample, both ways: every number between the sample and the weights after a step of its own."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from core.experiment import graph, spec
from core.experiment.graph import DATA
from core.functions.losses import LOSSES, check_targets
from core.functions.optimizers import lettered
from core.inside.one_sample.slopes import Slope, slope
from core.inside.one_sample.worked import LayerWork as LayerWork
from core.inside.one_sample.worked import Named
from core.inside.one_sample.worked import Work as Work
from core.layers.operation import Descent
from core.network.copied import Weights
from core.network.network import Network
from core.network.recording import Recording
from core.tape.array import Array, locked
from core.tape.tape import Signal, Tape
from core.training import update


class Working:
    """Works samples through a network of one moment, in float64, by the very calls that training records.

    The step is one of a batch with this sample alone, from the moment's weights and the optimizer's moments. Two
    things are as when predicting: dropout silences nobody, and batch normalization takes its running mean and
    variance, numbers that don't follow the sample (training takes those of the batch; one sample has no variance).

    The experiment says how is trained, and whether answers are classes or numbers; its layers are not read, but those
    of the `weights`. Where `moments`, the optimizer's own arrays, are None or those of another optimizer, it begins
    anew. `rate` is the learning rate of the step.
    """

    def __init__(
        self, experiment: spec.Experiment, weights: Weights, moments: Mapping[str, Array] | None, rate: float
    ) -> None:
        self.training, self._regression = experiment.training, experiment.data.regression
        self.network = Network(weights.layers, weights.shape, np.float64, keep_z=True)
        self.head = self.network.head(self.training.loss)
        self._titles = [graph.describe(weights.layers, index) for index in range(len(weights.layers))]
        self._recording = Recording(self.network, 1, keep=True)
        workspace = self._recording.tape.workspace
        self._forward, self._backward = (Tape(1, np.float64, workspace) for _ in range(2))
        self._record_forward(self._forward)
        self._record_backward(self._backward)
        self._update = update.Update(self.network, self.training, workspace, 1)
        self._find_ends()
        self._named = self.network.named(self.network.weights)
        self._gradients: dict[int, Named] | None = None  # of the last work
        self.take(weights, moments, rate)

    def fits(self, experiment: spec.Experiment, weights: Weights) -> bool:
        """Whether `take` can take these weights, of an experiment that trains like this."""
        mine = self.network.layers, self.network.shape, self.training, self._regression
        return mine == (weights.layers, weights.shape, experiment.training, experiment.data.regression)

    def take(self, weights: Weights, moments: Mapping[str, Array] | None, rate: float) -> None:
        """Work with a later moment of the same network from now on."""
        self.network.take(weights)
        self._weights = _still(self.network.weights)
        self._update.rate[...], self._gradients = rate, None
        self._moments = dict(moments or {})

    # -- what is recorded

    def _record_forward(self, t: Tape) -> None:
        recording = self._recording
        self._logits, self._outputs = recording.logits, recording.outputs
        self._softmax: list[tuple[str, Array]] = []
        t.calls += recording.tape.calls
        for call in recording.function.calls:
            t.calls.append(call)
            if self.network.output_activation == "softmax":
                self._watch_softmax(t, call)

    def _watch_softmax(self, t: Tape, call: Any) -> None:
        """Record copies of what a call of softmax gives, where that is a step by itself."""
        steps = {np.subtract: "z - max z", np.exp: "exp", np.divide: "a"}
        if call.func is np.divide:  # by the sum, which may lie there once for every class
            self._softmax.append(("sum", _copy(t, call.args[1][:1])))
        if call.func in steps:
            self._softmax.append((steps[call.func], _copy(t, call.args[-1])))

    def _record_backward(self, t: Tape) -> None:
        network, head, outputs = self.network, self.head, self.network.outputs
        self._y, self._y_for_delta, self._da = (np.zeros((outputs, 1)) for _ in range(3))
        factor = LOSSES[head.loss].gradient(t, self._outputs, self._y, self._da)
        t(np.multiply, self._da, factor, self._da)
        delta, factor = head.delta(t, self._logits, self._outputs, self._y_for_delta)
        t(np.multiply, delta.body, factor, delta.body)  # now, so that every number on the way back is the true one
        self._deltas: dict[int, Array] = {}  # dL/da of every node

        def watch(index: int, found: Signal) -> None:
            self._deltas[index] = _copy(t, found.body)

        descent = Descent(1.0, straight=False)
        network.back(t, self._recording.signals, delta, descent, to_data=True, keep=True, watch=watch)

    def _find_ends(self) -> None:
        """Find for every layer the buffers of its z, a, dL/dz and dL/da."""
        network = self.network
        found = network.ends([self._deltas[index] for index in range(len(network.nodes))])  # dL/dz and dL/da
        found[network.output_layer] = self._deltas[network.end], self._da
        forward = self._recording.ends()
        self._ends = {index: (*forward[index], *back) for index, back in found.items()}

    # -- what a person asks

    def work(self, sample: Array, answer: "int | float | Array") -> Work:
        """Return all numbers of one sample of the network's shape.

        `answer` is its class, or its number; or the targets themselves, (outputs,). ValueError says what of them can't
        be.
        """
        network, before = self.network, self._weights
        sample, y = self._checked(sample), self._targets(answer)
        self._recording.given.body[:, 0] = network.lay(sample[None])[0]
        self._y[:], self._y_for_delta[:] = y, self.head.for_delta(y)
        self._update.take(self._moments)
        with np.errstate(all="ignore"):
            self._forward.replay()
            loss = self._loss()
            self._backward.replay()
            gradient = full = _still(network.gradient)
            if self._update.penalties.calls:
                self._update.penalties.replay()
                full = _still(network.gradient)
            self._update.move.replay()
            after = _still(network.weights)
            layers = self._layers(sample, (before, gradient, full, locked(after - before), after))
            steps = [("z", self._logits), *self._softmax] if self._softmax else []
            softmax = tuple((name, _still(values[:, 0])) for name, values in steps)
            self._rounding = self._rounding_of(loss)
            self._forward.replay()
            new_loss = self._loss()
            network.weights[:] = before
        self._gradients = network.named(gradient)
        return Work(
            *(sample, _still(y[:, 0]), layers, softmax, loss, new_loss, float(self._update.rate)),
            *(spec.kind_of(self.training.optimizer), int(np.max(self._update.state.get("steps", 0))), self.training),
        )

    def numeric(self, layer_index: int, name: str, index: tuple[int, ...]) -> float:
        """Return dL/dw by differences, of one parameter of the last work: layer, name and index as in `LayerWork`."""
        return self.slope(layer_index, name, index).value

    def agrees(self, layer_index: int, name: str, index: tuple[int, ...]) -> bool:
        """Whether the last work's gradient is what differences give: to 1e-6 of it, or to their rounding."""
        return self.slope(layer_index, name, index).agrees(self._gradient(layer_index, name, index))

    def slope(self, layer_index: int, name: str, index: tuple[int, ...]) -> Slope:
        """Return what differences say of one parameter of the last work: the slope, and how far it can be trusted."""
        gradient, array = self._gradient(layer_index, name, index), self._named[layer_index][name]
        w = float(array[index])

        def loss_at(moved: float) -> float:
            array[index] = moved
            self._forward.replay()
            return self._loss()

        with np.errstate(all="ignore"):
            try:
                return slope(loss_at, w, self._rounding, gradient)
            finally:
                loss_at(w)

    # -- the parts of it

    def _checked(self, sample: Array) -> Array:
        shape = self.network.shape
        found = np.asarray(sample, np.float64)
        if found.size != self.network.inputs:
            raise ValueError(f"a sample of this network has the shape {shape}; got {found.shape}")
        if not np.isfinite(found).all():
            raise ValueError("a sample must hold finite numbers; it has others, such as NaN")
        return _still(found.reshape(shape))

    def _targets(self, answer: "int | float | Array") -> Array:
        """Return y (outputs, 1)."""
        outputs, given = self.network.outputs, np.asarray(answer)
        if given.ndim:
            if given.shape != (outputs,):
                raise ValueError(f"the targets of this network have the shape ({outputs},); got {given.shape}")
            if not np.isfinite(given).all():
                raise ValueError("targets must be finite numbers; there are others, such as NaN")
            check_targets(self.training.loss, given)
            return self.head.targets(given[None], np.float64)
        if not np.isfinite(given):
            raise ValueError(f"the answer must be a finite number; got {answer}")
        if self._regression:
            return self.head.targets(np.array([answer], np.float64), np.float64)
        classes = max(2, outputs)
        if int(given) != given or not 0 <= given < classes:
            raise ValueError(f"the answer must be a class from 0 to {classes - 1}; got {answer}")
        return self.head.targets(np.array([answer], np.int64), np.float64)

    def _loss(self) -> float:
        return self.head.value(self._logits, self._outputs, self._y)

    def _rounding_of(self, loss: float) -> float:
        """Return how far rounding may carry the loss off, from what it is computed of."""
        size = 1.0 + abs(loss) + float(np.abs(self._logits).max())
        if not self.head.fused():  # the last digits of a matter most where the loss is steep: log(1 - a) at a = 1
            size += float(np.abs(self._da * self._outputs).sum())
        return float(np.finfo(np.float64).eps) * size

    def _gradient(self, layer_index: int, name: str, index: tuple[int, ...]) -> float:
        if self._gradients is None:
            raise ValueError("work a sample first: there is no gradient to look at yet")
        array = self._gradients.get(layer_index, {}).get(name)
        inside = array is not None and len(index) == array.ndim
        if array is None or not inside or not all(0 <= i < n for i, n in zip(index, array.shape, strict=True)):
            raise ValueError(f"the layer at index {layer_index} has no parameter {name}{list(index)}")
        return float(array[index])

    def _layers(self, sample: Array, vectors: tuple[Array, ...]) -> tuple[LayerWork, ...]:
        network, moments = self.network, lettered(self._update.state, self.training.optimizer)
        named = [network.named(vector) for vector in vectors]
        statistics = network.named(_still(network.statistics), "statistics")
        kept = {letter: network.named(locked(vector)) for letter, vector in moments.items()}
        taken = update.steps_taken(network, self._update.state)
        steps = {} if taken is None else network.named(locked(taken.astype(np.int64)))
        given: dict[int, Array] = {DATA: sample}
        found = []
        for index in self.network.wiring.order:
            sources = self.network.wiring.sources[index]
            values = [_still(network.outside(values, index)[0]) for values in self._ends[index]]
            z, given[index], delta, da = values
            parameters, gradients, full, updates, after = (of_layers.get(index, {}) for of_layers in named)
            found.append(
                LayerWork(
                    index,
                    self._titles[index],
                    sources,
                    tuple(given[source] for source in sources),
                    parameters,
                    *(z, given[index], da, delta),
                    gradients,
                    full,
                    {letter: of_layers[index] for letter, of_layers in kept.items() if index in of_layers},
                    updates,
                    after,
                    network.layers[index],
                    statistics.get(index, {}),
                    steps.get(index, {}),
                )
            )
        return tuple(found)


def _copy(t: Tape, array: Array) -> Array:
    """Record a copy of an array as it is then, and return where it will be."""
    copy = np.empty_like(array)
    t(np.copyto, copy, array)
    return copy


def _still(array: Array) -> Array:
    """Return a read-only copy, in which no 0 has a sign."""
    return locked(array + 0.0)
