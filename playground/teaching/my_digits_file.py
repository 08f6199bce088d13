"""My digits: what a person drew and said to be, kept in a file of strokes; and the network that was taught on them."""

from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.data.drawing import drawings, strokes
from core.data.drawing.strokes import StrokesError
from core.experiment.spec import Experiment
from core.files import FileError
from core.network import weights
from core.network.copied import Weights
from core.network.network import Network
from core.training.tuning import Samples
from playground import folders
from playground.languages import tr, tr_said

DIGITS, NETWORK = "my_digits.json", "my_network.safetensors"


class MyDigitsFile:
    """The digits that a person taught, oldest first, as the file holds them.

    Every change is written at once, to a temporary name first; a file that can't be read is put aside, never
    overwritten.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or folders.data()
        self.digits: list[drawings.LabelledDrawing] = []

    def load(self) -> str | None:
        """Read the file, if there is one; return a sentence where it can't be read."""
        path = self.folder / DIGITS
        if not path.exists():
            return None
        try:
            self.digits = [digit for digit in drawings.read(path) if digit.label is not None]
        except (StrokesError, OSError) as error:
            aside = path.with_suffix(".unreadable.json")
            path.replace(aside)
            return tr("My digits can't be read, and were put aside as {aside}: {error}").format(
                aside=aside, error=tr_said(error)
            )
        return None

    def known(self, lines: tuple[Any, ...]) -> int | None:
        """Return which one a drawing is that is kept already; None if it isn't."""
        wanted = _rounded(lines)
        return next((index for index, digit in enumerate(self.digits) if _rounded(digit.strokes) == wanted), None)

    def add(self, lines: tuple[Any, ...], label: int) -> None:
        """Keep one more, or in its place one that is kept already; FileError where it can't be written."""
        known = self.known(lines)
        index = len(self.digits) if known is None else known
        self._write([*self.digits[:index], drawings.LabelledDrawing(lines, label), *self.digits[index + 1 :]])

    def remove(self, indices: list[int]) -> None:
        """Forget some; FileError as `add`."""
        self._write([digit for index, digit in enumerate(self.digits) if index not in indices])

    def export(self, path: Path) -> None:
        """Write the digits to a file of one's own."""
        files.write(path, drawings.to_json(self.digits))

    def images(self) -> np.ndarray:
        """Return the digits as the network reads them: (n, 28, 28) uint8, by the whole recipe."""
        return np.array([strokes.render(digit.strokes) for digit in self.digits], np.uint8)

    def samples(self) -> Samples:
        """Return the digits to train on."""
        labels = np.array([digit.label for digit in self.digits], np.int64)
        return Samples(self.images().reshape(len(labels), -1) / np.float32(255), labels)

    def keep_network(self, experiment: Experiment, taught: Weights) -> None:
        """Write the network that was taught; FileError where it can't be."""
        self.folder.mkdir(parents=True, exist_ok=True)
        network = Network(taught.layers, taught.shape)
        network.take(taught)
        weights.save(self.folder / NETWORK, experiment, network)

    def network(self) -> weights.TrainedNetwork | None:
        """Return the network that was taught before, if there is one that can be read."""
        try:
            return weights.load(self.folder / NETWORK)
        except FileError:
            return None

    def _write(self, digits: list[drawings.LabelledDrawing]) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(
                tr("the folder {folder} can't be created: {error}").format(folder=self.folder, error=error.strerror)
            ) from error
        files.write(self.folder / DIGITS, drawings.to_json(digits))
        self.digits = digits


def _rounded(lines: tuple[Any, ...]) -> list[list[list[float]]]:
    """Return strokes as the file has them."""
    return [np.round(line, 2).tolist() for line in lines]
