"""The nearest experiment that can be run: shapes, output and loss follow what a person edited."""

from collections import Counter
from collections.abc import Iterator

from core.experiment import graph
from core.experiment.edits import Layers, inserted, lonely_join, without
from core.experiment.positions import known_shapes
from core.experiment.presets import for_table
from core.experiment.spec import Augmentation, Experiment, SpecError
from core.experiment.stack import check, output_activation, output_dense, outputs_wanted, shapes
from core.experiment.touching import in_reach
from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.layers.dense import Dense
from core.layers.dropout import Dropout
from core.layers.reshaping import Flatten
from core.value import replace
from core.wording import Said, joined, listed, said, said_count

EPOCHS = 100  # that Play runs, where nobody said how many


def followed(before: Experiment, edited: Experiment) -> Experiment:
    """Return the edited experiment as it is where it can be run, else made to fit what differs from `before`.

    SpecError where a person has to decide: a graph that is wrong stays as it was made.
    """
    old, new = before.data, edited.data
    if old.by_hand and not new.by_hand and edited.training.epochs is None:  # who paints has no end in view
        epochs = for_table(new).training.epochs if new.table is not None else EPOCHS
        edited = replace(edited, training=replace(edited.training, epochs=epochs))
    if (new.regression, new.dimensions) != (old.regression, old.dimensions):
        return with_output_for_data(edited)
    try:
        check(edited)
    except SpecError:
        if edited.layers != before.layers:
            shapes(replace(edited, layers=in_reach(edited.layers, new.shape)))
        loss_chosen = edited.training.loss != before.training.loss
        return with_output_for_loss(edited) if loss_chosen else fitted(edited)
    return edited


def fitted(experiment: Experiment) -> Experiment:
    """Return the nearest experiment that passes `check`: shapes joined, output, its function and the loss made to fit.

    Points lose the augmentation that only images can have.

    SpecError where a person has to decide, as in a cycle.
    """
    try:
        check(experiment)
        return experiment
    except SpecError:
        pass
    if experiment.data.dimensions:
        experiment = replace(experiment, training=replace(experiment.training, augmentation=Augmentation()))
    shape = experiment.data.shape
    experiment = replace(experiment, layers=in_reach(experiment.layers, shape))
    layers = in_reach(_with_output(_joined(experiment), experiment), shape)
    changed = replace(experiment, layers=layers)
    changed = replace(changed, training=replace(changed.training, loss=_fitting_loss(changed)))
    check(changed)
    return changed


def _joined(experiment: Experiment) -> Layers:
    """Return the layers with Flatten where an image meets a dense layer, and without what can't stay.

    That is a layer of images without an image, and a join of one layer or of shapes that differ.
    """
    layers = experiment.layers
    for _ in range(2 * len(layers) + 1):
        if not layers:
            break
        bad = lonely_join(layers)
        if bad is None:
            order, known = graph.wire(layers).order, known_shapes(replace(experiment, layers=layers))
            bad = next((index for index in order if known[index] is None), None)
        if bad is None:
            break
        layers = inserted(layers, bad, Flatten()) if layers[bad].takes_row else without(layers, bad)
    return layers


