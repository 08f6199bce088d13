"""Where a number on the sheet came from: the formula of its cell with the numbers in it. Pure text, no widget.

This room says the way forward; `formulas_back` the gradients, `formulas_step` the optimizer's move.
"""

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.functions.plain import Function
from core.inside.working import LayerWork, Work
from core.layers import (
    Activation,
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
from playground.sample.formulas import backward, step
from playground.sample.sheet.cells import (
    Cell,
    Index,
    Key,
    X,
    Y,
    at,
    cell_name,
    label,
    layer_of,
    number_of,
    text_of,
    whole_region,
)
from playground.sample.sheet.origin import Origin, Sources, factor, mean_and_root, numbers, plus, products
from playground.sample.sheet.patches import before, kernel_region, window


def origin(work: Work, cell: Cell) -> Origin:
    """Return where a cell's number came from."""
    key = cell.key
    if key in (X, Y):
        return _given(work, cell)
    if key.what in ("da", "delta", "gradients"):
        return backward.origin(work, cell)
    if key.what in ("full", "updates", "after") or key.what.startswith("moments "):
        return step.origin(work, cell)
    if key.what == "parameters":
        return Origin(
            cell, (f"{cell_name(cell)} = {text_of(number_of(work, cell))}", "a weight of now, as it was learned")
        )
    if key.what == "softmax":
        return _softmax(work, cell)
    layer = layer_of(work, key.layer)
    spec = layer.layer
    if key.what == "z" and isinstance(spec, Dense | Conv2D):
        return _affine(work, layer, spec, cell)
    if key.what == "a" and isinstance(spec, Dense | Conv2D | Activation):
        return _activated(work, layer, spec, cell)
    return _passed_on(work, layer, spec, cell)


def _given(work: Work, cell: Cell) -> Origin:
    what = "what the network is given" if cell.key == X else "the target: what the answer should be"
    return Origin(cell, (f"{cell_name(cell)} = {text_of(number_of(work, cell))}", what))


def _affine(work: Work, layer: LayerWork, spec: Dense | Conv2D, cell: Cell) -> Origin:
    """z = W x + b."""
    index, name, x = layer.index, cell_name(cell), layer.inputs[0]
    given, weights = Key(layer.sources[0], "a"), Key(index, "parameters", "W")
    bias, source, W = Key(index, "parameters", "b"), label(given), label(weights)
    if isinstance(spec, Dense):
        (i,) = cell.index
        total = products(layer.parameters["W"][i], x, layer.parameters["b"][i])
        formula = f"{name} = Σ_j {W}[{i},j] {source}[j] + {label(bias)}[{i}]"
        row = ((i, i + 1), (0, len(x)))
        sources: Sources = ((weights, row), (given, whole_region(x)), (bias, at((i,))))
    else:
        row_, column, f = cell.index
        seen, kernel, region = window(spec, x.shape, (row_, column))
        total = products(layer.parameters["W"][f][kernel], x[seen], layer.parameters["b"][f])
        rows = plus(row_ * spec.strides - before(spec, x.shape[0]), "i")
        columns = plus(column * spec.strides - before(spec, x.shape[1]), "j")
        formula = f"{name} = Σ_i,j,c {W}[{f},i,j,c] {source}[{rows},{columns},c] + {label(bias)}[{f}]"
        sources = ((weights, kernel_region(f, kernel, x.shape[-1])), (given, region), (bias, at((f,))))
    return Origin(cell, (formula, f"= {total.text}", f"= {text_of(total.value)}"), sources, total.value)


def _activated(work: Work, layer: LayerWork, spec: Dense | Conv2D | Activation, cell: Cell) -> Origin:
    """a = f(z)."""
    name, z = spec.activation, float(layer.z[cell.index])
    under, zkey = f"z{layer.index + 1}[{','.join(map(str, cell.index))}]", Key(layer.index, "z")
    if cell.index[-1] in spec.off:
        return Origin(cell, (f"{cell_name(cell)} = 0", "the unit is switched off by hand"), value=0.0)
    if name == "softmax":
        e = np.exp(layer.z - layer.z.max())
        value = float(e[cell.index] / e.sum())
        lines = (
            f"{cell_name(cell)} = exp({under} - max z) / Σ_k exp(z[k] - max z)",
            f"= {text_of(float(e[cell.index]))} / ({numbers(e).text}) = {text_of(value)}",
        )
        return Origin(cell, lines, ((zkey, whole_region(layer.z)),), value)
    if name == "linear":
        return Origin(
            cell, (f"{cell_name(cell)} = {under} = {text_of(z)}", "no function: linear"), ((zkey, at(cell.index)),), z
        )
    value = float(Function(name)(np.array([z]))[0])
    lines = (
        f"{cell_name(cell)} = {name}({under}),   {ACTIVATIONS[name].formula}",
        f"= {name}({text_of(z)}) = {text_of(value)}",
    )
    return Origin(cell, lines, ((zkey, at(cell.index)),), value)


def _softmax(work: Work, cell: Cell) -> Origin:
    """Each step of the output's softmax."""
    steps, index, name = dict(work.softmax), cell.key.layer, cell.key.name
    (k,) = cell.index
    z, everything = steps["z"], whole_region(steps["z"])
    top, under = float(z.max()), f"z{index + 1}"
    if name == "z - max z":
        value = float(z[k] - top)
        lines: tuple[str, ...] = (
            f"{under}[{k}] - max {under}",
            f"= {text_of(float(z[k]))} - {text_of(top)} = {text_of(value)}",
        )
        lines += ("the shift changes nothing of the answer, and keeps exp from overflowing",)
        return Origin(cell, lines, ((Key(index, "z"), everything),), value)
    if name == "sum":
        e = np.exp(z - top)
        total = numbers(e)
        lines = (f"sum = Σ_k exp({under}[k] - max {under})", f"= {total.text} = {text_of(total.value)}")
        return Origin(cell, lines, ((Key(index, "softmax", "exp"), everything),), total.value)
    value = float(np.exp(z[k] - top))
    lines = (f"exp({under}[{k}] - max {under})", f"= exp({text_of(float(z[k] - top))}) = {text_of(value)}")
    return Origin(cell, lines, ((Key(index, "softmax", "z - max z"), at((k,))),), value)


def _passed_on(work: Work, layer: LayerWork, spec: Layer, cell: Cell) -> Origin:
    """What comes out of a layer without weights of its own to multiply with."""
    name, index = cell_name(cell), cell.index
    keys = [Key(source, "a") for source in layer.sources]
    given, x = keys[0], layer.inputs[0]
    match spec:
        case Add():
            total = numbers(np.array([values[index] for values in layer.inputs]))
            formula = " + ".join(cell_name(Cell(key, index)) for key in keys)
            sources = tuple((key, at(index)) for key in keys)
            return Origin(
                cell, (f"{name} = {formula}", f"= {total.text} = {text_of(total.value)}"), sources, total.value
            )
        case Concatenate():
            which, there = concatenated(layer, index)
            return _same(work, cell, Cell(keys[which], there), "side by side")
        case Flatten() | Reshape():
            there = tuple(int(k) for k in np.unravel_index(np.ravel_multi_index(index, layer.a.shape), x.shape))
            return _same(work, cell, Cell(given, there), "the same numbers in another shape")
        case MaxPool2D() | AveragePool2D():
            seen, _, region = window(spec, x.shape, index[:2], channel=index[2])
            values, source = np.ravel(x[seen]), ((given, region),)
            if isinstance(spec, MaxPool2D):
                value = float(values.max())
                said = ", ".join(text_of(float(v)) for v in values[:9]) + (", …" if len(values) > 9 else "")
                return Origin(
                    cell,
                    (f"{name} = max of {label(given)}'s window", f"= max({said}) = {text_of(value)}"),
                    source,
                    value,
                )
            total = numbers(values)
            value = total.value / len(values)
            lines = (
                f"{name} = mean of {label(given)}'s window",
                f"= ({total.text}) / {len(values)} = {text_of(value)}",
            )
            return Origin(cell, lines, source, value)
        case BatchNorm():
            return _normalized(layer, cell, given)
    if isinstance(spec, Activation):
        return _same(work, cell, Cell(given, index), "what the function is given")
    return _same(work, cell, Cell(given, index), "dropout silences units only while it trains")


def _same(work: Work, cell: Cell, source: Cell, why: str) -> Origin:
    value = number_of(work, source)
    lines = (f"{cell_name(cell)} = {cell_name(source)} = {text_of(value)}", why)
    return Origin(cell, lines, ((source.key, at(source.index)),), value)


def _normalized(layer: LayerWork, cell: Cell, given: Key) -> Origin:
    """a = gamma (x - mean) / sqrt(variance + epsilon) + beta."""
    n, c, x = layer.index + 1, cell.index[-1], float(layer.inputs[0][cell.index])
    gamma, beta = (float(layer.parameters[name][c]) for name in ("gamma", "beta"))
    mean, root = mean_and_root(layer, c)
    value = gamma * (x - mean) / root + beta
    source = Cell(given, cell.index)
    lines = (
        f"{cell_name(cell)} = gamma{n}[{c}] ({cell_name(source)} - mean) / sqrt(variance + epsilon) + beta{n}[{c}]",
        f"= {text_of(gamma)} ({text_of(x)} - {factor(mean)}) / {text_of(root)} + {factor(beta)} = {text_of(value)}",
        "mean and variance are the running ones, as when it predicts",
    )
    own = tuple((Key(layer.index, "parameters", name), at((c,))) for name in ("gamma", "beta"))
    return Origin(cell, lines, ((given, at(cell.index)), *own), value)


def concatenated(layer: LayerWork, index: Index) -> tuple[int, Index]:
    """Return which of its inputs a number of Concatenate came from, and where it lay there."""
    last = index[-1]
    for which, values in enumerate(layer.inputs):
        if last < values.shape[-1]:
            return which, (*index[:-1], last)
        last -= values.shape[-1]
    raise IndexError(index)
