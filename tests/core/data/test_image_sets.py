"""Sets of images: the same split and the same interface wherever they are from, and memory that is bounded."""

import gzip
import tracemalloc

import numpy as np
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from core.data import digits
from core.data.datasets import DATASETS, make
from core.data.images import image_sets
from core.data.untrusted import DigitsError
from core.experiment.learning import Adam
from core.experiment.spec import Data, Experiment, Training, from_json, to_json
from core.layers import Conv2D, Dense, Flatten, MaxPool2D
from core.training.run import Run
from tests.core.data.test_digits import idx, npy, packed, some

X, Y = some(60, 1)
X_TEST, Y_TEST = some(20, 2)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """Give the folder for fetched sets, empty, and for small ones."""
    packed_up = tuple(len(gzip.compress(idx(array))) for array in (X, Y, X_TEST, Y_TEST))
    for name in digits.SIZES:
        monkeypatch.setitem(digits.SIZES, name, packed_up)
    monkeypatch.setenv("NN_PLAYGROUND_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def fetched(cache, name="mnist"):
    """Put a small set where a fetched one lies."""
    (cache / name).mkdir(parents=True)
    for file, array in zip(digits.FILES, (X, Y, X_TEST, Y_TEST), strict=True):
        (cache / name / file).write_bytes(gzip.compress(idx(array)))
    return cache / name


def of(points):
    return points.x_train, points.y_train, points.x_test, points.y_test


def whole(x, y):
    """Return the rows of x and y as a sorted list, whatever their order was."""
    return sorted(zip(map(bytes, np.round(np.asarray(x).reshape(len(x), -1)).astype(np.uint8)), y, strict=True))


@pytest.mark.parametrize("name", ["mnist", "fashion"])
def test_a_fetched_set_keeps_its_part_for_testing(cache, name):
    fetched(cache, name)
    points = make(name, 60_000, 10, 0.0, 0.2, 3)
    assert all(not array.flags.writeable for array in of(points))
    assert points.x_train.dtype == np.float32 and points.y_train.dtype == np.int64
    assert whole(points.x_train * 255, points.y_train) == whole(X, Y)
    np.testing.assert_array_equal(points.y_test, Y_TEST)
    np.testing.assert_allclose(points.x_test * 255, X_TEST.reshape(20, -1), atol=1e-4)
    fewer = make(name, 25, 10, 0.0, 0.9, 3)
    assert len(fewer.x_train) == 25 and len(fewer.x_test) == 20
    np.testing.assert_array_equal(fewer.y_train, points.y_train[:25])
    assert not np.array_equal(make(name, 60_000, 10, 0.0, 0.2, 4).y_train, points.y_train)


def test_files_of_all_kinds_give_the_same(cache, tmp_path):
    folder = fetched(cache)
    file = packed(tmp_path / "m.npz", x_train=npy(X), y_train=npy(Y), x_test=npy(X_TEST), y_test=npy(Y_TEST))
    ways = [("mnist", ""), ("images", str(folder)), ("images", str(file))]
    sets = [of(make(name, 50, 10, 0.1, 0.2, 5, path)) for name, path in ways]
    for other in sets[1:]:
        for a, b in zip(sets[0], other, strict=True):
            np.testing.assert_array_equal(a, b)
    assert sets[0][0].min() >= 0 and sets[0][0].max() <= 1


def test_a_file_without_a_part_for_testing_is_split(tmp_path):
    path = str(packed(tmp_path / "m.npz", images=npy(X), labels=npy(Y)))
    points = make("images", 1000, 10, 0.0, 0.25, 0, path)
    assert (len(points.x_train), len(points.x_test)) == (45, 15)
    both = np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])
    assert whole(both[0] * 255, both[1]) == whole(X, Y)
    assert len(make("images", 4, 10, 0.0, 0.25, 0, path).x_train) == 3
    one = str(packed(tmp_path / "one.npz", images=npy(X[:1]), labels=npy(Y[:1])))
    assert len(make("images", 4, 10, 0.0, 0.6, 0, one).x_train) == 1


def test_the_same_is_read_once_and_a_changed_file_anew(tmp_path):
    path = tmp_path / "m.npz"
    first = make("images", 60, 10, 0.0, 0.2, 0, str(packed(path, images=npy(X), labels=npy(Y))))
    assert make("images", 60, 10, 0.0, 0.2, 0, str(path)).x_train is first.x_train
    packed(path, images=npy(X[:40]), labels=npy(Y[:40]))
    assert len(make("images", 60, 10, 0.0, 0.2, 0, str(path)).x_train) == 32


def test_a_file_of_a_folder_that_was_written_anew_is_seen(cache, tmp_path):
    folder, other = fetched(cache), (Y + 1) % 10
    one = folder / digits.FILES[0]
    for path in (str(folder), str(one)):
        before = make("images", 60, 10, 0.0, 0.2, 0, path)
        (folder / digits.FILES[1]).write_bytes(gzip.compress(idx(other)))
        after = make("images", 60, 10, 0.0, 0.2, 0, path)
        np.testing.assert_array_equal(after.y_train, (before.y_train + 1) % 10)
        (folder / digits.FILES[1]).write_bytes(gzip.compress(idx(Y)))


def test_noise_moves_pixels_and_keeps_them_from_0_to_1(cache):
    fetched(cache)
    plain, noisy = (make("mnist", 60, 10, noise, 0.2, 0) for noise in (0.0, 0.3))
    for a, b in ((plain.x_train, noisy.x_train), (plain.x_test, noisy.x_test)):
        assert 0.1 < np.abs(a - b).mean() < 0.4 and b.min() == 0 and b.max() == 1


