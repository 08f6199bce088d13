"""The verb `classify`: images, sets and strokes by the board's road, and every bad input as one clear sentence."""

import gzip
import json
import os
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from core.data import digits
from core.data.data import images_of
from core.data.drawing import strokes
from core.data.tables.guess import load_table
from core.documents import document
from core.documents.document import SavedDocument, save_run
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.layers import Dense, Flatten
from core.network import weights
from core.network.shipped import shipped
from core.training.run import Run
from playground import __main__
from playground.commands import classify
from playground.teaching.readers import sample_of
from tests.playground.test_program import program

SEVEN = [[[60, 50], [120, 48], [190, 50], [150, 130], [120, 220]]]
ONE = [[[100, 20], [98, 120], [97, 230]]]


def run(capsys, *arguments):
    """Run the verb in this process; return exit code, output and errors."""
    code = __main__.main(["classify", *map(str, arguments)])
    return code, *capsys.readouterr()


def results(capsys, *arguments):
    code, out, error = run(capsys, *arguments, "--json")
    assert (code, error) == (0, "")
    return json.loads(out)


def save(path, gray):
    height, width = gray.shape
    gray = np.ascontiguousarray(gray)
    QImage(gray.data, width, height, width, QImage.Format.Format_Grayscale8).save(str(path))
    return path


def drawings(path, *given):
    path.write_text(json.dumps([{"strokes": lines, "label": label} for lines, label in given]))
    return path


def idx(path, images, labels=None):
    path.write_bytes(struct.pack(">4I", 0x803, *images.shape) + images.tobytes())
    if labels is not None:
        other = path.with_name(path.name.replace("images", "labels").replace("idx3", "idx1"))
        other.write_bytes(struct.pack(">2I", 0x801, len(labels)) + labels.astype(np.uint8).tobytes())
    return path


def test_strokes_take_the_board_s_road(capsys, tmp_path):
    path = drawings(tmp_path / "drawn.json", (SEVEN, 7), (ONE, 1))
    found = results(capsys, path)
    images = np.array([strokes.render(lines) for lines in (SEVEN, ONE)])
    shares = shipped().probabilities(images)
    assert [r["label"] for r in found["results"]] == shares.argmax(axis=1).tolist()
    np.testing.assert_allclose([r["confidence"] for r in found["results"]], shares.max(axis=1), atol=1e-5)
    assert found["accuracy"] == np.mean(shares.argmax(axis=1) == [7, 1])
    packed = tmp_path / "drawn.json.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert results(capsys, packed) == found
    bare = tmp_path / "bare.json"
    bare.write_text(json.dumps(SEVEN))
    assert results(capsys, bare) == {"results": found["results"][:1], "accuracy": None}


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp"])
def test_images_dark_on_light_and_light_on_dark_read_the_same(capsys, tmp_path, suffix):
    images, labels = digits.sample()
    right = 0
    for index in range(10):
        large = np.kron(images[index], np.ones((9, 9), np.uint8))
        paper = np.zeros((300, 400), np.uint8)
        paper[20:272, 30:282] = large
        predicted = [
            results(capsys, save(tmp_path / f"{name}.{suffix}", gray))["results"][0]
            for name, gray in (("light on dark", paper), ("dark on light", 255 - paper))
        ]
        assert predicted[0]["label"] == predicted[1]["label"]
        assert predicted[0]["confidence"] == pytest.approx(predicted[1]["confidence"], abs=0.05)
        right += predicted[0]["label"] == labels[index]
    assert right >= 8


def test_transparent_images_lie_on_white(capsys, tmp_path):
    image = np.kron(digits.sample()[0][4], np.ones((9, 9), np.uint8))
    drawn = np.zeros((*image.shape, 4), np.uint8)
    drawn[..., 3] = image
    QImage(drawn.tobytes(), 252, 252, 4 * 252, QImage.Format.Format_RGBA8888).save(str(tmp_path / "clear.png"))
    save(tmp_path / "white.png", 255 - image)
    clear, white = (results(capsys, tmp_path / f"{name}.png")["results"][0] for name in ("clear", "white"))
    assert clear["label"] == white["label"] and clear["confidence"] == pytest.approx(white["confidence"], abs=0.01)


