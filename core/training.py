"""The run: a plain generator of steps with everything inside that a step depends on.

The same experiment gives the same run, bit for bit on one platform. Settings may change between two batches
(`Run.apply`) without a weight being lost. A blow-up stops the run at the last finite state (`Diverged`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from core import datasets, spec, stack
from core.blas import Array
from core.moment import Boundary, Snapshot, extent_of
from core.network import Head, Network, Predictor, classes_of, probabilities
from core.optimizers import OPTIMIZERS, State
from core.tape import Signal, Tape, Workspace

# Batches gathered and recorded at once: one gather for many steps (1.1 x), and never more than fits a cache.
PAGE_BATCHES, PAGE_VALUES = 64, 500_000


class Diverged(ArithmeticError):
    """The run met a number that isn't finite; it stands at the last step before that."""


@dataclass(eq=False)
class _Page:
    """Batches of one size that are gathered together, and each one's recorded step."""

    x: Array  # (batches, inputs + 1, size), the last row of each batch is 1
    y: Array  # (batches, outputs, size)
    tapes: list[Tape]
    rate: Array
    factor: float


class Run:
    """One training run of an experiment.

    Parameters
    ----------
    experiment
        Checked first: SpecError when it can't be run.
    dtype
        Of all arithmetic; float32 trains faster, float64 is for looking closely.
    """

    def __init__(self, experiment: spec.Experiment, dtype: Any = np.float32) -> None:
        stack.check(experiment)
        self.experiment = experiment
        self.dtype = np.dtype(dtype)
        self.step, self.epoch = 0, 0
        self.network = Network(experiment.layers, experiment.data.features, dtype)
        self._rng = np.random.default_rng(experiment.seed)
        self.network.initialize(self._rng)
        self._state: State = {}
        self._rate = np.zeros((), self.dtype)
        self._order: Array = np.empty(0, np.int64)
        self._position = 0
        self._predictors: dict[object, Predictor] = {}
        self._pages: dict[int, _Page] = {}
        self._page: list[Tape] = []
        self._done_in_page = 0
        self._page_start: _Saved | None = None
        self._turn = False
        self._take_data()
        self._take_training()

    @property
    def head(self) -> Head:
        """The network's end for the loss of now."""
        return self.network.head(self.experiment.training.loss)

    def apply(self, experiment: spec.Experiment) -> None:
        """Go on with other settings from the next batch on; ValueError where the structure differs.

        Learning rate, batch size, optimizer, penalties, dropout rates, loss and data change at once. Seed and
        initializers speak of the start, and show in the next run.
        """
        if experiment is self.experiment:
            return
        if experiment.structure() != self.experiment.structure():
            raise ValueError("the network's structure differs: that takes a new run")
        stack.check(experiment)
        self.verify()
        before, self.experiment = self.experiment, experiment
        if experiment.data != before.data:
            self._order, self._position = np.empty(0, np.int64), 0
            self._take_data()
        elif experiment.training.loss != before.training.loss:
            self._take_targets()
        self.network.set_dropout(experiment.layers)
        self._take_training()
        old, new = before.training, experiment.training
        keeps = spec.replace(old, learning_rate=new.learning_rate, epochs=new.epochs) == new
        if not keeps or experiment.layers != before.layers or experiment.data != before.data:
            self._pages.clear()
        self._turn, self._done_in_page = True, 0  # what was done before can't be done again with other settings

    def _take_data(self) -> None:
        data = self.experiment.data
        self.points = datasets.make(data.dataset, data.samples, data.classes, data.noise, data.test_fraction, data.seed)
        self.extent = extent_of(np.concatenate([self.points.x_train, self.points.x_test]))
        self._x = self.points.x_train.astype(self.dtype)
        self._predictors.clear()
        self._take_targets()

    def _take_targets(self) -> None:
        head = self.head
        self._y = {
            "train": head.targets(self.points.y_train, self.dtype),
            "test": head.targets(self.points.y_test, self.dtype),
        }
        self._delta_targets = np.ascontiguousarray(head.for_delta(self._y["train"]).T)

    def _take_training(self) -> None:
        training = self.experiment.training
        self._rate[...] = training.learning_rate
        for page in self._pages.values():
            page.rate[...] = -training.learning_rate * page.factor
        if getattr(self, "_optimizer", None) != training.optimizer.__class__:
            self._state = {}
            self._optimizer = training.optimizer.__class__

    def steps(self) -> Iterator[int]:
        """Train one batch after the other without end; yield the count of steps after each.

        Call it under ``np.errstate(all="ignore")``: overflow is looked for here, not by warnings. Raises Diverged.
        """
        while True:
            self.verify()
            if self._position >= len(self._order):
                self._order, self._position = self._rng.permutation(len(self._x)), 0
            size = self._turn_page()
            self._turn = False
            for tape in self._page:
                for call in tape.calls:
                    call()
                self.step += 1
                self._done_in_page += 1
                self._position += size
                if self._position >= len(self._order):
                    self.epoch += 1
                yield self.step
                if self._turn:
                    break

    def _turn_page(self) -> int:
        """Gather the next batches and remember the state they start from; return their size."""
        left, size = len(self._order) - self._position, self.experiment.training.batch_size
        if left < size:
            size = left
        page = self._pages.get(size) or self._record(size)
        count = min(len(page.tapes), left // size)
        rows = self._order[self._position : self._position + count * size]
        page.x[:count, :-1] = self._x[rows].reshape(count, size, -1).transpose(0, 2, 1)
        page.y[:count] = self._delta_targets[rows].reshape(count, size, -1).transpose(0, 2, 1)
        self._page, self._done_in_page = page.tapes[:count], 0
        self._page_start = self._save()
        return size

    def _record(self, size: int) -> _Page:
        """Record the step for batches of `size`, once for each batch of a page; they share their buffers."""
        network, training, head = self.network, self.experiment.training, self.head
        values = size * (network.inputs + network.outputs + 2)
        full = len(self._x) // size if size == training.batch_size else 1
        count = max(1, min(PAGE_BATCHES, PAGE_VALUES // values, full))
        x = np.ones((count, network.inputs + 1, size), self.dtype)
        y = np.zeros((count, network.outputs, size), self.dtype)
        straight = isinstance(training.optimizer, spec.SGD) and not training.l1 and not training.l2
        page = _Page(x, y, [], np.zeros(()), 0.0)
        workspace = Workspace()
        for x_batch, y_batch in zip(x, y, strict=True):
            t = Tape(size, self.dtype, workspace)
            page.factor = network.record_step(
                t, Signal.over(x_batch), y_batch, head, self._rng, page.rate if straight else None
            )
            if not straight:
                self._record_update(t)
            page.tapes.append(t)
        page.rate[...] = -training.learning_rate * page.factor
        self._pages[size] = page
        return page

    def _record_update(self, t: Tape) -> None:
        """Record the penalties' gradient and the optimizer."""
        training, weights, gradient = self.experiment.training, self.network.weights, self.network.gradient
        if training.l1 or training.l2:
            penalty = t.workspace.setdefault("penalty", np.empty_like(weights))
            # 1 for weights, 0 for biases, which carry no penalty
            mask = t.workspace.get("mask")
            if mask is None:
                mask = t.workspace["mask"] = np.concatenate(
                    [np.tile(np.arange(d.inputs + 1) < d.inputs, d.units) for d in self.network.dense]
                ).astype(self.dtype)
            for strength, function in ((training.l2, np.positive), (training.l1, np.sign)):
                if strength:
                    t(function, weights, penalty)
                    t(np.multiply, penalty, mask, penalty)
                    t(np.multiply, penalty, t.constant(strength), penalty)
                    t(np.add, gradient, penalty, gradient)
        name = training.optimizer.__struct_config__.tag
        OPTIMIZERS[str(name)](t, weights, gradient, self._state, training.optimizer, self._rate)

    # -- blow-up: looked for once a page, found to the step by doing the page again

    def verify(self) -> None:
        """Raise Diverged when a weight isn't finite, after going back to the last step where all were."""
        if not self._finite():
            self._rewind()

    def _finite(self) -> bool:
        """Say whether the weights and what the optimizer keeps are finite."""
        return all(bool(np.isfinite(array).all()) for array in (self.network.weights, *self._state.values()))

    def _rewind(self) -> None:
        """Do the page again step by step from where it started, and stop before the first bad step."""
        assert self._page_start is not None
        done, self._done_in_page, self._turn = self._done_in_page, 0, True
        self._restore(self._page_start)
        for tape in self._page[:done]:
            before = self._save()
            tape.replay()
            wrong = self.network.first_not_finite(tape)
            if wrong is None and not self._finite():
                wrong = None, "optimizer's state"
            if wrong is None and not np.isfinite(self._losses("train")[0]):  # who goes on from here must see a loss
                wrong = None, "loss"
            if wrong is not None:
                message = self._explain(before.step + 1, *wrong)
                self._restore(before)
                raise Diverged(message)
            self._advance(tape.batch)
        raise Diverged(self._explain(self.step, None, "loss"))

    def _advance(self, size: int) -> None:
        self.step += 1
        self._position += size
        self.epoch += self._position >= len(self._order)

    def _explain(self, step: int, layer: int | None, what: str) -> str:
        verb = "are" if what == "weights" else "is"
        name = stack.describe(self.experiment.layers, self.network.largest() if layer is None else layer)
        finite = f"{verb} no longer finite" + (f", with the largest weights in {name}" if layer is None else "")
        where = f"the {what}" if layer is None else f"the {what} of {name}"
        return (
            f"Training blew up at step {step:,}: {where} {finite}. The state after step {step - 1:,} is kept. "
            f"The learning rate {self.experiment.training.learning_rate:g} is probably too high: lower it, "
            "and reset if the state that is kept is too far gone."
        )

    def _save(self) -> "_Saved":
        return _Saved(
            self.step,
            self.epoch,
            self._position,
            self.network.weights.copy(),
            {name: array.copy() for name, array in self._state.items()},
            self._rng.bit_generator.state,
        )

    def _restore(self, saved: "_Saved") -> None:
        self.step, self.epoch, self._position = saved.step, saved.epoch, saved.position
        np.copyto(self.network.weights, saved.weights)
        for name, array in self._state.items():
            array[...] = saved.state.get(name, 0)
        self._rng.bit_generator.state = saved.random

    # -- what a moment looks like

    def snapshot(self, side: int = 0) -> Snapshot:
        """Return the moment; with the boundary on a grid of `side` x `side` points, if given.

        Raises Diverged where the loss isn't finite and there are steps to go back; the state that is kept then can
        always be looked at.
        """
        self.verify()
        train, test = self._losses("train"), self._losses("test")
        if self._done_in_page and not np.isfinite(train[0]):
            self._rewind()
        boundary = self.boundary(side) if side else None
        share = self._position / len(self._order) if 0 < self._position < len(self._order) else 0.0
        return Snapshot(self.step, self.epoch, self.epoch + share, train[0], test[0], train[1], test[1], boundary)

    def _losses(self, name: str) -> tuple[float, float]:
        """Return loss and accuracy over the "train" or the "test" points."""
        points, head = self.points, self.head
        x, labels = (points.x_train, points.y_train) if name == "train" else (points.x_test, points.y_test)
        if not len(x):
            return np.nan, np.nan
        z, a = self._predictor(name, x).answer()
        return head.value(z, a, self._y[name]), float(np.mean(classes_of(a, head.activation) == labels))

    def boundary(self, side: int) -> Boundary:
        """Return each class's share on a grid of `side` x `side` points over the data's extent."""
        predictor = self._predictors.get(side)
        if predictor is None:
            left, right, bottom, top = self.extent
            step_1, step_2 = (right - left) / side, (top - bottom) / side
            x1, x2 = np.meshgrid(left + step_1 * (np.arange(side) + 0.5), bottom + step_2 * (np.arange(side) + 0.5))
            predictor = self._predictor(side, np.column_stack([x1.ravel(), x2.ravel()]))
        _, a = predictor.answer()
        shares = np.array(probabilities(a, self.network.output_activation)).reshape(-1, side, side)
        shares.flags.writeable = False
        return Boundary(shares, self.extent)

    def _predictor(self, key: object, points: Array) -> Predictor:
        found = self._predictors.get(key)
        if found is None:
            found = self._predictors[key] = Predictor(self.network, points)
        return found


@dataclass(frozen=True, eq=False)
class _Saved:
    """All of a run that steps change."""

    step: int
    epoch: int
    position: int
    weights: Array
    state: State
    random: Any
