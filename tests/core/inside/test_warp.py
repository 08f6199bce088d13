"""Space as the layers see it: the grid's places are the network's own values, views keep still, borders lie right."""

import numpy as np
import pytest

from core.data.datasets import inputs
from core.data.extent import Extent, extent_of
from core.experiment.graph import DATA
from core.inside.warp import LINES, PLANE, STEPS, Pair, Sight, Warp, frame, stages
from core.layers import Activation, Dense, Dropout, Flatten
from core.network.network import Network
from core.network.recording import trace

EXTENT = Extent(-2.1, 2.1, -1.5, 1.5)
LAYERS = (Dense(6, "tanh"), Dropout(0.3), Dense(4, "relu"), Dense(3, "softmax"))


def made(layers=LAYERS, points=None, extent=EXTENT, features=(), shape=None, seed=2):
    rng = np.random.default_rng(seed)
    points = rng.uniform((-1.8, -1.2), (1.8, 1.2), (40, 2)) if points is None else points
    network = Network(layers, shape or (len(features) or points.shape[1],))
    network.initialize(rng)
    network.weights += 0.2 * rng.normal(size=network.weights.shape).astype(np.float32)
    warp = Warp(network.copied(), points, extent, features)
    warp.look()
    return network, warp


def test_the_grid_covers_the_extent_with_square_cells_line_by_line():
    _, warp = made()
    lines = warp.grid.reshape(-1, warp.steps, 2)
    assert warp.steps == STEPS and len(lines) == LINES + 11
    upright, level = lines[:LINES], lines[LINES:]
    assert (upright[..., 0] == upright[:, :1, 0]).all() and (level[..., 1] == level[:, :1, 1]).all()
    for line in upright:
        assert (line[0, 1], line[-1, 1]) == (-1.5, 1.5)
    for line in level:
        assert (line[0, 0], line[-1, 0]) == (-2.1, 2.1)
    widths = np.diff(upright[:, 0, 0]), np.diff(level[:, 0, 1])
    assert widths[0] == pytest.approx(0.3) and widths[1] == pytest.approx(0.3)


def test_every_stage_is_what_the_network_itself_makes_of_grid_and_points():
    network, warp = made()
    assert warp.stages == (PLANE, 0, 2, 3)
    seen = np.concatenate([warp.grid, warp.points])
    traced = trace(network, seen)
    np.testing.assert_array_equal(warp.values(PLANE).T, seen)
    for place in (0, 2):
        np.testing.assert_allclose(warp.values(place).T, traced[place][1], rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(warp.values(3).T, traced[3][0], rtol=1e-5, atol=1e-6)  # logits
    assert np.array_equal(warp.classes(), traced[3][1][: len(warp.grid)].argmax(axis=1))
    sight = warp.two_units(2, Pair(3, 1))
    np.testing.assert_allclose(np.concatenate([sight.lines, sight.points]), traced[2][1][:, [3, 1]], atol=1e-6)
    before = sight.points.copy()
    network.weights *= 0.5
    assert warp.fits(network.copied())
    warp.take(network.copied())
    warp.look()
    np.testing.assert_allclose(
        warp.two_units(2, Pair(3, 1)).points, trace(network, warp.points)[2][1][:, [3, 1]], atol=1e-6
    )
    assert np.abs(warp.two_units(2, Pair(3, 1)).points - before).max() > 1e-3
    np.testing.assert_array_equal(before, sight.points)  # what was seen stays as it was


def test_features_are_a_stage_of_their_own_and_what_changes_nothing_is_none():
    _, warp = made((Dense(2, "softmax"),), features=("x1", "x2^2", "sin x1"))
    assert warp.stages == (PLANE, DATA, 0)
    np.testing.assert_allclose(warp.values(DATA).T[-40:], inputs(warp.points, ("x1", "x2^2", "sin x1")), rtol=1e-5)
    assert made((Dense(2, "softmax"),), features=("x1", "x2"))[1].stages == (PLANE, 0)
    assert made((Dense(2, "softmax"),), features=("x1",))[1].stages == (PLANE, DATA, 0)
    line = made((Dense(2, "softmax"),), points=np.ones((9, 1)), extent=Extent(-1, 1, -1, 1), features=("x1",))
    assert line[1].stages == (PLANE, 0)
    layers = (
        Flatten(),
        Dense(4),
        Activation("linear"),
        Dropout(0.1),
        Activation("tanh"),
        Dense(2),
        Activation("linear"),
    )
    assert stages(layers, plane=False, plain=False) == (DATA, 1, 4, 5, 6)


def test_the_widest_two_units_are_shown_and_stay_while_others_are_hardly_wider():
    network, warp = made((Dense(4, "linear"), Dense(2, "softmax")))

    def spread(*factors):
        network.set_weights([np.array([factors, [0] * 4]), np.zeros(4), *network.get_weights()[2:]])
        warp.take(network.copied())
        warp.look()

    spread(0.5, 1.0, 0.1, 0.9)
    assert warp.pair(0) == Pair(1, 3)
    assert warp.pair(0, Pair(0, 1)) == Pair(3, 1), "0.9 is much more than 0.5; who stays keeps its axis"
    assert warp.pair(0, Pair(1, 2)) == Pair(1, 3) and warp.pair(0, Pair(2, 0)) == Pair(1, 3)
    spread(0.8, 1.0, 0.1, 0.9)
    assert warp.pair(0, Pair(0, 1)) == Pair(0, 1), "0.9 is hardly more than 0.8"
    assert warp.pair(0, Pair(9, 0)) == Pair(1, 3), "a neuron that is not there any more"
    sight = warp.two_units(0, Pair(1, 3))
    assert sight.share == pytest.approx((1 + 0.81) / (0.64 + 1 + 0.01 + 0.81), rel=1e-5)
    assert warp.two_units(0, Pair(1, 1)).share == pytest.approx(1 / (0.64 + 1 + 0.01 + 0.81), rel=1e-5)


def test_the_best_view_is_that_of_principal_components_turned_to_the_plane():
    _, warp = made((Dense(30, "tanh"), Dense(2, "softmax")))
    sight = warp.best_view(0)
    values = warp.values(0)[:, -40:].astype(np.float64)
    centred = values - values.mean(axis=1, keepdims=True)
    _, strength, directions = np.linalg.svd(centred.T, full_matrices=False)
    assert sight.share == pytest.approx(float((strength[:2] ** 2).sum() / (strength**2).sum()), rel=1e-4)
    plain = centred.T @ directions[:2].T
    # the same plane: distances between points are those of the two first components
    for places in (sight.points, plain):
        assert places.shape == (40, 2)
    np.testing.assert_allclose(
        np.linalg.norm(sight.points[:, None] - sight.points, axis=2),
        np.linalg.norm(plain[:, None] - plain, axis=2),
        rtol=1e-3,
        atol=1e-3,
    )
    # no other turn or mirror image lies nearer to the plane's own coordinates
    target = warp.points - warp.points.mean(axis=0)

    def apart(turn, mirror):
        matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) @ np.diag([1, mirror])
        return np.linalg.norm(sight.points @ matrix - target)

    assert (
        apart(0, 1) <= min(apart(turn, mirror) for turn in np.linspace(0, 2 * np.pi, 200) for mirror in (1, -1)) + 1e-6
    )


