"""What every layer's choices share: a frozen value that says what it makes of shapes, and which operations it is.

A layer reads the layer before it in the list, or those it names in `inputs` ("input" is the data). Called on a node
it gives a node: ``x = Dense(32, activation="tanh")(inputs)``, see `calls.py`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import prod
from typing import Annotated, Any, ClassVar, NamedTuple, NoReturn, Self

import msgspec
from msgspec.structs import asdict, replace

from core import keras_arguments
from core.formula import Arrays, Index, Term
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import ALIASES, INITIALIZERS
from core.layers.in_numpy import Line, Names
from core.layers.operation import Operation
from core.layers.touches import Touch
from core.value import Real, SpecError, Value, Whole, brief, known
from core.wording import Said, joined, mark, said

MOST_UNITS = 65_536
MOST_LAYERS = 10_000  # of a network: a step of so many takes half a second; what the window edits has limits of its own
Scale = Annotated[float, Real(0, 1000, "scale of an initializer")]
_CHOICES = {"activation": list(ACTIVATIONS), "initializer": [*INITIALIZERS, *ALIASES]}  # what its fields know by name
INPUT = "input"  # the name of the data where a layer names what it reads
Sizes = tuple[int, ...]  # (units,) or (height, width, channels)


class Shape(NamedTuple):
    """What one layer gives for a sample, (units,) or (height, width, channels), and its count of parameters."""

    outputs: Sizes
    parameters: int

    @property
    def size(self) -> int:
        """How many values come out for one sample."""
        return prod(self.outputs)


def show(shape: Sizes) -> str:
    """Return a shape as people write it: 28 x 28 x 1."""
    return " x ".join(str(n) for n in shape)


class Node:
    """A node of a network that is being written: what a layer makes of other nodes; without a layer, the data."""

    def __init__(self, layer: "Layer | None", sources: tuple["Node", ...], shape: Sizes = ()) -> None:
        self.layer, self.sources, self.shape = layer, sources, shape

    def __add__(self, other: Any) -> NoReturn:
        """Raise SpecError, which says to write `Add()([a, b])`: nodes are not arrays."""
        raise SpecError("nodes can't be added by +: write Add()([a, b])")

    __radd__ = __add__


def Input(shape: int | Sequence[int] | None = None, batch_size: int | None = None, **others: Any) -> Node:
    """Return the data as a node: of `shape` (features,) or (height, width, channels), a number for (features,)."""
    if shape is None:
        raise SpecError("Input needs a shape, such as Input(2) for samples of two numbers")
    others |= {"batch_size": batch_size}
    sizes = tuple(shape) if isinstance(shape, Sequence) else (shape,)
    if len(sizes) == 2:
        sizes = (*sizes, 1)
    if len(sizes) not in (1, 3):
        said = brief(shape) if sizes else "nothing"
        raise SpecError(f"an input is (features,) or (height, width, channels); got {said}")
    for n in sizes:
        Whole(1, MOST_UNITS, "a size of the input").check(n)
    keras_arguments.check_arguments("Input", others, ("shape",), keras_arguments.INPUT_INSTEAD)
    return Node(None, (), sizes)


class _Choices:
    """Choices that only some layers have, as they are for the others."""

    __slots__ = ()
    activation: str = "linear"  # the function that its values come out of
    off: tuple[int, ...] = ()  # the units, or filters, that are switched off
    touches: tuple[Touch, ...] = ()  # what a person's hand did to its edges
    frozen: bool = False  # whether its weights stay as they are while others learn


class Layer(Value, _Choices, frozen=True, kw_only=True):
    """What every layer has: a name others may read it by, and the names of what it reads (none: the layer before)."""

    merges: ClassVar[bool] = False  # whether it reads several layers
    multiplies: ClassVar[bool] = False  # whether it has weights that its inputs are multiplied with
    activates: ClassVar[bool] = False  # whether it has an activation function
    elementwise: ClassVar[bool] = False  # whether each value that comes out is made of the one that lies there
    affine: ClassVar[bool] = True  # whether all of it but its activation is an affine function, when predicting
    takes_image: ClassVar[bool] = False
    takes_row: ClassVar[bool] = False
    goes_last: ClassVar[bool] = False  # whether a new one belongs right before the output
    passes: ClassVar[bool] = False  # whether it gives what it reads, when predicting, if perhaps in another shape
    said: ClassVar[str] = ""  # its main choices in a word or two, with its fields in their places
    before_choices: ClassVar[str] = ", "  # in a phrase
    changeable: ClassVar[tuple[str, ...]] = ()  # the choices that may change during a run
    # What layer n makes of x, in letters: of its z, where it has a function; and of delta, where it has weights.
    note: ClassVar[str] = mark("a{n}: {kind} of {x}")
    note_back: ClassVar[str] = ""

    name: str = ""
    inputs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        named = isinstance(self.name, str)
        if not named or self.name == INPUT or self.name != self.name.strip() or len(self.name) > 60:
            raise SpecError(
                f"a layer's name must not be {INPUT!r} (that is the data), begin or end with a space, or be longer "
                f"than 60 characters; got {self.name!r}"
            )
        if not isinstance(self.inputs, tuple) or not all(isinstance(name, str) for name in self.inputs):
            raise SpecError(f"inputs must be a tuple of names, such as ('a',); got {self.inputs!r}")
        if len(self.inputs) > 1 and not self.merges:
            raise SpecError(f"{self.kind()} reads one layer; it names {', '.join(self.inputs)}: join them by Add first")

    @classmethod
    def said_otherwise(cls, args: tuple[Any, ...], given: Mapping[str, Any], error: TypeError | SpecError) -> Any:
        """Return the layer that a call in Keras's words means; called on an Input, where it says the input's shape."""
        fields, shape = keras_arguments.layer_arguments(cls.__name__, cls.__struct_fields__, _CHOICES, args, given)
        if keras_arguments.alike(fields, dict(zip(cls.__struct_fields__, args, strict=False)) | dict(given)):
            cls.refuse(args, given, error)
        made = cls(**fields)
        return made if shape is None else made(Input(shape))

    def __call__(self, *nodes: "Node | Sequence[Node]", **others: Any) -> Node:
        """Return the node that this layer makes of others; Add and Concatenate take a list of them."""
        keras_arguments.check_arguments("a call of a layer", others, ("nodes",), keras_arguments.CALL_INSTEAD)
        flat = [node for item in nodes for node in (item if isinstance(item, Sequence) else [item])]
        if not flat or not all(isinstance(node, Node) for node in flat):
            said = ", ".join(brief(node) for node in nodes) or "nothing"
            raise SpecError(f"call a layer on what Input or another layer returned; got {said}")
        if len(flat) > 1 and not self.merges:
            raise SpecError(f"{self.kind()} reads one layer; it was called on {len(flat)}: join them by Add first")
        return Node(self, tuple(flat))

    @property
    def dropout(self) -> float:
        """The share of its units that is silenced while training."""
        return 0.0

    @property
    def passes_on(self) -> bool:
        """Whether it gives what it reads, when predicting, if perhaps in another shape."""
        return self.passes

    # -- words

    def kind(self) -> str:
        """Return the name of the layer's kind, as people say it."""
        return type(self).__name__.lower()

    def choices(self) -> str:
        """Return the layer's main choices in a word or two."""
        return said(self.said, **asdict(self))

    def phrase(self) -> Said:
        """Return kind and choices: "dense, 8 relu"."""
        return joined(filter(None, (self.kind(), self.choices())), self.before_choices)

    # -- what it makes of shapes

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return the shape of what it makes of inputs of these; SpecError says what is wrong, without its name."""
        return inputs[0]

    def parameter_count(self, inputs: Sequence[Sizes]) -> int:
        """Return how many weights, biases and the like it has for inputs of these shapes."""
        return 0

    def shaped(self, inputs: Sequence[Sizes]) -> Shape:
        """Return both; SpecError says what is wrong, without the layer's name."""
        return Shape(self.output_shape(inputs), self.parameter_count(inputs))

    def operation_count(self, shape: Shape) -> float:
        """Return the floating-point operations of the forward pass of one sample."""
        return 2.0 * shape.parameters

    def fitted_to(self, given: Sizes) -> Self:
        """Return it as a new layer that reads `given`; SpecError says why it would be useless there."""
        return self

    def within_reach(self, given: Sizes, *, output: bool = False) -> Self:
        """Return the layer without touches and switches of units or inputs that don't exist.

        An output has no units that could be switched off: an answer would be missing.
        """
        return self

    # -- its formulas with numbers, for people to read: each stands beside the method that it describes

    def formula(self, of: Arrays, index: Index) -> Term:
        """Return a number that it computes, when predicting: of its z, where it has a function."""
        return of.x[0].at(*index)

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """Return dL/dx of a number of its input `which`, as far as that goes through this layer."""
        return of["delta"].at(*index)

    def formula_of_gradient(self, of: Arrays, name: str, index: Index) -> Term:
        """Return the gradient of a number of its parameter `name`."""
        raise NotImplementedError(f"{self.kind()} has no parameters")

    def in_numpy(self, names: Names) -> Line:
        """Return what it computes when predicting, up to its function, as a line of plain NumPy."""
        raise NotImplementedError(f"{self.kind()} has no form in plain NumPy")

    # -- what it is in a network

    def structure(self) -> Self:
        """Return the layer with everything that may change during a run at its default."""
        return replace(self, **_defaults(type(self))) if self.changeable else self

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """Return what the layer computes, one operation after the other; of the `output` layer all but its function."""
        raise NotImplementedError(f"{self.kind()} has no operations")


