"""What the samples alone show: one class only, numbers far from 1, a rare class, too few samples for testing."""

from collections.abc import Iterator

import numpy as np

from core.data import datasets
from core.data.data import Data
from core.data.painted import Painted
from core.experiment.spec import Experiment
from core.noticing.evidence import Evidence
from core.noticing.noticed import CLASSES, PAINT, RESET, Noticed, Remedy
from core.tape.array import Array
from core.value import replace
from core.wording import mark, said, said_count

# Weights begin as suits inputs of a variance of about 1 (He et al. 2015; LeCun et al., Efficient BackProp 1998). Ten
# times that all networks here still learn; and of two inputs, the one a hundred times smaller isn't seen.
UNSCALED, APART = 10.0, 100.0
# A person needs not be told of what does no harm.
WELL = 0.9
# So much of an even share: of two classes the rarer one has less than a tenth. (Google's course calls below 20 % of all
# "moderate", below 1 % "extreme".)
RARE = 0.2
# Of n samples an accuracy of 90 % is known to 2 sqrt(0.9 0.1 / n): of 30 to 11 points, one sample is 3.
FEW_TESTS, ENOUGH_TESTS = 30, 50


def of_data(evidence: Evidence) -> Iterator[Noticed]:
    """Return what the samples show."""
    data, points, skill = evidence.experiment.data, evidence.moment.points, evidence.skill()
    learned = bool(len(skill)) and float(np.max(skill[-3:])) >= WELL
    if not data.regression:
        yield from _one_class(evidence.experiment, points.y_train)
    if not learned and data.dimensions:
        if data.regression:
            yield from _targets(evidence.experiment, points.y_train)
        yield from _inputs(evidence.experiment, points.x_train)
    if not data.regression:
        yield from _rare(data, points.y_train)
    if 0 < len(points.x_test) < FEW_TESTS:
        yield _few_tests(evidence.experiment, len(points.x_test))


def _one_class(experiment: Experiment, answers: Array) -> Iterator[Noticed]:
    if len(answers) and (answers == answers[0]).all():
        name = experiment.data.class_title(int(answers[0]))
        yield Noticed(
            "one class",
            said("All samples to train on are of {name}: there is nothing to tell apart.", name=name),
            mark(
                "A network that always answers the same is right each time, and that is all it learns. It needs "
                "samples of two classes at least."
            ),
            (Remedy(mark("Add points"), action=PAINT),) if experiment.data.by_hand else (),
        )


def _targets(experiment: Experiment, answers: Array) -> Iterator[Noticed]:
    size = _rms(answers[:, None])[0]
    if size <= UNSCALED:
        return
    most = float(answers[np.argmax(np.abs(answers))])
    yield Noticed(
        "targets unscaled",
        said("The answers reach {most:,.4g}: standardize them.", most=most),
        mark(
            "Weights start so that a network answers with numbers of about 1. To reach such answers they must grow a "
            "long way, and gradients, which grow with the error, are far too large. Standardized, the answers have a "
            "mean of 0 and a deviation of 1."
        ),
        _standardizing(experiment, inputs=False),
    )


def _inputs(experiment: Experiment, x: Array) -> Iterator[Noticed]:
    data = experiment.data
    given = datasets.inputs(x, data.features)
    sizes = _rms(given)
    sizes = np.where(np.ptp(given, axis=0) > 0, sizes, 1.0)  # what never changes is no matter of scale
    if sizes.max() <= UNSCALED and sizes.max() <= APART * sizes.min():
        return
    first = experiment.layers[0] if experiment.layers else None
    if type(first).__name__ == "BatchNorm":  # which does it
        return
    widest = int(np.argmax(sizes))
    names = data.inputs
    most = float(np.abs(given[:, widest]).max())
    what = said("Input {name} reaches {most:,.4g}: standardize the inputs.", name=names[widest], most=most)
    if sizes.max() <= UNSCALED:
        least = int(np.argmin(sizes))
        what = said(
            "Input {small} is {times:,.0f} times smaller than {large}: standardize the inputs.",
            small=names[least],
            times=sizes[widest] / sizes[least],
            large=names[widest],
        )
    yield Noticed(
        "inputs unscaled",
        what,
        mark(
            "Weights start so that inputs of about 1 give outputs of about 1. Large inputs drive neurons to the flat "
            "ends of their functions or make the loss jump, and small ones are not seen beside them. Standardized, "
            "each has a mean of 0 and a deviation of 1."
        ),
        _standardizing(experiment, inputs=True),
    )


