"""What is predicted of images: the confusion matrix, and beside or below it the images of a cell, or all mistakes."""

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from core.training.moment import Moment
from playground import stored
from playground.confusion.confusion import ConfusionView
from playground.confusion.gallery import GalleryView
from playground.pace import Pace

REFRESH_MS = 500  # while it trains: pictures are looked at, and painting them costs training time
BESIDE_FROM = 1.25  # width over height
_BESIDE, _BELOW = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_NAMES = {_BESIDE: "images_beside", _BELOW: "images_below"}


class PredictedImages(QSplitter):
    """The matrix with its gallery: a cell that is chosen in one is shown by both.

    Both show the same moment, about twice a second another one at most, and only while they can be seen.
    A person shares the room between them, beside and below each other for itself.
    """

    def __init__(self, pace: Pace) -> None:
        super().__init__(_BESIDE, childrenCollapsible=False)
        self.confusion = ConfusionView(pace, choosable=True)
        self.gallery = GalleryView()
        self._renewal = pace.job(self, self._show, every_ms=REFRESH_MS)
        for view in (self.confusion, self.gallery):
            self.addWidget(view)
        self._dragged: dict[Qt.Orientation, QByteArray] = {}
        self._share()
        self.splitterMoved.connect(self._moved)
        self.confusion.matrix.chosen.connect(self.choose)
        self.gallery.all_clicked.connect(lambda: self.choose(None))

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Show a cell's images (true class, predicted class), or all mistakes."""
        self.confusion.matrix.show_choice(cell)
        self.gallery.show_choice(cell)

    def show_classes(self, classes: int, *, tested: bool, names: tuple[str, ...]) -> None:
        """Take other data, and show nothing of a network until a moment comes."""
        self._renewal.drop()
        self.confusion.show_classes(classes, tested=tested, names=names)
        self.gallery.show_names(names)

    def show_moment(self, moment: Moment) -> None:
        """Show the moment: the first of its data at once, others soon."""
        if len(self.confusion.matrix.counts) and self.gallery.shows_data_of(moment.answers):
            self._renewal.ask(moment)
        else:
            self._renewal.drop()
            self._show(moment)

    def _show(self, moment: Moment) -> None:
        self.confusion.show_now(moment)
        self.gallery.show_answers(moment.answers)

    def hide_controls(self) -> None:
        """Leave the matrix alone, for a still picture."""
        self.confusion.hide_controls()
        self.gallery.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gallery beside the matrix where there is room, else below it."""
        super().resizeEvent(event)
        wanted = _BESIDE if self.width() > BESIDE_FROM * self.height() else _BELOW
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self._share()

    def show_standard(self) -> None:
        """Give both their share, as at the first start."""
        self._dragged.clear()
        self._share()

    def remember(self, settings: QSettings) -> None:
        """Write down how a person shared the room."""
        for way, name in _NAMES.items():
            if way in self._dragged:
                settings.setValue(name, self._dragged[way])
            else:
                settings.remove(name)

    def restore(self, settings: QSettings) -> None:
        """Share the room as `remember` wrote down, if it did."""
        for way, name in _NAMES.items():
            if state := stored.state(settings, name):
                self._dragged[way] = state
        self._share()

    def _moved(self) -> None:
        self._dragged[self.orientation()] = self.saveState()

    def _share(self) -> None:
        way = self.orientation()
        state = self._dragged.get(way)
        if state is None or not stored.restore(self, state):
            self.setSizes([600, 400])
        self.setOrientation(way)  # a state brings its own along