@cache
def _defaults(layer: type[Layer]) -> dict[str, Any]:
    return {field.name: field.default for field in msgspec.structs.fields(layer) if field.name in layer.changeable}


class TrainedLayer(Layer, frozen=True, kw_only=True):
    """A layer with weights: `frozen`, they stay as they are while others learn."""

    frozen: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.frozen, bool):
            raise SpecError(f"frozen must be true or false; got {self.frozen!r}")


class WeightedLayer(TrainedLayer, frozen=True, kw_only=True):
    """A layer of units, or filters, with weights and a function; those in `off` are switched off: they give 0."""

    multiplies: ClassVar[bool] = True
    activates: ClassVar[bool] = True
    counted: ClassVar[str]  # the choice that is its count of units, or filters

    off: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.off, list):
            msgspec.structs.force_setattr(self, "off", tuple(self.off))
        whole_numbers = isinstance(self.off, tuple) and all(type(n) is int and n >= 0 for n in self.off)
        if not whole_numbers or len(set(self.off)) < len(self.off):
            raise SpecError(f"off must list units, each once, counted from 0, such as (0, 3); got {self.off!r}")

    def _check_start(self, initializer: str) -> None:
        """Refuse a function, or a start of the weights, that isn't there."""
        known("activation", self.activation, ACTIVATIONS)
        if isinstance(initializer, str) and initializer in ALIASES:
            initializer = ALIASES[initializer]
            msgspec.structs.force_setattr(self, "initializer", initializer)
        known("initializer", initializer, INITIALIZERS)

    def _check_off(self) -> None:
        units = getattr(self, self.counted)
        gone = [unit for unit in self.off if unit >= units]
        if gone:
            raise SpecError(f"has unit {gone[0]} switched off, but its units are 0 to {units - 1}")

    def within_reach(self, given: Sizes, *, output: bool = False) -> Self:
        """Return the layer without switches of units, or filters, that don't exist."""
        off = () if output else tuple(unit for unit in self.off if unit < getattr(self, self.counted))
        return replace(self, off=off) if off != self.off else self


def free_name(layer: Layer, taken: set[str]) -> str:
    """Return a name for `layer` that is not in `taken`: its kind and a number."""
    stem = str(layer.__struct_config__.tag)
    return next(name for n in range(1, len(taken) + 2) if (name := f"{stem}_{n}") not in taken)
