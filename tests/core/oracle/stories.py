"""Random trainings: a network of any layers, its samples, how it learns, and what a person changes in mid-run."""

from collections.abc import Callable
from typing import Any

import numpy as np
from msgspec import Struct

from core.experiment.learning import OPTIMIZER_VALUES, Constant, CosineDecay, ExponentialDecay, StepDecay
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
    Dropout,
    Flatten,
    Layer,
    MaxPool2D,
    Reshape,
)
from core.layers.layer import INPUT
from core.layers.touches import Touch, cut_edges
from core.network.network import Network
from core.training.steps import Steps
from core.value import replace

STEPS, CHANGES, MOST_LAYERS = 50, 3, 7
HIDDEN = [name for name in ACTIVATIONS if name != "softmax"]
OF_PROBABILITIES = [name for name, loss in LOSSES.items() if loss.probabilities]
Layers = tuple[Layer, ...]
Shape = tuple[int, ...]


class Story(Struct, frozen=True, eq=False):
    """A training: where it starts, and from which step on it has other layers' choices or another training."""

    seed: int
    layers: Layers
    shape: Shape
    x: np.ndarray
    y: np.ndarray
    weights: np.ndarray | None  # how much each sample counts
    training: Training
    changes: dict[int, tuple[str, Layers, Training]]

    def __str__(self) -> str:
        changed = [f"  from step {step}: {what}" for step, (what, _, _) in self.changes.items()]
        return "\n".join(
            [
                f"story {self.seed}",
                *map(str, self.layers),
                f"{len(self.x)} samples{', weighted' if self.weights is not None else ''}, {self.training}",
                *changed,
            ]
        )

    def network(self, dtype: Any) -> Network:
        """Return the network as it is at the start: the same for both dtypes, but for rounding."""
        rng = np.random.default_rng(self.seed)
        network = Network(self.layers, self.shape, dtype)
        network.initialize(rng)
        kernels = network.get_weights()  # biases, too, are to be something
        network.set_weights([kernel + 0.05 * rng.random(kernel.shape) for kernel in kernels])
        network.take_choices(network.layers)
        for layer, cut in enumerate(cuts(self.layers)):
            for unit, source in cut:
                network.named(network.weights)[layer]["W"][unit, source] = 0.0
        return network


class Walk:
    """The steps of a story, taken by the core: `begin` and `step`, 50 times."""

    def __init__(self, story: Story, dtype: Any, *, native: bool = True) -> None:
        self.story, self.layers, self.training, self.count = story, story.layers, story.training, 0
        self.network = story.network(dtype)
        self.steps = Steps(self.network, self.training, np.random.default_rng(story.seed), native=native)
        self._give()

    def _give(self) -> None:
        targets = self.steps.head.targets(self.story.y, self.network.dtype)
        weights = None if self.story.weights is None else self.story.weights.astype(self.network.dtype)
        self.steps.give(self.network.lay(self.story.x), targets, shuffle=False, weights=weights)

    def begin(self) -> None:
        """Change what a person changes before the next step, as `Run.apply` does."""
        if self.count in self.story.changes:
            _, self.layers, self.training = self.story.changes[self.count]
            self.steps.take(self.training)
            self.network.take_choices(self.layers)
            self.steps.record_anew()
            self._give()

    def step(self) -> None:
        """Take the next step."""
        with np.errstate(all="ignore"):
            self.steps.advance()
        self.count += 1


def cuts(layers: Layers) -> list[list[tuple[int, int]]]:
    """Return the cut edges (unit, source) of every layer."""
    return [cut_edges(getattr(layer, "touches", ())) for layer in layers]


def pick(rng: np.random.Generator, choices: Any) -> Any:
    """Return one of them."""
    choices = list(choices)
    return choices[rng.integers(len(choices))]


