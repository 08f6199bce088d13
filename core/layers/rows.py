"""The layers of plain rows of numbers: what each computes, forward and backward, recorded on a tape.

``forward(t, inputs, ...)`` returns the layer's output signal; ``backward(t, inputs, a, delta, ...)`` gets
delta = dL/da and returns dL/dx for each input (None where `wanted` says that nobody asks). Batches lie features first:
(units, batch); images (height, channels, width, batch), see `images.py`.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.layers.touches import Touch, alike, by_edge, cut_edges
from core.tape.blas import Array
from core.tape.tape import Signal, Tape

Deltas = tuple[Signal | None, ...]


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
    layer remembers and doesn't learn. `penalized` is the parameter that L1, L2 and weight decay speak of.
    """

    parameters: dict[str, tuple[int, ...]] = {}  # noqa: RUF012 - replaced whole, never changed
    statistics: dict[str, tuple[int, ...]] = {}  # noqa: RUF012
    penalized = ""
    frozen = False  # whether its parameters stay as they are while others learn
    multiplied = 0  # the multiplications of its largest matrix product, for one sample
    # Whether the activation after it may write over its output: not where the backward pass reads it, or it is shared.
    overwritable = False

    def initialize(self, rng: np.random.Generator) -> None:  # noqa: B027 - most layers have none
        """Draw the weights anew."""

    def take_choices(self, layer: Any) -> None:
        """Take what of `layer`, which has this one's structure, may change during a run."""
        self.frozen = bool(self.parameters) and layer.frozen

    @abstractmethod
    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """Record the layer and return its output; `rng` is None outside of training."""

    @abstractmethod
    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """Record dL/dx of every input that is wanted, and what the weights make of their gradient."""

    def keep(self, t: Tape) -> None:
        """Record, before a step, the copy of what is frozen."""
        if self.frozen:
            for name in self.parameters:
                t(np.copyto, t.buffer((self, "kept", name), getattr(self, name).shape), getattr(self, name))

    def hold(self, t: Tape) -> None:
        """Record, after a step and its optimizer, that what is frozen is as it was: whatever moved it, it did not."""
        if self.frozen:
            for name in self.parameters:
                t(np.copyto, getattr(self, name), t.buffer((self, "kept", name), getattr(self, name).shape))

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """Return views of an array like that of parameter `name`, by the field's letters and in their shapes."""
        return {name: array}

    def names(self) -> tuple[str, ...]:
        """Return what the arrays of `kernels` are called outside."""
        return (*self.parameters, *self.statistics)

    def kernels(self) -> list[Array]:
        """Return copies of the arrays as people outside know them (Keras's shapes and order)."""
        return [getattr(self, name).copy() for name in (*self.parameters, *self.statistics)]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take arrays of the shapes and in the order of `kernels`."""
        for name, array in zip((*self.parameters, *self.statistics), arrays, strict=True):
            getattr(self, name)[...] = array


class Dense(Operation):
    """z = W x + b. The bias is the last column of W, as the last row of every signal is 1."""

    penalized = "W"
    overwritable = True

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
                self.W[self._place(gone[same])] = gone[same].was
            self._set(come[same:])

    def _set(self, touches: Iterable[Touch]) -> None:
        for touch in touches:
            self.W[self._place(touch)] = 0.0 if touch.value is None else touch.value

    def _place(self, touch: Touch) -> tuple[int, int]:
        """Return where in W the weight lies; the bias is the last column."""
        return touch.unit, self.inputs if touch.source is None else touch.source

    def hold(self, t: Tape) -> None:
        """Record that cut edges stay at 0."""
        super().hold(t)
        cut = cut_edges(self.touches)
        if cut:
            mask = np.ones(self.W.shape, t.dtype)
            mask[tuple(np.transpose(cut))] = 0
            t(np.multiply, self.W, t.constant(mask), self.W)

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """z = W x."""
        z = t.signal((self, "out"), self.units)
        t.product(self.W, inputs[0].full, z.body)
        return z

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dx = W^T delta; dL/dW = delta x^T."""
        dx = None
        if wanted[0]:  # before the next product, which may move W
            dx = t.signal((self, "dx"), self.inputs)
            t.product(self.W.T, delta.body, dx.full)
        into = self.W if descent.straight else self.dW
        t.product(delta.body, inputs[0].full.T, into, scale=descent.scale, accumulate=descent.straight)
        return (dx,)

    def lettered(self, name: str, array: Array) -> dict[str, Array]:
        """W (units, inputs) and b (units,), though inside they are one."""
        return {"W": array[:, :-1], "b": array[:, -1]}

    def names(self) -> tuple[str, ...]:
        """A kernel and a bias, though inside they are one."""
        return ("kernel", "bias")

    def kernels(self) -> list[Array]:
        """Return the kernel (inputs, units) and the bias (units,)."""
        return [self.W[:, :-1].T.copy(), self.W[:, -1].copy()]

    def set_kernels(self, arrays: Sequence[Array]) -> None:
        """Take a kernel (inputs, units) and a bias (units,)."""
        self.W[:, :-1], self.W[:, -1] = arrays[0].T, arrays[1]


