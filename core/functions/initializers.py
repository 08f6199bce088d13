"""How a layer's weights start. Biases start at zero."""

import math
from collections.abc import Callable

import numpy as np

from core.tape.array import Array

Draw = Callable[..., Array]


class Stream(np.random.Generator):
    """A generator that goes on where `rng` stands, with the legacy stream of the same seed beside it."""

    def __init__(self, rng: np.random.Generator) -> None:
        super().__init__(rng.bit_generator)
        self._legacy: np.random.RandomState | None = None

    @property
    def legacy(self) -> np.random.RandomState:
        """NumPy's stream of before 2019, which `np.random.seed(seed)` starts; from its beginning at first use."""
        if self._legacy is None:
            self._legacy = np.random.RandomState(getattr(self.bit_generator.seed_seq, "entropy", None))
        return self._legacy


def _legacy_normal(rng: np.random.Generator, inputs: int, units: int, count: int | None = None) -> Array:
    """`np.random.randn(inputs, units) / sqrt(inputs)`, as code of before 2019 draws its weights, layer after layer."""
    stream = rng if isinstance(rng, Stream) else Stream(rng)
    drawn: Array = stream.legacy.randn(inputs, count or units) / np.sqrt(inputs)
    return drawn.T


def _normal(deviation: Callable[[int, int], float]) -> Draw:
    def draw(rng: np.random.Generator, inputs: int, units: int, count: int | None = None) -> Array:
        return rng.standard_normal((count or units, inputs)) * deviation(inputs, units)

    return draw


def _uniform(deviation: Callable[[int, int], float]) -> Draw:
    """U(-r, r) has standard deviation r / sqrt(3)."""

    def draw(rng: np.random.Generator, inputs: int, units: int, count: int | None = None) -> Array:
        drawn: Array = rng.uniform(-1.0, 1.0, (count or units, inputs)) * np.sqrt(3.0) * deviation(inputs, units)
        return drawn

    return draw


# Standard deviations by fan_in and fan_out.
_DEVIATIONS: dict[str, Callable[[int, int], float]] = {
    # Glorot and Bengio 2010: keeps signals and gradients alike, for tanh
    "glorot": lambda inputs, units: math.sqrt(2.0 / (inputs + units)),
    "he": lambda inputs, units: math.sqrt(2.0 / inputs),  # He et al. 2015: for ReLU, which halves the variance
    "lecun": lambda inputs, units: math.sqrt(1.0 / inputs),  # LeCun et al. 1998
}
# Each draws weights of shape (units, inputs); of (count, inputs), where fewer are drawn than fan_out counts.
INITIALIZERS: dict[str, Draw] = {
    "zeros": lambda rng, inputs, units, count=None: np.zeros((count or units, inputs)),
    "normal": _normal(lambda inputs, units: 1.0),
    "uniform": lambda rng, inputs, units, count=None: rng.uniform(-1.0, 1.0, (count or units, inputs)),
    **{
        f"{name}_{kind}": draw(deviation)
        for name, deviation in _DEVIATIONS.items()
        for kind, draw in (("normal", _normal), ("uniform", _uniform))
    },
    "legacy_normal": _legacy_normal,
}
# Xavier is Glorot's first name: both are in use for the same thing.
ALIASES = {
    "xavier_normal": "glorot_normal",
    "xavier_uniform": "glorot_uniform",
    "xavier": "glorot_uniform",
    "glorot": "glorot_uniform",
    "he": "he_normal",
    "lecun": "lecun_normal",
}
