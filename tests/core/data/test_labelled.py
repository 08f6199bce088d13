"""Images as people have them: every layout comes to the same set, and what isn't one is named with the step to take."""

import gzip
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.data.chosen_points import points_of
from core.data.data import Data, images_of
from core.data.images import image_sets, labelled
from core.data.untrusted import DigitsError
from core.experiment.repair import fitted
from core.experiment.spec import Experiment, SpecError, from_json, to_json
from core.layers import Dense, Flatten
from core.training.run import Run
from tests.core.data.test_digits import NAMES, idx, some, squeezed

X, Y = some(120, 7)
Y[:10] = range(10)
CASES = Path(__file__).resolve().parents[4] / "shared" / "cases"


def csv(rows, labels=None, *, head="", mark=",", last=False, end="\n"):
    """Return a CSV of pixels as bytes."""
    lines = [head] if head else []
    for number, row in enumerate(rows.reshape(len(rows), -1)):
        cells = list(map(str, row))
        if labels is not None:
            cells.insert(len(cells) if last else 0, str(labels[number]))
        lines.append(mark.join(cells))
    return (end.join(lines) + end).encode()


def picture(array, kind="PNG", mode=None):
    """Return an image file's bytes."""
    file, image = io.BytesIO(), Image.fromarray(array)
    (image if mode is None else image.convert(mode)).save(file, kind)
    return file.getvalue()


def npz(path, **arrays):
    np.savez_compressed(path, **arrays)
    return path


COLUMNS = ",".join(f"pixel{k}" for k in range(784))
ONE_HOT = np.eye(10)[Y]
GRAY3 = np.repeat(X[..., None], 3, axis=3)
ARRAYS = {
    "rows of pixels": {"x_train": X.reshape(120, 784), "y_train": Y},
    "one channel last": {"x_train": X[..., None], "y_train": Y},
    "one channel first": {"x_train": X[:, None], "y_train": Y},
    "scaled to 1, one-hot": {"x_train": (X / 255).astype(np.float32), "y_train": ONE_HOT},
    "labels in a column": {"X_train": X, "y_train": Y[:, None]},
    "labels as floats": {"images": X, "labels": Y.astype(float)},
    "of scikit-learn": {"data": X.reshape(120, 784).astype(float), "target": Y},
    "labels as texts of digits": {"data": X, "labels": Y.astype(str)},
    "of TensorFlow": {"train_images": X, "train_labels": Y, "other": Y},
    "without names": {"arr_0": X, "arr_1": Y},
    "gray in three colours": {"x": GRAY3, "y": Y},
    "colours first": {"x": GRAY3.transpose(0, 3, 1, 2), "y": Y},
    "only a part for testing": {"x_test": X, "y_test": Y},
}
TABLES = {
    "the label first, named": csv(X, Y, head="label," + COLUMNS),
    "the label last, named": csv(X, Y, head=COLUMNS + ",class", last=True),
    "no names": csv(X, Y),
    "semicolons and Windows' ends": csv(X, Y, mark=";", end="\r\n"),
    "tabs and a byte order mark": b"\xef\xbb\xbf" + csv(X, Y, head=("label," + COLUMNS).replace(",", "\t"), mark="\t"),
    "quoted names": csv(X, Y, head='"label",' + ",".join(f'"{k}"' for k in range(784))),
}


@pytest.mark.parametrize("kind", [*ARRAYS, *TABLES])
def test_every_layout_comes_to_the_same_images(kind, tmp_path, monkeypatch):
    monkeypatch.setattr(labelled.pixel_table, "BLOCK", 100_000)  # in several pieces
    if kind in ARRAYS:
        path = npz(tmp_path / "set.npz", **ARRAYS[kind])
    else:
        path = tmp_path / "set.csv"
        path.write_bytes(TABLES[kind])
    found = labelled.read(path)
    assert np.abs(found.x_train.astype(int) - X).max() <= ("colours" in kind)
    assert found.x_train.dtype == np.uint8 and len(found.x_test) == 0
    if "texts" in kind:
        assert found.names == tuple("0123456789")
    np.testing.assert_array_equal(found.y_train, Y)
    images, labels, _ = labelled.to_classify(path)
    assert len(images) == 120 and labels is not None


def test_both_parts_of_a_file_are_kept(tmp_path):
    given = {"train_images": X[:90], "train_labels": Y[:90], "test_images": X[90:], "test_labels": Y[90:]}
    plain = {"arr_0": X[:90], "arr_1": Y[:90], "arr_2": X[90:], "arr_3": Y[90:]}
    for arrays in (given, plain):
        found = labelled.read(npz(tmp_path / "set.npz", **arrays))
        assert [len(part) for part in found[:4]] == [90, 90, 30, 30]


