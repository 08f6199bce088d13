"""What is said of space as a layer sees it: names of stages and axes, colours and legend, sentences."""

import html

import numpy as np
from PySide6.QtGui import QColor, QPalette

from core.data.datasets import Points
from core.experiment.graph import DATA
from core.experiment.spec import Data
from core.formula import plain
from core.inside.warp import PLANE
from core.layers import Layer
from playground.languages import tr, tr_count, tr_inside, tr_name, tr_said
from playground.languages.numerals import in_marks, numeral
from playground.layers.layer_kinds import KINDS
from playground.space.stages import StageViews
from playground.widgets import words
from playground.widgets.colors.hues import class_color
from playground.widgets.look import value_table

SHADES = 12  # of numbers
DARKEST, BRIGHTEST = 36, 236  # of the map's 256: so that thin lines are seen on a dark ground, and on a bright one


def title(layers: tuple[Layer, ...], data: Data, index: int) -> str:
    """Return what a stage is called."""
    if index == PLANE:
        return tr("The plane") if data.dimensions == 2 else tr("The line")
    if index == DATA:
        if not data.dimensions:
            return tr("The pixels")
        count = len(data.inputs)
        if data.features:
            return tr_count(count, "Inputs: {count} feature", "Inputs: {count} features")
        return tr_count(count, "{count} input", "{count} inputs")
    choices = tr_said(layers[index].choices())
    kind = tr_inside(KINDS[type(layers[index])].title)
    return f"{index + 1}: {kind}" + (f", {choices}" if choices else "")


def axes(seen: StageViews, data: Data, index: int) -> tuple[str, str]:
    """Return what the axes of a stage show."""
    pair, layer, units = seen.stage(index).pair, seen.warp.stages[index], seen.units(index)
    if pair is None:
        return tr("best view, across"), tr("best view, up")
    if layer == PLANE:
        return (data.coordinates[0], data.coordinates[1]) if data.dimensions == 2 else (_line(data), "")
    across, up = (_unit(seen, data, index, unit) for unit in pair)
    if units > 1:
        return across, up
    return {0: tr("image"), 1: _line(data), 2: data.coordinates[0]}.get(data.dimensions, tr("sample")), across


def of_stage(seen: StageViews, data: Data, index: int, *, brief: bool = False) -> str:
    """Return what the picture of a stage shows; `brief`: without what its axes tell already."""
    layer, units, stage = seen.warp.stages[index], seen.units(index), seen.stage(index)
    if layer == PLANE:
        if brief:
            return tr("Before the first layer.")
        if data.regression:
            return tr("Before the first layer, in the colours of the number that the network predicts there.")
        return tr("Before the first layer, in the colours of the class that the network predicts there.")
    before = layer == seen.warp.stages[-1] and not brief
    how = tr("{how}, before the output's function.") if before else "{how}."
    said = [how.format(how=_how(data, layer, units, stage.pair, numeral(stage.sight.share, ".0%")))]
    if not data.regression and seen.border(index) is not None:
        said.append(tr("Dashed: where the class changes."))
    elif seen.warp.read_straight(layer):
        straight = tr("The output draws straight borders here.")
        said.append(tr("The output weighs and adds them up.") if data.regression else straight)
    return " ".join(said)


def _how(data: Data, layer: int, units: int, pair: tuple[int, int] | None, share: str) -> str:
    """Return in what way a stage is seen: how many of its units, and the share of the spread that they show."""
    if units == 1:
        return tr("Its only neuron")
    if layer != DATA:
        one, two = tr("{share} of the spread of {count} neurons"), tr("Two of {count} neurons, {share} of the spread")
    elif data.dimensions:
        one, two = tr("{share} of the spread of {count} inputs"), tr("Two of {count} inputs, {share} of the spread")
    else:
        one, two = tr("{share} of the spread of {count} pixels"), tr("Two of {count} pixels, {share} of the spread")
    return (one if pair is None else two).format(count=numeral(units), share=share)


def of_point(seen: StageViews, data: Data, points: Points, index: int, number: int, true: float) -> str:
    """Return what is known of a point."""
    if data.dimensions == 0:
        what = tr("An image of {name}").format(name=tr_name(data.class_label(int(true))))
    else:
        x = seen.warp.points[number]
        if data.regression:
            answer = points.in_answer_units(float(true))
            what = f"{words.short_name(data.answer, 24)} {words.in_digits(answer, 3)}"
        else:
            what = tr_said(data.class_title(int(true)))
            what = what if data.class_names else f"{what[0].upper()}{what[1:]}"
        where = words.listed([f"{name} {value}" for name, value in words.said_of(data, points, x)], 90, 32)
        what = tr("{what} at {where}", "a point").format(what=what, where=where)
    if seen.warp.stages[index] == PLANE:
        return what
    named = zip(axes(seen, data, index), seen.stage(index).sight.points[number], strict=True)
    return f"{what}:  " + ",  ".join(f"{name} = {in_marks(plain(value, 3))}" for name, value in named)


def colors(data: Data, palette: QPalette) -> tuple[QColor, ...]:
    """Return the colours of the classes, or the shades of numbers."""
    if data.regression:
        table = value_table()[DARKEST:BRIGHTEST]
        return tuple(QColor(int(table[shade * (len(table) - 1) // (SHADES - 1)])) for shade in range(SHADES))
    return tuple(class_color(k, palette) for k in range(data.classes))


def signs(data: Data) -> tuple[str, ...]:
    """Return what stands for the points: of images of digits the digits, as nobody tells ten colours apart."""
    return tuple(map(str, range(10))) if data.dimensions == 0 and not data.class_names else ()


def shades(numbers: np.ndarray, low: float, high: float) -> np.ndarray:
    """Return which of the shades numbers have."""
    share = (numbers - low) / (high - low) if high > low else np.zeros(len(numbers))
    shade: np.ndarray = np.clip(share * SHADES, 0, SHADES - 1).astype(int)
    return shade


def legend(data: Data, palette: QPalette) -> str:
    """Return the colours with their names."""
    found = colors(data, palette)
    if data.regression:
        answer = html.escape(words.short_name(data.answer, 24))
        names: tuple[str, ...] = (tr("low {answer}").format(answer=answer), tr("high {answer}").format(answer=answer))
        found = (found[0], found[-1])
    else:
        called = data.class_title if data.classes < 7 else data.class_label
        names = tuple(html.escape(tr_said(called(k))) for k in range(data.classes))
    named = zip(found, names, strict=False)
    return " &nbsp; ".join(f"<span style='color:{color.name()}'>●</span> {name}" for color, name in named)


def _line(data: Data) -> str:
    """Return what the only number of a sample is called."""
    return "x" if data.table is None else data.coordinates[0]


def _unit(seen: StageViews, data: Data, index: int, unit: int) -> str:
    layer = seen.warp.stages[index]
    if layer == DATA:
        return words.inputs_of(data)[unit] if data.dimensions else tr("pixel {unit}").format(unit=numeral(unit + 1))
    if index == len(seen.warp.stages) - 1:
        return "z" if seen.units(index) == 1 else tr("z of {unit}").format(unit=tr_said(data.class_title(unit)))
    return tr("neuron {unit}").format(unit=numeral(unit + 1))
