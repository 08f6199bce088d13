"""The network that comes with the program: it is there, small, quick, and reads digits that it never saw."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.data import digits
from core.data.drawing import drawings, strokes
from core.data.images import labelled
from core.experiment import spec
from core.experiment.stack import check
from core.network import shipped
from core.network.shipped import ShippedError

ROOT = Path(__file__).resolve().parents[3]
ASSETS, DATA = ROOT / "assets", ROOT.parent / "shared" / "data"
NAMES = ("digits_shipped.json", "digits_shipped.npz")
HELD_OUT = ("imp", "tos")  # TEST_SOURCES of benchmarks/digits_shipped.py


def reads(images):
    return shipped.shipped().probabilities(images).argmax(axis=1)


# --- what it reads ---------------------------------------------------------------------------------------------------


def test_the_sample_is_read_which_is_of_what_it_learned_from():
    images, labels = digits.sample()
    assert (reads(images) == labels).mean() >= 0.99


@pytest.mark.skipif(not (DATA / "mnist.npz").is_file(), reason=f"no {DATA / 'mnist.npz'}")
def test_mnists_test_images_are_read():
    mnist = labelled.read(DATA / "mnist.npz")
    assert (reads(mnist.x_test) == mnist.y_test).mean() >= 0.994


@pytest.mark.skipif(not (DATA / "pen_digits.json.gz").is_file(), reason=f"no {DATA / 'pen_digits.json.gz'}")
def test_pens_of_writers_it_never_met_are_read():
    drawn = [each for each in drawings.read(DATA / "pen_digits.json.gz") if each.source in HELD_OUT]
    pictures = np.array([strokes.render(drawing.strokes) for drawing in drawn])
    assert len(drawn) == 800
    assert (reads(pictures) == [drawing.label for drawing in drawn]).mean() >= 0.975


t = np.linspace(0, 2 * np.pi, 40)
RING = np.stack([60 + 40 * np.sin(t), 100 - 70 * np.cos(t)], axis=1)
DRAWN = {
    "a round zero": (0, [RING]),
    "a zero that doesn't close": (0, [RING[2:-2]]),
    "a slashed zero": (0, [RING, [[20, 165], [100, 35]]]),
    "a bar": (1, [[[50, 20], [50, 180]]]),
    "a bar of two points, slanted": (1, [[[80, 20], [40, 180]]]),
    "a one with a flag and a foot": (1, [[[30, 60], [60, 20], [60, 180]], [[30, 180], [90, 180]]]),
    "two": (2, [[[25, 55], [40, 25], [70, 20], [95, 45], [85, 85], [25, 175], [110, 175]]]),
    "three": (3, [[[30, 30], [70, 20], [95, 50], [60, 90], [100, 125], [75, 170], [25, 165]]]),
    "an open four": (4, [[[30, 20], [25, 100], [110, 100]], [[90, 20], [90, 180]]]),
    "a closed four": (4, [[[80, 180], [80, 20], [20, 120], [110, 120]]]),
    "five": (5, [[[35, 20], [30, 85], [70, 78], [100, 110], [85, 160], [25, 170]], [[35, 20], [100, 20]]]),
    "six": (6, [[[85, 20], [45, 70], [30, 130], [50, 175], [90, 165], [95, 125], [65, 105], [35, 130]]]),
    "seven": (7, [[[25, 25], [105, 25], [55, 175]]]),
    "a crossed seven": (7, [[[25, 25], [105, 25], [55, 175]], [[45, 100], [105, 95]]]),
    "eight": (8, [np.stack([65 + 35 * np.sin(2 * t), 100 - 75 * np.cos(t)], axis=1)]),
    "nine": (9, [[[95, 60], [65, 85], [35, 60], [55, 25], [92, 35], [95, 60], [90, 120], [75, 180]]]),
}


@pytest.mark.parametrize("name", DRAWN)
def test_what_a_mouse_draws_is_read_with_pens_thin_and_thick(name):
    digit, drawing = DRAWN[name]
    for pen in (1.5, 2.3, 3.2):
        share = shipped.shipped().probabilities(strokes.render(drawing, strokes.Recipe(pen=pen))[None])[0]
        assert share.argmax() == digit, f"{name} is read as {share.round(2)}"


# --- its answers -----------------------------------------------------------------------------------------------------


def test_answers_are_shares_and_one_at_a_time_are_the_same():
    images = digits.sample()[0][:300]
    shares = shipped.shipped().probabilities(images)
    assert shares.shape == (300, 10) and shares.dtype == np.float32
    assert shares.min() >= 0 and np.allclose(shares.sum(axis=1), 1, atol=1e-5)
    for image, share in zip(images[:20], shares, strict=False):
        assert np.allclose(shipped.shipped().probabilities(image[None])[0], share, atol=1e-5)


def test_answers_belong_to_who_asked():
    images = digits.sample()[0]
    first = shipped.shipped().probabilities(images[:1])
    kept = first.copy()
    shipped.shipped().probabilities(images[1:2])
    assert np.array_equal(first, kept)


def test_nothing_drawn_gives_shares_too_and_no_images_none():
    shares = shipped.shipped().probabilities(np.zeros((2, 28, 28), np.uint8))
    assert np.isfinite(shares).all() and np.allclose(shares.sum(axis=1), 1, atol=1e-5)
    assert shipped.shipped().probabilities(np.zeros((0, 28, 28), np.uint8)).shape == (0, 10)


@pytest.mark.parametrize("wrong", [np.zeros((28, 28), np.uint8), np.zeros((1, 28, 28)), np.zeros((1, 20, 20), "u1"), 5])
def test_what_are_no_images_is_said(wrong):
    with pytest.raises(ValueError, match=r"images must be uint8 \(n, 28, 28\); got"):
        shipped.shipped().probabilities(wrong)


# --- its files -------------------------------------------------------------------------------------------------------


def test_it_is_small_and_comes_with_its_card():
    assert sum((ASSETS / name).stat().st_size for name in NAMES) <= 2_000_000
    card = (ASSETS / "digits_shipped.md").read_text()
    for words in (
        "CC BY-SA 3.0",
        "Y. LeCun",
        "C. Cortes",
        "C. Burges",
        "UNIPEN",
        "CC BY 4.0",
        "10.5281/zenodo.1195803",
    ):
        assert words in card
    packed = (ROOT / "pyproject.toml").read_text()
    for name in (*NAMES, "digits_shipped.md"):
        assert f'"assets/{name}" = "core/_assets/{name}"' in packed


def test_its_experiment_is_one_that_can_be_run():
    experiment = spec.from_json((ASSETS / NAMES[0]).read_bytes())
    check(experiment)
    assert experiment == shipped.shipped().experiment and experiment.data.dataset == "digits"


def test_files_written_are_read_back_with_the_same_answers(tmp_path):
    first, images = shipped.shipped(), digits.sample()[0][:200]
    for name, content in shipped.files(first.experiment, first.network.get_weights()).items():
        (tmp_path / name).write_bytes(content)
    again = shipped.load(tmp_path)
    assert again.experiment == first.experiment
    assert np.array_equal(again.probabilities(images), first.probabilities(images))


def test_files_of_a_wheel_are_found_beside_the_core(tmp_path, monkeypatch):
    for name in NAMES:
        shutil.copy(ASSETS / name, tmp_path)
    monkeypatch.setattr(shipped, "_FOLDERS", (tmp_path / "nowhere", tmp_path))
    shipped.shipped.cache_clear()
    assert shipped.shipped().network.weights.size > 1000
    shipped.shipped.cache_clear()


def test_missing_files_are_said(tmp_path, monkeypatch):
    monkeypatch.setattr(shipped, "_FOLDERS", (tmp_path / "a", tmp_path / "b"))
    shipped.shipped.cache_clear()
    with pytest.raises(ShippedError, match=r"digits_shipped\.\* are missing; looked in .*a and .*b; install"):
        shipped.shipped()


def cut(path):
    path.write_bytes(path.read_bytes()[:-200])


def emptied(path):
    path.write_bytes(b"")


def other(path):
    with np.load(path) as arrays:
        held = dict(arrays)
    held.popitem()
    np.savez(path, **held)


def objects(path):
    np.savez(path, w000=np.array([{}], dtype=object))


@pytest.mark.parametrize(
    ("name", "harm"),
    [(name, harm) for name in NAMES for harm in (cut, emptied, Path.unlink)] + [(NAMES[1], other), (NAMES[1], objects)],
)
def test_broken_files_are_said(tmp_path, name, harm):
    for each in NAMES:
        shutil.copy(ASSETS / each, tmp_path)
    harm(tmp_path / name)
    with pytest.raises(ShippedError, match=rf"digits_shipped in {tmp_path} can't be used: .*install the program again"):
        shipped.load(tmp_path)


# --- its time --------------------------------------------------------------------------------------------------------


def test_it_is_there_at_once_and_answers_every_move_of_the_mouse():
    code = (
        "import time, numpy as np\n"
        "from core.experiment import spec\nfrom core.network import network\n"  # of every start
        "t = time.perf_counter()\n"
        "from core.network import shipped\n"
        "shipped.shipped().probabilities(np.zeros((1, 28, 28), np.uint8))\n"
        "print(time.perf_counter() - t)"
    )
    run = [subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True) for _ in range(3)]
    assert min(float(each.stdout) for each in run) < 0.3  # about 0.03 s on a quiet machine
    image, times = digits.sample()[0][:1], []
    for _ in range(50):
        start = time.perf_counter()
        shipped.shipped().probabilities(image)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.003
