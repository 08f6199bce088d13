"""A document's file as others may touch it too: what it looked like last, and who has it open."""

import os
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QLockFile

from core.documents import document
from core.documents.document import SavedDocument
from core.experiment import storage
from core.experiment.spec import SpecError
from core.files import FileError
from playground import folders
from playground.languages import tr, tr_said
from playground.window_limits import check_size

SETTINGS, WEIGHTS = ".json", ".safetensors"


class InUse(FileError):
    """Another window has the file open."""


class Changed(FileError):
    """Others have written the file since it was read or written here."""


class Stamp(NamedTuple):
    """What tells a file from what is written there later."""

    changed_ns: int
    size: int
    inode: int


class OnDisk(Struct, frozen=True, eq=False):
    """A file that is open here: where its name leads, and how it looked; `stamp` None: it isn't there.

    While there is a `lock`, other windows know that it is open; that ends with the process, however it ends.
    """

    real: str
    stamp: Stamp | None
    lock: QLockFile | None = None

    def let_go(self) -> None:
        """Have it open no longer."""
        if self.lock is not None:
            self.lock.unlock()


def stamp_of(path: str | Path) -> Stamp | None:
    """Return how a file looks now, None where there is none, or none that can be asked for."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


def locked(path: str | Path, before: OnDisk | None = None) -> OnDisk:
    """Have a file open, as it is now; FileError where another window has it, unless it is the one of `before`."""
    real = os.path.realpath(path)
    if before is not None and before.real == real:
        return OnDisk(real, stamp_of(real), before.lock)
    name = sha256(os.path.normcase(real).encode(errors="surrogateescape")).hexdigest()[:32]
    folder = folders.locks()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return OnDisk(real, stamp_of(real))
    lock = QLockFile(str(folder / f"{name}.lock"))
    lock.setStaleLockTime(0)  # however long it is open; Qt passes over locks of processes that have ended
    if lock.tryLock(0):
        return OnDisk(real, stamp_of(real), lock)
    if lock.error() == QLockFile.LockError.LockFailedError:
        raise InUse(
            tr("{path} is open in another window: take another name, or close it there first").format(path=path)
        )
    return OnDisk(real, stamp_of(real))  # as on a full disk


def read(path: Path, before: OnDisk | None) -> tuple[SavedDocument, OnDisk | None]:
    """Return a file's document, and the file that is open from now on: None where another window has it.

    `before` is the one that is open so far. FileError says what of the file isn't so, or isn't for this window.
    """
    disk = None
    try:
        disk = locked(path, before)
    except InUse:
        pass
    try:
        saved = document.load(path)
        check_size(saved.experiment.layers)
    except (FileError, SpecError) as error:
        if disk is not None and (before is None or disk.lock is not before.lock):
            disk.let_go()
        if isinstance(error, FileError):
            raise
        raise FileError(tr("{path} can't be opened here: {error}").format(path=path, error=tr_said(error))) from error
    return saved, disk


def write(path: Path, saved: SavedDocument, before: OnDisk | None, *, anyway: bool) -> tuple[OnDisk, str | None]:
    """Write a document, of a .json the settings alone; return the file, which is open from now on.

    And a sentence on the data that stay out of it, None where none do.
    InUse where another window has it open. Changed where it is the one of `before` and others have touched it, but not
    with `anyway`. FileError where it can't be written.
    """
    disk = locked(path, before)
    mine = before is not None and disk.real == before.real
    try:
        if mine and before is not None and disk.stamp not in (None, before.stamp) and not anyway:
            raise Changed(tr("{path} was changed by others since it was last opened or saved here").format(path=path))
        without = None
        if path.suffix == SETTINGS:
            storage.save(path, saved.experiment)
        else:
            without = document.save(path, saved)
    except FileError:
        if not mine:
            disk.let_go()
        raise
    return OnDisk(disk.real, stamp_of(disk.real), disk.lock), without
