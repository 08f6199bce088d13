"""Training steps: batches in random order, recorded once and replayed, and the look for what isn't finite.

A page is up to 64 batches that are gathered in one go. A blow-up is looked for once a page, and found to the step by
doing the page again from where it started.
"""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.data.augment import augmented
from core.experiment import graph, spec
from core.functions.optimizers import State
from core.functions.schedules import multiplier
from core.network.head import Head
from core.network.network import Network
from core.tape.blas import Array
from core.tape.tape import Signal, Tape, Workspace
from core.training import compiled, update

# Batches gathered and recorded at once: one gather for many steps (1.1 x), and never more than fits a cache.
PAGE_BATCHES, PAGE_VALUES = 64, 1_000_000
LARGE = 100.0  # of a sample's value: images should come as 0 to 1, not to 255


class Diverged(ArithmeticError):
    """The run met a number that isn't finite; it stands at the last step before that."""


@dataclass(eq=False)
class _Page:
    """Batches of one size that are gathered together, and each one's recorded step."""

    x: Array  # the batches' samples, each (size, inputs), or (inputs, size) where the network reads columns
    y: Array  # (batches, outputs, size)
    gathered: Array  # (batches * size, inputs), as it comes from the data, or augmented
    tapes: list[Tape]
    rate: Array
    factor: float
    program: compiled.Program | None = None  # the tapes in one function, where that can be had
    runs: bool = False  # whether it is what takes the steps

    def take(self, tapes: list[Tape], first: int) -> None:
        """Take the steps of `tapes`, which are the page's from `first` on."""
        if self.runs and self.program is not None:
            self.program.run(first, len(tapes))
            return
        for tape in tapes:
            for call in tape.calls:
                call()


@dataclass(frozen=True, eq=False)
class Saved:
    """All that steps change."""

    step: int
    epoch: int
    position: int
    weights: Array
    statistics: Array
    state: State
    random: Any


