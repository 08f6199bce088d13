"""What a person chooses: layers, data, training, and the Experiment that holds them. Frozen, validated, JSON both ways.

A value refuses what it can't mean by itself (0 units, a negative rate, an unknown name). What only shows in the whole,
a loss that doesn't fit the output, say, is looked for by `check`, which every run calls before it starts.
"""

import difflib
import math
import sys
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace as replace

from core.activations import ACTIVATIONS
from core.datasets import DATASETS
from core.initializers import ALIASES, INITIALIZERS
from core.losses import LOSSES

MOST_UNITS, MOST_SAMPLES, MOST_LAYERS = 65_536, 1_000_000, 1_000


class SpecError(ValueError):
    """A choice that can't be run; the message says what came and what was wanted."""


def _whole(what: str, value: Any, least: int, most: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise SpecError(f"{what} must be a whole number from {least:,} to {most:,}; got {value!r}")


def _real(what: str, value: Any, least: float, most: float, *, above: bool = False, below: bool = False) -> None:
    """Refuse what isn't a finite number in [least, most]; `above` and `below` leave out the ends."""
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
    if good and (least < value if above else least <= value) and (value < most if below else value <= most):
        return
    low = f"above {least:g}" if above else f"of at least {least:g}"
    high = "" if most == math.inf else f" and {'below' if below else 'at most'} {most:g}"
    raise SpecError(f"{what} must be a number {low}{high}; got {value!r}")


def _known(what: str, value: Any, names: Iterable[str]) -> None:
    names = list(names)
    if value not in names:
        near = difflib.get_close_matches(str(value), names, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise SpecError(f"unknown {what} {value!r}; choose one of {', '.join(names)}.{hint}")


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen value; two are equal when their fields are."""


class Dense(Value, frozen=True, tag="dense", tag_field="layer"):
    """A fully connected layer: a = f(W x + b), then dropout.

    `scale` multiplies the weights that `initializer` draws; `dropout` is the share of units silenced while training.
    """

    units: int
    activation: str = "linear"
    initializer: str = "glorot_uniform"
    scale: float = 1.0
    dropout: float = 0.0

    def __post_init__(self) -> None:
        _whole("units of a dense layer", self.units, 1, MOST_UNITS)
        _known("activation", self.activation, ACTIVATIONS)
        if self.initializer in ALIASES:
            msgspec.structs.force_setattr(self, "initializer", ALIASES[self.initializer])
        _known("initializer", self.initializer, INITIALIZERS)
        _real("scale of an initializer", self.scale, 0, 1000)
        _real("dropout rate", self.dropout, 0, 1, below=True)

    def structure(self) -> "Dense":
        """Return the layer with everything that may change during a run at its default."""
        return Dense(self.units, self.activation)


class Activation(Value, frozen=True, tag="activation", tag_field="layer"):
    """An activation function as a layer of its own."""

    activation: str

    def __post_init__(self) -> None:
        _known("activation", self.activation, ACTIVATIONS)

    def structure(self) -> "Activation":
        """Return the layer itself: nothing of it may change during a run."""
        return self


class Dropout(Value, frozen=True, tag="dropout", tag_field="layer"):
    """Silences a share `rate` of its inputs while training, and scales the others up to match."""

    rate: float = 0.2

    def __post_init__(self) -> None:
        _real("dropout rate", self.rate, 0, 1, below=True)

    def structure(self) -> "Dropout":
        """Return the layer at its default rate."""
        return Dropout()


Layer = Dense | Activation | Dropout


class SGD(Value, frozen=True, tag="sgd", tag_field="name"):
    """Gradient descent on mini-batches."""


class _WithMomentum(Value, frozen=True):
    momentum: float = 0.9

    def __post_init__(self) -> None:
        _real("momentum", self.momentum, 0, 1, below=True)


class Momentum(_WithMomentum, frozen=True, tag="momentum", tag_field="name"):
    """Gradient descent with momentum."""


class Nesterov(_WithMomentum, frozen=True, tag="nesterov", tag_field="name"):
    """Gradient descent with Nesterov's momentum."""


class RMSProp(Value, frozen=True, tag="rmsprop", tag_field="name"):
    """Every weight's step divided by the recent size of its gradient."""

    rho: float = 0.9
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _real("rho of rmsprop", self.rho, 0, 1, below=True)
        _real("epsilon of rmsprop", self.epsilon, 0, 1, above=True)


class Adam(Value, frozen=True, tag="adam", tag_field="name"):
    """Momentum and rmsprop together, both corrected for their start at zero."""

    beta_1: float = 0.9
    beta_2: float = 0.999
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _real("beta_1 of adam", self.beta_1, 0, 1, below=True)
        _real("beta_2 of adam", self.beta_2, 0, 1, below=True)
        _real("epsilon of adam", self.epsilon, 0, 1, above=True)


Optimizer = SGD | Momentum | Nesterov | RMSProp | Adam
OPTIMIZER_VALUES: dict[str, type[Optimizer]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "nesterov": Nesterov,
    "rmsprop": RMSProp,
    "adam": Adam,
}


class Data(Value, frozen=True):
    """A figure of points, and the share of them kept for testing."""

    dataset: str = "moons"
    samples: int = 1000
    noise: float = 0.2
    classes: int = 2
    test_fraction: float = 0.2
    seed: int = 0

    def __post_init__(self) -> None:
        _known("data set", self.dataset, DATASETS)
        _whole("samples", self.samples, 4, MOST_SAMPLES)
        _real("noise", self.noise, 0, 10)
        _whole(f"classes of {self.dataset}", self.classes, 2, DATASETS[self.dataset].most_classes)
        _real("the share of points kept for testing", self.test_fraction, 0, 0.9)
        _whole("seed of the data", self.seed, 0, 2**32 - 1)
        train = self.samples - round(self.samples * self.test_fraction)
        if train < 2:
            raise SpecError(
                f"{self.samples} samples with a share of {self.test_fraction:g} for testing leave {train} to train on; "
                "raise the samples or lower the share"
            )

    @property
    def features(self) -> int:
        """Inputs of the network."""
        return DATASETS[self.dataset].features


class Training(Value, frozen=True):
    """How the network learns.

    The penalty is l1 sum |w| + l2 / 2 sum w^2 over the weights, not the biases (its gradient is l1 sign w + l2 w).
    `epochs` None goes on until someone stops it.
    """

    loss: str = "categorical_crossentropy"
    optimizer: Optimizer = SGD()
    learning_rate: float = 0.1
    batch_size: int = 10
    epochs: int | None = None
    l1: float = 0.0
    l2: float = 0.0

    def __post_init__(self) -> None:
        _known("loss", self.loss, LOSSES)
        if not isinstance(self.optimizer, Optimizer):
            raise SpecError(f"optimizer must be one of {', '.join(OPTIMIZER_VALUES)}; got {self.optimizer!r}")
        _real("learning rate", self.learning_rate, 0, 1000, above=True)
        _whole("batch size", self.batch_size, 1, MOST_SAMPLES)
        if self.epochs is not None:
            _whole("epochs", self.epochs, 1, 1_000_000_000)
        _real("l1", self.l1, 0, 100)
        _real("l2", self.l2, 0, 100)


class Experiment(Value, frozen=True):
    """Everything a run depends on: the same experiment gives the same run. `seed` draws weights and batches."""

    layers: tuple[Layer, ...]
    data: Data = Data()
    training: Training = Training()
    seed: int = 0

    def __post_init__(self) -> None:
        if not isinstance(self.layers, tuple) or not all(isinstance(layer, Layer) for layer in self.layers):
            raise SpecError(f"layers must be a tuple of Dense, Activation and Dropout; got {self.layers!r}")
        _whole("seed", self.seed, 0, 2**32 - 1)

    def structure(self) -> object:
        """Return what fixes the shape and meaning of the weights: while it stays equal they can be kept."""
        return (self.data.features, tuple(layer.structure() for layer in self.layers))


def to_json(experiment: Experiment) -> bytes:
    """Return the experiment as JSON text that `from_json` reads back to an equal value."""
    return msgspec.json.format(msgspec.json.encode(experiment), indent=2) + b"\n"


def from_json(text: bytes) -> Experiment:
    """Return the experiment that `text` says; SpecError tells what is wrong with it, and where."""
    try:
        return msgspec.json.decode(text, type=Experiment)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SpecError(str(error).replace("`$.", "`").replace(" - at ", ", in ")) from error
