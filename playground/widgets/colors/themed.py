"""Widgets that follow light and dark, and another font."""

from PySide6.QtCore import QEvent


class Themed:
    """The base, named before a kind of QWidget, of what takes colours or sizes from the palette or the font.

    `restyle` is called at every change of these; a constructor calls it where they are needed from the start.
    """

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.restyle()

    def restyle(self) -> None:
        """Take the palette's colours, and the font's sizes."""
        raise NotImplementedError


class Dressed(Themed):
    """The same, also at every other style sheet: it decides how large signs are.

    One that goes brings the letters back which labels had when it came.
    """

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()
