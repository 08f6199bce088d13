"""The predictor: a network's answers for fixed samples, which class they speak for, and how surely."""

from collections.abc import Callable
from typing import Any

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.network.network import Network
from core.network.recording import Recording
from core.tape.blas import Array
from core.tape.tape import Tape
from core.wording import said

# Samples a forward pass takes at once: few enough that small layers stay in cache (1.4 x), more where all layers are
# narrower than NARROW (half the time), and where they are wide.
BLOCK, NARROW, WIDE_BLOCK, WIDE_PARAMETERS = 128, 64, 1024, 250_000
SURE = 0.7  # a probability below this is said to be a guess


class Predictor:
    """The network's answers for fixed samples x (n, inputs), recorded once: `answer` replays it with weights of now.

    Of several arrays x the answers lie one after the other.
    """

    def __init__(self, network: Network, *x: Array) -> None:
        n, outputs, dtype = sum(map(len, x)), network.outputs, network.dtype
        widest = max(network.inputs, *(node.units for node in network.nodes))
        block = BLOCK * max(1, NARROW // widest) if network.weights.size < WIDE_PARAMETERS else WIDE_BLOCK
        self.logits, self.outputs = np.empty((outputs, n), dtype), np.empty((outputs, n), dtype)
        self._blocks: list[list[Any]] = []
        recordings: dict[int, Recording] = {}
        done = 0
        for some in (piece[start : start + block] for piece in x for start in range(0, len(piece), block)):
            recording = recordings.get(len(some)) or Recording(network, len(some))
            recordings[len(some)] = recording
            t = Tape(len(some), dtype)
            t(np.copyto, recording.given.body, some.T)
            t.calls += recording.tape.calls
            t(np.copyto, self.logits[:, done : done + len(some)], recording.logits)
            self._blocks.append(t.calls)
            done += len(some)
        if n:
            end = Tape(n, dtype)
            ACTIVATIONS[network.output_activation].forward(end, self.logits, self.outputs)
            self._blocks.append(end.calls)

    def answer(self, between: Callable[[], None] | None = None) -> tuple[Array, Array]:
        """Return logits and outputs, each (outputs, samples); the arrays are written anew by the next call.

        `between` is called before every block of samples: there others may go first, or it may raise to end the call.
        """
        for calls in self._blocks:
            if between is not None:
                between()
            for call in calls:
                call()
        return self.logits, self.outputs


def probabilities(outputs: Array, activation: str) -> Array:
    """Return each class's share (classes, points) for outputs (outputs, points), whatever the output activation."""
    share = (outputs + 1) / 2 if activation == "tanh" else outputs
    if activation == "softmax":
        return share
    share = np.clip(share, 0, 1)
    if len(share) == 1:
        return np.concatenate([1 - share, share])
    total = share.sum(axis=0)
    shares: Array = np.where(total > 0, share / np.where(total > 0, total, 1), 1 / len(share))
    return shares


def classes_of(outputs: Array, activation: str) -> Array:
    """Return the class (points,) that outputs (outputs, points) speak for."""
    middle = 0.0 if activation == "tanh" else 0.5
    if len(outputs) == 2:  # 10 x faster, as every row of a curve asks for it
        found: Array = outputs[1] > outputs[0]
    else:
        found = outputs[0] >= middle if len(outputs) == 1 else outputs.argmax(axis=0)
    return found.astype(np.int64)


def sentence(shares: Array, names: tuple[str, ...] = ()) -> str:
    """Return what probabilities (classes,) say, and how sure: "7", or "not sure: 4 or 9"; by `names` if given."""
    first, second = (int(k) for k in np.argsort(-shares, kind="stable")[:2])
    name, other = (names[first], names[second]) if names else (f"{first}", f"{second}")
    return name if shares[first] >= SURE else said("not sure: {first} or {second}", first=name, second=other)
