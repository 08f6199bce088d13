"""Reading files that nobody trusts: what a header claims is checked, and memory grows only with the bytes that come.

So neither a huge header nor a small file that unpacks to a huge one does harm. Nothing is ever unpickled.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from core import files
from core.files import FileError
from core.tape.array import Array
from core.wording import said, sentence_of

SIDE = 28
Pair = tuple[Array, Array]  # images and labels
MOST_IMAGES, LARGEST_BYTES = 300_000, 500_000_000  # of one array unpacked, however small its file
PIECE = 1 << 20
WANTED = said(
    "an .npz (x_train, y_train, x_test, y_test), an IDX file of images, or a folder with the IDX files; or a CSV of "
    "pixels, or a folder with a folder of images for each class"
)
# what a broken file makes the readers raise
# not every Python is built with LZMA
_LZMA_ERROR: type[Exception] = getattr(getattr(zipfile, "lzma", None), "LZMAError", zlib.error)
UNPACKING = (zlib.error, _LZMA_ERROR, zipfile.BadZipFile)  # what unpacking damaged bytes raises
_BROKEN = (OSError, ValueError, EOFError, RuntimeError, struct.error, *UNPACKING)


class DigitsError(FileError):
    """Digits that can't be read; the message says which file, what came, what was wanted and what to do."""


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Name the file in whatever its readers raise when it is broken."""
    try:
        yield
    except DigitsError:
        raise
    except FileError as error:
        raise DigitsError(sentence_of(error)) from error
    except _BROKEN as error:
        raise DigitsError(
            said(
                "{path} can't be read: {reason}. If it is damaged, download or save it again",
                path=path,
                reason=files.reason(error),
            )
        ) from error


def opened(path: Path) -> BinaryIO:
    """Open a plain file, see `files.opened`."""
    return files.opened(path, 2 * LARGEST_BYTES, WANTED)


def _read_on(file: Any, content: bytearray, most: int) -> None:
    """Read on until there are `most` bytes; by read1: at the end of a gzip that breaks off, read would lose some."""
    while len(content) < most and (piece := file.read1(min(PIECE, most - len(content)))):
        content += piece


def up_to(file: Any, most: int) -> bytearray:
    """Return the first `most` bytes of an open file, or as many as come."""
    content = bytearray()
    with suppress(EOFError):  # a gzip that breaks off; whoever reads counts what came
        _read_on(file, content, most)
    return content


def exactly(file: Any, wanted: int, what: str, head: bytearray) -> bytearray:
    """Return `head` and the rest of the file, `wanted` bytes in all, neither fewer nor more.

    Reading one byte further than wanted makes gzip and zip compare their checksums.
    """
    content = head
    try:
        _read_on(file, content, wanted + 1)
    except EOFError:
        if len(content) >= wanted:
            raise
    if len(content) < wanted:
        raise cut_off(what, len(content), wanted)
    if len(content) > wanted:
        raise DigitsError(
            said(
                "{what} goes on after the {wanted:,} bytes that its header promises; get it again",
                what=what,
                wanted=wanted,
            )
        )
    return content


def cut_off(what: str, came: int, wanted: int) -> DigitsError:
    """Return the error of a file of which only `came` of the `wanted` bytes are there."""
    return DigitsError(
        said(
            "{what} is cut short: it has {came:,} of {wanted:,} bytes; get it again",
            what=what,
            came=came,
            wanted=wanted,
        )
    )
