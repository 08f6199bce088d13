"""Whole trainings against PyTorch in float64: same start, same batches, 100 steps, every optimizer."""

import itertools

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.experiment.learning import SGD, Adam, Momentum, Nesterov, RMSProp
from core.experiment.spec import Data, Experiment, Training
from core.layers import Activation, Dense
from core.network.network import Network
from core.training.run import Run

torch = pytest.importorskip("torch", reason="the oracle is the extra test-oracle")
F = torch.nn.functional
torch.set_num_threads(1)  # several, spinning beside those of BLAS, can take minutes on two cores

STEPS = 100
FUNCTIONS = {
    "linear": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "elu": F.elu,
    "softplus": lambda z: F.softplus(z, threshold=1e9),
    "gelu": lambda z: F.gelu(z, approximate="tanh"),
    "swish": F.silu,
    "softmax": lambda z: F.softmax(z, dim=1),
}
OPTIMIZERS = {
    "sgd": (SGD(), 0.3, lambda p: torch.optim.SGD(p, 0.3)),
    "momentum": (Momentum(0.8), 0.05, lambda p: torch.optim.SGD(p, 0.05, momentum=0.8)),
    "nesterov": (Nesterov(0.8), 0.05, lambda p: torch.optim.SGD(p, 0.05, momentum=0.8, nesterov=True)),
    "rmsprop": (RMSProp(rho=0.95, epsilon=1e-6), 0.005, lambda p: torch.optim.RMSprop(p, 0.005, alpha=0.95, eps=1e-6)),
    "adam": (
        Adam(beta_1=0.85, beta_2=0.99, epsilon=1e-7),
        0.01,
        lambda p: torch.optim.Adam(p, 0.01, betas=(0.85, 0.99), eps=1e-7),
    ),
}
MOONS, BLOBS = Data("moons", 60, 0.2), Data("blobs", 60, 0.3, classes=3)  # 48 points to train on
NETS = {
    "softmax": ((Dense(7, "relu", "he_normal"), Dense(5, "tanh"), Dense(2, "softmax")), MOONS),
    "softmax, 3 classes": ((Dense(6, "elu"), Dense(3, "softmax")), BLOBS),
    "relu under softmax": ((Dense(6, "gelu"), Dense(3, "relu", "he_normal"), Activation("softmax")), BLOBS),
    "sigmoid": ((Dense(8, "swish"), Dense(4), Activation("leaky_relu"), Dense(1, "sigmoid")), MOONS),
    "sigmoid, 3 classes": ((Dense(6, "softplus"), Dense(3, "sigmoid")), BLOBS),
    "linear": ((Dense(6, "tanh"), Dense(2)), MOONS),
    "tanh": ((Activation("sigmoid"), Dense(6, "relu", "he_normal"), Dense(1, "tanh")), MOONS),
    "softmax inside": ((Dense(4, "softmax"), Dense(3, "softmax")), BLOBS),
}
LOSSES = {
    "softmax": "categorical_crossentropy",
    "softmax, 3 classes": "categorical_crossentropy",
    "relu under softmax": "categorical_crossentropy",
    "sigmoid": "binary_crossentropy",
    "sigmoid, 3 classes": "binary_crossentropy",
    "linear": "mse",
    "tanh": "mse",
    "softmax inside": "mse",
}


def torch_loss(experiment, layers, x, labels, outputs):
    """Return PyTorch's mean loss; `layers` are functions and (weights, biases)."""
    for layer in layers[:-1]:
        x = layer(x) if callable(layer) else F.linear(x, *layer)
    a, y = layers[-1](x), F.one_hot(labels, max(2, outputs)).double()
    match experiment.training.loss:
        case "categorical_crossentropy":
            return F.cross_entropy(x, labels)
        case "binary_crossentropy":
            return F.binary_cross_entropy_with_logits(x, y if outputs > 1 else y[:, 1:])
        case _:
            y = y if outputs > 1 else y[:, 1:]
            return F.mse_loss(a, 2 * y - 1 if layers[-1] is FUNCTIONS["tanh"] else y)


def train_with_torch(experiment, make_optimizer):
    """Return the weights after every step, and the loss over all points at the end."""
    data, training = experiment.data, experiment.training
    rng = np.random.default_rng(experiment.seed)
    network = Network(experiment.layers, (2,), np.float64)
    network.initialize(rng)
    points = points_of(data)
    x_train, y_train = torch.tensor(points.x_train), torch.tensor(points.y_train)
    dense, layers = iter(network.dense), []
    for layer in experiment.layers:
        if isinstance(layer, Dense):
            w = next(dense).W
            layers.append([torch.tensor(part, requires_grad=True) for part in (w[:, :-1], w[:, -1])])
        layers.append(FUNCTIONS[layer.activation])
    pairs = [layer for layer in layers if isinstance(layer, list)]
    optimizer = make_optimizer([part for pair in pairs for part in pair])

    def weights():
        return np.concatenate([np.column_stack([part.detach().numpy() for part in pair]).ravel() for pair in pairs])

    order, found = np.empty(0), []
    while len(found) < STEPS:
        if not len(order):
            order = rng.permutation(len(x_train))
        batch, order = order[: training.batch_size], order[training.batch_size :]
        loss = torch_loss(experiment, layers, x_train[batch], y_train[batch], network.outputs)
        for w, _ in pairs:
            loss = loss + training.l1 * w.abs().sum() + training.l2 / 2 * w.square().sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        found.append(weights())
    return found, torch_loss(experiment, layers, x_train, y_train, network.outputs).item()


PENALTIES = [(0.0, 0.0), (0.003, 0.0), (0.0, 0.02), (0.003, 0.02)]
PENALIZED = ("softmax", "relu under softmax")  # penalties don't depend on the net: two will do


@pytest.mark.parametrize(
    ("net", "l1", "l2"), [(n, *p) for n in NETS for p in PENALTIES if n in PENALIZED or not any(p)]
)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_training_is_that_of_pytorch(net, optimizer, l1, l2):
    value, rate, make_optimizer = OPTIMIZERS[optimizer]
    layers, data = NETS[net]
    training = Training(LOSSES[net], value, rate, batch_size=10, l1=l1, l2=l2)  # 48 / 10: every fifth batch has 8
    run = Run(Experiment(layers, data, training, seed=4), np.float64)
    wanted, loss = train_with_torch(run.experiment, make_optimizer)
    found = [run.network.weights.copy() for _ in itertools.islice(run.steps(), STEPS)]
    np.testing.assert_allclose(found, wanted, rtol=1e-10, atol=1e-12)
    assert run.moment().train_loss == pytest.approx(loss, rel=1e-10)
    assert np.abs(wanted[-1] - wanted[0]).max() > 0.01
