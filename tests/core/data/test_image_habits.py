"""Habits of those who save images: each set opens as what it is, or one sentence says what to do."""

import gzip
import io
import struct
import zipfile
import zlib

import numpy as np
import pytest
from PIL import Image

from core.data.images import image_folder, image_sets, labelled
from core.data.untrusted import DigitsError
from tests.core.data.test_labelled import csv, npz, picture

COUNT = 60
X = np.zeros((COUNT, 28, 28), np.uint8)
for _n in range(COUNT):
    X[_n, 6:22, 8 + _n % 6 : 14 + _n % 6] = 150 + _n
    X[_n, 6, 8 + _n % 6] = 255
X[0, 0, 0] = 1
Y = np.arange(COUNT) % 10
F = X / 255
WORDS = np.array(["cat", "dog"])


def idx(array):
    head = struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.astype(np.uint8).tobytes()


# -- arrays

SHAPES = {
    "an axis more": (X.reshape(COUNT, 1, 784), Y),
    "an axis more, last": (X.reshape(COUNT, 784, 1), Y),
    "one channel first": (X[:, None], Y),
    "one channel last, one-hot": (F[..., None], np.eye(10)[Y]),
    "labels in one row": (X, Y[None]),
    "labels one-hot, yes and no": (X, np.eye(10, dtype=bool)[Y]),
    "labels in a column": (X, Y[:, None].astype(np.uint8)),
    "labels as floats": (X, Y.astype(np.float32)),
    "from -1 to 1": ((F * 2 - 1).astype(np.float32), Y),
    "from -0.5 to 0.5": (F - 0.5, Y),
    "from 0 to 1 in half precision": (F.astype(np.float16), Y),
    "16 bits": (X.astype(np.uint16) * 257, Y),
    "big endian": (X.astype(">i4"), Y.astype(">i8")),
    "by columns": (np.asfortranarray(X), Y),
    "black on white": (255 - X, Y),
    "black on white, from 0 to 1": (1 - F, Y),
    "fractions up to 255": (np.clip(X - 0.25, 0, None), Y),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_the_shape_and_type_the_images_are_the_same(tmp_path, shape):
    x, y = SHAPES[shape]
    found = labelled.read(npz(tmp_path / "s.npz", x_train=x, y_train=y))
    assert np.abs(found.x_train.astype(int) - X).max() <= 1 and found.x_train.dtype == np.uint8
    assert np.array_equal(found.y_train, Y) and found.names == ()


NAMES = [
    *(("x_train", "y_train"), ("X", "y"), ("Images", "Labels"), ("trainX", "trainY"), ("train_X", "train_Y")),
    *(("xtrain", "ytrain"), ("x_tr", "y_tr"), ("train", "train_labels"), ("train-images", "train-labels")),
    *(("imgs", "lbls"), ("img", "label"), ("features", "targets"), ("samples", "classes"), ("data", "target")),
    *(("training_images", "training_labels"), ("arr_0", "arr_1"), ("foo", "bar"), ("b", "a")),
]
TESTS = [
    *(("x_test", "y_test"), ("test_X", "test_Y"), ("testX", "testY"), ("test_images", "test_labels")),
    *(("x_val", "y_val"), ("test", "test_labels"), ("xtest", "ytest"), ("valid_images", "valid_labels")),
]


@pytest.mark.parametrize("names", NAMES, ids="/".join)
def test_whatever_the_arrays_are_called(tmp_path, names):
    found = labelled.read(npz(tmp_path / "s.npz", **{names[0]: X, names[1]: Y}))
    assert np.array_equal(found.x_train, X) and np.array_equal(found.y_train, Y) and not len(found.x_test)


@pytest.mark.parametrize("tests", TESTS, ids="/".join)
@pytest.mark.parametrize("names", [("x_train", "y_train"), ("trainX", "trainY"), ("train_images", "train_labels")])
def test_whatever_the_part_for_testing_is_called(tmp_path, names, tests):
    given = {names[0]: X, names[1]: Y, tests[0]: X[:9], tests[1]: Y[:9]}
    found = labelled.read(npz(tmp_path / "s.npz", **given))
    assert [len(part) for part in found[:4]] == [COUNT, COUNT, 9, 9]


def test_of_three_parts_the_test_part_is_taken_and_inputs_without_answers_are_not(tmp_path):
    parts = {"train_images": X, "train_labels": Y[:, None], "val_images": X[:5], "val_labels": Y[:5, None]}
    found = labelled.read(npz(tmp_path / "med.npz", **parts, test_images=X[:9], test_labels=Y[:9, None]))
    assert [len(part) for part in found[:4]] == [COUNT, COUNT, 9, 9]
    assert len(labelled.read(npz(tmp_path / "kaggle.npz", x_train=X, y_train=Y, x_test=X[:9])).x_test) == 0


def test_labels_of_every_kind_are_classes(tmp_path):
    for labels, names in (
        (np.where(Y > 4, 1, -1), ("-1", "1")),
        (WORDS[Y % 2], ("cat", "dog")),
        (WORDS[Y % 2].astype("S"), ("cat", "dog")),
        (Y + 1, tuple(map(str, range(1, 11)))),
    ):
        found = labelled.read(npz(tmp_path / "s.npz", x=X, y=labels))
        assert found.names == names
        assert [names[k] for k in found.y_train] == labels.astype(str).tolist()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"x": (F - 0.13) / 0.31, "y": Y}, "Numbers around 0 are standardized: save the images as they were before"),
        ({"x": X, "y": Y.astype(object)}, "labels.astype(str)"),
        ({"x": X.astype(object), "y": Y}, "images.astype('uint8')"),
        ({"x": X, "y": np.full((COUNT, 10), 0.1)}, "a row of 0s with one 1 for each image"),
        ({"x": X, "y": Y + 0.5}, "isn't a whole number"),
        ({"x": X, "y": Y[:9]}, "60 training images but 9 labels"),
        ({"x": X}, "has x, but no labels to it: save both in one file"),
        ({"x": X.transpose(1, 2, 0).reshape(784, COUNT), "y": Y}, "has the shape 784 x 60"),
        ({"a": X, "b": X}, "holds 'a.npy', 'b.npy'; it must have x_train and y_train"),
    ],
)
def test_arrays_that_are_no_set_are_said(tmp_path, given, said):
    with pytest.raises(DigitsError) as refused:
        labelled.read(npz(tmp_path / "s.npz", **given))
    assert said in str(refused.value) and "\n" not in str(refused.value)


