"""The experiment as a whole: its sizes, its output, and every mistake that only the whole can have."""

from functools import lru_cache

from core.experiment import graph
from core.experiment.graph import describe as describe
from core.experiment.spec import Experiment, SpecError
from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.layers.dense import Dense
from core.layers.dropout import Dropout
from core.layers.layer import Layer
from core.value import kept_aside
from core.wording import mark, said, said_count, sentence_of


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
    """Return how many outputs the data asks for: one per class, or one number."""
    return 1 if experiment.data.regression else experiment.data.classes


def output_activation(layers: tuple[Layer, ...]) -> str:
    """Return the name of the function that the network's answers come out of."""
    try:
        return layers[graph.wire(layers).output].activation
    except SpecError:
        return "linear"


def output_dense(layers: tuple[Layer, ...]) -> int | None:
    """Return the index of the dense layer that makes the answers, maybe through an activation layer; None if none."""
    if not layers:
        return None
    wiring = graph.wire(layers)
    index = wiring.output
    while layers[index].elementwise and wiring.sources[index][0] != graph.DATA:
        index = wiring.sources[index][0]
    alone = sum(index in some for some in wiring.sources) <= 1  # nobody else reads it
    return index if isinstance(layers[index], Dense) and alone else None


def check(experiment: Experiment) -> None:
    """Raise SpecError, with what came and what was wanted, when the experiment as a whole can't be run."""
    if (said := problem(experiment)) is not None:
        raise SpecError(said)


@lru_cache(graph.KEPT)
def problem(experiment: Experiment) -> str | None:
    """Return why the experiment as a whole can't be run, None if it can; found out once, however many ask."""
    try:
        _check(experiment)
    except SpecError as error:
        return sentence_of(error)
    return None


def _check(experiment: Experiment) -> None:
    layers, data = experiment.layers, experiment.data
    if not (data.has_test_part or data.by_hand):
        kept_aside(data.samples, data.test_fraction, "a test share of")
    if data.dimensions and not experiment.training.augmentation.off:
        raise SpecError(
            said(
                "augmentation changes images of 28 x 28, but the data, {dataset}, are points: set "
                "each part of it to 0, or choose data of images, such as digits",
                dataset=data.dataset,
            )
        )
    if not any(layer.multiplies for layer in layers):
        raise SpecError(mark("the network has no dense layer, so there is nothing to train; add one"))
    output = check_layers(layers, data.shape)
    activation = output_activation(layers)
    _check_output(experiment, output)
    if LOSSES[experiment.training.loss].probabilities and data.regression:
        name = experiment.training.loss
        raise SpecError(said("{name} is for classes, but the data asks for a number: use mse, mae or huber", name=name))
    check_loss(experiment.training.loss, activation, output[0])


def check_layers(layers: tuple[Layer, ...], data: graph.Sizes) -> graph.Sizes:
    """Return the shape of the answers to data of shape `data`; SpecError where the layers alone can't be meant so."""
    wiring = graph.wire(layers)
    found = graph.shapes(layers, data)
    for index, layer in enumerate(layers):
        if layer.activation != "softmax":
            continue
        if len(found[index].outputs) > 1:
            raise SpecError(
                said("{layer}: softmax takes a plain row of numbers, not an image", layer=describe(layers, index))
            )
        if found[index].size < 2:
            raise SpecError(
                said(
                    "{layer}: softmax of one neuron is always 1; give it at least 2 neurons, or use sigmoid for one",
                    layer=describe(layers, index),
                )
            )
    last = layers[wiring.output]
    if isinstance(last, Dropout) or last.dropout:
        raise SpecError(mark("the output can't have dropout: it would drop answers; remove it from the last layer"))
    if last.off:
        raise SpecError(
            mark("the output's neurons can't be switched off: an answer would be missing; switch them on again")
        )
    return found[wiring.output].outputs


def _check_output(experiment: Experiment, outputs: tuple[int, ...]) -> None:
    data = experiment.data
    if len(outputs) > 1:
        raise SpecError(
            said(
                mark(
                    "the output is an image of {shape}, but the answer is a number: end with Flatten and a dense layer"
                )
                if data.regression
                else mark(
                    "the output is an image of {shape}, but the answer is a class: end with Flatten and a dense layer"
                ),
                shape=graph.show(outputs),
            )
        )
    (count,) = outputs
    units = said_count(count, "{count:,} neuron", "{count:,} neurons")
    if data.regression and count != 1:
        raise SpecError(
            said(
                "the output has {units}, but the data asks for one number: the last dense layer needs 1 neuron",
                units=units,
            )
        )
    wanted = said("1 neuron or 2") if data.classes == 2 else said("{count} neurons", count=data.classes)
    if not data.regression and count != data.classes and not (count == 1 and data.classes == 2):
        raise SpecError(
            said(
                "the output has {units}, but the data has {classes} classes: the last dense layer needs {wanted}",
                units=units,
                classes=data.classes,
                wanted=wanted,
            )
        )


def check_loss(name: str, activation: str, outputs: int) -> None:
    """Raise SpecError when the loss can't be taken of so many outputs that come out of `activation`."""
    loss = LOSSES[name]
    if outputs < loss.least_outputs:
        raise SpecError(
            said(
                "{name} needs one output for each class; the network has {outputs}: use "
                "binary_crossentropy or mse, or give the last dense layer 2 neurons",
                name=name,
                outputs=outputs,
            )
        )
    low, high = ACTIVATIONS[activation].between
    if loss.probabilities and (low < 0 or high > 1):
        raise SpecError(
            said(
                "{name} needs outputs between 0 and 1, from sigmoid or softmax; the output is "
                "{activation}: change it, or use mse",
                name=name,
                activation=activation,
            )
        )
