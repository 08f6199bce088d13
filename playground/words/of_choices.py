"""Examples of what a person has chosen: data, layers, and how they are trained."""

import math

import numpy as np

from core.data import datasets
from core.experiment import graph, stack
from core.experiment.learning import Constant, Momentum
from core.experiment.spec import Experiment, kind_of
from core.functions.plain import Function
from core.functions.schedules import multiplier
from core.layers import Conv2D, Dense, Layer
from core.layers.pooling import AveragePool2D, MaxPool2D
from core.value import SpecError
from playground.languages import tr, tr_count, tr_name, tr_said
from playground.languages.numerals import numeral
from playground.widgets import words
from playground.words import pictures
from playground.words.last_seen import Example, LastSeen, ShownExample

REACH, CURVE_POINTS, MOST_LISTED = 4.0, 161, 6


def curve_of(name: str) -> Example:
    """Return the example that draws an activation, and says which layers have it."""

    def example(seen: LastSeen) -> ShownExample:
        z = np.linspace(-REACH, REACH, CURVE_POINTS)
        a = Function(name)(z[:, None])[:, 0]
        having = [
            n + 1 for n, layer in enumerate(seen.experiment.layers) if layer.activates and layer.activation == name
        ]
        text = tr("No layer of yours has it: choose it in a layer's card, and see what it does.")
        if having:
            text = tr("Layers of yours that have it: {numbers}.").format(numbers=_listed(having))
        return ShownExample(text, pictures.curve(z, a, across="z", up="a"))

    return example


def activation(seen: LastSeen) -> ShownExample | None:
    """Draw the function of the first layer that has one that is bent."""
    for number, layer in enumerate(seen.experiment.layers, 1):
        if layer.activates and layer.activation not in ("linear", "softmax"):
            text = tr(
                "Your layer {number} has {function}: below, what comes out of a neuron for each sum that goes in."
            )
            drawn = curve_of(layer.activation)(seen)
            assert drawn is not None
            return ShownExample(text.format(number=numeral(number), function=layer.activation), drawn.paint)
    return None


def epochs(seen: LastSeen) -> ShownExample | None:
    """Tell how an epoch is made of steps."""
    samples = _to_train_on(seen)
    if not samples:
        return None
    size = min(seen.experiment.training.batch_size, samples)
    text = tr_count(
        math.ceil(samples / size),
        "Your {samples} training samples make {count} batch of {size}: an epoch is one step.",
        "Your {samples} training samples make {count} batches of {size}: an epoch is {count} steps.",
        samples=numeral(samples),
        size=numeral(size),
    )
    if seen.moment is None or not seen.moment.step:
        return ShownExample(text)
    so_far = tr("This network has been trained for {steps} steps, which are {epochs} epochs.")
    so_far = so_far.format(steps=numeral(seen.moment.step), epochs=numeral(round(seen.moment.epoch, 2), "g"))
    return ShownExample(f"{text} {so_far}")


def split(seen: LastSeen) -> ShownExample | None:
    """Tell how many samples are for what."""
    if seen.moment is None:
        return None
    points, data = seen.moment.points, seen.experiment.data
    text = tr("Your data, {data}: {train} samples to train on, {test} kept for testing.")
    return ShownExample(
        text.format(data=tr(data.title), train=numeral(len(points.x_train)), test=numeral(len(points.x_test)))
    )


def noise(seen: LastSeen) -> ShownExample | None:
    """Tell how much noise there is."""
    data = seen.experiment.data
    if data.by_hand or data.table is not None:
        return None
    text = tr("Yours is {noise}. Set it to 0 for clean data, and higher to see what it does.")
    if not data.noise:
        text = tr("Yours is 0: the data is clean. Set it higher to see what noise does.")
    return ShownExample(text.format(noise=numeral(data.noise, "g")))


def features(seen: LastSeen) -> ShownExample | None:
    """Show the first sample as the network is given it."""
    data, moment = seen.experiment.data, seen.moment
    names = words.inputs_of(data)
    if not names:
        return ShownExample(tr("Your network is given {count} pixels.").format(count=numeral(math.prod(data.shape))))
    if moment is None or moment.experiment.data != data or not len(moment.points.x_train):
        return None
    values = datasets.inputs(moment.points.x_train[:1], data.features)[0]
    pairs = [f"{name} = {numeral(float(value), '.3g')}" for name, value in zip(names, values, strict=True)]
    text = tr("Your first training sample, as the network is given it: {values}.")
    return ShownExample(
        text.format(values=", ".join(pairs[:MOST_LISTED]) + (", …" if len(pairs) > MOST_LISTED else ""))
    )


