"""The section on augmentation: how far each change goes, and a few images as the network is given them with that."""

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.augment import Augmentation, augmented
from core.data.untrusted import SIDE
from core.experiment.spec import Data, Training
from core.value import limits
from playground.languages import tr, tr_inside
from playground.widgets import words
from playground.widgets.access.heard import announce
from playground.widgets.access.key_hint import with_keys
from playground.widgets.fields import takes
from playground.widgets.look import named
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.pictures import pixels
from playground.widgets.sections import Section

COLUMNS, SHOWN = 4, 8
GAP = 3  # pixels between two images
# name -> a step, the unit
PARTS = {
    "shift": (0.5, " px"),
    "rotate": (5, "°"),
    "scale": (0.05, " %"),
    "shear": (0.05, " %"),
    "thickness": (0.1, " px"),
    "elastic": (0.5, " px"),
}


class Preview(QWidget):
    """Images as augmentation makes them; what it draws stays the same until a click, so that a field shows its effect.

    Attributes
    ----------
    shown
        The images that are seen, (n, 28, 28) from 0 to 1.
    """

    def __init__(self) -> None:
        super().__init__()
        named(
            self,
            "augment_preview",
            tr("Augmented images"),
            tr("Images as the network is given them now; click for others"),
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with_keys(self, tr("Space: the same images, changed in another way"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._images, self._augmentation, self._seed = np.empty((0, SIDE, SIDE), np.float32), Augmentation(), 0
        self.shown = self._images

    def show_images(self, images: np.ndarray) -> None:
        """Show these, (n, 28, 28) from 0 to 1, the first few of them."""
        if not np.array_equal(images[:SHOWN], self._images):
            self._images = np.array(images[:SHOWN])
            self._draw()

    def show_augmentation(self, augmentation: Augmentation) -> None:
        """Show the same images with other changes."""
        if augmentation != self._augmentation:
            self._augmentation = augmentation
            self._draw()

    def _draw(self) -> None:
        self.shown = augmented(self._images, self._augmentation, np.random.default_rng(self._seed))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._draw_others()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Draw others by Space or Enter."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._draw_others()
            announce(self, tr("Changed in another way"), at_once=True)
        else:
            super().keyPressEvent(event)

    def _draw_others(self) -> None:
        self._seed += 1
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as high as two rows of squares are."""
        self.setFixedHeight(round(2 * self._side() + GAP))

    def _side(self) -> float:
        return max(1.0, (self.width() - (COLUMNS - 1) * GAP) / COLUMNS)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._side()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, image in enumerate(self.shown):
            row, column = divmod(index, COLUMNS)
            corner = column * (side + GAP), row * (side + GAP)
            painter.drawImage(QRectF(*corner, side, side), pixels.inked(image, self.palette()))
        painter.end()


class AugmentationSection(Section):
    """Shows and edits the augmentation; only images have it."""

    # (Augmentation, str, key): what a person wants it to be, the part they changed, and which run of steps it
    # belongs to, or None
    edited = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__("augmentation", tr("Augmentation"), is_open=False)
        self.preview = Preview()
        self.fields: dict[str, NumberField] = {}
        self._augmentation = Augmentation()
        self.form.addRow(self.preview)
        self.form.setRowVisible(self.preview, False)
        for name, (step, unit) in PARTS.items():
            limit = limits(Augmentation)[name]
            self.fields[name] = field = NumberField(limit, step, unit=unit, off=tr("off"), percent="%" in unit)
            takes(field, lambda x, key, name=name: self._edited(name, x, key))
            self.add(f"augment_{name}", field)

    def show_value(self, training: Training, data: Data) -> None:
        """Show how images are changed, silently; nothing of points."""
        self._augmentation = training.augmentation
        self.setVisible(data.dimensions == 0)
        for name, field in self.fields.items():
            field.show_value(getattr(training.augmentation, name))
        self.preview.show_augmentation(training.augmentation)
        on = {name: field.text().removesuffix(PARTS[name][1]) for name, field in self.fields.items() if field.value()}
        self.say(", ".join(f"{tr_inside(words.FIELDS[f'augment_{name}'][0])} {text}" for name, text in on.items()))
        if data.missing is not None:
            self.show_images(None)

    def show_images(self, images: np.ndarray | None) -> None:
        """Show what becomes of these images, (n, 784) from 0 to 1, or nothing."""
        if images is not None:
            self.preview.show_images(images.reshape(-1, SIDE, SIDE))
        self.form.setRowVisible(self.preview, images is not None)

    def _edited(self, name: str, value: float, key: object | None) -> None:
        what = tr_inside(words.FIELDS[f"augment_{name}"][1])
        self.edited.emit(replace(self._augmentation, **{name: value}), what, key)
