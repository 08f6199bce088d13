"""One table: every hidden activation x output and loss x layers, the recorded step against central differences."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.losses import FUSED, LOSSES
from core.network import Network
from core.spec import Activation, Data, Dense, Dropout, Experiment, SpecError, Training
from core.stack import check
from core.tape import Signal, Tape

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


class Step:
    """A network's recorded step for one batch, and its loss as a function of the weights, with the same dropout."""

    def __init__(self, layers, loss, outputs, fuse, seed):
        rng = np.random.default_rng(seed)
        self.network = Network(layers, (2,), np.float64)
        self.network.weights[:] = rng.uniform(-1, 1, self.network.weights.size)
        x = np.ones((3, SAMPLES))
        x[:-1] = rng.standard_normal((2, SAMPLES))
        self.head = self.network.head(loss, fuse=fuse)
        self.y = self.head.targets(np.arange(SAMPLES) % max(2, outputs), np.float64)
        if loss in ("mae", "huber"):  # which bend where an answer is right: it is not, here
            self.y = rng.uniform(-2, 2, self.y.shape)
        self.random = np.random.default_rng(seed)
        self.state = self.random.bit_generator.state
        self.tape, self.only_forward = Tape(SAMPLES, np.float64), Tape(SAMPLES, np.float64)
        factor = self.network.record_step(
            self.tape, Signal.over(x.copy()), self.head.for_delta(self.y), self.head, self.random
        )
        assert factor > 0
        self.z = self.network.forward(self.only_forward, Signal.over(x), self.random)[self.network.end].body
        self.a = np.empty_like(self.z)
        ACTIVATIONS[self.head.activation].forward(self.only_forward, self.z, self.a)

    def gradient(self):
        self.random.bit_generator.state = self.state
        self.tape.replay()
        return [dense.dW.copy() for dense in self.network.dense]

    def value(self):
        self.random.bit_generator.state = self.state
        self.only_forward.replay()
        return self.head.value(self.z, self.a, self.y)

    def numeric(self, h=1e-5):
        found = []
        for dense in self.network.dense:
            d = np.empty_like(dense.W)
            for place in np.ndindex(d.shape):
                w = dense.W[place]
                dense.W[place] = w + h
                above = self.value()
                dense.W[place] = w - h
                d[place] = (above - self.value()) / (2 * h)
                dense.W[place] = w
            found.append(d)
        return found


def compare(layers, name, loss, outputs, fuse, seed):
    step = Step(layers, loss, outputs, fuse, seed)
    for index, (found, numeric) in enumerate(zip(step.gradient(), step.numeric(), strict=True)):
        # 1e-10 is what the differences themselves are good for: it matters where the true gradient is 0.
        error = np.linalg.norm(found - numeric) - 1e-10
        where = f"dense layer {index} of {layers}, {loss}, fuse={fuse}:\n{found}\n{numeric}"
        assert error <= 1e-6 * np.linalg.norm(numeric), where


@pytest.mark.parametrize("layers", LAYERS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_gradient(hidden, layers):
    for seed, (name, loss, outputs) in enumerate(HEADS):
        for fuse in (True, False) if (name, loss) in FUSED else (True,):
            compare((*LAYERS[layers](hidden), Dense(outputs, name)), name, loss, outputs, fuse, seed)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(("name", "loss", "outputs"), HEADS)
def test_gradient_at_the_output(name, loss, outputs, end):
    for fuse in (True, False) if (name, loss) in FUSED else (True,):
        compare((Dense(3, "tanh"), *ENDS[end](name, outputs)), name, loss, outputs, fuse, outputs)


@pytest.mark.parametrize("layers", LAYERS)
@pytest.mark.parametrize(("name", "loss", "outputs"), [pair for pair in HEADS if pair[:2] in FUSED])
def test_straight_descent_is_weights_minus_rate_times_gradient(name, loss, outputs, layers):
    stack = (*LAYERS[layers]("tanh"), Dense(outputs, name))
    step, rate = Step(stack, loss, outputs, True, 0), np.zeros(())
    x = np.ones((3, SAMPLES))
    x[:-1] = np.random.default_rng(9).standard_normal((2, SAMPLES))
    stored, straight = Tape(SAMPLES, np.float64), Tape(SAMPLES, np.float64)
    for tape, given in ((stored, None), (straight, rate)):
        factor = step.network.record_step(
            tape, Signal.over(x), step.head.for_delta(step.y), step.head, step.random, given
        )
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
