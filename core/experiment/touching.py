"""Edits by hand of what a network has learned: weights set, edges cut, units switched off, layers frozen."""

from core.experiment import graph
from core.experiment.edits import Layers
from core.layers.dense import Dense
from core.layers.layer import Layer, TrainedLayer, WeightedLayer
from core.layers.touches import Touch, weight_at
from core.value import SpecError, replace
from core.wording import said


def touched(layers: Layers, index: int, touch: Touch, *, over_last: bool = False) -> Layers:
    """Return the layers with an edge of the dense layer at `index` touched.

    With `over_last` the last touch, if it was of the same edge, is replaced and its `was` kept: a drag is one touch.
    """
    layer = layers[index]
    if not isinstance(layer, Dense):
        raise SpecError(
            said(
                "only the edges of dense layers can be touched; {describe} has none",
                describe=graph.describe(layers, index),
            )
        )
    before = layer.touches
    if over_last and before and before[-1].edge == touch.edge:
        touch, before = replace(touch, was=before[-1].was), before[:-1]
    return _with(layers, index, replace(layer, touches=(*before, touch)))


def restored(layers: Layers, index: int, unit: int, source: int) -> Layers:
    """Return the layers with a cut edge whole again: without the cut, so that it has the weight that it had.

    As it is not set to that weight, a new run begins with the one that it draws.
    """
    layer = layers[index]
    assert isinstance(layer, Dense)
    cut = weight_at(layer.touches, (unit, source))
    if cut is None or cut.value is not None:
        return layers
    return _with(layers, index, replace(layer, touches=tuple(touch for touch in layer.touches if touch is not cut)))


def switched(layers: Layers, index: int, unit: int, *, on: bool) -> Layers:
    """Return the layers with a unit, or a filter, switched on or off."""
    layer = layers[index]
    if not isinstance(layer, WeightedLayer):
        raise SpecError(
            said(
                "neurons of dense layers and filters can be switched off; {describe} has none",
                describe=graph.describe(layers, index),
            )
        )
    off = set(layer.off) - {unit} if on else set(layer.off) | {unit}
    return _with(layers, index, replace(layer, off=tuple(sorted(off))))


def frozen(layers: Layers, index: int, *, still: bool) -> Layers:
    """Return the layers with the weights of one held still, or free to learn again."""
    layer = layers[index]
    if not isinstance(layer, TrainedLayer):
        raise SpecError(said("{describe} has no weights to freeze", describe=graph.describe(layers, index)))
    return _with(layers, index, replace(layer, frozen=still))


def in_reach(layers: Layers, data: graph.Sizes) -> Layers:
    """Return the layers without touches and switches of units that don't exist (any more)."""
    found: dict[int, graph.Sizes] = {graph.DATA: data}
    kept = list(layers)
    try:
        wiring = graph.wire(layers)
        for index in wiring.order:
            layer, given = kept[index], [found[source] for source in wiring.sources[index]]
            kept[index] = layer.within_reach(given[0], output=index == wiring.output)
            found[index] = kept[index].output_shape(given)
    except SpecError:  # a graph that is wrong in another way: that is for others to mend
        pass
    return tuple(kept)


def _with(layers: Layers, index: int, layer: Layer) -> Layers:
    return (*layers[:index], layer, *layers[index + 1 :])
