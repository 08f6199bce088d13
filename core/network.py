"""The network as one thing: its weights in one flat vector, its step recorded, its answers for any points."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from core import spec, stack
from core.activations import ACTIVATIONS
from core.blas import Array
from core.layers import Activation, Dense, Descent, Dropout, Operation
from core.losses import FUSED, FUSED_TWO_CLASSES, LOSSES
from core.tape import Signal, Tape

# Points a forward pass takes at once: small enough that small layers stay in cache (1.4 x), more for wide layers.
BLOCK, WIDE_BLOCK, WIDE_PARAMETERS = 128, 1024, 250_000


@dataclass(frozen=True)
class Head:
    """The end of the network: output activation and loss, as one where the table of fused pairs has them.

    `fuse` False takes the loss's gradient and the activation's true Jacobian even then, which gives the same numbers.
    """

    activation: str
    loss: str
    outputs: int
    fuse: bool = True

    def targets(self, labels: Array, dtype: Any) -> Array:
        """Return y (outputs, samples): 0 and 1 for the classes, -1 and 1 where the output is tanh."""
        chosen = labels[None] == 1 if self.outputs == 1 else np.arange(self.outputs)[:, None] == labels
        y: Array = chosen.astype(dtype)
        return 2 * y - 1 if self.activation == "tanh" else y

    def for_delta(self, y: Array) -> Array:
        """Return the targets as `delta` wants them."""
        fused = self._fused()
        return 2 * y - 1 if fused and fused.signs else y

    def delta(self, t: Tape, z: Signal, y: Array) -> tuple[Signal, float]:
        """Record dL/dz, and return it with the constant factor that is left to the weights' gradient."""
        delta, fused, activation = t.signal("delta", self.outputs), self._fused(), ACTIVATIONS[self.activation]
        if fused:
            return delta, fused.delta(t, activation.forward, z.body, y, delta.body)
        a = t.signal("output", self.outputs)
        activation.forward(t, z.body, a.body)
        factor = LOSSES[self.loss].gradient(t, a.body, y, delta.body)
        activation.backward(t, delta.body, z.body, a.body)
        return delta, factor

    def value(self, z: Array, a: Array, y: Array) -> float:
        """Return the mean loss of logits z and outputs a (outputs, samples) against targets y."""
        fused = self._fused()
        return fused.value(z, y) if fused else LOSSES[self.loss].value(a, y)

    def _fused(self) -> Any:
        table = FUSED_TWO_CLASSES if self.outputs == 2 else FUSED
        return table.get((self.activation, self.loss)) if self.fuse else None


