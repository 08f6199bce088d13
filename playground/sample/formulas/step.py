"""Where the step came from: penalties and clipping, the optimizer's moments, the update, the weights after it."""

import numpy as np

from core.experiment.spec import AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSProp, Training
from core.inside.worked_table import plain
from core.inside.working import LayerWork, Work
from core.layers.touches import cut_edges
from playground.sample.sheet.cells import Cell, Key, at, cell_name, layer_of, number_of, text_of
from playground.sample.sheet.origin import Origin, factor


def origin(work: Work, cell: Cell) -> Origin:
    """Return where a number of the step came from."""
    key = cell.key
    layer = layer_of(work, key.layer)
    if key.what == "full":
        return _full(work, layer, cell)
    if key.what == "after":
        before, update = (Cell(Key(key.layer, what, key.name), cell.index) for what in ("parameters", "updates"))
        w, u = number_of(work, before), number_of(work, update)
        formula = f"{cell_name(cell)} = {cell_name(before)} + {cell_name(update)}"
        sources = tuple((each.key, at(each.index)) for each in (before, update))
        return Origin(cell, (formula, f"= {text_of(w)} + {factor(u)} = {text_of(w + u)}"), sources, w + u)
    if key.what == "updates":
        held = _held(layer, cell)
        return Origin(cell, (f"{cell_name(cell)} = 0", held), value=0.0) if held else _update(work, layer, cell)
    return _moment(work, cell)


def _held(layer: LayerWork, cell: Cell) -> str:
    """Return why a weight does not move, by a person's will; nothing where it may."""
    spec, index = layer.layer, cell.index
    if spec.frozen:
        return "the layer is frozen: its weights stay"
    if cell.key.name == "W" and index in cut_edges(spec.touches):
        return "the edge is cut: it stays at 0"
    return ""


def _gradient_cell(work: Work, cell: Cell) -> Cell:
    """Return the cell of the gradient that the optimizer gets."""
    return Cell(Key(cell.key.layer, "gradients" if plain(work) else "full", cell.key.name), cell.index)


def _full(work: Work, layer: LayerWork, cell: Cell) -> Origin:
    """The gradient with L1 and L2, then clipped."""
    training, name = work.training, cell.key.name
    own, weight = (Cell(Key(layer.index, what, name), cell.index) for what in ("gradients", "parameters"))
    g, w = number_of(work, own), number_of(work, weight)
    formula, text, value = cell_name(own), text_of(g), g
    if name == "W" and training.l2:
        formula, text, value = (
            f"{formula} + l2 {cell_name(weight)}",
            f"{text} + {training.l2:g}·{factor(w)}",
            value + training.l2 * w,
        )
    if name == "W" and training.l1:
        sign = float(np.sign(w))
        formula, text, value = (
            f"{formula} + l1 sign({cell_name(weight)})",
            f"{text} + {training.l1:g}·{factor(sign)}",
            value + training.l1 * sign,
        )
    remarks: tuple[str, ...] = ()
    if training.clip_norm:
        shrink = _shrink(work)
        formula, text, value = f"clipped({formula})", f"({text})·{text_of(shrink)}", value * shrink
        remarks = (f"all gradients together are no longer than {training.clip_norm:g}",)
    lines = (f"{cell_name(cell)} = {formula}", f"= {text} = {text_of(value)}", *remarks)
    return Origin(cell, lines, ((own.key, at(cell.index)), (weight.key, at(cell.index))), value)


def _shrink(work: Work) -> float:
    """Return what clipping multiplied all gradients with."""
    training, square = work.training, 0.0
    for layer in work.layers:
        for name, g in layer.gradients.items():
            w = layer.parameters[name]
            whole = g + (training.l2 * w + training.l1 * np.sign(w) if name == "W" else 0.0)
            square += float(np.sum(np.square(whole)))
    length, most = float(np.sqrt(square)), training.clip_norm or 0.0
    return most / length if length > most else 1.0


def _moment(work: Work, cell: Cell) -> Origin:
    """What the optimizer keeps, from what it kept before."""
    training, letter = work.training, cell.key.what.removeprefix("moments ")
    gradient, now, name = _gradient_cell(work, cell), number_of(work, cell), cell_name(cell)
    g, dw = number_of(work, gradient), cell_name(gradient)
    keep, take = _shares(training, letter)
    squared = letter == "s" or (letter == "v" and isinstance(training.optimizer, Adam))
    term = g * g if squared else g
    earlier = (now - take * term) / keep if keep else 0.0
    power = "²" if squared else ""
    keeps, takes = ("" if share == 1 else f"{round(share, 10):g}·" for share in (keep, take))
    formula = f"{name} = {keeps}({letter} before) + {takes}{dw}{power}"
    text = f"= {keeps}{factor(earlier)} + {takes}{factor(g)}{power} = {text_of(now)}"
    return Origin(cell, (formula, text), ((gradient.key, at(cell.index)),), now)


