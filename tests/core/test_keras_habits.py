"""Keras's habits as a table: each works as it is written there, or is told in one sentence what to write instead."""

import contextlib
import copy
import json
import pickle
import subprocess
import sys

import numpy as np
import pytest
import safetensors.numpy
from scipy import sparse

import core
from core import (
    SGD,
    Activation,
    Adam,
    AdamW,
    BatchNormalization,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Input,
    MaxPooling2D,
    Model,
    Momentum,
    Nesterov,
    Reshape,
    RMSprop,
    Sequential,
    SpecError,
    Training,
    keras_arguments,
    keras_names,
    load_model,
    to_categorical,
)
from core.files import FileError

RNG = np.random.default_rng(0)
X = RNG.standard_normal((60, 4)).astype(np.float32)
Y = (X[:, 0] + X[:, 1] > 0).astype(int)
TWO = Dense(2, activation="softmax")


def made(*layers, loss="categorical_crossentropy", optimizer="adam", **choices):
    """Return a compiled model of 4 inputs."""
    model = Sequential(list(layers) or [Dense(6, "relu"), TWO], 4)
    model.compile(optimizer, loss, **choices)
    return model


def same(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one.get_weights(), other.get_weights(), strict=True))


def fitted(x=X, y=Y, **choices):
    """Return a model after an epoch with other arguments of fit."""
    model = made()
    model.fit(x, y, epochs=1, **choices)
    return model


def added(*layers):
    model = Sequential()
    for layer in layers:
        model.add(layer)
    return model


class Frame:
    """What a frame of mixed columns is to the core: it has columns, and becomes an array of objects."""

    def __init__(self, **columns):
        self.columns, self._data = list(columns), list(columns.values())

    def __array__(self, dtype=None, copy=None):
        kinds = {np.asarray(column).dtype for column in self._data}
        rows = list(zip(*self._data, strict=True))
        return np.array(rows, dtype=kinds.pop() if len(kinds) == 1 else object)


class Series:
    """A column of one, as y often is."""

    def __init__(self, values):
        self._values = list(values)

    def __array__(self, dtype=None, copy=None):
        return np.array(self._values, object if isinstance(self._values[0], str) else None)


class Missing:
    """pandas.NA is of such a class."""


Missing.__name__ = "NAType"


class MeanSquaredError:
    """A loss as an object of Keras."""

    def get_config(self):
        return {"name": "mean_squared_error", "reduction": "sum_over_batch_size"}


class BinaryCrossentropy:
    """A loss as an object of Keras, of logits."""

    def get_config(self):
        return {"from_logits": True, "label_smoothing": 0.0}


def mean_squared_error(y_true, y_pred):
    """Stand for Keras's function of the name, which is never called."""


class Stops:
    """A callback as Keras has them, which ends after two epochs."""

    def __init__(self):
        self.seen, self.model = [], None

    def set_model(self, model):
        self.model = model

    def on_train_begin(self, logs=None):
        self.seen.append("begin")

    def on_epoch_end(self, epoch, logs=None):
        self.seen.append((epoch, sorted(logs)))
        self.model.stop_training = epoch == 1

    def on_train_end(self, logs=None):
        self.seen.append("end")


class EarlyStopping:
    """A callback of Keras in name, without a method that fit calls."""


class OfBatches:
    """A callback that waits for batches."""

    def on_epoch_end(self, epoch, logs=None):
        """Do nothing."""

    def on_train_batch_end(self, batch, logs=None):
        """Never be called."""


def stopped_by_a_callback():
    model, callback = made(), Stops()
    history = model.fit(X, Y, epochs=9, validation_split=0.2, callbacks=[callback])
    assert callback.seen == ["begin", (0, ["loss", "val_loss"]), (1, ["loss", "val_loss"]), "end"]
    return history.stopped == "A callback asked to stop." and len(history.epoch) == 2


def functions_as_callbacks():
    seen = []
    made().fit(X, Y, epochs=2, callbacks=lambda epoch, values: seen.append(epoch), on_epoch=lambda *_: seen.append(0))
    return seen == [1, 0, 2, 0]


def frozen_in_a_model():
    model = made(Dense(6, "relu"), TWO)
    model.layers[0].trainable = False
    before, other = model.layers[0].get_weights(), model.layers[1].get_weights()
    model.fit(X, Y)
    kept = all(np.array_equal(a, b) for a, b in zip(before, model.layers[0].get_weights(), strict=True))
    moved = not np.array_equal(other[0], model.layers[1].get_weights()[0])
    model.layers[0].trainable = True
    model.fit(X, Y)
    return kept and moved and not np.array_equal(before[0], model.layers[0].get_weights()[0])


