"""The recipe as a bench: every step from the strokes to the 28 x 28 pixels, its little picture and its switch."""

import numpy as np
from PySide6.QtCore import QRectF, QSignalBlocker, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.data.drawing.strokes import STEPS, Recipe, RecipeStep
from core.value import replace
from playground.languages import mark, tr
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.pictures import pixels

# step -> title, what it does
TITLES = mark({
    "drawn": ("Drawn", "The strokes on the whole board"),
    "crop": ("Crop", "Take the box around the ink, so that the place on the board doesn't matter"),
    "scale": ("To 20 px", "Scale the strokes, not the pixels, so that the longer side is 20 pixels"),
    "smooth": ("Smooth", "Lay a curve through the points: a fast mouse leaves gaps"),
    "antialias": ("Antialias", "Draw the line with soft edges, as MNIST has them"),
    "centre": ("Centre", "Move the centre of mass to the middle of the 28 x 28 pixels"),
})  # fmt: skip


class Little(QWidget):
    """A square picture (height, width) uint8, white ink on black, in the palette's ink."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._values: np.ndarray | None = None
        self.beside: tuple[Little, ...] = (self,)  # all pictures of a row are equally large
        self.setMinimumSize(48, 48)
        named(self, f"step_{name}", tr("Picture of the step {name}").format(name=tr(TITLES[name][0])), "")

    def show_picture(self, picture: np.ndarray | None) -> None:
        """Show a picture, or that there is none."""
        self._values = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = QPainter(self), min(min(each.width(), each.height()) for each in self.beside) - 1
        square = QRectF(0.5, 0.5, side - 1, side - 1)
        painter.fillRect(square, self.palette().color(QPalette.ColorRole.Base))
        if self._values is not None:
            picture = pixels.inked(self._values / 255.0, self.palette())
            painter.drawImage(square, picture, QRectF(picture.rect()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(square)
        painter.end()


class Bench(QWidget):
    """Shows the recipe's steps."""

    edited = Signal(object)  # (Recipe): a person switched a step

    def __init__(self) -> None:
        super().__init__()
        self._recipe = Recipe()
        self.switches: dict[str, QCheckBox] = {}
        self.pictures = {key: Little(key) for key in TITLES}
        for little in self.pictures.values():
            little.beside = tuple(self.pictures.values())
        columns = [(filled(QVBoxLayout(), self._head(key), (self.pictures[key], 1), spacing=4), 1) for key in TITLES]
        fill(self, QHBoxLayout(), *columns, spacing=12, margins=(0, 6, 0, 0))

    def _head(self, key: str) -> QWidget:
        title, tip = map(tr, TITLES[key])
        if key not in STEPS:
            label = QLabel(title)
            label.setToolTip(tip)
            label.setMinimumHeight(QCheckBox(title).sizeHint().height())
            return label
        switch = self.switches[key] = QCheckBox(title)
        named(switch, f"recipe_{key}", title, tip)
        switch.toggled.connect(lambda on, key=key: self.edited.emit(replace(self._recipe, **{key: on})))
        return switch

    def show_recipe(self, recipe: Recipe) -> None:
        """Show which steps are done."""
        self._recipe = recipe
        for key, switch in self.switches.items():
            with QSignalBlocker(switch):
                switch.setChecked(getattr(recipe, key))

    def show_step(self, step: RecipeStep) -> None:
        """Show one step's picture."""
        self.pictures[step.name].show_picture(step.picture)

    def show_image(self, last: np.ndarray | None) -> None:
        """Show that there are no strokes: of an image only what the network reads, in the last place."""
        for name, little in self.pictures.items():
            little.show_picture(last if name == STEPS[-1] else None)
