"""Learning-rate schedules: what the rate is multiplied by after so many epochs, simplest first.

``schedule(numbers, epochs)``: `numbers` the values a person chose, `epochs` the passes so far with their fraction.
"""

import math
from collections.abc import Callable
from typing import Any


def constant(numbers: Any, epochs: float) -> float:
    """1."""
    return 1.0


def step(numbers: Any, epochs: float) -> float:
    """factor^k after k times `every` epochs."""
    return float(numbers.factor ** (epochs // numbers.every))


def exponential(numbers: Any, epochs: float) -> float:
    """factor^epochs, falling with every batch."""
    return float(numbers.factor**epochs)


def cosine(numbers: Any, epochs: float) -> float:
    """From 1 along half a cosine to `floor` after `over` epochs, and `floor` from then on (Loshchilov, Hutter 2016)."""
    share = min(epochs / numbers.over, 1.0)
    return float(numbers.floor + (1 - numbers.floor) * (1 + math.cos(math.pi * share)) / 2)


SCHEDULES: dict[str, Callable[[Any, float], float]] = {
    "constant": constant,
    "step": step,
    "exponential": exponential,
    "cosine": cosine,
}


def multiplier(name: str, numbers: Any, warmup: float, epochs: float, per_epoch: int) -> float:
    """Return what the rate of the next batch is multiplied by; over `warmup` epochs it climbs in equal steps to 1.

    `per_epoch` is the count of batches in an epoch; the schedule itself starts when the warm-up is over.
    """
    if epochs < warmup:
        return (epochs * per_epoch + 1) / (math.ceil(warmup * per_epoch) + 1)
    return SCHEDULES[name](numbers, epochs - warmup)
