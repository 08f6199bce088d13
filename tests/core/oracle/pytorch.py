"""A story told by PyTorch in float64, with its own layers, losses, optimizers and gradients: no line of the core's.

Every edge that is ever cut is a parameter of its own here: what is cut, or frozen, asks for no gradient.
"""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F

from core.experiment import graph
from core.experiment.spec import Training, kind_of
from core.layers import Add, AveragePool2D, BatchNorm, Concatenate, Conv2D, Dense, Flatten, MaxPool2D, Reshape
from tests.core.oracle.stories import Layers, Story, cuts

torch.set_num_threads(1)  # several, spinning beside those of BLAS, can take minutes on two cores
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
# What an optimizer keeps, by the letter of its formula.
KEPT = {
    "sgd": {},
    "momentum": {"v": "momentum_buffer"},
    "nesterov": {"v": "momentum_buffer"},
    "adagrad": {"s": "sum"},
    "rmsprop": {"s": "square_avg"},
    "adam": {"m": "exp_avg", "v": "exp_avg_sq"},
    "adamw": {"m": "exp_avg", "v": "exp_avg_sq"},
}


def losses_of(name: str, function: str, z: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Return each sample's loss (n,) of logits z (n, outputs) that go through `function`."""
    a = FUNCTIONS[function](z)
    match name, function:
        case "mse", _:
            return F.mse_loss(a, y, reduction="none").mean(1)
        case "mae", _:
            return F.l1_loss(a, y, reduction="none").mean(1)
        case "huber", _:
            return F.huber_loss(a, y, reduction="none").mean(1)
        case "binary_crossentropy", "sigmoid":
            return F.binary_cross_entropy_with_logits(z, y, reduction="none").mean(1)
        case "binary_crossentropy", _:
            return F.binary_cross_entropy(a, y, reduction="none").mean(1)
        case "categorical_crossentropy", "softmax":
            return F.cross_entropy(z, y, reduction="none")
        case "categorical_crossentropy", "sigmoid":
            return -(y * F.logsigmoid(z)).sum(1)
    raise AssertionError(f"PyTorch is not told of {name} after {function}")


class Weights:
    """One layer's parameters: a kernel (in, out) or (height, width, in, out) and a bias, or gamma and beta."""

    def __init__(self, arrays: Sequence[np.ndarray], edges: set[tuple[int, int]]) -> None:
        self.arrays = [torch.tensor(array, dtype=torch.float64, requires_grad=True) for array in arrays]
        self.edges = {edge: torch.zeros((), dtype=torch.float64, requires_grad=True) for edge in sorted(edges)}

    @property
    def all(self) -> list[torch.Tensor]:
        """All that an optimizer is given."""
        return [*self.arrays, *self.edges.values()]

    @property
    def kernel(self) -> torch.Tensor:
        """The kernel, with those edges in it that are parameters of their own."""
        kernel = self.arrays[0]
        if not self.edges:
            return kernel
        units, sources = (torch.tensor(column) for column in zip(*self.edges, strict=True))
        return kernel.index_put((sources, units), torch.stack(list(self.edges.values())))

    def take(self, arrays: Sequence[np.ndarray]) -> None:
        """Take the values of now."""
        with torch.no_grad():
            for mine, array in zip(self.arrays, arrays, strict=True):
                mine.copy_(torch.as_tensor(array))
            for (unit, source), edge in self.edges.items():
                edge.copy_(self.arrays[0][source, unit])
                self.arrays[0][source, unit] = 0.0

    def ask(self, cut: Sequence[tuple[int, int]], *, frozen: bool) -> None:
        """Ask for the gradients of what is neither frozen nor cut."""
        for array in self.arrays:
            array.requires_grad_(not frozen)
        for edge, value in self.edges.items():
            value.requires_grad_(not frozen and edge not in cut)


class Twin:
    """A network in PyTorch, with its optimizer and its place among the samples.

    Parameters
    ----------
    story
        Whose network it is.
    arrays
        Its weights by the layer's index, as people outside have them; of batch normalization the running mean and
        variance, too.
    """

    def __init__(self, story: Story, arrays: dict[int, list[np.ndarray]]) -> None:
        self.story, self.wiring = story, graph.wire(story.layers)
        told = [story.layers, *(layers for _, layers, _ in story.changes.values())]
        ever = [{edge for layers in told for edge in cuts(layers)[index]} for index in range(len(story.layers))]
        self.running: dict[int, list[torch.Tensor]] = {}
        self.weights = {index: Weights(some[:2], ever[index]) for index, some in arrays.items()}
        for index, some in arrays.items():
            self.running[index] = [torch.tensor(array) for array in some[2:]]
        self.training, self.optimizer = story.training, self._optimizer(story.training)
        self.random = np.random.default_rng(story.seed)
        self.position, self.epoch, self.trains = 0, 0, True
        self.go_on(story.layers, story.training)

    def take(self, arrays: dict[int, list[np.ndarray]]) -> None:
        """Take the weights of now."""
        for index, some in arrays.items():
            self.weights[index].take(some[:2])
            self.running[index] = [torch.tensor(array) for array in some[2:]]

    def go_on(self, layers: Layers, training: Training) -> None:
        """Go on with other choices."""
        if kind_of(training.optimizer) != kind_of(self.training.optimizer):
            self.optimizer = self._optimizer(training)
        self.layers, self.training = layers, training
        cut = cuts(layers)
        for index, weights in self.weights.items():
            weights.ask(cut[index], frozen=layers[index].frozen)
        numbers = training.optimizer
        for group in self.optimizer.param_groups:
            match kind_of(numbers):
                case "momentum" | "nesterov":
                    group["momentum"] = numbers.momentum
                case "rmsprop":
                    group["alpha"], group["eps"] = numbers.rho, numbers.epsilon
                case "adagrad":
                    group["eps"] = numbers.epsilon
                case "adam" | "adamw":
                    group["betas"], group["eps"] = (numbers.beta_1, numbers.beta_2), numbers.epsilon
            if kind_of(numbers) == "adamw" and group["decays"]:
                group["weight_decay"] = numbers.weight_decay

    def _optimizer(self, training: Training) -> torch.optim.Optimizer:
        everything = [tensor for weights in self.weights.values() for tensor in weights.all]
        decays = [tensor for tensor in everything if self._decays(tensor)]
        rest = [tensor for tensor in everything if not self._decays(tensor)]
        groups: list[dict[str, Any]] = [{"params": decays, "decays": True}, {"params": rest, "decays": False}]
        match kind_of(training.optimizer):
            case "sgd":
                return torch.optim.SGD(groups, 0.1)
            case "momentum":
                return torch.optim.SGD(groups, 0.1, momentum=0.5)
            case "nesterov":
                return torch.optim.SGD(groups, 0.1, momentum=0.5, nesterov=True)
            case "adagrad":
                return torch.optim.Adagrad(groups, 0.1)
            case "rmsprop":
                return torch.optim.RMSprop(groups, 0.1)
            case "adam":
                return torch.optim.Adam(groups, 0.1)
        return torch.optim.AdamW(groups, 0.1, weight_decay=0.0)

    @staticmethod
    def _decays(tensor: torch.Tensor) -> bool:
        """Whether penalties and weight decay speak of it: of kernels and their edges, not of biases, gamma and beta."""
        return tensor.ndim != 1

    # -- one step

    def step(self) -> None:
        """Take the next batch's step."""
        story, training = self.story, self.training
        rows = slice(self.position, self.position + training.batch_size)
        self.descend(story.x[rows], story.y[rows], None if story.weights is None else story.weights[rows])
        self.position += training.batch_size
        if self.position >= len(story.x):
            self.position, self.epoch = 0, self.epoch + 1

    @property
    def rate(self) -> float:
        """The learning rate of the next step."""
        return self.training.learning_rate * self._multiplier()

    def loss(self, x: np.ndarray, y: np.ndarray, weights: np.ndarray | None = None) -> torch.Tensor:
        """Return the mean loss, without penalties, over samples x (n, ...), targets y, each times its weight (n,)."""
        function = self.layers[self.wiring.output].activation
        each = losses_of(self.training.loss, function, self.forward(x), torch.tensor(y))
        return (each if weights is None else each * torch.tensor(weights)).mean()

    def descend(self, x: np.ndarray, y: np.ndarray, weights: np.ndarray | None = None) -> None:
        """Take a step of these samples alone."""
        training = self.training
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate
        self.optimizer.zero_grad()
        whole = self.loss(x, y, weights) + sum(self._penalty(weights) for weights in self.weights.values())
        if whole.requires_grad:  # not where all is frozen
            whole.backward()
        learning = [tensor for weights in self.weights.values() for tensor in weights.all if tensor.grad is not None]
        if training.clip_norm and learning:  # clip_grad_norm_ would divide by the norm + 1e-6
            norm = torch.nn.utils.get_total_norm([tensor.grad for tensor in learning])
            for tensor in learning if norm > training.clip_norm else []:
                tensor.grad.mul_(training.clip_norm / norm)
        self.optimizer.step()

    def _penalty(self, weights: Weights) -> torch.Tensor:
        found = torch.zeros((), dtype=torch.float64)
        for tensor in weights.all:
            if tensor.requires_grad and self._decays(tensor):
                found = found + self.training.l1 * tensor.abs().sum() + self.training.l2 / 2 * tensor.square().sum()
        return found

    def _multiplier(self) -> float:
        training, n = self.training, len(self.story.x)
        passes, batches = self.epoch + self.position / n, math.ceil(n / training.batch_size)
        if passes < training.warmup:
            return (passes * batches + 1) / (math.ceil(training.warmup * batches) + 1)
        passes, numbers = passes - training.warmup, training.schedule
        match kind_of(numbers):
            case "step":
                return numbers.factor ** math.floor(passes / numbers.every)
            case "exponential":
                return numbers.factor**passes
            case "cosine":
                wave = (1 + math.cos(math.pi * min(1, passes / numbers.over))) / 2
                return numbers.floor + (1 - numbers.floor) * wave
        return 1.0

    def forward(self, x: np.ndarray) -> torch.Tensor:
        """Return the logits for x (n, ...); what is random is drawn in the order of the layers."""
        values = {graph.DATA: torch.as_tensor(x)}
        self.z, self.a = {}, {}  # of every layer
        for index in self.wiring.order:
            layer, given = self.layers[index], [values[source] for source in self.wiring.sources[index]]
            # "+ 0", so that what is another layer's a is another tensor here: its gradient is this layer's alone
            z = self.z[index] = self._affine(layer, given, index) + 0.0
            if index == self.wiring.output:
                self.a[index] = FUNCTIONS[layer.activation](z)
                return z
            a = FUNCTIONS[layer.activation](z)
            if layer.off:
                mask = torch.ones(a.shape[-1], dtype=torch.float64)
                mask[list(layer.off)] = 0
                a = a * mask
            values[index] = self.a[index] = (self._dropped(a, layer.dropout) if self._drops(layer) else a) + 0.0
        raise AssertionError("no output")

    def _affine(self, layer: Any, given: list[torch.Tensor], index: int) -> torch.Tensor:
        x = given[0]
        match layer:
            case Dense():
                return x @ self.weights[index].kernel + self.weights[index].arrays[1]
            case Conv2D():
                kernel, bias = self.weights[index].arrays
                x = padded(x, layer).permute(0, 3, 1, 2).contiguous()
                return F.conv2d(x, kernel.permute(3, 2, 0, 1).contiguous(), bias, stride=layer.strides).permute(
                    0, 2, 3, 1
                )
            case MaxPool2D():
                return F.max_pool2d(x.permute(0, 3, 1, 2), layer.pool_size, layer.step).permute(0, 2, 3, 1)
            case AveragePool2D():
                return F.avg_pool2d(x.permute(0, 3, 1, 2), layer.pool_size, layer.step).permute(0, 2, 3, 1)
            case BatchNorm():
                return self._normalized(x, layer, index)
            case Flatten():
                return x.reshape(len(x), -1)
            case Reshape(shape):
                return x.reshape(len(x), *shape)
            case Add():
                return sum(given[1:], x)
            case Concatenate():
                return torch.cat(given, dim=-1)
        return x

    def _normalized(self, x: torch.Tensor, layer: BatchNorm, index: int) -> torch.Tensor:
        gamma, beta = self.weights[index].arrays
        m, v = self.running[index]
        if self.trains:
            axes = tuple(range(x.ndim - 1))
            m, v = x.mean(axes), x.var(axes, unbiased=False)
            running = zip(self.running[index], (m, v), strict=True)
            self.running[index] = [layer.momentum * old + (1 - layer.momentum) * now.detach() for old, now in running]
        return gamma * (x - m) / torch.sqrt(v + layer.epsilon) + beta

    def _drops(self, layer: Any) -> bool:
        return self.trains and layer.dropout > 0

    def _dropped(self, a: torch.Tensor, rate: float) -> torch.Tensor:
        """Silence what the next random numbers say: those of an image lie (height, channels, width, batch)."""
        turned = (1, 0) if a.ndim == 2 else (1, 3, 2, 0)
        shape = [a.shape[axis] for axis in turned]
        lives = torch.tensor(self.random.random(shape) < 1 - rate).permute(*np.argsort(turned))
        return a * lives / (1 - rate)

    # -- what came of it

    def arrays(self) -> dict[int, list[np.ndarray]]:
        """Return all weights, and running statistics, as `take` takes them."""
        found = {}
        for index in self.weights:
            running = [tensor.numpy() for tensor in self.running[index]]
            found[index] = [*self.whole(index, lambda tensor: tensor), *running]
        return found

    def kept(self, index: int) -> dict[str, list[np.ndarray]]:
        """Return what the optimizer keeps of a layer, by its formula's letters, laid as the weights; 0 if nothing."""
        names = KEPT[kind_of(self.training.optimizer)]
        return {letter: self.whole(index, partial(self._state, name=name)) for letter, name in names.items()}

    def whole(self, index: int, of: Callable[[torch.Tensor], torch.Tensor]) -> list[np.ndarray]:
        """Return something `of` each parameter of a layer, laid as the layer's weights."""
        weights = self.weights[index]
        arrays = [of(tensor).detach().numpy().copy() for tensor in weights.arrays]
        for (unit, source), edge in weights.edges.items():
            arrays[0][source, unit] = of(edge).item()
        return arrays

    def gradient(self, index: int) -> list[np.ndarray]:
        """Return what the optimizer got for a layer in the last step; 0 where it got nothing."""
        return self.whole(index, lambda tensor: torch.zeros_like(tensor) if tensor.grad is None else tensor.grad)

    def steps(self, index: int) -> list[np.ndarray]:
        """Return how many steps each parameter of a layer has taken."""
        return self.whole(index, lambda tensor: self._state(tensor, "step") + torch.zeros_like(tensor))

    def _state(self, tensor: torch.Tensor, name: str) -> torch.Tensor:
        found = self.optimizer.state.get(tensor, {}).get(name)
        return torch.zeros_like(tensor).detach() if found is None else found


def padded(x: torch.Tensor, layer: Conv2D) -> torch.Tensor:
    """Put zeros round images (n, height, width, channels), as TensorFlow does: an odd one goes below, to the right."""
    if layer.padding == "valid":
        return x
    missing = [
        max((-(-size // layer.strides) - 1) * layer.strides + layer.kernel_size - size, 0) for size in x.shape[2:0:-1]
    ]
    return F.pad(x, (0, 0, *(pad for n in missing for pad in (n // 2, n - n // 2))))
