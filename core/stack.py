"""The experiment as a whole: sizes, every mistake that only the whole can have, and the nearest one that has none."""

from core import graph
from core.activations import ACTIVATIONS
from core.architecture import (
    INPUT,
    Activation,
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Layer,
    free_name,
)
from core.graph import describe as describe
from core.losses import LOSSES
from core.spec import Experiment, SpecError
from core.value import replace


def shapes(experiment: Experiment) -> tuple[graph.Shape, ...]:
    """Return the shape of every layer, in order; SpecError where there is none."""
    return graph.shapes(experiment.layers, experiment.data.shape)


def parameters(experiment: Experiment) -> int:
    """Return the number of weights and biases; 0 where the shapes don't fit."""
    try:
        return sum(shape.parameters for shape in shapes(experiment))
    except SpecError:
        return 0


def operations(experiment: Experiment, samples: int | None = None) -> float:
    """Return the floating-point operations of a training step (of a forward pass over `samples`, if given)."""
    try:
        per_sample = graph.operations(experiment.layers, experiment.data.shape)
    except SpecError:
        return 0.0
    return per_sample * samples if samples is not None else 3 * per_sample * experiment.training.batch_size


def outputs_wanted(experiment: Experiment) -> int:
    """Return how many outputs the data asks for: one a class, or one number."""
    return 1 if experiment.data.regression else experiment.data.classes


def output_activation(layers: tuple[Layer, ...]) -> str:
    """Return the name of the function that the network's answers come out of."""
    try:
        layer = layers[graph.wire(layers).output]
    except SpecError:
        return "linear"
    return str(getattr(layer, "activation", "linear"))


def check(experiment: Experiment) -> None:
    """Raise SpecError, with what came and what was wanted, when the experiment as a whole can't be run."""
    layers = experiment.layers
    if not any(isinstance(layer, Dense | Conv2D) for layer in layers):
        raise SpecError("the network has no dense layer, so there is nothing to train; add one")
    output = check_layers(layers, experiment.data.shape)
    activation = output_activation(layers)
    _check_output(experiment, output)
    if LOSSES[experiment.training.loss].probabilities and experiment.data.regression:
        name = experiment.training.loss
        raise SpecError(f"{name} speaks of classes, but the data asks for a number: use mse, mae or huber")
    check_loss(experiment.training.loss, activation, output[0])


def check_layers(layers: tuple[Layer, ...], data: graph.Sizes) -> graph.Sizes:
    """Return the shape of the answers to data of shape `data`; SpecError where the layers alone can't be meant so."""
    wiring = graph.wire(layers)
    found = graph.shapes(layers, data, wiring)
    for index, layer in enumerate(layers):
        if getattr(layer, "activation", "") != "softmax":
            continue
        if len(found[index].outputs) > 1:
            raise SpecError(f"{describe(layers, index)}: softmax takes a plain row of numbers, not an image")
        if found[index].size < 2:
            raise SpecError(
                f"{describe(layers, index)}: softmax of one unit is always 1; give it at least 2 units, "
                "or use sigmoid for one"
            )
    last = layers[wiring.output]
    if isinstance(last, Dropout) or getattr(last, "dropout", False):
        raise SpecError("the output can't have dropout: it would silence answers; take it from the last layer")
    return found[wiring.output].outputs


def _check_output(experiment: Experiment, outputs: tuple[int, ...]) -> None:
    data = experiment.data
    if len(outputs) > 1:
        raise SpecError(
            f"the output is an image of {graph.show(outputs)}, but the answer is "
            f"{'a number' if data.regression else 'a class'}: end with Flatten and a dense layer"
        )
    (count,) = outputs
    units = f"{count} unit{'s' * (count != 1)}"
    if data.regression and count != 1:
        raise SpecError(f"the output has {units}, but the data asks for one number: the last dense layer needs 1 unit")
    wanted = "1 unit or 2" if data.classes == 2 else f"{data.classes} units"
    if not data.regression and count != data.classes and not (count == 1 and data.classes == 2):
        raise SpecError(
            f"the output has {units}, but the data has {data.classes} classes: the last dense layer needs {wanted}"
        )


def check_loss(name: str, activation: str, outputs: int) -> None:
    """Raise SpecError when the loss can't be taken of so many outputs that come out of `activation`."""
    loss = LOSSES[name]
    if outputs < loss.least_outputs:
        raise SpecError(
            f"{name} needs one output for each class; the network has {outputs}: "
            "use binary_crossentropy or mse, or give the last dense layer 2 units"
        )
    low, high = ACTIVATIONS[activation].between
    if loss.probabilities and (low < 0 or high > 1):
        raise SpecError(
            f"{name} needs outputs between 0 and 1, from sigmoid or softmax; the output is {activation}: "
            "change it, or use mse"
        )


