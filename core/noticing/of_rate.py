"""A learning rate that is too low or too high, by how the loss goes and how far each step moves the weights."""

from collections.abc import Iterator

import numpy as np

from core.experiment.spec import Experiment
from core.noticing.evidence import Evidence
from core.noticing.noticed import BACK, RESET, Noticed, Remedy
from core.noticing.of_blow_up import last_good
from core.value import replace
from core.wording import mark, said

# What is nearly all right may be noisy, or slow at its end, without harm.
WELL = 0.9
# A rate too low shows as a smooth, nearly straight fall: of all ways of the loss so much is downwards, since the middle
# it fell by so much of what it did before, and at a usual rate it would have lost half by then. A step is usually about
# 1e-3 of the weights (Karpathy, CS231n): where no layer's is a third of that, steps are short, and it's no plateau.
SMOOTH, STRAIGHT, HARDLY, SHORT = 0.9, 0.4, 0.5, 3e-4
# A rate too high shows as jumps from row to row, of so much of the loss, that hardly lead anywhere, by steps that are
# ten times the usual and more.
JUMPS, NOWHERE, LONG = 0.15, 0.5, 1e-2
# And where the loss, as the median of some rows, is so many times the best it was, and higher than a guess's, by steps
# that are not short: whatever share of the answers is right.
LATE, FAR, USUAL = 10, 5.0, 1e-3
TENFOLD = 10.0


def of_rate(evidence: Evidence) -> Iterator[Noticed]:
    """Return whether the rate is too low or too high, of a run that isn't good yet, or no more."""
    loss, skill = evidence.column("train_loss"), evidence.skill()
    if not evidence.trained or not np.isfinite(loss).all():
        return
    now = float(np.median(loss[-LATE:]))
    if now > max(FAR * evidence.best_loss, evidence.guess_loss) and evidence.stride() > USUAL:
        yield _risen(evidence, now)
        return
    half, steps = len(loss) // 2, np.diff(loss)
    ways = float(np.abs(steps).sum())
    if not ways or float(np.median(skill[half:])) >= WELL:
        return
    before, after, down = loss[0] - loss[half], loss[half] - loss[-1], -float(steps.sum()) / ways
    if down > SMOOTH and after > STRAIGHT * before and loss[-1] > HARDLY * loss[0]:
        if evidence.stride() < SHORT:
            yield _too_low(evidence)
    elif (
        abs(down) < NOWHERE
        and (jumps := _share(float(np.median(np.abs(steps[half:]))), float(np.mean(loss[half:])))) > JUMPS
    ):
        if evidence.stride() > LONG:
            yield too_high(
                evidence.experiment,
                evidence.moment.learning_rate,
                said("the loss jumps by {jumps:.0%} an epoch", jumps=jumps),
            )


def _risen(evidence: Evidence, now: float) -> Noticed:
    """Return that the rate threw the loss up to what it is `now`, with the way back to where it was low."""
    experiment, before = evidence.experiment, evidence.raised_from
    seen = said("the training loss was {best:.3g} at its best, and is {now:.3g} now", best=evidence.best_loss, now=now)
    found, good = too_high(experiment, evidence.moment.learning_rate, seen), last_good(evidence.moment)
    if good is None:
        return found
    slower = _with_rate(experiment, before) if before is not None else found.remedies[0].experiment
    assert slower is not None
    rate = f"{slower.training.learning_rate:g}"
    label = said("Back to epoch {epoch:,.0f}, rate {rate}", epoch=good.epoch, rate=rate)
    return replace(found, remedies=(Remedy(label, slower, BACK, good), *found.remedies))


def _share(part: float, whole: float) -> float:
    """Return part / whole; nothing is a share of a loss of 0."""
    return float(part / whole) if whole > 0 else 0.0


def _too_low(evidence: Evidence) -> Noticed:
    loss, epochs = evidence.column("train_loss"), evidence.column("epoch")
    return Noticed(
        "rate too low",
        said(
            "The learning rate {rate:.3g} is too low: in {epochs:,.0f} epochs the loss "
            "only fell from {first:.3g} to {last:.3g}.",
            rate=evidence.moment.learning_rate,
            epochs=epochs[-1] - epochs[0],
            first=loss[0],
            last=loss[-1],
        ),
        said(
            "The loss falls smoothly and hardly slower than at first, and a step moves the "
            "weights by {stride:.0e} of their size at most; about 1e-03 is usual. The way is "
            "right, the steps are short. Ten times the rate gets as far in a tenth of the time; "
            "where the loss begins to jump, it is too high.",
            stride=evidence.stride(),
        ),
        (_times(evidence.experiment, TENFOLD),),
    )


def too_high(experiment: Experiment, rate: float, seen: str, *, anew: bool = False) -> Noticed:
    """Return that the rate is too high, and by what that is `seen`; `anew` where it spoilt the weights of now."""
    return Noticed(
        "rate too high",
        said("The learning rate {rate:.3g} is too high: {seen}.", rate=rate, seen=seen),
        mark(
            "Each step leaps over the valley of the loss that it should go down into, and lands somewhere on the other "
            "side. With a tenth of the rate it settles."
        ),
        (_times(experiment, 1 / TENFOLD, anew=anew),),
    )


def _times(experiment: Experiment, times: float, *, anew: bool = False) -> Remedy:
    rate = float(f"{min(1000.0, experiment.training.learning_rate * times):.3g}")
    made = _with_rate(experiment, rate)
    return (
        Remedy(said("Rate {rate:g}", rate=rate), made)
        if not anew
        else Remedy(said("Reset, rate {rate:g}", rate=rate), made, RESET)
    )


def _with_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))
