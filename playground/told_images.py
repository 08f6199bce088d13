"""What is told of images: the confusion matrix, and beside or below it the images of a cell, or all mistakes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from core.moment import Snapshot
from playground.views.confusion import ConfusionView
from playground.views.digits.gallery import GalleryView

BESIDE_FROM = 1.25  # width over height
_BESIDE, _BELOW = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class ToldImages(QSplitter):
    """The matrix with its gallery: a cell that is chosen in one is shown by both."""

    def __init__(self) -> None:
        super().__init__(_BESIDE, childrenCollapsible=False)
        self.confusion, self.gallery = ConfusionView(readout_below=True, choosable=True), GalleryView()
        for view in (self.confusion, self.gallery):
            self.addWidget(view)
        self._share()
        self.confusion.matrix.chosen.connect(self.choose)
        self.gallery.all_clicked.connect(lambda: self.choose(None))

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Show a cell's images (true class, told class), or all mistakes."""
        self.confusion.matrix.show_choice(cell)
        self.gallery.show_choice(cell)

    def show_classes(self, classes: int, *, tested: bool, names: tuple[str, ...]) -> None:
        """Take other data, and show nothing of a network until a moment comes."""
        self.confusion.show_classes(classes, tested=tested, names=names)
        self.gallery.show_names(names)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the moment."""
        self.confusion.show_snapshot(snapshot)
        self.gallery.show_answers(snapshot.answers)

    def hide_controls(self) -> None:
        """Leave the matrix alone, for a still picture."""
        self.confusion.hide_controls()
        self.gallery.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gallery beside the matrix in a wide place, else below it."""
        super().resizeEvent(event)
        wanted = _BESIDE if self.width() > BESIDE_FROM * self.height() else _BELOW
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self._share()

    def _share(self) -> None:
        self.setSizes([600, 400])
