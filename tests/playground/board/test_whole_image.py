"""Images that break off are refused in every format that is read, and whole ones never, whatever comes behind them."""

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from core.files import FileError
from playground.board import image_files, whole_image

FORMS = ("Format_Grayscale8", "Format_RGB32", "Format_Mono", "Format_Indexed8")
WRITTEN = sorted(bytes(kind).decode() for kind in QImageWriter.supportedImageFormats())
RNG = np.random.default_rng(0)
PIXELS = np.zeros((40, 37), np.uint8)
PIXELS[5:30, 10:20], PIXELS[30:, 3:30] = RNG.integers(0, 255, (25, 10)), RNG.integers(0, 255, (10, 27))


def written(kind, form):
    """Return an image as a file of a kind, by Qt; None where it can't be."""
    image = QImage(PIXELS.data, 37, 40, 37, QImage.Format.Format_Grayscale8).convertToFormat(
        getattr(QImage.Format, form)
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(buffer.data()) if QImageWriter(buffer, kind.encode()).write(image) else None


def in_digits(kind):
    """Return a PNM file in rows of numbers."""
    say = {"P1": lambda v: f"{v % 2}", "P2": str, "P3": lambda v: f"{v} {v} {v}"}[kind]
    rows = "\n".join(" ".join(say(int(v)) for v in row) for row in PIXELS)
    return f"{kind}\n37 40\n{'' if kind == 'P1' else '255' + chr(10)}{rows}\n".encode()


def gif():
    """Return a GIF: 9 bits a pixel, and the table of codes begun anew before it grows."""
    codes = [code for n, v in enumerate(PIXELS.ravel().tolist()) for code in ([256, v] if n % 100 == 0 else [v])]
    bits = np.array([[code >> bit & 1 for bit in range(9)] for code in [*codes, 257]], np.uint8).ravel()
    data = np.packbits(bits, bitorder="little").tobytes()
    pieces = b"".join(bytes([len(data[at : at + 255])]) + data[at : at + 255] for at in range(0, len(data), 255))
    size, grays = b"\x25\0\x28\0", bytes(np.repeat(np.arange(256, dtype=np.uint8), 3))
    control, place = b"!\xf9\x04\0\0\0\0\0", b",\0\0\0\0" + size + b"\0"
    return b"GIF89a" + size + b"\xf7\0\0" + grays + control + place + b"\x08" + pieces + b"\0;"


SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
<rect width="40" height="40" fill="white"/><path d="M5 5 L30 30 L20 5" stroke="black" stroke-width="4"/></svg>"""
WHOLE = {f"{kind}, {form}": content for kind in WRITTEN for form in FORMS if (content := written(kind, form))}
WHOLE |= {kind: in_digits(kind) for kind in ("P1", "P2", "P3")} | {"gif": gif(), "svg": SVG}


def test_every_format_that_qt_reads_by_its_content_is_here():
    read = {bytes(kind).decode() for kind in QImageReader.supportedImageFormats()}
    same = {"cur": "ico", "jfif": "jpg", "svgz": "svg"}
    assert {same.get(kind, kind) for kind in read} - {"tga"} <= {name.split(",")[0] for name in WHOLE} | {"svg"}


@pytest.mark.qt_log_ignore("QICNSHandler")  # it finds fault with what Qt itself has written
@pytest.mark.parametrize("name", WHOLE)
def test_what_is_cut_is_refused_and_what_is_whole_is_read(name, tmp_path, capfd):
    content, path = WHOLE[name], tmp_path / "image"
    path.write_bytes(content)
    shown = image_files.load(path)
    assert shown.shape[0] == 40 or name.startswith("icns")
    if not name.startswith(("svg", "icns", "wbmp")):  # which go on to the file's end: nothing may follow
        path.write_bytes(content + b"\0\xff\xfe trailing \xff\xd8\0")
        np.testing.assert_array_equal(image_files.load(path), shown)
    cuts = {*RNG.integers(1, len(content), 30).tolist(), len(content) // 2, 3 * len(content) // 4, len(content) - 3}
    for cut in cuts:
        path.write_bytes(content[:cut])
        try:
            found = image_files.load(path)
        except FileError as error:
            assert "image can't be read as an image" in str(error)
        else:  # all that was cut away is no part of the picture
            np.testing.assert_array_equal(found, shown)
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(FileError, match="can't be read as an image"):
        image_files.load(path)


def test_a_photo_s_preview_does_not_make_it_whole():
    """A small JPEG inside a JPEG's header has an end of its own."""
    inner = WHOLE["jpg, Format_Grayscale8"]
    outer = inner[:2] + b"\xff\xe1" + (len(inner) + 2).to_bytes(2) + inner + inner[2:]
    assert whole_image.trouble(outer, image_files.pixels) == ""
    assert whole_image.trouble(outer[:-100], image_files.pixels) == whole_image.CUT
