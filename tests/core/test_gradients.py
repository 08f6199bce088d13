"""One table: every hidden activation x output and loss x layers, the recorded step against central differences."""

import numpy as np
import pytest

from core.experiment.spec import Data, Experiment, SpecError, Training
from core.experiment.stack import check
from core.functions.activations import ACTIVATIONS
from core.functions.losses import FUSED, LOSSES
from core.layers import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.network.network import Network
from core.tape.tape import Signal, Tape

PLANE, IMAGE = (2,), (4, 5, 2)
SAMPLES, DATA = 4, {1: Data(), 2: Data(), 3: Data("blobs", classes=3)}
# Hidden layers of 3 units, by the name of their activation.
LAYERS = {
    "dense": lambda name: (Dense(3, name),),
    "two dense": lambda name: (Dense(3, name), Dense(3, name)),
    "activation layer": lambda name: (Dense(3), Activation(name)),
    "two in a row": lambda name: (Dense(3, name), Activation("tanh"), Activation(name)),
    "on the data": lambda name: (Activation(name), Dropout(0.3), Dense(3, "sigmoid")),
    "dropout": lambda name: (Dense(3, name, dropout=0.4), Dense(3, "linear", dropout=0.2)),
    "dropout layers": lambda name: (Dropout(0.2), Dense(3), Dropout(0.3), Activation(name), Dropout(0.0)),
}
# The same for images of 4 x 5 x 2: what comes before the last dense layer.
IMAGE_LAYERS = {
    "flatten": lambda name: (Flatten(), Dense(2, name)),
    "conv same": lambda name: (Conv2D(2, 3, activation=name), AveragePool2D(2), Flatten()),
    "conv valid, strides 2": lambda name: (Conv2D(2, 2, 2, "valid", name), Flatten()),
    "conv same, strides 3": lambda name: (Conv2D(2, 3, 3, "same", name), Flatten()),
    "two conv": lambda name: (Conv2D(2, 2, 2, activation=name), Conv2D(1, 2, activation=name), Flatten()),
    "valid conv over conv": lambda name: (Conv2D(2, 1, activation=name), Conv2D(1, 3, 1, "valid", name), Flatten()),
    "max pool": lambda name: (Conv2D(2, 2, activation=name), MaxPool2D(2), Flatten()),
    "max pool that overlaps": lambda name: (Conv2D(1, 1, activation=name), MaxPool2D(3, 1), Flatten()),
    "average pool that leaves out": lambda name: (Conv2D(1, 2, activation=name), AveragePool2D(2, 3), Flatten()),
    "batch normalization of channels": lambda name: (Conv2D(2, 1), BatchNorm(), Activation(name), Flatten()),
    "reshape": lambda name: (Flatten(), Dense(6, name), Reshape((1, 3, 2)), Conv2D(2, 2), Flatten()),
    "add of images": lambda name: (
        Conv2D(2, 1, activation=name, name="a"),
        Conv2D(2, 2, name="b"),
        Add(inputs=("a", "b", "input")),
        AveragePool2D(4),
        Flatten(),
    ),
    "concatenate of images": lambda name: (
        Conv2D(1, 1, activation=name, name="a"),
        Conv2D(1, 2, activation=name, name="b"),
        Concatenate(inputs=("b", "a", "input")),
        Conv2D(1, 2, 3),
        Flatten(),
    ),
}
# And graphs of plain rows of numbers.
GRAPHS = {
    "batch normalization": lambda name: (Dense(3), BatchNorm(), Activation(name)),
    "batch normalization of the data": lambda name: (BatchNorm(), Dense(3, name)),
    "skip": lambda name: (Dense(3, name, name="a"), Dense(3, name, name="b"), Add(inputs=("a", "b"))),
    "skip over the activation": lambda name: (
        Dense(3, name="a"),
        Activation(name, name="b"),
        Add(inputs=("a", "b"), name="c"),
        Dense(3, name),
        Dense(3, name="d"),
        Add(inputs=("c", "d", "a")),
    ),
    "twice the same": lambda name: (Dense(3, name, name="a"), Add(inputs=("a", "a"))),
    "concatenate": lambda name: (
        Dense(2, name, name="a"),
        Dense(2, name, name="b", inputs=("input",)),
        Concatenate(inputs=("b", "input", "a")),
    ),
    "the data added": lambda name: (Dense(2, name, name="a"), Add(inputs=("input", "a"))),
}
# The end of the network, for an output activation and a count of outputs.
ENDS = {
    "dense": lambda name, outputs: (Dense(outputs, name),),
    "activation layer": lambda name, outputs: (Dense(outputs), Activation(name)),
    "after relu": lambda name, outputs: (Dense(outputs, "relu"), Activation(name)),
    "after dropout": lambda name, outputs: (Dense(outputs, "tanh", dropout=0.3), Activation(name)),
}


def heads():
    """Return all (output activation, loss, outputs) that `check` accepts."""
    found = []
    for loss in LOSSES:
        for name in ACTIVATIONS:
            for outputs, data in DATA.items():
                try:
                    check(Experiment((Dense(outputs, name),), data, Training(loss)))
                except SpecError:
                    continue
                found.append((name, loss, outputs))
    return found


HEADS = heads()
ONE_A_LOSS = list({loss: (name, loss, outputs) for name, loss, outputs in HEADS if outputs != 2}.values())