def _standardizing(experiment: Experiment, *, inputs: bool) -> tuple[Remedy, ...]:
    """Return what gives inputs, or answers, a mean of 0 and a deviation of 1; of points by hand it moves these."""
    data = experiment.data
    if data.table is not None:
        table = replace(data.table, **{"standardize_inputs" if inputs else "standardize_target": True})
        made = replace(data, table=table)
        return (Remedy(mark("Standardize, reset"), replace(experiment, data=made), RESET),) if made != data else ()
    if not data.by_hand:
        return ()
    return (Remedy(mark("Standardize, reset"), replace(experiment, data=_moved(data, inputs=inputs)), RESET),)


def _moved(data: Data, *, inputs: bool) -> Data:
    rows = data.painted.rows.astype(np.float64)
    columns = slice(0, data.dimensions) if inputs else slice(2, 3)
    some = rows[:, columns]
    deviation = some.std(axis=0)
    rows[:, columns] = (some - some.mean(axis=0)) / np.where(deviation > 0, deviation, 1)
    return replace(data, painted=Painted.of(rows[:, : max(1, data.dimensions)], rows[:, 2], u=rows[:, 3]))


def _rare(data: Data, answers: Array) -> Iterator[Noticed]:
    counts = np.bincount(np.asarray(answers, np.int64), minlength=data.classes)
    there = np.flatnonzero(counts)
    if len(there) < 2:
        return
    rare, most = int(there[np.argmin(counts[there])]), int(np.argmax(counts))
    share = counts[rare] / counts.sum()
    if share >= RARE / len(there):
        return
    yield Noticed(
        "unbalanced",
        said(
            "Only {count:,} of {samples} are of {rare}: the accuracy hardly counts them.",
            count=counts[rare],
            samples=said_count(int(counts.sum()), "{count:,} sample", "{count:,} samples"),
            rare=data.class_title(rare),
        ),
        said(
            "Who always says {most} is right for {share:.0%}. Look at the recall of each class: "
            "the share of its samples that is found. More samples of the rare class help most.",
            most=data.class_title(most),
            share=counts[most] / counts.sum(),
        ),
        (Remedy(mark("Show each class"), action=CLASSES),),
    )


def _few_tests(experiment: Experiment, count: int) -> Noticed:
    data = experiment.data
    total = data.samples
    share = round(min(0.5, max(0.2, ENOUGH_TESTS / total)), 2)
    made = replace(data, test_fraction=max(share, data.test_fraction))
    if not data.by_hand and data.table is None and data.dimensions:  # drawn: there are as many as one wants
        made = replace(made, samples=min(100_000, max(total, round(ENOUGH_TESTS / made.test_fraction))))
    where = data.has_test_part or made == data
    return Noticed(
        "few tests",
        said(
            "Only {samples} to test with: one more mistake is {share:.0%}.",
            samples=said_count(count, "{count:,} sample", "{count:,} samples"),
            share=1 / count,
        ),
        said(
            "A score over {count} samples is known to about {share:.0%} at best, so two networks "
            "that differ by less can't be told apart by it. Keep more samples for testing.",
            count=count,
            share=2 * np.sqrt(0.09 / count),
        ),
        () if where else (Remedy(mark("Test with more"), replace(experiment, data=made)),),
    )


def _rms(values: Array) -> Array:
    found: Array = np.sqrt(np.mean(np.square(values, dtype=np.float64), axis=0))
    return found