# -- rows of pixels

NUMBERED = [f"pixel{k}" for k in range(784)]
PLACED = [f"{i}x{j}" for i in range(1, 29) for j in range(1, 29)]
LINES = csv(X, Y, head="label," + ",".join(NUMBERED)).decode().splitlines()
ROWS = {
    "Kaggle's digits": "\n".join(LINES).encode(),
    "names of places": csv(X, Y, head="label," + ",".join(PLACED)),
    "Fashion-MNIST": csv(X, Y, head="label," + ",".join(f"pixel{k}" for k in range(1, 785))),
    "EMNIST, without names": csv(X, Y),
    "an index without a name": "\n".join(f"{n - 1 if n else ''},{line}" for n, line in enumerate(LINES)).encode(),
    "an id": "\n".join(f"{n or 'Id'},{line}" for n, line in enumerate(LINES)).encode(),
    "a comma at every line's end": "\n".join(f"{line}," for line in LINES).encode(),
    "blanks": csv(X, Y, mark="   "),
    "gzipped": gzip.compress("\n".join(LINES).encode(), mtime=0),
    "from -1 to 1": csv((F * 2 - 1).round(4), Y),
    "black on white": csv(255 - X, Y),
    "labels last, without names, the first pixel ever black": csv(np.where(X == 1, 0, X), Y, last=True),
    "labels last, with names": csv(X, Y, head=",".join(NUMBERED) + ",class", last=True),
}


