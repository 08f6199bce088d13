"""What Keras calls arguments: those that mean the same here, and a sentence for each that means nothing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from core.keras_names import folded, named
from core.value import SpecError, known

INPUT_SHAPES = ("input_shape", "input_size", "input_dim", "batch_input_shape", "batch_shape")  # also post 000's
RENAMED = {
    "kernel_initializer": "initializer",
    "weights_initializer": "initializer",  # post 000's
    "output_size": "units",
    "output_dim": "units",
    "target_shape": "shape",
}
PENALTY = "weights are penalized together: compile(..., l2=0.02) is what l2(0.01) is in Keras for every layer"
NORMALIZED = "units are always scaled and shifted after they were normalized"
# arguments of layers that mean nothing here -> the values that ask for nothing, and what to do with others
WITHOUT_MEANING: dict[str, tuple[tuple[Any, ...], str]] = {
    "use_bias": ((True,), "every unit has a bias here, which starts at 0"),
    "bias_initializer": (("zeros", None), "biases start at 0; model.set_weights sets them to something else"),
    "kernel_regularizer": ((None,), PENALTY),
    "bias_regularizer": ((None,), PENALTY),
    "activity_regularizer": ((None,), PENALTY),
    "kernel_constraint": ((None,), "compile(..., l2=0.01) keeps weights small"),
    "bias_constraint": ((None,), "compile(..., l2=0.01) keeps weights small"),
    "dtype": (("float32", None), "write dtype=np.float64 in Model, which is of all its layers"),
    "data_format": (
        ("channels_last", None),
        "images are (height, width, channels): x.transpose(0, 2, 3, 1) turns them",
    ),
    "dilation_rate": ((1, (1, 1)), "kernels have no holes: use a larger kernel_size"),
    "groups": ((1,), "every filter sees all channels"),
    "noise_shape": ((None,), "units are silenced each by itself"),
    "seed": ((None,), "write seed= in Model, which draws everything"),
    "axis": ((-1, 1, 3), "the last axis is taken: units, or channels"),
    "center": ((True,), NORMALIZED),
    "scale": ((True,), NORMALIZED),
    "beta_initializer": (("zeros",), NORMALIZED),
    "gamma_initializer": (("ones",), NORMALIZED),
    "moving_mean_initializer": (("zeros",), "model.set_weights sets the running mean"),
    "moving_variance_initializer": (("ones",), "model.set_weights sets the running variance"),
    "max_value": ((None,), "use relu as it is"),
}
Instead = Mapping[str, tuple[tuple[Any, ...], str]]
# Keras's arguments of calls that mean nothing here -> the values that ask for nothing, and what to do with others
INPUT_INSTEAD: Instead = {
    "name": ((None,), "leave it out: the data are called input"),
    "dtype": ((None, "float32"), "write dtype=np.float64 in Model, which is of all its layers"),
    "batch_size": ((None,), "leave it out, and write fit(x, y, batch_size=...)"),
    "batch_shape": ((None,), "write Input(shape), without the batch"),
    "sparse": ((None, False), "leave it out: fit takes sparse matrices as they are"),
}
CALL_INSTEAD: Instead = {
    "training": ((None,), "leave it out: fit trains, predict doesn't"),
    "mask": ((None,), "leave it out: sample_weight of fit says which samples count"),
}
MODEL_INSTEAD: Instead = {
    "trainable": ((True,), "write model.layers[0].trainable = False, layer by layer"),
    "input": ((), "write inputs="),
    "output": ((), "write outputs="),
}
COMPILE_INSTEAD: Instead = {
    "loss_weights": ((None,), "there is one output, and one loss"),
    "weighted_metrics": ((None, []), "metrics count all samples alike; fit(..., sample_weight=...) weights the loss"),
    "run_eagerly": ((None, False), "leave it out: model.trace(x) and Working show every number of a step"),
    "jit_compile": ((None, True, False, "auto"), "leave it out: steps run in native code as it is"),
    "steps_per_execution": ((None, 1), "leave it out: up to 64 steps are always taken in one go"),
    "auto_scale_loss": ((None, True), "leave it out: dtype of Model is float32 or float64"),
    "lr": ((), "write learning_rate="),
    "decay": ((), "write schedule=ExponentialDecay(factor=0.97)"),
    "clipnorm": ((None,), "write clip_norm=, which is of the whole gradient, as Keras's global_clipnorm"),
    "epochs": ((), "use fit(x, y, epochs=...)"),
    "batch_size": ((), "use fit(x, y, batch_size=...)"),
}
FIT_INSTEAD: Instead = {
    "initial_epoch": ((0,), "leave it out: fit goes on where it stood"),
    "steps_per_epoch": ((None,), "leave it out: an epoch is one pass over all samples"),
    "validation_steps": ((None,), "leave it out: every epoch is measured on all of validation_data"),
    "validation_batch_size": ((None,), "leave it out: every epoch is measured on all of validation_data"),
    "validation_freq": ((1,), "leave it out: validation_data is measured after every epoch"),
    "workers": ((1,), "write threads="),
    "use_multiprocessing": ((False,), "write threads="),
    "max_queue_size": ((10,), "leave it out: samples are whole arrays"),
    "lr": ((), "write compile(..., learning_rate=...)"),
    "patience": ((), "write compile(..., patience=...)"),
    "nb_epoch": ((), "write epochs="),
}
LOOK_INSTEAD: Instead = {
    "steps": ((None,), "leave it out: all samples are looked at"),
    "callbacks": ((None, []), "leave it out: there is nobody to be told of batches"),
    "workers": ((1,), "leave it out"),
    "use_multiprocessing": ((False,), "leave it out"),
    "max_queue_size": ((10,), "leave it out"),
}
SAVE_INSTEAD: Instead = {
    "save_format": ((None,), "leave it out: models are saved as safetensors"),
    "include_optimizer": ((True,), "leave it out: what training needs to go on is kept, too"),
    "overwrite": ((True,), "leave it out: a file is replaced whole"),
    "zipped": ((None, True), "leave it out: models are one file"),
    "compile": ((True,), "leave it out"),
    "safe_mode": ((None, True, False), "leave it out"),
    "custom_objects": ((None,), "leave it out: nothing in a file is ever run"),
}
OPTIMIZER_INSTEAD: Instead = {
    "name": ((None,), "leave it out"),
    "weight_decay": ((None, 0, 0.0), "use AdamW(weight_decay=0.004), or compile(..., l2=...)"),
    "amsgrad": ((False,), "leave it out: Adam is as Kingma and Ba have it"),
    "centered": ((False,), "leave it out"),
    "decay": ((None, 0, 0.0), "write compile(..., schedule=ExponentialDecay(factor=0.97))"),
    "clipnorm": ((None,), "write compile(..., clip_norm=...), which is of the whole gradient"),
    "global_clipnorm": ((None,), "write compile(..., clip_norm=...)"),
    "clipvalue": ((None,), "write compile(..., clip_norm=...)"),
    "initial_accumulator_value": ((0, 0.0), "leave it out: sums start at 0"),
    "use_ema": ((False,), "leave it out"),
    "ema_momentum": ((0.99,), "leave it out"),
    "ema_overwrite_frequency": ((None,), "leave it out"),
    "loss_scale_factor": ((None,), "leave it out"),
    "gradient_accumulation_steps": ((None,), "raise batch_size of fit instead"),
    "jit_compile": ((None, True, False), "leave it out"),
}
PADDED_POOL = (("valid",), "what doesn't fill a window at the edge is left out")


def layer_arguments(
    kind: str,
    fields: Sequence[str],
    choices: Mapping[str, Iterable[str]],
    args: Sequence[Any],
    given: Mapping[str, Any],
) -> tuple[dict[str, Any], Any]:
    """Return what a layer's call means, by the layer's own fields, and the shape of its input (None: not said).

    `choices` are the names that fields such as "activation" know. SpecError where an argument means nothing.
    """
    if len(args) > len(fields):
        raise SpecError(f"{kind} takes {', '.join(fields)}; got {len(args)} values")
    found, shape = dict(zip(fields, args, strict=False)), None
    for name, value in given.items():
        if name in INPUT_SHAPES:
            shape = tuple(value[1:]) if name in ("batch_input_shape", "batch_shape") else value
            continue
        own = name if name in fields else RENAMED.get(name, name)
        if own in found:
            raise SpecError(f"{kind} got {own} twice: {found[own]!r} and {value!r}")
        if own in fields:
            found[own] = value
        elif name == "trainable" and "frozen" in fields:
            found["frozen"] = not value if isinstance(value, bool) else value
        elif name != "trainable":
            _check_without_meaning(kind, name, value, fields)
    for name, value in found.items():
        if name in choices and not isinstance(value, bool | int | float):
            found[name] = named(name, value, choices[name])
        elif name in ("kernel_size", "strides", "pool_size") and isinstance(value, tuple | list):
            found[name] = _side(kind, name, value)
        elif name == "padding" and isinstance(value, str) and value != value.lower():
            found[name] = value.lower()
    return found, shape


def _check_without_meaning(kind: str, name: str, value: Any, fields: Sequence[str]) -> None:
    plain, instead = PADDED_POOL if name == "padding" else WITHOUT_MEANING.get(name, ((), ""))
    if not instead:
        known(f"argument of {kind}", name, fields)
    said = folded(type(value).__name__) if name.endswith("initializer") and not isinstance(value, str) else value
    if name != "seed" and not _among(value, plain) and not _among(said, plain):
        raise SpecError(f"{name} isn't an argument of {kind}: {instead}")


def _side(kind: str, name: str, sides: Sequence[Any]) -> Any:
    """Return the one side of a square that Keras writes as two."""
    if len(set(sides)) != 1:
        raise SpecError(f"{name} of {kind} is one number, as kernels and pools are square; got {tuple(sides)!r}")
    return sides[0]


def check_arguments(call: str, given: Mapping[str, Any], takes: Iterable[str], instead: Instead) -> None:
    """Refuse arguments `given` that `call` doesn't take, saying what to write `instead`, or what it takes."""
    for name, value in given.items():
        if name not in instead:
            known(f"argument of {call}", name, takes)
        plain, sentence = instead[name]
        if not _among(value, plain):
            raise SpecError(f"{name} isn't an argument of {call}: {sentence}")