def layers_know_their_weights():
    model = made(Dense(6, "relu", name="hidden"), Dropout(0.1), TWO)
    shapes = [[w.shape for w in layer.get_weights()] for layer in model.layers]
    model.layers[2].set_weights([np.ones((6, 2)), np.zeros(2)])
    hidden = model.get_layer("hidden")
    return (
        shapes == [[(4, 6), (6,)], [], [(6, 2), (2,)]]
        and (model.get_weights()[2] == 1).all()
        and hidden.units == 6
        and hidden.output_shape == (6,)
        and hidden.count_params() == 30
        and hidden == Dense(6, "relu", name="hidden")
    )


def goes_on_alike(copied):
    """Whether what a copy of a model in mid-training learns is what the model itself learns."""
    model = made(Dense(6, "relu"), Dropout(0.2), BatchNormalization(), TWO, metrics=["accuracy"])
    model.fit(X, Y, epochs=2)
    other = copied(model)
    histories = [each.fit(X, Y, epochs=2).history for each in (model, other)]
    return same(model, other) and histories[0] == histories[1]


def learning_rate_set():
    """It moves the next step, and nothing of the optimizer is forgotten."""
    model, other = made(), made()
    for each in (model, other):
        each.fit(X, Y, epochs=2)
    model.learning_rate = 1e-12
    before = model.get_weights()
    model.fit(X, Y)
    assert model.learning_rate == 1e-12 and np.allclose(before[0], model.get_weights()[0], atol=1e-9)
    moments = model._steps.moments()
    return moments["steps"].max() == 6 and other.learning_rate == 0.001


def weights_count():
    """A sample that counts twice is the same as two of it."""
    one, other = (Sequential([Dense(1)], 4, dtype=np.float64) for _ in range(2))
    for model in (one, other):
        model.compile(loss="mse", learning_rate=0.01)
    y, twice = X[:, 0], np.r_[np.full(20, 2.0), np.ones(40)]
    one.fit(np.r_[X, X[:20]], np.r_[y, y[:20]], batch_size=80)
    other.fit(X, y, batch_size=60, sample_weight=twice * 60 / 80)
    return np.allclose(one.get_weights()[0], other.get_weights()[0], rtol=1e-12)


def classes_weigh():
    one, other = made(), made()
    one.fit(X, Y, class_weight={0: 1.0, 1: 5.0})
    other.fit(X, Y, sample_weight=np.where(Y == 1, 5.0, 1.0))
    return same(one, other) and not same(one, fitted())


def weighted_validation():
    model = made()
    weights = RNG.uniform(0, 3, 60)
    history = model.fit(X, Y, validation_data=(X, Y, weights))
    p = model.predict(X)[np.arange(60), Y]
    return np.isclose(history.history["val_loss"][0], np.mean(-np.log(p) * weights), rtol=1e-5)


def printed(capsys, **choices):
    made(metrics=["accuracy"]).fit(X, Y, epochs=2, **choices)
    return capsys.readouterr().out.splitlines()


def graph():
    inputs = Input(shape=(4,), name=None)
    x = Dense(units=6, activation="relu")(inputs)
    return Model(inputs=[inputs], outputs=[Dense(2, activation="softmax")(Concatenate(axis=-1)([x, inputs]))], name="m")


