"""One sample's working against PyTorch in float64, number by number: 50 random networks, each with any optimizer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment import graph
from core.experiment.spec import Experiment, Training
from core.inside.one_sample.working import Working
from core.layers import BatchNorm, Dense
from core.network.network import Network
from core.training.steps import Steps
from core.value import replace
from tests.core.test_graphs_oracle import FUNCTIONS, OPTIMIZERS, Oracle, random_network, torch_loss

torch = pytest.importorskip("torch", reason="the oracle is the extra test-oracle")
NETWORKS, STEPS_BEFORE = 50, 3


class Told(Oracle):
    """The same graph in PyTorch, which keeps z and a of every layer and asks for their gradients."""

    def __call__(self, x):
        values = {graph.DATA: torch.tensor(x, requires_grad=True)}
        self.z, self.a = {}, {}
        for index in self.wiring.order:
            layer, xs = self.layers[index], [values[source] for source in self.wiring.sources[index]]
            name = getattr(layer, "activation", "linear")
            affine = replace(layer, activation="linear") if name != "linear" else layer
            # "+ 0", so that what is another layer's a is another tensor here: its gradient is this layer's alone
            self.z[index] = self.one(affine, xs, self.kernels.get(index)) + 0.0
            self.a[index] = FUNCTIONS[name](self.z[index]) + 0.0
            for tensor in (self.z[index], self.a[index]):
                if tensor.requires_grad:  # not where only the loss is asked for
                    tensor.retain_grad()
            values[index] = self.a[index]
        return values[self.wiring.output]

    def one(self, layer, xs, kernels):
        if isinstance(layer, BatchNorm):  # one sample alone: the running statistics
            gamma, beta, mean, variance = kernels
            return gamma * (xs[0] - mean) / torch.sqrt(variance + layer.epsilon) + beta
        return super().one(layer, xs, kernels)

    def parameters(self, index):
        """Return the layer's learned tensors by name, and how each lies in our working."""
        layer, kernels = self.layers[index], self.kernels.get(index, [])
        if isinstance(layer, BatchNorm):
            return {"gamma": (kernels[0], None), "beta": (kernels[1], None)}
        turned = (1, 0) if isinstance(layer, Dense) else (3, 0, 1, 2)
        return {"W": (kernels[0], turned), "b": (kernels[1], None)} if kernels else {}


def same(found, wanted, where):
    np.testing.assert_allclose(found, wanted.detach().numpy(), rtol=1e-9, atol=1e-11, err_msg=where)


def laid(tensor, turned):
    return tensor.permute(*turned) if turned else tensor


def optimizer_of(oracle, name, rate):
    if name != "adamw":
        return OPTIMIZERS[name][1](oracle.flat, rate)
    groups = [{"params": [p for p in oracle.flat if p.ndim > 1], "weight_decay": 0.05}]
    groups.append({"params": [p for p in oracle.flat if p.ndim == 1], "weight_decay": 0.0})
    return torch.optim.AdamW(groups, rate, betas=(0.85, 0.99), eps=1e-2)


def penalize(oracle, training):
    """Turn each tensor's gradient into what the optimizer gets."""
    with torch.no_grad():
        for p in oracle.flat:
            if p.ndim > 1:
                p.grad += training.l1 * torch.sign(p) + training.l2 * p
        length = torch.sqrt(sum((p.grad**2).sum() for p in oracle.flat))
        if training.clip_norm and length > training.clip_norm:
            for p in oracle.flat:
                p.grad *= training.clip_norm / length


# What an optimizer of PyTorch keeps, by our letters.
KEPT = {
    "momentum": {"v": "momentum_buffer"},
    "nesterov": {"v": "momentum_buffer"},
    "adagrad": {"s": "sum"},
    "rmsprop": {"s": "square_avg"},
    "adam": {"m": "exp_avg", "v": "exp_avg_sq"},
    "adamw": {"m": "exp_avg", "v": "exp_avg_sq"},
}


