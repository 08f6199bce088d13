"""A trained network as one Python file that needs NumPy alone: readable, and with the window's answers."""

import base64
import inspect
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from core.data.datasets import Scaling
from core.experiment import graph, spec
from core.experiment.graph import DATA
from core.exporting import network_text as text
from core.exporting import samples_file
from core.functions.in_numpy import IN_NUMPY
from core.layers.in_numpy import Names
from core.network.network import Network
from core.network.weights import TrainedNetwork
from core.tape.array import Array
from core.value import SpecError
from core.wording import said

MOST_PARAMETERS = 5_000_000  # of a file that editors still open: 27 MB
MOST_WRITTEN = 64  # values of an array that are written as numbers; more are packed
MOST_SHOWN = 8  # numbers of a sample
WIDTH = 100  # of a line of packed weights


def to_bytes(trained: TrainedNetwork, scaling: Scaling | None = None) -> bytes:
    """Return the file's content; SpecError where the network is too large for a text.

    `scaling` is that of the points that it was trained on: the file takes samples, and answers, in a person's units.
    """
    learned, data = trained.weights, trained.experiment.data
    if (size := learned.weights.size) > MOST_PARAMETERS:
        raise SpecError(
            said(
                "a network of {size:,} parameters is too large for a Python file, which takes "
                "{most_parameters:,}: export its weights, as safetensors or npz",
                size=size,
                most_parameters=MOST_PARAMETERS,
            )
        )
    network = Network(learned.layers, learned.shape)
    network.take(learned)
    images, (code, calls) = len(network.shape) == 3, _code(network)
    parts = [
        _opening(trained.experiment, network),
        text.IMPORTS,
        _constants(data, network) + _scales(scaling, numbers=data.regression) + ("" if images else _columns(data)),
        *map(inspect.getsource, calls),
        text.SAMPLES.format(array=text.IMAGES if images else text.ROWS),
        text.NETWORK.format(given=text.STANDARDIZED * (scaling is not None) + _given(data), code=code),
        text.OUTPUTS,
        *_answers(data, network, scaling),
        text.WEIGHTS,
        _weights(network),
        *(inspect.getsource(each) for each in samples_file.FUNCTIONS),
        text.READ_IMAGES if images else text.READ_ROWS,
        text.SAID_NUMBERS if data.regression else text.SAID_CLASSES,
        text.MAIN_IMAGES if images else text.MAIN_ROWS,
    ]
    return ("\n\n\n".join(part.strip("\n") for part in parts) + "\n").encode()


def _opening(experiment: spec.Experiment, network: Network) -> str:
    data = experiment.data
    layers = "\n".join(
        f"    {index + 1:>3}  {layer.phrase():<44}{graph.show(network.shapes[index].outputs)}"
        for index, layer in enumerate(network.layers)
    )
    answer = "a number, (samples,)" if data.regression else f"each class's probability, (samples, {data.classes})"
    told = text.OPENING_IMAGES if len(network.shape) == 3 else text.OPENING_ROWS
    numbers = ["0.5", "-1.2"] * data.dimensions
    numbers = numbers[: data.dimensions] if data.dimensions <= MOST_SHOWN else [*numbers[:2], "..."]
    names = ", ".join(data.coordinates[:MOST_SHOWN]) + (", ..." if data.dimensions > MOST_SHOWN else "")
    some = {"listed": ", ".join(numbers), "numbers": " ".join(numbers), "names": _plain(names)}
    told = told.format(title=_plain(data.title), answer=answer, **some)
    if data.table is not None:
        names = "\n".join(f"    {number:>3}  {name}" for number, name in enumerate(data.coordinates, 1))
        told += f"\n\nThe numbers of a sample, in units of the table (1 where a text is so, else 0):\n\n{_plain(names)}"
    return f'"""{told}\n\nIts layers, and what each gives for one sample:\n\n{_plain(layers)}\n"""'


def _plain(words: str) -> str:
    """Return words that can stand in a docstring: nobody's names end it."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in words).replace("\\", "/").replace('"', "'")


def _constants(data: spec.Data, network: Network) -> str:
    shape: tuple[int, ...] = network.shape if len(network.shape) == 3 else (data.dimensions,)
    shapes: list[tuple[int, ...]] = [shape]
    if len(shape) == 3:
        shapes += [shape[:2]] * (shape[2] == 1) + [(math.prod(shape),)]
    elif shape == (1,):
        shapes.append(())
    said = f"SHAPES = {tuple(shapes)!r}  # of a sample, the first one as the network has it"
    if data.regression:
        return said
    return f"{said}\nCLASSES = {tuple(map(data.class_label, range(data.classes)))!r}"


def _columns(data: spec.Data) -> str:
    """Return the lines that say in which columns of a file a sample's numbers are."""
    table = data.table
    names = (
        [(column.name, column.categories) for column in table.inputs] if table else [(x, ()) for x in data.coordinates]
    )
    listed = "".join(f"\n    {each!r}," for each in names)
    said = f"\nCOLUMNS = (  # of a file, by their names; each with the texts that are in it{listed}\n)"
    return f"{said}\nDECIMAL = {(table.format.decimal if table else '.')!r}  # where fields aren't apart by commas"


