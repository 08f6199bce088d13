"""What becomes of a step's gradient: penalties, clipping, and the optimizer that moves the weights along it.

What is held, because its layer is frozen or its edge cut, has no gradient: it is no part of the clipped norm, and the
optimizer passes over it with all that it keeps of it, as PyTorch does over what requires no gradient.
"""

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from core.experiment import spec
from core.formula import Term, called, known_as
from core.functions.optimizers import COUNTING, KEEPS, OPTIMIZERS, State, begin, clip, miss
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Tape, Workspace


class Piece(NamedTuple):
    """Weights side by side that the optimizer moves in one go: whole arrays, or one array of which some are held.

    `arrays` says which ones; `held` (weights,) is 1 for what is held, None where nothing is; `each` says that some have
    missed steps that others took.
    """

    weights: slice
    arrays: slice
    held: Array | None = None
    each: bool = False


def plain(training: spec.Training) -> bool:
    """Whether the optimizer gets the gradient of the loss as it is, without penalties and not clipped."""
    return not (training.l1 or training.l2 or training.clip_norm)


def record_penalties(t: Tape, network: Network, training: spec.Training) -> None:
    """Record that the gradient of the loss becomes what the optimizer gets: plus l1 sign w + l2 w, then clipped."""
    weights, gradient = network.weights, network.gradient
    if training.l1 or training.l2:
        penalty, mask = t.buffer("penalty", weights.shape), _mask(t, network)
        for strength, function in ((training.l2, np.positive), (training.l1, np.sign)):
            if strength:
                t(function, weights, penalty)
                t(np.multiply, penalty, mask, penalty)
                t(np.multiply, penalty, t.constant(strength), penalty)
                t(np.add, gradient, penalty, gradient)
    held = network.held()
    for part in network.arrays():
        if held[part].all():
            t(np.copyto, gradient[part], t.constant(0.0))
        elif held[part].any():
            t(np.multiply, gradient[part], _shared(t, ("learns", part.start), 1 - held[part]), gradient[part])
    if training.clip_norm:
        t(clip, training.clip_norm, gradient)


def term_of_penalties(training: spec.Training, gradient: Term, weight: Term | None, shrink: float) -> Term:
    """Return what the optimizer gets of one gradient, as a formula; `weight` None of a bias, `shrink` by clipping."""
    if weight is not None and training.l2:
        gradient += known_as("l2", training.l2) * weight
    if weight is not None and training.l1:
        gradient += known_as("l1", training.l1) * called("sign({})", np.sign, weight)
    if not training.clip_norm:
        return gradient
    clipped = replace(gradient * known_as("share", shrink), letters=f"clipped({gradient.letters})")
    return clipped.noted(f"all gradients together are no longer than {training.clip_norm:g}")


def record_move(t: Tape, network: Network, training: spec.Training, state: State, rate: Array) -> None:
    """Record the optimizer's move, but of what a person holds; `state` are its own arrays, `rate` a 0-d array."""
    optimizer: Any = training.optimizer
    name, mask = spec.kind_of(optimizer), _mask(t, network)
    begin(name, state, network.weights, len(network.arrays()))
    for piece in pieces(network, state):
        part, held = piece.weights, piece.held
        moved, own = network.weights[part], {kept: state[kept][part] for kept in KEEPS[name]}
        arrays = [moved, *own.values()]
        if name in COUNTING:
            own["steps"] = state["steps"][piece.arrays]
            if held is not None:
                missed = state.setdefault("missed", np.zeros(network.weights.size))
                t(miss, missed[part], _shared(t, ("missing", part.start), held.astype(np.float64)))
            if piece.each:
                own["missed"] = state["missed"][part]
        with _holding(t, piece, arrays):
            OPTIMIZERS[name](t, moved, network.gradient[part], own, optimizer, rate, mask[part])


