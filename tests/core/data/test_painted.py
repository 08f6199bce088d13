"""Points by hand: a value that keeps its split, whatever is added; what it refuses; training on it."""

import json

import numpy as np
import pytest

from core import Data, Dense, Experiment, Painted, Run, SpecError, Training, load_run, save_run
from core.data.chosen_points import on_paper, points_of
from core.data.data import PAINTED
from core.data.extent import Extent
from core.data.painted import MOST_POINTS, PLANE, packed
from core.experiment.spec import from_json, replace, to_json

CLASSES = (Dense(4, "tanh"), Dense(2, "softmax"))
NUMBERS = (Dense(4, "tanh"), Dense(1))
X = np.array([[0.5, 1.0], [-1.0, 0.25], [0.0, -0.5], [1.0, 1.0]])


def rows(n, rng):
    return np.column_stack([rng.normal(size=(n, 2)), rng.integers(0, 2, n), rng.random(n)])


def test_arrays_become_points_and_are_given_back_split_by_u():
    data = Data("painted", painted=Painted.of(X, [0, 1, 1, 0], u=[0.1, 0.5, 0.9, 0.19]))
    points = points_of(data)
    np.testing.assert_array_equal(points.x_train, X[1:3])
    np.testing.assert_array_equal(points.x_test, X[[0, 3]])
    assert points.y_train.tolist() == [1, 1] and points.y_test.tolist() == [0, 0] and points.y_train.dtype == np.int64
    assert (data.samples, data.noise, data.tested, data.missing, data.title) == (4, 0.0, True, None, "My points")
    assert points_of(data) is points, "the same points are the same object"
    with pytest.raises(ValueError, match="read-only"):
        points.x_train[0] = 0
    curve = points_of(Data("painted_curve", painted=Painted.of([1.0, 2.0, 3.0], [0.5, 0.25, 4.0]), test_fraction=0))
    assert curve.x_train.tolist() == [[1], [2], [3]] and curve.y_train.tolist() == [0.5, 0.25, 4.0]
    plane = points_of(Data("painted_plane", painted=Painted.of(X, [0.5, -1.5, 2.0, 3.0], plane=PLANE), test_fraction=0))
    assert plane.extent == PLANE and plane.y_train.tolist() == [0.5, -1.5, 2.0, 3.0]


def test_points_that_come_or_go_move_no_other_to_the_other_side():
    rng = np.random.default_rng(1)
    some, more = rows(200, rng), rows(100, rng)
    before = points_of(Data("painted", painted=Painted(packed(some))))
    after = points_of(Data("painted", painted=Painted(packed(np.concatenate([some[50:], more])))))
    kept = some[50:].astype("<f4")
    test = kept[:, 3] < np.float32(0.2)
    np.testing.assert_array_equal(after.x_test[: test.sum()], kept[test][:, :2])
    assert 0.1 < len(before.x_test) / 200 < 0.3


@pytest.mark.parametrize("name", ["moons", "spirals", "sine", "hills"])
def test_any_points_become_points_by_hand_with_the_split_and_plane_that_are_seen(name):
    data = Data(name, 300, 0.1, test_fraction=0.3, classes=3 if name == "spirals" else 2)
    seen, mine = points_of(data), points_of(on_paper(data))
    for before, after in zip((*seen.train, *seen.test), (*mine.train, *mine.test), strict=True):
        np.testing.assert_allclose(after, before, rtol=1e-6, atol=1e-7)
    assert mine.extent == seen.extent and on_paper(data).samples == 300
    assert on_paper(on_paper(data)) == on_paper(data)
    with pytest.raises(SpecError, match="from 0 to 20,000; got 20001"):
        on_paper(replace(data, samples=MOST_POINTS + 1))


def test_json_is_small_and_gives_the_same_back():
    experiment = Experiment(CLASSES, Data("painted", painted=Painted(packed(rows(200, np.random.default_rng(0))))))
    text = to_json(experiment)
    assert from_json(text) == experiment and len(json.loads(text)["data"]["painted"]["points"]) <= 200 * 22
    assert from_json(b'{"layers": [], "data": {"dataset": "painted"}}').data.painted == Painted()


BAD_ROWS = {
    "nan": (np.array([[0, 0, 0, 0], [0, np.nan, 0, 0]]), "those of point 2 are 0, nan, 0, 0"),
    "far": (np.array([[2e6, 0, 0, 0]]), "must lie from -1,000,000 to 1,000,000; those of point 1 are 2e"),
    "u": (np.array([[0, 0, 0, -0.5]]), "u of painted points must lie from 0"),
    "many": (np.zeros((MOST_POINTS + 1, 4)), "a whole number from 0 to 20,000; got 20001"),
}


