"""The README's commands, one after the other, as they stand there, in a folder with the files that they name."""

import json
import re
import shlex
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from core import PRESETS, save
from core.data.digits import sample
from core.documents import share
from playground.__main__ import main
from playground.film.stage import FilmStage

pytestmark = pytest.mark.gui
TEXT = (Path(__file__).resolve().parents[3] / "README.md").read_text()
LINES = [line for line in TEXT.splitlines() if line.startswith("nn-playground ")]
COMMANDS = [re.split(" {2,}", line)[0].removeprefix("nn-playground").strip() for line in LINES]
ELSEWHERE = {  # the window, sets that must be fetched first, and the pictures of the README itself
    *("", "FILE", "--scenes FILE", "--words FILE", "open nnplay1:AHtLZ8...", "screenshots"),
    *("train mnist --threads 2", "data --fetch mnist"),
}


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Give a folder that is the one of now, with all that the README takes for a person's own."""
    monkeypatch.chdir(tmp_path)
    images, labels = sample()
    for digit, name in ((3, "cats"), (7, "dogs")):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for number, place in enumerate(np.flatnonzero(labels == digit)[:12]):
            Image.fromarray(images[place]).save(f"photos/{name}/{number}.png")
    for name in ("seven", "x"):
        Image.fromarray(images[np.flatnonzero(labels == 7)[0]]).resize((200, 200)).save(f"{name}.png")
    np.savez("mnist.npz", x_train=images[:400], y_train=labels[:400], x_test=images[400:500], y_test=labels[400:500])
    Path("drawn.json").write_text(json.dumps([{"label": 7, "strokes": [[[20, 20], [80, 20], [50, 90]]]}]))
    save("my.json", PRESETS["xor"])
    rng, kinds = np.random.default_rng(0), ("setosa", "versicolor", "virginica")
    rows = (f"{a:.1f},{b:.1f},{kinds[round(k)]}" for k in rng.integers(0, 3, 90) for a, b in [rng.normal((k, -k), 0.3)])
    Path("iris.csv").write_text("\n".join(["length,width,species", *rows]))
    return tmp_path


def test_every_command_of_the_readme_does_what_it_says(files, monkeypatch, qapp, capsys):
    picture = QImage(32, 16, QImage.Format.Format_RGB32)
    picture.fill(0)
    monkeypatch.setattr(FilmStage, "frame", lambda stage, moment: picture)
    done = [command for command in COMMANDS if command not in ELSEWHERE]
    assert len(done) > 15 and len(COMMANDS) == len(done) + len(ELSEWHERE)
    for command in done:
        assert main(shlex.split(command.replace("FILE", "mnist.npz"))) == 0, (command, capsys.readouterr().err)
        capsys.readouterr()
    assert main(["train", share.text_of(PRESETS["moons"]), "--epochs", "1"]) == 0
    written = {path.name for path in files.iterdir()}
    assert {
        "moons.gif",
        "spirals.py",
        "w.npz",
        "curve.csv",
        "points.csv",
        "spirals.pdf",
        "loss.svg",
        "moons.csv",
    } <= written
