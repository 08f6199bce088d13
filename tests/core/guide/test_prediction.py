"""What a person drew before training is scored fairly: regions, ends, closed lines, curves, and what a guess gets."""

import numpy as np
import pytest

from core.data.extent import Extent
from core.experiment.presets import PRESETS
from core.guide.prediction import agreement, distance, going_on, parted
from core.training.run import Run

SQUARE = Extent(0.0, 1.0, 0.0, 1.0)
SHAPE = (60, 60)


def line(*points):
    return np.array(points, float)


def two_sides(regions):
    return len(np.unique(regions))


def test_a_line_from_edge_to_edge_parts_the_plane_where_it_runs():
    regions = parted([line((0.25, 0), (0.25, 1))], SQUARE, SHAPE)
    assert two_sides(regions) == 2 and regions[0, 0] == regions[59, 5] != regions[30, 40] == regions[0, 59]
    assert np.mean(regions == regions[0, 0]) == pytest.approx(0.25, abs=0.02)


def test_rows_count_from_below():
    regions = parted([line((0, 0.25), (1, 0.25))], SQUARE, SHAPE)
    assert np.mean(regions == regions[0, 0]) == pytest.approx(0.25, abs=0.02)


def test_a_line_that_stops_short_goes_straight_on_to_the_edge():
    whole = parted([line((0, 0), (1, 1))], SQUARE, SHAPE)
    short = parted([line((0.3, 0.3), (0.6, 0.6))], SQUARE, SHAPE)
    assert two_sides(short) == 2 and np.mean((whole == whole[0, 59]) == (short == short[0, 59])) > 0.97


def test_an_end_goes_on_to_the_next_line_and_no_further():
    cross = [line((0.5, 0), (0.5, 1)), line((0, 0.5), (0.3, 0.5))]
    regions = parted(cross, SQUARE, SHAPE)
    assert two_sides(regions) == 3 and regions[10, 50] == regions[50, 50]


@pytest.mark.parametrize("gap", [0.0, 0.05])
def test_a_closed_line_is_an_island(gap):
    turn = np.linspace(0, 2 * np.pi - 4 * gap, 60)
    ring = np.column_stack([0.5 + 0.25 * np.cos(turn), 0.5 + 0.25 * np.sin(turn)])
    regions = parted([ring], SQUARE, SHAPE)
    assert two_sides(regions) == 2 and regions[30, 30] != regions[0, 0] == regions[59, 59]
    assert np.mean(regions == regions[30, 30]) == pytest.approx(np.pi / 16, abs=0.02)


def test_nothing_drawn_and_what_is_no_line_part_nothing():
    for lines in ([], [line((0.5, 0.5))], [line((0.5, 0.5), (0.5, 0.5))]):
        assert two_sides(parted(lines, SQUARE, SHAPE)) == 1


def halves(shape=SHAPE):
    """Return a network that says class 0 at the left and 1 at the right."""
    return np.repeat([np.arange(shape[1]) >= shape[1] // 2], shape[0], axis=0).astype(int)


POINTS = np.array([[0.1, 0.5], [0.2, 0.2], [0.8, 0.5], [0.9, 0.9]])
CLASSES = np.array([0, 0, 1, 1])


def test_the_right_line_agrees_everywhere_and_a_shifted_one_by_as_much_less():
    right = agreement([line((0.5, 0), (0.5, 1))], SQUARE, POINTS, CLASSES, halves())
    assert right.share > 0.98 and right.guess == 0.5 and right.regions == 2
    shifted = agreement([line((0.3, 0), (0.3, 1))], SQUARE, POINTS, CLASSES, halves())
    assert shifted.share == pytest.approx(0.8, abs=0.02)


def test_no_line_is_the_guess_of_one_class():
    found = agreement([], SQUARE, POINTS, CLASSES, halves())
    assert found.share == 0.5 and found.regions == 1


def test_a_region_without_points_stands_for_the_nearest_one():
    lines = [line((0.5, 0), (0.5, 1)), line((0.95, 0), (0.95, 1))]
    assert agreement(lines, SQUARE, POINTS, CLASSES, halves()).share > 0.97


def test_points_beside_the_plane_say_nothing():
    points = np.concatenate([POINTS, [[9.0, 9.0]]])
    found = agreement([line((0.5, 0), (0.5, 1))], SQUARE, points, np.append(CLASSES, 0), halves())
    assert found.share > 0.98


def test_a_curve_is_scored_where_it_is_drawn_beside_the_best_level_line():
    extent, x = Extent(-1.0, 1.0, -2.0, 2.0), np.linspace(-1, 1, 201)[:-1] + 0.005
    network = np.sin(3 * x)
    exact = distance([np.column_stack([x, network])], extent, network)
    assert exact.mean < 1e-9 and exact.share > 0.999 and exact.covered > 0.98
    level = distance([line((-1, 0), (1, 0))], extent, network)
    assert level.share == pytest.approx(0, abs=0.02) and level.mean == pytest.approx(level.guess, rel=0.02)
    half = distance([line((0, 0), (1, 0))], extent, network)
    assert half.covered == pytest.approx(0.5, abs=0.01)
    upside_down = distance([np.column_stack([x, -network])], extent, network)
    assert upside_down.share < -0.5
    assert distance([], extent, network) is None and distance([line((0, 0))], extent, network) is None


def test_the_later_line_counts_and_it_may_be_drawn_from_right_to_left():
    extent, network = Extent(0.0, 1.0, 0.0, 1.0), np.full(50, 0.5)
    found = distance([line((0, 0), (1, 0)), line((1, 0.5), (0, 0.5))], extent, network)
    assert found.mean < 1e-9 and found.share == 1.0 and found.guess == 0


def test_of_a_trained_network_a_good_line_scores_better_than_a_bad_one():
    run = Run(PRESETS["moons"])
    for _ in run.steps():
        if run.epoch >= 30:
            break
    moment = run.moment(64)
    network, extent = moment.picture.values.argmax(axis=0), moment.picture.extent
    points = moment.points
    good = line((-0.6, -1.4), (-0.3, 0.1), (0.2, 0.5), (0.8, 0), (1.4, -0.2), (1.6, 1.0), (1.8, 1.9))
    bad = line((0.5, -2), (0.5, 2))
    scores = [agreement([each], extent, points.x_train, points.y_train, network) for each in (good, bad)]
    assert scores[0].share > max(scores[1].share, scores[0].guess) + 0.1, scores


def test_what_goes_on_from_an_open_line_ends_at_the_edges_and_a_closed_one_closes():
    extent = Extent(-1, 1, -1, 1)
    found = going_on([np.array([[-0.5, 0.0], [0.5, 0.0]])], extent, (100, 100))
    assert sorted(round(float(part[1, 0]), 1) for part in found) == [-1.0, 1.0]
    assert all(abs(part[:, 1]).max() < 0.02 for part in found)
    turn = np.linspace(0, 2 * np.pi - 0.15, 60)
    ring = np.column_stack([np.cos(turn), np.sin(turn)]) * 0.5
    (closing,) = going_on([ring], extent, (100, 100))
    assert closing == pytest.approx(ring[[-1, 0]], abs=1e-9)
    whole = np.array([[-1.0, 0.0], [1.0, 0.0]])
    assert going_on([whole], extent, (100, 100)) == []
