"""Photos: light or dark ink, uneven light, any size, all come to the same 28 x 28; paper alone comes to nothing."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.data.digits import sample
from core.data.drawing import photo, strokes
from core.data.drawing.areas import areas
from core.data.drawing.photo import PhotoError, prepared
from core.network.shipped import shipped

DIGITS = sample()[0][:20]


def photographed(digit, *, dark=True, shade=0.5, noise=0.02, shadow=False, zoom=8, around=(40, 60, 30, 80), ink=0.7):
    """Return a digit as a camera might see it on paper: shaded, noisy, with a shadow that has an edge."""
    big = np.kron(digit / 255.0, np.ones((zoom, zoom)))
    for _ in range(3):  # a lens
        big = sum(np.roll(big, (i * zoom // 3, j * zoom // 3), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)) / 9
    big = np.pad(big, (around[:2], around[2:]))
    y, x = np.mgrid[: big.shape[0], : big.shape[1]] / np.array(big.shape)[:, None, None]
    light = (1 - shade * (0.6 * x + 0.4 * y)) * np.where(shadow & (x + 0.3 * y > 0.7), 0.6, 1.0)
    seen = 0.9 * light * (1 - ink * big) if dark else 0.1 + 0.3 * (1 - light) + 0.6 * big
    seen = seen + np.random.default_rng(0).normal(0, noise, seen.shape)
    return (255 * np.clip(seen, 0, 1)).astype(np.uint8)


def alike(a, b):
    """Return the correlation of two pictures."""
    return np.corrcoef(a.ravel(), b.ravel())[0, 1]


@pytest.mark.parametrize(("dark", "shadow"), [(True, False), (True, True), (False, False)])
def test_a_photo_gives_the_digit_that_was_photographed(dark, shadow):
    found = np.array([prepared(photographed(digit, dark=dark, shadow=shadow)) for digit in DIGITS])
    assert found.shape == (20, 28, 28) and found.dtype == np.uint8
    for picture in found:
        rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
        assert 19 <= max(np.ptp(rows), np.ptp(columns)) + 1 <= 22 and picture.max() == 255
        assert np.abs(strokes.centre_of_mass(picture / 255) - strokes.MIDDLE).max() < 0.3
    # MNIST didn't centre each digit as well, and one has a speck of dirt, which is gone here
    assert np.median([alike(*pair) for pair in zip(found, DIGITS, strict=True)]) > 0.85
    read = shipped().probabilities(found).argmax(axis=1)
    assert (read == sample()[1][:20]).sum() >= (19 if shadow else 20)


def test_size_place_and_kind_of_numbers_do_not_matter():
    seen = photographed(DIGITS[3], noise=0)
    usual = prepared(seen).astype(int)
    for other in (seen / 255.0, seen.astype(np.float32), seen.astype(np.int64)):
        assert np.abs(prepared(other) - usual).max() <= 1
    assert alike(prepared(np.kron(seen, np.ones((5, 5), np.uint8))), usual) > 0.98
    assert alike(prepared(photographed(DIGITS[3], noise=0, around=(5, 200, 150, 10))), usual) > 0.95
    assert alike(prepared(255 - seen), usual) > 0.98


def test_mnists_own_images_stay_as_they_are_and_its_negatives_come_back():
    for digit in sample()[0][:500]:
        assert np.array_equal(prepared(digit), digit)
    assert np.array_equal(prepared(DIGITS[0] / 255.0), DIGITS[0])
    negatives = np.array([prepared(255 - digit) for digit in sample()[0][:500]])
    read = shipped().probabilities(negatives).argmax(axis=1)
    assert (read == sample()[1][:500]).mean() > 0.98


@pytest.mark.parametrize(
    "paper",
    [
        np.zeros((28, 28), np.uint8),
        np.full((50, 40), 200, np.uint8),
        np.full((1, 1), 1.0),
        np.zeros((3, 200), bool),
        photographed(np.zeros((28, 28)), shade=0.8),
        photographed(np.zeros((28, 28)), noise=0.04, dark=False),
        *(np.random.default_rng(n).integers(low, low + 9, (28, 28), np.uint8) for low in (0, 247) for n in (16, 28)),
    ],
)
def test_paper_alone_is_black(paper):
    assert not prepared(paper).any()


def test_specks_and_the_edge_of_the_table_go():
    seen = photographed(DIGITS[3], noise=0)
    usual = prepared(seen)
    dirty = seen.copy()
    dirty[5:9, 5:9] = dirty[-20:-17, -9:-5] = 0
    dirty[:, :6] = 0
    assert alike(prepared(dirty), usual) > 0.95


def test_a_thin_pen_is_made_readable():
    y, x = np.mgrid[:400, :400]
    ring = np.abs(np.hypot(x - 200, y - 200) - 150) < 2  # 4 pixels of 300: a quarter of a pixel of 20
    found = prepared(np.where(ring, 0, 255).astype(np.uint8))
    assert 0.6 < found.sum() / 255 / (2 * np.pi * 9.2 * photo.THINNEST) < 1.5
    found = prepared(np.where(np.abs(np.hypot(x - 200, y - 200) - 150) < 20, 0, 255).astype(np.uint8))
    assert found.sum() / 255 == pytest.approx(2 * np.pi * 150 * 40 / 17**2, rel=0.1)  # a thick one stays


def test_areas_are_means():
    shares = areas(6, 3, 0.0, 2.0)
    assert np.array_equal(shares @ np.array([1.0, 3, 5, 7, 9, 11]), [2, 6, 10])
    assert np.allclose(areas(3, 2, 0.0, 1.5), [[2 / 3, 1 / 3, 0], [0, 1 / 3, 2 / 3]])
    assert np.allclose(areas(2, 4, -1.0, 1.0), [[0, 0], [1, 0], [0, 1], [0, 0]])


@pytest.mark.parametrize("side", [1, 3, 7, 15, 41])
def test_the_largest_around_each_pixel_is_found(side):
    values = np.random.default_rng(0).normal(size=(20, 17))
    found = photo.largest(values, side)
    for y, x in ((0, 0), (10, 8), (19, 16), (3, 15)):
        half = side // 2
        assert found[y, x] == values[max(0, y - half) : y + half + 1, max(0, x - half) : x + half + 1].max()


def test_pieces_get_a_name_each():
    spiral = np.zeros((40, 40), bool)
    spiral[2, 2:38] = spiral[2:38, 37] = spiral[37, 6:38] = spiral[8:38, 6] = spiral[8, 6:30] = True
    spiral[20, 20] = True
    names = photo._named(spiral)
    assert names[0, 0] == 0 and len(np.unique(names)) == 3
    assert len(np.unique(names[spiral & (np.arange(40) != 20)])) == 1
    assert len(np.unique(photo._named(np.ones((5, 5), bool)))) == 1


@pytest.mark.parametrize(
    ("image", "words"),
    [
        (np.zeros((28, 28, 3)), r"gray, numbers \(height, width\); got float64 \(28, 28, 3\)"),
        (np.zeros((0, 5)), "gray"),
        (np.array([["a"]]), "gray"),
        (None, "gray"),
        (np.full((5, 5), np.nan), "got nan to nan"),
        (np.full((5, 5), -1), "got -1 to -1"),
        (np.full((5, 5), 65_535, np.uint16), "from 0 to 255"),
        (np.broadcast_to(np.uint8(0), (20_000, 20_000)), "400,000,000 pixels"),
    ],
)
def test_what_is_no_gray_image_is_said(image, words):
    with pytest.raises(PhotoError, match=words):
        prepared(image)


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40))))
def test_any_image_gives_a_picture(image):
    found = prepared(image)
    assert found.shape == (28, 28) and found.dtype == np.uint8


def test_the_photo_of_a_phone_takes_a_moment_only():
    seen = np.kron(photographed(DIGITS[3]), np.ones((9, 9), np.uint8))
    assert seen.size > 6_000_000
    start = time.process_time()
    prepared(seen)
    assert time.process_time() - start < 5
