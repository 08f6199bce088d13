"""Planes through many inputs: columns in their own units, components, other columns held; pictures are of them."""

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.plane import PlaneView, plane_of, said_of, suits, usual_values
from core.data.tables.counts import counts, sentence
from core.data.tables.guess import guess, load_table
from core.experiment.spec import Experiment, Training
from core.inside.flip import smallest_flip
from core.layers.dense import Dense
from core.network.recording import trace
from core.training.run import Run


@pytest.fixture
def data(tmp_path):
    """Return a table of four inputs, one of them a colour; weight tells the class, and height a little of it."""
    rng = np.random.default_rng(1)
    rows = ["noise,weight (kg),colour,height,kind"]
    for n in range(120):
        kind = n % 2
        weight, height = rng.normal(50 + 20 * kind, 5), rng.normal(1.6 + 0.1 * kind, 0.1)
        rows.append(f"{rng.normal(1000, 100):.1f},{weight:.2f},{('red', 'green', 'blue')[n % 3]},{height:.3f},k{kind}")
    path = tmp_path / "table.csv"
    path.write_text("\n".join(rows))
    return load_table(path)


def test_the_plane_of_points_is_their_own():
    data = Data("moons")
    points = points_of(data)
    plane = plane_of(data, points)
    assert plane.axes == ("x1", "x2") and plane.extent == points.extent and plane.spread == (1, 1)
    assert np.array_equal(plane.samples(points.x_test), points.x_test)
    assert plane_of(data, points, PlaneView(0, 1)) is plane, "a view of other data says nothing here"


def test_the_telling_columns_lie_across_and_up_in_their_own_units(data):
    points = points_of(data)
    plane = plane_of(data, points)
    assert plane.axes == ("weight (kg)", "height") and plane.view == PlaneView(1, 3)
    at = plane.coordinates(points.x_train)
    assert at == pytest.approx(points.in_units(points.x_train)[:, [1, 5]], rel=1e-4)
    left, right, bottom, top = plane.extent
    assert 20 < left < at[:, 0].min() and at[:, 0].max() < right < 100 and 1 < bottom < at[:, 1].min() < top < 3
    sample = plane.samples(np.array([[60.0, 1.7]]))[0]
    said = dict(said_of(data, points, sample))
    assert said["weight (kg)"] == "60" and said["height"] == "1.7"
    usual = usual_values(data, points)
    assert float(said["noise"]) == pytest.approx(usual[0], rel=1e-3) == pytest.approx(1000, rel=0.05)
    assert said["colour"] == data.table.inputs[2].categories[int(usual[2])]


def test_other_columns_stand_at_values_of_ones_own(data):
    points = points_of(data)
    view = PlaneView(0, 1).holding(3, 1.9).holding(2, 2)
    sample = plane_of(data, points, view).samples(np.array([[900.0, 70.0]]))[0]
    said = dict(said_of(data, points, sample))
    assert said == {"noise": "900", "weight (kg)": "70", "colour": data.table.inputs[2].categories[2], "height": "1.9"}
    assert view.holding(3, None).holding(2, None) == PlaneView(0, 1)


def test_components_are_at_right_angles_and_the_first_spreads_most(data):
    points = points_of(data)
    plane = plane_of(data, points, PlaneView(components=True))
    assert plane.directions @ plane.directions.T == pytest.approx(np.eye(2))
    spread = plane.coordinates(points.x_train).var(axis=0)
    assert spread[0] >= spread[1] and spread[0] >= points.x_train.var(axis=0).max() - 1e-6
    assert plane.coordinates(plane.samples(np.array([[0.3, -0.4]]))) == pytest.approx(np.array([[0.3, -0.4]]))


@pytest.mark.parametrize(
    "view", [PlaneView(1, 1), PlaneView(2, 1), PlaneView(1, 9), PlaneView(1, None), PlaneView(1, 3, held=((2, 3.0),))]
)
def test_a_view_of_other_columns_gives_the_usual_plane(data, view):
    assert not suits(data, view)
    assert plane_of(data, points_of(data), view).view == PlaneView(1, 3)


def test_a_picture_is_what_the_network_says_there(data):
    run = Run(Experiment((Dense(6, "tanh"), Dense(2, "softmax")), data))
    run.view = PlaneView(0, 3).holding(1, 80.0)
    picture = run.moment(8).picture
    left, right, bottom, top = picture.extent
    x, y = left + (right - left) * 2.5 / 8, bottom + (top - bottom) * 6.5 / 8
    sample = picture.plane.samples(np.array([[x, y]]))
    answer = trace(run.network, sample)[run.network.output_layer][1][0]
    assert picture.values[:, 6, 2] == pytest.approx(answer, abs=1e-4)
    run.view = PlaneView(1, 3)
    assert run.moment(8).picture.plane.axes == ("weight (kg)", "height")
    flip = smallest_flip(
        *(run.network.copied(), (), (60.0, 1.7), 5.0), samples=run.moment(8).picture.plane.samples, units=(5.0, 0.1)
    )
    if flip is not None:
        away = (np.array(flip.to) - (60.0, 1.7)) / (5.0, 0.1)
        assert np.hypot(*away) == pytest.approx(flip.distance, rel=1e-3)


def test_numbers_are_drawn_and_judged_in_their_own_units(tmp_path):
    rng = np.random.default_rng(0)
    rows = [f"{a:.2f},{b:.2f},{c:.2f},{100_000 + 1000 * a - 500 * b:.1f}" for a, b, c in rng.uniform(0, 9, (80, 3))]
    path = tmp_path / "prices.csv"
    path.write_text("\n".join(["a,b,c,price", *rows]))
    data = load_table(path)
    assert data.regression and data.answer == "price"
    moment = Run(Experiment((Dense(1),), data, Training("mse"))).moment(6)
    assert 80_000 < moment.picture.values.mean() < 120_000
    assert 95_000 < moment.fitted.true.min() < moment.fitted.true.max() < 115_000
    points = points_of(data)
    assert points.of_answer_units(points.in_answer_units(0.25)) == pytest.approx(0.25)
    assert plane_of(data, points).axes == ("a", "b"), "which tell the most of the price"


def test_what_will_be_trained_on_is_counted_before_it_is_made(tmp_path):
    path = tmp_path / "gaps.csv"
    path.write_text("a,b,kind\n" + "".join(f"{n},{'' if n % 10 == 0 else n},{'xyz'[n % 3]}\n" for n in range(60)))
    found = guess(path)
    seen = counts(found.table, found.file, 0.25)
    assert seen == (40, 14, 0, 6, (18, 18, 18))
    assert sentence(found.table, seen) == "54 rows: 40 to train on, 14 to test on; 2 inputs; 3 classes."
    data = load_table(path, test_fraction=0.25)
    points = points_of(data)
    assert (len(points.x_train), len(points.x_test)) == seen[:2]
    held = counts(load_table(path, validation=0.1).table, found.file, 0.25)
    parts = points_of(load_table(path, validation=0.1, test_fraction=0.25))
    assert parts.validation is not None and len(parts.validation[0]) == held.validation == 5
    assert len(parts.x_train) == held.train and sentence(found.table, held).startswith(
        "54 rows: 35 to train on, 14 to test on, 5 for validation;"
    )
    fill = counts(load_table(path, missing="fill").table, found.file, 0.25)
    assert fill.left_out == 0 and fill.train + fill.test == 60
