"""Documents take a set's images along, and train on bit for bit: from the file, and where there is none."""

import shutil
import zipfile

import numpy as np
import pytest
import safetensors.numpy

from core.data import along, digits
from core.data.chosen_points import borrowed, points_of
from core.data.data import images_of
from core.data.images import brought, image_sets
from core.data.plane import PlaneView
from core.documents import container, document, facts, own_data
from core.documents.document import SavedDocument
from core.experiment.spec import Experiment, SpecError, Training, replace
from core.files import FileError
from core.layers import Dense, Flatten
from core.training.run import Run
from tests.core.documents.data_mutations import png

X, Y = (array[:60] for array in digits.sample())


@pytest.fixture(autouse=True)
def forgotten():
    """Hold no images from test to test, as in programs that are started anew."""
    forget()
    yield
    forget()


def forget():
    brought._held.clear()
    image_sets._looked.clear()
    image_sets._split.cache_clear()


def folder(path):
    for number, (image, label) in enumerate(zip(X, Y, strict=True)):
        file = path / "own" / f"kind {label}" / f"{number}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(image))
    return path / "own"


def npz(path):
    np.savez(path / "own.npz", x_train=X, y_train=Y, x_test=X[:7], y_test=Y[:7])
    return path / "own.npz"


def pixels(path):
    lines = [f"{label},{','.join(map(str, image.ravel()))}" for image, label in zip(X, Y, strict=True)]
    (path / "own.csv").write_text("\n".join(["label," + ",".join(f"p{n}" for n in range(784)), *lines]))
    return path / "own.csv"


def remove(path):
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def change(path):
    """Put other images of the same classes in the place of those that are there."""
    global X
    before, X = X, X[:, ::-1]
    try:
        remove(path)
        {"own": folder, "own.npz": npz, "own.csv": pixels}[path.name](path.parent)
    finally:
        X = before


def for_images(data):
    layers = (Flatten(), Dense(8, "relu", dropout=0.2), Dense(data.classes, "softmax"))
    return Experiment(layers, data, Training(batch_size=7))


def trained(run, steps):
    for step in run.steps():
        if step >= steps:
            break
    return run


@pytest.mark.parametrize("made", [folder, npz, pixels])
@pytest.mark.parametrize("gone", ["", "deleted", "changed"])
def test_a_training_on_images_goes_on_bit_for_bit(tmp_path, made, gone):
    path = made(tmp_path)
    data = replace(images_of(str(path)), samples=50, noise=0.1, seed=3, turned=gone == "deleted" and made is npz)
    whole, run = trained(Run(for_images(data)), 40), trained(Run(for_images(data)), 17)
    assert document.save(tmp_path / "own.nnplay", SavedDocument(run.experiment, run.keep())) is None
    points = run.points
    del run
    forget()
    if gone:
        (remove if gone == "deleted" else change)(path)
    again = document.load_run(tmp_path / "own.nnplay")
    assert data.missing is None
    said = borrowed(data)
    assert (said is None) == (gone != "deleted") and (said is None or f"there is no file {path}" in said)
    for name in ("x_train", "y_train", "x_test", "y_test"):
        assert np.array_equal(getattr(again.points, name), getattr(points, name))
    assert np.array_equal(trained(again, 40).network.weights, whole.network.weights)
    document.save_run(tmp_path / "twice.nnplay", again)  # the images are handed on
    with zipfile.ZipFile(tmp_path / "twice.nnplay") as twice:
        held = safetensors.numpy.load(twice.read("images.safetensors"))
    assert held["x_train"].dtype == np.uint8 and held["x_train"].shape == (60, 28, 28)
    assert {name: len(array) for name, array in held.items() if name.startswith("y")} == {
        "y_train": 60,
        "y_test": 7 if made is npz else 0,
    }


def test_other_samples_are_drawn_of_all_the_images_that_came(tmp_path):
    path = npz(tmp_path)
    data = replace(images_of(str(path)), samples=20)
    document.save(tmp_path / "own.nnplay", SavedDocument(for_images(data)))
    wanted = points_of(replace(data, samples=60, seed=1)).x_train.copy()
    forget()
    remove(path)
    document.load(tmp_path / "own.nnplay")
    assert np.array_equal(points_of(replace(data, samples=60, seed=1)).x_train, wanted)


@pytest.mark.parametrize("made", [folder, npz, pixels])
def test_without_the_images_a_changed_file_is_refused_and_opened_again_it_is_another(tmp_path, made):
    path = made(tmp_path)
    data = images_of(str(path))
    forget()
    change(path)
    with pytest.raises(FileError, match=r"has other images now than when it was chosen: open it again"):
        points_of(data)
    again = images_of(str(path))
    assert again != data and len(points_of(again).x_train) == len(points_of(again).x_train)
    remove(path)
    forget()
    assert f"there is no file {path}; open it where it is now" in data.missing


