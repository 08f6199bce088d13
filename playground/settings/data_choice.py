"""The data sets to choose from, each with a little picture of its own samples, drawn when it is first seen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QStyledItemDelegate

from core.data.datasets import DATASETS, Points
from playground.languages import tr
from playground.settings.thumbnails import FewSamples, thumbnail
from playground.widgets import words
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Choice

IN_LIST, CHOSEN = 2.4, 1.3  # of a line's height: a picture in the list, and in the field


class DataChoice(Themed, Choice):
    """Lets one of DATASETS be chosen, in their groups."""

    def __init__(self) -> None:
        super().__init__(())
        self.offer_groups(words.data_groups(), {name: tr(found.title) for name, found in DATASETS.items()})
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for such lists knows no size but the field's
        self._pictured: set[str] = set()
        self._own: dict[str, FewSamples] = {}  # of data that a person brought, or had fetched
        self._points: Points | None = None  # that were shown last
        self._size_pictures()

    def show_points(self, name: str, points: Points) -> None:
        """Take the samples of a data set: its picture is of them, where it draws none by itself."""
        if points is self._points or DATASETS[name].draw is not None:
            return
        self._points = points
        self._own[name] = FewSamples.of(points)
        self._pictured.discard(name)
        if self.isVisible():
            self._picture(name)

    def show_value(self, name: str) -> None:
        """Show `name`, with its picture, silently."""
        super().show_value(name)
        if self.isVisible():
            self._picture(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._picture(self.value())

    def showPopup(self) -> None:
        """Draw every picture that nobody has seen yet, and open the list."""
        for index in range(self.count()):
            self._picture(str(self.itemData(index)))
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def restyle(self) -> None:
        """Draw what is seen in the palette's colours, the rest when it is seen; as large as the letters want it."""
        self._size_pictures()
        self._pictured.clear()
        if self.isVisible():
            self._picture(self.value())

    def _size_pictures(self) -> None:
        line = self.fontMetrics().height()
        for view, share in ((self, CHOSEN), (self.view(), IN_LIST)):
            view.setIconSize(QSize(round(share * line), round(share * line)))

    def _picture(self, name: str) -> None:
        """Give a data set its picture, once for a palette."""
        index = self.findData(name)
        if name and index >= 0 and name not in self._pictured:
            self._pictured.add(name)
            picture, shown = thumbnail(name, self.palette(), self.devicePixelRatioF(), self._own.get(name)), QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # else Qt tints what is selected
                shown.addPixmap(picture, mode)
            self.setItemIcon(index, shown)
