"""A network as people who know Keras write it: Model, Sequential, compile, fit, evaluate, predict, summary.

>>> inputs = Input(2)
>>> x = Dense(64, activation="relu", initializer="he_normal")(inputs)
>>> model = Model(inputs, Dense(2, activation="softmax")(x))
>>> model.compile(loss="categorical_crossentropy", optimizer="adam")
>>> history = model.fit(x_train, y_train, epochs=20, batch_size=10)
"""

import math
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.experiment import graph, stack
from core.experiment.calls import Input as Input
from core.experiment.calls import layers_to
from core.experiment.spec import EPOCHS, OPTIMIZER_VALUES, SCHEDULE_VALUES, Optimizer, SpecError, Training
from core.functions.losses import LOSSES
from core.functions.metrics import METRICS
from core.layers.layer import Layer, Node
from core.network.network import Network
from core.network.predictor import Predictor
from core.network.recording import trace
from core.samples import samples_of, targets_of
from core.summary import summary_of
from core.tape.blas import Array
from core.tape.blas import threads as blas_threads
from core.training.compiled import available
from core.training.page import PAGE_BATCHES
from core.training.steps import Steps
from core.training.stopping import Stopper
from core.value import THREADS, Real, known, replace

SPARSE = "sparse_categorical_crossentropy"  # Keras's name for the same loss with whole numbers for classes
RATES = {"adagrad": 0.001, "rmsprop": 0.001, "adam": 0.001, "adamw": 0.001}  # Keras's; 0.01 for the others
MOST_MEASURED = 10_000  # training samples over which an epoch's loss is taken


@dataclass
class History:
    """What `fit` saw after each epoch: `history["loss"]` and the like, one number an epoch."""

    epoch: list[int] = field(default_factory=list)
    history: dict[str, list[float]] = field(default_factory=dict)
    stopped: str | None = None

    def add(self, epoch: int, values: dict[str, float]) -> None:
        """Append an epoch's numbers."""
        self.epoch.append(epoch)
        for name, value in values.items():
            self.history.setdefault(name, []).append(value)


