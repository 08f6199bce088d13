"""What stands on the sheet, in the order in which it is computed: forward, the loss, back, the step, the new loss."""

import math
from dataclasses import dataclass

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.inside.worked_table import plain
from core.inside.working import LayerWork, Work
from core.layers import Activation, BatchNorm, Conv2D, Dense
from playground.sample.loss_note import loss_note
from playground.sample.sheet.cells import Key, X, Y, array_of, label

BESIDE_ALREADY = ("z", "a")  # of the steps of softmax


@dataclass(frozen=True)
class Table:
    """A matrix with what its columns are multiplied with above it, and what belongs to its rows beside it."""

    matrix: Key
    beside: tuple[Key, ...] = ()
    above: Key | None = None

    @property
    def keys(self) -> tuple[Key, ...]:
        """All arrays of it."""
        return (self.matrix, *self.beside, *((self.above,) if self.above else ()))


@dataclass(frozen=True)
class SheetSection:
    """A heading, what is said below it, and tables or single arrays; `back`: it belongs to the way back."""

    title: str
    note: str
    parts: tuple[Table | Key, ...]
    back: bool = False


def contents(work: Work, inputs: tuple[str, ...]) -> tuple[SheetSection, ...]:
    """Return all sections; `inputs` are the names of the features."""
    sections = [SheetSection("Input", _input_note(inputs, work.sample), (X,))]
    sections += [_forward(work, layer) for layer in work.layers]
    last = Key(work.layers[-1].index, "a")
    sections.append(SheetSection("Loss", loss_note(work), (last, Y)))
    sections += [_back(work, layer) for layer in reversed(work.layers)]
    now, then = work.loss, work.new_loss
    change = "falls" if then < now else "rises" if then > now else "stays"
    change = "is no longer a number" if math.isnan(then) else change
    note = f"After this step, by this sample alone, its loss {change}: {now:.6g} → {then:.6g}"
    return (*sections, SheetSection("New loss", note, (), back=True))


def _input_note(inputs: tuple[str, ...], sample: np.ndarray) -> str:
    if inputs:
        return "x = (" + ", ".join(inputs) + ")"
    return "x: pixels from 0 to 1" if sample.ndim == 3 else ""


def _source(layer: LayerWork) -> Key:
    return Key(layer.sources[0], "a")


def _forward(work: Work, layer: LayerWork) -> SheetSection:
    index, spec, n = layer.index, layer.layer, layer.index + 1
    z, a = Key(index, "z"), Key(index, "a")
    given = [label(Key(source, "a")) for source in layer.sources]
    parts: list[Table | Key]
    match spec:
        case Dense():
            parts = [Table(Key(index, "parameters", "W"), (Key(index, "parameters", "b"), z, a), _source(layer))]
            note = f"z{n} = W{n} {given[0]} + b{n},   a{n} = {_function(spec.activation, f'z{n}')}"
        case Conv2D():
            parts = [Table(Key(index, "parameters", "W"), (Key(index, "parameters", "b"),)), z, a]
            note = f"z{n} = W{n} slid over {given[0]}, + b{n},   a{n} = {_function(spec.activation, f'z{n}')}"
        case BatchNorm():
            parts = [*(Key(index, "parameters", name) for name in layer.parameters), a]
            note = f"a{n} = gamma{n} ({given[0]} - mean) / sqrt(variance + epsilon) + beta{n}, with the running means"
        case Activation():
            parts, note = [z, a], f"z{n} = {given[0]},   a{n} = {_function(spec.activation, f'z{n}')}"
        case _:
            parts, note = [a], f"a{n}: {spec.kind()} of {' and '.join(given)}"
    if work.softmax and layer is work.layers[-1]:
        parts += [Key(index, "softmax", name) for name, _ in work.softmax if name not in BESIDE_ALREADY]
    return SheetSection(layer.title[0].upper() + layer.title[1:], note, tuple(parts))


def _function(name: str, of: str) -> str:
    return of if name == "linear" else f"{name}({of})"


def _back(work: Work, layer: LayerWork) -> SheetSection:
    index, spec, n = layer.index, layer.layer, layer.index + 1
    da, delta = Key(index, "da"), Key(index, "delta")
    parts: list[Table | Key] = []
    note = f"da{n} = dL/da{n},   delta{n} = dL/dz{n}"
    if isinstance(spec, Dense):
        db = Key(index, "gradients", "b")
        parts.append(Table(Key(index, "gradients", "W"), (db, delta, da), _source(layer)))
        note = (
            f"delta{n} = {_slope(spec.activation, n)},   dW{n} = delta{n} {label(_source(layer))}ᵀ,   db{n} = delta{n}"
        )
    elif isinstance(spec, Conv2D):
        parts += [_table(layer, index, "gradients"), delta, da]
        note = f"delta{n} = {_slope(spec.activation, n)},   dW{n}: every delta{n} times what its kernel saw"
    else:
        parts += [Key(index, "gradients", name) for name in layer.gradients]
        parts += [delta] if spec.activation == "linear" else [da, delta]
    groups = ["full"] if layer.full and not plain(work) else []  # by the settings: numbers change as it trains
    groups += [f"moments {name}" for name, arrays in layer.moments.items() if arrays]
    for what in (*groups, "updates", "after") if layer.parameters else ():
        if isinstance(spec, Dense | Conv2D):
            parts.append(_table(layer, index, what))
        else:
            parts += [Key(index, what, name) for name in layer.parameters]
    if "full" in groups:
        note += f",   gW{n}: with penalties and clipping"
    return SheetSection(f"Back: {layer.title}", note, tuple(parts), back=True)


def _table(layer: LayerWork, index: int, what: str) -> Table:
    return Table(Key(index, what, "W"), (Key(index, what, "b"),))


def _slope(activation: str, n: int) -> str:
    if activation == "linear":
        return f"da{n}"
    if ACTIVATIONS[activation].derivative is None:
        return f"{activation}'s Jacobian times da{n}"
    return f"da{n} · {activation}'(z{n})"


def keys_of(sections: tuple[SheetSection, ...]) -> list[Key]:
    """Return all arrays that stand on the sheet."""
    parts = [part for section in sections for part in section.parts]
    return [key for part in parts for key in (part.keys if isinstance(part, Table) else (part,))]


def shapes_of(work: Work, sections: tuple[SheetSection, ...]) -> tuple[tuple[Key, tuple[int, ...]], ...]:
    """Return every array with its shape: what the layout depends on."""
    return tuple((key, array_of(work, key).shape) for key in keys_of(sections))
