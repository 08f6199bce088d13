"""The network as one thing: its weights in one flat vector, its step recorded, its answers for any samples."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from core import architecture, graph
from core.activations import ACTIVATIONS
from core.blas import Array
from core.graph import DATA
from core.images import AveragePool2D, Bias, Conv2D, MaxPool2D, Reshape, laid
from core.layers import Activation, Add, BatchNorm, Concatenate, Dense, Descent, Dropout, Operation
from core.losses import FUSED, FUSED_TWO_CLASSES, LOSSES
from core.tape import Signal, Tape

# Samples a forward pass takes at once: small enough that small layers stay in cache (1.4 x), more for wide layers.
BLOCK, WIDE_BLOCK, WIDE_PARAMETERS = 128, 1024, 250_000
# Derivatives are found for many layers in one call (1.1 x) where all their values together are no more than this.
TOGETHER = 65_536


@dataclass(frozen=True)
class Head:
    """The end of the network: output activation and loss, as one where the table of fused pairs has them.

    `fuse` False takes the loss's gradient and the activation's true Jacobian even then, which gives the same numbers.
    """

    activation: str
    loss: str
    outputs: int
    fuse: bool = True

    def targets(self, answers: Array, dtype: Any) -> Array:
        """Return y (outputs, samples) for answers (samples,).

        Classes, which are whole numbers, become 0 and 1, or -1 and 1 where the output is tanh; numbers stay as they
        are. Answers (samples, outputs) are targets already.
        """
        if answers.ndim == 2:
            return np.ascontiguousarray(answers.T, dtype)
        if answers.dtype.kind == "f":
            return answers[None].astype(dtype)
        labels = answers
        chosen = labels[None] == 1 if self.outputs == 1 else np.arange(self.outputs)[:, None] == labels
        y: Array = chosen.astype(dtype)
        return 2 * y - 1 if self.activation == "tanh" else y

    def for_delta(self, y: Array) -> Array:
        """Return the targets as `delta` wants them."""
        fused = self.fused()
        return 2 * y - 1 if fused and fused.signs else y

    def answer(self, t: Tape, z: Signal) -> Signal | None:
        """Record the output activation; nothing where it is one with the loss."""
        if self.fused():
            return None
        a = t.signal((self, "out"), self.outputs)
        ACTIVATIONS[self.activation].forward(t, z.body, a.body)
        return a

    def delta(self, t: Tape, z: Signal, a: Signal | None, y: Array) -> tuple[Signal, float]:
        """Record dL/dz for logits z and what `answer` gave; return it with the factor left to the weights' gradient."""
        delta, fused, activation = t.signal("delta", self.outputs), self.fused(), ACTIVATIONS[self.activation]
        if fused:
            return delta, fused.delta(t, activation.forward, z.body, y, delta.body)
        assert a is not None
        factor = LOSSES[self.loss].gradient(t, a.body, y, delta.body)
        activation.backward(t, delta.body, z.body, a.body, t.workspace.get((self, "derivative")))
        return delta, factor

    def value(self, z: Array, a: Array, y: Array) -> float:
        """Return the mean loss of logits z and outputs a (outputs, samples) against targets y."""
        fused = self.fused()
        return fused.value(z, y) if fused else LOSSES[self.loss].value(a, y)

    def fused(self) -> Any:
        """Return the pair that output activation and loss are; None where each stands alone."""
        table = FUSED_TWO_CLASSES if self.outputs == 2 else FUSED
        return table.get((self.activation, self.loss)) if self.fuse else None


@dataclass(frozen=True, eq=False)
class Node:
    """An operation, the nodes it reads (-1: the data), the place of its layer, and how many values come out."""

    operation: Operation
    sources: tuple[int, ...]
    layer: int
    units: int