def _scales(scaling: Scaling | None, *, numbers: bool) -> str:
    """Return the lines that say how numbers in a person's units become those that the network reads."""
    if scaling is None:
        return ""
    said = f"\nMEAN = np.array({scaling.mean.tolist()!r})\nSCALE = np.array({scaling.scale.tolist()!r})"
    answers = f"\nANSWER_MEAN, ANSWER_SCALE = {scaling.answer_mean!r}, {scaling.answer_scale!r}"
    return said + answers * numbers


def _given(data: spec.Data) -> str:
    """Return the lines that make of samples what the network reads."""
    if not data.features:
        return ""
    columns = ", ".join(text.FEATURES[name] for name in data.features)
    return f"    x = np.column_stack([{columns}])  # {', '.join(data.features)}\n"


def _code(network: Network) -> tuple[str, list[Callable[..., Any]]]:
    """Return the lines of the way forward, and the functions that they call."""
    lines, calls, given, results = list[str](), dict[Callable[..., Any], None](), _names(network), {DATA: "x"}
    for index in network.wiring.order:
        layer, result = network.layers[index], f"a{index + 1}"
        read = [results[source] for source in network.wiring.sources[index]]
        line = layer.in_numpy(Names(read, given.get(index, {}), network.shapes[index].outputs))
        made = line.text
        calls |= dict.fromkeys(line.calls)
        if layer.activation != "linear":
            made = f"{layer.activation}({made})"
            calls[IN_NUMPY[layer.activation]] = None
        lines += [f"# {graph.describe(network.layers, index)}", f"{result} = {made}"]
        if layer.off and index != network.output_layer:
            lines.append(f"{result}[..., {list(layer.off)}] = 0  # switched off by hand")
        results[index] = result
    lines.append(f"return {results[network.output_layer]}")
    return "\n".join(f"    {line}" for line in lines), list(calls)


def _names(network: Network) -> dict[int, dict[str, str]]:
    """Return what each layer's arrays are called in the code, by their own names."""
    found: dict[int, dict[str, str]] = {}
    for node in network.nodes:
        kind = network.layers[node.layer].__struct_config__.tag
        for name in node.operation.names():
            found.setdefault(node.layer, {})[name] = f"{kind}{node.layer + 1}_{name}"
    return found


def _answers(data: spec.Data, network: Network, scaling: Scaling | None) -> list[str]:
    """Return the functions that make answers of outputs, as the window does: see `predictor`."""
    activation, outputs = network.output_activation, network.outputs
    if data.regression:
        return [text.PREDICT_NUMBERS.format(units=text.UNITS * (scaling is not None))]
    shares = text.SHARES if activation == "softmax" else text.SHARES_ONE if outputs == 1 else text.SHARES_MANY
    shares = shares.format(share="(outputs(x) + 1) / 2" if activation == "tanh" else "outputs(x)")
    predict = text.PREDICT_CLASSES.format(classes=data.classes, shares=shares)
    middle = 0 if activation == "tanh" else 0.5
    classify = f"(outputs(x)[:, 0] >= {middle}).astype(int)" if outputs == 1 else "outputs(x).argmax(axis=1)"
    return [predict, text.CLASSIFY.format(classify=classify)]


def _weights(network: Network) -> str:
    called = [name for names in _names(network).values() for name in names.values()]
    arrays = [np.asarray(array, "<f4") for array in network.get_weights()]
    return "\n".join(f"{name} = {_written(array)}" for name, array in zip(called, arrays, strict=True))


def _written(array: Array) -> str:
    """Return an array as code: few values as numbers, of which float32 makes what they were, many packed."""
    if array.size <= MOST_WRITTEN:
        numbers = np.array2string(array, max_line_width=WIDTH, separator=", ", prefix="    ", floatmode="unique")
        return f"numbers({numbers})"
    packed = base64.b64encode(array.tobytes()).decode()
    lines = "\n".join(packed[start : start + WIDTH] for start in range(0, len(packed), WIDTH))
    return f'unpacked({array.shape!r}, """\n{lines}\n""")'
