"""The board's sheet as it is painted: its edge, strokes or image, and the invitation while it is empty."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QTextOption
from PySide6.QtWidgets import QWidget

from core.data.drawing.strokes import BOARD
from playground.board.drawn import Drawing, Stroke, path_of
from playground.languages import tr
from playground.widgets.pictures import pixels

PEN = 18.0  # the line's width, in the board's units


def paint(painter: QPainter, drawing: Drawing, side: float, board: QWidget, *, invite: bool) -> None:
    """Paint the sheet of `side` pixels in the colours of `board`; `invite` says what an empty one is for."""
    palette = board.palette()
    edge = palette.color(QPalette.ColorRole.Highlight if board.hasFocus() else QPalette.ColorRole.Mid)
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 10, 10)
    if drawing.image is not None:
        _paint_image(painter, drawing.image, side, palette, ready=drawing.ready)
    elif drawing.strokes:
        painter.scale(side / BOARD, side / BOARD)
        ink(painter, drawing.strokes, palette)
    elif invite:
        _invite(painter, side, board)


def ink(painter: QPainter, strokes: Sequence[Stroke], palette: QPalette) -> None:
    """Paint strokes; the painter is scaled to the board's units."""
    pen = QPen(palette.color(QPalette.ColorRole.Text), PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.drawPath(path_of(stroke))


def pen(painter: QPainter, at: QPointF, side: float, palette: QPalette, *, down: bool) -> None:
    """Paint a ring as wide as the line where the keys' pen is; full while it is on the sheet."""
    wide = PEN * side / BOARD / 2 + 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2.5))
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight) if down else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, wide, wide)


def note(painter: QPainter, square: QRectF, words: str, palette: QPalette) -> None:
    """Paint a sentence over the top of the sheet, all of it: a path breaks anywhere."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    room = square.adjusted(16, 14, -16, -14)
    room.setHeight(painter.boundingRect(room, words, option).height())
    painter.setPen(palette.color(QPalette.ColorRole.BrightText))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(room.adjusted(-8, -6, 8, 6), 6, 6)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(room, words, option)


def _paint_image(painter: QPainter, values: np.ndarray, side: float, palette: QPalette, *, ready: bool) -> None:
    """Paint an image: as it is, or where it is what the network reads in the palette's ink, every pixel a square."""
    image = pixels.inked(values / 255.0, palette) if ready else pixels.image(np.repeat(values[..., None], 3, axis=2))
    room = QRectF(8, 8, side - 16, side - 16)
    size = QSize(image.size()).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(room.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not ready)
    painter.drawImage(target, image, QRectF(image.rect()))


def _invite(painter: QPainter, side: float, board: QWidget) -> None:
    """Paint an invitation to draw on the empty sheet: a faint digit and a sentence."""
    palette, font, center = board.palette(), QFont(board.font()), Qt.AlignmentFlag.AlignCenter
    text, hint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    faint = QColor(text)
    faint.setAlpha(22)
    for words, size, bold, color, top, height in (
        ("3", 0.62, False, faint, 0.0, 0.86),
        (tr("Draw a digit here"), 0.055, True, text, 0.76, 0.1),
        (tr("or drop or paste an image of one"), 0.036, False, hint, 0.85, 0.08),
    ):
        font.setPixelSize(max(11, int(side * size)))
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QRectF(0, side * top, side, side * height), center, words)
