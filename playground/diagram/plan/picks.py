"""What in the diagram can be pointed at, and its names."""

from msgspec import Struct

from playground.diagram.plan.layer_columns import Plan
from playground.languages import tr
from playground.languages.numerals import numeral


class Neuron(Struct, frozen=True):
    """A unit of a column."""

    column: int
    unit: int


class Edge(Struct, frozen=True):
    """The weight from input `source` of a column's units to `unit`; the bias where `source` is None.

    `link` is the number of the link it belongs to, `giver` the unit it comes from; a bias has neither.
    """

    column: int
    unit: int
    source: int | None = None
    link: int | None = None
    giver: int | None = None


class PickedHead(Struct, frozen=True):
    """A column's head."""

    column: int


class Foot(Struct, frozen=True):
    """A column's foot, where it is paged."""

    column: int
    forward: bool


Pick = Neuron | Edge | PickedHead | Foot


def unit_name(plan: Plan, column: int, unit: int) -> str:
    """Return what a unit is called: its name, or its number from 1."""
    found = plan.columns[column]
    if found.names:
        return found.names[unit]
    return (tr("channel {number}") if found.picture else tr("neuron {number}")).format(number=numeral(unit + 1))


def neuron_name(plan: Plan, neuron: Neuron) -> str:
    """Return what a neuron is called: layer 2, neuron 5."""
    index = plan.columns[neuron.column].layer
    name = unit_name(plan, neuron.column, neuron.unit)
    return (
        tr("layer {number}, {name}").format(number=index + 1, name=name)
        if index >= 0
        else tr("input {name}").format(name=name)
    )


def edge_name(plan: Plan, edge: Edge) -> str:
    """Return what an edge is called: layer 2, neuron 5 ← neuron 3."""
    name = neuron_name(plan, Neuron(edge.column, edge.unit))
    if edge.source is None or edge.link is None or edge.giver is None:
        return tr("bias of {name}").format(name=name)
    return f"{name} ← {unit_name(plan, plan.links[edge.link].source, edge.giver)}"