def _among(value: Any, plain: Iterable[Any]) -> bool:
    """Whether a value, of which nothing is known, is one of some plain ones."""
    return any(value is one or (type(value) is type(one) and value == one) for one in plain)


def alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two calls have the very same arguments."""
    return one.keys() == other.keys() and all(value is other[name] for name, value in one.items())


class Rated(Struct, frozen=True):
    """An optimizer with the learning rate that Keras gives it: for `Model.compile`."""

    optimizer: Any
    learning_rate: float | None = None


def optimizer_arguments(
    kind: str, fields: Iterable[str], args: Sequence[Any], given: Mapping[str, Any]
) -> tuple[str, dict[str, Any], Any]:
    """Return what an optimizer's call in Keras's words means: its kind's name, its own fields, its learning rate.

    SGD with momentum is a kind of its own here. SpecError where an argument means nothing.
    """
    if len(args) > 1:
        raise SpecError(f"name the numbers of {kind}, such as {kind}(learning_rate=0.01); got {args!r}")
    found = dict(given)
    rates = [*args, *(found.pop(name) for name in ("learning_rate", "lr") if name in found)]
    if len(rates) > 1:
        raise SpecError(f"{kind} got its learning rate twice: {rates[0]!r} and {rates[1]!r}")
    rate = rates[0] if rates else None
    if rate is not None and (callable(rate) or hasattr(rate, "get_config") or hasattr(rate, "__struct_fields__")):
        raise SpecError(
            f"the learning rate of {kind} must be a number; a schedule multiplies it, epoch by epoch: "
            "compile(..., learning_rate=0.1, schedule=CosineDecay(over=20))"
        )
    if kind == "SGD":
        nesterov, momentum = found.pop("nesterov", False), found.pop("momentum", 0.0)
        if not _among(momentum, (0, 0.0, None)):
            return (
                ("Nesterov" if nesterov is True else "Momentum"),
                {"momentum": momentum, **_checked(kind, fields, found)},
                rate,
            )
    return kind, _checked(kind, fields, found), rate


def _checked(kind: str, fields: Iterable[str], given: dict[str, Any]) -> dict[str, Any]:
    fields = list(fields)
    others = {name: value for name, value in given.items() if name not in fields}
    check_arguments(kind, others, [*fields, "learning_rate"], OPTIMIZER_INSTEAD)
    return {name: value for name, value in given.items() if name in fields}
