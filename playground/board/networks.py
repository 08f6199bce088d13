"""The networks that can answer on the board, and where they come from: the program, or a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from core.documents import document
from core.files import FileError
from core.network import shipped
from core.network.weights import TrainedNetwork
from playground import stored
from playground.document.file_work import FileWork
from playground.languages import mark, tr, tr_said
from playground.teaching.readers import Readers, network_of

KINDS = mark("Documents and networks ({names});;All files (*)")
FOLDER = "network_folder"


def is_one(path: Path) -> bool:
    """Whether a file or folder is one to find a network in, as far as names tell."""
    return path.suffix in (document.SUFFIX, document.WEIGHTS) or document.in_folder(path) is not None


class Networks(QObject):
    """Gives `readers` the networks that come from files; the last folder is remembered in `settings`."""

    opened = Signal()  # the network of a file is there, and wanted
    troubled = Signal(str)  # a sentence on why it isn't
    said = Signal(str)

    def __init__(self, parent: QWidget, readers: Readers, settings: QSettings) -> None:
        super().__init__(parent)
        self._window, self._readers, self._settings = parent, readers, settings

    def get_shipped(self) -> None:
        """Get the shipped network."""
        try:
            found = shipped.shipped()
        except shipped.ShippedError as error:
            self.said.emit(tr_said(error))
        else:
            self._readers.take("shipped", found.experiment, found.network.copied())

    def ask(self) -> None:
        """Let a person choose a file, and open it."""
        folder = stored.folder(self._settings, FOLDER)
        kinds = tr(KINDS).format(names=f"*{document.SUFFIX} *{document.WEIGHTS}")
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Let the network of a file answer"), folder, kinds)
        if path:
            stored.keep_folder(self._settings, FOLDER, Path(path).parent)
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Let the network of a document answer, of a weights file, or of a folder that `train --out` wrote."""
        FileWork(self, partial(network_of, path), partial(self._opened, path))

    def stop(self) -> None:
        """Wait for what is being read; it is wanted no more."""
        for work in self.findChildren(FileWork, options=Qt.FindChildOption.FindDirectChildrenOnly):
            work.forget()
            work.wait()

    def _opened(self, path: Path, found: object, error: FileError | None) -> None:
        if not isinstance(found, TrainedNetwork):
            self.troubled.emit(f"{tr_said(error)}.")
        elif self._readers.take("file", found.experiment, found.weights, files.shown(path.name)):
            self._readers.wanted = "file"
            self.opened.emit()
        else:
            self.troubled.emit(
                tr("{path} can't answer here: there is not enough memory for its network.").format(
                    path=files.shown(path)
                )
            )
