"""Where a number of one sample came from: its formula with the numbers in it, and the cells that it was made of.

What a formula says stands beside what computes it: in the rooms of layers, functions and optimizers.
"""

import math

import numpy as np
from msgspec import Struct

from core.formula import Arrays, Cells, Named, Sources, Term, added, constant, known_as, text_of, total
from core.functions.activations import softmax_terms
from core.functions.losses import FUSED, LOSSES
from core.functions.optimizers import TOLD, Step
from core.functions.plain import Function
from core.inside.one_sample.cells import Cell, Key, X, Y, label, layer_of, named, number_of
from core.inside.one_sample.worked import LayerWork, Work
from core.inside.one_sample.worked_table import plain
from core.layers.touches import cut_edges
from core.training.update import term_of_penalties

LONG = 72  # letters of numbers after which what they come to has a line of its own
GIVEN = {"x": "what the network is given", "y": "the target: what the answer should be"}


class Origin(Struct, frozen=True):
    """`lines` are the formula, its numbers, remarks; `value` is what the formula gives with its numbers."""

    lines: tuple[str, ...]
    sources: Sources
    value: float


def origin(work: Work, cell: Cell) -> Origin:
    """Return where a cell's number came from."""
    with np.errstate(all="ignore"):
        term = _term(work, cell)
    name, number = named(work, cell.key).at(*cell.index).letters, text_of(number_of(work, cell))
    first, rest = f"{name} = {term.letters}", [f"= {term.numbers} = {number}"]
    if len(term.numbers) > LONG:
        rest = [f"= {term.numbers}", f"= {number}"]
    if term.numbers == number:
        first, rest = first + (f" = {number}" if term.letters != number else ""), []
    return Origin((first, *rest, *term.remarks), term.sources, float(term.value))


def _term(work: Work, cell: Cell) -> Term:
    key, index = cell
    if key in (X, Y) or key.what == "parameters":
        said = text_of(number_of(work, cell))
        return Term(
            said, said, number_of(work, cell), (), (GIVEN.get(label(key), "a weight of now, as it was learned"),)
        )
    layer = layer_of(work, key.layer)
    spec, of = layer.layer, _arrays(work, layer)
    match key.what:
        case "softmax":
            return softmax_terms(of["z"], *index)[key.name]
        case "a" | "delta" if index[-1] in spec.off:
            return constant(0.0).noted("the neuron is switched off by hand: nothing goes through it")
        case "a" if spec.activates:
            return Function(spec.activation).term(of["z"], *index)
        case "a" | "z":
            return spec.formula(of, index)
        case "da":
            return _slope_of_loss(work, index[0], da=True) if layer is work.layers[-1] else _from_readers(work, cell)
        case "delta":
            pair = FUSED.get((spec.activation, work.training.loss))
            if layer is work.layers[-1] and pair is not None and pair.slope is not None:
                return _slope_of_loss(work, index[0], da=False)
            return Function(spec.activation).slope(of["z"], of["a"], of["da"], *index)
        case "gradients":
            return spec.formula_of_gradient(of, key.name, index)
    return _of_step(work, layer, cell)


def _arrays(work: Work, layer: LayerWork) -> Arrays:
    """Return a layer's arrays as its formulas know them."""
    own = {what: named(work, Key(layer.index, what)) for what in ("z", "a", "da", "delta")}
    own |= {name: named(work, Key(layer.index, "parameters", name)) for name in layer.parameters}
    own |= {name: Named(name, array) for name, array in layer.statistics.items()}
    return Arrays(tuple(named(work, Key(source, "a")) for source in layer.sources), own)


def _slope_of_loss(work: Work, k: int, *, da: bool) -> Term:
    """Return dL/da of an output; or dL/dz, where the loss and its function are one."""
    last, loss = work.layers[-1], work.training.loss
    a, y = (named(work, key).at(k) for key in (Key(last.index, "a"), Y))
    outputs = known_as("outputs", len(last.a))
    if da:
        return LOSSES[loss].slope(a, y, outputs).noted(f"L = {LOSSES[loss].formula}")
    total = float(np.sum(work.target))
    total = 1.0 if math.isclose(total, 1.0, rel_tol=1e-12) else total
    slope = FUSED[last.layer.activation, loss].slope
    assert slope is not None
    return slope(a, y, outputs, known_as("Σy", total))


