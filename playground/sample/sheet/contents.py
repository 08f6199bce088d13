"""What stands on the sheet, in the order in which it is computed: forward, the loss, back, the step, the new loss."""

import math

import numpy as np
from msgspec import Struct

from core.functions.activations import ACTIVATIONS
from core.inside.one_sample.cells import Key, X, Y, array_of, label
from core.inside.one_sample.origins import loss_note
from core.inside.one_sample.worked_table import plain
from core.inside.one_sample.working import LayerWork, Work
from core.wording import listed
from playground.languages import tr, tr_said
from playground.languages.numerals import numeral

BESIDE_ALREADY = ("z", "a")  # of the steps of softmax


class ValueTable(Struct, frozen=True):
    """A matrix with what its columns are multiplied with above it, and what belongs to its rows beside it."""

    matrix: Key
    beside: tuple[Key, ...] = ()
    above: Key | None = None

    @property
    def keys(self) -> tuple[Key, ...]:
        """All arrays of it."""
        return (self.matrix, *self.beside, *((self.above,) if self.above else ()))


class SheetSection(Struct, frozen=True):
    """A heading, what is said below it, and tables or single arrays; `back`: it belongs to the way back."""

    title: str
    note: str
    parts: tuple[ValueTable | Key, ...]
    back: bool = False


def contents(work: Work, inputs: tuple[str, ...]) -> tuple[SheetSection, ...]:
    """Return all sections; `inputs` are the names of the features."""
    sections = [SheetSection(tr("Input"), _input_note(inputs, work.sample), (X,))]
    sections += [_forward(work, layer) for layer in work.layers]
    last = Key(work.layers[-1].index, "a")
    sections.append(SheetSection(tr("Loss"), loss_note(work), (last, Y)))
    sections += [_back(work, layer) for layer in reversed(work.layers)]
    now, then = work.loss, work.new_loss
    if math.isnan(then):
        note = tr("After this step, by this sample alone, its loss is no longer a number: {now} → {then}")
    elif then < now:
        note = tr("After this step, by this sample alone, its loss falls: {now} → {then}")
    elif then > now:
        note = tr("After this step, by this sample alone, its loss rises: {now} → {then}")
    else:
        note = tr("After this step, by this sample alone, its loss stays: {now} → {then}")
    note = note.format(now=numeral(now, ".6g"), then=numeral(then, ".6g"))
    return (*sections, SheetSection(tr("New loss"), note, (), back=True))


def _input_note(inputs: tuple[str, ...], sample: np.ndarray) -> str:
    if inputs:
        return "x = (" + ", ".join(inputs) + ")"
    return tr("x: pixels from 0 to 1") if sample.ndim == 3 else ""


def _forward(work: Work, layer: LayerWork) -> SheetSection:
    index, spec, n = layer.index, layer.layer, layer.index + 1
    z, a = Key(index, "z"), Key(index, "a")
    parts, note = _parts(layer, "parameters", (z, a) if spec.activates else (a,)), _said(layer, spec.note)
    if work.softmax and layer is work.layers[-1]:
        parts += [Key(index, "softmax", name) for name, _ in work.softmax if name not in BESIDE_ALREADY]
    if spec.activates:
        note += f",   a{n} = z{n}" if spec.activation == "linear" else f",   a{n} = {spec.activation}(z{n})"
    title = tr_said(layer.title)
    return SheetSection(f"{title[0].upper()}{title[1:]}", note, tuple(parts))


def _back(work: Work, layer: LayerWork) -> SheetSection:
    index, spec, n = layer.index, layer.layer, layer.index + 1
    da, delta = Key(index, "da"), Key(index, "delta")
    order = (delta, da) if "W" in layer.parameters else (delta,) if spec.activation == "linear" else (da, delta)
    parts = _parts(layer, "gradients", order)
    groups = ["full"] if layer.full and not plain(work) else []  # by the settings: numbers change as it trains
    groups += [f"moments {name}" for name, arrays in layer.moments.items() if arrays]
    for what in (*groups, "updates", "after"):
        parts += _parts(layer, what)
    said = _said(layer, spec.note_back)
    note = f"delta{n} = {_slope(spec.activation, n)},   {said}" if said else f"da{n} = dL/da{n},   delta{n} = dL/dz{n}"
    if "full" in groups:
        note = tr("{note},   gW{n}: with penalties and clipping").format(note=note, n=n)
    return SheetSection(tr("Back: {title}").format(title=tr_said(layer.title)), note, tuple(parts), back=True)


def _parts(layer: LayerWork, what: str, values: tuple[Key, ...] = ()) -> list[ValueTable | Key]:
    """Return what there is for every parameter of a layer, and `values` of its units: a matrix has them beside it."""
    keys = {name: Key(layer.index, what, name) for name in layer.parameters}
    if "W" not in keys:
        return [*keys.values(), *values]
    if values and layer.parameters["W"].ndim == 2:
        return [ValueTable(keys["W"], (keys["b"], *values), Key(layer.sources[0], "a"))]
    return [ValueTable(keys["W"], (keys["b"],)), *values]


def _said(layer: LayerWork, note: str) -> str:
    """Return a layer's note with its number, and the names of what it reads."""
    given = tr_said(listed([label(Key(source, "a")) for source in layer.sources]))
    return tr(note).format(n=layer.index + 1, x=given, kind=tr_said(layer.layer.kind())) if note else ""


def _slope(activation: str, n: int) -> str:
    if activation == "linear":
        return f"da{n}"
    if ACTIVATIONS[activation].derivative is None:
        return tr("{activation}'s Jacobian times da{n}").format(activation=activation, n=n)
    return f"da{n} · {activation}'(z{n})"


def keys_of(sections: tuple[SheetSection, ...]) -> list[Key]:
    """Return all arrays that stand on the sheet."""
    parts = [part for section in sections for part in section.parts]
    return [key for part in parts for key in (part.keys if isinstance(part, ValueTable) else (part,))]


def shapes_of(work: Work, sections: tuple[SheetSection, ...]) -> tuple[tuple[Key, tuple[int, ...]], ...]:
    """Return every array with its shape: what the layout depends on."""
    return tuple((key, array_of(work, key).shape) for key in keys_of(sections))
