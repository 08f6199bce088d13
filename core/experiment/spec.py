"""What a person chooses: the training, and the Experiment that holds data, layers and it. Frozen, JSON both ways.

A value refuses what can't be right on its own (0 units, a negative rate, an unknown name). What only shows in
the whole, a loss that doesn't fit the output, say, is found by `stack.check`, which every run calls before it starts.
"""

from collections.abc import Mapping
from typing import Annotated, Any, get_args

import msgspec

from core import keras_names
from core.data.augment import Augmentation as Augmentation
from core.data.data import MOST_SEED as MOST_SEED
from core.data.data import Data as Data
from core.data.datasets import SAMPLE_COUNT
from core.experiment import graph
from core.functions.losses import LOSSES
from core.layers import Activation as Activation
from core.layers import Add as Add
from core.layers import AnyLayer
from core.layers import AveragePool2D as AveragePool2D
from core.layers import BatchNorm as BatchNorm
from core.layers import Concatenate as Concatenate
from core.layers import Conv2D as Conv2D
from core.layers import Dense as Dense
from core.layers import Dropout as Dropout
from core.layers import Flatten as Flatten
from core.layers import Layer as Layer
from core.layers import MaxPool2D as MaxPool2D
from core.layers import Reshape as Reshape
from core.value import LEAST_EPSILON, Real, Value, Whole, known
from core.value import SpecError as SpecError
from core.value import kind_of as kind_of
from core.value import replace as replace

MOST_EPOCHS = 1_000_000
EPOCHS = Whole(1, 1_000_000_000, "epochs")
Epsilon = Annotated[float, Real(LEAST_EPSILON, 1)]
Fraction = Annotated[float, Real(0, 1, below=True)]


class _Optimizer(Value, frozen=True):
    """What optimizers share: Keras gives them their learning rate, which is the training's here."""

    @classmethod
    def said_otherwise(cls, args: tuple[Any, ...], given: Mapping[str, Any], error: TypeError | SpecError) -> Any:
        """Return the optimizer that a call in Keras's words means, with its learning rate: for `Model.compile`."""
        if isinstance(error, SpecError):
            raise error
        kind, fields, rate = keras_names.optimizer_arguments(cls.__name__, cls.__struct_fields__, args, given)
        if kind == cls.__name__ and not args and keras_names.alike(fields, given):
            cls.refuse(args, given, error)
        made = next(each for each in OPTIMIZER_VALUES.values() if each.__name__ == kind)(**fields)
        return keras_names.Rated(made, rate)


class SGD(_Optimizer, frozen=True, tag="sgd", tag_field="name"):
    """Gradient descent on mini-batches."""


class _WithMomentum(_Optimizer, frozen=True):
    momentum: Fraction = 0.9


class Momentum(_WithMomentum, frozen=True, tag="momentum", tag_field="name"):
    """Gradient descent with momentum."""


class Nesterov(_WithMomentum, frozen=True, tag="nesterov", tag_field="name"):
    """Gradient descent with Nesterov's momentum."""


class AdaGrad(_Optimizer, frozen=True, kw_only=True, tag="adagrad", tag_field="name"):
    """Every weight's step divided by the size of all its gradients so far."""

    epsilon: Epsilon = 1e-8


class RMSProp(_Optimizer, frozen=True, kw_only=True, tag="rmsprop", tag_field="name"):
    """Every weight's step divided by the recent size of its gradient."""

    rho: Fraction = 0.9
    epsilon: Epsilon = 1e-8


class Adam(_Optimizer, frozen=True, kw_only=True, tag="adam", tag_field="name"):
    """Momentum and rmsprop together, both corrected for their start at zero."""

    beta_1: Fraction = 0.9
    beta_2: Fraction = 0.999
    epsilon: Epsilon = 1e-8


class AdamW(Adam, frozen=True, kw_only=True, tag="adamw", tag_field="name"):
    """Adam, and every weight (not the biases) shrinks by `weight_decay` times the rate at each step."""

    weight_decay: Annotated[float, Real(0, 100, "weight decay of adamw")] = 0.01


Optimizer = SGD | Momentum | Nesterov | AdaGrad | RMSProp | Adam | AdamW
OPTIMIZER_VALUES: dict[str, type[Optimizer]] = {kind_of(value): value for value in get_args(Optimizer)}


class Constant(Value, frozen=True, tag="constant", tag_field="name"):
    """The learning rate stays as it is."""


class StepDecay(Value, frozen=True, tag="step", tag_field="name"):
    """The rate times `factor` after every `every` epochs."""

    every: Annotated[int, Whole(1, MOST_EPOCHS, "epochs between two steps of the rate")] = 10
    factor: Annotated[float, Real(0, 1, "factor of a step of the rate", above=True)] = 0.5


class ExponentialDecay(Value, frozen=True, tag="exponential", tag_field="name"):
    """The rate times `factor` over every epoch, smoothly."""

    factor: Annotated[float, Real(0, 1, "factor of the rate's decay", above=True)] = 0.97


