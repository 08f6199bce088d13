"""Inside the network while one draws: what speaks for the answer, what the first layer looks for, every layer."""

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from playground.languages import tr, tr_count
from playground.widgets.colors.hues import sign_color, swatch
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named, value_table
from playground.widgets.pictures import pixels

MOST_PICTURES = 64  # of one layer: the first ones are shown
GAP = 12


class Insight(Struct, frozen=True, eq=False):
    """What goes on inside for one digit.

    `speaks` is the gradient of the answer's logit by each pixel (28, 28), `image` the pixels from 0 to 1, `looks_for`
    the first layer's pictures (units, height, width) if it has any, `layers` each layer's name and what comes out of
    it, (units,) or (height, width, channels).
    """

    answer: str
    image: np.ndarray
    speaks: np.ndarray
    looks_for: np.ndarray | None
    layers: tuple[tuple[str, np.ndarray], ...]


class Tile(Struct, frozen=True, eq=False):
    """A picture with its title and what it says of itself."""

    title: str
    tip: str
    picture: QImage


class FeatureTiles(Themed, QWidget):
    """Paints tiles side by side, as high as there is room."""

    recolored = Signal()  # its palette changed: the pictures are to be made anew

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[Tile] = []
        named(self, "inside_tiles", tr("Inside the network"), "")

    def show_tiles(self, tiles: list[Tile]) -> None:
        """Show other tiles."""
        self.tiles = tiles
        self._take_room()
        self.setAccessibleDescription("; ".join(f"{tile.title}: {tile.tip}" for tile in tiles))
        self.update()

    def restyle(self) -> None:
        """Ask for pictures in other colours; the panel's own event comes before the colours are here."""
        self.recolored.emit()

    def rects(self) -> list[QRectF]:
        """Return where the pictures lie."""
        line, left, found = self.fontMetrics().height(), 0.0, []
        height = max(16.0, self.height() - line - 8.0)
        for tile in self.tiles:
            size = tile.picture.size()
            width = height * size.width() / max(1, size.height())
            title = self.fontMetrics().horizontalAdvance(tile.title) + 2.0
            found.append(QRectF(left, line + 4, max(width, title), height))
            left += max(width, title) + GAP
        return found

    def resizeEvent(self, event: QEvent) -> None:
        self._take_room()

    def _take_room(self) -> None:
        self.setMinimumWidth(round(sum(rect.width() + GAP for rect in self.rects())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        if not self.tiles:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Draw a digit to see what each layer makes of it")
            )
        line = self.fontMetrics().height()
        for tile, rect in zip(self.tiles, self.rects(), strict=True):
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(QRectF(rect.left(), 0, rect.width() + GAP, line), Qt.AlignmentFlag.AlignLeft, tile.title)
            size = tile.picture.size()
            target = QRectF(rect.topLeft(), rect.size())
            target.setWidth(rect.height() * size.width() / max(1, size.height()))
            painter.drawImage(target, tile.picture, QRectF(tile.picture.rect()))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = [tile for tile, rect in zip(self.tiles, self.rects(), strict=True) if rect.contains(event.pos())]
            QToolTip.showText(event.globalPos(), hit[0].tip if hit else "", self)
            return True
        return super().event(event)


class InsideView(QScrollArea):
    """Shows an insight as a row of pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = FeatureTiles()
        self._insight: Insight | None = None
        self.setWidget(self.tiles)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.tiles.setAutoFillBackground(False)
        named(self, "inside", tr("Inside the network"), "")
        self.tiles.recolored.connect(lambda: self.show_insight(self._insight))

    def show_insight(self, insight: Insight | None) -> None:
        """Show what goes on inside; nothing without a digit."""
        self._insight = insight
        if insight is None:
            self.tiles.show_tiles([])
            return
        palette = self.tiles.palette()  # the scroll area's own is transparent
        for_it, against = (swatch(sign_color(palette, positive=positive)) for positive in (True, False))
        tiles = [
            Tile(
                tr("Speaks for {answer}").format(answer=insight.answer),
                tr(
                    "{for_it} pixels speak for {answer}, {against} pixels against it: more ink there, more or less "
                    "likely (the gradient of the answer's logit)"
                ).format(answer=insight.answer, for_it=for_it, against=against),
                _over(pixels.signed(insight.speaks, palette), insight.image, palette),
            )
        ]
        if insight.looks_for is not None:
            shown = insight.looks_for[:MOST_PICTURES]
            tiles.append(
                Tile(
                    tr("Looks for"),
                    tr_count(
                        len(insight.looks_for),
                        "The first layer's weights, {shown} of {count} neuron: {for_it} where ink excites a neuron, "
                        "{against} where it inhibits it",
                        "The first layer's weights, {shown} of {count} neurons: {for_it} where ink excites a neuron, "
                        "{against} where it inhibits it",
                        shown=len(shown),
                        for_it=for_it,
                        against=against,
                    ),
                    pixels.signed(pixels.mosaic(shown / _largest(shown), _columns(len(shown))), palette),
                )
            )
        tiles += [self._layer(name, values) for name, values in insight.layers]
        self.tiles.show_tiles(tiles)

    def _layer(self, name: str, values: np.ndarray) -> Tile:
        if values.ndim == 3:
            pictures = values.transpose(2, 0, 1)[:MOST_PICTURES]
            grid = pixels.mosaic(pictures, _columns(len(pictures)))
            what = tr_count(
                values.shape[2],
                "The layer's output: {count} picture of {height} x {width}, from dark (low) to light (high)",
                "The layer's output: {count} pictures of {height} x {width}, from dark (low) to light (high)",
                height=values.shape[0],
                width=values.shape[1],
            )
        else:
            columns = _columns(len(values), wide=2.0 if len(values) > 16 else 0.2)
            rows = -(-len(values) // columns)
            grid = np.full(rows * columns, np.nan)
            grid[: len(values)] = values
            grid = grid.reshape(rows, columns)
            what = tr_count(
                len(values),
                "The layer's output: {count} number, from dark (low) to light (high)",
                "The layer's output: {count} numbers, from dark (low) to light (high)",
            )
        return Tile(name, what, _shaded(grid))


def _columns(count: int, wide: float = 1.4) -> int:
    """Return how many stand side by side so that the whole is `wide` times as wide as high."""
    return max(1, min(count, round(float(np.sqrt(count * wide)))))


def _largest(pictures: np.ndarray) -> np.ndarray:
    """Return each picture's largest absolute value, so that every one is seen."""
    return np.maximum(np.abs(pictures).max(axis=(1, 2), keepdims=True), 1e-12)


def _shaded(values: np.ndarray) -> QImage:
    """Return values (rows, columns) from their lowest to their highest; gaps, which are NaN, are see-through."""
    known = np.isfinite(values)
    low, high = (float(f(values[known])) for f in (np.min, np.max)) if known.any() else (0.0, 0.0)
    level = np.where(known, (values - low) / (high - low) * 255 if high > low else 0.0, 0.0)
    table = value_table()[level.astype(np.uint8)]
    colors = np.stack([table >> 16 & 255, table >> 8 & 255, table & 255], axis=-1)
    return pixels.seen_through(colors, 255.0 * known)


def _over(image: QImage, ink: np.ndarray, palette: QPalette) -> QImage:
    """Return the image with the digit's ink faintly over it, four times as large."""
    large = image.scaled(image.size() * 4, mode=Qt.TransformationMode.FastTransformation)
    shade = palette.color(QPalette.ColorRole.Text)
    cover = pixels.seen_through(np.array([shade.red(), shade.green(), shade.blue()]), np.clip(ink * 90, 0, 255))
    painter = QPainter(large)
    painter.drawImage(QRectF(large.rect()), cover, QRectF(cover.rect()))
    painter.end()
    return large
