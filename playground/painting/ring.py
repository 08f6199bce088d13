"""The brush as it is seen: a ring on the picture, with a cross while keys move it, and words on an empty plane."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsSimpleTextItem

from playground.widgets.pictures.canvas import Canvas

CROSS, HALO = 5.0, 2.5  # pixels: half of the cross, and what of the halo is seen around a line


class Ring:
    """A ring that lies on a canvas, with a halo so that it is seen on any ground."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.items = [QGraphicsPathItem() for _ in range(2)]  # the halo below, the ink above
        for depth, item in enumerate(self.items):
            item.setZValue(20 + depth)
            item.hide()
            canvas.scene().addItem(item)
        self.invitation = QGraphicsSimpleTextItem()
        self.invitation.setZValue(5)
        canvas.scene().addItem(self.invitation)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.rescaled.connect(self._place_invitation)

    def show(self, at: tuple[float, float] | None, radius: float, *, cross: bool) -> None:
        """Show the ring of so many pixels around a point, in the plot's numbers; None hides it."""
        for item in self.items:
            item.setVisible(at is not None)
        if at is None:
            return
        (across,), (down,) = self._canvas.to_pixels(np.array([at[0]]), np.array([at[1]]))
        path = QPainterPath()
        path.addEllipse(QRectF(across - radius, down - radius, 2 * radius, 2 * radius))
        if cross:
            for dx, dy in ((CROSS, 0), (0, CROSS)):
                path.moveTo(across - dx, down - dy)
                path.lineTo(across + dx, down + dy)
        for item in self.items:
            item.setPath(path)

    def invite(self, words: str) -> None:
        """Show words in the middle; "" shows none."""
        self.invitation.setText(words)
        self._place_invitation()

    def restyle(self, palette: QPalette, ink: QColor) -> None:
        """Take the ground's colour from the palette, and a colour for what the brush paints."""
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        for item, color, wide in zip(self.items, (base, ink), (2 + 2 * HALO, 2.0), strict=True):
            item.setPen(QPen(color, wide))
        self.invitation.setBrush(text)

    def _place_invitation(self) -> None:
        box = self.invitation.boundingRect()
        self.invitation.setPos((self._canvas.width() - box.width()) / 2, (self._canvas.height() - box.height()) / 2)
