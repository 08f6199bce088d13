"""Digits: the sample is what its page says, every layout of MNIST is read, and no broken or hostile file does harm."""

import gzip
import hashlib
import io
import math
import os
import struct
import tomllib
import tracemalloc
import zipfile
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import files
from core.data import digits
from core.data.images import image_shapes, labelled

# The time of packing would be in tests' names, and two processes would find different tests.
squeezed = partial(gzip.compress, mtime=0)

ROOT = Path(__file__).resolve().parents[3]
MNIST = ROOT.parent / "shared" / "data" / "mnist.npz"
NAMES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")


def some(n, seed=0):
    """Return n images of noise with labels."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (n, 28, 28), np.uint8), rng.integers(0, 10, n, np.uint8)


def idx(array, *, magic=None, shape=None):
    """Return an IDX file's bytes; its header may lie."""
    shape = array.shape if shape is None else shape
    magic = bytes([0, 0, 8, array.ndim]) if magic is None else magic
    return magic + struct.pack(f">{len(shape)}I", *shape) + array.tobytes()


def npy(array, *, shape=None, dtype=None, version=(1, 0)):
    """Return an .npy file's bytes; its header may lie."""
    file = io.BytesIO()
    what = {
        "descr": array.dtype.str if dtype is None else dtype,
        "fortran_order": False,
        "shape": array.shape if shape is None else shape,
    }
    write = np.lib.format.write_array_header_1_0 if version == (1, 0) else np.lib.format.write_array_header_2_0
    write(file, what)
    return file.getvalue() + array.tobytes()


def packed(path, packing=zipfile.ZIP_DEFLATED, **members):
    """Write a zip file of .npy members given as bytes."""
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.npy", content)
    return path


def same(found, x_train, y_train, x_test=None, y_test=None):
    """Whether these digits came, in the promised types, not for writing."""
    wanted = (x_train, y_train, np.empty((0, 28, 28)) if x_test is None else x_test, [] if y_test is None else y_test)
    for array, other, dtype in zip(found[:4], wanted, (np.uint8, np.int64) * 2, strict=True):
        assert array.dtype == dtype and not array.flags.writeable and array.flags.c_contiguous
        np.testing.assert_array_equal(array, other)
    assert found.x_train.shape[1:] == found.x_test.shape[1:] == (28, 28)


PLAIN = {
    "float32": lambda x: (x / 255).astype(np.float32),
    "float64": lambda x: x / 255,
    "float16": lambda x: (x / 255).astype(np.float16),
    "whole floats": lambda x: x.astype(np.float32),
    "int32": lambda x: x.astype(np.int32),
}


@pytest.mark.parametrize(
    ("kind", "labels"), [*zip(PLAIN, (np.uint8, np.int64, np.float32, np.uint8, np.int64), strict=True)]
)
def test_images_scaled_to_1_are_the_same_images(kind, labels, tmp_path):
    x, y = some(image_shapes.BLOCK + 7)
    x[0, 0, :2] = 0, 255
    path = packed(tmp_path / "set.npz", x_train=npy(PLAIN[kind](x)), y_train=npy(y.astype(labels)))
    same(labelled.read(path), x, y)
    images, known, _ = labelled.to_classify(path)
    np.testing.assert_array_equal(images, x)
    np.testing.assert_array_equal(known, y)


@pytest.mark.parametrize("dtype", [bool, np.uint8, np.float64])
def test_images_of_0_and_1_are_black_and_white(dtype, tmp_path):
    x, y = some(5)
    path = packed(tmp_path / "set.npz", images=npy((x > 127).astype(dtype)), labels=npy(y))
    same(labelled.read(path), 255 * (x > 127).astype(np.uint8), y)


@pytest.mark.parametrize(("code", "dtype"), [(11, ">i2"), (12, ">i4"), (13, ">f4"), (14, ">f8")])
@pytest.mark.parametrize("pack", [bytes, squeezed])
def test_idx_files_of_every_type(code, dtype, pack, tmp_path):
    x, y = some(5)
    scaled = x / 255 if "f" in dtype else x
    (tmp_path / NAMES[0]).write_bytes(pack(idx(scaled.astype(dtype), magic=bytes([0, 0, code, 3]))))
    (tmp_path / NAMES[1]).write_bytes(pack(idx(y.astype(dtype), magic=bytes([0, 0, code, 1]))))
    same(labelled.read(tmp_path), x, y)
    np.testing.assert_array_equal(labelled.to_classify(tmp_path / NAMES[0])[0], x)


