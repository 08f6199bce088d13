"""The run: an experiment's network, data and steps as one, and what a moment of it looks like.

The same experiment gives the same run, bit for bit on one platform. Settings may change between two batches
(`Run.apply`) without a weight being lost. A blow-up stops the run at the last finite state (`Diverged`).
"""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from msgspec import structs

from core.data import datasets
from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.extent import Extent
from core.data.plane import PlaneView, plane_of
from core.experiment import spec, stack
from core.functions import metrics
from core.network.network import Network
from core.network.predictor import probabilities
from core.tape.array import locked
from core.training import carrying, mending
from core.training.checkpoints import MOST_PARKED_BYTES, Checkpoint, Checkpoints
from core.training.curve import Curve, Row
from core.training.evaluation import Evaluated, Evaluation
from core.training.keeping import Kept
from core.training.moment import Answers, Fitted, Moment, Picture
from core.training.steps import Diverged as Diverged
from core.training.steps import Saved, Steps
from core.training.stopping import Stopper

SETTLED_ON = 256  # samples, by which batch normalization that comes new is set


def _points(data: Data) -> datasets.Points:
    """Return the points; SpecError where there are too few to train on."""
    points = points_of(data)
    if data.by_hand and (said := data.missing):
        raise spec.SpecError(said)
    return points


