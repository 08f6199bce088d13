"""Records the training that the window shows as a film, from one command to the next."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.training.moment import Moment
from core.value import SpecError
from playground import stored
from playground.export.exporter import Exporter
from playground.languages import tr, tr_said
from playground.pace import Pace

if TYPE_CHECKING:
    from playground.film.film import Film
    from playground.film.stage import FilmStage

FILTERS = "GIF (*.gif);;MP4 (*.mp4)"
EVERY_MS, SHARE = 100, 1 / 4  # frames are painted for a share of the time: training and the window go on


class Recorder(QObject):
    """Takes frames of moments, while it records, and hands the film to the exporter, which writes it in a thread."""

    said = Signal(str)  # a sentence on what is recorded
    turned = Signal(bool)  # it records, or does no more

    def __init__(self, window: QWidget, pace: Pace, settings: QSettings, exporter: Exporter) -> None:
        super().__init__(window)
        self._window, self._settings, self._exporter = window, settings, exporter
        self._taking = pace.job(window, self._take, every_ms=EVERY_MS, share=SHARE)
        self.path: Path | None = None  # while it records: where the film goes
        self.film: Film | None = None
        self._stage: FilmStage | None = None
        self._untaken: Moment | None = None  # the last one, until it has a frame

    def record_or_stop(self) -> None:
        """Ask for a file and record from now on, or stop and write the film."""
        if self.path is None:
            start = Path(stored.folder(self._settings, "export_folder")) / "training.gif"
            name, chosen = QFileDialog.getSaveFileName(self._window, tr("Record as a film"), str(start), FILTERS)
            if name:
                path = Path(name)
                self.record(path if path.suffix else path.with_suffix(".mp4" if "mp4" in chosen else ".gif"))
        else:
            self.stop()

    def record(self, path: Path) -> None:
        """Record from now on; where that can't be a film, say why."""
        # Here, as what it brings along would slow down every start of the window.
        from playground.film.film import Film, check
        from playground.film.stage import FilmStage

        try:
            check(path)
        except SpecError as error:
            box = QMessageBox(QMessageBox.Icon.Warning, tr("Record"), tr("This can't be recorded"), parent=self._window)
            why = tr_said(error)
            box.setInformativeText(f"{why[0].upper()}{why[1:]}.")
            box.exec()
            box.deleteLater()
            return
        self.path, self.film, self._stage = path, Film(), FilmStage()
        self._window.activateWindow()
        self.turned.emit(True)
        self.said.emit(
            tr("Recording: press Play. Training begins slowly for it; Ctrl+Shift+R stops, and writes the film.")
        )

    def show_moment(self, moment: Moment) -> None:
        """Take a frame of the moment, soon, while it records."""
        if self.film is not None:
            self._untaken = moment
            self._taking.ask(moment)

    def _take(self, moment: Moment) -> None:
        film, stage = self.film, self._stage
        if film is not None and stage is not None and film.wants():
            self._untaken = None
            film.add(stage.frame(moment))

    def stop(self) -> None:
        """Stop recording, and write what was recorded."""
        path, film = self.path, self.film
        if self._untaken is not None:
            self._take(self._untaken)  # the film ends where a person stopped it
        self.close()
        if path is not None and film is not None:
            self._exporter.start(path, film.export(path.suffix.lower()))

    def close(self) -> None:
        """Stop recording, and forget it."""
        self._taking.drop()
        if self._stage is not None:
            self._stage.pace.close()
            self._stage.close()
            self._stage.deleteLater()
            self.turned.emit(False)
        self.path = self.film = self._stage = self._untaken = None
