"""What the diagram shows of one moment, and what a person's hand did to the layers."""

from collections.abc import Callable

import numpy as np
from msgspec import Struct

from core.data.extent import Extent
from core.experiment.graph import DATA
from core.layers import Dense, Layer
from core.layers.touches import cut_edges
from playground.diagram.plan.layer_columns import WEIGHTS, Plan
from playground.diagram.plan.picks import Edge

MAP, CURVE, BAR = "map", "curve", "bar"  # a map over the plane or a picture; y over x; one number


class Hand:
    """What of the layers a person switched off, cut and froze, and what they can, by column."""

    def __init__(self, plan: Plan, layers: tuple[Layer, ...]) -> None:
        self._plan = plan
        self._layers = [layers[column.layer] if column.layer != DATA else None for column in plan.columns]
        readers = {link.reader for link in plan.links if link.kind == WEIGHTS}
        self._cut = [
            set(cut_edges(layer.touches)) if isinstance(layer, Dense) and index in readers else set()
            for index, layer in enumerate(self._layers)
        ]

    def cut(self, column: int) -> set[tuple[int, int]]:
        """Return (unit, source) of the edges into a column that are cut."""
        return self._cut[column]

    def is_cut(self, edge: Edge) -> bool:
        """Whether an edge is cut; a bias never is."""
        return (edge.unit, edge.source) in self._cut[edge.column]

    def off(self, column: int) -> set[int]:
        """Return which units of a column are off."""
        layer = self._layers[column]
        return set(layer.off) if layer is not None else set()

    def frozen(self, column: int) -> bool:
        """Whether a column's weights stay as they are."""
        layer = self._layers[column]
        return layer is not None and layer.frozen

    def can_freeze(self, column: int) -> bool:
        """Whether a column has weights at all."""
        return hasattr(self._layers[column], "frozen")

    def can_switch(self, column: int) -> bool:
        """Whether units of a column can be switched off: an output's can't."""
        return hasattr(self._layers[column], "off") and not self._plan.columns[column].output

    def can_set(self, edge: Edge) -> bool:
        """Whether an edge is one weight, or a bias, of a dense layer, and not several weights, or none."""
        single = edge.link is None or self._plan.links[edge.link].kind == WEIGHTS
        return single and isinstance(self._layers[edge.column], Dense)


class DiagramValues(Struct, frozen=True, eq=False):
    """What every neuron makes of the data at a moment, and what a person did to the layers by hand.

    `kernels` (units, inputs) and `biases` (units,) are by column. `faces` are for each column what is shown of its
    units: maps (units, rows, columns) with rows from the top, curves (units, points), or bars (units, 1). `values`
    (units,) are what comes out of each column for the one sample that is said in `sample`; of pictures the mean.
    `spreads` returns for each column how much each unit (units,) differs over the data, which takes a while. `extent`
    is what maps and curves reach over; None where they are pictures.
    """

    plan: Plan
    hand: Hand
    kernels: dict[int, np.ndarray]
    biases: dict[int, np.ndarray]
    kinds: tuple[str, ...]
    faces: tuple[np.ndarray, ...]
    values: tuple[np.ndarray, ...]
    spreads: Callable[[], list[np.ndarray]]
    extent: Extent | None
    sample: str

    def weight(self, edge: Edge) -> float:
        """Return what a weight, or a bias, is now."""
        if edge.link is None or edge.source is None:
            return float(self.biases[edge.column][edge.unit])
        return float(self.kernels[edge.column][edge.unit, edge.source])
