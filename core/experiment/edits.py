"""Edits that keep the meaning of a graph: a layer comes in between others, moves, is copied, reads others.

A layer that reads the one just above it in the list goes on reading whatever stands there; what it reads elsewhere it
goes on reading by name. The graphs may be wrong (half-way through a change, or from a file): nothing here minds.
"""

from collections.abc import Sequence

from core.experiment.graph import DATA
from core.layers.layer import INPUT, Layer, free_name
from core.value import replace

Layers = tuple[Layer, ...]
ABOVE = ""  # in a list of what a layer reads: whatever stands above it
_Open = list[tuple[Layer, tuple[str, ...]]]


def sources(layers: Layers) -> tuple[tuple[int | str, ...], ...]:
    """Return the indices of what every layer reads; a name that nobody has stays a name."""
    indices = {INPUT: DATA}
    for index, layer in enumerate(layers):
        if layer.name:
            indices.setdefault(layer.name, index)
    return tuple(
        tuple(indices.get(name, name) for name in layer.inputs) or (index - 1,) for index, layer in enumerate(layers)
    )


def readable(layers: Layers, index: int) -> tuple[int, ...]:
    """Return the indices that the layer at `index` can read without a cycle, the data first."""
    after = dependents(layers, index)
    return (DATA, *(layer for layer in range(len(layers)) if layer not in after))


def dependents(layers: Layers, index: int) -> set[int]:
    """Return the layer at `index` and all that depend on it."""
    readers: dict[int | str, list[int]] = {}
    for reader, reads in enumerate(sources(layers)):
        for source in reads:
            readers.setdefault(source, []).append(reader)
    found, open_ = {index}, [index]
    while open_:
        for reader in readers.get(open_.pop(), []):
            if reader not in found:
                found.add(reader)
                open_.append(reader)
    return found


def lonely_join(layers: Layers) -> int | None:
    """Return the index of the first join of fewer than two layers; None if none."""
    return next((index for index, layer in enumerate(layers) if layer.merges and len(layer.inputs) < 2), None)


def inserted(layers: Layers, index: int, layer: Layer) -> Layers:
    """Return the layers with `layer` above the one at `index`, which reads it instead of what it read (first).

    A join also reads the names in its `inputs`, after what comes from above.
    """
    if index >= len(layers):
        return inserted_below(layers, len(layers) - 1, layer)
    pairs = _open(layers)
    reader, reads = pairs[index]
    first = ABOVE
    if ABOVE not in reads:
        first = reads[0]
        pairs[index] = (reader, (ABOVE, *reads[1:]))
    pairs.insert(index, (layer, (first, *layer.inputs)))
    return _closed(pairs)


def inserted_below(layers: Layers, index: int, layer: Layer) -> Layers:
    """Return the layers with `layer` below the one at `index`, which it reads; what came next reads it."""
    pairs = _open(layers)
    above = layers[index] if layers else None
    read_next = index + 1 < len(pairs) and ABOVE in pairs[index + 1][1]
    reader = next((i for i, (_, reads) in enumerate(pairs) if above and above.name and above.name in reads), None)
    if not read_next and reader is not None and above is not None:
        layer = replace(layer, name=layer.name or free_name(layer, {each.name for each in layers}))
        joined, reads = pairs[reader]
        spot = reads.index(above.name)
        pairs[reader] = (joined, (*reads[:spot], layer.name, *reads[spot + 1 :]))
    pairs.insert(index + 1, (layer, (ABOVE, *layer.inputs)))
    return _closed(pairs)


def moved(layers: Layers, index: int, to: int) -> Layers:
    """Return the layers with the one at `index` taken out and put in again at `to`."""
    pairs = _open(layers)
    pairs.insert(to, pairs.pop(index))
    return _closed(pairs)


def duplicated(layers: Layers, index: int) -> Layers:
    """Return the layers with a copy of the one at `index` below it, that reads it; a join keeps its other inputs."""
    layer, reads = _open(layers)[index]
    spot = reads.index(ABOVE) if ABOVE in reads else 0
    others = (*reads[:spot], *reads[spot + 1 :]) if layer.merges else ()
    return inserted_below(layers, index, replace(layer, name="", inputs=others))


def without(layers: Layers, index: int) -> Layers:
    """Return the layers without one; what read it by name reads what it read, and joins of one layer go, too."""
    gone, kept = layers[index], list(layers)
    readers = [i for i, each in enumerate(layers) if gone.name and gone.name in each.inputs]
    if readers:
        (instead,) = gone.inputs[:1] or names_of(kept, [index - 1])
        for i in readers:
            names = dict.fromkeys(instead if name == gone.name else name for name in kept[i].inputs)
            kept[i] = replace(kept[i], inputs=tuple(names))
    follower = kept[index + 1] if index + 1 < len(kept) else None
    if follower is not None and not follower.inputs and gone.inputs[:1]:
        kept[index + 1] = replace(follower, inputs=gone.inputs[:1])
    del kept[index]
    lonely = lonely_join(tuple(kept))
    return tuple(kept) if lonely is None else without(tuple(kept), lonely)


def removed(layers: Layers, index: int) -> Layers:
    """Return the layers without one; what read it reads what it read."""
    return _closed(_open(without(layers, index)))


def reading(layers: Layers, index: int, reads: tuple[int | str, ...]) -> Layers:
    """Return the layers with the one at `index` reading others, which get names where they have none."""
    made = list(layers)
    by_name = iter(names_of(made, [read for read in reads if read != index - 1]))
    names = tuple(ABOVE if read == index - 1 else next(by_name) for read in reads)
    pairs = _open(tuple(made))
    pairs[index] = (made[index], names)
    return _closed(pairs)


def names_of(layers: list[Layer], reads: Sequence[int | str]) -> tuple[str, ...]:
    """Return the names by which `reads`, indices or names, are read; a layer without a name gets one in the list."""
    for read in reads:
        if isinstance(read, int) and read != DATA and not layers[read].name:
            layers[read] = replace(layers[read], name=free_name(layers[read], {layer.name for layer in layers}))
    return tuple(read if isinstance(read, str) else INPUT if read == DATA else layers[read].name for read in reads)


def _open(layers: Layers) -> _Open:
    """Return the layers and what they read: ABOVE, or names."""
    pairs: _Open = []
    for index, layer in enumerate(layers):
        above = layers[index - 1].name if index else INPUT
        reads = tuple(ABOVE if name == above else name for name in layer.inputs)
        pairs.append((layer, reads or (ABOVE,)))
    return pairs


def _closed(pairs: _Open) -> Layers:
    """Return the layers that read what the pairs say; a join needs names even of what stands above it."""
    made = [layer for layer, _ in pairs]
    for index, (layer, reads) in enumerate(pairs):
        if not layer.merges and reads == (ABOVE,):
            reads = ()
        elif ABOVE in reads:
            (above,) = names_of(made, [index - 1])
            reads = tuple(above if name == ABOVE else name for name in reads)
        if reads != made[index].inputs:  # else it stays the very object, by which it is known again
            made[index] = replace(made[index], inputs=reads)
    return tuple(made)
