"""The press: makes a picture of a view for print, as strokes wherever the view has strokes, in the colours of paper."""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from math import sqrt

from msgspec import Struct
from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEvent,
    QIODevice,
    QMarginsF,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPalette, QPdfWriter, QPicture
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from playground.export.standing import as_strokes, hide_bars, render, widen
from playground.pace import Pace
from playground.widgets.colors import theme
from playground.widgets.colors.themed import Themed
from playground.widgets.pictures.painted import printing
from playground.widgets.pictures.pictured import Pictured, title_of
from playground.widgets.pictures.plot import Plot

INCH_MM = 25.4
DPI = 300  # of a PNG, as long as it has no more than
MOST_PIXELS = 2480 * 3508  # a sheet of A4 full: what is more would hold up the window
FAST = 80  # Qt's number for a PNG that is little compressed, in a third of the time, and hardly larger
MARGIN = 6  # pixels of the window around a picture
LEAST_MM, MOST_MM = 20, 600
EMPTY_PATH = re.compile(rb'<path [^>]* d=""/>')  # readers complain of them
SOON_MS = 5  # what a view does within that, it does for its picture


class Pressed(Struct, frozen=True):
    """A picture of one moment, as strokes; it stays as it is, whatever its view shows meanwhile.

    `size` is in pixels of the window, of which there are `dpi` in an inch.
    """

    title: str
    strokes: QPicture
    size: QSize
    dpi: int

    @property
    def natural_mm(self) -> float:
        """How wide it is where it is as large as in the window."""
        return self.size.width() / self.dpi * INCH_MM

    def dpi_of(self, mm: float) -> float:
        """Return how many pixels an inch of its image has where it is `mm` wide: DPI, fewer where it is large."""
        square_inches = (mm / INCH_MM) ** 2 * self.size.height() / self.size.width()
        return min(DPI, sqrt(MOST_PIXELS / square_inches))

    def printed(self, mm: float) -> QImage:
        """Return the image for a print that is `mm` wide, which it says itself."""
        dpi = self.dpi_of(mm)
        image = self.image(mm / INCH_MM * dpi / self.size.width())
        image.setDotsPerMeterX(round(1000 * dpi / INCH_MM))
        image.setDotsPerMeterY(round(1000 * dpi / INCH_MM))
        return image

    def png(self, mm: float) -> bytes:
        """Return a PNG that is `mm` wide."""
        return png_of(self.printed(mm))

    def image(self, scale: float) -> QImage:
        """Return an image of so many pixels for one of the window."""
        image = QImage((self.size.toSizeF() * scale).toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        self._play(image, scale)
        return image

    def svg(self, mm: float) -> bytes:
        """Return an SVG that is `mm` wide: its text stays text."""
        scale, buffer = mm / self.natural_mm, _buffer()
        made = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # which can clip
        made.setTitle(self.title)
        made.setOutputDevice(buffer)
        made.setResolution(self.dpi)
        size = self.size.toSizeF() * scale
        made.setSize(size.toSize())
        made.setViewBox(QRectF(QPointF(), size))
        self._play(made, scale)
        content = EMPTY_PATH.sub(b"", _bytes(buffer))
        return content.replace(b'font-family="Sans Serif"', b'font-family="sans-serif"')  # which browsers know

    def pdf(self, mm: float) -> bytes:
        """Return a PDF whose page is the picture, `mm` wide."""
        scale, buffer = mm / self.natural_mm, _buffer()
        made = QPdfWriter(buffer)
        made.setTitle(self.title)
        made.setResolution(self.dpi)
        points = self.size.toSizeF() * (scale * 72 / self.dpi)
        page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        made.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
        self._play(made, scale)
        return _bytes(buffer)

    def _play(self, device: QPaintDevice, scale: float) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # a PDF's images would be JPEGs
        painter.scale(scale, scale)
        painter.drawPicture(0, 0, self.strokes)
        painter.end()


def png_of(image: QImage) -> bytes:
    """Return an image as a PNG. It may take a second, in which other threads go on."""
    buffer = _buffer()
    image.save(buffer, "PNG", FAST)  # type: ignore[call-overload]  # the stub is wrong: it is a text
    return _bytes(buffer)


# what a file's name ends with -> its content, of a picture so many mm wide
FORMATS: dict[str, Callable[[Pressed, float], bytes]] = {".png": Pressed.png, ".svg": Pressed.svg, ".pdf": Pressed.pdf}


def press(view: QWidget, pace: Pace, *, width: int | None = None, paper: bool = True) -> Pressed:
    """Return a picture of a view as it is now; nobody sees how the view stands for it, and it stands as it did.

    `width` are the pixels of the window that it takes; `paper` has the colours of the light theme.
    """
    assert isinstance(view, Pictured)
    before, palette = view.size(), theme.on_paper(view.palette()) if paper else view.palette()
    other = palette != view.palette()  # in the light theme it has the colours of paper already
    try:
        if other:
            _give(view, palette)
        with ExitStack() as undone, printing() as strokes:
            if width is not None:
                height = round(before.height() * width / max(1, before.width()))
                view.resize(QSize(width, height).expandedTo(view.minimumSizeHint()))
            _settle(view, pace)
            parts = [part for part in view.pictured() if part.isVisibleTo(view)]
            hide_bars(parts, undone)
            undone.callback(view.stand())
            settle(view, pace)
            widen(view, parts, undone)
            for part in parts:
                undone.callback(as_strokes(part, strokes))
            return _recorded(
                view, parts, palette.color(QPalette.ColorRole.Base if paper else QPalette.ColorRole.Window)
            )
    finally:
        if other:
            _give(view, QPalette())
        view.resize(before)
        _settle(view, pace, calm=False)


def _recorded(view: QWidget, parts: Sequence[QWidget], ground: QColor) -> Pressed:
    rect = QRect()
    for part in parts:
        rect = rect.united(QRect(part.mapTo(view, QPoint()), part.size()))
    rect.adjust(-MARGIN, -MARGIN, MARGIN, MARGIN)
    strokes = QPicture()
    painter = QPainter(strokes)
    painter.fillRect(QRect(QPoint(), rect.size()), ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        painter.save()
        painter.translate(part.mapTo(view, QPoint()) - rect.topLeft())
        render(part, painter)
        painter.restore()
    painter.end()
    return Pressed(title_of(view), strokes, rect.size(), view.logicalDpiX())


def _give(view: QWidget, palette: QPalette) -> None:
    """Give a view and all in it a palette: where there is a style sheet, Qt hands none down."""
    for widget in (view, *view.findChildren(QWidget)):
        widget.setPalette(palette)


def _settle(view: QWidget, pace: Pace, *, calm: bool = True) -> None:
    """Take the palette's colours everywhere in a view, and do at once what it would do soon."""
    for widget in (view, *view.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.restyle()
    settle(view, pace, calm=calm)


def settle(view: QWidget, pace: Pace, *, calm: bool = True) -> None:
    """Do at once what a view would do soon, and what it would do once it is `calm`; nothing of the others."""
    widgets = [view, *view.findChildren(QWidget)]
    for widget in widgets:
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)
    for timer in view.findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot() and timer.interval() <= SOON_MS:
            timer.stop()
            timer.timeout.emit()
    pace.finish(view, calm=calm)
    for widget in widgets:
        if isinstance(widget, Plot):
            widget.ci.layout.activate()
            widget.paint_now()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    return buffer


def _bytes(buffer: QBuffer) -> bytes:
    return bytes(buffer.data().data())
