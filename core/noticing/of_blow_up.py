"""A blow-up: whether the weights that were kept can still learn, and the way back where they can't."""

import numpy as np

from core.experiment.spec import Experiment
from core.noticing.noticed import BACK, RESET, Noticed, Remedy
from core.training.checkpoints import Checkpoint
from core.training.mending import touches_of
from core.training.moment import Moment
from core.value import replace
from core.wording import mark, said

# The state before the blow-up is past saving where its loss is so many times the best it had: as `mending` has it, but
# of a run that jumps anyway. A rate that blew up is tenfold too high at least, mostly.
RUINED, GOOD, LOWER = 3.0, 1.5, 10.0


def blow_up(moment: Moment) -> Noticed:
    """Return what to say of a run that blew up, and stands at this moment now, and what helps."""
    experiment = moment.experiment
    losses = moment.curve.column("train_loss")
    known = losses[np.isfinite(losses)]
    best = float(known.min()) if len(known) else moment.train_loss
    slower = _slower(experiment)
    rate = f"{slower.training.learning_rate:g}"
    good = last_good(moment)
    back = (
        ()
        if good is None
        else (Remedy(said("Back to epoch {epoch:,.0f}, rate {rate}", epoch=good.epoch, rate=rate), slower, BACK, good),)
    )
    anew = Remedy(said("Reset, rate {rate}", rate=rate), slower, RESET)
    if not np.isfinite(moment.train_loss) or moment.train_loss > RUINED * best:
        return Noticed(
            "blow-up",
            said(
                "Training blew up, and these weights are past saving: their loss is {loss:.3g}, "
                "it was {best:.3g} at its best.",
                loss=moment.train_loss,
                best=best,
            ),
            mark(
                "The last steps before the blow-up threw the weights far away. Training on from there, at whatever "
                "rate, begins worse than new weights do. Go back to a state before that, or to the start, with a lower "
                "rate."
            ),
            (*back, anew),
        )
    return Noticed(
        "blow-up",
        said("Training blew up, but the weights are still good: go on with the rate {rate}.", rate=rate),
        mark(
            "A step was so large that the loss was no number any more. The state before that step is kept, and its "
            "loss is near the best it had: with shorter steps it goes on learning."
        ),
        (Remedy(said("Rate {rate}", rate=rate), slower), anew),
    )


def last_good(moment: Moment) -> Checkpoint | None:
    """Return the latest checkpoint between two epochs whose loss is near the lowest; None if that is the start."""
    curve = moment.curve
    steps, losses = curve.column("step"), curve.column("train_loss")
    good = {int(step) for step in steps[losses <= GOOD * np.nanmin(losses)]} if len(losses) else set()
    fit = [
        past
        for past in moment.checkpoints
        if past.step and past.epoch == np.floor(past.epoch) and past.step in good and fits(past, moment.experiment)
    ]
    return fit[-1] if fit else None


def fits(past: Checkpoint, experiment: Experiment) -> bool:
    """Whether a run of the experiment can go back to the checkpoint: the network is the same."""
    before, now = past.experiment, experiment
    same = touches_of(before.layers) == touches_of(now.layers)
    return same and before.seed == now.seed and before.structure() == now.structure()


def _slower(experiment: Experiment) -> Experiment:
    training = experiment.training
    rate = float(f"{training.learning_rate / LOWER:.3g}")
    return replace(experiment, training=replace(training, learning_rate=rate))