class Activation(Operation):
    """a = f(z)."""

    def __init__(self, name: str) -> None:
        self.name, self.function = name, ACTIVATIONS[name]

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = f(z), over z itself where nobody reads z any more (half the memory traffic)."""
        z = inputs[0]
        a = z if in_place and not self.function.reads_z else t.signal((self, "out"), len(z.body))
        self.function.forward(t, z.body, a.body)
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dz = dL/da f'(z)."""
        known = t.workspace.get((self, "derivative"))  # found for many layers in one call
        self.function.backward(t, delta.body, inputs[0].body, a.body, known)
        return (delta,)


class Off(Operation):
    """a = 0 for the units, or the channels of an image, that a person switched off; the others go through."""

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self.off: tuple[int, ...] = ()
        self._rows_of = {channels: 1}  # by the count of units

    def serve(self, shape: Sequence[int]) -> None:
        """Stand also where an image (height, width, channels) is of this shape."""
        self._rows_of[math.prod(shape)] = shape[0]

    def take_choices(self, layer: Any) -> None:
        """Take the units that are off."""
        self.off = layer.off

    def _mask(self, t: Tape, units: int) -> Array:
        """Return (units, 1): 0 for what is off, else 1."""
        rows = self._rows_of[units]
        mask = np.ones((rows, self.channels, units // rows // self.channels), t.dtype)
        mask[:, list(self.off)] = 0
        return t.constant(mask.reshape(units, 1))

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = x, or 0. Not over x, which the derivative of the function before it may read."""
        x = inputs[0]
        if not self.off:
            return x
        a = t.signal((self, "out"), len(x.body))
        t(np.multiply, x.body, self._mask(t, len(x.body)), a.body)
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dx = delta, or 0."""
        if self.off:
            t(np.multiply, delta.body, self._mask(t, len(delta.body)), delta.body)
        return (delta,)


class Dropout(Operation):
    """While training: a = x / keep where a random number is below keep = 1 - rate, else 0."""

    def __init__(self, rate: float) -> None:
        self.rate = rate

    def take_choices(self, layer: Any) -> None:
        """Take the rate."""
        self.rate = layer.rate if hasattr(layer, "rate") else layer.dropout

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """a = x mask / keep; outside training, a = x."""
        x = inputs[0]
        if rng is None or self.rate == 0:
            return x
        a, mask, chance = t.signal((self, "out"), len(x.body)), self._mask(t, x), t.like("chance", x.body)
        keep = 1.0 - self.rate
        t(rng.random, None, t.dtype.type, chance)
        t(np.less, chance, t.constant(keep), mask)
        t(np.multiply, mask, t.constant(1.0 / keep), mask)
        t(np.multiply, x.body, mask, a.body)
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dx = dL/da mask / keep; outside training delta goes through."""
        if self.rate and (self, "mask") in t.workspace:
            t(np.multiply, delta.body, self._mask(t, inputs[0]), delta.body)
        return (delta,)

    def _mask(self, t: Tape, x: Signal) -> Array:
        return t.array((self, "mask"), len(x.body))


class Add(Operation):
    """a = x + y + ..."""

    overwritable = True

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """Sum the inputs."""
        a = t.signal((self, "out"), len(inputs[0].body))
        t(np.add, inputs[0].body, inputs[1].body, a.body)
        for x in inputs[2:]:
            t(np.add, a.body, x.body, a.body)
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """dL/dx = dL/dy = delta; each gets an array of its own, as others will write over it."""
        deltas: list[Signal | None] = []
        for index, asked in enumerate(wanted):
            if not asked:
                deltas.append(None)
            elif not any(wanted[:index]):
                deltas.append(delta)
            else:
                copy = t.signal((self, "dx", index), len(delta.body))
                t(np.copyto, copy.body, delta.body)
                deltas.append(copy)
        # copies are made before the first is written over: the tape runs on only when all are recorded
        return tuple(deltas)


class Concatenate(Operation):
    """All units one after the other; of images, all channels."""

    overwritable = True

    def __init__(self, rows: int, channels: Sequence[int]) -> None:
        self.rows, self.channels = rows, channels

    def _parts(self, values: Array) -> list[Array]:
        """Return the views of values (units, batch) that each input's channels are."""
        cube, parts, start = values.reshape(self.rows, sum(self.channels), -1), [], 0
        for count in self.channels:
            parts.append(cube[:, start : start + count])
            start += count
        return parts

    def forward(self, t: Tape, inputs: Sequence[Signal], *, in_place: bool, rng: np.random.Generator | None) -> Signal:
        """Copy every input to its place."""
        a = t.signal((self, "out"), sum(len(x.body) for x in inputs))
        for part, x in zip(self._parts(a.body), inputs, strict=True):
            t(np.copyto, part, x.body.reshape(part.shape))
        return a

    def backward(
        self, t: Tape, inputs: Sequence[Signal], a: Signal, delta: Signal, *, descent: Descent, wanted: Sequence[bool]
    ) -> Deltas:
        """Every input gets its part of delta."""
        deltas: list[Signal | None] = []
        for index, (part, x, asked) in enumerate(zip(self._parts(delta.body), inputs, wanted, strict=True)):
            copy = t.signal((self, "dx", index), len(x.body)) if asked else None
            if copy is not None:
                t(np.copyto, copy.body.reshape(part.shape), part)
            deltas.append(copy)
        return tuple(deltas)
