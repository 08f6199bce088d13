"""All that a run is, as one value: a run that is made of it again trains on bit for bit as if it had never stopped."""

import secrets
from collections.abc import Mapping
from typing import Literal

import numpy as np
from msgspec import Struct, field
from msgspec.structs import replace

from core.experiment.spec import Experiment
from core.network.copied import Weights
from core.network.network import Network
from core.training.checkpoints import Checkpoint
from core.training.curve import Curve
from core.training.mending import Touches
from core.training.steps import Saved
from core.training.stopping import Stopper


class Kept(Struct, frozen=True, eq=False):
    """A run at one moment, in mid-epoch or not; its arrays are not for writing.

    Attributes
    ----------
    experiment
        As the run has it; its layers say what was changed by hand.
    dtype
        Of the run's arithmetic, "float32" or "float64".
    augment_seed
        Of all that augmentation draws.
    steps
        Weights, statistics, the optimizer's arrays, random state, and the place in the epoch.
    curve, checkpoints, every
        What the run has kept of its past; `every` so many epochs there is a checkpoint.
    before_hand
        What the run was before edits by hand, by the touches that there were; see `mending`.
    stopper
        What the stop rules have seen.
    leg_start
        The epoch from which the epochs to run count.
    best
        The state that patience would have back; None without any.
    run
        Which run it is, by its id.
    """

    experiment: Experiment
    dtype: Literal["float32", "float64"]
    augment_seed: int
    steps: Saved
    curve: Curve
    checkpoints: tuple[Checkpoint, ...]
    every: int
    before_hand: Mapping[Touches, Saved]
    stopper: Stopper
    leg_start: int = 0
    best: Checkpoint | None = None
    run: str = field(default_factory=lambda: secrets.token_hex(16))


def gone_back(kept: Kept, past: Checkpoint) -> Kept:
    """Return the run as it was at a checkpoint between two epochs, with the settings of now: it goes on from there.

    What came after is gone, also from its curve; only what random numbers come next is that of now. It is another run.
    """
    now, then = kept.experiment.training.optimizer, past.experiment.training.optimizer
    same = type(now) is type(then)
    steps = replace(
        kept.steps,
        step=past.step,
        epoch=int(past.epoch),
        position=0,
        weights=past.weights.weights,
        statistics=past.weights.statistics,
        state=dict(past.optimizer_state) if same else {},
        optimizer=then if same else now,
        order=None,
    )
    rows = [row for row in kept.curve.rows() if row.step <= past.step]
    marks = [mark for mark in kept.curve.marks if mark.step <= past.step]
    return replace(
        kept,
        steps=steps,
        curve=Curve.of(rows, kept.curve.every, marks),
        checkpoints=tuple(each for each in kept.checkpoints if each.step <= past.step),
        before_hand={},
        stopper=Stopper(),
        best=None,
        leg_start=int(past.epoch),
        run=secrets.token_hex(16),
    )


def begun(experiment: Experiment, learned: Weights) -> Kept:
    """Return a training that begins with weights that were learned before; in all else it is the experiment's."""
    rng = np.random.default_rng(experiment.seed)
    Network(experiment.layers, experiment.data.shape).initialize(rng)  # for what it draws
    random, optimizer = rng.bit_generator.state, experiment.training.optimizer
    steps = Saved(0, 0, 0, learned.weights, learned.statistics, {}, optimizer, random)
    return Kept(experiment, "float32", int(rng.integers(2**63)), steps, Curve(), (), 1, {}, Stopper())
