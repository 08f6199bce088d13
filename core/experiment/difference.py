"""The difference between two experiments in words, short enough for a mark on a curve."""

from collections.abc import Iterator
from typing import Any

import msgspec

from core.experiment import graph
from core.experiment.graph import DATA
from core.experiment.matching import Pairs, matched
from core.experiment.spec import Data, Experiment, kind_of
from core.layers.layer import Layer
from core.value import SpecError, replace

SILENT = {  # what says when a run stops, or how the next one starts, and names
    *("epochs", "target_loss", "patience", "initializer", "scale", "name", "inputs", "seed"),
}
MOST_SAID = 4
PAINTED = "painted points"


def difference(before: Experiment, after: Experiment) -> str:
    """Return what differs in how, or what, they train: "layer 1: relu to tanh, learning rate 0.1 to 0.3"; "" if none.

    Stop rules, names, and what only a new run begins with don't count.
    """
    said = [*_of_layers(before, after), *_of_data(before.data, after.data), *_of_value(before.training, after.training)]
    more = len(said) - MOST_SAID
    return ", ".join(said[:MOST_SAID]) + (f" and {more:,} more" if more > 0 else "")


def _of_layers(before: Experiment, after: Experiment) -> Iterator[str]:
    old, new = before.layers, after.layers
    if old == new:
        return
    pairs = matched(old, new, (_output(old), _output(new)))
    for index in sorted(set(range(len(old))) - set(pairs.values())):
        yield f"{_called(old, index)} removed"
    for index, layer in enumerate(new):
        if index not in pairs:
            yield f"{_called(new, index)} added"
            continue
        changes = [*_of_layer(old[pairs[index]], layer)]
        if changes:
            yield f"layer {index + 1}: {', '.join(changes)}"
    if _reads(old, {before: after for after, before in pairs.items()}) != _reads(new, {n: n for n in pairs}):
        yield "other connections"


def _called(layers: tuple[Layer, ...], index: int) -> str:
    return f"layer {index + 1} ({layers[index].phrase()})"


def _output(layers: tuple[Layer, ...]) -> int:
    try:
        return graph.wire(layers).output
    except SpecError:
        return DATA


def _reads(layers: tuple[Layer, ...], names: Pairs) -> object:
    """Return whom the layers read that are in both, past those that aren't, by common numbers."""
    try:
        sources = graph.wire(layers).sources
    except SpecError:
        return None

    def known(index: int) -> int:
        while index != DATA and index not in names:
            index = sources[index][0]
        return names.get(index, DATA)

    return {names[index]: tuple(known(source) for source in sources[index]) for index in names}


def _of_layer(before: Layer, after: Layer) -> Iterator[str]:
    if before.touches != after.touches:
        yield "weights set by hand"
    if before.off != after.off:
        for said, units in (("off", set(after.off) - set(before.off)), ("on", set(before.off) - set(after.off))):
            if units:
                numbers = ", ".join(str(unit + 1) for unit in sorted(units)[:MOST_SAID])
                yield f"neuron{'s' * (len(units) > 1)} {numbers} {said}"
    if before.frozen != after.frozen:
        yield "frozen" if after.frozen else "no longer frozen"
    kept = {name: getattr(before, name) for name in ("touches", "off", "frozen") if name in after.__struct_fields__}
    yield from _of_value(before, replace(after, **kept))


def _of_data(before: Data, after: Data) -> Iterator[str]:
    if before.dataset != after.dataset:
        yield f"data set {before.title} to {after.title}"
        return
    gone = [name for name in before.inputs if name not in after.inputs]
    come = [name for name in after.inputs if name not in before.inputs]
    for names, done in ((come, "added"), (gone, "removed")):
        if names:
            yield f"feature{'s' * (len(names) > 1)} {', '.join(names[:MOST_SAID])} {done}"
    for name in ("painted", "table"):  # whole sets of samples
        if name in Data.__struct_fields__ and getattr(before, name) != getattr(after, name):
            yield PAINTED if name == "painted" else "another table"
            before = after
    yield from _of_value(replace(before, features=()), replace(after, features=()))


def _of_value(before: msgspec.Struct, after: msgspec.Struct) -> Iterator[str]:
    """Yield a phrase for each field in which two values differ."""
    for name in after.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if name in SILENT or old == new:
            continue
        if isinstance(new, msgspec.Struct) and type(old) is type(new):
            yield from _of_value(old, new)
        elif name in ("activation", "units", "filters", "shape"):
            noun = {"units": " neurons", "filters": " filters"}.get(name, "")
            yield f"{_short(old)} to {_short(new)}{noun}"
        else:
            yield f"{name.replace('_', ' ')} {_short(old)} to {_short(new)}"


def _short(value: Any) -> str:
    """Return a value as a mark shows it."""
    if value is None:
        return "off"
    if isinstance(value, bool | str):
        return str(value) if len(str(value)) <= 40 else "another"
    if isinstance(value, int | float):
        return f"{value:,}" if isinstance(value, int) else f"{value:.4g}"
    if isinstance(value, msgspec.Struct) and value.__struct_config__.tag is not None:
        return kind_of(value)
    return "x".join(map(str, value)) if isinstance(value, tuple) and len(value) <= 3 else "others"
