"""A sample's working as tables for homework: CSV with every number, and Markdown to read."""

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import chain, islice

import msgspec
import numpy as np
from msgspec import Struct, field

from core.inside.one_sample.worked import LayerWork, Work
from core.tape.blas import Array
from core.training import update
from core.value import counted

PART = 5_000
HEADER = ("layer", "quantity", "index", "value")
# What of a layer's choices its numbers depend on.
CHOICES = ("activation", "kernel_size", "pool_size", "strides", "padding", "epsilon", "off", "frozen")
# What a person reads of an array in Markdown: 28 x 28 pixels, 32 units that read 32; and of a layer's units.
MOST_NUMBERS, MOST_COLUMNS, MOST_ROWS = 1024, 32, 128
CHECK = "numeric check of"
CORNERS = {1: "", 2: "neuron / input", 3: "row / column", 4: "row / column"}  # what counts down / across, by dimensions


class TableFacts(Struct, frozen=True):
    """What a table has beside the working.

    `facts` are said first, by name: which sample, which step. `slopes` are the gradients by differences, of the shape
    of the parameter, by (index of the layer, name of the parameter); of those that are not there it is said that they
    are left out.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    slopes: Mapping[tuple[int, str], Array] = field(default_factory=dict)


NOTHING = TableFacts()


def csv_parts(work: Work, beside: TableFacts = NOTHING) -> Iterator[str]:
    """Give every number of a sample's working, one a row, to the last digit: layer, quantity, index, value.

    In parts of PART rows, for who shows how far it is: a large one takes seconds.

    Layers are numbered from 1, as the window does; 0 is what belongs to no layer: the sample x, the target y, the loss
    and how the step is taken. An index counts from 0, its parts with a space between: "3 0" of W is the weight from
    input 0 to unit 3; of an image, "row column channel". The quantities have the window's names, less the layer's
    number: z, a, da, delta, and for each parameter, such as W: W, dW, "numeric check of dW", gW where penalties or
    clipping give the optimizer another gradient, what the optimizer keeps ("m W"), "update W", "new W". The steps of
    softmax stand between z and a. Rows without an index are no array: a layer's title, the layers that it reads, its
    choices, the loss, a numeric check that is left out.
    """
    rows = chain([HEADER], _rows(work, beside))
    while part := list(islice(rows, PART)):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(part)
        yield text.getvalue()


def count(work: Work) -> int:
    """Return how many numbers of layers the CSV would hold, for who wants to know before it is made."""
    return sum(array.size for layer in work.layers for _, array in quantities(work, layer))


def quantities(work: Work, layer: LayerWork, beside: TableFacts = NOTHING) -> list[tuple[str, Array]]:
    """Return every array of a layer with its name, in the order in which it is worked out."""
    found = [*layer.parameters.items(), *layer.statistics.items()]
    found += [("z", layer.z), *_softmax(work, layer), ("a", layer.a), ("da", layer.da), ("delta", layer.delta)]
    for name in layer.parameters:
        found.append((f"d{name}", layer.gradients[name]))
        if (layer.index, name) in beside.slopes:
            found.append((f"{CHECK} d{name}", beside.slopes[layer.index, name]))
        if not plain(work):
            found.append((f"g{name}", layer.full[name]))
        found += [(f"{letter} {name}", arrays[name]) for letter, arrays in layer.moments.items()]
        found += [(f"update {name}", layer.updates[name]), (f"new {name}", layer.after[name])]
    return found


def _softmax(work: Work, layer: LayerWork) -> list[tuple[str, Array]]:
    """Return the steps of softmax between z and a, which are the last layer's."""
    steps = work.softmax if layer is work.layers[-1] else ()
    return [(name, values) for name, values in steps if name not in ("z", "a")]


def _left_out(layer: LayerWork, beside: TableFacts) -> Iterator[tuple[str, str]]:
    """Give the names of the numeric checks that are not there, and why."""
    for name, array in layer.gradients.items():
        if (layer.index, name) not in beside.slopes:
            yield f"{CHECK} d{name}", f"left out: {array.size:,} of them take too long"


def plain(work: Work) -> bool:
    """Whether the optimizer gets the gradient as it is."""
    return update.plain(work.training)


def _choices(work: Work) -> dict[str, str]:
    """Return how the step is taken, by name."""
    training = work.training
    found = {"loss function": training.loss, "optimizer": work.optimizer, "learning rate": repr(work.rate)}
    numbers = msgspec.structs.asdict(training.optimizer)
    found |= {name: repr(number) for name, number in numbers.items()}
    if work.steps:
        found["step k"] = str(work.steps)
    penalties = {"l1": training.l1, "l2": training.l2, "largest norm of the gradient": training.clip_norm}
    return found | {name: repr(number) for name, number in penalties.items() if number}