def classes(seen: LastSeen) -> ShownExample | None:
    """List the classes."""
    data = seen.experiment.data
    if data.regression:
        return ShownExample(tr("Your data asks for a number, so there are no classes."))
    names = words.listed([tr_name(data.class_label(k)) for k in range(data.classes)])
    return ShownExample(
        tr_count(
            data.classes, "Your data has one class: {names}.", "Your data has {count} classes: {names}.", names=names
        )
    )


def one_hot(seen: LastSeen) -> ShownExample | None:
    """Show the first training sample's target."""
    data, moment = seen.experiment.data, seen.moment
    if data.regression or moment is None or moment.experiment.data != data or not len(moment.points.y_train):
        return None
    k = int(moment.points.y_train[0])
    code = ", ".join("1" if k == n else "0" for n in range(data.classes))
    text = tr("Your first training sample is of {name}: its target is ({code}).")
    return ShownExample(text.format(name=tr_said(data.class_title(k)), code=code))


def layers(seen: LastSeen) -> ShownExample:
    """List the layers."""
    found = seen.experiment.layers
    some = [tr_said(layer.phrase()) for layer in found[:MOST_LISTED]]
    listed = "; ".join(some) + ("; …" if len(found) > MOST_LISTED else "")
    return ShownExample(
        tr_count(len(found), "Yours has one layer: {listed}.", "Yours has {count} layers: {listed}.", listed=listed)
    )


def units(seen: LastSeen) -> ShownExample:
    """Count the units of dense layers."""
    counts = [layer.units for layer in seen.experiment.layers if isinstance(layer, Dense)]
    text = tr("Neurons of your dense layers, in their order: {counts}.")
    return ShownExample(text.format(counts=_listed(counts)))


def parameters(seen: LastSeen) -> ShownExample | None:
    """Show how the count comes about."""
    shapes = _shapes(seen.experiment)
    if shapes is None:
        return None
    sums, sources = [], graph.wire(seen.experiment.layers).sources
    for index, (layer, shape) in enumerate(zip(seen.experiment.layers, shapes, strict=True)):
        if not shape.parameters:
            continue
        given = seen.experiment.data.shape if sources[index][0] < 0 else shapes[sources[index][0]].outputs
        count = numeral(shape.parameters)
        if isinstance(layer, Dense):
            count = f"{numeral(layer.units)} · ({numeral(math.prod(given))} + 1) = {count}"
        elif isinstance(layer, Conv2D):
            side = numeral(layer.kernel_size)
            count = f"{numeral(layer.filters)} · ({side} · {side} · {numeral(given[-1])} + 1) = {count}"
        sums.append(tr("layer {number}: {sum}").format(number=numeral(index + 1), sum=count))
    listed = "; ".join(sums[:MOST_LISTED]) + ("; …" if len(sums) > MOST_LISTED else "")
    total = numeral(sum(shape.parameters for shape in shapes))
    return ShownExample(tr("Your network: {listed}. Together {total}.").format(listed=listed, total=total))


def convolution(seen: LastSeen) -> ShownExample | None:
    """Tell what the first convolution does to the image."""
    shapes = _shapes(seen.experiment)
    for index, layer in enumerate(seen.experiment.layers):
        if isinstance(layer, Conv2D) and shapes is not None:
            text = tr(
                "Your layer {number} slides {filters} kernels of {side} x {side} pixels over its image, {stride} at a "
                "time; {shape} comes out."
            )
            return ShownExample(
                text.format(
                    number=numeral(index + 1),
                    filters=numeral(layer.filters),
                    side=numeral(layer.kernel_size),
                    stride=numeral(layer.strides),
                    shape=graph.show(shapes[index].outputs),
                )
            )
    return ShownExample(tr("Your network has none: choose images, such as digits, and add a Conv2D layer."))


def receptive_field(seen: LastSeen) -> ShownExample | None:
    """Tell what a unit sees after each convolution and pool, along the list of layers."""
    side, stride, told = 1, 1, []
    for number, layer in enumerate(seen.experiment.layers, 1):
        window, step = _window(layer)
        if window:
            side, stride = side + (window - 1) * stride, stride * step
            text = tr("after layer {number} {side} x {side} pixels")
            told.append(text.format(number=numeral(number), side=numeral(side)))
    if not told:
        return None
    return ShownExample(tr("A neuron of your network sees {told}.").format(told=", ".join(told[:MOST_LISTED])))


