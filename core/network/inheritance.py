"""Inheritance: which weights of a network are those of another that it was edited from, and how the new ones start.

Every value that flows through a network has a label, the same in both for what is the same: an input by its name, a
unit by its layer and number, an output by the class that it speaks for. Layers without weights hand labels on. So a
weight stays where the unit that it belongs to stays, and the value that it is multiplied with: whatever joins, pools or
Flatten lie between. A dense layer that came, or went, stands in for what it reads, unit by unit: who read the one then
reads the other.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from core.experiment.graph import DATA
from core.functions.activations import ACTIVATIONS
from core.functions.plain import Function
from core.layers.joining import Concatenate
from core.layers.layer import Layer, Sizes
from core.layers.touches import Touch, alike, cut_edges
from core.network.network import Network
from core.tape.array import Array
from core.value import replace

REACH = 1.5  # values that a layer put in between is fitted to pass on lie up to here, where nothing bounds them


class Ends(NamedTuple):
    """What a network's inputs are called, and what each of its outputs speaks for."""

    inputs: tuple[Hashable, ...]
    outputs: tuple[Hashable, ...]


class _Values(NamedTuple):
    """The labels of what a layer gives: of its units, or of an image's channels, and of the grid of its pixels."""

    labels: Array
    grid: int


class Lineage:
    """The labels in one network: `given` of what every layer reads, `units` of those that a layer with weights has."""

    def __init__(self, network: Network, ends: Ends, names: Mapping[int, Hashable], came: set[int]) -> None:
        self.network, self.ends = network, ends
        self.answering = _answering(network)
        self.passing = {index for index in came if self._can_pass(index)}
        self.given: dict[int, _Values] = {}
        self.units: dict[int, Array] = {}
        found = {DATA: _Values(_labels("data", ends.inputs), _grid(network.shape))}
        for index in network.wiring.order:
            found[index] = self._found(index, [found[source] for source in network.wiring.sources[index]], names[index])

    def _sizes(self, index: int) -> Sizes:
        return self.network.shape if index == DATA else self.network.shapes[index].outputs

    def _reads(self, index: int) -> Sizes:
        return self._sizes(self.network.wiring.sources[index][0])

    def _can_pass(self, index: int) -> bool:
        """Whether units of a layer can give what it reads: an image keeps its size, and the function rises."""
        layer = self.network.layers[index]
        alone = layer.multiplies and index != self.answering and layer.activation != "softmax"
        return alone and self._sizes(index)[:-1] == self._reads(index)[:-1]

    def _found(self, index: int, given: Sequence[_Values], name: Hashable) -> _Values:
        layer, sizes = self.network.layers[index], self._sizes(index)
        first, grid = given[0], _grid(sizes)
        self.given[index] = first
        if isinstance(layer, Concatenate):
            self.given[index] = _Values(np.concatenate([each.labels for each in given]), grid)
            return self.given[index]
        if layer.multiplies:
            outputs = self.ends.outputs
            if index == self.answering and len(outputs) == sizes[-1]:
                labels = _labels("answers", outputs)
            else:
                labels = _labels(name, range(sizes[-1]))
            self.units[index] = labels
            if index in self.passing:
                labels = labels.copy()
                count = min(len(labels), len(first.labels))
                labels[:count] = first.labels[:count]
            return _Values(labels, grid)
        if len(sizes) != len(self._reads(index)) or (layer.passes and len(sizes) == 3 and grid != first.grid):
            if len(sizes) > 1:  # a row, or another image, cut into an image
                return _Values(_labels(name, range(sizes[-1])), grid)
            return _Values(_each(first, self._reads(index)), grid)
        labels = first.labels if len(first.labels) == sizes[-1] else _labels(name, range(sizes[-1]))
        return _Values(labels, grid)