class Network:
    """The layers of an experiment with their weights, ready to be recorded.

    Parameters
    ----------
    layers
        As a person joined them; SpecError where the graph or a shape is wrong.
    shape
        Of one sample: (features,) or (height, width, channels).
    dtype
        Of all arithmetic.

    Attributes
    ----------
    weights, gradient
        Flat vectors; every operation's parameters and their gradients are views into them.
    statistics
        A flat vector of what operations remember and don't learn: the running means of batch normalization.
    nodes
        What is computed up to the logits, in order; the output activation belongs to the `Head`.
    """

    def __init__(self, layers: tuple[architecture.Layer, ...], shape: Sequence[int], dtype: Any = np.float32) -> None:
        self.layers, self.shape, self.dtype = layers, tuple(shape), np.dtype(dtype)
        if self.dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64; got {self.dtype}")
        self.inputs = int(np.prod(shape))
        self.nodes: list[Node] = []
        wiring = graph.wire(layers)
        self.shapes = shapes = graph.shapes(layers, self.shape, wiring)
        ends = {DATA: DATA}  # the node that a layer's output comes from
        for index in wiring.order:
            layer, sources = layers[index], wiring.sources[index]
            read = tuple(ends[source] for source in sources)
            sizes = [shapes[source].outputs if source != DATA else self.shape for source in sources]
            for operation in operations(layer, sizes, shapes[index].outputs, output=index == wiring.output):
                self.nodes.append(Node(operation, read, index, shapes[index].size))
                read = (len(self.nodes) - 1,)
            ends[index] = read[0]
        self.end = ends[wiring.output]
        self.output_layer = wiring.output
        self.outputs = shapes[wiring.output].size
        self.output_activation = output_activation(layers, wiring)
        self.dense = [node.operation for node in self.nodes if isinstance(node.operation, Dense)]
        self.trained = [node for node in self.nodes if node.operation.parameters]
        self._readers = [0] * len(self.nodes)
        for node in self.nodes:
            for source in node.sources:
                if source != DATA:
                    self._readers[source] += 1
        # Whether all that reads the data takes it in products, for which it may lie either way.
        self.reads_rows = all(self._takes_rows(node) for node in self.nodes if DATA in node.sources)
        self._learns: list[bool] = []  # whether a node, or any before it, has weights
        for node in self.nodes:
            before = any(source != DATA and self._learns[source] for source in node.sources)
            self._learns.append(before or bool(node.operation.parameters))
        self._plan = with_maxima_first(self.nodes, self._readers)
        operations_ = [node.operation for node in self.nodes]
        self.weights = self._vector(operations_, "parameters", "")
        self.gradient = self._vector(operations_, "parameters", "d")
        self.statistics = self._vector(operations_, "statistics", "")

    def _takes_rows(self, node: Node) -> bool:
        if isinstance(node.operation, Reshape) and node.operation.keeps_order:
            readers = [other for other in self.nodes if self.nodes.index(node) in other.sources]
            return all(self._takes_rows(other) for other in readers)
        return isinstance(node.operation, Dense)

    def _vector(self, operations: list[Operation], which: str, prefix: str) -> Array:
        """Return a flat vector whose views become the operations' arrays."""
        named = [(o, name, shape) for o in operations for name, shape in getattr(o, which).items()]
        vector = np.zeros(sum(int(np.prod(shape)) for _, _, shape in named), self.dtype)
        start = 0
        for operation, name, shape in named:
            stop = start + int(np.prod(shape))
            setattr(operation, prefix + name, vector[start:stop].reshape(shape))
            start = stop
        return vector

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw all weights anew, in the order of the layers."""
        for node in self.nodes:
            node.operation.initialize(rng)

    def penalized(self) -> Array:
        """Return a vector like `weights`: 1 for what L1, L2 and weight decay speak of, 0 for biases and the like."""
        mask, start = np.zeros_like(self.weights), 0
        for node in self.nodes:
            for name, shape in node.operation.parameters.items():
                view = mask[start : start + int(np.prod(shape))].reshape(shape)
                start += view.size
                if name == node.operation.penalized:
                    (view[:, :-1] if isinstance(node.operation, Dense) else view)[...] = 1
        return mask

    def take_choices(self, layers: tuple[architecture.Layer, ...]) -> None:
        """Take what may change during a run from `layers`, which have this structure; recorded tapes keep the old."""
        self.layers = layers
        for node in self.nodes:
            node.operation.take_choices(layers[node.layer])

    def get_weights(self) -> list[Array]:
        """Return copies of all arrays, layer by layer: kernels (in, out), (height, width, in, out), biases."""
        return [array for node in self.nodes for array in node.operation.kernels()]

    def set_weights(self, arrays: Sequence[Any]) -> None:
        """Take arrays as `get_weights` returns them; ValueError says which doesn't fit."""
        wanted, given = [array.shape for array in self.get_weights()], [np.asarray(array) for array in arrays]
        if len(wanted) != len(given):
            raise ValueError(f"the network has {len(wanted)} arrays of weights; got {len(given)}")
        for place, (shape, array) in enumerate(zip(wanted, given, strict=True)):
            if shape != array.shape:
                raise ValueError(f"array {place} of the weights must have the shape {shape}; got {array.shape}")
            if array.dtype.kind not in "fiub" or not (np.abs(array) <= np.finfo(self.dtype).max).all():
                raise ValueError(f"array {place} of the weights must hold finite numbers of {self.dtype}")
        rest = iter(given)
        for node in self.nodes:
            count = len(node.operation.kernels())
            node.operation.set_kernels([next(rest) for _ in range(count)])

    def lay(self, x: Array) -> Array:
        """Return samples (n, ...) as the network reads them: (n, inputs), an image's channels before its columns."""
        x = np.asarray(x, self.dtype).reshape(len(x), self.inputs)
        if len(self.shape) == 3 and self.shape[2] > 1:
            x = x.reshape(-1, *self.shape).transpose(0, 1, 3, 2).reshape(len(x), self.inputs)
        return x

    def head(self, loss: str, *, fuse: bool = True) -> Head:
        """Return the network's end for training with `loss`."""
        return Head(self.output_activation, loss, self.outputs, fuse)

    def forward(
        self, t: Tape, x: Signal, rng: np.random.Generator | None = None, *, keep: bool = False
    ) -> dict[int, Signal]:
        """Record all nodes; return every output by its place in the plan, that of `DATA` being the input.

        With `keep` the places are those of `nodes`, and nobody writes over what another gave.
        """
        signals = {DATA: x}
        for place, node in enumerate(self.nodes if keep else self._plan):
            inputs = [signals[source] for source in node.sources]
            signals[place] = node.operation.forward(t, inputs, in_place=not keep and self._overwrites(node), rng=rng)
        return signals

    def _overwrites(self, node: Node) -> bool:
        """Whether `node` may write over what it reads: nobody else reads it, and it isn't needed on the way back."""
        source = node.sources[0]
        return source != DATA and self._plan[source].operation.overwritable and self._readers[source] == 1

    def record_step(
        self, t: Tape, x: Signal, y: Array, head: Head, rng: np.random.Generator, rate: Array | None = None
    ) -> float:
        """Record forward and backward for a batch: dL/dW into `gradient`, the mean over the batch.

        With `rate`, a 0-d array, the gradient goes straight into the weights, times `rate`; the caller keeps it at
        minus the learning rate times the factor that is returned.
        """
        together = self._place_together(t, head)
        signals = self.forward(t, x, rng)
        a = head.answer(t, signals[self.end])
        for derivative, outputs, derivatives in together:
            derivative(t, outputs, outputs, derivatives)
        delta, factor = head.delta(t, signals[self.end], a, y)
        factor /= t.batch
        descent = Descent(factor, straight=False) if rate is None else Descent(rate, straight=True)
        deltas = {self.end: delta}
        for place in range(len(self._plan) - 1, -1, -1):
            node = self._plan[place]
            if place not in deltas or not self._learns[place]:
                continue
            wanted = [source != DATA and self._learns[source] for source in node.sources]
            inputs = [signals[source] for source in node.sources]
            found = node.operation.backward(
                t, inputs, signals[place], deltas.pop(place), descent=descent, wanted=wanted
            )
            for source, asked, dx in zip(node.sources, wanted, found, strict=True):
                if not asked or dx is None:
                    continue
                if source in deltas:  # several read it: their gradients add up
                    t(np.add, deltas[source].body, dx.body, deltas[source].body)
                else:
                    deltas[source] = dx
        return factor

    def _place_together(self, t: Tape, head: Head) -> list[tuple[Any, Array, Array]]:
        """Lay the outputs of all layers with one activation side by side, if small, and their derivatives too.

        Returns the derivatives' functions, each with the arrays of all its outputs and all its derivatives.
        """
        groups: dict[str, list[tuple[object, object, int]]] = {}  # whose output, whose derivative, how many units
        for node in self._plan:
            if isinstance(node.operation, Activation) and self._inner(node):
                giver = node  # whose output the values lie in
                while isinstance(giver.operation, Activation | Bias) and self._overwrites(giver):
                    giver = self._plan[giver.sources[0]]
                groups.setdefault(node.operation.name, []).append((giver.operation, node.operation, node.units))
        if not head.fused():
            groups.setdefault(head.activation, []).append((head, head, head.outputs))
        found = []
        for name, members in groups.items():
            size, function = sum(units + 1 for _, _, units in members), ACTIVATIONS[name]
            from_outputs = function.derivative is not None and not function.reads_z and name != "linear"
            if len(members) < 2 or size * t.batch > TOGETHER or not from_outputs:
                continue
            outputs, derivatives = (t.array((which, name), size, 1.0) for which in ("outputs", "derivatives"))
            start = 0
            for giver, taker, units in members:
                t.workspace[(giver, "out")] = outputs[start : start + units + 1]
                t.workspace[(taker, "derivative")] = derivatives[start : start + units]
                start += units + 1
            found.append((function.derivative, outputs, derivatives))
        return found

    def _inner(self, node: Node) -> bool:
        """Whether gradients go through `node` to weights before it."""
        return all(source != DATA and self._learns[source] for source in node.sources)

    def trace(self, x: Array) -> dict[int, tuple[Array, Array]]:
        """Return for every layer, by its place, z before and a after its function for samples x: (n, ...) each.

        Layers without a function have z = a. As people outside see them: an image is (n, height, width, channels).
        """
        t, rows = Tape(len(x), self.dtype), self.lay(x)
        full = np.ones((self.inputs + 1, len(x)), self.dtype)
        full[:-1] = rows.T
        signals = self.forward(t, Signal.over(full), keep=True)
        last = Tape(len(x), self.dtype)
        z = signals[self.end].body
        a = np.empty_like(z)
        ACTIVATIONS[self.output_activation].forward(last, z, a)
        if len(x):
            with np.errstate(all="ignore"):
                t.replay()
                last.replay()
        found: dict[int, tuple[Array, Array]] = {}
        for place, node in enumerate(self.nodes):
            values = self._outside(signals[place].body, node)
            affine = node.layer not in found or isinstance(node.operation, Bias)
            found[node.layer] = values if affine else found[node.layer][0], values
        wiring = graph.wire(self.layers)
        for index in wiring.order:
            if index not in found:  # a linear activation, which nothing computes
                source = wiring.sources[index][0]
                same = np.array(x, self.dtype).reshape(len(x), *self.shape) if source == DATA else found[source][1]
                found[index] = same, same
        found[self.output_layer] = z.T.copy(), a.T.copy()
        return found

    def _outside(self, values: Array, node: Node) -> Array:
        """Return values (units, n) of a node as people outside see them: (n, units) or (n, height, width, channels)."""
        sizes = self.shapes[node.layer].outputs
        if len(sizes) == 1:
            return values.T.copy()
        return laid(values, sizes).transpose(3, 0, 2, 1).copy()

    def first_not_finite(self, t: Tape) -> tuple[int | None, str] | None:
        """Say where a replayed step went wrong: the index of the layer (None: the loss) and what of it; None if not."""
        for node in self.nodes:
            found = t.workspace.get((node.operation, "out"))
            if found is not None and not np.isfinite(found).all():
                return node.layer, "output"
        if not np.isfinite(t.workspace["delta"]).all():
            return None, "loss"
        for node in reversed(self.trained):
            for name in node.operation.parameters:
                if not np.isfinite(getattr(node.operation, name)).all():
                    return node.layer, "weights"
        return None

    def largest(self) -> int:
        """Return the index of the layer with the largest weight."""

        def size(node: Node) -> float:
            return max(float(np.abs(getattr(node.operation, name)).max()) for name in node.operation.parameters)

        return max(self.trained, key=size).layer


