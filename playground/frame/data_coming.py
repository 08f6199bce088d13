"""Data on its way to the experiment: fetched, or opened as images or as a table; or it is said why it doesn't come."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.data import kinds
from core.data.data import Data
from playground.document.document import Document
from playground.downloads.data_files import DataFiles
from playground.downloads.sources import SOURCES
from playground.languages import tr
from playground.settings.settings import Settings
from playground.tables.table_files import TableFiles

ALSO_TABLES = (".csv", ".npz", ".gz", ".tsv", ".txt")  # files that may hold one as well as images


class DataComing(QObject):
    """Brings the data that a person asks for in `settings` into the document's experiment."""

    edited = Signal(object, str, object)  # (Experiment, str, None): with the table that was chosen
    came = Signal()  # the set that the experiment wants is here now
    ended = Signal(str)  # fetching or reading is over: why nothing came, "" where it did
    said = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, files: DataFiles, tables: TableFiles, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document, self._settings, self._files, self._tables = document, settings, files, tables
        self._table_points: object = None  # so that the table that was read needn't be read again
        source = settings.source
        source.fetch_clicked.connect(files.fetch)
        source.cancel_clicked.connect(files.cancel)
        settings.file_wanted.connect(files.ask_file)
        source.folder_clicked.connect(files.ask_folder)
        files.chosen.connect(self._take_images)
        files.read_ended.connect(self._images_read)
        files.progressed.connect(self._show_fetching)
        files.ended.connect(self._fetched)
        settings.table_wanted.connect(tables.ask_file)
        source.columns_clicked.connect(lambda: tables.change(document.experiment.data))
        tables.chosen.connect(self._take_table)
        tables.images_wanted.connect(files.read)

    def open(self, path: Path) -> None:
        """Open a person's file or folder as what it seems to hold."""
        (self._files.read if kinds.are_images(path) else self._tables.open)(path)

    def _take_table(self, data: Data, points: object) -> None:
        """Take a table that a person has chosen, whose samples are made."""
        self._table_points = points
        before = self._document.experiment
        same = before.data.table is not None and before.data.path == data.path
        what = tr("Change the table") if same else tr("Open a table")
        self.edited.emit(replace(before, data=data), what, None)

    def _take_images(self, data: Data) -> None:
        self._settings.take_images(data)
        if data.turned:
            self.said.emit(tr("The images lie on their side, as EMNIST's do, and are turned upright: see Data."))
        elif data.path.lower().endswith(ALSO_TABLES):
            self.said.emit(tr("Opened as images. File > Open a table (Ctrl+T) takes the file's rows as a table."))

    def _images_read(self, trouble: str) -> None:
        """Show that a file of images is read, or why it can't be."""
        self._show_ended()
        self.ended.emit(trouble)

    def _show_fetching(self, sentence: str, done: int, total: int) -> None:
        self._settings.source.show_progress(sentence, done, total)
        self._settings.show_source()

    def _fetched(self, name: str, trouble: str) -> None:
        """Take what came, or say why nothing did."""
        self._settings.source.show_ended()
        if self._document.experiment.data.dataset == name and not trouble:
            self.came.emit()
        self._settings.show_source()
        self.ended.emit(trouble)
        here = tr("{title} is here.").format(title=SOURCES[name].title)
        self.said.emit(trouble.split(". ")[0] + "." if trouble else here)

    def _show_ended(self) -> None:
        self._settings.source.show_ended()
        self._settings.show_source()
