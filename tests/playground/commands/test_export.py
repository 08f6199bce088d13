"""The verb `export`, and `data --export`: every kind of file from a training, and sentences where there is none."""

import csv
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from core import PRESETS, Run, save, save_run
from core.documents import share
from core.exporting.exports import KINDS
from core.network import weights
from playground.__main__ import main


def test_a_training_is_exported_as_everything(tmp_path, capsys):
    run = Run(PRESETS["moons"])
    for step in run.steps():
        if step == 100:
            break
    save_run(tmp_path / "t.nnplay", run)
    weights.save(tmp_path / "t.safetensors", run.experiment, run.network)
    ends = [end if end.startswith(".") else f"-{end}" for end in KINDS]
    assert main(["export", str(tmp_path / "t.nnplay"), "--to", *(str(tmp_path / f"m{end}") for end in ends)]) == 0
    said, wrong = capsys.readouterr()
    assert (
        said.splitlines()[0] == f"Network: {tmp_path / 'm.py'}" and len(said.splitlines()) == len(KINDS) and not wrong
    )
    answer = subprocess.run([sys.executable, "-I", tmp_path / "m.py", "0.5", "1.0"], capture_output=True, text=True)
    assert answer.stdout.startswith("0 (") and answer.stderr == ""
    assert (tmp_path / "m.safetensors").read_bytes() == (tmp_path / "t.safetensors").read_bytes()
    assert (tmp_path / "m-curve.csv").read_text().startswith("step,epoch,train_loss,test_loss,train_accuracy")
    assert len((tmp_path / "m-points.csv").read_text().splitlines()) == 1001
    assert main(["export", str(tmp_path / "t.safetensors"), "--to", str(tmp_path / "again.py")]) == 0
    assert (tmp_path / "again.py").read_bytes() == (tmp_path / "m.py").read_bytes()


@pytest.mark.gui
def test_pictures_of_a_training(tmp_path, capsys, qapp):
    names = "sine.png", "sine.svg", "sine.pdf", "sine-loss.png"
    assert main(["export", "sine", "--to", *(str(tmp_path / name) for name in names)]) == 0
    starts = b"\x89PNG", b"<?xml", b"%PDF", b"\x89PNG"
    assert all((tmp_path / name).read_bytes().startswith(start) for name, start in zip(names, starts, strict=True))
    assert (tmp_path / names[0]).read_bytes() != (tmp_path / names[3]).read_bytes()
    weights.save(tmp_path / "w.safetensors", PRESETS["sine"], Run(PRESETS["sine"]).network)
    assert main(["export", str(tmp_path / "w.safetensors"), "--to", str(tmp_path / "x.png")]) == 2
    assert "a picture is drawn of a training.nnplay" in capsys.readouterr().err


def test_points_of_a_preset(tmp_path, capsys):
    assert main(["data", "--export", "sine", str(tmp_path / "sine.csv")]) == 0
    x, y = np.loadtxt(tmp_path / "sine.csv", delimiter=",", skiprows=1, usecols=(0, 1)).T
    assert np.corrcoef(np.sin(np.pi * x), y)[0, 1] > 0.9
    assert main(["data", "--export", "gone", str(tmp_path / "x.csv")]) == 2
    assert "'gone' is neither a preset" in capsys.readouterr().err


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", PRESETS)
def test_points_of_every_preset(tmp_path, monkeypatch, capsys, name):
    monkeypatch.setenv("NN_PLAYGROUND_CACHE", str(tmp_path / "cache"))
    code, data = main(["data", "--export", name, str(tmp_path / "p.csv")]), PRESETS[name].data
    if data.dataset in ("mnist", "fashion"):
        assert code == 2 and f"data --fetch {data.dataset}" in capsys.readouterr().err
        return
    found, answer = rows(tmp_path / "p.csv"), "y" if data.regression else "class" if data.dimensions else "label"
    given = list(data.coordinates) or [f"pixel{n}" for n in range(784)]
    assert code == 0 and set(found[0]) == {*given, answer, "split"} and len(found) == data.samples
    tested = [row for row in found if row["split"] == "test"]
    assert len(tested) == round(data.samples * data.test_fraction) and {row["split"] for row in found} == {
        "train",
        "test",
    }
    values = np.array([[float(row[each]) for each in given] for row in found])
    assert np.isfinite(values).all() and (data.dimensions or ((values >= 0) & (values <= 255)).all())
    if not data.regression:
        assert {row[answer] for row in found} == set(map(str, range(data.classes)))