def test_of_more_units_than_points_the_best_view_is_the_same():
    points = np.random.default_rng(3).normal(size=(12, 2))
    _, warp = made((Dense(50, "relu"), Dense(2, "softmax")), points=points)
    values = warp.values(0)[:, -12:].astype(np.float64)
    strength = np.linalg.svd(values - values.mean(axis=1, keepdims=True), compute_uv=False)
    sight = warp.best_view(0)
    assert sight.share == pytest.approx(float((strength[:2] ** 2).sum() / (strength**2).sum()), rel=1e-3)
    assert np.linalg.norm(sight.points - sight.points.mean(axis=0)) == pytest.approx(np.hypot(*strength[:2]), rel=1e-3)


@pytest.mark.parametrize("units", [2, 3, 50])
def test_one_point_has_no_principal_direction_and_two_units_are_seen(units):
    for shape, plane in (((1, 2), {}), ((1, 1), {"extent": Extent(-1.2, 1.2, -1, 1)})):
        _, warp = made((Dense(units, "tanh"), Dense(2, "softmax")), points=np.full(shape, 0.3), **plane)
        sight = warp.best_view(0)
        assert sight.points.shape == (1, 2) and sight.share == 1.0
        np.testing.assert_array_equal(sight.lines, warp.values(0)[:2, :-1].T)
        assert np.isfinite(frame(sight, even=True)).all()


@pytest.mark.parametrize("size", [1e10, 1e30, 3e37, 1e38, np.inf])
@pytest.mark.parametrize("units", [2, 3, 50])
def test_numbers_that_have_grown_without_bounds_are_seen_as_far_as_they_can_be(size, units):
    network, warp = made((Dense(units, "linear"), Dense(3, "linear"), Dense(2, "softmax")))
    with np.errstate(all="ignore"):
        network.weights[:] = np.where(network.weights < 0, -size, size)
        warp.take(network.copied())
        warp.look()
    for stage in (0, 1):
        for sight in (warp.best_view(stage), warp.two_units(stage, Pair(0, 1))):
            assert 0 <= sight.share <= 1 + 1e-9
            for places in (sight.points, sight.lines):
                assert np.isfinite(places).all()
            assert np.isfinite(frame(sight)).all() and np.isfinite(frame(sight, even=True)).all()


