"""The verb `export`, and `data --export`: every kind of file from a training, and sentences where there is none."""

import subprocess
import sys

import numpy as np
import pytest

from core import Run, save_run
from core.exporting.exports import KINDS
from core.network import weights
from playground.__main__ import main
from tests.core.exporting.test_tables import PRESETS


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
    assert "there is no file gone" in capsys.readouterr().err


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