QUOTED = '"x, y"'
TABLES = {
    "classes": ("a,b,kind\n", lambda a, b, n: f"{a},{b},{QUOTED if a > b else 'Ä'}", ["a", "b"]),
    "numbers": ("a,b,price\n", lambda a, b, n: f"{a},{b},{1_000_000 + 3 * a + b:.2f}", ["a", "b"]),
    "texts": (
        "a,b,price\n",
        lambda a, b, n: f"{a},{'left' if b < 0 else 'right'},{a * 2:.3f}",
        ["a", "b = left", "b = right"],
    ),
    "gaps": ("a,b,kind\n", lambda a, b, n: f"{a},{'' if n % 10 == 0 else b},{'p' if a > 0 else 'q'}", ["a", "b"]),
    "no names": ("", lambda a, b, n: f"{a},{b},{'p' if a > 0 else 'q'}", ["column 1", "column 2"]),
}


@pytest.mark.parametrize("trained", [False, True])
@pytest.mark.parametrize("kind", TABLES)
def test_points_of_tables_of_every_kind(tmp_path, qapp, capsys, kind, trained):
    head, line, given = TABLES[kind]
    rng = np.random.default_rng(3)
    pairs = np.round(np.c_[rng.permutation(np.arange(-50, 50) / 20 + 0.013), rng.normal(size=100)], 3)
    text = head + "".join(f"{line(a, b, n)}\n" for n, (a, b) in enumerate(pairs))
    (tmp_path / "own.csv").write_text(text, encoding="utf-8")
    source = tmp_path / "own.csv"
    if trained:
        assert main(["train", str(source), "--epochs", "3", "--validation", "0.2", "--out", str(tmp_path / "t")]) == 0
        source.unlink()  # a document takes the rows along
        source = tmp_path / "t" / "training.nnplay"
    assert main(["data", "--export", str(source), str(tmp_path / "p.csv")]) == 0
    found = rows(tmp_path / "p.csv")
    assert len(found) == (90 if kind == "gaps" else 100) and list(found[0])[: len(given)] == given
    answer, *told = list(found[0])[len(given) :]
    names = {"classes": ["x, y", "Ä"], "gaps": ["p", "q"], "no names": ["p", "q"]}.get(kind, [])
    assert told == ["split", *(["predicted", *(f"p({name})" for name in names)] if trained else [])]
    splits = [row["split"] for row in found]
    assert splits.count("test") == len(found) * 0.2 and splits.count("validation") == (
        len(found) * 0.2 if trained else 0
    )
    original = {float(a): (a, b, n) for n, (a, b) in enumerate(pairs)}
    for row in found:
        a, b, n = original[float(row[given[0]])]
        *_, wanted = next(csv.reader([line(a, b, n)]))
        if kind != "texts":
            assert float(row[given[1]]) == b
        assert row[answer] == wanted if names else float(row[answer]) == float(wanted)
    if trained and names:
        assert {row["predicted"] for row in found} <= set(names)
        assert all(abs(sum(float(row[f"p({name})"]) for name in names) - 1) < 1e-5 for row in found)


def test_points_of_images_a_share_string_and_an_experiment(tmp_path, capsys):
    for name in ("cats", "dogs"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for shade in range(5):
            Image.new("L", (28, 28), 40 * shade).save(tmp_path / "photos" / name / f"{shade}.png")
    save(tmp_path / "xor.json", PRESETS["xor"])
    for source, count in (
        (tmp_path / "photos", 10),
        (tmp_path / "xor.json", 1000),
        (share.text_of(PRESETS["line"]), 200),
    ):
        assert main(["data", "--export", str(source), str(tmp_path / "p.csv")]) == 0
        assert len(found := rows(tmp_path / "p.csv")) == count
        assert count != 10 or {row["label"] for row in found} == {"cats", "dogs"}
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--export", "moons", "p.npz"], "points are exported as a .csv; got p.npz"),
        (
            ["my.csv", "--export", "moons", "p.csv"],
            "--export and --fetch say themselves what they are for: leave my.csv out",
        ),
        (["--export", "gone.csv", "p.csv"], "there is no file gone.csv"),
    ],
)
def test_points_that_can_not_be_exported_are_told(tmp_path, monkeypatch, capsys, arguments, said):
    monkeypatch.chdir(tmp_path)
    assert main(["data", *arguments]) == 2
    assert said in capsys.readouterr().err and not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("source", "to", "code", "words"),
    [
        ("moons", "m.py", 2, "no network to export yet: train it first"),
        ("moons", "m.doc", 2, "m.doc names no kind of file that can be exported: let it end with .py, .safetensors"),
        ("moons", "no/points.csv", 1, "points.csv can't be written: No such file or directory"),
    ],
)
def test_what_can_not_be_exported_is_said(tmp_path, capsys, source, to, code, words):
    assert main(["export", source, "--to", str(tmp_path / to)]) == code
    assert words in capsys.readouterr().err and not any(tmp_path.iterdir())