def dropout(seen: LastSeen) -> ShownExample | None:
    """Tell how many units are silenced."""
    for number, layer in enumerate(seen.experiment.layers, 1):
        if isinstance(layer, Dense) and layer.dropout:
            text = tr("In your layer {number}, about {silent} of {units} neurons are silent in every step.")
            silent = numeral(layer.dropout * layer.units, ".2g")
            return ShownExample(text.format(number=numeral(number), silent=silent, units=numeral(layer.units)))
    return ShownExample(
        tr("None of your layers has any: set it to 0.2 in a card, and each step silences a fifth of the neurons.")
    )


def initialization(seen: LastSeen) -> ShownExample | None:
    """Tell from what spread the weights of the first layer with some were drawn."""
    shapes = _shapes(seen.experiment)
    for index, layer in enumerate(seen.experiment.layers):
        if shapes is None or not isinstance(layer, Dense):
            continue
        source = graph.wire(seen.experiment.layers).sources[index][0]
        inputs = math.prod(seen.experiment.data.shape if source < 0 else shapes[source].outputs)
        text = tr(
            "Your layer {number} has {inputs} inputs and {units} neurons; its weights begin as {name} draws them."
        )
        numbers = {"number": index + 1, "inputs": inputs, "units": layer.units}
        return ShownExample(text.format(name=layer.initializer, **{name: numeral(n) for name, n in numbers.items()}))
    return None


def optimizer(seen: LastSeen) -> ShownExample:
    """Tell which one there is."""
    chosen = seen.experiment.training.optimizer
    text = tr("Yours is {name}.").format(name=tr(words.OPTIMIZERS[kind_of(chosen)][0]))
    if isinstance(chosen, Momentum) and chosen.momentum:
        times = numeral(1 / (1 - chosen.momentum), ".3g")
        text += " " + tr("With {momentum}, steps in one direction add up to {times} times a plain one.").format(
            momentum=numeral(chosen.momentum, "g"), times=times
        )
    return ShownExample(text)


def schedule(seen: LastSeen) -> ShownExample:
    """Draw the learning rate over the epochs to come."""
    training = seen.experiment.training
    if isinstance(training.schedule, Constant) and not training.warmup:
        text = tr("Yours stays at {rate}. Choose a schedule, and its course is drawn here.")
        return ShownExample(text.format(rate=numeral(training.learning_rate, "g")))
    end = float(training.epochs or max(50.0, getattr(training.schedule, "over", 0) + training.warmup))
    per_epoch = max(1, math.ceil(_to_train_on(seen) / training.batch_size))
    epochs = np.linspace(0, end, CURVE_POINTS)
    name, numbers = kind_of(training.schedule), training.schedule
    rates = [multiplier(name, numbers, training.warmup, float(epoch), per_epoch) for epoch in epochs]
    drawn = pictures.curve(epochs, training.learning_rate * np.array(rates), across=tr("epochs"), up=tr("rate"))
    return ShownExample(tr("The learning rate as your settings have it:"), drawn)


def seed(seen: LastSeen) -> ShownExample:
    """Tell both seeds."""
    text = tr("Yours: {seed} for the weights and the batches, {data_seed} for the data.")
    return ShownExample(text.format(seed=numeral(seen.experiment.seed), data_seed=numeral(seen.experiment.data.seed)))


def _to_train_on(seen: LastSeen) -> int:
    return 0 if seen.moment is None else len(seen.moment.points.x_train)


def _window(layer: Layer) -> tuple[int, int]:
    """Return the side of a layer's window and how far it moves; 0, 1 of layers without one."""
    if isinstance(layer, Conv2D):
        return layer.kernel_size, layer.strides
    return (layer.pool_size, layer.step) if isinstance(layer, MaxPool2D | AveragePool2D) else (0, 1)


def _shapes(experiment: Experiment) -> tuple[graph.Shape, ...] | None:
    try:
        return stack.shapes(experiment)
    except SpecError:
        return None


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(numeral, numbers[:MOST_LISTED])) + (", …" if len(numbers) > MOST_LISTED else "")
