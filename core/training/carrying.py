"""Carrying: what a run goes on with when its network is edited; all that was learned and still has a place stays.

What comes new changes the answers as little as can be, see `Inheritance.begin`. The curve, the epoch and the
optimizer's counts go on. Of what comes new the optimizer's averages begin at 0; but those of squares, by the root of
which steps are divided, at the mean of their array's, as 0 would make these weights' steps many times too long.
"""

from collections.abc import Hashable
from typing import Any

import numpy as np
from msgspec.structs import replace

from core.experiment import graph, spec, stack
from core.experiment.matching import Pairs, matched
from core.experiment.spec import Data, Experiment, SpecError
from core.functions.optimizers import State, rescaled
from core.layers import BatchNorm, Layer
from core.network.inheritance import Ends, Inheritance, carry
from core.network.network import Network
from core.network.recording import Recording
from core.tape.array import Array, locked
from core.training.keeping import Kept
from core.training.steps import Saved

SQUARES = ("square", "second")  # of what optimizers keep


def goes_on(before: Experiment, after: Experiment) -> bool:
    """Whether a run of one may go on as the other: from the same seed, and given something that is the same."""
    return before.seed == after.seed and bool(set(_inputs(before.data)) & set(_inputs(after.data)))


def carried(kept: Kept, experiment: Experiment, earlier: Kept | None = None) -> Kept | None:
    """Return what the run goes on with as `experiment` says; None where nothing can stay.

    What `kept` has lost, `earlier` may bring back: the run as it was when the edit began, of which this is a later
    step. SpecError where the experiment can't be run.
    """
    stack.check(experiment)
    before, steps = kept.experiment, kept.steps
    network = Network(experiment.layers, experiment.data.shape, kept.dtype)
    past = [each for each in (earlier, kept) if each is not None]
    heirs = [(each.steps, _inheritance(each.experiment, experiment, network)) for each in past]
    _, last = heirs[-1]
    if not goes_on(before, experiment) or (last.weights < 0).all():
        return None
    last.begin(np.random.default_rng((experiment.seed, steps.step)))
    for was, heir in heirs:
        for now, old, source in (
            (network.weights, was.weights, heir.weights),
            (network.statistics, was.statistics, heir.statistics),
        ):
            carry(now, old, source)
    last.set_by_hand()
    same_data = spec.replace(before.data, features=()) == spec.replace(experiment.data, features=())
    saved = replace(
        steps,
        weights=locked(network.weights),
        statistics=locked(network.statistics),
        state=_state(heirs, network, steps.optimizer, experiment.training.optimizer),
        optimizer=experiment.training.optimizer,
        position=steps.position if same_data else 0,
        order=steps.order if same_data else None,
    )
    return replace(kept, experiment=experiment, steps=saved, before_hand={}, best=None)


def settle(network: Network, before: Experiment, x: Array) -> None:
    """Let batch normalization that came new give what it reads, by the mean and variance over samples x, as laid."""
    pairs = _pairs(before.layers, network.layers)
    came = [i for i, layer in enumerate(network.layers) if isinstance(layer, BatchNorm) and i not in pairs]
    if not came:
        return
    recording = Recording(network, len(x), keep=True)
    recording.given.body[...] = x.T
    recording.replay()
    ends = recording.ends()
    weights, statistics = network.named(network.weights), network.named(network.statistics, "statistics")
    for index in came:
        sizes, norm = network.shapes[index].outputs, network.layers[index]
        assert isinstance(norm, BatchNorm)
        read = ends[network.wiring.sources[index][0]][1]
        values = read.reshape(sizes[0] if len(sizes) == 3 else 1, sizes[-1], -1)
        mean, variance = values.mean(axis=(0, 2)), values.var(axis=(0, 2))
        statistics[index]["mean"][...], statistics[index]["variance"][...] = mean, variance
        weights[index]["gamma"][...], weights[index]["beta"][...] = np.sqrt(variance + norm.epsilon), mean


def _pairs(before: tuple[Layer, ...], after: tuple[Layer, ...]) -> Pairs:
    return matched(before, after, (graph.wire(before).output, graph.wire(after).output))


def with_touches(before: Experiment, edited: Experiment) -> Experiment:
    """Return the edited experiment with what was done by hand at the edges that it was done to, wherever these are now.

    Touches count inputs and units: where a feature comes or goes they would be of other edges.
    """
    if before.structure() == edited.structure() or not any(layer.touches for layer in edited.layers):
        return edited
    bare = tuple(spec.replace(each, touches=()) if each.touches else each for each in edited.layers)
    try:
        bared = spec.replace(edited, layers=bare)
        heir = _inheritance(before, bared, Network(bare, edited.data.shape))
    except SpecError:  # a network that can't be run, before or after
        return edited
    layers = list(edited.layers)
    for index, was in _pairs(before.layers, bare).items():
        if (touches := layers[index].touches) and touches == before.layers[was].touches:
            layers[index] = spec.replace(layers[index], touches=heir.touches(index))
    return spec.replace(edited, layers=tuple(layers)) if tuple(layers) != edited.layers else edited


def _inheritance(before: Experiment, experiment: Experiment, network: Network) -> Inheritance:
    old = Network(before.layers, before.data.shape, network.dtype)
    return Inheritance(old, network, _pairs(before.layers, experiment.layers), (_ends(before), _ends(experiment)))


def _inputs(data: Data) -> tuple[Hashable, ...]:
    """Return what a network is given: features and a table's columns by names, an image's channels by numbers."""
    names: tuple[str, ...] = data.inputs if len(data.shape) == 1 and len(data.inputs) == data.shape[0] else ()
    kind = data.dimensions if data.table is None or data.features else "table"  # whose columns may come and go
    return tuple((kind, len(data.shape), name) for name in names or range(data.shape[-1]))


def _ends(experiment: Experiment) -> Ends:
    """Return what inputs and outputs of an experiment are: a lone output of classes speaks for the second one."""
    data = experiment.data
    outputs = stack.shapes(experiment)[graph.wire(experiment.layers).output].size
    answers: tuple[Hashable, ...] = (1,) if outputs == 1 else tuple(range(outputs))
    return Ends(_inputs(data), ("number",) if data.regression else answers)


def _state(heirs: list[tuple[Saved, Inheritance]], network: Network, before: Any, after: Any) -> State:
    """Return the optimizer's own arrays; none of another optimizer than before, or before its first step."""
    found: State = {}
    now, last = heirs[-1]
    if type(before) is not type(after) or not now.state:
        return found
    for saved, heir in heirs:
        if type(saved.optimizer) is not type(after):
            continue
        for name, was in rescaled(saved.state, saved.optimizer, after).items():
            if name != "steps":
                carry(found.setdefault(name, np.zeros(len(network.weights), was.dtype)), was, heir.weights)
    for name in found.keys() & set(SQUARES):
        _even_out(found[name], network, [heir.weights for _, heir in heirs])
    if "steps" in now.state:
        found["steps"] = np.array([now.state["steps"][n] if n >= 0 else 0.0 for n in last.arrays])
    return {name: locked(found[name]) for name in found if name in now.state}


def _even_out(squares: Array, network: Network, sources: list[Array]) -> None:
    """Let squares that come new into an array be the mean of its others."""
    came = np.all([source < 0 for source in sources], axis=0)
    for part in network.arrays():
        new = came[part]
        if new.any() and not new.all():
            squares[part][new] = squares[part][~new].mean()
