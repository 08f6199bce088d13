"""A document's members, as they are read: of a stranger's file nothing is believed that can be checked."""

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from core.data.plane import PlaneView, suits
from core.documents import arrays, container, facts, own_data
from core.documents.arrays import MemberArrays
from core.documents.container import (
    BEST,
    BY_HAND,
    CHECKPOINTS,
    CURVE,
    FACTS,
    MEMBERS,
    MOST_CURVE,
    MOST_FACTS,
    MOST_NOTES,
    NOTES,
    OPTIMIZER,
    WEIGHTS,
    Container,
)
from core.experiment import spec, stack
from core.network import weights
from core.network.copied import Weights
from core.network.network import Network
from core.tape.array import Array, locked
from core.training.checkpoints import MOST, MOST_BYTES, Checkpoint
from core.training.curve import CAPACITY, WITHOUT_VALIDATION, Curve, Mark, Row
from core.training.keeping import Kept
from core.training.mending import KEPT as MOST_BY_HAND
from core.training.mending import Touches
from core.training.steps import Saved
from core.training.stopping import Stopper
from core.wording import said

MOST_EARLY = 64  # rows inside the first epoch


def contents(found: Container) -> tuple[spec.Experiment, Kept | None, str, PlaneView]:
    """Return the experiment, its training, the notes and the plane that is shown, as a container holds them.

    ValueError where they can't be a document's; a plane that is none of the data is the usual one.
    """
    kept = facts.from_json(found.read(FACTS, MOST_FACTS))
    notes = found.read(NOTES, MOST_NOTES).decode(errors="replace") if NOTES in found else ""
    training, told = None, kept.training
    own_data.keep(found, ((told.experiment if told is not None else None) or kept.experiment).data)
    if told is not None:
        training = _kept(found, told.experiment or kept.experiment, told)
    elif odd := [name for name in MEMBERS if name in found and name not in (FACTS, NOTES, *own_data.MEMBERS)]:
        raise ValueError(said("it holds {odd}, but its document.json says nothing of a training", odd=odd[0]))
    return kept.experiment, training, notes, kept.plane if suits(kept.experiment.data, kept.plane) else PlaneView()


def trained_network(found: Container) -> tuple[spec.Experiment, Network | None]:
    """Return what was trained in a container, and the network that came of it, None where nothing was trained.

    ValueError where they can't be a document's; what else is in it isn't looked at.
    """
    kept = facts.from_json(found.read(FACTS, MOST_FACTS))
    if kept.training is None:
        return kept.experiment, None
    experiment = kept.training.experiment or kept.experiment
    stack.check(experiment)
    return experiment, _network(found, experiment, kept.training.dtype)


def _kept(found: Container, experiment: spec.Experiment, told: facts.Trained) -> Kept:
    stack.check(experiment)
    if told.place.optimizer != experiment.training.optimizer:
        raise ValueError(said("its training has another optimizer than its experiment"))
    if told.leg_start > told.place.epoch:
        raise ValueError(
            said(
                "its epochs to run count from epoch {leg_start:,}, and it stands at {epoch:,}",
                leg_start=told.leg_start,
                epoch=told.place.epoch,
            )
        )
    network = _network(found, experiment, told.dtype)
    weights_now, statistics = locked(network.weights.copy()), locked(network.statistics.copy())
    optimizer = _arrays(found, OPTIMIZER, 1, network)
    steps = _saved(told.place, (weights_now, statistics), optimizer.state("", told.place.optimizer))
    optimizer.check_empty()
    return Kept(
        experiment,
        told.dtype,
        int(told.augment_seed),
        steps,
        _curve(found.read(CURVE, MOST_CURVE), told),
        _checkpoints(found, told, network),
        told.checkpoints_every,
        _before_hand(found, experiment, told, network),
        Stopper(math.inf if told.best is None else told.best, told.best_epoch),
        told.leg_start,
        _best(found, told),
    )