WORKS = {
    # layers
    "input_shape of the first layer": lambda: Sequential([Dense(8, input_shape=(4,)), TWO]).count_params() == 58,
    "input_dim of the first layer": lambda: Sequential([Dense(8, input_dim=4), TWO]).shape == (4,),
    "batch_input_shape": lambda: Sequential([Dense(8, batch_input_shape=(None, 4))]).shape == (4,),
    "an Input as the first layer": lambda: Sequential([Input((4,)), Dense(8), TWO]).count_params() == 58,
    "no input shape at all": lambda: added(Dense(8), TWO).compile("sgd", "mse") is None,
    "add": lambda: added(Dense(8, input_shape=(4,)), Activation("relu"), TWO).count_params() == 58,
    "add without a shape, then fit": lambda: _learned_shape() == (4,),
    "build": lambda: _built(None, 4) == _built(4) == (4,),
    "kernel_initializer": lambda: Dense(4, kernel_initializer="he_normal") == Dense(4, initializer="he_normal"),
    "an initializer as an object": lambda: Dense(4, kernel_initializer=_of("HeNormal")).initializer == "he_normal",
    "use_bias=True, bias_initializer": lambda: Dense(4, use_bias=True, bias_initializer="zeros") == Dense(4),
    "no regularizer": lambda: Dense(4, kernel_regularizer=None, activity_regularizer=None) == Dense(4),
    "trainable=False": lambda: Dense(4, trainable=False).frozen and not Dense(4, trainable=True).frozen,
    "activation=None": lambda: Dense(4, activation=None) == Dense(4) and Activation(None) == Activation("linear"),
    "an activation's spelling": lambda: (
        Dense(4, "ReLU").activation == "relu" and Dense(4, "silu").activation == "swish"
    ),
    "an activation as a function": lambda: Dense(4, activation=_function("softmax")).activation == "softmax",
    "pairs for squares": lambda: Conv2D(8, (3, 3), strides=(2, 2), padding="SAME") == Conv2D(8, 3, 2, "same"),
    "pool_size as a pair": lambda: MaxPooling2D((2, 2)) == MaxPooling2D(pool_size=2, padding="valid"),
    "target_shape": lambda: Reshape(target_shape=(2, 2, 1)) == Reshape((2, 2, 1)),
    "BatchNormalization": lambda: BatchNormalization(axis=-1, momentum=0.99, center=True).momentum == 0.99,
    "Dropout(rate=, seed=)": lambda: Dropout(rate=0.5, seed=3) == Dropout(0.5),
    "a graph, with lists of one": lambda: graph().predict(X).shape == (60, 2),
    # compile
    "compile('adam', 'mse')": lambda: _training(made(TWO, loss="mse")) == ("mse", "adam", 0.001),
    "compile('mse', 'adam')": lambda: _training(_compiled("mse", "adam")) == ("mse", "adam", 0.001),
    "compile('adam', loss='mse')": lambda: _training(_compiled("adam", loss="mse")) == ("mse", "adam", 0.001),
    "mean_squared_error, MSE, MeanSquaredError": lambda: (
        {_training(_compiled(loss=name))[0] for name in ("mean_squared_error", "MSE", "MeanSquaredError")} == {"mse"}
    ),
    "a loss as an object": lambda: _training(_compiled(loss=MeanSquaredError()))[0] == "mse",
    "a loss as a function": lambda: _training(_compiled(loss=mean_squared_error))[0] == "mse",
    "losses of classes": lambda: (
        {
            _training(_compiled(loss=name))[0]
            for name in ("CategoricalCrossentropy", "sparse_categorical_crossentropy", "categorical_cross_entropy")
        }
        == {"categorical_crossentropy"}
    ),
    "optimizers' spelling": lambda: (
        [_training(_compiled(name, "mse"))[1] for name in ("SGD", "RMSprop", "Adagrad", "AdamW", "Adam")]
        == ["sgd", "rmsprop", "adagrad", "adamw", "adam"]
    ),
    "Adam(learning_rate=)": lambda: _training(_compiled(Adam(learning_rate=0.02), "mse"))[2] == 0.02,
    "Adam(0.02)": lambda: _training(_compiled(Adam(0.02), "mse"))[2] == 0.02,
    "Adam(lr=)": lambda: _training(_compiled(Adam(lr=0.02, beta_1=0.8), "mse"))[2] == 0.02,
    "RMSprop(learning_rate=, rho=)": lambda: RMSprop(learning_rate=0.02, rho=0.8).optimizer == RMSprop(rho=0.8),
    "SGD(momentum=)": lambda: SGD(learning_rate=0.1, momentum=0.8).optimizer == Momentum(0.8),
    "SGD(nesterov=True)": lambda: SGD(0.1, momentum=0.8, nesterov=True).optimizer == Nesterov(0.8),
    "AdamW(weight_decay=)": lambda: AdamW(learning_rate=0.1, weight_decay=0.004).optimizer.weight_decay == 0.004,
    "metrics=['acc']": lambda: made(metrics=["acc"]).fit(X, Y).history.keys() == {"loss", "accuracy"},
    "metrics=None": lambda: made(metrics=None).fit(X, Y).history.keys() == {"loss"},
    "what asks for nothing": lambda: made(run_eagerly=False, jit_compile="auto", steps_per_execution=1) is not None,
    # fit
    "fit(x, y, 16, 2, 0)": lambda: made().fit(X, Y, 16, 2, 0).epoch == [1, 2],
    "fit on lists": lambda: same(fitted(X.tolist(), Y.tolist()), fitted()),
    "fit on a frame": lambda: same(fitted(Frame(**dict(zip("abcd", X.T.astype(float), strict=True)))), fitted()),
    "fit on mixed columns": lambda: (
        fitted(Frame(a=[1, 2], b=[0.5, 1.5], c=[True, False], d=[1, 0]), [0, 1]).shape == (4,)
    ),
    "fit on a series": lambda: same(fitted(y=Series(Y)), fitted()),
    "fit on a sparse matrix": lambda: same(fitted(sparse.csr_array(X)), fitted()) and fitted(sparse.coo_matrix(X)),
    "to_categorical": lambda: same(fitted(y=to_categorical(Y, num_classes=2)), fitted()),
    "y of one column": lambda: same(fitted(y=Y[:, None]), fitted()),
    "verbose=0, callbacks=None": lambda: same(fitted(verbose=0, callbacks=None, initial_epoch=0), fitted()),
    "callbacks with Keras's methods": stopped_by_a_callback,
    "callbacks as functions": functions_as_callbacks,
    "validation_split": lambda: "val_loss" in made().fit(X, Y, validation_split=0.25).history,
    "validation_data of three": weighted_validation,
    "class_weight": classes_weigh,
    "sample_weight": weights_count,
    "batch_size=None is 32": lambda: same(fitted(batch_size=None), fitted(batch_size=32)),
    # afterwards
    "loss, accuracy = evaluate(x, y, batch_size, verbose)": lambda: evaluated(7, 0) == evaluated(None) == evaluated(9),
    "predict(x, batch_size, verbose)": lambda: np.array_equal(made().predict(X, 7, 0), made().predict(X, batch_size=9)),
    "a model is called": lambda: np.array_equal(*(f(X) for f in (lambda m: (m, m.predict))(made()))),
    "model.layers[i].get_weights()": layers_know_their_weights,
    "model.layers[i].trainable = False": frozen_in_a_model,
    "model.layers[i].kernel, bias": lambda: (
        (made().layers[1].kernel.shape, made().layers[1].bias.shape) == ((6, 2), (2,))
    ),
    "the learning rate in mid-training": learning_rate_set,
    "model.weights, count_params": lambda: made().count_params() == sum(w.size for w in made().weights) == 44,
    "summary(print_fn=)": lambda: _lines_of_summary()[-1] == "44 parameters",
    "input_shape, output_shape": lambda: (made().input_shape, made().output_shape) == ((4,), (2,)),
    "pickled": lambda: goes_on_alike(lambda model: pickle.loads(pickle.dumps(model))),
    "copied": lambda: goes_on_alike(copy.copy) and goes_on_alike(copy.deepcopy),
}


