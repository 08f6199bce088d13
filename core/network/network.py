"""The network as one thing: its weights in one flat vector, its step recorded, what every layer makes of a sample."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import accumulate
from typing import Any

import numpy as np

from core.experiment import graph
from core.experiment.graph import DATA
from core.functions.initializers import Stream
from core.layers.activation import ActivationOperation
from core.layers.dense import DenseOperation
from core.layers.layer import Layer
from core.layers.operation import Descent
from core.layers.windows import laid
from core.network.copied import Weights
from core.network.head import Head
from core.network.plan import NodeOrder, Planned
from core.tape.array import Array, locked
from core.tape.tape import Signal, Tape


class Network:
    """The layers of an experiment with their weights, ready to be recorded.

    Samples are of `shape`, (features,) or (height, width, channels). SpecError where the graph or a shape is wrong.
    With `keep_z` an activation layer begins with a node that is its z: there dL/dz of it can be seen, and that of a
    linear one at all, which otherwise nothing computes.

    Attributes
    ----------
    weights, gradient
        Flat vectors; every operation's parameters and their gradients are views into them.
    statistics
        A flat vector of what operations remember and don't learn: the running means of batch normalization.
    nodes
        What is computed up to the logits, in order; the output activation belongs to the `Head`.
    """

    def __init__(
        self,
        layers: tuple[Layer, ...],
        shape: Sequence[int],
        dtype: Any = np.float32,
        *,
        keep_z: bool = False,
    ) -> None:
        self.layers, self.shape, self.dtype = layers, tuple(shape), np.dtype(dtype)
        if self.dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64; got {self.dtype}")
        self.inputs = int(np.prod(shape))
        self.nodes: list[Planned] = []
        self.wiring = wiring = graph.wire(layers)
        self.shapes = shapes = graph.shapes(layers, self.shape)
        ends = {DATA: DATA}  # the node that a layer's output comes from
        for index in wiring.order:
            layer, sources = layers[index], wiring.sources[index]
            read = tuple(ends[source] for source in sources)
            sizes = [shapes[source].outputs if source != DATA else self.shape for source in sources]
            made = layer.build(sizes, shapes[index].outputs, output=index == wiring.output)
            if keep_z and layer.activates and not layer.multiplies and index != wiring.output:
                made = [ActivationOperation("linear"), *made]
            for operation in made:
                self.nodes.append(Planned(operation, read, index, shapes[index].size))
                read = (len(self.nodes) - 1,)
            ends[index] = read[0]
        self.end = ends[wiring.output]
        self.output_layer = wiring.output
        self.outputs = shapes[wiring.output].size
        self.output_activation = layers[wiring.output].activation
        self.dense = [node.operation for node in self.nodes if isinstance(node.operation, DenseOperation)]
        self.trained = [node for node in self.nodes if node.operation.parameters]
        self._plan = NodeOrder(self.nodes)
        self.reads_rows = self._plan.reads_rows
        self.weights = self._vector("parameters", "")
        self.gradient = self._vector("parameters", "d")
        self.statistics = self._vector("statistics", "")
        self.take_choices(layers)

    def _vector(self, which: str, prefix: str) -> Array:
        """Return a flat vector whose views become the operations' arrays."""
        shapes = [shape for node in self.nodes for shape in getattr(node.operation, which).values()]
        vector = np.zeros(sum(int(np.prod(shape)) for shape in shapes), self.dtype)
        for node, name, view in self._views(vector, which):
            setattr(node.operation, prefix + name, view)
        return vector

    def _views(self, vector: Array, which: str = "parameters") -> Iterator[tuple[Planned, str, Array]]:
        """Give every array of the nodes by its name, as a view into a vector that lies as `weights` do."""
        start = 0
        for node in self.nodes:
            for name, shape in getattr(node.operation, which).items():
                stop = start + int(np.prod(shape))
                yield node, name, vector[start:stop].reshape(shape)
                start = stop

    def named(self, vector: Array, which: str = "parameters") -> dict[int, dict[str, Array]]:
        """Return views into a vector that lies as `weights` do: of every layer that has some, by the field's letters.

        Of dense layers W (units, inputs) and b (units,), of convolutions W (filters, height, width, channels) and b
        (filters,), of batch normalization gamma and beta. Of a vector like `statistics`, with `which` so, its mean and
        variance.
        """
        found: dict[int, dict[str, Array]] = {}
        for node, name, view in self._views(vector, which):
            found.setdefault(node.layer, {}).update(node.operation.lettered(name, view))
        return found

    def initialize(self, rng: np.random.Generator, but: Container[int] = ()) -> None:
        """Draw the weights anew, in the order of the layers, `but` those of some layers."""
        stream = Stream(rng)
        for node in self.nodes:
            if node.layer not in but:
                node.operation.initialize(stream)

    def penalized(self) -> Array:
        """Return a vector like `weights`: 1 for what L1, L2 and weight decay speak of, 0 for biases and the like."""
        mask = np.zeros_like(self.weights)
        for node, name, view in self._views(mask):
            if name == node.operation.penalized:
                node.operation.lettered(name, view)["W"][...] = 1
        return mask

    def arrays(self) -> list[slice]:
        """Return where in a vector like `weights` each array of parameters lies."""
        sizes = [int(np.prod(shape)) for node in self.nodes for shape in node.operation.parameters.values()]
        return [slice(stop - size, stop) for size, stop in zip(sizes, accumulate(sizes), strict=True)]

    def held(self) -> Array:
        """Return a vector like `weights`: 1 for what stays as it is while others learn, frozen or cut, else 0."""
        mask = np.zeros_like(self.weights)
        for node, name, view in self._views(mask):
            node.operation.mark_held(name, view)
        return mask

    def largest_product(self, batch: int) -> float:
        """Return the operations of the largest matrix product that a step calls."""
        return 2.0 * batch * max((node.operation.multiplied for node in self.trained), default=0)

    def take_choices(self, layers: tuple[Layer, ...]) -> None:
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
        for index, (shape, array) in enumerate(zip(wanted, given, strict=True)):
            if shape != array.shape:
                raise ValueError(f"array {index} of the weights must have the shape {shape}; got {array.shape}")
            if array.dtype.kind not in "fiub" or not (np.abs(array) <= np.finfo(self.dtype).max).all():
                raise ValueError(f"array {index} of the weights must hold finite numbers of {self.dtype}")
        rest = iter(given)
        for node in self.nodes:
            count = len(node.operation.kernels())
            node.operation.set_kernels([next(rest) for _ in range(count)])

    def copied(self) -> Weights:
        """Return the network as it is now: read-only copies of its weights."""
        return Weights(self.layers, self.shape, locked(self.weights.copy()), locked(self.statistics.copy()))

    def take(self, weights: Weights) -> None:
        """Take the weights of a network of this structure."""
        self.weights[:], self.statistics[:] = weights.weights, weights.statistics

    def lay(self, x: Array) -> Array:
        """Return samples (n, ...) as the network reads them: (n, inputs), an image's channels before its columns."""
        x = np.asarray(x, self.dtype).reshape(len(x), self.inputs)
        if len(self.shape) == 3 and self.shape[2] > 1:
            x = x.reshape(-1, *self.shape).transpose(0, 1, 3, 2).reshape(len(x), self.inputs)
        return x

    def signal(self, count: int) -> Signal:
        """Return a signal for `count` samples, to be written as `lay` does: x.T into its body."""
        return Signal.over(np.ones((self.inputs + 1, count), self.dtype))

    def head(self, loss: str, *, one_class: bool = False, fuse: bool = True) -> Head:
        """Return the network's end for training with `loss`, as `Head` has it."""
        return Head(self.output_activation, loss, self.outputs, one_class, fuse)

    def forward(self, t: Tape, x: Signal, *, keep: bool = False) -> dict[int, Signal]:
        """Record all nodes; return every output by its index in the plan, that of `DATA` being the input.

        With `keep` the indices are those of `nodes`, and nobody writes over what another gave.
        """
        signals = {DATA: x}
        for index, node in enumerate(self.nodes if keep else self._plan.nodes):
            inputs = [signals[source] for source in node.sources]
            signals[index] = node.operation.forward(t, inputs, in_place=not keep and self._plan.overwrites(node))
        return signals

    def record_step(
        self, t: Tape, x: Signal, y: Array, head: Head, rate: Array | None = None, weights: Array | None = None
    ) -> float:
        """Record forward and backward for a batch: dL/dW into `gradient`, the mean over the batch.

        With `rate`, a 0-d array, the gradient goes straight into the weights, times `rate`, but of what a person wants
        to stay; the caller keeps it at minus the learning rate times the factor that is returned. Each sample's loss
        counts its `weights` (1, batch).
        """
        straight = rate is not None
        for node in self.trained if straight else ():
            node.operation.keep(t)
        together = self._plan.place_together(t, head)
        signals = self.forward(t, x)
        z = signals[self.end].body
        a = head.answer(t, z)
        for derivative, outputs, derivatives in together:
            derivative(t, outputs, outputs, derivatives)
        delta, factor = head.delta(t, z, a, y)
        if weights is not None:
            t(np.multiply, delta.body, weights, delta.body)
        factor /= t.batch
        self.back(t, signals, delta, Descent(factor if rate is None else rate, straight))
        for node in self.trained if straight else ():
            node.operation.hold(t)
        return factor

    def back(
        self,
        t: Tape,
        signals: dict[int, Signal],
        delta: Signal,
        descent: Descent,
        *,
        to_data: bool = False,
        keep: bool = False,
        watch: Callable[[int, Signal], None] | None = None,
    ) -> Signal | None:
        """Record the way back from `delta`, dL/dz of the logits, through the `signals` of the way forward.

        Every layer's weights get their gradient; with `to_data` dL/dx of the data is returned as well. `keep` is that
        of `forward`. `watch` is called with the index of every node, and dL/da of what comes out of it, before others
        write over that: it may record a copy.
        """
        nodes = self.nodes if keep else self._plan.nodes

        def reached(index: int) -> bool:
            return to_data or (index != DATA and self._plan.learns[index])

        deltas = {self.end: delta}
        for index in range(len(nodes) - 1, -1, -1):
            node = nodes[index]
            if index not in deltas or not reached(index):
                continue
            if watch is not None:
                watch(index, deltas[index])
            wanted = [reached(source) for source in node.sources]
            inputs = [signals[source] for source in node.sources]
            found = node.operation.backward(
                t, inputs, signals[index], deltas.pop(index), descent=descent, wanted=wanted
            )
            for source, asked, dx in zip(node.sources, wanted, found, strict=True):
                if not asked or dx is None:
                    continue
                if source in deltas:  # several read it: their gradients add up
                    t(np.add, deltas[source].body, dx.body, deltas[source].body)
                else:
                    deltas[source] = dx
        return deltas.get(DATA)

    def outside(self, values: Array, layer: int) -> Array:
        """Return values (units, n) of a layer (or of DATA) as people outside see them, in new arrays.

        (n, units) or (n, height, width, channels).
        """
        sizes = self.shape if layer == DATA else self.shapes[layer].outputs
        if len(sizes) == 1:
            return values.T.copy()
        return laid(values, sizes).transpose(3, 0, 2, 1).copy()

    def ends(self, values: Sequence[Array]) -> dict[int, tuple[Array, Array]]:
        """Return for every layer, of values that each node has, those before its function and those after it."""
        found: dict[int, tuple[Array, Array]] = {}
        for node, after in zip(self.nodes, values, strict=True):
            before = found[node.layer][0] if node.layer in found and not node.operation.adds_bias else after
            found[node.layer] = before, after
        return found

    def first_not_finite(self, t: Tape) -> tuple[int | None, str] | None:
        """Return where a replayed step went wrong: a layer's index (None: the loss) and what of it; None if nowhere."""
        for node in self.nodes:
            found = node.operation.gave(t)
            if found is not None and not np.isfinite(found).all():
                return node.layer, "output"
        if not np.isfinite(t.workspace["delta"]).all():
            return None, "loss"
        for node, _, view in reversed([*self._views(self.weights)]):
            if not np.isfinite(view).all():
                return node.layer, "weights"
        return None

    def largest(self) -> int:
        """Return the index of the layer with the largest weight."""
        return max(self._views(self.weights), key=lambda found: float(np.abs(found[2]).max()))[0].layer