def test_sets_say_how_many_are_right(capsys, tmp_path):
    images, labels = digits.sample()
    np.savez_compressed(tmp_path / "set.npz", images=images[:50], labels=labels[:50])
    predicted = shipped().probabilities(images[:50]).argmax(axis=1)
    wanted = {"labels": predicted.tolist(), "accuracy": float(np.mean(predicted == labels[:50]))}
    with_labels = idx(tmp_path / "t10k-images-idx3-ubyte", images[:50], labels[:50])
    for path in (tmp_path / "set.npz", with_labels):
        found = results(capsys, path)
        assert {"labels": [r["label"] for r in found["results"]], "accuracy": found["accuracy"]} == wanted
    bare = results(capsys, idx(tmp_path / "mine.idx", images[:50]))
    assert bare["accuracy"] is None and [r["label"] for r in bare["results"]] == wanted["labels"]
    gzipped = tmp_path / "mine-images.gz"
    gzipped.write_bytes(gzip.compress((tmp_path / "mine.idx").read_bytes()))
    assert results(capsys, gzipped) == bare


def test_of_a_set_with_a_test_part_that_is_told(capsys, tmp_path):
    images, labels = digits.sample()
    parts = {"x_train": images[:30], "y_train": labels[:30], "x_test": images[30:40], "y_test": labels[30:40]}
    np.savez(tmp_path / "mnist.npz", **parts)
    assert len(results(capsys, tmp_path / "mnist.npz")["results"]) == 10


def test_several_files_are_told_in_their_order_and_counted_together(capsys, tmp_path):
    first = drawings(tmp_path / "a.json", (SEVEN, 7), (ONE, 7))
    second = drawings(tmp_path / "b.json", (ONE, 1))
    found = results(capsys, first, second)
    alone = results(capsys, first)["results"] + results(capsys, second)["results"]
    assert found["results"] == alone
    right = [predicted["label"] == label for predicted, label in zip(alone, (7, 7, 1), strict=True)]
    assert found["accuracy"] == pytest.approx(np.mean(right))


def test_text_has_a_line_for_each_digit_and_one_for_the_accuracy(capsys, tmp_path):
    path = drawings(tmp_path / "drawn.json", (SEVEN, 7), (SEVEN, 0))
    code, out, error = run(capsys, path)
    lines = out.splitlines()
    assert (code, error, len(lines)) == (0, "", 3)
    predicted = shipped().probabilities(strokes.render(SEVEN)[None])[0]
    assert lines[0].startswith(f"{path}[0]: {predicted.argmax()} ({predicted.max():.1%})")
    assert lines[1].endswith("labelled 0") and lines[2] == "1 of 2 right (50.00%)"


def test_an_answer_that_is_a_guess_says_so_in_text_alone(capsys, tmp_path):
    images, labels = digits.sample()
    shares = shipped().probabilities(images)
    guess, sure = int(np.argmin(shares.max(axis=1))), int(np.argmax(shares.max(axis=1)))
    both = [guess, sure]
    first, second = np.argsort(-shares[guess])[:2]
    assert shares[guess, first] < 0.7 < shares[sure].max(), "the sample has a doubtful digit"
    np.savez(tmp_path / "set.npz", images=images[both], labels=np.array([first, labels[sure]]))
    code, out, error = run(capsys, tmp_path / "set.npz")
    lines = out.splitlines()
    assert (code, error) == (0, "")
    percent = f"({shares[guess, first]:.1%}, {shares[guess, second]:.1%})"
    assert lines[0] == f"{tmp_path / 'set.npz'}[0]: not sure: {first} or {second} {percent}"
    assert lines[1].startswith(f"{tmp_path / 'set.npz'}[1]: {shares[sure].argmax()} ({shares[sure].max():.1%})")
    np.savez(tmp_path / "set.npz", images=images[both], labels=np.array([second, labels[sure]]))
    assert run(capsys, tmp_path / "set.npz")[1].splitlines()[0].endswith(f"{percent}, labelled {second}")
    predicted = results(capsys, tmp_path / "set.npz")["results"][0]
    assert predicted == {"label": first, "confidence": pytest.approx(shares[guess, first], abs=1e-5)}