def evaluated(*sized):
    """Return the accuracy that a model's second number is."""
    model = made(metrics=["accuracy"])
    loss, accuracy = model.evaluate(X, Y, *sized)
    assert model.evaluate(X, Y, return_dict=True) == {"loss": loss, "accuracy": accuracy}
    assert accuracy == np.mean(model.predict(X).argmax(axis=1) == Y)
    return accuracy


def _lines_of_summary():
    lines = []
    assert made().summary(print_fn=lines.append).splitlines() == lines
    return lines


def _of(name):
    """Return an object of a class of that name."""
    return type(name, (), {})()


def _function(name):
    def found(x):
        return x

    found.__name__ = name
    return found


def _compiled(*args, **choices):
    model = Sequential([Dense(2, "softmax")], 4)
    model.compile(*args, **choices)
    return model


def _training(model):
    training = model._training
    return training.loss, str(training.optimizer.__struct_config__.tag), training.learning_rate


def _built(*shape):
    model = added(Dense(3), TWO)
    model.build(shape if len(shape) > 1 else shape[0])
    return model.shape


def _learned_shape():
    model = added(Dense(8), TWO)
    model.compile(loss="categorical_crossentropy", optimizer="sgd")
    model.fit(X, Y)
    return model.shape


TOLD = {
    # layers
    "use_bias=False": (lambda: Dense(4, use_bias=False), ["use_bias", "every unit has a bias"]),
    "a regularizer": (lambda: Dense(4, kernel_regularizer="l2"), ["kernel_regularizer", "compile(..., l2=0.02)"]),
    "a seed of a layer": (lambda: Dense(4, sead=3), ["unknown argument of Dense 'sead'"]),
    "units missing": (lambda: Dense(), ["Dense needs units"]),
    "units misspelled": (lambda: Dense(unit=4), ["'unit'", "Did you mean 'units'?"]),
    "units twice": (lambda: Dense(4, units=4), ["Dense", "twice"]),
    "too many values": (lambda: Flatten(1, 2, 3), ["Flatten takes"]),
    "an activation misspelled": (lambda: Dense(4, "sigmod"), ["Did you mean 'sigmoid'?"]),
    "selu": (lambda: Dense(4, "selu"), ["no activation selu", "use elu"]),
    "Orthogonal": (lambda: Dense(4, kernel_initializer="Orthogonal"), ["no initializer", "glorot_normal"]),
    "kernels that aren't square": (lambda: Conv2D(4, (3, 5)), ["kernel_size of Conv2D is one number", "(3, 5)"]),
    "channels_first": (lambda: Conv2D(4, 3, data_format="channels_first"), ["data_format", "transpose"]),
    "dilation_rate": (lambda: Conv2D(4, 3, dilation_rate=2), ["dilation_rate", "larger kernel_size"]),
    "a pool that pads": (lambda: MaxPooling2D(2, padding="same"), ["padding", "left out"]),
    "training=True in a call": (lambda: Dense(4)(Input(2), training=True), ["training", "fit trains"]),
    "a layer called on an array": (lambda: Dense(4)(X), ["call a layer on what Input", "ndarray"]),
    "a sum of nodes": (lambda: Dense(3)(Input(2)) + Dense(3)(Input(2)), ["+", "write Add()([a, b])"]),
    "a sum of a list of nodes": (lambda: sum([Dense(3)(Input(2))]), ["+", "write Add()([a, b])"]),
    "several inputs": (lambda: Model([Input(2), Input(2)], TWO(Input(2))), ["inputs must be one node"]),
    "a model in a model": (lambda: made()(Input(4)), ["a model can't be a layer"]),
    "add after fit": (lambda: fitted().add(TWO), ["add layers before fit"]),
    # compile
    "no loss": (lambda: made(loss=None), ["compile needs a loss"]),
    "two losses": (lambda: _compiled("mse", "mae"), ["each once"]),
    "a loss misspelled": (lambda: made(loss="mean_square_error"), ["unknown loss", "mse"]),
    "hinge": (lambda: made(loss="hinge"), ["no loss hinge", "binary_crossentropy"]),
    "from_logits": (lambda: made(loss=BinaryCrossentropy()), ["leave from_logits out"]),
    "an optimizer misspelled": (lambda: made(optimizer="adamm"), ["adamm"]),
    "an optimizer misspelled, first": (
        lambda: _compiled("admam", "mse"),
        ["optimizer 'admam'", "Did you mean 'adam'?"],
    ),
    "an optimizer misspelled, second": (lambda: _compiled("mse", "RMSPorp"), ["'RMSPorp'", "Did you mean 'rmsprop'?"]),
    "an optimizer misspelled, alone": (lambda: _compiled("momentun"), ["compile needs a loss"]),
    "a loss misspelled, first": (lambda: _compiled("adam", "mes"), ["unknown loss 'mes'", "Did you mean 'mse'?"]),
    "neither a loss nor an optimizer": (lambda: _compiled("zzz", "mse"), ["each once", "'zzz'"]),
    "nadam": (lambda: made(optimizer="nadam"), ["no optimizer nadam", "use adam"]),
    "Adam(clipnorm=)": (lambda: Adam(clipnorm=1.0), ["clipnorm", "clip_norm="]),
    "Adam(0.1, 0.9)": (lambda: Adam(0.1, 0.9), ["name the numbers"]),
    "a schedule as the rate": (lambda: Adam(learning_rate=core.CosineDecay(5)), ["schedule=CosineDecay(over=20)"]),
    "the rate in Training": (lambda: Training(optimizer=Adam(0.1)), ["learning_rate=0.01"]),
    "AUC": (lambda: made(metrics=["AUC"]), ["no metric AUC", "model.predict"]),
    "metrics by output": (lambda: made(metrics={"a": "mse"}), ["metrics must be a list"]),
    "loss_weights": (lambda: made(loss_weights=[1, 2]), ["loss_weights", "one output"]),
    "run_eagerly=True": (lambda: made(run_eagerly=True), ["run_eagerly", "trace"]),
    # fit
    "steps_per_epoch": (lambda: fitted(steps_per_epoch=5), ["steps_per_epoch", "one pass"]),
    "nb_epoch": (lambda: fitted(nb_epoch=5), ["nb_epoch", "epochs="]),
    "patience in fit": (lambda: fitted(patience=5), ["patience", "compile"]),
    "an argument misspelled": (lambda: fitted(batchsize=5), ["Did you mean 'batch_size'?"]),
    "fit without y": (lambda: made().fit(X), ["answers must be numbers; got None"]),
    "a generator": (lambda: fitted(x for x in X), ["samples must be whole", "generator"]),
    "a dict of inputs": (lambda: fitted({"a": X}), ["samples must be one array", "dict"]),
    "labels in words": (lambda: fitted(y=np.where(Y, "cat", "dog")), ["which are words", "np.unique"]),
    "labels in words in a series": (
        lambda: fitted(y=Series(np.where(Y, "cat", "dog").astype(object))),
        ["answers must be numbers", "in row 0", "np.unique(answers, return_inverse=True)"],
    ),
    "a column of words": (
        lambda: fitted(Frame(a=[1.0, 2.0], b=["x", "y"], c=[1, 2], d=[1, 2]), [0, 1]),
        ["'x' in row 0 in column 'b'", "get_dummies"],
    ),
    "a missing value": (
        lambda: fitted(Frame(a=[1], b=[Missing()]), [0]),
        ["row 0 in column 'b' is missing"],
    ),
    "NaN in a row": (lambda: fitted(np.where(np.arange(60)[:, None] == 7, np.nan, X)), ["NaN", "first in row 7"]),
    "class_weight='balanced'": (lambda: fitted(class_weight="balanced"), ["class_weight must be a dict", "bincount"]),
    "class_weight of no class": (lambda: fitted(class_weight={7: 1.0}), ["classes 0 to 1", "got 7"]),
    "sample_weight too short": (lambda: fitted(sample_weight=[1, 2]), ["a number for each sample, 60; got 2"]),
    "sample_weight below 0": (lambda: fitted(sample_weight=-np.ones(60)), ["not below 0"]),
    "a callback that is none": (lambda: fitted(callbacks=[EarlyStopping()]), ["patience=5"]),
    "a callback's class": (lambda: fitted(callbacks=[Stops]), ["write Stops()"]),
    "a callback of batches": (lambda: fitted(callbacks=[OfBatches()]), ["on_train_batch_end", "on_epoch_end"]),
    "validation_data of one": (lambda: fitted(validation_data=X), ["a pair (x, y)"]),
    # afterwards
    "predict(steps=)": (lambda: made().predict(X, steps=2), ["steps", "all samples"]),
    "save as .h5": (lambda: made().save("model.h5"), ["model.safetensors"]),
    "save as .keras": (lambda: made().save("model.keras"), ["model.safetensors"]),
    "a layer by a name that isn't there": (lambda: made().get_layer("conv"), ["no layer is named 'conv'"]),
    "weights of a model that has none yet": (lambda: added(Dense(2)).get_weights(), ["doesn't know", "input_shape"]),
}