def _network(found: Container, experiment: spec.Experiment, dtype: str) -> Network:
    """Return the network with the weights of the container."""
    needed, claimed = np.dtype(dtype).itemsize * stack.parameters(experiment), found.size(WEIGHTS)
    if needed > claimed:  # before memory is taken for what a file only claims
        raise ValueError(
            said(
                "its layers have {needed:,} bytes of weights, and its {weights} has {claimed:,}",
                needed=needed,
                weights=WEIGHTS,
                claimed=claimed,
            )
        )
    given = arrays.unpacked(found.read(WEIGHTS, container.MOST_BYTES), WEIGHTS)
    network = Network(experiment.layers, experiment.data.shape, dtype)
    wanted = weights.names(network)
    if set(wanted) != set(given):
        odd = ", ".join(name[:100] for name in sorted(set(wanted) ^ set(given))[:3])
        raise ValueError(
            said("the arrays of its {weights} aren't those of its layers: {odd}", weights=WEIGHTS, odd=odd)
        )
    if any(array.dtype != network.dtype for array in given.values()):
        raise ValueError(
            said("its {weights} doesn't hold {dtype}, as its document.json says", weights=WEIGHTS, dtype=dtype)
        )
    network.set_weights([given[name] for name in wanted])
    arrays.check_statistics(network, network.statistics)
    return network


def _arrays(found: Container, name: str, most: int, network: Network) -> MemberArrays:
    """Return the arrays of a member, at most those of `most` states of a training; none where it isn't there."""
    if name not in found:
        return MemberArrays({}, name, network)
    size = network.weights.nbytes + network.statistics.nbytes + 16 * network.weights.size  # with steps, 5 arrays
    content = found.read(name, most * (2 * size + 200_000))
    return MemberArrays(arrays.unpacked(content, name), name, network)


def _saved(place: facts.Place, learned: tuple[Array, Array], state: Mapping[str, Array]) -> Saved:
    random = place.random.as_state()
    order = None if place.order is None else place.order.as_state()
    if order is None and place.position:
        raise ValueError(
            said(
                "its training stands at sample {position:,} of an epoch whose order isn't said", position=place.position
            )
        )
    return Saved(place.step, place.epoch, place.position, *learned, dict(state), place.optimizer, random, order)


def _checkpoints(found: Container, told: facts.Trained, network: Network) -> tuple[Checkpoint, ...]:
    """Return the checkpoints, also those of the networks that it was before it was edited."""
    if len(told.checkpoints) > MOST:
        raise ValueError(
            said("it has {came:,} checkpoints, and a training keeps {most}", came=len(told.checkpoints), most=MOST)
        )
    if len(told.experiments) > len(told.checkpoints) + (told.kept_best is not None):
        raise ValueError(said("it has experiments that are of no checkpoint"))
    for other in told.experiments:
        stack.check(other)
    given, kept = _past(found, told, network), list[Checkpoint]()
    for index, past in enumerate(told.checkpoints):
        its = _experiment_of(past, told)
        if kept and past.step <= kept[-1].step:
            raise ValueError(said("its checkpoints aren't in the order of their steps"))
        if its.layers != network.layers or its.data.shape != network.shape:
            network = given.network = Network(its.layers, its.data.shape, told.dtype)
        learned = Weights(its.layers, network.shape, *given.vectors(f"{index}."))
        state = given.state(f"{index}.", its.training.optimizer)
        kept.append(Checkpoint(its, past.step, past.epoch, past.learning_rate, learned, state))
    given.check_empty()
    if sum(one.nbytes for one in kept) > MOST_BYTES:
        raise ValueError(
            said(
                "its checkpoints take more than the {most_bytes:,} MB that a training keeps",
                most_bytes=MOST_BYTES // 1000000,
            )
        )
    return tuple(kept)


def _experiment_of(past: facts.Past, told: facts.Trained) -> spec.Experiment:
    if past.experiment >= len(told.experiments):
        raise ValueError(said("a checkpoint in it is of an experiment that it doesn't hold"))
    return told.experiments[past.experiment]


def _best(found: Container, told: facts.Trained) -> Checkpoint | None:
    """Return what patience would have back, None without any; of a network whose experiment is checked already."""
    if (past := told.kept_best) is None:
        if BEST in found:
            raise ValueError(said("it holds {best}, but its document.json says nothing of it", best=BEST))
        return None
    its = _experiment_of(past, told)
    needed, claimed = np.dtype(told.dtype).itemsize * stack.parameters(its), found.size(BEST)
    if needed > claimed:  # before memory is taken for what a file only claims
        raise ValueError(
            said(
                "its best weights have {needed:,} bytes, and its {best} has {claimed:,}",
                needed=needed,
                best=BEST,
                claimed=claimed,
            )
        )
    given = _arrays(found, BEST, 1, Network(its.layers, its.data.shape, told.dtype))
    learned = Weights(its.layers, given.network.shape, *given.vectors(""))
    best = Checkpoint(its, past.step, past.epoch, past.learning_rate, learned, given.state("", its.training.optimizer))
    given.check_empty()
    return best