def test_what_is_too_large_or_gone_stays_out_and_that_is_said(tmp_path, monkeypatch):
    path = npz(tmp_path)
    experiment = for_images(images_of(str(path)))
    whole = len(document.to_bytes(SavedDocument(experiment)))
    small = len(document.to_bytes(SavedDocument(experiment), data=False))
    assert whole > small + X.nbytes
    with monkeypatch.context() as patch:
        patch.setattr(along, "MOST_BYTES", 10_000)
        said = document.save(tmp_path / "own.nnplay", SavedDocument(experiment))
        assert (
            said.startswith("without the 67 images of own.npz (over 0 MB): keep")
            and "where it has moved, open it there" in said
        )
        assert (tmp_path / "own.nnplay").stat().st_size == small
        forget()
        assert len(points_of(document.load(tmp_path / "own.nnplay").experiment.data).x_train) == 60
    forget()
    remove(path)
    said = document.save(tmp_path / "own.nnplay", SavedDocument(experiment))
    assert said.startswith("without its data: there is no file")
    plain = replace(experiment, data=replace(experiment.data, fingerprint=""))
    said = document.save(tmp_path / "b.nnplay", SavedDocument(plain))
    assert f"open {path} again" in said and own_data.key(plain.data) != own_data.key(experiment.data)
    assert document.save(tmp_path / "c.nnplay", SavedDocument(replace(experiment, data=type(plain.data)()))) is None


def test_a_fingerprint_is_one_of_images(tmp_path):
    data = images_of(str(npz(tmp_path)))
    for wrong in ("abc", "g" * 64, data.fingerprint + "\n", 7):
        with pytest.raises(SpecError, match="64 hex digits"):
            replace(data, fingerprint=wrong)
    with pytest.raises(SpecError, match="for the data set images only"):
        type(data)(fingerprint=data.fingerprint)


def strangers(arrays):
    """Give arrays that can't be those of the set, and what is said of them."""
    yield {**arrays, "x": arrays["x_test"]}, "aren't x_train"
    yield {name: array for name, array in arrays.items() if name != "y_test"}, "aren't x_train"
    yield {**arrays, "x_train": arrays["x_train"][:, :27]}, "wanted uint8"
    yield {**arrays, "x_train": arrays["x_train"].astype(np.int64)}, "wanted uint8"
    yield {**arrays, "y_train": arrays["y_train"][:-1]}, "isn't of 60 labels"
    for wrong in (-1, 10, 2**40):
        yield {**arrays, "y_train": np.full(60, wrong)}, "labels below 10"
    yield {**arrays, "x_train": 255 - arrays["x_train"]}, "aren't those that its experiment was trained on"
    yield {**arrays, "y_test": arrays["y_test"].astype(np.float32)}, "F32, wanted U8 or I64"


def test_images_of_a_stranger_are_not_believed(tmp_path):
    data = images_of(str(npz(tmp_path)))
    document.save(tmp_path / "own.nnplay", SavedDocument(for_images(data)))
    with zipfile.ZipFile(tmp_path / "own.nnplay") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    arrays = safetensors.numpy.load(held[container.IMAGES])
    for wrong, words in strangers(arrays):
        held[container.IMAGES] = safetensors.numpy.save({name: array.copy() for name, array in wrong.items()})
        (tmp_path / "bad.nnplay").write_bytes(container.packed(held))
        with pytest.raises(FileError, match=words):
            document.load(tmp_path / "bad.nnplay")
    for name, words in ((container.DATA, "its data are no table"), (container.IMAGES, "its data are no images")):
        of_moons = facts.to_json(Experiment((Dense(2, "softmax"),)), None, PlaneView())
        other = {container.FACTS: of_moons, name: held[container.IMAGES]}
        (tmp_path / "bad.nnplay").write_bytes(container.packed(other))
        with pytest.raises(FileError, match=words):
            document.load(tmp_path / "bad.nnplay")


def test_a_member_of_images_that_is_larger_than_any_is_refused_unread(tmp_path, monkeypatch):
    data = images_of(str(npz(tmp_path)))
    document.save(tmp_path / "own.nnplay", SavedDocument(for_images(data)))
    monkeypatch.setattr(along, "MOST_BYTES", 20_000)
    monkeypatch.setattr(zipfile.ZipFile, "open", opened_of(zipfile.ZipFile.open))
    with pytest.raises(FileError, match=r"images\.safetensors in it has .* bytes, and at most 30,000 are expected"):
        document.load(tmp_path / "own.nnplay")


def opened_of(real):
    """Return what opens members of a zip, but for the images."""

    def opened(archive, member, *more):
        assert getattr(member, "filename", member) != container.IMAGES
        return real(archive, member, *more)

    return opened
