"""What a person sets of an optimizer, and of a schedule of the learning rate; `__all__` is the table of both."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Union

from core import keras_arguments
from core.value import LEAST_EPSILON, Real, SpecError, Value, Whole, kind_of

__all__ = [  # noqa: RUF022 - the simplest first
    "SGD",
    "Momentum",
    "Nesterov",
    "AdaGrad",
    "RMSProp",
    "Adam",
    "AdamW",
    "StepDecay",
    "ExponentialDecay",
    "CosineDecay",
]
MOST_EPOCHS = 1_000_000
Epsilon = Annotated[float, Real(LEAST_EPSILON, 1)]
Fraction = Annotated[float, Real(0, 1, below=True)]


class Optimizer(Value, frozen=True):
    """What optimizers share: Keras gives them their learning rate, which is the training's here."""

    rate_in_keras: ClassVar[float] = 0.001  # where nobody says another

    @classmethod
    def said_otherwise(cls, args: tuple[Any, ...], given: Mapping[str, Any], error: TypeError | SpecError) -> Any:
        """Return the optimizer that a call in Keras's words means, with its learning rate: for `Model.compile`."""
        if isinstance(error, SpecError):
            raise error
        kind, fields, rate = keras_arguments.optimizer_arguments(cls.__name__, cls.__struct_fields__, args, given)
        if kind == cls.__name__ and not args and keras_arguments.alike(fields, given):
            cls.refuse(args, given, error)
        made = next(each for each in OPTIMIZER_VALUES.values() if each.__name__ == kind)(**fields)
        return keras_arguments.Rated(made, rate)


class SGD(Optimizer, frozen=True, tag="sgd", tag_field="name"):
    """Gradient descent on mini-batches."""

    rate_in_keras: ClassVar[float] = 0.01


class _WithMomentum(Optimizer, frozen=True):
    rate_in_keras: ClassVar[float] = 0.01

    momentum: Fraction = 0.9


class Momentum(_WithMomentum, frozen=True, tag="momentum", tag_field="name"):
    """Gradient descent with momentum."""


class Nesterov(_WithMomentum, frozen=True, tag="nesterov", tag_field="name"):
    """Gradient descent with Nesterov's momentum."""


class AdaGrad(Optimizer, frozen=True, kw_only=True, tag="adagrad", tag_field="name"):
    """Every weight's step divided by the size of all its gradients so far."""

    epsilon: Epsilon = 1e-8


class RMSProp(Optimizer, frozen=True, kw_only=True, tag="rmsprop", tag_field="name"):
    """Every weight's step divided by the recent size of its gradient."""

    rho: Fraction = 0.9
    epsilon: Epsilon = 1e-8


class Adam(Optimizer, frozen=True, kw_only=True, tag="adam", tag_field="name"):
    """Momentum and rmsprop together, both corrected for their start at zero."""

    beta_1: Fraction = 0.9
    beta_2: Fraction = 0.999
    epsilon: Epsilon = 1e-8


class AdamW(Adam, frozen=True, kw_only=True, tag="adamw", tag_field="name"):
    """Adam, and every weight (not the biases) shrinks by `weight_decay` times the rate at each step."""

    weight_decay: Annotated[float, Real(0, 100, "weight decay of adamw")] = 0.01


class Schedule(Value, frozen=True):
    """What schedules share."""


class Constant(Schedule, frozen=True, tag="constant", tag_field="name"):
    """The learning rate stays as it is."""


class StepDecay(Schedule, frozen=True, tag="step", tag_field="name"):
    """The rate times `factor` after every `every` epochs."""

    every: Annotated[int, Whole(1, MOST_EPOCHS, "epochs between two steps of the rate")] = 10
    factor: Annotated[float, Real(0, 1, "factor of a step of the rate", above=True)] = 0.5


class ExponentialDecay(Schedule, frozen=True, tag="exponential", tag_field="name"):
    """The rate times `factor` over every epoch, smoothly."""

    factor: Annotated[float, Real(0, 1, "factor of the rate's decay", above=True)] = 0.97


class CosineDecay(Schedule, frozen=True, tag="cosine", tag_field="name"):
    """The rate along half a cosine down to `floor` of itself, reached after `over` epochs."""

    over: Annotated[int, Whole(1, MOST_EPOCHS, "epochs of the rate's cosine")] = 100
    floor: Annotated[float, Real(0, 1, "floor of the rate's cosine")] = 0.0


_TABLE = [Constant, *(globals()[name] for name in __all__)]
OPTIMIZER_VALUES: dict[str, type[Optimizer]] = {kind_of(each): each for each in _TABLE if issubclass(each, Optimizer)}
SCHEDULE_VALUES: dict[str, type[Schedule]] = {kind_of(each): each for each in _TABLE if issubclass(each, Schedule)}
if TYPE_CHECKING:
    AnyOptimizer = Optimizer
    AnySchedule = Schedule
else:
    AnyOptimizer, AnySchedule = (Union[tuple(each.values())] for each in (OPTIMIZER_VALUES, SCHEDULE_VALUES))  # noqa: UP007
