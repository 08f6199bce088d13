"""What the diagram is made of: layers as columns of neurons, who reads whom, and which neurons tell the most."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from core.experiment import graph
from core.experiment.graph import DATA, Sizes
from core.experiment.spec import Data
from core.layers import Concatenate, Conv2D, Dense, Dropout, Flatten, Layer, Reshape
from playground.languages import tr, tr_count, tr_said
from playground.layers.layer_kinds import KINDS
from playground.widgets import words

FOLDED = (Dropout, Flatten)  # no column: what they give is what they read
WEIGHTS, BUNDLES, SAME, WHOLE = "weights", "bundles", "same", "whole"


class LayerColumn(Struct, frozen=True):
    """A layer as a column: units of a plain row, or the channels of an image (`picture`).

    `layer` is the layer's index, DATA the input's. `names` are what units are called, where they have names. `classes`
    are how many classes' shares come out of it; 0 where something else does. `sized`: a person says how many units.
    """

    layer: int
    title: str
    note: str
    sizes: Sizes
    names: tuple[str, ...] = ()
    output: bool = False
    classes: int = 0
    sized: bool = False

    @property
    def units(self) -> int:
        """How many neurons, or channels, there are."""
        return self.sizes[-1]

    @property
    def picture(self) -> bool:
        """Whether what comes out of a unit is a picture."""
        return len(self.sizes) == 3


class Link(NamedTuple):
    """One column reads another; both by their index.

    WEIGHTS: an edge with a weight for each pair of neurons, the source's first being `offset` among the inputs.
    BUNDLES: several weights for each pair, as from a picture's pixels. SAME: unit `offset` + k of the reader gets unit
    k as it is. WHOLE: the units can't be told apart.
    """

    source: int
    reader: int
    kind: str
    offset: int = 0


class Plan(Struct, frozen=True):
    """All columns, each after those it reads, and the links between them."""

    columns: tuple[LayerColumn, ...]
    links: tuple[Link, ...]

    def index_of(self, layer_index: int) -> int | None:
        """Return which column a layer is; None where it has none."""
        return next((index for index, column in enumerate(self.columns) if column.layer == layer_index), None)

    def told_by(self, column: int, unit: int) -> tuple[int, ...]:
        """Return the classes whose probability a unit gives: one, or 0 and 1 where it alone tells them apart."""
        shown = self.columns[column]
        if not shown.classes:
            return ()
        return (unit,) if shown.units > 1 else (0, 1)


def plan_of(layers: tuple[Layer, ...], data: Data) -> Plan:
    """Return the columns of a network; SpecError where its graph is wrong."""
    wiring = graph.wire(layers)
    shapes = graph.shapes(layers, data.shape)
    sizes = {DATA: data.shape} | {layer: shape.outputs for layer, shape in enumerate(shapes)}

    def behind(layer_index: int) -> int:
        while layer_index != DATA and isinstance(layers[layer_index], FOLDED):
            layer_index = wiring.sources[layer_index][0]
        return layer_index

    count = data.shape[0]
    note = tr_count(count, "{count} value", "{count} values") if data.dimensions else graph.show(data.shape)
    inputs = words.inputs_of(data)
    columns, links, index = [LayerColumn(DATA, tr("Input"), note, data.shape, inputs)], [], {DATA: 0}
    last, classes = behind(wiring.output), _classes(data)
    for layer_index in wiring.order:
        layer, outputs = layers[layer_index], sizes[layer_index]
        if isinstance(layer, FOLDED):
            continue
        index[layer_index] = len(columns)
        title, ends = f"{layer_index + 1} {tr(KINDS[type(layer)].title)}", layer_index == last
        names = classes if ends and len(classes) == outputs[-1] else ()
        of_classes = data.classes if ends and not data.regression and layer_gives_shares(layer) else 0
        sized = isinstance(layer, Dense | Conv2D) and not ends
        columns.append(
            LayerColumn(layer_index, title, tr_said(layer.choices()), outputs, names, ends, of_classes, sized)
        )
        offset = 0
        for source in wiring.sources[layer_index]:
            links.append(_link(layer, index[behind(source)], index[layer_index], columns, offset))
            if isinstance(layer, Concatenate):
                offset += sizes[source][-1]
    return Plan(tuple(columns), tuple(links))


def layer_gives_shares(layer: Layer) -> bool:
    """Whether what comes out of a layer lies between 0 and 1, as probabilities do."""
    return getattr(layer, "activation", "") in ("softmax", "sigmoid")


def _classes(data: Data) -> tuple[str, ...]:
    if data.regression:
        return (data.answer,)
    return tuple(tr_said(data.class_title(k)) for k in range(data.classes))


def _link(layer: Layer, source: int, reader: int, columns: list[LayerColumn], offset: int) -> Link:
    given, made = columns[source], columns[reader]
    if isinstance(layer, Dense):
        return Link(source, reader, BUNDLES if given.picture else WEIGHTS)
    if isinstance(layer, Conv2D) and given.picture:
        return Link(source, reader, BUNDLES)
    if isinstance(layer, Reshape | Conv2D) or given.picture != made.picture:
        return Link(source, reader, WHOLE)
    return Link(source, reader, SAME, offset)


def bundled(kernel: np.ndarray, channels: int) -> np.ndarray:
    """Return a kernel (units, values of all channels) as (units, values, channels): the channel lies last in it."""
    return kernel.reshape(len(kernel), -1, channels)


def strengths(link: Link, plan: Plan, kernel: np.ndarray, readers: np.ndarray, sources: np.ndarray) -> np.ndarray:
    """Return (readers, sources) for chosen units: the weights, or of bundles the root of the mean square."""
    if link.kind == WEIGHTS:
        return kernel[np.ix_(readers, link.offset + sources)]
    parts = bundled(kernel[readers], plan.columns[link.source].units)
    return np.sqrt(np.square(parts).mean(axis=1))[:, sources]


def telling(plan: Plan, kernels: Mapping[int, np.ndarray], spreads: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return for every column how much each of its units passes on: its spread times all the weights that read it.

    `kernels` (units, inputs) are by column, `spreads` (units,) of every column.
    """
    reach = [np.full(column.units, float(column.output)) for column in plan.columns]
    for source, reader, kind, offset in sorted(plan.links, key=lambda link: -link.reader):  # from the output back
        units = plan.columns[source].units
        if kind == SAME:
            reach[source] += reach[reader][offset : offset + units]
        elif kind == WHOLE or reader not in kernels:
            reach[source] += reach[reader].mean()
        elif kind == WEIGHTS:
            reach[source] += np.abs(kernels[reader][:, offset : offset + units]).sum(axis=0)
        else:
            reach[source] += bundled(np.abs(kernels[reader]), units).sum(axis=(0, 1))
    return [size * spread for size, spread in zip(reach, spreads, strict=True)]
