"""A table's file as it is, gzipped, or alone in a zip: opened to be read, and what is neither named with the step."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from core import files
from core.data import formats
from core.data.untrusted import UNPACKING
from core.files import FileError
from core.wording import said

GZIP, ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
TEXTS = {".csv", ".tsv", ".tab", ".txt", ".data", ".dat"}
ROOM, RATIO = 20_000_000, 60  # packed text may unpack to RATIO times its size and ROOM
FIRST_BYTES = 20_000  # that tell what a file is


@contextmanager
def unpacked(raw: BinaryIO) -> Iterator[BinaryIO]:
    """Give the text of an open file, which may be packed; FileError names a format that isn't read."""
    size = max(1, raw.seek(0, io.SEEK_END))
    raw.seek(0)
    start = raw.read(FIRST_BYTES)
    raw.seek(0)
    try:
        if start.startswith(GZIP):
            with gzip.GzipFile(fileobj=raw) as file:
                yield _checked(Packed(file, size))
        elif start.startswith(ZIP):
            with zipfile.ZipFile(raw) as archive, archive.open(_alone(archive)) as member:
                yield _checked(Packed(member, size))
        else:
            _refuse(formats.named(start) or formats.named_text(files.text(start)))
            yield raw
    except (EOFError, *UNPACKING, NotImplementedError, RuntimeError, OSError) as error:
        if isinstance(error, FileError) or not start.startswith((GZIP, b"PK")):
            raise
        raise FileError(
            said("it can't be unpacked ({error}); get it again, or unpack it by hand", error=files.reason(error))
        ) from error


class Packed(io.RawIOBase):
    """What is unpacked of a file of `size` bytes, up to a limit that a bomb would pass."""

    def __init__(self, file: Any, size: int) -> None:
        self._file, self._most = file, ROOM + RATIO * size

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read again: from the start."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what comes."""
        content = self._file.read1(len(buffer))
        buffer[: len(content)] = content
        if self._file.tell() > self._most:
            raise FileError(
                said(
                    "it unpacks to more than {most:,} MB; if that is right, unpack it by hand",
                    most=self._most // 1000000,
                )
            )
        return len(content)

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place from the start, for nothing else is needed."""
        return int(self._file.seek(place, whence))

    def tell(self) -> int:
        """Return how much is unpacked."""
        return int(self._file.tell())


def _checked(packed: "Packed") -> BinaryIO:
    file = io.BufferedReader(packed)
    start = file.read(FIRST_BYTES)
    file.seek(0)
    _refuse(formats.named(start) or formats.named_text(files.text(start)))
    return file


def _refuse(known: tuple[str, str] | None) -> None:
    if known is not None:
        raise FileError(said("it is {kind}: that isn't read here; {instead}", kind=known[0], instead=known[1]))


def _alone(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the member of a zip that is its table."""
    members = [each for each in archive.infolist() if not each.is_dir() and not _hidden(each.filename)]
    names = [each.filename for each in members]
    _refuse(formats.named_zip(names))
    tables = [each for each in members if PurePosixPath(each.filename).suffix.lower() in TEXTS]
    if len(tables) == 1:
        return tables[0]
    held = ", ".join(map(repr, names[:8])) + (", ..." if names[8:] else "") or said("nothing")
    raise FileError(
        said(
            "it is a zip that holds {held}: unpack it, and open {which}",
            held=held,
            which=said("one of them") if names else said("another file"),
        )
    )


def _hidden(name: str) -> bool:
    return name.startswith("__MACOSX") or PurePosixPath(name).name.startswith(".")
