"""The predictor: a network's answers for fixed samples, which class they speak for, and how surely."""

from collections.abc import Callable

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.native import program
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
        self._blocks: list[_Blocks] = []
        recordings: dict[int, Recording] = {}
        done = 0
        for piece in x:
            for size, starts in _blocks(len(piece), block):
                recording = recordings[size] = recordings.get(size) or Recording(network, size)
                tapes = []
                for start in starts:
                    t = Tape(size, dtype)
                    t(np.copyto, recording.given.body, piece[start : start + size].T)
                    t.calls += recording.tape.calls
                    t(np.copyto, self.logits[:, done : done + size], recording.logits)
                    tapes.append(t)
                    done += size
                self._blocks.append(_Blocks(tapes))
        if n:
            end = Tape(n, dtype)
            ACTIVATIONS[network.output_activation].forward(end, self.logits, self.outputs)
            self._blocks.append(_Blocks([end]))

    def answer(self, between: Callable[[], None] | None = None) -> tuple[Array, Array]:
        """Return logits and outputs, each (outputs, samples); the arrays are written anew by the next call.

        `between` is called before every block of samples: there others may go first, or it may raise to end the call.
        """
        for blocks in self._blocks:
            blocks.take(between)
        return self.logits, self.outputs


class _Blocks:
    """Blocks of as many samples each, one after the other."""

    def __init__(self, tapes: list[Tape]) -> None:
        self._count, self._program = len(tapes), program(tapes[:2])
        self._tapes = tapes if self._program is None else []

    def take(self, between: Callable[[], None] | None) -> None:
        """Compute all of them; `between` is called before each."""
        if self._program is not None and between is None:
            self._program.run(0, self._count)
            return
        for index in range(self._count):
            if between is not None:
                between()
            if self._program is not None:
                self._program.run(index, 1)
            else:
                self._tapes[index].replay()


def _blocks(samples: int, most: int) -> list[tuple[int, range]]:
    """Return the sizes of blocks and where blocks of such a size start: whole ones, and one of what is left over."""
    whole, rest = divmod(samples, most)
    found = [(most, range(0, whole * most, most)), (rest, range(whole * most, samples, max(1, rest)))]
    return [(size, starts) for size, starts in found if len(starts)]


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
