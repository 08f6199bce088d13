"""The head: the network's output activation and its loss, which are one where they belong together."""

from typing import Any

import numpy as np
from msgspec import Struct

from core.functions.activations import ACTIVATIONS
from core.functions.losses import FUSED, FUSED_ONE_CLASS, FUSED_TWO_CLASSES, LOSSES
from core.tape.blas import Array
from core.tape.tape import Signal, Tape


class Head(Struct, frozen=True):
    """The end of the network: output activation and loss, as one where the table of fused pairs has them.

    `one_class` says that every sample's targets add up to 1, which `delta` then counts on: it is faster. `fuse` False
    takes the loss's gradient and the activation's true Jacobian even for a pair, which gives the same numbers.
    """

    activation: str
    loss: str
    outputs: int
    one_class: bool = False
    fuse: bool = True

    def targets(self, answers: Array, dtype: Any) -> Array:
        """Return y (outputs, samples) for answers (samples,).

        Classes, which are whole numbers, become 0 and 1, or -1 and 1 where the output is tanh; numbers stay as they
        are. Answers (samples, outputs) are already targets.
        """
        if answers.ndim == 2:
            return np.ascontiguousarray(answers.T, dtype)
        if answers.dtype.kind == "f":
            return answers[None].astype(dtype)
        labels = answers
        chosen = labels[None] == 1 if self.outputs == 1 else np.arange(self.outputs)[:, None] == labels
        y: Array = chosen.astype(dtype)
        return 2 * y - 1 if self.activation == "tanh" else y

    def for_delta(self, y: Array) -> Array:
        """Return the targets as `delta` wants them."""
        fused = self.fused()
        return 2 * y - 1 if fused and fused.signs else y

    def answer(self, t: Tape, z: Array) -> Array | None:
        """Record the output activation; nothing where it is one with the loss."""
        if self.fused():
            return None
        a = t.signal((self, "out"), self.outputs)
        ACTIVATIONS[self.activation].forward(t, z, a.body)
        return a.body

    def lay_out(self, t: Tape, full: Array) -> None:
        """Let the outputs lie in `full` (outputs + 1, batch), beside those of layers."""
        t.workspace[self, "out"] = full

    def lay_derivative(self, t: Tape, found: Array) -> None:
        """Take the derivative from `found`, where it is computed for many layers in one call."""
        t.workspace[self, "derivative"] = found

    def delta(self, t: Tape, z: Array, a: Array | None, y: Array) -> tuple[Signal, float]:
        """Record dL/dz for logits z and what `answer` gave; return it with the factor left to the weights' gradient."""
        delta, fused, activation = t.signal("delta", self.outputs), self.fused(), ACTIVATIONS[self.activation]
        if fused:
            return delta, fused.delta(t, activation.forward, z, y, delta.body)
        assert a is not None
        factor = LOSSES[self.loss].gradient(t, a, y, delta.body)
        activation.backward(t, delta.body, z, a, t.workspace.get((self, "derivative")))
        return delta, factor

    def value(self, z: Array, a: Array, y: Array, weights: Array | None = None) -> float:
        """Return the mean loss of logits z and outputs a (outputs, samples) against targets y, each times its weight.

        `weights` are (samples,).
        """
        fused = self.fused()
        return fused.value(z, y, weights) if fused else LOSSES[self.loss].value(a, y, weights)

    def fused(self) -> Any:
        """Return the pair that output activation and loss are; None where each stands alone."""
        table = FUSED if not self.one_class else FUSED_TWO_CLASSES if self.outputs == 2 else FUSED_ONE_CLASS
        return table.get((self.activation, self.loss)) if self.fuse else None
