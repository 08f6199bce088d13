"""The stack as a whole: shapes, sizes, every mistake it can have, and the nearest stack that has none."""

from typing import NamedTuple

from msgspec.structs import replace

from core.activations import ACTIVATIONS
from core.losses import LOSSES
from core.spec import MOST_LAYERS, Activation, Dense, Dropout, Experiment, Layer, SpecError


class Shape(NamedTuple):
    """What one layer makes of its input: how many values come out, how many parameters it has."""

    outputs: int
    parameters: int


def shapes(experiment: Experiment) -> tuple[Shape, ...]:
    """Return the shape of every layer, in order."""
    found, width = [], experiment.data.features
    for layer in experiment.layers:
        match layer:
            case Dense(units):
                found.append(Shape(units, units * (width + 1)))
                width = units
            case _:
                found.append(Shape(width, 0))
    return tuple(found)


def parameters(experiment: Experiment) -> int:
    """Return the number of weights and biases."""
    return sum(shape.parameters for shape in shapes(experiment))


def operations(experiment: Experiment, samples: int | None = None) -> float:
    """Return the floating-point operations of a training step (of a forward pass over `samples`, if given)."""
    per_sample = 2.0 * parameters(experiment)
    return per_sample * samples if samples is not None else 3 * per_sample * experiment.training.batch_size


def output_activation(layers: tuple[Layer, ...]) -> str:
    """Return the name of the function that the network's answers come out of."""
    match layers[-1] if layers else None:
        case Dense(activation=name) | Activation(activation=name):
            return name
        case _:
            return "linear"


def describe(layers: tuple[Layer, ...], index: int) -> str:
    """Return a layer's name as errors and the window say it: its place from 1, its kind and its choices."""
    match layers[index]:
        case Dense(units, activation):
            return f"layer {index + 1} (dense, {units} {activation})"
        case Activation(activation):
            return f"layer {index + 1} (activation {activation})"
        case Dropout(rate):
            return f"layer {index + 1} (dropout {rate:g})"


def check(experiment: Experiment) -> None:
    """Raise SpecError, with what came and what was wanted, when the experiment as a whole can't be run."""
    layers, data, training = experiment.layers, experiment.data, experiment.training
    if len(layers) > MOST_LAYERS:
        raise SpecError(f"a network has at most {MOST_LAYERS} layers; got {len(layers)}")
    if not any(isinstance(layer, Dense) for layer in layers):
        raise SpecError("the network has no dense layer, so there is nothing to train; add one")
    widths = [shape.outputs for shape in shapes(experiment)]
    for index, layer in enumerate(layers):
        if isinstance(layer, Dense | Activation) and layer.activation == "softmax" and widths[index] < 2:
            raise SpecError(
                f"{describe(layers, index)}: softmax of one unit is always 1; give it at least 2 units, "
                "or use sigmoid for one"
            )
    last, outputs = layers[-1], widths[-1]
    if isinstance(last, Dropout) or (isinstance(last, Dense) and last.dropout):
        raise SpecError("the output can't have dropout: it would silence answers; take it from the last layer")
    wanted = "1 unit or 2" if data.classes == 2 else f"{data.classes} units"
    if outputs != data.classes and not (outputs == 1 and data.classes == 2):
        raise SpecError(
            f"the output has {outputs} unit{'s' * (outputs != 1)}, but the data has {data.classes} classes: "
            f"the last dense layer needs {wanted}"
        )
    loss, name = LOSSES[training.loss], output_activation(layers)
    if outputs < loss.least_outputs:
        raise SpecError(
            f"{training.loss} needs one output for each class; the network has {outputs}: "
            "use binary_crossentropy or mse, or give the last dense layer 2 units"
        )
    low, high = ACTIVATIONS[name].between
    if loss.probabilities and (low < 0 or high > 1):
        raise SpecError(
            f"{training.loss} needs outputs between 0 and 1, from sigmoid or softmax; the output is {name}: "
            "change it, or use mse"
        )


def fitted(experiment: Experiment) -> Experiment:
    """Return the nearest experiment that passes `check`: output units, its function and the loss made to fit."""
    layers, data, training = list(experiment.layers), experiment.data, experiment.training
    while layers and isinstance(layers[-1], Dropout):
        layers.pop()
    dense = [index for index, layer in enumerate(layers) if isinstance(layer, Dense)]
    if not dense:
        layers.append(Dense(data.classes, "softmax"))
        dense = [len(layers) - 1]
    last = layers[dense[-1]]
    assert isinstance(last, Dense)
    if last.units != data.classes and not (last.units == 1 and data.classes == 2):
        last = replace(last, units=data.classes)
    if dense[-1] == len(layers) - 1:
        last = replace(last, dropout=0.0)
        if (last.units == 1 and last.activation == "softmax") or (last.units > 2 and last.activation == "sigmoid"):
            last = replace(last, activation="sigmoid" if last.units == 1 else "softmax")
    layers[dense[-1]] = last
    for index, layer in enumerate(layers):
        shape = shapes(replace(experiment, layers=tuple(layers)))[index]
        if isinstance(layer, Dense | Activation) and layer.activation == "softmax" and shape.outputs < 2:
            layers[index] = replace(layer, activation="sigmoid")
    changed = replace(experiment, layers=tuple(layers))
    name = output_activation(changed.layers)
    low, high = ACTIVATIONS[name].between
    loss = training.loss
    if LOSSES[loss].probabilities and (low < 0 or high > 1):
        loss = "mse"
    elif last.units < LOSSES[loss].least_outputs:
        loss = "binary_crossentropy"
    changed = replace(changed, training=replace(training, loss=loss))
    check(changed)
    return changed


def with_output_for_loss(experiment: Experiment) -> Experiment:
    """Return the experiment with the output that its loss asks for: softmax or sigmoid, one unit or one a class."""
    data, loss = experiment.data, experiment.training.loss
    layers = list(experiment.layers)
    places = [index for index, layer in enumerate(layers) if isinstance(layer, Dense)]
    if places:
        last = layers[places[-1]]
        assert isinstance(last, Dense)
        one = loss == "binary_crossentropy" and data.classes == 2
        name = {"categorical_crossentropy": "softmax", "binary_crossentropy": "sigmoid"}.get(loss, last.activation)
        layers[places[-1] :] = [replace(last, units=1 if one else data.classes, activation=name, dropout=0.0)]
    return fitted(replace(experiment, layers=tuple(layers)))


def difference(before: Experiment, after: Experiment) -> str:
    """Return a sentence on what `fitted` changed."""
    said = []
    if output_activation(before.layers) != output_activation(after.layers) or len(before.layers) != len(after.layers):
        said.append(f"the output is now {output_activation(after.layers)}")
    outputs = [shapes(e)[-1].outputs if e.layers else 0 for e in (before, after)]
    if outputs[0] != outputs[1]:
        said.append(f"it has {outputs[1]} unit{'s' * (outputs[1] != 1)}")
    if before.training.loss != after.training.loss:
        said.append(f"the loss is now {after.training.loss}")
    return ("To fit, " + ", ".join(said or ["the output layer changed"]) + ".").replace(
        "To fit, it has", "The output has"
    )
