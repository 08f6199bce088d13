"""The edges between the neurons that are shown: where each runs, how strong it is, which one is under the mouse."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from msgspec.structs import astuple

from playground.diagram.plan.diagram_layout import DiagramLayout
from playground.diagram.plan.layer_columns import BUNDLES, SAME, WEIGHTS, WHOLE, Plan, strengths
from playground.diagram.plan.picks import Edge, Neuron
from playground.diagram.plan.values import Hand

FAINTEST = 0.04  # of its layer's strongest; what is weaker isn't drawn
OPEN, CUT, SILENT = 0, 1, 2  # an edge as usual, one that is cut, one of a neuron that is off


class Wires(Struct, frozen=True, eq=False):
    """Edges as arrays of one length: the link each belongs to, the units it joins, its line, weight and size.

    `size` is the weight's share of the largest in its layer; `plain` says that it carries a value and no single weight.
    """

    link: np.ndarray
    reader: np.ndarray
    source: np.ndarray
    line: np.ndarray  # (edges, 4): x1, y1, x2, y2
    value: np.ndarray
    size: np.ndarray
    plain: np.ndarray
    state: np.ndarray

    def __len__(self) -> int:
        return len(self.link)

    def chosen(self, which: np.ndarray) -> "Wires":
        """Return some of them."""
        return Wires(*(array[which] for array in astuple(self)))

    def columns(self, plan: Plan) -> tuple[np.ndarray, np.ndarray]:
        """Return which column each of them leads to, and which it comes from."""
        readers, sources = (np.array([link[end] for link in plan.links], int)[self.link] for end in (1, 0))
        return readers, sources

    def edge(self, plan: Plan, index: int) -> Edge:
        """Return the edge that a line stands for."""
        number, giver = int(self.link[index]), int(self.source[index])
        link = plan.links[number]
        return Edge(link.reader, int(self.reader[index]), link.offset + giver, number, giver)

    def of_neuron(self, plan: Plan, neuron: Neuron) -> "Wires":
        """Return those that a neuron reads or gives."""
        readers, sources = self.columns(plan)
        reads = (readers == neuron.column) & (self.reader == neuron.unit)
        return self.chosen(reads | ((sources == neuron.column) & (self.source == neuron.unit)))

    def of_edge(self, edge: Edge) -> "Wires":
        """Return an edge alone; empty where it isn't shown, and for a bias, which has no line."""
        return self.chosen((self.link == edge.link) & (self.reader == edge.unit) & (self.source == edge.giver))

    def nearest(self, x: float, y: float, within: float = 5.0) -> int | None:
        """Return the edge that runs past a point; None where none does.

        Of two that are as near it is the stronger; a cut one comes before all: what was cut is caught there again.
        """
        if not len(self):
            return None
        x1, y1, x2, y2 = self.line.T
        across, down = x2 - x1, y2 - y1
        share = np.clip(
            ((x - x1) * across + (y - y1) * down) / np.maximum(across * across + down * down, 1e-9), 0.0, 1.0
        )
        distance = np.hypot(x1 + share * across - x, y1 + share * down - y)
        distance -= 1.5 * np.where(self.state == CUT, 2.0, self.size)
        best = int(distance.argmin())
        return best if distance[best] <= within else None


_NONE = np.zeros(0, int)
NO_WIRES = Wires(_NONE, _NONE, _NONE, np.zeros((0, 4)), np.zeros(0), np.zeros(0), np.zeros(0, bool), _NONE)


def wires(plan: Plan, layout: DiagramLayout, kernels: Mapping[int, np.ndarray], hand: Hand) -> Wires:
    """Return all edges between shown neurons; `kernels` (units, inputs) are by column."""
    parts = []
    for number, link in enumerate(plan.links):
        readers, sources = layout.shown[link.reader], layout.shown[link.source]
        skips = link.kind == SAME and link.reader - link.source > 1  # drawn as one line
        if link.kind == WHOLE or skips or not len(readers) or not len(sources):
            continue
        if link.kind == SAME:
            row, column = np.nonzero(readers[:, None] == link.offset + sources[None, :])
            value = np.ones(len(row))
            size = np.full(len(row), 0.35)
        else:
            if link.reader not in kernels:
                continue
            found = strengths(link, plan, kernels[link.reader], readers, sources)
            row, column = (index.ravel() for index in np.indices(found.shape))
            value = found.ravel()
            size = np.abs(value) / max(float(np.abs(value).max(initial=0.0)), 1e-12)
        state = np.zeros(len(row), np.int8)
        lost = hand.cut(link.reader) if link.kind == WEIGHTS else set()
        for unit, source in lost:
            state[(readers[row] == unit) & (link.offset + sources[column] == source)] = CUT
        for units, gone in ((sources[column], hand.off(link.source)), (readers[row], hand.off(link.reader))):
            if gone:
                state[np.isin(units, list(gone)) & (state == OPEN)] = SILENT
        line = np.empty((len(row), 4))
        line[:, 0], line[:, 2] = layout.left[link.source] + layout.side[link.source], layout.left[link.reader]
        line[:, 1], line[:, 3] = layout.middles(link.source)[column], layout.middles(link.reader)[row]
        plain = np.full(len(row), link.kind in (SAME, BUNDLES))
        parts.append((np.full(len(row), number), readers[row], sources[column], line, value, size, plain, state))
    return Wires(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True))) if parts else NO_WIRES


def drawn(all_of_them: Wires, most: int, longest: float) -> Wires:
    """Return what is drawn: all that are cut, and of the others the strongest.

    At most so many, and no longer together, in pixels: what a line costs to paint goes by its length.
    """
    keep = all_of_them.state == CUT
    seen = np.flatnonzero(all_of_them.size >= FAINTEST)
    if len(seen) > most:
        seen = seen[np.argpartition(all_of_them.size[seen], -most)[-most:]]
    seen = seen[np.argsort(-all_of_them.size[seen])]
    x1, y1, x2, y2 = all_of_them.line[seen].T
    keep[seen[np.hypot(x2 - x1, y2 - y1).cumsum() <= longest]] = True
    return all_of_them.chosen(keep)
