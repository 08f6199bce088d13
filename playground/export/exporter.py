"""The window's way out: pictures of what is seen, and files of what was trained."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSettings, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QProgressDialog, QWidget

from core import files
from core.exporting import exports
from core.exporting.exports import Export, Subject
from playground import stored
from playground.export.encoder import OURS, Encoder
from playground.export.picture_dialog import PictureDialog
from playground.export.press import DPI, Pressed, press
from playground.export.writer import Writer
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.widgets.pictures.pictured import Pictured

SHOWN_AFTER_MS = 400
# what is asked -> its title, the end of the name that is suggested, the filters
FILES = {
    "network": (mark("Export the network as Python"), "-network.py", "Python (*.py)"),
    "weights": (
        mark("Export the weights"),
        "-weights.safetensors",
        "safetensors (*.safetensors);;NumPy (*.npz);;CSV (*.csv)",
    ),
    "curve": (mark("Export the curve"), "-curve.csv", "CSV (*.csv)"),
    "points": (mark("Export points and predictions"), "-points.csv", "CSV (*.csv)"),
}
TABLES = {"weights": exports.WEIGHTS_TABLE, "curve": exports.CURVE, "points": exports.POINTS}


class Exporter(QObject):
    """Asks, and writes.

    Parameters
    ----------
    window, pace, settings
        Whose views, who paints them, where choices are kept.
    subject
        Returns what there is to export now.
    stem
        Returns what the document is called, for the names of files.
    """

    said = Signal(str)  # a sentence on what was exported

    def __init__(
        self,
        window: QWidget,
        pace: Pace,
        settings: QSettings,
        subject: Callable[[], Subject],
        stem: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window, self._pace, self._settings = window, pace, settings
        self._subject, self._stem = subject, stem
        self.writer: Writer | None = None
        self.encoder: Encoder | None = None
        self.progress: QProgressDialog | None = None

    # -- pictures

    def views(self) -> list[QWidget]:
        """Return all views that can be seen now, those in windows of their own, too."""
        return [view for view in self._window.findChildren(QWidget) if isinstance(view, Pictured) and view.isVisible()]

    def view_at(self, point: QPoint) -> QWidget | None:
        """Return the view at a point of the screen."""
        found = QApplication.widgetAt(point)
        while found is not None and not isinstance(found, Pictured):
            found = found.parentWidget()
        return found

    def show_menu(self, point: QPoint) -> None:
        """Offer what can be done with the view at a point of the screen; nothing where there is none."""
        view = self.view_at(point)
        if view is None:
            return
        menu = QMenu(self._window)
        menu.setObjectName("picture_menu")
        menu.addAction(tr("&Copy picture")).triggered.connect(lambda: self.copy_picture(view))
        menu.addAction(tr("&Export picture…")).triggered.connect(lambda: self.export_picture(view))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def export_picture(self, view: QWidget | None = None) -> None:
        """Open the dialog with a view's picture; without one, with that of the page in front."""
        views = self.views()
        if views:
            first = view if view in views else self._in_front(views)
            dialog = PictureDialog(self._window, views, first, self._pace, self._settings, self._stem())
            dialog.copied.connect(self._copy)
            dialog.saved.connect(self.start)
            self.said.connect(dialog.told.setText)
            dialog.show()

    def copy_picture(self, view: QWidget | None = None) -> None:
        """Put the picture of a view on the clipboard; without one, that of the page in front."""
        views = self.views()
        if views:
            view = view if view is not None else self._in_front(views)
            pressed = press(view, self._pace)
            self._copy(pressed, pressed.natural_mm)

    def _copy(self, pressed: Pressed, mm: float) -> None:
        """Put a picture that is `mm` wide on the clipboard, as soon as a thread has encoded it."""
        if self.encoder is not None:
            self.said.emit(tr("Another picture is still being copied."))
            return
        self.encoder = Encoder(self, pressed, mm)
        self.encoder.finished.connect(self._copied)
        self.encoder.start()

    def _copied(self) -> None:
        encoder, self.encoder = self.encoder, None
        assert encoder is not None
        encoder.wait()
        QApplication.clipboard().setMimeData(encoder.contents())
        if encoder.dpi < DPI:
            said = tr("{title}: copied as a picture of {dpi} dpi, as it is large. Paste it into a document.")
        else:
            said = tr("{title}: copied as a picture. Paste it into a document.")
        self.said.emit(said.format(title=encoder.title, dpi=numeral(encoder.dpi, ".0f")))
        encoder.deleteLater()

    def _leave_copy(self) -> None:
        """Leave of what was copied the image alone, as Qt's own.

        What Python made and the clipboard still has when the interpreter ends would crash the process then.
        """
        clipboard = QApplication.clipboard()
        held = clipboard.mimeData()
        if held is not None and held.property(OURS):
            clipboard.setImage(clipboard.image())

    def _in_front(self, views: list[QWidget]) -> QWidget:
        """Return the largest view of the window that is active."""
        active = QApplication.activeWindow()
        there = [view for view in views if view.window() is active] or views
        return max(there, key=lambda view: view.width() * view.height())

    # -- files

    def ask(self, what: str) -> None:
        """Ask where one of FILES goes, and write it."""
        title, end, filters = FILES[what]
        start = Path(stored.folder(self._settings, "export_folder")) / f"{self._stem()}{end}"
        name, chosen = QFileDialog.getSaveFileName(self._window, tr(title), str(start), filters)
        if name:
            path = Path(name)
            ends = re.findall(r"\*(\.\w+)", chosen or filters)  # a platform may not say what was chosen
            path = path if path.suffix else path.with_name(path.name + ends[0])
            self.write(what, path)

    def write(self, what: str, path: Path) -> None:
        """Write one of FILES to `path`."""
        kind = self._kind(what, path)
        if kind is None:
            self._finish(
                path, tr("its name must say what it is: {kinds}").format(kinds=FILES[what][2].replace(";;", ", "))
            )
        else:
            self.start(path, kind)

    def start(self, path: Path, kind: Export) -> None:
        """Write a file in a thread, with progress where it takes long."""
        if self.writer is not None:
            self.said.emit(tr("{name} is still being written.").format(name=self.writer.path.name))
            return
        stored.keep_folder(self._settings, "export_folder", path.parent)
        self.writer = writer = Writer(self, path, kind, self._subject())
        self.progress = progress = QProgressDialog(
            tr("Writing {name} …").format(name=files.shown(path.name)), tr("Cancel"), 0, 0, self._window
        )
        progress.setObjectName("export_progress")
        progress.setMinimumDuration(SHOWN_AFTER_MS)
        progress.canceled.connect(writer.requestInterruption)
        writer.progressed.connect(self._progressed)
        writer.finished.connect(self._written)
        writer.start()

    @staticmethod
    def _kind(what: str, path: Path) -> Export | None:
        suffix = path.suffix.lower()
        return TABLES.get(what) if suffix == ".csv" else exports.KINDS.get(suffix)

    def _progressed(self, done: int, of: int) -> None:
        if self.progress is not None:
            self.progress.setMaximum(of)
            self.progress.setValue(min(done, of - 1))

    def _written(self) -> None:
        writer, self.writer = self.writer, None
        assert writer is not None
        writer.wait()
        if self.progress is not None:
            self.progress.canceled.disconnect()
            self.progress.close()
            self.progress.deleteLater()
            self.progress = None
        if writer.there:
            self.said.emit(
                tr("{title}: written to {path}.").format(
                    title=tr_said(writer.kind.title), path=files.shown(writer.path)
                )
            )
        elif writer.trouble:
            self._finish(writer.path, writer.trouble)
        else:
            self.said.emit(tr("Stopped: {name} isn't written.").format(name=files.shown(writer.path.name)))
        writer.deleteLater()

    def _finish(self, path: Path, trouble: str) -> None:
        """Say why a file isn't written."""
        text = tr("{name} isn't written").format(name=files.shown(path.name))
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Export"), text, parent=self._window)
        box.setInformativeText(f"{trouble[0].upper()}{trouble[1:].rstrip('.')}.")
        box.exec()
        box.deleteLater()

    def close(self, timeout_ms: int) -> bool:
        """Stop for good; return whether the threads ended in time."""
        self._leave_copy()
        if self.encoder is not None:
            self.encoder.finished.disconnect(self._copied)
            if not self.encoder.wait(timeout_ms):
                return False
        if self.writer is None:
            return True
        self.writer.finished.disconnect(self._written)
        self.writer.requestInterruption()
        return self.writer.wait(timeout_ms)
