"""Activation: an activation function, as a layer of its own or at the end of another."""

from collections.abc import Sequence
from typing import ClassVar

from core.formula import Arrays, Index, Term
from core.functions.activations import ACTIVATIONS
from core.layers.in_numpy import Line, Names
from core.layers.layer import Layer, Sizes
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.array import Array
from core.tape.tape import Signal, Tape
from core.value import known


class Activation(Layer, frozen=True, tag="activation", tag_field="layer"):
    """An activation function as a layer of its own."""

    activates: ClassVar[bool] = True
    elementwise: ClassVar[bool] = True
    note: ClassVar[str] = "z{n} = {x}"
    said: ClassVar[str] = "{activation}"
    before_choices: ClassVar[str] = " "

    activation: str

    def __post_init__(self) -> None:
        super().__post_init__()
        known("activation", self.activation, ACTIVATIONS)

    @property
    def passes_on(self) -> bool:
        """Whether its function is none."""
        return self.activation == "linear"

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """a = f(z); a linear one computes nothing."""
        return [] if output else function_of(self.activation)

    def formula(self, of: Arrays, index: Index) -> Term:
        """z = x."""
        return of.x[0].at(*index).noted("what the function is given")

    def in_numpy(self, names: Names) -> Line:
        """z = x."""
        return Line(names.x[0])


class ActivationOperation(Operation):
    """a = f(z)."""

    def __init__(self, name: str) -> None:
        self.name, self.function = name, ACTIVATIONS[name]
        self.rises = self.function.rises

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = f(z), over z itself where nobody reads z any more (half the memory traffic)."""
        z = inputs[0]
        a = z if in_place and not self.function.reads_z else self.out(t, len(z.body))
        self.function.forward(t, z.body, a.body)
        return a

    def lay_derivative(self, t: Tape, found: Array) -> None:
        """Take the derivative from `found`, where it is computed for many layers in one call."""
        t.workspace[self, "derivative"] = found

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dz = dL/da f'(z)."""
        known = t.workspace.get((self, "derivative"))
        self.function.backward(t, delta.body, inputs[0].body, a.body, known)
        return (delta,)


def function_of(name: str) -> list[Operation]:
    """Return the operations of an activation function; none of the linear one."""
    return [ActivationOperation(name)] if name != "linear" else []
