"""What the diagram's small buttons do to a network: a unit more or fewer, a layer put in or taken out."""

from core.experiment import edits, graph, positions
from core.experiment.edits import Layers
from core.experiment.graph import DATA
from core.experiment.spec import Experiment, SpecError, replace
from core.layers import Conv2D, Dense, Layer
from playground.diagram.layer_buttons import FEWER, GONE, MORE

PLAIN = Dense(4, "tanh")  # a new layer where there is none to take after


def rebuilt(experiment: Experiment, what: str, index: int) -> Layers:
    """Return the layers after one of `layer_buttons.ACTIONS` at the layer `index`; SpecError where that can't be."""
    layers = experiment.layers
    if what in (MORE, FEWER):
        changed = _resized(layers[index], 1 if what == MORE else -1)
        return (*layers[:index], changed, *layers[index + 1 :])
    if what == GONE:
        return edits.removed(layers, index)
    return with_layer_before(experiment, index)


def _resized(layer: Layer, by: int) -> Layer:
    if isinstance(layer, Dense):
        return replace(layer, units=layer.units + by)
    assert isinstance(layer, Conv2D)
    return replace(layer, filters=layer.filters + by)


def with_layer_before(experiment: Experiment, index: int) -> Layers:
    """Return the layers with a dense one put in before the layer `index`, as large as what that reads."""
    layers = experiment.layers
    above = edits.sources(layers)[index][0]
    pattern = layers[above] if isinstance(above, int) and above != DATA else layers[index]
    if not isinstance(pattern, Dense) or index == positions.output(layers) == layers.index(pattern):
        pattern = PLAIN
    new = Dense(pattern.units, pattern.activation, pattern.initializer)
    made = positions.added_beside(experiment, new, index, below=False)
    graph.shapes(made, experiment.data.shape)
    return made


def takes_layer_before(experiment: Experiment, index: int) -> bool:
    """Whether a dense layer can be put in before the layer `index`; there may be none, where others are still seen."""
    if index >= len(experiment.layers):
        return False
    try:
        with_layer_before(experiment, index)
    except SpecError:
        return False
    return True
