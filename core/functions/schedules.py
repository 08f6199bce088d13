"""Learning-rate schedules: what the rate is multiplied by after so many epochs, simplest first.

``schedule(numbers, epochs)``: `numbers` the values a person chose, `epochs` the passes so far with their fraction.
"""

import math
from collections.abc import Callable
from typing import Any


def cosine(numbers: Any, epochs: float) -> float:
    """From 1 along half a cosine to `floor` after `over` epochs, and `floor` from then on (Loshchilov, Hutter 2016)."""
    share = min(epochs / numbers.over, 1.0)
    return float(numbers.floor + (1 - numbers.floor) * (1 + math.cos(math.pi * share)) / 2)


SCHEDULES: dict[str, Callable[[Any, float], float]] = {
    "constant": lambda numbers, epochs: 1.0,
    "step": lambda numbers, epochs: float(numbers.factor ** (epochs // numbers.every)),
    "exponential": lambda numbers, epochs: float(numbers.factor**epochs),  # falling with every batch
    "cosine": cosine,
}


def multiplier(name: str, numbers: Any, warmup: float, epochs: float, per_epoch: int) -> float:
    """Return what the rate of the next batch is multiplied by; over `warmup` epochs it climbs in equal steps to 1.

    `per_epoch` is the count of batches in an epoch; the schedule itself starts when the warm-up is over.
    """
    if epochs < warmup:
        return (epochs * per_epoch + 1) / (math.ceil(warmup * per_epoch) + 1)
    return SCHEDULES[name](numbers, epochs - warmup)