# --- the sample ------------------------------------------------------------------------------------------------------


def test_the_sample_is_what_its_page_says():
    images, labels = digits.sample()
    assert images.shape == (5000, 28, 28) and images.dtype == np.uint8
    assert labels.shape == (5000,) and labels.dtype == np.int64
    page = (ROOT / "assets" / "mnist_sample.md").read_text()
    for array in (images, labels.astype(np.uint8)):
        assert hashlib.sha256(array.tobytes()).hexdigest() in page
    np.testing.assert_array_equal(np.bincount(labels), [500] * 10)


@pytest.mark.parametrize("first", [10, 37, 100, 1234, 4999])
def test_any_first_part_of_the_sample_is_balanced(first):
    counts = np.bincount(digits.sample()[1][:first], minlength=10)
    assert counts.max() - counts.min() <= 1


def test_the_sample_is_read_once_and_not_for_writing():
    assert digits.sample() is digits.sample()
    for array in digits.sample():
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_the_sample_holds_digits():
    """A mean image of each class is nearest to most images of it: labels and images belong together."""
    images, labels = digits.sample()
    flat = images.reshape(5000, 784) / 255
    means = np.array([flat[labels == k].mean(axis=0) for k in range(10)])
    nearest = ((means**2).sum(axis=1) - 2 * flat @ means.T).argmin(axis=1)
    assert np.mean(nearest == labels) > 0.78


def test_the_wheel_carries_the_sample_and_its_page():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    for name in ("mnist_sample.npz", "mnist_sample.md"):
        assert wheel["force-include"][f"assets/{name}"] == f"core/_assets/{name}"


def test_the_sample_is_found_in_a_wheel_and_its_absence_said(tmp_path, monkeypatch):
    inside = tmp_path / "_assets"
    monkeypatch.setattr(digits, "_FOLDERS", (tmp_path / "assets", inside))
    with pytest.raises(digits.DigitsError, match=r"mnist_sample\.npz is missing; looked in .*_assets; install"):
        digits.sample.__wrapped__()
    inside.mkdir()
    x, y = some(3)
    np.savez(inside / "mnist_sample.npz", images=x, labels=y)
    np.testing.assert_array_equal(digits.sample.__wrapped__()[0], x)


# --- what is read ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
@pytest.mark.parametrize("dtype", ["u1", "<i2", ">i4", "<i8", ">u8"])
def test_an_npz_of_keras(tmp_path, save, dtype):
    (x, y), (x_test, y_test) = some(7), some(4, 1)
    save(tmp_path / "m.npz", x_train=x.astype(dtype), y_train=y.astype(dtype), x_test=x_test, y_test=y_test)
    same(labelled.read(tmp_path / "m.npz"), x, y, x_test, y_test)
    same(labelled.read(str(tmp_path / "m.npz")), x, y, x_test, y_test)


@pytest.mark.parametrize("names", [("x_train", "y_train"), ("images", "labels")])
def test_an_npz_without_a_part_for_testing(tmp_path, names):
    x, y = some(5)
    np.savez(tmp_path / "m", **dict(zip(names, (x, y), strict=True)), other=np.zeros(3))
    same(labelled.read(tmp_path / "m.npz"), x, y)
    os.rename(tmp_path / "m.npz", tmp_path / "any name")
    same(labelled.read(tmp_path / "any name"), x, y)


def test_an_npz_by_columns_and_of_version_2(tmp_path):
    x, y = some(5)
    np.savez(tmp_path / "m.npz", images=np.asfortranarray(x), labels=y)
    same(labelled.read(tmp_path / "m.npz"), x, y)
    same(labelled.read(packed(tmp_path / "2.npz", images=npy(x, version=(2, 0)), labels=npy(y, version=(2, 0)))), x, y)


