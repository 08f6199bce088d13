"""A document's members, as they are written."""

import csv
import io
import math
from collections.abc import Mapping

from core.data.plane import PlaneView
from core.documents import arrays, facts
from core.documents.container import (
    BEST,
    BY_HAND,
    CHECKPOINTS,
    CURVE,
    FACTS,
    MOST_BEST,
    MOST_FACTS,
    MOST_NOTES,
    NOTES,
    OPTIMIZER,
    WEIGHTS,
)
from core.experiment import spec
from core.network import weights
from core.network.network import Network
from core.tape.array import Array
from core.training.checkpoints import Checkpoint
from core.training.curve import Curve
from core.training.keeping import Kept
from core.training.steps import Saved
from core.wording import said


def members(experiment: spec.Experiment, kept: Kept | None, notes: str, plane: PlaneView) -> dict[str, bytes]:
    """Return the members by name, but for that of a person's own data; ValueError where the notes are too long."""
    text = notes.encode(errors="replace")
    if len(text) > MOST_NOTES:
        raise ValueError(
            said("its notes take {came:,} bytes, and may take {most_notes:,}", came=len(text), most_notes=MOST_NOTES)
        )
    found = {FACTS: facts.to_json(experiment, None, plane)} if kept is None else _trained(experiment, kept, plane)
    if len(found[FACTS]) > MOST_FACTS:
        raise ValueError(
            said(
                "its experiment takes {came:,} bytes, and may take {most_facts:,}",
                came=len(found[FACTS]),
                most_facts=MOST_FACTS,
            )
        )
    if text:
        found[NOTES] = text
    return found


def _trained(experiment: spec.Experiment, kept: Kept, plane: PlaneView) -> dict[str, bytes]:
    past, other = kept.checkpoints, kept.experiment if kept.experiment != experiment else None
    text = facts.to_json(experiment, _told(kept, past, other), plane)
    while past and len(text) > MOST_FACTS:  # huge experiments, each with other settings
        past = past[1::2]
        text = facts.to_json(experiment, _told(kept, past, other), plane)
    network = Network(kept.experiment.layers, kept.experiment.data.shape, kept.dtype)
    network.weights[:], network.statistics[:] = kept.steps.weights, kept.steps.statistics
    found = {FACTS: text, WEIGHTS: weights.to_bytes(kept.experiment, network, kept.dtype), CURVE: _csv(kept.curve)}
    flat: dict[str, dict[str, Array]] = {OPTIMIZER: dict(kept.steps.state), CHECKPOINTS: {}, BEST: {}, BY_HAND: {}}
    for index, one in enumerate(past):
        learned = one.weights.weights, one.weights.statistics, one.optimizer_state
        flat[CHECKPOINTS] |= _named(f"{index}.", *learned)
    if (best := _best(kept)) is not None:
        flat[BEST] = _named("", best.weights.weights, best.weights.statistics, best.optimizer_state)
    for index, state in enumerate(kept.before_hand.values()):
        flat[BY_HAND] |= _named(f"{index}.", state.weights, state.statistics, state.state)
    return found | {name: arrays.packed(some) for name, some in flat.items() if some}


def _best(kept: Kept) -> Checkpoint | None:
    """Return what patience would have back, where there is room for it."""
    return kept.best if kept.best is not None and kept.best.nbytes <= MOST_BEST else None


def _named(prefix: str, w: Array, statistics: Array, state: Mapping[str, Array]) -> dict[str, Array]:
    named = {f"{prefix}weights": w, f"{prefix}statistics": statistics}
    return named | {prefix + name: array for name, array in state.items()}


def _told(kept: Kept, past: tuple[Checkpoint, ...], other: spec.Experiment | None) -> facts.Trained:
    """Return all of what is kept that isn't an array."""
    best = _best(kept)
    all_of = (*past, *(() if best is None else (best,)))
    experiments = {each: index for index, each in enumerate(dict.fromkeys(one.experiment for one in all_of))}

    def told(one: Checkpoint) -> facts.Past:
        return facts.Past(experiments[one.experiment], one.step, one.epoch, one.learning_rate)

    return facts.Trained(
        kept.dtype,
        str(kept.augment_seed),
        _place(kept.steps),
        kept.curve.every,
        kept.every,
        tuple(map(spec.storable, experiments)),
        tuple(map(told, past)),
        tuple(facts.BeforeHand(touches, _place(state)) for touches, state in kept.before_hand.items()),
        kept.stopper.best if math.isfinite(kept.stopper.best) else None,
        kept.stopper.best_epoch,
        kept.leg_start,
        experiment=other and spec.storable(other),
        marks=tuple(facts.Marked(mark.step, mark.epoch, str(mark.text)) for mark in kept.curve.marks),
        kept_best=None if best is None else told(best),
    )


def _place(saved: Saved) -> facts.Place:
    order = None if saved.order is None else facts.Random.of(saved.order)
    position = 0 if order is None else saved.position  # an epoch's end is the start of the next
    random = facts.Random.of(saved.random)
    return facts.Place(saved.step, saved.epoch, position, saved.optimizer, random, order)


def _csv(curve: Curve) -> bytes:
    """Return the curve as a table whose numbers are exact."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = curve.names
    writer.writerow(names)
    writer.writerows((row.step, *map(repr, row[1 : len(names)])) for row in curve.rows())
    return text.getvalue().encode()