def _choices_of(layer: LayerWork) -> Iterator[tuple[str, str]]:
    """Give what a person chose of a layer, by name."""
    for name in CHOICES:
        choice = getattr(layer.layer, name) if name in layer.layer.__struct_fields__ else None
        if choice:
            yield name, " ".join(map(str, choice)) if name == "off" else str(choice)


def _rows(work: Work, beside: TableFacts) -> Iterator[tuple[int, str, str, str]]:
    for name, value in (dict(beside.facts) | _choices(work)).items():
        yield 0, name, "", value
    for name, array in (("x", work.sample), ("y", work.target)):
        yield from _numbers(0, name, array)
    yield 0, "loss", "", repr(work.loss)
    for layer in work.layers:
        yield layer.index + 1, "title", "", layer.title
        yield layer.index + 1, "reads", "", " ".join(str(source + 1) for source in layer.sources)
        for name, text in (*_choices_of(layer), *_left_out(layer, beside)):
            yield layer.index + 1, name, "", text
        for name, array in quantities(work, layer, beside):
            yield from _numbers(layer.index + 1, name, array)
    yield 0, "new loss", "", repr(work.new_loss)


def _numbers(layer: int, name: str, array: Array) -> Iterator[tuple[int, str, str, str]]:
    for index, value in zip(np.ndindex(array.shape), array.ravel().tolist(), strict=True):
        yield layer, name, " ".join(map(str, index)), repr(value)


# -- Markdown


def to_markdown(work: Work, beside: TableFacts = NOTHING) -> str:
    """Return a sample's working to be read: of every layer a table of its units, and one for each array of weights.

    Of an array that is larger than a page only name and shape are said; the CSV has it whole.
    """
    said = dict(beside.facts) | _choices(work)
    parts = ["## One sample, both ways", _table(("what", "value"), list(said.items()))]
    for name, array in (("x", work.sample), ("y", work.target)):
        parts += _tables(name, array)
    for layer in work.layers:
        parts += _layer(work, layer, beside)
    parts += ["### The loss", f"{_said(work.loss)}, and {_said(work.new_loss)} with the weights after the step."]
    return "\n\n".join(parts) + "\n"


def _layer(work: Work, layer: LayerWork, beside: TableFacts) -> list[str]:
    reads = " and ".join("the data" if source < 0 else f"layer {source + 1}" for source in layer.sources)
    choices = ", ".join(name if text == "True" else f"{name} {text}" for name, text in _choices_of(layer))
    parts = [f"### {layer.title[0].upper()}{layer.title[1:]}", f"It reads {reads}."]
    parts[1] += f" Its choices: {choices}." if choices else ""
    steps = [name for name, _ in _softmax(work, layer)]
    arrays = [
        (name if name in steps else f"{name}{layer.index + 1}", array)
        for name, array in quantities(work, layer, beside)
    ]
    rows: dict[int, list[tuple[str, Array]]] = {}  # what there is one number of for every unit, by the count of units
    for name, array in arrays:
        if array.ndim == 1:
            rows.setdefault(len(array), []).append((name, array))
    for units, columns in rows.items():
        names = ("unit", *(name for name, _ in columns))
        shown = range(min(units, MOST_ROWS))
        parts.append(_table(names, [(str(unit), *(_said(array[unit]) for _, array in columns)) for unit in shown]))
        if units > MOST_ROWS:
            parts.append(f"{units - MOST_ROWS:,} more neurons are in the CSV.")
    for name, array in arrays:
        if array.ndim > 1:
            parts += _tables(name, array)
    parts += [f"**{name}{layer.index + 1}**: {why}." for name, why in _left_out(layer, beside)]
    return parts


def _tables(name: str, array: Array) -> list[str]:
    """Return an array as tables, each under its name; its shape where it is too large."""
    pages = _pages(array)
    shape = " x ".join(map(str, array.shape))
    if array.size > MOST_NUMBERS or max(page.shape[1] for _, page in pages) > MOST_COLUMNS:
        return [f"**{name}** ({shape}): {counted(array.size, 'number')}, which the CSV has."]
    found = [f"**{name}** ({shape})"]
    for where, page in pages:
        found += [where] if where else []
        names = (CORNERS[array.ndim], *(str(column) for column in range(page.shape[1])))
        found.append(_table(names, [(str(row), *map(_said, numbers)) for row, numbers in enumerate(page)]))
    return found


def _pages(array: Array) -> list[tuple[str, Array]]:
    """Return the tables that an array is, rows and columns, each with what it is."""
    if array.ndim == 4:
        indices = np.ndindex(array.shape[0], array.shape[3])
        return [(f"filter {f}, channel {c}", array[f, :, :, c]) for f, c in indices]
    if array.ndim == 3:
        return [(f"channel {c}", array[:, :, c]) for c in range(array.shape[2])]
    return [("", np.atleast_2d(array))]


def _table(names: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [names, ("---:",) * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _said(value: float) -> str:
    return f"{value:.6g}"