def test_model_reads_with_a_network_that_train_wrote(capsys, tmp_path):
    path = drawings(tmp_path / "drawn.json", (SEVEN, None))
    done = program(
        "train", "digits", "--epochs", 1, "--out", tmp_path / "out", timeout=300, QT_QPA_PLATFORM="offscreen"
    )
    assert done.returncode == 0, done.stderr
    saved = tmp_path / "out" / "weights.safetensors"
    found = results(capsys, path, "--model", saved)["results"][0]
    network, _ = classify.trained(saved)
    shares = classify.answers(network, strokes.render(SEVEN)[None])[0]
    assert found["label"] == shares.argmax() and found["confidence"] == pytest.approx(shares.max(), abs=1e-6)
    assert found != results(capsys, path)["results"][0]
    assert found == results(capsys, path, "--model", saved.with_name("training.nnplay"))["results"][0]
    assert found == results(capsys, path, "--model", saved.parent)["results"][0]
    saved.with_name("training.nnplay").unlink()
    assert found == results(capsys, path, "--model", saved.parent)["results"][0]
    images, labels = digits.sample()
    assert np.mean(classify.answers(network, images).argmax(axis=1) == labels) > 0.8


def test_a_folder_of_images_is_read_as_the_images_are(capsys, tmp_path):
    images = digits.sample()[0][:4]
    (tmp_path / "all").mkdir()
    for k, image in enumerate(images):
        (tmp_path / "each" / str(k)).mkdir(parents=True)
        for folder in (tmp_path / "all", tmp_path / "each" / str(k)):
            save(folder / f"a{k}.png", 255 - np.kron(image, np.ones((4, 4), np.uint8)))
    alone = results(capsys, *sorted((tmp_path / "all").iterdir()))
    both = results(capsys, tmp_path / "all"), results(capsys, tmp_path / "each")
    assert [found["results"] for found in both] == [alone["results"]] * 2
    assert (both[0]["accuracy"], both[1]["accuracy"]) == (None, 1.0)
    text = run(capsys, tmp_path / "all")[1].splitlines()
    assert text[0].startswith(f"{tmp_path / 'all' / 'a0.png'}: 0 (") and len(text) == 4


def test_a_document_of_other_classes_answers_by_their_names(capsys, tmp_path):
    x, y = digits.sample()
    for k, name in enumerate(("ring", "stroke")):
        (tmp_path / "set" / name).mkdir(parents=True)
        for number, image in enumerate(x[y == k][:20]):
            save(tmp_path / "set" / name / f"{number}.png", image)
    data = images_of(str(tmp_path / "set"))
    run_of_it = Run(Experiment((Flatten(), Dense(2, "softmax")), data))
    for _, _ in zip(range(200), run_of_it.steps(), strict=False):
        pass
    save_run(tmp_path / "named.nnplay", run_of_it)
    found = results(capsys, tmp_path / "set", "--model", tmp_path / "named.nnplay")
    assert found["accuracy"] == 1.0 and {each["label"] for each in found["results"]} == {"ring", "stroke"}
    assert ": stroke (" in run(capsys, tmp_path / "set" / "stroke", "--model", tmp_path / "named.nnplay")[1]


