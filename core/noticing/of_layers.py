"""What the layers show where training goes badly: exploding, dead, vanishing, saturated, as the instruments say it."""

from collections.abc import Iterator

import numpy as np

from core.experiment.spec import MOST_SEED, Experiment
from core.inside.diagnosis import Finding, diagnosis
from core.layers import Activation, Conv2D, Dense
from core.noticing.evidence import Evidence
from core.noticing.noticed import Noticed, Remedy
from core.noticing.of_rate import too_high
from core.value import replace
from core.wording import mark, said, said_count

# Losses are of the order of 1; and what is learned so far from so well is not in the way of anything.
LARGE_LOSS, WELL = 10.0, 0.8
KINDS = ("exploding", "dead", "vanishing", "saturated")


def of_layers(evidence: Evidence) -> Iterator[Noticed]:
    """Return what is wrong inside, of a network that learns badly: of others nothing is measured."""
    yield from _too_large(evidence)
    if not suspicious(evidence):
        return
    for finding in diagnosis(evidence.readings):
        if not finding.grave or finding.kind not in KINDS:
            continue
        if finding.kind != "exploding" and _spoilt(evidence, finding):
            yield _driven(evidence, finding)
            continue
        why = said("{help} The Instruments page shows it layer by layer, over the epochs.", help=finding.help)
        yield Noticed(finding.kind, finding.what, why, (_remedy(evidence.experiment, finding),))


def suspicious(evidence: Evidence) -> bool:
    """Whether it is worth to look inside."""
    loss, epoch = evidence.column("train_loss"), evidence.column("epoch")
    if len(loss) < 3 or epoch[-1] - epoch[0] < 2:
        return False
    return bool(loss[-3:].min() > LARGE_LOSS) or (evidence.trained and float(np.max(evidence.skill()[-3:])) < WELL)


def _too_large(evidence: Evidence) -> Iterator[Noticed]:
    """Return that the first weights are too large where the very first loss says so, and is still to be got over."""
    loss, data = evidence.column("train_loss"), evidence.experiment.data
    calm = _calm(evidence.experiment)
    usual = 1.0 if not data.regression else max(1.0, float(np.var(evidence.moment.points.y_train)))
    if len(loss) < 3 or calm is None or evidence.column("step")[0] or evidence.column("epoch")[-1] < 2:
        return
    if loss[0] > LARGE_LOSS * usual and loss[-3:].min() > usual:
        yield Noticed(
            "exploding",
            said(
                "The signals explode on their way: the first loss was {first:,.4g}, and it is "
                "{last:,.4g} now. The first weights are too large.",
                first=loss[0],
                last=loss[-1],
            ),
            mark(
                "From layer to layer they make signals many times larger, and gradients on their way back as well, so "
                "training begins with answers that are sure and wrong. he_normal for relu and glorot for tanh, with a "
                "scale of 1, keep signals as they are."
            ),
            (calm,),
        )


def _spoilt(evidence: Evidence, finding: Finding) -> bool:
    """Whether units that aren't ReLU came to their flat ends while training: at the start nothing was wrong."""
    first = evidence.first_reading
    if first is None or any(each.kind in KINDS[1:] for each in diagnosis([first]) if each.grave):
        return False  # steps that explode at the start are the rate's doing
    return all(first.parts[part].function != "relu" for part in finding.parts)


def _driven(evidence: Evidence, finding: Finding) -> Noticed:
    """Return which rate drove units to their flat ends: the one of now, or a higher one that was set before."""
    now, layers = evidence.moment.learning_rate, _named(finding)
    highest = max((past.experiment.training.learning_rate for past in evidence.moment.checkpoints), default=now)
    if highest <= evidence.experiment.training.learning_rate:
        seen = said("its steps drove the neurons of {layers} to their flat ends", layers=layers)
        return too_high(evidence.experiment, now, seen, anew=True)
    return Noticed(
        "rate too high",
        said(
            "The learning rate of before, {rate:.3g}, was too high: its steps drove the neurons of {layers} to their "
            "flat ends.",
            rate=highest,
            layers=layers,
        ),
        mark(
            "At the flat end of its function a neuron has hardly a gradient, so the lower rate of now can't bring it "
            "back: these weights are past saving. From new weights it learns."
        ),
        (_anew(evidence.experiment, said("New start")),),
    )


def _named(finding: Finding) -> str:
    if len(finding.parts) == 1:
        return said("layer {number}", number=finding.parts[0] + 1)
    return said_count(len(finding.parts), "{count} layer", "{count} layers")


def _remedy(experiment: Experiment, finding: Finding) -> Remedy:
    """Return what helps, always from a new start: the weights of now are what is ill."""
    training, layers = experiment.training, list(experiment.layers)
    hidden = [index for index, layer in enumerate(layers[:-1]) if isinstance(layer, Dense | Conv2D | Activation)]
    lower = replace(training, learning_rate=float(f"{training.learning_rate / 10:.3g}"))
    if finding.kind == "exploding":
        return _calm(experiment) or _anew(
            experiment, said("Rate {rate:g}, new start", rate=lower.learning_rate), training=lower
        )
    for index in hidden:
        layer = layers[index]
        function = "leaky_relu" if finding.kind == "dead" else "relu"
        if finding.kind == "dead" and layer.activation not in ("relu", "leaky_relu"):
            continue
        if isinstance(layer, Activation):
            layers[index] = replace(layer, activation=function)
        else:
            layers[index] = replace(layer, activation=function, initializer="he_normal", scale=1.0)
    if finding.kind == "dead":
        label = said("leaky_relu, rate {rate:g}, new start", rate=lower.learning_rate)
        return _anew(experiment, label, layers=tuple(layers), training=lower)
    return _anew(experiment, said("relu, new start"), layers=tuple(layers))


def _calm(experiment: Experiment) -> Remedy | None:
    """Return first weights of a scale of 1; None where they have it."""
    layers = [replace(layer, scale=1.0) if isinstance(layer, Dense | Conv2D) else layer for layer in experiment.layers]
    return (
        None
        if layers == list(experiment.layers)
        else _anew(experiment, said("Scale 1, new start"), layers=tuple(layers))
    )


def _anew(experiment: Experiment, label: str, **changed: object) -> Remedy:
    return Remedy(label, replace(experiment, seed=(experiment.seed + 1) % (MOST_SEED + 1), **changed))
