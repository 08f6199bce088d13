"""Image files and what is pasted, as gray arrays. Needs no screen, and of Qt only what reads images."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QLoggingCategory, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from core import files
from core.files import FileError
from core.wording import said
from playground.board import whole_image

LARGEST_BYTES, WANTED = 200_000_000, said("a PNG or JPEG with one digit")
LARGEST_SIDE = 2000  # a photo's digit has pixels enough when it is scaled to this
SILENT = "qt.gui.imageio*=false\nqt.imageformats*=false\n"  # what readers find in broken files is said by FileError
QLoggingCategory.setFilterRules(SILENT)


def load(path: str | Path) -> np.ndarray:
    """Return an image file as gray values (height, width) uint8, large ones scaled down; FileError says why not."""
    content = files.content(path, LARGEST_BYTES, WANTED)  # Qt can't open every name, and would wait for a pipe
    if trouble := whole_image.trouble(content, pixels):
        raise FileError(
            said("{path} can't be read as an image: {why}; expected {wanted}", path=path, why=trouble, wanted=WANTED)
        )
    image, error = _read(content)
    if image.isNull():
        raise FileError(
            said("{path} can't be read as an image: {why}; expected {wanted}", path=path, why=error, wanted=WANTED)
        )
    return gray(image)


def pixels(content: bytes) -> np.ndarray | None:
    """Return an image file's content as gray values (height, width) uint8, even where it isn't whole; None if none."""
    image, _ = _read(content)
    return None if image.isNull() else gray(image)


def _read(content: bytes) -> tuple[QImage, str]:
    """Return the image that an image file's content is, large ones scaled down, or a null image and why."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        scaled = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image, error = reader.read(), reader.errorString().lower()
    del reader  # before the buffer, which a TIFF's reader looks at once more: else the program crashes
    return image, error


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