def _past(found: Container, told: facts.Trained, network: Network) -> MemberArrays:
    """Return the arrays of all checkpoints; ValueError where the file has no room for what their networks need."""
    if CHECKPOINTS not in found:
        return MemberArrays({}, CHECKPOINTS, network)
    size, claimed = np.dtype(told.dtype).itemsize, found.size(CHECKPOINTS)
    counts = [stack.parameters(each) for each in told.experiments]
    needed = size * sum(counts[past.experiment] for past in told.checkpoints if past.experiment < len(counts))
    if needed > claimed:  # before memory is taken for what a file only claims
        raise ValueError(
            said(
                "its checkpoints have {needed:,} bytes of weights, and its {checkpoints} has {claimed:,}",
                needed=needed,
                checkpoints=CHECKPOINTS,
                claimed=claimed,
            )
        )
    content = found.read(CHECKPOINTS, 2 * MOST_BYTES)
    return MemberArrays(arrays.unpacked(content, CHECKPOINTS), CHECKPOINTS, network)


def _before_hand(
    found: Container, experiment: spec.Experiment, told: facts.Trained, network: Network
) -> dict[Touches, Saved]:
    if len(told.before_hand) > MOST_BY_HAND:
        raise ValueError(
            said(
                "it has {came:,} states before edits by hand; {most_by_hand} are kept",
                came=len(told.before_hand),
                most_by_hand=MOST_BY_HAND,
            )
        )
    given, kept = _arrays(found, BY_HAND, max(1, len(told.before_hand)), network), dict[Touches, Saved]()
    for index, before in enumerate(told.before_hand):
        if len(before.touches) != len(experiment.layers):
            raise ValueError(said("a state before an edit by hand in it is of another network"))
        learned = given.vectors(f"{index}.")
        kept[before.touches] = _saved(before.place, learned, given.state(f"{index}.", before.place.optimizer))
    given.check_empty()
    return kept


def _curve(text: bytes, told: facts.Trained) -> Curve:
    """Return the curve of a table, with its marks; ValueError where no run could have written it."""
    lines = text.decode("ascii", "replace").splitlines()
    known = Row._fields[:WITHOUT_VALIDATION], Row._fields
    names = next((names for names in known if lines and lines[0] == ",".join(names)), None)
    if names is None:
        raise ValueError(said("its {curve} doesn't begin with {names}", curve=CURVE, names=",".join(known[0])))
    if len(lines) > CAPACITY + 1:
        raise ValueError(
            said(
                "its {curve} has {came:,} rows, and a training keeps {capacity}",
                curve=CURVE,
                came=len(lines) - 1,
                capacity=CAPACITY,
            )
        )
    rows = []
    for number, line in enumerate(lines[1:], 2):
        try:
            step, *numbers = line.split(",")
            if len(numbers) != len(names) - 1:
                raise ValueError
            rows.append(Row(int(step), *map(float, numbers)))
        except ValueError:
            raise ValueError(
                said("line {number} of its {curve} isn't {came} numbers", number=number, curve=CURVE, came=len(names))
            ) from None
    late = [row.epoch for row in rows if not row.epoch < 1]
    steps = [row.step for row in rows]
    in_order = all(a < b for some in (steps, late) for a, b in pairwise(some))
    whole = all(math.isfinite(epoch) and epoch % told.curve_every == 0 for epoch in late)
    place = told.place
    started = all(0 <= row.step <= place.step and 0 <= row.epoch < place.epoch + 1 for row in rows)
    if not (in_order and whole and started) or len(rows) - len(late) > MOST_EARLY:
        raise ValueError(said("the steps and epochs of its {curve} aren't those of a training", curve=CURVE))
    marks = [Mark(mark.step, mark.epoch, mark.text) for mark in told.marks]
    if any(a.step > b.step for a, b in pairwise(marks)):
        raise ValueError(said("its marks on the curve aren't in the order of their steps"))
    return Curve.of(rows, told.curve_every, marks)