class CosineDecay(Value, frozen=True, tag="cosine", tag_field="name"):
    """The rate along half a cosine down to `floor` of itself, reached after `over` epochs."""

    over: Annotated[int, Whole(1, MOST_EPOCHS, "epochs of the rate's cosine")] = 100
    floor: Annotated[float, Real(0, 1, "floor of the rate's cosine")] = 0.0


Schedule = Constant | StepDecay | ExponentialDecay | CosineDecay
SCHEDULE_VALUES: dict[str, type[Schedule]] = {kind_of(value): value for value in get_args(Schedule)}


class Training(Value, frozen=True):
    """How the network learns.

    The penalty is l1 sum |w| + l2 / 2 sum w^2 over the weights, not the biases (its gradient is l1 sign w + l2 w).
    A gradient longer than `clip_norm` is shortened to it. `warmup` are the epochs over which the rate climbs from
    near 0; then `schedule` moves it. A run stops after `epochs` (None: never), when the training loss is `target_loss`
    or less, or when the test loss (the training loss, without test data) has not fallen for `patience` epochs.
    `augmentation` changes every image each time it is trained on; losses and scores are always those of plain images.
    """

    loss: str = "categorical_crossentropy"
    optimizer: Optimizer = SGD()
    learning_rate: Annotated[float, Real(0, 1000, "learning rate", above=True)] = 0.1
    batch_size: Annotated[int, Whole(1, SAMPLE_COUNT.most, "batch size")] = 10
    epochs: Annotated[int | None, EPOCHS] = None
    l1: Annotated[float, Real(0, 100, "l1")] = 0.0
    l2: Annotated[float, Real(0, 100, "l2")] = 0.0
    clip_norm: Annotated[float | None, Real(0, 1e9, "the largest norm of a gradient", above=True)] = None
    schedule: Schedule = Constant()
    warmup: Annotated[float, Real(0, MOST_EPOCHS, "epochs of warm-up")] = 0.0
    target_loss: Annotated[float | None, Real(0, what="the loss to stop at", above=True)] = None  # none is below 0
    patience: Annotated[int | None, Whole(1, MOST_EPOCHS, "epochs of patience")] = None
    augmentation: Augmentation = Augmentation()

    def __post_init__(self) -> None:
        super().__post_init__()
        known("loss", self.loss, LOSSES)
        if isinstance(self.optimizer, keras_names.Rated):
            raise SpecError(
                "the learning rate is the training's: write Training(optimizer=Adam(), learning_rate=0.01); "
                f"got {self.optimizer!r}"
            )
        if not isinstance(self.optimizer, Optimizer):
            raise SpecError(f"optimizer must be one of {', '.join(OPTIMIZER_VALUES)}; got {self.optimizer!r}")
        if not isinstance(self.schedule, Schedule):
            raise SpecError(f"schedule must be one of {', '.join(SCHEDULE_VALUES)}; got {self.schedule!r}")
        if not isinstance(self.augmentation, Augmentation):
            raise SpecError(
                f"augmentation must be an Augmentation, such as Augmentation(shift=2); got {self.augmentation!r}"
            )


class Experiment(Value, frozen=True):
    """Everything a run depends on: the same experiment gives the same run. `seed` draws weights and batches."""

    layers: tuple[AnyLayer, ...]
    data: Data = Data()
    training: Training = Training()
    seed: Annotated[int, Whole(0, MOST_SEED, "seed")] = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.layers, tuple) or not all(isinstance(layer, Layer) for layer in self.layers):
            raise SpecError(f"layers must be a tuple of layers, such as Dense and Activation; got {self.layers!r}")
        graph.check_count(self.layers)

    def structure(self) -> object:
        """Return what fixes the shape and meaning of the weights: while it stays equal they can be kept.

        Who reads whom is part of it, by what names is not.
        """
        try:
            wiring: object = graph.wire(self.layers).sources
        except SpecError:
            wiring = tuple((layer.name, layer.inputs) for layer in self.layers)
        layers = tuple(replace(layer.structure(), name="", inputs=()) for layer in self.layers)
        return (self.data.shape, self.data.features, layers, wiring)


def to_json(experiment: Experiment) -> bytes:
    """Return the experiment as JSON text that `from_json` reads back to an equal value, but see `storable`."""
    return msgspec.json.format(msgspec.json.encode(storable(experiment)), indent=2) + b"\n"


def storable(experiment: Experiment) -> Experiment:
    """Return the experiment as JSON can hold it: question marks where its path isn't Unicode."""
    path = experiment.data.path.encode(errors="replace").decode()
    if path == experiment.data.path:
        return experiment
    return replace(experiment, data=replace(experiment.data, path=path))


def from_json(text: bytes) -> Experiment:
    """Return the experiment that `text` says; SpecError tells what is wrong with it, and where."""
    try:
        return msgspec.json.decode(text, type=Experiment)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SpecError(str(error).replace("`$.", "`").replace(" - at ", ", in ")) from error