@contextmanager
def _holding(t: Tape, piece: Piece, arrays: list[Array]) -> Iterator[None]:
    """Let what is held stay as it is in arrays like the piece, whatever is recorded meanwhile."""
    if piece.held is None:
        yield
        return
    start = piece.weights.start
    held, learns = _shared(t, ("held", start), piece.held), _shared(t, ("learns", start), 1 - piece.held)
    copies = [t.buffer(("held", index, len(held)), array.shape) for index, array in enumerate(arrays)]
    for array, copy in zip(arrays, copies, strict=True):
        t(np.multiply, array, held, copy)
    yield
    for array, copy in zip(arrays, copies, strict=True):
        t(np.multiply, array, learns, array)
        t(np.add, array, copy, array)


def pieces(network: Network, state: State) -> list[Piece]:
    """Return the pieces in which the weights that learn are moved: as few as can be."""
    held, missed, steps = network.held(), state.get("missed"), state.get("steps")
    found: list[Piece] = []
    for index, part in enumerate(network.arrays()):
        stays = held[part]
        if stays.all():
            continue
        each = missed is not None and bool(missed[part][stays == 0].any())
        last = found[-1] if found else None
        joins = last is not None and last.held is None and not last.each and last.weights.stop == part.start
        alike = steps is None or steps[index - 1] == steps[index]
        if last is not None and joins and alike and not (each or stays.any()):
            found[-1] = Piece(slice(last.weights.start, part.stop), slice(last.arrays.start, index + 1))
        else:
            found.append(Piece(part, slice(index, index + 1), stays if stays.any() else None, each))
    return found


class Update:
    """What becomes of a gradient where the optimizer's arrays come from elsewhere, as those of a moment do.

    Attributes
    ----------
    penalties, move
        The tapes of both, for the gradient and the weights of `network`. They are others after a `take` that needs it.
    state, rate
        The optimizer's arrays, which `move` goes on from, and the learning rate (0-d).
    """

    def __init__(self, network: Network, training: spec.Training, workspace: Workspace, batch: int) -> None:
        self._network, self._training, self._workspace, self._batch = network, training, workspace, batch
        self.rate = np.zeros((), network.dtype)
        self._recorded: list[object] = []
        self._record({})

    def take(self, moments: Mapping[str, Array]) -> None:
        """Go on from what an optimizer kept; from its start where that was another one."""
        fresh: State = {}
        begin(spec.kind_of(self._training.optimizer), fresh, self._network.weights, len(self._network.arrays()))
        fits = all(name in moments and moments[name].shape == array.shape for name, array in fresh.items())
        state = {name: moments[name].astype(array.dtype) for name, array in fresh.items()} if fits else fresh
        if fits and "steps" in state and "missed" in moments:
            state["missed"] = moments["missed"].copy()
        if _shape(pieces(self._network, state)) != self._recorded or state.keys() > self.state.keys():
            self._record(state)
        for name, array in self.state.items():
            array[...] = state.get(name, 0)

    def _record(self, state: State) -> None:
        network, training, dtype = self._network, self._training, self._network.dtype
        self.state, self._recorded = state, _shape(pieces(network, state))
        self.penalties, self.move = (Tape(self._batch, dtype, self._workspace) for _ in range(2))
        record_penalties(self.penalties, network, training)
        record_move(self.move, network, training, self.state, self.rate)


def _shape(found: list[Piece]) -> list[object]:
    return [(piece.weights, piece.arrays, piece.each) for piece in found]


def steps_taken(network: Network, state: State) -> Array | None:
    """Return how many steps each weight has taken, laid as `weights`; None of an optimizer that doesn't count them."""
    if "steps" not in state:
        return None
    taken = np.concatenate(
        [np.full(p.stop - p.start, k) for p, k in zip(network.arrays(), state["steps"], strict=True)]
    )
    return taken - state.get("missed", 0)


def _mask(t: Tape, network: Network) -> Array:
    found: Array | None = t.workspace.get("mask")
    if found is None:
        found = t.workspace["mask"] = network.penalized()
    return found


def _shared(t: Tape, key: Hashable, values: Array) -> Array:
    """Return values that nothing writes, the same for all tapes of a workspace."""
    found: Array | None = t.workspace.get(key)
    if found is None:
        values.flags.writeable = False
        found = t.workspace[key] = values
    return found
