"""What lies under the mouse, in words: a number, and whose it is."""

import numpy as np

from playground.diagram.columns import BUNDLES, SAME, WEIGHTS, Plan
from playground.diagram.picks import Edge, Foot, Neuron, Pick, PickedHead, edge_name, neuron_name
from playground.diagram.values import DiagramValues, Hand


def single(plan: Plan, edge: Edge) -> bool:
    """Whether an edge is one weight, or a bias, and not several weights, or none."""
    return edge.link is None or plan.links[edge.link].kind == WEIGHTS


def weight_of(seen: DiagramValues, edge: Edge) -> float:
    """Return what a weight, or a bias, is now."""
    if edge.link is None or edge.source is None:
        return float(seen.biases[edge.column][edge.unit])
    return float(seen.kernels[edge.column][edge.unit, edge.source])


def describe(seen: DiagramValues, hand: Hand, pick: Pick) -> tuple[str, str]:
    """Return a number, or a few words, and what it is of."""
    match pick:
        case Neuron(column, unit):
            mean = "mean " if seen.plan.columns[column].picture else ""  # over the pixels
            states = [f"{mean}{seen.values[column][unit]:.4g} for {seen.sample}"]
            if column in seen.biases:
                states.append(f"bias {seen.biases[column][unit]:.4g}")
            if unit in hand.off(column):
                states.append("off")
            return "", f"{neuron_name(seen.plan, pick)}: {', '.join(states)}"
        case Edge():
            return _edge(seen, hand, pick)
        case PickedHead(column):
            shown = seen.plan.columns[column]
            if not hand.can_freeze(column):
                return "", ""
            how = "frozen, right click to unfreeze it" if hand.frozen(column) else "right click to freeze it"
            return "", f"{shown.title} {shown.note}: {how}"
        case Foot():
            return "", "Click for the next page; type a neuron's number above to find it"


def _edge(seen: DiagramValues, hand: Hand, edge: Edge) -> tuple[str, str]:
    name = edge_name(seen.plan, edge)
    if edge.link is None or edge.source is None or edge.giver is None:
        return f"b = {weight_of(seen, edge):.6g}", name
    link = seen.plan.links[edge.link]
    if link.kind == SAME:
        return "no weight", f"{name}: one to one"
    if link.kind == BUNDLES:
        channels = seen.plan.columns[link.source].units
        several = seen.kernels[edge.column][edge.unit].reshape(-1, channels)[:, edge.giver]
        size, low, high = float(np.sqrt(np.mean(np.square(several)))), float(several.min()), float(several.max())
        return f"{len(several)} weights", f"{name}: root mean square {size:.4g}, {low:.4g} to {high:.4g}"
    if (edge.unit, edge.source) in hand.cut(edge.column):
        return "cut", f"{name}: held at 0"
    return f"w = {weight_of(seen, edge):.6g}", name
