"""What the window is started with, looked at before there is a window: a share string, or a file that opens there."""

import os
from pathlib import Path

from core.data import kinds
from core.data.images import idx
from core.data.tables.guess import guess
from core.documents import document, share
from core.experiment.spec import Experiment
from core.files import FileError
from core.wording import said
from playground.window_limits import check_size

LOOKED_INTO = 20_000_000  # bytes: larger files would be read twice, and the window reads them with progress


def named(text: str) -> Path | Experiment:
    """Return the experiment of a share string, or the path of a file; SpecError, or FileError where it is no good."""
    if share.is_in(text):
        return share.experiment_of(text)
    check(Path(text))
    return Path(text)


def check(path: Path) -> None:
    """Raise FileError or SpecError where a file or folder can't be opened, as far as a short look tells."""
    if os.path.isdir(path):
        from core.data.images import image_folder

        if not idx.is_set(path) and all(name is None for _, name in image_folder.labelled_files(path)):
            raise FileError(said("the folder {path} has no folders with images, one for each class", path=path))
    elif os.path.exists(path) and path.stat().st_size > LOOKED_INTO:
        return
    elif kinds.is_data(path) and os.path.exists(path):
        if not kinds.are_images(path):
            guess(path)
    else:
        check_size(document.load(path).experiment.layers)
