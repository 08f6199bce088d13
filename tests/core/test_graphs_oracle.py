"""500 random graphs against PyTorch in float64: answers, loss, every gradient, and each of 50 optimizer steps.

Before each step PyTorch's weights are set to ours: some graphs (two samples through batch normalization) blow rounding
errors up a hundredfold every few steps, in PyTorch alone as well. Free runs of 100 steps are in test_oracle.py.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment import graph
from core.experiment.learning import SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSProp
from core.experiment.spec import SpecError, Training
from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.layers import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.network.network import Network
from core.tape.tape import Signal, Tape
from core.training.steps import Steps
from core.value import replace

torch = pytest.importorskip("torch", reason="the oracle is the extra test-oracle")
F = torch.nn.functional
torch.set_num_threads(1)

STEPS, GRAPHS = 50, 500
SMOOTH = [name for name in ACTIVATIONS if name not in ("softmax",)]
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
EPSILON = 1e-2  # large enough that a step never blows up a rounding error
OPTIMIZERS = {
    "sgd": (SGD(), lambda p, lr: torch.optim.SGD(p, lr)),
    "momentum": (Momentum(0.8), lambda p, lr: torch.optim.SGD(p, lr, momentum=0.8)),
    "nesterov": (Nesterov(0.8), lambda p, lr: torch.optim.SGD(p, lr, momentum=0.8, nesterov=True)),
    "adagrad": (AdaGrad(epsilon=EPSILON), lambda p, lr: torch.optim.Adagrad(p, lr, eps=EPSILON)),
    "rmsprop": (RMSProp(rho=0.95, epsilon=EPSILON), lambda p, lr: torch.optim.RMSprop(p, lr, alpha=0.95, eps=EPSILON)),
    "adam": (
        Adam(beta_1=0.85, beta_2=0.99, epsilon=EPSILON),
        lambda p, lr: torch.optim.Adam(p, lr, betas=(0.85, 0.99), eps=EPSILON),
    ),
    "adamw": (AdamW(beta_1=0.85, beta_2=0.99, epsilon=EPSILON, weight_decay=0.05), None),
}


def random_layer(rng, shapes, names, index):
    """Return a layer that reads one or more of what is there already, and its shape."""
    places = list(shapes)
    for _ in range(50):
        source = places[rng.integers(max(0, len(places) - 2), len(places))]
        given_ = shapes[source]
        function = SMOOTH[rng.integers(len(SMOOTH))]
        kind = rng.integers(10)
        image = len(given_) == 3
        if kind == 0 and len(given_) == 1:
            layer = Dense(int(rng.integers(1, 6)), function)
        elif kind == 1 and len(given_) == 1:
            layer = Dense(int(rng.integers(1, 6)), "softmax" if rng.integers(4) == 0 else function)
        elif kind in (2, 3) and image:
            padding = ("same", "valid")[rng.integers(2)]
            layer = Conv2D(int(rng.integers(1, 4)), int(rng.integers(1, 5)), int(rng.integers(1, 4)), padding, function)
        elif kind == 4 and image:
            pool = (MaxPool2D, AveragePool2D)[rng.integers(2)]
            layer = pool(int(rng.integers(1, 4)), int(rng.integers(1, 4)) if rng.integers(2) else None)
        elif kind == 5:
            layer = BatchNorm(epsilon=1e-3)
        elif kind == 6:
            layer = Activation(function)
        elif kind == 7:
            layer = Flatten() if image else Reshape((1, 1, given_[0])) if rng.integers(3) == 0 else None
        else:
            others = [p for p in places if p != source and _joins(kind, shapes[p], given_)]
            if not others:
                continue
            chosen = [source, *rng.permutation(np.array(others, object))[: rng.integers(1, 3)]]
            layer = (Add if kind == 8 else Concatenate)(inputs=tuple(chosen))
        if layer is None:
            continue
        layer = replace(layer, name=f"n{index}", inputs=layer.inputs or (source,))
        try:
            shape = layer.output_shape([shapes[s] for s in layer.inputs])
        except SpecError:
            continue
        if getattr(layer, "activation", "") == "softmax" and shape[-1] < 2:
            continue
        return layer, shape
    return None


def _joins(kind, a, b):
    return a == b if kind == 8 else len(a) == len(b) and a[:-1] == b[:-1]


def random_network(rng):
    """Return a random graph in which every layer is read, the shape of its data, a loss that fits, and how to train."""
    data = (
        (int(rng.integers(1, 5)),) if rng.integers(2) else (*map(int, rng.integers(3, 8, 2)), int(rng.integers(1, 3)))
    )
    shapes, names, layers = {"input": data}, set(), []
    for index in range(int(rng.integers(1, 8))):
        made = random_layer(rng, shapes, names, index)
        if made:
            layers.append(made[0])
            shapes[made[0].name] = made[1]
    read = {name for layer in layers for name in layer.inputs}
    loose = [layer.name for layer in layers if layer.name not in read] or ["input"]
    ends = []
    for place, name in enumerate(loose):  # whoever nobody reads, the output reads: as plain rows side by side
        if len(shapes[name]) == 3:
            layers.append(Flatten(name=f"f{place}", inputs=(name,)))
            name = f"f{place}"
        ends.append(name)
    if len(ends) > 1:
        layers.append(Concatenate(name="ends", inputs=tuple(ends)))
        ends = ["ends"]
    loss = list(LOSSES)[rng.integers(len(LOSSES))]
    outputs = int(rng.integers(2, 5)) if loss == "categorical_crossentropy" else int(rng.integers(1, 4))
    function = {"categorical_crossentropy": "softmax", "binary_crossentropy": "sigmoid"}.get(loss, "tanh")
    layers.append(Dense(outputs, function, name="out", inputs=(ends[0],)))
    return tuple(layers), data, loss, outputs


class Oracle:
    """The same graph in PyTorch, with the weights of ours."""

    def __init__(self, network, layers, data):
        self.layers, self.data, self.wiring = layers, data, graph.wire(layers)
        self.kernels = {}
        self.flat = []
        for node in network.nodes:
            arrays = [torch.tensor(a, dtype=torch.float64) for a in node.operation.kernels()]
            count = len(arrays) - len(node.operation.statistics)
            for a in arrays[:count]:
                a.requires_grad_(True)
            if arrays:
                self.kernels.setdefault(node.layer, []).extend(arrays)
                self.flat += arrays[:count]

    def __call__(self, x):
        """Return the outputs for x of shape (n, ...) as people outside know it."""
        values = {graph.DATA: torch.as_tensor(x)}
        for index in self.wiring.order:
            layer = self.layers[index]
            xs = [values[s] for s in self.wiring.sources[index]]
            values[index] = self.one(layer, xs, self.kernels.get(index))
        return values[self.wiring.output]

    def one(self, layer, xs, kernels):
        x = xs[0]
        match layer:
            case Dense():
                x = x @ kernels[0] + kernels[1]
            case Conv2D():
                x = self.padded(x, layer).permute(0, 3, 1, 2).contiguous()
                x = F.conv2d(x, kernels[0].permute(3, 2, 0, 1).contiguous(), kernels[1], stride=layer.strides).permute(
                    0, 2, 3, 1
                )
            case MaxPool2D():
                x = F.max_pool2d(x.permute(0, 3, 1, 2), layer.pool_size, layer.step).permute(0, 2, 3, 1)
            case AveragePool2D():
                x = F.avg_pool2d(x.permute(0, 3, 1, 2), layer.pool_size, layer.step).permute(0, 2, 3, 1)
            case BatchNorm():
                axes = (0,) if x.ndim == 2 else (0, 1, 2)
                m, v = x.mean(axes), x.var(axes, unbiased=False)
                x = kernels[0] * (x - m) / torch.sqrt(v + layer.epsilon) + kernels[1]
            case Flatten():
                x = x.reshape(len(x), -1)
            case Reshape(shape):
                x = x.reshape(len(x), *shape)
            case Add():
                x = sum(xs[1:], x)
            case Concatenate():
                x = torch.cat(xs, dim=-1)
        name = getattr(layer, "activation", "linear")
        return FUNCTIONS[name](x)

    @staticmethod
    def padded(x, layer):
        if layer.padding == "valid":
            return x
        pads = []
        for size in (x.shape[2], x.shape[1]):
            missing = max((-(-size // layer.strides) - 1) * layer.strides + layer.kernel_size - size, 0)
            pads += [missing // 2, missing - missing // 2]
        return F.pad(x, (0, 0, *pads))


def torch_loss(loss, a, y):
    match loss:
        case "mse":
            return ((a - y) ** 2).mean()
        case "mae":
            return (a - y).abs().mean()
        case "huber":
            return F.huber_loss(a, y)
        case "binary_crossentropy":
            return F.binary_cross_entropy(a, y)
        case _:
            return -(y * torch.log(a)).sum(1).mean()


@settings(max_examples=GRAPHS)
@given(st.integers(0, 2**32 - 1))
def test_random_graphs(seed):
    rng = np.random.default_rng(seed)
    layers, data, loss, outputs = random_network(rng)
    n, batch = int(rng.integers(3, 9)), int(rng.integers(2, 9))
    optimizer, make = OPTIMIZERS[list(OPTIMIZERS)[rng.integers(len(OPTIMIZERS))]]
    rate = float(rng.uniform(0.001, 0.01))
    network = Network(layers, data, np.float64)
    network.initialize(rng)
    network.weights += 0.05 * rng.standard_normal(network.weights.size)
    x = rng.standard_normal((n, *data))
    if loss == "categorical_crossentropy":
        y = np.eye(outputs)[rng.integers(0, outputs, n)]
    else:
        y = rng.uniform(0.05, 0.95, (n, outputs)) if loss == "binary_crossentropy" else rng.uniform(-1, 1, (n, outputs))
    oracle = Oracle(network, layers, data)
    training = Training(loss, optimizer, rate, batch)
    steps = Steps(network, training, np.random.default_rng(0))
    steps.give(network.lay(x), steps.head.targets(y, np.float64), shuffle=False)
    if make is None:
        decayed = [p for p in oracle.flat if p.ndim > 1]
        rest = [p for p in oracle.flat if p.ndim == 1]
        groups = [{"params": decayed, "weight_decay": 0.05}, {"params": rest, "weight_decay": 0.0}]
        step = torch.optim.AdamW(groups, rate, betas=(0.85, 0.99), eps=EPSILON)
    else:
        step = make(oracle.flat, rate)
    with np.errstate(all="ignore"):
        compare_gradient(network, oracle, loss, x, y)
        position = 0
        for count in range(STEPS):
            rows = slice(position, position + batch)
            position = 0 if position + batch >= n else position + batch
            with torch.no_grad():
                for ours, theirs in zip(learned(network), oracle.flat, strict=True):
                    theirs.copy_(torch.tensor(ours))
            step.zero_grad()
            torch_loss(loss, oracle(x[rows]), torch.tensor(y[rows])).backward()
            step.step()
            steps.advance()
            compare(learned(network), oracle.flat, f"{count}: {layers}, {training}")


def learned(network):
    operations = [node.operation for node in network.nodes]
    return [a for o in operations for a in o.kernels()[: len(o.kernels()) - len(o.statistics)]]


def compare(found, wanted, where):
    for ours, theirs in zip(found, wanted, strict=True):
        np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-9, atol=1e-9, err_msg=where)


def compare_gradient(network, oracle, loss, x, y):
    head, t = network.head(loss), Tape(len(x), np.float64, rng=np.random.default_rng(0))
    full = np.ones((network.inputs + 1, len(x)))
    full[:-1] = network.lay(x).T
    targets = head.targets(y, np.float64)
    network.record_step(t, Signal.over(full), head.for_delta(targets), head)
    statistics = network.statistics.copy()
    t.replay()
    network.statistics[:] = statistics
    z = t.workspace[(network.nodes[network.end].operation, "out")][:-1]
    answers = oracle(x)
    value = torch_loss(loss, answers, torch.tensor(y))
    value.backward()
    a = FUNCTIONS[head.activation](torch.tensor(z.T)).numpy().T
    compare([a.T], [answers], "answers")
    np.testing.assert_allclose(head.value(z, a, targets), value.item(), rtol=1e-9, atol=1e-12)
    weights = network.weights.copy()
    network.weights[:] = network.gradient  # so that the kernels are those of the gradient
    compare(learned(network), [p.grad for p in oracle.flat], f"gradient of {network.layers}, {loss}")
    network.weights[:] = weights