def test_images_have_no_grid_and_turn_to_where_they_lay():
    images = np.random.default_rng(1).uniform(size=(9, 6, 6, 1))
    _, warp = made((Flatten(), Dense(5, "relu"), Dense(3, "softmax")), points=images, extent=None, shape=(6, 6, 1))
    assert warp.stages == (DATA, 1, 2) and len(warp.grid) == 0
    first = warp.best_view(1)
    assert first.points.shape == (9, 2) and first.lines.shape == (0, 2)
    turned = first.points @ np.array([[0.0, 1.0], [1.0, 0.0]])
    np.testing.assert_allclose(warp.best_view(1, turned).points, turned, atol=1e-5)


def test_one_coordinate_is_a_line_and_one_unit_stands_over_it():
    x = np.linspace(-1, 1, 20)[:, None]
    network, warp = made((Dense(3, "tanh"), Dense(1)), points=x, extent=Extent(-1.2, 1.2, -1, 1))
    line = warp.two_units(PLANE, warp.pair(PLANE))
    assert (line.lines[:, 1] == 0).all() and line.lines[[0, -1], 0] == pytest.approx([-1.2, 1.2])
    out = warp.best_view(1)
    np.testing.assert_allclose(out.points[:, 0], x[:, 0])
    np.testing.assert_allclose(out.points[:, 1], trace(network, x)[1][1][:, 0], rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(warp.numbers(), trace(network, warp.grid)[1][1][:, 0], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("output", [Dense(2, "softmax"), Dense(1, "sigmoid"), Dense(1, "tanh"), Dense(2, "sigmoid")])
def test_the_border_between_two_classes_divides_what_is_told_as_they_are(output):
    _, warp = made((Dense(5, "tanh"), Dense(2, "tanh"), output))
    predicted = warp.classes()
    assert 0 < predicted.mean() < 1
    for stage in (1, 2):
        (a, b), c = warp.border(stage)
        values = warp.values(stage)[:, : len(predicted)].astype(np.float64)
        if len(values) == 1:
            assert a == 0
            values = np.vstack([values, values])
        side = a * values[0] + b * values[1] + c
        sure = np.abs(side) > 1e-5
        assert ((side > 0) == (predicted == 1))[sure].all()
    assert warp.border(0) is None and warp.border(PLANE) is None
    assert not warp.read_straight(0) and warp.read_straight(1) and not warp.read_straight(2)


@pytest.mark.parametrize("output", [Dense(2, "softmax"), Dense(1, "sigmoid")])
def test_of_one_feature_alone_the_border_is_told_of_that_and_not_of_the_plane(output):
    _, warp = made((output,), features=("x1",))
    assert warp.border(PLANE) is None and not warp.read_straight(PLANE)
    (a, b), c = warp.border(DATA)
    x1, predicted = warp.grid[:, 0], warp.classes()
    sure = np.abs(b * x1 + c) > 1e-5
    assert a == 0 and ((b * x1 + c > 0) == (predicted == 1))[sure].all()


def test_there_is_no_straight_border_between_three_classes_or_behind_other_functions():
    assert made()[1].border(3) is None
    _, warp = made((Dense(2, "tanh"), Dense(1, "relu")))
    assert warp.border(0) is None and warp.border(1) is None
    assert made((Dense(2, "softmax"),))[1].read_straight(PLANE)


def test_a_frame_holds_the_points_keeps_still_and_lets_go_when_it_is_too_large():
    def sight(points):
        return Sight(np.empty((0, 2)), np.asarray(points, float), 1.0)

    first = frame(sight([[0, 0], [10, 1]]))
    assert first.left < 0 < 10 < first.right and first.bottom < 0 < 1 < first.top
    assert frame(sight([[0.5, 0], [10.5, 1]]), first) is first
    assert frame(sight([[0, 0], [20, 1]]), first).right > 20
    assert frame(sight([[0, 0], [2, 1]]), first).right < 3
    flat = frame(sight([[3, 2], [3, 2]]))
    assert flat.left < 3 < flat.right and flat.bottom < 2 < flat.top
    assert frame(sight([[0, 0], [10, 1]]), even=True) == extent_of(np.array([[0, 0], [10, 1.0]]))


def test_what_is_not_finite_or_huge_does_not_break_a_view():
    network, warp = made((Dense(4, "linear"), Dense(2, "softmax")))
    for factor in (1e18, np.inf):
        network.weights *= np.float32(factor)
        warp.take(network.copied())
        warp.look()
        for stage in warp.stages:
            best = warp.best_view(stage)
            assert np.isfinite(best.points).all() and np.isfinite(frame(best)).all()
            warp.two_units(stage, warp.pair(stage))