class Inheritance:
    """What a network has of the one that it was edited from: for each of its numbers the index of that, -1 of none.

    Attributes
    ----------
    weights, statistics
        Like the network's own flat vectors.
    arrays
        For each array of parameters the index of the one that it was, -1 of none.
    """

    def __init__(self, old: Network, new: Network, pairs: Mapping[int, int], ends: tuple[Ends, Ends]) -> None:
        stay = {before: after for after, before in pairs.items()}
        before = {
            index: ("stays", stay[index]) if index in stay else ("went", index) for index in range(len(old.layers))
        }
        after = {index: ("stays", index) if index in pairs else ("came", index) for index in range(len(new.layers))}
        self._old = Lineage(old, ends[0], before, set(before) - set(stay))
        self._new = Lineage(new, ends[1], after, set(after) - set(pairs))
        self._pairs = pairs
        self.weights = self._mapped("parameters")
        self.statistics = self._mapped("statistics")
        owners = np.concatenate([np.full(part.stop - part.start, n) for n, part in enumerate(old.arrays())])
        firsts = (self.weights[part].max() for part in new.arrays())
        self.arrays = [int(owners[first]) if first >= 0 else -1 for first in firsts]

    def _mapped(self, which: str) -> Array:
        """Return the indices for a flat vector."""
        old, new = self._old.network, self._new.network
        size, known = (len(getattr(each, "weights" if which == "parameters" else which)) for each in (new, old))
        found = np.full(size, -1)
        views, indices = new.named(found, which), old.named(np.arange(known), which)
        for index, letters in views.items():
            if index not in self._pairs:
                continue
            was = indices.get(self._pairs[index], {})
            for letter, view in letters.items():
                if letter in was:
                    self._fill(index, letter, view, was[letter])
        return found

    def _fill(self, index: int, letter: str, view: Array, was: Array) -> None:
        """Write into a view of one array's indices those of what it was."""
        new, old, before = self._new, self._old, self._pairs[index]
        reads = _where(new.given[index].labels, old.given[before].labels)
        if letter in ("W", "b"):
            units = _where(new.units[index], old.units[before], by_place=False)
            if (reads < 0).all() or (units < 0).all():
                return
            axes = [units]
            if letter == "W":
                axes += [_centred(a, b) for a, b in zip(view.shape[1:-1], was.shape[1:-1], strict=True)] + [reads]
        elif view.ndim == 1:  # one number for each unit that it reads
            axes = [reads]
        else:
            axes = [np.arange(n) if n == m else np.full(n, -1) for n, m in zip(view.shape, was.shape, strict=True)]
        if view.shape == was.shape and all(np.array_equal(axis, np.arange(len(axis))) for axis in axes):
            view[...] = was  # the same, in a hundredth of the time
        else:
            there = np.ix_(*(np.flatnonzero(axis >= 0) for axis in axes))
            view[there] = was[np.ix_(*(axis[axis >= 0] for axis in axes))]

    def begin(self, rng: np.random.Generator) -> None:
        """Draw the new network's weights so that what comes new changes its answers as little as can be.

        What comes new into units that stay is 0, as are units of answers that come new; a layer that stands in for what
        it reads gives that on as well as its function lets it. All else is drawn.
        """
        network, lineage = self._new.network, self._new
        weights, known = network.named(network.weights), network.named(self.weights)
        network.initialize(rng, {index for index, letters in known.items() if all(map(_is_whole, letters.values()))})
        for index, letters in known.items():
            W = letters.get("W")
            if index in lineage.passing:
                self._pass_on(index, **weights[index])
            elif W is not None and index in self._pairs:
                stays = (W >= 0).any(axis=tuple(range(1, W.ndim)))
                if not stays.any() or _is_whole(W):
                    continue
                weights[index]["W"][stays] = np.where(W[stays] < 0, 0, weights[index]["W"][stays])
                if index == lineage.answering:
                    weights[index]["W"][~stays] = 0

    def _pass_on(self, index: int, W: Array, b: Array) -> None:
        """Let the first units give what they read."""
        count, network = min(W.shape[0], W.shape[-1]), self._new.network
        slope, shift = _fit(network.layers[index].activation, *_range(network, network.wiring.sources[index][0]))
        W[:count] = 0
        middle = tuple((n - 1) // 2 for n in W.shape[1:-1])
        for unit in range(count):
            W[(unit, *middle, unit)] = slope
        b[:count] = shift

    def touches(self, index: int) -> tuple[Touch, ...]:
        """Return what a hand did to a layer that stays, of the edges that stay, as they lie now."""
        before = self._pairs[index]
        touches = self._old.network.layers[before].touches
        if not touches:
            return ()
        units = _where(self._new.units[index], self._old.units[before], by_place=False)
        reads = _where(self._new.given[index].labels, self._old.given[before].labels)
        unit_of, source_of = ({int(was): now for now, was in enumerate(each) if was >= 0} for each in (units, reads))
        return tuple(
            replace(touch, unit=unit_of[touch.unit], source=None if touch.source is None else source_of[touch.source])
            for touch in touches
            if touch.unit in unit_of and (touch.source is None or touch.source in source_of)
        )

    def set_by_hand(self) -> None:
        """Set in the new network's weights what was set by hand in the very edit, and what is cut to 0."""
        network = self._new.network
        weights = network.named(network.weights)
        for index in self._pairs:
            new = network.layers[index].touches
            for touch in new[alike(self.touches(index), new) :]:
                value = 0.0 if touch.value is None else touch.value
                if touch.source is None:
                    weights[index]["b"][touch.unit] = value
                else:
                    weights[index]["W"][touch.unit, touch.source] = value
            for edge in cut_edges(new):
                weights[index]["W"][edge] = 0.0


def carry(now: Array, was: Array, sources: Array) -> None:
    """Write what was into what has it now, as an `Inheritance` tells."""
    if len(now) == len(was) and np.array_equal(sources, np.arange(len(was))):
        now[:] = was
        return
    stays = sources >= 0
    now[stays] = was[sources[stays]]


def _is_whole(sources: Array) -> bool:
    return bool((sources >= 0).all())


def _answering(network: Network) -> int:
    """Return the index of the layer whose units the answers are, maybe through functions alone."""
    index, sources = network.output_layer, network.wiring.sources
    while not network.layers[index].multiplies and network.layers[index].elementwise and sources[index][0] != DATA:
        index = sources[index][0]
    return index


def _range(network: Network, index: int) -> tuple[float, float]:
    """Return between which numbers most of what a layer gives lies."""
    layers, sources = network.layers, network.wiring.sources
    while index != DATA and not layers[index].activates and not layers[index].merges:
        if not (layers[index].passes or layers[index].takes_image):
            return -REACH, REACH
        index = sources[index][0]
    if index == DATA:
        return (0.0, 1.0) if len(network.shape) == 3 else (-REACH, REACH)
    layer: Layer = layers[index]
    low, high = ACTIVATIONS[layer.activation].between if layer.activates else (-REACH, REACH)
    return max(low, -REACH), min(high, REACH)


def _fit(activation: str, low: float, high: float) -> tuple[float, float]:
    """Return slope and shift with which f(slope x + shift) is nearest to x between two numbers."""
    x, slopes, shifts = np.linspace(low, high, 21), np.linspace(0.25, 6, 24), np.linspace(-3, 3, 25)
    z = slopes[:, None, None] * x + shifts[:, None]
    errors = np.square(Function(activation)(z.reshape(-1, 1)).reshape(z.shape) - x).mean(axis=-1)
    plain = slopes == 1.0, shifts == 0.0
    if errors[np.ix_(*plain)] <= errors.min() + 1e-9:
        return 1.0, 0.0
    slope, shift = np.unravel_index(np.argmin(errors), errors.shape)
    return float(slopes[slope]), float(shifts[shift])


# -- labels: numbers of 64 bits that are as good as never the same by chance


def _labels(name: Hashable, numbers: Sequence[Hashable]) -> Array:
    """Return the labels of what is counted, or called, by `numbers`."""
    return np.array([hash((name, number)) for number in numbers], np.int64)


def _grid(sizes: Sizes) -> int:
    """Return a label of the pixels of images of a size, 0 of a plain row."""
    return hash(("grid", *sizes[:-1])) if len(sizes) == 3 else 0


def _each(values: _Values, sizes: Sizes) -> Array:
    """Return the labels of every number of an image, as Flatten lays them: rows, columns, channels."""
    if len(sizes) == 1:
        return values.labels
    places = _labels(values.grid, range(sizes[0] * sizes[1])).view(np.uint64)
    mixed = places[:, None] * np.uint64(0x9E3779B97F4A7C15) ^ values.labels.view(np.uint64)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return mixed.view(np.int64).ravel()


def _where(new: Array, old: Array, *, by_place: bool = True) -> Array:
    """Return where each label lies among the old ones, -1 where none does.

    With `by_place`, where all are others, and as many, each takes the place of one.
    """
    keys = [_told_apart(labels) for labels in (new, old)]
    order = np.argsort(keys[1], kind="stable")
    at = np.minimum(np.searchsorted(keys[1][order], keys[0]), len(old) - 1)
    found = np.where(keys[1][order][at] == keys[0], order[at], -1)
    return np.arange(len(new)) if by_place and (found < 0).all() and len(new) == len(old) else found


def _told_apart(labels: Array) -> Array:
    """Return labels of which none is there twice: what a layer reads twice over it reads first and then again."""
    order = np.argsort(labels, kind="stable")
    ordered = labels[order]
    starts = np.concatenate([[True], ordered[1:] != ordered[:-1]])
    again = np.arange(len(labels)) - np.maximum.accumulate(np.where(starts, np.arange(len(labels)), 0))
    told = labels.copy()
    told[order] = ordered + again
    return told


def _centred(new: int, old: int) -> Array:
    """Return where each row of a kernel lies in one of another size with the same middle."""
    at = np.arange(new) - (new - 1) // 2 + (old - 1) // 2
    return np.where((at >= 0) & (at < old), at, -1)
