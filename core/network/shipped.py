"""The network that comes with the program and reads digits: its experiment, its weights, its answers."""

import functools
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.experiment import spec
from core.network.network import Network
from core.network.predictor import Predictor
from core.tape.blas import Array, threads
from core.wording import said, sentence_of

NAME = "digits_shipped"
_CORE = Path(__file__).resolve().parents[1]
_FOLDERS = (_CORE.parent / "assets", _CORE / "_assets")
# Arrays of that many values or more are kept in half precision: half the file, and the same answers.
HALF_FROM = 256


class ShippedError(OSError):
    """The program's own network is missing or broken; the message says where it was looked for, and what to do."""


class ShippedNetwork:
    """A network that reads digits: an experiment, and weights as `Network.get_weights` returns them.

    Its layers take (28, 28, 1) and end in ten shares that sum to 1; its training says how it was made.
    """

    def __init__(self, experiment: spec.Experiment, weights: Sequence[Array]) -> None:
        self.experiment = experiment
        self.network = Network(experiment.layers, experiment.data.shape)
        self.network.set_weights([np.asarray(array, np.float32) for array in weights])
        self._one: tuple[Array, Predictor] | None = None

    def probabilities(self, images: Any) -> Array:
        """Return how sure the network is of each digit: float32 (n, 10), every row's sum 1.

        Images are uint8 (n, 28, 28), white ink on black, as `strokes.render` and `photo.prepared` make them; ValueError
        if they are anything else.
        """
        images = np.asarray(images)
        if images.ndim != 3 or images.shape[1:] != self.experiment.data.shape[:2] or images.dtype != np.uint8:
            raise ValueError(f"images must be uint8 (n, 28, 28); got {images.dtype} {images.shape}")
        with np.errstate(all="ignore"), threads(1):
            if len(images) != 1:
                return Predictor(self.network, inputs(self.network, images)).answer()[1].T.copy()
            if self._one is None:  # recorded once: a pen's every move asks for one picture
                x = inputs(self.network, images)
                self._one = x, Predictor(self.network, x)
            x, predictor = self._one
            x[...] = inputs(self.network, images)
            return predictor.answer()[1].T.copy()


def inputs(network: Network, images: Array) -> Array:
    """Return images uint8 (n, 28, 28) as the network reads them: from 0 to 1."""
    return network.lay(images.astype(np.float32) / np.float32(255))


@functools.cache
def shipped() -> ShippedNetwork:
    """Return the program's network, the same at every call; ShippedError if its files are missing or broken."""
    for folder in _FOLDERS:
        if (folder / f"{NAME}.npz").is_file():
            return load(folder)
    looked = " and ".join(map(str, _FOLDERS))
    raise ShippedError(
        said(
            "the program's files {name}.* are missing; looked in {looked}; install the program again",
            name=NAME,
            looked=looked,
        )
    )


def load(folder: str | Path) -> ShippedNetwork:
    """Return the network that `files` gave, from a folder with both; ShippedError where one is missing or broken."""
    folder = Path(folder)
    try:
        experiment = spec.from_json((folder / f"{NAME}.json").read_bytes())
        with np.load(io.BytesIO((folder / f"{NAME}.npz").read_bytes()), allow_pickle=False) as arrays:
            return ShippedNetwork(experiment, [arrays[name] for name in sorted(arrays.files)])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise ShippedError(
            said(
                "{name} in {folder} can't be used: {error}; install the program again",
                name=NAME,
                folder=folder,
                error=sentence_of(error),
            )
        ) from error


def files(experiment: spec.Experiment, weights: Sequence[Array]) -> dict[str, bytes]:
    """Return the contents of the files that `load` reads, by name."""
    kept: dict[str, Any] = {
        f"w{number:03}": array.astype(np.float16) if array.size >= HALF_FROM else array
        for number, array in enumerate(weights)
    }
    packed = io.BytesIO()
    np.savez_compressed(packed, **kept)
    return {f"{NAME}.json": spec.to_json(experiment), f"{NAME}.npz": packed.getvalue()}
