"""Examples of what training has come to: losses, scores, weights, gradients, one answer."""

import math

import numpy as np

from core.data import datasets
from core.inside.instruments import Instruments, Reading
from core.inside.reader import Reader
from core.network.network import Network
from core.training.moment import Moment
from playground.languages import tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.words import pictures
from playground.words.last_seen import LastSeen, ShownExample

MOST_BARS, BINS = 5, 40


def losses(seen: LastSeen) -> ShownExample | None:
    """Tell the losses of now and of the start."""
    moment = seen.moment
    if moment is None or not math.isfinite(moment.train_loss):
        return None
    begun = moment.curve.column("train_loss")
    text = tr("Now it is {train} on your training samples.").format(train=numeral(moment.train_loss, ".4g"))
    if math.isfinite(moment.test_loss):
        text = tr("Now it is {train} on your training samples and {test} on those for testing.")
        text = text.format(train=numeral(moment.train_loss, ".4g"), test=numeral(moment.test_loss, ".4g"))
    if moment.step and len(begun):
        text += " " + tr("Untrained it was {first}.").format(first=numeral(float(begun[0]), ".4g"))
    return ShownExample(text)


def gap(seen: LastSeen) -> ShownExample | None:
    """Compare the loss on both sets."""
    moment = seen.moment
    if moment is None or not moment.step or not math.isfinite(moment.test_loss):
        return None
    text = tr("Your network now: loss {train} on the training samples, {test} on those it has never trained on.")
    return ShownExample(text.format(train=numeral(moment.train_loss, ".4g"), test=numeral(moment.test_loss, ".4g")))


def accuracy(seen: LastSeen) -> ShownExample | None:
    """Tell the score, beside that of one who always says the same."""
    moment = seen.moment
    if moment is None or not math.isfinite(moment.train_score):
        return None
    if moment.experiment.data.regression:
        text = tr("Your network now: {train} on the training samples, {test} on those for testing.")
        return ShownExample(
            text.format(train=numeral(moment.train_score, ".3f"), test=numeral(moment.test_score, ".3f"))
        )
    if moment.confusion is None or not moment.confusion.sum():
        return None
    right, total = int(np.trace(moment.confusion)), int(moment.confusion.sum())
    most = int(moment.confusion.sum(axis=1).max())
    text = tr("Your network now: {right} of {total} are right, {share}. Always naming the commonest class: {guess}.")
    shares = {"share": numeral(right / total, ".1%"), "guess": numeral(most / total, ".1%")}
    return ShownExample(text.format(right=numeral(right), total=numeral(total), **shares))


def confusion(seen: LastSeen) -> ShownExample | None:
    """Tell the most frequent mistake, and what the class with it is known by."""
    moment = seen.moment
    if moment is None or moment.confusion is None or not moment.confusion.sum():
        return None
    data, wrong = moment.experiment.data, np.array(moment.confusion)
    np.fill_diagonal(wrong, 0)
    if not wrong.sum():
        return ShownExample(tr("Your network now makes no mistake on these samples."))
    true, answered = np.unravel_index(int(wrong.argmax()), wrong.shape)
    text = tr_count(
        int(wrong[true, answered]),
        "Your network's commonest mistake now: {true} taken for {answered}, once.",
        "Your network's commonest mistake now: {true} taken for {answered}, {count} times.",
        true=tr_said(data.class_title(int(true))),
        answered=tr_said(data.class_title(int(answered))),
    )
    right, said = int(moment.confusion[answered, answered]), int(moment.confusion[:, answered].sum())
    there = int(moment.confusion[answered].sum())
    more = tr("When it says {answered} it is right {right} of {said} times, and it finds {right} of {there}.")
    numbers = {"right": numeral(right), "said": numeral(said), "there": numeral(there)}
    return ShownExample(f"{text} {more.format(answered=tr_said(data.class_title(int(answered))), **numbers)}")


def softmax(seen: LastSeen) -> ShownExample | None:
    """Draw the outputs for the first sample that is kept for testing."""
    found = _answer(seen.moment)
    if found is None or seen.moment is None:
        return None
    shares, true = found
    data = seen.moment.experiment.data
    order = np.argsort(-shares, kind="stable")[:MOST_BARS]
    names = [tr_said(data.class_title(int(k))) for k in order]
    text = tr("Your network's answer for one sample, which is {true}:").format(true=tr_said(data.class_title(true)))
    return ShownExample(
        text, pictures.bars(shares[order].tolist(), names, order.tolist()), 14 + pictures.BAR * len(order)
    )


def surprise(seen: LastSeen) -> ShownExample | None:
    """Tell the cross-entropy of one sample."""
    found = _answer(seen.moment)
    if found is None or seen.moment is None:
        return None
    shares, true = found
    share = max(float(shares[true]), 1e-9)
    text = tr(
        "For one of your samples, which is {true}, the network gives {true} a probability of {share}: its surprise is "
        "−ln {share} = {loss}."
    )
    numbers = {"share": numeral(share, ".3g"), "loss": numeral(-math.log(share), ".3g")}
    return ShownExample(text.format(true=tr_said(seen.moment.experiment.data.class_title(true)), **numbers))