@pytest.mark.parametrize("habit", ROWS)
def test_rows_of_pixels_are_understood(tmp_path, habit):
    (tmp_path / "rows.csv").write_bytes(ROWS[habit])
    found = labelled.read(tmp_path / "rows.csv")
    assert np.abs(found.x_train.astype(int) - X).max() <= 1 and np.array_equal(found.y_train, Y)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (csv(X), "has pixels only; for training it needs a column with the labels"),
        (csv(X, Y).decode().encode("utf-16"), "a table in UTF-16: save it again, as CSV in UTF-8"),
        (csv(X, Y, end="\r"), "lines that end as old Macs ended them: save it again"),
        (csv(X[:2], Y).replace(b"0,0,0\n", b"0,,0\n", 1), "line 1: '' is no number"),
        (b"emotion,pixels,Usage\n0,70 80 82,Training\n", "is text, but no rows of pixels"),
        (b'[{"image": [1, 2]}]', "is a JSON file"),
        (b"<html></html>", "is a web page"),
    ],
)
def test_rows_that_are_no_images_are_said(tmp_path, content, said):
    (tmp_path / "rows.csv").write_bytes(content)
    with pytest.raises(DigitsError) as refused:
        labelled.read(tmp_path / "rows.csv")
    assert said in str(refused.value)


def test_a_test_set_without_labels_is_classified(tmp_path):
    for ink in (X, 255 - X):
        (tmp_path / "test.csv").write_bytes(csv(ink, head=",".join(NUMBERED)))
        images, labels, _ = labelled.to_classify(tmp_path / "test.csv")
        assert np.array_equal(images, X) and labels is None


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (("train.csv", "test.csv"), "A zip of IDX files, of CSV or of images: unpack it"),
        (("pets/cat/a.png", "pets/dog/b.png"), "A zip of IDX files, of CSV or of images: unpack it"),
        (("xl/workbook.xml",), "is an Excel file (.xlsx)"),
        (("archive/data.pkl",), "is a PyTorch file"),
    ],
)
def test_a_zip_of_other_files_says_what_to_do(tmp_path, members, said):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for name in members:
            archive.writestr(name, b"x")
    with pytest.raises(DigitsError) as refused:
        labelled.read(tmp_path / "x.zip")
    assert said in str(refused.value)


# -- folders

PNG, JPEG = picture(X[1]), picture(X[2], "JPEG")
LAID = {
    "train and test": (("train/cat", "train/dog"), ("test/cat", "test/dog")),
    "train and valid": (("train/cat", "train/dog"), ("valid/cat", "valid/dog")),
    "Training and Validation": (("Training/cat", "Training/dog"), ("Validation/cat", "Validation/dog")),
    "Kaggle's cats": (("training_set/cat", "training_set/dog"), ("test_set/cat", "test_set/dog")),
    "those twice": (("training_set/training_set/cat", "training_set/training_set/dog"), ("test_set/test_set/cat",)),
    "Intel's scenes": (("seg_train/seg_train/cat", "seg_train/seg_train/dog"), ("seg_test/seg_test/cat",)),
    "in an archive's folder": (("archive/pets/train/cat", "archive/pets/train/dog"), ("archive/pets/test/cat",)),
    "classes alone": (("cat", "dog"), ()),
    "classes a folder deeper": (("PetImages/cat", "PetImages/dog"), ()),
    "classes three folders deeper": (("a/b/c/cat", "a/b/c/dog"), ()),
}