def test_blocks_do_not_show(cache, monkeypatch):
    fetched(cache)
    before = of(make("mnist", 60, 10, 0.2, 0.2, 0))
    image_sets._split.cache_clear()
    monkeypatch.setattr(image_sets, "BLOCK", 7)
    for a, b in zip(before, of(make("mnist", 60, 10, 0.2, 0.2, 0)), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (Data("mnist"), ["files of MNIST are not in", "data --fetch mnist", "use the included digits"]),
        (Data("fashion"), ["files of Fashion-MNIST are not in", "data --fetch fashion"]),
        (Data("images", path="nowhere/m.npz"), ["there is no file nowhere/m.npz", "open it where it is"]),
        (Data("images", path="a\0b"), ["there is no file a\0b"]),
        (Data("images", path="x" * 5000), ["there is no file xxx"]),
    ],
)
def test_what_is_not_here_is_said(cache, data, words):
    layers = (Flatten(), Dense(10, "softmax"))
    assert data.missing is not None
    with pytest.raises(DigitsError) as raised:
        Run(Experiment(layers, data))
    assert str(raised.value) == data.missing and all(word in data.missing for word in words)


def test_half_of_a_fetched_set_is_not_here(cache):
    folder = fetched(cache)
    assert Data("mnist").missing is None
    (folder / digits.FILES[3]).unlink()
    assert "not in" in Data("mnist").missing


def test_what_is_broken_in_the_cache_is_not_here_or_said_with_the_way_on(cache):
    last = fetched(cache) / digits.FILES[3]
    content = last.read_bytes()
    assert Data("mnist").missing is None
    for broken in (b"", content[:-1], content + b"1"):
        last.write_bytes(broken)
        assert "data --fetch mnist" in Data("mnist").missing
    last.write_bytes(content[:-8] + bytes(8))  # as large, but not it
    with pytest.raises(DigitsError, match=r"can't be read: CRC check failed.*`nn-playground data --fetch mnist`"):
        make("mnist", 60, 10, 0.0, 0.2, 0)


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        (Unix, "/x/nn-playground/mnist"),
        (Windows, "/y/nn-playground/mnist"),
        (MacOS, "/home/ada/Library/Caches/nn-playground/mnist"),
    ],
)
def test_sets_that_were_fetched_by_any_version_are_found(monkeypatch, platform, place):
    for name, value in (("XDG_CACHE_HOME", "" if platform is MacOS else "/x"), ("HOME", "/home/ada")):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", {"CSIDL_LOCAL_APPDATA": "/y"}.get)
    monkeypatch.setattr("platformdirs.PlatformDirs", platform)
    monkeypatch.delenv("NN_PLAYGROUND_CACHE", raising=False)
    assert digits.folder("mnist").as_posix() == place
    monkeypatch.setenv("NN_PLAYGROUND_CACHE", "/classroom")
    assert digits.folder("mnist").as_posix() == "/classroom/mnist"


def test_a_set_is_exchanged_while_it_runs_and_a_bad_file_changes_nothing(cache, tmp_path):
    fetched(cache)
    layers = (Conv2D(2, 3), MaxPool2D(), Flatten(), Dense(10, "softmax"))
    run = Run(Experiment(layers, Data("digits", 60), Training(optimizer=Adam(), batch_size=10)))
    steps = run.steps()
    [next(steps) for _ in range(5)]
    weights, before, points = run.network.weights.copy(), run.experiment, run.points
    (tmp_path / "bad.npz").write_bytes(b"PK\3\4 not a zip")
    bad = Data("images", path=str(tmp_path / "bad.npz"))
    with pytest.raises(DigitsError, match=r"bad\.npz can't be read"):
        run.apply(Experiment(layers, bad, before.training))
    assert run.experiment is before and run.points is points
    run.apply(Experiment(layers, Data("mnist", 60), before.training))
    np.testing.assert_array_equal(run.network.weights, weights)
    assert len(run.points.x_test) == 20 and run.moment().confusion.sum() == 20
    next(steps)


def test_path_is_in_the_file_of_the_experiment():
    experiment = Experiment((Flatten(), Dense(10, "softmax")), Data("images", path="a folder/ä.npz"))
    assert from_json(to_json(experiment)) == experiment and "a folder" in to_json(experiment).decode()


def test_clothes_have_names():
    assert len(DATASETS["fashion"].class_names) == 10 and DATASETS["fashion"].class_names[9] == "ankle boot"


def test_memory_is_that_of_one_set(tmp_path):
    """Read as bytes and kept as numbers, 5 bytes a pixel, and a block: no second copy, also with noise."""
    images, labels = some(20_000)
    path = str(packed(tmp_path / "m.npz", images=npy(images), labels=npy(labels)))
    pixels = images.size
    del images
    tracemalloc.start()
    try:
        run = Run(Experiment((Flatten(), Dense(10, "softmax")), Data("images", 20_000, noise=0.1, path=path)))
        kept, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(run.points.x_train) == 16_000
    assert most < 6.5 * pixels + 4 * 2 * image_sets.BLOCK * 784 + 20e6, most / pixels
    assert kept < 4.2 * pixels + 10e6, kept / pixels


def test_all_tests_are_looked_at_if_asked(cache, monkeypatch):
    monkeypatch.setattr("core.training.evaluation.LOOK_OPERATIONS", 1)
    monkeypatch.setattr("core.training.evaluation.LOOK_SAMPLES", 7)
    fetched(cache)
    run = Run(Experiment((Flatten(), Dense(10, "softmax")), Data("mnist", 60)))
    assert run.moment().confusion.sum() == 7
    assert run.moment(all_tests=True).confusion.sum() == 20
    assert run.moment().confusion.sum() == 7
