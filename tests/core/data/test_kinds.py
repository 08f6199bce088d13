"""What a file of one's own seems to hold, images or a table: by its bytes and shapes, never by its name alone."""

import gzip
import zipfile

import numpy as np
import pytest

from core.data import kinds
from core.data.images import labelled
from core.data.tables.guess import load_table
from core.documents import document
from core.files import FileError
from core.value import SpecError

RNG = np.random.default_rng(0)
PIXELS = np.where(RNG.random((3, 784)) < 0.7, 0, RNG.integers(1, 256, (3, 784)))


def rows(values, mark=",", head=""):
    return (f"{head}\n" if head else "") + "\n".join(mark.join(map(str, row)) for row in values) + "\n"


def with_labels(first=True, values=PIXELS):
    label = np.arange(len(values))[:, None] % 3
    return np.hstack([label, values] if first else [values, label])


NAMES = ",".join(f"pixel{k}" for k in range(784))
IMAGES = {
    "kaggle.csv": rows(with_labels(), head="label," + NAMES),
    "kaggle-test.csv": rows(PIXELS, head=NAMES),
    "label-last.csv": rows(with_labels(first=False), head=NAMES + ",class"),
    "emnist.csv": rows(with_labels()),
    "semicolons.csv": rows(with_labels(), mark=";"),
    "tabs.txt": rows(with_labels(), mark="\t"),
    "mnist_train.csv": rows(with_labels(), head="label," + ",".join(f"{k // 28}x{k % 28}" for k in range(784))),
    "quoted.csv": rows(with_labels(), head='"label",' + ",".join(f'"pixel{k}"' for k in range(784))),
}
TABLES = {
    "iris.csv": "a,b,c,species\n5.1,3.5,1.4,setosa\n4.9,3.0,1.4,setosa\n",
    "squares.csv": rows(RNG.normal(size=(4, 257)).round(3)),
    "counts.csv": rows(RNG.integers(0, 9000, (4, 17))),
    "few-pixels.csv": "pixel1,pixel2,kind\n1,2,a\n3,4,b\n",
    "one.csv": "x\n1\n2\n",
    "empty.csv": "",
    "words.txt": "These are words.\n",
}


@pytest.mark.parametrize("name", [*IMAGES, *TABLES])
@pytest.mark.parametrize("packed", [False, True])
def test_rows_are_known_by_what_they_hold(tmp_path, name, packed):
    text = (IMAGES | TABLES)[name].encode()
    path = tmp_path / (f"{name}.gz" if packed else name)
    path.write_bytes(gzip.compress(text) if packed else text)
    assert kinds.is_data(path) and kinds.are_images(path) == (name in IMAGES)


ARRAYS = {
    "images": ({"x_train": np.zeros((4, 28, 28), np.uint8), "y_train": np.zeros(4)}, True),
    "flat": ({"X": np.zeros((4, 784), np.uint8), "y": np.zeros(4)}, True),
    "channels": ({"data": np.zeros((4, 1, 28, 28), np.float32), "label": np.zeros(4)}, True),
    "only-test": ({"x_test": np.zeros((4, 28, 28)), "y_test": np.zeros(4)}, True),
    "table": ({"X": np.zeros((9, 4)), "y": np.zeros(9)}, False),
    "wide-table": ({"X": np.zeros((9, 81)), "y": np.zeros(9)}, False),
    "one-column": ({"x": np.zeros(9), "y": np.zeros(9)}, False),
    "unnamed": ({"arr_0": np.zeros((9, 3)), "arr_1": np.zeros(9)}, False),
    "nothing": ({}, False),
}


@pytest.mark.parametrize("name", ARRAYS)
def test_arrays_are_known_by_their_shape(tmp_path, name):
    arrays, images = ARRAYS[name]
    np.savez(tmp_path / "it.npz", **arrays)
    assert kinds.are_images(tmp_path / "it.npz") == images


def test_broken_files_and_documents_are_no_images(tmp_path):
    for name, content in (("a.npz", b"PK\x03\x04" + bytes(30)), ("b.gz", b"\x1f\x8b\x08cut"), ("c.csv", b"\xff" * 99)):
        (tmp_path / name).write_bytes(content)
        assert not kinds.are_images(tmp_path / name)
    assert kinds.are_images(tmp_path) and kinds.is_data(tmp_path), "a folder"
    assert not kinds.are_images(tmp_path / "gone.csv")
    for name in ("x.nnplay", "x.json", "weights.safetensors", "notes.md"):
        assert not kinds.is_data(tmp_path / name)


@pytest.mark.parametrize(
    ("columns", "square"), [(64, True), (65, True), (784, True), (785, True), (4, False), (66, False)]
)
def test_a_tables_rows_may_be_squares(columns, square):
    assert kinds.may_be_images(columns) == square


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("name", ["it.npz", "it.zip", "it.nnplay"])
def test_whatever_a_zip_is_packed_with_may_be_damaged(tmp_path, method, name):
    path, member = tmp_path / name, {"it.npz": "x_train.npy", "it.zip": "it.csv", "it.nnplay": "document.json"}[name]
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr(member, bytes(RNG.integers(0, 256, 3000, np.uint8)))
    whole = bytearray(path.read_bytes())
    for at in (40, 60, 300, 1500):
        whole[at : at + 20] = b"\xa5" * 20
        path.write_bytes(whole)
        kinds.are_images(path)
        for read in (load_table, document.load, labelled.to_classify):
            with pytest.raises((FileError, SpecError)):
                read(path)
