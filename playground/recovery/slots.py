"""Slots: a folder for each running window, which holds its lock; what no process holds was left by one that ended."""

import os
import secrets
import shutil
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from core import files
from core.files import FileError
from playground.languages import tr, tr_said

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "lock"
TRIES = 5


class Slot:
    """A folder that is this window's alone while the lock in it is held; the system lets go of a dead process's."""

    def __init__(self, folder: Path, lock: BinaryIO) -> None:
        self.folder, self._lock = folder, lock

    @property
    def there(self) -> bool:
        """Whether nobody has taken the folder away."""
        return (self.folder / LOCK).exists()

    def write(self, contents: Mapping[str, bytes]) -> None:
        """Write files, by name, as one set, whole or not at all; FileError where they can't be."""
        files.write_together(self.folder, contents)

    def read(self, name: str, most: int) -> bytes:
        """Return a file's bytes; FileError where it isn't there, can't be read, or is longer than `most`."""
        return files.content(self.folder / name, most, "what a window kept")

    def forget(self, name: str) -> None:
        """Take a file away."""
        with suppress(OSError):
            (self.folder / name).unlink()

    def beat(self) -> None:
        """Leave a sign that the window lives."""
        with suppress(OSError):
            os.utime(self.folder / LOCK)

    def last_beat(self) -> float:
        """Return when it lived, in seconds since 1970; 0 where that can't be told."""
        try:
            return (self.folder / LOCK).stat().st_mtime
        except OSError:
            return 0.0

    def release(self) -> None:
        """Leave it to the next start."""
        self._lock.close()

    def remove(self) -> None:
        """Take it away, with all that is in it."""
        with suppress(OSError):
            for entry in list(self.folder.iterdir()):
                if entry.is_dir() and not entry.is_symlink():
                    shutil.rmtree(entry, ignore_errors=True)
                elif entry.name != LOCK:
                    entry.unlink()
        self.release()  # only now: who takes the lock finds nothing
        shutil.rmtree(self.folder, ignore_errors=True)


def new(home: Path) -> Slot:
    """Return a slot of its own in the folder `home`; FileError where there can't be one."""
    for _ in range(TRIES):
        folder = home / f"{time.time_ns():x}-{secrets.token_hex(4)}"
        try:
            folder.mkdir(parents=True)
            lock = open(folder / LOCK, "xb")
        except OSError as error:
            raise FileError(
                tr("{folder} can't be made: {error}").format(folder=folder, error=tr_said(files.reason(error)))
            ) from error
        slot = Slot(folder, lock)
        if _take(lock) and slot.there:  # another start, which looks for what was left, may have been faster
            return slot
        lock.close()
    raise FileError(tr("{home} can't be used: no file in it can be locked").format(home=home))


def left(home: Path) -> list[Slot]:
    """Return the slots in `home` that ended windows left, each now held: `release` or `remove` them all.

    Those that nothing was ever written to are taken away.
    """
    found = []
    for folder in _folders(home):
        try:
            lock = open(folder / LOCK, "rb+")
        except OSError:
            continue
        if not _take(lock):
            lock.close()
            continue
        slot = Slot(folder, lock)
        files.settle(folder)
        if _written(folder):
            found.append(slot)
        else:
            slot.remove()
    return found


def _folders(home: Path) -> list[Path]:
    try:
        return [folder for folder in home.iterdir() if folder.is_dir() and not folder.is_symlink()]
    except OSError:
        return []


def _written(folder: Path) -> bool:
    try:
        return any(name != LOCK for name in os.listdir(folder))
    except OSError:
        return False


def _take(lock: BinaryIO) -> bool:
    """Take the lock of an open file; False where a window has it, or nobody can tell."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
