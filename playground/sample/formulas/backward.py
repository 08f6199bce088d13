"""Where gradients came from: dL/da of those who read it, delta through the function's slope, dW and db."""

from typing import Any

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.functions.plain import Function
from core.inside.working import LayerWork, Work
from core.layers import (
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
from playground.sample.sheet.cells import (
    Cell,
    Index,
    Key,
    Region,
    Y,
    at,
    cell_name,
    label,
    layer_of,
    text_of,
    whole_region,
)
from playground.sample.sheet.origin import Origin, Sources, Sum, factor, mean_and_root, numbers, plus, products
from playground.sample.sheet.patches import before, holds_maximum, region_of, weight_sees, window, windows_over

Part = tuple[str, str, float, tuple[tuple[Key, Region], ...]]  # formula, numbers, value, sources


def origin(work: Work, cell: Cell) -> Origin:
    """Return where a gradient came from."""
    layer = layer_of(work, cell.key.layer)
    spec = layer.layer
    if cell.key.what == "gradients":
        return _normalization(layer, cell) if isinstance(spec, BatchNorm) else _gradient(layer, spec, cell)
    if cell.key.what == "delta":
        return _delta(work, layer, spec, cell)
    if layer is work.layers[-1]:
        return _loss_slope(work, layer, cell)
    return _from_readers(work, cell)


def _loss_slope(work: Work, layer: LayerWork, cell: Cell) -> Origin:
    """dL/da of the output."""
    loss, (k,) = work.training.loss, cell.index
    a, y, outputs = float(layer.a[k]), float(work.target[k]), len(layer.a)
    given = {
        "mse": f"2 ({text_of(a)} - {factor(y)}) / {outputs}",
        "mae": f"sign({text_of(a)} - {factor(y)}) / {outputs}",
        "huber": f"max(-1, min(1, {text_of(a)} - {factor(y)})) / {outputs}",
        "binary_crossentropy": f"({text_of(a)} - {text_of(y)}) / ({text_of(a)} (1 - {text_of(a)})) / {outputs}",
        "categorical_crossentropy": f"{text_of(-y)} / {text_of(a)}",
    }[loss]
    value = float(layer.da[k])
    lines = (f"{cell_name(cell)} = dL/da = {LOSSES[loss].slope}", f"= {given} = {text_of(value)}", LOSSES[loss].formula)
    return Origin(cell, lines, ((Key(layer.index, "a"), at((k,))), (Y, at((k,)))), value)


def _delta(work: Work, layer: LayerWork, spec: Layer, cell: Cell) -> Origin:
    """dL/dz = dL/da f'(z); of softmax the whole Jacobian."""
    n, index = layer.index + 1, cell.index
    where, name = ",".join(map(str, index)), cell_name(cell)
    da, a, own = Key(layer.index, "da"), Key(layer.index, "a"), at(index)
    upstream = float(layer.da[index])
    function = spec.activation
    if index[-1] in spec.off:
        return Origin(cell, (f"{name} = 0", "the unit is switched off by hand: nothing goes through it"), value=0.0)
    if function == "softmax":
        if layer is work.layers[-1] and work.training.loss == "categorical_crossentropy":
            value = float(layer.a[index] - work.target[index])
            lines: tuple[str, ...] = (
                f"{name} = a{n}[{where}] - y[{where}]",
                f"= {text_of(float(layer.a[index]))} - {text_of(float(work.target[index]))} = {text_of(value)}",
                "softmax and cross-entropy together: the Jacobian times -y / a comes down to this",
            )
            return Origin(cell, lines, ((a, own), (Y, own)), value)
        mean = products(layer.a, layer.da)
        value = float(layer.a[index]) * (upstream - mean.value)
        lines = (
            f"{name} = a{n}[{where}] (da{n}[{where}] - Σ_k a{n}[k] da{n}[k])",
            f"= {text_of(float(layer.a[index]))} ({text_of(upstream)} - ({mean.text})) = {text_of(value)}",
        )
        return Origin(cell, lines, ((a, whole_region(layer.a)), (da, whole_region(layer.da))), value)
    if function == "sigmoid" and layer is work.layers[-1] and work.training.loss == "binary_crossentropy":
        each, y, outputs = float(layer.a[index]), float(work.target[index]), len(layer.a)
        value = (each - y) / outputs
        lines = (
            f"{name} = (a{n}[{where}] - y[{where}]) / outputs",
            f"= ({text_of(each)} - {text_of(y)}) / {outputs} = {text_of(value)}",
            "sigmoid and cross-entropy together: da times a (1 - a) comes down to this",
        )
        return Origin(cell, lines, ((a, own), (Y, own)), value)
    if function == "linear":
        lines = (f"{name} = da{n}[{where}] = {text_of(upstream)}", "no function: its slope is 1")
        return Origin(cell, lines, ((da, own),), upstream)
    slope = float(Function(function).derivative(np.array([float(layer.z[index])]))[0])
    value = upstream * slope
    table = ACTIVATIONS[function]
    said = f",   {function}' = {table.slope}" if table.slope else f",   {table.formula}"
    lines = (
        f"{name} = da{n}[{where}] · {function}'(z{n}[{where}]){said}",
        f"= {text_of(upstream)}·{factor(slope)} = {text_of(value)}",
    )
    return Origin(cell, lines, ((da, own), (Key(layer.index, "z"), own)), value)


def _gradient(layer: LayerWork, spec: Layer, cell: Cell) -> Origin:
    """dL/dW and dL/db."""
    n, index, name = layer.index + 1, cell.index, cell_name(cell)
    given, delta = Key(layer.sources[0], "a"), Key(layer.index, "delta")
    x, d = layer.inputs[0], layer.delta
    match spec, cell.key.name:
        case Dense(), "W":
            i, j = index
            value = float(d[i] * x[j])
            formula = f"{name} = delta{n}[{i}] · {label(given)}[{j}]"
            numbers_ = f"= {text_of(float(d[i]))}·{factor(float(x[j]))} = {text_of(value)}"
            return Origin(cell, (formula, numbers_), ((delta, at((i,))), (given, at((j,)))), value)
        case Dense(), _:
            value = float(d[index])
            return Origin(cell, (f"{name} = delta{n}[{index[0]}] = {text_of(value)}",), ((delta, at(index)),), value)
        case Conv2D(), "W":
            f, i, j, c = index
            outputs, seen = weight_sees(spec, x.shape, d.shape, (i, j))
            kernel: Any = (*outputs, f)
            patch: Any = (*seen, c)
            total = products(d[kernel], x[patch])
            rows, columns = (
                plus(k - before(spec, size), f"{spec.strides}{letter}" if spec.strides > 1 else letter)
                for k, size, letter in zip((i, j), x.shape[:2], "rs", strict=True)
            )
            formula = f"{name} = Σ_r,s delta{n}[r,s,{f}] {label(given)}[{rows},{columns},{c}]"
            sources = ((delta, region_of(outputs, (f, f + 1))), (given, region_of(seen, (c, c + 1))))
            return Origin(cell, (formula, f"= {total.text}", f"= {text_of(total.value)}"), sources, total.value)
    total = numbers(d[..., index[0]])  # of a convolution's bias
    return _over_channel(cell, f"{name} = Σ over all positions of delta{n}[.,.,{index[0]}]", total, delta, d)


def _normalization(layer: LayerWork, cell: Cell) -> Origin:
    """dL/dgamma and dL/dbeta of a batch normalization."""
    n, (c,), name, d = layer.index + 1, cell.index, cell_name(cell), layer.delta
    delta, given = Key(layer.index, "delta"), label(Key(layer.sources[0], "a"))
    if cell.key.name == "beta":
        return _over_channel(cell, f"{name} = Σ delta{n}[{c}]", numbers(d[..., c]), delta, d)
    mean, root = mean_and_root(layer, c)
    total = products(d[..., c], (layer.inputs[0][..., c] - mean) / root)
    formula = f"{name} = Σ delta{n}[{c}] ({given}[{c}] - mean) / sqrt(variance + epsilon)"
    return _over_channel(cell, formula, total, delta, d)


def _over_channel(cell: Cell, formula: str, total: Sum, key: Key, array: np.ndarray) -> Origin:
    """Return the origin of what is summed over a channel's positions."""
    c = cell.index[0]
    region = (*whole_region(array)[:-1], (c, c + 1))
    return Origin(cell, (formula, f"= {total.text}", f"= {text_of(total.value)}"), ((key, region),), total.value)


def _from_readers(work: Work, cell: Cell) -> Origin:
    """dL/da: what comes back from every layer that reads it, added up."""
    index, parts = cell.key.layer, []
    for reader in work.layers:
        for which, source in enumerate(reader.sources):
            if source == index:
                parts += _through(reader, which, cell.index)
    value = sum(part[2] for part in parts)
    formula = " + ".join(part[0] for part in parts) or "0"
    texts = [f"({part[1]})" if n and part[1].startswith("-") else part[1] for n, part in enumerate(parts)]
    text = " + ".join(texts) or "0"
    sources = tuple(source for part in parts for source in part[3])
    lines = (f"{cell_name(cell)} = {formula}", *dict.fromkeys((f"= {text}", f"= {text_of(value)}")))
    if len(parts) > 1:
        lines += ("several layers read it: what comes back adds up",)
    return Origin(cell, lines, sources, value)


def _through(reader: LayerWork, which: int, index: Index) -> list[Part]:
    """Return what comes back through one reader to its input `which`, at an index of that."""
    n, delta, x = reader.index + 1, Key(reader.index, "delta"), reader.inputs[which]
    spec, weights = reader.layer, Key(reader.index, "parameters", "W")
    match spec:
        case Dense():
            (j,) = index
            column = reader.parameters["W"][:, j]
            total = products(column, reader.delta)
            sources: Sources
            sources = ((weights, ((0, len(column)), (j, j + 1))), (delta, whole_region(reader.delta)))
            return [(f"Σ_i W{n}[i,{j}] delta{n}[i]", total.text, total.value, sources)]
        case Conv2D():
            row, column_, c = index
            found = windows_over(spec, x.shape, reader.delta.shape, (row, column_))
            left = [reader.parameters["W"][:, i, j, c] for _, _, i, j in found]
            right = [reader.delta[r, k] for r, k, _, _ in found]
            total = products(np.array(left), np.array(right))
            sources = tuple((delta, ((r, r + 1), (k, k + 1), (0, reader.delta.shape[2]))) for r, k, _, _ in found)
            filters, side = len(reader.parameters["W"]), spec.kernel_size
            sources += ((weights, ((0, filters), (0, side), (0, side), (c, c + 1))),)
            formula = f"Σ_i,j,f W{n}[f,i,j,{c}] delta{n} where the kernel covered it"
            return [(formula, total.text, total.value, sources)]
        case MaxPool2D() | AveragePool2D():
            return [_through_pool(reader, spec, x, index)]
        case BatchNorm():
            return [_through_normalization(reader, index)]
        case Concatenate():
            start = sum(values.shape[-1] for values in reader.inputs[:which])
            there: Index = (*index[:-1], index[-1] + start)
        case Flatten() | Reshape():
            flat = np.ravel_multi_index(index, x.shape)
            there = tuple(int(k) for k in np.unravel_index(flat, reader.delta.shape))
        case _:  # Add, Activation, Dropout: number by number
            there = index
    value = float(reader.delta[there])
    return [(cell_name(Cell(delta, there)), text_of(value), value, ((delta, at(there)),))]


def _through_pool(reader: LayerWork, spec: MaxPool2D | AveragePool2D, x: np.ndarray, index: Index) -> Part:
    n, delta, (row, column, c) = reader.index + 1, Key(reader.index, "delta"), index
    found = []
    for r, k, i, j in windows_over(spec, x.shape, reader.delta.shape, (row, column)):
        seen, _, _ = window(spec, x.shape, (r, k), channel=c)
        if isinstance(spec, AveragePool2D) or holds_maximum(x[seen][..., 0], i, j):
            found.append((r, k))
    values = np.array([reader.delta[r, k, c] for r, k in found])
    sources = tuple((delta, at((r, k, c))) for r, k in found)
    if isinstance(spec, AveragePool2D):
        total, area = numbers(values), spec.pool_size**2
        return (f"Σ delta{n} of its windows / {area}", f"({total.text}) / {area}", total.value / area, sources)
    total = numbers(values)
    if not found:
        return ("0: it isn't the largest of its window", "0", 0.0, ())
    return (f"delta{n} of the window whose largest it is", total.text, total.value, sources)


def _through_normalization(reader: LayerWork, index: Index) -> Part:
    n, c, d = reader.index + 1, index[-1], float(reader.delta[index])
    gamma, (_, root) = float(reader.parameters["gamma"][c]), mean_and_root(reader, c)
    delta, scale = Key(reader.index, "delta"), Key(reader.index, "parameters", "gamma")
    formula = f"{cell_name(Cell(delta, index))} gamma{n}[{c}] / sqrt(variance + epsilon)"
    sources = ((delta, at(index)), (scale, at((c,))))
    return formula, f"{text_of(d)}·{factor(gamma)} / {text_of(root)}", d * gamma / root, sources
