"""The five blog posts' own ways to write a network, each on this core; README's "From scratch" walks through them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from core.data import datasets
from core.functions.metrics import right
from core.functions.plain import Function, loss
from core.layers import Dense
from core.model import Model
from core.sequential import Sequential
from core.tape.blas import Array
from core.value import SpecError, counted

Relu, Sigmoid, Tanh, Softmax = Function("relu"), Function("sigmoid"), Function("tanh"), Function("softmax")


def from_dicts(layers: Sequence[Mapping[str, Any]], *, seed: int = 0, dtype: Any = np.float32) -> Model:
    """Return the network of post 001: dicts of "input_dim", "output_dim" and "activation", one a layer.

    Weights are drawn as there, from a normal distribution, but as wide as suits each layer (He 2015 for relu, Glorot
    2010 for others) instead of 0.1 for all, which keeps a deep network from standing still at the start.
    """
    made, width = [], None
    for index, layer in enumerate(layers):
        wanted = {"input_dim", "output_dim", "activation"}
        if set(layer) != wanted:
            raise SpecError(
                f"layer {index + 1} must have {', '.join(sorted(wanted))}; got {', '.join(map(str, layer))}"
            )
        if width is not None and layer["input_dim"] != width:
            raise SpecError(
                f"layer {index + 1} takes {counted(layer['input_dim'], 'value')}, but the one before gives {width}"
            )
        width, name = layer["output_dim"], layer["activation"]
        made.append(Dense(width, name, "he_normal" if name == "relu" else "glorot_normal"))
    if not made:
        raise SpecError("a network needs at least one layer; got an empty list")
    return Sequential(made, layers[0]["input_dim"], seed=seed, dtype=dtype)


class MSE:
    """Post 002's squared error, for an output that comes out of `activation_fn`: ``MSE(Sigmoid).delta(y, a)``.

    All arrays are (n, outputs).
    """

    def __init__(self, activation_fn: Function) -> None:
        self.activation_fn = activation_fn

    def activation(self, z: Any) -> Array:
        """Return a = f(z)."""
        return self.activation_fn(z)

    @staticmethod
    def loss(y_true: Any, y_pred: Any) -> float:
        """Return the mean of (a - y)^2 over samples and outputs."""
        return loss("mse", y_pred, y_true)

    @staticmethod
    def prime(y_true: Any, y_pred: Any) -> Array:
        """Return a - y, the derivative of sum (a - y)^2 / 2."""
        found: Array = np.asarray(y_pred, np.float64) - np.asarray(y_true, np.float64)
        return found

    def delta(self, y_true: Any, y_pred: Any) -> Array:
        """Return (a - y) f'(z), with f'(z) found from a = `y_pred`; the post takes f'(a), which is another number."""
        return self.prime(y_true, y_pred) * self.activation_fn.derivative_from(y_pred)


