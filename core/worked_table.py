"""A sample's working as tables for homework: CSV with every number, and Markdown to read."""

import csv
import io
from collections.abc import Iterator

import msgspec
import numpy as np

from core.blas import Array
from core.worked import LayerWork, Work

HEADER = ("layer", "quantity", "index", "value")
# What of a layer's choices its numbers depend on.
CHOICES = ("activation", "kernel_size", "pool_size", "strides", "padding", "epsilon", "off", "frozen")
# What a person reads of an array in Markdown: 28 x 28 pixels, 32 units that read 32; and of a layer's units.
MOST_NUMBERS, MOST_COLUMNS, MOST_ROWS = 1024, 32, 128
CORNERS = {1: "", 2: "unit / input", 3: "row / column", 4: "row / column"}  # what counts down / across, by dimensions


def to_csv(work: Work) -> str:
    """Return every number of a sample's working, one a row, to the last digit: layer, quantity, index, value.

    Layers are numbered from 1, as the window does; 0 is what belongs to no layer: the sample x, the target y, the loss
    and how the step is taken. An index counts from 0, its parts with a space between: "3 0" of W is the weight from
    input 0 to unit 3; of an image, "row column channel". The quantities of a layer are z, a, dL/da, delta, and for each
    parameter, such as W: W, dW, "dW for the optimizer" where penalties or clipping make that another, what the
    optimizer keeps ("m of W"), "update of W", "W after". Rows without an index are no array: a layer's title, the
    layers that it reads, its choices, the loss.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(_rows(work))
    return text.getvalue()


def count(work: Work) -> int:
    """Return how many numbers of layers the CSV would hold, for who wants to know before it is made."""
    return sum(array.size for layer in work.layers for _, array in quantities(work, layer))


def quantities(work: Work, layer: LayerWork) -> list[tuple[str, Array]]:
    """Return every array of a layer with its name, in the order in which it is worked out."""
    found = [*layer.parameters.items(), *layer.statistics.items()]
    found += [("z", layer.z), ("a", layer.a), ("dL/da", layer.da), ("delta", layer.delta)]
    for name in layer.parameters:
        found.append((f"d{name}", layer.gradients[name]))
        if not _plain(work):
            found.append((f"d{name} for the optimizer", layer.full[name]))
        found += [(f"{letter} of {name}", arrays[name]) for letter, arrays in layer.moments.items()]
        found += [(f"update of {name}", layer.updates[name]), (f"{name} after", layer.after[name])]
    return found


def _plain(work: Work) -> bool:
    """Whether the optimizer gets the gradient as it is."""
    return not (work.training.l1 or work.training.l2 or work.training.clip_norm)


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


def _whole(work: Work) -> list[tuple[str, Array]]:
    """Return the arrays that belong to no layer, with their names."""
    return [
        *(("x", work.sample), ("y", work.target)),
        *((f"softmax: {name}", values) for name, values in work.softmax),
    ]


def _rows(work: Work) -> Iterator[tuple[int, str, str, str]]:
    for name, value in _choices(work).items():
        yield 0, name, "", value
    for name, array in _whole(work):
        yield from _numbers(0, name, array)
    yield 0, "loss", "", repr(work.loss)
    for layer in work.layers:
        yield layer.place + 1, "title", "", layer.title
        yield layer.place + 1, "reads", "", " ".join(str(source + 1) for source in layer.sources)
        for name in CHOICES:
            choice = getattr(layer.layer, name, None)
            if choice:
                yield layer.place + 1, name, "", " ".join(map(str, choice)) if name == "off" else str(choice)
        for name, array in quantities(work, layer):
            yield from _numbers(layer.place + 1, name, array)
    yield 0, "loss after", "", repr(work.new_loss)


def _numbers(layer: int, name: str, array: Array) -> Iterator[tuple[int, str, str, str]]:
    for index, value in zip(np.ndindex(array.shape), array.ravel().tolist(), strict=True):
        yield layer, name, " ".join(map(str, index)), repr(value)


# -- Markdown


def to_markdown(work: Work) -> str:
    """Return a sample's working to be read: of every layer a table of its units, and one for each array of weights.

    Of an array that is larger than a page only name and shape are said; the CSV has it whole.
    """
    parts = ["## One sample, both ways", _table(("step", "value"), list(_choices(work).items()))]
    for name, array in _whole(work):
        parts += _tables(name, array)
    for layer in work.layers:
        parts += _layer(work, layer)
    parts += ["### The loss", f"{_said(work.loss)}, and {_said(work.new_loss)} with the weights after the step."]
    return "\n\n".join(parts) + "\n"


def _layer(work: Work, layer: LayerWork) -> list[str]:
    reads = " and ".join("the data" if source < 0 else f"layer {source + 1}" for source in layer.sources)
    parts = [f"### {layer.title[0].upper()}{layer.title[1:]}", f"It reads {reads}."]
    rows: dict[int, list[tuple[str, Array]]] = {}  # what there is one number of for every unit, by the count of units
    for name, array in quantities(work, layer):
        if array.ndim == 1:
            rows.setdefault(len(array), []).append((name, array))
    for units, columns in rows.items():
        names = ("unit", *(name for name, _ in columns))
        shown = range(min(units, MOST_ROWS))
        parts.append(_table(names, [(str(unit), *(_said(array[unit]) for _, array in columns)) for unit in shown]))
        if units > MOST_ROWS:
            parts.append(f"{units - MOST_ROWS:,} more units are in the CSV.")
    for name, array in quantities(work, layer):
        if array.ndim > 1:
            parts += _tables(name, array)
    return parts


def _tables(name: str, array: Array) -> list[str]:
    """Return an array as tables, each under its name; its shape where it is too large."""
    pages = _pages(array)
    shape = " x ".join(map(str, array.shape))
    if array.size > MOST_NUMBERS or max(page.shape[1] for _, page in pages) > MOST_COLUMNS:
        return [f"**{name}** ({shape}): {array.size:,} numbers, which the CSV has."]
    found = [f"**{name}** ({shape})"]
    for where, page in pages:
        found += [where] if where else []
        names = (CORNERS[array.ndim], *(str(column) for column in range(page.shape[1])))
        found.append(_table(names, [(str(row), *map(_said, numbers)) for row, numbers in enumerate(page)]))
    return found


def _pages(array: Array) -> list[tuple[str, Array]]:
    """Return the tables that an array is, rows and columns, each with what it is."""
    if array.ndim == 4:
        places = np.ndindex(array.shape[0], array.shape[3])
        return [(f"filter {f}, channel {c}", array[f, :, :, c]) for f, c in places]
    if array.ndim == 3:
        return [(f"channel {c}", array[:, :, c]) for c in range(array.shape[2])]
    return [("", np.atleast_2d(array))]


def _table(names: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [names, ("---:",) * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _said(value: float) -> str:
    return f"{value:.6g}"