def _with_output(layers: Layers, experiment: Experiment) -> Layers:
    """Return the layers with an output of as many units as the data asks for, and a function that they can have."""
    wanted = outputs_wanted(experiment)
    either = not experiment.data.regression and wanted == 2  # one output will do for two classes
    while layers and isinstance(layers[-1], Dropout) and graph.wire(layers).output == len(layers) - 1:
        layers = without(layers, len(layers) - 1)
    index = output_dense(layers)
    if index is None:
        shape = experiment.data.shape
        if layers:
            output = graph.wire(layers).output
            shape = graph.shapes(layers, shape)[output].outputs
            if output != len(layers) - 1:
                raise SpecError(
                    said("the output, {layer}, must be the last layer of the list", layer=layers[output].kind())
                )
        flat = (Flatten(),) if len(shape) > 1 else ()
        layers = (*layers, *flat, Dense(wanted, "linear" if experiment.data.regression else "softmax"))
        index = len(layers) - 1
    kept = list(layers)
    last = kept[index]
    assert isinstance(last, Dense)
    if last.units != wanted and not (either and last.units == 1):
        last = replace(last, units=wanted)
    if index == graph.wire(layers).output:
        last = replace(last, dropout=0.0)
        if (last.units == 1 and last.activation == "softmax") or (last.units > 2 and last.activation == "sigmoid"):
            name = "softmax" if last.units > 1 else "linear" if experiment.data.regression else "sigmoid"
            last = replace(last, activation=name)
        if experiment.data.regression and last.activation in ("sigmoid", "softmax"):
            last = replace(last, activation="linear")
    kept[index] = last
    for index, shape_ in enumerate(graph.shapes(tuple(kept), experiment.data.shape)):
        if kept[index].activation == "softmax" and (shape_.size < 2 or len(shape_.outputs) > 1):
            kept[index] = replace(kept[index], activation="sigmoid")
    return tuple(kept)


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
    """Return the experiment with the output that its loss asks for: softmax or sigmoid, one unit or one per class."""
    data, loss = experiment.data, experiment.training.loss
    experiment = replace(experiment, layers=_joined(experiment))
    if data.regression:
        return fitted(experiment)
    one = loss == "binary_crossentropy" and data.classes == 2
    name = {"categorical_crossentropy": "softmax", "binary_crossentropy": "sigmoid"}.get(loss)
    return fitted(_answering(experiment, 1 if one else data.classes, name) or experiment)


def with_output_for_data(experiment: Experiment) -> Experiment:
    """Return the experiment fitted to data of another kind: a number or classes, with the loss people take for it."""
    regression, training = experiment.data.regression, experiment.training
    name, loss = ("linear", "mse") if regression else ("softmax", "categorical_crossentropy")
    answering = _answering(experiment, outputs_wanted(experiment), name)
    if answering is not None and regression == LOSSES[training.loss].probabilities:
        experiment = replace(answering, training=replace(training, loss=loss))
    return fitted(experiment)


def _answering(experiment: Experiment, units: int, activation: str | None) -> Experiment | None:
    """Return it with so many units in its last dense layer, and nothing after that; None where none makes the answers.

    Their function is `activation`; without one it stays.
    """
    layers = _joined(experiment)
    index = output_dense(layers)
    if index is None:
        return None
    last = layers[index]
    assert isinstance(last, Dense)
    last = replace(last, units=units, activation=activation or last.activation, dropout=0.0)
    return replace(experiment, layers=(*layers[:index], last))


def difference(before: Experiment, after: Experiment) -> str:
    """Return a sentence on what `fitted` changed."""
    parts = list(_changes(before, after))
    epochs = after.training.epochs
    if epochs is not None and epochs != before.training.epochs:
        ends = said_count(epochs, "Play ends after {count:,} epoch.", "Play ends after {count:,} epochs.")
        return joined((_to_fit(parts), ends), " ") if parts else ends
    return _to_fit(parts or [said("the output layer changed")])


def _to_fit(changes: list[Said]) -> Said:
    return said("To fit, {changes}.", changes=joined(changes, ", "))


def _changes(before: Experiment, after: Experiment) -> Iterator[Said]:
    """Yield a phrase for each thing that `fitted` changed."""
    activation = output_activation(after.layers)
    if output_activation(before.layers) != activation:
        yield said("the output is now {activation}", activation=activation)
    outputs = [_outputs(e) for e in (before, after)]
    if outputs[0] != outputs[1]:
        yield said_count(outputs[1], "the output has {count:,} neuron", "the output has {count:,} neurons")
    if before.training.loss != after.training.loss:
        yield said("the loss is now {loss}", loss=after.training.loss)
    if after.training.augmentation.off and not before.training.augmentation.off:
        yield said("augmentation, which is for images, is off")
    old, new = (Counter(layer.kind() for layer in e.layers) for e in (before, after))
    if added := new - old:
        yield said_count(len(added), "{kinds} was added", "{kinds} were added", kinds=listed([*added]))
    if gone := old - new:
        yield said_count(len(gone), "{kinds} was removed", "{kinds} were removed", kinds=listed([*gone]))


def _outputs(experiment: Experiment) -> int:
    try:
        return shapes(experiment)[graph.wire(experiment.layers).output].size
    except SpecError:
        return 0