def weights(seen: LastSeen) -> ShownExample | None:
    """Tell how large the weights are."""
    found = _kernels(seen.moment)
    if not found:
        return None
    index, largest = max(
        ((n, float(w.flat[np.abs(w).argmax()])) for n, w in found.items()), key=lambda each: abs(each[1])
    )
    count = sum(w.size for w in found.values())
    middle = float(np.median(np.concatenate([np.abs(w).ravel() for w in found.values()])))
    text = tr("Your network has {count} weights. The largest is {largest}, in layer {layer}; half are below {middle}.")
    numbers = {"largest": numeral(largest, ".3g"), "middle": numeral(middle, ".3g"), "layer": numeral(index + 1)}
    return ShownExample(text.format(count=numeral(count), **numbers))


def histogram(seen: LastSeen) -> ShownExample | None:
    """Draw how the weights are spread."""
    found = _kernels(seen.moment)
    if not found:
        return None
    values = np.concatenate([w.ravel() for w in found.values()])
    reach = float(np.abs(values).max()) or 1.0
    counts, _ = np.histogram(values, BINS, (-reach, reach))
    text = tr("All {count} weights of your network now, from the most negative to the most positive:")
    return ShownExample(text.format(count=numeral(values.size)), pictures.histogram(counts, -reach, reach))


def biases(seen: LastSeen) -> ShownExample | None:
    """Tell how many biases there are, and how large."""
    found = [array for arrays in _named(seen.moment).values() for name, array in arrays.items() if name == "b"]
    if not found:
        return None
    values = np.concatenate([b.ravel() for b in found])
    largest = numeral(float(values[np.abs(values).argmax()]), ".3g")
    text = tr("Your network has {count}, one for each neuron; the largest is {largest} now. All began at 0.")
    return ShownExample(text.format(count=numeral(values.size), largest=largest))


def penalty(seen: LastSeen) -> ShownExample | None:
    """Tell what the penalties cost now."""
    found, training = _kernels(seen.moment), seen.experiment.training
    if not found:
        return None
    l1, l2 = (sum(float((np.abs(w.astype(np.float64)) ** power).sum()) for w in found.values()) for power in (1, 2))
    text = tr("In your network now Σ |w| = {l1} and Σ w² = {l2}. Your penalties add {cost} to the loss.")
    cost = training.l1 * l1 + training.l2 / 2 * l2
    return ShownExample(text.format(l1=numeral(l1, ".4g"), l2=numeral(l2, ".4g"), cost=numeral(cost, ".3g")))


def step(seen: LastSeen) -> ShownExample | None:
    """Tell how much the next step moves."""
    reading = _reading(seen.moment)
    if reading is None or seen.moment is None:
        return None
    known = np.flatnonzero(np.isfinite(reading.ratio))
    if not len(known):
        return None
    most = int(known[np.argmax(reading.update[known])])
    text = tr(
        "Your network's next step, at a rate of {rate}, moves the weights of {layer} most: by about {update} each, "
        "which is {ratio} of their size."
    )
    numbers = {
        "rate": numeral(seen.moment.learning_rate, ".3g"),
        "update": numeral(float(reading.update[most]), ".2g"),
        "ratio": numeral(float(reading.ratio[most]), ".2%"),
    }
    layer = tr("layer {number}").format(number=numeral(reading.parts[most].index + 1))
    return ShownExample(text.format(layer=layer, **numbers))


def gradients(seen: LastSeen) -> ShownExample | None:
    """Compare the gradient of the first and the last layer with weights."""
    reading = _reading(seen.moment)
    if reading is None:
        return None
    known = np.flatnonzero(np.isfinite(reading.gradient))
    if not len(known):
        return None
    ends = [(reading.parts[n].index + 1, float(reading.gradient[n])) for n in dict.fromkeys((known[0], known[-1]))]
    told = tr("layer {number}: {size}")
    listed = ", ".join(told.format(number=numeral(number), size=numeral(size, ".2g")) for number, size in ends)
    return ShownExample(
        tr("The gradient of a weight of your network is now about this large: {listed}.").format(listed=listed)
    )


def dead(seen: LastSeen) -> ShownExample | None:
    """Count dead and saturated units."""
    reading = _reading(seen.moment)
    if reading is None:
        return None
    inner = [n for n, part in enumerate(reading.parts) if not part.output]
    units = sum(reading.parts[n].units for n in inner)
    text = tr("Of the {units} hidden neurons of your network, {dead} are dead and {saturated} saturated now.")
    counts = (int(sum(reading.dead[n] for n in inner)), int(sum(reading.saturated[n] for n in inner)))
    return ShownExample(text.format(units=numeral(units), dead=numeral(counts[0]), saturated=numeral(counts[1])))


def _reading(moment: Moment | None) -> Reading | None:
    if moment is None or not len(moment.points.x_train):
        return None
    return Instruments(moment.experiment, moment.weights, moment.points).read(moment)


def _named(moment: Moment | None) -> dict[int, dict[str, np.ndarray]]:
    """Return the arrays of every layer that has some, by its index."""
    if moment is None:
        return {}
    return Network(moment.weights.layers, moment.weights.shape).named(moment.weights.weights)


def _kernels(moment: Moment | None) -> dict[int, np.ndarray]:
    """Return the weights of every layer that has some, without biases."""
    return {index: arrays["W"] for index, arrays in _named(moment).items() if "W" in arrays}


def _answer(moment: Moment | None) -> tuple[np.ndarray, int] | None:
    """Return each class's probability for the first sample for testing (training, without), and its class."""
    if moment is None or moment.experiment.data.regression:
        return None
    x, y = moment.points.test if len(moment.points.x_test) else moment.points.train
    if not len(x):
        return None
    sample = datasets.inputs(x[:1], moment.experiment.data.features)[0]
    return np.asarray(Reader(moment.weights).read(sample), float), int(y[0])
