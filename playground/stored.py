"""Stored settings, each read with a check: what others wrote, or half a file, must not keep the window away."""

import os
import re
import struct
from collections.abc import Callable, Container
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QSplitter

from core import files
from playground.faults import LOGGER

LAST_FOLDER = "last_folder"
MOST_PIXELS, LONGEST_PATH = 100_000, 4096
T = TypeVar("T")


def read(settings: QSettings, name: str, valid: Callable[[object], bool], default: T) -> T:
    """Return what is stored under `name`, or `default` where nothing is, or nothing `valid`: then the log says so."""
    try:
        found = settings.value(name)
        if found is None or valid(found):
            return default if found is None else found
    except Exception as error:  # of what Qt stored and Python can't take, or of a check that expects another type
        found = error
    LOGGER.warning("The stored setting %s can't be used; its default is taken. It is %.200r", name, found)
    return default


def choice(settings: QSettings, name: str, names: Container[str], default: str) -> str:
    """Return the stored one of some names."""
    return read(settings, name, lambda found: isinstance(found, str) and found in names, default)


def flag(settings: QSettings, name: str, *, default: bool) -> bool:
    """Return whether something is on: true or false."""
    return choice(settings, name, ("true", "false"), str(default).lower()) == "true"


def number(settings: QSettings, name: str, default: float, *, most: float = 1.0) -> float:
    """Return a stored number from 0 to `most`, which is written as a text."""

    def valid(found: object) -> bool:
        return isinstance(found, str) and re.fullmatch(r"\d+(\.\d+)?", found) is not None and float(found) <= most

    return float(read(settings, name, valid, str(default)))


def folder(settings: QSettings, name: str) -> str:
    """Return the folder where a dialog for files begins.

    It is that of the last file of the kind `name`, else of any kind, else Documents, or where there are none the
    person's own.
    """

    def there(found: object) -> bool:
        return isinstance(found, str) and bool(found) and os.path.isdir(found)

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    first = documents if there(documents) else str(Path.home())
    return read(settings, name, there, read(settings, LAST_FOLDER, there, first))


def keep_folder(settings: QSettings, name: str, path: Path) -> None:
    """Let the next dialog for files of the kind `name` begin in the folder `path`."""
    if files.shown(path) == str(path):  # Qt, which keeps them, has no letters for other names
        for kind in (name, LAST_FOLDER):
            settings.setValue(kind, str(path))


def texts(settings: QSettings, name: str) -> list[str]:
    """Return a stored list of texts that can name files."""

    def valid(found: object) -> bool:
        some = [found] if isinstance(found, str) else found
        texts = [text for text in some if isinstance(text, str)] if isinstance(some, list) else [""]
        return texts == some and all(0 < len(text) <= LONGEST_PATH and "\0" not in text for text in texts)

    found: object = read(settings, name, valid, [])
    return [found] if isinstance(found, str) else list(found) if isinstance(found, list) else []


def state(settings: QSettings, name: str) -> QByteArray:
    """Return the stored state of a widget, as Qt writes it; an empty one where there is none."""
    return read(settings, name, lambda found: isinstance(found, QByteArray), QByteArray())


def restore(splitter: QSplitter, kept: QByteArray) -> bool:
    """Let a splitter lie as in the state `kept`, if that is one of such a splitter; return whether it is.

    Qt checks little: it takes any sizes, a foreign width of the handles, and an orientation that is none.
    """
    data, own, count = bytes(kept.data()), bytes(splitter.saveState().data()), splitter.count()
    sizes = 12, 12 + 4 * count  # after a mark, a version and the count; then come three flags and the orientation
    if len(data) != len(own) or data[:12] != own[:12] or data[sizes[1] :][:6] != own[sizes[1] :][:6]:
        return False
    pixels, (way,) = struct.unpack_from(f">{count}i", data, 12), struct.unpack_from(">i", data, sizes[1] + 6)
    if way not in (1, 2) or sum(pixels) < 1 or not all(0 <= size <= MOST_PIXELS for size in pixels):
        return False
    return splitter.restoreState(kept)
