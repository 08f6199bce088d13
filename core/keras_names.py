"""What Keras calls things: names that mean the same here, and a sentence for each that means nothing.

Values look here when a call is not in their own words; files, which this program writes itself, are read in its own
words alone. Its names of arguments are in `keras_arguments.py`, those of classes that are here, too, in `__init__.py`.
"""

from collections.abc import Iterable
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
