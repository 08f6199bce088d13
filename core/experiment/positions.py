"""Where a new layer fits, what it reads there, and what a join could read as well.

Shapes are inferred as far as they can be: a graph that is wrong somewhere has positions all the same.
"""

from core.experiment import graph, stack
from core.experiment.edits import Layers, dependents, inserted, inserted_below, names_of, readable, sources
from core.experiment.graph import DATA, Shape, Sizes
from core.experiment.spec import Experiment, SpecError
from core.layers.dense import Dense
from core.layers.joining import Join
from core.layers.layer import Layer
from core.layers.reshaping import Flatten
from core.value import replace
from core.wording import mark, said

SEARCHED = 200  # positions that are tried for a new layer


def known_shapes(experiment: Experiment) -> tuple[Shape | None, ...]:
    """Return the shape of every layer as far as it can be inferred; None where it can't."""
    layers, reads = experiment.layers, sources(experiment.layers)
    found: dict[int | str, Shape | None] = {DATA: Shape(experiment.data.shape, 0)}
    before = 0
    while len(found) > before:  # a cycle ends it, too
        before = len(found)
        for index, layer in enumerate(layers):
            if index not in found and all(isinstance(source, str) or source in found for source in reads[index]):
                given = [found.get(source) for source in reads[index]]
                found[index] = _shape(layer, [shape.outputs if shape else () for shape in given])
    return tuple(found.get(index) for index in range(len(layers)))


def _shape(layer: Layer, inputs: list[Sizes]) -> Shape | None:
    """Return what a layer makes of inputs; None where one isn't known, (), or it can't take them."""
    try:
        return layer.shaped(inputs) if all(inputs) else None
    except SpecError:
        return None


def output(layers: Layers) -> int | None:
    """Return the index of the dense layer that makes the answers, None if something else does."""
    try:
        return stack.output_dense(layers)
    except SpecError:  # nobody can say: take the last
        return next((index for index in reversed(range(len(layers))) if isinstance(layers[index], Dense)), None)


def added(experiment: Experiment, layer: Layer) -> Layers:
    """Return the layers with `layer` at the last position that fits before the output; SpecError says why none."""
    layers, shapes = experiment.layers, known_shapes(experiment)
    positions = list(range(_position_of_new(layers), -1, -1))[:SEARCHED]
    if layer.takes_image:
        positions = [index for index in positions if len(_shape_at(experiment, shapes, _main(layers, index))) == 3]
        if not positions:
            raise SpecError(mark("needs an image; choose the digits, or add Reshape first"))
    if layer.goes_last:
        positions = positions[:1]
    reason: SpecError | None = None
    for index in positions:
        try:
            made = _added(experiment, layer, shapes, index, below=False)
            if None not in shapes:
                graph.shapes(made, experiment.data.shape)
            return made
        except SpecError as error:
            reason = reason or error
    raise reason or SpecError(mark("it fits nowhere"))


def added_beside(experiment: Experiment, layer: Layer, index: int, *, below: bool) -> Layers:
    """Return the layers with `layer` above or below the one at `index`; SpecError where it can't take what is there."""
    return _added(experiment, layer, known_shapes(experiment), index, below=below)


def _added(
    experiment: Experiment, layer: Layer, shapes: tuple[Shape | None, ...], index: int, *, below: bool
) -> Layers:
    layers = experiment.layers
    main = index if below else _main(layers, index)
    given = _shape_at(experiment, shapes, main)
    put = inserted_below if below else inserted
    if not given:  # nobody can tell what comes here
        if isinstance(layer, Join):
            raise SpecError(mark("needs to know the shape of what it would read; mend the network first"))
        return put(layers, index, layer)
    if isinstance(layer, Join):
        partner = _partner(experiment, layer, shapes, main)
        named = list(layers)
        names = names_of(named, [partner])
        return put(tuple(named), index, replace(layer, inputs=names))
    layer = layer.fitted_to(given)
    made = put(layers, index, layer)
    if len(layer.output_shape([given])) > len(given):  # an image now
        try:
            graph.shapes(made, experiment.data.shape)
        except SpecError:  # what comes next takes a plain row
            made = inserted_below(made, index + below, Flatten())
    return made


def another_input(experiment: Experiment, index: int) -> int | None:
    """Return what the join at `index` could read as well: the nearest layer above that fits, else any; None if none."""
    layers, shapes = experiment.layers, known_shapes(experiment)
    read = sources(layers)[index]
    free = [source for source in reversed(readable(layers, index)) if source not in read]
    free.sort(key=lambda source: source > index)  # those above first, nearest first
    given = [_shape_at(experiment, shapes, source) for source in read if isinstance(source, int)]
    for source in free:
        if _shape(layers[index], [*given, _shape_at(experiment, shapes, source)]):
            return source
    return free[0] if free else None


def _position_of_new(layers: Layers) -> int:
    """Return the index that a new layer goes to: before the output and what only passes its values on."""
    index = output(layers)
    if index is not None:
        return index
    try:
        index = graph.wire(layers).output + 1
    except SpecError:
        return len(layers)
    while index and layers[index - 1].elementwise:
        index -= 1
    return index


def _main(layers: Layers, index: int) -> int:
    """Return what a layer put in above `index` would read; DATA too where nobody can tell."""
    if index >= len(layers):
        return len(layers) - 1
    reads = sources(layers)[index]
    first = index - 1 if index - 1 in reads else reads[0]
    return first if isinstance(first, int) else DATA


def _shape_at(experiment: Experiment, shapes: tuple[Shape | None, ...], index: int) -> Sizes:
    shape = Shape(experiment.data.shape, 0) if index == DATA else shapes[index]
    return shape.outputs if shape is not None else ()


def _partner(experiment: Experiment, join: Join, shapes: tuple[Shape | None, ...], main: int) -> int:
    """Return the nearest layer above `main` (or the data) that `join` can read beside it."""
    given = _shape_at(experiment, shapes, main)
    after = dependents(experiment.layers, main)
    for index in range(main - 1, DATA - 1, -1):
        if _shape(join, [given, _shape_at(experiment, shapes, index)]) and index not in after:
            return index
    raise SpecError(said(join.lonely, shape=graph.show(given)))
