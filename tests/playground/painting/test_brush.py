"""The brush on plain arrays: what lies under its way, where spray falls, that nothing leaves the plane."""

import numpy as np
import pytest

from core.data.extent import Extent
from core.data.painted import MOST_POINTS
from playground.painting.brush import Brush

PLANE = Extent(-4, 4, -1, 1)


def rows(places, columns=(0, 1)):
    found = np.zeros((len(places), 4))
    found[:, list(columns)] = np.reshape(places, (-1, 2))
    found[:, 3] = 0.5
    return found


@pytest.mark.parametrize("curve", [False, True])
def test_the_brush_reaches_points_along_its_way_in_its_own_shape(curve):
    brush = Brush(PLANE, (1.0, 0.25), curve=curve)
    places = [(0, 0), (0.99, 0), (0, 0.26), (2, 0.2), (3.1, 0), (-1.01, 0)]
    assert brush.near(rows(places, brush.columns), (0, 0), (2, 0)).tolist() == [True, True, False, True, False, False]
    assert brush.near(rows(places, brush.columns), (0, 0), (0, 0)).tolist() == [True, True, *[False] * 4]
    assert not len(brush.near(rows([]), (0, 0), (1, 1)))


def test_spray_falls_evenly_on_the_way_and_only_on_the_plane():
    rng = np.random.default_rng(0)
    brush = Brush(PLANE, (2.0, 0.5))
    places = brush.sprayed((1, 0), (1, 0), 4000, rng)
    far = np.hypot((places[:, 0] - 1) / 2, places[:, 1] / 0.5)
    assert far.max() <= 1 and np.mean(far < 0.5) == pytest.approx(0.25, abs=0.03)
    on_the_way = brush.sprayed((-1, 0), (1, 0), 4000, rng)
    assert np.abs(on_the_way[:, 0]).max() <= 3 and on_the_way[:, 0].std() > places[:, 0].std() * 1.1
    found = brush.added(rows([(0, 0)]), brush.sprayed((4, 0), (4, 0), 1000, rng), 1.0, rng)
    assert 400 < len(found) < 600 and found[:, 0].max() <= 4 and (found[1:, 2] == 1).all()
    assert ((found[:, 3] >= 0) & (found[:, 3] < 1)).all() and found[1:, 3].std() > 0.25
    full = brush.added(np.zeros((MOST_POINTS - 3, 4)), np.zeros((10, 2)), 0.0, rng)
    assert len(full) == MOST_POINTS


def test_moving_and_jittering_leave_the_others_and_the_plane():
    rng = np.random.default_rng(0)
    brush = Brush(PLANE, (1.0, 0.25))
    some = rows([(0, 0), (3.5, 0.9), (-4, -1)])
    moved = brush.moved(some, np.array([0, 1]), (1.0, 0.5))
    np.testing.assert_allclose(moved[:, :2], [(1, 0.5), (4, 1), (-4, -1)])
    np.testing.assert_array_equal(some[0, :2], (0, 0))
    shaken = brush.jittered(some, (-4, -1), (-4, -1), rng)
    np.testing.assert_array_equal(shaken[:2], some[:2])
    assert (shaken[2, :2] != some[2, :2]).any() and (shaken[2, :2] >= (-4, -1)).all()
