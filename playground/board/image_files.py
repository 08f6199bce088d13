"""Image files and what is pasted, as gray arrays. Needs no screen, and of Qt only what reads images."""

import zlib
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST_SIDE = 2000  # a photo's digit has pixels enough when it is scaled to this


class ImageError(OSError):
    """An image file that can't be read; the message says which, why and what to do."""


def load(path: str | Path) -> np.ndarray:
    """Return an image file as gray values (height, width) uint8, large ones scaled down; ImageError says why not."""
    path = Path(path)
    if not path.is_file():
        raise ImageError(f"there is no file {path}" if not path.exists() else f"{path} is not a file")
    if trouble := _broken_png(path):
        raise ImageError(f"{path} can't be read as an image: {trouble}; wanted a PNG or JPEG with one digit")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        scaled = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise ImageError(
            f"{path} can't be read as an image: {reader.errorString().lower()}; wanted a PNG or JPEG with one digit"
        )
    return gray(image)


def _broken_png(path: Path) -> str:
    """Return what is wrong with the parts of a PNG; nothing of other files.

    Qt's reader finds that out too, but what it uses writes an error of its own to the terminal.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if file.read(len(PNG)) != PNG:
                return ""
            kind = b""
            while kind != b"IEND":
                head = file.read(8)
                kind, length = head[4:], int.from_bytes(head[:4])
                part = file.read(min(length, size))  # a length is not believed
                check = file.read(4)
                if len(check) < 4:
                    return "the PNG breaks off"
                if kind[:1].isupper() and zlib.crc32(kind + part) != int.from_bytes(check):  # others may be wrong
                    return "the PNG is damaged"
    except OSError:
        pass  # Qt's reader says why
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
            LARGEST_SIDE,
            LARGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()