def test_images_that_lie_on_their_side_are_told_and_turned(capsys, tmp_path):
    x, y = digits.sample()
    np.savez(tmp_path / "emnist.npz", x_test=x[:100].swapaxes(1, 2), y_test=y[:100])  # a part for testing alone
    code, out, error = run(capsys, tmp_path / "emnist.npz")
    assert code == 0 and "seem to lie on their side, as EMNIST's do: --turn reads them upright" in error
    code, turned, error = run(capsys, tmp_path / "emnist.npz", "--turn")
    assert (code, error) == (0, "") and turned.endswith("99 of 100 right (99.00%)\n") and turned != out


def test_it_needs_no_screen(tmp_path):
    image = save(tmp_path / "seven.png", 255 - np.kron(digits.sample()[0][7], np.ones((5, 5), np.uint8)))
    for platform in ({}, {"QT_QPA_PLATFORM": "xcb"}):
        done = program("classify", image, "--json", **platform)
        assert (done.returncode, done.stderr) == (0, "")
        found = json.loads(done.stdout)
        assert set(found) == {"results", "accuracy"} and set(found["results"][0]) == {"label", "confidence"}


def bad_inputs(tmp_path):
    """Return by name what is given, and what its sentence says."""
    run_of_moons = Run(PRESETS["moons"])
    weights.save(tmp_path / "moons.safetensors", run_of_moons.experiment, run_of_moons.network)
    good = drawings(tmp_path / "good.json", (SEVEN, 7))
    storage.save(tmp_path / "experiment.json", PRESETS["digits"])
    save(tmp_path / "empty.png", np.full((50, 50), 255, np.uint8))
    save(tmp_path / "cut.png", np.zeros((50, 50), np.uint8))
    (tmp_path / "cut.png").write_bytes((tmp_path / "cut.png").read_bytes()[:40])
    (tmp_path / "text.txt").write_text("seven")
    (tmp_path / "nothing.png").write_bytes(b"")
    (tmp_path / "half.json").write_text('[{"strokes": [[[1, 2')
    (tmp_path / "words.json").write_text('{"strokes": "seven"}')
    (tmp_path / "far.json").write_text('[{"strokes": [[[1e300, 2]]]}]')
    (tmp_path / "eleven.json").write_text('[{"strokes": [[[1, 2]]], "label": 11}]')
    (tmp_path / "no ink.json").write_text('[{"strokes": [[[1, 2]]]}, {"strokes": []}]')
    (tmp_path / "cut.json.gz").write_bytes(gzip.compress(good.read_bytes())[:-12])
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    np.savez(tmp_path / "large.npz", images=np.zeros((2, 32, 31, 5), np.uint8), labels=np.zeros(2, np.uint8))
    (tmp_path / "cut.npz").write_bytes((tmp_path / "other.npz").read_bytes()[:100])
    idx(tmp_path / "cut.idx", digits.sample()[0][:3])
    (tmp_path / "cut.idx").write_bytes((tmp_path / "cut.idx").read_bytes()[:-5])
    (tmp_path / "folder").mkdir()
    rows = [f"{k},{k % 3},{k % 5},{k % 7},{k % 11},{'ab'[k % 2]}" for k in range(20)]
    (tmp_path / "wine.csv").write_text("\n".join(["a,b,c,d,e,kind", *rows]))
    save_run(tmp_path / "wine.nnplay", Run(Experiment((Dense(2, "softmax"),), load_table(tmp_path / "wine.csv"))))
    document.save(tmp_path / "new.nnplay", SavedDocument(PRESETS["digits"]))
    return {
        "missing": ([tmp_path / "none.png"], ["none.png", "there is no file", "expected"]),
        "one of two missing": ([good, tmp_path / "none.png"], ["none.png"]),
        "empty image": ([tmp_path / "empty.png"], ["empty.png", "nothing"]),
        "cut image": ([tmp_path / "cut.png"], ["cut.png", "can't be read as an image", "PNG or JPEG"]),
        "text": ([tmp_path / "text.txt"], ["text.txt", "can't be read as an image"]),
        "empty file": ([tmp_path / "nothing.png"], ["nothing.png", "can't be read as an image"]),
        "cut json": ([tmp_path / "half.json"], ["half.json", "expected"]),
        "words": ([tmp_path / "words.json"], ["words.json", "expected"]),
        "far away": ([tmp_path / "far.json"], ["far.json", "1e+300"]),
        "label 11": ([tmp_path / "eleven.json"], ["eleven.json", "11"]),
        "no ink": ([tmp_path / "no ink.json"], ["drawing 2", "no ink.json", "nothing"]),
        "cut gzip": ([tmp_path / "cut.json.gz"], ["cut.json.gz", "can't be read"]),
        "other arrays": ([tmp_path / "other.npz"], ["other.npz", "it must have"]),
        "other size": ([tmp_path / "large.npz"], ["large.npz", "32"]),
        "cut npz": ([tmp_path / "cut.npz"], ["cut.npz", "can't be read"]),
        "cut idx": ([tmp_path / "cut.idx"], ["cut.idx", "is cut short"]),
        "empty folder": ([tmp_path / "folder"], ["folder", "expected"]),
        "no model": ([good, "--model", tmp_path / "none"], ["there is no file", "none"]),
        "model of points": (
            [good, "--model", tmp_path / "moons.safetensors"],
            ["moons.safetensors can't answer", "2 numbers (x1, x2) of Two moons", "--out DIR"],
        ),
        "model of a table": (
            [good, "--model", tmp_path / "wine.nnplay"],
            ["wine.nnplay can't answer", "5 numbers (a, b, c, …) of the table wine.csv"],
        ),
        "model without a training": ([good, "--model", tmp_path / "new.nnplay"], ["new.nnplay", "press Play"]),
        "model that is an empty folder": (
            [good, "--model", tmp_path / "folder"],
            ["folder", "neither a training.nnplay nor a weights.safetensors"],
        ),
        "model without weights": (
            [good, "--model", tmp_path / "experiment.json"],
            ["experiment.json", "without weights", "--out"],
        ),
        "model that is a text": (
            [good, "--model", tmp_path / "text.txt"],
            ["text.txt", "isn't a network", "expected a document (.nnplay), or the folder or weights.safetensors"],
        ),
        "model that is strokes": ([good, "--model", good], ["good.json", "isn't a network"]),
        "model that is an image": ([good, "--model", tmp_path / "empty.png"], ["empty.png", "isn't a network"]),
    }


