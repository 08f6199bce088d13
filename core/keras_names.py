"""What Keras calls things: names and arguments that mean the same here, and a sentence for each that means nothing.

Values look here when a call is not in their own words; files, which this program writes itself, are read in its own
words alone. Elsewhere are only Keras's names of classes that are here, too, in `core/__init__.py`, and its learning
rates, in `models/training_choices.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.value import SpecError, known

# what -> Keras's spelling, folded -> ours
SPELLINGS: dict[str, dict[str, str]] = {
    "activation": {"silu": "swish", "identity": "linear", "nonetype": "linear"},
    "initializer": {
        "zero": "zeros",
        "xavier": "glorot_uniform",
        "xaviernormal": "glorot_normal",
        "xavieruniform": "glorot_uniform",
    },
    "loss": {
        "meansquarederror": "mse",
        "meanabsoluteerror": "mae",
        "bce": "binary_crossentropy",
        "cce": "categorical_crossentropy",
        "scce": "categorical_crossentropy",
        "huberloss": "huber",
        "sparsecategoricalcrossentropy": "categorical_crossentropy",  # `fit` takes classes as whole numbers, too
    },
    "metric": {
        "acc": "accuracy",
        "binaryaccuracy": "accuracy",
        "categoricalaccuracy": "accuracy",
        "sparsecategoricalaccuracy": "accuracy",
        "meansquarederror": "mse",
        "meanabsoluteerror": "mae",
        "r2score": "r2",
    },
    "optimizer": {"gradientdescent": "sgd"},
    "schedule": {"stepdecay": "step", "exponentialdecay": "exponential", "cosinedecay": "cosine"},
}
KULLBACK_LEIBLER = "use categorical_crossentropy: it takes probabilities, too, and has the same gradient"
OF_LOGARITHMS = "use {}, of logarithms"
# what -> Keras's spelling, folded -> what to write instead
INSTEAD: dict[str, dict[str, str]] = {
    "activation": {
        "selu": "use elu, with BatchNorm() after it",
        "hardsigmoid": "use sigmoid",
        "relu6": "use relu",
        "exponential": "use softplus",
        "logsoftmax": "use softmax: with categorical_crossentropy it is taken as one, from the logits",
    },
    "initializer": {
        "randomnormal": 'write initializer="normal", scale=0.05',
        "truncatednormal": 'write initializer="normal", scale=0.05',
        "randomuniform": 'write initializer="uniform", scale=0.05',
        "ones": "use glorot_uniform; units that start alike stay alike",
        "constant": "use glorot_uniform; units that start alike stay alike",
        "orthogonal": "use glorot_normal",
        "variancescaling": 'use "lecun_normal" and scale=',
    },
    "loss": {
        "hinge": "use binary_crossentropy, with a sigmoid output",
        "categoricalhinge": "use categorical_crossentropy",
        "squaredhinge": "use binary_crossentropy, with a sigmoid output",
        "kldivergence": KULLBACK_LEIBLER,
        "kld": KULLBACK_LEIBLER,
        "logcosh": "use huber",
        "poisson": "use mse",
        "meanabsolutepercentageerror": OF_LOGARITHMS.format("mae"),
        "mape": OF_LOGARITHMS.format("mae"),
        "meansquaredlogarithmicerror": OF_LOGARITHMS.format("mse"),
        "msle": OF_LOGARITHMS.format("mse"),
        "cosinesimilarity": "use mse, of rows that are scaled to length 1",
        "binaryfocalcrossentropy": "use binary_crossentropy, and class_weight in fit",
        "categoricalfocalcrossentropy": "use categorical_crossentropy, and class_weight in fit",
    },
    "metric": dict.fromkeys(
        ("auc", "precision", "recall", "f1score", "topkcategoricalaccuracy", "truepositives", "falsepositives"),
        "use accuracy here, and the rest from model.predict(x), by scikit-learn or core.functions.metrics",
    ),
    "optimizer": {
        "nadam": "use adam",
        "adamax": "use adam",
        "adadelta": "use rmsprop",
        "ftrl": "use adagrad",
        "lion": "use adamw",
        "lamb": "use adamw",
    },
}
# names that Keras has and the core has not -> what to write instead
ELSEWHERE: dict[str, str] = {
    "EarlyStopping": "write model.compile(..., patience=5), or target_loss=0.1",
    "ModelCheckpoint": "write model.fit(..., on_epoch=lambda epoch, values: model.save('best.safetensors'))",
    "LearningRateScheduler": "write model.compile(..., schedule=CosineDecay(over=20))",
    "ReduceLROnPlateau": "write model.compile(..., schedule=StepDecay(every=10, factor=0.5))",
    "CSVLogger": "fit returns a History: its history is a dict of columns, one number an epoch",
    "TensorBoard": "fit returns a History; the window draws curves, weights and gradients",
    "LambdaCallback": "write model.fit(..., on_epoch=lambda epoch, values: ...)",
    "LSTM": "only networks without a memory are here: use Dense on what the last steps were",
    "GRU": "only networks without a memory are here: use Dense on what the last steps were",
    "SimpleRNN": "only networks without a memory are here: use Dense on what the last steps were",
    "Embedding": "use one_hot and Dense",
    "Conv1D": "use Conv2D on images of height 1, or Dense",
    "Conv2DTranspose": "networks here make answers, not images",
    "GlobalAveragePooling2D": "write AveragePool2D(side of the image), then Flatten()",
    "GlobalMaxPooling2D": "write MaxPool2D(side of the image), then Flatten()",
    "LayerNormalization": "use BatchNorm()",
    "GaussianNoise": "use Dropout(0.2), or Augmentation for images",
    "ZeroPadding2D": 'write Conv2D(..., padding="same")',
    "Lambda": "use one of the activations, by Activation('relu')",
    "InputLayer": "use Input(shape)",
    "ReLU": "write Activation('relu')",
    "LeakyReLU": "write Activation('leaky_relu')",
    "Softmax": "write Activation('softmax')",
    "ELU": "write Activation('elu')",
    "PReLU": "write Activation('leaky_relu')",
    "Multiply": "use Add() or Concatenate()",
    "Subtract": "use Add() or Concatenate()",
    "Average": "use Add()",
    "add": "write Add()([a, b])",
    "concatenate": "write Concatenate()([a, b])",
    "Callback": "any object with a method on_epoch_end(epoch, logs) is one, and so is a function of epoch and values",
    "optimizers": "write from core import Adam",
    "losses": 'name it, as in model.compile(loss="mse")',
    "metrics": 'name them, as in model.compile(..., metrics=["accuracy"])',
    "callbacks": "any object with a method on_epoch_end(epoch, logs) is one; compile(..., patience=5) stops early",
    "activations": 'name it, as in Dense(8, activation="relu")',
    "initializers": 'name it, as in Dense(8, initializer="he_normal")',
    "constraints": "write model.compile(..., l2=0.01), which keeps weights small",
    "utils": "write from core import to_categorical",
    "datasets": "write from core import make_data, or core.data.digits.sample()",
    "preprocessing": "write x / 255; Augmentation shifts and turns images",
    "applications": "networks here are trained from the start",
    "backend": "the core is NumPy",
    "keras": "write from core import Dense, without keras between",
    "model_from_json": "write load_model('model.safetensors')",
    "regularizers": "write model.compile(..., l2=0.01)",
    "L2": "write model.compile(..., l2=0.01)",
    "l2": "write model.compile(..., l2=0.01)",
    "clone_model": "write copy.copy(model)",
    "plot_model": "model.summary() is a table; the window draws networks",
    "set_random_seed": "write seed=0 in Model or Sequential, and in make_data",
    "HeNormal": 'write initializer="he_normal"',
    "HeUniform": 'write initializer="he_uniform"',
    "GlorotNormal": 'write initializer="glorot_normal"',
    "GlorotUniform": 'write initializer="glorot_uniform"',
    "MeanAbsoluteError": 'write loss="mae"',
    "Huber": 'write loss="huber"',
    "MeanSquaredError": 'write loss="mse"',
    "BinaryCrossentropy": 'write loss="binary_crossentropy"',
    "CategoricalCrossentropy": 'write loss="categorical_crossentropy"',
    "SparseCategoricalCrossentropy": 'write loss="categorical_crossentropy"; fit takes classes as whole numbers, too',
    "Nadam": "use Adam()",
    "Adamax": "use Adam()",
    "Adadelta": "use RMSProp()",
}
# attributes that Keras's models have and these have not -> what to write instead
OF_MODELS: dict[str, str] = {
    "predict_classes": "write model.predict(x).argmax(axis=1)",
    "predict_proba": "write model.predict(x)",
    "predict_on_batch": "write model.predict(x)",
    "fit_generator": "write model.fit(x, y), with whole arrays",
    "train_on_batch": "write model.fit(x, y, batch_size=len(x)), which is one step",
    "test_on_batch": "write model.evaluate(x, y)",
    "evaluate_generator": "write model.evaluate(x, y), with whole arrays",
    "optimizer": "model.learning_rate is read and set; the rest is given to model.compile",
    "loss": "model.evaluate(x, y) tells it; which one it is, is given to model.compile",
    "metrics_names": "model.evaluate(x, y, return_dict=True) has the names",
    "history": "fit returns it",
    "to_json": "write model.save('model.safetensors'), which has the layers, too",
    "get_config": "write model.save('model.safetensors'), which has the layers, too",
    "export": "write model.save('model.safetensors')",
    "trainable_weights": "write model.weights",
    "trainable_variables": "write model.weights",
    "variables": "write model.weights",
    "trainable": "write model.layers[0].trainable = False, layer by layer",
    "inputs": "write model.input_shape",
    "outputs": "write model.output_shape",
    "reset_states": "no layer has a memory",
}
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
    "jit_compile": ((None, False, "auto"), "write fit(..., compiled=True)"),
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


def folded(name: str) -> str:
    """Return a name as it is compared: without its case, underscores, blanks and dashes."""
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def named(what: str, value: Any, names: Iterable[str]) -> str:
    """Return which of `names` is meant: by a name, or a function or object of that name, in Keras's spelling or ours.

    SpecError where none is, with the one that was probably meant, or what to write instead.
    """
    names = list(names)
    said = value if isinstance(value, str) else getattr(value, "__name__", type(value).__name__)
    short = folded(said)
    found = ({folded(name): name for name in names} | SPELLINGS.get(what, {})).get(short)
    if isinstance(value, type) or found is None:
        if short in INSTEAD.get(what, {}):
            raise SpecError(f"there is no {what} {said} here: {INSTEAD[what][short]}")
        known(what, value, names)
        return str(value)
    _check_options(what, said, value)
    return found


def _check_options(what: str, said: str, value: Any) -> None:
    """Refuse an object of Keras's whose options would not be kept."""
    options = value.get_config() if hasattr(value, "get_config") else getattr(value, "__dict__", {})
    if options.get("from_logits"):
        raise SpecError(
            f"{said}: leave from_logits out, and give the last layer its sigmoid or softmax: the two are taken as one, "
            "from the logits"
        )
    for name, plain in (("label_smoothing", 0.0), ("delta", 1.0), ("alpha", 1.0)):
        if options.get(name, plain) != plain:
            raise SpecError(f"{what} {said} has {name} {plain:g} here; leave {name}={options[name]!r} out")


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


@dataclass(frozen=True)
class Rated:
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
