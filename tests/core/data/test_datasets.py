"""Data sets: moons and circles are scikit-learn's; shapes, balance, noise, seeds and the share for testing."""

import weakref

import numpy as np
import pytest

from core.data.datasets import DATASETS, make

AT_HAND = [name for name, d in DATASETS.items() if d.draw or name == "digits"]
FIGURES = {name: d for name, d in DATASETS.items() if d.draw and d.shape == (2,) and not d.regression}
EVERY = [(name, classes) for name, d in FIGURES.items() for classes in range(d.classes.least, d.classes.most + 1)]


def drawn(name, samples=400, classes=2, noise=0.0, test_fraction=0.0, seed=0):
    return make(name, samples, classes, noise, test_fraction, seed)


@pytest.mark.parametrize("name", ["moons", "digits"])
def test_points_asked_for_once_more_are_the_same_object_while_they_are_held(name):
    points = drawn(name, samples=50, noise=0.2, test_fraction=0.2)
    others = [drawn(name, samples=50, noise=0.2, test_fraction=0.2, seed=k) for k in (1, 2)]
    assert drawn(name, samples=50, noise=0.2, test_fraction=0.2) is points and points not in others
    before, gone = points.x_train.copy(), weakref.ref(points)
    del points
    assert gone() is None, "nothing is kept that nobody holds"
    np.testing.assert_array_equal(drawn(name, samples=50, noise=0.2, test_fraction=0.2).x_train, before)


def in_order(x, y):
    """Return rows (x1, x2, label) sorted, so that two sets of points can be compared."""
    rows = np.column_stack([x, y])
    return rows[np.lexsort(np.round(rows, 9).T)]


@pytest.mark.parametrize("samples", [4, 5, 100, 301])
@pytest.mark.parametrize("name", ["moons", "circles"])
def test_figures_are_those_of_scikit_learn(name, samples):
    datasets = pytest.importorskip("sklearn.datasets", reason="the oracle is the extra test-oracle")
    if name == "moons":
        x, y = datasets.make_moons(samples, noise=None, shuffle=False)
    else:
        x, y = datasets.make_circles(samples, noise=None, shuffle=False, factor=0.5)
    p = drawn(name, samples)
    np.testing.assert_allclose(in_order(p.x_train, p.y_train), in_order(x, y), rtol=0, atol=1e-12)


@pytest.mark.parametrize(("name", "classes"), EVERY)
def test_noise_moves_the_same_points_by_its_deviation(name, classes):
    still, shaken = (drawn(name, 20_000, classes, noise) for noise in (0.0, 0.3))
    moved = shaken.x_train - still.x_train
    np.testing.assert_array_equal(shaken.y_train, still.y_train)
    np.testing.assert_allclose(moved.std(axis=0), 0.3, rtol=0.03)
    np.testing.assert_allclose(moved.mean(axis=0), 0, atol=0.3 * 5 / np.sqrt(20_000))
    assert abs(np.corrcoef(moved.T)[0, 1]) < 0.04


@pytest.mark.parametrize(("name", "classes"), EVERY)
@pytest.mark.parametrize("samples", [4, 7, 200, 301])
def test_shapes_and_balance(name, classes, samples):
    p = drawn(name, samples, classes, DATASETS[name].noise)
    assert p.x_train.shape == (samples, DATASETS[name].shape[0]) and p.y_train.shape == (samples,)
    assert p.x_test.shape == (0, DATASETS[name].shape[0]) and p.y_test.shape == (0,)
    assert p.x_train.dtype == np.float64 and p.y_train.dtype == np.int64
    assert np.isfinite(p.x_train).all() and np.abs(p.x_train).max() < 5
    counts = np.bincount(p.y_train, minlength=classes)
    assert len(counts) == classes and counts.max() - counts.min() <= 1


@pytest.mark.parametrize(("name", "classes"), EVERY)
def test_order_is_mixed(name, classes):
    y = drawn(name, 400, classes).y_train
    assert abs(np.mean(y[:200]) - np.mean(y[200:])) < 0.3 * classes
    assert 0.5 * (1 - 1 / classes) < np.mean(y[1:] != y[:-1]) < 1


@pytest.mark.parametrize(("samples", "fraction", "test"), [(100, 0.2, 20), (100, 0.0, 0), (10, 0.9, 9), (7, 0.5, 4)])
def test_share_for_testing(samples, fraction, test):
    whole, split = drawn("spirals", samples, 3, 0.1), drawn("spirals", samples, 3, 0.1, fraction)
    assert len(split.x_train) == len(split.y_train) == samples - test
    assert len(split.x_test) == len(split.y_test) == test
    np.testing.assert_array_equal(np.concatenate([split.x_train, split.x_test]), whole.x_train)
    np.testing.assert_array_equal(np.concatenate([split.y_train, split.y_test]), whole.y_train)


@pytest.mark.parametrize("name", AT_HAND)
def test_seeds(name):
    one, same, other = (drawn(name, noise=0.1, seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.x_train, same.x_train)
    np.testing.assert_array_equal(one.y_train, same.y_train)
    assert not np.array_equal(one.x_train, other.x_train)


def test_points_are_not_for_writing():
    p = drawn("moons", test_fraction=0.2)
    for array in (p.x_train, p.y_train, p.x_test, p.y_test):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_xor_is_a_chess_board():
    p = drawn("xor", 1000)
    np.testing.assert_array_equal(p.y_train, p.x_train[:, 0] * p.x_train[:, 1] < 0)
    for x1, x2 in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        assert np.sum((np.sign(p.x_train) == (x1, x2)).all(axis=1)) == 250
    assert 0.1 <= np.abs(p.x_train).min() and np.abs(p.x_train).max() <= 1.1


@pytest.mark.parametrize("classes", range(2, 7))
def test_blobs_have_even_centres(classes):
    p = drawn("blobs", 60 * classes, classes)
    centres = np.array([p.x_train[p.y_train == k].mean(axis=0) for k in range(classes)])
    np.testing.assert_allclose(np.hypot(*centres.T), 1, rtol=1e-12)
    steps = np.hypot(*(centres - np.roll(centres, 1, axis=0)).T)
    np.testing.assert_allclose(steps, 2 * np.sin(np.pi / classes), rtol=1e-12)


@pytest.mark.parametrize("classes", range(2, 7))
def test_spirals_are_one_arm_turned(classes):
    p = drawn("spirals", 100 * classes, classes)
    radius, angle = np.hypot(*p.x_train.T), np.arctan2(*p.x_train.T[::-1])
    along = radius / 1.2
    turn = (angle - 1.5 * np.pi * along - 2 * np.pi * p.y_train / classes) / (2 * np.pi)
    np.testing.assert_allclose(turn, np.round(turn), atol=1e-9)
    assert 0.1 <= along.min() and along.max() <= 1


def test_of_a_data_set_that_is_not_there_those_that_are_are_named():
    with pytest.raises(ValueError, match="no data set 'moon'; there are moons, circles"):
        make("moon", 100, 2, 0.1, 0.2, 0)