def test_other_sizes_are_scaled_by_areas(tmp_path):
    small = np.zeros((100, 8, 8), np.uint8)
    small[:, 2:6, 3:5] = 16  # scikit-learn's digits are 8 x 8 from 0 to 16
    found = labelled.read(npz(tmp_path / "s.npz", images=small, target=np.arange(100) % 10)).x_train
    assert found.max() == 255 and abs(found[0].mean() - 255 * 8 / 64) < 1
    large = np.kron(X[:4], np.ones((2, 2), np.uint8))
    np.testing.assert_array_equal(labelled.read(npz(tmp_path / "l.npz", x=large, y=Y[:4])).x_train, X[:4])
    wide = np.full((4, 10, 56), 40, np.uint8)
    wide[:, 3:7] = 200
    scaled = labelled.read(npz(tmp_path / "w.npz", x=wide, y=Y[:4])).x_train[0]
    assert scaled.shape == (28, 28) and scaled[0].tolist() == [40] * 28 and scaled[14].tolist() == [200] * 28


def test_classes_have_their_names(tmp_path):
    texts = np.array(["cat", "dog", "ape"])[Y % 3]
    found = labelled.read(npz(tmp_path / "t.npz", images=X, labels=texts))
    assert found.names == ("ape", "cat", "dog")
    np.testing.assert_array_equal(np.array(found.names)[found.y_train], texts)
    letters = labelled.read(npz(tmp_path / "l.npz", images=X, labels=Y % 5 + 20))
    assert letters.names == ("20", "21", "22", "23", "24") and set(letters.y_train) == {0, 1, 2, 3, 4}
    assert labelled.read(npz(tmp_path / "few.npz", images=X[:50], labels=Y[:50] % 2)).names == ()
    assert labelled.read(npz(tmp_path / "two.npz", images=X, labels=Y % 2)).names == ("0", "1")


FOLDERS = {
    "digits": ({"0": [0, 2], "7": [1, 3]}, ()),
    "names": ({"zebra": [0], "Apple": [1, 2], "img10": [3], "img2": [4]}, ("Apple", "img2", "img10", "zebra")),
}


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("invert", [False, True])
def test_a_folder_for_each_class(kind, invert, tmp_path):
    folders, names = FOLDERS[kind]
    dark = np.zeros((6, 28, 28), np.uint8)
    dark[:, 4:24, 8:20] = X[:6, 4:24, 8:20]
    for name, numbers in folders.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "Thumbs.db").write_bytes(b"x")
        for number in numbers:
            content = picture(255 - dark[number] if invert else dark[number], ("PNG", "BMP")[number % 2])
            (tmp_path / name / f"{number}.{('png', 'bmp')[number % 2]}").write_bytes(content)
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "empty").mkdir()
    asked = []
    found = labelled.read(tmp_path, lambda done, total: asked.append((done, total)))
    assert found.names == names and asked[0] == (0, len(found.x_train))
    for image, label in zip(found.x_train, found.y_train, strict=True):
        name = names[label] if names else str(label)
        assert any(np.array_equal(image, dark[number]) for number in folders[name])
    data = images_of(str(tmp_path))
    assert data.class_names == names and data.classes == (len(names) or 10)
    run = Run(fitted(Experiment((Flatten(), Dense(10, "softmax")), data)))
    next(run.steps())
    assert run.network.outputs == data.classes


def test_parts_of_a_folder_and_a_folder_without_classes(tmp_path):
    for part, count in (("train", 3), ("Test", 2)):
        for name in ("cats", "dogs"):
            folder = tmp_path / part / name
            folder.mkdir(parents=True)
            for number in range(count):
                (folder / f"{number}.jpg").write_bytes(picture(np.kron(X[number], np.ones((9, 5), np.uint8)), "JPEG"))
    found = labelled.read(tmp_path)
    assert [len(part) for part in found[:4]] == [6, 6, 4, 4] and found.names == ("cats", "dogs")
    assert labelled.to_classify(tmp_path)[1].tolist() == [0, 0, 1, 1]
    images, labels, _ = labelled.to_classify(tmp_path / "train" / "cats")
    assert images.shape == (3, 28, 28) and labels is None
    with pytest.raises(DigitsError, match="not which class each is of: put the images of each class into a folder"):
        labelled.read(tmp_path / "train" / "cats")


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "1"), ("PNG", "P"), ("PNG", "RGBA"), ("JPEG", "RGB"), ("WEBP", "RGB")]
)
@pytest.mark.parametrize("deep", [False, True])
def test_images_of_every_kind(kind, mode, deep, tmp_path):
    plain = np.zeros((28, 28), np.uint8)
    plain[6:22, 10:18] = 255
    content = picture(plain.astype(np.uint16) * 256) if deep else picture(plain, kind, mode)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.png").write_bytes(content)
    found = labelled.read(tmp_path).x_train
    assert np.abs(found.astype(int) - plain).mean() < 3


