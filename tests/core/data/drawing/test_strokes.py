"""Strokes: the recipe is invariant to size and place, the pen covers what geometry says, and files say what's wrong."""

import gzip
import time
import tracemalloc
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import value
from core.data.drawing import drawings, strokes
from core.data.drawing.strokes import Recipe, StrokesError, curve, render, stages
from core.files import FileError

# The time of packing would be in tests' names, and two processes would find different tests.
squeezed = partial(gzip.compress, mtime=0)

PEN_DIGITS = Path(__file__).resolve().parents[5] / "shared" / "data" / "pen_digits.json.gz"
PLAIN = Recipe(crop=False, scale=False, smooth=False, antialias=True, centre=False, pen=2.0)
SEVEN = ([[10, 12], [90, 11], [60, 60], [40, 150]], [[30, 80], [85, 78]])
angle = np.linspace(0.3, 0.3 + 1.9 * np.pi, 60)
RING = (np.stack([100 + 50 * np.cos(angle), 100 + 80 * np.sin(angle)], axis=1),)


def box(picture):
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    return columns[0], columns[-1] + 1, rows[0], rows[-1] + 1


# --- the pen ---------------------------------------------------------------------------------------------------------


def test_a_line_covers_the_pixels_that_geometry_says():
    # on a board of 28 a unit is a pixel: a line 2 wide along y = 10 covers rows 9 and 10 whole, and half a disc beyond
    picture = render([[[5, 10], [20, 10]]], PLAIN, board=28)
    assert (picture[9:11, 5:20] == 255).all()
    assert not picture[:8].any() and not picture[12:].any() and not picture[:, :3].any() and not picture[:, 22:].any()
    # half a pixel lower, row 10 is whole, 9 and 11 are half
    picture = render([[[5, 10.5], [20, 10.5]]], PLAIN, board=28)
    assert (picture[10, 5:20] == 255).all() and (picture[[9, 11], 5:20] == 128).all()


def test_a_line_down_is_a_line_to_the_right_turned():
    across = render([[[5, 10.2], [20, 10.2]]], PLAIN, board=28)
    assert np.array_equal(render([[[10.2, 5], [10.2, 20]]], PLAIN, board=28), across.T)


@pytest.mark.parametrize("points", [[[14, 14]], [[14, 14]] * 5])
def test_a_point_is_a_dot_as_large_as_the_pen(points):
    picture = render([points], PLAIN, board=28)
    assert abs(picture.sum() / 255 - np.pi) < 0.3
    assert (picture[13:15, 13:15] > 200).all() and box(picture) == (13, 15, 13, 15)
    assert render([points]).any()


def test_a_round_line_has_the_area_of_its_length_times_the_pen():
    circle = np.linspace(0, 2 * np.pi, 200)
    points = np.stack([14 + 8 * np.cos(circle), 14 + 8 * np.sin(circle)], axis=1)
    assert render([points], PLAIN, 28).sum() / 255 == pytest.approx(2 * np.pi * 8 * 2, rel=0.02)


def test_a_wider_pen_covers_more_and_without_antialias_all_is_black_or_white():
    areas = [render(RING, Recipe(pen=pen)).sum() for pen in (1, 2, 3, 4)]
    assert areas == sorted(areas) and areas[3] > 2 * areas[0]
    assert set(np.unique(render(RING, Recipe(antialias=False)))) == {0, 255}
    assert len(np.unique(render(RING))) > 20


@pytest.mark.parametrize("pen", [0, 0.4, 9, np.nan, "2"])
def test_a_pen_that_draws_nothing_sensible_is_refused(pen):
    with pytest.raises(value.SpecError, match="pen's width"):
        Recipe(pen=pen)


# --- crop, scale, centre ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("drawing", [SEVEN, RING, ([[0, 0], [70, 0]],), ([[5, 5], [5, 90]],)])
def test_size_and_place_on_the_board_do_not_matter(drawing):
    whole = render(drawing).astype(int)
    for factor, shift in ((0.4, (0, 0)), (2.5, (-33.3, 71)), (1 / 3, (1e3, 1e4)), (1e-3, (0, 0))):
        other = render([np.asarray(s, float) * factor + shift for s in drawing])
        assert np.abs(whole - other).max() <= 1


