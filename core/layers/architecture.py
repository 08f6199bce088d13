"""The layers a person joins into a network: frozen values, each with the mistakes it can have by itself.

A layer reads the layer before it in the list, or those it names in `inputs` ("input" is the data). Called on a node
it gives a node: ``x = Dense(32, activation="tanh")(inputs)``, see `calls.py`.
"""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

import msgspec
from msgspec.structs import replace

from core.functions.activations import ACTIVATIONS
from core.functions.initializers import ALIASES, INITIALIZERS
from core.layers.touches import MOST_TOUCHES, Touch
from core.value import Real, SpecError, Value, Whole, known

MOST_UNITS, MOST_LAYERS, MOST_SIDE = 65_536, 1_000, 1_024
LEAST_EPSILON = 1e-30  # less would be 0 in float32, and divide 0 by 0
Scale = Annotated[float, Real(0, 1000, "scale of an initializer")]
Silenced = Annotated[float, Real(0, 1, "dropout rate", below=True)]
INPUT = "input"  # the name of the data where a layer names what it reads


class Node:
    """A place in a network that is being written: what a layer makes of other nodes; without a layer, the data."""

    def __init__(self, layer: "Layer | None", sources: tuple["Node", ...], shape: tuple[int, ...] = ()) -> None:
        self.layer, self.sources, self.shape = layer, sources, shape


class Joined(Value, frozen=True, kw_only=True):
    """What every layer has: a name others may read it by, and the names of what it reads (none: the layer before)."""

    merges: ClassVar[bool] = False

    name: str = ""
    inputs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        named = isinstance(self.name, str)
        if not named or self.name == INPUT or self.name != self.name.strip() or len(self.name) > 60:
            raise SpecError(
                f"a layer's name must not be {INPUT!r} (that is the data), begin or end with a space, or be longer "
                f"than 60 letters; got {self.name!r}"
            )
        if not isinstance(self.inputs, tuple) or not all(isinstance(name, str) for name in self.inputs):
            raise SpecError(f"inputs must be a tuple of names, such as ('a',); got {self.inputs!r}")
        if len(self.inputs) > 1 and not self.merges:
            raise SpecError(f"{self.kind()} reads one layer; it names {', '.join(self.inputs)}: join them by Add first")

    def __call__(self, *nodes: "Node | Sequence[Node]") -> Node:
        """Return the node that this layer makes of others; Add and Concatenate take a list of them."""
        flat = [node for item in nodes for node in (item if isinstance(item, Sequence) else [item])]
        if not flat or not all(isinstance(node, Node) for node in flat):
            raise SpecError(f"call a layer on what Input or another layer returned; got {nodes!r}")
        if len(flat) > 1 and not self.merges:
            raise SpecError(f"{self.kind()} reads one layer; it was called on {len(flat)}: join them by Add first")
        return Node(self, tuple(flat))  # type: ignore[arg-type]

    def kind(self) -> str:
        """Return the name of the layer's kind, as people say it."""
        return type(self).__name__.lower()

    def choices(self) -> str:
        """Return the layer's main choices in a word or two."""
        return ""

    def structure(self) -> Any:
        """Return the layer with everything that may change during a run at its default."""
        return self


class TrainedLayer(Joined, frozen=True, kw_only=True):
    """A layer with weights: `frozen`, they stay as they are while others learn."""

    frozen: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.frozen, bool):
            raise SpecError(f"frozen must be true or false; got {self.frozen!r}")


class Switched(TrainedLayer, frozen=True, kw_only=True):
    """A layer whose units, or filters, can be switched off: those in `off` give 0."""

    off: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.off, list):
            msgspec.structs.force_setattr(self, "off", tuple(self.off))
        whole_numbers = isinstance(self.off, tuple) and all(type(n) is int and n >= 0 for n in self.off)
        if not whole_numbers or len(set(self.off)) < len(self.off):
            raise SpecError(f"off must list units, each once, counted from 0, such as (0, 3); got {self.off!r}")