def laid(folder, files):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("how", LAID)
def test_folders_are_found_however_they_are_laid(tmp_path, how):
    train, test = LAID[how]
    laid(tmp_path, {f"{name}/{k}.png": PNG for name in (*train, *test) for k in range(2)} | {"readme.txt": b"x"})
    found = labelled.read(tmp_path)
    assert found.names == ("cat", "dog") and len(found.x_train) == 2 * len(train) and len(found.x_test) == 2 * len(test)
    before = image_sets.stamp("images", str(tmp_path))
    (tmp_path / (test or train)[-1] / "more.png").write_bytes(PNG)
    assert image_sets.stamp("images", str(tmp_path)) != before  # read anew, wherever one was added


def test_what_systems_put_into_folders_is_no_image(tmp_path):
    put = ".DS_Store", "Thumbs.db", "desktop.ini", "._a.png"
    odd = {f"{at}/{name}": b"x" for at in ("cat", "dog") for name in put}
    odd |= {"__MACOSX/cat/._a.png": b"x", ".ipynb_checkpoints/a.png": PNG, ".git/config": b"x"}
    laid(tmp_path, odd | {"cat/a.PNG": PNG, "dog/b.JPG": JPEG, "dog/c.JPeG": JPEG})
    found = labelled.read(tmp_path)
    assert found.names == ("cat", "dog") and len(found.x_train) == 3


def test_names_of_classes_are_kept_as_they_are(tmp_path):
    names = ("Äpfel & Birnen", "Golden Retriever", "cat-2", "日本")
    laid(tmp_path, {f"{name}/a.png": PNG for name in names})
    assert set(labelled.read(tmp_path).names) == set(names)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "it holds nothing"),
        ({"cat/a.png": PNG}, "only one class; it needs a folder of images for each class"),
        ({"pets/cat/a.png": PNG}, "only one class"),
        ({"a.png": PNG, "b.png": PNG}, "not which class each is of"),
        ({"cat/.keep": b"", "dog/.keep": b""}, "it holds "),
        ({"cat/a.heic": b"x", "dog/b.heic": b"x"}, "HEIC file, which isn't read: save the images as PNG or JPEG"),
        ({"cat/a.png": PNG, "dog/b.jp2": b"x"}, "b.jp2 in it is a JPEG 2000 file, which isn't read: save"),
        ({"train/cat/a.png": PNG, "train/dog/b.TGA": b"x"}, "b.TGA in it is a Targa file, which isn't read: save"),
        ({"train.csv": b"x", "test.csv": b"x"}, "open one of its files by itself: "),
        ({"cat/a.png": PNG, "dog/b.png": PNG[:-60]}, "b.png can't be read as an image"),
        ({"cat/a.png": PNG, "dog/b.png": b""}, "b.png can't be read as an image: it is no image that is known"),
        ({"cat/a.png": PNG, "dog/b.jpg": b"<html>404</html>"}, "b.jpg can't be read as an image"),
    ],
)
def test_folders_that_are_no_set_say_why(tmp_path, files, said):
    with pytest.raises(DigitsError) as refused:
        labelled.read(laid(tmp_path, files))
    assert said in str(refused.value)


def test_a_photo_that_was_taken_upright_lies_so(tmp_path):
    wide = Image.new("L", (280, 140), 0)
    wide.paste(255, (0, 0, 70, 140))
    turned = wide.getexif()
    turned[0x112] = 6  # to be turned clockwise
    file = io.BytesIO()
    wide.save(file, "JPEG", exif=turned)
    upright = np.asarray(wide.rotate(-90, expand=True))
    laid(tmp_path, {"a/x.jpg": file.getvalue(), "a/y.png": picture(upright), "b/z.png": PNG})
    found = labelled.read(tmp_path).x_train
    assert np.abs(found[0].astype(int) - found[1]).mean() < 3 and found[0][2].mean() > found[0][-3].mean() + 50


@pytest.mark.parametrize("ends", [("jfif", "JPEG"), ("jpe", "JPEG"), ("pbm", "PPM"), ("webp", "WEBP"), ("gif", "GIF")])
def test_an_image_of_a_rarer_name_is_one(tmp_path, ends):
    name, kind = ends
    ink = np.where(X[1] > 0, 255, 0).astype(np.uint8)
    laid(tmp_path, {f"cat/a.{name}": picture(ink, kind, "1" if name == "pbm" else "L"), "dog/b.png": PNG})
    assert np.abs(labelled.read(tmp_path).x_train[0].astype(int) - ink).mean() < 4