class Run:
    """One training run of an experiment.

    SpecError when it can't be run, FileError when its data can't be read. In float32 it trains faster, float64 is for
    looking closely. `id` is another for every run, also of the same experiment; `points` are what it trains on and is
    tested with; `curve` and `checkpoints` are what it has kept of its losses and scores, and of its weights.
    """

    def __init__(self, experiment: spec.Experiment, dtype: Any = np.float32, *, drawn: bool = True) -> None:
        stack.check(experiment)
        self.id, self.experiment = secrets.token_hex(16), experiment
        self.network = Network(experiment.layers, experiment.data.shape, dtype)
        self.rng = np.random.default_rng(experiment.seed)
        if drawn:  # else others come
            self.network.initialize(self.rng)
        self._steps = steps = Steps(self.network, experiment.training, self.rng)
        self._evaluation = Evaluation(self.network, lambda: steps.head)
        self.curve, self.checkpoints = Curve(), Checkpoints()
        self._before_hand: dict[mending.Touches, Saved] = {}
        self._found: tuple[int, Evaluated, Evaluated] | None = None  # at a row's step
        self.view: PlaneView | None = None  # the plane of the pictures to come, of a table with many inputs
        self._take_data(_points(experiment.data))

    @property
    def step(self) -> int:
        """Batches trained so far."""
        return self._steps.step

    @property
    def epoch(self) -> int:
        """Complete passes over the training samples."""
        return self._steps.epoch

    @property
    def engine(self) -> str:
        """What takes the steps: "native", or "numpy"."""
        return "native" if self._steps.native else "numpy"

    @property
    def extent(self) -> Extent | None:
        """The piece of the plane that a picture shows; None of images."""
        data = self.experiment.data
        return plane_of(data, self.points, self.view).extent if data.dimensions else None

    def steps(self, chunk: int = 1) -> Iterator[int]:
        """Train one batch after the other without end, see `Steps`, and write the curve; yield the count of steps.

        It is yielded after each step; beyond the first epoch after a `chunk` of them, a page at most.
        """
        steps, curve = self._steps, self.curve
        if not steps.step:
            self._write_row()
        while True:
            epoch = steps.epoch
            step = steps.advance(chunk if epoch else 1)
            ended = steps.epoch != epoch
            if (ended or not epoch) and curve.wants(step, steps.epoch, ended=ended):
                self._write_row()
            yield step

    def losses(self) -> tuple[float, float]:
        """Return the losses over training and test samples, NaN without any; like `moment` it may raise Diverged."""
        train, test = self._look_at_both()
        return train.loss, test.loss

    def watched(self) -> tuple[float, float, str]:
        """Return the training loss, the one that patience watches, NaN without any, and which samples that is over.

        They are those for validation, so that none for testing have a say; without such, those for testing.
        """
        train, test = self._look_at_both()
        if "validation" in self._evaluation.x:
            return train.loss, self._evaluation.validation().loss, "validation"
        return train.loss, test.loss, "test"

    def _write_row(self) -> None:
        """Add to the curve what is found now; as `moment`, it may raise Diverged."""
        train, test = self._look_at_both()
        steps, aside = self._steps, self._evaluation.validation()
        found = train.loss, test.loss, train.score, test.score, aside.loss, aside.score
        self.curve.add(Row(steps.step, steps.passes, *found))
        self._found = steps.step, train, test
        if self.checkpoints.wants(steps.passes, self.network.weights.nbytes + steps.state_bytes):
            self.checkpoints.add(self._checkpoint())

    def _checkpoint(self) -> Checkpoint:
        steps, network, state = self._steps, self.network.copied(), self._steps.moments()
        return Checkpoint(spec.without_points(self.experiment), steps.step, steps.passes, steps.rate, network, state)

    def keep_best(self) -> None:
        """Keep the weights of now: they are the best so far, by what patience watches."""
        self.checkpoints.best = self._checkpoint()

    def _look_at_both(
        self, *, all_tests: bool = False, between: Callable[[], None] | None = None
    ) -> tuple[Evaluated, Evaluated]:
        """Return what is found over the training and over the test samples; at a row's step it is known already."""
        self._steps.verify()
        if self._found is not None and self._found[0] == self._steps.step and not all_tests:
            return self._found[1:]
        self._found = None  # whose outputs are written over
        train, test = self._evaluation.train_and_test(all_tests=all_tests, between=between)
        self._steps.check_loss(train.loss)
        return train, test

    def _loss(self) -> float:
        """Return the training loss of now."""
        self._found = None  # whose outputs are written over
        return self._evaluation.train_and_test()[0].loss

    def apply(self, experiment: spec.Experiment, edit: object = None) -> None:
        """Go on with other settings from the next batch on; ValueError where the structure differs, see `edited`.

        The curve gets a mark that says what changed, one for all changes of the same `edit`, as a drag.
        An edit by hand that is taken back takes all weights back with it where it wrecked them, see `mending`.
        Learning rate and schedule, batch size, optimizer, penalties, dropout rates, loss and data change at once. Seed
        and initializers speak of the start, and show in the next run. FileError where other data can't be read, and
        everything stays as it was.
        """
        if experiment is self.experiment:
            return
        if experiment.structure() != self.experiment.structure():
            raise ValueError("the network's structure differs: go on with `edited`")
        stack.check(experiment)
        self._steps.verify()
        points = _points(experiment.data) if experiment.data != self.experiment.data else None
        before, self.experiment, self._found = self.experiment, experiment, None
        by_hand, taken_back = mending.touches_of(before.layers), mending.touches_of(experiment.layers)
        if mending.begins(by_hand, taken_back):
            mending.keep(self._before_hand, by_hand, self._steps.save())
        self._steps.take(experiment.training)
        if experiment.layers != before.layers:
            self.network.take_choices(experiment.layers)
            old, new = mending.recorded(before.layers), mending.recorded(experiment.layers)
            if old[0] != new[0]:
                self._evaluation.forget()
            if old != new:
                self._steps.record_anew()
        if points is not None:
            self._take_data(points)
            self._steps.record_anew()
        elif experiment.training.loss != before.training.loss:
            self._take_targets()
        if self.step:
            self.curve.changed(self.step, self._steps.passes, before, experiment, edit)
        if mending.begins(taken_back, by_hand) and (state := self._before_hand.pop(taken_back, None)) is not None:
            self._mend(state)

    def edited(self, experiment: spec.Experiment, *, earlier: "Run | None" = None, edit: object = None) -> "Run":
        """Return the run that goes on with an edited network, and all it has learned that still has a place there.

        This one stays as it is. What it has lost, `earlier` may bring back, the run as it was before the `edit` whose
        later steps these are. The new one has not begun where nothing was trained, nothing can stay, or the seed is
        another. Errors are those of a new run, and Diverged as in `moment`.
        """
        before = earlier.keep() if earlier is not None and earlier.step else None
        kept = carrying.carried(self.keep(), experiment, before) if self.step else None
        if kept is None:
            return Run(experiment, self.network.dtype) if earlier is None else earlier.edited(experiment, edit=edit)
        run = Run.of(kept)
        run.id = secrets.token_hex(16)
        looked_at = min(run._evaluation.looked_at["train"], SETTLED_ON)
        carrying.settle(run.network, self.experiment, run._evaluation.x["train"][:looked_at])
        run.curve.changed(run.step, run._steps.passes, self.experiment, experiment, edit)
        return run

    def _mend(self, before: Saved) -> None:
        """Take weights and optimizer's arrays from `before` an edit by hand, if that wrecked them."""
        now, loss = self._steps.save(), self._loss()
        self._steps.take_learned(before)
        if not mending.wrecked(now, loss, before, self._loss()):
            self._steps.take_learned(now)

    def release(self) -> None:
        """Let go of all that can be made anew from weights, optimizer's arrays and random state, until `resume`.

        Of the checkpoints only a part stays.
        """
        self._evaluation.release()
        self._found = None
        self.checkpoints.shrink(MOST_PARKED_BYTES)
        self._steps.release()

    def resume(self) -> None:
        """Go on as if nothing had been released."""
        if not self._evaluation.x:
            self._take_data(self.points)

    def keep(self, stopper: Stopper | None = None, leg_start: int = 0) -> Kept:
        """Return all that the run is, with what the stop rules have seen and the epoch from which epochs count.

        As `moment`, it may raise Diverged.
        """
        self._steps.verify()
        saved = self._steps.save()
        for array in (saved.weights, saved.statistics, *saved.state.values()):
            locked(array)
        return Kept(
            self.experiment,
            "float64" if self.network.dtype == np.float64 else "float32",
            self._steps.augment_seed,
            saved,
            self.curve.copied(),
            self.checkpoints.kept,
            self.checkpoints.every,
            dict(self._before_hand),
            structs.replace(stopper or Stopper()),
            leg_start,
            self.checkpoints.best,
            self.id,
        )

    @classmethod
    def of(cls, kept: Kept) -> "Run":
        """Return a run that trains on bit for bit as the one that was kept would have, and has its id.

        Errors are those of a new run; ValueError where what was kept doesn't fit its experiment, or its data are of
        another count by now.
        """
        run = cls(kept.experiment, kept.dtype, drawn=False)
        run.id = kept.run
        run._steps.augment_seed = kept.augment_seed
        run._steps.resume(kept.steps)
        run.curve = kept.curve.resumed()
        run.checkpoints = Checkpoints(kept.checkpoints, kept.every, kept.best)
        run._before_hand = dict(kept.before_hand)
        return run

    @property
    def kept_bytes(self) -> int:
        """What is kept of the network when the rest is released."""
        learned, best = 2 * self.network.weights.nbytes + self._steps.state_bytes, self.checkpoints.best
        past = self.checkpoints.nbytes + (0 if best is None else best.nbytes)
        return (1 + len(self._before_hand)) * learned + past

    def _take_data(self, points: datasets.Points) -> None:
        self.points = points
        self._evaluation.take_data(self.experiment, points)
        self._take_targets()

    def _take_targets(self) -> None:
        evaluation = self._evaluation
        evaluation.take_targets()
        self._steps.give(evaluation.x["train"], evaluation.y["train"], loss=self._loss)

    # -- what a moment looks like

    def moment(
        self,
        side: int = 0,
        *,
        all_tests: bool = False,
        random: bool = False,
        between: Callable[[], None] | None = None,
    ) -> Moment:
        """Return the moment; with what the network says on a grid of `side` x `side` points, if any.

        With `all_tests` the test loss and score are taken over all test samples, however long that takes; with
        `random` the state of the random generator is there too. `between` is called between the parts of what takes
        long: what it raises ends the look, and leaves the run as it is.
        Raises Diverged where the loss isn't finite and there are steps to go back; the state that is kept then can
        always be looked at.
        """
        train, test = self._look_at_both(all_tests=all_tests, between=between)
        steps, tested = self._steps, len(self._evaluation.x["test"]) > 0
        judged, (samples, true) = (test, self.points.test) if tested else (train, self.points.train)
        answers = fitted = confusion = None
        if (a := judged.outputs) is not None:
            samples, true = samples[: a.shape[1]], true[: a.shape[1]]
            if (predicted := judged.classes) is None:
                in_units = self.points.answers_in_units
                fitted = Fitted(in_units(true), locked(np.array(in_units(a[0]))), tested)
            else:
                share = probabilities(a, self.network.output_activation)[predicted, np.arange(len(predicted))]
                answers = Answers(samples, true, locked(predicted), locked(share), tested)
                confusion = metrics.confusion_matrix(predicted, true, self.experiment.data.classes)
        picture = self.picture(side, between) if side and self.experiment.data.dimensions else None
        validation = self._evaluation.validation()
        return Moment(
            self.id,
            self.experiment,
            self.points,
            *(steps.step, steps.passes),
            *(train.loss, test.loss, train.score, test.score, steps.rate),
            self.network.copied(),
            steps.moments(),
            *(self.curve.copied(), self.checkpoints.kept),
            best=self.checkpoints.best,
            confusion=confusion,
            answers=answers,
            fitted=fitted,
            picture=picture,
            random=self.rng.bit_generator.state if random else None,
            validation_loss=validation.loss,
            validation_score=validation.score,
        )

    def picture(self, side: int, between: Callable[[], None] | None = None) -> Picture:
        """Return what the network says on a grid of `side` x `side` points of the plane of `view`, or along a curve.

        Numbers are in the data's own units; ValueError of images, which have no plane.
        """
        return self._evaluation.picture(side, self.view, between)
