"""Where images or a table are from: a button to download them, how far that is, or the file that a person has."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core import files
from core.data.datasets import FROM_FILES
from core.experiment.spec import Data
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named
from playground.widgets.sections import Elided

FOLDER_TIP = mark("With a folder of images for each class, of any size and format; the folders' names are the classes")


class SourceRow(QWidget):
    """One line below the data set; `is_wanted` tells whether there is something to show."""

    fetch_clicked = Signal(str)  # a person wants the set of this name downloaded
    cancel_clicked = Signal()  # a person wants that to stop
    file_clicked = Signal()  # a person wants to choose a file
    folder_clicked = Signal()  # or a folder
    columns_clicked = Signal()  # a person wants to choose a table's columns otherwise

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self._sizes = sizes
        self._data = Data()
        self._fetching = False
        self.fetch, self.cancel, self.open = (
            QPushButton(tr("Download")),
            QPushButton(tr("Cancel")),
            QPushButton(tr("Open…")),
        )
        named(self.fetch, "fetch", tr("Download"), tr("Download the set into your cache and verify it"))
        named(
            self.cancel,
            "cancel_fetch",
            tr("Cancel the download"),
            tr("Stop; complete files are kept for the next time"),
        )
        tip = tr("An .npz, a CSV of pixels or IDX files, gzipped or not; images of any size are scaled to 28 x 28")
        named(self.open, "open_images", tr("Open a file of images"), tip)
        self.folder = named(QPushButton(tr("Folder…")), "open_folder", tr("Open a folder of images"), tr(FOLDER_TIP))
        tip = tr("Choose other inputs, another target, what is done with gaps, how the rows are split")
        self.columns = named(QPushButton(tr("Columns…")), "table_columns_button", tr("Columns of the table"), tip)
        self.bar, self.file = named(QProgressBar(), "fetch_progress", tr("Download progress"), ""), Elided()
        self.file.setObjectName("images_file")
        row = filled(QHBoxLayout(), (self.fetch, 1), (self.bar, 1), self.cancel, (self.columns, 1), (self.open, 1))
        row.addWidget(self.folder, 1)
        fill(self, QVBoxLayout(), self.file, row, spacing=3)
        self.fetch.clicked.connect(lambda _=False: self.fetch_clicked.emit(self._data.dataset))
        self.cancel.clicked.connect(self._cancel)
        self.open.clicked.connect(self.file_clicked)
        self.folder.clicked.connect(self.folder_clicked)
        self.columns.clicked.connect(self.columns_clicked)
        self._turn()

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to show."""
        data = self._data
        return (
            self._fetching or data.dataset in FROM_FILES or (data.dataset in self._sizes and data.missing is not None)
        )

    def show_data(self, data: Data) -> None:
        """Show the status of the data's files."""
        self._data = data
        if data.dataset in self._sizes:
            self.fetch.setText(tr("Download {size} MB").format(size=numeral(self._sizes[data.dataset] / 1e6, ".1f")))
        self.file.setText(files.shown(Path(data.path).name))
        self.file.setToolTip(files.shown(data.path))
        self._turn()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show how far a download is."""
        if not self._fetching:
            self._fetching = True
            self.cancel.setEnabled(True)
            self.bar.setFormat("%p %")
            self._turn()
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.bar.setToolTip(text)
        self.bar.setAccessibleDescription(text)

    def show_ended(self) -> None:
        """Show that no download is on its way any more."""
        self._fetching = False
        self._turn()

    def _turn(self) -> None:
        images, table = (self.file, self.open, self.folder), (self.file, self.columns, self.open)
        idle = {"images": images, "table": table}.get(self._data.dataset, (self.fetch,))
        shown = (self.bar, self.cancel) if self._fetching else idle
        for widget in (self.fetch, self.bar, self.cancel, self.file, self.columns, self.open, self.folder):
            widget.setVisible(widget in shown)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)  # a silent mirror is waited for
        self.bar.setFormat("stopping")
        self.cancel_clicked.emit()
