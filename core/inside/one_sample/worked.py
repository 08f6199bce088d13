"""What the working of one sample comes to: every number of every layer, forward, backward, and of the step."""

from msgspec import Struct

from core.experiment import spec
from core.layers.layer import Layer
from core.tape.blas import Array

Named = dict[str, Array]


class LayerWork(Struct, frozen=True, eq=False):
    """One layer's numbers, in float64, not for writing; values are (units,) or (height, width, channels).

    Attributes
    ----------
    index
        Of the layer among the network's layers.
    title
        What the layer is called: its number, from 1, its kind and its choices.
    sources, inputs
        The indices of what it reads, -1 being the data, and the values that it reads there.
    parameters
        Of a dense layer "W" (units, inputs) and "b" (units,), of a convolution "W" (filters, height, width, channels)
        and "b" (filters,), of batch normalization "gamma" and "beta" (channels,); none of other layers.
    z, a
        What goes into the layer's function, and what comes out of the layer: 0 for units that are switched off. A
        layer without a function has z = a.
    da, delta
        dL/da and dL/dz.
    gradients
        dL/dW and so on, by the names of `parameters`: of the loss of this one sample.
    full
        The gradients as the optimizer gets them: with the penalties, and clipped.
    moments
        What the optimizer keeps, after this step, by the letter in its formula: "v", "s", or "m" and "v".
    updates, after
        What the step adds to the parameters, and what they are then. What is frozen or cut stays.
    layer
        As a person chose it.
    statistics
        Of batch normalization "mean" and "variance" (channels,), which the step leaves as they are.
    steps
        How many steps each parameter has taken, this one too, of an optimizer that counts them: the k of Adam. What was
        frozen or cut for a while has taken fewer.
    """

    index: int
    title: str
    sources: tuple[int, ...]
    inputs: tuple[Array, ...]
    parameters: Named
    z: Array
    a: Array
    da: Array
    delta: Array
    gradients: Named
    full: Named
    moments: dict[str, Named]
    updates: Named
    after: Named
    layer: Layer
    statistics: Named
    steps: Named


class Work(Struct, frozen=True, eq=False):
    """All numbers of one sample, with its layers in the order in which they are computed.

    `target` (outputs,) is y as the loss gets it. `softmax` are the steps of the output's softmax, each with its name:
    "z", "z - max z", "exp", "sum", "a"; none where the output has another function. `loss` and `new_loss`, that with
    the weights after the step, are this sample's, without penalties. `steps` counts the steps of the optimizer, this
    one too, if it does: the k of Adam where nothing was held; else it is 0. `training` is how the step is taken.
    """

    sample: Array
    target: Array
    layers: tuple[LayerWork, ...]
    softmax: tuple[tuple[str, Array], ...]
    loss: float
    new_loss: float
    rate: float
    optimizer: str
    steps: int
    training: spec.Training
