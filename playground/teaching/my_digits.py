"""My digits: what a person has taught, as little pictures; fine-tuning on them, and what it costs elsewhere."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.pictures import pixels
from playground.widgets.row_list import ListEntry, RowList

THUMB = 34
EMPTY = mark("Wrong answer? Click the right digit beside the board (or press its key): it is kept here.")
TEACH = mark("Teach it my handwriting")
TEACH_TIP = mark(
    "Train the network that answers on my digits, mixed with MNIST so that it forgets little. What comes out is a "
    "network of its own: choose it, or another, over the board"
)


class Scores(Struct, frozen=True):
    """Accuracy on my digits and on test digits, before teaching and now, from 0 to 1; NaN where nothing is known."""

    own_before: float = math.nan
    own_now: float = math.nan
    test_before: float = math.nan
    test_now: float = math.nan


class Thumbs(RowList):
    """The digits as pictures; Delete removes the chosen ones."""

    removed = Signal(list)  # (list of int): which a person wants removed

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(RowList.ViewMode.IconMode)
        self.setResizeMode(RowList.ResizeMode.Adjust)
        self.setMovement(RowList.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(THUMB, THUMB))
        self.setSpacing(2)
        self.setUniformItemSizes(True)
        tip = tr("The digits you taught, each with its label; Delete removes the selected ones")
        named(self, "my_digits", tr("My digits"), tip)

    def selected_rows(self) -> list[int]:
        """Return which are chosen."""
        return sorted(index.row() for index in self.selectedIndexes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected_rows():
            self.removed.emit(self.selected_rows())
        else:
            super().keyPressEvent(event)


class HandView(Themed, QWidget):
    """Shows my digits and what fine-tuning does."""

    removed = Signal(list)  # (list of int): digits are to be removed
    export_clicked = Signal()  # a person pressed the button
    teach_clicked = Signal()
    opened = Signal(int)  # a digit is to be put on the board

    def __init__(self) -> None:
        super().__init__()
        self.thumbs, self.empty = Thumbs(), QLabel(tr(EMPTY), wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("faint", True)
        self.remove, self.export = QPushButton(tr("Remove")), QPushButton(tr("Export…"))
        self.teach, self.progress = QPushButton(tr(TEACH)), QProgressBar()
        named(self.remove, "remove_digits", tr("Remove"), tr("Remove the selected digits (Delete)"))
        named(
            self.export, "export_digits", tr("Export"), tr("Write my digits as strokes to a file that `classify` reads")
        )
        named(self.teach, "teach", tr(TEACH), tr(TEACH_TIP))
        named(self.progress, "teach_progress", tr("Progress"), tr("Teaching progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.numbers: dict[str, QLabel] = {}
        self._teaching = False
        self._digits: tuple[Sequence[np.ndarray], Sequence[int]] = ((), ())
        self._build()
        self.thumbs.selected.connect(self._show_buttons)
        self.thumbs.removed.connect(self.removed)
        self.thumbs.opened_row.connect(self.opened)
        self.remove.clicked.connect(lambda: self.removed.emit(self.thumbs.selected_rows()))
        self.export.clicked.connect(self.export_clicked)
        self.teach.clicked.connect(self.teach_clicked)
        self.show_digits([], [])
        self.show_scores(Scores())

    def _build(self) -> None:
        buttons = filled(QHBoxLayout(), self.remove, self.export, None)
        left = filled(QVBoxLayout(), (self.thumbs, 1), (self.empty, 1), buttons, spacing=4)
        table = QGridLayout()
        table.setHorizontalSpacing(14)
        table.setVerticalSpacing(2)
        whens = {"before": tr("before", "teaching"), "now": tr("now")}
        for column, title in enumerate(whens.values(), 1):
            label = QLabel(title)
            label.setProperty("faint", True)
            table.addWidget(label, 0, column, Qt.AlignmentFlag.AlignRight)
        for row, (key, title) in enumerate((("own", tr("My digits")), ("test", tr("Test digits"))), 1):
            table.addWidget(QLabel(title), row, 0)
            for column, (when, then) in enumerate(whens.items(), 1):
                number = named(QLabel(), f"{key}_{when}", f"{title}, {then}", tr("Accuracy on these digits"))
                self.numbers[f"{key}_{when}"] = number
                table.addWidget(number, row, column, Qt.AlignmentFlag.AlignRight)
        right = filled(QVBoxLayout(), self.teach, self.progress, table, None, spacing=4, margins=(10, 0, 0, 0))
        fill(self, QHBoxLayout(), (left, 1), right, margins=(0, 4, 0, 0))

    def show_digits(self, images: Sequence[np.ndarray], labels: Sequence[int]) -> None:
        """Show digits (28, 28) uint8 with what they are."""
        self._digits = images, labels
        rows = []
        for image, label in zip(images, labels, strict=True):
            picture = pixels.inked(image / 255.0, self.palette()).scaled(2 * THUMB, 2 * THUMB)
            tip = tr("My {label}: Return or a double click puts it on the board").format(label=label)
            rows.append(ListEntry(str(label), tip, QIcon(QPixmap.fromImage(picture))))
        self.thumbs.show_rows(rows)
        self.thumbs.setVisible(bool(labels))
        self.empty.setVisible(not labels)
        self._show_buttons()

    def restyle(self) -> None:
        self.show_digits(*self._digits)

    def show_teaching(self, share: float | None) -> None:
        """Show how far teaching is, from 0 to 1; None while there is none."""
        self._teaching = share is not None
        self.progress.setVisible(self._teaching)
        self.progress.setValue(round(100 * (share or 0)))
        self.teach.setText(tr("Stop teaching") if self._teaching else tr(TEACH))
        self._show_buttons()

    def show_scores(self, scores: Scores) -> None:
        """Show accuracies before and now."""
        for name, number in self.numbers.items():
            value = getattr(scores, name)
            number.setText("–" if math.isnan(value) else f"{numeral(100 * value, '.1f')} %")
        lost = scores.test_before - scores.test_now
        worse = not math.isnan(lost) and lost > 0.005
        number = self.numbers["test_now"]
        number.setProperty("trouble", worse)
        number.setToolTip(tr("It has forgotten some of what it knew") if worse else tr("Accuracy on these digits"))
        number.style().unpolish(number)
        number.style().polish(number)

    def _show_buttons(self) -> None:
        some = bool(self.thumbs.rows)
        self.remove.setEnabled(bool(self.thumbs.selectedIndexes()))
        self.export.setEnabled(some)
        self.teach.setEnabled(some or self._teaching)
        self.progress.setVisible(self._teaching)
