"""Fine-tuning: a trained network goes on with a few samples of a person's own, mixed with those it knows.

Without the mix a network forgets: McCloskey and Cohen 1989, who named it catastrophic interference.
"""

from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from core.experiment.learning import Adam
from core.experiment.spec import Training
from core.functions.metrics import accuracy
from core.network.copied import Weights
from core.network.network import Network
from core.network.predictor import Predictor, classes_of
from core.tape.blas import Array
from core.training.steps import Steps

RATE, BATCH, PASSES, LOOKS = 5e-4, 32, 3, 20
SHARE, MOST_TIMES = 0.25, 60  # of the mix that own samples are, and how often each of them may stand in it


class Progress(Struct, frozen=True, eq=False):
    """How far fine-tuning is: the `share` done, accuracy on own samples and on the test's, and the weights of now."""

    share: float
    own: float
    test: float
    weights: Weights


class Samples(Struct, frozen=True, eq=False):
    """Samples x (n, ...) of a network's shape, pixels from 0 to 1, with classes y (n,)."""

    x: Array
    y: Array


def tune(
    weights: Weights, loss: str, own: Samples, known: Samples, test: Samples, *, rng: np.random.Generator
) -> Iterator[Progress]:
    """Train on `own` mixed with `known`; yield where it stands before the first step, then some 20 times, then done.

    ValueError without own samples; Diverged if a number isn't finite.
    """
    if not len(own.x):
        raise ValueError("there is nothing to teach: 0 samples of one's own")
    network = Network(weights.layers, weights.shape)
    network.take(weights)
    steps = Steps(network, Training(loss, Adam(), RATE, BATCH), rng)
    x, y = mixed(own, known)
    steps.give(network.lay(x), steps.head.targets(y, network.dtype))
    looked_at = [(Predictor(network, network.lay(samples.x)), samples.y) for samples in (own, test)]

    def progress(share: float) -> Progress:
        steps.verify()
        predicted = [classes_of(predictor.answer()[1], network.output_activation) for predictor, _ in looked_at]
        own_now, test_now = (accuracy(t, true) for t, (_, true) in zip(predicted, looked_at, strict=True))
        return Progress(share, own_now, test_now, network.copied())

    yield progress(0.0)
    count = PASSES * -(-len(x) // BATCH)
    every = max(1, count // LOOKS)
    while (done := steps.advance()) < count:
        if done % every == 0:
            yield progress(done / count)
    yield progress(1.0)


def mixed(own: Samples, known: Samples) -> tuple[Array, Array]:
    """Return x and y of all known samples with the own ones as often as makes them a quarter, within reason."""
    wanted = SHARE / (1 - SHARE) * len(known.x) / len(own.x)
    times = int(np.clip(round(wanted), 1, MOST_TIMES))
    flat = [samples.x.reshape(len(samples.x), own.x[0].size) for samples in (known, own)]
    x = np.concatenate([flat[0], *[flat[1]] * times])
    return x, np.concatenate([known.y, *[own.y] * times])
