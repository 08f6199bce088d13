"""The five blog posts' own ways to write a network, each on this core; README's "From scratch" walks through them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from core.data import datasets
from core.functions.plain import Function
from core.layers import Dense
from core.model import Model, Sequential
from core.tape.blas import Array
from core.value import SpecError

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
            raise SpecError(f"layer {index + 1} takes {layer['input_dim']} values, but the one before gives {width}")
        width, name = layer["output_dim"], layer["activation"]
        made.append(Dense(width, name, "he_normal" if name == "relu" else "glorot_normal"))
    if not made:
        raise SpecError("a network needs at least one layer; got an empty list")
    return Sequential(made, layers[0]["input_dim"], seed=seed, dtype=dtype)


class NamedNetwork:
    """The network of post 002: ``Network((2, 3, 2), (Relu, Sigmoid), seed=1)``, with w1, b1, z1, a1 by name.

    Weights come from NumPy's legacy stream RandomState(seed), normal over sqrt(fan_in), so that they are the post's
    own numbers to the last digit; biases start at 0. All in float64.
    """

    def __init__(self, widths: Sequence[int], functions: Sequence[Function], *, seed: int = 1) -> None:
        if len(functions) != len(widths) - 1 or len(widths) < 2:
            raise SpecError(f"{len(widths)} widths need {max(1, len(widths) - 1)} functions; got {len(functions)}")
        layers = [Dense(units, function.name) for units, function in zip(widths[1:], functions, strict=True)]
        self.functions = tuple(functions)
        self.model = Sequential(layers, widths[0], dtype=np.float64)
        stream = np.random.RandomState(seed)
        weights: list[Array] = []
        for fan_in, units in pairwise(widths):
            weights += [stream.randn(fan_in, units) / np.sqrt(fan_in), np.zeros(units)]
        self.model.set_weights(weights)

    def __getattr__(self, name: str) -> Array:
        """Return w1, b1, w2 ...: the weights (in, out) and biases of each layer."""
        weights = self.__dict__["model"].get_weights()
        kind, number = name[:1], name[1:]
        if kind not in ("w", "b") or not number.isdigit() or not 1 <= int(number) <= len(weights) // 2:
            raise AttributeError(f"the network has w1, b1 to w{len(weights) // 2}, b{len(weights) // 2}; not {name!r}")
        found: Array = weights[2 * int(number) - 2 + (kind == "b")]
        return found

    def forward(self, x: Any) -> dict[str, Array]:
        """Return z1, a1, z2, a2 ...: every layer's values before and after its function, (n, units)."""
        return self.model.trace(x)

    def delta(self, x: Any, y: Any) -> Array:
        """Return the output's delta (n, units) of the squared error sum (a - y)^2 / 2: (a - y) f'(z)."""
        values, last = self.forward(x), len(self.functions)
        slope = self.functions[-1].derivative(values[f"z{last}"])
        delta: Array = (values[f"a{last}"] - np.asarray(y)) * slope
        return delta

    def fit(self, x: Any, y: Any, *, learning_rate: float = 0.1, batch_size: int = 10, epochs: int = 100) -> float:
        """Train by mini-batch gradient descent on the squared error; return the loss at the end."""
        self.model.compile("mse", learning_rate=learning_rate)
        return self.model.fit(x, y, batch_size=batch_size, epochs=epochs).history["loss"][-1]

    def predict(self, x: Any) -> Array:
        """Return the predicted class (n,) of each sample."""
        predicted: Array = self.model.predict(x).argmax(axis=1)
        return predicted


Network = NamedNetwork  # as the post calls it


def moons_accuracy(
    units: int, *, seed: int, noise: float = 0.2, samples: int = 1000, epochs: int = 50, learning_rate: float = 0.05
) -> float:
    """Return the test accuracy of post 003's network, 2-units-units-2, on other moons than it was trained on."""
    points = datasets.make("moons", samples, 2, noise, 0.2, seed)
    hidden = Dense(units, "relu", "he_normal")
    model = Sequential([hidden, hidden, Dense(2, "softmax")], 2, seed=seed)
    model.compile("categorical_crossentropy", learning_rate=learning_rate, metrics=["accuracy"])
    model.fit(*points.train, epochs=epochs, batch_size=10)
    return model.evaluate(*points.test)["accuracy"]
