"""The networks that can read a drawing: the window's, the shipped one, one that a person taught, and one of a file."""

from pathlib import Path

import numpy as np
from msgspec import Struct

from core.data.drawing.strokes import SIDE
from core.documents import document
from core.experiment import spec
from core.experiment.spec import SpecError
from core.files import FileError
from core.inside.reader import Reader
from core.network.copied import Weights
from core.network.weights import TrainedNetwork
from core.wording import said, said_count
from playground.languages import mark, tr, tr_name

TITLES = mark({
    "window": "Network in the window",
    "shipped": "Shipped network",
    "mine": "Taught my handwriting",
    "file": "Network of a file",
})  # fmt: skip
FEW = 3  # names of columns in a sentence


class Known(Struct, eq=False):
    """A network that can answer: its reader, and the loss it was trained with, for teaching it more."""

    reader: Reader
    experiment: spec.Experiment
    title: str

    @property
    def names(self) -> tuple[str, ...]:
        """What its classes are called; none: they are the digits."""
        return tuple(map(tr_name, self.experiment.data.class_names))


class Readers:
    """Keeps a reader for each network there is.

    `wanted` is the one a person chose to answer. Until they do, it is the window's, once that is `trained` at all.
    """

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self.wanted: str | None = None
        self.trained = False

    @property
    def chosen(self) -> str | None:
        """The key of the network that answers: the wanted one, else one that there is; None where there is none."""
        first = self.wanted or ("window" if self.trained else "shipped")
        return next((key for key in (first, "shipped", "window") if key in self._known), None)

    @property
    def titles(self) -> dict[str, str]:
        """The networks there are, by key."""
        return {key: self._known[key].title for key in TITLES if key in self._known}

    def known(self) -> Known | None:
        """Return the network that answers."""
        return self._known[self.chosen] if self.chosen else None

    def take(self, key: str, experiment: spec.Experiment, weights: Weights, title: str = "") -> bool:
        """Take a network's weights of now; return whether it reads images (else it is forgotten)."""
        if unfit(experiment.data) is not None or weights.shape != experiment.data.shape:
            self.forget(key)
            return False
        title, known = title or tr(TITLES[key]), self._known.get(key)
        if known is not None and known.reader.fits(weights):
            known.reader.take(weights)
            known.experiment, known.title = experiment, title
            return True
        self.forget(key)
        try:
            reader = Reader(weights)
        except (SpecError, ValueError, MemoryError):
            return False
        self._known[key] = Known(reader, experiment, title)
        return True

    def forget(self, key: str) -> None:
        """Forget a network."""
        self._known.pop(key, None)

    def read(self, image: np.ndarray) -> np.ndarray:
        """Return the probabilities (classes,) that the network gives for an image (28, 28) uint8; needs a network."""
        known = self.known()
        assert known is not None
        return known.reader.read(sample_of(image))


def network_of(path: str | Path) -> TrainedNetwork:
    """Return a document's trained network, which reads images; FileError says what it reads instead, and what to do."""
    found = document.load_network(path)
    if why := unfit(found.experiment.data):
        raise FileError(
            said(
                "{path} can't answer drawings: {why}. Choose one that was trained on images, or train one: "
                "`train digits --out DIR`. A network of points or of a table answers by itself: "
                "`export {path} --to network.py`, then `python network.py FILE.csv`",
                path=path,
                why=why,
            )
        )
    return found


def unfit(data: spec.Data) -> str | None:
    """Return what keeps a network for `data` from reading drawings; None where it reads images of their size."""
    if data.shape == (SIDE, SIDE, 1):
        return None
    some = ", ".join([*data.inputs[:FEW], *["…"] * (len(data.inputs) > FEW)])
    what = said("the table {title}", title=data.title) if data.table is not None else data.title
    return said_count(
        data.shape[0],
        "its network reads {count:,} number ({some}) of {what}, not images",
        "its network reads {count:,} numbers ({some}) of {what}, not images",
        some=some,
        what=what,
    )


def reads_digits(data: spec.Data) -> bool:
    """Whether a network for this data is one for digits."""
    return data.shape == (SIDE, SIDE, 1) and not data.class_names


def sample_of(image: np.ndarray) -> np.ndarray:
    """Return an image (28, 28) uint8 as networks read it: (28, 28, 1) from 0 to 1."""
    return (image.astype(np.float32) / np.float32(255))[..., None]
