"""What the curve shows: answers no better than guessing, and overfitting."""

from collections.abc import Iterator

import numpy as np

from core.experiment.spec import MOST_SEED, Experiment
from core.layers import Dense
from core.noticing.evidence import Evidence
from core.noticing.noticed import BACK, HELD, Noticed, Remedy
from core.noticing.of_blow_up import fits
from core.value import replace
from core.wording import mark, said, said_count

# Of what guessing gets wrong, so little is right: an accuracy of 57 % where one half would be guessed.
# The loss may say it more surely than scores, which jitter around it: it is as high as a guess's, and stands still.
POOR, AS_HIGH, FALLS = 0.15, 0.98, 0.97
# Overfitting: the test loss, as the median of some rows, so much above its lowest, while the training loss fell on.
RECENT, RISEN, FELL_ON, APART = 5, 1.25, 0.9, 1.5
# A test loss that rises while as many answers are right is only surer of its mistakes: that harms nobody yet.
OVERFIT_FOR, GAP = 10.0, 0.03  # epochs; of the scores


def of_curve(evidence: Evidence) -> Iterator[Noticed]:
    """Return what is wrong with how training goes, as far as enough is trained to tell."""
    if not evidence.trained:
        return
    if _guesses(evidence):
        yield _guessing(evidence)
    yield from _overfitting(evidence)


def _guesses(evidence: Evidence) -> bool:
    """Whether the answers, or the loss they have, are no better than guesses, and are not about to be."""
    skill, loss = evidence.skill(), evidence.column("train_loss")
    half = len(loss) // 2
    if loss[-1] < FALLS * loss[half]:
        return False
    poor = float(np.median(skill[half:])) < POOR and float(np.max(skill[-3:])) < 2 * POOR
    as_high = float(np.median(loss[half:])) > AS_HIGH * evidence.guess_loss
    return poor or (as_high and float(np.median(skill[half:])) < 3 * POOR)


def _guessing(evidence: Evidence) -> Noticed:
    experiment, epochs = evidence.experiment, evidence.column("epoch")
    better = np.flatnonzero(evidence.skill() >= 3 * POOR)
    since = min(int(better[-1]) + 1 if len(better) else 0, len(epochs) // 2)
    long = said_count(round(epochs[-1] - epochs[since]), "{count:,} epoch", "{count:,} epochs")
    score = float(evidence.column("train_score")[-1])
    if experiment.data.regression:
        what = said("No better than the mean for {epochs}: R² is {score:.2f}.", epochs=long, score=score)
    else:
        what = said(
            "Hardly better than guessing for {epochs}: {score:.0%} right, and always saying one class gets "
            "{guess:.0%}.",
            epochs=long,
            score=score,
            guess=evidence.guess,
        )
    hidden = [layer for layer in experiment.layers[:-1] if isinstance(layer, Dense)]
    if not hidden and experiment.data.dimensions:
        layers = (Dense(16, "relu", "he_normal"), *experiment.layers)
        return Noticed(
            "guessing",
            what,
            mark(
                "Without a hidden layer a network can only draw one straight line between two classes, or one slope "
                "through numbers. What needs a bend needs a hidden layer."
            ),
            (Remedy(mark("Add a hidden layer"), replace(experiment, layers=layers)),),
        )
    return Noticed(
        "guessing",
        what,
        mark(
            "The loss stands still, the neurons are alive and gradients arrive: either training got stuck where it "
            "began, which other first weights mend, or the network is too small, or the inputs say nothing about the "
            "answer."
        ),
        (_new_start(experiment),),
    )


def _new_start(experiment: Experiment) -> Remedy:
    return Remedy(mark("New start"), replace(experiment, seed=(experiment.seed + 1) % (MOST_SEED + 1)))


def _overfitting(evidence: Evidence) -> Iterator[Noticed]:
    # of samples kept for validation none that are for testing have a say
    held = "validation" if np.isfinite(evidence.column("validation_loss")).all() else "test"
    train, test, epochs = (evidence.column(name) for name in ("train_loss", f"{held}_loss", "epoch"))
    if len(test) < 2 * RECENT or not np.isfinite(test).all():
        return
    padded = np.concatenate([np.full(RECENT - 1, test[0]), test])
    middle = np.median(
        np.lib.stride_tricks.sliding_window_view(padded, RECENT), axis=1
    )  # each row's, with those before
    best = int(np.argmin(middle))
    lowest = max(0, best - RECENT + 1) + int(np.argmin(test[max(0, best - RECENT + 1) : best + 1]))
    fell = np.median(train[-RECENT:]) < FELL_ON * train[best]
    apart = middle[-1] > APART * np.median(train[-RECENT:])
    if middle[-1] < RISEN * middle[best] or not (fell and apart) or epochs[-1] - epochs[best] < OVERFIT_FOR:
        return
    gap = evidence.column("train_score")[-RECENT:].mean() - evidence.column(f"{held}_score")[-RECENT:].mean()
    if gap < GAP:
        return
    past = [
        each
        for each in evidence.moment.checkpoints
        if each.epoch == np.floor(each.epoch) and each.step > evidence.since and fits(each, evidence.experiment)
    ]
    near = min(past, key=lambda each: abs(each.epoch - epochs[lowest]), default=None)
    if near is not None:  # of a long run not all epochs are kept: what is said is what one can go back to
        lowest = int(np.argmin(np.abs(epochs - near.epoch)))
    since = round(epochs[lowest] if near is None else near.epoch)
    back = () if near is None else (Remedy(said("Back to epoch {epoch:,.0f}", epoch=near.epoch), None, BACK, near),)
    l2 = evidence.experiment.training.l2 * 3 or 0.01
    punished = replace(evidence.experiment, training=replace(evidence.experiment.training, l2=min(100.0, l2)))
    yield Noticed(
        "overfitting",
        said(
            "Overfitting since epoch {since:,}: {held} rose from {lowest:.3g} to {now:.3g}, "
            "while the training loss fell to {train:.3g}.",
            since=since,
            held=HELD[held],
            lowest=test[lowest],
            now=middle[-1],
            train=train[-1],
        ),
        mark(
            "The network now learns the training samples by heart, with their noise, and gets worse for others. It "
            "was best at that epoch. More samples, a smaller network, an L2 penalty or dropout keep it from that."
        ),
        (*back, Remedy(said("L2 {strength:g}", strength=l2), punished)),
    )