@pytest.mark.parametrize("dot", [False, True])
@pytest.mark.parametrize("end", ["", ".gz"])
@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("parts", [2, 4])
def test_a_folder_of_idx_files(tmp_path, dot, end, zipped, parts):
    (x, y), (x_test, y_test) = some(6), some(3, 1)
    for name, array in list(zip(NAMES, (x, y, x_test, y_test), strict=True))[:parts]:
        content = squeezed(idx(array)) if zipped else idx(array)
        (tmp_path / ((name.replace("-idx", ".idx") if dot else name) + end)).write_bytes(content)
    wanted = (x, y, x_test, y_test)[:parts]
    same(labelled.read(tmp_path), *wanted)
    for images in tmp_path.glob("*images*"):
        same(labelled.read(images), *(wanted[:2] if "train" in images.name else wanted[2:]))


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        ("train-images-idx3-ubyte", "train-labels.idx1-ubyte.gz"),
        ("train-images.idx3-ubyte.gz", "train-labels-idx1-ubyte"),
        ("emnist-digits-test-images-idx3-ubyte.gz", "emnist-digits-test-labels-idx1-ubyte.gz"),
        ("my images", "my labels"),
    ],
)
def test_one_idx_file_finds_its_labels_in_any_spelling(tmp_path, images, labels):
    x, y = some(4)
    (tmp_path / images).write_bytes(idx(x))
    (tmp_path / labels).write_bytes(squeezed(idx(y)))
    same(labelled.read(tmp_path / images), x, y)


@given(
    n=st.integers(1, 40), seed=st.integers(0, 99), test=st.integers(0, 9), zipped=st.lists(st.booleans(), min_size=4)
)
@settings(max_examples=40)
def test_idx_files_come_back_equal(tmp_path_factory, n, seed, test, zipped):
    folder = tmp_path_factory.mktemp("idx")
    arrays = (*some(n, seed), *some(test, seed + 1))
    for name, array, pack in zip(NAMES, arrays, zipped, strict=False):
        (folder / name).write_bytes(squeezed(idx(array), 1) if pack else idx(array))
    same(labelled.read(folder), *arrays)


@pytest.mark.skipif(not MNIST.is_file(), reason=f"the whole of MNIST isn't in {MNIST.relative_to(ROOT.parent)}")
def test_the_whole_of_mnist_and_the_sample_in_it():
    found = labelled.read(MNIST)
    assert [len(array) for array in found[:4]] == [60_000, 60_000, 10_000, 10_000]
    content = struct.pack(">4I", 0x803, 60_000, 28, 28) + found.x_train.tobytes()
    assert hashlib.md5(content, usedforsecurity=False).hexdigest() == "6bbc9ace898e44ae57da46a324031adb"
    images, labels = digits.sample()
    for k in range(10):
        np.testing.assert_array_equal(images[labels == k], found.x_train[found.y_train == k][:500])


# --- what is not -----------------------------------------------------------------------------------------------------

X, Y = some(5)
GOOD = idx(X)
HUGE = (4_000_000_000, 28, 28)


