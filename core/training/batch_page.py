"""A page: batches of one size that are gathered in one go, and each one's recorded step."""

from collections.abc import Callable

import numpy as np

from core.experiment import learning, spec
from core.functions.optimizers import State
from core.native import program
from core.network.head import Head
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Signal, Tape, Workspace
from core.training import update

# Batches gathered and recorded at once: one gather for many steps (1.1 x), and never more than fits a cache.
PAGE_BATCHES, PAGE_VALUES = 64, 1_000_000


class BatchPage:
    """Up to `most` batches of `size` samples, whose steps share their buffers.

    `state` are the optimizer's own arrays; `rng` draws dropout. `weighted`, each sample's loss counts a number of its
    own, which `weigh` brings. With `native`, native code takes the steps where there is a library and a kernel for
    every call; else NumPy does.

    Attributes
    ----------
    x, y
        The batches' samples, each (size, inputs), or (inputs, size) where the network reads columns; and their targets
        (batches, outputs, size).
    count
        How many batches there is room for.
    gathered
        The samples (batches * size, inputs) as they come from the data, or augmented.
    """

    def __init__(
        self,
        size: int,
        most: int,
        network: Network,
        head: Head,
        training: spec.Training,
        state: State,
        rng: np.random.Generator,
        *,
        weighted: bool = False,
        native: bool = True,
    ) -> None:
        dtype, self._rows = network.dtype, network.reads_rows
        values = size * (network.inputs + network.outputs + 2)
        self.count = count = max(1, min(PAGE_BATCHES, PAGE_VALUES // values, most))
        # Samples stay the rows that they are in the data where nothing but dense layers reads them: 1.2 x on digits.
        whole = np.ones((count, size, network.inputs + 1) if self._rows else (count, network.inputs + 1, size), dtype)
        fulls = whole.transpose(0, 2, 1) if self._rows else whole
        self.size, self.x = size, whole[:, :, :-1] if self._rows else whole[:, :-1]
        self.y = np.zeros((count, network.outputs, size), dtype)
        self.gathered = np.empty((count * size, network.inputs), dtype)
        self._rate, self._times = np.zeros((), dtype), 1.0
        straight = isinstance(training.optimizer, learning.SGD) and update.plain(training)
        self._weights = np.ones((count, 1, size), dtype) if weighted else None
        workspace = Workspace()

        def recorded(batch: int) -> Tape:
            t = Tape(size, dtype, workspace, rng=rng)
            full, y = Signal.over(fulls[batch]), self.y[batch]
            weights = None if self._weights is None else self._weights[batch]
            if straight:
                self._times = -network.record_step(t, full, y, head, self._rate, weights)
            else:
                network.record_step(t, full, y, head, weights=weights)
                update.record_penalties(t, network, training)
                update.record_move(t, network, training, state, self._rate)
            return t

        # The first two steps tell how all of them lie, which is enough for native code; NumPy wants every one.
        self._tapes = [recorded(batch) for batch in range(min(2, count))]
        self.program = program(self._tapes, self.x if self._rows else None) if native else None
        if self.program is None:
            self._tapes += [recorded(batch) for batch in range(2, count)]

    def gather(self, x: Array, y: Array, rows: Array, change: Callable[[Array], None] | None) -> None:
        """Write the samples x[rows], whole batches, and their targets to where steps read them; `change` augments."""
        count, made = len(rows) // self.size, self.program
        if change is not None or made is None or not made.gather(x, rows):
            gathered = self.gathered[: len(rows)]
            # "clip" writes into the buffer itself, without a new array for the check of each row (1.1 x on digits).
            np.take(x, rows, 0, gathered, "clip")
            if change is not None:
                change(gathered)
            batches = gathered.reshape(count, self.size, -1)
            self.x[:count] = batches if self._rows else batches.transpose(0, 2, 1)
            if made is not None:
                made.gathered()
        self.y[:count] = y[rows].reshape(count, self.size, -1).transpose(0, 2, 1)

    @property
    def tape(self) -> Tape:
        """The first step as it is recorded; all steps share its buffers."""
        return self._tapes[0]

    def weigh(self, weights: Array) -> None:
        """Take how much each of the gathered samples counts (n,)."""
        assert self._weights is not None
        self._weights[: len(weights) // self.size, 0] = weights.reshape(-1, self.size)

    def set_rate(self, rate: float) -> None:
        """Take the steps to come with this learning rate."""
        self._rate[...] = rate * self._times

    def take(self, first: int, count: int) -> None:
        """Take `count` of the steps, from `first` on."""
        if self.program is not None:
            self.program.run(first, count)
            return
        for tape in self._tapes[first : first + count]:
            for call in tape.calls:
                call()