def story(seed: int) -> Story:
    """Return the story of a seed."""
    rng = np.random.default_rng(seed)
    shape = (int(rng.integers(1, 5)),)
    if rng.integers(2):
        shape = (*map(int, rng.integers(3, 8, 2)), int(rng.integers(1, 3)))
    layers = _network(rng, shape)
    activation, outputs = layers[-1].activation, Network(layers, shape).outputs
    n = int(rng.integers(3, 12))
    y = _targets(rng, n, outputs, activation)
    training = _training(rng, activation, outputs)
    changes, now = {}, (layers, training)
    for step in sorted(rng.choice(np.arange(2, STEPS - 5), CHANGES, replace=False)):
        what, *now = _changed(rng, *now, shape)
        changes[int(step)] = (what, *now)
    weights = rng.uniform(0, 3, n) if rng.integers(4) == 0 else None
    return Story(seed, layers, shape, rng.standard_normal((n, *shape)), y, weights, training, changes)


# -- the network


def _dense(rng, given):
    return Dense(int(rng.integers(1, 6)), pick(rng, HIDDEN), dropout=pick(rng, (0.0, 0.0, 0.0, 0.3)))


def _softmax(rng, given):
    return Dense(int(rng.integers(2, 6)), "softmax")


def _convolution(rng, given):
    side, strides = (int(n) for n in rng.integers(1, 5, 2))
    return Conv2D(int(rng.integers(1, 4)), side, min(strides, 3), pick(rng, ("same", "valid")), pick(rng, HIDDEN))


def _pool(rng, given):
    return pick(rng, (MaxPool2D, AveragePool2D))(int(rng.integers(1, 4)), pick(rng, (None, 1, 2)))


ROWS = [_dense, _dense, _softmax, lambda rng, given: Reshape((1, 1, given[0]))]
IMAGES = [_convolution, _convolution, _pool, lambda rng, given: Flatten()]
BOTH = [
    lambda rng, given: BatchNorm(momentum=0.8, epsilon=1e-3),
    lambda rng, given: Activation(pick(rng, HIDDEN)),
    lambda rng, given: Dropout(0.25),
]


def _network(rng: np.random.Generator, shape: Shape) -> Layers:
    """Return a graph in which every layer is read, and something learns."""
    shapes, layers = {INPUT: shape}, []
    for index in range(int(rng.integers(1, MOST_LAYERS))):
        source = pick(rng, list(shapes)[-2:])
        given = shapes[source]
        alike = [name for name in shapes if name != source and shapes[name][:-1] == given[:-1]]
        same = [name for name in alike if shapes[name] == given]
        if same and rng.integers(3) == 0:
            layer = Add(inputs=(source, pick(rng, same)))
        elif alike and rng.integers(4) == 0:
            layer = Concatenate(inputs=(source, pick(rng, alike)))
        else:
            make: Callable[..., Layer] = pick(rng, (ROWS if len(given) == 1 else IMAGES) + BOTH)
            layer = replace(make(rng, given), inputs=(source,))
        layer = replace(layer, name=f"n{index}")
        try:
            shapes[layer.name] = layer.output_shape([shapes[name] for name in layer.inputs])
        except SpecError:  # a kernel larger than its image
            continue
        layers.append(layer)
    read = {name for layer in layers for name in layer.inputs}
    ends = [name for name in shapes if name not in read and (name != INPUT or len(shapes) == 1)]
    for index, name in enumerate(ends):
        if len(shapes[name]) == 3:
            layers.append(Flatten(name=f"flat{index}", inputs=(name,)))
            ends[index] = f"flat{index}"
    if len(ends) > 1:
        layers.append(Concatenate(name="ends", inputs=tuple(ends)))
    last = layers[-1].name if layers else INPUT
    function = pick(rng, ACTIVATIONS)
    units = int(rng.integers(2 if function == "softmax" else 1, 5))
    if rng.integers(4):
        layers.append(Dense(units, function, name="out", inputs=(last,)))
    else:
        layers += [Dense(units, name="out", inputs=(last,)), Activation(function, name="end")]
    graph = Network(tuple(layers), shape)
    return tuple(_touched(rng, graph, index) for index in range(len(layers)))


