"""A network as people who know Keras write it: Model, Sequential, compile, fit, evaluate, predict, summary.

>>> inputs = Input(2)
>>> x = Dense(64, activation="relu", initializer="he_normal")(inputs)
>>> model = Model(inputs, Dense(2, activation="softmax")(x))
>>> model.compile(loss="categorical_crossentropy", optimizer="adam")
>>> history = model.fit(x_train, y_train, epochs=20, batch_size=10)
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core import keras_arguments, keras_names
from core.experiment.calls import Input as Input
from core.experiment.calls import layers_to
from core.experiment.spec import EPOCHS, SpecError, Training
from core.keras_arguments import check_arguments
from core.layers.layer import Layer, Node
from core.models import fitting, model_file
from core.models.built import BuiltLayer
from core.models.callbacks import Callbacks, OnEpoch, listed
from core.models.callbacks import History as History
from core.models.fitting import BATCH_SIZE, MOST_MEASURED, computing
from core.models.measuring import Measure, WeightedSamples
from core.models.model_file import Description, Pieces, Where
from core.models.samples import numbers_of, samples_of
from core.models.summary import summary_of
from core.models.training_choices import metrics_of, training_of
from core.network.network import Network
from core.network.predictor import Predictor
from core.network.recording import trace
from core.tape.blas import Array
from core.training.steps import Steps
from core.value import THREADS, Whole, brief, replace

SEED = Whole(0, 2**63 - 1, "seed")
MODEL = ("inputs", "outputs", "seed", "dtype", "name")
FIT = (
    *("x", "y", "batch_size", "epochs", "verbose", "callbacks", "validation_split", "validation_data", "shuffle"),
    *("class_weight", "sample_weight", "threads", "on_epoch"),
)
LOOK = ("x", "y", "batch_size", "verbose", "sample_weight")


class Model:
    """A network from the node `inputs` to the node `outputs`.

    Parameters
    ----------
    inputs
        What `Input` returned, or the first layer, where that says the shape of its input.
    outputs
        What the last layer returned when it was called.
    seed
        Draws weights, batches and dropout.
    dtype
        Of all arithmetic: float32 is faster, float64 is for looking closely.
    name
        What a person calls it.

    Attributes
    ----------
    stop_training
        Set to True by a callback, it ends `fit` after the epoch.
    """

    def __init__(
        self,
        inputs: Any = None,
        outputs: Any = None,
        *,
        seed: int = 0,
        dtype: Any = np.float32,
        name: str = "",
        **others: Any,
    ) -> None:
        check_arguments("Model", others, ("inputs", "outputs", "seed", "dtype", "name"), keras_arguments.MODEL_INSTEAD)
        if inputs is None and outputs is None:
            raise SpecError("Model needs inputs and outputs; Sequential() is one that layers are added to")
        source, end = (_one_node(what, node) for what, node in (("inputs", inputs), ("outputs", outputs)))
        if source.layer is not None and is_first(source) and end is not source.sources[0]:
            source = source.sources[0]
        if source.layer is not None:
            raise SpecError("inputs must be what Input returned")
        self._begin(layers_to(end, source), source.shape, seed, dtype, name)

    def _begin(
        self, layers: tuple[Layer, ...], shape: tuple[int, ...] | None, seed: int, dtype: Any, name: str
    ) -> None:
        """Take the choices; built is the network where the shape of samples is known."""
        self.name, self.stop_training = name, False
        SEED.check(seed)
        self._layers, self._shape, self._dtype = layers, shape, _dtype_of(dtype)
        self._network: Network | None = None
        self._steps: Steps | None = None
        self._training: Training | None = None
        self._metrics: tuple[str, ...] = ()
        self._seed, self.rng = seed, np.random.default_rng(seed)
        if shape is not None:
            self._build(shape)

    def _build(self, shape: tuple[int, ...]) -> Network:
        """Make the network for samples of `shape`, with weights from the seed."""
        model_file.check_layers(self._layers, shape)
        network = Network(self._layers, shape, self._dtype)
        self.rng = np.random.default_rng(self._seed)
        network.initialize(self.rng)
        self._network, self._shape = network, shape
        if self._training is not None:
            self._check_training(self._training, self._metrics)
        return network

    def __getattr__(self, name: str) -> Any:
        """Raise AttributeError; for an attribute of Keras's models it says what to write instead."""
        instead = f": {keras_names.OF_MODELS[name]}" if name in keras_names.OF_MODELS else ""
        raise AttributeError(f"a model has no {name}{instead}", name=name, obj=self)

    @property
    def network(self) -> Network:
        """The layers with their weights; SpecError where nobody said what the samples are like."""
        if self._network is None:
            if self._shape is None:
                raise SpecError(
                    "the model doesn't know its samples' shape yet: write Sequential(layers, 2) or "
                    "Dense(8, input_shape=(2,)), or fit it first"
                )
            return self._build(self._shape)
        return self._network

    @property
    def shape(self) -> tuple[int, ...]:
        """What one sample is like: (features,) or (height, width, channels)."""
        return self.network.shape

    input_shape = shape

    @property
    def output_shape(self) -> tuple[int, ...]:
        """What one answer is like."""
        return (self.network.outputs,)

    @property
    def layers(self) -> tuple[BuiltLayer, ...]:
        """Its layers, each with what it says and its weights."""
        network = self.network
        return tuple(BuiltLayer(network, index, self.take_layer) for index in range(len(network.layers)))

    def get_layer(self, name: str | None = None, index: int | None = None) -> BuiltLayer:
        """Return a layer by its name, or by its index from 0."""
        layers = self.layers
        if index is not None:
            Whole(0, len(layers) - 1, "index of a layer").check(index)
            return layers[index]
        found = [layer for layer in layers if layer.name and layer.name == name]
        if not found:
            there = ", ".join(layer.name for layer in layers if layer.name) or "no layer has one"
            raise SpecError(f"no layer is named {name!r} ({there}); model.layers[0] is the first")
        return found[0]

    def take_layer(self, index: int, layer: Layer) -> None:
        """Exchange a layer's choices by such as may change during a training, from the next batch on."""
        network = self.network
        layers = (*network.layers[:index], layer, *network.layers[index + 1 :])
        model_file.check_layers(layers, network.shape)
        self._layers = layers
        network.take_choices(layers)
        if self._steps is not None:
            self._steps.record_anew()

    # -- training

    def compile(
        self,
        *named_first: Any,
        loss: Any = None,
        optimizer: Any = None,
        learning_rate: float | None = None,
        metrics: Any = (),
        loss_fn: Any = None,
        **choices: Any,
    ) -> None:
        """Choose how to train; other `choices` are those of `spec.Training`: schedule, l2, clip_norm, patience ...

        Loss and optimizer may come first, in either order. Optimizer and schedule may be values, such as
        Adam(beta_1=0.8), or names, in Keras's spelling too. The optimizer starts anew. `loss_fn` is post 000's name.
        """
        training = training_of(named_first, loss_fn if loss is None else loss, optimizer, learning_rate, choices)
        measured = metrics_of(metrics)
        if self._shape is not None:
            self._check_training(training, measured)
        self._training, self._metrics, self._steps = training, measured, None

    def _check_training(self, training: Training, metrics: tuple[str, ...]) -> None:
        """Refuse what the network can't be trained by."""
        network = self.network
        if "accuracy" in metrics and network.output_activation == "linear" and network.outputs == 1:
            raise SpecError(
                "accuracy is the share of correct classes, but one linear output gives a number: use r2 or mae"
            )
        model_file.check_training(training, network)

    @property
    def learning_rate(self) -> float:
        """The learning rate that training began with, or goes on with where it is set; a schedule moves it."""
        return self._compiled().learning_rate

    @learning_rate.setter
    def learning_rate(self, value: float) -> None:
        self._training = replace(self._compiled(), learning_rate=value)

    def fit(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        epochs: int = 1,
        verbose: Any = 0,
        callbacks: Any = None,
        validation_split: float = 0.0,
        validation_data: Any = None,
        shuffle: bool = True,
        class_weight: Any = None,
        sample_weight: Any = None,
        *,
        threads: int = 1,
        on_epoch: OnEpoch | None = None,
        **others: Any,
    ) -> History:
        """Train for `epochs` and return what was seen after each; trained on again where it stood when called again.

        x (n, ...) are samples of the input's shape, y (n,) classes or numbers, or (n, outputs) targets: arrays, lists,
        frames, sparse matrices. The last `validation_split` of them are kept aside; `validation_data` is (x, y) or (x,
        y, weights). Each sample's loss counts `sample_weight` (n,) times the `class_weight` of its class, a dict.
        `callbacks` are functions of epoch and values, or objects as Keras has them; `on_epoch` is one more. `verbose` 1
        prints a line an epoch. More `threads` share the products of large layers, which is faster on a quiet machine,
        see `blas.threads`. Raises `steps.Diverged`.
        """
        x, y, verbose = fitting.in_post_000_s_words(others, x, y, verbose)
        _check_flag("shuffle", shuffle)
        check_arguments("fit", others, FIT, keras_arguments.FIT_INSTEAD)
        training = self._compiled()
        EPOCHS.check(epochs)
        THREADS.check(threads)
        batch_size = BATCH_SIZE if batch_size is None else batch_size
        self._take_shape_of(x)
        network, head = self.network, self.network.head(training.loss)
        samples = WeightedSamples.of(network, training.loss, x, y, sample_weight, class_weight)
        samples, aside = fitting.parted(network, training.loss, samples, validation_data, validation_split)
        training = self._training = replace(training, batch_size=batch_size)
        steps = self._steps = self._steps or Steps(network, training, self.rng)
        steps.take(training)
        x, y = samples.laid(network, head)
        some = None if samples.weights is None else samples.weights[:MOST_MEASURED]
        trained = Measure(network, head, x[:MOST_MEASURED], y[:, :MOST_MEASURED], some, self._metrics)
        steps.give(x, y, loss=trained.loss, shuffle=shuffle, weights=samples.weights)
        del x, y, samples  # what is trained on lies in memory once
        beside = None
        if aside is not None:
            beside = Measure(network, head, *aside.laid(network, head), aside.weights, self._metrics)
        told = Callbacks([*listed(callbacks), *listed(on_epoch)], self, epochs=epochs, verbose=verbose)
        return fitting.fit(steps, trained, beside, told, epochs=epochs, threads=threads, prints=bool(verbose))

    def evaluate(
        self,
        x: Any = None,
        y: Any = None,
        batch_size: int | None = None,
        verbose: Any = 0,
        sample_weight: Any = None,
        *,
        return_dict: bool = False,
        **others: Any,
    ) -> Any:
        """Return the loss over samples x and answers y, as a number; with metrics a list, the loss and then each.

        ``loss, accuracy = model.evaluate(x, y)``. With `return_dict` they are a dict, by their names. Each sample's
        loss counts its `sample_weight` (n,). `batch_size` and `verbose` make no difference.
        """
        check_arguments("evaluate", others, (*LOOK, "return_dict"), keras_arguments.LOOK_INSTEAD)
        training, network = self._compiled(), self.network
        head = network.head(training.loss)
        samples = WeightedSamples.of(network, training.loss, x, y, sample_weight)
        with computing():
            found = Measure(network, head, *samples.laid(network, head), samples.weights, self._metrics).values()
        _check_flag("return_dict", return_dict)
        if return_dict:
            return found
        return [*found.values()] if self._metrics else found["loss"]

    def predict(self, x: Any = None, batch_size: int | None = None, verbose: Any = 0, **others: Any) -> Array:
        """Return the answers (n, outputs) for samples x (n, ...), whatever `batch_size` and `verbose` are."""
        check_arguments("predict", others, LOOK, keras_arguments.LOOK_INSTEAD)
        with computing():
            x = samples_of(x, self.shape, self.network.dtype)
            return Predictor(self.network, self.network.lay(x)).answer()[1].T.copy()

    def __call__(self, x: Any, **others: Any) -> Array:
        """Return the answers (n, outputs) for samples x (n, ...), as `predict`."""
        check_arguments("a call of a model", others, ("x",), keras_arguments.CALL_INSTEAD)
        if isinstance(x, Node):
            raise SpecError("a model can't be a layer of another: call its layers on the node, one after the other")
        return self.predict(x)

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
        if not isinstance(weights, list | tuple | np.ndarray) or not np.iterable(weights):
            raise SpecError(f"weights must be a list of arrays, as get_weights returns it; got {brief(weights)}")
        self.network.set_weights(weights)

    @property
    def weights(self) -> list[Array]:
        """What `get_weights` returns."""
        return self.get_weights()

    def count_params(self) -> int:
        """Return the count of weights and biases."""
        return self.network.weights.size

    def summary(self, print_fn: Any = None) -> str:
        """Return a table of the layers: what they are, read, give and how many parameters they have.

        `print_fn` gets each line of it, too.
        """
        table = summary_of(self.network.layers, self.shape)
        if print_fn is not None:
            if not callable(print_fn):
                raise SpecError(f"print_fn must be a function of a line, such as print; got {brief(print_fn)}")
            for line in table.splitlines():
                print_fn(line)
        return table

    # -- files and copies

    def save(self, path: str | Path, **others: Any) -> None:
        """Write the model with its weights, and what its training needs to go on, to `path`, say model.safetensors."""
        check_arguments("save", others, ("path",), keras_arguments.SAVE_INSTEAD)
        model_file.save(path, *self.__getstate__())

    @classmethod
    def load(cls, path: str | Path, **others: Any) -> "Model":
        """Return what `save` wrote, or the network that `train --out` wrote; FileError says what of a file isn't so."""
        check_arguments("load", others, ("path",), keras_arguments.SAVE_INSTEAD)
        made = Model.__new__(cls)
        made._take(model_file.load(path))
        return made

    def save_weights(self, path: str | Path, **others: Any) -> None:
        """Write what `save` writes."""
        self.save(path, **others)

    def load_weights(self, path: str | Path) -> None:
        """Take the weights of a file that `save` wrote; ValueError says where they don't fit."""
        self.set_weights(Model.load(path).get_weights())

    def __getstate__(self) -> tuple[Description, dict[str, Array]]:
        """Return the whole of it as a description and arrays: what a file holds, and what Python copies."""
        steps, network = self._steps, self._network
        where = None if steps is None else Where(steps.step, steps.epoch, steps.augment_seed)
        description = Description(
            self._layers,
            None if network is None else network.shape,
            str(self._dtype),
            dict(self.rng.bit_generator.state),
            self._training,
            self._metrics,
            self.name,
            where,
        )
        return description, model_file.arrays_of(network, {} if steps is None else steps.moments())

    def __setstate__(self, state: tuple[Description, dict[str, Array]]) -> None:
        """Become what `__getstate__` returned."""
        self._take(model_file.whole(*state))

    def _take(self, whole: Pieces) -> None:
        said = whole.description
        self._begin(said.layers, None, 0, said.dtype, said.name)
        self.rng, self._network, self._steps = whole.rng, whole.network, whole.steps
        self._shape = None if whole.network is None else whole.network.shape
        self._training, self._metrics = said.training, said.metrics

    # -- inside

    def _compiled(self) -> Training:
        if self._training is None:
            raise SpecError("compile the model first: model.compile(loss=..., optimizer=...)")
        return self._training

    def _take_shape_of(self, x: Any) -> None:
        """Take the samples' shape from x, where nobody has said it."""
        if self._shape is None:
            shape = Input(numbers_of("samples", x).shape[1:] or 1).shape
            samples_of(x, shape, self._dtype)  # what is refused says nothing of the shape
            self._build(shape)


load_model = Model.load  # as Keras calls it


def _one_node(what: str, given: Any) -> Node:
    node = given[0] if isinstance(given, list | tuple) and len(given) == 1 else given
    if not isinstance(node, Node):
        raise SpecError(f"{what} must be one node, from Input or from calling a layer; got {given!r}")
    return node


def is_first(node: Node) -> bool:
    """Whether a node is an Input, or a layer that reads one."""
    return node.layer is None or (len(node.sources) == 1 and node.sources[0].layer is None)


def _dtype_of(given: Any) -> Any:
    try:
        return np.dtype(given)
    except (TypeError, ValueError):
        raise SpecError(f"dtype must be float32 or float64; got {brief(given)}") from None


def _check_flag(name: str, value: Any) -> None:
    if not isinstance(value, bool | np.bool_):
        raise SpecError(f"{name} must be True or False; got {brief(value)}")
