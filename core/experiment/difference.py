"""The difference between two experiments in words, short enough for a mark on a curve."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from core.experiment import graph
from core.experiment.graph import DATA
from core.experiment.matching import Pairs, matched
from core.experiment.spec import Data, Experiment, kind_of
from core.layers.layer import Layer
from core.value import SpecError, replace
from core.wording import Numeral, Said, inside, joined, mark, said, said_count

SILENT = {  # what says when a run stops, or how the next one starts, and names
    *("epochs", "target_loss", "patience", "initializer", "scale", "name", "inputs", "seed"),
}
MOST_SAID = 4
FORMS = mark({
    "activation": "{old} to {new}", "shape": "{old} to {new}",
    "units": "{old} to {new} neurons", "filters": "{old} to {new} filters",
})  # fmt: skip
OTHER = mark("{name} {old} to {new}")
PAINTED = said("painted points")
BY_HAND = said("weights set by hand")
_ONLY_BY_HAND = re.compile(rf"layer [\d,]+: {BY_HAND}(, layer [\d,]+: {BY_HAND})*")
# What may differ but what has phrases of its own: each by its name in the code.
mark((
    "Learning rate", "Batch size", "Loss", "Optimizer", "Schedule", "L1", "L2", "Clip norm", "Warmup", "Augmentation",
    "Shift", "Rotate", "Shear", "Elastic", "Thickness",
    "Momentum", "Rho", "Beta 1", "Beta 2", "Epsilon", "Weight decay", "Every", "Factor", "Floor", "Over",
    "Dropout", "Kernel size", "Strides", "Padding", "Pool size", "Rate",
    "Samples", "Noise", "Classes", "Names", "Test fraction", "Turned", "Path", "Fingerprint",
))  # fmt: skip


def difference(before: Experiment, after: Experiment) -> Said:
    """Return what differs in how, or what, they train: "layer 1: relu to tanh, learning rate 0.1 to 0.3"; "" if none.

    Stop rules, names, and what only a new run begins with don't count.
    """
    all_ = [*_of_layers(before, after), *_of_data(before.data, after.data), *_of_value(before.training, after.training)]
    first, more = joined(all_[:MOST_SAID], ", "), len(all_) - MOST_SAID
    return said("{names} and {count:,} more", names=first, count=more) if more > 0 else first


def only_by_hand(text: str) -> bool:
    """Whether weights set by hand are all of a difference."""
    return _ONLY_BY_HAND.fullmatch(text) is not None


def _of_layers(before: Experiment, after: Experiment) -> Iterator[Said]:
    old, new = before.layers, after.layers
    if old == new:
        return
    pairs = matched(old, new, (_output(old), _output(new)))
    for index in sorted(set(range(len(old))) - set(pairs.values())):
        yield said("{layer} removed", layer=_called(old, index))
    for index, layer in enumerate(new):
        if index not in pairs:
            yield said("{layer} added", layer=_called(new, index))
            continue
        changes = [*_of_layer(old[pairs[index]], layer)]
        if changes:
            yield said("layer {number}: {changes}", number=index + 1, changes=joined(changes, ", "))
    if _reads(old, {before: after for after, before in pairs.items()}) != _reads(new, {n: n for n in pairs}):
        yield said("other connections")


def _called(layers: tuple[Layer, ...], index: int) -> Said:
    return said("layer {number} ({phrase})", number=index + 1, phrase=layers[index].phrase())


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


def _of_layer(before: Layer, after: Layer) -> Iterator[Said]:
    if before.touches != after.touches:
        yield BY_HAND
    if before.off != after.off:
        off, on = set(after.off) - set(before.off), set(before.off) - set(after.off)
        if off:
            yield said_count(len(off), "neuron {numbers} off", "neurons {numbers} off", numbers=_numbers(off))
        if on:
            yield said_count(len(on), "neuron {numbers} on", "neurons {numbers} on", numbers=_numbers(on))
    if before.frozen != after.frozen:
        yield said("frozen") if after.frozen else said("no longer frozen")
    kept = {name: getattr(before, name) for name in ("touches", "off", "frozen") if name in after.__struct_fields__}
    yield from _of_value(before, replace(after, **kept))


def _numbers(units: set[int]) -> str:
    return ", ".join(str(unit + 1) for unit in sorted(units)[:MOST_SAID])


def _title(data: Data) -> str:
    return data.title if data.table is not None else said(data.title)


def _of_data(before: Data, after: Data) -> Iterator[Said]:
    if before.dataset != after.dataset:
        yield said("data set {old} to {new}", old=_title(before), new=_title(after))
        return
    gone = [name for name in before.inputs if name not in after.inputs]
    come = [name for name in after.inputs if name not in before.inputs]
    if come:
        shown = ", ".join(come[:MOST_SAID])
        yield said_count(len(come), "feature {names} added", "features {names} added", names=shown)
    if gone:
        shown = ", ".join(gone[:MOST_SAID])
        yield said_count(len(gone), "feature {names} removed", "features {names} removed", names=shown)
    for name in ("painted", "table"):  # whole sets of samples
        if name in Data.__struct_fields__ and getattr(before, name) != getattr(after, name):
            yield PAINTED if name == "painted" else said("another table")
            before = after
    yield from _of_value(replace(before, features=()), replace(after, features=()))


def _of_value(before: msgspec.Struct, after: msgspec.Struct) -> Iterator[Said]:
    """Yield a phrase for each field in which two values differ."""
    for name in after.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if name in SILENT or old == new:
            continue
        if isinstance(new, msgspec.Struct) and type(old) is type(new):
            yield from _of_value(old, new)
        else:
            form = FORMS.get(name, OTHER)
            yield said(form, name=inside(name.replace("_", " ").capitalize()), old=_short(old), new=_short(new))


def _short(value: Any) -> str:
    """Return a value as a mark shows it."""
    if value is None:
        return said("off")
    if isinstance(value, bool):
        return said("on") if value else said("off")
    if isinstance(value, str):
        return value if len(value) <= 40 else said("another")
    if isinstance(value, int | float):
        return Numeral(f"{value:,}" if isinstance(value, int) else f"{value:.4g}")
    if isinstance(value, msgspec.Struct) and value.__struct_config__.tag is not None:
        return kind_of(value)
    return "x".join(map(str, value)) if isinstance(value, tuple) and len(value) <= 3 else said("others")