def test_the_ink_is_20_pixels_long_and_its_centre_of_mass_in_the_middle():
    for drawing in (SEVEN, RING):
        picture = render(drawing)
        left, right, top, bottom = box(picture)
        assert 20 <= max(right - left, bottom - top) <= 22
        assert np.abs(strokes.centre_of_mass(picture / 255) - strokes.MIDDLE).max() < 0.1


def test_without_crop_and_scale_the_board_is_the_picture():
    plain = Recipe(crop=False, scale=False, centre=False)
    picture = render([[[64, 64], [128, 64]]], plain, board=256)
    assert box(picture) == (6, 15, 6, 8) or box(picture) == (5, 16, 5, 9)
    # what lies outside of the board isn't there, however far
    assert not render([[[-1e9, -1e9], [-500, 1e9]]], plain).any()
    crossing = render([[[-1e9, 128], [1e9, 128]]], plain)
    assert (crossing[13:15] == 255).all() and not crossing[:12].any()


def test_every_step_alone_does_what_it_says():
    small = [[[10, 10], [30, 10], [30, 50]]]
    off = dict.fromkeys(strokes.STEPS, False)
    left, _, top, _ = box(render(small, Recipe(**off)))
    assert left <= 1 and top <= 1
    cropped = box(render(small, Recipe(**off | {"crop": True})))
    assert cropped[0] > 10 and cropped[3] - cropped[2] < 10  # in the middle, not larger
    scaled = box(render(small, Recipe(**off | {"crop": True, "scale": True})))
    assert scaled[3] - scaled[2] == 20 and scaled[2] == 4
    board = box(render([[[0, 0], [256, 256]]], Recipe(**off | {"scale": True})))
    assert 20 <= board[1] - board[0] <= 24


def test_stages_lead_to_the_picture_and_a_step_left_out_changes_nothing():
    for recipe in (Recipe(), Recipe(scale=False), Recipe(antialias=False, crop=False)):
        found = list(stages(SEVEN, recipe))
        assert [stage.name for stage in found] == ["drawn", *strokes.STEPS]
        assert np.array_equal(found[-1].picture, render(SEVEN, recipe))
        for before, stage in pairwise(found):
            assert stage.on == getattr(recipe, stage.name)
            if not stage.on:
                assert np.array_equal(stage.picture, before.picture)
    found = list(stages(SEVEN))
    assert all(not np.array_equal(a.picture, b.picture) for a, b in pairwise(found))


# --- the curve -------------------------------------------------------------------------------------------------------


def test_a_fast_mouse_draws_what_a_slow_one_does():
    t = np.linspace(0, 1, 400)
    slow = np.stack([60 * np.sin(2 * np.pi * t) + 100, 160 * t + 30 * np.cos(4 * np.pi * t)], axis=1)
    fast = slow[np.linspace(0, 399, 25).astype(int)]  # some 25 apart
    assert np.hypot(*np.diff(fast, axis=0).T).max() > 25
    curved = np.abs(render([slow]).astype(float) - render([fast])).mean()
    straight = np.abs(render([slow]).astype(float) - render([fast], Recipe(smooth=False))).mean()
    assert curved < 0.5 and curved < 0.6 * straight


def test_a_corner_stays_a_corner():
    corner = [[[0, 0], [100, 0], [40, 200]]]
    assert np.abs(render(corner).astype(int) - render(corner, Recipe(smooth=False))).max() <= 1


def test_the_curve_goes_through_its_points():
    points = np.array([[0.0, 0], [8, 6], [16, 2], [22, 10], [25, 20]]) + 1.5
    pieces = strokes._pieces(points, np.zeros(5, int), True)
    ends = np.concatenate([pieces[:, 0], pieces[-1:, 1]])
    for point in points:
        assert np.hypot(*(ends - point).T).min() < 1e-9
    assert np.allclose(pieces[1:, 0], pieces[:-1, 1])  # without a gap
    assert np.hypot(*(pieces[:, 1] - pieces[:, 0]).T).max() < 1.6