def test_a_cut_image_and_a_folder_of_one_class_are_said(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "whole.png").write_bytes(picture(X[0]))
    with pytest.raises(DigitsError, match="only one class; it needs a folder of images for each class"):
        labelled.read(tmp_path)
    (tmp_path / "b").mkdir()
    for content in (picture(X[0])[:-200], b"no image", b""):
        (tmp_path / "b" / "cut.png").write_bytes(content)
        with pytest.raises(DigitsError, match=r"b/cut\.png can't be read as an image: .* Take it out of the folder"):
            labelled.read(tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (csv(X)[:1] + csv(X)[1:], "has pixels only; for training it needs a column with the labels"),
        (csv(X[:3], Y) + b"3,0,0\n", "line 4: it has 2 pixels, and the first line 784; each line must have as many"),
        (csv(X[:3], Y) + b"3," + b"x," * 783 + b"1\n", "line 4: 'x' is no number; a pixel is one from 0 to 255"),
        (csv(X[:3].astype(int) + 200, Y), r"line \d: a pixel is \d+; it must be a number from 0 to 255"),
        (csv(X[:, :20, :27], Y), "has rows of 541 columns; expected rows of the pixels of square images"),
        (("label," + COLUMNS + "\n").encode(), "has no rows of pixels"),
        (("label," + COLUMNS + "\n7,\n").encode(), "line 2: it has 1 pixels, and the first line 784"),
        (b"\x80\x04\x95" + bytes(99), "a Python pickle, which can run code when it is read, which isn't read here"),
        (b"\x89HDF\r\n\x1a\n", "an HDF5 file .*: load it with the library that wrote it"),
        (b"PAR1" + bytes(99), "a Parquet file, .* save it as CSV"),
        (bytes(257) + b"ustar" + bytes(99), "a tar archive, .* unpack it"),
        (picture(X[0]), "one image .PNG., .* open the folder that holds one folder"),
    ],
)
def test_files_that_are_no_set_are_said(content, words, tmp_path):
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(DigitsError, match=words):
        labelled.read(tmp_path / "file")


def test_idx_files_of_another_size_and_of_a_test_part_alone(tmp_path):
    (tmp_path / NAMES[2]).write_bytes(squeezed(idx(np.kron(X, np.ones((2, 2), np.uint8)))))
    (tmp_path / NAMES[3]).write_bytes(idx(Y))
    found = labelled.read(tmp_path)
    np.testing.assert_array_equal(found.x_train, X)
    assert labelled.to_classify(tmp_path)[0].shape == (120, 28, 28)


def test_turned_images_are_mirrored_and_the_choice_is_stored(tmp_path):
    path = str(npz(tmp_path / "e.npz", images=X.swapaxes(1, 2), labels=Y))
    upright = points_of(Data("images", 120, 0, path=str(npz(tmp_path / "u.npz", images=X, labels=Y))))
    turned = points_of(Data("images", 120, 0, path=path, turned=True))
    np.testing.assert_array_equal(turned.x_train, upright.x_train)
    data = Data("images", 120, 0, path=path, names=("a", "b"), turned=True)
    layers = (Flatten(), Dense(2, "softmax"))
    assert from_json(to_json(Experiment(layers, data))).data == data
    with pytest.raises(DigitsError, match="has the classes 0 to 9 now, and had a, b when it was chosen: open it again"):
        points_of(data)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"names": ("a",)}, "names must be those of two classes or more"),
        ({"names": ("a", "a")}, "each once"),
        ({"dataset": "moons", "path": "", "names": ("a", "b")}, "for the data set images only"),
    ],
)
def test_names_that_fit_no_set_are_refused(wrong, words):
    with pytest.raises(SpecError, match=words):
        Data(**{"dataset": "images", "path": "x.npz"} | wrong)


def test_a_set_that_was_looked_at_is_not_read_again(tmp_path, monkeypatch):
    path = str(npz(tmp_path / "s.npz", images=X, labels=Y))
    data = images_of(path)
    monkeypatch.setattr(image_sets.labelled, "read", None)
    assert len(points_of(data).x_train) == 96


def test_reading_can_be_cancelled(tmp_path):
    class Stop(Exception):
        pass

    def stop(done, total):
        raise Stop

    (tmp_path / "s.csv").write_bytes(csv(X, Y))
    with pytest.raises(Stop):
        images_of(str(tmp_path / "s.csv"), stop)


@pytest.mark.skipif(not CASES.is_dir(), reason=f"no {CASES.name} beside the project")
def test_the_cases_that_failed():
    for name in ("float01.npz", "pixels_label_first.csv", "folder_per_class"):
        found = labelled.read(CASES / name)
        assert len(found.x_train) and found.names == () and found.x_train.max() == 255, name


def test_a_packed_table_of_pixels(tmp_path):
    (tmp_path / "m.csv.gz").write_bytes(gzip.compress(csv(X, Y), mtime=0))
    np.testing.assert_array_equal(labelled.read(tmp_path / "m.csv.gz").x_train, X)