class Steps:
    """The steps of gradient descent of one network on samples x.

    Parameters
    ----------
    network
        Whose weights are trained; its shape fits x.
    training
        How; may be exchanged by `take`.
    rng
        Draws the order of the samples, and dropout. Its state of now also decides all that augmentation draws.
    compiled
        Whether small steps are compiled, where there is a compiler (see `compiled.py`): NumPy begins, the compiled
        steps take over at a page's turn, with other last digits.

    Attributes
    ----------
    step, epoch
        How many batches were trained, how many whole passes are done.
    chunk
        Steps that are taken between two looks from outside, a page at most; one where the learning rate moves.
    """

    def __init__(
        self, network: Network, training: spec.Training, rng: np.random.Generator, *, compiled: bool = False
    ) -> None:
        self.network, self.training, self.rng, self.compiled = network, training, rng, compiled
        self._augment_seed = int(copy.deepcopy(rng).integers(2**63))
        self.chunk = 1
        self.step, self.epoch = 0, 0
        self.shuffle = True
        self.loss_is_finite: Callable[[], bool] = lambda: True  # who goes on from a kept state must see a loss
        self._state: State = {}
        self._rate = np.zeros((), network.dtype)
        self._order: Array = np.empty(0, np.int64)
        self._position = 0
        self._pages: dict[int, _Page] = {}
        self._page: list[Tape] = []
        self._whole_page: _Page | None = None  # that the tapes in hand are of
        self._done_in_page = 0
        self._page_start: Saved | None = None
        self._turn = False

    @property
    def head(self) -> Head:
        """The network's end for the loss of now."""
        return self.network.head(self.training.loss)

    @property
    def rate(self) -> float:
        """The learning rate of the batch to come."""
        return self.training.learning_rate * self._multiplier()

    @property
    def passes(self) -> float:
        """Passes over the samples, with their fraction."""
        return self.epoch + (self._position / len(self._order) if 0 < self._position < len(self._order) else 0.0)

    def give(self, x: Array, y: Array) -> None:
        """Train on samples x (n, inputs) as the network lays them, targets y (outputs, n), from the next batch on."""
        if len(x) != len(self._order):
            self._order, self._position = np.empty(0, np.int64), 0
        self._x, self._y = x, np.ascontiguousarray(self.head.for_delta(y).T)
        self.turn()

    def release(self) -> None:
        """Let go of the samples; `give` before the next step."""
        self._x, self._y = self._x[:0], self._y[:0]
        self._pages.clear()
        self._page, self._whole_page, self._page_start = [], None, None
        self.turn()

    def take(self, training: spec.Training) -> None:
        """Train like this from the next batch on; what is recorded anew is only what has to be."""
        before, self.training = self.training, training
        same = {"learning_rate", "epochs", "schedule", "warmup", "target_loss", "patience", "augmentation"}
        if spec.replace(before, **{name: getattr(training, name) for name in same}) != training:
            self._pages.clear()
        if before.optimizer.__class__ != training.optimizer.__class__:
            self._state = {}
        self.turn()

    def record_anew(self) -> None:
        """Forget what was recorded: the network's choices changed."""
        self._pages.clear()
        self.turn()

    def turn(self) -> None:
        """Gather anew before the next batch; what was done before can't be done again with other settings."""
        self._turn, self._done_in_page = True, 0

    def __iter__(self) -> Iterator[int]:
        """Train one batch after the other without end; yield the count of steps after each `chunk`.

        Call it under ``np.errstate(all="ignore")``: overflow is looked for here, not by warnings. Raises Diverged.
        """
        while True:
            self.verify()
            if self._position >= len(self._order):
                n = len(self._x)
                self._order, self._position = self.rng.permutation(n) if self.shuffle else np.arange(n), 0
            size, page = self._turn_page()
            self._whole_page = page
            self._turn = False
            moves = self.training.warmup > 0 or not isinstance(self.training.schedule, spec.Constant)
            self._set_rate(page)
            while not self._turn and self._done_in_page < len(self._page):
                first = self._done_in_page
                tapes = self._page[first : first + (1 if moves else self.chunk)]
                if moves:
                    self._set_rate(page)
                page.take(tapes, first)
                self._advance(len(tapes), size)
                yield self.step

    def _set_rate(self, page: _Page) -> None:
        """Set the learning rate of the next batch."""
        self._rate[...] = self.rate
        page.rate[...] = -self.rate * page.factor

    def _multiplier(self) -> float:
        training, per_epoch = self.training, -(-len(self._x) // self.training.batch_size)
        return multiplier(spec.kind_of(training.schedule), training.schedule, training.warmup, self.passes, per_epoch)

    def _advance(self, count: int, size: int) -> None:
        self.step += count
        self._done_in_page += count
        self._position += count * size
        if self._position >= len(self._order):
            self.epoch += 1

    def _turn_page(self) -> tuple[int, _Page]:
        """Gather the next batches and remember the state they start from; return their size and the page."""
        left, size = len(self._order) - self._position, self.training.batch_size
        if left < size:
            size = left
        page = self._pages.get(size) or self._record(size)
        count = min(len(page.tapes), left // size)
        rows = self._order[self._position : self._position + count * size]
        page.runs = page.program is not None and page.program.ready()
        if not (page.runs and page.program and self.training.augmentation.off and page.program.gather(self._x, rows)):
            self._gather(page, rows, count)
        page.y[:count] = self._y[rows].reshape(count, size, -1).transpose(0, 2, 1)
        self._page, self._done_in_page = page.tapes[:count], 0
        self._page_start = self.save(self._page_start)
        return size, page

    def _gather(self, page: _Page, rows: Array, count: int) -> None:
        """Write the samples of `count` batches, `rows` of the data, augmented, to where the steps read them."""
        gathered, size = page.gathered[: len(rows)], len(rows) // count
        # "clip" writes into the buffer itself, without a new array for the check of each row (1.1 x on digits).
        np.take(self._x, rows, 0, gathered, "clip")
        if not self.training.augmentation.off:
            self._augment(gathered, size)
        x = gathered.reshape(count, size, -1)
        page.x[:count] = x if self.network.reads_rows else x.transpose(0, 2, 1)
        if page.program is not None:
            page.program.gathered()

    def _augment(self, gathered: Array, size: int) -> None:
        """Change the gathered images (batches * size, height * width), of one channel, each in its own way.

        Every step draws from a generator of its own, so it is the same wherever a page starts: pausing changes nothing.
        """
        for batch, start in enumerate(range(0, len(gathered), size)):
            rng = np.random.default_rng((self._augment_seed, self.step + batch))
            some = gathered[start : start + size]
            images = some.reshape(size, *self.network.shape[:2])
            some[...] = augmented(images, self.training.augmentation, rng).reshape(some.shape)

    def _record(self, size: int) -> _Page:
        """Record the step for batches of `size`, once for each batch of a page; they share their buffers."""
        network, training, head, dtype = self.network, self.training, self.head, self.network.dtype
        values = size * (network.inputs + network.outputs + 2)
        full = len(self._x) // size if size == training.batch_size else 1
        count = max(1, min(PAGE_BATCHES, PAGE_VALUES // values, full))
        # Samples stay the rows that they are in the data where nothing but dense layers reads them: 1.2 x on digits.
        shape = (size, network.inputs + 1) if network.reads_rows else (network.inputs + 1, size)
        whole = np.ones((count, *shape), dtype)
        fulls = whole.transpose(0, 2, 1) if network.reads_rows else whole
        x = whole[:, :, :-1] if network.reads_rows else whole[:, :-1]
        y = np.zeros((count, network.outputs, size), dtype)
        penalized = training.l1 or training.l2 or training.clip_norm
        straight = isinstance(training.optimizer, spec.SGD) and not penalized
        gathered = np.empty((count * size, network.inputs), dtype)
        page = _Page(x, y, gathered, [], np.zeros((), dtype), 0.0)
        workspace = Workspace()
        for full, y_batch in zip(fulls, y, strict=True):
            t = Tape(size, dtype, workspace, rng=self.rng)
            network.record_kept(t)
            page.factor = network.record_step(t, Signal.over(full), y_batch, head, page.rate if straight else None)
            if not straight:
                update.record_penalties(t, network, training)
                update.record_move(t, network, training, self._state, self._rate)
            network.record_held(t)
            page.tapes.append(t)
        if self.compiled:
            page.program = compiled.page(page.tapes, x=x if network.reads_rows else None)
        # Of an epoch's last batch only the size of now is kept: a person may come with data of ever new counts.
        self._pages = {kept: self._pages[kept] for kept in self._pages if kept == training.batch_size}
        self._pages[size] = page
        return page

    def moments(self) -> dict[str, Array]:
        """Return read-only copies of the optimizer's own arrays."""
        found = {name: array.copy() for name, array in self._state.items()}
        for array in found.values():
            array.flags.writeable = False
        return found

    @property
    def state_bytes(self) -> int:
        """What the optimizer's own arrays take."""
        return sum(array.nbytes for array in self._state.values())

    # -- blow-up

    def verify(self) -> None:
        """Raise Diverged when a weight isn't finite, after going back to the last step where all were."""
        if not self._finite():
            self.rewind()

    def _finite(self) -> bool:
        """Return whether the weights and the optimizer's state are finite."""
        arrays = (self.network.weights, self.network.statistics, *self._state.values())
        return all(_all_finite(np.ravel(array)) for array in arrays)

    def can_rewind(self) -> bool:
        """Whether there are steps to go back."""
        return self._done_in_page > 0

    def rewind(self) -> None:
        """Do the page again step by step from where it started, stop before the first bad step, raise Diverged."""
        assert self._page_start is not None and self._whole_page is not None
        done = self._page[: self._done_in_page]
        self.restore(self._page_start)
        for index, tape in enumerate(done):
            before = self.save()
            self._set_rate(self._whole_page)
            self._whole_page.take([tape], index)
            wrong = self.network.first_not_finite(tape)
            if wrong is None and not self._finite():
                sound = np.isfinite(self.network.statistics).all()
                wrong = None, "optimizer's state" if sound else "running variance of batch normalization"
            if wrong is None and not self.loss_is_finite():
                wrong = None, "loss"
            if wrong is not None:
                message = self._explain(before.step + 1, *wrong)
                self.restore(before)
                self.turn()
                raise Diverged(message)
            self._advance(1, tape.batch)
        self.turn()
        raise Diverged(self._explain(self.step, None, "loss"))

    def _explain(self, step: int, layer: int | None, what: str) -> str:
        verb = "are" if what == "weights" else "is"
        name = graph.describe(self.network.layers, self.network.largest() if layer is None else layer)
        finite = f"{verb} no longer finite" + (f", with the largest weights in {name}" if layer is None else "")
        where = f"the {what}" if layer is None else f"the {what} of {name}"
        return (
            f"Training blew up at step {step:,}: {where} {finite}. The state after step {step - 1:,} is kept. "
            f"The learning rate {self.training.learning_rate:g} is probably too high: lower it, "
            f"and reset if the state that is kept is too far gone.{self._of_the_samples()}"
        )

    def _of_the_samples(self) -> str:
        largest = float(np.abs(self._x).max(initial=0.0))
        return f" The samples reach {largest:.3g}: scale them to about 1." if largest > LARGE else ""

    def save(self, over: Saved | None = None) -> Saved:
        """Return a copy of all that steps change; into the arrays of `over`, which is lost (5 x for large networks)."""
        weights, statistics, state = (over.weights, over.statistics, over.state) if over else (None, None, {})
        return Saved(
            self.step,
            self.epoch,
            self._position,
            _copied(self.network.weights, weights),
            _copied(self.network.statistics, statistics),
            {name: _copied(array, state.get(name)) for name, array in self._state.items()},
            self.rng.bit_generator.state,
        )

    def restore(self, saved: Saved) -> None:
        """Go back to what was saved."""
        self.step, self.epoch, self._position = saved.step, saved.epoch, saved.position
        self.take_learned(saved)
        self.rng.bit_generator.state = saved.random

    def take_learned(self, saved: Saved) -> None:
        """Take the weights, statistics and optimizer's arrays that were saved, but go on from this step."""
        np.copyto(self.network.weights, saved.weights)
        np.copyto(self.network.statistics, saved.statistics)
        for name, array in self._state.items():
            array[...] = saved.state.get(name, 0)


def _all_finite(array: Array) -> bool:
    with np.errstate(all="ignore"):  # where the sum of squares is finite all values are: a third of the time
        return bool(np.isfinite(np.dot(array, array)) or np.isfinite(array).all())


def _copied(array: Array, into: Array | None) -> Array:
    if into is None:
        return array.copy()
    np.copyto(into, array)
    return into