def test_every_bad_input_is_one_clear_sentence_exit_code_2_and_nothing_lost(capsys, tmp_path):
    table = bad_inputs(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for name, (arguments, words) in table.items():
        for more in ([], ["--json"]):
            code, out, error = run(capsys, *arguments, *more)
            assert (code, out) == (2, ""), (name, out)
            assert error.startswith("nn-playground: ") and error.count("\n") == 1, (name, error)
            assert all(word in error for word in words), (name, error)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("broken", ["short", "cut in a chunk", "cut at its end", "without an end", "damaged", "long"])
def test_a_broken_png_is_one_sentence_on_the_terminal_too(capfd, tmp_path, broken):
    """Not only of Python's: what reads PNGs for Qt writes to the terminal itself."""
    noise = np.random.default_rng(0).integers(0, 256, (60, 60), np.uint8)
    path = save(tmp_path / "image.png", noise)
    whole = path.read_bytes()
    path.write_bytes(
        {
            "short": whole[:10],
            "cut in a chunk": whole[:1000],
            "cut at its end": whole[:-5],
            "without an end": whole[:-12],
            "damaged": whole[:500] + bytes([whole[500] ^ 255]) + whole[501:],
            "long": whole[:-12] + b"\xff\xff\xff\xffIDAT",
        }[broken]
    )
    code, out, error = run(capfd, path)
    assert (code, out) == (2, "") and error.count("\n") == 1, error
    assert f"{path} can't be read as an image: the PNG " in error and "expected a PNG or JPEG" in error


def test_a_png_may_have_more_in_it_and_behind_it(capfd, tmp_path):
    whole = save(tmp_path / "image.png", 255 - np.kron(digits.sample()[0][7], np.ones((5, 5), np.uint8))).read_bytes()
    wanted = results(capfd, tmp_path / "image.png")
    more = struct.pack(">I", 3) + b"teXtabc" + struct.pack(">I", zlib.crc32(b"teXtabc"))
    (tmp_path / "image.png").write_bytes(whole[:-12] + more + whole[-12:] + b"more")
    assert results(capfd, tmp_path / "image.png") == wanted


def test_wrong_words_are_said_by_the_parser():
    for arguments in (["classify"], ["classify", "a.png", "--modle", "x"]):
        done = program(*arguments)
        assert done.returncode == 2 and "usage" in done.stderr


def test_the_reader_s_sample_is_what_training_saw():
    image = np.arange(784, dtype=np.uint8).reshape(28, 28)
    assert sample_of(image).shape == (28, 28, 1) and sample_of(image).dtype == np.float32
    np.testing.assert_array_equal(sample_of(image)[..., 0], image.astype(np.float32) / np.float32(255))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' names are Unicode")
@pytest.mark.parametrize(
    ("name", "encoding"), [(b"sieben \xfc.bmp", "utf-8"), ("семь.bmp".encode(), "cp1252"), ("七.bmp".encode(), "ascii")]
)
def test_every_name_is_opened_and_printed_with_replacements(tmp_path, name, encoding):
    image = save(tmp_path / "plain.bmp", 255 - np.kron(digits.sample()[0][7], np.ones((5, 5), np.uint8)))
    named = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    image.rename(named)
    done = program("classify", named, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "") and "?" in done.stdout and ".bmp: 7 (" in done.stdout
    done = program("classify", named.with_suffix(".png"), PYTHONIOENCODING=encoding)
    assert done.returncode == 2 and "there is no file" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX's")
def test_pipes_and_devices_are_refused_at_once(capsys, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    good = drawings(tmp_path / "good.json", (SEVEN, 7))
    for arguments in ([tmp_path / "pipe"], ["/dev/zero"], [good, "--model", tmp_path / "pipe"]):
        code, out, error = run(capsys, *arguments)
        assert (code, out, error.count("\n")) == (2, "", 1) and "not a plain file" in error


def test_many_images_are_answered_for_in_blocks_and_far_too_many_are_refused(capsys, tmp_path, monkeypatch):
    images, labels = digits.sample()
    np.savez(tmp_path / "set.npz", images=images[:70], labels=labels[:70])
    whole = results(capsys, tmp_path / "set.npz")
    monkeypatch.setattr(classify, "BLOCK", 32)
    blocks, answer = [], classify.Predictor
    monkeypatch.setattr(classify, "Predictor", lambda network, x: (blocks.append(len(x)), answer(network, x))[1])
    found = results(capsys, tmp_path / "set.npz")
    assert [r["label"] for r in found["results"]] == [r["label"] for r in whole["results"]] and blocks == [32, 32, 6]
    black = np.broadcast_to(np.zeros((), np.uint8), (400_000, 28, 28))
    with zipfile.ZipFile(tmp_path / "black.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in (("images", black[:1]), ("labels", np.zeros(400_000, np.uint8))):
            with archive.open(f"{name}.npy", "w") as file:
                header = {"descr": "|u1", "fortran_order": False, "shape": (400_000, *array.shape[1:])}
                np.lib.format.write_array_header_1_0(file, header)
                file.write(array.tobytes())
    code, out, error = run(capsys, tmp_path / "black.npz")
    assert (code, out) == (2, "") and "at most 300,000 images" in error


def test_a_byte_order_mark_before_strokes_is_read_over(capsys, tmp_path):
    plain = drawings(tmp_path / "plain.json", (SEVEN, 7))
    for name, encoding in (("marked.json", "utf-8-sig"), ("without suffix", "utf-16")):
        (tmp_path / name).write_text(plain.read_text(), encoding)
        assert results(capsys, tmp_path / name) == results(capsys, plain)
