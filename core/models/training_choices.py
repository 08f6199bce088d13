"""What the arguments of `compile` mean: a Training and metrics, from names in Keras's spelling or ours, or values."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import numpy as np

from core import keras_arguments, keras_names
from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES, Optimizer
from core.experiment.spec import Training
from core.functions.losses import LOSSES
from core.functions.metrics import METRICS
from core.keras_arguments import Rated, check_arguments
from core.keras_names import folded, named
from core.value import SpecError

CHOICES = [name for name in Training.__struct_fields__ if name not in ("epochs", "batch_size")]


def training_of(
    named_first: Sequence[Any], loss: Any, optimizer: Any, learning_rate: float | None, choices: Mapping[str, Any]
) -> Training:
    """Return what is to be trained by; `named_first` are a loss and an optimizer in either order, without their names.

    SpecError says what of it isn't so.
    """
    for value in named_first:
        taken = optimizer if _is_optimizer(value) else loss
        if taken is not None or len(named_first) > 2:
            raise SpecError(f"compile takes a loss and an optimizer, each once; got {list(named_first)!r}")
        loss, optimizer = (loss, value) if _is_optimizer(value) else (value, optimizer)
    if loss is None:
        raise SpecError("compile needs a loss, such as compile(loss='mse', optimizer='adam')")
    name, choices = named("loss", loss, LOSSES), dict(choices)
    if "global_clipnorm" in choices:
        choices["clip_norm"] = choices.pop("global_clipnorm")
    if isinstance(choices.get("schedule"), str):
        choices["schedule"] = SCHEDULE_VALUES[named("schedule", choices["schedule"], SCHEDULE_VALUES)]()
    others = {key: value for key, value in choices.items() if key not in CHOICES}
    check_arguments("compile", others, [*CHOICES, "metrics"], keras_arguments.COMPILE_INSTEAD)
    found, rate = _optimizer_of(optimizer)
    if learning_rate is not None:
        rate = learning_rate
    rate = found.rate_in_keras if rate is None else rate
    kept = {key: value for key, value in choices.items() if key in CHOICES}
    return Training(
        name, found, float(rate) if np.ndim(rate) == 0 and isinstance(rate, np.generic | np.ndarray) else rate, **kept
    )


def metrics_of(given: Any) -> tuple[str, ...]:
    """Return the names of the metrics that are meant, each once: a name, or a list of them."""
    if isinstance(given, Mapping):
        raise SpecError(f"metrics must be a list, such as ['accuracy'], as there is one output; got {given!r}")
    several = given if isinstance(given, list | tuple) else [] if given is None else [given]
    return tuple(dict.fromkeys(named("metric", each, METRICS) for each in several))


def _is_optimizer(value: Any) -> bool:
    if isinstance(value, str):
        optimizers, losses = (
            {folded(name) for name in names} | keras_names.SPELLINGS[what].keys() | keras_names.INSTEAD[what].keys()
            for what, names in (("optimizer", OPTIMIZER_VALUES), ("loss", LOSSES))
        )
        # A misspelled name is of what it looks like most.
        return not optimizers.isdisjoint(get_close_matches(folded(value), optimizers | losses, 1))
    return isinstance(value, Optimizer | Rated) or hasattr(value, "learning_rate")


def _optimizer_of(given: Any) -> tuple[Optimizer, Any]:
    """Return an optimizer by its name or itself, and the learning rate that it brings, or None."""
    if given is None:
        return OPTIMIZER_VALUES["sgd"](), None
    if isinstance(given, Rated):
        return given.optimizer, given.learning_rate
    if isinstance(given, Optimizer):
        return given, None
    if isinstance(given, str):
        return OPTIMIZER_VALUES[named("optimizer", given, OPTIMIZER_VALUES)](), None
    raise SpecError(f"optimizer must be a name, or a value such as Adam(); got {given!r}")
