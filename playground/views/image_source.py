"""Where images come from: a download with its progress, or a file or folder of a person's own."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core import datasets, digits
from core.spec import Data
from playground.views.look import named


class ImageSource(QWidget):
    """Shows whether a set of images is here, and what can be done about it; nothing for other data.

    Signals
    -------
    download_clicked(str), cancel_clicked()
        A set is wanted; no more.
    path_clicked(bool)
        Another file is wanted, or a folder (True).
    """

    download_clicked = Signal(str)
    cancel_clicked = Signal()
    path_clicked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._data = "", Data()  # what is being downloaded; the data shown
        self.said = QLabel()
        self.said.setProperty("faint", True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        named(self.said, "source_said", "Where the images are", "")
        self.download, self.cancel = QPushButton(), QPushButton("Cancel")
        self.file, self.folder = QPushButton("File…"), QPushButton("Folder…")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        named(self.download, "download", "Download the images", "Fetch them once; from then on they are here")
        named(self.cancel, "cancel_download", "Cancel the download", "What came whole stays")
        named(self.file, "image_file", "Open a file of images", "An .npz (x_train, y_train ...) or an IDX file")
        named(self.folder, "image_folder", "Open a folder of images", "A folder with the IDX files of such a set")
        named(self.bar, "download_progress", "Progress of the download", "")
        self.download.clicked.connect(lambda: self.download_clicked.emit(self._data.dataset))
        self.cancel.clicked.connect(self._cancelled)
        self.file.clicked.connect(lambda: self.path_clicked.emit(False))
        self.folder.clicked.connect(lambda: self.path_clicked.emit(True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.download, self.bar, self.file, self.folder):
            row.addWidget(widget, 1)
        row.addWidget(self.cancel)
        layout.addLayout(row)
        self._show()

    def show_data(self, data: Data) -> None:
        """Show where the data's images come from."""
        self._data = data
        self._show()

    def show_download(self, name: str) -> None:
        """Show that a set is being downloaded; with no name, that none is."""
        self._name = name
        self.bar.setValue(0)
        self._show()

    def show_progress(self, done: int, whole: int) -> None:
        """Show how many bytes of all are here."""
        if whole:
            self.bar.setValue(done * 1000 // whole)
            self.said.setText(f"{digits.COLLECTIONS[self._name].title}: {done / 1e6:.1f} of {whole / 1e6:.1f} MB")

    @property
    def of_use(self) -> bool:
        """Whether there is anything to show."""
        from_a_file = self._data.dataset == datasets.FROM_A_FILE
        return bool(self._name) or from_a_file or datasets.missing(self._data.dataset) is not None

    def _show(self) -> None:
        data, busy = self._data, bool(self._name)
        from_a_file = data.dataset == datasets.FROM_A_FILE and not busy
        absent = not busy and not from_a_file and datasets.missing(data.dataset) is not None
        for widget, shown in (
            *((self.bar, busy), (self.cancel, busy), (self.download, absent)),
            *((self.file, from_a_file), (self.folder, from_a_file)),
        ):
            widget.setVisible(shown)
        if busy:
            self.said.setText(f"{digits.COLLECTIONS[self._name].title}: connecting…")
        elif from_a_file:
            metric, width = self.said.fontMetrics(), max(120, self.width())
            self.said.setText(metric.elidedText(Path(data.path).name, Qt.TextElideMode.ElideMiddle, width))
        elif absent:
            known = digits.COLLECTIONS[data.dataset]
            self.said.setText("Not on this computer yet")
            self.download.setText(f"Download ({known.size / 1e6:.0f} MB)")
        self.said.setToolTip(data.path)

    def _cancelled(self) -> None:
        self.show_download("")
        self.cancel_clicked.emit()
