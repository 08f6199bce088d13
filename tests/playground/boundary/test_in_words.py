"""What the picture of the data is said to show: of real trainings, and of pictures that are made for it."""

import re

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.extent import Extent
from core.experiment.presets import PRESETS
from core.training.moment import Picture
from core.training.run import Run
from playground.boundary import boundary_in_words

AXES = ("x1", "x2")
MOONS, SINE, HILLS = (PRESETS[name] for name in ("first", "sine", "hills"))
SQUARE = Extent(-1.0, 1.0, -1.0, 1.0)


def moment_of(experiment, epochs=0):
    run = Run(experiment)
    for _ in run.steps() if epochs else ():
        if run.epoch >= epochs:
            break
    return run.moment(40)


def of_top(top, classes=2, sure=0.95):
    """Return what is said of a plane on which the classes are `top` (rows, columns)."""
    values = np.full((classes, *top.shape), (1 - sure) / (classes - 1))
    np.put_along_axis(values, top[None], sure, axis=0)
    return " ".join(boundary_in_words.of_classes(Picture(values, SQUARE), MOONS.data, AXES))


def test_two_halves():
    top = np.zeros((25, 50), int)
    top[:, 25:] = 1
    said = of_top(top)
    assert "class 0 has 50 % of the plane: lower left, left side, upper left." in said
    assert "class 1 has 50 % of the plane: lower right, right side, upper right." in said
    assert "From left to right, where x2 is 0.00: class 0, class 1 from x1 = 0.00." in said
    assert "From bottom to top, where x1 is 0.02: class 1." in said
    assert "at least 90 % sure on 100 % of the plane" in said
    assert "The boundary is nearly straight." in said
    assert "It is nowhere at least 90 % sure." in of_top(top, sure=0.6)


def test_one_class_everywhere():
    assert "It takes the whole plane for class 0." in of_top(np.zeros((8, 8), int))
    many = PRESETS["spirals"].data.classes
    assert "class 0" in of_top(np.zeros((8, 8), int), classes=many)


def test_stripes_are_counted_and_a_class_that_is_nowhere_is_named():
    top = np.arange(20)[None, :] % 2 + np.zeros((20, 1), int)
    said = of_top(top, classes=3)
    assert "It predicts nowhere: class 2." in said and "fills no part of it" in said
    changes = said.partition("From left")[2].partition("From bottom")[0]
    assert (
        changes.count(" from x1 = ") == boundary_in_words.MOST_CHANGES
        and f"{19 - boundary_in_words.MOST_CHANGES} more changes" in said
    )


def test_of_one_output_both_classes_are_told():
    values = np.linspace(0, 1, 50)[None, None, :] * np.ones((1, 50, 1))
    said = " ".join(boundary_in_words.of_classes(Picture(values, SQUARE), MOONS.data, AXES))
    assert "class 0 has 50 % of the plane" in said and "class 1 from x1 = 0.00" in said


def test_before_the_training():
    said = boundary_in_words.of_moment(moment_of(MOONS), AXES)
    assert said.startswith("Nothing is trained yet") and " % of the training samples are right" not in said
    assert "class " in said


def test_the_moons_as_they_were_trained():
    moment = moment_of(MOONS, epochs=120)
    said, top = boundary_in_words.of_moment(moment, AXES), moment.picture.values.argmax(axis=0)
    assert f"{moment.train_score:.1%}".replace("%", " %") in said
    assert f"{moment.test_score:.1%}".replace("%", " %") in said
    for k in range(2):
        assert f"class {k} has {(top == k).mean():.0%}".replace("%", " %") in said
    assert "upper left" in said and "lower right" in said
    middle = top[len(top) // 2]
    told = said.partition("From left to right")[2].partition(". From")[0]
    assert told.count(" from x1 = ") == np.count_nonzero(np.diff(middle)) == 3, "the boundary crosses it three times"


def test_a_curve_rises_and_falls_where_it_is_said():
    moment = moment_of(SINE, epochs=100)
    said, y = boundary_in_words.of_moment(moment, ("x", "y")), moment.picture.values[0, 0]
    left, right = moment.picture.extent[:2]
    assert said.startswith("R² is ")
    told = re.findall(r"It (rises|falls) to (-?[\d.]+) at x = (-?[\d.]+)\.(?: |$)", said)
    assert {way for way, *_ in told} == {"rises", "falls"}
    for _, number, place in told:
        index = round((float(place) - left) / (right - left) * len(y) - 0.5)
        assert abs(y[max(0, index - 2) : index + 3] - float(number)).min() < 1e-3
    turns = [float(number) for way, number, _ in told[:-1] if way == "rises"]
    assert all(y.max() >= turn for turn in turns) and any(abs(turn - y.max()) < 1e-3 for turn in [*turns, y[0], y[-1]])


def test_a_flat_curve_is_flat_and_ripples_are_no_turns():
    x = np.linspace(-1, 1, 200)
    flat = Picture(np.full((1, 1, 200), 0.25), SQUARE)
    assert boundary_in_words.of_curve(flat, SINE.data, "x") == ["The curve is flat: y is about 0.250."]
    rising = Picture((x + 0.01 * np.sin(60 * x))[None, None], SQUARE)
    said = boundary_in_words.of_curve(rising, SINE.data, "x")
    assert len(said) == 2 and said[1].startswith("It rises to")
    waves = boundary_in_words.of_curve(Picture(np.sin(30 * x)[None, None], SQUARE), SINE.data, "x")
    assert len(waves) == boundary_in_words.MOST_TURNS + 2 and "more rise" in waves[-1]


def test_a_surface_is_highest_and_lowest_where_it_is_said():
    moment = moment_of(HILLS, epochs=10)
    said, values = boundary_in_words.of_moment(moment, AXES), moment.picture.values[0]
    assert f"highest, {values.max():.3f}," in said and f"lowest, {values.min():.3f}," in said
    flat = Picture(np.zeros((1, 9, 9)), SQUARE)
    assert boundary_in_words.of_surface(flat, HILLS.data, AXES) == ["y is 0.000 everywhere: the surface is flat."]


@pytest.mark.parametrize("experiment", [MOONS, SINE, HILLS])
def test_of_what_blew_up_no_place_is_told(experiment):
    moment = moment_of(experiment, epochs=1)
    values = moment.picture.values.copy()
    values[..., 3] = np.nan
    said = boundary_in_words.of_moment(replace(moment, picture=replace(moment.picture, values=values)), AXES)
    assert "blew up" in said and "plane" not in said and "highest" not in said


def test_of_images_the_score_alone_is_told():
    moment = Run(PRESETS["digits"]).moment()
    assert boundary_in_words.of_moment(moment, AXES).startswith("Nothing is trained yet")


def test_a_boundary_closes_bends_or_is_straight():
    y, x = np.mgrid[-1:1:40j, -1:1:40j]
    ring = (np.hypot(x, y) < 0.5).astype(int)
    assert "The boundary closes around class 1." in of_top(ring)
    assert "The boundary closes around class 0." in of_top(1 - ring)
    assert "The boundary bends." in of_top((y > np.sin(4 * x) / 2).astype(int))
    assert "The boundary is nearly straight." in of_top((y > x).astype(int))