def _touched(rng: np.random.Generator, graph: Network, index: int) -> Layer:
    """Return a layer of the graph with units off, with weights set and edges cut, or frozen, now and then."""
    layer = graph.layers[index]
    if layer.multiplies and index != graph.output_layer and layer.name != "out" and rng.integers(5) == 0:
        layer = replace(layer, off=(int(rng.integers(graph.shapes[index].outputs[-1])),))
    if isinstance(layer, Dense) and rng.integers(3) == 0:
        layer = _cut(rng, layer, _inputs(graph, index))
        if rng.integers(2):
            layer = replace(layer, touches=(*layer.touches, Touch(int(rng.integers(layer.units)), None, 0.5, 0.0)))
    return (
        replace(layer, frozen=True) if hasattr(layer, "frozen") and _learns(layer) and rng.integers(4) == 0 else layer
    )


def _learns(layer: Layer) -> bool:
    return isinstance(layer, Dense | Conv2D | BatchNorm)


def _inputs(graph: Network, index: int) -> int:
    source = graph.wiring.sources[index][0]
    return graph.shapes[source].size if source >= 0 else graph.inputs


def _cut(rng: np.random.Generator, layer: Dense, inputs: int) -> Dense:
    edges = [(int(rng.integers(layer.units)), int(rng.integers(inputs))) for _ in range(rng.integers(1, 4))]
    cut = tuple(Touch(unit, source, None, 0.25) for unit, source in dict.fromkeys(edges))
    return replace(layer, touches=layer.touches + cut)


# -- what it learns, and how


def _targets(rng: np.random.Generator, n: int, outputs: int, activation: str) -> np.ndarray:
    """Return one of the kinds of targets (n, outputs) that people have: where a probability is meant, from 0 to 1."""
    low, high = ACTIVATIONS[activation].between
    if low < 0 or high > 1:
        return rng.uniform(-1, 1, (n, outputs))
    one_hot = np.eye(outputs)[rng.integers(0, outputs, n)]
    kind = rng.integers(4)
    if kind == 0:
        return one_hot
    if kind == 1:  # soft labels
        return 0.8 * one_hot + 0.2 / outputs
    if kind == 2:  # several at once, or none
        return rng.integers(0, 2, (n, outputs)).astype(float)
    return rng.uniform(0, 1, (n, outputs))


def _losses(activation: str, outputs: int) -> list[str]:
    low, high = ACTIVATIONS[activation].between
    probable = low >= 0 and high <= 1
    return [
        name for name, loss in LOSSES.items() if outputs >= loss.least_outputs and (probable or not loss.probabilities)
    ]


def _numbers(rng: np.random.Generator, kind: str) -> dict[str, float]:
    """Return what an optimizer of this kind takes."""
    fields = OPTIMIZER_VALUES[kind].__struct_fields__
    ranges = {
        "momentum": (0.3, 0.95),
        "rho": (0.5, 0.99),
        "beta_1": (0.3, 0.95),
        "beta_2": (0.6, 0.999),
        "weight_decay": (0.0, 0.5),
    }
    found = {name: float(rng.uniform(*ranges[name])) for name in fields if name in ranges}
    return found | ({"epsilon": pick(rng, (1e-2, 1e-4))} if "epsilon" in fields else {})


def _schedule(rng: np.random.Generator) -> Any:
    return pick(rng, (Constant(), StepDecay(3, 0.7), ExponentialDecay(0.9), CosineDecay(8, 0.2)))


def _training(rng: np.random.Generator, activation: str, outputs: int) -> Training:
    kind = pick(rng, OPTIMIZER_VALUES)
    return Training(
        pick(rng, _losses(activation, outputs)),
        OPTIMIZER_VALUES[kind](**_numbers(rng, kind)),
        float(rng.uniform(0.001, 0.02)),
        int(rng.integers(1, 9)),
        l1=pick(rng, (0.0, 0.0, 0.01)),
        l2=pick(rng, (0.0, 0.0, 0.03)),
        clip_norm=pick(rng, (None, 0.05, 0.5, 5.0)),
        schedule=_schedule(rng),
        warmup=pick(rng, (0.0, 0.0, 2.5)),
    )


# -- what a person changes


