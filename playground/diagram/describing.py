"""What lies under the mouse, in words: a number, and whose it is."""

import numpy as np

from playground.diagram.plan.layer_columns import BUNDLES, SAME
from playground.diagram.plan.picks import Edge, Foot, Neuron, Pick, PickedHead, edge_name, neuron_name
from playground.diagram.plan.values import DiagramValues
from playground.languages import tr, tr_count
from playground.languages.numerals import numeral


def describe(seen: DiagramValues, pick: Pick) -> tuple[str, str]:
    """Return a number, or a few words, and what it is of."""
    match pick:
        case Neuron(column, unit):
            over_pixels, alone = tr("mean {value} for {sample}"), tr("{value} for {sample}")
            said = over_pixels if seen.plan.columns[column].picture else alone
            states = [said.format(value=numeral(seen.values[column][unit], ".4g"), sample=seen.sample)]
            if column in seen.biases:
                states.append(tr("bias {value}").format(value=numeral(seen.biases[column][unit], ".4g")))
            if unit in seen.hand.off(column):
                states.append(tr("off"))
            return "", f"{neuron_name(seen.plan, pick)}: {', '.join(states)}"
        case Edge():
            return _edge(seen, pick)
        case PickedHead(column):
            shown = seen.plan.columns[column]
            how = tr("click to open its card")
            if seen.hand.can_freeze(column):
                still = seen.hand.frozen(column)
                how = (
                    tr("click to open its card; frozen")
                    if still
                    else tr("click to open its card, right click for more")
                )
            return "", f"{shown.title} {shown.note}: {how}"
        case Foot():
            return "", tr("Click for the next page; type a neuron's number above to find it")


def _edge(seen: DiagramValues, edge: Edge) -> tuple[str, str]:
    name = edge_name(seen.plan, edge)
    if edge.link is None or edge.source is None or edge.giver is None:
        return f"b = {numeral(seen.weight(edge), '.6g')}", name
    link = seen.plan.links[edge.link]
    if link.kind == SAME:
        return tr("no weight"), tr("{name}: one to one").format(name=name)
    if link.kind == BUNDLES:
        channels = seen.plan.columns[link.source].units
        several = seen.kernels[edge.column][edge.unit].reshape(-1, channels)[:, edge.giver]
        size, low, high = float(np.sqrt(np.mean(np.square(several)))), float(several.min()), float(several.max())
        return tr_count(len(several), "{count} weight", "{count} weights"), tr(
            "{name}: root mean square {size}, {low} to {high}"
        ).format(name=name, size=numeral(size, ".4g"), low=numeral(low, ".4g"), high=numeral(high, ".4g"))
    if seen.hand.is_cut(edge):
        return tr("cut"), tr("{name}: held at 0").format(name=name)
    return f"w = {numeral(seen.weight(edge), '.6g')}", name
