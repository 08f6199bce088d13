"""Samples with their answers and weights, and how good a model's answers to them are."""

import math
from typing import Any, NamedTuple

from core.functions.metrics import METRICS
from core.models.samples import samples_of, targets_of, weights_of
from core.network.head import Head
from core.network.network import Network
from core.network.predictor import Predictor
from core.tape.blas import Array
from core.value import SpecError, counted


class WeightedSamples(NamedTuple):
    """Samples x (n, ...), targets y (n, outputs), and how much each counts (n,), None where all count alike."""

    x: Array
    y: Array
    weights: Array | None

    @classmethod
    def of(
        cls, network: Network, loss: str, x: Any, y: Any, sample_weight: Any = None, class_weight: Any = None
    ) -> "WeightedSamples":
        """Return what a person gave, checked; SpecError says what of it isn't so."""
        x = samples_of(x, network.shape, network.dtype)
        y = targets_of(y, network.outputs, loss, network.dtype, network.output_activation)
        if len(x) != len(y):
            counts = f"{counted(len(x), 'sample')}, {counted(len(y), 'answer')}"
            raise SpecError(f"there must be as many answers as samples; got {counts}")
        return cls(x, y, weights_of(sample_weight, class_weight, y, network.dtype))

    def part(self, start: int, stop: int) -> "WeightedSamples":
        """Return those from `start` to `stop`."""
        return WeightedSamples(*(None if each is None else each[start:stop] for each in self))  # type: ignore[arg-type]

    def laid(self, network: Network, head: Head) -> tuple[Array, Array]:
        """Return samples and targets as the network reads them: (n, inputs) and (outputs, n)."""
        return network.lay(self.x), head.targets(self.y, network.dtype)


class Measure:
    """The loss and `metrics` over fixed samples x (n, inputs) and targets (outputs, n), found with the network of now.

    The loss is the mean, each sample's times its `weights` (n,): over their count, as in Keras, not their weights.
    """

    def __init__(
        self, network: Network, head: Head, x: Array, targets: Array, weights: Array | None, metrics: tuple[str, ...]
    ) -> None:
        self._predictor, self._head, self._metrics = Predictor(network, x), head, metrics
        self._targets, self._weights = targets, weights

    def loss(self) -> float:
        """Return the loss."""
        return self.values()["loss"]

    def values(self, prefix: str = "") -> dict[str, float]:
        """Return the loss and the metrics, their names after `prefix`; NaN without samples."""
        if not self._targets.size:
            return {f"{prefix}{name}": math.nan for name in ("loss", *self._metrics)}
        z, a = self._predictor.answer()
        values = {f"{prefix}loss": self._head.value(z, a, self._targets, self._weights)}
        for name in self._metrics:
            values[prefix + name] = METRICS[name](a, self._targets, self._head.activation)
        return values