@pytest.mark.parametrize(
    ("images", "words"),
    [
        (b"", "starts with nothing, but a file of images starts with 00 00 08 03"),
        (b"\0\0", "starts with 00 00"),
        (b"\x89PNG\r\n\x1a\n", "(PNG)|89 50 4e 47"),
        (b"\x93NUMPY", "(.npy)|93 4e 55 4d"),
        (b"x,y\n1,2\n", "expected an .npz (x_train, y_train, x_test, y_test), an IDX file of images, or a folder"),
        (idx(X, magic=b"\0\0\x0a\3"), "starts with 00 00 0a 03"),
        (idx(X, magic=b"\0\0\x0d\3"), "is cut short: it has 3,936 of 15,696 bytes"),
        (idx(X, magic=b"\3\x08\0\0"), "starts with 03 08 00 00"),
        (idx(Y), "holds labels: it starts with 00 00 08 01, but a file of images starts with 00 00 08 03"),
        (squeezed(idx(Y)), "holds labels: it starts with 00 00 08 01 when unpacked"),
        (GOOD[:10], "is cut short: it has 10 of 16 bytes"),
        (GOOD[:16], "is cut short: it has 16 of 3,936 bytes"),
        (GOOD[:-1], "is cut short: it has 3,935 of 3,936 bytes"),
        (squeezed(GOOD[:-1]), "is cut short: it has 3,935 of 3,936 bytes"),
        (squeezed(GOOD, 0)[:2000], " of 3,936 bytes; get it again"),
        (squeezed(GOOD)[:5], "starts with nothing when unpacked"),
        (squeezed(GOOD)[:-3], "can't be read: Compressed file ended"),
        (squeezed(GOOD)[:-8] + b"12345678", "can't be read: CRC check failed"),
        (b"\x1f\x8b\x08" + bytes(7) + b"\xff" * 50, "can't be read"),
        (b"\x1f\x8b\x07" + bytes(50), "can't be read: Unknown compression method"),
        (GOOD + b"\0", "goes on after the 3,936 bytes"),
        (squeezed(GOOD + b"\0"), "goes on after the 3,936 bytes"),
        (idx(X, shape=(5, 32, 32)), "is cut short: it has 3,936 of 5,136 bytes"),
        (idx(X[:, :, :24], shape=(5, 672, 1)), "shape 5 x 672 x 1; it must be n x 28 x 28"),
        (
            idx(X, shape=HUGE),
            "claims the shape 4,000,000,000 x 28 x 28, 3,136,000,000,000 bytes; at most 300,000 images",
        ),
        (squeezed(idx(X, shape=(200_000, 28, 28))), "it has 3,936 of 156,800,016 bytes"),
        (idx(X[:4]), "4 training images but 5 labels"),
        (idx(X[:0]), "has no images to train on"),
    ],
)
def test_files_of_images_that_can_t_be_read_are_said(tmp_path, images, words):
    path = tmp_path / NAMES[0]
    path.write_bytes(images)
    (tmp_path / NAMES[1]).write_bytes(idx(Y[:0]) if images == idx(X[:0]) else idx(Y))
    for where in (path, tmp_path):
        with pytest.raises(digits.DigitsError) as caught:
            labelled.read(where)
        assert any(word in str(caught.value) for word in words.split("|")) and str(tmp_path) in str(caught.value)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (None, "no train-labels-idx1-ubyte"),
        (b"", "starts with nothing, but a file of labels starts with 00 00 08 01"),
        (GOOD, "holds images: it starts with 00 00 08 03, but a file of labels starts with 00 00 08 01"),
        (idx(Y)[:6], "is cut short: it has 6 of 8 bytes"),
        (idx(Y)[:9], "is cut short: it has 9 of 13 bytes"),
        (idx(Y, shape=(4_294_967_295,)), "claims the shape 4,294,967,295"),
        (idx(np.full(5, 255, np.uint8)), "is 255, as all others are; there must be two classes"),
        (idx(Y[:3]), "5 training images but 3 labels"),
    ],
)
def test_files_of_labels_that_can_t_be_read_are_said(tmp_path, labels, words):
    (tmp_path / NAMES[0]).write_bytes(GOOD)
    if labels is not None:
        (tmp_path / NAMES[1]).write_bytes(labels)
    for where in (tmp_path / NAMES[0], tmp_path):
        with pytest.raises(digits.DigitsError) as caught:
            labelled.read(where)
        assert words in str(caught.value) and str(tmp_path) in str(caught.value)


OBJECTS = np.array([{"a": 1}, None], dtype=object)