def fitted(experiment: Experiment) -> Experiment:
    """Return the nearest experiment that passes `check`: shapes joined, output, its function and the loss made to fit.

    SpecError where a person has to decide, as in a circle.
    """
    try:
        check(experiment)
        return experiment
    except SpecError:
        pass
    layers = _joined(experiment)
    layers = _with_output(layers, experiment)
    changed = replace(experiment, layers=layers)
    changed = replace(changed, training=replace(changed.training, loss=_fitting_loss(changed)))
    check(changed)
    return changed


def _joined(experiment: Experiment) -> tuple[Layer, ...]:
    """Return the layers with Flatten where an image meets a dense layer, and without what can't stay.

    That is a layer of images without an image, and a join of one layer or of shapes that differ.
    """
    layers = experiment.layers
    for _ in range(2 * len(layers) + 1):
        if not layers:
            break
        bad = _lonely_join(layers)
        if bad is None:
            bad = _first_misfit(layers, experiment, graph.wire(layers))
        if bad is None:
            break
        layer = layers[bad]
        if isinstance(layer, Dense):
            layers = _flatten_before(layers, bad)
        else:
            layers = without(layers, bad)
    return layers


def _lonely_join(layers: tuple[Layer, ...]) -> int | None:
    for index, layer in enumerate(layers):
        if layer.merges and len(layer.inputs) < 2:
            return index
    return None


def _first_misfit(layers: tuple[Layer, ...], experiment: Experiment, wiring: graph.Wiring) -> int | None:
    """Return the first layer that can't take what it reads."""
    found: dict[int, tuple[int, ...]] = {graph.DATA: experiment.data.shape}
    for index in wiring.order:
        try:
            found[index] = graph.shape_of(layers[index], [found[s] for s in wiring.sources[index]]).outputs
        except SpecError:
            return index
    return None


def _flatten_before(layers: tuple[Layer, ...], index: int) -> tuple[Layer, ...]:
    layer = layers[index]
    if not layer.inputs:
        return (*layers[:index], Flatten(), *layers[index:])
    flatten = Flatten(name=free_name(Flatten(), {each.name for each in layers}), inputs=layer.inputs)
    return (*layers[:index], flatten, replace(layer, inputs=(flatten.name,)), *layers[index + 1 :])


def without(layers: tuple[Layer, ...], index: int) -> tuple[Layer, ...]:
    """Return the layers without one; whoever read it by name reads what it read, and joins of one layer go too."""
    gone = layers[index]
    before = layers[index - 1] if index else None
    kept = list(layers)
    readers = [i for i, each in enumerate(layers) if gone.name and gone.name in each.inputs]
    if readers:
        instead = gone.inputs[:1]
        if not instead and before is None:
            instead = (INPUT,)
        elif not instead and before is not None:
            name = before.name or free_name(before, {each.name for each in layers})
            kept[index - 1] = replace(before, name=name)
            instead = (name,)
        for i in readers:
            names = dict.fromkeys(instead[0] if name == gone.name else name for name in kept[i].inputs)
            kept[i] = replace(kept[i], inputs=tuple(names))
    follower = kept[index + 1] if index + 1 < len(kept) else None
    if follower is not None and not follower.inputs and gone.inputs[:1]:
        kept[index + 1] = replace(follower, inputs=gone.inputs[:1])
    del kept[index]
    lonely = _lonely_join(tuple(kept))
    return tuple(kept) if lonely is None else without(tuple(kept), lonely)


def _with_output(layers: tuple[Layer, ...], experiment: Experiment) -> tuple[Layer, ...]:
    """Return the layers with an output of as many units as the data asks for, and a function that they can have."""
    wanted = outputs_wanted(experiment)
    either = not experiment.data.regression and wanted == 2  # one output will do for two classes
    kept = list(layers)
    while kept and isinstance(kept[-1], Dropout) and graph.wire(tuple(kept)).output == len(kept) - 1:
        kept = list(without(tuple(kept), len(kept) - 1))
    place = output_dense(tuple(kept))
    if place is None:
        shape = experiment.data.shape
        if kept:
            shape = graph.shapes(tuple(kept), shape)[graph.wire(tuple(kept)).output].outputs
            if graph.wire(tuple(kept)).output != len(kept) - 1:
                end = kept[graph.wire(tuple(kept)).output]
                raise SpecError(f"the output, {end.kind()}, must be the last layer of the list")
        if len(shape) > 1:
            kept.append(Flatten())
        kept.append(Dense(wanted, "linear" if experiment.data.regression else "softmax"))
        place = len(kept) - 1
    last = kept[place]
    assert isinstance(last, Dense)
    if last.units != wanted and not (either and last.units == 1):
        last = replace(last, units=wanted)
    if place == graph.wire(tuple(kept)).output:
        last = replace(last, dropout=0.0)
        if (last.units == 1 and last.activation == "softmax") or (last.units > 2 and last.activation == "sigmoid"):
            name = "softmax" if last.units > 1 else "linear" if experiment.data.regression else "sigmoid"
            last = replace(last, activation=name)
        if experiment.data.regression and last.activation in ("sigmoid", "softmax"):
            last = replace(last, activation="linear")
    kept[place] = last
    for index, shape_ in enumerate(graph.shapes(tuple(kept), experiment.data.shape)):
        if getattr(kept[index], "activation", "") == "softmax" and (shape_.size < 2 or len(shape_.outputs) > 1):
            kept[index] = replace(kept[index], activation="sigmoid")
    return tuple(kept)


