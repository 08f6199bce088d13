"""Teaching: keeps my digits, tunes the network that answers on them, and says what it costs elsewhere."""

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.data import digits
from core.data.chosen_points import points_of
from core.data.data import Data
from core.experiment.spec import Experiment
from core.files import FileError
from core.training.tuning import Progress, Samples
from playground import stored
from playground.languages import tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.teaching.my_digits import HandView, Scores
from playground.teaching.my_digits_file import MyDigitsFile
from playground.teaching.readers import Readers, reads_digits
from playground.teaching.tuner import Tuner

MOST_KNOWN, MOST_TESTED = 4000, 1000


class Teaching(QObject):
    """Between my digits, the networks, and the view of both."""

    said = Signal(str)  # a sentence on what happened
    network_changed = Signal()  # the taught network answers now, or answers otherwise
    opened = Signal(object)  # (strokes): a digit of mine is to be put on the board

    def __init__(self, view: HandView, readers: Readers, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.my_digits, self._view, self._readers, self._window = MyDigitsFile(), view, readers, parent
        self._settings = settings
        self._data: Data | None = None
        self._tuner: Tuner | None = None
        self._experiment: Experiment | None = None
        self._first: Progress | None = None
        self._taught = 0  # digits that are being taught, or were last
        view.removed.connect(self._remove)
        view.export_clicked.connect(self._export)
        view.teach_clicked.connect(self.teach)
        view.opened.connect(lambda index: self.opened.emit(self.my_digits.digits[index].strokes))
        view.show_teaching(None)

    def load(self) -> None:
        """Get my digits and the network that was taught before."""
        trouble = self.my_digits.load()
        if trouble:
            self.said.emit(trouble)
        before = self.my_digits.network()
        if before is not None:
            self._readers.take("mine", before.experiment, before.weights)
        self._show()

    def show_data(self, data: Data) -> None:
        """Take the data that the window's network is trained on."""
        self._data = data

    def add(self, lines: tuple[Any, ...], digit: int) -> None:
        """Keep a drawing as one of my digits; of one that is kept already, what it is said to be now."""
        index = self.my_digits.known(lines)
        before = None if index is None else self.my_digits.digits[index].label
        if before == digit:
            self.said.emit(tr("This drawing is kept already as a {digit}: draw another one.").format(digit=digit))
            return
        try:
            self.my_digits.add(lines, digit)
        except FileError as error:
            self.said.emit(tr("The digit can't be kept: {error}").format(error=tr_said(error)))
            return
        self._show()
        count = len(self.my_digits.digits)
        kept = tr("Kept as a {digit}.") if before is None else tr("Kept as a {digit} instead of a {before}.")
        have = tr_count(
            count,
            "You have {count} digit; teach them in My digits.",
            "You have {count} digits; teach them in My digits.",
        )
        self.said.emit(f"{kept.format(digit=digit, before=before)} {have}")

    def teach(self) -> None:
        """Tune a copy of the network that answers; while one is being tuned, end that."""
        if self._tuner is not None:
            self._tuner.requestInterruption()
            return
        known = self._readers.known()
        if known is None or not self.my_digits.digits:
            return
        if known.names:
            self.said.emit(
                tr("{title} reads {names} …, not digits: let another answer.").format(
                    title=known.title, names=", ".join(known.names[:2])
                )
            )
            return
        own = self.my_digits.samples()
        self._taught = len(own.x)
        x, y, x_test, y_test = known_digits(self._data)
        self._experiment, self._first = known.experiment, None
        tuner = self._tuner = Tuner(
            self,
            known.reader.network.copied(),
            known.experiment.training.loss,
            own,
            Samples(x[:MOST_KNOWN], y[:MOST_KNOWN]),
            Samples(x_test[:MOST_TESTED], y_test[:MOST_TESTED]),
        )
        tuner.progressed.connect(self._progressed)
        tuner.failed.connect(self.said)
        tuner.finished.connect(self._finished)
        self._view.show_teaching(0.0)
        self.said.emit(tr("Teaching a copy of the network on your digits, mixed with MNIST …"))
        tuner.start()

    def stop(self) -> None:
        """End for good."""
        if self._tuner is not None:
            self._tuner.progressed.disconnect(self._progressed)
            self._tuner.stop()

    # -- inside

    def _progressed(self, progress: Progress) -> None:
        first = self._first = self._first or progress
        self._view.show_scores(Scores(first.own, progress.own, first.test, progress.test))
        self._view.show_teaching(progress.share)
        if progress.share == 0 or self._experiment is None:
            return
        self._readers.take("mine", self._experiment, progress.weights)
        if progress.share == 1:
            self._readers.wanted = "mine"
            self._keep(self._experiment, progress)
        self.network_changed.emit()

    def _keep(self, experiment: Experiment, progress: Progress) -> None:
        try:
            self.my_digits.keep_network(experiment, progress.weights)
        except OSError as error:
            self.said.emit(
                tr("The taught network answers now, but it can't be kept: {error}").format(error=tr_said(error))
            )
        else:
            self.said.emit(_outcome(round(progress.own * self._taught), self._taught))

    def _finished(self) -> None:
        tuner, self._tuner = self._tuner, None
        if tuner is not None:
            tuner.wait()
            tuner.deleteLater()
        self._view.show_teaching(None)

    def _remove(self, indices: list[int]) -> None:
        try:
            self.my_digits.remove(indices)
        except FileError as error:
            self.said.emit(tr("Nothing was removed: {error}").format(error=tr_said(error)))
        self._show()

    def _export(self) -> None:
        start = str(Path(stored.folder(self._settings, "export_folder")) / "my_digits.json")
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Export my digits"), start, tr("Strokes (*.json)"))
        if not path:
            return
        chosen = Path(path)
        stored.keep_folder(self._settings, "export_folder", chosen.parent)
        try:
            self.my_digits.export(chosen if chosen.suffix else chosen.with_suffix(".json"))
        except FileError as error:
            self.said.emit(tr("My digits can't be exported: {error}").format(error=tr_said(error)))
        else:
            self.said.emit(
                tr_count(
                    len(self.my_digits.digits),
                    "Exported {count} digit. `nn-playground classify {path}` reads it.",
                    "Exported {count} digits. `nn-playground classify {path}` reads them.",
                    path=path,
                )
            )

    def _show(self) -> None:
        labels = [int(digit.label or 0) for digit in self.my_digits.digits]
        self._view.show_digits(list(self.my_digits.images()), labels)


def _outcome(read: int, count: int) -> str:
    """Say how many of a person's own digits the taught network reads, and what to do about the others."""
    if read == count:
        return tr_count(
            count,
            "Taught: it reads your digit. The taught network answers now; choose another over the board.",
            "Taught: it reads all {count} of your digits. The taught network answers now; choose another over the "
            "board.",
        )
    return tr_count(
        count,
        "Not learned yet: it still misreads your digit. Draw it a few times more, keep each, and teach again.",
        "It reads {read} of your {count} digits now. Draw those that it misreads a few times more, and teach again.",
        read=numeral(read),
    )


def known_digits(data: Data | None) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return digits to train on and to test on, (n, 784) from 0 to 1 with labels: the data's own, else the sample's."""
    if data is not None and reads_digits(data):
        try:
            points = points_of(data)
        except FileError:  # a file that has gone since the network saw it
            pass
        else:
            if len(points.x_test):
                return *points.train, *points.test
    images, labels = digits.sample()
    x = images.reshape(len(images), -1) / np.float32(255)
    return x[:-MOST_TESTED], labels[:-MOST_TESTED], x[-MOST_TESTED:], labels[-MOST_TESTED:]
