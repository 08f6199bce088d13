"""Image files and what is pasted, as gray arrays. Needs no screen, and of Qt only what reads images."""

import zlib
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from core import files
from core.files import FileError

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST_BYTES, WANTED = 200_000_000, "a PNG or JPEG with one digit"
LARGEST_SIDE = 2000  # a photo's digit has pixels enough when it is scaled to this


def load(path: str | Path) -> np.ndarray:
    """Return an image file as gray values (height, width) uint8, large ones scaled down; FileError says why not."""
    content = files.content(path, LARGEST_BYTES, WANTED)  # Qt can't open every name, and would wait for a pipe
    if trouble := _broken_png(content):
        raise FileError(f"{path} can't be read as an image: {trouble}; expected {WANTED}")
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        scaled = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise FileError(f"{path} can't be read as an image: {reader.errorString().lower()}; expected {WANTED}")
    return gray(image)


def _broken_png(content: bytes) -> str:
    """Return what is wrong with the parts of a PNG; nothing of other files.

    Qt's reader finds that out too, but what it uses writes an error of its own to the terminal.
    """
    if not content.startswith(PNG):
        return ""
    start, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8]
        end = start + 8 + length
        if len(content) < end + 4:
            return "the PNG breaks off"
        if kind[:1].isupper() and zlib.crc32(content[start + 4 : end]) != int.from_bytes(content[end : end + 4]):
            return "the PNG is damaged"  # what isn't needed may be
        start = end + 4
    return ""


def gray(image: QImage) -> np.ndarray:
    """Return an image as gray values (height, width) uint8; what is transparent lies on white."""
    if image.hasAlphaChannel():
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(QColor("white"))
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    if max(image.width(), image.height()) > LARGEST_SIDE:
        image = image.scaled(
            LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()
