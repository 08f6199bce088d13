"""A story's working of one sample, both ways, compared with PyTorch's: every number of every layer, and of the step."""

import numpy as np
import torch

from core.experiment.spec import Experiment
from core.functions.optimizers import COUNTING
from core.inside.one_sample.working import LayerWork, Working
from core.layers import Conv2D, Dense
from tests.core.oracle.comparing import arrays_of
from tests.core.oracle.pytorch import KEPT, Twin
from tests.core.oracle.stories import STEPS, Story, Walk, cuts

NEAR, NEAR_0 = 1e-9, 1e-11


def compare_one_sample(story: Story) -> None:
    """Follow the story for a while, in PyTorch too, and compare the working of one sample there."""
    rng = np.random.default_rng((story.seed, 1))
    walk = Walk(story, np.float64)
    twin = Twin(story, arrays_of(walk.network))
    for _ in range(int(rng.integers(STEPS))):
        walk.begin()
        twin.go_on(walk.layers, walk.training)
        twin.take(arrays_of(walk.network))
        walk.step()
        twin.step()
    walk.begin()
    twin.go_on(walk.layers, walk.training)
    twin.take(arrays_of(walk.network))
    twin.trains = False  # running statistics, and nobody is silenced
    at = int(rng.integers(len(story.x)))
    x, y = story.x[at : at + 1], story.y[at : at + 1]
    _compare(story, walk, twin, x, y, f"sample {at} after step {walk.count} of {story}")


def _compare(story: Story, walk: Walk, twin: Twin, x: np.ndarray, y: np.ndarray, where: str) -> None:
    experiment, steps = Experiment(walk.layers, training=walk.training), walk.steps
    work = Working(experiment, walk.network.copied(), steps.moments(), steps.rate).work(x[0], y[0])

    def same(found: np.ndarray | float, wanted: np.ndarray | float, what: str) -> None:
        np.testing.assert_allclose(found, wanted, NEAR, NEAR_0, err_msg=f"{what}, {where}")

    same(work.rate, twin.rate, "rate")
    pure, da, delta, loss = _backward(twin, x, y)
    same(work.loss, loss, "loss")
    for layer in work.layers:
        index = layer.index
        for what, values, theirs in (
            ("z", layer.z, twin.z[index]),
            ("a", layer.a, twin.a[index]),
            ("da", layer.da, da[index]),
            ("delta", layer.delta, delta[index]),
        ):
            same(values[None], theirs.detach().numpy(), f"{what} of {layer.title}")
        for source, values in zip(layer.sources, layer.inputs, strict=True):
            same(values, x[0] if source < 0 else twin.a[source][0].detach().numpy(), f"inputs of {layer.title}")
    before = {index: twin.whole(index, lambda tensor: tensor) for index in twin.weights}
    for index, weights in twin.weights.items():  # for the pure gradients all were asked
        weights.ask(cuts(walk.layers)[index], frozen=walk.layers[index].frozen)
    twin.descend(x, y)
    for layer in work.layers:
        if layer.index not in twin.weights:
            assert not (layer.parameters or layer.gradients or layer.updates or layer.steps)
            continue
        after, full = (found(layer.index) for found in (lambda i: twin.whole(i, lambda t: t), twin.gradient))
        moves = [new - old for new, old in zip(after, before[layer.index], strict=True)]
        for what, ours, theirs in (
            ("parameters", layer.parameters, before[layer.index]),
            ("gradients", layer.gradients, pure[layer.index]),
            ("full", layer.full, full),
            ("updates", layer.updates, moves),
            ("after", layer.after, after),
            *((letter, layer.moments[letter], arrays) for letter, arrays in twin.kept(layer.index).items()),
            *([("steps", layer.steps, twin.steps(layer.index))] if work.optimizer in COUNTING else []),
        ):
            assert len(ours) == len(theirs)
            for found, wanted in zip(ours.values(), _laid(layer, theirs), strict=True):
                same(found, wanted, f"{what} of {layer.title}")
        assert layer.moments.keys() == KEPT[work.optimizer].keys()
    same(work.new_loss, twin.loss(x, y).item(), "loss after the step")


def _backward(twin: Twin, x: np.ndarray, y: np.ndarray) -> tuple[dict, dict, dict, float]:
    """Return the loss's gradients of all weights, frozen and cut ones too, of every a and every z; and the loss."""
    for weights in twin.weights.values():
        weights.ask((), frozen=False)
    twin.optimizer.zero_grad()
    given = torch.tensor(x, requires_grad=True)
    loss = twin.loss(given, y)
    output = twin.wiring.output
    tensors = [*twin.z.values(), *(a for index, a in twin.a.items() if index != output)]
    for tensor in tensors:
        tensor.retain_grad()
    loss.backward()
    pure = {index: twin.gradient(index) for index in twin.weights}
    delta = {index: z.grad for index, z in twin.z.items()}
    da = {index: a.grad for index, a in twin.a.items() if index != output}
    da[output] = _of_answers(twin, y)
    return pure, da, delta, loss.item()


def _of_answers(twin: Twin, y: np.ndarray) -> torch.Tensor:
    """Return dL/da of the output: that of the loss alone, as its formula has it."""
    a, y = twin.a[twin.wiring.output].detach().requires_grad_(), torch.tensor(y)
    match twin.training.loss:
        case "mse":
            loss = (a - y).square().mean()
        case "mae":
            loss = (a - y).abs().mean()
        case "huber":
            loss = torch.nn.functional.huber_loss(a, y)
        case "binary_crossentropy":
            loss = -(y * torch.log(a) + (1 - y) * torch.log(1 - a)).mean()
        case _:
            loss = -(y * torch.log(a)).sum(1).mean()
    loss.backward()
    return a.grad


def _laid(layer: LayerWork, arrays: list[np.ndarray]) -> list[np.ndarray]:
    """Return weights as a working has them: (units, inputs), (filters, height, width, channels)."""
    turned = {Dense: (1, 0), Conv2D: (3, 0, 1, 2)}.get(type(layer.layer))
    return [arrays[0].transpose(turned), *arrays[1:]] if turned else arrays
