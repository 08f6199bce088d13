"""The mark on a picture where it is asked: a ring, and the arrow to the nearest point with another answer."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from playground.widgets.pictures.canvas import Canvas

RING, HEAD = 6.5, 9.0  # pixels: the ring's radius, the arrow's head
WIDTH, HALO = 2.0, 3.0  # of the line, and of the halo around it
_ROLES = QPalette.ColorRole


class AskMark:
    """A ring and an arrow that lie on a canvas, with a halo so that they are seen on any ground."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.items = [QGraphicsPathItem() for _ in range(2)]  # the halo below, the ink above
        for depth, item in enumerate(self.items):
            item.setZValue(10 + depth)
            item.hide()
            canvas.scene().addItem(item)
        self.at: tuple[float, float] | None = None
        self.to: tuple[float, float] | None = None
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.rescaled.connect(self._lay_out)

    def show(self, at: tuple[float, float] | None, to: tuple[float, float] | None = None) -> None:
        """Mark a point, in the plot's numbers, with an arrow to another; None marks none."""
        self.at, self.to = at, to
        for item in self.items:
            item.setVisible(at is not None)
        self._lay_out()

    def restyle(self, palette: QPalette, *, focused: bool) -> None:
        """Take the palette's colours; thicker while the keys move it."""
        width = WIDTH + focused
        for item, role, wide in zip(self.items, (_ROLES.Base, _ROLES.Text), (width + HALO, width), strict=True):
            pen = QPen(palette.color(role), wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            item.setPen(pen)

    def _lay_out(self) -> None:
        if self.at is None:
            return
        across, down = self._canvas.to_pixels(*np.array([self.at, self.to or self.at]).T)
        path = QPainterPath()
        path.addEllipse(QRectF(across[0] - RING, down[0] - RING, 2 * RING, 2 * RING))
        dx, dy = float(across[1] - across[0]), float(down[1] - down[0])
        length = math.hypot(dx, dy)
        if self.to is not None and length > 0:
            end, ux, uy = QPointF(across[1], down[1]), dx / length, dy / length
            head = min(HEAD, 2 + 0.5 * length)
            if length > RING:
                path.moveTo(across[0] + RING * ux, down[0] + RING * uy)
                path.lineTo(end)
            for side in (-1, 1):
                wing = QPointF(-ux - 0.55 * side * uy, -uy + 0.55 * side * ux)
                path.moveTo(end)
                path.lineTo(end + wing * head)
        for item in self.items:
            item.setPath(path)