def output_dense(layers: tuple[Layer, ...]) -> int | None:
    """Return the place of the dense layer that makes the answers, maybe through an activation layer; None if none."""
    if not layers:
        return None
    wiring = graph.wire(layers)
    place = wiring.output
    while isinstance(layers[place], Activation | BatchNorm | Dropout) and wiring.sources[place][0] != graph.DATA:
        place = wiring.sources[place][0]
    alone = sum(place in some for some in wiring.sources) <= 1  # nobody else reads it
    return place if isinstance(layers[place], Dense) and alone else None


def _fitting_loss(experiment: Experiment) -> str:
    loss, name = experiment.training.loss, output_activation(experiment.layers)
    low, high = ACTIVATIONS[name].between
    outputs = shapes(experiment)[graph.wire(experiment.layers).output].size
    if LOSSES[loss].probabilities and (experiment.data.regression or low < 0 or high > 1):
        return "mse"
    if outputs < LOSSES[loss].least_outputs:
        return "binary_crossentropy"
    return loss


def with_output_for_loss(experiment: Experiment) -> Experiment:
    """Return the experiment with the output that its loss asks for: softmax or sigmoid, one unit or one a class."""
    data, loss = experiment.data, experiment.training.loss
    layers = list(_joined(experiment))
    place = output_dense(tuple(layers)) if not data.regression else None
    if place is not None:
        last = layers[place]
        assert isinstance(last, Dense)
        one = loss == "binary_crossentropy" and data.classes == 2
        name = {"categorical_crossentropy": "softmax", "binary_crossentropy": "sigmoid"}.get(loss, last.activation)
        layers[place:] = [replace(last, units=1 if one else data.classes, activation=name, dropout=0.0)]
    return fitted(replace(experiment, layers=tuple(layers)))


def with_output_for_data(experiment: Experiment) -> Experiment:
    """Return the experiment fitted to data of another kind: a number or classes, with the loss people take for it."""
    data, training = experiment.data, experiment.training
    probabilities = LOSSES[training.loss].probabilities
    layers = list(_joined(experiment))
    place = output_dense(tuple(layers))
    if place is not None and data.regression == probabilities:
        loss = "mse" if data.regression else "categorical_crossentropy"
        last = layers[place]
        assert isinstance(last, Dense)
        name = "linear" if data.regression else "softmax"
        layers[place:] = [replace(last, units=outputs_wanted(experiment), activation=name, dropout=0.0)]
        experiment = replace(experiment, layers=tuple(layers), training=replace(training, loss=loss))
    return fitted(experiment)


def difference(before: Experiment, after: Experiment) -> str:
    """Return a sentence on what `fitted` changed."""
    said = []
    if output_activation(before.layers) != output_activation(after.layers):
        said.append(f"the output is now {output_activation(after.layers)}")
    outputs = [_outputs(e) for e in (before, after)]
    if outputs[0] != outputs[1]:
        said.append(f"it has {outputs[1]} unit{'s' * (outputs[1] != 1)}")
    if before.training.loss != after.training.loss:
        said.append(f"the loss is now {after.training.loss}")
    kinds = [[layer.kind() for layer in e.layers] for e in (before, after)]
    added = [kind for kind in kinds[1] if kinds[1].count(kind) > kinds[0].count(kind)]
    gone = [kind for kind in kinds[0] if kinds[0].count(kind) > kinds[1].count(kind)]
    if added:
        said.append(f"{' and '.join(dict.fromkeys(added))} came in")
    if gone:
        said.append(f"{' and '.join(dict.fromkeys(gone))} went out")
    return ("To fit, " + ", ".join(said or ["the output layer changed"]) + ".").replace(
        "To fit, it has", "The output has"
    )


def _outputs(experiment: Experiment) -> int:
    try:
        return shapes(experiment)[graph.wire(experiment.layers).output].size
    except SpecError:
        return 0
