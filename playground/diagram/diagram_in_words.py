"""What the diagram shows, in sentences: its columns, the strongest weights, what was done by hand."""

import numpy as np

from playground.diagram.plan.layer_columns import WEIGHTS
from playground.diagram.plan.picks import Edge, edge_name
from playground.diagram.plan.values import DiagramValues
from playground.languages import tr, tr_count
from playground.languages.numerals import numeral
from playground.widgets.words import listed

STRONGEST = 3


def of_network(seen: DiagramValues) -> str:
    """Return what a network's diagram shows."""
    columns = []
    for column in seen.plan.columns:
        form = tr("{title}, {note} ({names})") if column.names else tr("{title}, {note}")
        columns.append(form.format(title=column.title, note=column.note or column.units, names=listed(column.names)))
    said = [tr("The columns, from left to right: {columns}.").format(columns="; ".join(columns))]
    strongest = [
        tr("{edge}: {weight}").format(edge=edge_name(seen.plan, edge), weight=numeral(seen.weight(edge), ".3g"))
        for edge in strongest_edges(seen, STRONGEST)
    ]
    if strongest:
        said.append(tr("The strongest weights: {weights}.").format(weights="; ".join(strongest)))
    count = len(seen.plan.columns)
    off, cut = sum(len(seen.hand.off(k)) for k in range(count)), sum(len(seen.hand.cut(k)) for k in range(count))
    if off:
        said.append(tr_count(off, "{count} neuron is switched off.", "{count} neurons are switched off."))
    if cut:
        said.append(tr_count(cut, "{count} edge is cut.", "{count} edges are cut."))
    return " ".join(said)


def strongest_edges(seen: DiagramValues, most: int) -> list[Edge]:
    """Return the edges with the largest weights of all, the largest first."""
    found: list[tuple[float, Edge]] = []
    for number, link in enumerate(seen.plan.links):
        if link.kind == WEIGHTS and link.reader in seen.kernels:
            givers = seen.plan.columns[link.source].units
            sizes = np.nan_to_num(np.abs(seen.kernels[link.reader][:, link.offset : link.offset + givers]))
            for at in np.argsort(-sizes, axis=None, kind="stable")[:most].tolist():
                unit, giver = divmod(at, sizes.shape[1])
                edge = Edge(link.reader, unit, link.offset + giver, number, giver)
                found.append((float(sizes[unit, giver]), edge))
    found.sort(key=lambda pair: -pair[0])
    return [edge for size, edge in found[:most] if size > 0]
