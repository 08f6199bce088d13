"""What is refused is refused in the window's language, too: the core's sentences keep what stands in them apart."""

import zipfile
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from core.data.drawing.drawings import read as read_drawings
from core.data.images import labelled
from core.data.tables.guess import guess
from core.documents import document, share
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.experiment.spec import Training
from core.files import FileError
from core.guide import reading
from core.layers.dense import Dense
from core.value import SpecError, replace
from playground import languages
from playground.languages import tr_said
from tests.playground.languages.english import is_english


@pytest.fixture(autouse=True)
def german(qapp):
    before = QLocale()
    languages.install("de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    languages.install(languages.ENGLISH)
    QLocale.setDefault(before)


def refusals(folder):
    """Give (what is tried, a call that is refused)."""

    def file(name, content):
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def arrays(name, **given):
        np.savez(folder / name, **given)
        return folder / name

    scene = '[[scene]]\ntitle = "A"\nstart = "moons"\n[[scene.step]]\ndo = "B"\n'
    tables = {
        "empty.csv": "", "one.csv": "x\n1\n2\n", "gap.csv": "a,b\n1,\n,2\n", "null.csv": b"a\0b\n" * 9,
        "words.csv": "a,b\n" + "".join(f"w{n},v{n}\n" for n in range(400)), "ragged.csv": "a,b\n1,2\n1,2,3\n",
        "page.csv": "<!doctype html><html></html>", "sheet.csv": b"PAR1" + b"0" * 40, "table.csv": b"\xd0\xcf\x11\xe0",
        "packed.csv": b"\x1f\x8bnothing", "lfs.csv": "version https://git-lfs.github.com/spec/v1\n",
    }  # fmt: skip
    for name, content in tables.items():
        yield name, partial(guess, file(name, content))
    yield "no table", partial(guess, folder / "nowhere.csv")
    yield "folder", partial(guess, folder)
    yield "npz", partial(guess, arrays("odd.npz", a=np.zeros(3), b=np.zeros(4)))
    yield "uneven npz", partial(guess, arrays("uneven.npz", X=np.zeros((3, 2)), y=np.zeros(4)))
    yield "objects", partial(guess, arrays("objects.npz", X=np.array([None] * 3), y=np.zeros(3)))
    images = np.zeros((3, 28, 28), np.uint8)
    sets = {
        "uneven": {"images": images, "labels": np.arange(4)}, "alone": {"images": images},
        "one": {"images": images, "labels": np.array(["a"] * 3)},
        "flat": {"images": images[0, 0], "labels": np.arange(3)},
        "far": {"images": images + 0.5 - 900.0, "labels": np.arange(3)},
        "part": {"images": images, "labels": np.array([0.5, 1, 2])},
        "many": {"images": images, "labels": np.array([0, 1, 2_000_000])},
    }  # fmt: skip
    for name, given in sets.items():
        yield f"set {name}", partial(labelled.read, arrays(f"{name}.npz", **given))
    (folder / "leer").mkdir()
    (folder / "photos").mkdir()
    (folder / "photos" / "a.png").write_bytes(b"none")
    (folder / "lone" / "cats").mkdir(parents=True)
    (folder / "lone" / "cats" / "a.png").write_bytes(b"none")
    for name in ("leer", "photos", "lone", "nowhere"):
        yield f"folder {name}", partial(labelled.read, folder / name)
    yield "idx", partial(labelled.read, file("a-images-idx3-ubyte", b"\0\0\x08\1rest"))
    yield "pixels", partial(labelled.read, file("pixels.csv", ",".join(["7"] * 52) + "\n"))
    for name, content in (("[]", "[]"), ("label", '{"strokes": [[[1, 2]]], "label": 77}'), ("stroke", "[[[1, 2], 3]]")):
        yield f"drawings {name}", partial(read_drawings, file(f"d{len(name)}.json", content))
    scenes = {
        "none": "a = 1", "toml": "[[scene", "empty": "[[scene]]\n", "key": scene.replace("do =", "doo ="),
        "check": scene + 'check = "epocs at least 3"\n', "value": scene + 'check = "epochs at least many"\n',
        "preset": scene.replace("moons", "mons"), "steps": "[[scene]]\ntitle = 'A'\n", "number": scene + "seen = 3\n",
        "change": scene.replace('"moons"', '"moons"\nchange.training.learning_rat = 3'), "latin": b"\xe4\xf6",
        "twice": scene * 2, "place": scene + 'seen = "{epocs}"\n',
    }  # fmt: skip
    for name, content in scenes.items():
        yield f"scenes {name}", partial(reading.load, file(f"{name}.toml", content))
    text = share.text_of(PRESETS["moons"])
    for wrong in ("hello", text[:12], text[:-9], text[:-20] + "A" * 20, text.replace("nnplay1", "nnplay9")):
        yield f"share {wrong[:12]}", partial(share.experiment_of, wrong)
    for name, content in (("empty.nnplay", b""), ("kein.nnplay", b"hello"), ("cut.nnplay", b"PK\3\4cut")):
        yield name, partial(document.load, file(name, content))
    with zipfile.ZipFile(folder / "other.nnplay", "w") as archive:
        archive.writestr("readme.txt", "hello")
    yield "other.nnplay", partial(document.load, folder / "other.nnplay")
    yield "kein.json", partial(storage.load, file("kein.json", "hello"))
    yield "network", partial(document.load_network, folder / "leer")
    yield "rate", partial(Training, learning_rate=-1.0)
    yield "loss", partial(Training, loss="mes")
    yield "samples", partial(replace, PRESETS["moons"].data, samples=10**9)
    yield "share of tests", partial(replace, PRESETS["moons"].data, samples=10, test_fraction=0.9)
    yield "units", partial(Dense, units=0)


def test_all_that_is_refused_is_refused_in_german(tmp_path):
    said = {}
    for what, tried in refusals(tmp_path):
        with pytest.raises((FileError, SpecError, ValueError)) as caught:
            print(what, tried())
        said[what] = tr_said(caught.value).replace(str(tmp_path), "")
    english = {what: text for what, text in said.items() if is_english(text)}
    assert len(said) > 50 and not english, "\n".join(f"{what}: {text}" for what, text in english.items())
