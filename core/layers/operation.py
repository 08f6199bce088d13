"""What every recorded operation of a layer shares: forward and backward, its arrays, their names outside.

``forward(t, inputs, ...)`` records the operation and returns its output signal; ``backward(t, inputs, a, delta, ...)``
gets delta = dL/da and returns dL/dx for each input (None where `wanted` is false). Batches lie features
first: (units, batch); images (height, channels, width, batch), see `convolution.py`.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from core.tape.blas import Array
from core.tape.tape import Signal, Tape

Inputs = Sequence[Signal]
Deltas = tuple[Signal | None, ...]  # one for each input
Flags = Sequence[bool]  # one for each input


class Descent(NamedTuple):
    """Where a step's weight gradients go: scaled into the gradient, or straight into the weights.

    Plain gradient descent adds ``scale = -rate / batch`` times the gradient to the weights in the product itself: no
    gradient is stored and no update is called (1.2 to 1.3 x on the small workloads).
    """

    scale: float | Array
    straight: bool

    def take(self, t: Tape, parameter: Array, gradient: Array, found: Array) -> None:
        """Record what becomes of `found`, a gradient that is in hand as an array; `found` may be written over."""
        t(np.multiply, found, self.scale, found if self.straight else gradient)
        if self.straight:
            t(np.add, parameter, found, parameter)


class Operation(ABC):
    """What every layer shares. `parameters` and `statistics` are the shapes of its arrays, by attribute name.

    The network sets each parameter's array and, with a "d" before the name, its gradient's; statistics are what a
    layer remembers and doesn't learn. `penalized` is the parameter that L1, L2 and weight decay apply to.
    """

    parameters: dict[str, tuple[int, ...]] = {}  # noqa: RUF012 - replaced whole, never changed
    statistics: dict[str, tuple[int, ...]] = {}  # noqa: RUF012
    penalized = ""
    called: tuple[str, ...] = ()  # its arrays outside; none: by their own names
    frozen = False  # whether its parameters stay as they are while others learn
    multiplied = 0  # the multiplications of its largest matrix product, for one sample
    # Whether the activation after it may write over its output: not where the backward pass reads it, or it is shared.
    overwritable = False
    rises = False  # whether a larger value of one channel always gives a larger one, or the same
    adds_bias = False  # whether what it gives is still its layer's z
    takes_rows = False  # whether it takes samples in products, for which they may lie either way
    passes_rows = False  # whether it leaves them as they lie

    def initialize(self, rng: np.random.Generator) -> None:  # noqa: B027 - most layers have none
        """Draw the weights anew."""

    def take_choices(self, layer: Any) -> None:
        """Take over from `layer`, which has this one's structure, the choices that may change during a run."""
        self.frozen = bool(self.parameters) and layer.frozen

    @abstractmethod
    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """Record the operation and return its output; `in_place`: nobody else reads the input, nor does `backward`."""

    @abstractmethod
    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """Record dL/dx of every input that is wanted, and what the weights make of their gradient."""

    def out(self, t: Tape, units: int) -> Signal:
        """Return the operation's own output of so many units."""
        return t.signal((self, "out"), units)

    def lay_out(self, t: Tape, full: Array) -> None:
        """Let its output lie in `full` (units + 1, batch), beside others' outputs."""
        t.workspace[self, "out"] = full

    def gave(self, t: Tape) -> Array | None:
        """Return what it gave when the tape was replayed; None where it wrote over what it read, or passed it on."""
        found: Array | None = t.workspace.get((self, "out"))
        return found

    def pictures(self, shape: tuple[int, ...]) -> Array | None:
        """Return what its units look for in an image (height, width, 1): (units, height, width); None if no images."""
        return None

    def serve(self, shape: tuple[int, ...]) -> None:  # noqa: B027 - most don't depend on it
        """Work for images of this shape, too: what a max pool before it leaves."""

    def mark_held(self, name: str, mask: Array) -> None:
        """Write 1 into `mask`, an array like parameter `name`, where that stays as it is: all of it, if frozen."""
        if self.frozen:
            mask[...] = 1

    def keep(self, t: Tape) -> None:
        """Record the copy of what is frozen, before a step that goes straight into the weights."""
        if self.frozen:
            for name in self.parameters:
                t(np.copyto, t.buffer((self, "kept", name), getattr(self, name).shape), getattr(self, name))

    def hold(self, t: Tape) -> None:
        """Record, after such a step, that what is frozen is as it was."""
        if self.frozen:
            for name in self.parameters:
                t(np.copyto, getattr(self, name), t.buffer((self, "kept", name), getattr(self, name).shape))

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """Return views of an array like that of parameter `name`, by the field's letters and in their shapes."""
        return {name: array}

    def names(self) -> tuple[str, ...]:
        """Return what the arrays of `kernels` are called outside."""
        return self.called or (*self.parameters, *self.statistics)

    def kernels(self) -> list[Array]:
        """Return copies of the arrays as people outside know them (Keras's shapes and order)."""
        return [getattr(self, name).copy() for name in (*self.parameters, *self.statistics)]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take arrays of the shapes and in the order of `kernels`."""
        for name, array in zip((*self.parameters, *self.statistics), arrays, strict=True):
            getattr(self, name)[...] = array
