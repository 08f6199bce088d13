"""The networks that can read a digit: the one in the window, the shipped one, and the one that a person taught."""

from dataclasses import dataclass

import numpy as np

from core.data.digits import CLASSES
from core.data.strokes import SIDE
from core.experiment import spec
from core.experiment.spec import SpecError
from core.inside.reader import Reader
from core.network.copied import Weights

NO_DIGITS = ("fashion",)  # clothes, of the same size and as many kinds
TITLES = {"window": "Network in the window", "shipped": "Shipped network", "mine": "Taught my handwriting"}


@dataclass(eq=False)
class Known:
    """A network that can answer: its reader, and the loss it was trained with, for teaching it more."""

    reader: Reader
    experiment: spec.Experiment


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
        return {key: title for key, title in TITLES.items() if key in self._known}

    def known(self) -> Known | None:
        """Return the network that answers."""
        return self._known[self.chosen] if self.chosen else None

    def take(self, key: str, experiment: spec.Experiment, weights: Weights) -> bool:
        """Take a network's weights of now; return whether it reads digits (else it is forgotten)."""
        if not reads_digits(experiment.data) or weights.shape != experiment.data.shape:
            self.forget(key)
            return False
        known = self._known.get(key)
        if known is not None and known.reader.fits(weights):
            known.reader.take(weights)
            known.experiment = experiment
            return True
        self.forget(key)
        try:
            reader = Reader(weights)
        except (SpecError, ValueError, MemoryError):
            return False
        if reader.network.outputs != CLASSES:
            return False
        self._known[key] = Known(reader, experiment)
        return True

    def forget(self, key: str) -> None:
        """Forget a network."""
        self._known.pop(key, None)

    def read(self, image: np.ndarray) -> np.ndarray:
        """Return the probabilities (10,) that the network gives for a digit (28, 28) uint8; needs a network."""
        known = self.known()
        assert known is not None
        return known.reader.read(sample_of(image))


def reads_digits(data: spec.Data) -> bool:
    """Whether a network for this data is one for digits."""
    return data.shape == (SIDE, SIDE, 1) and data.dataset not in NO_DIGITS


def sample_of(image: np.ndarray) -> np.ndarray:
    """Return a digit (28, 28) uint8 as networks read it: (28, 28, 1) from 0 to 1."""
    return (image.astype(np.float32) / np.float32(255))[..., None]
