"""A page: batches of one size that are gathered in one go, and each one's recorded step."""

from collections.abc import Callable

import numpy as np

from core.experiment import learning, spec
from core.functions.optimizers import State
from core.network.head import Head
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Signal, Tape, Workspace
from core.training import update
from core.training.native import compiled

# Batches gathered and recorded at once: one gather for many steps (1.1 x), and never more than fits a cache.
PAGE_BATCHES, PAGE_VALUES = 64, 1_000_000


class BatchPage:
    """Up to `most` batches of `size` samples, whose steps share their buffers.

    `state` are the optimizer's own arrays; `rng` draws dropout. `weighted`, each sample's loss counts a number of its
    own, which `weigh` brings. With `compile_it` the steps become one function, where that can be had; NumPy takes them
    until it is there.

    Attributes
    ----------
    x, y
        The batches' samples, each (size, inputs), or (inputs, size) where the network reads columns; and their targets
        (batches, outputs, size).
    gathered
        The samples (batches * size, inputs) as they come from the data, or augmented.
    runs
        Whether it is the compiled function that takes the steps.
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
        compile_it: bool,
        weighted: bool = False,
    ) -> None:
        dtype, self._rows = network.dtype, network.reads_rows
        count = max(1, min(PAGE_BATCHES, PAGE_VALUES // (size * (network.inputs + network.outputs + 2)), most))
        # Samples stay the rows that they are in the data where nothing but dense layers reads them: 1.2 x on digits.
        whole = np.ones((count, size, network.inputs + 1) if self._rows else (count, network.inputs + 1, size), dtype)
        fulls = whole.transpose(0, 2, 1) if self._rows else whole
        self.size, self.x = size, whole[:, :, :-1] if self._rows else whole[:, :-1]
        self.y = np.zeros((count, network.outputs, size), dtype)
        self.gathered = np.empty((count * size, network.inputs), dtype)
        self._rate, self._times = np.zeros((), dtype), 1.0
        straight = isinstance(training.optimizer, learning.SGD) and update.plain(training)
        self.tapes: list[Tape] = []
        self._weights = np.ones((count, 1, size), dtype) if weighted else None
        workspace = Workspace()
        each_weights = [None] * count if self._weights is None else list(self._weights)
        for full, y, weights in zip(fulls, self.y, each_weights, strict=True):
            t = Tape(size, dtype, workspace, rng=rng)
            if straight:
                self._times = -network.record_step(t, Signal.over(full), y, head, self._rate, weights)
            else:
                network.record_step(t, Signal.over(full), y, head, weights=weights)
                update.record_penalties(t, network, training)
                update.record_move(t, network, training, state, self._rate)
            self.tapes.append(t)
        self.program = compiled.page(self.tapes, x=self.x if self._rows else None) if compile_it else None
        self.runs = False

    def gather(self, x: Array, y: Array, rows: Array, change: Callable[[Array], None] | None) -> None:
        """Write the samples x[rows], whole batches, and their targets to where steps read them; `change` augments."""
        count, program = len(rows) // self.size, self.program
        self.runs = program is not None and program.ready()
        if change is not None or not (self.runs and program is not None and program.gather(x, rows)):
            gathered = self.gathered[: len(rows)]
            # "clip" writes into the buffer itself, without a new array for the check of each row (1.1 x on digits).
            np.take(x, rows, 0, gathered, "clip")
            if change is not None:
                change(gathered)
            batches = gathered.reshape(count, self.size, -1)
            self.x[:count] = batches if self._rows else batches.transpose(0, 2, 1)
            if program is not None:
                program.gathered()
        self.y[:count] = y[rows].reshape(count, self.size, -1).transpose(0, 2, 1)

    def weigh(self, weights: Array) -> None:
        """Take how much each of the gathered samples counts (n,)."""
        assert self._weights is not None
        self._weights[: len(weights) // self.size, 0] = weights.reshape(-1, self.size)

    def set_rate(self, rate: float) -> None:
        """Take the steps to come with this learning rate."""
        self._rate[...] = rate * self._times

    def take(self, first: int, count: int) -> None:
        """Take `count` of the steps, from `first` on."""
        if self.runs and self.program is not None:
            self.program.run(first, count)
            return
        for tape in self.tapes[first : first + count]:
            for call in tape.calls:
                call()