class NamedNetwork:
    """The network of post 002: ``Network((2, 3, 2), (Relu, Sigmoid), seed=1)``, with every number by its name.

    Weights come from NumPy's legacy stream, as after `np.random.seed(seed)`: normal over sqrt(fan_in), so that they are
    the post's own numbers to the last digit; biases start at 0. All in float64.

    The post counts the input as layer 1: w[1] leads from it to z[2] and a[2]. Here they are w1, z1 and a1.

    Parameters
    ----------
    dimensions
        The widths of all layers, the input's first.
    activations
        The function of each layer but the input.
    seed
        Of the legacy stream.
    """

    def __init__(self, dimensions: Sequence[int], activations: Sequence[Function], *, seed: int = 1) -> None:
        if len(activations) != len(dimensions) - 1 or len(dimensions) < 2:
            wanted = max(1, len(dimensions) - 1)
            raise SpecError(f"{len(dimensions)} widths need {wanted} functions; got {len(activations)}")
        pairs = zip(dimensions[1:], activations, strict=True)
        layers = [Dense(units, function.name, "legacy_normal") for units, function in pairs]
        self.functions = tuple(activations)
        self.n_layers = len(dimensions)
        self.activations = dict(enumerate(activations, 2))
        self.model = Sequential(layers, dimensions[0], seed=seed, dtype=np.float64)

    @property
    def w(self) -> dict[int, Array]:
        """The weights (in, out), by the layer that they lead from: 1, 2 ..."""
        return dict(enumerate(self.model.get_weights()[::2], 1))

    @property
    def b(self) -> dict[int, Array]:
        """The biases (out,), numbered as the weights."""
        return dict(enumerate(self.model.get_weights()[1::2], 1))

    def __getattr__(self, name: str) -> Array:
        """Return w1, b1, w2 ...: the weights (in, out) and biases of each layer."""
        count, kind, number = len(self.__dict__["functions"]), name[:1], name[1:]
        if kind not in ("w", "b") or not number.isdigit() or not 1 <= int(number) <= count:
            raise AttributeError(f"the network has w1, b1 to w{count}, b{count}; not {name!r}")
        return (self.w if kind == "w" else self.b)[int(number)]

    def forward(self, x: Any) -> dict[str, Array]:
        """Return z1, a1, z2, a2 ...: every layer's values before and after its function, (n, units)."""
        return self.model.trace(x)

    def feed_forward(self, x: Any) -> tuple[dict[int, Array], dict[int, Array]]:
        """Return z and a by the post's numbers: z[2], z[3] ... and a[1] = x, a[2], a[3] ..., each (n, units)."""
        found = self.forward(x)
        layers = range(1, self.n_layers)
        z = {layer + 1: found[f"z{layer}"] for layer in layers}
        return z, {1: np.asarray(x), **{layer + 1: found[f"a{layer}"] for layer in layers}}

    _feed_forward = feed_forward  # as the post's last version has it

    def delta(self, x: Any, y: Any) -> Array:
        """Return the output's delta (n, units) of the squared error sum (a - y)^2 / 2: (a - y) f'(z)."""
        return MSE(self.functions[-1]).delta(y, self.predict(x))

    def fit(
        self,
        x: Any,
        y_true: Any,
        loss: type[MSE] = MSE,
        epochs: int = 100,
        batch_size: int = 10,
        learning_rate: float = 0.1,
    ) -> float:
        """Train by mini-batch gradient descent on the mean squared error; return the loss at the end.

        y_true are the targets (n, outputs). The gradient is the mean over a batch, where the post takes the sum.
        """
        if loss is not MSE:
            raise SpecError(f"post 002's network learns by MSE, given as the class itself; got {loss!r}")
        self.model.compile("mse", learning_rate=learning_rate)
        return self.model.fit(x, y_true, batch_size=batch_size, epochs=epochs).history["loss"][-1]

    def predict(self, x: Any) -> Array:
        """Return the output's activations (n, outputs); argmax(axis=1) of them is the class."""
        return self.model.predict(x)


Network = NamedNetwork  # as the post calls it


def one_hot(labels: Any, classes: int | None = None, *, num_classes: int | None = None) -> Array:
    """Return post 003's targets (n, classes) of whole numbers `labels` (n,): 1 at the label, 0 elsewhere.

    `num_classes` is Keras's name for `classes`; None: as many as the labels need.
    """
    classes = num_classes if classes is None else classes
    numbers: Array = np.asarray(labels)
    if numbers.ndim != 1 or (numbers.size and (numbers.dtype.kind not in "iub" or (numbers < 0).any())):
        raise SpecError(f"labels must be whole numbers from 0 on, in one row; got {numbers.dtype} {numbers.shape}")
    count = max(int(numbers.max(initial=0)) + 1, classes or 1)
    if classes is not None and count > classes:
        raise SpecError(f"labels must be below the count of classes, {classes}; got {count - 1}")
    rows: Array = np.eye(count)
    return rows[numbers.astype(np.int64)]


class Spread(NamedTuple):
    """What several runs with other seeds found."""

    mean: float
    deviation: float  # of the runs around their mean

    def __str__(self) -> str:
        return f"{self.mean:.5f} +- {self.deviation:.6f}"


POST_003 = Spread(0.94541, 0.019558)  # what the post found


def moons_accuracy(
    units: int = 64,
    *,
    seed: int = 0,
    noise: float = 0.1,
    samples: int = 5000,
    test_fraction: float = 0.25,
    epochs: int = 20,
    learning_rate: float = 0.05,
) -> float:
    """Return the test accuracy of post 003's network, 2-units-2, on moons as there; the seed draws them, too."""
    points = datasets.make("moons", samples, 2, noise, test_fraction, seed)
    model = Sequential([Dense(units, "relu", "he_normal"), Dense(2, "softmax")], 2, seed=seed)
    model.compile("categorical_crossentropy", learning_rate=learning_rate)
    model.fit(*points.train, epochs=epochs, batch_size=10)
    return float(np.mean(model.predict(points.x_test).argmax(axis=1) == points.y_test))


def moons_runs(units: int = 64, runs: int = 10, **choices: Any) -> Spread:
    """Return the mean and deviation of `moons_accuracy` over `runs` seeds from 0; `choices` are its others."""
    found = [moons_accuracy(units, seed=seed, **choices) for seed in range(runs)]
    return Spread(float(np.mean(found)), float(np.std(found)))


def right_of(model: Model, x: Any, labels: Any) -> str:
    """Return post 004's last line: how many of the samples x (n, ...) are told right: "921 of 1,000 right"."""
    return right(int(np.sum(model.predict(x).argmax(axis=1) == np.asarray(labels))), len(labels))
