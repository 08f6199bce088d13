"""Dense: a fully connected layer."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, ClassVar, Self

import numpy as np
from msgspec.structs import replace

from core.formula import Arrays, Index, Term, total
from core.functions.initializers import INITIALIZERS
from core.layers.activation import function_of
from core.layers.dropout import DropoutOperation, Silenced
from core.layers.in_numpy import Line, Names
from core.layers.layer import MOST_UNITS, Scale, Sizes, WeightedLayer, show
from core.layers.off import OffOperation
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.layers.touches import MOST_TOUCHES, Touch, alike, by_edge, cut_edges
from core.tape.blas import Array
from core.tape.tape import Signal, Tape
from core.value import SpecError, Whole
from core.wording import said


class Dense(WeightedLayer, frozen=True, tag="dense", tag_field="layer"):
    """A fully connected layer: a = f(W x + b), then dropout.

    `scale` multiplies the weights that `initializer` draws; `dropout` is the share of units silenced while training.
    `touches` are the edges that a person set or cut, in the order in which they did; a run starts with them.
    """

    takes_row: ClassVar[bool] = True
    counted: ClassVar[str] = "units"
    goes_last: ClassVar[bool] = True
    said: ClassVar[str] = "{units} {activation}"
    changeable: ClassVar[tuple[str, ...]] = ("initializer", "scale", "dropout", "touches", "off", "frozen")
    note: ClassVar[str] = "z{n} = W{n} {x} + b{n}"
    note_back: ClassVar[str] = "dW{n} = delta{n} {x}ᵀ,   db{n} = delta{n}"

    units: Annotated[int, Whole(1, MOST_UNITS, "units of a dense layer")]
    activation: str = "linear"
    initializer: str = "glorot_uniform"
    scale: Scale = 1.0
    dropout: Silenced = 0.0
    touches: tuple[Touch, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        self._check_start(self.initializer)
        if not isinstance(self.touches, tuple) or not all(isinstance(touch, Touch) for touch in self.touches):
            raise SpecError(said("touches must be a tuple of Touch; got {touches!r}", touches=self.touches))
        Whole(0, MOST_TOUCHES, "count of edges touched in a layer").check(len(self.touches))

    def output_shape(self, inputs: Sequence[Sizes]) -> Sizes:
        """Return the units."""
        given = inputs[0]
        if len(given) != 1:
            raise SpecError(
                said(
                    "takes a plain row of numbers, but gets an image of {given}: put Flatten before it",
                    given=show(given),
                )
            )
        self._check_off()
        for touch in self.touches:
            if not self._reaches(touch, given):
                raise SpecError(
                    said(
                        "has the edge from input {source} to unit {unit} set by hand, but its inputs are 0 to "
                        "{given} and its units 0 to {units}",
                        source=touch.source,
                        unit=touch.unit,
                        given=given[0] - 1,
                        units=self.units - 1,
                    )
                )
        return (self.units,)

    def parameter_count(self, inputs: Sequence[Sizes]) -> int:
        """Return a weight for every input of every unit, and a bias for each."""
        return self.units * (inputs[0][0] + 1)

    def within_reach(self, given: Sizes, *, output: bool = False) -> Self:
        """Return the layer without touches and switches of units or inputs that don't exist."""
        kept, touches = super().within_reach(given, output=output), self.touches
        within = tuple(touch for touch in touches if self._reaches(touch, given))
        return replace(kept, touches=within) if within != touches else kept

    def _reaches(self, touch: Touch, given: Sizes) -> bool:
        return touch.unit < self.units and (touch.source is None or touch.source < given[0])

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """z = W x + b, its function, and what may silence units: also where nothing does, as that may change."""
        body = DenseOperation(inputs[0][0], self.units, self.initializer, self.scale)
        if output:
            return [body]
        return [body, *function_of(self.activation), OffOperation(self.units), DropoutOperation(self.dropout)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """z = W x + b."""
        (i,) = index
        return total("Σ_j", of["W"][i, "j"], of.x[0]["j"]) + of["b"].at(i)

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = W^T delta."""
        return total("Σ_i", of["W"]["i", index[0]], of["delta"]["i"])

    def formula_of_gradient(self, of: Arrays, name: str, index: Index) -> Term:
        """dL/dW = delta x^T; dL/db = delta."""
        delta = of["delta"].at(index[0])
        return delta * of.x[0].at(index[1]) if name == "W" else delta

    def in_numpy(self, names: Names) -> Line:
        """z = W x + b, samples as rows."""
        return Line(f"{names.x[0]} @ {names.weights['kernel']} + {names.weights['bias']}")


class DenseOperation(Operation):
    """z = W x + b. The bias is the last column of W, as the last row of every signal is 1."""

    penalized = "W"
    called = ("kernel", "bias")  # though inside they are one
    overwritable = True
    takes_rows = True

    def __init__(self, inputs: int, units: int, initializer: str, scale: float) -> None:
        self.inputs, self.units, self.initializer, self.scale = inputs, units, initializer, scale
        self.parameters = {"W": (units, inputs + 1)}
        self.multiplied = units * (inputs + 1)
        self.touches: tuple[Touch, ...] = ()
        self.W: Array
        self.dW: Array

    def initialize(self, rng: np.random.Generator) -> None:
        """Draw the weights anew; biases start at 0; what a person set is set."""
        self.W[:, :-1] = INITIALIZERS[self.initializer](rng, self.inputs, self.units) * self.scale
        self.W[:, -1] = 0.0
        self._set(self.touches)

    def take_choices(self, layer: Any) -> None:
        """Take the touches: edges touched since are set, those whose touch was taken back become what they were."""
        super().take_choices(layer)
        before, self.touches = self.touches, layer.touches
        same = alike(before, self.touches)
        old, new = by_edge(before[same:]), by_edge(self.touches[same:])
        for edge in old | new:  # each by itself: what others have learned since stays
            gone, come = old.get(edge, []), new.get(edge, [])
            same = alike(gone, come)
            if len(gone) > same:
                self.W[self._at(gone[same])] = gone[same].was
            self._set(come[same:])

    def _set(self, touches: Iterable[Touch]) -> None:
        for touch in touches:
            self.W[self._at(touch)] = 0.0 if touch.value is None else touch.value

    def _at(self, touch: Touch) -> tuple[int, int]:
        """Return where in W the weight lies; the bias is the last column."""
        return touch.unit, self.inputs if touch.source is None else touch.source

    def mark_held(self, name: str, mask: Array) -> None:
        """Write 1 into `mask` also where an edge is cut."""
        super().mark_held(name, mask)
        for edge in cut_edges(self.touches):
            mask[edge] = 1

    def hold(self, t: Tape) -> None:
        """Record that cut edges stay at 0."""
        super().hold(t)
        if (cut := cut_edges(self.touches)) and not self.frozen:
            learns = np.ones(self.W.shape, t.dtype)
            learns[tuple(np.transpose(cut))] = 0
            t(np.multiply, self.W, t.constant(learns), self.W)

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """z = W x."""
        z = self.out(t, self.units)
        t.product(self.W, inputs[0].full, z.body)
        return z

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = W^T delta; dL/dW = delta x^T."""
        dx = None
        if wanted[0]:  # before the next product, which may move W
            dx = t.signal((self, "dx"), self.inputs)
            t.product(self.W.T, delta.body, dx.full)
        into = self.W if descent.straight else self.dW
        t.product(delta.body, inputs[0].full.T, into, scale=descent.scale, accumulate=descent.straight)
        return (dx,)

    def pictures(self, shape: tuple[int, ...]) -> Array | None:
        """Return each unit's weights as an image, where it reads one whole."""
        height, width, _ = shape
        return self.W[:, :-1].reshape(-1, height, width).copy() if height * width == self.inputs else None

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """W (units, inputs) and b (units,), though inside they are one."""
        return {"W": array[:, :-1], "b": array[:, -1]}

    def kernels(self) -> list[Array]:
        """Return the kernel (inputs, units) and the bias (units,)."""
        return [self.W[:, :-1].T.copy(), self.W[:, -1].copy()]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take a kernel (inputs, units) and a bias (units,)."""
        self.W[:, :-1], self.W[:, -1] = arrays[0].T, arrays[1]
