"""The thread that encodes a picture for the clipboard: a large PNG takes long."""

from PySide6.QtCore import QMimeData, QObject, QThread

from playground.export.press import Pressed, png_of

OURS = "of_this_program"  # a property of what is on the clipboard


class Encoder(QThread):
    """Encodes a picture that is `mm` wide; what must be done in the window's thread is done before it starts."""

    def __init__(self, parent: QObject, pressed: Pressed, mm: float) -> None:
        super().__init__(parent)
        self.title = pressed.title
        self._image, self._svg = pressed.printed(mm), pressed.svg(mm)
        self.dpi = pressed.dpi_of(mm)
        self.png = b""  # once it has ended

    def run(self) -> None:
        self.png = png_of(self._image)

    def contents(self) -> QMimeData:
        """Return the picture as the clipboard and other programs take it: PNG, and SVG for those that know it."""
        mime = QMimeData()
        mime.setProperty(OURS, True)
        mime.setImageData(self._image)
        mime.setData("image/png", self.png)
        mime.setData("image/svg+xml", self._svg)
        return mime