class Model:
    """A network from the node `inputs` to the node `outputs`.

    Parameters
    ----------
    inputs
        What `Input` returned.
    outputs
        What the last layer returned when it was called.
    seed
        Draws weights, batches and dropout.
    dtype
        Of all arithmetic: float32 is faster, float64 is for looking closely.
    """

    def __init__(self, inputs: Node, outputs: Node, *, seed: int = 0, dtype: Any = np.float32) -> None:
        for name, node in (("inputs", inputs), ("outputs", outputs)):
            if not isinstance(node, Node):
                raise SpecError(f"{name} must be one node, from Input or from calling a layer; got {node!r}")
        if inputs.layer is not None:
            raise SpecError("inputs must be what Input returned")
        self._build(layers_to(outputs, inputs), inputs.shape, seed, dtype)

    @classmethod
    def of(
        cls, layers: Sequence[Layer], shape: int | Sequence[int], *, seed: int = 0, dtype: Any = np.float32
    ) -> "Model":
        """Return the model of a list of layers, as an experiment has them, for samples of `shape`."""
        if not isinstance(layers, Sequence) or not all(isinstance(layer, Layer) for layer in layers):
            raise SpecError(
                f"layers must be a list of layers, such as [Dense(2)], not called on anything; got {layers!r}"
            )
        made = cls.__new__(cls)
        made._build(tuple(layers), Input(shape).shape, seed, dtype)
        return made

    def _build(self, layers: tuple[Layer, ...], shape: tuple[int, ...], seed: int, dtype: Any) -> None:
        self.layers, self.shape = layers, shape
        output = stack.check_layers(layers, shape)
        if len(output) > 1:
            raise SpecError(f"the output is an image of {graph.show(output)}: end with Flatten, which keeps its order")
        self.rng = np.random.default_rng(seed)
        self.network = Network(layers, shape, dtype)
        self.network.initialize(self.rng)
        self._steps: Steps | None = None
        self._training: Training | None = None
        self._metrics: tuple[str, ...] = ()

    # -- training

    def compile(
        self,
        loss: str,
        optimizer: str | Optimizer = "sgd",
        *,
        learning_rate: float | None = None,
        metrics: Sequence[str] = (),
        **choices: Any,
    ) -> None:
        """Choose how to train; other `choices` are those of `spec.Training`: schedule, l2, clip_norm, patience ...

        Optimizer and schedule may be values, such as Adam(beta_1=0.8), or names. The optimizer starts anew.
        """
        name = "categorical_crossentropy" if loss == SPARSE else loss
        known("loss", name, (*LOSSES, SPARSE))
        if isinstance(optimizer, str):
            known("optimizer", optimizer, OPTIMIZER_VALUES)
            optimizer = OPTIMIZER_VALUES[optimizer]()
        if not isinstance(optimizer, Optimizer):
            raise SpecError(f"optimizer must be a name, or a value such as Adam(); got {optimizer!r}")
        kind = str(optimizer.__struct_config__.tag)
        if isinstance(choices.get("schedule"), str):
            known("schedule", choices["schedule"], SCHEDULE_VALUES)
            choices["schedule"] = SCHEDULE_VALUES[choices["schedule"]]()
        for mine in {"epochs", "batch_size"} & set(choices):
            raise SpecError(f"{mine} isn't an argument of compile: use fit(x, y, {mine}={choices[mine]!r})")
        metrics = (metrics,) if isinstance(metrics, str) else metrics
        for metric in metrics:
            known("metric", metric, METRICS)
        if "accuracy" in metrics and self.network.output_activation == "linear" and self.network.outputs == 1:
            raise SpecError(
                "accuracy is the share of correct classes, but one linear output gives a number: use r2 or mae"
            )
        rate = RATES.get(kind, 0.01) if learning_rate is None else learning_rate
        there = [field for field in Training.__struct_fields__ if field not in ("epochs", "batch_size")]
        if wrong := sorted(set(choices) - set(there)):
            raise SpecError(f"compile has no argument {', '.join(wrong)}; it has {', '.join(there)}")
        training = Training(name, optimizer, rate, **choices)
        stack.check_loss(name, self.network.output_activation, self.network.outputs)
        self._training, self._metrics, self._steps = training, tuple(metrics), None

    def fit(
        self,
        x: Any,
        y: Any,
        *,
        epochs: int = 1,
        batch_size: int = 32,
        validation_data: tuple[Any, Any] | None = None,
        validation_split: float = 0.0,
        shuffle: bool = True,
        threads: int = 1,
        compiled: bool = False,
        on_epoch: Callable[[int, dict[str, float]], object] | None = None,
    ) -> History:
        """Train for `epochs` and return what was seen after each; trained on again where it stood when called again.

        x (n, ...) are samples of the input's shape, y (n,) classes or numbers, or (n, outputs) targets. The last
        `validation_split` of them are kept aside. More `threads` share the products of large layers, which is faster on
        a quiet machine, see `blas.threads`. With `compiled`, and a C compiler on this machine (a warning says where
        there is none), steps are compiled while NumPy takes the first ones: several times as fast in small networks,
        with other last digits, see `compiled.py`. `on_epoch` is called after every epoch. Raises `steps.Diverged`.
        """
        training = self._compiled()
        EPOCHS.check(epochs)
        THREADS.check(threads)
        Real(0, 1, "validation_split", below=True).check(validation_split)
        x, y = self._pair(x, y)
        aside = None
        if validation_data is not None:
            if validation_split:
                raise SpecError("give validation_data or validation_split, not both")
            if not isinstance(validation_data, tuple | list) or len(validation_data) != 2:
                raise SpecError(f"validation_data must be a pair (x, y); got a {type(validation_data).__name__}")
            aside = self._pair(*validation_data)
        if validation_split:
            cut = len(x) - round(len(x) * validation_split)
            aside, x, y = (x[cut:], y[cut:]), x[:cut], y[:cut]
        if not len(x):
            raise SpecError("there is nothing to train on: 0 samples")
        training = self._training = replace(training, batch_size=batch_size)
        steps = self._steps = self._steps or Steps(self.network, training, self.rng)
        if compiled and not available()[0]:
            warnings.warn(f"steps are not compiled: {available()[1]}", stacklevel=2)
        steps.take(training, compiled=compiled)
        x, y = self._laid(x, y)
        trained = Predictor(self.network, x[:MOST_MEASURED]), y[:, :MOST_MEASURED]
        steps.give(x, y, loss=lambda: self._measure(*trained, "")["loss"], shuffle=shuffle)
        beside = None
        if aside is not None:
            x, y = self._laid(*aside)
            beside = Predictor(self.network, x), y
        history, first, stopper = History(), steps.epoch, Stopper()
        with _computing(threads, self.network.largest_product(batch_size)):
            while history.stopped is None and len(history.epoch) < epochs:
                steps.advance(PAGE_BATCHES)
                if steps.epoch == first + len(history.epoch):
                    continue
                values = self._measure(*trained, "")
                steps.check_loss(values["loss"])
                if beside is not None:
                    values |= self._measure(*beside, "val_")
                history.add(steps.epoch, values)
                if on_epoch is not None:
                    on_epoch(steps.epoch, values)
                history.stopped = stopper.reason(
                    training, steps.epoch, values["loss"], values.get("val_loss", math.nan)
                )
            steps.verify()
        steps.release()
        return history

    def evaluate(self, x: Any, y: Any) -> dict[str, float]:
        """Return the loss and the metrics over samples x and answers y."""
        self._compiled()
        with _computing():
            x, y = self._laid(*self._pair(x, y))
            return self._measure(Predictor(self.network, x), y, "")

    def predict(self, x: Any) -> Array:
        """Return the answers (n, outputs) for samples x (n, ...)."""
        with _computing():
            x = samples_of(x, self.shape, self.network.dtype)
            return Predictor(self.network, self.network.lay(x)).answer()[1].T.copy()

    def trace(self, x: Any) -> dict[str, Array]:
        """Return z and a of every layer by name, "z1", "a1" the first's: (n, units) or (n, height, width, channels)."""
        found = trace(self.network, samples_of(x, self.shape, self.network.dtype))
        named = ((f"{name}{index + 1}", found[index]["za".index(name)]) for index in sorted(found) for name in "za")
        return dict(named)

    # -- weights

    def get_weights(self) -> list[Array]:
        """Return copies of all weights, layer by layer: kernels (in, out) or (height, width, in, out), then biases."""
        return self.network.get_weights()

    def set_weights(self, weights: Sequence[Any]) -> None:
        """Take weights as `get_weights` returns them; ValueError says which doesn't fit."""
        self.network.set_weights(weights)

    def count_params(self) -> int:
        """Return the count of weights and biases."""
        return self.network.weights.size

    def summary(self) -> str:
        """Return a table of the layers: what they are, read, give and how many parameters they have."""
        return summary_of(self.layers, self.shape)

    # -- inside

    def _compiled(self) -> Training:
        if self._training is None:
            raise SpecError("compile the model first: model.compile(loss=..., optimizer=...)")
        return self._training

    def _pair(self, x: Any, y: Any) -> tuple[Array, Array]:
        x = samples_of(x, self.shape, self.network.dtype)
        y = targets_of(y, self.network.outputs, self._compiled().loss, self.network.dtype)
        if len(x) != len(y):
            raise SpecError(f"there must be as many answers as samples; got {len(x):,} samples, {len(y):,} answers")
        return x, y

    def _laid(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Return samples and targets as the network reads them: (n, inputs) and (outputs, n)."""
        return self.network.lay(x), self.network.head(self._compiled().loss).targets(y, self.network.dtype)

    def _measure(self, predictor: Predictor, targets: Array, prefix: str) -> dict[str, float]:
        """Return the loss and metrics of the answers to targets (outputs, n), their names after `prefix`."""
        if not targets.size:
            return {f"{prefix}{name}": math.nan for name in ("loss", *self._metrics)}
        z, a = predictor.answer()
        values = {f"{prefix}loss": self.network.head(self._compiled().loss).value(z, a, targets)}
        for name in self._metrics:
            values[prefix + name] = METRICS[name](a, targets)
        return values


@contextmanager
def _computing(count: int = 1, largest: float = math.inf) -> Iterator[None]:
    with np.errstate(all="ignore"), blas_threads(count, largest):
        yield


def Sequential(layers: Sequence[Layer], shape: int | Sequence[int], *, seed: int = 0, dtype: Any = np.float32) -> Model:
    """Return the model of layers that read each the one before, for samples of `shape`."""
    return Model.of(layers, shape, seed=seed, dtype=dtype)
