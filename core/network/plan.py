"""The plan: the operations that layers consist of, in the order in which a network computes them."""

from dataclasses import dataclass, replace

from core.experiment import graph
from core.layers import architecture
from core.layers.convolution import Bias, Conv2D, Reshape
from core.layers.normalization import BatchNorm
from core.layers.pooling import AveragePool2D, MaxPool2D
from core.layers.rows import Activation, Add, Concatenate, Dense, Dropout, Off, Operation


@dataclass(frozen=True, eq=False)
class Planned:
    """An operation, the nodes it reads (-1: the data), the place of its layer, and how many values come out."""

    operation: Operation
    sources: tuple[int, ...]
    layer: int
    units: int


def with_maxima_first(nodes: list[Planned], readers: list[int]) -> list[Planned]:
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
            if isinstance(moved.operation, Bias | Off):
                moved.operation.serve(node.operation.outputs)
        plan[first : place + 1] = [replace(node, sources=plan[first].sources), *chain]
    return plan


def _rises(operation: Operation) -> bool:
    """Whether a larger value of one channel always gives a larger one, or the same."""
    return isinstance(operation, Bias | Off) or (isinstance(operation, Activation) and operation.function.rises)


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
            # also where none is off, and at rate 0: both may change during a run
            return [*body, *_function(activation), Off(units), Dropout(dropout)]
        case architecture.Conv2D(_, side, stride, padding, activation, initializer, scale):
            conv = Conv2D(given, outputs, side, stride, padding == "same", initializer, scale)
            bias = Bias(outputs)
            off = Off(outputs[2])
            off.serve(outputs)
            return [conv, bias] if output else [conv, bias, *_function(activation), off]
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
