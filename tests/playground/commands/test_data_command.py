"""The verbs about data in the real program: what is here is said, bad input is code 2 and nothing is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.data import digits
from playground.__main__ import main
from playground.commands import data_command, verbs
from tests.playground.downloads.test_downloads import FILES, server  # noqa: F401  the fixture
from tests.playground.test_program import ROOT, program

MNIST = ROOT.parent / "shared" / "data" / "mnist.npz"


def test_what_is_here_and_where_from_is_listed(tmp_path):
    done = program("data", NN_PLAYGROUND_CACHE=str(tmp_path))
    assert done.returncode == 0 and done.stderr == ""
    for word in ("digits", "mnist", "fashion", "11.6 MB", "30.9 MB", "ossci-datasets", "no: data --fetch mnist"):
        assert word in done.stdout, done.stdout
    assert list(tmp_path.iterdir()) == [], "nothing is fetched without being asked"


def test_a_set_is_fetched_listed_and_trained_on(server, capsys):  # noqa: F811
    server.use("missing", "good")
    assert data_command.run("fashion") == 0
    out, err = capsys.readouterr()
    assert "FASHION is in" in out and err == ""
    assert data_command.run(None) == 0
    listed = capsys.readouterr().out
    assert str(digits.folder("fashion")) in listed and "no: data --fetch mnist" in listed
    assert main(["train", "fashion", "--epochs", "1", "--json"]) == 0  # in this process, which knows the small sizes
    assert json.loads(capsys.readouterr().out)["steps"] == 10  # 300 images in batches of 32


def test_what_can_not_be_fetched_ends_with_code_1_and_leaves_the_rest(server, capsys):  # noqa: F811
    server.use("wrong", "cut")
    assert data_command.run("mnist") == 1
    said = capsys.readouterr().err
    assert "other bytes" in said and "broke off" in said and not digits.is_fetched("mnist")
    done = program("train", "digits", "--epochs", 1, "--json")
    assert done.returncode == 0 and json.loads(done.stdout)["test_accuracy"] > 0.85


@pytest.mark.parametrize("manner", ["slow", "drips"])
def test_ctrl_c_stops_fetching(server, tmp_path, manner):  # noqa: F811
    server.use(manner)
    mirror = f"http://127.0.0.1:{server.server_port}/{manner}/"
    variables = os.environ | {"NN_PLAYGROUND_MIRROR": mirror, "NN_PLAYGROUND_CACHE": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-m", "playground", "data", "--fetch", "mnist"],
        cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 30
    while not server.asked and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130 and "stopped" in err and "Traceback" not in err and out == "", err
    assert list((tmp_path / "mnist").iterdir()) == []


def bad_inputs(folder: Path) -> dict[str, tuple[tuple[object, ...], list[str]]]:
    """Return command lines with what they are told, by what is wrong."""
    (folder / "broken.npz").write_bytes(b"PK\3\4 broken")
    (folder / "text.txt").write_text("hello")
    (folder / "empty").write_bytes(b"")
    (folder / "no images").mkdir()
    np.savez(folder / "wide.npz", images=np.zeros((3, 32, 31, 2), np.uint8), labels=np.zeros(3, np.uint8))
    np.savez(folder / "letters.npz", images=np.zeros((3, 28, 28), np.uint8), labels=np.full(3, 25, np.uint8))
    np.savez(folder / "float.npz", images=np.full((3, 28, 28), 1.5), labels=np.zeros(3, np.uint8))
    np.savez(folder / "fewer.npz", images=np.zeros((3, 28, 28), np.uint8), labels=np.zeros(2, np.uint8))
    (folder / "labels-idx1-ubyte").write_bytes(b"\0\0\x08\1\0\0\0\1\3")
    (folder / "train-images-idx3-ubyte").write_bytes(b"\0\0\x08\3\0\0\0\1" + b"\0\0\0\x1c" * 2 + bytes(100))
    (folder / "old.json").write_text('{"layers": [{"layer": "flatten"}], "data": {"dataset": "images"}}')

    def trained(name):
        return ("train", "digits", "--data", folder / name)

    return {
        "not fetched": (("train", "mnist"), ["files of MNIST are not in", "data --fetch mnist"]),
        "clothes not fetched": (("train", "fashion"), ["Fashion-MNIST", "data --fetch fashion"]),
        "no such file": (trained("nowhere.npz"), ["there is no file", "nowhere.npz"]),
        "broken": (trained("broken.npz"), ["broken.npz can't be read", "download or save it again"]),
        "text": (trained("text.txt"), ["text.txt is text, but no rows of pixels", "expected an .npz"]),
        "nothing in it": (trained("empty"), ["empty isn't an IDX file", "nothing"]),
        "a folder of something": (
            trained("no images"),
            ["neither a folder of images for each class nor a set's IDX files"],
        ),
        "images of no shape": (trained("wide.npz"), ["3 x 32 x 31 x 2", "28 x 28"]),
        "letters": (trained("letters.npz"), ["label", "is 25", "two classes"]),
        "no whole numbers": (trained("float.npz"), ["is 1.5", "from 0 to 255"]),
        "fewer labels": (trained("fewer.npz"), ["3 training images", "2 labels"]),
        "labels alone": (trained("labels-idx1-ubyte"), ["holds labels"]),
        "cut off": (trained("train-images-idx3-ubyte"), ["is cut short", "116 of 800 bytes"]),
        "for points": (("train", "moons", "--data", folder / "wide.npz"), ["made for moons", "train digits"]),
        "too many samples": (("train", "digits", "--samples", 5001), ["samples of digits", "5,000"]),
        "no samples": (("train", "digits", "--samples", 0), ["samples of digits", "got 0"]),
        "experiment without a file": (("train", folder / "old.json"), ["old.json", "images are read from a file"]),
        "unknown set": (("data", "--fetch", "cifar"), ["'cifar' can't be fetched", "mnist, fashion"]),
    }


BAD = [
    *("not fetched", "clothes not fetched", "no such file", "broken", "text", "nothing in it", "a folder of something"),
    *("images of no shape", "letters", "no whole numbers", "fewer labels", "labels alone", "cut off", "for points"),
    *("too many samples", "no samples", "experiment without a file", "unknown set"),
]


@pytest.mark.parametrize("what", BAD)
def test_bad_input_ends_with_code_2_and_a_sentence(what, tmp_path):
    cases = bad_inputs(tmp_path)
    assert list(cases) == BAD
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    arguments, words = cases[what]
    done = program(*arguments, NN_PLAYGROUND_CACHE=str(tmp_path / "cache"))
    assert done.returncode == 2 and "Traceback" not in done.stderr and done.stdout == "", done
    for word in words:
        assert word in done.stderr, done.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_images_of_other_classes_give_the_network_as_many_outputs(tmp_path, capsys):
    images, labels = digits.sample()
    names = np.array(["ring", "stroke", "hook"])
    np.savez(tmp_path / "set.npz", images=images[labels < 3][:90], labels=names[labels[labels < 3][:90]])
    assert main(["train", "digits", "--data", str(tmp_path / "set.npz"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["parameters"] == 784 * 128 + 128 + 128 * 3 + 3 and report["test_accuracy"] > 0.6


def test_a_folder_of_classes_is_trained_on(tmp_path, capsys):
    images, labels = digits.sample()
    for k, name in ((0, "ring"), (1, "stroke")):
        (tmp_path / name).mkdir()
        for number, image in enumerate(images[labels == k][:10]):
            Image.fromarray(image).save(tmp_path / name / f"{number}.png")
    assert main(["train", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parameters"] == 784 * 128 + 128 + 128 * 2 + 2


def test_five_epochs_on_the_sample():
    report = json.loads(program("train", "digits", "--json", timeout=300).stdout)
    assert report["epochs"] == 5 and report["test_accuracy"] >= 0.93, report


@pytest.mark.skipif(not MNIST.exists(), reason="the whole of MNIST is not on this machine")
def test_five_epochs_on_the_whole_of_mnist():
    report = json.loads(program("train", "digits", "--data", MNIST, "--json", timeout=600).stdout)
    assert report["epochs"] == 5 and report["steps"] == 5 * 1875 and report["test_accuracy"] >= 0.97, report


def test_the_report_is_of_all_test_samples(monkeypatch, server, capsys):  # noqa: F811
    server.use("good")
    assert data_command.run("mnist") == 0
    capsys.readouterr()
    monkeypatch.setattr("core.training.evaluation.LOOK_OPERATIONS", 1)
    monkeypatch.setattr("core.training.evaluation.LOOK_SAMPLES", 7)
    seen = []
    monkeypatch.setattr(verbs, "_sentence", lambda report: seen.append(report) or "")
    assert verbs.train(verbs.Begun(verbs.Run(verbs.PRESETS["mnist"])), out=None, as_json=False) == 0
    assert round(seen[0]["test_accuracy"] * 50, 9).is_integer() and len(FILES) == 4