@pytest.mark.parametrize("scale", [1 / 255, 1, 257])
def test_a_tiff_of_floats_has_its_own_range(tmp_path, scale):
    laid(tmp_path, {"cat/a.tif": picture(X[0].astype(np.float32) * np.float32(scale), "TIFF"), "dog/b.png": PNG})
    assert np.abs(labelled.read(tmp_path).x_train[0].astype(int) - X[0]).max() <= 1


def test_large_images_are_made_coarser_as_means(tmp_path):
    fine = np.kron(X[30], np.ones((60, 60), np.uint8))
    files = {f"cat/{kind}.png": picture(fine, mode=kind) for kind in ("L", "RGB", "RGBA", "1", "P")}
    files |= {"dog/deep.png": picture(fine.astype(np.uint16) * 257), "dog/wide.png": picture(fine[:, 400:1300])}
    found = labelled.read(laid(tmp_path, files)).x_train.astype(int)
    for image in found[[1, 2, 3, 4, 5]]:
        assert np.abs(image - X[30]).mean() < 2
    assert found[6].max() > 100 and found.shape == (7, 28, 28)


def png(width, height, colours=0, depth=8):
    """Return a PNG that claims a size, of nothing but a header and little more."""

    def chunk(kind, held):
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "claim", [(65535, 65535), (1, 40_000_000), (40_000_000, 1), (7000, 7000, 2), (6000, 6000, 0, 16), (5000, 5000, 6)]
)
@pytest.mark.filterwarnings("ignore:Image size")
def test_images_that_claim_to_be_huge_are_refused_by_their_headers(tmp_path, claim, monkeypatch):
    monkeypatch.setattr(Image.core, "zip_decoder", None, raising=False)  # nothing is unpacked
    laid(tmp_path, {"cat/a.png": png(*claim)})
    with pytest.raises(DigitsError, match=r"make it smaller|exceeds limit"):
        image_folder.decoded([tmp_path / "cat" / "a.png"])


# -- IDX files

PARTS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"
IDX = {
    "MNIST": PARTS,
    "with points": [name.replace("-idx", ".idx") for name in PARTS],
    "EMNIST": [f"emnist-letters-{name.replace('t10k', 'test')}" for name in PARTS],
    "of torchvision": [f"MNIST/raw/{name}" for name in PARTS],
    "in an archive's folder": [f"archive/{name}" for name in PARTS],
    "each in a folder, as Kaggle unpacks them": [f"{name}END/{name}" for name in PARTS],
}


@pytest.mark.parametrize("how", IDX)
@pytest.mark.parametrize("end", ["", ".gz"])
def test_idx_files_are_found_however_they_are_laid(tmp_path, how, end):
    for name, array in zip(IDX[how], (X, Y, X[:9], Y[:9]), strict=True):
        content = gzip.compress(idx(array), mtime=0) if end else idx(array)
        laid(tmp_path, {name.replace("END", end) + end: content})
    found = labelled.read(tmp_path)
    assert [len(part) for part in found[:4]] == [COUNT, COUNT, 9, 9] and np.array_equal(found.x_train, X)


def test_several_sets_in_one_folder_are_named(tmp_path):
    for name in ("digits", "letters"):
        laid(tmp_path, {f"emnist-{name}-{PARTS[0]}": idx(X), f"emnist-{name}-{PARTS[1]}": idx(Y)})
    with pytest.raises(
        DigitsError, match=r"several sets: emnist-digits, emnist-letters\. Open the file with the images"
    ):
        labelled.read(tmp_path)
    assert len(labelled.read(tmp_path / "emnist-letters-train-images-idx3-ubyte").x_train) == COUNT
