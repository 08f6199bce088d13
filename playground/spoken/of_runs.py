"""A run's curves and the diagram of its network in sentences."""

import numpy as np

from core.formula import plain
from core.training.moment import Moment
from playground.diagram.picks import Edge, edge_name
from playground.diagram.values import DiagramValues
from playground.languages import mark, tr
from playground.languages.numerals import in_marks, numeral

MOST_WEIGHTS = 3  # of the strongest ones
SETS = mark({"train": "Training", "test": "Test", "validation": "Validation"})
FELL = mark("{name}: from {first} to {last} over {epochs} epochs, least {best} at epoch {at}.")
ROSE = mark("{name}: from {first} to {last} over {epochs} epochs, most {best} at epoch {at}.")


def curve_said(moment: Moment, column: str, *, form: str, low_is_good: bool) -> str:
    """Return how "loss" or "score" went over the epochs, for training, test, validation; "" before the first epoch."""
    earlier = int(np.searchsorted(moment.curve.column("step"), moment.step))
    epochs, told = np.append(moment.curve.column("epoch")[:earlier], moment.epoch), []
    if len(epochs) < 2:
        return ""
    for part, name in SETS.items():
        which = f"{part}_{column}"
        values = np.append(moment.curve.column(which)[:earlier], getattr(moment, which))
        known = np.isfinite(values)
        if known.sum() < 2:
            continue
        at = int(np.nanargmin(values) if low_is_good else np.nanargmax(values))
        numbers = {"first": values[known][0], "last": values[known][-1], "best": values[at]}
        told.append(
            tr(FELL if low_is_good else ROSE).format(
                name=tr(name),
                epochs=in_marks(plain(epochs[known][-1], 3)),
                at=in_marks(plain(epochs[at], 3)),
                **{which: numeral(float(number), form) for which, number in numbers.items()},
            )
        )
    return " ".join(told)


def diagram_said(seen: DiagramValues) -> str:
    """Return the layers of a network from left to right, and its strongest weights."""
    layers = "; ".join(f"{column.title}: {column.note}" for column in seen.plan.columns)
    found = []
    for link, joined in enumerate(seen.plan.links):
        kernel = seen.kernels.get(joined.reader)
        if joined.kind != "weights" or kernel is None:
            continue
        units = seen.plan.columns[joined.source].units
        part = np.nan_to_num(kernel[:, joined.offset : joined.offset + units])
        for place in np.argsort(-np.abs(part), axis=None)[:MOST_WEIGHTS].tolist():
            unit, giver = divmod(place, part.shape[1])
            edge = Edge(joined.reader, unit, joined.offset + giver, link, giver)
            found.append((float(part[unit, giver]), edge))
    found.sort(key=lambda pair: -abs(pair[0]))
    shown = found[:MOST_WEIGHTS]
    strongest = "; ".join(f"{edge_name(seen.plan, edge)}: {numeral(weight, '.3g')}" for weight, edge in shown)
    text = tr("{layers}. Strongest weights: {strongest}.") if strongest else tr("{layers}.")
    return text.format(layers=layers, strongest=strongest)