@settings(max_examples=NETWORKS)
@given(st.integers(0, 2**32 - 1))
def test_every_number_is_that_of_pytorch(seed):
    rng = np.random.default_rng(seed)
    layers, data, loss, outputs = random_network(rng)
    name = list(OPTIMIZERS)[rng.integers(len(OPTIMIZERS))]
    plain = rng.integers(2) == 0
    penalties = {} if plain else {"l1": 0.01, "l2": 0.03, "clip_norm": float(rng.uniform(0.01, 2))}
    training = Training(loss, OPTIMIZERS[name][0], float(rng.uniform(0.01, 0.1)), 1, **penalties)
    network = Network(layers, data, np.float64)
    network.initialize(rng)
    network.weights += 0.05 * rng.standard_normal(network.weights.size)
    network.statistics[:] = rng.uniform(0.5, 2.0, network.statistics.size)
    x = rng.standard_normal((STEPS_BEFORE + 1, *data))
    if loss == "categorical_crossentropy":
        y = np.eye(outputs)[rng.integers(0, outputs, len(x))]
    else:
        low = 0.05 if loss == "binary_crossentropy" else -0.95
        y = rng.uniform(low, 0.95, (len(x), outputs))
    oracle = Told(network, layers, data)
    step = optimizer_of(oracle, name, training.learning_rate)
    # Training normalizes by a batch's own statistics, which one sample has none of: there the step is the first.
    before = 0 if any(isinstance(layer, BatchNorm) for layer in layers) else STEPS_BEFORE
    steps = Steps(network, training, np.random.default_rng(0))
    steps.give(network.lay(x), steps.head.targets(y, np.float64), shuffle=False)
    with np.errstate(all="ignore"):
        for position in range(before):
            steps.advance()
            go(oracle, step, training, x[position], y[position])
    working = Working(Experiment(layers, training=training), network.copied(), steps.moments(), training.learning_rate)
    work = working.work(x[before], y[before])
    where = f"{layers}, {training}"
    starts = {tensor: tensor.detach().clone() for tensor in oracle.flat}
    pure, value = go(oracle, step, training, x[before], y[before])
    numbers = {index: (oracle.z[index], oracle.a[index]) for index in oracle.wiring.order}
    np.testing.assert_allclose(work.loss, value, rtol=1e-9, atol=1e-12, err_msg=where)
    assert [layer.index for layer in work.layers] == list(oracle.wiring.order)
    for layer in work.layers:
        said = f"{layer.title} of {where}"
        z, a = numbers[layer.index]
        same(layer.z[None], z, said)
        same(layer.a[None], a, said)
        same(layer.da[None], a.grad, said)
        same(layer.delta[None], z.grad, said)
        for source, values in zip(layer.sources, layer.inputs, strict=True):
            same(values, numbers[source][1][0] if source >= 0 else torch.tensor(x[before]), said)
        tensors = oracle.parameters(layer.index)
        assert layer.parameters.keys() == layer.gradients.keys() == tensors.keys() == layer.updates.keys()
        for key, (tensor, turned) in tensors.items():
            start = starts[tensor]
            same(layer.parameters[key], laid(start, turned), said)
            same(layer.gradients[key], laid(pure[tensor], turned), said)
            same(layer.full[key], laid(tensor.grad, turned), said)
            same(layer.after[key], laid(tensor, turned), said)
            same(layer.updates[key], laid(tensor - start, turned), said)
            assert layer.moments.keys() == KEPT.get(name, {}).keys()
            for letter, theirs in KEPT.get(name, {}).items():
                same(layer.moments[letter][key], laid(step.state[tensor][theirs], turned), f"{letter} of {said}")
    with torch.no_grad():
        new = torch_loss(loss, oracle(x[None, before]), torch.tensor(y[None, before])).item()
    np.testing.assert_allclose(work.new_loss, new, rtol=1e-9, atol=1e-12, err_msg=where)
    assert work.steps == (before + 1 if name in ("adam", "adamw") else 0)


def go(oracle, step, training, x, y):
    """Take a step of one sample; return the pure gradient of every tensor, and the loss before."""
    step.zero_grad()
    loss = torch_loss(training.loss, oracle(x[None]), torch.tensor(y[None]))
    loss.backward()
    for p in oracle.flat:  # whoever is read by nobody that matters
        p.grad = torch.zeros_like(p) if p.grad is None else p.grad
    pure = {p: p.grad.clone() for p in oracle.flat}
    penalize(oracle, training)
    step.step()
    return pure, loss.item()
