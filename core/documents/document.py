"""A document: an experiment, the training that it has had, and a person's notes, as one file `NAME.nnplay`.

The file is a zip: document.json (see `facts`), weights.safetensors (as `train --out` writes it), optimizer.safetensors,
checkpoints.safetensors, best.safetensors (what patience keeps), by_hand.safetensors, curve.csv, data.safetensors (the
rows of a table) or images.safetensors, and notes.txt; what is empty is left out. Experiments that the window saved as
JSON are documents without a training.
Nothing in a file is ever run, or believed.
"""

import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from core import files
from core.data.plane import PlaneView
from core.data.untrusted import UNPACKING
from core.documents import container, own_data, reading, writing
from core.documents.container import Container
from core.experiment import spec, stack, storage
from core.files import FileError
from core.network import weights
from core.network.weights import TrainedNetwork
from core.training.keeping import Kept, begun
from core.training.run import Run
from core.wording import said, sentence_of

SUFFIX = ".nnplay"
WEIGHTS = ".safetensors"  # of a file with a network's alone
WANTED = said("a document (.nnplay), an experiment (.json) or a weights.safetensors")
NETWORKS = said("a document (.nnplay), or the folder or weights.safetensors that `train --out` wrote")
IN_FOLDER = "training.nnplay", "weights.safetensors"  # that `train --out` writes, the better first
T = TypeVar("T")
# What a broken zip makes its readers raise.
_DAMAGED = (EOFError, RuntimeError, OverflowError, struct.error, *UNPACKING)


class SavedDocument(Struct, frozen=True, eq=False):
    """What one file holds; `training` None: the experiment was never trained.

    The training may be of an experiment before this one, where that can't be run. `plane` is the plane through a table
    that a person looks at.
    """

    experiment: spec.Experiment
    training: Kept | None = None
    notes: str = ""
    plane: PlaneView = PlaneView()

    def run(self) -> Run:
        """Return the run, where it stood; SpecError where it can't be run, FileError where its data have changed."""
        if self.training is None:
            return Run(self.experiment)
        stack.check(self.experiment)
        try:
            run = Run.of(self.training)
            run.apply(self.experiment)
            return run
        except spec.SpecError:
            raise
        except ValueError as error:
            raise FileError(said("the training can't go on: {error}", error=sentence_of(error))) from error

    @property
    def trained_on(self) -> spec.Data:
        """The data of the training, or of the experiment that was never trained."""
        return (self.experiment if self.training is None else self.training.experiment).data


def save(path: str | Path, document: SavedDocument) -> str | None:
    """Write a document to `path`, whole or not at all; FileError where it can't be.

    Return a sentence on the data that stay out of it, None where it has all that it needs.
    """
    try:
        content, without = packed(document)
    except ValueError as error:
        raise FileError(said("{path} can't be written: {error}", path=path, error=sentence_of(error))) from error
    files.write(path, content)
    return without


def to_bytes(document: SavedDocument, *, data: bool = True) -> bytes:
    """Return the content of the file that `load` reads; ValueError where it would be larger than that reads.

    It takes the data of a person's own files along, up to a limit, so that it trains on where they aren't; without
    `data` it doesn't, which is quick.
    """
    if data:
        return packed(document)[0]
    return container.packed(_members(document))


def _members(saved: SavedDocument) -> dict[str, bytes]:
    return writing.members(saved.experiment, saved.training, saved.notes, saved.plane)


def packed(document: SavedDocument) -> tuple[bytes, str | None]:
    """Return what `to_bytes` does, and a sentence on the data that stay out, None where none do."""
    own, without = own_data.members(document.trained_on)
    return container.packed(_members(document) | own), without


def load(path: str | Path, *, beside: Path | None = None) -> SavedDocument:
    """Return what `save` wrote, the experiment of a JSON file, or a weights.safetensors, from which a training begins.

    FileError says what of a file isn't so. A person's own data may lie in the folder `beside`, as autosave puts them.
    """
    if Path(path).suffix == WEIGHTS:
        network = weights.load(path, WANTED)
        return SavedDocument(network.experiment, begun(network.experiment, network.weights))
    found = _contained(path, reading.contents, WANTED)
    saved = SavedDocument(storage.load(path)) if found is None else SavedDocument(*found)
    if beside is not None:
        own_data.keep_beside(beside, saved.trained_on)
    return saved


def _contained(path: str | Path, read: Callable[[Container], T], wanted: str) -> T | None:
    """Return what `read` finds in a document's zip, None where a file is no zip; FileError says what of it isn't so."""
    with files.opened(path, container.MOST_BYTES, wanted) as file:
        try:
            start = file.read(4)
            if not start:
                raise FileError(
                    said("{path} is empty: nothing of it was ever written. Take another copy of it", path=path)
                )
            if start in container.STARTS:
                return read(Container(file))
            if Path(path).suffix == SUFFIX and not files.text(start).lstrip().startswith(b"{"):
                if container.has_end(file):
                    raise ValueError(said("it is damaged: its start is missing. Take another copy of it"))
                raise FileError(
                    said(
                        "{path} isn't a document at all: it has neither the start nor the end of one, whatever "
                        "its name says; expected {wanted}",
                        path=path,
                        wanted=wanted,
                    )
                )
            return None
        except FileError:
            raise
        except ValueError as error:
            raise FileError(
                said("{path} isn't a document that can be used: {reason}", path=path, reason=files.reason(error))
            ) from error
        except _DAMAGED as error:
            damaged = said("it is damaged ({reason}). Take another copy of it", reason=files.reason(error))
            raise FileError(
                said("{path} isn't a document that can be used: {reason}", path=path, reason=damaged)
            ) from error
        except OSError as error:
            raise FileError(said("{path} can't be read: {reason}", path=path, reason=files.reason(error))) from error


def in_folder(folder: Path) -> Path | None:
    """Return the file with a network that `train --out` wrote into a folder, None where there is none."""
    return next((folder / name for name in IN_FOLDER if os.path.exists(folder / name)), None)


def load_network(path: str | Path) -> TrainedNetwork:
    """Return the trained network of a document, of a weights.safetensors, or of a folder that `train --out` wrote.

    FileError says what of a file isn't so.
    """
    path = Path(path)
    if os.path.isdir(path):
        found_there = in_folder(path)
        if found_there is None:
            raise FileError(
                said(
                    "the folder {path} has neither a {this} nor a {or_this}; expected {networks}",
                    path=path,
                    this=IN_FOLDER[0],
                    or_this=IN_FOLDER[1],
                    networks=NETWORKS,
                )
            )
        path = found_there
    if path.suffix != WEIGHTS and (found := _contained(path, reading.trained_network, NETWORKS)) is not None:
        experiment, network = found
        if network is None:
            raise FileError(
                said(
                    "{path} is an experiment without a training: open it, press Play and save it, or train "
                    "it with `train --out DIR`",
                    path=path,
                )
            )
        return TrainedNetwork(experiment, network.copied())
    return weights.load(path, NETWORKS)


def save_run(path: str | Path, run: Run, notes: str = "") -> None:
    """Write a run to `path`, say moons.nnplay, from which `load_run` goes on bit for bit; FileError where it can't be.

    May raise Diverged, as `Run.moment` does.
    """
    save(path, SavedDocument(run.experiment, run.keep(), notes))


def load_run(path: str | Path) -> Run:
    """Return the run of a document, where it stood; of an experiment's file a new one.

    FileError says what of the file isn't so, SpecError why its experiment can't be run.
    """
    return load(path).run()