class Network:
    """The layers of an experiment with their weights, ready to be recorded.

    Attributes
    ----------
    weights, gradient
        Flat vectors; every Dense layer's W and dW (units, inputs + 1) are views into them.
    body
        What is computed up to the logits; the output activation belongs to the `Head`.
    """

    def __init__(self, layers: tuple[spec.Layer, ...], inputs: int, dtype: Any = np.float32) -> None:
        self.dtype = np.dtype(dtype)
        self.inputs = inputs
        self.body: list[Operation] = []
        self.layer_of: dict[Operation, int] = {}
        width = inputs
        for index, layer in enumerate(layers):
            for operation in _operations(layer, width):
                self.body.append(operation)
                self.layer_of[operation] = index
                width = operation.units if isinstance(operation, Dense) else width
        self.outputs = width
        self.output_activation = stack.output_activation(layers)
        last = len(layers) - 1  # its function is the head's; an Activation("linear") has none, and takes no other's
        while self.body and self.layer_of[self.body[-1]] == last and not isinstance(self.body[-1], Dense):
            self.body.pop()
        self.dense = [operation for operation in self.body if isinstance(operation, Dense)]
        size = sum(dense.units * (dense.inputs + 1) for dense in self.dense)
        self.weights, self.gradient = np.zeros(size, self.dtype), np.zeros(size, self.dtype)
        start = 0
        for dense in self.dense:
            shape = dense.units, dense.inputs + 1
            stop = start + shape[0] * shape[1]
            dense.W = self.weights[start:stop].reshape(shape)
            dense.dW = self.gradient[start:stop].reshape(shape)
            start = stop

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw all weights anew, in the order of the layers."""
        for dense in self.dense:
            dense.initialize(rng)

    def set_dropout(self, layers: tuple[spec.Layer, ...]) -> None:
        """Take the dropout rates of `layers`, which have this network's structure; recorded tapes keep the old."""
        for operation, index in self.layer_of.items():
            layer = layers[index]
            if isinstance(operation, Dropout) and isinstance(layer, spec.Dense | spec.Dropout):
                operation.rate = layer.dropout if isinstance(layer, spec.Dense) else layer.rate

    def head(self, loss: str, *, fuse: bool = True) -> Head:
        """Return the network's end for training with `loss`."""
        return Head(self.output_activation, loss, self.outputs, fuse)

    def forward(self, t: Tape, x: Signal, rng: np.random.Generator | None = None) -> list[Signal]:
        """Record the body; return the input and every operation's output, the last being the logits."""
        signals = [x]
        reads_output = True  # nobody may write over the data
        for operation in self.body:
            signals.append(operation.forward(t, signals[-1], in_place=not reads_output, rng=rng))
            reads_output = operation.reads_output or signals[-1] is signals[-2]
        return signals

    def record_step(
        self, t: Tape, x: Signal, y: Array, head: Head, rng: np.random.Generator, rate: Array | None = None
    ) -> float:
        """Record forward and backward for a batch: dL/dW into `gradient`, the mean over the batch.

        With `rate`, a 0-d array, the gradient goes straight into the weights, times `rate`; the caller keeps it at
        minus the learning rate times the factor that is returned.
        """
        signals = self.forward(t, x, rng)
        delta, factor = head.delta(t, signals[-1], y)
        factor /= t.batch
        descent = Descent(factor, straight=False) if rate is None else Descent(rate, straight=True)
        first = self.body.index(self.dense[0])
        for index in range(len(self.body) - 1, first - 1, -1):
            operation, inner = self.body[index], index > first
            if inner or isinstance(operation, Dense):
                delta = operation.backward(t, signals[index], signals[index + 1], delta, descent=descent, inner=inner)
        return factor

    def first_not_finite(self, t: Tape) -> tuple[int | None, str] | None:
        """Say where a replayed step went wrong: the index of the layer (None: the loss) and what of it; None if not."""
        for operation in self.body:
            for name in ("z", "a"):
                found = t.workspace.get((operation, name))
                if found is not None and not np.isfinite(found).all():
                    return self.layer_of[operation], "output"
        if not np.isfinite(t.workspace["delta"]).all():
            return None, "loss"
        for dense in reversed(self.dense):
            if not np.isfinite(dense.W).all():
                return self.layer_of[dense], "weights"
        return None

    def largest(self) -> int:
        """Return the index of the layer with the largest weight."""
        return self.layer_of[max(self.dense, key=lambda dense: float(np.abs(dense.W).max()))]


def _operations(layer: spec.Layer, inputs: int) -> list[Operation]:
    """Return what a layer computes, one operation after the other."""
    match layer:
        case spec.Dense(units, activation, initializer, scale, dropout):
            operations: list[Operation] = [Dense(inputs, units, initializer, scale)]
            if activation != "linear":
                operations.append(Activation(activation))
            return [*operations, Dropout(dropout)]  # also at rate 0: the rate may change during a run
        case spec.Activation(activation):
            return [Activation(activation)] if activation != "linear" else []
        case spec.Dropout(rate):
            return [Dropout(rate)]


class Predictor:
    """The network's answers for fixed points, recorded once: `answer` replays it with the weights of now."""

    def __init__(self, network: Network, points: Array) -> None:
        n, outputs, dtype = len(points), network.outputs, network.dtype
        block = BLOCK if network.weights.size < WIDE_PARAMETERS else WIDE_BLOCK
        self.logits, self.outputs = np.empty((outputs, n), dtype), np.empty((outputs, n), dtype)
        self._tapes: list[Tape] = []
        whole = Tape(block, dtype)
        for start in range(0, n, block):
            some = points[start : start + block]
            t = whole if len(some) == block else Tape(len(some), dtype)
            x = np.ones((network.inputs + 1, len(some)), dtype)
            x[:-1] = some.T
            z = network.forward(t, Signal.over(x))[-1]
            t(np.copyto, self.logits[:, start : start + block], z.body)
            if t is not whole:
                self._tapes.append(t)
        end = Tape(n, dtype)
        ACTIVATIONS[network.output_activation].forward(end, self.logits, self.outputs)
        self._tapes = [whole, *self._tapes, end] if n else []

    def answer(self) -> tuple[Array, Array]:
        """Return logits and outputs, each (outputs, points); the arrays are written anew by the next call."""
        for tape in self._tapes:
            tape.replay()
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