def _changed(
    rng: np.random.Generator, layers: Layers, training: Training, shape: Shape
) -> tuple[str, Layers, Training]:
    """Return a change that can be made, in words, and the layers and training after it: of either about as often."""
    graph = Network(layers, shape)
    for _ in range(10 * int(rng.integers(2))):
        index, what = int(rng.integers(len(layers))), pick(rng, LAYER_CHANGES)
        layer = LAYER_CHANGES[what](rng, graph, index)
        if layer is not None:
            return f"{what} {layer.name}", (*layers[:index], layer, *layers[index + 1 :]), training
    while True:
        what = pick(rng, TRAINING_CHANGES)
        fields = TRAINING_CHANGES[what](rng, training, layers[-1].activation, graph.outputs)
        after = replace(training, **fields)
        if after != training:
            return f"{what}: {fields}", layers, after


def _other_numbers(rng, training, activation, outputs):
    kind = type(training.optimizer).__struct_config__.tag
    return {"optimizer": replace(training.optimizer, **_numbers(rng, str(kind)))}


def _other_optimizer(rng, training, activation, outputs):
    kind = pick(rng, OPTIMIZER_VALUES)
    return {"optimizer": OPTIMIZER_VALUES[kind](**_numbers(rng, kind))}


TRAINING_CHANGES: dict[str, Callable[..., dict[str, Any]]] = {
    "learning rate": lambda rng, *_: {"learning_rate": float(rng.uniform(0.001, 0.02))},
    "clipping": lambda rng, *_: {"clip_norm": pick(rng, (None, 0.02, 0.3))},
    "l1": lambda rng, *_: {"l1": pick(rng, (0.0, 0.02))},
    "l2": lambda rng, *_: {"l2": pick(rng, (0.0, 0.05))},
    "schedule": lambda rng, *_: {"schedule": _schedule(rng), "warmup": pick(rng, (0.0, 4.0))},
    "loss": lambda rng, training, *of: {"loss": pick(rng, _losses(*of))},
    "batch size": lambda rng, *_: {"batch_size": int(rng.integers(1, 9))},
    "the optimizer's numbers": _other_numbers,
    "the optimizer": _other_optimizer,
}


def _freeze(rng, graph, index):
    layer = graph.layers[index]
    return replace(layer, frozen=True) if _learns(layer) and not layer.frozen else None


def _free(rng, graph, index):
    layer = graph.layers[index]
    return replace(layer, frozen=False) if _learns(layer) and layer.frozen else None


def _cut_more(rng, graph, index):
    layer = graph.layers[index]
    return _cut(rng, layer, _inputs(graph, index)) if isinstance(layer, Dense) else None


def _restore(rng, graph, index):
    """Take back the last touch, or set a cut edge to a number."""
    layer = graph.layers[index]
    cut = cut_edges(getattr(layer, "touches", ()))
    if not cut:
        return None
    if rng.integers(2) and layer.touches[-1].value is None:
        return replace(layer, touches=layer.touches[:-1])
    return replace(layer, touches=(*layer.touches, Touch(*pick(rng, cut), 0.4, 0.0)))


def _switch(rng, graph, index):
    """Switch a unit off, or all of them on."""
    layer = graph.layers[index]
    if not layer.multiplies or index == graph.output_layer or layer.name == "out":
        return None
    return replace(layer, off=() if layer.off else (int(rng.integers(graph.shapes[index].outputs[-1])),))


def _other_dropout(rng, graph, index):
    layer = graph.layers[index]
    if isinstance(layer, Dropout):
        return replace(layer, rate=pick(rng, (0.0, 0.1, 0.5)))
    hidden = isinstance(layer, Dense) and index != graph.output_layer and layer.name != "out"
    return replace(layer, dropout=pick(rng, (0.1, 0.4))) if hidden and rng.integers(4) == 0 else None


def _other_normalization(rng, graph, index):
    layer = graph.layers[index]
    normalizes = isinstance(layer, BatchNorm)
    return replace(layer, momentum=float(rng.uniform(0, 0.99)), epsilon=1e-2) if normalizes else None


LAYER_CHANGES: dict[str, Callable[..., Layer | None]] = {
    "freeze": _freeze,
    "free": _free,
    "cut edges of": _cut_more,
    "restore an edge of": _restore,
    "switch a unit of": _switch,
    "the dropout of": _other_dropout,
    "the numbers of": _other_normalization,
}