def with_maxima_first(nodes: list[Node], readers: list[int]) -> list[Node]:
    """Return the nodes with each maximum taken before the bias and the rising functions that it alone would read.

    The answers and gradients are the same, on as many values fewer as a window has (a quarter: 1.2 x on a small
    convolutional network).
    """
    plan = list(nodes)
    for place, node in enumerate(nodes):
        if not isinstance(node.operation, MaxPool2D):
            continue
        first = place  # where the maximum may be taken
        while plan[first].sources == (first - 1,) and readers[first - 1] == 1 and _rises(plan[first - 1].operation):
            first -= 1
        chain = [replace(plan[moved], sources=(moved,), units=node.units) for moved in range(first, place)]
        for moved in chain:
            if isinstance(moved.operation, Bias):
                moved.operation.serve(node.operation.outputs)
        plan[first : place + 1] = [replace(node, sources=plan[first].sources), *chain]
    return plan


def _rises(operation: Operation) -> bool:
    """Whether a larger value of one channel always gives a larger one, or the same."""
    return isinstance(operation, Bias) or (isinstance(operation, Activation) and operation.function.rises)


def operations(
    layer: architecture.Layer, inputs: list[graph.Sizes], outputs: graph.Sizes, *, output: bool
) -> list[Operation]:
    """Return what a layer computes, one operation after the other; of the `output` layer all but its function."""
    given = inputs[0]
    rows = given[0] if len(given) == 3 else 1
    match layer:
        case architecture.Dense(units, activation, initializer, scale, dropout):
            body: list[Operation] = [Dense(given[0], units, initializer, scale)]
            if output:
                return body
            return [*body, *_function(activation), Dropout(dropout)]  # also at rate 0: it may change during a run
        case architecture.Conv2D(_, side, stride, padding, activation, initializer, scale):
            conv = Conv2D(given, outputs, side, stride, padding == "same", initializer, scale)
            bias = Bias(outputs)
            return [conv, bias] if output else [conv, bias, *_function(activation)]
        case architecture.Activation(activation):
            return [] if output else _function(activation)
        case architecture.Dropout(rate):
            return [] if output else [Dropout(rate)]
        case architecture.BatchNorm(momentum, epsilon):
            return [BatchNorm(rows, given[-1], momentum, epsilon)]
        case architecture.MaxPool2D():
            return [MaxPool2D(given, outputs, layer.pool_size, layer.step)]
        case architecture.AveragePool2D():
            return [AveragePool2D(given, outputs, layer.pool_size, layer.step)]
        case architecture.Add():
            return [Add()]
        case architecture.Concatenate():
            return [Concatenate(rows, [shape[-1] for shape in inputs])]
        case architecture.Flatten() | architecture.Reshape():
            return [Reshape(given, outputs)]