def _shares(training: Training, letter: str) -> tuple[float, float]:
    """Return how much of a moment goes on, and how much of the gradient (or its square) comes to it."""
    optimizer = training.optimizer
    match optimizer:
        case Adam():
            beta = optimizer.beta_1 if letter == "m" else optimizer.beta_2
            return beta, 1 - beta
        case Momentum() | Nesterov():
            return optimizer.momentum, 1.0
        case RMSProp():
            return optimizer.rho, 1 - optimizer.rho
    return 1.0, 1.0  # adagrad's sum


def _update(work: Work, layer: LayerWork, cell: Cell) -> Origin:
    """What the step adds to a weight."""
    optimizer, rate, name = work.training.optimizer, work.rate, cell.key.name
    gradient = _gradient_cell(work, cell)
    g, dw = number_of(work, gradient), cell_name(gradient)
    kept = {letter: Cell(Key(layer.index, f"moments {letter}", name), cell.index) for letter in layer.moments}
    values = {letter: number_of(work, found) for letter, found in kept.items()}
    names = {letter: cell_name(found) for letter, found in kept.items()}
    own, remarks, used = cell_name(cell), (), tuple(kept.values())
    match optimizer:
        case Momentum():
            formula, text, value = (
                f"-rate · {names['v']}",
                f"-{text_of(rate)}·{factor(values['v'])}",
                -rate * values["v"],
            )
        case Nesterov():
            mu = optimizer.momentum
            formula = f"-rate ({dw} + {mu:g} {names['v']})"
            text = f"-{text_of(rate)} ({text_of(g)} + {mu:g}·{factor(values['v'])})"
            value, used = -rate * (g + mu * values["v"]), (gradient, *used)
        case Adam():
            return _adam(work, layer, cell, kept)
        case AdaGrad() | RMSProp():
            root = float(np.sqrt(values["s"]) + optimizer.epsilon)
            formula = f"-rate {dw} / (sqrt({names['s']}) + epsilon)"
            text = f"-{text_of(rate)}·{factor(g)} / {text_of(root)}"
            value, used = -rate * g / root, (gradient, *used)
        case _:
            formula, text, value, used = f"-rate · {dw}", f"-{text_of(rate)}·{factor(g)}", -rate * g, (gradient,)
    sources = tuple((each.key, at(each.index)) for each in used)
    return Origin(cell, (f"{own} = {formula}", f"= {text} = {text_of(value)}", *remarks), sources, value)


def _adam(work: Work, layer: LayerWork, cell: Cell, kept: dict[str, Cell]) -> Origin:
    """Adam's step, with both moments corrected for their start at 0; of AdamW the weight decay as well."""
    optimizer, rate, k = work.training.optimizer, work.rate, work.steps
    assert isinstance(optimizer, Adam)
    m = number_of(work, kept["m"]) / (1 - optimizer.beta_1**k)
    v = number_of(work, kept["v"]) / (1 - optimizer.beta_2**k)
    value = -rate * m / (np.sqrt(v) + optimizer.epsilon)
    formula, text = (
        "-rate m' / (sqrt(v') + epsilon)",
        f"-{text_of(rate)}·{factor(m)} / (sqrt({text_of(v)}) + {optimizer.epsilon:g})",
    )
    used = tuple(kept.values())
    if isinstance(optimizer, AdamW) and cell.key.name == "W":
        weight = Cell(Key(layer.index, "parameters", "W"), cell.index)
        w = number_of(work, weight)
        value -= rate * optimizer.weight_decay * w
        formula += f" - rate · {optimizer.weight_decay:g} {cell_name(weight)}"
        text += f" - {text_of(rate)}·{optimizer.weight_decay:g}·{factor(w)}"
        used = (*used, weight)
    corrected = (
        f"m' = {cell_name(kept['m'])} / (1 - {optimizer.beta_1:g}^{k}) = {text_of(m)},   "
        f"v' = {cell_name(kept['v'])} / (1 - {optimizer.beta_2:g}^{k}) = {text_of(v)}"
    )
    sources = tuple((each.key, at(each.index)) for each in used)
    return Origin(cell, (f"{cell_name(cell)} = {formula}", f"= {text} = {text_of(value)}", corrected), sources, value)