def saved(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "holds nothing; it must have x_train and y_train"),
        ({"a": b"", "b": b""}, "holds 'a.npy', 'b.npy'; it must have x_train and y_train"),
        ({f"arr_{i}": b"" for i in range(2, 99)}, "'arr_9.npy', ...; it must have"),
        ({"x_train": npy(X)}, "has x_train, but no labels to it: save both in one file"),
        ({"labels": npy(Y)}, "has labels, but no images to it: save both in one file"),
        ({"x_train": npy(X), "y_train": npy(Y), "y_test": npy(Y)}, "has y_test, but no images to it"),
        ({"images": b"", "labels": npy(Y)}, "images of"),
        ({"images": b"\x93NUMPY\3\0" + bytes(200), "labels": npy(Y)}, "isn't an array that NumPy saved"),
        (
            {"images": b"\x93NUMPY\2\0\xff\xff\xff\xff" + b"(" * 20_000, "labels": npy(Y)},
            "isn't an array that NumPy saved",
        ),
        ({"images": b"\x93NUMPY\1\0\x88\x13" + b"(" * 5000, "labels": npy(Y)}, "isn't an array that NumPy saved"),
        ({"images": b"\x93NUMPY\1\0\x10\0{'descr': '|u1'}", "labels": npy(Y)}, "isn't an array that NumPy saved"),
        ({"images": npy(X, dtype="|zz"), "labels": npy(Y)}, "isn't an array that NumPy saved"),
        ({"images": npy(X, dtype=()), "labels": npy(Y)}, "isn't an array that NumPy saved"),
        ({"images": saved(OBJECTS), "labels": npy(Y)}, "images of * holds Python objects, which can run code"),
        ({"images": npy(X), "labels": saved(OBJECTS)}, "labels of * holds Python objects"),
        ({"images": saved(np.array([], [("a", "O")])), "labels": npy(Y)}, "holds Python objects"),
        ({"images": saved(np.array([], [("a", "u1")])), "labels": npy(Y)}, "save it as uint8"),
        ({"images": npy(X / 100), "labels": npy(Y)}, "is 2.55; it must be a whole number from 0 to 255, or all from"),
        ({"images": npy(X / 255 - 1.5), "labels": npy(Y)}, "from 0 to 255, or all from 0 to 1. Numbers around 0 are"),
        ({"images": npy(np.where(X > 9, np.nan, X / 255)), "labels": npy(Y)}, "is nan; it must be a whole number"),
        ({"images": npy(X.astype(complex)), "labels": npy(Y)}, "is of type complex128; it must hold numbers"),
        ({"images": npy(X), "labels": npy(Y / 2)}, "isn't a whole number; it must be one, or a text"),
        ({"images": npy(X), "labels": npy(Y > 4)}, "isn't a whole number; it must be one, or a text"),
        ({"images": npy(X.reshape(5, 784)[:, 1:]), "labels": npy(Y)}, "has the shape 5 x 783; it must be n x 28 x 28"),
        ({"images": npy(X[..., None, None]), "labels": npy(Y)}, "has the shape 5 x 28 x 28 x 1 x 1"),
        ({"images": npy(X.reshape(5, 14, 28, 2)), "labels": npy(Y)}, "has the shape 5 x 14 x 28 x 2"),
        ({"images": npy(X, shape=(-5, 28, 28)), "labels": npy(Y)}, "has the shape -5 x 28 x 28"),
        ({"images": npy(X, shape=(5, -28, -28)), "labels": npy(Y)}, "has the shape 5 x -28 x -28"),
        ({"images": npy(X), "labels": npy(Y, shape=())}, "has the shape a single number; it must be n, for n labels"),
        (
            {"images": npy(X), "labels": npy(np.ones((5, 10), "u1"))},
            "has the shape 5 x 10, but not a single 1 in each row; it must be n labels",
        ),
        (
            {"images": npy(X, shape=(10**30, 28, 28)), "labels": npy(Y)},
            "at most 300,000 images in 500,000,000 bytes",
        ),
        ({"images": npy(X, shape=(10**6, 28, 28), dtype="<i8"), "labels": npy(Y)}, "6,272,000,000 bytes; at most"),
        ({"images": npy(X, shape=(6, 28, 28)), "labels": npy(Y)}, "is cut short: it has 4,048 of 4,832 bytes"),
        ({"images": npy(X, shape=(200_000, 28, 28)), "labels": npy(Y)}, "it has 4,048 of 156,800,128 bytes"),
        ({"images": npy(X) + b"\0", "labels": npy(Y)}, "goes on after the 4,048 bytes"),
        ({"images": npy(X), "labels": npy(Y[:4])}, "5 training images but 4 labels"),
        ({"images": npy(X[:0]), "labels": npy(Y[:0])}, "has no images to train on"),
        ({"images": npy(X.astype("i2") - 1), "labels": npy(Y)}, "a pixel of the training images is -1"),
        ({"images": npy(X.astype("i2") + 256), "labels": npy(Y)}, "it must be a whole number from 0 to 255"),
        ({"images": npy(X), "labels": npy(Y.astype("i4") - 2_000_000)}, "it must be a whole number up to 1,000,000"),
        ({"images": npy(X), "labels": npy(Y.astype("u8") + 2**63)}, "it must be a whole number up to 1,000,000"),
        ({"x_train": npy(X), "y_train": npy(Y), "x_test": npy(X), "y_test": npy(Y / 3)}, "a label of the test images"),
        ({"x_train": npy(X), "y_train": npy(Y), "x_test": npy(X), "y_test": npy(Y[:1])}, "5 test images but 1"),
    ],
)
def test_npz_files_that_can_t_be_read_are_said(tmp_path, members, words):
    path = packed(tmp_path / "mine.npz", **members)
    with pytest.raises(digits.DigitsError) as caught:
        labelled.read(path)
    assert words.replace("*", str(path)) in str(caught.value) and "mine.npz" in str(caught.value)