def _function(name: str) -> list[Operation]:
    return [Activation(name)] if name != "linear" else []


def output_activation(layers: tuple[architecture.Layer, ...], wiring: graph.Wiring | None = None) -> str:
    """Return the name of the function that the network's answers come out of."""
    layer = layers[(wiring or graph.wire(layers)).output]
    return str(getattr(layer, "activation", "linear"))


class Predictor:
    """The network's answers for fixed samples x (n, inputs), recorded once: `answer` replays it with weights of now."""

    def __init__(self, network: Network, x: Array) -> None:
        n, outputs, dtype = len(x), network.outputs, network.dtype
        block = BLOCK if network.weights.size < WIDE_PARAMETERS else WIDE_BLOCK
        self.logits, self.outputs = np.empty((outputs, n), dtype), np.empty((outputs, n), dtype)
        self._calls: list[Any] = []
        tapes: dict[int, tuple[Tape, Signal, Array]] = {}
        for start in range(0, n, block):
            some = x[start : start + block]
            if len(some) not in tapes:
                t = Tape(len(some), dtype)
                given = Signal.over(np.ones((network.inputs + 1, len(some)), dtype))
                tapes[len(some)] = t, given, network.forward(t, given)[network.end].body
            t, given, z = tapes[len(some)]
            copy_in, copy_out = Tape(len(some), dtype), self.logits[:, start : start + block]
            copy_in(np.copyto, given.body, some.T)
            copy_in.calls += t.calls
            copy_in(np.copyto, copy_out, z)
            self._calls += copy_in.calls
        if n:
            end = Tape(n, dtype)
            ACTIVATIONS[network.output_activation].forward(end, self.logits, self.outputs)
            self._calls += end.calls

    def answer(self) -> tuple[Array, Array]:
        """Return logits and outputs, each (outputs, samples); the arrays are written anew by the next call."""
        for call in self._calls:
            call()
        return self.logits, self.outputs


def probabilities(outputs: Array, activation: str) -> Array:
    """Return each class's share (classes, points) for outputs (outputs, points), whatever the output activation."""
    share = (outputs + 1) / 2 if activation == "tanh" else outputs
    if activation == "softmax":
        return share
    share = np.clip(share, 0, 1)
    if len(share) == 1:
        return np.concatenate([1 - share, share])
    total = share.sum(axis=0)
    shares: Array = np.where(total > 0, share / np.where(total > 0, total, 1), 1 / len(share))
    return shares


def classes_of(outputs: Array, activation: str) -> Array:
    """Return the class (points,) that outputs (outputs, points) speak for."""
    middle = 0.0 if activation == "tanh" else 0.5
    found: Array = outputs[0] >= middle if len(outputs) == 1 else outputs.argmax(axis=0)
    return found.astype(np.int64)
