"""Trains in the real window, saves, quits, and goes on in another process: bit for bit as in one go.

`python -m tests.playground.document.continuing` does so for every optimizer, with and without dropout, augmentation and
batch normalization: 7 x 2 x 2 x 2, in two processes. It prints what differs, and returns 1 where anything does.
"""

import itertools
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from core.experiment.learning import OPTIMIZER_VALUES
from core.experiment.spec import Augmentation, Experiment, replace
from playground import app
from playground.window import MainWindow
from tests.core.training.test_keeping import IMAGES, MOONS, PLAIN, layers_with

BATCHES, WITHIN_S = 3, 60.0  # after an epoch: so each half ends in the middle of one
ROOT = Path(__file__).resolve().parents[3]


def experiments() -> dict[str, Experiment]:
    """Return every one, by a name that says what it has."""
    found = {}
    for optimizer, dropout, augmented, norm in itertools.product(OPTIMIZER_VALUES, *[(False, True)] * 3):
        training = replace(PLAIN.training, optimizer=OPTIMIZER_VALUES[optimizer](), batch_size=8, epochs=None)
        if augmented:
            training = replace(training, augmentation=Augmentation(shift=2.0))
        having = [word for word, has in (("dropout", dropout), ("augmented", augmented), ("norm", norm)) if has]
        layers = layers_with(dropout=dropout, norm=norm, images=augmented)
        found["-".join([optimizer, *having])] = Experiment(layers, IMAGES if augmented else MOONS, training, seed=3)
    return found


class Person:
    """Somebody at the real window, who clicks its buttons and waits until they have done their work."""

    def __init__(self, folder: Path) -> None:
        self._app, self._folder = app.application(), folder
        self.window = MainWindow(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.window.show()
        self._until(lambda: self.window.trainer.moment is not None)

    def begin(self, experiment: Experiment) -> None:
        """Begin anew."""
        self.window.files.begin(experiment)
        self._rest()

    def open(self, name: str) -> None:
        """Open a document."""
        QFileDialog.getOpenFileName = lambda *_: (str(self._folder / name), "")
        self._choose("open")
        assert self.window.document.path == self._folder / name
        self._rest()

    def train(self) -> None:
        """Train to the end of an epoch, and some batches more."""
        for name in ("step_epoch", *["step_batch"] * BATCHES):
            self.window.findChild(QAbstractButton, name).click()
            self._rest()

    def save_as(self, name: str) -> None:
        """Save under a name."""
        QFileDialog.getSaveFileName = lambda *_: (str(self._folder / name), "")
        self._choose("save_as")
        self._until(lambda: self.window.document.path == self._folder / name)
        assert not self.window.isWindowModified()

    def quit(self) -> None:
        """Close the window."""
        self._choose("quit")
        assert self.window.ended_in_time

    def _choose(self, name: str) -> None:
        self.window.findChild(QAction, f"action_{name}").trigger()

    def _rest(self) -> None:
        self._until(lambda: self.window.trainer._worker is None)

    def _until(self, ready) -> None:
        until = time.monotonic() + WITHIN_S
        while not ready():
            assert time.monotonic() < until, "it takes too long"
            self._app.processEvents()
            time.sleep(0.001)


def first(folder: Path, names: list[str]) -> None:
    """Train each in one go, and anew by half; save both, and quit."""
    person, known = Person(folder), experiments()
    for name in names:
        person.begin(known[name])
        person.train()
        person.train()
        person.save_as(f"{name}.whole.nnplay")
        person.begin(known[name])
        person.train()
        person.save_as(f"{name}.half.nnplay")
    person.quit()


def second(folder: Path, names: list[str]) -> None:
    """Open each that is trained by half, train the other half, save it, and quit."""
    person = Person(folder)
    for name in names:
        person.open(f"{name}.half.nnplay")
        person.train()
        person.save_as(f"{name}.on.nnplay")
    person.quit()


def differing(folder: Path, names: list[str]) -> list[str]:
    """Do both, each in a process of its own; return the names of those whose two documents differ in a byte."""
    for part in ("first", "second"):
        command = [sys.executable, "-m", "tests.playground.document.continuing", part, str(folder), *names]
        subprocess.run(command, check=True, cwd=ROOT, timeout=1800)
    return [
        name
        for name in names
        if (folder / f"{name}.whole.nnplay").read_bytes() != (folder / f"{name}.on.nnplay").read_bytes()
        or (folder / f"{name}.half.nnplay").read_bytes() == (folder / f"{name}.on.nnplay").read_bytes()
    ]


def main() -> int:
    """Do one part, or all of it."""
    if len(sys.argv) > 2:
        part = {"first": first, "second": second}[sys.argv[1]]
        part(Path(sys.argv[2]), sys.argv[3:])
        return 0
    names = list(experiments())
    with tempfile.TemporaryDirectory() as folder:
        differ = differing(Path(folder), names)
    print(f"{len(names) - len(differ)} of {len(names)} go on bit for bit")
    for name in differ:
        print(f"differs: {name}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
