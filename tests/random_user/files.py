"""The files that a random user opens, good, broken and foreign, and the places where they save."""

import json
import random
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from core.experiment import storage
from core.experiment.presets import PRESETS


class Desk:
    """A folder of files to open, and the answers of the file dialogs, which can't be clicked."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self._rng = rng
        folder.mkdir(parents=True)
        for name, experiment in PRESETS.items():
            storage.save(folder / f"{name}.json", experiment)
        moons = (folder / "moons.json").read_text()
        for number, (old, new) in enumerate(EDITS):
            (folder / f"edited_{number}.json").write_text(moons.replace(old, new))
        (folder / "cut.json").write_text(moons[: len(moons) // 2])
        (folder / "mark.json").write_text(moons, encoding="utf-8-sig")
        (folder / "list.json").write_text("[]")
        (folder / "deep.json").write_text("[" * 5000)
        (folder / "empty.json").touch()
        (folder / "bytes.json").write_bytes(rng.randbytes(3000))
        (folder / "folder.json").mkdir()
        (folder / "settings.json").write_text(json.dumps({"theme": "dark", "layers": 7}))
        _images(folder, rng)
        self.files = [*sorted(folder.iterdir()), folder / "gone.json"]
        self.places = [folder / "saved.json", folder / "saved", folder / "moons.json", folder / "table.csv"]
        self.places += [folder / "no folder" / "x.json", folder / "folder.json", folder / ("long" * 100 + ".json")]

    def open(self, *_: object, **__: object) -> tuple[str, str]:
        """Answer for a dialog that asks what to open."""
        return ("" if self._rng.random() < 0.1 else str(self._rng.choice(self.files))), ""

    def save(self, *_: object, **__: object) -> tuple[str, str]:
        """Answer for a dialog that asks where to save."""
        return ("" if self._rng.random() < 0.1 else str(self._rng.choice(self.places))), ""


EDITS = (
    ('"learning_rate": 0.05', '"learning_rate": 1.23e-9'),
    ('"learning_rate": 0.05', '"learning_rate": 1e300'),
    ('"seed": 0', '"seed": 4294967295'),
    ('"samples": 1000', '"samples": 4'),
    ('"batch_size": 10', '"batch_size": 1000000'),
    ('"units": 16', '"units": 1'),
    ('"units": 16', '"units": "many"'),
    ('"epochs": 100', '"epochs": null'),
    ('"moons"', '"suns"'),
)


def _images(folder: Path, rng: random.Random) -> None:
    """Draw images of digits and of anything, and make sets of images that can be trained on."""
    for name, side in (("seven.png", 28), ("large.jpg", 1500), ("one pixel.png", 1), ("seven.bmp", 200)):
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setPen(QPen(QColor("black"), side / 12))
        painter.drawLine(side // 4, side // 4, 3 * side // 4, side // 4)
        painter.drawLine(3 * side // 4, side // 4, side // 2, 4 * side // 5)
        painter.end()
        image.save(str(folder / name))
    whole = (folder / "large.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    (folder / "text.png").write_text("no image")
    draw = np.random.default_rng(rng.randrange(2**32))
    pixels = draw.integers(0, 256, (300, 28, 28), np.uint8)
    np.savez(folder / "noise.npz", images=pixels, labels=np.arange(300) % 10)
    np.savez(
        folder / "train.npz", x_train=pixels, y_train=np.arange(300) % 10, x_test=pixels, y_test=np.arange(300) % 7
    )
    np.savez(folder / "few.npz", images=pixels[:3], labels=np.array([1, 1, 1]))
    np.savez(folder / "floats.npz", images=pixels / 255.0, labels=np.arange(300))
    (folder / "cut.npz").write_bytes((folder / "noise.npz").read_bytes()[:999])
    (folder / "table.csv").write_text("label,a,b\n1,2,3\n")
