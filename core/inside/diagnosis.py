"""What the instruments' readings mean, in words: vanishing, exploding, dead, saturated, and what helps."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from core.inside.instruments import Part, Reading
from core.tape.blas import Array
from core.wording import joined, listed, mark, said, said_count

# Over so many readings, about half a second, a thing must hold before it is said: one odd batch is no illness.
RECENT = 5
# Between neighbours gradients differ by a few times, over all layers of the presets by less than 40 times. A thousand
# times: while the last layer learns for one epoch, the first would need a thousand.
# What is over a thousandth for each weight has not vanished, however much more the last layer gets.
VANISHED, SLIGHT = 1000.0, 1e-3
# A step is usually about 1e-3 of the weights. A tenth: ten steps make them all anew, and nothing learned stays. From
# the first steps on, which are large, training may calm down: only several readings count. A step larger than the
# weights themselves is said at once.
STEEP, BEYOND = 0.1, 1.0
# A gradient that grows a hundred times in ten readings and is over 1 for each weight; below that it may only have
# found its way out of a flat piece.
GROWN, GROWN_IN, LARGE = 100.0, 10, 1.0
# Losses are of the order of 1: with such a gradient, a thousandth more or less in one weight moves them by as much.
HUGE = 1000.0
# Below this a float32 weight, which holds 6e-8 of itself, hardly changes in any step.
STILL = 1e-6
# A few dead units are usual with ReLU and cost nothing but their room; where half are, the layer is half as wide.
MANY_DEAD, MANY_SATURATED = 0.5, 0.5


class Finding(Struct, frozen=True):
    """One thing that the readings show.

    `kind` is "healthy", "vanishing", "exploding", "dead", "saturated" or "still"; `grave`: training suffers from it.
    `what` says what is seen, `help` what to do, "" where nothing has to be done; `parts` are the indices of the layers.
    """

    kind: str
    what: str
    help: str = ""
    grave: bool = False
    parts: tuple[int, ...] = ()


HEALTHY = Finding("healthy", mark("Gradients look healthy."))


def diagnosis(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """Return what the last readings of a run show, the gravest first; (HEALTHY,) if nothing, () without readings."""
    if not readings:
        return ()
    vanishing = _vanishing(readings)
    # Where the signal has faded away, smooth units give the same everywhere: that is what follows, not what is wrong.
    dead = _dead(readings, only_relu=bool(vanishing))
    found = [*_exploding(readings), *dead, *vanishing, *_saturated(readings)]
    found += [] if any(finding.grave for finding in found) else _still(readings)
    if not any(finding.grave for finding in found):
        found.append(HEALTHY)
    return tuple(sorted(found, key=lambda finding: (not finding.grave, finding is not HEALTHY)))


def _column(readings: Sequence[Reading], name: str) -> Array:
    """Return what the recent readings say, (readings, parts)."""
    return np.array([getattr(reading, name) for reading in readings[-RECENT:]], float)


def _exploding(readings: Sequence[Reading]) -> list[Finding]:
    last, parts, kernels = readings[-1], readings[-1].parts, _kernels(readings[-1])
    advice = mark(
        "Lower the learning rate a good deal, or clip the gradient, and reset if the weights are too far gone."
    )
    ratios, unknown = _column(readings, "ratio"), np.full(len(parts), np.nan)
    lasting = ratios.min(axis=0) if len(ratios) == RECENT else unknown
    before = readings[-1 - GROWN_IN].gradient if len(readings) > GROWN_IN else unknown
    if found := [i for i, part in enumerate(parts) if part.trained and not np.isfinite(last.gradient[i])]:
        what = said(
            "The gradients explode: that of {layers} is no longer a finite number.", layers=_names(parts, found)
        )
    elif found := [i for i in range(len(parts)) if lasting[i] > STEEP or last.ratio[i] > BEYOND]:
        worst = max(found, key=lambda i: last.ratio[i])
        what = said(
            "The steps explode: each changes the weights of {layer} by {share} of their size; about 0.1 % is usual.",
            layer=parts[worst].title,
            share=_percent(last.ratio[worst]),
        )
    elif found := [i for i in kernels if last.gradient[i] > HUGE]:
        worst = max(found, key=lambda i: last.gradient[i])
        what = said(
            "The gradients explode: {layer} gets {size:.1e} for each weight.",
            layer=parts[worst].title,
            size=last.gradient[worst],
        )
        advice = mark(
            "Start with smaller weights (he_normal or glorot_normal, with a scale of 1), or clip the gradient."
        )
    elif found := [i for i in kernels if last.gradient[i] > LARGE and last.gradient[i] > GROWN * before[i]]:
        worst = max(found, key=lambda i: last.gradient[i])
        what = said(
            "The gradients explode: that of {layer} grew from {before:.1e} to {now:.1e} for each weight within {count} "
            "readings.",
            layer=parts[worst].title,
            before=before[worst],
            now=last.gradient[worst],
            count=GROWN_IN,
        )
    else:
        return []
    return [Finding("exploding", what, advice, True, tuple(found))]


def _vanishing(readings: Sequence[Reading]) -> list[Finding]:
    last = readings[-1]
    kernels = _kernels(last)
    if len(kernels) < 2:
        return []
    blocked = any(part.units and dead >= part.units for part, dead in zip(last.parts, last.dead, strict=True))
    if blocked and not last.gradient[kernels[0]]:
        return []  # through a layer that is dead as a whole nothing comes: then that is what is said
    gradients = _column(readings, "gradient")[:, kernels]
    far = [i for i, column in zip(kernels, gradients.T, strict=True) if (column < gradients[:, -1] / VANISHED).all()]
    if kernels[0] not in far or last.gradient[kernels[0]] > SLIGHT:
        return []
    first, end = last.gradient[kernels[0]], last.gradient[kernels[-1]]
    name, last_name = last.parts[kernels[0]].title, last.parts[kernels[-1]].title
    if first:
        what = said(
            "The gradients vanish on their way back: {layer} gets {size:.1e} for each weight, {times} less than "
            "{last}, and hardly learns.",
            layer=name,
            size=first,
            times=_times(end, first),
            last=last_name,
        )
    else:
        what = said("The gradients vanish on their way back: {layer} gets none at all, and hardly learns.", layer=name)
    if len(far) > 1:
        what = said_count(len(far) - 1, "{what} So does 1 more.", "{what} So do {count} more.", what=what)
    bounded = any(part.function in ("sigmoid", "tanh", "softmax") for part in last.parts if not part.output)
    ways = [
        *([said("relu in place of sigmoid or tanh")] if bounded else []),
        said("larger weights to start with (he_normal for relu, glorot_normal for tanh, with a scale of 1)"),
        said("batch normalization"),
        said("a skip connection"),
    ]
    return [
        Finding(
            "vanishing",
            what,
            said("What helps: {ways} or fewer layers.", ways=joined(ways, ", ")),
            True,
            tuple(far),
        )
    ]


def _dead(readings: Sequence[Reading], *, only_relu: bool) -> list[Finding]:
    last = readings[-1]
    lasting = _column(readings, "dead").min(axis=0)
    some = [
        i
        for i, part in enumerate(last.parts)
        if lasting[i] > 0 and (part.function == "relu" or not (part.output or part.function is None or only_relu))
    ]
    if not some:
        return []
    many = [i for i in some if lasting[i] >= MANY_DEAD * last.parts[i].units]
    dead = many or some
    relu = all(last.parts[i].function == "relu" for i in dead)
    alone = len(dead) == 1 and lasting[dead[0]] == 1
    if relu:
        one, many_ = (
            mark("{units} is dead: it gives 0 for every sample."),
            mark("{units} are dead: they give 0 for every sample."),
        )
    else:
        one = mark("{units} is dead: it gives the same whatever the sample.")
        many_ = mark("{units} are dead: they give the same whatever the sample.")
    what = said(one if alone else many_, units=_counted(last.parts, lasting, dead))
    if not many:
        return [Finding("dead", what, mark("A few are normal and do no harm."), False, tuple(dead))]
    whole = [i for i in many if lasting[i] >= last.parts[i].units]
    if whole:
        what = said(
            "{what} Nothing gets through {layers}: the network can't learn any more.",
            what=what,
            layers=_names(last.parts, whole),
        )
    advice = (
        mark("A smaller learning rate, leaky_relu or he_normal would help; reset to have them back.")
        if relu
        else mark("A smaller learning rate, or other weights to start with, would help.")
    )
    return [Finding("dead", what, advice, True, tuple(many))]


def _saturated(readings: Sequence[Reading]) -> list[Finding]:
    last = readings[-1]
    lasting = _column(readings, "saturated").min(axis=0)
    # Of the output it is what a sure answer looks like.
    many = [
        i
        for i, part in enumerate(last.parts)
        if not part.output and part.units and lasting[i] >= MANY_SATURATED * part.units
    ]
    if not many:
        return []
    what = said(
        "{units} are saturated: they stand at the flat ends of their function, where gradients get lost.",
        units=_counted(last.parts, lasting, many),
    )
    advice = mark("Smaller weights to start with, a smaller learning rate, batch normalization or relu would help.")
    return [Finding("saturated", what, advice, True, tuple(many))]


def _still(readings: Sequence[Reading]) -> list[Finding]:
    last, ratios = readings[-1], _column(readings, "ratio")
    learning = [i for i, part in enumerate(last.parts) if part.trained and not part.frozen]
    if not learning or not (ratios[:, learning] < STILL).all():
        return []
    what = said(
        "The weights stand still: a step changes them by less than {share:.0e} of their size. It has learned what it "
        "can here, or the learning rate is too small.",
        share=STILL,
    )
    return [Finding("still", what, mark("If the loss is still high, raise the learning rate."), False, tuple(learning))]


def _kernels(reading: Reading) -> list[int]:
    """Return which parts have weights that multiply, and learn."""
    return [i for i, part in enumerate(reading.parts) if part.kernel and not part.frozen]


def _counted(parts: tuple[Part, ...], counts: Array, some: Sequence[int]) -> str:
    return _listed([_of_units(int(counts[i]), parts[i]) for i in some])


def _names(parts: tuple[Part, ...], some: Sequence[int]) -> str:
    return _listed([parts[i].title for i in some])


def _of_units(count: int, part: Part) -> str:
    return said_count(
        part.units,
        "{some} of {count} neuron of {layer}",
        "{some} of {count} neurons of {layer}",
        some=count,
        layer=part.title,
    )


def _listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them; of many the first three."""
    more = len(names) - 3
    shown = [*names[:3], *([said_count(more, "{count} more layer", "{count} more layers")] if more > 0 else [])]
    return listed(shown)


def _percent(share: float) -> str:
    return f"{share:,.0%}".replace("%", " %") if share < 1e4 else said("{times:.0e} times", times=share)


def _times(large: float, small: float) -> str:
    if not small:
        return said("endlessly")
    times = large / small
    if times >= 1e9:
        return said("{times:.0e} times", times=times)
    return said("{times:,.0f} times", times=float(f"{times:.2g}"))
