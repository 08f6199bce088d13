"""Augmentation: what each change does to pixels is worked out by hand; off is the identity; a seed draws the same."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data import augment
from core.data.augment import Augmentation, augmented, thickened, warped
from core.data.digits import sample
from core.value import SpecError

IMAGES = sample()[0][:40]
ALL = Augmentation(shift=2, rotate=15, scale=0.1, shear=0.1, thickness=0.5, elastic=3)


def rng(seed=0):
    return np.random.default_rng(seed)


def matrix(a=1.0, b=0.0, c=0.0, d=0.0, e=1.0, f=0.0, n=40):
    """Return n times the map from where a pixel goes to where it comes from."""
    return np.tile(np.array([[a, b, c], [d, e, f]], np.float32), (n, 1, 1))


def floats(images=IMAGES):
    return images.astype(np.float32)


# --- the one resampling ----------------------------------------------------------------------------------------------


def test_the_map_that_changes_nothing_gives_the_same_pixels():
    assert np.array_equal(warped(floats(), matrix()), IMAGES)
    assert np.array_equal(warped(floats(), matrix(), np.zeros((40, 2, 7, 7), np.float32)), IMAGES)


@pytest.mark.parametrize(("right", "down"), [(1, 0), (0, 1), (-3, 2), (28, 0), (100, -100)])
def test_a_shift_by_whole_pixels_is_exact(right, down):
    moved = warped(floats(), matrix(c=-right, f=-down))
    wanted = np.zeros_like(IMAGES)
    height, width = max(0, 28 - abs(down)), max(0, 28 - abs(right))
    if height and width:
        wanted[:, max(0, down) :, max(0, right) :][:, :height, :width] = IMAGES[:, max(0, -down) :, max(0, -right) :][
            :, :height, :width
        ]
    assert np.array_equal(moved, wanted)


def test_half_a_pixel_is_the_mean_of_two():
    moved = warped(floats(), matrix(c=0.5))
    assert np.array_equal(moved[:, :, :-1], (floats()[:, :, :-1] + floats()[:, :, 1:]) / 2)
    assert np.array_equal(moved[:, :, -1], floats()[:, :, -1] / 2)  # beyond the edge there is 0


def test_a_quarter_turn_is_exact():
    # What appears at (x, y), y down, comes from (y, -x): the image turns clockwise.
    turned = warped(floats(), matrix(a=0, b=1, d=-1, e=0))
    assert np.allclose(turned, np.rot90(IMAGES, -1, axes=(1, 2)), atol=1e-3)
    assert np.allclose(warped(floats(), matrix(a=-1, e=-1)), IMAGES[:, ::-1, ::-1], atol=1e-3)


def test_images_need_not_be_square():
    wide = floats()[:, :20]
    assert np.array_equal(warped(wide, matrix(c=-1))[:, :, 1:], wide[:, :, :-1])


def test_a_grid_moved_as_a_whole_is_a_shift():
    # the splines' shares sum to 1 everywhere
    grids = np.zeros((40, 2, 7, 7), np.float32)
    grids[:, 0], grids[:, 1] = -2, 1
    assert np.allclose(warped(floats(), matrix(), grids), warped(floats(), matrix(c=-2, f=1)), atol=1e-2)
    shares = augment.splines(28, 7)
    assert shares.min() >= 0 and np.allclose(shares.sum(axis=1), 1, atol=1e-6)
    assert np.allclose(augment.splines(5, 7)[2], [0, 0, 1 / 6, 2 / 3, 1 / 6, 0, 0], atol=1e-6)


def test_a_line_grows_and_shrinks_by_a_pixel():
    image = np.zeros((3, 9, 9), np.float32)
    image[:, 3:6, 4] = 1
    wide, thin, half = thickened(image, np.array([1, -1, 0.5], np.float32))
    plus = np.zeros((9, 9))
    plus[2:7, 4] = plus[3:6, 3:6] = 1
    assert np.array_equal(wide, plus)
    assert not thin.any()  # one pixel wide
    assert np.array_equal(half, (plus + image[2]) / 2)
    assert np.array_equal(thickened(wide[None], np.array([-1], np.float32))[0], image[0])


# --- what a person chooses -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.uint8, np.float32, np.float64])
def test_off_is_the_identity_on_a_copy(dtype):
    images = IMAGES.astype(dtype)
    same = augmented(images, Augmentation(), rng())
    assert Augmentation().off and not ALL.off
    assert np.array_equal(same, images) and same.dtype == dtype and not np.shares_memory(same, images)


@pytest.mark.parametrize("dtype", [np.uint8, np.float32, np.float64])
@pytest.mark.parametrize("field", [*Augmentation.__struct_fields__, "all"])
def test_shape_type_and_range_are_kept_and_every_field_changes_images(dtype, field):
    chosen = ALL if field == "all" else Augmentation(**{field: getattr(ALL, field)})
    images = IMAGES.astype(dtype) if dtype == np.uint8 else IMAGES.astype(dtype) / 255
    before = images.copy()
    changed = augmented(images, chosen, rng())
    assert np.array_equal(images, before)
    assert changed.shape == images.shape and changed.dtype == dtype
    assert changed.min() >= 0 and changed.max() <= images.max() * (1 + 1e-6)
    assert (np.abs(changed.astype(float) - images).mean(axis=(1, 2)) > 0).mean() > 0.9


def test_the_same_seed_draws_the_same_and_every_image_its_own():
    same = np.repeat(IMAGES[:1], 100, axis=0)
    found = augmented(same, ALL, rng(3))
    assert np.array_equal(found, augmented(same, ALL, rng(3)))
    assert not np.array_equal(found, augmented(same, ALL, rng(4)))
    assert len(np.unique(found.reshape(100, -1), axis=0)) == 100


def place(images):
    """Return the centres of mass, x and y, seen from the middle."""
    total, at = images.sum(axis=(1, 2), dtype=float), np.arange(28) - 13.5
    return (images.sum(axis=1) * at).sum(axis=1) / total, (images.sum(axis=2) * at).sum(axis=1) / total


def test_shifts_go_evenly_as_far_as_chosen_and_no_further():
    dot = np.zeros((2000, 28, 28), np.float32)
    dot[:, 12:16, 12:16] = 1
    for along in place(augmented(dot, Augmentation(shift=3), rng())):
        assert 2.9 < along.max() <= 3.001 and -3.001 <= along.min() < -2.9 and abs(along.mean()) < 0.15
        assert along.std() == pytest.approx(3 / np.sqrt(3), rel=0.05)


def test_rotation_scale_and_shear_go_as_far_as_chosen():
    dot = np.zeros((2000, 28, 28), np.float32)
    dot[:, 13:15, 21:23] = 1  # 8 to the right of the middle
    x, y = place(augmented(dot, Augmentation(rotate=30), rng()))
    assert np.degrees(np.arctan2(y, x)).max() == pytest.approx(30, abs=0.5)
    assert np.degrees(np.arctan2(y, x)).min() == pytest.approx(-30, abs=0.5)
    assert np.allclose(np.hypot(x, y), 8, atol=0.1)
    x, y = place(augmented(dot, Augmentation(scale=0.25), rng()))
    assert x.max() == pytest.approx(10, abs=0.1) and x.min() == pytest.approx(6, abs=0.1) and np.abs(y).max() < 0.01
    x, y = place(augmented(dot.transpose(0, 2, 1), Augmentation(shear=0.5), rng()))
    assert np.abs(x).max() == pytest.approx(4, abs=0.1) and np.allclose(y, 8, atol=0.01)


def test_elastic_parts_move_apart_but_not_further_than_chosen():
    dots = np.zeros((500, 28, 28), np.float32)
    dots[:, 8, 8] = 1
    x, y = place(augmented(dots, Augmentation(elastic=3), rng()))
    assert 1 < np.hypot(x + 5.5, y + 5.5).max() < 3 * np.sqrt(2) + 0.5


@pytest.mark.parametrize(
    ("field", "wrong"),
    [(field, wrong) for field in Augmentation.__struct_fields__ for wrong in (-0.1, np.nan, np.inf, "1", None, 181.0)],
)
def test_choices_that_mean_nothing_are_refused(field, wrong):
    with pytest.raises(SpecError, match="augmentation"):
        Augmentation(**{field: wrong})


@pytest.mark.parametrize("shape", [(0, 28, 28), (1, 28, 28), (65, 28, 28), (3, 5, 9)])
def test_any_count_and_size_of_images_will_do(shape):
    assert augmented(np.full(shape, 7, np.uint8), ALL, rng()).shape == shape


@given(
    st.builds(
        Augmentation,
        shift=st.floats(0, 28),
        rotate=st.floats(0, 180),
        scale=st.floats(0, 0.9),
        shear=st.floats(0, 1),
        thickness=st.floats(0, 1),
        elastic=st.floats(0, 14),
    ),
    st.integers(0, 100),
)
def test_however_far_the_range_is_kept(chosen, seed):
    found = augmented(IMAGES[:8].astype(np.float64) / 255, chosen, rng(seed))
    assert found.shape == (8, 28, 28) and np.isfinite(found).all() and found.min() >= 0 and found.max() <= 1 + 1e-6


def test_it_is_quick_enough_to_be_done_for_every_batch():
    images = np.tile(IMAGES[:32], (20, 1, 1))
    times = []
    for _ in range(5):
        start = time.process_time()
        augmented(images, ALL, rng())
        times.append(time.process_time() - start)
    assert min(times) / len(images) < 100e-6  # 20 us on a quiet machine
