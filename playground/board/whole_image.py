"""Whether an image file is there whole: readers show what is left of one that breaks off, gray or black below.

PNG, JPEG, GIF, ICNS and X bitmaps say where they end. Of other formats it is tried: bytes after the end of a whole
file make no difference, those after a cut are taken for the rest of the picture.
"""

import zlib
from collections.abc import Callable

import numpy as np

from core.wording import said

PNG, JPEG, GIF, ICNS = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a"), b"icns"
TAILS = b"\0" * 8192, b"\xff" * 8192
IN_DIGITS = (b"P1", b"P2", b"P3"), (b"0 " * 4096, b"1 " * 4096)  # images as rows of numbers, and how they go on
CUT = said("the file breaks off before its end")


def trouble(content: bytes, read: Callable[[bytes], np.ndarray | None]) -> str:
    """Return what is wrong with an image file's content; nothing where it is whole. `read` returns its pixels."""
    if content.startswith(PNG):
        return _trouble_of_png(content)
    if content.startswith(JPEG):
        return "" if _jpeg_ends(content) else CUT
    if content.startswith(GIF):
        return "" if _gif_ends(content) else CUT
    if content.startswith(ICNS):
        return "" if len(content) >= max(8, int.from_bytes(content[4:8])) else CUT
    if content.lstrip()[:1] in (b"#", b"/") and b"{" in content[:2000]:  # XBM, XPM
        return "" if b"}" in content[-200:] else CUT
    if content.lstrip()[:1] == b"<" or content.startswith(b"\x1f\x8b"):
        return ""  # SVG, packed or not: that what is open is closed is known to who reads it
    kinds, tails = IN_DIGITS
    one, other = (read(content + tail) for tail in (tails if content.startswith(kinds) else TAILS))
    if one is None or other is None:
        return "" if one is other else CUT
    return "" if np.array_equal(one, other) else CUT


def _trouble_of_png(content: bytes) -> str:
    """Go through a PNG's parts. Qt's reader does too, but what it uses writes an error of its own to the terminal."""
    start, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8]
        end = start + 8 + length
        if len(content) < end + 4:
            return said("the PNG breaks off")
        if kind[:1].isupper() and zlib.crc32(content[start + 4 : end]) != int.from_bytes(content[end : end + 4]):
            return said("the PNG is damaged")  # what isn't needed may be
        start = end + 4
    return ""


def _jpeg_ends(content: bytes) -> bool:
    """Go from marker to marker: 0xff and a byte; whether the one comes that ends the image, and not a small preview."""
    at = 2
    while 0 <= at < len(content) - 1:
        marker = content[at + 1]
        if content[at] != 0xFF:
            at = content.find(b"\xff", at)
        elif marker == 0xFF:  # filling
            at += 1
        elif marker == 0xD9:
            return True
        elif marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD8:  # of the pixels themselves: there is nothing to skip
            at = content.find(b"\xff", at + 2)
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return False


def _gif_ends(content: bytes) -> bool:
    """Go from block to block; whether the one comes that ends the file."""

    def colours(flags: int) -> int:
        return 3 << ((flags & 7) + 1) if flags & 0x80 else 0

    def after_pieces(at: int) -> int:
        while content[at]:
            at += 1 + content[at]
        return at + 1

    try:
        at = 13 + colours(content[10])
        while content[at] != 0x3B:
            at = after_pieces(at + 2 if content[at] == 0x21 else at + 11 + colours(content[at + 9]))
    except IndexError:
        return False
    return True
