"""A network written by calling: `Input` is the data, a layer is called on others, `layers_to` lists what was written.

>>> inputs = Input(2)
>>> x = Dense(8, activation="tanh")(inputs)
>>> layers_to(Dense(2)(Add()([x, Dense(8)(x)])), inputs)
"""

from msgspec.structs import replace

from core.experiment.edits import names_of
from core.experiment.graph import DATA
from core.layers.layer import Input as Input
from core.layers.layer import Layer, Node
from core.value import SpecError


def layers_to(output: Node, given: Node) -> tuple[Layer, ...]:
    """Return the layers between the node `given` (the data) and `output`, named so that each says what it reads.

    A layer that only reads the one before it in the list stays as it was written.
    """
    order: list[Node] = []
    open_, done = [(output, False)], set()
    while open_:  # not by recursion: what is called may be deep
        node, expanded = open_.pop()
        if expanded:
            order.append(node)
        elif id(node) not in done:
            done.add(id(node))
            if node.layer is None and node is not given:
                raise SpecError("the outputs come from another Input than the one given as inputs")
            open_.append((node, True))
            open_ += [(source, False) for source in reversed(node.sources)]
    if id(given) not in done:
        raise SpecError("the outputs don't depend on the inputs: no layer between them reads Input")
    nodes = [node for node in order if node.layer is not None]
    if len({id(node.layer) for node in nodes}) < len(nodes):
        raise SpecError("a layer was called twice; weights can't be shared, so make a layer for each call")
    made = [replace(node.layer, inputs=()) for node in nodes if node.layer is not None]
    index_of = {id(given): DATA} | {id(node): index for index, node in enumerate(nodes)}
    for index, node in enumerate(nodes):
        reads = [index_of[id(source)] for source in node.sources]
        if reads != [index - 1]:
            made[index] = replace(made[index], inputs=names_of(made, reads))
    return tuple(made)
