"""The window's way to tables: a file is asked for, looked at in the dialog, and handed on as data."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.data.data import Data
from core.data.tables.guess import SUFFIXES
from playground import stored
from playground.languages import tr

NAMES = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".gz", ".zip"))


class TableFiles(QObject):
    """Opens tables over the window."""

    # (Data, Points): what a person chose of a table, and its samples, which were made already
    chosen = Signal(object, object)
    images_wanted = Signal(object)  # (Path): they want the file's rows as images

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    def ask_file(self) -> None:
        """Let a person choose a file, and look at it."""
        start = stored.folder(self._settings, "tables_folder")
        kinds = tr("Tables ({names});;All files (*)").format(names=NAMES)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a table"), start, kinds)
        if name:
            self.open(Path(name).absolute())

    def open(self, path: Path) -> None:
        """Look at a file, and hand on what is chosen of it."""
        stored.keep_folder(self._settings, "tables_folder", path.parent)
        self._look(path, None)

    def change(self, data: Data) -> None:
        """Look at the file of a table again, to choose otherwise."""
        self._look(Path(data.path), data)

    def _look(self, path: Path, before: Data | None) -> None:
        from playground.tables.table_dialog import TableDialog

        dialog = TableDialog(self._window, path, before)
        try:
            end = dialog.exec()
            if end == QDialog.DialogCode.Accepted:
                self.chosen.emit(dialog.data, dialog.points)
            elif end == dialog.AS_IMAGES:
                self.images_wanted.emit(path)
        finally:
            dialog.deleteLater()