def _from_readers(work: Work, cell: Cell) -> Term:
    """Return dL/da: what comes back from every layer that reads it, added up."""
    found = [
        reader.layer.formula_back(_arrays(work, reader), which, cell.index)
        for reader in work.layers
        for which, source in enumerate(reader.sources)
        if source == cell.key.layer
    ]
    return added(found).noted(*("several layers read it: what comes back adds up",) * (len(found) > 1))


def _of_step(work: Work, layer: LayerWork, cell: Cell) -> Term:
    """Return what becomes of a gradient: penalties and clipping, what the optimizer keeps, the update, new weights."""
    (_, what, name), index = cell

    def of(what: str) -> Term:
        return named(work, Key(layer.index, what, name)).at(*index)

    weight, penalized = of("parameters"), name == "W"
    if what != "after" and (why := _held(layer, name, index)):
        said = f"{text_of(number_of(work, cell))}, as before" if what.startswith("moments ") else "0"
        return Term(said, said, number_of(work, cell), (), (why,))
    gradient = of("gradients" if plain(work) or what == "full" else "full")
    if what == "full":
        return term_of_penalties(work.training, gradient, weight if penalized else None, _shrink(work))
    if what == "after":
        return weight + of("updates")
    optimizer, told = work.training.optimizer, TOLD[work.optimizer]
    if what == "updates":
        kept = {letter: of(f"moments {letter}") for letter in layer.moments}
        rate, k = known_as("rate", work.rate), int(layer.steps[name][index]) if layer.steps else 0
        return told.step(optimizer, Step(rate, weight if penalized else None, gradient, kept, k))
    letter = what.removeprefix("moments ")

    def become(before: float) -> Term:
        return told.kept[letter](optimizer, known_as(f"({letter} before)", before), gradient)

    none = become(0.0).value  # what was kept before is not recorded: it is what makes that which is kept now
    share = become(1.0).value - none
    return become((number_of(work, cell) - none) / share if share else 0.0)


def _held(layer: LayerWork, name: str, index: tuple[int, ...]) -> str:
    """Return why a parameter has no gradient and does not move; nothing where it has one."""
    if layer.layer.frozen:
        return "the layer is frozen: its weights stay"
    cut = name == "W" and index in cut_edges(layer.layer.touches)
    return "the edge is cut: it stays at 0" if cut else ""


def _shrink(work: Work) -> float:
    """Return what clipping multiplied all gradients with."""
    training, square = work.training, 0.0
    for layer in work.layers:
        for name, g in layer.gradients.items() if not layer.layer.frozen else ():
            w = layer.parameters[name]
            whole = g + (training.l2 * w + training.l1 * np.sign(w) if name == "W" else 0.0)
            for edge in cut_edges(layer.layer.touches) if name == "W" else ():
                whole[edge] = 0.0
            square += np.sum(np.square(whole))
    return min(1.0, (training.clip_norm or 0.0) / math.sqrt(square)) if square else 1.0


def loss_note(work: Work) -> str:
    """Return what the loss is, and how it came of the answer a and the target y."""
    last, y, name = work.layers[-1], work.target, work.training.loss
    a = last.a
    if name == "categorical_crossentropy" and np.count_nonzero(y) == 1:
        true = int(y.argmax())
        return f"L = -Σ_k y[k] log a[k] = -log {text_of(float(a[true]))} = {work.loss:.6g}"
    formula = f"L = {LOSSES[name].formula}"
    if len(a) == 1:
        return f"{formula}, with a = {text_of(float(a[0]))} and y = {text_of(float(y[0]))}: {work.loss:.6g}"
    one = FUSED.get((last.layer.activation, name)) if last.layer.activation == "sigmoid" else None
    value, answers = (one.value, last.z) if one else (LOSSES[name].value, a)  # of z where a may be 1 to the last digit
    with np.errstate(all="ignore"):
        each = np.array([value(answers[k, None, None], y[k, None, None]) for k in range(len(a))])
    of = "" if name == "categorical_crossentropy" else f" / {len(a)}"
    return f"{formula} = ({total('', Cells('', each)).numbers}){of} = {work.loss:.6g}"