@pytest.mark.parametrize("habit", WORKS)
def test_works(habit):
    assert WORKS[habit]()


@pytest.mark.parametrize("habit", TOLD)
def test_is_told_what_to_write(habit):
    call, words = TOLD[habit]
    with pytest.raises(SpecError) as raised:
        call()
    said = str(raised.value)
    for word in words:
        assert word in said
    assert "\n" not in said and "Traceback" not in said


def test_there_are_more_than_sixty():
    assert len(WORKS) + len(TOLD) > 60


def test_verbose_prints_a_line_an_epoch(capsys):
    assert printed(capsys) == printed(capsys, verbose=0) == []
    lines = printed(capsys, verbose=2)
    assert len(lines) == 2 and lines[1].startswith("epoch 2 of 2: loss ") and ", accuracy " in lines[1]


@pytest.mark.parametrize("name", keras_names.ELSEWHERE)
def test_names_that_are_not_here_say_what_is(name):
    with pytest.raises(ImportError, match=f"core has no {name}: "):
        getattr(core, name)


@pytest.mark.parametrize(
    "code",
    [
        "import core; core.models.Sequential is core.Sequential or 1 / 0",
        "import core; core.layers.MaxPooling2D is core.MaxPooling2D or 1 / 0",
        "from core.models import Model, Sequential, load_model",
        "from core.layers import BatchNormalization, Dense, Input, MaxPooling2D",
        "from core import layers, models; models.Sequential([layers.Input(4), layers.Dense(2)])",
        "from core.models import callbacks; callbacks.History",  # its own rooms are found all the same
        "from core.layers import dense; dense.Dense",
    ],
)
def test_keras_s_modules_are_there_in_a_fresh_program(code):
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_keras_s_modules_have_not_is_said():
    for module, name in ((core.models, "clone_model"), (core.layers, "LSTM")):
        with pytest.raises(ImportError, match=f"core has no {name}: "):
            getattr(module, name)
    for module, name in ((core.models, "Modell"), (core.models, "_x"), (core.layers, "dence"), (core.layers, "Dence")):
        with pytest.raises(AttributeError, match=f"has no '{name}'"):
            getattr(module, name)