def test_a_pickle_is_never_opened(tmp_path):
    trap = tmp_path / "sprung"

    class Trap:
        def __reduce__(self):
            return os.mkdir, (str(trap),)

    np.savez(tmp_path / "m.npz", images=np.array([Trap()], dtype=object), labels=Y)
    with pytest.raises(digits.DigitsError, match="Python objects"):
        labelled.read(tmp_path / "m.npz")
    assert not trap.exists()


def broken_zip(path):
    path.write_bytes(path.read_bytes()[:-30])


def flipped(path):
    content = bytearray(path.read_bytes())
    content[200] ^= 1
    path.write_bytes(content)


def locked(path):
    content = path.read_bytes()
    for start, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = content.index(start) + flags
        content = content[:at] + b"\1" + content[at + 1 :]
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("harm", "words"),
    [(broken_zip, "not a zip file"), (flipped, "Bad CRC-32"), (locked, "encrypted")],
    ids=lambda it: getattr(it, "__name__", it),
)
def test_a_broken_zip_is_said(tmp_path, harm, words):
    path = packed(tmp_path / "mine.npz", zipfile.ZIP_STORED, images=npy(X), labels=npy(Y))
    harm(path)
    with pytest.raises(digits.DigitsError, match=rf"mine\.npz can't be read: .*{words}"):
        labelled.read(path)


def test_a_zip_of_something_else_is_said(tmp_path):
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        for name in (*NAMES, "images"):
            archive.writestr(name, b"")
    with pytest.raises(
        digits.DigitsError, match=r"holds 'train-images-idx3-ubyte', .* A zip of IDX files, .*: unpack it"
    ):
        labelled.read(tmp_path / "archive.zip")


def test_a_zip_packed_as_numpy_never_does_is_said(tmp_path):
    pytest.importorskip("bz2", reason="this Python was built without bz2")
    with pytest.raises(digits.DigitsError, match="save it again with"):
        labelled.read(packed(tmp_path / "mine.npz", zipfile.ZIP_BZIP2, images=npy(X), labels=npy(Y)))


@pytest.mark.parametrize("path", ["nothing", "nothing/at/all", "nul\0l", "n" * 5000])
def test_a_file_that_is_not_there_is_said(tmp_path, path):
    with pytest.raises(digits.DigitsError, match=r"there is no file|can't be read"):
        labelled.read(tmp_path / path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(digits.DigitsError, match="it is a pipe, not a plain file"):
        labelled.read(tmp_path / "pipe")


def test_a_file_nobody_may_read_is_said(tmp_path, monkeypatch):
    path = packed(tmp_path / "mine.npz", images=npy(X), labels=npy(Y))

    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "open", refused, raising=False)
    with pytest.raises(digits.DigitsError, match=r"mine\.npz can't be read: Permission denied"):
        labelled.read(path)