# --- what comes in ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [(), [[]], [np.empty((0, 2))], ([], [])])
def test_no_ink_is_black(nothing):
    picture = render(nothing)
    assert picture.shape == (28, 28) and picture.dtype == np.uint8 and not picture.any()
    assert not any(stage.picture.any() for stage in stages(nothing))


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        ([[[0, 0], [np.nan, 1]]], r"stroke 1 goes through nan"),
        ([[[0, 0]], [[0, 0], [1, np.inf]]], "stroke 2 goes through"),
        ([[[0, 1e300]]], "numbers up to 1e\\+09"),
        ([[[0, 1, 2]]], "shape 1 x 3; it must be n x 2"),
        ([[0, 1]], "stroke 1 has the shape 2; it must be"),
        ([5], "a single number"),
        ([["ab"]], "isn't a list of points"),
        ([[[0, 0], [1]]], "isn't a list of points"),
        ([[None, {}]], "isn't a list of points"),
        ([np.zeros((1_000_001, 2))], "the drawing has 1,000,001 points; it may have at most 1,000,000"),
    ],
)
def test_what_are_no_strokes_is_said(drawing, words):
    for call in (render, stages):
        with pytest.raises(StrokesError, match=words):
            call(drawing)


@pytest.mark.parametrize("board", [0, -1, np.nan, np.inf])
def test_a_board_without_a_size_is_said(board):
    with pytest.raises(StrokesError, match="board's side"):
        render(SEVEN, board=board)


coordinates = st.floats(-1e9, 1e9) | st.integers(0, 280)


@given(
    drawing=st.lists(st.lists(st.tuples(coordinates, coordinates), max_size=8), max_size=4),
    steps=st.lists(st.booleans(), min_size=5, max_size=5),
    board=st.floats(1e-3, 1e9),
)
def test_any_drawing_is_rendered(drawing, steps, board):
    recipe = Recipe(**dict(zip(strokes.STEPS, steps, strict=True)))
    picture = render(drawing, recipe, board)
    assert picture.shape == (28, 28) and picture.dtype == np.uint8
    assert picture.any() == any(drawing) or not (recipe.crop and recipe.scale)


@pytest.mark.parametrize("kind", ["scribble", "dots", "still", "far"])
def test_a_hundred_thousand_points_take_neither_long_nor_much(kind):
    rng = np.random.default_rng(0)
    points = rng.uniform(0, 256, (100_000, 2))
    drawing = {"scribble": [points], "dots": list(points[:, None]), "still": [points[:1].repeat(100_000, 0)]}
    drawing["far"] = [points * 1e6]
    tracemalloc.start()
    start = time.process_time()
    render(drawing[kind], Recipe(crop=kind != "far", scale=kind != "far"))
    took, peak = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert took < 20 and peak < 600_000_000


def test_an_answer_to_every_move_of_the_mouse_is_quick_enough():
    rng = np.random.default_rng(0)
    digit = [np.cumsum(rng.normal(0, 6, (60, 2)), axis=0)]
    times = []
    for _ in range(50):
        start = time.perf_counter()
        render(digit)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.004  # below 1 ms on a quiet machine


# --- files -----------------------------------------------------------------------------------------------------------

ONE = b'{"strokes": [[[0, 0], [3.25, 4]], [[1, 1]]], "label": 7, "writer": "me", "source": "here", "more": 1}'
BARE = b"[[[0, 0], [3.25, 4]], [[1, 1]]]"


@pytest.mark.parametrize("text", [ONE, b"[" + ONE + b"]", BARE, b" \n[ " + ONE + b",\n" + ONE + b"]"])
@pytest.mark.parametrize("packed", [False, True])
def test_drawings_one_drawing_and_bare_strokes_are_read(tmp_path, text, packed):
    path = tmp_path / "mine"
    path.write_bytes(squeezed(text) if packed else text)
    found = drawings.read(path)
    assert len(found) == text.count(b"label") or (text is BARE and len(found) == 1)
    for drawing in found:
        assert [s.tolist() for s in drawing.strokes] == [[[0, 0], [3.25, 4]], [[1, 1]]]
        assert drawing.label == (None if text is BARE else 7)
        assert drawing.writer == ("" if text is BARE else "me")


