"""One sample in sentences: which it is, what the network says of it, and the facts beside its table."""

import html

from core.data.datasets import Points
from core.formula import text_of
from core.inside.one_sample.working import Work
from core.network.predictor import classes_of, probabilities
from core.training.moment import Moment
from playground.languages import tr
from playground.languages.numerals import in_marks, numeral
from playground.sample.chosen import FREE, Chosen
from playground.widgets.words import in_digits, inputs_of, listed, said_of


def words_of(
    moment: Moment, chosen: Chosen, work: Work, points: Points | None, titles: tuple[str, ...]
) -> tuple[str, str]:
    """Return which sample it is, and what the network says of it; `titles` are the classes'."""
    data = moment.experiment.data
    if chosen.part == FREE:
        what = {0: tr("An image"), 1: tr("A point of the curve")}.get(data.dimensions, tr("A point of the plane"))
        what = tr("A sample") if data.dimensions and chosen.is_sample else what
        title = tr("<b>{sample}</b>, as if its answer were another") if chosen.is_sample else "<b>{sample}</b>"
        title = title.format(sample=what)
    else:
        test = tr("Test sample {number}") if data.dimensions else tr("Test image {number}")
        train = tr("Training sample {number}") if data.dimensions else tr("Training image {number}")
        what = (test if chosen.part == "test" else train).format(number=numeral(chosen.number + 1))
        title = f"<b>{what}</b>"
    if data.dimensions:
        title += " &nbsp; " + " &nbsp; ".join(map(html.escape, _values(moment, chosen)))
    loss = tr("<i>Loss</i> {loss} → {new_loss} after a step by it alone (step {step}, rate {rate})").format(
        loss=numeral(work.loss, ".4g"),
        new_loss=numeral(work.new_loss, ".4g"),
        step=numeral(moment.step),
        rate=numeral(moment.learning_rate, ".4g"),
    )
    return title, f"{_predicted(chosen, work, points, titles)} &nbsp; {loss}"


def inputs_in_words(moment: Moment, chosen: Chosen) -> tuple[str, ...]:
    """Return the names of the inputs; of a table with their values in its own units."""
    data = moment.experiment.data
    if data.table is None or data.features:
        return inputs_of(data)
    said = [f"{name} {value}" for name, value in said_of(data, moment.points, chosen.x)]
    return (listed(said, letters=500, each=60),)


def facts_of(moment: Moment, chosen: Chosen, titles: tuple[str, ...]) -> dict[str, str]:
    """Return which sample it is, at which moment, and its right answer, for who reads the table elsewhere."""
    points, plane = moment.points, moment.experiment.data.dimensions > 1
    if chosen.part != FREE:
        count = len(points.y_test if chosen.part == "test" else points.y_train)
        test, train = tr("test sample {number} of {count}"), tr("training sample {number} of {count}")
        sample = (test if chosen.part == "test" else train).format(number=chosen.number + 1, count=count)
    elif chosen.is_sample:
        sample = tr("a sample, as if its answer were another")
    else:
        sample = tr("no sample: a point of the plane") if plane else tr("no sample of the data")
    answer = titles[int(chosen.answer)] if chosen.is_class else repr(chosen.answer)
    caption = tr("assumed answer") if chosen.part == FREE else tr("right answer")
    if chosen.nearest:
        answer = tr("{answer} (of the nearest point)").format(answer=answer)
    return {tr("sample"): sample, tr("step"): str(moment.step), caption: answer}


def _values(moment: Moment, chosen: Chosen) -> list[str]:
    """Return what the sample is, a table's in its own units, as much as there is room for."""
    data = moment.experiment.data
    if data.table is None:
        names = ("x",) if data.dimensions == 1 else ("x1", "x2")
        return [f"{name} = {in_marks(text_of(float(x)))}" for name, x in zip(names, chosen.x, strict=True)]
    said = [f"{name} = {value}" for name, value in said_of(data, moment.points, chosen.x)]
    return [listed(said, letters=64, each=26)]


def _predicted(chosen: Chosen, work: Work, points: Points | None, titles: tuple[str, ...]) -> str:
    """Return what the network says, and whether that is right where anybody knows."""
    a, free = work.layers[-1].a, chosen.part == FREE
    if not chosen.is_class:
        answer, says = (in_marks(text_of(float(number))) for number in (chosen.answer, a[0]))
        if points is not None and points.scaling is not None:
            numbers = (float(chosen.answer), float(a[0]))
            answer, says = (in_digits(points.in_answer_units(number), 3) for number in numbers)
        should = _assumed(chosen, answer) if free else tr("it should be {answer}").format(answer=answer)
        scaled = points is not None and points.scaling is not None and points.scaling.answer_scale != 1
        whole = tr("The network says {says}; {should}.")
        whole = tr("The network says {says} ({below} below, as it is standardized); {should}.") if scaled else whole
        return whole.format(says=says, below=in_marks(text_of(float(a[0]))), should=should)
    activation = work.layers[-1].layer.activation
    said, share = int(classes_of(a[:, None], activation)[0]), probabilities(a[:, None], activation)[:, 0]
    title = titles[said]
    if free:
        whole = tr("The network says <b>{name}</b>, {share} sure; {should}.")
        should = _assumed(chosen, html.escape(titles[int(chosen.answer)]))
    else:
        right, wrong = tr("right", "answer"), tr("wrong", "answer")
        whole, should = tr("The network says <b>{name}</b>, {share} sure: {should}."), wrong
        should = right if said == chosen.answer else wrong
    name = html.escape(title.partition(": ")[2] or title)
    return whole.format(name=name, share=numeral(share[said], ".1%"), should=should)


def _assumed(chosen: Chosen, answer: str) -> str:
    """Say which answer is assumed of a sample, where nobody knows it or another one is tried."""
    if chosen.is_sample:
        near, other = tr("{answer}, that of the nearest point, is assumed"), tr("{answer} is assumed")
    else:
        near = tr("the right answer is not known: {answer}, that of the nearest point, is assumed")
        other = tr("the right answer is not known: {answer} is assumed")
    return (near if chosen.nearest else other).format(answer=answer)