class Dense(Switched, frozen=True, tag="dense", tag_field="layer"):
    """A fully connected layer: a = f(W x + b), then dropout.

    `scale` multiplies the weights that `initializer` draws; `dropout` is the share of units silenced while training.
    `touches` are the edges that a person set or cut, in the order in which they did; a run starts with them.
    """

    units: Annotated[int, Whole(1, MOST_UNITS, "units of a dense layer")]
    activation: str = "linear"
    initializer: str = "glorot_uniform"
    scale: Scale = 1.0
    dropout: Silenced = 0.0
    touches: tuple[Touch, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_weights(self)
        if not isinstance(self.touches, tuple) or not all(isinstance(touch, Touch) for touch in self.touches):
            raise SpecError(f"touches must be a tuple of Touch; got {self.touches!r}")
        Whole(0, MOST_TOUCHES, "count of edges touched in a layer").check(len(self.touches))

    def choices(self) -> str:
        """Return units and function."""
        return f"{self.units} {self.activation}"

    def structure(self) -> "Dense":
        """Return the layer without what may change during a run."""
        return replace(self, initializer="glorot_uniform", scale=1.0, dropout=0.0, touches=(), off=(), frozen=False)


class Conv2D(Switched, frozen=True, tag="conv2d", tag_field="layer"):
    """`filters` square kernels of side `kernel_size` slid over an image in `strides`, each summing all channels.

    `padding` "same" puts zeros around the image, so that with strides 1 it keeps its size; "valid" takes what fits.
    """

    filters: Annotated[int, Whole(1, 4096, "filters of a convolution")]
    kernel_size: Annotated[int, Whole(1, 99, "kernel size of a convolution")] = 3
    strides: Annotated[int, Whole(1, 99, "strides of a convolution")] = 1
    padding: str = "same"
    activation: str = "linear"
    initializer: str = "glorot_uniform"
    scale: Scale = 1.0

    def __post_init__(self) -> None:
        super().__post_init__()
        known("padding", self.padding, ("same", "valid"))
        _check_weights(self)

    def choices(self) -> str:
        """Return filters, their side and function."""
        return f"{self.filters} of {self.kernel_size}x{self.kernel_size}, {self.activation}"

    def structure(self) -> "Conv2D":
        """Return the layer without what may change during a run."""
        return replace(self, initializer="glorot_uniform", scale=1.0, off=(), frozen=False)


def _check_weights(layer: "Dense | Conv2D") -> None:
    known("activation", layer.activation, ACTIVATIONS)
    if isinstance(layer.initializer, str) and layer.initializer in ALIASES:
        msgspec.structs.force_setattr(layer, "initializer", ALIASES[layer.initializer])
    known("initializer", layer.initializer, INITIALIZERS)


class _Pool(Joined, frozen=True):
    pool_size: Annotated[int, Whole(1, 99, "pool size")] = 2
    # none: the pool size, so that windows lie side by side
    strides: Annotated[int | None, Whole(1, 99, "strides of a pool")] = None

    @property
    def step(self) -> int:
        """How far windows lie apart."""
        return self.strides or self.pool_size

    def choices(self) -> str:
        """Return the side of a window."""
        return f"{self.pool_size}x{self.pool_size}"


class MaxPool2D(_Pool, frozen=True, tag="max_pool2d", tag_field="layer"):
    """The largest value in each window of an image; what doesn't fill a window at the edge is left out."""


class AveragePool2D(_Pool, frozen=True, tag="average_pool2d", tag_field="layer"):
    """The mean of each window of an image; what doesn't fill a window at the edge is left out."""


class BatchNorm(TrainedLayer, frozen=True, tag="batch_norm", tag_field="layer"):
    """Every unit (channel, of images) brought to mean 0 and variance 1 over the batch, then scaled and shifted.

    While training the batch's own mean and variance are used, otherwise their running means, which forget by
    `momentum`. Ioffe and Szegedy 2015.
    """

    momentum: Annotated[float, Real(0, 1, "momentum of batch normalization", below=True)] = 0.9
    epsilon: Annotated[float, Real(LEAST_EPSILON, 1, "epsilon of batch normalization")] = 1e-5

    def kind(self) -> str:
        """Return in two words."""
        return "batch normalization"

    def structure(self) -> "BatchNorm":
        """Return the layer without what may change during a run."""
        return replace(self, momentum=0.9, epsilon=1e-5, frozen=False)


class Activation(Joined, frozen=True, tag="activation", tag_field="layer"):
    """An activation function as a layer of its own."""

    activation: str

    def __post_init__(self) -> None:
        super().__post_init__()
        known("activation", self.activation, ACTIVATIONS)

    def choices(self) -> str:
        """Return the function."""
        return self.activation


class Dropout(Joined, frozen=True, tag="dropout", tag_field="layer"):
    """Silences a share `rate` of its inputs while training, and scales the others up to match."""

    rate: Silenced = 0.2

    def choices(self) -> str:
        """Return the rate."""
        return f"{self.rate:g}"

    def structure(self) -> "Dropout":
        """Return the layer without what may change during a run."""
        return replace(self, rate=0.2)


class Flatten(Joined, frozen=True, tag="flatten", tag_field="layer"):
    """An image as a plain row of numbers: rows, then columns, then channels."""


class Reshape(Joined, frozen=True, tag="reshape", tag_field="layer"):
    """The same numbers in another shape: (n,), or (height, width, channels) for an image. One -1 is worked out."""

    shape: tuple[int, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.shape, list):
            msgspec.structs.force_setattr(self, "shape", tuple(self.shape))
        given = self.shape if isinstance(self.shape, tuple) else ()
        sizes = [n for n in given if n != -1]
        good = len(given) in (1, 3) and len(given) - len(sizes) <= 1
        if not good or not all(type(n) is int and 1 <= n <= MOST_UNITS for n in sizes):
            raise SpecError(
                f"a shape is (n,) or (height, width, channels), of whole numbers, one of which may be -1; "
                f"got {self.shape!r}"
            )

    def choices(self) -> str:
        """Return the shape."""
        return "x".join(str(n) for n in self.shape)


class Add(Joined, frozen=True, tag="add", tag_field="layer"):
    """The sum of two or more layers of one shape: a skip connection."""

    merges: ClassVar[bool] = True


class Concatenate(Joined, frozen=True, tag="concatenate", tag_field="layer"):
    """Two or more layers side by side: all units, or all channels of images of one size."""

    merges: ClassVar[bool] = True


Layer = (
    Dense
    | Activation
    | Dropout
    | BatchNorm
    | Conv2D
    | MaxPool2D
    | AveragePool2D
    | Flatten
    | Reshape
    | Add
    | Concatenate
)


def free_name(layer: Layer, taken: "set[str]") -> str:
    """Return a name for `layer` that is not in `taken`: its kind and a number."""
    stem = str(layer.__struct_config__.tag)
    return next(name for n in range(1, len(taken) + 2) if (name := f"{stem}_{n}") not in taken)
