"""How a layer's weights start. Biases start at zero."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Draw = Callable[[np.random.Generator, int, int], Array]


def _normal(deviation: Callable[[int, int], float]) -> Draw:
    return lambda rng, inputs, units: rng.standard_normal((units, inputs)) * deviation(inputs, units)


def _uniform(deviation: Callable[[int, int], float]) -> Draw:
    """U(-r, r) has standard deviation r / sqrt(3)."""
    return lambda rng, inputs, units: rng.uniform(-1.0, 1.0, (units, inputs)) * np.sqrt(3.0) * deviation(inputs, units)


def _glorot(inputs: int, units: int) -> float:
    """sqrt(2 / (fan_in + fan_out)): Glorot and Bengio 2010; keeps signals and gradients alike, for tanh."""
    return float(np.sqrt(2.0 / (inputs + units)))


def _he(inputs: int, units: int) -> float:
    """sqrt(2 / fan_in): He et al. 2015; for ReLU, which halves the variance."""
    return float(np.sqrt(2.0 / inputs))


def _lecun(inputs: int, units: int) -> float:
    """sqrt(1 / fan_in): LeCun et al. 1998."""
    return float(np.sqrt(1.0 / inputs))


# Each draws weights of shape (units, inputs).
INITIALIZERS: dict[str, Draw] = {
    "zeros": lambda rng, inputs, units: np.zeros((units, inputs)),
    "normal": lambda rng, inputs, units: rng.standard_normal((units, inputs)),
    "uniform": lambda rng, inputs, units: rng.uniform(-1.0, 1.0, (units, inputs)),
    "glorot_normal": _normal(_glorot),
    "glorot_uniform": _uniform(_glorot),
    "he_normal": _normal(_he),
    "he_uniform": _uniform(_he),
    "lecun_normal": _normal(_lecun),
    "lecun_uniform": _uniform(_lecun),
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
