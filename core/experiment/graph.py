"""Who reads whom in a network, what shape comes out of every layer, and every mistake a graph can have."""

from math import prod
from typing import NamedTuple

from core.layers.architecture import (
    INPUT,
    MOST_LAYERS,
    MOST_SIDE,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Flatten,
    Layer,
    MaxPool2D,
    Reshape,
)
from core.value import SpecError, replace

DATA = -1  # the place of the data among the places of layers
MOST_VALUES = 50_000_000  # that a layer may give for one sample
Sizes = tuple[int, ...]


class Shape(NamedTuple):
    """What one layer gives for a sample, (units,) or (height, width, channels), and its count of parameters."""

    outputs: Sizes
    parameters: int

    @property
    def size(self) -> int:
        """How many values come out for one sample."""
        return prod(self.outputs)


class Wiring(NamedTuple):
    """The graph: for every layer the places of what it reads, an order in which all can be computed, the last one."""

    sources: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    output: int


def describe(layers: tuple[Layer, ...], index: int) -> str:
    """Return a layer's name as errors and the window say it: its place from 1, its kind and its choices."""
    layer = layers[index]
    name = f" {layer.name!r}" if layer.name else ""
    choices = layer.choices()
    kind = layer.kind()
    said = f"{kind} {choices}" if kind in ("activation", "dropout") else f"{kind}, {choices}" if choices else kind
    return f"layer {index + 1}{name} ({said})"


def wire(layers: tuple[Layer, ...]) -> Wiring:
    """Return the graph; SpecError names the layers of a cycle, a name nobody has, and layers that end nowhere."""
    if len(layers) > MOST_LAYERS:
        raise SpecError(f"a network has at most {MOST_LAYERS:,} layers; got {len(layers):,}")
    if not layers:
        raise SpecError("the network has no layers, so there is nothing to train; add a dense layer")
    sources = _sources(layers)
    order = _order(layers, sources)
    read = {source for some in sources for source in some}
    ends = [index for index in range(len(layers)) if index not in read]
    if len(ends) > 1:
        loose = ", ".join(describe(layers, index) for index in ends[:-1])
        verb = "is" if len(ends) == 2 else "are"
        raise SpecError(
            f"nobody reads {loose}, which {verb} not the output: take {'it' if len(ends) == 2 else 'them'} out, "
            "or let another layer read what it gives"
        )
    return Wiring(sources, order, ends[0])


def _sources(layers: tuple[Layer, ...]) -> tuple[tuple[int, ...], ...]:
    places = {INPUT: DATA}
    for index, layer in enumerate(layers):
        if layer.name:
            if layer.name in places:
                first = describe(layers, places[layer.name])
                raise SpecError(f"{describe(layers, index)} has the name of {first}; every name may be there once")
            places[layer.name] = index
    found = []
    for index, layer in enumerate(layers):
        for name in layer.inputs:
            if name not in places:
                raise SpecError(
                    f"{describe(layers, index)} reads {name!r}, but no layer has that name; there are "
                    f"{', '.join(repr(n) for n in places)}"
                )
        reads = tuple(places[name] for name in layer.inputs) or (index - 1,)
        if layer.merges and len(reads) < 2:
            raise SpecError(
                f"{describe(layers, index)} joins two layers or more; it reads {len(reads)}: choose another"
            )
        found.append(reads)
    return tuple(found)


