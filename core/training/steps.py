"""Training steps: batches in random order, recorded once and replayed, and the look for what isn't finite.

A page is up to 64 batches that are gathered in one go. A blow-up is looked for once a page, and found to the step by
doing the page again from where it started.
"""

import copy
import math
from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np
from msgspec import Struct

from core.data.augment import augmented
from core.experiment import graph, learning, spec
from core.functions.optimizers import State, begin, rescaled
from core.functions.schedules import multiplier
from core.network.head import Head
from core.network.network import Network
from core.tape.array import Array, locked
from core.tape.tape import Tape
from core.training.batch_page import BatchPage

ONE = 8  # times the rounding of a number that targets may add up to but for 1
LARGE = 100.0  # of a sample's value: images should come as 0 to 1, not to 255


class Diverged(ArithmeticError):
    """The run met a number that isn't finite; it stands at the last step before that."""


class Saved(Struct, frozen=True, eq=False):
    """All that steps change."""

    step: int
    epoch: int
    position: int
    weights: Array
    statistics: Array
    state: State
    optimizer: learning.Optimizer  # whose state it is
    random: Any
    order: Any = None  # the random state that the order of the samples in hand was drawn from, None: none in hand


class Steps:
    """The steps of gradient descent of one network on the samples that `give` brings.

    `rng` draws the order of the samples, and dropout; its state of now also decides all that augmentation draws.
    Without `native`, NumPy takes all steps, with other last digits. `step` and `epoch` are how many batches were
    trained, and how many whole passes are done.
    """

    def __init__(
        self,
        network: Network,
        training: spec.Training,
        rng: np.random.Generator,
        *,
        native: bool = True,
        augment_seed: int | None = None,
    ) -> None:
        self.network, self.training, self.rng, self._native = network, training, rng, native
        self._one_class = False  # whether the targets of every sample add up to 1
        self.augment_seed = int(copy.deepcopy(rng).integers(2**63)) if augment_seed is None else augment_seed
        self.step, self.epoch = 0, 0
        self._state: State = {}
        self._order: Array = np.empty(0, np.int64)
        self._drawn_from: Any = None  # the random state that the order was drawn from
        self._position = 0
        self._pages: dict[int, BatchPage] = {}  # by the size of a batch
        self._page: BatchPage | None = None  # in hand
        self._batches, self._done = 0, 0  # of the page in hand: all of them, and those that are trained
        self._page_start: Saved | None = None
        self._weights: Array | None = None
        self._moves = False  # whether every batch has a learning rate of its own

    @property
    def head(self) -> Head:
        """The network's end for the loss of now."""
        return self.network.head(self.training.loss, one_class=self._one_class)

    @property
    def native(self) -> bool:
        """Whether native code takes the steps that are recorded."""
        return bool(self._pages) and all(page.program is not None for page in self._pages.values())

    @property
    def rate(self) -> float:
        """The learning rate of the batch to come."""
        training, per_epoch = self.training, -(-len(self._x) // self.training.batch_size)
        times = multiplier(spec.kind_of(training.schedule), training.schedule, training.warmup, self.passes, per_epoch)
        return training.learning_rate * times

    @property
    def passes(self) -> float:
        """Passes over the samples, with their fraction."""
        return self.epoch + (self._position / len(self._order) if 0 < self._position < len(self._order) else 0.0)

    def give(
        self,
        x: Array,
        y: Array,
        *,
        loss: Callable[[], float] | None = None,
        shuffle: bool = True,
        weights: Array | None = None,
    ) -> None:
        """Train on samples x (n, inputs) as the network lays them, targets y (outputs, n), from the next batch on.

        They are taken in another order every epoch, or with `shuffle` False as they lie. `loss` finds the loss of now
        over them: after a blow-up the last state is kept that has a finite one. Each sample's loss counts its `weights`
        (n,), None: all count 1.
        """
        if (weights is None) != (self._weights is None):
            self._pages.clear()
        self._weights = weights
        if len(x) != len(self._order):
            self._order, self._position = np.empty(0, np.int64), 0
        one_class = bool((np.abs(np.add.reduce(y) - 1) <= ONE * np.finfo(y.dtype).eps).all())
        if one_class is not self._one_class:
            self._one_class = one_class
            self.record_anew()
        self._x, self._y = x, np.ascontiguousarray(self.head.for_delta(y).T)
        self._loss, self._shuffle = loss, shuffle
        self.turn()

    def release(self) -> None:
        """Let go of the samples; `give` before the next step."""
        self._x, self._y, self._loss = self._x[:0], self._y[:0], None
        self.record_anew()
        self._page_start = None

    def take(self, training: spec.Training) -> None:
        """Train like this from the next batch on; what is recorded anew is only what has to be."""
        before, self.training = self.training, training
        same = {"learning_rate", "epochs", "schedule", "warmup", "target_loss", "patience", "augmentation"}
        if spec.replace(before, **{name: getattr(training, name) for name in same}) != training:
            self._pages.clear()
        if before.optimizer.__class__ != training.optimizer.__class__:
            self._state = {}
        elif before.optimizer != training.optimizer:
            self._state = rescaled(self._state, before.optimizer, training.optimizer)
        self.turn()

    def record_anew(self) -> None:
        """Forget what was recorded: the network's choices changed."""
        self._pages.clear()
        self.turn()

    def turn(self) -> None:
        """Gather anew before the next batch; what was done before can't be done again with other settings."""
        self._page, self._batches, self._done = None, 0, 0

    def advance(self, most: int = 1) -> int:
        """Train up to `most` batches, to the end of a page at most; one where the learning rate moves.

        Return the count of steps. Call it under ``np.errstate(all="ignore")``: overflow is looked for here, not by
        warnings. Raises Diverged.
        """
        page = self._page
        if page is None or self._done == self._batches:
            page = self._turn_page()
        elif self._moves:
            page.set_rate(self.rate)
        count = 1 if self._moves else min(most, self._batches - self._done)
        page.take(self._done, count)
        self._count(count, page.size)
        return self.step

    def _count(self, batches: int, size: int) -> None:
        self.step += batches
        self._done += batches
        self._position += batches * size
        if self._position >= len(self._order):
            self.epoch += 1

    def _turn_page(self) -> BatchPage:
        """Gather the next batches and remember the state they start from."""
        self.verify()
        if self._position >= len(self._order):
            n = len(self._x)
            self._drawn_from = self.rng.bit_generator.state if self._shuffle else None
            self._order, self._position = self.rng.permutation(n) if self._shuffle else np.arange(n), 0
        left = len(self._order) - self._position
        size = min(left, self.training.batch_size)
        page = self._pages.get(size) or self._record(size)
        self._page, self._batches, self._done = page, min(page.count, left // size), 0
        rows = self._order[self._position : self._position + self._batches * size]
        page.gather(self._x, self._y, rows, None if self.training.augmentation.off else self._augment)
        if self._weights is not None:
            page.weigh(self._weights[rows])
        self._page_start = self.save(self._page_start)
        self._moves = self.training.warmup > 0 or not isinstance(self.training.schedule, learning.Constant)
        page.set_rate(self.rate)
        return page

    def _augment(self, gathered: Array) -> None:
        """Change the gathered images (batches * size, height * width), of one channel, each in its own way.

        Every step draws from a generator of its own, so it is the same wherever a page starts: pausing changes nothing.
        """
        for batch, some in enumerate(np.split(gathered, self._batches)):
            rng = np.random.default_rng((self.augment_seed, self.step + batch))
            images = some.reshape(-1, *self.network.shape[:2])
            some[...] = augmented(images, self.training.augmentation, rng).reshape(some.shape)

    def _record(self, size: int) -> BatchPage:
        """Record the steps of a page for batches of `size`."""
        whole = self.training.batch_size
        most = len(self._x) // size if size == whole else 1
        page = BatchPage(
            *(size, most, self.network, self.head, self.training, self._state, self.rng),
            weighted=self._weights is not None,
            native=self._native,
        )
        # Of an epoch's last batch only the size of now is kept: a person may come with data of ever new counts.
        self._pages = {kept: self._pages[kept] for kept in self._pages if kept == whole}
        self._pages[size] = page
        return page

    def moments(self) -> dict[str, Array]:
        """Return read-only copies of the optimizer's own arrays."""
        return {name: locked(array.copy()) for name, array in self._state.items()}

    @property
    def state_bytes(self) -> int:
        """What the optimizer's own arrays take."""
        return sum(array.nbytes for array in self._state.values())

    # -- blow-up

    def verify(self) -> None:
        """Raise Diverged when a weight isn't finite, after going back to the last step where all were."""
        if self._finite():
            return
        if self._page is not None:
            self._rewind()
        for array in self._state.values():  # it came with other settings, not with a step
            array[~np.isfinite(array)] = 0

    def check_loss(self, loss: float) -> None:
        """Raise Diverged where the loss of now isn't finite and there are steps to go back, after going back."""
        if self._done and not math.isfinite(loss):
            self._rewind()

    def _finite(self) -> bool:
        """Return whether the weights and the optimizer's state are finite."""
        arrays = (self.network.weights, self.network.statistics, *self._state.values())
        with np.errstate(all="ignore"):  # where the sum of squares is finite all values are: a third of the time
            return all(math.isfinite(np.vdot(array, array)) or np.isfinite(array).all() for array in arrays)

    def _rewind(self) -> NoReturn:
        """Do the page again step by step from where it started, stop before the first bad step, raise Diverged."""
        page, batches = self._page, self._done
        assert page is not None and self._page_start is not None
        self.restore(self._page_start)
        for index in range(batches):
            before = self.save()
            page.set_rate(self.rate)
            page.take(index, 1)
            if (wrong := self._wrong(page.tape)) is not None:
                message = self._explain(before.step + 1, *wrong)
                self.restore(before)
                break
            self._count(1, page.size)
        else:
            message = self._explain(self.step, None, "loss")
        self.turn()
        raise Diverged(message)

    def _wrong(self, tape: Tape) -> tuple[int | None, str] | None:
        """Return what isn't finite after a step: the index of its layer, None where it is of none, and its name."""
        wrong = self.network.first_not_finite(tape)
        if wrong is None and not self._finite():
            sound = np.isfinite(self.network.statistics).all()
            wrong = None, "optimizer's state" if sound else "running variance of batch normalization"
        if wrong is None and self._loss is not None and not math.isfinite(self._loss()):
            wrong = None, "loss"
        return wrong

    def _explain(self, step: int, layer: int | None, what: str) -> str:
        verb = "are" if what == "weights" else "is"
        name = graph.describe(self.network.layers, self.network.largest() if layer is None else layer)
        finite = f"{verb} no longer finite" + (f", with the largest weights in {name}" if layer is None else "")
        where = f"the {what}" if layer is None else f"the {what} of {name}"
        largest = float(np.abs(self._x).max(initial=0.0))
        scale = f" The samples reach {largest:.3g}: scale them to about 1." if largest > LARGE else ""
        return (
            f"Training blew up at step {step:,}: {where} {finite}. The state after step {step - 1:,} is kept. "
            f"The learning rate {self.training.learning_rate:g} is probably too high: lower it, "
            f"and reset if the state that is kept is too far gone.{scale}"
        )

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
            self.training.optimizer,
            self.rng.bit_generator.state,
            self._drawn_from if self._position < len(self._order) else None,
        )

    def resume(self, saved: Saved) -> None:
        """Become what was saved of steps of the same kind and as many samples; ValueError where it doesn't fit."""
        if saved.order is not None:
            if not 0 <= saved.position < len(self._x):
                raise ValueError(f"it stands at sample {saved.position:,} of an epoch, which has {len(self._x):,}")
            self.rng.bit_generator.state = self._drawn_from = saved.order
            self._order = self.rng.permutation(len(self._x))
        self._state.clear()
        if not saved.state:  # no step was taken since this optimizer was chosen
            self.restore(saved)
            return
        begin(spec.kind_of(self.training.optimizer), self._state, self.network.weights, len(self.network.arrays()))
        if "steps" in self._state and "missed" in saved.state:
            self._state["missed"] = np.zeros(self.network.weights.size)
        made, came = ({name: array.shape for name, array in state.items()} for state in (self._state, saved.state))
        if made != came:
            raise ValueError(f"the optimizer keeps {made}; got {came}")
        self.restore(saved)

    def restore(self, saved: Saved) -> None:
        """Go back to what was saved."""
        self.step, self.epoch, self._position = saved.step, saved.epoch, saved.position
        self._learn(saved)
        self.rng.bit_generator.state = saved.random

    def take_learned(self, saved: Saved) -> None:
        """Take the weights, statistics and optimizer's arrays that were saved, but go on from this step."""
        self._learn(saved)
        if "steps" in self._state:  # of other counts for each layer, maybe
            self.record_anew()

    def _learn(self, saved: Saved) -> None:
        np.copyto(self.network.weights, saved.weights)
        np.copyto(self.network.statistics, saved.statistics)
        state = rescaled(saved.state, saved.optimizer, self.training.optimizer)
        for name, array in self._state.items():
            array[...] = state.get(name, 0)


def _copied(array: Array, into: Array | None) -> Array:
    if into is None:
        return array.copy()
    np.copyto(into, array)
    return into