def test_what_is_written_is_read_back():
    found = drawings.from_json(b"[" + ONE + b"," + b'{"strokes": []}]')
    again = drawings.from_json(drawings.to_json(found))
    for a, b in zip(found, again, strict=True):
        assert (a.label, a.writer, a.source) == (b.label, b.writer, b.source)
        assert [s.tolist() for s in a.strokes] == [s.tolist() for s in b.strokes]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "isn't a file of drawings"),
        (b"[]", "has no drawings"),
        (b"null", "isn't a file of drawings"),
        (b"{}", "missing required field `strokes`"),
        (b'{"strokes": 5}', "Expected `array`, got `int`"),
        (b'[{"strokes": [[[1, 2, 3]]]}]', r"isn't a file of drawings .* of length 2"),
        (b'[{"strokes": [[[1, "2"]]]}]', "Expected `float`, got `str`"),
        (b"[[[1, 2]], [[3, NaN]]]", "isn't a file of drawings"),
        (b"[[[1, 2e999]]]", "isn't a file of drawings"),
        (b'[{"strokes": [[[1, 2]]]}, {"strokes": [[[1, 2e99]]]}]', "drawing 2: stroke 1 goes through"),
        (b'[{"strokes": [], "label": 10}]', "drawing 1 is labelled 10; a label must be a digit from 0 to 9"),
        (b'[{"strokes": [], "label": "7"}]', "isn't a file of drawings"),
        (b"\xff\xfe\x00", "isn't a file of drawings"),
        (b"[" * 100_000, "isn't a file of drawings"),
        (squeezed(ONE)[:-9], "can't be read"),
        (squeezed(ONE)[:-4] + b"\0\0\0\1", "can't be read"),
        (b"\x1f\x8b" + bytes(50), "can't be read"),
        (squeezed(bytes(300_000_000), 1), "larger than 20 MB when unpacked"),
        (squeezed(b" " * 20_000_001), "larger than 20 MB when unpacked"),
    ],
    ids=lambda it: None if isinstance(it, str) else repr(it[:20]),
)
def test_files_that_can_t_be_used_are_said(tmp_path, text, words):
    path = tmp_path / "mine.json"
    path.write_bytes(text)
    tracemalloc.start()
    with pytest.raises(StrokesError, match=words) as caught:
        drawings.read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "mine.json" in str(caught.value) and peak < 100_000_000


@pytest.mark.parametrize("path", ["nothing", "nul\0l", "n" * 5000, "."])
def test_a_file_that_is_not_there_is_said(tmp_path, path):
    with pytest.raises(FileError, match=r"there is no file|can't be read"):
        drawings.read(tmp_path / path)


@pytest.mark.skipif(not PEN_DIGITS.is_file(), reason=f"no {PEN_DIGITS}")
def test_real_drawings_are_read_and_rendered():
    found = drawings.read(PEN_DIGITS)
    assert len(found) == 7490 and {drawing.label for drawing in found} == set(range(10))
    pictures = np.array([render(drawing.strokes) for drawing in found[::50]])
    ink = pictures.sum(axis=(1, 2)) / 255
    assert ink.min() > 20 and 90 < ink.mean() < 115  # MNIST's digits have 102


def test_the_curve_on_a_board_is_the_line_that_render_draws():
    """Drawn piece by piece as its own finely sampled points, straight: the same pixels."""
    zigzag = np.array([(40, 40), (90, 60), (120, 130), (60, 180), (150, 220), (200, 90)], float)
    pieces = curve(zigzag)
    assert pieces.shape == (5, 4, 2)
    np.testing.assert_array_equal(pieces[:, 0], zigzag[:-1])
    np.testing.assert_array_equal(pieces[:, 3], zigzag[1:])
    u = np.linspace(0, 1, 200)[:, None]
    a, b, c, d = pieces.transpose(1, 0, 2)[:, :, None]
    line = ((1 - u) ** 3 * a + 3 * (1 - u) ** 2 * u * b + 3 * (1 - u) * u**2 * c + u**3 * d).reshape(-1, 2)
    on_board = Recipe(crop=False, scale=False, centre=False)
    straight = Recipe(crop=False, scale=False, centre=False, smooth=False)
    found, wanted = (p.astype(int) for p in (render([line], straight), render([zigzag], on_board)))
    assert np.abs(found - wanted).max() < 40 and np.abs(found - wanted).mean() < 1
    assert np.abs(render([zigzag], straight).astype(int) - wanted).mean() > 1


def test_the_curve_of_a_dot_and_of_nothing():
    np.testing.assert_array_equal(curve([(3, 4)]), np.full((1, 4, 2), (3, 4)))
    assert curve([]).shape == (0, 4, 2)
    assert len(curve([(3, 4), (3, 4), (3.1, 4)])) == 1
