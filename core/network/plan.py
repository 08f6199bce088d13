"""The plan: the operations that layers consist of, in the order in which a network computes them."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.layers.activation import ActivationOperation
from core.layers.convolution import BiasOperation
from core.layers.operation import Operation
from core.layers.pooling import MaxPool2DOperation
from core.network.head import Head
from core.tape.array import Array
from core.tape.tape import Tape

# Derivatives are found for many layers in one call (1.1 x) where all their values together are no more than this.
TOGETHER = 65_536


class Planned(Struct, frozen=True, eq=False):
    """An operation, the nodes it reads (-1: the data), the index of its layer, and how many values come out."""

    operation: Operation
    sources: tuple[int, ...]
    layer: int
    units: int


class NodeOrder:
    """Nodes in the order in which training and answers compute them.

    Attributes
    ----------
    nodes
        Those that were given, with each maximum before the bias and the rising functions that it alone would read. The
        answers and gradients are the same, on as many values fewer as a window has (a quarter: 1.2 x on a small
        convolutional network).
    learns
        Of every node, whether it, or any before it, has weights.
    reads_rows
        Whether all that reads the data takes it in products, for which it may lie either way.
    """

    def __init__(self, nodes: list[Planned]) -> None:
        self._readers: list[list[int]] = [[] for _ in nodes]
        self.learns: list[bool] = []
        for index, node in enumerate(nodes):
            sources = [source for source in node.sources if source != DATA]
            for source in sources:
                self._readers[source].append(index)
            self.learns.append(bool(node.operation.parameters) or any(self.learns[source] for source in sources))
        self.nodes = list(nodes)
        self.reads_rows = all(self._takes_rows(index) for index, node in enumerate(nodes) if DATA in node.sources)
        for index, node in enumerate(nodes):
            if isinstance(node.operation, MaxPool2DOperation):
                self._move_forward(index, node.operation)

    def _takes_rows(self, index: int) -> bool:
        operation = self.nodes[index].operation
        return all(map(self._takes_rows, self._readers[index])) if operation.passes_rows else operation.takes_rows

    def _move_forward(self, index: int, maximum: MaxPool2DOperation) -> None:
        """Take the maximum at `index` as early as may be."""
        plan, node, first = self.nodes, self.nodes[index], index
        while plan[first].sources == (first - 1,) and len(self._readers[first - 1]) == 1:
            if not plan[first - 1].operation.rises:
                break
            first -= 1
        chain = [replace(plan[moved], sources=(moved,), units=node.units) for moved in range(first, index)]
        for moved in chain:
            moved.operation.serve(maximum.outputs)
        plan[first : index + 1] = [replace(node, sources=plan[first].sources), *chain]

    def overwrites(self, node: Planned) -> bool:
        """Whether `node` may write over what it reads: nobody else reads it, and it isn't needed on the way back."""
        source = node.sources[0]
        return source != DATA and self.nodes[source].operation.overwritable and len(self._readers[source]) == 1

    def place_together(self, t: Tape, head: Head) -> list[tuple[Any, Array, Array]]:
        """Lay the outputs of all layers with one activation side by side, if small, and their derivatives too.

        Returns the derivatives' functions, each with the arrays of all its outputs and all its derivatives.
        """
        # Whose output, whose derivative, how many units.
        groups: dict[str, list[tuple[Operation | Head, ActivationOperation | Head, int]]] = {}
        for node in self.nodes:
            learnt = all(source != DATA and self.learns[source] for source in node.sources)  # there are weights before
            if learnt and isinstance(node.operation, ActivationOperation):
                giver = node  # whose output the values lie in
                while isinstance(giver.operation, ActivationOperation | BiasOperation) and self.overwrites(giver):
                    giver = self.nodes[giver.sources[0]]
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
            for gives, takes, units in members:
                gives.lay_out(t, outputs[start : start + units + 1])
                takes.lay_derivative(t, derivatives[start : start + units])
                start += units + 1
            found.append((function.derivative, outputs, derivatives))
        return found