@pytest.mark.parametrize("name", keras_names.OF_MODELS)
def test_attributes_that_models_have_not_say_what_is(name):
    with pytest.raises(AttributeError, match=f"a model has no {name}: "):
        getattr(made(), name)


def test_other_attributes_are_missing_as_any():
    with pytest.raises(AttributeError, match=r"a model has no foo$"):
        made().foo  # noqa: B018
    assert not hasattr(made(), "_repr_html_") and not hasattr(made().layers[0], "_repr_html_")
    with pytest.raises(SpecError, match="learning rate must be a number above 0"):
        made().learning_rate = -1.0


@pytest.mark.parametrize("name", ["Dence", "Modell", "Sequental"])
def test_names_that_are_misspelled(name):
    with pytest.raises(AttributeError, match="Did you mean"):
        getattr(core, name)


@pytest.mark.parametrize(
    ("aliases", "loss"),
    [
        ("bce BCE BinaryCrossentropy binary_cross_entropy", "binary_crossentropy"),
        ("cce CCE scce SparseCategoricalCrossentropy", "categorical_crossentropy"),
        ("mse MSE MeanSquaredError mean_squared_error", "mse"),
        ("mae MAE MeanAbsoluteError", "mae"),
        ("huber huber_loss Huber", "huber"),
    ],
)
def test_aliases_of_losses(aliases, loss):
    model = Sequential([Dense(2, "sigmoid")], 4)
    for alias in aliases.split():
        for first, choices in (((alias,), {}), (("adam", alias), {}), (("adam",), {"loss": alias})):
            model.compile(*first, **choices)
            assert _training(model)[0] == loss