@pytest.mark.parametrize(
    ("there", "words"),
    [
        ((), "has neither a folder of images for each class nor a set's IDX files: it holds nothing"),
        (NAMES[:1], "has train-images-idx3-ubyte, but no train-labels-idx1-ubyte"),
        (NAMES[1:2], "has train-labels-idx1-ubyte, but no train-images-idx3-ubyte"),
        (NAMES[:3], "has t10k-images-idx3-ubyte, but no t10k-labels-idx1-ubyte"),
        ((*NAMES[:2], NAMES[3]), "has t10k-labels-idx1-ubyte, but no t10k-images-idx3-ubyte"),
    ],
)
def test_folders_that_lack_a_file_are_said(tmp_path, there, words):
    for name in there:
        (tmp_path / name).write_bytes(idx(X if "images" in name else Y))
    with pytest.raises(digits.DigitsError, match=words):
        labelled.read(tmp_path)


def test_a_name_that_tells_nothing_of_its_labels_is_said(tmp_path):
    (tmp_path / "digits").write_bytes(GOOD)
    with pytest.raises(digits.DigitsError, match="found if its name has 'images' in it"):
        labelled.read(tmp_path / "digits")


# --- what means harm -------------------------------------------------------------------------------------------------

BOMB = 300_000_000


@pytest.fixture(scope="module")
def bomb():
    """Zeros that take 1/1000 of their room when packed, and unpack to 300 MB."""
    return squeezed(idx(X[:1]) + bytes(3 * 10**7), 1) * (BOMB // (3 * 10**7))


@pytest.mark.parametrize("shape", [(1, 28, 28), (20_000, 28, 28)])
def test_a_gzip_is_read_no_further_than_its_header_says(tmp_path, bomb, shape):
    (tmp_path / NAMES[0]).write_bytes(squeezed(idx(X[:0], shape=shape)) + bomb)
    (tmp_path / NAMES[1]).write_bytes(idx(Y[:1]))
    with pytest.raises(digits.DigitsError, match="goes on after"):
        assert_small(lambda: labelled.read(tmp_path), math.prod(shape) + 10_000_000)


def test_a_zip_is_read_no_further_than_its_header_says(tmp_path):
    content = npy(X[:1]) + bytes(30_000_000)
    path = packed(tmp_path / "m.npz", images=content, labels=npy(Y[:1]))
    del content
    with pytest.raises(digits.DigitsError, match="goes on after"):
        assert_small(lambda: labelled.read(path), 5_000_000)


@pytest.mark.parametrize("n", [1_000_000, 4_000_000_000])
def test_a_header_that_lies_takes_no_memory(tmp_path, n):
    (tmp_path / NAMES[0]).write_bytes(idx(X, shape=(n, 28, 28)))
    (tmp_path / NAMES[1]).write_bytes(idx(Y))
    path = packed(tmp_path / "m.npz", images=npy(X, shape=(n, 28, 28)), labels=npy(Y))
    for where in (tmp_path, path):
        with pytest.raises(digits.DigitsError, match=r"is cut short|claims"):
            assert_small(lambda where=where: labelled.read(where), 3_000_000)


def assert_small(call, most):
    """Call, and fail if it took more than `most` bytes at once."""
    tracemalloc.start()
    try:
        call()
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < most, f"{peak:,} bytes at once"


WHOLE = {".npz": None, "": idx(X), ".gz": squeezed(idx(X))}


@given(
    end=st.sampled_from(list(WHOLE)),
    harms=st.lists(st.tuples(st.integers(0, 9_000), st.integers(0, 255))),
    cut=st.integers(0, 9_000),
)
@settings(max_examples=300)
def test_any_harm_done_to_a_file_is_said_or_does_none(tmp_path_factory, end, harms, cut):
    folder = tmp_path_factory.mktemp("harm")
    (folder / NAMES[1]).write_bytes(idx(Y))
    content = WHOLE[end] or packed(folder / "m.npz", images=npy(X), labels=npy(Y)).read_bytes()
    content = bytearray(content[: max(4, len(content) - cut)] if cut % 3 == 0 else content)
    for at, value in harms:
        content[at % len(content)] = value
    path = folder / (NAMES[0] + end)
    path.write_bytes(content)
    try:
        found = labelled.read(path)
    except digits.DigitsError as error:
        assert str(folder) in str(error)
    else:
        assert found.x_train.shape == (5, 28, 28) and found.y_train.max() <= 9
