"""What lies under the mouse, in words: a number, and whose it is."""

import numpy as np

from core.value import counted
from playground.diagram.layer_columns import BUNDLES, SAME
from playground.diagram.picks import Edge, Foot, Neuron, Pick, PickedHead, edge_name, neuron_name
from playground.diagram.values import DiagramValues


def describe(seen: DiagramValues, pick: Pick) -> tuple[str, str]:
    """Return a number, or a few words, and what it is of."""
    match pick:
        case Neuron(column, unit):
            mean = "mean " if seen.plan.columns[column].picture else ""  # over the pixels
            states = [f"{mean}{seen.values[column][unit]:.4g} for {seen.sample}"]
            if column in seen.biases:
                states.append(f"bias {seen.biases[column][unit]:.4g}")
            if unit in seen.hand.off(column):
                states.append("off")
            return "", f"{neuron_name(seen.plan, pick)}: {', '.join(states)}"
        case Edge():
            return _edge(seen, pick)
        case PickedHead(column):
            shown = seen.plan.columns[column]
            if not seen.hand.can_freeze(column):
                return "", ""
            how = "frozen, right click to unfreeze it" if seen.hand.frozen(column) else "right click to freeze it"
            return "", f"{shown.title} {shown.note}: {how}"
        case Foot():
            return "", "Click for the next page; type a neuron's number above to find it"


def _edge(seen: DiagramValues, edge: Edge) -> tuple[str, str]:
    name = edge_name(seen.plan, edge)
    if edge.link is None or edge.source is None or edge.giver is None:
        return f"b = {seen.weight(edge):.6g}", name
    link = seen.plan.links[edge.link]
    if link.kind == SAME:
        return "no weight", f"{name}: one to one"
    if link.kind == BUNDLES:
        channels = seen.plan.columns[link.source].units
        several = seen.kernels[edge.column][edge.unit].reshape(-1, channels)[:, edge.giver]
        size, low, high = float(np.sqrt(np.mean(np.square(several)))), float(several.min()), float(several.max())
        return counted(len(several), "weight"), f"{name}: root mean square {size:.4g}, {low:.4g} to {high:.4g}"
    if seen.hand.is_cut(edge):
        return "cut", f"{name}: held at 0"
    return f"w = {seen.weight(edge):.6g}", name