def test_aliases_of_losses_that_are_not_here_say_what_is():
    for alias in ("KLD", "kl_divergence", "MAPE", "msle", "CosineSimilarity", "binary_focal_crossentropy"):
        with pytest.raises(SpecError, match=f"there is no loss {alias} here: use "):
            _compiled(alias, "adam")


@pytest.mark.parametrize(("what", "names"), keras_names.INSTEAD.items())
def test_what_is_not_here_is_said_for_each(what, names):
    for name, instead in names.items():
        with pytest.raises(SpecError, match="there is no"):
            keras_names.named(what, name, ["adam"])
        assert instead[0].islower() and not instead.endswith(".")


@pytest.mark.parametrize("layer", [Dense, Conv2D, BatchNormalization, MaxPooling2D, Dropout, Flatten])
@pytest.mark.parametrize(
    "argument", [*keras_arguments.WITHOUT_MEANING, *keras_arguments.RENAMED, "input_shape", "trainable"]
)
@pytest.mark.parametrize("value", [None, True, 3, "x", (2, 2), 1.5, [], object()])
def test_no_argument_of_keras_is_a_bare_type_error(layer, argument, value):
    given = {Dense: {"units": 2}, Conv2D: {"filters": 2}}.get(layer, {})
    try:
        layer(**given | {argument: value})
    except SpecError:
        pass


@pytest.mark.parametrize("call", ["compile", "fit", "evaluate", "predict", "save", "load"])
@pytest.mark.parametrize("argument", ["verboose", "x_val", "model", "_x"])
def test_an_unknown_argument_of_a_method_is_a_sentence(call, argument):
    first = {"compile": ("mse",), "save": ("a.safetensors",), "load": ("a.safetensors",), "predict": (X,)}
    with pytest.raises(SpecError, match=f"unknown argument of {call} '{argument}'"):
        getattr(made(), call)(*first.get(call, (X, Y)), **{argument: 1})


NONSENSE = [
    None,
    True,
    0,
    -1,
    3,
    1.5,
    "x",
    "",
    (2, 2),
    [],
    {},
    object(),
    np.array(3),
    np.array([1, 2]),
    X,
    Dense,
    b"x",
    1j,
]
METHODS = {
    "compile": ({"loss": "mse"}, "loss optimizer metrics learning_rate schedule l2 clip_norm patience jit_compile"),
    "fit": (
        {"x": X, "y": Y},
        "x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight "
        "threads compiled on_epoch initial_epoch",
    ),
    "evaluate": ({"x": X, "y": Y}, "x y batch_size sample_weight return_dict steps"),
    "predict": ({"x": X}, "x batch_size steps"),
    "set_weights": ({}, "weights"),
    "get_layer": ({}, "name index"),
    "summary": ({}, "print_fn"),
    "load_weights": ({}, "path"),
    "save": ({}, "path"),
    "add": ({}, "layer"),
    "build": ({}, "input_shape"),
    "trace": ({"x": X}, "x"),
    "__call__": ({"x": X}, "x training"),
}


@pytest.mark.parametrize(("call", "argument"), [(c, a) for c, (_, them) in METHODS.items() for a in them.split()])
def test_nonsense_is_never_a_bare_type_error(call, argument, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for value in NONSENSE:
        with contextlib.suppress(SpecError, ValueError, OSError):
            getattr(made(), call)(**METHODS[call][0] | {argument: value})


@pytest.mark.parametrize("kind", [*core.__all__])
def test_choices_of_nonsense_are_never_a_bare_type_error(kind):
    taken = getattr(core, kind)
    if not isinstance(taken, type) or kind in ("History", "Reader", "Working", "Run", "Function", "SpecError"):
        return
    for value in NONSENSE:
        for given in (
            {"name": value},
            {"seed": value},
            {"input_shape": value},
            {"learning_rate": value},
            {"foo": value},
        ):
            with contextlib.suppress(ValueError):
                taken(**given)
        with contextlib.suppress(ValueError):
            taken(value)


def test_tensors_are_taken_and_those_with_gradients_are_told_how():
    torch = pytest.importorskip("torch", reason="the oracle is the extra test-oracle")
    assert same(fitted(torch.tensor(X), torch.tensor(Y)), fitted())
    with pytest.raises(SpecError, match=r"\.detach\(\)\.numpy\(\)"):
        fitted(torch.tensor(X, requires_grad=True))
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.tensor(X)), batch_size=8)
    with pytest.raises(SpecError, match="a DataLoader: give whole arrays"):
        fitted(loader)


# -- files


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_saved_model_goes_on_as_if_it_had_not_been_away(dtype, tmp_path):
    path = tmp_path / "model.safetensors"
    model = Sequential([Dense(6, "relu"), Dropout(0.2), BatchNormalization(), TWO], 4, dtype=dtype, name="mine")
    model.compile(AdamW(0.01, weight_decay=0.1), "categorical_crossentropy", metrics=["accuracy"], patience=50)
    model.fit(X, Y, epochs=3)
    model.save(path)
    for other in (load_model(path), Model.load(str(path))):
        assert other.name == "mine" and other.network.dtype == dtype and same(model, other)
        np.testing.assert_array_equal(model.predict(X), other.predict(X))
        trained = copy.copy(model)
        assert trained.fit(X, Y, epochs=2).history == other.fit(X, Y, epochs=2).history
        assert same(trained, other)


