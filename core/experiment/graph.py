"""Who reads whom in a network, what shape comes out of every layer, and every mistake a graph can have."""

from functools import lru_cache
from typing import NamedTuple

from core.layers.layer import INPUT, MOST_LAYERS, Layer
from core.layers.layer import Shape as Shape
from core.layers.layer import Sizes as Sizes
from core.layers.layer import show as show
from core.value import SpecError
from core.wording import joined, listed, mark, said, said_count, sentence_of

DATA = -1  # the index of the data among those of layers
MOST_VALUES = 50_000_000  # that a layer may give for one sample
NAMED = 20  # layers that an error names
KEPT = 32  # graphs whose wiring and shapes are remembered: many ask for those of now


class Wiring(NamedTuple):
    """The graph: for every layer the indices of what it reads, an order in which all can be computed, the last one."""

    sources: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    output: int


def describe(layers: tuple[Layer, ...], index: int) -> str:
    """Return a layer's name as errors and the window say it: its number, from 1, its kind and its choices."""
    layer = layers[index]
    name = f" {layer.name!r}" if layer.name else ""
    return said("layer {number}{name} ({phrase})", number=index + 1, name=name, phrase=layer.phrase())


def check_count(layers: tuple[Layer, ...]) -> None:
    """Raise SpecError where there are more layers than a network may have."""
    if len(layers) > MOST_LAYERS:
        raise SpecError(
            said(
                "a network has at most {most:,} layers; got {layers:,}: remove some",
                most=MOST_LAYERS,
                layers=len(layers),
            )
        )


@lru_cache(KEPT)
def wire(layers: tuple[Layer, ...]) -> Wiring:
    """Return the graph; SpecError names the layers of a cycle, a name nobody has, and layers that end nowhere."""
    check_count(layers)
    if not layers:
        raise SpecError(mark("the network has no layers, so there is nothing to train; add a dense layer"))
    sources = _sources(layers)
    order = _order(layers, sources)
    read = {source for some in sources for source in some}
    ends = [index for index in range(len(layers)) if index not in read]
    if len(ends) > 1:
        loose = joined(_some([describe(layers, index) for index in ends[:-1]]), ", ")
        raise SpecError(
            said_count(
                len(ends) - 1,
                "nothing reads {loose}, which is not the output: remove it, or let another layer read it",
                "nothing reads {loose}, which are not the output: remove them, or let another layer read them",
                loose=loose,
            )
        )
    return Wiring(sources, order, ends[0])


def _sources(layers: tuple[Layer, ...]) -> tuple[tuple[int, ...], ...]:
    indices = {INPUT: DATA}
    for index, layer in enumerate(layers):
        if layer.name:
            if layer.name in indices:
                first = describe(layers, indices[layer.name])
                raise SpecError(
                    said(
                        "{layer} has the name of {first}; names must be unique",
                        layer=describe(layers, index),
                        first=first,
                    )
                )
            indices[layer.name] = index
    found = []
    for index, layer in enumerate(layers):
        for name in layer.inputs:
            if name not in indices:
                raise SpecError(
                    said(
                        "{layer} reads {name!r}, but no layer has that name; there are {names}",
                        layer=describe(layers, index),
                        name=name,
                        names=", ".join(_some([repr(n) for n in indices])),
                    )
                )
        reads = tuple(indices[name] for name in layer.inputs) or (index - 1,)
        if layer.merges and len(reads) < 2:
            raise SpecError(
                said(
                    "{layer} needs at least two layers to join, but reads {reads}: choose another",
                    layer=describe(layers, index),
                    reads=len(reads),
                )
            )
        found.append(reads)
    return tuple(found)


def _order(layers: tuple[Layer, ...], sources: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Return the layers so that each comes after all it reads; where it makes no difference, as they are listed."""
    done: dict[int, None] = {DATA: None}
    for start in range(len(layers)):
        trail = {} if start in done else {start: iter(sources[start])}  # the layers being followed, and what is left
        while trail:
            index, left = next(reversed(trail.items()))
            waiting = next((source for source in left if source not in done), None)
            if waiting is None:
                done[index] = None
                del trail[index]
            elif waiting in trail:
                cycle = [*list(trail)[list(trail).index(waiting) :], waiting]
                *readers, circle = _some([describe(layers, index) for index in cycle])
                for reader in reversed(readers):
                    circle = said("{layer}, which reads {rest}", layer=reader, rest=circle)
                raise SpecError(said("a network can't have a cycle: {layers}", layers=circle))
            else:
                trail[waiting] = iter(sources[waiting])
    return tuple(done)[1:]


def _some(names: list[str]) -> list[str]:
    """Return the names, or, of many, the first of them and how many more there are."""
    return names if len(names) <= NAMED else [*names[:NAMED], said("{count:,} more", count=len(names) - NAMED)]


@lru_cache(KEPT)
def shapes(layers: tuple[Layer, ...], data: Sizes) -> tuple[Shape, ...]:
    """Return the shape of every layer, for data of shape `data`; SpecError names the layer whose input can't be."""
    if not layers:
        return ()
    wiring = wire(layers)
    found: dict[int, Shape] = {DATA: Shape(data, 0)}
    for index in wiring.order:
        inputs = [found[source].outputs for source in wiring.sources[index]]
        try:
            shape = layers[index].shaped(inputs)
        except SpecError as error:
            came = _from(layers, wiring.sources[index])
            why = said("{layer} {error} {came}", layer=describe(layers, index), error=sentence_of(error), came=came)
            raise SpecError(why) from None
        if shape.size > MOST_VALUES:
            raise SpecError(
                said(
                    "{layer} would give {size:,} values for each sample: too many",
                    layer=describe(layers, index),
                    size=shape.size,
                )
            )
        found[index] = shape
    return tuple(found[index] for index in range(len(layers)))


def operations(layers: tuple[Layer, ...], data: Sizes) -> float:
    """Return the floating-point operations of the forward pass of one sample."""
    return sum(layer.operation_count(shape) for layer, shape in zip(layers, shapes(layers, data), strict=True))


def _from(layers: tuple[Layer, ...], sources: tuple[int, ...]) -> str:
    names = [said("the data") if source == DATA else describe(layers, source) for source in sources]
    return said("(it reads {layers})", layers=listed(names))