def _order(layers: tuple[Layer, ...], sources: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Return the layers so that each comes after all it reads; where it makes no difference, as they are listed."""
    order: list[int] = []
    state = [0] * len(layers)  # 0 unseen, 1 being followed, 2 done
    for start in range(len(layers)):
        trail = [start]
        while trail:
            index = trail[-1]
            state[index] = max(state[index], 1)
            waiting = next((s for s in sources[index] if s != DATA and state[s] != 2), None)
            if waiting is None:
                if state[index] != 2:
                    state[index] = 2
                    order.append(index)
                trail.pop()
            elif state[waiting] == 1:
                cycle = [*trail[trail.index(waiting) :], waiting]
                raise SpecError(
                    "a network can't go in a circle: "
                    + ", which reads ".join(describe(layers, place) for place in cycle)
                )
            else:
                trail.append(waiting)
    return tuple(order)


def shapes(layers: tuple[Layer, ...], data: Sizes, wiring: Wiring | None = None) -> tuple[Shape, ...]:
    """Return the shape of every layer, for data of shape `data`; SpecError names the layer whose input can't be."""
    if not layers:
        return ()
    wiring = wiring or wire(layers)
    found: dict[int, Shape] = {DATA: Shape(data, 0)}
    for index in wiring.order:
        inputs = [found[source].outputs for source in wiring.sources[index]]
        try:
            shape = shape_of(layers[index], inputs)
        except SpecError as error:
            came = _from(layers, wiring.sources[index])
            raise SpecError(f"{describe(layers, index)} {error}{came}") from None
        if shape.size > MOST_VALUES:
            raise SpecError(f"{describe(layers, index)} would give {shape.size:,} values for each sample: too many")
        found[index] = shape
    return tuple(found[index] for index in range(len(layers)))


def operations(layers: tuple[Layer, ...], data: Sizes) -> float:
    """Return the floating-point operations of the forward pass of one sample."""
    total = 0.0
    for layer, shape in zip(layers, shapes(layers, data), strict=True):
        places = prod(shape.outputs[:-1]) if isinstance(layer, Conv2D) else 1
        total += 2.0 * shape.parameters * places
    return total


def shape_of(layer: Layer, inputs: list[Sizes]) -> Shape:
    """Return what `layer` makes of inputs of these shapes; SpecError says what is wrong, without the layer's name."""
    given = inputs[0]
    if isinstance(layer, Dense):
        if len(given) != 1:
            raise SpecError(f"takes a plain row of numbers, but gets an image of {show(given)}: put Flatten before it")
        _check_reach(layer, given)
        return Shape((layer.units,), layer.units * (given[0] + 1))
    if isinstance(layer, Conv2D | MaxPool2D | AveragePool2D):
        return _slid(layer, given)
    if isinstance(layer, BatchNorm):
        return Shape(given, 2 * given[-1])
    if isinstance(layer, Flatten):
        return Shape((prod(given),), 0)
    if isinstance(layer, Reshape):
        return Shape(_reshaped(layer.shape, given), 0)
    if isinstance(layer, Add) and len(set(inputs)) > 1:
        raise SpecError(f"adds layers of one shape, but they give {' and '.join(show(shape) for shape in inputs)}")
    if isinstance(layer, Concatenate):
        if len({shape[:-1] for shape in inputs}) > 1:
            said = " and ".join(show(shape) for shape in inputs)
            raise SpecError(f"puts rows of numbers, or images of one height and width, side by side, but gets {said}")
        return Shape((*given[:-1], sum(shape[-1] for shape in inputs)), 0)
    return Shape(given, 0)


def _check_reach(layer: "Dense | Conv2D", given: Sizes) -> None:
    fitting = within_reach(layer, given)
    if fitting == layer:
        return
    units = layer.units if isinstance(layer, Dense) else layer.filters
    gone = [unit for unit in layer.off if unit >= units]
    if gone:
        raise SpecError(f"has unit {gone[0]} switched off, but its units are 0 to {units - 1}")
    assert isinstance(layer, Dense) and isinstance(fitting, Dense)
    lost = next(touch for touch in layer.touches if touch not in fitting.touches)
    raise SpecError(
        f"has the edge from input {lost.source} to unit {lost.unit} set by hand, but its inputs are 0 to "
        f"{given[0] - 1} and its units 0 to {units - 1}"
    )


def within_reach(layer: Layer, given: Sizes, *, output: bool = False) -> Layer:
    """Return the layer without touches and switches that speak of units or inputs which are not there.

    An output has no units that could be switched off: an answer would be missing.
    """
    if not isinstance(layer, Dense | Conv2D):
        return layer
    units = layer.units if isinstance(layer, Dense) else layer.filters
    off = () if output else tuple(unit for unit in layer.off if unit < units)
    if isinstance(layer, Conv2D):
        return replace(layer, off=off) if off != layer.off else layer
    touches = tuple(
        touch for touch in layer.touches if touch.unit < units and (touch.source is None or touch.source < given[0])
    )
    return replace(layer, off=off, touches=touches) if (off, touches) != (layer.off, layer.touches) else layer


def _slid(layer: "Conv2D | MaxPool2D | AveragePool2D", given: Sizes) -> Shape:
    """Return the shape of what slides a window over an image."""
    if len(given) != 3:
        raise SpecError(
            f"takes an image, but gets {show(given)}: choose image data, or put Reshape to (height, width, channels) "
            "before it"
        )
    height, width, channels = given
    if isinstance(layer, Conv2D):
        _check_reach(layer, given)
        side, stride, parameters = layer.kernel_size, layer.strides, layer.filters
        parameters *= side * side * channels + 1
        if max(height, width) > MOST_SIDE:
            raise SpecError(f"gets an image of {show(given)}; it takes up to {MOST_SIDE} x {MOST_SIDE}")
        if layer.padding == "same":
            return Shape((-(-height // stride), -(-width // stride), layer.filters), parameters)
        channels = layer.filters
    else:
        side, stride, parameters = layer.pool_size, layer.step, 0
    if side > min(height, width):
        raise SpecError(f"has a window of {side} x {side}, larger than the image of {show(given)} it gets")
    return Shape(((height - side) // stride + 1, (width - side) // stride + 1, channels), parameters)


def _reshaped(wanted: Sizes, given: Sizes) -> Sizes:
    total, fixed = prod(given), prod(n for n in wanted if n != -1)
    if (total % fixed if -1 in wanted else total - fixed) != 0:
        raise SpecError(f"can't be {show(wanted)}: it gets {show(given)}, which is {total:,} numbers")
    return tuple(total // fixed if n == -1 else n for n in wanted)


def _from(layers: tuple[Layer, ...], sources: tuple[int, ...]) -> str:
    names = ["the data" if source == DATA else describe(layers, source) for source in sources]
    return f" (it reads {' and '.join(names)})"


def show(shape: Sizes) -> str:
    """Return a shape as people write it: 28 x 28 x 1."""
    return " x ".join(str(n) for n in shape)
