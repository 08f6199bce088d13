"""The gallery: images of a moment with their predicted classes; the mistakes, or those of a cell of the matrix."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QSizePolicy, QStyle, QVBoxLayout, QWidget

from core.training.moment import Answers
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.pictures import pixels
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.pictured import Pictured
from playground.widgets.sections import Elided

MOST_TILES = 200
ENLARGED = 2  # screen pixels for each of an image's
GAP = 10

Index = QModelIndex | QPersistentModelIndex


class ImageTiles(QAbstractListModel):
    """Gives the view a picture and words for each tile, only when it is to be seen."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.answers: Answers | None = None
        self.shown = np.zeros(0, int)  # of the samples shown, in order
        self.names: tuple[str, ...] = ()
        self.size = QSize()  # of a tile

    def show_indices(self, answers: Answers | None, indices: np.ndarray) -> None:
        """Show these samples; as many as before are shown where those were."""
        anew = len(indices) != len(self.shown)
        if anew:
            self.beginResetModel()
        self.answers, self.shown = answers, indices
        if anew:
            self.endResetModel()
        elif len(indices):
            self.dataChanged.emit(self.index(0), self.index(len(indices) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answers = self.answers
        if answers is None or not index.isValid():
            return None
        sample = int(self.shown[index.row()])
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(answers.samples[sample])
            case Qt.ItemDataRole.DisplayRole:
                return self._words(answers, sample)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                test = tr("Test image {number}: true {true}, predicted {predicted}, {share}")
                train = tr("Training image {number}: true {true}, predicted {predicted}, {share}")
                true, predicted = self.name(answers.true[sample]), self.name(answers.predicted[sample])
                confidence = _percent(answers.probability[sample], 2)
                return (test if answers.test else train).format(
                    number=numeral(sample + 1), true=true, predicted=predicted, share=confidence
                )
            case Qt.ItemDataRole.SizeHintRole:
                return self.size
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def clicked(self, index: Index) -> Clicked:
        """Return which sample a tile shows."""
        assert self.answers is not None  # there are tiles
        part = "test" if self.answers.test else "train"
        return Clicked(math.nan, math.nan, part, int(self.shown[index.row()]))

    def name(self, k: int) -> str:
        """Return a class's name, or its number where it has none."""
        return self.names[k] if k < len(self.names) else str(k)

    def _words(self, answers: Answers, index: int) -> str:
        true, predicted = self.name(answers.true[index]), self.name(answers.predicted[index])
        between = "\n" if self.names else " "
        return f"{true}{between}→ {predicted}\n{_percent(answers.probability[index])}"

    def _picture(self, sample: np.ndarray) -> QPixmap:
        """Return an image in the theme's ink."""
        side = round(len(sample) ** 0.5)
        image = pixels.inked(sample.reshape(side, side), self._view.palette())
        scale = max(1, round(ENLARGED * self._view.devicePixelRatioF()))
        picture = QPixmap.fromImage(image.scaled(scale * side, scale * side))
        picture.setDevicePixelRatio(scale / ENLARGED)
        return picture


def _percent(share: float, decimals: int = 0) -> str:
    """Return a share in per cent; what is not a number is said to be unsure, and only what is certain is 100."""
    if share < 1 and round(100 * share, decimals) == 100:
        return f">{100 - 0.1**decimals:.{decimals}f} %"
    return f"{100 * share:.{decimals}f} %" if np.isfinite(share) else "unsure"


class GalleryView(Pictured, QWidget):
    """Shows images with their predicted classes."""

    picture_title = mark("Images")

    image_clicked = Signal(object)  # (Clicked): a person clicked this image
    image_opened = Signal(object)  # (Clicked): double clicked it, or pressed Enter on it
    all_clicked = Signal()  # a person wants all mistakes instead of the chosen cell's images

    def __init__(self) -> None:
        super().__init__()
        self.choice: tuple[int, int] | None = None
        self._answers: Answers | None = None
        self._least = QSize()  # of a tile
        self.title = named(
            QLabel(), "gallery_title", tr("Which images"), tr("Click a cell of the matrix to see its images")
        )
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.count = named(Elided(faint=True), "gallery_count", tr("How many images"), "")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tip = tr("Show all mistakes again (Escape in the matrix)")
        self.all = named(tool_button(text=tr("All")), "all_mistakes", tr("All mistakes"), tip)
        for style in ("chip", "switch"):
            self.all.setProperty(style, True)
        kept = self.all.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # that the tiles don't move
        self.all.setSizePolicy(kept)
        self.all.clicked.connect(self.all_clicked)
        self.list = QListView(
            viewMode=QListView.ViewMode.IconMode,
            movement=QListView.Movement.Static,
            resizeMode=QListView.ResizeMode.Adjust,
            uniformItemSizes=True,
            wordWrap=False,
        )
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)  # nothing is done with chosen ones
        named(
            self.list,
            "gallery",
            tr("Images"),
            tr(
                "Each image with its true class → the predicted one and its probability; click one, or press Enter, to "
                "see all of its numbers on the page Sample"
            ),
        )
        self.list.setToolTip("")  # the tiles have their own
        self.list.setIconSize(QSize(28 * ENLARGED, 28 * ENLARGED))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.tiles = ImageTiles(self.list)
        self.list.setModel(self.tiles)
        self.list.clicked.connect(lambda index: self.image_clicked.emit(self.tiles.clicked(index)))
        self.list.activated.connect(lambda index: self.image_opened.emit(self.tiles.clicked(index)))
        why = QLabel(self.list, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.empty = named(why, "gallery_empty", tr("Why there are no images"), "")
        self.empty.setProperty("faint", True)
        head = filled(QHBoxLayout(), (self.title, 1), self.all)
        fill(self, QVBoxLayout(), head, (self.list, 1), self.count, spacing=2)
        self.list.installEventFilter(self)
        self.setMinimumSize(150, 130)
        self.show_names(())

    def pictured(self) -> tuple[QWidget, ...]:
        return self.title, self.list, self.count

    def stand(self) -> Callable[[], object]:
        bar, row, room = self.list.verticalScrollBar(), self.tiles.size.height(), self.list.viewport().height()
        before = bar.value()
        bar.setValue(before - before % row)
        columns = max(1, self.list.viewport().width() // self.tiles.size.width())
        rows = max(1, min(room // row, -(-self.tiles.rowCount() // columns)))
        self.resize(self.width(), self.height() - room + rows * row)
        return lambda: bar.setValue(before)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Take other data, whose classes have these names or none; nothing is shown until a moment comes."""
        self.tiles.names, self._answers = names, None
        metric = self.fontMetrics()
        words = [f"→ {name}" for name in names] or ["0 → 0"]
        width = max(28 * ENLARGED, *(metric.horizontalAdvance(text) for text in words)) + GAP
        lines = 3 if names else 2
        self._least = QSize(width, 28 * ENLARGED + lines * metric.height() + GAP + 4)
        self._lay_out()
        self.choice = None
        self._show()

    def show_choice(self, choice: tuple[int, int] | None) -> None:
        """Show the images of a cell, true and predicted class; None: all mistakes."""
        self.choice = choice
        self._show()
        self.list.scrollToTop()

    def show_answers(self, answers: Answers | None) -> None:
        """Show what is predicted at a moment."""
        if answers is not None:
            self._answers = answers
            self._show()

    def shows_data_of(self, answers: Answers | None) -> bool:
        """Whether what is shown is of the same data as these answers."""
        shown = self._answers
        return answers is None or (shown is not None and np.may_share_memory(shown.samples, answers.samples))

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Keep the list's rows full, and the words of an empty one in its middle."""
        if event.type() == QEvent.Type.Resize:
            self.empty.setGeometry(self.list.rect().adjusted(12, 0, -12, 0))
            self._lay_out()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        """Share the list's width among as many tiles as fit, with its scroll bar or without."""
        bar = self.list.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.list.width() - bar - 2 * self.list.frameWidth() - 2
        columns = max(1, room // self._least.width())
        size = QSize(max(self._least.width(), room // columns), self._least.height())
        if size != self.tiles.size:
            self.tiles.size = size
            self.list.setGridSize(size)

    def _show(self) -> None:
        answers, found = self._answers, np.zeros(0, int)
        if answers is not None:
            found = answers.mistakes() if self.choice is None else answers.between(*self.choice)
        before = self.list.verticalScrollBar().value()
        self.tiles.show_indices(answers, found[:MOST_TILES])
        self.list.verticalScrollBar().setValue(before)
        self._say(answers, len(found))

    def _say(self, answers: Answers | None, found: int) -> None:
        """Show what the images are and how many, or why there are none."""
        name = self.tiles.name
        title, order, none = tr("Mistakes"), tr("the surest first"), tr("No mistakes")
        if self.choice is not None:
            true, predicted = self.choice
            title, none = (
                tr("{true} predicted as {predicted}").format(true=name(true), predicted=name(predicted)),
                tr("No images in this cell"),
            )
            order = order if true != predicted else tr("the least sure first")
        self.title.setText(f"<b>{title}</b>")
        self.all.setVisible(self.choice is not None)
        self.count.setVisible(answers is not None)
        if answers is not None:
            many = tr("{count} of {found} shown").format(count=MOST_TILES, found=numeral(found))
            shown = (
                many
                if found > MOST_TILES
                else tr("{count} of {all}").format(count=numeral(found), all=numeral(len(answers.predicted)))
            )
            self.count.setText(f"{shown}, {order}" if found else shown)
            self.count.setToolTip(self.count.text())
        self.empty.setVisible(not found)
        self.empty.setText(tr("No predictions yet") if answers is None else none)