class Step:
    """A network's recorded step for one batch, and its loss as a function of the weights, with the same dropout."""

    def __init__(self, layers, loss, outputs, fuse, seed, shape=PLANE):
        rng = np.random.default_rng(seed)
        self.network = Network(layers, shape, np.float64)
        self.network.weights[:] = rng.uniform(-1, 1, self.network.weights.size)
        x = np.ones((self.network.inputs + 1, SAMPLES))
        x[:-1] = rng.standard_normal((self.network.inputs, SAMPLES))
        self.head = self.network.head(loss, fuse=fuse)
        self.y = self.head.targets(np.arange(SAMPLES) % max(2, outputs), np.float64)
        if loss in ("mae", "huber"):  # which bend where an answer is right: it is not, here
            self.y = rng.uniform(-2, 2, self.y.shape)
        self.random = np.random.default_rng(seed)
        self.state = self.random.bit_generator.state
        self.tape, self.only_forward = (Tape(SAMPLES, np.float64, rng=self.random) for _ in range(2))
        factor = self.network.record_step(self.tape, Signal.over(x.copy()), self.head.for_delta(self.y), self.head)
        assert factor > 0
        self.z = self.network.forward(self.only_forward, Signal.over(x))[self.network.end].body
        self.a = np.empty_like(self.z)
        ACTIVATIONS[self.head.activation].forward(self.only_forward, self.z, self.a)

    def gradient(self):
        self.random.bit_generator.state = self.state
        self.tape.replay()
        return self.network.gradient.copy()

    def value(self):
        self.random.bit_generator.state = self.state
        self.only_forward.replay()
        return self.head.value(self.z, self.a, self.y)

    def numeric(self):
        return np.array([self.slope(place) for place in range(self.network.weights.size)])

    def slope(self, place, h=3e-5):
        """dL/dw by differences over four places, whose error falls with h^4."""
        weights = self.network.weights
        w, values = weights[place], []
        for move in (-2, -1, 1, 2):
            weights[place] = w + move * h
            values.append(self.value())
        weights[place] = w
        return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h)


def compare(layers, loss, outputs, fuse, seed, shape=PLANE):
    for turn in range(3):  # a bend (of relu, a maximum, huber) between two places is not there for other weights
        step = Step(layers, loss, outputs, fuse, seed + 1000 * turn, shape)
        found, numeric = step.gradient(), step.numeric()
        # 1e-10 is what the differences themselves are good for: it matters where the true gradient is 0.
        if np.linalg.norm(found - numeric) <= 1e-7 * np.linalg.norm(numeric) + 1e-10:
            return
    raise AssertionError(f"{layers}, {loss}, fuse={fuse}:\n{found}\n{numeric}")


@pytest.mark.parametrize("layers", LAYERS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_gradient(hidden, layers):
    for seed, (name, loss, outputs) in enumerate(HEADS):
        for fuse in (True, False) if (name, loss) in FUSED else (True,):
            compare((*LAYERS[layers](hidden), Dense(outputs, name)), loss, outputs, fuse, seed)


@pytest.mark.parametrize("layers", GRAPHS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_gradient_of_graphs(hidden, layers):
    for seed, (name, loss, outputs) in enumerate(ONE_A_LOSS):
        compare((*GRAPHS[layers](hidden), Dense(outputs, name)), loss, outputs, True, seed)


@pytest.mark.parametrize("layers", IMAGE_LAYERS)
@pytest.mark.parametrize("hidden", [name for name in ACTIVATIONS if name != "softmax"])
def test_gradient_of_images(hidden, layers):
    for seed, (name, loss, outputs) in enumerate(ONE_A_LOSS):
        compare((*IMAGE_LAYERS[layers](hidden), Dense(outputs, name)), loss, outputs, True, seed, IMAGE)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(("name", "loss", "outputs"), HEADS)
def test_gradient_at_the_output(name, loss, outputs, end):
    for fuse in (True, False) if (name, loss) in FUSED else (True,):
        compare((Dense(3, "tanh"), *ENDS[end](name, outputs)), loss, outputs, fuse, outputs)


@pytest.mark.parametrize("layers", LAYERS)
@pytest.mark.parametrize(("name", "loss", "outputs"), [pair for pair in HEADS if pair[:2] in FUSED])
def test_straight_descent_is_weights_minus_rate_times_gradient(name, loss, outputs, layers):
    stack = (*LAYERS[layers]("tanh"), Dense(outputs, name))
    step, rate = Step(stack, loss, outputs, True, 0), np.zeros(())
    x = np.ones((3, SAMPLES))
    x[:-1] = np.random.default_rng(9).standard_normal((2, SAMPLES))
    stored, straight = (Tape(SAMPLES, np.float64, rng=step.random) for _ in range(2))
    for tape, given in ((stored, None), (straight, rate)):
        factor = step.network.record_step(tape, Signal.over(x), step.head.for_delta(step.y), step.head, given)
    step.random.bit_generator.state = step.state
    stored.replay()
    wanted = step.network.weights - 0.3 * step.network.gradient
    rate[...] = -0.3 * factor
    step.random.bit_generator.state = step.state
    straight.replay()
    np.testing.assert_allclose(step.network.weights, wanted, rtol=1e-13, atol=1e-15)


def test_the_table_is_whole():
    assert {loss for _, loss, _ in HEADS} == LOSSES.keys()
    assert {name for name, loss, _ in HEADS if loss == "mse"} == ACTIVATIONS.keys()
    assert ("softmax", "categorical_crossentropy", 3) in HEADS and ("sigmoid", "binary_crossentropy", 1) in HEADS
