"""A network as a table of text: each layer, what it reads and gives, and how many parameters it has."""

from core.experiment import graph
from core.layers import Layer
from core.value import counted


def summary_of(layers: tuple[Layer, ...], data: graph.Sizes) -> str:
    """Return the table of the layers for data of shape `data`; SpecError where they don't fit."""
    wiring = graph.wire(layers)
    shapes = graph.shapes(layers, data)
    rows = [("layer", "reads", "gives", "parameters"), ("input", "", graph.show(data), "")]
    for index, (layer, shape) in enumerate(zip(layers, shapes, strict=True)):
        reads = ", ".join("input" if s == graph.DATA else _name(layers, s) for s in wiring.sources[index])
        name = f"{_name(layers, index)} {layer.choices()}".rstrip()
        rows.append((name, reads, graph.show(shape.outputs), f"{shape.parameters:,}"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, counted(sum(shape.parameters for shape in shapes), "parameter")])


def _name(layers: tuple[Layer, ...], index: int) -> str:
    layer = layers[index]
    return layer.name or f"{index + 1} {layer.kind()}"
