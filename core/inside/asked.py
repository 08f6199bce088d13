"""A network asked about one sample: which units of a layer push its answer which way, and by how much."""

import numpy as np
from msgspec import Struct

from core.experiment import graph
from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.inside.lens import Lens
from core.layers.layer import INPUT, Layer
from core.network.copied import Weights
from core.network.network import Network
from core.network.predictor import classes_of, probabilities
from core.network.recording import Recording, WayBack
from core.tape.blas import Array
from core.value import replace


class Contributions(Struct, frozen=True, eq=False):
    """What every unit of a layer adds to the answer for one sample.

    The answer's margin is the logit of the predicted class minus the runner-up's; of one output its logit, counted
    from where the class changes, for the predicted class; of numbers the output's z itself. `parts` (units,) and
    `rest` add up to `margin`. Where the way from the layer to the logits is straight (`exact`), a part is what the
    unit's value `values` (units,) brings and `rest` is the bias. Else a part is gradient x activation, the first-order
    answer, and `rest` is all that it leaves out. `answer` and `runner_up` are classes, None of numbers; `outputs` are
    each class's probability (classes,), or the number (1,).
    """

    layer: int
    exact: bool
    values: Array
    parts: Array
    rest: float
    margin: float
    answer: int | None
    runner_up: int | None
    outputs: Array


def askable(layers: tuple[Layer, ...]) -> dict[int, bool]:
    """Return the layers whose units can be asked, the data among them, and of each whether its answer is exact.

    Those are the layers that everything goes through, with weights behind them; the last one is next to the answer.
    """
    wiring = graph.wire(layers)
    found = {}
    for index in (DATA, *wiring.order):
        behind = _behind(wiring, index)
        weighted = any(layers[later].multiplies for later in behind)
        if weighted and not (index != DATA and layers[index].passes_on) and _alone(wiring, index, behind):
            # Whether what they give up to the logits is an affine function of what they read.
            found[index] = all(
                layers[later].affine and (later == wiring.output or layers[later].activation == "linear")
                for later in behind
            )
    return found


def contributions(weights: Weights, sample: Array, index: int, *, regression: bool) -> Contributions:
    """Return what each unit of the layer at `index`, one of `askable`, adds to the answer for one sample.

    The sample is of the network's shape; all is computed in float64. ValueError where the layer can't be asked.
    """
    known = askable(weights.layers)
    if index not in known:
        raise ValueError(
            f"the layer at index {index} can't be asked: not everything goes through it; choose one of {list(known)}"
        )
    lens = Lens(weights, sample[None], np.float64)
    ends = lens.look()
    activation, logits = lens.network.output_activation, lens.logits[:, 0]
    outputs = ends[lens.network.output_layer]
    answer, runner_up, direction, turn = None, None, np.zeros(len(logits)), 0.0
    if regression:
        direction[0] = 1.0
    elif len(logits) == 1:
        answer = int(classes_of(outputs, activation)[0])
        runner_up, turn = 1 - answer, ACTIVATIONS[activation].switches_at
        direction[0] = 1.0 if answer else -1.0
    else:
        answer = int(classes_of(outputs, activation)[0])
        runner_up = int(np.argmax(np.where(np.arange(len(outputs)) == answer, -np.inf, outputs[:, 0])))
        direction[answer], direction[runner_up] = 1.0, -1.0
    values = ends[index][:, 0].copy()
    parts = values * _gradient(weights, lens.network, index, values, direction)
    margin = float(direction @ logits - direction[0] * turn)
    shares = outputs[:, 0].copy() if regression else probabilities(outputs, activation)[:, 0]
    return Contributions(
        index, known[index], values, parts, margin - float(parts.sum()), margin, answer, runner_up, shares
    )


def _behind(wiring: graph.Wiring, index: int) -> list[int]:
    """Return the layers that neither are `index` nor lie before it, in the order of the list."""
    before, trail = {DATA, index}, [index] if index != DATA else []
    while trail:
        fresh = set(wiring.sources[trail.pop()]) - before
        before |= fresh
        trail += fresh
    return [later for later in range(len(wiring.sources)) if later not in before]


def _alone(wiring: graph.Wiring, index: int, behind: list[int]) -> bool:
    """Whether the layers behind `index` read nothing from before it."""
    return all(source == index or source in behind for later in behind for source in wiring.sources[later])


def _gradient(weights: Weights, network: Network, layer_index: int, values: Array, direction: Array) -> Array:
    """Return the gradient of direction . logits by the values (units,) that come out of a layer: (units,).

    The layers behind it are a network of their own, which reads the layer as its data.
    """
    layers, wiring = weights.layers, network.wiring
    behind = _behind(wiring, layer_index)
    names = {later: f"behind {later}" for later in behind} | {layer_index: INPUT}
    tail = Network(
        tuple(
            replace(layers[later], name=names[later], inputs=tuple(names[source] for source in wiring.sources[later]))
            for later in behind
        ),
        weights.shape if layer_index == DATA else network.shapes[layer_index].outputs,
        network.dtype,
    )
    for index, later in enumerate(behind):
        ours = (node.operation for node in tail.nodes if node.layer == index)
        theirs = (node.operation for node in network.nodes if node.layer == later)
        for operation, whole in zip(ours, theirs, strict=True):
            operation.set_kernels(whole.kernels())
    recording = Recording(tail, 1)
    recording.given.body[:, 0] = values
    recording.replay()
    return WayBack(recording).gradient(direction[:, None])[:, 0]