@pytest.mark.parametrize(("bad", "said"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_numbers_that_no_person_painted_are_refused(bad, said):
    with pytest.raises(SpecError, match=said):
        Painted(packed(bad))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Painted(b"12345"), "take 16 bytes each; got 5 bytes"),
        (lambda: Painted("abc"), r"Painted.of\(x, y\) makes of arrays; got a str"),
        (lambda: Painted(plane=(0, 1, 0)), "plane must be .left, right"),
        (lambda: Painted(plane=Extent(1, 0, 0, 1)), "plane must be .left, right"),
        (lambda: Painted(plane=Extent(0, float("nan"), 0, 1)), "plane must be .left, right"),
        (lambda: Painted.of([[0, 0, 0]], [1]), r"got x of shape \(1, 3\) and y of shape \(1,\)"),
        (lambda: Painted.of(["a"], [1]), "arrays of numbers: could not convert"),
        (lambda: Painted.of([np.inf], [1]), "must be finite numbers"),
        (lambda: Painted.of([1], [1], u=[0.1, 0.2]), r"u must be \(1,\), a number for each point; got \(2,\)"),
        (lambda: Data("painted", painted=Painted.of(X, [0, 1, 2, 0])), "class from 0 to 1; point 3 has 2. Have more"),
        (lambda: Data("painted", painted=Painted.of(X, [0, 0.5, 1, 0])), "point 2 has 0.5"),
        (lambda: Data("moons", painted=Painted.of(X, [0, 1, 1, 0])), "are for painted, .*; got 4 with moons"),
        (lambda: Data("painted", painted=[[0, 1, 0]]), r"as Painted.of\(x, y\) makes them; got \[\[0"),
    ],
)
def test_what_is_no_painted_points_is_refused_in_a_sentence(make, said):
    with pytest.raises(SpecError, match=said):
        make()


@pytest.mark.parametrize(
    ("painted", "said"),
    [
        ('{"points": "A"}', "Invalid base64"),
        ('{"points": "AAAA"}', "painted points take 16 bytes each; got 3 bytes"),
        ('{"points": [1, 2]}', "Expected `bytes`"),
        ('{"plane": [0, 1, 2]}', "Expected `array` of length 4"),
        ('{"plane": [0, 1, 2, 2]}', "plane must be .left, right"),
        ('{"points": "AAAAAAAAAAAAAMB/AAAAAA=="}', "those of point 1 are 0, 0, nan, 0"),
    ],
)
def test_a_files_points_are_not_believed(painted, said):
    with pytest.raises(SpecError, match=said):
        from_json(f'{{"layers": [], "data": {{"dataset": "painted", "painted": {painted}}}}}'.encode())


@pytest.mark.parametrize("name", PAINTED)
@pytest.mark.parametrize("count", [0, 1])
def test_too_few_points_are_a_sentence_and_two_of_one_class_train(name, count):
    layers, loss = (CLASSES, "categorical_crossentropy") if name == "painted" else (NUMBERS, "mse")
    x = X[:, 0] if name == "painted_curve" else X
    few = Data(name, painted=Painted.of(x[:count], np.zeros(count), u=np.full(count, 0.5), plane=PLANE))
    assert not few.tested and points_of(few).extent == PLANE
    experiment = Experiment(layers, few, Training(loss))
    with pytest.raises(SpecError, match=f"takes 2 at least, and there {'is' if count else 'are'} {count} to train on"):
        Run(experiment)
    two = replace(few, painted=Painted.of(x[:2], np.zeros(2), u=[0.5, 0.6]))
    run = Run(replace(experiment, data=two))
    steps = run.steps()
    for _ in range(30):
        next(steps)
    moment = run.moment(5)
    assert np.isfinite(moment.train_loss) and np.isnan(moment.test_loss) and np.isfinite(moment.picture.values).all()
    weights = run.network.weights.copy()
    with pytest.raises(SpecError):
        run.apply(experiment)
    assert run.experiment.data == two, "what can't be trained on leaves the run as it was"
    next(steps)
    assert (run.network.weights != weights).any()


def test_points_change_under_a_run_and_its_past_keeps_none_of_them(tmp_path):
    rng = np.random.default_rng(3)
    painted = packed(rows(4000, rng))
    run = Run(Experiment(CLASSES, Data("painted", painted=Painted(painted))))
    steps, epoch = run.steps(10), run.epoch
    for count in (4000, 3990, 3980, 3970):  # a stroke of the eraser between two epochs
        run.apply(replace(run.experiment, data=replace(run.experiment.data, painted=Painted(painted[: 16 * count]))))
        assert run.experiment.data.samples == count
        while run.epoch == epoch:
            next(steps)
        epoch = run.epoch
    assert len(run.checkpoints.kept) > 3
    assert [mark.text for mark in run.curve.marks] == ["painted points"], "one mark for strokes in a row"
    save_run(tmp_path / "mine.nnplay", run)
    assert (tmp_path / "mine.nnplay").stat().st_size < 200_000, "points are there once, not for each checkpoint"
    again = load_run(tmp_path / "mine.nnplay")
    assert again.experiment == run.experiment and again.losses() == run.losses()
    for each in (run, again):
        stepping = each.steps()
        for _ in range(20):
            next(stepping)
    np.testing.assert_array_equal(again.network.weights, run.network.weights)
