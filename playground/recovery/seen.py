"""What of the window's views is kept: the pages in front, the drawing on the board, where the window lies."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageWriter

from core.data.plane import PlaneView
from playground.board import image_files
from playground.board.drawn import Drawing
from playground.languages import tr
from playground.recovery.left import WindowView
from playground.window import MainWindow

if TYPE_CHECKING:
    from playground.board.board_page import BoardPage


class Seen(NamedTuple):
    """What a person sees; equal where all of it is the same."""

    page: int
    network: int
    geometry: bytes
    drawing: Drawing
    plane: PlaneView

    def view(self) -> WindowView:
        """Return it as it is kept, but for an image on the board."""
        drawing = self.drawing
        image = drawing.image is not None
        told = drawing.strokes, image, drawing.ready, drawing.label
        return WindowView(self.page, self.network, self.geometry, *told, self.plane)

    def image(self) -> bytes:
        """Return the image on the board as a PNG; nothing where there is none."""
        if (gray := self.drawing.image) is None:
            return b""
        rows, buffer = np.ascontiguousarray(gray), QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        height, width = rows.shape
        image = QImage(rows.data, width, height, width, QImage.Format.Format_Grayscale8)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())


class Views:
    """The window's views: what they show now, and what they showed before."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._drawing = Drawing()  # for a board that is made later

    def seen(self) -> Seen:
        """Return what a person sees now."""
        inside = self._window.inside
        board = inside.board.page
        return Seen(
            inside.pages.number(),
            inside.network.number(),
            bytes(self._window.saveGeometry().data()),
            self._drawing if board is None else board.board.drawing,
            self._window.document.plane,
        )

    def show(self, view: WindowView, image: bytes) -> None:
        """Show what was kept; the board's `image` is a PNG's content, nothing if there was none."""
        inside = self._window.inside
        self._window.restore_place(QByteArray(view.geometry))
        if view.plane is not None:
            self._window.picture.bring_view(view.plane)
        inside.network.bring_number(view.network)
        inside.pages.bring_number(view.page)
        gray = image_files.pixels(image) if image else None
        self._drawing = Drawing(view.strokes, gray, view.ready and gray is not None, view.label)
        if not self._drawing.empty():
            if inside.board.page is None:
                inside.board.made.connect(self._draw)
            else:
                self._draw(inside.board.page)

    def _draw(self, page: "BoardPage") -> None:
        page.board.put(self._drawing, tr("Last drawing"))