def test_a_model_that_was_never_compiled_is_saved(tmp_path):
    model = graph()
    model.save(tmp_path / "m.safetensors")
    np.testing.assert_array_equal(Model.load(tmp_path / "m.safetensors").predict(X), model.predict(X))
    other = graph()
    other.set_weights([w + 1 for w in other.get_weights()])
    other.load_weights(tmp_path / "m.safetensors")
    assert same(model, other)


def test_what_train_wrote_is_a_model(tmp_path):
    from core import PRESETS, Run, save_network

    run = Run(PRESETS["moons"])
    save_network(tmp_path / "w.safetensors", run.experiment, run.network)
    model = load_model(tmp_path / "w.safetensors")
    assert all(np.array_equal(a, b) for a, b in zip(model.get_weights(), run.network.get_weights(), strict=True))
    model.fit(*run.points.train, epochs=1, batch_size=10)


def test_a_training_is_no_model_and_says_how_it_is_read(tmp_path):
    from core import PRESETS, Run, load_network, load_run, save_run

    path = tmp_path / "training.nnplay"
    save_run(path, Run(PRESETS["moons"]))
    for given in (path, str(path)):
        with pytest.raises(FileError, match=r"training\.nnplay is a training.*load_run.*load_network.*weights\.safe"):
            load_model(given)
    assert load_run(path).experiment == load_network(path).experiment  # as it says
    path.write_bytes(b"no zip at all")
    with pytest.raises(FileError, match="isn't a model that can be used"):
        load_model(path)


def test_a_model_s_file_that_is_changed_is_refused_with_its_name(tmp_path):
    path = tmp_path / "m.safetensors"
    fitted().save(path)
    whole = path.read_bytes()
    rng = np.random.default_rng(1)
    for _ in range(300):
        broken = bytearray(whole[: rng.integers(1, len(whole))] if rng.random() < 0.3 else whole)
        for _ in range(rng.integers(1, 4)):
            broken[rng.integers(0, min(len(broken), 3000))] = rng.integers(0, 256)
        path.write_bytes(broken)
        try:
            Model.load(path)
        except FileError as error:
            assert "m.safetensors" in str(error)


def parts(node, path=()):
    """Give the address of everything in a description."""
    for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield (*path, key)
        yield from parts(node[key], (*path, key))


def test_a_model_s_file_that_says_something_else_is_refused_or_is_another_model(tmp_path):
    path = tmp_path / "m.safetensors"
    model = made(Dense(3, "relu"), BatchNormalization(), TWO)
    model.fit(X, Y)
    model.save(path)
    with safetensors.safe_open(path, "np") as file:
        described, arrays = json.loads(file.metadata()["model"]), {name: file.get_tensor(name) for name in file.keys()}
    tries = []
    for *way, last in parts(described):
        for value in (None, -1, 0, 1.5, "x", [], {}, [1, 2], 10**30, True, [[]], float("inf")):
            changed = copy.deepcopy(described)
            place = changed
            for key in way:
                place = place[key]
            place[last] = value
            tries.append((changed, arrays))
    for name in arrays:
        tries.append((described, {other: array for other, array in arrays.items() if other != name}))
        for change in (np.atleast_1d(arrays[name])[:-1], arrays[name] * np.nan, arrays[name][None]):
            tries.append((described, arrays | {name: np.ascontiguousarray(change)}))
    refused = 0
    for changed, some in tries:
        safetensors.numpy.save_file(some, path, {"model": json.dumps(changed)})
        try:
            found = load_model(path)
        except FileError as error:
            assert "m.safetensors isn't a model that can be used: " in str(error)
            refused += 1
        else:
            with contextlib.suppress(SpecError, ArithmeticError):
                found.fit(X, Y)
    assert refused > len(tries) / 2


def test_augmentation_is_of_images():
    with pytest.raises(SpecError, match="augmentation changes images of one channel, but samples are 4"):
        made(augmentation=core.Augmentation(shift=2))


def test_a_model_that_has_no_weights_yet_is_copied_and_pickled():
    model = added(Dense(3), TWO)
    model.compile("adam", "categorical_crossentropy")
    for other in (copy.deepcopy(model), pickle.loads(pickle.dumps(model))):
        other.fit(X, Y)
        assert other.shape == (4,)
    with pytest.raises(SpecError, match="doesn't know"):
        model.get_weights()
    with pytest.raises(SpecError, match="no weights yet"):
        model.save("m.safetensors")
