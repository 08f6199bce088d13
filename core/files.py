"""The one door to files: only plain files up to a size are read, and what is written is there whole or not at all."""

import codecs
import errno
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from core.wording import Numeral, Said, mark, said, sentence_of

UNREADABLE = re.compile("[\ud800-\udfff]")  # what Python makes of bytes in names that are no text
UNFINISHED, FINISHED = ".nn-playground-unfinished-", ".nn-playground-finished-"
LOCK = ".nn-playground-lock"
LONGEST_REASON = 400
KINDS = mark({stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"})
MARKS = {  # the longer ones first: that of UTF-16 is the first half of UTF-32's
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def readable(text: str) -> str:
    """Return a text as `shown` does a name; a sentence that can be said in other languages stays one."""
    if not isinstance(text, Said):
        return text if isinstance(text, Numeral) else shown(text)
    if not UNREADABLE.search(text):
        return text
    named = {name: readable(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return text.of({name: shown(value) if isinstance(value, Path) else value for name, value in named.items()})


def shown(name: object) -> str:
    """Return a file's name, or words with one, as people can read it: \ufffd stands for bytes that are no text."""
    return UNREADABLE.sub("\ufffd", str(name))


class FileError(OSError):
    """A file that can't be read or written; the message says which, why, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(readable(message))


def reason(error: Exception) -> str:
    """Return what an error says on one line, however long and odd the piece of a file is that it shows."""
    text = getattr(error, "strerror", None) or sentence_of(error)
    if isinstance(text, Said):  # ours, with nothing of a file that isn't cut
        return text
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    half = LONGEST_REASON // 2
    return text if len(text) <= LONGEST_REASON else f"{text[:half]} ... {text[-half:]}"


def opened(path: str | Path, most: int, what: str) -> BinaryIO:
    """Open a plain file to read; FileError where it is none, can't be read, or is longer than `most` bytes.

    `what` was expected, such as "an experiment". Pipes and devices, which may never end, are refused unopened.
    """
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode):
            kind = KINDS.get(stat.S_IFMT(found.st_mode), mark("a device"))
            raise FileError(
                said(
                    "{path} can't be read: it is {kind}, not a plain file; expected {what}",
                    path=path,
                    kind=said(kind),
                    what=what,
                )
            )
        if found.st_size > most:
            raise FileError(
                said("{path} is larger than {most:,} MB: it isn't {what}", path=path, most=most // 1000000, what=what)
            )
        return open(path, "rb")
    except FileError:
        raise
    except FileNotFoundError:
        raise FileError(said("there is no file {path}; expected {what}", path=path, what=what)) from None
    except (OSError, ValueError) as error:
        raise FileError(said("{path} can't be read: {why}", path=path, why=reason(error))) from error


def content(path: str | Path, most: int, what: str) -> bytes:
    """Return a file's bytes; FileError as `opened`."""
    with opened(path, most, what) as file:
        try:
            found = file.read(most + 1)
        except OSError as error:
            raise FileError(said("{path} can't be read: {why}", path=path, why=reason(error))) from error
    if len(found) > most:  # it grew, or hid its size
        raise FileError(
            said("{path} is larger than {most:,} MB: it isn't {what}", path=path, most=most // 1000000, what=what)
        )
    return found


def text(content: bytes) -> bytes:
    """Return a text file's content as UTF-8 without the mark of the byte order that some editors put first."""
    for start, encoding in MARKS.items():
        if content.startswith(start):
            return content[len(start) :].decode(encoding, "replace").encode()
    return content


def write(path: str | Path, content: bytes) -> None:
    """Write a file whole or not at all, where a link leads, with the mode it had; FileError where it can't be."""
    target = Path(os.fsdecode(path))
    write_together(target.parent, {target.name: content})


def write_together(folder: str | Path, files: Mapping[str, bytes]) -> None:
    """Write files, by name, into a folder as one set: an error, a full disk or a killed process leave the set before.

    They are written beside, in a folder that is then renamed, which is the moment they count, and moved to their
    places. What a killed process left is cleared by the next call, or moved to its place if it counted already.
    """
    folder, staged = Path(folder), list[Path]()
    try:
        by_folder: dict[Path, dict[str, bytes]] = {}
        for name, content in files.items():
            target = Path(os.path.realpath(folder / name))
            by_folder.setdefault(target.parent, {})[target.name] = content
        for real, group in by_folder.items():
            settle(real)
            staged.append(Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=real)))
            _stage(staged[-1], group)
        for finished in [each.rename(each.with_name(each.name.replace(UNFINISHED, FINISHED))) for each in staged]:
            _move(finished, late=False)
        for real, group in by_folder.items():
            for name in group:
                (real / name).stat()  # also where the folder went in mid-move
    except (OSError, ValueError) as error:  # of names with a null byte
        for each in staged:
            shutil.rmtree(each, ignore_errors=True)
        wanted = folder / next(iter(files)) if len(files) == 1 else folder
        raise FileError(said("{wanted} can't be written: {error}", wanted=wanted, error=reason(error))) from error


def _stage(unfinished: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into `unfinished`, with the modes of those that they will replace."""
    with open(unfinished / LOCK, "wb") as lock:
        if hasattr(os, "lockf"):
            with suppress(OSError):  # not every network drive can
                os.lockf(lock.fileno(), os.F_TLOCK, 0)
        for name, content in files.items():
            (unfinished / name).write_bytes(content)
            with open(unfinished / name, "rb+") as written:
                os.fsync(written.fileno())  # now: a power cut leaves old or new whole, and moving needn't wait for it
            target = unfinished.parent / name
            if target.exists():
                if not target.is_file():
                    raise OSError(errno.EINVAL, said("{name} is there already, and not a plain file", name=name))
                with suppress(OSError):  # nor can every drive keep modes
                    (unfinished / name).chmod(stat.S_IMODE(target.stat().st_mode))


def _move(finished: Path, *, late: bool) -> None:
    """Move what counts to its place, when `late` only where nothing newer is; another process may be at it, too."""
    with ExitStack() as held:
        moves = []
        with suppress(FileNotFoundError):  # the other process was faster
            for file in sorted(finished.iterdir(), key=lambda file: file.stat().st_mtime_ns):  # as they were given
                target = finished.parent / file.name
                newer = late and target.exists() and target.stat().st_mtime_ns > file.stat().st_mtime_ns
                if file.name == LOCK or newer:
                    continue
                moves.append((str(file), str(target)))
                if os.name == "posix":
                    with suppress(OSError):  # held until all are moved: freeing an old file's blocks takes long
                        held.callback(os.close, os.open(target, os.O_RDONLY | os.O_NONBLOCK))
        for staged, wanted in moves:  # within 0.1 ms, so that a process is hardly ever killed in between
            try:
                os.replace(staged, wanted)
            except FileNotFoundError:
                if os.path.lexists(staged):  # it is its place that went
                    raise
    shutil.rmtree(finished, ignore_errors=True)


def settle(folder: Path) -> None:
    """Take away what killed processes left in a folder, or move it to its place if it counted already."""
    for finished in folder.glob(FINISHED + "*"):
        with suppress(OSError):
            _move(finished, late=True)
    for unfinished in folder.glob(UNFINISHED + "*"):
        if not _in_use(unfinished):
            shutil.rmtree(unfinished, ignore_errors=True)


def _in_use(unfinished: Path) -> bool:
    """Whether a living process is writing there: it holds the lock."""
    try:
        with open(unfinished / LOCK, "rb+") as lock:
            if not hasattr(os, "lockf"):
                return time.time() - os.fstat(lock.fileno()).st_mtime < 60
            os.lockf(lock.fileno(), os.F_TLOCK, 0)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
